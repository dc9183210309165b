"""What a query says besides a name: amount, land, person, stage."""

from __future__ import annotations

import re
from dataclasses import dataclass

from park.search import numbers
from park.search.normal import is_han
from park.search.sounds import SYMBOL, surname_readings
from park.search.tables import groups

_QUANTITY = r"(?!吨|台|套|件|片|只|米|平|辆|支|颗|组|瓦|千瓦|条|张|个(?!亿)|块|立方|安|瓶|升|双|箱|头|羽|令|卷|m|k|g|t)"
_MONEY = re.compile(
    rf"(?<![年产])({numbers.NUMBER})个?\s*(亿|万)(?:元|块钱|人民币)?{_QUANTITY}(多)?"
)
_MONEY_EN = re.compile(
    r"(?:rmb|cny|yuan)?\s*(\d+(?:\.\d+)?)\s*(billion|bn|million|mn|hundred million)\b(?:\s*(?:yuan|rmb|cny))?"
)
_LAND = re.compile(rf"({numbers.NUMBER})\s*(?:多)?亩(?:地)?|(\d+(?:\.\d+)?)\s*mu\b")
_UNITS_EN = {"billion": 10**9, "bn": 10**9, "million": 10**6, "mn": 10**6, "hundred million": 10**8}
_TITLES = (
    "副董事长|董事长|副总经理|总经理|副总裁|总裁|副总|总监|经理|老板|老总|厂长|主任|主席|会长|"
    "秘书长|部长|院长|所长|教授|博士|书记|总工|工程师|先生|女士|小姐|总|董|工"
)
_PERSON = re.compile(
    rf"([\u4e00-\u9fff]{{1,4}}?)({_TITLES})(?!监|部|厂|公司|局|业|程|装|投|商|院|部)"
)
_NOBODY = frozenset(groups("no_persons.tsv")[0])
_PERSON_EN = re.compile(
    r"\b(?:mr|ms|mrs|miss|madam|director|manager|chairman|president|boss)\.?\s+([a-z]+)"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a query asks for besides words; amounts in 元, land in hundredths of 亩."""

    amount: int | None = None
    land: int | None = None
    at_least: bool = False
    persons: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        """Whether anything but a stage is asked for."""
        return bool(self.amount or self.land or self.persons)


def read(text: str) -> tuple[Asked, str]:
    """The attributes of a normalised query, and the query without their words."""
    amount, text = _amount(text)
    land, text = _land(text)
    stages, text = _stages(text)
    persons, text = _persons(text)
    at_least = amount is not None and bool(
        re.search(r"超过?|以上|不低于|大于|over|more than", text)
    )
    return Asked(amount, land, at_least, persons, stages), text


def _amount(text: str) -> tuple[int | None, str]:
    if found := _MONEY.search(text):
        return numbers.yuan(found[1], found[2]), _without(text, found)
    if found := _MONEY_EN.search(text):
        return round(float(found[1]) * _UNITS_EN[found[2]]), _without(text, found)
    return None, text


def _land(text: str) -> tuple[int | None, str]:
    found = _LAND.search(text)
    number = numbers.value(found[1] or found[2]) if found else None
    if found is None or number is None:
        return None, text
    return round(number * 100), _without(text, found)


def _persons(text: str) -> tuple[tuple[str, ...], str]:
    """张总 as written; Mr Zhang as the syllable of the surname."""
    titled = _PERSON_EN.search(text)
    if titled and titled[1] in SYMBOL:
        return (titled[1],), _without(text, titled)
    for found in _PERSON.finditer(text):
        name = found[1]
        for size in (2, 1):
            surname = name[-size:]
            alone = size == 1 == len(name) and not is_han(text[found.start() - 1 : found.start()])
            if surname + found[2][0] in _NOBODY:
                continue
            if len(surname) == size and (surname in surname_readings() or alone):
                start = found.start(1) + len(name) - size
                return (surname + found[2],), f"{text[:start]} {text[found.end() :]}"
    return (), text


def _stages(text: str) -> tuple[tuple[str, ...], str]:
    found = []
    for stage, *words in groups("stages.tsv"):
        for word in words:
            if word in text:
                found.append(stage)
                text = text.replace(word, " ")
                break
    return tuple(found), text


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"
