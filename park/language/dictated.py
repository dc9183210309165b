"""A day told in one breath: a stop that is not named yet, and one still to come."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PART = (
    r"(?:今天|昨天)?(?:一早|早上|上午|中午|下午|傍晚|晚上)|"
    r"\b(?:and |then |later )?in the (?:morning|afternoon|evening)\b"
)
_KINDS = r"商会|协会|商协会|学会|企业|公司|工厂|厂子|厂家|单位"
_SAT = r"(?:坐|聊|谈|见|待|转|看|开|吃|座谈|走访)了?"
UNNAMED = re.compile(
    rf"^(?:又|再|还|就|然后|去|到|在|跑|拜访|走访|了)*(?P<kind>(?:一个|一家|当地|那边|那个|某)?(?:{_KINDS}))(?:那边|里|去)?(?={_SAT})|"
    r"\b(?:sat|met|talked|stopped|spent [\w ]{2,12}) (?:down )?(?:with|at|by) (?:a|an|the|some) (?P<what>chamber|association|firm|company|factory)\b(?! of)",
    re.I,
)
_SAT_ON = re.compile(rf"^(?:{_SAT})?(?:一?会儿?|一下|半天|一阵)?[，,。\s]*")
ONWARD = re.compile(
    r"[，,。；;\s]*(?P<when>明天|明儿|后天|明后天)(?:上午|下午|早上|一早)?(?:还|再|又|要|得|会|约了|有)+(?:去|跑|见|拜访|看|走)?(?:一|1|两|2|几)(?:家|个)(?:企业|公司|商会|协会|厂)?(?:没去|要去|要跑|要看)?[。！!]?|"
    r"[,;.]?\s*(?:and )?(?:there(?:'s| is) )?(?:one more|another(?: one)?|one other)(?: (?:firm|company|visit|stop))?(?: to (?:see|visit))? (?P<then>tomorrow|the day after tomorrow)[.!]?|"
    r"[,;.]?\s*(?:and )?(?P<next>tomorrow|the day after tomorrow) (?:there(?:'s| is) )?(?:we (?:visit|see) )?(?:one more|another(?: one)?)(?: (?:firm|company|visit|stop))?[.!]?",
    re.I,
)
NAMED_LATER = re.compile(
    r"^(?:对+|嗯+|是的?|哦|没错|right|yes|ok)?[，,。.\s]*(?:那个|那家|上午的?|下午的?|昨天的?|the )?(?:那个|那家)?"
    rf"(?P<kind>{_KINDS}|chamber|association|firm|company|factory)(?:的?(?:名字|全称|名称))?"
    r"\s*(?:就?是|叫做?|is(?: called)?|was(?: called)?)\s*(?:the )?(?P<name>[A-Za-z][\w&' -]{2,48}|[^\s，,。；;？?]{2,24})(?P<rest>.*)$",
    re.I | re.S,
)
FORGOTTEN = re.compile(
    r"(?P<when>明天|明儿|后天|tomorrow)(?:的|'s|’s)?(?:那家|那个|一家|下一家| one| firm| company)?.{0,6}(?:叫啥|叫什么|哪家|名字).{0,6}(?:忘|不记得|想不起|记不清|不知道)|"
    r"(?:forg[eo]t|don't (?:remember|know)|can't recall).{0,24}(?P<then>tomorrow)",
    re.I,
)
_DAYS = {"明天": 1, "明儿": 1, "明后天": 1, "tomorrow": 1, "后天": 2, "the day after tomorrow": 2}


@dataclass(frozen=True, slots=True)
class Dictated:
    """``told`` is what is left to be read as usual; ``unnamed`` are (kind, what was said of it) of
    each stop without a name; ``onward`` is in how many days another one follows."""

    told: str
    unnamed: tuple[tuple[str, str], ...] = ()
    onward: int | None = None


def dictated(text: str) -> Dictated:
    """The stops of a day, split where the time of day changes."""
    onward = ONWARD.search(text)
    days = _days(onward) if onward else None
    if onward:
        text = text[: onward.start()] + text[onward.end() :]
    told, unnamed = "", list[tuple[str, str]]()
    for lead, words in _stops(text):
        bare = words.lstrip(" ，,。")
        match = UNNAMED.search(bare)
        if match is None or not told.strip():
            told += lead + words
        else:
            rest = _SAT_ON.sub("", bare[match.end() :])
            unnamed.append((match["kind"] or match["what"], rest))
    return Dictated(told.strip(" ，,。;"), tuple(unnamed), days)


def forgotten(text: str) -> int | None:
    """In how many days the stop lies whose name the sender forgot."""
    match = FORGOTTEN.search(text)
    return _days(match) if match else None


def _days(match: re.Match[str]) -> int:
    said = next(part for part in match.groupdict().values() if part)
    return _DAYS[said.lower()]


def _stops(text: str) -> list[tuple[str, str]]:
    """(time of day, words) of each part; the beginning has no time of day."""
    marks = list(re.finditer(_PART, text, re.I))
    if not marks:
        return [("", text)]
    found = [("", text[: marks[0].start()])]
    ends = [m.start() for m in marks[1:]] + [len(text)]
    found += [(m[0], text[m.end() : end]) for m, end in zip(marks, ends, strict=True)]
    return found
