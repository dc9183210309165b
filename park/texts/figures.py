"""Figures in words: their names, values, changes, and phrasing by rule that is never false."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from park.figures.figure import Unit, Value
from park.figures.period import Period, week_of
from park.texts.text import Language, Text
from park.texts.values import money, number

NAMES = {
    "F1": Text("签约引进项目", "Projects signed"),
    "F2": Text("签约总投资", "Investment signed"),
    "F3": Text("达到大项目标准的项目", "Big projects signed"),
    "F4": Text("大项目占比（按个数）", "Share of big projects (by number)"),
    "F4_amount": Text("大项目占比（按金额）", "Share of big projects (by amount)"),
    "F5": Text("入统项目", "Projects in statistics"),
    "F6": Text("入统总投资", "Investment in statistics"),
    "F7": Text("保底任务完成", "Floor target met"),
    "F7_pace": Text("与时序进度之比", "Against time-proportional progress"),
    "F7_stretch": Text("奋斗目标完成", "Stretch target met"),
    "F8": Text("重点跟进项目总投资", "Investment of key projects"),
    "F8_count": Text("重点跟进项目", "Key projects followed"),
    "F9": Text("储备项目", "Reserve pool"),
    "F10": Text("储备总投资", "Investment in the pool"),
    "F11": Text("对接客商", "Investor meetings"),
    "F11_persons": Text("对接客商人次", "Persons met"),
    "F12": Text("对接企业", "Firms met"),
    "F13": Text("对接商协会", "Associations met"),
    "F14": Text("外出叩门招商", "Outreach trips"),
    "F15": Text("党政主要领导外出", "Trips led by the head"),
    "F16": Text("党政主要领导外出占比", "Share led by the head"),
    "F17": Text("党政主要领导每月外出", "Led by the head, a month"),
    "F18": Text("增资扩产投资", "Expansion investment"),
    "F18_count": Text("增资扩产项目", "Expansion projects"),
    "F19": Text("最大投资额", "Largest investment"),
    "F20": Text("土地收储", "Land to be acquired"),
    "F21": Text("熟地供应目标", "Serviced land target"),
    "signed_base": Text("达到亿元标准的签约项目", "Signed projects over the lower threshold"),
    "signed_smallest": Text("最小投资额", "Smallest investment"),
    "signed_terminated": Text("签约后终止的项目", "Signed projects terminated since"),
    "frameworks": Text("框架协议", "Framework agreements"),
    "reported": Text("上报入统项目", "Projects reported for statistics"),
    "reported_total": Text("上报入统总投资", "Investment reported for statistics"),
    "target": Text("年度任务", "Target of the year"),
    "city_rank": Text("全市排名", "Rank in the city"),
    "removed": Text("退库项目", "Removed from the pool"),
    "reached_pool": Text("新入储备项目", "New in the pool"),
    "reached_land": Text("注册供地项目", "Registered or given land"),
    "reached_construction": Text("开工项目", "Construction started"),
    "reached_completed": Text("竣工项目", "Construction completed"),
    "reached_production": Text("投产项目", "Production started"),
    "calls": Text("电话线上对接", "Calls"),
    "land_agreement": Text("已签征收协议土地", "Land under agreement"),
    "land_acquired": Text("完成收储土地", "Land acquired"),
    "land_serviced": Text("形成熟地", "Serviced land ready"),
    "trips_by_rank": Text("外出招商（按职级）", "Trips by rank"),
    "trips_by_person": Text("外出招商（按人员）", "Trips by person"),
    "visits_by_direction": Text("对接客商（来访、外出）", "Meetings by direction"),
    "visits_by_method": Text("对接客商（按招商方式）", "Meetings by method"),
    "visits_by_industry": Text("对接客商（按产业）", "Meetings by industry"),
    "visits_by_region": Text("对接客商（按地区）", "Meetings by region"),
    "visits_by_person": Text("对接客商（按我方人员）", "Meetings by colleague"),
    "signed_by_industry": Text("签约项目（按产业）", "Signed by industry"),
    "signed_by_region": Text("签约项目（按地区）", "Signed by region"),
    "signed_by_method": Text("签约项目（按招商方式）", "Signed by method"),
    "signed_by_source": Text("签约项目（按信息来源）", "Signed by source"),
    "signed_by_owner": Text("签约项目（按负责人）", "Signed by owner"),
    "reserve_by_industry": Text("储备项目（按产业）", "Pool by industry"),
    "reserve_by_region": Text("储备项目（按地区）", "Pool by region"),
    "reserve_by_source": Text("储备项目（按信息来源）", "Pool by source"),
    "reserve_by_owner": Text("储备项目（按负责人）", "Pool by owner"),
    "projects_by_stage": Text("在库项目（按阶段）", "Open projects by stage"),
    "achieved_last_year": Text("去年全年", "Last year whole"),
    "achieved_year_before": Text("去年同期", "Same period last year"),
}
UNITS = {
    Unit.PROJECTS: Text("个", "projects"),
    Unit.YUAN: Text("元", "CNY"),
    Unit.RATIO: Text("比例", "ratio"),
    Unit.BATCHES: Text("批次", "meetings"),
    Unit.PERSONS: Text("人次", "persons"),
    Unit.COMPANIES: Text("家", "firms"),
    Unit.ASSOCIATIONS: Text("家", "associations"),
    Unit.TRIPS: Text("次", "trips"),
    Unit.TRIPS_A_MONTH: Text("次/月", "trips a month"),
    Unit.CALLS: Text("次", "calls"),
    Unit.MU: Text("亩", "mu"),
    Unit.RANK: Text("名", "rank"),
    Unit.AGREEMENTS: Text("份", "agreements"),
}
_ONE = {
    Unit.PROJECTS: "project",
    Unit.BATCHES: "meeting",
    Unit.PERSONS: "person",
    Unit.COMPANIES: "firm",
    Unit.ASSOCIATIONS: "association",
    Unit.TRIPS: "trip",
    Unit.TRIPS_A_MONTH: "trip a month",
    Unit.CALLS: "call",
    Unit.AGREEMENTS: "agreement",
}
"""English counts one thing by its singular."""
STAGES = {
    1: Text("线索", "Lead"),
    2: Text("研判", "Screening"),
    3: Text("在谈", "Negotiating"),
    4: Text("入园评审", "Entry review"),
    5: Text("协议审定", "Agreement approval"),
    6: Text("签约", "Signed"),
    7: Text("注册供地", "Registered & land"),
    8: Text("开工", "Construction"),
    9: Text("竣工", "Completed"),
    10: Text("投产", "In production"),
}
UNKNOWN = Text("暂无", "not known")
_ORDINAL = Text("第{rank}", "no. {rank}")


def figure_name(key: str, language: Language) -> str:
    """What a figure is called."""
    return str(NAMES[key].say(language))


def unit_name(unit: Unit, language: Language) -> str:
    """What its value counts."""
    return str(UNITS[unit].say(language))


def value_text(value: Value, unit: Unit, language: Language) -> str:
    """A value with its unit: 3.5亿元, 12家, 42.9%, 2.4次/月."""
    if value is None:
        return str(UNKNOWN.say(language))
    if unit is Unit.YUAN:
        return money(int(value), language)
    if unit is Unit.RATIO:
        return percent(Fraction(value))
    if unit is Unit.RANK:
        return str(_ORDINAL.say(language, rank=value))
    shown = number(decimal(value), 2 if unit is Unit.MU else 1)
    return f"{shown}{unit_name(unit, language)}" if language == "zh" else _en(shown, unit)


def _en(shown: str, unit: Unit) -> str:
    one = _ONE.get(unit) if shown == "1" else None
    return f"{shown} {one or unit_name(unit, 'en')}"


def decimal(value: int | Fraction) -> Decimal:
    """A ratio as a decimal number, exact enough to be rounded for showing."""
    exact = Fraction(value)
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def percent(value: Fraction) -> str:
    """A share with one decimal: 3/7 → 42.9%."""
    return f"{number(decimal(value * 100), 1)}%"


def change_text(change: Value, unit: Unit, language: Language) -> str:
    """A change with its sign: +2, −1.2亿元, +3.1个百分点; nothing when there is none."""
    if change is None:
        return ""
    if change == 0:
        return "±0"
    sign = "+" if change > 0 else "−"
    return f"{sign}{_size(change if change > 0 else -change, unit, language)}"


def _size(size: int | Fraction, unit: Unit, language: Language) -> str:
    if unit is Unit.YUAN:
        return money(int(size), language)
    if unit is Unit.RATIO:
        points = number(decimal(Fraction(size) * 100), 1)
        return f"{points}个百分点" if language == "zh" else f"{points} points"
    return number(decimal(size), 1)


def period_text(period: Period, language: Language) -> str:
    """A period as people say it: 2026年上半年, 2026年1—5月, 2026年第47周."""
    return _period_zh(period) if language == "zh" else _period_en(period)


def _period_zh(period: Period) -> str:
    start, end = period.start, period.end
    if start == end:
        return f"{start.year}年{start.month}月{start.day}日"
    if period.whole_months() and start.year == end.year:
        return f"{start.year}年{_months_zh(start.month, end.month)}"
    if period.whole_months():
        return f"{start.year}年{start.month}月—{end.year}年{end.month}月"
    if period == week_of(start):
        year, week, _ = start.isocalendar()
        return f"{year}年第{week}周（{start.month}月{start.day}日—{end.month}月{end.day}日）"
    last = f"{end.year}年" if start.year != end.year else ""
    return f"{start.year}年{start.month}月{start.day}日—{last}{end.month}月{end.day}日"


def _months_zh(first: int, last: int) -> str:
    named = {(1, 12): "", (1, 6): "上半年", (7, 12): "下半年"}
    if (first, last) in named:
        return named[first, last]
    if first == last:
        return f"{first}月"
    if last - first == 2 and first % 3 == 1:
        return f"{'一二三四'[last // 3 - 1]}季度"
    return f"{first}—{last}月"


def _period_en(period: Period) -> str:
    start, end = period.start, period.end
    if start == end:
        return f"{start.day} {start:%b %Y}"
    if period.whole_months() and start.year == end.year:
        return _months_en(period)
    if period == week_of(start):
        year, week, _ = start.isocalendar()
        return f"week {week} of {year} ({start.day} {start:%b} – {end.day} {end:%b})"
    return f"{start.day} {start:%b %Y} – {end.day} {end:%b %Y}"


def _months_en(period: Period) -> str:
    start, end = period.start, period.end
    span = (start.month, end.month)
    if span == (1, 12):
        return str(start.year)
    if span in {(1, 6), (7, 12)}:
        return f"{'first' if start.month == 1 else 'second'} half of {start.year}"
    if start.month == end.month:
        return f"{start:%B %Y}"
    return f"{start:%B} – {end:%B %Y}"
