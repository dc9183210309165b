"""The time expressions of a message, put together from dates, periods and clocks.

A date, its daypart and its clock are one moment; two joined by 到 are one range; X前 and "by X" are
deadlines. Each moment keeps its meaning in both tenses: the sentence chooses.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from park.language import dates_en, dates_zh, feasts_zh, parts_zh, periods_zh
from park.language.clocks import clocks
from park.language.moments import DAY, Anchor, Atom, Clock, Days, Moment, Reading, day_of

CHINESE = (*dates_zh.RULES, *feasts_zh.RULES, *parts_zh.RULES, *periods_zh.RULES)
TRIGGER = re.compile(
    r"[年月日号天周期拜季度节春旦清端秋庆腊正冬除元五六十一三双末底初内后前早晚晨夜上下昨今明每]|\d[./-]\d|20\d{6}|20\d\d \d"
)
LATIN = re.compile(r"[A-Za-z]{2}|[QqHh][1-4]|20\d\d[-/.]")
JOIN = re.compile(
    r"\s*(?:到|至|-|－|~|～|—|–|——|一直到|\bto\b|\buntil\b|\bthrough\b|\band\b|、|(?<=[日号天])(?=\d|[一二三十廿]))\s*|"
)
DEADLINE = re.compile(
    r"(?:的?(?:下班|中午|上班))?(?:之前|以前|前(?![天日台端往面景期置者途沿三两几]|提(?:是|条|下)|[一二四五六七八九十\d]+个?[天日周月年季]))|(?:截止|为止)"
)
SINCE = re.compile(r"(?:以来|至今|迄今|到现在|到目前(?:为止)?|截至目前)")
FROM = re.compile(r"(?:从|自从?|打)\s*$")
ON = re.compile(r"[日号天月年周]?(?:份|度)?\s?(?:起(?!步|来|重|草|点|诉|码|价|诉)|开始)")
NAMED_YEAR = re.compile(r"(?:19|20)\d\d|年|this|last|next", re.I)
TODAY = {"早上", "上午", "中午", "下午", "傍晚", "晚上", "今晨", "凌晨", "清晨", "早晨", "午后"}
INSIDE = re.compile(r"(?:之内|以内|内)(?![部容蒙江外地存])")
BY = re.compile(
    r"(?<!came )(?<!dropped )(?<!stopped )(?<!swung )(?<!popped )(?<!come )(?<!drop )\b(?:by|before|no later than|due(?: on)?)\s*$|(?:截止到?|不晚于|最晚|最迟|赶在)\s*$",
    re.I,
)
HEADED_BY = 6
HEADING = re.compile(r"[^，,。；;：:\n]{0,10}[：:，,\n]")
BARE_WEEKDAY = re.compile(
    r"(?:周|星期|礼拜)[一二三四五六日天]$|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?$",
    re.I,
)
BEFORE_NOW = re.compile(
    r"(?:刚)?(?:来|去|见|谈|聊|接触|拜访|考察|接待|对接|联系)过的(?=[\u4e00-\u9fff])(?!时候|人|企业|公司|客商|客户|项目|商会|协会|那)"
)
"""上周来过的恒川: when a firm was met before, not when it is met now."""
STALE = re.compile(
    r"\s*(?:以上)?(?:都|一直)?(?:没|无|未|不)(?:有|再|怎么)?(?:人)?(?:动静|动|联系|跟进|进展|更新|消息|反应|回应|回复|碰|管|沟通|对接|走动|推进)"
)


def moments(text: str, now: dt.datetime) -> list[Moment]:
    """Every time expression in order of its place; days local to ``now``'s offset."""
    anchor = Anchor(now.date(), now.hour, now.minute)
    atoms = _contextual(_in_named_week(_atoms(text, anchor), text), anchor)
    return _ranged(_glued(atoms, clocks(text), text, anchor), text, anchor.today)


def _atoms(text: str, anchor: Anchor) -> list[Atom]:
    found: list[Atom] = []
    if TRIGGER.search(text):
        found += _matches(CHINESE, text, anchor)
    if LATIN.search(text):
        found += _matches(dates_en.rules(), text, anchor)
    return _longest(found)


def _matches(rules: Iterable[dates_zh.Rule], text: str, anchor: Anchor) -> Iterable[Atom]:
    for name, pattern, read in rules:
        for match in pattern.finditer(text):
            reading = read(match, anchor)
            if reading is not None:
                yield Atom(match.start(), match.end(), name, reading)


def _longest(found: list[Atom]) -> list[Atom]:
    chosen: list[Atom] = []
    taken: set[int] = set()
    for atom in sorted(found, key=lambda a: (a.start - a.end, a.start)):
        places = range(atom.start, atom.end)
        if not any(place in taken for place in places):
            taken.update(places)
            chosen.append(atom)
    return sorted(chosen, key=lambda a: a.start)


def _in_named_week(atoms: list[Atom], text: str) -> list[Atom]:
    """本周外出：周一…、周三…: the weekdays of a list are of the week in its heading."""
    if not atoms or atoms[0].reading.grain != "week" or atoms[0].start > HEADED_BY:
        return atoms
    head, *rest = atoms
    bare = [a for a in rest if BARE_WEEKDAY.match(text[a.start : a.end])]
    if not bare or not HEADING.match(text, head.end):
        return atoms
    return [replace(a, reading=_of_week(a, head)) if a in bare else a for a in rest]


def _of_week(atom: Atom, head: Atom) -> Reading:
    """The weekday's date in the week of the heading, whatever the tense."""
    reading = atom.reading
    days = [
        Days(day, day)
        for week, own in ((head.reading.past, reading.past), (head.reading.plan, reading.plan))
        for day in (week.first + dt.timedelta(days=own.first.weekday()),)
    ]
    return replace(reading, past=days[0], plan=days[1])


def _contextual(atoms: list[Atom], anchor: Anchor) -> list[Atom]:
    """A bare 5号 takes the month that a dated day just before it names."""
    named: Reading | None = None
    seen = []
    for atom in atoms:
        reading = atom.reading
        if reading.bare_day and named:
            reading = _in_month(reading, named) or reading
            atom = replace(atom, reading=reading)  # noqa: PLW2901
        if (
            reading.grain == "day"
            and (reading.named_month or reading.bare_day)
            and reading.weekday is None
        ):
            named = reading if atom.rule not in ("relative day", "offset") else named
        seen.append(atom)
    return seen


def _in_month(bare: Reading, named: Reading) -> Reading | None:
    days = [
        day_of(d.first.year, d.first.month, bare.bare_day or 0) for d in (named.past, named.plan)
    ]
    if days[0] is None or days[1] is None:
        return None
    return replace(bare, past=Days(days[0], days[0]), plan=Days(days[1], days[1]))


def _glued(atoms: list[Atom], times: list[Clock], text: str, anchor: Anchor) -> list[Moment]:
    free = [c for c in times if not any(a.start < c.end and c.start < a.end for a in atoms)]
    found = []
    for atom in atoms:
        clock = _beside(atom, free, text)
        if clock:
            free.remove(clock)
        second = (
            _beside(Atom(0, clock.end, "", atom.reading), free, text)
            if clock and not clock.at
            else None
        )
        if second:
            free.remove(second)
        found.append(_moment(atom, second or clock, clock))
    found += [_clock_alone(c, anchor) for c in free if c.at or c.part in TODAY]
    return sorted(found, key=lambda m: m.start)


def _beside(atom: Atom, free: list[Clock], text: str) -> Clock | None:
    for clock in free:
        if atom.end <= clock.start <= atom.end + 4 and _glue(text[atom.end : clock.start]):
            return clock
        if (
            clock.part == "en"
            and atom.start - 4 <= clock.end <= atom.start
            and _glue(text[clock.end : atom.start])
        ):
            return clock
    return None


def _glue(between: str) -> bool:
    return between.strip(" 的,，").lower() in ("", "at", "on", "@")


def _moment(atom: Atom, clock: Clock | None, part: Clock | None) -> Moment:
    reading = atom.reading
    end = max(atom.end, clock.end if clock else 0)
    start = min(atom.start, clock.start if clock else atom.start)
    named = (part.part if part else None) or reading.part
    return Moment(
        start, end, reading.past, reading.plan, reading.grain, atom.rule,
        at=_lifted(clock, named) or reading.clock, until=clock.until if clock else None,
        part=named, recurrence=reading.recurrence,
    )  # fmt: skip


def _lifted(clock: Clock | None, part: str | None) -> dt.time | None:
    if clock is None or clock.at is None:
        return None
    late = part in ("下午", "晚上", "晚", "傍晚", "夜里", "afternoon", "evening", "night")
    if late and clock.at.hour < 12 and clock.part in (None, part):
        return clock.at.replace(hour=clock.at.hour + 12)
    return clock.at


def _clock_alone(clock: Clock, anchor: Anchor) -> Moment:
    """A time of day without a date is of today; before dawn, of the day that just ended."""
    today = Days(anchor.today, anchor.today)
    ended = Days(anchor.today - DAY, anchor.today - DAY) if anchor.night else today
    return Moment(
        clock.start,
        clock.end,
        ended,
        today,
        "clock",
        "clock" if clock.at else "daypart",
        at=clock.at,
        until=clock.until,
        part=clock.part,
    )


def _ranged(found: list[Moment], text: str, today: dt.date) -> list[Moment]:
    ranged: list[Moment] = []
    for moment in found:
        last = ranged[-1] if ranged else None
        if last and _joins(last, moment, text):
            ranged[-1] = _range(last, moment, text)
        else:
            ranged.append(moment)
    return [_marked(moment, text, today) for moment in ranged]


def _joins(first: Moment, second: Moment, text: str) -> bool:
    between = text[first.end : second.start]
    if first.past is None or second.past is None or "clock" in (first.grain, second.grain):
        return False
    if not JOIN.fullmatch(between):
        return False
    if between.strip() in ("", "、") and not _next_day(first, second):
        return False
    if between.strip() == "and" or second.grain == "recurrence":
        return False
    return (
        between.strip() not in ("到", "至")
        or second.past.last >= first.past.first
        or second.rule == "weekday"
    )


def _next_day(first: Moment, second: Moment) -> bool:
    """13号14号: two days in a row are one stretch."""
    if first.past is None or second.past is None or first.grain != "day" or second.grain != "day":
        return False
    return second.past.first - first.past.last == DAY


MONTHLY = {"month-day", "month/day", "month.day", "month", "named month part", "en month-day"}


def _range(first: Moment, second: Moment, text: str) -> Moment:
    yearless = second.rule in MONTHLY and not NAMED_YEAR.search(text, second.start, second.end)
    past, plan = (
        _between(a, b, second, yearless)
        for a, b in ((first.past, second.past), (first.plan, second.plan))
    )
    grain = "range" if first.grain == "day" else "period"
    return replace(first, end=second.end, past=past, plan=plan, grain=grain, at=first.at, part=None)


def _within_a_year(first: Days, end: dt.date) -> dt.date:
    """An end named without a year is the first such day from the beginning on."""
    for year in (first.first.year, first.first.year + 1):
        found = day_of(year, end.month, end.day)
        if found and found >= first.first:
            return found
    return end


def _between(first: Days | None, second: Days | None, last: Moment, yearless: bool) -> Days | None:
    if first is None or second is None:
        return None
    end = _within_a_year(first, second.last) if yearless else second.last
    if last.rule in ("weekday", "en weekday"):
        end = first.first + DAY * ((end - first.first).days % 7)
    return Days(first.first, end) if end >= first.first else first


def _since(moment: Moment, text: str, today: dt.date) -> Moment | None:
    """去年9月以来, 从3月起: from its first day up to today."""
    if moment.past is None or moment.past.first >= today or moment.grain in ("clock", "recurrence"):
        return None
    after = SINCE.match(text, moment.end) or (
        FROM.search(text, max(0, moment.start - 3), moment.start) and ON.match(text, moment.end)
    )
    if not after:
        return None
    days = Days(moment.past.first, today)
    return replace(moment, end=after.end(), past=days, plan=days, grain="period")


def _marked(moment: Moment, text: str, today: dt.date) -> Moment:
    if since := _since(moment, text, today):
        return since
    if moment.grain in ("week", "month") and BEFORE_NOW.match(text, moment.end):
        return replace(moment, stale=True)
    stale = STALE.match(text, moment.end)
    if stale:
        return replace(moment, end=moment.end, stale=True)
    if inside := INSIDE.match(text, moment.end):
        return replace(moment, end=inside.end())
    if moment.rule == "after holiday" and text[moment.end - 1] == "前":
        return replace(moment, deadline=True)
    after = DEADLINE.match(text, moment.end)
    if after and moment.grain != "clock":
        return replace(moment, end=after.end(), deadline=True)
    before = BY.search(text, max(0, moment.start - 14), moment.start)
    return replace(moment, deadline=True) if before and moment.grain != "clock" else moment
