"""Amounts, areas, dates and phones as people of the trade read them."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal

from park.language.cities import english_name
from park.texts.text import Language

YI = 100_000_000
WAN = 10_000
_WEEKDAYS = {
    "zh": ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_CURRENCY_ZH = {
    "CNY": "元",
    "USD": "美元",
    "HKD": "港元",
    "TWD": "新台币",
    "EUR": "欧元",
    "JPY": "日元",
}
_QUALIFIER = {
    "zh": {"approx": "约{}", "min": "{}以上", "max": "{}以内"},
    "en": {"approx": "about {}", "min": "at least {}", "max": "at most {}"},
}


def place(name: str | None, language: Language) -> str:
    """A city in the reader's language, empty where there is none."""
    if not name or language == "zh":
        return name or ""
    return english_name(name)


def number(value: Decimal, places: int) -> str:
    """A number rounded half up to at most ``places`` decimals, without trailing zeros."""
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return f"{rounded.normalize():,f}"


def money(amount: int, language: Language, currency: str = "CNY") -> str:
    """An integer amount in whole units: 350000000 → 3.5亿元 / CNY 350 million."""
    if language == "en":
        return _money_en(amount, currency)
    unit = _CURRENCY_ZH.get(currency, currency)
    if abs(amount) >= YI:
        return f"{number(Decimal(amount) / YI, 4)}亿{unit}"
    if abs(amount) >= WAN:
        return f"{number(Decimal(amount) / WAN, 4)}万{unit}"
    return f"{amount:,}{unit}"


def _money_en(amount: int, currency: str) -> str:
    if abs(amount) >= 1_000_000_000:
        return f"{currency} {number(Decimal(amount) / 1_000_000_000, 4)} billion"
    if abs(amount) >= 1_000_000:
        return f"{currency} {number(Decimal(amount) / 1_000_000, 4)} million"
    return f"{currency} {amount:,}"


def qualified(shown: str, qualifier: str | None, language: Language) -> str:
    """A shown value with its qualifier: 3亿元, approx → 约3亿元."""
    return _QUALIFIER[language].get(qualifier or "", "{}").format(shown)


def land(hundredths: int, language: Language) -> str:
    """Hundredths of 亩 → 60亩 / 60 mu."""
    shown = number(Decimal(hundredths) / 100, 2)
    return f"{shown}亩" if language == "zh" else f"{shown} mu"


def square_metres(value: int, language: Language) -> str:
    """Whole square metres: 20000 → 20,000㎡ / 20,000 m²."""
    return f"{value:,}㎡" if language == "zh" else f"{value:,} m²"


def day(on: dt.date, language: Language, today: dt.date | None = None) -> str:
    """A date in full with its weekday; the year is left out when it is today's year."""
    weekday = _WEEKDAYS[language][on.weekday()]
    year = "" if today is not None and today.year == on.year else str(on.year)
    if language == "zh":
        return f"{year + '年' if year else ''}{on.month}月{on.day}日 {weekday}"
    return f"{weekday} {on.day} {on:%b}{' ' + year if year else ''}"


def date(on: dt.date, language: Language) -> str:
    """A date in full without its weekday, as deadlines are written."""
    if language == "zh":
        return f"{on.year}年{on.month}月{on.day}日"
    return f"{on.day} {on:%b} {on.year}"


def masked(phone: str) -> str:
    """A phone as shown by default: 13800001234 → 138****1234."""
    return f"{phone[:3]}****{phone[-4:]}" if len(phone) >= 8 else "****"
