"""Chinese dates: each rule is a pattern and what it means from the moment of writing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from park.language import calendar
from park.language.moments import (
    DAY,
    Anchor,
    Days,
    Reading,
    add_months,
    day_of,
    either,
    monday,
    month_days,
    on,
    part_of_month,
    sure,
)
from park.language.numerals import integer

Rule = tuple[str, re.Pattern[str], Callable[[re.Match[str], Anchor], Reading | None]]

YEAR = r"(?P<y>(?:19|20)\d\d|[一二][〇零九O0-9][一二三四五六七八九〇零]{2}|[零〇九八七][零〇一二三四五六七八九](?=年)|(?<![\d.])\d\d(?=年(?!前|后|以|之|来|多|的)))"
MONTH = r"(?P<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
DAYS = r"(?:[12]\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
DAY_ = rf"(?P<d>{DAYS})"
RELATIVE_YEAR = {
    "今": 0,
    "本": 0,
    "当": 0,
    "明": 1,
    "来": 1,
    "去": -1,
    "上": -1,
    "前": -2,
    "后": 2,
    "大前": -3,
    "大后": 3,
}
SAID_YEAR = rf"(?:{YEAR}\s?年?|(?P<ry>大前|大后|[今本明去前后来])年)"
RELATIVE = {
    "大大前天": -4, "大前天": -3, "前天": -2, "前日": -2, "前": -2, "昨天": -1, "昨日": -1, "昨儿个": -1, "昨儿": -1,
    "昨": -1, "今天": 0, "今日": 0, "今儿个": 0, "今儿": 0, "今": 0, "当天": 0, "明天": 1, "明日": 1,
    "明儿个": 1, "明儿": 1, "明": 1, "后天": 2, "大后天": 3, "后日": 2,
    "本日": 0, "大大后天": 4,
}  # fmt: skip
WEEKDAY = (
    {c: i for i, c in enumerate("一二三四五六日")}
    | {"天": 6, "末": 5}
    | dict(zip("1234567", range(7), strict=True))
)
STEP = {
    "上上": -2,
    "上": -1,
    "前": -1,
    "这": 0,
    "本": 0,
    "当": 0,
    "今": 0,
    "": 0,
    "下": 1,
    "下下": 2,
}
WEEK = r"(?:周|星期|礼拜)"


def said_year(match: re.Match[str], anchor: Anchor) -> int | None:
    """The year a match names, if it does."""
    groups = match.groupdict()
    if relative := groups.get("ry"):
        return anchor.today.year + RELATIVE_YEAR[relative]
    if not (said := groups.get("y")):
        return None
    digits = "".join(str(integer(c)) if not c.isdigit() else c for c in said.replace("O", "0"))
    return int(digits) + (0 if len(digits) > 2 else 1900 if int(digits) > 50 else 2000)


def yearless(month: int, day: int, today: dt.date) -> Reading | None:
    """A month and day without a year: the latest not after today, the earliest not before."""
    found = [d for y in range(today.year - 4, today.year + 5) if (d := day_of(y, month, day))]
    past = [d for d in found if d <= today]
    plan = [d for d in found if d >= today]
    if not past or not plan:
        return None
    return either(Days(past[-1], past[-1]), Days(plan[0], plan[0]))


def _month_day(match: re.Match[str], anchor: Anchor) -> Reading | None:
    month, day = integer(match["m"]), integer(match["d"] or match.groupdict().get("d2") or "")
    if month is None or day is None:
        return None
    year = said_year(match, anchor)
    if year is None:
        return yearless(month, day, anchor.today)
    found = day_of(year, month, day)
    return sure(found) if found else None


def _padded_month_day(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """09-01: only with a leading zero, because 3-5 is a range."""
    return yearless(int(match["m"] or match["m2"]), int(match["d"] or match["d2"]), anchor.today)


def _step_month_day(match: re.Match[str], anchor: Anchor) -> Reading | None:
    days = month_days(anchor.today.year, anchor.today.month + STEP[match["step"]])
    found = day_of(days.first.year, days.first.month, integer(match["d"]) or 0)
    return sure(found) if found else None


def _bare_day(match: re.Match[str], anchor: Anchor) -> Reading | None:
    day = integer(match["d"])
    found = day_of(anchor.today.year, anchor.today.month, day or 0)
    return on(sure(found), bare_day=day, named_month=False) if found else None


def _relative_day(match: re.Match[str], anchor: Anchor) -> Reading | None:
    word = match[0]
    offset = RELATIVE[word]
    day = anchor.today + DAY * offset
    if not anchor.night:
        return sure(day)
    if word in ("昨", "昨天", "昨日"):
        return sure(day)
    if offset == 1:
        return sure(anchor.today)
    if offset == 0:
        return either(Days(day - DAY, day - DAY), Days(day, day))
    return sure(day)


def _weekday(match: re.Match[str], anchor: Anchor) -> Reading | None:
    day = WEEKDAY[match["w"]]
    step = match["step"]
    if step:
        found = monday(anchor.today) + DAY * (7 * STEP[step] + day)
        last = found + DAY if match["w"] == "末" else found
        return on(sure(found, last, "weekend" if last > found else "day"), weekday=day)
    if match["w"] == "末":
        return _weekend(anchor)
    past, plan = nearest_weekday(day, anchor.today)
    return on(either(Days(past, past), Days(plan, plan)), weekday=day, named_month=False)


def nearest_weekday(day: int, today: dt.date) -> tuple[dt.date, dt.date]:
    """The most recent such weekday before today, and the next one after it."""
    back = (today.weekday() - day - 1) % 7 + 1
    ahead = (day - today.weekday() - 1) % 7 + 1
    return today - DAY * back, today + DAY * ahead


def _weekend(anchor: Anchor) -> Reading:
    saturday = monday(anchor.today) + DAY * 5
    past = saturday if anchor.today >= saturday else saturday - DAY * 7
    return either(Days(past, past + DAY), Days(saturday, saturday + DAY), "weekend")


def _week(match: re.Match[str], anchor: Anchor) -> Reading:
    first = monday(anchor.today) + DAY * 7 * STEP[match["step"]]
    part = match["part"]
    if part in ("初", "中", "末"):
        first, last = {
            "初": (first, first + DAY),
            "中": (first + DAY * 2, first + DAY * 2),
            "末": (first + DAY * 5, first + DAY * 6),
        }[part]
        return sure(first, last, "weekend")
    return sure(first, first + DAY * 6, "week")


def _month_part(match: re.Match[str], anchor: Anchor) -> Reading | None:
    part = match["part"]
    grain = "day" if part in ("底", "末") else "tendays"
    groups = match.groupdict()
    if groups.get("m"):
        return _named_month(match, anchor, lambda days: part_of_month(days, part), grain)
    step = STEP[groups.get("step") or ""]
    days = part_of_month(month_days(anchor.today.year, anchor.today.month + step), part)
    return sure(days.first, days.last, grain)


def _named_month(
    match: re.Match[str], anchor: Anchor, cut: Callable[[Days], Days], grain: str
) -> Reading | None:
    month = integer(match["m"])
    if month is None:
        return None
    year, today = said_year(match, anchor), anchor.today
    if year is not None:
        days = cut(month_days(year, month))
        return sure(days.first, days.last, grain)
    past = today.year if month <= today.month else today.year - 1
    plan = today.year if month >= today.month else today.year + 1
    return either(cut(month_days(past, month)), cut(month_days(plan, month)), grain)


def _year_part(match: re.Match[str], anchor: Anchor) -> Reading | None:
    year = said_year(match, anchor) or anchor.today.year
    part = match["part"]
    if part in ("底", "末", "尾"):
        return sure(dt.date(year, 12, 31))
    first, last = {"初": (1, 1), "中": (6, 7)}[part]
    return sure(month_days(year, first).first, month_days(year, last).last, "month")


def _days_of_month(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """12月8-10日."""
    first, last = _month_day(match, anchor), integer(match["e"])
    if first is None or last is None:
        return None
    ends = [day_of(d.first.year, d.first.month, last) for d in (first.past, first.plan)]
    past, plan = ends
    if past is None or plan is None or past < first.past.first:
        return None
    return either(Days(first.past.first, past), Days(first.plan.first, plan), "range")


def _clock_offset(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """两小时后, 半个钟头后: a moment of the day counted from now."""
    number = 0 if match["n"] == "半" else integer(match["n"])
    if number is None:
        return None
    minutes = number * 60 + (30 if match["n"] == "半" or match["half"] else 0)
    if match["u"].startswith("分"):
        minutes = number
    sign = -1 if "前" in match["side"] else 1
    try:
        start = dt.datetime.combine(anchor.today, dt.time(anchor.hour, anchor.minute))
        moment = start + dt.timedelta(minutes=sign * minutes)
    except OverflowError:
        return None
    return on(sure(moment.date()), clock=moment.time())


COUNT = r"(?P<n>\d{1,3}|[一二两三四五六七八九十俩]{1,3}|半|几)(?P<half>个半)?"
UNIT = r"个?(?P<u>工作日|天|日|周|星期|礼拜|月|年|季度)(?P<tail>半)?"
LATER = r"(?:之后|以后|过后|后)"
AGO = r"(?:之前|以前|前)"


def _offset(match: re.Match[str], anchor: Anchor) -> Reading | None:
    ahead = match["side"] in ("之后", "以后", "过后", "后")
    half = bool(match["half"] or match["tail"])
    if match["n"] == "几" or match["n"] is None:
        return None
    day = shift(anchor.today, match["n"], match["u"], half, ahead)
    return sure(day) if day else None


def shift(day: dt.date, count: str, unit: str, half: bool, ahead: bool) -> dt.date | None:
    """A span of time later or earlier: weeks by 7, half a month by 15, half a year by 6 months."""
    sign = 1 if ahead else -1
    number = 0 if count == "半" else integer(count)
    halves = 1 if count == "半" or half else 0
    if number is None:
        return None
    try:
        if unit in ("天", "日"):
            return day + DAY * sign * number
        if unit == "工作日":
            return calendar.add_workdays(day, number) if ahead else None
        if unit in ("周", "星期", "礼拜"):
            return day + DAY * sign * (7 * number + 3 * halves)
        if unit == "月":
            return add_months(day, sign * number) + DAY * sign * 15 * halves
        if unit == "季度":
            return add_months(day, sign * 3 * number)
        return add_months(day, sign * (12 * number + 6 * halves))
    except (OverflowError, ValueError):
        return None


RULES: tuple[Rule, ...] = (
    ("year-month-day", re.compile(rf"{SAID_YEAR}(?:的|[-/. ]?){MONTH}(?:月|[-/.]){DAY_}(?:[日号]|(?![\d日号]))"), _month_day),
    ("month-day", re.compile(rf"(?<![\d.])(?<!腊)(?<!冬)(?<!正){MONTH}月份?的?(?:{DAY_}[日号]|(?P<d2>[123]?\d|[二三]?十[一二三四五六七八九]?)(?![\d.]|[-到至~]?\d*[个亿万亩家次批]|月))"), _month_day),
    ("year-month-day", re.compile(r"(?<![\d.+-])(?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?![\d.亿万元])"), _month_day),
    ("year-month-day", re.compile(r"(?<![\d.])(?P<y>20\d\d) (?P<m>0?[1-9]|1[0-2]) (?P<d>0?[1-9]|[12]\d|3[01])(?![\d.亿万元])"), _month_day),
    ("month-day", re.compile(r"(?<![\d./-])(?:(?P<m>0[1-9])-(?P<d>0[1-9]|[12]\d|3[01])|(?P<m2>1[0-2])-(?P<d2>0[1-9]))(?![\d./-]|\s?[亿万千元亩平米%个人家吨])"), _padded_month_day),
    ("month/day", re.compile(rf"(?<![\d./-]){MONTH}/{DAY_}(?:日|号)?(?![\d./])"), _month_day),
    ("month.day", re.compile(r"(?<![\d.])(?P<m>1[0-2]|0?[1-9])\.(?P<d>[12]\d|3[01]|0[1-9])(?!\s(?:[mb]illion|bn|mn|mu|hectares?|percent|yuan|RMB|CNY)\b)(?=[日号]|[^\d.亿万千元亩平米%倍个年月人度吨公㎡A-Za-z]|$)"), _month_day),
    ("month.day opening", re.compile(r"(?:(?<=^)|(?<=\n))(?P<m>1[0-2]|0?[1-9])\.(?P<d>[1-9])(?=\s?[上下]午|\s?[去到在和跟与陪接拜走见来赴参][^\W\da-zA-Z_])"), _month_day),
    ("month step day", re.compile(rf"(?P<step>上上|上|本|这|当|下下|下)个?月的?{DAY_}[日号]"), _step_month_day),
    ("day", re.compile(rf"(?<![\d.第月年周期拜初零一二三四五六七八九十])(?<![^日号]-){DAY_}(?:号|日(?!本|语|元|企|资|系|方|产|均|报|志|期|照|化))(?!\d(?!\d?[点时:：])|楼|厂|标准|仓|库|车间|会议|宿舍|公寓|任务|线|地块|地|码|项目|院|门|车|馆|桥|文件|待办|跟进|机|路|信|客户|领导|岗|井|令|召)"), _bare_day),
    ("relative day", re.compile(r"大?大前天|大?大后天|本日|前[天日](?!数)|昨儿个?|昨[天日]|今儿个?|今[天日]|明儿个?|明[天日]|(?<![以之今往最])后天|(?<![以之今往最])后日|前(?=晚)|[昨今明](?=早|晚|晨|夜|上午|下午|中午)|当天"), _relative_day),
    ("weekday", re.compile(rf"(?P<step>上上|上|这|本|当|下下|下)一?个?{WEEK}的?{WEEK}(?P<w>[一二三四五六日天末])"), _weekday),
    ("weekday", re.compile(rf"(?<![\d一二两三四五六七八九十几半第])(?P<step>上上|上|这|本|当|下下|下)?一?个?{WEEK}(?P<w>[一二三四五六日天末]|[1-7](?!\d|[天个月年]))(?!期|年|[家届批轮]|(?<=[周]一)[起同块道])"), _weekday),
    ("week", re.compile(rf"(?P<step>上上|上|这|本|当|下下|下)一?个?{WEEK}(?P<part>初|中(?!旬))?(?![一二三四五六日末]|[1-7](?!\d|[天个月年]))"), _week),
    ("month part", re.compile(r"(?P<step>上上|上|这|本|当|下下|下)?一?个?月(?:份?的?月)?(?P<part>底|末|初|中旬|中(?!国|山|心|小)|上旬|下旬)"), _month_part),
    ("named month part", re.compile(rf"(?:{SAID_YEAR})?(?<!\d){MONTH}月份?(?:的?月)?(?P<part>底|末|初(?![一二三四五六七八九十])|中旬|中(?!国|山|心|小)|上旬|下旬)"), _month_part),
    ("year part", re.compile(rf"(?:{SAID_YEAR}年?|(?<![一二两三四五六七八九十几\d今明去前后本当])年)(?P<part>底|末|尾|初(?![一二三四五六七八九十步期始级])|中(?![旬标秋期心国山东]))"), _year_part),
    ("month days", re.compile(rf"(?:{SAID_YEAR})?(?<![\d.]){MONTH}月{DAY_}(?:日|号)?\s?(?:-|—|–|~|到|至)\s?(?P<e>{DAYS})(?:日|号)"), _days_of_month),
    ("clock offset", re.compile(r"(?<![第\d.])(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(?P<half>半)?(?P<u>小时|钟头|分钟?)(?P<side>之后|以后|后|之前|以前|前)(?!续|期)"), _clock_offset),
    ("offset", re.compile(rf"(?<![第\d.]){COUNT}{UNIT}(?P<side>{LATER}|{AGO}(?!三|两|几|十|\d))(?!续|期|勤|代|者|面|来居上)"), _offset),
)  # fmt: skip
