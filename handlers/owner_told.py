"""The owner of a project hears what a colleague changed, in the owner's language."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup

from handlers.message import Incoming
from handlers.reply import Notice
from handlers.talk import ref_of
from park.records import Project, Staff
from park.texts import Audience
from park.texts.moving import OWNER_TOLD
from park.texts.say import Say
from park.texts.text import lines
from storage.posting import private_audience
from storage.work import Work


def owner_told(
    message: Incoming, work: Work, project: Project, told: Sequence[Callable[[Audience], Markup]]
) -> tuple[Notice, ...]:
    """A private message to the owner, unless they did it themselves or have no account."""
    owner = work.get(Staff, project.owner_id)
    if owner is None or owner.role is None or owner.id == message.sender.id or not told:
        return ()
    reader = private_audience(owner)
    head = OWNER_TOLD.say(reader.language, who=message.sender.name)
    shown = lines(head, *(line(reader) for line in told))
    return (Notice(owner, Say(text=shown, about=ref_of(project))),)
