"""How names are damaged: characters heard, seen or typed wrong, and pinyin of every reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cache
from random import Random

from pypinyin import Style, lazy_pinyin, pinyin

from tests.finding import parts

_HAN_ROWS = range(0xB0, 0xD8)
_NEAR_SOUNDS = (
    ("zh", "z"),
    ("ch", "c"),
    ("sh", "s"),
    ("ang", "an"),
    ("eng", "en"),
    ("ing", "in"),
    ("n", "l"),
)


@cache
def sounds(text: str) -> list[str]:
    return list(lazy_pinyin(text))


@cache
def _common() -> dict[str, list[str]]:
    """Toneless syllable → everyday characters (level one of GB 2312)."""
    table: defaultdict[str, list[str]] = defaultdict(list)
    for row in _HAN_ROWS:
        for cell in range(0xA1, 0xFF):
            try:
                char = bytes((row, cell)).decode("gb2312")
            except UnicodeDecodeError:
                continue
            table[sounds(char)[0]].append(char)
    return dict(table)


def homophone(char: str, random: Random) -> str | None:
    others = [c for c in _common().get(sounds(char)[0], []) if c != char]
    return random.choice(others) if others else None


def near_homophone(char: str, random: Random) -> str | None:
    sound = sounds(char)[0]
    for wide, narrow in _NEAR_SOUNDS:
        for old, new in ((wide, narrow), (narrow, wide)):
            initial = wide[-1] not in "g" and sound.startswith(old)
            final = wide[-1] == "g" and sound.endswith(old) and not sound.endswith("ong")
            swapped = (
                new + sound[len(old) :] if initial else sound[: -len(old)] + new if final else sound
            )
            if swapped != sound and _common().get(swapped):
                return random.choice(_common()[swapped])
    return None


def typo(char: str, random: Random) -> str | None:
    return parts.look_alikes().get(char)


def replaced_one(text: str, how: Callable[[str, Random], str | None], random: Random) -> str | None:
    places = [i for i, c in enumerate(text) if "\u4e00" <= c <= "\u9fff"]
    random.shuffle(places)
    for i in places:
        other = how(text[i], random)
        if other and other != text[i]:
            return text[:i] + other + text[i + 1 :]
    return None


def missing_or_extra(text: str, random: Random) -> str:
    i = random.randrange(1, len(text) - 1)
    if random.random() < 0.5:
        return text[:i] + text[i + 1 :]
    return text[:i] + random.choice((text[i], random.choice("大新高型业化"))) + text[i:]


def two(text: str, random: Random) -> str | None:
    for how in random.sample((homophone, near_homophone, typo), 2):
        replaced = replaced_one(text, how, random)
        if replaced is None:
            return None
        text = replaced
    return text


def spelled(text: str, random: Random, other_readings: bool = False) -> str:
    chunks = []
    for char, readings in zip(
        text, pinyin(text, style=Style.NORMAL, heteronym=True, v_to_u=False), strict=False
    ):
        own = sounds(char)[0]
        others = [r for r in readings if r != own]
        chunks.append(random.choice(others) if other_readings and others else own)
    return random.choice(("", " ", "")).join(chunks)


def sounds_like_part(text: str, sound: list[str]) -> bool:
    """Whether some characters of the text may be read so, any of their readings taken."""
    readings = _readings(text)
    size = len(sound)
    return any(
        all(s in r for s, r in zip(sound, readings[i : i + size], strict=True))
        for i in range(len(readings) - size + 1)
    )


@cache
def _readings(text: str) -> list[set[str]]:
    return [{*r} for r in pinyin(text, style=Style.NORMAL, heteronym=True)]


def letter_slip(text: str, random: Random) -> str:
    i = random.randrange(1, len(text) - 1)
    kind = random.randrange(4)
    if kind == 0:
        return text[:i] + text[i + 1 :]
    if kind == 1:
        return text[:i] + text[i] + text[i:]
    if kind == 2:
        return text[:i] + text[i + 1] + text[i] + text[i + 2 :]
    return text[:i] + random.choice("aeiousnghz") + text[i + 1 :]
