"""Chinese periods: weeks, months, quarters, halves, years, and spans up to or from today."""

from __future__ import annotations

import datetime as dt
import re

from park.language.dates_zh import (
    COUNT,
    MONTH,
    SAID_YEAR,
    STEP,
    WEEKDAY,
    Rule,
    _named_month,
    nearest_weekday,
    said_year,
    shift,
)
from park.language.moments import (
    DAY,
    Anchor,
    Days,
    Reading,
    either,
    month_days,
    on,
    quarter_days,
    sure,
)
from park.language.numerals import integer


def _month(match: re.Match[str], anchor: Anchor) -> Reading | None:
    return _named_month(match, anchor, lambda days: days, "month")


def _step_month(match: re.Match[str], anchor: Anchor) -> Reading:
    days = month_days(anchor.today.year, anchor.today.month + STEP[match["step"]])
    return sure(days.first, days.last, "month")


def _months(match: re.Match[str], anchor: Anchor) -> Reading | None:
    year = said_year(match, anchor) or anchor.today.year
    first, last = integer(match["a"]), integer(match["b"])
    if not first or not last or first > 12 or last > 12:
        return None
    start = month_days(year - (first > last), first).first
    return sure(start, month_days(year, last).last, "period")


def _quarter(match: re.Match[str], anchor: Anchor) -> Reading | None:
    year = said_year(match, anchor)
    number = integer(match["q"])
    if number is None or not 1 <= number <= 4:
        return None
    current = (anchor.today.month + 2) // 3
    if year is not None:
        days = quarter_days(year, number)
        return sure(days.first, days.last, "quarter")
    past = quarter_days(anchor.today.year - (number > current), number)
    plan = quarter_days(anchor.today.year + (number < current), number)
    return on(either(past, plan, "quarter"), vague=True)


def _step_quarter(match: re.Match[str], anchor: Anchor) -> Reading:
    current = (anchor.today.month + 2) // 3
    days = quarter_days(anchor.today.year, current + STEP[match["step"]])
    return sure(days.first, days.last, "quarter")


def _first_quarters(match: re.Match[str], anchor: Anchor) -> Reading | None:
    year = said_year(match, anchor) or anchor.today.year
    count = integer(match["q"])
    if count not in (2, 3):
        return None
    return sure(dt.date(year, 1, 1), quarter_days(year, count).last, "period")


def _half(match: re.Match[str], anchor: Anchor) -> Reading:
    year = said_year(match, anchor) or anchor.today.year
    if match["half"] in ("上", "前"):
        return sure(dt.date(year, 1, 1), dt.date(year, 6, 30), "half")
    return sure(dt.date(year, 7, 1), dt.date(year, 12, 31), "half")


def _year(match: re.Match[str], anchor: Anchor) -> Reading | None:
    year = said_year(match, anchor)
    if year is None or not 1900 < year < 2200:
        return None
    return sure(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def _whole_year(_: re.Match[str], anchor: Anchor) -> Reading:
    year = anchor.today.year
    return sure(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def _recent(match: re.Match[str], anchor: Anchor) -> Reading | None:
    unit = match["u"]
    start = shift(anchor.today, match["n"], unit, bool(match["half"]), ahead=False)
    end = shift(anchor.today, match["n"], unit, bool(match["half"]), ahead=True)
    if start is None or end is None:
        return None
    past = Days(start + DAY, anchor.today)
    coming = (
        Days(anchor.today, end - DAY) if match[0].startswith("这") and end > anchor.today else past
    )
    return either(past, coming, "span")


def _coming(match: re.Match[str], anchor: Anchor) -> Reading | None:
    end = shift(anchor.today, match["n"], match["u"], bool(match["half"]), ahead=True)
    return sure(anchor.today, end - DAY, "span") if end and end > anchor.today else None


def _after(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """再过三周; 过两天 and 过几天 name no day."""
    if match["n"] in ("两", "几") and match["u"] in ("天", "日"):
        return None
    end = shift(
        anchor.today, match["n"], match["u"], bool(match["half"] or match["tail"]), ahead=True
    )
    return sure(end) if end else None


def _within(match: re.Match[str], anchor: Anchor) -> Reading | None:
    half = bool(match["half"] or match["tail"])
    end = shift(anchor.today, match["n"], match["u"], half, ahead=True)
    return sure(end) if end else None


def _since(match: re.Match[str], anchor: Anchor) -> Reading | None:
    today = anchor.today
    starts = {"今年": dt.date(today.year, 1, 1), "年初": dt.date(today.year, 1, 1)}
    start = starts.get(match["s"]) or month_days(today.year, today.month).first
    return sure(start, today, "period")


def _every_week(match: re.Match[str], anchor: Anchor) -> Reading | None:
    day = match["w"]
    if not day:
        return on(sure(anchor.today), recurrence="weekly", grain="recurrence")
    _, plan = nearest_weekday(WEEKDAY[day], anchor.today)
    return on(sure(plan), recurrence="weekly", weekday=WEEKDAY[day])


def _every_month(match: re.Match[str], anchor: Anchor) -> Reading | None:
    day = match["d"]
    if day is None:
        return on(sure(anchor.today), recurrence="monthly", grain="recurrence")
    whole = month_days(anchor.today.year, anchor.today.month)
    number = whole.last.day if day in ("底", "末", "月底", "月末") else integer(day.rstrip("号日"))
    if not number or number > 31:
        return None
    if number < anchor.today.day:
        whole = month_days(anchor.today.year, anchor.today.month + 1)
    found = whole.first + DAY * (min(number, whole.last.day) - 1)
    return on(sure(found), recurrence="monthly")


def _every_day(match: re.Match[str], anchor: Anchor) -> Reading | None:
    return on(sure(anchor.today), recurrence="daily", grain="recurrence")


def _any_quarter(match: re.Match[str], anchor: Anchor) -> Reading | None:
    if match["q"]:
        return _quarter(match, anchor)
    current = (anchor.today.month + 2) // 3
    number = int(match["q2"])
    groups = match.groupdict()
    year = groups["y2"]
    if groups["ry2"]:
        year = str(anchor.today.year + {"今": 0, "去": -1, "明": 1}.get(groups["ry2"], 0))
    if year and year.isdigit():
        days = quarter_days(int(year), number)
        return sure(days.first, days.last, "quarter")
    past = quarter_days(anchor.today.year - (number > current), number)
    return either(past, quarter_days(anchor.today.year, number), "quarter")


UNITS = r"个?(?P<u>天|日|周|星期|礼拜|月|年|季度)"
RULES: tuple[Rule, ...] = (
    ("month", re.compile(rf"(?:{SAID_YEAR})?(?<![\d.]){MONTH}(?:月份|月)(?!\d|饼|嫂|薪|租)"), _month),
    ("month step", re.compile(r"(?P<step>上上|上|这|本|当|下下|下)一?个?月(?!底|末|初|中旬|上旬|下旬|份?\d)份?"), _step_month),
    ("months", re.compile(r"(?:(?P<y>20\d\d)年?|(?P<ry>[今去明前])年的?)?(?<!\d)(?P<a>1[0-2]|[1-9]|[一二三四五六七八九十]{1,2})月?份?(?:[-~－]|到|至|[—–]{1,2})(?P<b>1[0-2]|[1-9]|[一二三四五六七八九十]{1,2})月份?(?!\d|[一二三四五六七八九十])"), _months),
    ("quarter", re.compile(rf"(?:{SAID_YEAR}第?)?第?(?P<q>[一二三四1-4])季度?(?![一二三四1-4])|(?:{SAID_YEAR.replace('<y>', '<y2>').replace('<ry>', '<ry2>')})?[Qq](?P<q2>[1-4])"), _any_quarter),
    ("quarter step", re.compile(r"(?P<step>上上|上|这|本|当|下)一?个?季度?"), _step_quarter),
    ("first quarters", re.compile(rf"(?:{SAID_YEAR})?前(?P<q>[两二三23])个?季度"), _first_quarters),
    ("half", re.compile(rf"(?:{SAID_YEAR})?的?(?P<half>[上下前])半年"), _half),
    ("year", re.compile(rf"{SAID_YEAR.replace('年?|', '年度?|')}(?![底末初中])"), _year),
    ("this year", re.compile(r"全年|本年度|年内"), _whole_year),
    ("recent", re.compile(rf"(?:最近|近|过去的?|这|前)(?:这)?{COUNT}多?{UNITS}(?:里|内|以来|来(?!访|园|的|过|我|客|人|了|谈|看))?(?!前|后|之前|以前)"), _recent),
    ("recent", re.compile(rf"(?<![\d.第]){COUNT}(?:个多|多)?{UNITS}[半多]?以来"), _recent),
    ("after", re.compile(rf"(?:(?<![超不通经已路])再?过(?!去)|再等){COUNT}{UNITS}(?P<tail>半)?(?:之后|以后|后)?(?!前|来)"), _after),
    ("coming", re.compile(rf"(?:未来|接下来的?|今后|往后)(?:这)?{COUNT}{UNITS}(?:里|内)?"), _coming),
    ("within", re.compile(rf"(?<![\d.近去]){COUNT}个?(?P<u>工作日|天|日|周|星期|礼拜|月|年|季度)(?P<tail>半)?(?:之内|以内|内)"), _within),
    ("since", re.compile(r"(?P<s>今年|年初|本月)(?:以来|来(?!访|园|了|的|过|我)|至今|到现在|到目前|截至目前)"), _since),
    ("every week", re.compile(r"每(?:个|逢)?(?:周|星期|礼拜)(?P<w>[一二三四五六日天末])?"), _every_week),
    ("every month", re.compile(r"每个?月(?:的?(?P<d>[123]?\d[号日]|[一二三]?十?[一二三四五六七八九十]?[号日]|月?[底末]))?"), _every_month),
    ("every day", re.compile(r"每[天日](?!报)|天天"), _every_day),
)  # fmt: skip
