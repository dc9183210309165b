"""Answers to what a visit asked: which firm, which project, the same visit, the amount."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from handlers import visit_questions as questions
from handlers.firm_named import create_firm, remember_people
from handlers.message import Incoming
from handlers.project_meant import create_from
from handlers.reply import Notice, Reply
from handlers.said_values import differences
from handlers.talk import focus, ref_of, settle, state_of
from handlers.trips import own_trip
from handlers.undoing import may_change
from handlers.visit_card import card
from handlers.visits import Logged, settle_project, visits_said, with_project
from park.access import may_read
from park.language import Fields, read
from park.records import Company, Project, Staff, ValueKind, Visit
from park.texts.cards import Shift, shifts
from park.texts.say import Say
from park.texts.text import Text
from park.texts.values import day
from park.texts.visits import (
    COUNTED_TWICE,
    GONE,
    JOINED_YOUR_VISIT,
    LATER,
    MERGED_VISIT,
    NO_CHANGE,
    NOT_YOURS_TO_CHANGE,
    SETTLED,
)
from storage import commands, companies, followups, visits
from storage.merges import family, standing
from storage.posting import private_audience
from storage.projects import Value, correct_value
from storage.views import company_name, staff_name
from storage.work import Work


def pick_firm(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """The firm of a visit was picked: known, new, or left for later."""
    visit, choice = work.get(Visit, int(arguments[0])), arguments[1]
    if visit is None or not visit.live:
        return _toast(message, GONE)
    if not may_change(message.sender, visit):
        return _not_yours(message, work, visit)
    if visit.company_id is not None:
        settled = SETTLED.say(message.language, company=company_name(work, visit.company_id))
        return Reply(says=(_here(message, work, visit),), toast=str(settled))
    settle(message, work)
    if choice == "later":
        return Reply(says=(_here(message, work, visit),), toast=str(LATER.say(message.language)))
    said, words = said_again(work, visit), visit.company_words or ""
    if choice == "new":
        firm: Company | None = create_firm(work, words, said, words_of(work, visit))
    else:
        firm = _picked(work, choice, words)
    if firm is None:
        return _toast(message, GONE)
    return _with_firm(message, work, visit, firm, said, other=arguments[2:] == ("other",))


def pick_project(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """The project of a visit was picked: one of the firm's, a new one, or none."""
    visit, choice = work.get(Visit, int(arguments[0])), arguments[1]
    if visit is None or not visit.live:
        return _toast(message, GONE)
    if not may_change(message.sender, visit):
        return _not_yours(message, work, visit)
    settle(message, work)
    if visit.project_id is not None or choice == "none":
        return Reply(says=(_here(message, work, visit),))
    said, firm = said_again(work, visit), standing(work, Company, visit.company_id)
    fresh = choice == "new"
    project = (
        create_from(work, firm, said, visit.effective)
        if fresh
        else standing(work, Project, int(choice))
    )
    if project is None or not project.live or not may_read(message.sender, project):
        return _toast(message, GONE)
    logged = with_project(message, Logged(visit=visit), said, project, work, fresh=fresh)
    return _answer(message, work, logged)


def pick_same_visit(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """同一次: the visit goes into the colleague's, who is told; 另一次: both stand."""
    visit = work.get(Visit, int(arguments[0]))
    if visit is None or not visit.live:
        return _toast(message, GONE)
    if not may_change(message.sender, visit):
        return _not_yours(message, work, visit)
    other = None if arguments[1] == "no" else work.get(Visit, int(arguments[1]))
    if other is not None and not _may_be_one(work, visit, other):
        return _toast(message, GONE)
    settle(message, work)
    if other is None or not other.live:
        return Reply(
            says=(_here(message, work, visit),), toast=str(COUNTED_TWICE.say(message.language))
        )
    _join(work, visit, other)
    focus(message, work, other)
    notices = _tell_logger(message, work, other)
    done = str(MERGED_VISIT.say(message.language))
    return Reply(says=(_here(message, work, other),), notices=notices, toast=done)


def pick_amount(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """The unusual amount is right: it corrects the project's."""
    return _corrected(message, work, arguments[0], _amount(arguments[1:5]))


def pick_land(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """The unusual land is right: it corrects the project's."""
    number, most, qualifier = arguments[1:4]
    value = Value(
        kind=ValueKind.LAND,
        number=int(number),
        number_max=int(most) if most else None,
        qualifier=qualifier or None,
    )
    return _corrected(message, work, arguments[0], value)


def _corrected(message: Incoming, work: Work, project_id: str, value: Value) -> Reply:
    project = standing(work, Project, int(project_id))
    if project is None or not project.live or not may_read(message.sender, project):
        return _toast(message, GONE)
    settle(message, work)
    after = correct_value(work, project, value, work.today)
    changed = differences(project, after, message.language)
    visit = _focused_visit(message, work)
    if visit is not None and visit.project_id == project.id:
        return Reply(says=(_here(message, work, visit, changed),))
    edits = message.message_id if message.press is not None else None
    text = shifts(changed, message.language)
    return Reply(says=(Say(text=text, about=ref_of(after), edits=edits),))


def keep_amount(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """The unusual amount was a slip: everything stays."""
    settle(message, work)
    return _toast(message, NO_CHANGE)


def separate_trip(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[另算一次]: the visit was a journey of its own."""
    visit = work.get(Visit, int(arguments[0]))
    if visit is None or not visit.live:
        return _toast(message, GONE)
    if not may_change(message.sender, visit):
        return _not_yours(message, work, visit)
    return Reply(says=(_here(message, work, own_trip(work, visit)),))


def words_of(work: Work, visit: Visit) -> str:
    """The words that a visit was logged with; empty when they are gone."""
    done = commands.by_number(work, visit.command or 0)
    return done.words if done is not None else ""


def said_again(work: Work, visit: Visit) -> Fields:
    """What the visit's message said, read once more: an answer completes it later."""
    done = commands.by_number(work, visit.command or 0)
    if done is None:
        return Fields()
    written = done.at.astimezone(work.now.tzinfo)
    said = visits_said(read(done.words, written, work.finder.lexicon()).fields)
    made = [ref.id for ref in commands.made_by(work, done.id, "visit")]
    place = made.index(visit.id) if visit.id in made else 0
    return said[place] if place < len(said) else Fields()


def _picked(work: Work, choice: str, words: str) -> Company | None:
    firm = standing(work, Company, int(choice))
    if firm is None or not firm.live:
        return None
    return companies.learn_short_name(work, companies.root(work, firm), words)


def _with_firm(
    message: Incoming, work: Work, visit: Visit, firm: Company, said: Fields, *, other: bool
) -> Reply:
    """The visit is with this firm; ``other``: about a project of its own, beside those known."""
    visit = work.save(visit, replace(visit, company_id=firm.id, company_words=None))
    remember_people(work, firm, visit, said)
    logged = Logged(visit=visit)
    if other:
        project = create_from(work, firm, said, visit.effective)
        logged = with_project(message, logged, said, project, work, fresh=True)
    else:
        logged = settle_project(message, logged, said, firm, work)
    question = logged.question or questions.maybe_same_visit(message, work, logged.visit)
    heard = questions.heads_up(message, work, logged.visit)
    notices = (*logged.notices, *heard.notices)
    return _answer(message, work, replace(logged, question=question, notices=notices), heard.hint)


def _answer(message: Incoming, work: Work, logged: Logged, hint: Markup | None = None) -> Reply:
    _carry_on(work, logged.visit)
    focus(message, work, logged.visit)
    edits = message.message_id if message.press is not None else None
    shown = card(
        message, work, logged.visit, logged.changed, logged.fresh, extra=(hint,), edits=edits
    )
    says = [shown]
    if logged.question is not None:
        questions.open_question(message, work, logged.question)
        says.append(logged.question)
    return Reply(says=tuple(says), notices=logged.notices)


def _carry_on(work: Work, visit: Visit) -> None:
    """The visit's follow-ups belong to its firm and project too."""
    for task in followups.of_visit(work, visit.id):
        work.save(task, replace(task, company_id=visit.company_id, project_id=visit.project_id))


def _amount(parts: tuple[str, ...]) -> Value:
    number, most, currency, qualifier = parts
    return Value(
        kind=ValueKind.AMOUNT,
        number=int(number),
        number_max=int(most) if most else None,
        currency=currency or "CNY",
        qualifier=qualifier or None,
    )


def _focused_visit(message: Incoming, work: Work) -> Visit | None:
    at = state_of(message, work).focus
    return work.get(Visit, at.id) if at is not None and at.noun == "visit" else None


def _join(work: Work, visit: Visit, other: Visit) -> None:
    present = {p.staff_id or p.words for p in visits.participants(work, other.id)}
    for each in visits.participants(work, visit.id):
        work.void(each)
        if (each.staff_id or each.words) not in present:
            work.add(replace(each, visit_id=other.id))
    for task in followups.of_visit(work, visit.id):
        work.save(task, replace(task, visit_id=other.id))
    work.void(visit)


def _may_be_one(work: Work, visit: Visit, other: Visit) -> bool:
    """Whether two visits are with one firm on one day."""
    if visit.company_id is None or other.company_id is None or visit.id == other.id:
        return False
    same_firm = other.company_id in family(work, Company, visit.company_id)
    return same_firm and other.effective == visit.effective


def _tell_logger(message: Incoming, work: Work, other: Visit) -> tuple[Notice, ...]:
    logger = work.get(Staff, other.logged_by)
    if logger is None or logger.role is None or logger.id == message.sender.id:
        return ()
    language = private_audience(logger).language
    text = JOINED_YOUR_VISIT.say(
        language,
        who=message.sender.name,
        date=day(other.effective, language, work.today),
        company=company_name(work, other.company_id) or "",
    )
    return (Notice(logger, Say(text=text, about=ref_of(other))),)


def _here(message: Incoming, work: Work, visit: Visit, changed: tuple[Shift, ...] = ()) -> Say:
    """The card, in place of the question when a button answered it."""
    edits = message.message_id if message.press is not None else None
    return card(message, work, visit, changed, edits=edits)


def _not_yours(message: Incoming, work: Work, visit: Visit) -> Reply:
    """Whoever may not change a visit is told whom to ask."""
    who = staff_name(work, visit.logged_by) or "parkbot"
    return Reply(toast=str(NOT_YOURS_TO_CHANGE.say(message.language, who=who)))


def _toast(message: Incoming, text: Text) -> Reply:
    return Reply(toast=str(text.say(message.language)))
