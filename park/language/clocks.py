"""Times of day: 上午十点, 下午2点半, 三点一刻, 15:30, 4pm, half past nine; a daypart alone is no time."""

from __future__ import annotations

import datetime as dt
import re

from park.language.moments import Clock
from park.language.numerals import english, integer

PART = (
    r"(?P<p>大清早|清晨|早晨|早上|一早|大早上|早间|早|今晨|晨|上午|午前|中午|正午|晌午|午间|午后|下午|傍晚|黄昏"
    r"|晚上|晚间|夜里|夜间|深夜|半夜|午夜|凌晨|当晚|晚|夜)"
)
HOUR = r"(?P<h>2[0-4]|1\d|0?\d|[零一二两三四五六七八九]|十[一二三四五六七八九]?|二十[一二三四]?)"
MINUTE = r"(?:(?P<half>半)|(?P<q>[一三13])刻|(?:过|零)?(?P<m>[0-5]?\d|[二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九])(?:分钟?|(?=[^\d个万亿千百条点家人位%号日月年天亩台])|$))"
NO_POINT = r"(?!要求|意见|建议|问题|想法|内容|原因|诉求|共识|合作|几[个家]|多[个家])"
CHINESE = re.compile(
    rf"(?:{PART}的?)?\s*(?<![\d.:第]){HOUR}(?:点钟?|时(?!间|候|期|段|长|刻|机|代))(?:整|{MINUTE})?"
    rf"{NO_POINT}"
)
BOTH_HOURS = re.compile(
    rf"(?:{PART}的?)?\s*(?<![\d.:第月年/-])(?P<a>2[0-4]|1\d|0?\d|[一二两三四五六七八九]|十[一二]?)\s?(?:[-－~～—–]|到|至)\s?"
    rf"{HOUR}(?:点钟?|时(?!间|候|期|段|长|刻|机|代))(?:整|{MINUTE})?{NO_POINT}"
)
DIGITAL = re.compile(
    rf"(?:{PART}\s*)?(?<![\d.:/-])(?P<h>2[0-3]|1\d|0?\d)[:：](?P<m>[0-5]\d)(?::[0-5]\d)?(?![:\d])时?\s*(?P<ap>[ap]\.?m\b\.?)?",
    re.I,
)
AMPM = re.compile(
    r"(?<![\d.:A-Za-z])(?:at\s+)?(?P<h>1[0-2]|0?[1-9])(?:[:.](?P<m>[0-5]\d))?\s*(?P<ap>a\.?m|p\.?m)\b\.?",
    re.I,
)
OCLOCK = re.compile(
    r"(?<![A-Za-z\d])(?P<half>half past |quarter past |quarter to )?(?P<h>\d{1,2}|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve)(?P<o>\s*o'?clock)?(?:\s+in the (?P<ap>morning|afternoon|evening))?(?![A-Za-z\d])",
    re.I,
)
AT_HOUR = re.compile(
    r"\bat (?P<h>1[0-2]|[1-9])(?=$|[,;]|\.(?!\d)|\s(?:to|on|tomorrow|today|next|this|sharp|with|in the)\b)",
    re.I,
)
NOON = re.compile(r"\b(?:at\s+)?(?:12\s)?(?P<w>noon|midday|midnight)\b", re.I)
PART_ALONE = re.compile(PART)
AFTERNOON = {
    "下午",
    "午后",
    "傍晚",
    "黄昏",
    "晚上",
    "晚间",
    "夜里",
    "夜间",
    "深夜",
    "半夜",
    "午夜",
    "当晚",
    "晚",
    "夜",
}
NIGHT = {"晚上", "晚间", "夜里", "夜间", "深夜", "半夜", "午夜", "凌晨", "当晚", "晚", "夜"}
_LATEST_BARE = 6
"""From seven on a bare hour may be the morning's."""
NOONISH = {"中午", "正午", "晌午", "午间"}


def clocks(text: str) -> list[Clock]:
    """Every time of day and daypart, in order; a pair joined by 到 is one clock with its end."""
    found = [*_both_hours(text), *_chinese(text), *_digital(text), *_english(text)]
    taken = [(c.start, c.end) for c in found]
    for match in PART_ALONE.finditer(text):
        if not any(s < match.end() and match.start() < e for s, e in taken):
            found.append(Clock(match.start(), match.end(), None, None, match["p"]))
    return _joined(sorted(found, key=lambda c: c.start), text)


def _chinese(text: str) -> list[Clock]:
    found = []
    for match in CHINESE.finditer(text):
        hour, part = integer(match["h"]), match["p"]
        minute = 30 if match["half"] else _quarter(match["q"]) or integer(match["m"] or "0") or 0
        exact = match["half"] or match["q"] or match["m"]
        if part is None and _not_a_clock(match, text, bool(exact)):
            continue
        at = _at(hour, minute, part or _in_office(match["h"]))
        if at:
            found.append(Clock(match.start(), match.end(), at, None, part))
    return found


_DECIMAL = re.compile(r"[\d零一二三四五六七八九]+\s?(?:个|来)?(?:[亿万千百]|倍|成|折)")
"""一到一点二个亿: what follows makes the 点 a decimal's."""


def _both_hours(text: str) -> list[Clock]:
    """下午2-4点, 9到11点半: one 点 for both hours."""
    found = []
    for match in BOTH_HOURS.finditer(text):
        if _DECIMAL.match(text, match.end()):
            continue
        minute = 30 if match["half"] else _quarter(match["q"]) or integer(match["m"] or "0") or 0
        first = _at(integer(match["a"]), 0, match["p"])
        last = _at(integer(match["h"]), minute, match["p"])
        if first and last:
            found.append(Clock(match.start(), match.end(), first, _later(last, first), match["p"]))
    return found


def _not_a_clock(match: re.Match[str], text: str, exact: bool) -> bool:
    """一点 and 几点 more often mean a little, a point or a decimal than an hour."""
    if match["h"] == "一" and not exact:
        return True
    after = text[match.end() : match.end() + 1]
    return (
        bool(after)
        and not exact
        and (
            after in "几多儿"
            or (after.isdigit() and match["h"].isdigit())
            or after in "零一二三四五六七八九"
        )
    )


def _quarter(said: str | None) -> int:
    return {"一": 15, "三": 45, "1": 15, "3": 45}.get(said or "", 0)


def _digital(text: str) -> list[Clock]:
    found = []
    for match in DIGITAL.finditer(text):
        part = match["p"] or ("下午" if (match["ap"] or "").lower().startswith("p") else None)
        bare = None if match["ap"] else _in_office(match["h"])
        at = _at(int(match["h"]), int(match["m"]), part or bare)
        if at:
            found.append(Clock(match.start(), match.end(), at, None, match["p"]))
    return found


def _english(text: str) -> list[Clock]:
    found = []
    for match in AMPM.finditer(text):
        hour = int(match["h"]) % 12 + (12 if match["ap"].lower().startswith("p") else 0)
        found.append(
            Clock(match.start(), match.end(), dt.time(hour, int(match["m"] or 0)), None, "en")
        )
    for match in OCLOCK.finditer(text):
        if match["o"] or match["half"] or match["ap"]:
            at = _spelled(match)
            if at:
                found.append(Clock(match.start(), match.end(), at, None, "en"))
    for match in AT_HOUR.finditer(text):
        at = _at(int(match["h"]), 0, _in_office(match["h"]))
        if at:
            found.append(Clock(match.start(), match.end(), at, None))
    for match in NOON.finditer(text):
        at = dt.time(0) if match["w"].lower() == "midnight" else dt.time(12)
        found.append(Clock(match.start(), match.end(), at, None, "en"))
    return found


def _spelled(match: re.Match[str]) -> dt.time | None:
    hour = english(match["h"])
    if hour is None or hour > 24:
        return None
    kind = (match["half"] or "").strip()
    minute = {"half past": 30, "quarter past": 15, "quarter to": 45}.get(kind, 0)
    hour = (hour - (kind == "quarter to")) % 24
    later = (match["ap"] or "") in ("afternoon", "evening") or (
        not match["ap"] and _in_office(str(hour)) is not None
    )
    if later and hour < 12:
        hour += 12
    return dt.time(hour, minute)


def _in_office(words: str) -> str | None:
    """三点, at 3, 2:30 without a word for the time of day are in the afternoon; 03:00 is not."""
    hour = integer(words)
    early = hour is not None and 1 <= hour <= _LATEST_BARE and not words.startswith("0")
    return "下午" if early else None


def _at(hour: int | None, minute: int, part: str | None) -> dt.time | None:
    if hour is None or hour > 24 or minute > 59:
        return None
    if part in NIGHT and (hour == 12 or hour < 5):
        return dt.time(hour % 12, minute)
    if (part in AFTERNOON and hour < 12) or (part in NOONISH and hour < 10):
        hour += 12
    return dt.time(hour % 24, minute)


def _joined(found: list[Clock], text: str) -> list[Clock]:
    joined: list[Clock] = []
    for clock in found:
        last = joined[-1] if joined else None
        if last and clock.start < last.end:
            continue
        if last and last.at and clock.at and _to(text, last, clock):
            until = _later(clock.at, last.at)
            joined[-1] = Clock(last.start, clock.end, last.at, until, last.part)
            continue
        joined.append(clock)
    return joined


def _to(text: str, first: Clock, second: Clock) -> bool:
    return text[first.end : second.start].strip() in ("到", "至", "-", "~", "—", "–", "to", "until")


def _later(at: dt.time, start: dt.time) -> dt.time:
    """An end before its beginning is of the afternoon: 下午2点到4点."""
    return at.replace(hour=at.hour + 12) if at < start and at.hour < 12 and start.hour >= 12 else at
