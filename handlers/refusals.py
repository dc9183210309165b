"""Somebody who may only read is told whom to ask."""

from __future__ import annotations

from handlers.message import Incoming
from handlers.reply import Reply, say
from park.texts.visits import AN_ADMIN, VIEWER_CANNOT
from storage.members import members
from storage.work import Work


def refuse(message: Incoming, work: Work) -> Reply:
    """Reading is allowed, writing is not."""
    names = "、".join(each.name for each in members(work, "admin"))
    admins = names or AN_ADMIN.say(message.language)
    return say(VIEWER_CANNOT.say(message.language, admins=admins))
