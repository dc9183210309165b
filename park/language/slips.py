"""Slips of the pen that no calendar, clock or telephone knows: 2月30日, 25点, ten digits, 5000人."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from park.language.numerals import integer
from park.language.script import writing


@dataclass(frozen=True, slots=True)
class Slip:
    """Words that cannot be right, and what may have been meant by them, likeliest first.

    ``kind`` is day, time, phone or persons; the readings are dates, times or numbers as text.
    """

    kind: str
    words: str
    start: int
    readings: tuple[dt.date | dt.time | str, ...] = ()


CROWD = 200
"""From so many on a head count is asked about."""
_N = r"(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_YEAR = r"(?:(?P<y>20\d\d)\s?[年\-/.]\s?|(?P<ry>今|明|去)年)?"
_MONTH_DAY = re.compile(
    rf"{_YEAR}(?<![\d.])(?P<m>{_N})\s?月\s?(?P<d>{_N})\s?(?:[日号](?![楼厂线地车])|(?![\d个天月年亿万亩]))"
)
_STEP_MONTH = re.compile(
    r"(?P<s>上上|上|下下|下|这|本|当)个?月(?:的)?(?P<d>29|3\d)\s?[号日](?![楼厂线地车])"
)
_STEPS = {"上上": -2, "上": -1, "这": 0, "本": 0, "当": 0, "下": 1, "下下": 2}
_NO_MONTH = re.compile(r"(?<![\d.])(?:1[3-9]|[2-9]\d)\s?月(?!\s?\d)(?![个内])")
_NUMERIC = re.compile(r"(?<!\d)(?P<y>20\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)")
_BARE = re.compile(
    r"(?<![\d.月#第年])(?P<d>29|3\d)\s?[号日](?![楼厂线地车院门馆内后前以之]|\d)(?!开工后)"
)
_MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ENGLISH = (
    re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m>{_NAMES})\b\.?,?(?: (?P<y>20\d\d))?", re.I),
    re.compile(rf"\b(?P<m>{_NAMES})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,? (?P<y>20\d\d))?", re.I),
)  # fmt: skip
_CLOCK = (
    re.compile(r"(?<![\d.])(?P<h>\d{1,2})\s?[点時](?:钟|整)?(?:(?P<n>\d{1,2})分?)?(?![\d个亿万亩%])"),
    re.compile(r"(?<![\d.:])(?P<h>\d{1,2})[:：](?P<n>\d{2})(?![\d:])"),
    re.compile(r"\bat (?P<h>\d{1,2})(?: ?o'?clock)?(?=[.,!?]|$| (?:to|with|on|sharp|call|tomorrow))", re.I),
)  # fmt: skip
_PHONE = re.compile(
    r"(?<![\d.+])(?:(?P<label>电话|手机号?|联系方式|号码|tel|phone|mobile|cell|number)[号是为: ：.]{0,4}(?:is |no\.? )?)?(?P<p>1[3-9](?:[- ]?\d){7,11})(?!\d|亿|万|元|亩)",
    re.I,
)
_PERSONS = re.compile(
    r"(?:一行|来了?|共|总共|一共|带了?|到了|人数(?:是|为|改成)?|来访)\s?(?P<n>\d{3,6})\s?(?:多|余)?(?:个|名|位)?人(?![民才均工])"
    r"|(?<![\d.])(?P<k>\d{3,6}) (?:people|persons|visitors|delegates|guests)\b",
    re.I,
)
_DIGITS = 11


def slips(text: str, today: dt.date, *, ahead: bool) -> tuple[Slip, ...]:
    """What cannot be right in a text, in order; ``ahead``: days without a year are to come."""
    plain = writing(text).text
    found = [
        *_days(plain, today, ahead=ahead),
        *_times(plain),
        *_phones(plain),
        *_crowds(plain),
    ]
    return tuple(sorted(found, key=lambda each: each.start))


def without(text: str, slip: Slip) -> str:
    """A text without the words of a slip."""
    plain = writing(text).text
    at = plain.find(slip.words)
    if at < 0 or len(plain) != len(text):
        return text
    return (text[:at] + text[at + len(slip.words) :]).strip(" ，,。在于")


def _days(text: str, today: dt.date, *, ahead: bool) -> Iterator[Slip]:
    taken: list[tuple[int, int]] = []
    for pattern in (_NUMERIC, _MONTH_DAY, *_ENGLISH, _BARE):
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            readings = _possible(match, today, ahead=ahead)
            if readings is not None:
                yield Slip("day", match[0].strip(" ,."), match.start(), readings)
    for match in _STEP_MONTH.finditer(text):
        month = today.month - 1 + _STEPS[match["s"]]
        year, number = today.year + month // 12, month % 12 + 1
        if int(match["d"]) > calendar.monthrange(year, number)[1]:
            days = tuple(_near(year, number, int(match["d"])))
            yield Slip("day", match[0], match.start(), days)
    for match in _NO_MONTH.finditer(text):
        if not any(start <= match.start() < end for start, end in taken):
            yield Slip("day", match[0], match.start())


def _possible(match: re.Match[str], today: dt.date, *, ahead: bool) -> tuple[dt.date, ...] | None:
    """What a day that does not exist may stand for; None where it exists."""
    said = match.groupdict()
    words = said.get("m") or ""
    month = _MONTHS.get(words.lower()) or integer(words) if words else today.month
    day = integer(said["d"])
    if month is None or day is None or month == 0 or day == 0:
        return None
    year = _year(said, month, today, ahead=ahead and bool(words))
    if month <= 12 and day <= calendar.monthrange(year, month)[1]:
        return None
    yearless = not (said.get("y") or said.get("ry"))
    days = dict.fromkeys(_near(year, month, day))
    return tuple(_to_come(each, today) if ahead and yearless else each for each in days)


def _year(said: dict[str, str | None], month: int, today: dt.date, *, ahead: bool) -> int:
    if said.get("y"):
        return int(said["y"] or 0)
    if said.get("ry"):
        return today.year + {"今": 0, "明": 1, "去": -1}[said["ry"] or "今"]
    if not 1 <= month <= 12 or said.get("m") is None:
        return today.year
    if ahead:
        return today.year + (month < today.month)
    return today.year - (month > today.month)


def _near(year: int, month: int, day: int) -> Iterator[dt.date]:
    """The month's last day and as many days on; of month 13 the year's last and day for month."""
    if month > 12:
        if day <= 12 and month <= 31:
            yield dt.date(year, day, min(month, calendar.monthrange(year, day)[1]))
        yield dt.date(year, 12, min(day, 31))
        return
    last = calendar.monthrange(year, month)[1]
    end = dt.date(year, month, last)
    yield end
    if day - last <= 3:
        yield end + dt.timedelta(days=day - last)


def _to_come(day: dt.date, today: dt.date) -> dt.date:
    return day if day >= today else dt.date(day.year + 1, day.month, min(day.day, 28))


def _times(text: str) -> Iterator[Slip]:
    for pattern in _CLOCK:
        for match in pattern.finditer(text):
            hour, minute = int(match["h"]), int(match.groupdict().get("n") or 0)
            if hour <= 24 and minute <= 59 and (hour, minute) <= (24, 0):
                continue
            yield Slip("time", match[0].strip(), match.start(), tuple(_clocks(hour, minute)))


def _clocks(hour: int, minute: int) -> Iterator[dt.time]:
    """15点 for 25点, and the hour of the day after; 13:50 for 13:70."""
    if minute > 59:
        yield dt.time(hour % 24, 50)
        return
    if 24 < hour < 30:
        yield dt.time(hour - 10, minute)
    if 24 <= hour < 36:
        yield dt.time(hour - 24, minute)


def _phones(text: str) -> Iterator[Slip]:
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match["p"])
        if len(digits) != _DIGITS and (match["label"] or len(digits) in (_DIGITS - 1, _DIGITS + 1)):
            yield Slip("phone", match[0], match.start(), (digits,))


def _crowds(text: str) -> Iterator[Slip]:
    for match in _PERSONS.finditer(text):
        said = int(match["n"] or match["k"])
        if said >= CROWD:
            fewer = [n for n in (said // 10, said // 100, said // 1000) if 0 < n < CROWD]
            readings = tuple(str(n) for n in (said, *fewer[:2]))
            yield Slip("persons", match[0], match.start(), readings)
