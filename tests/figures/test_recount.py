"""All 21 figures equal an independent recount, over 200 made-up parks."""

import datetime as dt
import random
from fractions import Fraction

import pytest

from park.figures import Definitions, Period, all_figures, parse_period
from tests.figures.park_year import HOME, LAST, RATES, facts_of, make_diary
from tests.figures.recount import recount

PARKS = 200
_PERIODS = ("2026", "2025", "2026H1", "2026Q2", "2025-11..2026-02", "2026-05", "2026-W22")


def _ask(seed: int) -> tuple[Period, dt.date]:
    dice = random.Random(seed * 7919)
    period = parse_period(dice.choice(_PERIODS))
    assert period is not None
    inside = period.start + dt.timedelta(days=dice.randrange((period.end - period.start).days + 1))
    return period, dice.choice([period.end, inside, min(LAST, period.end + dt.timedelta(days=20))])


@pytest.mark.parametrize("seed", range(PARKS))
def test_recount(seed: int) -> None:
    diary = make_diary(seed)
    period, evening = _ask(seed)
    choices = {
        "reported": seed % 5 == 0,
        "by_signed": seed % 3 == 0,
        "key_always": seed % 4 == 0,
        "calls": seed % 7 == 0,
    }
    definitions = Definitions(
        home_city=HOME,
        rates=tuple((code, Fraction(rate)) for code, rate in RATES.items()),
        statistics_state="reported" if choices["reported"] else "accepted",
        investment_basis="F2" if choices["by_signed"] else "F6",
        key_until_signed=not choices["key_always"],
        calls_count=choices["calls"],
    )
    figures = all_figures(facts_of(diary), period, evening, definitions)
    values = {figure.key: figure.value for figure in figures if figure.key[1:].isdigit()}
    assert values == recount(diary, period.start, period.end, evening, choices)


_COUNTED = {
    "F1": "project",
    "F3": "project",
    "F5": "stat_entry",
    "F9": "project",
    "F11": "visit",
    "F12": "company",
    "F13": "company",
    "F14": "trip",
    "F15": "trip",
    "F18_count": "project",
    "calls": "visit",
}


@pytest.mark.parametrize("seed", range(0, PARKS, 10))
def test_a_count_is_the_number_of_records_behind_it(seed: int) -> None:
    period, evening = _ask(seed)
    figures = all_figures(facts_of(make_diary(seed)), period, evening, Definitions())
    by_key = {figure.key: figure for figure in figures}
    for key, noun in _COUNTED.items():
        assert by_key[key].value == len(by_key[key].ids(noun)), key
    for figure in figures:
        if figure.parts and figure.key.startswith(("visits_by", "signed_by", "reserve_by", "pro")):
            parts = sum(part.count for part in figure.parts)
            overlaps = figure.key == "visits_by_person"
            assert figure.value == parts or (overlaps and int(figure.value or 0) < parts), (
                figure.key
            )


def test_the_parks_are_worth_counting() -> None:
    """Most figures are above zero in most parks; a recount of nothing would prove nothing."""
    filled: dict[str, int] = {}
    for seed in range(40):
        diary = make_diary(seed)
        counts = {"reported": False, "by_signed": False, "key_always": False, "calls": False}
        for key, value in recount(diary, dt.date(2026, 1, 1), LAST, LAST, counts).items():
            filled[key] = filled.get(key, 0) + bool(value)
    assert len(filled) == 21
    assert min(filled.values()) >= 15, filled
