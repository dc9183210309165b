"""One way of writing a text: width, case, traditional characters, punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

import opencc

_OTHER = re.compile(r"[^\u3400-\u9fffa-z0-9.]+|(?<![0-9])\.|\.(?![0-9])")
HAN = re.compile(r"[\u3400-\u9fff]")


@cache
def _simplified() -> dict[int, str]:
    """OpenCC's character table; its first choice where several simplified forms exist."""
    path = Path(opencc.__file__).parent / "dictionary" / "TSCharacters.txt"
    pairs = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line)
    return {ord(old): new.split()[0] for old, new in pairs if ord(new[0]) < 0x20000}


def normal(text: str) -> str:
    """Full width, case and traditional characters levelled; punctuation kept."""
    return unicodedata.normalize("NFKC", text).lower().translate(_simplified())


def compact(text: str) -> str:
    """``normal`` without blanks and punctuation: characters, letters and digits only."""
    return _OTHER.sub("", normal(text))


def is_han(char: str) -> bool:
    """Whether it is a Chinese character."""
    return "\u3400" <= char <= "\u9fff"
