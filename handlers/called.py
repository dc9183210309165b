"""A call that a text tells of on the side: logged as a visit by phone."""

from __future__ import annotations

import re

from markupsafe import Markup

from handlers.message import Incoming
from handlers.our_people import Named, take_part
from park.records import Project, Visit, VisitKind
from park.texts import Audience
from park.texts.cleaning import CALL_LOGGED, THEY_CALLED
from park.texts.values import day
from storage.work import Work

_CALLED = re.compile(
    r"打(?:来|过来)?(?:了)?(?:个|一个|通)?电话|来(?:了)?(?:个|一个|通)?电话?|来电|通(?:了|过)?(?:个)?电话|\b(?:called|rang|phoned)\b|\bcall(?:ed)? from\b|\bon the phone\b",
    re.I,
)


def log_call(message: Incoming, work: Work, project: Project) -> Markup | None:
    """The call with a project's firm, today; None when the text tells of none."""
    if not re.search(r"电话|来电|call|rang|phon", message.text, re.I) or not _CALLED.search(
        message.text
    ):
        return None
    visit = work.add(
        Visit(
            effective=work.today,
            recorded_at=work.recorded_at,
            kind=VisitKind.CALL,
            company_id=project.company_id,
            project_id=project.id,
            content=str(THEY_CALLED.say(message.language)),
            logged_by=message.sender.id,
        )
    )
    take_part(work, visit, [Named(message.sender.name, message.sender)])
    return logged_line(work, message.audience)


def logged_line(work: Work, reader: Audience) -> Markup:
    """That the call is logged."""
    return CALL_LOGGED.say(reader.language, date=day(work.today, reader.language, work.today))
