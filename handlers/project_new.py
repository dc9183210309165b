"""Creating a project in words; one like it is shown first, never doubled silently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from handlers.firm_doubt import question_text
from handlers.firm_in_phrase import with_firm
from handlers.firm_named import create_firm, firm_of
from handlers.message import Incoming
from handlers.project_meant import create_from, phrase_of
from handlers.project_pick import said_then
from handlers.projects_alike import ProjectAlike, firms_doubted, known_projects, projects_alike
from handlers.reply import Reply, say, together
from handlers.said_values import said_amount, said_land, set_plain
from handlers.service_requests import Lacks, add_requests
from handlers.stages import change_buttons
from handlers.talk import focus, ref_of, settle
from handlers.visit_questions import open_question
from park.language import Fields, Meaning
from park.records import Company
from park.texts import likeness
from park.texts import moving as said_of
from park.texts.cards import project_card, shown_name
from park.texts.say import Rows, Say, button
from park.texts.stages import stage_words
from park.texts.text import lines
from park.texts.visits import ALREADY
from storage import projects
from storage.firms_alike import Alike
from storage.merges import standing
from storage.occurrences import claim
from storage.views import project_view
from storage.work import Work

_CUT = 26
_ONCE = "project created anyway"


def create_project(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """A new project with what the message says; asked first when there is one like it.

    A firm that may be a known one is asked about before, with the reasons.
    """
    said = with_firm(work, meaning.fields)
    if not (phrase_of(said) or said.organisations):
        return say(said_of.NEEDS_NAME.say(message.language))
    doubtful = firms_doubted(work, said, message.text)
    if doubtful:
        return _ask_firm(message, work, said.organisations[0], doubtful)
    likely = projects_alike(message, work, said)
    if likely:
        return _ask_same(message, work, likely)
    return _create(message, work, said)


def create_anyway(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[不是，新建], [同一家] or [不是]: the words of the earlier message make the project."""
    settle(message, work)
    then = said_then(message, work, int(arguments[0]))
    if then is None:
        return say(said_of.NEEDS_NAME.say(message.language))
    sender = str(message.sender.id)
    if claim(work.connection, _ONCE, arguments[0], sender, work.recorded_at) is None:
        return Reply(toast=str(ALREADY.say(message.language)))
    earlier, said = then[0], with_firm(work, then[1])
    if len(arguments) < 2 or not said.organisations:
        return _create(earlier, work, said)
    first = said.organisations[0]
    if arguments[1] == "new":
        firm: Company | None = create_firm(work, first, said, earlier.text)
    else:
        firm = standing(work, Company, int(arguments[1]))
        said = replace(said, project=phrase_of(said).removeprefix(first).strip() or None)
    return _create(earlier, work, said, firm)


def _create(message: Incoming, work: Work, said: Fields, firm: Company | None = None) -> Reply:
    firm = firm or firm_of(work, said, message.text).firm
    others = known_projects(message, work, firm)
    project = create_from(work, firm, said, work.today, message.text)
    for value in (said_amount(said), said_land(said)):
        if value is not None:
            project = projects.set_value(work, project, value, work.today)
    project = set_plain(work, project, said)
    focus(message, work, project)
    card = project_card(project_view(work, project), message.audience, work.today)
    text = lines(said_of.CREATED.say(message.language), card, others)
    created = say(text, change_buttons(message, work, project), about=ref_of(project))
    asked = add_requests(message, work, firm, Lacks(said.problems, project.id, work.today))
    return together(created, *asked)


def _ask_firm(message: Incoming, work: Work, words: str, firms: Sequence[Alike]) -> Reply:
    language, number = message.language, work.command
    new = button(str(likeness.NOT_SAME.say(language)), "newproject", number, "new")
    rows: Rows
    if len(firms) == 1:
        label = str(likeness.SAME.say(language))
        rows = ((button(label, "newproject", number, firms[0].firm.id), new),)
    else:
        named = (button(f.firm.name[:_CUT], "newproject", number, f.firm.id) for f in firms)
        rows = (*((each,) for each in named), (new,))
    text = question_text(message, work, words, firms)
    asked = Say(text=text, buttons=rows, about=ref_of(firms[0].firm))
    open_question(message, work, asked)
    return Reply(says=(asked,))


def _ask_same(message: Incoming, work: Work, likely: Sequence[ProjectAlike]) -> Reply:
    names = [shown_name(each.project, message.audience) for each in likely]
    rows = [
        (button(name[:_CUT], "project", each.project.id),)
        for name, each in zip(names, likely, strict=True)
    ]
    label = str(said_of.STILL_NEW.say(message.language))
    rows.append((button(label, "newproject", work.command),))
    told = (_line(message, each, name) for name, each in zip(names, likely, strict=True))
    return say(lines(said_of.SIMILAR.say(message.language), *told), tuple(rows))


def _line(message: Incoming, each: ProjectAlike, name: str) -> Markup:
    language = message.language
    stage = stage_words(each.project.stage, each.project.status, language)
    why = likeness.why_words(each.why, language)
    return likeness.PROJECT_LINE.say(language, project=name, stage=stage, why=why)
