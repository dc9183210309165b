"""The park's definitions (口径): every choice that changes a figure, as one record."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from park.records import CompanyKind, Rank, Stage, Status

YI = 100_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitions:
    """Defaults are those of the trade; each is printed with the figures that use it.

    Amounts in 元, ``rates`` in CNY for one unit of a currency, stale limits in days for
    stages 1–2, 3–5 and 6–7.

    - ``investment_basis``: F7 and last year's comparison measure F6 (accepted for statistics)
      or F2 (signed).
    - ``statistics_state``: F5 and F6 count entries when ``accepted`` or already when ``reported``.
    - ``amount_basis``: a signed project counts with its newest dated amount (``newest``) or with
      the amount of its first investment agreement (``agreement``).
    - ``key_until_signed``: F8 lists key projects before signing only.
    - ``land_kind``: the kind of land record that F20 sums.
    - ``calls_count``: whether calls count in F11–F13.
    """

    zone: str = "Asia/Shanghai"
    home_city: str | None = None
    big_amount: int = 10 * YI
    base_amount: int = YI
    committee_amount: int = 10 * YI
    rates: tuple[tuple[str, Fraction], ...] = ()
    investment_basis: str = "F6"
    statistics_state: str = "accepted"
    amount_basis: str = "newest"
    key_until_signed: bool = True
    land_kind: str = "agreement"
    calls_count: bool = False
    target_tier: str = "floor"
    head_ranks: tuple[str, ...] = (Rank.PARTY_GOVERNMENT_HEAD,)
    company_kinds: tuple[str, ...] = (CompanyKind.INVESTOR, CompanyKind.EXISTING)
    reserve_stages: tuple[int, ...] = (
        Stage.NEGOTIATING,
        Stage.ENTRY_REVIEW,
        Stage.AGREEMENT_APPROVAL,
    )
    reserve_status: tuple[str, ...] = (Status.ACTIVE, Status.DELAYED)
    stale_days: tuple[int, int, int] = (45, 30, 20)

    def rate(self, currency: str) -> Fraction | None:
        """CNY for one unit; None for a currency without a rate."""
        return Fraction(1) if currency == "CNY" else dict(self.rates).get(currency)


def _amount(words: str) -> int:
    found = re.fullmatch(r"(\d+(?:\.\d+)?)(亿|万)?元?", words.replace(",", "").strip())
    if found is None:
        raise ValueError(words)
    unit = {"亿": YI, "万": 10_000}.get(found[2] or "", 1)
    value = Fraction(found[1]) * unit
    if value.denominator != 1 or value <= 0:
        raise ValueError(words)
    return int(value)


def _choice(*allowed: str) -> Callable[[str], str]:
    def read(words: str) -> str:
        for choice in allowed:
            if words.strip().lower() == choice.lower():
                return choice
        raise ValueError(words)

    return read


_ON = frozenset({"on", "yes", "true", "1", "是", "开"})
_OFF = frozenset({"off", "no", "false", "0", "否", "关"})


def _switch(words: str) -> bool:
    said = words.strip().lower()
    if said not in _ON | _OFF:
        raise ValueError(words)
    return said in _ON


def _city(words: str) -> str | None:
    return words.strip().removesuffix("市") or None


def _rates(words: str) -> tuple[tuple[str, Fraction], ...]:
    pairs = (pair.split("=") for pair in re.split(r"[,，;；\s]+", words.strip()) if pair)
    rates = tuple(sorted((code.strip().upper(), Fraction(rate)) for code, rate in pairs))
    if any(rate <= 0 or not re.fullmatch("[A-Z]{3}", code) for code, rate in rates):
        raise ValueError(words)
    return rates


def _choices(*allowed: str) -> Callable[[str], tuple[str, ...]]:
    def read(words: str) -> tuple[str, ...]:
        chosen = tuple(word for word in re.split(r"[,，\s]+", words.strip().lower()) if word)
        if not chosen or not set(chosen) <= set(allowed):
            raise ValueError(words)
        return chosen

    return read


def _stages(words: str) -> tuple[int, ...]:
    stages = tuple(int(word) for word in re.split(r"[,，\s]+", words.strip()))
    return tuple(Stage(stage) for stage in stages)


def _stale(words: str) -> tuple[int, int, int]:
    early, middle, late = (int(word) for word in re.split(r"[,，/\s]+", words.strip()))
    if min(early, middle, late) < 1:
        raise ValueError(words)
    return early, middle, late


_READERS: dict[str, Callable[[str], Any]] = {
    "home_city": _city,
    "big_amount": _amount,
    "base_amount": _amount,
    "committee_amount": _amount,
    "rates": _rates,
    "investment_basis": _choice("F6", "F2"),
    "statistics_state": _choice("accepted", "reported"),
    "amount_basis": _choice("newest", "agreement"),
    "key_until_signed": _switch,
    "land_kind": _choice("agreement", "acquired", "serviced"),
    "calls_count": _switch,
    "target_tier": _choice("floor", "stretch"),
    "head_ranks": _choices(*Rank),
    "company_kinds": _choices(*CompanyKind),
    "reserve_stages": _stages,
    "reserve_status": _choices(*Status),
    "stale_days": _stale,
}
DEFINITION_KEYS = tuple(_READERS)


def set_definition(definitions: Definitions, key: str, words: str) -> Definitions:
    """The definitions with one setting read from words, as an admin types it.

    Amounts as 10亿 or 元, ``rates`` as ``USD=7.1,HKD=0.91``, lists with commas.
    Raises KeyError for a setting that does not exist, ValueError for words that do not fit it.
    """
    read = _READERS[key]
    try:
        value = read(words)
    except (ValueError, ZeroDivisionError) as error:
        raise ValueError(f"{key}: {words}") from error
    return replace(definitions, **{key: value})


def read_definitions(
    pairs: Iterable[tuple[str, str]], zone: str = "Asia/Shanghai"
) -> tuple[Definitions, tuple[str, ...]]:
    """The definitions from stored settings, and the keys whose words could not be read.

    Keys that are no definitions are passed over: other settings live in the same table.
    """
    definitions, problems = Definitions(zone=zone), []
    for key, words in pairs:
        if key not in _READERS:
            continue
        try:
            definitions = set_definition(definitions, key, words)
        except ValueError:
            problems.append(key)
    return definitions, tuple(problems)
