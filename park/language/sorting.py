"""What is to become of a list's numbered lines: 1 3留着 2长期没回应清掉 其他再等一个月.

A text is taken as a row of tokens - lines, fates, lengths of time - with any words between them.
Lines and fate go together in either order: 留1、3，清2 as well as 1和3留着，2清掉.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from park.language.sorting_lines import LINES, Lines, lines_of, next_clause
from park.stage_rules import removal_reason


class Fate(StrEnum):
    """What is done with a project of the list."""

    KEEP = "keep"
    REMOVE = "remove"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Sorted:
    """One decision: line numbers (none: all the others), its fate, and what was said with it.

    Numbers below zero count from the list's end. ``but`` are left out of "all the others".
    ``reason`` is an official one of a removal; ``days`` how long to wait.
    """

    numbers: tuple[int, ...]
    fate: Fate
    reason: str | None = None
    days: int | None = None
    but: tuple[int, ...] = ()


_FATES = (
    (Fate.WAIT, r"再?等(?:一等|等|一下)?|再看看?|再(?:观察|跟踪)|观察(?:一下)?|缓一?缓|放一?放|(?:先)?放着|(?<!流)放(?=一|两|半|个|\d)|延(?:后|期)?|再给|暂缓|\bwaits?\b|\bgive\b|\bhold(?: on)?(?: to)?\b|\bcheck (?:back|again)\b|\bpark\b|\bsnooze\b|\bpostpone\b|\brevisit\b|\blook again\b"),
    (Fate.REMOVE, r"清退(?:掉|了)?|清掉|清了|清理(?:掉)?|清除|清出(?:去)?|清(?=[\d一二三四五六七八九十，,。；;\s]|$)|退库|退掉|退了|退出|退(?=[，,。；;\s]|$)|剔除|剔掉|去掉|删掉?|移出|出库|不要了?(?!动|清|删|退|移|碰|管)|移(?:除|掉|走)|拿掉|拿下|踢(?:掉|出)?|砍掉?|划掉|淘汰|\bdrop(?:ped|s)?\b|\bremoved?\b|\bclear(?:ed)?(?: out)?\b|\bdeleted?\b|\bkick(?:ed)?(?: out)?\b|\bget rid of\b|\btake out\b|\bgoes\b|\bgone\b|\bout\b|\bstrike\b"),
    (Fate.KEEP, r"(?:先?不要|先?不用|先别|先不|别|不能|不可以?|不)(?:动|清掉?|删掉?|退掉?|移出?|碰|管)|\b(?:don'?t|do not|never|not) (?:touch|drop|remove|delete|clear|kick)\b|\bhands off\b|\bspare\b|留着?|保留|不动|别动|不用动|不变|继续跟?进?|接着跟|\bkeep(?:s|ing)?\b|\bstays?\b|\bretain\b|\bleave\b|\bremains?\b|\bgo on with\b"),
)  # fmt: skip
_DAYS = re.compile(
    r"(?P<next>下个?(?:月|周|星期|礼拜)|\bnext (?:month|week)\b)|(?P<n>\d{1,3}|半|[一二两三四五六七八九十]|another|one|two|three|four|six|a|an)\s*(?P<half>个半)?个?\s*(?P<u>月|周|星期|礼拜|天|日|季度|months?|weeks?|days?|fortnight|quarter)(?!号)",
    re.I,
)
_TOKEN = re.compile(
    "|".join(f"(?P<{fate}>{signs})" for fate, signs in _FATES)
    + f"|(?P<days>{re.sub(r'[?]P<[a-z]+>', '?:', _DAYS.pattern)})|(?P<lines>{LINES})",
    re.I,
)
_UNITS = {"月": 30, "周": 7, "星期": 7, "礼拜": 7, "天": 1, "日": 1, "季度": 90}
_UNITS |= {"month": 30, "week": 7, "day": 1, "fortnight": 14, "quarter": 90}
_WORDS = {"两": 2, "another": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "a": 1}
_WORDS |= {"an": 1} | {c: n for n, c in enumerate("一二三四五六七八九十", start=1)}
_MONTH, _MOST_REST = 30, 14
_FILLER = re.compile(
    r"[\W_]|然后|那就?|把|就|吧|嗯|好的?|先|只|的|了|都|全部?|其中|因为|由于|所以|给我|帮我|请|可以|也|和|跟|那边|一直|他们|已经|掉|再|还"
    r"|\b(?:ok(?:ay)?|please|then|and|the|of|on|for|let|just|only|can|all|ones?|since|because|there|was|is|are|we|they|it|them|to|in|with|should|rest|no|number|more)\b",
    re.I,
)


@dataclass(slots=True)
class _Reading:
    """The decisions so far, lines that wait for their fate, a fate that waits for lines."""

    found: list[Sorted]
    lines: Lines | None = None
    fate: Fate | None = None
    days: int | None = None
    dangling: bool = False


def sorting(text: str) -> tuple[Sorted, ...]:
    """The decisions of a text in order; none when it is no such order."""
    tokens = list(_tokens(text))
    if not tokens or not _begins(text[: tokens[0].start()]):
        return ()
    reading = _Reading([])
    for token in tokens:
        _take(reading, token)
    _end(reading)
    if reading.dangling or not reading.found or len(_rest(text, tokens)) > _MOST_REST:
        return ()
    return tuple(_reasoned(text, reading.found, tokens))


def _tokens(text: str) -> Iterator[re.Match[str]]:
    at = 0
    while found := _TOKEN.search(text, at):
        if found["lines"] and _is_span(found, text):
            at = found.end()
            continue
        cut = next_clause(found, text, _TOKEN) if found["lines"] else None
        if cut is not None:
            yield cut
            at = cut.end()
            continue
        yield found
        at = found.end()


def _take(reading: _Reading, token: re.Match[str]) -> None:
    """One token more; lines and a fate that have found each other are a decision."""
    if token["days"]:
        _wait_longer(reading, _days(token["days"]))
    elif token["lines"]:
        _take_lines(reading, lines_of(token["lines"]))
    else:
        _take_fate(reading, next(fate for fate in Fate if token[fate]))


def _take_lines(reading: _Reading, lines: Lines) -> None:
    if lines.adverb and (reading.lines is not None or (reading.found and not reading.fate)):
        return
    if reading.lines is not None:
        _end(reading)
    if reading.fate is None:
        reading.lines = lines
        return
    _decide(reading, lines, reading.fate)
    reading.fate, reading.days = None, None


def _take_fate(reading: _Reading, fate: Fate) -> None:
    if reading.lines is None:
        reading.fate = fate
        return
    _decide(reading, reading.lines, fate)
    reading.lines, reading.days = None, None


def _wait_longer(reading: _Reading, days: int) -> None:
    """A length of time: of the lines before, of a wait that was just said, or of one to come."""
    if reading.lines is not None or reading.fate is Fate.WAIT:
        reading.days = days
    elif reading.found and reading.found[-1].fate is Fate.WAIT:
        reading.found[-1] = replace(reading.found[-1], days=days)


def _decide(reading: _Reading, lines: Lines, fate: Fate) -> None:
    days = (reading.days or _MONTH) if fate is Fate.WAIT else None
    reading.found.append(Sorted(lines.numbers, fate, None, days, lines.but))


def _end(reading: _Reading) -> None:
    """Lines with only a length of time wait that long; lines without anything are a riddle."""
    if reading.lines is not None and reading.days is not None:
        _decide(reading, reading.lines, Fate.WAIT)
    elif reading.lines is not None:
        reading.dangling = True
    reading.lines, reading.days = None, None


def _reasoned(text: str, found: list[Sorted], tokens: list[re.Match[str]]) -> Iterator[Sorted]:
    """Each removal with the reason that stands nearest; one reason serves a lone removal."""
    removals = [one for one in found if one.fate is Fate.REMOVE]
    spots = [token.start() for token in tokens if token["lines"]]
    marks = [token.start() for token in tokens if token[Fate.REMOVE]]
    for one in found:
        if one.fate is not Fate.REMOVE:
            yield one
            continue
        place = marks[min(removals.index(one), len(marks) - 1)]
        after = next((s for s in spots if s > place + 8), len(text))
        before = max((s for s in spots if s <= place), default=0)
        near = removal_reason(text[before:after])
        alone = removal_reason(text) if len(removals) == 1 else None
        yield replace(one, reason=near or alone)


def _begins(before: str) -> bool:
    """Whether only filler or a reason stands before the first token."""
    return not _FILLER.sub("", before) or removal_reason(before) is not None


def _rest(text: str, tokens: list[re.Match[str]]) -> str:
    """What is neither a token, a reason nor filler."""
    for token in reversed(tokens):
        text = text[: token.start()] + " " + text[token.end() :]
    clauses = re.split(r"[，,。.;；]", text)
    return "".join(_FILLER.sub("", each) for each in clauses if removal_reason(each) is None)


def _is_span(mention: re.Match[str], text: str) -> bool:
    """Whether a number is a piece of a date or an amount."""
    return bool(
        re.match(
            r"\s*(?:个)?(?:亿|万|亩|月\d|点|:\d|%|million|billion|[楼栋]|地块|厂房|车间|线(?!索))",
            text[mention.end() :],
        )
    )


def _days(words: str) -> int:
    found = _DAYS.search(words)
    if found is None or found["next"]:
        week = found is not None and re.search(r"周|星期|礼拜|week", words)
        return 7 if week else _MONTH
    unit = _UNITS[found["u"].lower().rstrip("s") if found["u"].isascii() else found["u"]]
    count = found["n"].lower()
    if count == "半":
        return max(1, unit // 2)
    whole = int(count) if count.isdigit() else _WORDS.get(count, 1)
    return whole * unit + (unit // 2 if found["half"] else 0)
