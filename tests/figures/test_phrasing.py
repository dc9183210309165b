"""超, 成, 约, 及以上: as officials write, and never false."""

import datetime as dt
import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from park.figures import Behind, Figure, LeftOut, Precision, Reason, Unit, all_figures, parse_period
from park.figures.catalogue import FIGURES
from park.figures.figure import Definition
from park.figures.period import months
from park.reports.figure_json import figure_json
from park.texts.definitions import DEFINITIONS, LEFT_OUT, REMEDIES, definition_text, notes
from park.texts.figures import NAMES, UNITS, change_text, figure_name, value_text
from park.texts.phrasing import a_month, about, all_over, over, share, some_over, tenths
from tests.figures.ledger import DEFAULT, YI, counted, day, facts, project, signed
from tests.figures.test_pool import STATISTICS

WAN = 10_000


def figure(
    value: int | Fraction | None,
    unit: Unit = Unit.YUAN,
    precision: Precision = Precision.EXACT,
    equal: int = 0,
    left_out: tuple[LeftOut, ...] = (),
) -> Figure:
    return Figure(
        key="F2",
        value=value,
        unit=unit,
        period=months(2026, 1, 12),
        as_of=dt.date(2026, 12, 31),
        definition=Definition("F2"),
        precision=precision,
        equal=equal,
        left_out=left_out,
    )


@pytest.mark.parametrize(
    ("value", "unit", "said", "english"),
    [
        (4_564_000_000, Unit.YUAN, "超45亿元", "over CNY 4.5 billion"),
        (4_500_000_000, Unit.YUAN, "45亿元", "CNY 4.5 billion"),
        (356_000_000, Unit.YUAN, "超3.5亿元", "over CNY 350 million"),
        (56_789_000, Unit.YUAN, "超5600万元", "over CNY 56 million"),
        (123_456, Unit.YUAN, "12.3456万元", "CNY 123,456"),
        (57, Unit.COMPANIES, "超50家", "over 50 firms"),
        (50, Unit.COMPANIES, "50家", "50 firms"),
        (17, Unit.ASSOCIATIONS, "17家", "17 associations"),
        (0, Unit.COMPANIES, "0家", "0 firms"),
        (None, Unit.YUAN, "暂无", "not known"),
    ],
)
def test_over(value: int | None, unit: Unit, said: str, english: str) -> None:
    assert over(figure(value, unit), "zh") == said
    assert over(figure(value, unit), "en") == english


@pytest.mark.parametrize(
    ("value", "precision", "said"),
    [
        (4_564_000_000, Precision.EXACT, "约45.6亿元"),
        (4_565_000_000, Precision.EXACT, "约45.7亿元"),
        (4_560_000_000, Precision.EXACT, "45.6亿元"),
        (4_560_000_000, Precision.APPROX, "约45.6亿元"),
        (4_569_000_000, Precision.AT_LEAST, "不低于45.6亿元"),
        (0, Precision.AT_LEAST, "0元"),
        (35_500_000, Precision.EXACT, "约3600万元"),
    ],
)
def test_about(value: int, precision: Precision, said: str) -> None:
    assert about(figure(value, precision=precision), "zh") == said


def test_a_lower_bound_is_never_said_to_be_exact() -> None:
    least = figure(4_500_000_000, precision=Precision.AT_LEAST)
    assert over(least, "zh") == "45亿元及以上"
    assert over(figure(4_510_000_000, precision=Precision.AT_LEAST), "zh") == "超45亿元"
    assert over(figure(4_560_000_000, precision=Precision.APPROX), "zh") == "约45.6亿元"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Fraction(63, 100), "超六成"),
        (Fraction(6, 10), "六成"),
        (Fraction(3, 40), "7.5%"),
        (Fraction(1, 1), "100%"),
        (Fraction(0), "0%"),
        (Fraction(1, 30), "约3.3%"),
        (None, "暂无"),
    ],
)
def test_tenths(value: Fraction | None, said: str) -> None:
    assert tenths(figure(value, Unit.RATIO), "zh") == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Fraction(18, 11), "超1次"),
        (Fraction(2), "2次"),
        (Fraction(1, 2), "0.5次"),
        (Fraction(2, 3), "约0.7次"),
        (Fraction(0), "0次"),
    ],
)
def test_a_month(value: Fraction, said: str) -> None:
    assert a_month(figure(value, Unit.TRIPS_A_MONTH), "zh") == said


def test_share() -> None:
    assert share(figure(Fraction(3, 7), Unit.RATIO), "zh") == "约42.9%"
    assert share(figure(Fraction(2, 5), Unit.RATIO), "en") == "40%"


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        ((2, 3), "均超亿元"),
        ((1, 3), "均在亿元及以上"),
        ((0.5, 3), "其中超亿元项目1个"),
        ((0.5, 1), "其中亿元及以上项目1个"),
        ((0.5, 0.6), "暂无亿元及以上项目"),
        ((2, None), "其中超亿元项目1个"),
    ],
)
def test_all_over_only_when_it_is_true(amounts: tuple[float | None, ...], said: str) -> None:
    bundle = facts(
        projects=tuple(project(i) for i in range(len(amounts))),
        agreements=tuple(signed(i, i, "3-1", yi) for i, yi in enumerate(amounts)),
    )
    count, smallest = counted("signed_base", bundle), counted("signed_smallest", bundle)
    assert all_over(count, smallest, YI, "zh") == said


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        ((12, 11), "其中超10亿元项目2个"),
        ((10, 12), "其中10亿元及以上项目2个"),
        ((9,), "暂无10亿元及以上项目"),
    ],
)
def test_over_only_when_all_exceed_it(amounts: tuple[float, ...], said: str) -> None:
    bundle = facts(
        projects=tuple(project(i) for i in range(len(amounts))),
        agreements=tuple(signed(i, i, "3-1", yi) for i, yi in enumerate(amounts)),
    )
    assert some_over(counted("F3", bundle), 10 * YI, "zh") == said


def _yuan(shown: str) -> Fraction:
    found = re.search(r"([\d,.]+)(亿|万)?元", shown)
    assert found is not None
    unit = {"亿": YI, "万": WAN}.get(found[2], 1)
    return Fraction(found[1].replace(",", "")) * unit


MONEY = st.one_of(
    st.integers(0, 200 * YI),
    st.integers(0, 2000).map(lambda n: n * YI // 10),
    st.integers(0, 300).map(lambda n: n * YI),
)


@given(MONEY, st.sampled_from(Precision))
def test_money_is_never_false(value: int, precision: Precision) -> None:
    for said in (
        over(figure(value, precision=precision), "zh"),
        about(figure(value, precision=precision), "zh"),
    ):
        stated = _yuan(said)
        if "超" in said:
            assert value > stated
            assert precision is not Precision.APPROX
        elif "及以上" in said or "不低于" in said:
            assert value >= stated
        elif "约" in said:
            assert abs(value - stated) <= Fraction(value, 20) + 1
        else:
            assert value == stated


@given(st.integers(0, 5000), st.sampled_from([Unit.COMPANIES, Unit.BATCHES, Unit.TRIPS]))
def test_counts_are_never_false(value: int, unit: Unit) -> None:
    said = over(figure(value, unit), "zh")
    stated = int(re.sub(r"\D", "", said))
    assert value > stated if "超" in said else value == stated
    assert stated >= value * Fraction(2, 3)


@given(st.fractions(0, 1))
def test_tenths_are_never_false(value: Fraction) -> None:
    said = tenths(figure(value, Unit.RATIO), "zh")
    if "成" in said:
        stated = Fraction("零一二三四五六七八九".index(said[-2]), 10)
        assert value > stated if "超" in said else value == stated
        assert value - stated < Fraction(1, 10)


def test_every_figure_has_words_in_both_languages() -> None:
    period = parse_period("2026")
    assert period is not None
    for row in all_figures(STATISTICS, period, day("12-31"), DEFAULT):
        for language in ("zh", "en"):
            assert figure_name(row.key, language)
            assert "{" not in definition_text(row, language)
            assert figure_json(row, language)["definition"] == definition_text(row, language)
            assert all("{" not in note for note in notes(row, language))
    assert set(FIGURES) <= set(NAMES)
    assert set(DEFINITIONS) <= set(NAMES)
    assert set(LEFT_OUT) == set(REMEDIES) == set(Reason)
    assert set(UNITS) == set(Unit)


def test_the_definition_prints_the_setting_it_used() -> None:
    assert "10亿元及以上" in definition_text(counted("F3", STATISTICS), "zh")
    assert "青石以外" in definition_text(counted("F14", STATISTICS), "zh")
    assert "CNY 1 billion or more" in definition_text(counted("F3", STATISTICS), "en")


def test_json_keeps_the_exact_share_and_the_records() -> None:
    said = figure_json(counted("F7", STATISTICS))
    assert (said["value"], said["exact"], said["unit"]) == (0.25, "1/4", "比例")
    assert {"noun": "stat_entry", "id": 1} in said["records"]
    assert (said["period"], said["as_of"]) == ("2026", "2026-12-31")
    land = figure_json(counted("F20", STATISTICS))
    assert (land["value"], land["unit"], "exact" in land) == (224, "亩", False)


@pytest.mark.parametrize(
    ("change", "unit", "said"),
    [
        (2, Unit.PROJECTS, "+2"),
        (-120_000_000, Unit.YUAN, "−1.2亿元"),
        (Fraction(1, 20), Unit.RATIO, "+5个百分点"),
        (0, Unit.TRIPS, "±0"),
        (None, Unit.TRIPS, ""),
    ],
)
def test_changes(change: int | Fraction | None, unit: Unit, said: str) -> None:
    assert change_text(change, unit, "zh") == said


def test_records_are_listed_once() -> None:
    assert next(iter(Behind("visit", (1, 2)).refs())).noun == "visit"
    assert value_text(3, Unit.RANK, "zh") == "第3"
