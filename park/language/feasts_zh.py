"""Chinese feasts and lunar days: 国庆后, 节后, 腊月廿四, 6月第三个星期日."""

from __future__ import annotations

import datetime as dt
import re

from park.language import calendar
from park.language.dates_zh import MONTH, SAID_YEAR, WEEK, WEEKDAY, Rule, said_year
from park.language.moments import DAY, Anchor, Days, Reading, either, sure
from park.language.numerals import integer

HOLIDAY = (
    r"(?P<h>大年初一|大年三十|年三十|双十一|情人节|妇女节|三八|植树节|劳动节|青年节|儿童节|建党节|建军节|教师节"
    r"|元旦|春节|清明|端午|中秋|国庆|五一|六一|十一(?!月|号|日|个|点|人|家|亩|亿|万|名|位|批|次|楼|届|期|条|年|项|时|周|天)"
    r"|平安夜|圣诞|元宵|七夕|中元|重阳|腊八|小年|除夕|冬至)"
)


SIDE = r"(?P<side>(?:节|长假|假期|假)?(?:之后|以后|过后|过完|后)(?:的?第一个?工作日|第一天上班)?)"


def _holiday(match: re.Match[str], anchor: Anchor) -> Reading | None:
    return beside_holiday(
        match["h"],
        said_year(match, anchor),
        match["side"] or match.groupdict().get("over") or "",
        anchor.today,
    )


def beside_holiday(name: str, year: int | None, side: str, today: dt.date) -> Reading | None:
    """The feast, or the first working day after (后) or the last before (前) its days off."""
    years = (year,) if year else range(today.year - 1, today.year + 3)
    feasts = [f for y in years if (f := calendar.holiday(name, y))]
    if not feasts:
        return None
    past = max([f for f in feasts if f <= today], default=feasts[0])
    plan = min([f for f in feasts if f >= today], default=feasts[-1])
    return either(_beside(name, past, side), _beside(name, plan, side))


def _beside(name: str, feast: dt.date, side: str) -> Days:
    after = "后" in side or "过完" in side
    day = calendar.after_holiday(name, feast) if after else feast
    return Days(day, day)


def _eve(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """国庆前最后一天: the day before the days off; 最后一个工作日 the last working day before them."""
    found = beside_holiday(match["h"], said_year(match, anchor), "", anchor.today)
    if found is None or found.past is None or found.plan is None:
        return None
    past, plan = (_day_before(match["h"], d.first, match["work"]) for d in (found.past, found.plan))
    return either(Days(past, past), Days(plan, plan))


def _eve_of_any(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """节前最后一天: the last working day before the days off that have just been, or come next."""
    last_name, last = calendar.last_holiday(anchor.today)
    next_name, coming = calendar.next_holiday(anchor.today)
    past, plan = _day_before(last_name, last, "work"), _day_before(next_name, coming, "work")
    return either(Days(past, past), Days(plan, plan))


def _day_before(name: str, feast: dt.date, work: str | None) -> dt.date:
    day = calendar.holiday_days(name, feast)[0] - DAY
    while work and not calendar.is_workday(day):
        day -= DAY
    return day


def _after_any_holiday(match: re.Match[str], anchor: Anchor) -> Reading | None:
    said = match[0]
    spring = "年" in said
    name, feast = calendar.next_holiday(anchor.today)
    if spring:
        name = "春节"
        years = (anchor.today.year, anchor.today.year + 1)
        feasts = [f for y in years if (f := calendar.holiday("春节", y))]
        coming = [f for f in feasts if calendar.holiday_days("春节", f)[1] >= anchor.today]
        if not coming:
            return None
        feast = coming[0]
    side = "前" if "前" in said else "后"
    return sure(_beside(name, feast, side).first)


def _holiday_break(match: re.Match[str], anchor: Anchor) -> Reading | None:
    name, today = match["h"], anchor.today
    feasts = [
        f for y in (today.year - 1, today.year, today.year + 1) if (f := calendar.holiday(name, y))
    ]
    if not feasts:
        return None
    past = max([f for f in feasts if f <= today], default=feasts[0])
    plan = min([f for f in feasts if f >= today], default=feasts[-1])
    stretches = [Days(*calendar.holiday_days(name, f)) for f in (past, plan)]
    part = match["part"]
    if part:
        edges = [s.last if "最后" in part else s.first for s in stretches]
        stretches = [Days(edge, edge) for edge in edges]
    return either(stretches[0], stretches[1], "day" if part else "period")


FLOATING = {"母亲节": (5, 6, 2), "父亲节": (6, 6, 3), "感恩节": (11, 3, 4)}


def _nth_weekday(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """6月第3个星期日; 母亲节 is the second Sunday of May."""
    groups = match.groupdict()
    if feast := groups.get("feast"):
        month, weekday, count = FLOATING[feast]
    else:
        month, weekday = integer(match["m"]) or 1, WEEKDAY[match["w"]]
        count = integer(match["n"]) or 1
    year, today = said_year(match, anchor), anchor.today
    found = [
        d
        for y in ((year,) if year else range(today.year - 1, today.year + 2))
        if (d := nth_weekday(y, month, weekday, count))
    ]
    past = [d for d in found if d <= today] or found
    plan = [d for d in found if d >= today] or found
    return either(Days(past[-1], past[-1]), Days(plan[0], plan[0])) if found else None


def nth_weekday(year: int, month: int, weekday: int, count: int) -> dt.date | None:
    """The so-manieth such weekday of a month, if it has one."""
    first = dt.date(year, month, 1)
    day = first + DAY * ((weekday - first.weekday()) % 7 + 7 * (count - 1))
    return day if day.month == month else None


LUNAR_DAY = r"(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|十五)"


LUNAR_MONTH = {"正": 1, "冬": 11, "腊": 12}
LUNAR_MONTH_NAME = r"(?P<lm>[正二三四五六七八九十冬腊]|十[一二]|1[0-2]|[1-9])月"


def _lunar(match: re.Match[str], anchor: Anchor) -> Reading | None:
    said = match["lm"]
    month = (LUNAR_MONTH.get(said) or integer(said) or 0) if said else 1
    number = match["ld"] or match.groupdict().get("ld2") or ""
    day = integer(number.removeprefix("初")) or 0
    if not 1 <= month <= 12:
        return None
    year = said_year(match, anchor)
    years = (year,) if year else range(anchor.today.year - 2, anchor.today.year + 2)
    found = sorted(d for y in years if (d := calendar.lunar_day(y, month, day)))
    past = [d for d in found if d <= anchor.today]
    plan = [d for d in found if d >= anchor.today]
    if not found:
        return None
    past, plan = past or found, plan or found
    return either(Days(past[-1], past[-1]), Days(plan[0], plan[0]))


def _lunar_month(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """正月, 农历十月: from its first day to its last."""
    month = LUNAR_MONTH.get(match["lm"]) or integer(match["lm"]) or 0
    year = said_year(match, anchor)
    years = (year,) if year else range(anchor.today.year - 2, anchor.today.year + 2)
    found = [
        Days(first, last)
        for y in years
        if (first := calendar.lunar_day(y, month, 1)) and (last := calendar.lunar_day(y, month, 30))
    ]
    if not found:
        return None
    past = [d for d in found if d.first <= anchor.today] or found
    plan = [d for d in found if d.last >= anchor.today] or found
    return either(past[-1], plan[0], "month")


RULES: tuple[Rule, ...] = (
    ("eve of any holiday", re.compile(r"(?:节|假|放假|长假)前的?最后一(?:天|个?工作日|日)"), _eve_of_any),
    ("eve of holiday", re.compile(rf"(?:{SAID_YEAR})?{HOLIDAY}节?(?:长假|假期|放假)?(?:的)?前(?P<work>的?(?:最后)?一个?工作日)?(?:的?(?:最后)?一[天日])?(?<=[天日])"), _eve),
    ("holiday", re.compile(rf"(?P<over>过完)?(?:{SAID_YEAR})?的?{HOLIDAY}节?(?:当天|那天|这天|当日)?{SIDE}?"), _holiday),
    ("holiday break", re.compile(rf"{HOLIDAY}节?(?:假期|期间|长假|放假|黄金周)(?P<part>的?(?:最后|第)一天)?"), _holiday_break),
    ("after holiday", re.compile(r"(?:节|假期|长假|过完节|放完假|收假|过完年|过年|开年|开春)(?:之后|以后|后)|过完年|过完节|年后|节前|年前|放假前|开年"), _after_any_holiday),
    ("lunar", re.compile(rf"(?:{SAID_YEAR}\s?)?(?:农历|阴历|旧历)(?P<lm>[正二三四五六七八九十冬腊]|十[一二]|1[0-2]|[1-9])月(?:(?P<ld>{LUNAR_DAY})|(?P<ld2>(?:[12]\d|30|[1-9])(?=[日号])))[日号]?"), _lunar),
    ("lunar", re.compile(rf"(?:农历|阴历|旧历)\s?{SAID_YEAR}(?P<lm>[正二三四五六七八九十冬腊]|十[一二])月(?P<ld>{LUNAR_DAY})[日号]?"), _lunar),
    ("lunar month", re.compile(rf"(?:{SAID_YEAR}的?)?(?P<lm>[正冬腊])月(?:(?P<ld>{LUNAR_DAY})|(?P<ld2>初?[12]?\d(?!\d)))"), _lunar),
    ("lunar months", re.compile(rf"(?:{SAID_YEAR}\s?的?)?(?:农历|阴历|旧历){LUNAR_MONTH_NAME}(?!初|廿|[\d一二三十])"), _lunar_month),
    ("lunar months", re.compile(rf"(?:{SAID_YEAR}的?)?(?P<lm>[正冬腊])月(?!初|廿|[\d一二三十])"), _lunar_month),
    ("lunar of year", re.compile(rf"(?:{SAID_YEAR})?的?(?P<lm>[正二三四五六七八九十冬腊]|十[一二])月(?P<ld>初[一二三四五六七八九十]|廿[一二三四五六七八九]?)"), _lunar),
    ("nth weekday", re.compile(rf"(?:{SAID_YEAR})?的?{MONTH}月份?的?第(?P<n>[一二三四五1-5])个{WEEK}(?P<w>[一二三四五六日天])"), _nth_weekday),
    ("floating holiday", re.compile(rf"(?:{SAID_YEAR})?的?(?P<feast>母亲节|父亲节|感恩节)"), _nth_weekday),
    ("lunar first days", re.compile(r"(?P<lm>)(?:大?年)(?P<ld>初[一二三四五六七八九十])"), _lunar),
)  # fmt: skip
