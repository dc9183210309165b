"""A figure as an answer: value, as-of date, what is left out, definition, comparison."""

import pytest

from park.figures import Against, altered, compare, parse_period
from park.figures.catalogue import FIGURES
from park.records import Ref
from park.texts.figure_answer import (
    part_label,
    say_altered,
    say_comparison,
    say_definition,
    say_figure,
    say_figures,
    say_parts,
)
from tests.figures.ledger import DEFAULT, counted, day, facts, project, signed, stage
from tests.figures.test_outreach import TRIPS, VISITS
from tests.figures.test_pool import POOL, STATISTICS


def test_a_figure_names_its_as_of_date_and_what_it_leaves_out() -> None:
    said = say_figure(counted("F12", VISITS, "2026-03", "3-31"), "zh")
    assert said == (
        "对接企业：<b>4家</b>\n<i>统计期间2026年3月，截至2026-03-31</i>\n"
        "· 1次的企业未落实，未计入\n· 1条在截至日之后补记，已计入"
    )


def test_zero_says_that_nothing_was_logged() -> None:
    said = say_figure(counted("F11", facts()), "en")
    assert "Investor meetings: <b>0 meetings</b>" in said
    assert "Nothing of the kind was logged" in said


def test_the_definition_opens() -> None:
    said = say_definition(counted("F15", TRIPS), "zh")
    assert "口径：外出叩门招商中当天有党政主要领导参加的次数" in said
    assert "1次有领导参加但未落实到人，待核、未计入" in said


def test_a_breakdown_has_shares_and_names() -> None:
    said = say_parts(counted("trips_by_rank", TRIPS), "zh")
    assert said.splitlines()[0] == "党政主要领导　2次（50%）"
    by_owner = say_parts(counted("reserve_by_owner", POOL, "2026", "5-1"), "en")
    assert by_owner.splitlines()[-1].startswith("not stated: 1 project (50%)")
    stages = say_parts(counted("projects_by_stage", POOL, "2026", "5-1"), "zh")
    assert "签约　1个（25%）" in stages
    assert say_parts(counted("visits_by_method", facts()), "zh") == "这段时间没有相关记录。"


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("3", "在谈"),
        ("inbound", "来访"),
        ("head", "党政主要领导"),
        ("深圳", "深圳"),
        (None, "未注明"),
    ],
)
def test_labels(label: str | None, said: str) -> None:
    assert part_label(label, "zh") == said


@pytest.mark.parametrize(
    ("key", "against", "said"),
    [
        ("F2", Against.LAST_YEAR, "去年全年（2025年）：9亿元，变化−3亿元（−33.3%）"),
        ("F2", Against.YEAR_BEFORE, "去年同期（2025年2月）：0元，变化+6亿元"),
        ("F7", Against.PREVIOUS, "上一期（2026年1月）：0%，变化±0"),
    ],
)
def test_comparisons_are_said(key: str, against: Against, said: str) -> None:
    period = parse_period("2026-02")
    assert period is not None
    result = compare(FIGURES[key], STATISTICS, period, day("2-28"), DEFAULT, against=against)
    assert say_comparison(result, "zh").splitlines()[-1] == said


def test_several_figures_share_one_as_of_line() -> None:
    said = say_figures([counted(key, STATISTICS) for key in ("F1", "F2", "F6")], "zh")
    assert said.splitlines() == [
        "签约引进项目：<b>1个</b>",
        "签约总投资：<b>6亿元</b>",
        "入统总投资：<b>不低于5亿元</b>",
        "<i>统计期间2026年，截至2026-12-31</i>",
    ]


def test_which_figures_of_may_a_late_entry_changes() -> None:
    bundle = facts(
        projects=(project(1),),
        stages=(stage(1, 1, "5-2", 5), stage(2, 1, "5-30", 6, from_stage=5, late="6-3")),
        agreements=(signed(1, 1, "5-30", 12, late="6-3"),),
    )
    late = [Ref("agreement", 1), Ref("stage_event", 2)]
    may, april = parse_period("2026-05"), parse_period("2026-04")
    assert may is not None
    assert april is not None
    changed = altered(bundle, late, may, day("5-31"), DEFAULT)
    assert say_altered(changed, may, "zh").splitlines() == [
        "2026年5月有6个数要改：",
        "· 签约引进项目：0个 → 1个",
        "· 签约总投资：0元 → 12亿元",
        "· 达到大项目标准的项目：0个 → 1个",
        "· 大项目占比（按个数）：暂无 → 100%",
        "· 储备项目：1个 → 0个",
        "· 最大投资额：暂无 → 12亿元",
    ]
    none = altered(bundle, late, april, day("4-30"), DEFAULT)
    assert say_altered(none, april, "zh") == "2026年4月的数不用改。"
