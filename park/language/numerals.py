"""Numbers as they are written and spoken: 3.5, 1,200, 三百二, 一点五, 廿四, 两千零五."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2, "仨": 3}
SCALE = {"十": 10, "百": 100, "千": 1000}
ARABIC = r"(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,12})(?:\.\d{1,4})?"
SPOKEN = r"[零〇一二两三四五六七八九十百千廿卅]{1,12}"
NUMBER = rf"(?:{ARABIC}|{SPOKEN}(?:点[零一二三四五六七八九]{{1,4}})?)"
ENGLISH = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100, "dozen": 12, "couple": 2,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
WORDS = "|".join(sorted(ENGLISH, key=len, reverse=True))


def number(text: str) -> Decimal | None:
    """The value of a written or spoken number; None where it is not one."""
    plain = text.replace(",", "").strip()
    if plain.isascii():
        return _arabic(plain)
    whole, _, part = plain.partition("点")
    value = _spoken(whole)
    if value is None or not part:
        return value
    digits = [DIGIT.get(c) for c in part]
    if None in digits:
        return None
    return value + Decimal("0." + "".join(map(str, digits)))


def integer(text: str) -> int | None:
    """A whole number, or None."""
    value = number(text)
    return int(value) if value is not None and value == value.to_integral_value() else None


def english(text: str) -> int | None:
    """A small English number word, a run of them (twenty five), or digits."""
    if text.isdigit():
        return int(text)
    parts = [ENGLISH.get(word) for word in text.lower().replace("-", " ").split()]
    known = [part for part in parts if part is not None]
    return sum(known) if known and len(known) == len(parts) else None


def _arabic(text: str) -> Decimal | None:
    try:
        return Decimal(text) if len(text) <= 20 else None
    except InvalidOperation:
        return None


def _spoken(text: str) -> Decimal | None:
    text = text.replace("廿", "二十").replace("卅", "三十")
    if not text:
        return None
    if all(c in DIGIT for c in text):
        return Decimal("".join(str(DIGIT[c]) for c in text))
    return _scaled(text)


def _scaled(text: str) -> Decimal | None:
    total, digit, last = 0, None, 0
    for c in text:
        if c in DIGIT:
            if digit not in (None, 0):
                return None
            digit = DIGIT[c]
            last = 0 if c in "零〇" else last
        elif c in SCALE:
            last = SCALE[c]
            total += (1 if digit is None else digit) * last
            digit = None
        else:
            return None
    tail = 0 if digit is None else digit * max(last // 10, 1)
    return Decimal(total + tail)
