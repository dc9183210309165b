"""English dates and periods: each rule is a pattern and what it means from the moment of writing."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from park.language import feasts_en
from park.language.dates_zh import Rule, nearest_weekday, shift, yearless
from park.language.moments import (
    DAY,
    Anchor,
    Days,
    Reading,
    day_of,
    either,
    monday,
    month_days,
    on,
    part_of_month,
    quarter_days,
    sure,
)
from park.language.numerals import WORDS, english

NAMES = "january february march april may june july august september october november december"
MONTHS = {name: i for i, name in enumerate(NAMES.split(), 1)}
MONTHS |= {name[:3]: i for name, i in MONTHS.items()} | {"sept": 9}
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAY = {name: i for i, name in enumerate(WEEKDAYS)}
WEEKDAY |= {name[:3]: i for name, i in WEEKDAY.items()} | {
    "tues": 1,
    "thur": 3,
    "thurs": 3,
    "weds": 2,
}
MONTH = r"(?P<m>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
DAY_ = r"(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:,?\s+(?P<y>20\d\d))?"
NAMED = (
    r"(?P<w>"
    + "|".join(sorted(WEEKDAY, key=len, reverse=True))
    + r")(?<!\bwith sun)(?<!director sun)(?<!secretary sun)(?<!chairman sun)(?<!president sun)(?<!manager sun)(?<!\bmrs sun)(?<!\bdr sun)(?<!\bdr\. sun)(?<!\bgm sun)(?<!\bceo sun)(?<!engineer sun)(?<!professor sun)(?<!\bm[rs] sun)(?<!\bm[rs]\. sun)(?<!\bsat(?= (?:with|down|in|through|beside|next)))\.?"
)
STEP = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "the": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
}
COUNT = rf"(?P<n>\d{{1,3}}|(?:{WORDS})(?:[ -](?:{WORDS}))?)(?:\s+of)?"
UNIT = r"(?P<u>business|working)?\s*(?P<unit>day|week|fortnight|month|quarter|year)s?"
UNITS = {"day": "天", "week": "周", "month": "月", "quarter": "季度", "year": "年"}
ORDINAL = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}


def _month_day(match: re.Match[str], anchor: Anchor) -> Reading | None:
    month, day = MONTHS[match["m"].lower()], int(match["d"])
    if match["y"]:
        found = day_of(int(match["y"]), month, day)
        return sure(found) if found else None
    return yearless(month, day, anchor.today)


def _days_of_month(match: re.Match[str], anchor: Anchor) -> Reading | None:
    first = _month_day(match, anchor)
    month, last = MONTHS[match["m"].lower()], int(match["d2"])
    if first is None:
        return None
    ends = [day_of(days.first.year, month, last) for days in (first.past, first.plan)]
    if None in ends or ends[0] < first.past.first:  # type: ignore[operator]
        return None
    return either(Days(first.past.first, ends[0]), Days(first.plan.first, ends[1]))  # type: ignore[arg-type]


def _iso(match: re.Match[str], anchor: Anchor) -> Reading | None:
    found = day_of(int(match["y"]), int(match["m"]), int(match["d"]))
    return sure(found) if found else None


RELATIVE = {
    "the day before yesterday": -2, "day before yesterday": -2, "yesterday": -1, "last night": -1,
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "this am": 0,
    "this pm": 0,
    "tomorrow": 1, "tmrw": 1, "tmr": 1, "tmw": 1, "the day after tomorrow": 2, "day after tomorrow": 2, "just now": 0,
}  # fmt: skip
PART = {
    "night": "night",
    "morning": "morning",
    "afternoon": "afternoon",
    "evening": "evening",
    "tonight": "night",
}


def _relative(match: re.Match[str], anchor: Anchor) -> Reading | None:
    words = re.sub(r"\s+", " ", match[0].lower()).replace(".", "")
    offset, day = RELATIVE[words], anchor.today
    part = PART.get(words.split()[-1])
    if not anchor.night or words == "last night":
        found = day + DAY * offset
        return on(sure(found), part=part)
    if offset == 0:
        return on(either(Days(day - DAY, day - DAY), Days(day, day)), part=part)
    return sure(day + DAY * (offset if offset < 0 else offset - 1))


def _weekday(match: re.Match[str], anchor: Anchor) -> Reading | None:
    day, step = WEEKDAY[match["w"].lower()], (match["step"] or "").lower()
    if step in ("", "on", "coming"):
        past, plan = nearest_weekday(day, anchor.today)
        return on(either(Days(past, past), Days(plan, plan)), weekday=day)
    return on(sure(monday(anchor.today) + DAY * (7 * STEP[step] + day)), weekday=day)


def _weekday_of(match: re.Match[str], anchor: Anchor) -> Reading | None:
    day = WEEKDAY[match["w"].lower()]
    return on(
        sure(monday(anchor.today) + DAY * (7 * STEP[match["step"].lower()] + day)), weekday=day
    )


def _step_unit(match: re.Match[str], anchor: Anchor) -> Reading | None:
    step, today = STEP[match["step"].lower()], anchor.today
    unit = match["unit"].lower()
    if unit == "week":
        first = monday(today) + DAY * 7 * step
        return sure(first, first + DAY * 6, "week")
    if unit == "weekend":
        first = monday(today) + DAY * (7 * step + 5)
        return sure(first, first + DAY, "weekend")
    days = _unit_days(unit, today, step)
    return sure(days.first, days.last, unit)


def _unit_days(unit: str, today: dt.date, step: int) -> Days:
    if unit == "month":
        return month_days(today.year, today.month + step)
    if unit == "quarter":
        return quarter_days(today.year, (today.month + 2) // 3 + step)
    return Days(dt.date(today.year + step, 1, 1), dt.date(today.year + step, 12, 31))


def _edge(match: re.Match[str], anchor: Anchor) -> Reading | None:
    edge, unit = match["edge"].lower(), match["unit"].lower()
    days = (
        _unit_days(unit, anchor.today, STEP[(match["step"] or "this").lower()])
        if unit != "week"
        else None
    )
    if days is None:
        first = monday(anchor.today) + DAY * 7 * STEP[(match["step"] or "this").lower()]
        return sure(first + DAY * 4) if edge == "end" else sure(first, first + DAY)
    if unit == "month":
        part = part_of_month(days, edge)
        return sure(part.first, part.last, "tendays" if part.first < part.last else "day")
    if edge == "end":
        return sure(days.last)
    return sure(days.first, month_days(days.first.year, days.first.month).last, "month")


def _month_end(match: re.Match[str], anchor: Anchor) -> Reading | None:
    return sure(_unit_days(match["unit"].lower(), anchor.today, 0).last)


def _month_part(match: re.Match[str], anchor: Anchor) -> Reading | None:
    reading = _month(match, anchor)
    if reading is None:
        return None
    part = match["part"].lower()
    past, plan = part_of_month(reading.past, part), part_of_month(reading.plan, part)
    return either(past, plan, "day" if part == "end" else "tendays")


_OF_MONTH = re.compile(
    r"\b(?:in|of|by|since|last|next|this|early|mid|late|until|till|before|after|during|for|from|to|around|end)[ -]+$",
    re.I,
)
"""What stands before may when it is the month: they may come is none."""


def _month(match: re.Match[str], anchor: Anchor) -> Reading | None:
    month, today = MONTHS[match["m"].lower()], anchor.today
    if match["y"]:
        days = month_days(int(match["y"]), month)
        return sure(days.first, days.last, "month")
    if match["m"] == "may" and not _OF_MONTH.search(match.string[: match.start("m")]):
        return None
    if (step := (match.groupdict().get("step") or "").lower()) in ("last", "next"):
        days = month_days(today.year + (-1 if step == "last" else 1), month)
        return sure(days.first, days.last, "month")
    past = month_days(today.year - (month > today.month), month)
    return either(past, month_days(today.year + (month < today.month), month), "month")


def _nth(match: re.Match[str], anchor: Anchor) -> Reading | None:
    day = int(match["d"])
    found = day_of(anchor.today.year, anchor.today.month, day)
    return on(sure(found), bare_day=day, named_month=False) if found else None


def _offset(match: re.Match[str], anchor: Anchor) -> Reading | None:
    count = english(match["n"])
    if count is None:
        return None
    side = match["side"].lower()
    ahead = "ago" not in side and "before" not in side and "earlier" not in side
    unit = match["unit"].lower()
    word, count = ("周", count * 2) if unit == "fortnight" else (UNITS[unit], count)
    word = "工作日" if match["u"] else word
    day = shift(anchor.today, str(count), word, half=False, ahead=ahead)
    return sure(day) if day else None


def _in(match: re.Match[str], anchor: Anchor) -> Reading | None:
    return _shifted(match, anchor, 1)


def _shifted(match: re.Match[str], anchor: Anchor, sign: int) -> Reading | None:
    count, unit = english(match["n"]), match["unit"].lower()
    if count is None:
        return None
    word, count = ("周", count * 2) if unit == "fortnight" else (UNITS[unit], count)
    word = "工作日" if match["u"] else word
    day = shift(anchor.today, str(count), word, half=False, ahead=sign > 0)
    return sure(day) if day else None


def _half_in(match: re.Match[str], anchor: Anchor) -> Reading | None:
    unit = {"month": "月", "year": "年"}[match["unit"].lower()]
    day = shift(anchor.today, "半", unit, half=False, ahead=True)
    return sure(day) if day else None


def _span(match: re.Match[str], anchor: Anchor) -> Reading | None:
    ahead = match["step"].lower() in ("next", "coming", "following")
    reading = _shifted(match, anchor, 1 if ahead else -1)
    if reading is None:
        return None
    other = reading.past.first
    if ahead:
        return sure(anchor.today, other - DAY, "span") if other > anchor.today else None
    return sure(other + DAY, anchor.today, "span")


def _half(match: re.Match[str], anchor: Anchor) -> Reading | None:
    year = _year_said(match, anchor)
    first = (match["h"] or match["h2"]).lower() in ("first", "1st", "1")
    if first:
        return sure(dt.date(year, 1, 1), dt.date(year, 6, 30), "half")
    return sure(dt.date(year, 7, 1), dt.date(year, 12, 31), "half")


def _year_said(match: re.Match[str], anchor: Anchor) -> int:
    if match["y"]:
        return int(match["y"])
    step = (match.groupdict().get("step") or "this").lower()
    return anchor.today.year + STEP.get(step, 0)


def _quarter(match: re.Match[str], anchor: Anchor) -> Reading | None:
    number = int(match["q"]) if match["q"] else ORDINAL[match["o"].lower()]
    days = quarter_days(_year_said(match, anchor), number)
    return sure(days.first, days.last, "quarter")


def _year(match: re.Match[str], anchor: Anchor) -> Reading | None:
    year = int(match["y"])
    return sure(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def _to_date(match: re.Match[str], anchor: Anchor) -> Reading | None:
    return sure(dt.date(anchor.today.year, 1, 1), anchor.today, "period")


def _every(match: re.Match[str], anchor: Anchor) -> Reading | None:
    day = WEEKDAY[match["w"].lower()]
    return on(sure(nearest_weekday(day, anchor.today)[1]), recurrence="weekly", weekday=day)


def _each(match: re.Match[str], anchor: Anchor) -> Reading | None:
    if match["rhythm"]:
        return on(sure(anchor.today), recurrence=match["rhythm"].lower(), grain="recurrence")
    word = match["unit"].lower()
    rhythm = {"day": "daily", "week": "weekly", "month": "monthly"}[word]
    return on(sure(anchor.today), recurrence=rhythm, grain="recurrence")


def _rule(name: str, pattern: str, read: object) -> Rule:
    return (name, re.compile(rf"(?<![A-Za-z0-9]){pattern}(?![A-Za-z0-9])", re.IGNORECASE), read)  # type: ignore[return-value]


YEARLY = r"(?:\s+(?:of\s+)?(?:(?:the|(?P<step>this|last|next))\s+year|(?P<y>20\d\d)))?"


@cache
def rules() -> tuple[Rule, ...]:
    """The English rules, compiled at the first English message."""
    return (
    _rule("en holiday", feasts_en.NAMED, feasts_en.holiday),
    _rule("en any holiday", feasts_en.ANY, feasts_en.any_holiday),
    _rule("iso date", r"(?P<y>20\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})", _iso),
    _rule("en month day", rf"{MONTH}\s+(?:the\s+)?{DAY_}{YEAR}", _month_day),
    _rule("en days of month", rf"{MONTH}\s+{DAY_}\s*(?:-|–|to|until|through)\s*(?P<d2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?{YEAR}", _days_of_month),
    _rule("en days of month", rf"(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s*(?:-|–|to|until|through)\s*(?P<d2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}{YEAR}", _days_of_month),
    _rule("en day month", rf"(?:the\s+)?{DAY_}\s+(?:of\s+)?{MONTH}{YEAR}", _month_day),
    _rule("en relative day", r"(?:(?:the )?day before yesterday|yesterday|(?:the )?day after tomorrow|tomorrow|tmrw|tmr|tmw|today|tonight|last night|this (?:morning|afternoon|evening|a\.?m\b\.?|p\.?m\b\.?))", _relative),
    _rule("en weekday", rf"(?:(?P<step>last|past|previous|this|next|coming)\s+)?{NAMED}", _weekday),
    _rule("en weekday of week", rf"{NAMED},?\s+(?:of\s+)?(?P<step>last|this|next)\s+week", _weekday_of),
    _rule("en step unit", r"(?P<step>last|this|next|previous|current|coming)\s+(?P<unit>week|weekend|month|quarter|year)", _step_unit),
    _rule("en edge", r"(?:the\s+)?(?P<edge>end|beginning|start|middle|early|mid)\s+(?:of\s+)?(?:(?:the|(?P<step>this|next|last))\s+)?(?P<unit>week|month|quarter|year)", _edge),
    _rule("en month end", r"(?P<unit>month|year|quarter)[- ]end", _month_end),
    _rule("en month part", rf"(?:the\s+)?(?P<part>early|mid|late|end|beginning|middle)[- ](?:of\s+)?{MONTH}{YEAR}", _month_part),
    _rule("en month", rf"(?:(?P<step>last|next|this)\s+)?(?<!\d )(?:{MONTH})(?:\s+(?P<y>20\d\d))?", _month),
    _rule("en nth", r"the\s+(?P<d>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)", _nth),
    _rule("en offset", rf"{COUNT}\s+{UNIT}\s+(?P<side>ago|later|from now|earlier|from today)", _offset),
    _rule("en in", rf"(?:in|within)\s+{COUNT}\s+{UNIT}(?:'s?\s+time)?", _in),
    _rule("en half in", r"in\s+half\s+a\s+(?P<unit>month|year)", _half_in),
    _rule("en span", rf"(?:the\s+)?(?P<step>last|past|next|coming|following)\s+{COUNT}\s+{UNIT}", _span),
    _rule("en half", rf"(?:the\s+)?(?:(?P<h>first|second|1st|2nd)\s+half|h(?P<h2>[12])){YEARLY}", _half),
    _rule("en quarter", rf"(?:the\s+)?(?:(?P<o>first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter|q(?P<q>[1-4])){YEARLY}", _quarter),
    _rule("en year", r"(?P<y>20[0-4]\d)", _year),
    _rule("en year to date", r"(?:so far this year|this year so far|year to date|ytd)", _to_date),
    _rule("en every weekday", rf"(?:every|each)\s+{NAMED}", _every),
    _rule("en every", r"(?:(?:every|each)\s+(?P<unit>day|week|month)|(?:a |the )?(?P<rhythm>daily|weekly|monthly)(?= (?:reminder|check|call|follow|meeting|catch)))", _each),
    )  # fmt: skip
