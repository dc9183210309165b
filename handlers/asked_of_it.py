"""谁在跟, 开工了吗, how much land: one thing asked of the project before, or of one named."""

from __future__ import annotations

import re
from dataclasses import replace

from markupsafe import Markup

from handlers.answers import with_pending
from handlers.firm_card import firm_card, people, people_of
from handlers.message import Incoming
from handlers.offered import just_offered
from handlers.project_meant import phrase_of
from handlers.project_named import project_named
from handlers.reply import Reply, say
from handlers.secrecy import hidden
from handlers.status import project_say, show_project
from handlers.talk import focus, meant, ref_of, spoken_of_last, state_of
from handlers.visit_card import card
from park.access import may_read
from park.language import Fields, read
from park.language.asked_of_it import AskedOfIt, Aspect, asked_of, asked_of_it
from park.records import Company, Project, Ref, Visit
from park.stage_rules import SAID_STAGE
from park.texts import asked_of_it as said_of
from park.texts import asking
from park.texts.cards import ProjectView, last_words, line, next_step_line, shown_name
from park.texts.say import button
from park.texts.stages import STAGES
from park.texts.text import lines
from park.texts.values import day as shown_day
from park.texts.visits import OPEN_PROJECT
from storage import projects, visits
from storage.decisions import entries_of
from storage.merges import standing
from storage.views import project_view
from storage.work import Work

_LINES = {
    Aspect.NOW: "stage",
    Aspect.CONTACTS: "contacts",
    Aspect.OWNER: "owner",
    Aspect.AMOUNT: "amount",
    Aspect.LAND: "land",
    Aspect.INDUSTRY: "industry",
    Aspect.COMPANY: "company",
}
_ONLY_ONE = (
    Aspect.STEP,
    Aspect.OWNER,
    Aspect.CONTACTS,
    Aspect.NEXT,
    Aspect.PROBLEMS,
    Aspect.COMPANY,
)
"""What is asked of one project and of nothing else."""
_OF_FIRM = (Aspect.NOW, Aspect.CONTACTS, Aspect.LAST, Aspect.NEXT, Aspect.PROBLEMS)
_APART = Markup("\n\n")
_LONGEST = 60
_CUT = 30
_QUESTION = re.compile(
    r"谁|什么|啥|多少|多大|多久|几|吗|么|没|哪|怎|咋|干嘛|下一?步|何时|[?？]|\b(?:who|whose|what|when|which|where|how|any|has|have|did|is|next)\b",
    re.I,
)
_DECIDED = ("review_passed", "review_failed", "approved")


def asked_of_before(message: Incoming, work: Work) -> Reply | None:
    """The answer about what was spoken of; None where nothing was, or nothing of it is asked."""
    asked = asked_of_it(message.text)
    if asked is None:
        return None
    offered = _offered(message, work)
    if offered:
        return _of_each(message, work, offered, asked)
    ref = spoken_of_last(message, work)
    if ref is None:
        return _which(message, work) if asked.aspect in _ONLY_ONE else None
    project = project_named(message, work, Fields()).project
    firm = _firm(work, ref)
    project = project or _only_project(message, work, firm)
    if project is not None:
        return with_pending(message, work, _of_project(message, work, project, asked))
    visit = work.get(Visit, ref.id) if ref.noun == "visit" else None
    if asked.aspect is Aspect.NOW and visit is not None and visit.live:
        return Reply(says=(card(message, work, visit),))
    told = _of_firm(message, work, firm, asked)
    return told and with_pending(message, work, told)


def _offered(message: Incoming, work: Work) -> list[Project]:
    """The projects that were offered just now, of which none was picked yet."""
    offer = just_offered(message, work)
    found = (standing(work, Project, each) for each in (offer.ids if offer else ()))
    shown = [each for each in found if each is not None and not hidden(message, work, each.id)]
    return shown if len(shown) > 1 else []


def _of_each(message: Incoming, work: Work, offered: list[Project], asked: AskedOfIt) -> Reply:
    views = [project_view(work, each) for each in offered]
    answers = [
        said_of.answer_card(view, _answer(message, work, view, asked), message.audience, work.today)
        for view in views
    ]
    rows = tuple(
        (button(shown_name(each, message.audience)[:_CUT], "project", each.id),) for each in offered
    )
    return say(_APART.join(answers), rows)


def _which(message: Incoming, work: Work) -> Reply | None:
    """Which project is asked about; a list or a figure before it may mean something else."""
    if meant(message, work) is not None or state_of(message, work).subject:
        return None
    return say(asking.WHICH_ONE.say(message.language))


def asked_of_named(message: Incoming, work: Work) -> Reply | None:
    """The answer, above the card, of the one project that a question names."""
    if len(message.text) > _LONGEST or not _QUESTION.search(message.text):
        return None
    said = read(message.text, message.written_at, work.finder.lexicon()).fields
    names = [name for name in (phrase_of(said), *said.organisations) if name]
    asked = asked_of(message.text, names)
    if asked is None or asked.aspect is Aspect.NOW:
        return None
    if asked.aspect is Aspect.CONTACTS:
        return people_of(message, said, work)
    project = project_named(message, work, said, spoken_of=False).project
    if project is None or hidden(message, work, project.id):
        return None
    focus(message, work, project)
    card = project_say(message, work, project)
    answer = _answer(message, work, project_view(work, project), asked)
    return Reply(says=(replace(card, text=_APART.join((lines(*answer), card.text))),))


def _of_project(message: Incoming, work: Work, project: Project, asked: AskedOfIt) -> Reply:
    if asked.aspect is Aspect.NOW or hidden(message, work, project.id):
        return show_project(message, work, project)
    firm = standing(work, Company, project.company_id)
    if asked.aspect is Aspect.CONTACTS and firm is not None:
        contacts = people(message, work, firm)
        focus(message, work, project)
        return contacts
    focus(message, work, project)
    view = project_view(work, project)
    answer = _answer(message, work, view, asked)
    text = said_of.answer_card(view, answer, message.audience, work.today)
    more = button(str(OPEN_PROJECT.say(message.language)), "project", project.id)
    return say(text, ((more,),), about=ref_of(project))


def _of_firm(message: Incoming, work: Work, firm: Company | None, asked: AskedOfIt) -> Reply | None:
    if firm is None or asked.aspect not in _OF_FIRM:
        return None
    if asked.aspect is Aspect.CONTACTS:
        return people(message, work, firm)
    return firm_card(message, work, firm)


def _firm(work: Work, ref: Ref) -> Company | None:
    if ref.noun == "company":
        return standing(work, Company, ref.id)
    visit = work.get(Visit, ref.id) if ref.noun == "visit" else None
    return standing(work, Company, visit.company_id) if visit is not None else None


def _only_project(message: Incoming, work: Work, firm: Company | None) -> Project | None:
    ours = projects.of_company(work, firm.id) if firm is not None else []
    under_way = [each for each in ours if each.open and may_read(message.sender, each)]
    return under_way[0] if len(under_way) == 1 else None


def _answer(
    message: Incoming, work: Work, view: ProjectView, asked: AskedOfIt
) -> tuple[Markup | None, ...]:
    language, today = message.language, work.today
    if asked.aspect is Aspect.STEP:
        return _step(message, work, view, asked.step or "")
    if asked.aspect is Aspect.NEXT:
        return (next_step_line(view, language, today),)
    if asked.aspect is Aspect.LAST:
        return _last(message, work, view)
    if asked.aspect is Aspect.PROBLEMS:
        shown = said_of.answer_line(view, "problems", message.audience, today)
        return (shown, *_last(message, work, view))
    told = said_of.answer_line(view, _LINES[asked.aspect], message.audience, today)
    leader = asked.aspect is Aspect.OWNER and view.leader
    return (told, line("leader", view.leader, language) if leader else None)


def _last(message: Incoming, work: Work, view: ProjectView) -> tuple[Markup | None, ...]:
    """The last contact: its day, how and whom, what was said, and who of us was there."""
    language, visit = message.language, view.last_visit
    ours = [each.words for each in visits.participants(work, visit.id)] if visit else []
    return (
        said_of.answer_line(view, "last", message.audience, work.today),
        last_words(view, language),
        line("ours", ("、" if language == "zh" else ", ").join(ours), language),
    )


def _step(message: Incoming, work: Work, view: ProjectView, step: str) -> tuple[Markup | None, ...]:
    """Whether a step was reached, and when."""
    language, today, project = message.language, work.today, view.project
    now = said_of.answer_line(view, "stage", message.audience, today)
    if step in _DECIDED:
        return (said_of.answer_line(view, "decisions", message.audience, today), now)
    if step == "statistics":
        return (_entered(message, work, project),)
    to = SAID_STAGE.get(step)
    if to is None:
        return (now,)
    words = STAGES[to].say(language)
    arrived = [e for e in projects.stage_events(work, project.id) if e.to_stage == to]
    if project.stage < to:
        return (said_of.NOT_YET.say(language, step=words), now)
    if not arrived:
        return (said_of.NO_DAY.say(language, step=words), now)
    on = shown_day(arrived[0].effective, language, today)
    return (said_of.REACHED.say(language, step=words, date=on), now if project.stage > to else None)


def _entered(message: Incoming, work: Work, project: Project) -> Markup:
    language, entries = message.language, entries_of(work, project.id)
    words = said_of.STATISTICS.say(language)
    if not entries:
        return said_of.NOT_YET.say(language, step=words)
    newest = entries[-1]
    on = shown_day(newest.effective, language, work.today)
    if newest.accepted_on is None:
        return said_of.REPORTED.say(language, date=on)
    return said_of.REACHED.say(language, step=words, date=on)
