"""第二个是5个人, drop the third: one of the visits that one message logged, and it alone."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

from handlers.message import Incoming
from handlers.talk import settle
from park.language.numerals import integer
from park.records import Company, Project, Record, Ref, Visit
from storage import commands, visits
from storage.commands import Done
from storage.tables import RECORDS
from storage.undo import take_out, undo
from storage.work import Work

_OUT = re.compile(
    r"^(?:把|那|这里面)?(?:第[一二三四五六七八九十\d]{1,2}|最后一?)(?:个|条|家|次)(?:拜访|接洽|记录)?[，,\s]*(?:就|先|都)?"
    r"(?:不(?:算|要|记|用记?)|别(?:算|记|要)|没(?:去|有)|(?:撤|删|去|拿)(?:掉|销|除|回)?|作废|取消)(?:了|吧|的)*[。！!]*$"
    r"|^(?:please )?(?:drop|remove|delete|undo|cancel|scrap|forget|take out) (?:the )?(?:first|second|third|fourth|fifth|last|#?\d)(?: (?:one|visit|record|entry))?[.!]*$"
    r"|^(?:the )?(?:first|second|third|fourth|fifth|last)(?: (?:one|visit))? (?:does ?n[o']t count|doesn'?t count|did ?n[o']t happen|is wrong,? (?:drop|remove|delete) it|should go|goes)[.!]*$",
    re.I,
)
_PLACE = re.compile(
    r"第(?P<zh>[一二三四五六七八九十\d]{1,2})|\b(?P<en>first|second|third|fourth|fifth)\b|#?(?P<n>\d)\b",
    re.I,
)
_PLACES = ("first", "second", "third", "fourth", "fifth")
_BACK = dt.timedelta(days=60)
_LAST = re.compile(r"最后|\blast\b", re.I)


def takes_out(text: str) -> bool:
    """Whether a text says that one of several visits is not to count."""
    return bool(_OUT.match(text.strip()))


def one_of_several(message: Incoming, work: Work) -> Visit | None:
    """The visit that a place in the order means among those that the newest message logged."""
    found = _logged_together(message, work)
    if _LAST.search(message.text):
        return found[-1] if found else None
    number = _place(message.text)
    return found[number - 1] if number and number <= len(found) else None


def siblings(work: Work, visit: Visit) -> list[Visit]:
    """The visits that the same message logged, itself among them, as far as they stand."""
    made = _maker(work, visit)
    return _made(work, made) if made is not None else []


def take_out_one(message: Incoming, work: Work, visit: Visit) -> None:
    """Take back one visit of several, with what was told of it alone; the others stand."""
    first, *later = commands.standing_on(work, Ref("visit", visit.id))
    if later:
        undo(work, [each.id for each in later])
    others = [each for each in _made(work, first) if each.id != visit.id]
    refs = [each.ref for each in commands.changed_by(work, first.id)]
    take_out(work, first.id, [ref for ref in refs if _is_of(work, ref, visit, others)])
    settle(message, work)


def _place(text: str) -> int | None:
    said = _PLACE.search(text)
    if said is None:
        return None
    if said["en"]:
        return _PLACES.index(said["en"].lower()) + 1
    words = said["zh"] or said["n"]
    return int(words) if words.isdigit() else integer(words)


def _logged_together(message: Incoming, work: Work) -> list[Visit]:
    recent = visits.between(work, work.today - _BACK, work.today)
    own = [each for each in recent if each.logged_by == message.sender.id]
    times = Counter(each.recorded_at for each in own)
    together = [at for at, times_logged in times.items() if times_logged > 1]
    if not together or (work.now - max(together)).days > 0:
        return []
    newest = max(together)
    return sorted((each for each in own if each.recorded_at == newest), key=lambda one: one.id)


def _maker(work: Work, visit: Visit) -> Done | None:
    standing = commands.standing_on(work, Ref("visit", visit.id))
    return standing[0] if standing else None


def _made(work: Work, done: Done) -> list[Visit]:
    found = (work.get(Visit, ref.id) for ref in commands.made_by(work, done.id, "visit"))
    return [each for each in found if each is not None and each.live]


def _is_of(work: Work, ref: Ref, visit: Visit, others: list[Visit]) -> bool:
    """Whether a record came with this visit and with none of the others."""
    record = work.get(RECORDS[ref.noun], ref.id) if ref.noun in RECORDS else None
    if record is None or ref == Ref("visit", visit.id):
        return record is not None
    return _about(record, visit) and not any(_about(record, each) for each in others)


def _about(record: Record, visit: Visit) -> bool:
    if isinstance(record, Project):
        return record.id == visit.project_id
    if isinstance(record, Company):
        return record.id == visit.company_id
    for name in ("visit_id", "project_id", "company_id"):
        own = getattr(record, name, None)
        if own is not None:
            return bool(own == (visit.id if name == "visit_id" else getattr(visit, name)))
    return False
