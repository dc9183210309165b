"""The status of the one project meant: its card, candidates, or an honest no."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.attached import files_button
from handlers.firm_card import firm_card
from handlers.lists import list_visits
from handlers.message import Incoming
from handlers.offered import PICK, Offered, remember_offered
from handlers.project_named import ProjectNamed, points_back, project_named, search
from handlers.project_pick import picked
from handlers.reply import Reply, say
from handlers.talk import focus, ref_of, state_of
from handlers.timeline import timeline
from handlers.whose import whose
from park.access import Right, may, may_read
from park.language import Meaning
from park.records import Project
from park.texts import asking as said_of
from park.texts.cards import project_card, shown_name
from park.texts.say import Button, Rows, Say, button
from storage.merges import standing
from storage.views import project_view
from storage.work import Work

_HISTORY = re.compile(r"时间线|时间轴|经过|历程|来龙去脉|\btime ?line\b|\bhistory\b", re.I)
_CUT = 26


def ask_status(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """What a project or firm is doing now."""
    said = whose(message, work, meaning.fields)
    if said.our_people and not said.organisations and said != meaning.fields:
        return list_visits(message, work, replace(said, entity="visits"))
    named = project_named(message, work, said, spoken_of=points_back(message))
    if named.project is None and not named.several and named.firm is None and not named.words:
        named = search(message, work, message.text)
    if named.project is not None and _HISTORY.search(message.text):
        focus(message, work, named.project)
        return timeline(message, work, (str(named.project.id),))
    return answer_named(message, work, named)


def find(message: Incoming, work: Work, rest: str) -> Reply:
    """/find and /status: the words after the command."""
    if not rest:
        return say(said_of.TELL_MORE.say(message.language))
    return answer_named(message, work, search(message, work, rest))


def answer_named(message: Incoming, work: Work, named: ProjectNamed) -> Reply:
    """The card of a sure project; a firm's; candidates; or nothing near."""
    if named.project is not None:
        shown = show_project(message, work, named.project)
        _remember(message, work, named, (named.project,))
        return shown
    if named.firm is not None:
        return firm_card(message, work, named.firm, named.several)
    if named.several:
        return _candidates(message, work, named)
    if not named.words:
        return say(said_of.WHICH_ONE.say(message.language))
    return _nothing(message, work, named.words)


def show_project(message: Incoming, work: Work, project: Project) -> Reply:
    """A project's card with what is usually done next."""
    focus(message, work, project)
    return Reply(says=(project_say(message, work, project),))


def project_say(message: Incoming, work: Work, project: Project) -> Say:
    """The card as a message."""
    text = project_card(project_view(work, project), message.audience, work.today)
    files = files_button(work, ref_of(project), message.language)
    return Say(text=text, buttons=_buttons(message, project, files), about=ref_of(project))


def press_project(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[项目卡], or a line of a list."""
    project = standing(work, Project, int(arguments[0]))
    if project is None or not project.live or not may_read(message.sender, project):
        return Reply(toast=str(said_of.NO_ACCESS_TO_IT.say(message.language)))
    return show_project(message, work, project)


def press_candidate(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """A candidate was picked: the words that were asked are learned as its alias."""
    words = _words_of(message, work, arguments)
    project = standing(work, Project, int(arguments[0]))
    if project is None or not may_read(message.sender, project):
        return Reply(toast=str(said_of.NO_ACCESS_TO_IT.say(message.language)))
    learns = words if may(message.sender, Right.WRITE) else ""
    project = picked(message, work, arguments[0], learns) or project
    return show_project(message, work, project)


def _candidates(message: Incoming, work: Work, named: ProjectNamed) -> Reply:
    rows = [
        (button(shown_name(each, message.audience)[:_CUT], "pick", each.id, work.command),)
        for each in named.several
    ]
    _remember(message, work, named, named.several)
    return say(said_of.DID_YOU_MEAN.say(message.language), tuple(rows))


def _nothing(message: Incoming, work: Work, words: str) -> Reply:
    text = said_of.NOTHING_NEAR.say(message.language, words=words)
    if not may(message.sender, Right.WRITE):
        return say(text)
    label = str(said_of.CREATE.say(message.language, words=words[:_CUT]))
    return say(text, ((button(label, "newproject", work.command),),))


def _words_of(message: Incoming, work: Work, arguments: tuple[str, ...]) -> str:
    """The words that these candidates were found by; none when another question came between."""
    subject = state_of(message, work).subject or {}
    ours = len(arguments) > 1 and str(subject.get("asked_by")) == arguments[1]
    return str(subject.get("asked", "")) if ours else ""


def _remember(
    message: Incoming, work: Work, named: ProjectNamed, shown: tuple[Project, ...]
) -> None:
    if named.words:
        ids = tuple(each.id for each in shown)
        remember_offered(message, work, Offered(named.words, ids, PICK, work.command or 0))


def _buttons(message: Incoming, project: Project, files: tuple[Button, ...]) -> Rows:
    language = message.language
    line = button(str(said_of.TIMELINE.say(language)), "timeline", project.id)
    if not may(message.sender, Right.WRITE):
        return ((line, *files),)
    doing: tuple[Button, ...] = (
        button(str(said_of.LOG.say(language)), "log", project.id),
        button(str(said_of.STAGE.say(language)), "stage", project.id),
        button(str(said_of.NEXT.say(language)), "next", project.id),
    )
    return (doing, (line, *files))
