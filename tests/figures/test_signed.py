"""F1–F4 and F19: what counts as newly signed, and with which amount."""

from fractions import Fraction

import pytest

from park.figures import Precision, Reason
from park.figures.definitions import set_definition
from park.figures.facts import TypeFact
from tests.figures.ledger import (
    DEFAULT,
    YI,
    amount,
    counted,
    day,
    facts,
    logged,
    project,
    signed,
    stage,
)

LEDGER = facts(
    projects=(
        project(1),
        project(2),
        project(3, "expansion"),
        project(4),
        project(5),
        project(6, "upgrade"),
    ),
    agreements=(
        signed(1, 1, "3-2", 12),
        signed(2, 1, "5-2", 13),
        signed(3, 2, "3-31", 10),
        signed(4, 3, "4-1", 5),
        signed(5, 4, "2025-12-31", 9),
        signed(6, 4, "2-1", 9),
        signed(7, 5, "6-30", 0.8, late="7-4"),
        signed(8, 6, "5-5", 2),
        signed(9, 2, "1-9", 30, type="framework"),
    ),
)


@pytest.mark.parametrize(
    ("key", "period", "as_of", "value"),
    [
        ("F1", "2026", "12-31", 3),
        ("F1", "2026Q1", "12-31", 2),
        ("F1", "2026", "3-30", 1),
        ("F1", "2025", "12-31", 1),
        ("F1", "2026-02", "12-31", 0),
        ("F2", "2026", "12-31", round(23.8 * YI)),
        ("F2", "2026", "4-30", 22 * YI),
        ("F3", "2026", "12-31", 2),
        ("F4", "2026", "12-31", Fraction(2, 3)),
        ("F4_amount", "2026", "12-31", Fraction(230, 238)),
        ("F4", "2026-02", "12-31", None),
        ("F19", "2026", "12-31", 13 * YI),
        ("F19", "2026", "5-1", 12 * YI),
        ("F19", "2026-02", "12-31", None),
        ("signed_base", "2026", "12-31", 2),
        ("signed_smallest", "2026", "12-31", 80_000_000),
        ("frameworks", "2026", "12-31", 1),
    ],
)
def test_values(key: str, period: str, as_of: str, value: object) -> None:
    assert counted(key, LEDGER, period, as_of).value == value


def test_records_and_late_entries_are_named() -> None:
    figure = counted("F1", LEDGER)
    assert figure.ids("project") == (1, 2, 5)
    assert figure.ids("agreement") == (1, 3, 7)
    assert not figure.late
    then = counted("F1", LEDGER, "2026", "7-3")
    assert then.value == 3
    assert [list(group.ids) for group in then.late] == [[7]]
    assert not counted("F1", LEDGER, "2026", "7-4").late


def test_an_amount_equal_to_the_threshold_is_noted() -> None:
    assert counted("F3", LEDGER).equal == 1
    assert counted("F3", LEDGER, "2026", "3-30").equal == 0


def test_the_basis_of_amounts_is_a_setting() -> None:
    first = set_definition(DEFAULT, "amount_basis", "agreement")
    figure = counted("F2", LEDGER, definitions=first)
    assert figure.value == round(22.8 * YI)
    assert figure.definition.setting("amount_basis") == "agreement"


def test_the_threshold_is_a_setting() -> None:
    lower = set_definition(DEFAULT, "big_amount", "12亿")
    figure = counted("F3", LEDGER, definitions=lower)
    assert (figure.value, figure.definition.setting("big_amount")) == (1, 12 * YI)


def test_projects_without_an_amount_are_named_and_the_sum_is_a_lower_bound() -> None:
    bundle = facts(
        projects=(project(1), project(2)), agreements=(signed(1, 1, "3-2", 2), signed(2, 2, "3-3"))
    )
    figure = counted("F2", bundle)
    assert (figure.value, figure.precision) == (2 * YI, Precision.AT_LEAST)
    assert [(group.reason, group.ids) for group in figure.left_out] == [(Reason.NO_AMOUNT, (2,))]


def test_an_agreement_without_an_amount_takes_the_projects_own() -> None:
    bundle = facts(
        projects=(project(1),),
        agreements=(signed(1, 1, "3-2"),),
        amounts=(amount(1, 1, "2-1", 3, qualifier="approx"), amount(2, 1, "8-1", 4)),
    )
    assert counted("F2", bundle).value == 4 * YI
    then = counted("F2", bundle, "2026", "3-31")
    assert (then.value, then.precision) == (3 * YI, Precision.APPROX)


def test_a_later_agreement_amount_beats_talk_before_it() -> None:
    bundle = facts(
        projects=(project(1),),
        agreements=(signed(1, 1, "3-2", 2.6),),
        amounts=(amount(1, 1, "2-1", 3),),
    )
    assert counted("F2", bundle).value == round(2.6 * YI)


def test_foreign_money_needs_a_rate() -> None:
    bundle = facts(
        projects=(project(1), project(2)),
        agreements=(signed(1, 1, "3-2", 1, currency="USD"), signed(2, 2, "3-2", 1)),
    )
    without = counted("F2", bundle)
    assert without.value == YI
    assert [(group.reason, group.ids) for group in without.left_out] == [(Reason.NO_RATE, (1,))]
    rates = set_definition(DEFAULT, "rates", "USD=7.05")
    with_rate = counted("F2", bundle, definitions=rates)
    assert with_rate.value == 805_000_000
    assert with_rate.definition.setting("rates") == (("USD", Fraction("7.05")),)


def test_the_type_is_that_of_the_as_of_date() -> None:
    bundle = facts(
        projects=(project(1, "expansion"),),
        agreements=(signed(1, 1, "3-2", 1),),
        types=(
            TypeFact(1, 1, "new", day("1-1"), logged("1-1")),
            TypeFact(2, 1, "expansion", day("5-1"), logged("5-1")),
        ),
    )
    assert counted("F1", bundle, "2026", "4-30").value == 1
    assert counted("F1", bundle, "2026", "5-1").value == 0


def test_signed_without_an_agreement_is_named_not_counted() -> None:
    bundle = facts(projects=(project(1),), stages=(stage(1, 1, "3-2", 6, from_stage=5),))
    figure = counted("F1", bundle)
    assert figure.value == 0
    assert [(group.reason, group.ids) for group in figure.left_out] == [(Reason.NO_AGREEMENT, (1,))]


def test_a_terminated_project_stays_signed_and_is_shown_apart() -> None:
    bundle = facts(
        projects=(project(1),),
        agreements=(signed(1, 1, "3-2", 2),),
        stages=(stage(1, 1, "3-2", 6), stage(2, 1, "6-1", 6, "terminated")),
    )
    assert counted("F1", bundle).value == 1
    assert counted("signed_terminated", bundle).value == 1
    assert counted("signed_terminated", bundle, "2026", "5-31").value == 0
