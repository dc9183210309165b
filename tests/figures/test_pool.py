"""F5–F10 and F18–F21: statistics, targets, the pool, expansions and land."""

from fractions import Fraction

import pytest

from park.figures import Against, Definitions, Reason, View, all_figures, compare, parse_period
from park.figures.catalogue import FIGURES, REPORT
from park.figures.definitions import read_definitions, set_definition
from park.figures.facts import (
    ContactFact,
    ExternalFact,
    LandFact,
    OwnerFact,
    StatFact,
    TargetFact,
)
from park.figures.stale import stale_projects
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
    visit,
)

POOL = facts(
    projects=(
        project(1, is_key=True, owner=1, owner_name="张三"),
        project(2),
        project(3),
        project(4, is_key=True),
    ),
    stages=(
        stage(1, 1, "1-5", 1),
        stage(2, 1, "2-1", 3),
        stage(3, 2, "2-2", 4, "delayed"),
        stage(4, 2, "4-1", 4, "dormant"),
        stage(5, 3, "2-3", 5),
        stage(6, 3, "4-2", 5, "removed", reason="意向削减"),
        stage(7, 3, "4-20", 5),
        stage(8, 4, "3-1", 3),
        stage(9, 4, "5-1", 6),
    ),
    amounts=(
        amount(1, 1, "1-5", 2),
        amount(2, 1, "4-10", 3, qualifier="range", max=5 * YI),
        amount(3, 2, "2-2", 4),
        amount(4, 3, "2-3", 1),
    ),
    owners=(
        OwnerFact(1, 1, 2, "李四", day("1-5"), logged("1-5")),
        OwnerFact(2, 1, 1, "张三", day("4-1"), logged("4-1")),
    ),
)


@pytest.mark.parametrize(
    ("key", "as_of", "value"),
    [
        ("F9", "1-31", 0),
        ("F9", "2-28", 3),
        ("F10", "2-28", 7 * YI),
        ("F9", "3-31", 4),
        ("F10", "3-31", 7 * YI),
        ("F9", "4-10", 2),
        ("F10", "4-10", 3 * YI),
        ("F9", "4-20", 3),
        ("F10", "5-1", 4 * YI),
        ("removed", "4-30", 1),
        ("removed", "3-31", 0),
        ("F8", "3-31", 2 * YI),
        ("F8_count", "3-31", 2),
        ("F8_count", "5-1", 1),
    ],
)
def test_pool(key: str, as_of: str, value: int) -> None:
    assert counted(key, POOL, "2026", as_of).value == value


def test_removals_carry_their_reason() -> None:
    (part,) = counted("removed", POOL, "2026-04").parts
    assert (part.label, part.count) == ("意向削减", 1)


def test_which_stages_and_status_make_the_pool_is_a_setting() -> None:
    dormant = set_definition(DEFAULT, "reserve_status", "active,delayed,dormant")
    assert counted("F9", POOL, "2026", "4-10", dormant).value == 3
    late = set_definition(DEFAULT, "reserve_stages", "4,5")
    assert counted("F9", POOL, "2026", "3-31", late).value == 2


def test_the_owner_is_that_of_the_as_of_date() -> None:
    def owners(as_of: str) -> dict[str | None, int]:
        parts = counted("reserve_by_owner", POOL, "2026", as_of).parts
        return {part.label: part.count for part in parts}

    assert owners("3-31") == {"李四": 1, None: 3}
    assert owners("5-1") == {"张三": 1, None: 1}


def test_silence_counts_from_the_last_contact() -> None:
    period = parse_period("2026")
    assert period is not None
    quiet = View(POOL, period, day("3-31"), DEFAULT)
    assert [(row.project.id, row.days) for row in stale_projects(quiet)] == [
        (1, 58),
        (2, 57),
        (3, 56),
        (4, 30),
    ]
    spoken = facts(
        projects=POOL.projects,
        stages=POOL.stages,
        contacts=(ContactFact(1, day("3-2")),),
        visits=(visit(1, "3-20", "call", project=2),),
    )
    rows = stale_projects(View(spoken, period, day("3-31"), DEFAULT))
    assert [row.project.id for row in rows] == [3, 4]


STATISTICS = facts(
    projects=(project(1), project(2), project(3, "expansion"), project(4, "expansion")),
    stages=(
        stage(1, 3, "2025-6-1", 3),
        stage(2, 3, "4-1", 4),
        stage(3, 4, "2025-6-1", 3),
    ),
    agreements=(signed(1, 1, "2-1", 6), signed(2, 2, "2025-3-1", 9)),
    amounts=(amount(1, 3, "2025-6-1", 2), amount(2, 4, "2025-6-1", 7)),
    statistics=(
        StatFact(1, 1, "甲", 5 * YI, day("2-10"), day("3-10"), logged("3-10")),
        StatFact(2, 1, "乙", None, day("3-1"), day("4-1"), logged("4-5")),
        StatFact(3, 2, "丙", 3 * YI, day("3-2"), None, logged("3-2")),
        StatFact(4, 2, "丁", 8 * YI, day("2025-3-2"), day("2025-4-2"), logged("2025-4-2")),
    ),
    targets=(
        TargetFact(1, 2026, "investment", "floor", 20 * YI),
        TargetFact(2, 2026, "investment", "stretch", 40 * YI),
        TargetFact(3, 2026, "serviced_land", "floor", 30050),
        TargetFact(4, 2025, "investment", "floor", 5 * YI),
    ),
    lands=(
        LandFact(1, "agreement", 12345, day("2-1"), logged("2-1")),
        LandFact(2, "agreement", 10055, day("3-1"), logged("3-1")),
        LandFact(3, "acquired", 5000, day("3-1"), logged("3-1")),
        LandFact(4, "serviced", 2000, day("6-1"), logged("6-1")),
    ),
    externals=(
        ExternalFact(1, "4月通报", day("5-8"), "investment", None, 2),
        ExternalFact(2, "5月通报", day("6-8"), "investment", None, 1),
    ),
)


@pytest.mark.parametrize(
    ("key", "period", "as_of", "value"),
    [
        ("F5", "2026", "12-31", 2),
        ("F5", "2026", "3-31", 1),
        ("F6", "2026", "12-31", 5 * YI),
        ("reported", "2026", "12-31", 3),
        ("reported_total", "2026", "12-31", 8 * YI),
        ("F7", "2026", "12-31", Fraction(1, 4)),
        ("F7_stretch", "2026", "12-31", Fraction(1, 8)),
        ("F7_pace", "2026", "6-1", Fraction(1, 2)),
        ("F7", "2025", "12-31", Fraction(8, 5)),
        ("city_rank", "2026", "12-31", 1),
        ("city_rank", "2026", "5-31", 2),
        ("F18", "2026", "12-31", 2 * YI),
        ("F18_count", "2026", "12-31", 1),
        ("F18_count", "2025", "2025-12-31", 2),
        ("F18", "2025", "2025-12-31", 9 * YI),
        ("F20", "2026", "12-31", 224),
        ("F20", "2026", "2-28", Fraction(2469, 20)),
        ("F21", "2026", "12-31", Fraction(601, 2)),
        ("land_acquired", "2026", "12-31", 50),
        ("land_serviced", "2026", "5-31", 0),
        ("target", "2026", "12-31", 20 * YI),
    ],
)
def test_statistics_targets_and_land(key: str, period: str, as_of: str, value: object) -> None:
    assert counted(key, STATISTICS, period, as_of).value == value


def test_what_f7_measures_is_a_setting() -> None:
    by_signed = set_definition(DEFAULT, "investment_basis", "F2")
    figure = counted("F7", STATISTICS, definitions=by_signed)
    assert figure.value == Fraction(6, 20)
    assert figure.definition.setting("investment_basis") == "F2"
    reported = set_definition(DEFAULT, "statistics_state", "reported")
    assert counted("F5", STATISTICS, definitions=reported).value == 3


def test_no_target_is_said() -> None:
    figure = counted("F7", POOL)
    assert (figure.value, figure.left_out[0].reason) == (None, Reason.NO_TARGET)


def test_late_and_unaccepted_entries_are_named() -> None:
    figure = counted("F5", STATISTICS, "2026", "4-3")
    assert [group.ids for group in figure.late] == [(2,)]
    assert (Reason.NOT_ACCEPTED, (3,)) in [(g.reason, g.ids) for g in figure.left_out]


@pytest.mark.parametrize(
    ("against", "other", "growth"),
    [
        (Against.LAST_YEAR, 9 * YI, Fraction(-1, 3)),
        (Against.YEAR_BEFORE, 0, None),
        (Against.PREVIOUS, 0, None),
    ],
)
def test_comparisons(against: Against, other: int, growth: Fraction | None) -> None:
    period = parse_period("2026-02")
    assert period is not None
    result = compare(FIGURES["F2"], STATISTICS, period, day("2-28"), DEFAULT, against=against)
    assert (result.figure.value, result.other.value) == (6 * YI, other)
    assert result.growth == growth


def test_every_figure_is_there_once() -> None:
    period = parse_period("2026")
    assert period is not None
    keys = [figure.key for figure in all_figures(STATISTICS, period, day("12-31"), DEFAULT)]
    assert keys[:21] == [f"F{number}" for number in range(1, 22)] == [key for key, _ in REPORT]
    assert len(keys) == len(set(keys))
    assert keys[-2:] == ["achieved_last_year", "achieved_year_before"]


def test_facts_that_fall_short_are_refused() -> None:
    with pytest.raises(ValueError, match="do not cover"):
        counted("F1", POOL, "2024", "2024-12-31")


def test_settings_are_read_from_words() -> None:
    pairs = [
        ("home_city", "青石市"),
        ("big_amount", "5亿"),
        ("stale_days", "40/20/10"),
        ("committee_amount", "lots"),
        ("key_until_signed", "否"),
        ("digest_time", "08:30"),
        ("rates", "usd=7.1，HKD=0.91"),
    ]
    definitions, problems = read_definitions(pairs)
    assert problems == ("committee_amount",)
    assert definitions == Definitions(
        home_city="青石",
        big_amount=5 * YI,
        stale_days=(40, 20, 10),
        key_until_signed=False,
        rates=(("HKD", Fraction("0.91")), ("USD", Fraction("7.1"))),
    )


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("rates", "USD"),
        ("rates", "USD=0"),
        ("rates", "USD=1/0"),
        ("stale_days", "1,2"),
        ("reserve_stages", "11"),
        ("big_amount", "-1亿"),
        ("land_kind", "water"),
        ("head_ranks", ""),
        ("calls_count", "maybe"),
    ],
)
def test_words_that_do_not_fit_are_refused(key: str, words: str) -> None:
    with pytest.raises(ValueError, match=key):
        set_definition(DEFAULT, key, words)


@pytest.mark.parametrize(
    ("key", "period", "value"),
    [
        ("reached_pool", "2026-02", 3),
        ("reached_pool", "2026-03", 1),
        ("reached_pool", "2026-04", 0),
        ("reached_construction", "2026", 0),
    ],
)
def test_who_came_to_a_stage_in_the_period(key: str, period: str, value: int) -> None:
    """The first day in it counts; coming back to it does not."""
    assert counted(key, POOL, period).value == value
