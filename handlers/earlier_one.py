"""刚才那个 下周二, 第一个 下周二送方案: a value for a visit of before, whatever was shown since."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from handlers.corrections import correct
from handlers.lines_meant import line_meant
from handlers.message import Incoming
from handlers.next_step_said import next_step_said
from handlers.one_of_several import one_of_several
from handlers.reply import Reply
from handlers.talk import ref_of
from park.language import Dialogue, Fields, Intent, read
from park.language.instructions import line_number
from park.records import Company, Visit
from storage import followups, visits
from storage.work import Work

_WHEN = r"(?:刚才|刚刚|刚(?=那|这|的)|方才|之前|先前|前面|上面|今天|昨天|上午|早上|中午|下午|晚上)"
_EARLIER = re.compile(
    rf"^(?:(?:{_WHEN})+(?:记)?的?|(?=[^，,。]{{2,12}}那))(?P<firm>[^\s，,。:：的]{{2,12}}?)?的?那?(?:个|条|家|次|张)(?:记录|拜访|接洽)?"
    r"[，,:：\s]*(?P<rest>.{2,40})$|"
    r"^(?:for )?(?:the |that )?(?:earlier|previous) (?:one|visit|card)\s?[-–,:]? (?P<then>.{2,60})$|"
    r"^(?:the|that) (?:one|visit)(?: (?:from|this))? (?:before|earlier|morning|afternoon|today)\s?[-–,:]? (?P<before>.{2,60})$|"
    r"^(?:for )?the (?P<name>[^,:]{2,30}) (?:one|visit|card)(?: from (?:before|earlier|this \w+|today))?\s?[-–,:] ?(?P<named>.{2,60})$",
    re.I,
)
_LINE = re.compile(
    r"^(?:第[一二三四五六七八九十\d]{1,2}(?:个|条|家)|(?:the )?(?:first|second|third|fourth|fifth)(?: (?:one|visit))?\b)[，,:：\s]*(?:是|应该是|改成|was|is|had|should be)?\s*(?P<rest>.{2,60})$",
    re.I,
)
_RESTS = ("rest", "then", "before", "named")
_BACK = dt.timedelta(days=1)


def earlier_one(message: Incoming, work: Work) -> Reply | None:
    """The change of the visit meant; None when the text names none or no value."""
    match = _EARLIER.match(message.text.strip())
    if match is not None and message.reply_to is None:
        firm = match["firm"] or match["name"]
        rest = next(p for name in _RESTS if (p := match[name]))
        return _fill(message, work, _newest(message, work, firm), rest)
    return numbered_one(message, work)


def numbered_one(message: Incoming, work: Work) -> Reply | None:
    """第二个是5个人: the change of that visit; None when the text names none or no value."""
    line = _LINE.match(message.text.strip())
    if line is None:
        return None
    return _fill(message, work, _of_line(message, work), line["rest"])


def _of_line(message: Incoming, work: Work) -> Visit | None:
    """The visit of a line of the newest list, or that many in what one message logged."""
    number = line_number(message.text)
    ref = line_meant(message, work, number) if number is not None else None
    if ref is None or ref.noun != "visit":
        return one_of_several(message, work)
    return work.get(Visit, ref.id)


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


def _newest(message: Incoming, work: Work, firm: str | None) -> Visit | None:
    """The newest visit the sender logged since yesterday, rather one that lacks a next step.

    With a firm's words, one to that firm.
    """
    found = visits.between(work, work.today - 14 * _BACK, work.today)
    own = [
        each
        for each in found
        if each.logged_by == message.sender.id
        and work.now - each.recorded_at <= _BACK
        and (firm is None or _to(work, each, firm))
    ]
    own.sort(key=lambda each: each.id)
    lacking = [each for each in own if not followups.of_visit(work, each.id)]
    return next(iter(reversed(lacking or own)), None)


def _to(work: Work, visit: Visit, words: str) -> bool:
    """Whether a visit was to the firm that these words are a part of the name of."""
    firm = work.get(Company, visit.company_id)
    names = (firm.name, *firm.short_names) if firm else (visit.company_words or "",)
    return any(words.lower() in each.lower() for each in names)
