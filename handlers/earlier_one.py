"""刚才那个 下周二, 第一个 下周二送方案: a value for a visit of before, whatever was shown since."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from handlers.corrections import correct
from handlers.lines_meant import line_meant
from handlers.message import Incoming
from handlers.next_step_said import next_step_said
from handlers.reply import Reply
from handlers.talk import ref_of
from park.language import Dialogue, Fields, Intent, read
from park.language.instructions import line_number
from park.records import Visit
from storage import followups, visits
from storage.work import Work

_EARLIER = re.compile(
    r"^(?:刚才|刚刚|之前|上午|早上|前面|先前|上面)(?:记)?的?那?(?:个|条|家|次|张)[，,:：\s]*(?P<rest>.{2,40})$|"
    r"^(?:the )?(?:earlier|previous) (?:one|visit)[,:]? (?P<then>.{2,60})$|^(?:the|that) one (?:from )?(?:before|earlier)[,:]? (?P<before>.{2,60})$",
    re.I,
)
_LINE = re.compile(
    r"^(?:第[一二三四五六七八九十\d]{1,2}(?:个|条)|(?:the )?(?:first|second|third|fourth|fifth) one)[，,:：\s]*(?P<rest>.{2,60})$",
    re.I,
)
_BACK = dt.timedelta(days=1)


def earlier_one(message: Incoming, work: Work) -> Reply | None:
    """The change of the visit meant; None when the text names none or no value."""
    match = _EARLIER.match(message.text.strip())
    line = _LINE.match(message.text.strip())
    if match is not None and message.reply_to is None:
        return _fill(message, work, _newest(message, work), next(p for p in match.groups() if p))
    number = line_number(message.text) if line is not None else None
    if line is None or number is None:
        return None
    ref = line_meant(message, work, number)
    visit = work.get(Visit, ref.id) if ref is not None and ref.noun == "visit" else None
    return _fill(message, work, visit, line["rest"])


def _fill(message: Incoming, work: Work, visit: Visit | None, rest: str) -> Reply | None:
    if visit is None:
        return None
    open_ = Dialogue(has_last=True, drafting=True, asked="next_date")
    meaning = read(rest, message.written_at, work.finder.lexicon(), open_)
    if meaning.intent not in (Intent.CORRECT_LAST, Intent.LOG_FOLLOWUP):
        return None
    step = next_step_said(meaning)
    bare = step.next_date is not None and step.next_date >= work.today
    said: Fields = step if bare else meaning.fields
    if not said.said():
        return None
    return correct(replace(message, text=rest), work, ref_of(visit), said)


def _newest(message: Incoming, work: Work) -> Visit | None:
    """The newest visit the sender logged since yesterday, rather one that lacks a next step."""
    found = visits.between(work, work.today - 14 * _BACK, work.today)
    own = [
        each
        for each in found
        if each.logged_by == message.sender.id and work.now - each.recorded_at <= _BACK
    ]
    own.sort(key=lambda each: each.id)
    lacking = [each for each in own if not followups.of_visit(work, each.id)]
    return next(iter(reversed(lacking or own)), None)
