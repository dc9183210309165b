"""What is to become of a list's numbered lines: 1 3留着 2长期没回应清掉 其他再等一个月."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from park.stage_rules import removal_reason


class Fate(StrEnum):
    """What is done with a project of the list."""

    KEEP = "keep"
    REMOVE = "remove"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Sorted:
    """One decision: line numbers (none: all the others), its fate, and what was said with it.

    ``reason`` is an official one of a removal; ``days`` how long to wait.
    """

    numbers: tuple[int, ...]
    fate: Fate
    reason: str | None = None
    days: int | None = None


_ZH = {c: n for n, c in enumerate("一二三四五六七八九十", start=1)}
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十](?!个月|周|天|个星期|个礼拜))"
_JOIN = r"(?:号|条|个|家)?\s*(?:[、，,和跟与&/\s]|and\b|到|至|-|–|to\b)*\s*"
_LINES = re.compile(
    rf"(?:(?:no\.?|number|#|第)\s*)*(?P<numbers>{_NUMBER}(?:{_JOIN}(?:第|no\.?|number|#)?\s*{_NUMBER})*)(?:号|条|个(?!月|星期|礼拜|半)|家)?"
    r"|(?P<others>其他的?|其它的?|其余的?|剩下的?|剩余的?|别的|余下的?|the (?:others?|rest)|(?:all )?others|everything else|the remaining(?: ones)?|rest\b)(?:都|全部|全)?"
    r"|(?P<all>全部|全都|所有的?|all of them|all)",
    re.I,
)
_FATES = (
    (Fate.WAIT, r"再等|等(?:一等|等|一下)?|再看|观察|缓一?缓|放一?放|延|再给|\bwait|\bgive (?:it|them)|\bhold|\bcheck again|\bpark\b|\bsnooze|\banother (?:month|week)"),
    (Fate.REMOVE, r"清掉|清了|清理|清除|清出|退库|退掉|剔除|去掉|删|移出|出库|不要|拿掉|踢|\bdrop|\bremove|\bclear|\bdelete|\bkick|\bout\b"),
    (Fate.KEEP, r"留|保留|不动|别动|继续跟?|\bkeep|\bstays?\b|\bretain|\bleave"),
)  # fmt: skip
_DAYS = re.compile(
    r"(?P<n>\d{1,3}|半|[一二两三四五六七八九十]|another|one|two|three|four|six|a|an)?\s*(?P<half>个半)?个?\s*(?P<u>月|周|星期|礼拜|天|日|季度|months?|weeks?|days?|fortnight|quarter)",
    re.I,
)
_UNITS = {"月": 30, "周": 7, "星期": 7, "礼拜": 7, "天": 1, "日": 1, "季度": 90}
_UNITS |= {"month": 30, "week": 7, "day": 1, "fortnight": 14, "quarter": 90}
_WORDS = {
    "两": 2,
    "another": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "six": 6,
    "a": 1,
    "an": 1,
}
_MONTH = 30


def sorting(text: str) -> tuple[Sorted, ...]:
    """The decisions of a text in order; none when it is no such order."""
    parts = list(_clauses(text) if text.isascii() else _parts(text))
    found = [one for one in map(_decision, parts) if one is not None]
    return tuple(found) if found and len(found) == len(parts) else ()


def _parts(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Each mention of lines with the words up to the next mention."""
    mentions = [m for m in _LINES.finditer(text) if not _is_span(m, text)]
    if not mentions or re.sub(
        r"[\W_]|然后|那|把|就|吧|嗯|好|ok|please", "", text[: mentions[0].start()], flags=re.I
    ):
        return
    for place, mention in enumerate(mentions):
        end = mentions[place + 1].start() if place + 1 < len(mentions) else len(text)
        yield mention, text[mention.end() : end]


def _clauses(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """English puts the verb first: each clause with the lines that it speaks of."""
    for clause in _joined(re.split(r"[;.:]|,|\bthen\b|\band (?=[a-z])", text.lower())):
        mentions = [m for m in _LINES.finditer(clause) if not _is_span(m, clause)]
        if not mentions:
            continue
        numbers = " ".join(m["numbers"] for m in mentions if m["numbers"])
        whole = _LINES.match(numbers) if numbers else mentions[0]
        rest = clause
        for mention in reversed(mentions):
            rest = rest[: mention.start()] + " " + rest[mention.end() :]
        if whole is not None:
            yield whole, rest


def _joined(pieces: list[str]) -> list[str]:
    """Pieces of one clause together: bare numbers go with the verb before, reasons too."""
    clauses: list[str] = []
    for piece in pieces:
        fate = any(re.search(signs, piece) for _, signs in _FATES)
        opens = clauses and not any(re.search(signs, clauses[-1]) for _, signs in _FATES)
        if clauses and (not fate or opens):
            clauses[-1] += " " + piece
        else:
            clauses.append(piece)
    return clauses


def _is_span(mention: re.Match[str], text: str) -> bool:
    """Whether a number is a length of time or a piece of a date: 再等2个月."""
    after = text[mention.end() :]
    return bool(
        re.match(
            r"\s*(?:个)?(?:半)?(?:月|周|星期|礼拜|天|日|季度|months?|weeks?|days?|亿|万|亩)",
            after,
            re.I,
        )
    )


def _decision(part: tuple[re.Match[str], str]) -> Sorted | None:
    mention, words = part
    fate = next((fate for fate, signs in _FATES if re.search(signs, words, re.I)), None)
    if fate is None:
        return None
    numbers = () if mention["numbers"] is None else _numbers(mention["numbers"])
    reason = removal_reason(words) if fate is Fate.REMOVE else None
    return Sorted(numbers, fate, reason, _days(words) if fate is Fate.WAIT else None)


def _numbers(words: str) -> tuple[int, ...]:
    found: list[int] = []
    for match in re.finditer(rf"(?P<range>到|至|-|–|to\s)?\s*(?P<n>{_NUMBER})", words):
        number = int(match["n"]) if match["n"].isdigit() else _ZH[match["n"]]
        if match["range"] and found:
            found += range(found[-1] + 1, number)
        found.append(number)
    return tuple(dict.fromkeys(found))


def _days(words: str) -> int:
    found = _DAYS.search(words)
    if found is None:
        return _MONTH
    unit = _UNITS[found["u"].lower().rstrip("s") if found["u"].isascii() else found["u"]]
    count = found["n"] or "1"
    if count == "半":
        return max(1, unit // 2)
    whole = int(count) if count.isdigit() else _WORDS.get(count.lower(), _ZH.get(count, 1))
    return whole * unit + (unit // 2 if found["half"] else 0)
