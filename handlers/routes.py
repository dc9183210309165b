"""Which feature answers a message: one page, in order."""

from __future__ import annotations

from markupsafe import Markup

from handlers.message import Incoming
from handlers.reply import Reply, say
from storage.work import Work


def answer(message: Incoming, work: Work) -> Reply:
    """The reply to one message of a member."""
    return say(Markup("…") + message.text)
