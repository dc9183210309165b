"""Parts of a Chinese year or month: 今年前五个月, 5月第一周, 三季度末, 上月最后三天, 第37周."""

from __future__ import annotations

import datetime as dt
import re

from park.language.dates_zh import MONTH, SAID_YEAR, STEP, Rule, _named_month, said_year
from park.language.moments import DAY, Anchor, Days, Reading, monday, month_days, quarter_days, sure
from park.language.numerals import integer

NUMBER = r"(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,3})"
STEP_MONTH = r"(?P<step>上上|上|这|本|当|下下|下)一?个?月"
OF_MONTH = rf"(?:(?:{SAID_YEAR})?的?(?<!\d){MONTH}月份?|{STEP_MONTH})"
WEEKS = r"(?:个?(?:周|星期|礼拜))(?![一二三四五六日天末])"
STATISTICAL = (
    4  # 前N个月 without a year counts from January from here on; below, it is "the last few"
)


def _of_month(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """A cut of the month that is named or stepped to; None where the month has no such part."""
    try:
        if match["step"]:
            moved = month_days(anchor.today.year, anchor.today.month + STEP[match["step"]])
            days = _cut(match, moved)
            return sure(days.first, days.last, "week" if match.groupdict().get("w") else "period")
        return _named_month(match, anchor, lambda days: _cut(match, days), "period")
    except ValueError:
        return None


def _cut(match: re.Match[str], month: Days) -> Days:
    number = integer(match["n"]) or 0
    if match.groupdict().get("w"):
        return _nth_week(month, number)
    if not 1 <= number <= (month.last - month.first).days:
        raise ValueError(number)
    if match["edge"] in ("前", "头"):
        return Days(month.first, month.first + DAY * (number - 1))
    return Days(month.last - DAY * (number - 1), month.last)


def _nth_week(month: Days, number: int) -> Days:
    """The so-manieth week whose Monday lies in the month."""
    first = monday(month.first + DAY * 6) + DAY * 7 * (number - 1)
    if not 1 <= number <= 5 or first > month.last:
        raise ValueError(number)
    return Days(first, first + DAY * 6)


def _week_of_year(match: re.Match[str], anchor: Anchor) -> Reading | None:
    year = said_year(match, anchor) or anchor.today.year
    try:
        first = dt.date.fromisocalendar(year, integer(match["n"]) or 0, 1)
    except ValueError:
        return None
    return sure(first, first + DAY * 6, "week")


def _months_of_year(match: re.Match[str], anchor: Anchor) -> Reading | None:
    year, number = said_year(match, anchor), integer(match["n"]) or 0
    if not 1 <= number <= 12:
        return None
    if year is None and (number < STATISTICAL or number > anchor.today.month):
        return None
    year = year or anchor.today.year
    if match["edge"] in ("前", "头"):
        return sure(dt.date(year, 1, 1), month_days(year, number).last, "period")
    return sure(month_days(year, 13 - number).first, dt.date(year, 12, 31), "period")


def _nth_month(match: re.Match[str], anchor: Anchor) -> Reading | None:
    number = 1 if match["first"] else integer(match["n"]) or 0
    if not 1 <= number <= 12:
        return None
    days = month_days(said_year(match, anchor) or anchor.today.year, number)
    return sure(days.first, days.last, "month")


def _first_quarter(match: re.Match[str], anchor: Anchor) -> Reading:
    days = quarter_days(said_year(match, anchor) or anchor.today.year, 1)
    return sure(days.first, days.last, "quarter")


def _quarter_edge(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """季度末 and 季度底 are its last day, 季度初 its first month."""
    today, step = anchor.today, match["step"]
    year, current = said_year(match, anchor) or today.year, (today.month + 2) // 3
    number = current + STEP[step] if step is not None else integer(match["q"] or "") or current
    days = quarter_days(year, number)
    if match["part"] in ("末", "底"):
        return sure(days.last)
    return sure(days.first, month_days(days.first.year, days.first.month).last, "month")


def _year_before(_: re.Match[str], anchor: Anchor) -> Reading:
    year = anchor.today.year - 1
    return sure(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def _two_years(match: re.Match[str], anchor: Anchor) -> Reading:
    first = anchor.today.year - (match[0][0] == "去")
    return sure(dt.date(first, 1, 1), dt.date(first + 1, 12, 31), "period")


RULES: tuple[Rule, ...] = (
    ("week of month", re.compile(rf"{OF_MONTH}的?第{NUMBER}(?P<w>{WEEKS})"), _of_month),
    ("days of month", re.compile(rf"{OF_MONTH}的?(?P<edge>前|头|最后){NUMBER}[天日]"), _of_month),
    ("week of year", re.compile(rf"(?:{SAID_YEAR})?的?第(?P<n>\d{{1,2}}|[一二三四五六七八九十]{{1,3}}){WEEKS}"), _week_of_year),
    ("months of year", re.compile(rf"(?:{SAID_YEAR})?的?(?P<edge>前|头|最后|后){NUMBER}个?月(?!之?[前后]|以[前后]|内|来|里)"), _months_of_year),
    ("nth month", re.compile(rf"{SAID_YEAR}的?(?:(?P<first>首)个?月|第{NUMBER}个月)"), _nth_month),
    ("quarter", re.compile(rf"(?:{SAID_YEAR})?的?首个?季度?"), _first_quarter),
    ("quarter edge", re.compile(rf"(?:(?:{SAID_YEAR})?第?(?P<q>[一二三四1-4])|(?P<step>上上|上|这|本|当|下))?一?个?季度?(?P<part>末|底|初)"), _quarter_edge),
    ("year", re.compile(r"上一年度?"), _year_before),
    ("two years", re.compile(r"[今去][明今]两年"), _two_years),
)  # fmt: skip
