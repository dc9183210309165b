"""都不是, 不是这两个, neither: the next candidates, or which then, with the way out."""

from __future__ import annotations

from handlers.message import Incoming
from handlers.offered import PICK, Offered, just_offered, remember_offered
from handlers.project_named import SHOWN, search
from handlers.reply import Reply, say
from handlers.status import answer_named
from handlers.talk import state_of
from park.access import Right, may, may_read
from park.language.none_meant import none_but, none_meant
from park.records import Project
from park.texts import asking as said_of
from park.texts.cards import shown_name
from park.texts.say import Button, Rows, button
from park.texts.visits import NEW_PROJECT, NO_PROJECT, WHICH_THEN
from storage.merges import standing
from storage.work import Work

_CUT = 26
_LOOKED_AT = 24


def none_of_these(message: Incoming, work: Work) -> Reply | None:
    """The answer; None when nothing was offered or the text says something else."""
    other = none_but(message.text)
    if other is None and not none_meant(message.text):
        return None
    if state_of(message, work).asked == "visit_project" and other is None:
        return _which_project(message, work)
    offered = just_offered(message, work)
    if offered is None or not offered.words:
        return None
    if other is not None and offered.then == PICK:
        return answer_named(message, work, search(message, work, other))
    return _next(message, work, offered) if other is None else None


def _next(message: Incoming, work: Work, offered: Offered) -> Reply:
    more = _further(message, work, offered)
    rows: list[tuple[Button, ...]] = [(_pick(message, offered, each),) for each in more]
    if not more:
        text = said_of.WHICH_THEN.say(message.language, words=offered.words)
        return say(text, (*rows, *_create(message, offered)))
    seen = (*offered.ids, *(each.id for each in more))
    remember_offered(message, work, Offered(offered.words, seen, offered.then, offered.origin))
    return say(said_of.OR_THESE.say(message.language), (*rows, *_create(message, offered)))


def _further(message: Incoming, work: Work, offered: Offered) -> list[Project]:
    """The next nearest that were not shown yet."""
    _, ids = work.finder.projects(offered.words, _LOOKED_AT)
    found = (standing(work, Project, id_) for id_ in ids)
    fresh = {
        each.id: each
        for each in found
        if each is not None and each.live and may_read(message.sender, each)
    }
    return [each for id_, each in fresh.items() if id_ not in offered.ids][:SHOWN]


def _pick(message: Incoming, offered: Offered, project: Project) -> Button:
    label = shown_name(project, message.audience)[:_CUT]
    if offered.then == PICK:
        return button(label, PICK, project.id, offered.origin)
    return button(label, offered.then, offered.origin, project.id)


def _create(message: Incoming, offered: Offered) -> Rows:
    if not may(message.sender, Right.WRITE) or not offered.origin:
        return ()
    label = str(said_of.CREATE.say(message.language, words=offered.words[:_CUT]))
    if offered.then == PICK:
        return ((button(label, "newproject", offered.origin),),)
    return ((button(label, offered.then, offered.origin, "new"),),)


def _which_project(message: Incoming, work: Work) -> Reply:
    """None of the firm's projects: its name in words, a new one, or none."""
    state = state_of(message, work)
    kept = [o for o in state.options if o["data"].rpartition(":")[2] in ("new", "none")]
    labels = {"new": NEW_PROJECT, "none": NO_PROJECT}
    row = tuple(
        Button(str(labels[o["data"].rpartition(":")[2]].say(message.language)), o["data"])
        for o in kept
    )
    return say(WHICH_THEN.say(message.language), (row,), about=state.about)
