"""10月28号: the bare date that a signing was said to lack is that meeting's."""

from __future__ import annotations

from dataclasses import replace

from handlers.message import Incoming
from handlers.reply import Reply
from handlers.stage_lines import meetings_open
from handlers.stages import stage_said
from handlers.talk import state_of
from park.language import Fields
from park.language.bare_day import bare_day
from park.records import Project
from park.texts.moving import MEETING
from storage.merges import standing
from storage.work import Work


def meeting_dated(message: Incoming, work: Work) -> Reply | None:
    """The meeting's decision of that day; None when no project just spoken of lacks one."""
    day = bare_day(message.text, message.written_at)
    at = state_of(message, work).focus
    if day is None or day > work.today or at is None or at.noun != "project":
        return None
    project = standing(work, Project, at.id)
    open_ = meetings_open(work, project) if project is not None and project.live else []
    if project is None or not open_:
        return None
    meeting = MEETING[open_[0]].say(message.language)
    words = replace(message, text=f"{meeting} {message.text}")
    return stage_said(words, work, project, Fields(stage="approved", stage_date=day))
