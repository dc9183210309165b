"""What is told to the ledgers, and what only sounds like it."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from park.language import Lexicon
from park.language.building_said import building_said
from park.language.bulletin_said import bulletin_said
from park.language.findings import Findings, findings
from park.language.land_said import lands_said
from park.language.script import writing
from park.language.target_said import targets_said
from park.language.trouble_said import trouble_said
from park.records import LandKind, Tier

NOW = dt.datetime(2026, 11, 23, 16, 40, tzinfo=ZoneInfo("Asia/Shanghai"))
KNOWN = Lexicon(organisations=frozenset({"甲试金属"}))


def _found(text: str) -> Findings:
    return findings(writing(text), NOW, KNOWN)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("昨天和东岭村签了征收协议，86.5亩", [(LandKind.AGREEMENT, "86.5", "东岭村")]),
        (
            "今天收储了东岭村120亩和西坪村80亩",
            [(LandKind.ACQUIRED, "120", "东岭村"), (LandKind.ACQUIRED, "80", "西坪村")],
        ),
        ("we acquired 45 mu last week", [(LandKind.ACQUIRED, "45", None)]),
        ("今年收储多少亩", []),
        ("计划收储300亩", []),
        ("东岭村还有50亩没签征收协议", []),
        ("甲试金属想要60亩熟地", []),
        ("甲试金属摘牌60亩", []),
    ],
)
def test_land(text: str, told: list[tuple[LandKind, str, str | None]]) -> None:
    said = [(each.kind, str(each.mu), each.place) for each in lands_said(_found(text))]
    assert said == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("今年保底任务30亿奋斗目标50亿", [(2026, Tier.FLOOR, 30), (2026, Tier.STRETCH, 50)]),
        ("30亿保底，50亿奋斗", [(None, Tier.FLOOR, 30), (None, Tier.STRETCH, 50)]),
        ("floor target for 2027 is CNY 4 billion", [(2027, Tier.FLOOR, 40)]),
        ("保底任务完成30亿了", []),
        ("保底任务完成多少了", []),
        ("今年税收目标5亿", [(2026, None, 5)]),
        ("今年利润目标5亿", []),
        ("甲试金属今年目标产值30亿", []),
    ],
)
def test_targets(text: str, told: list[tuple[int | None, Tier | None, int]]) -> None:
    said = [
        (each.year, each.tier, (each.value or 0) // 100_000_000)
        for each in targets_said(_found(text))
    ]
    assert said == told


@pytest.mark.parametrize("text", ["全市排第几", "甲试金属排全市第一", "市里发通报了"])
def test_no_bulletin(text: str) -> None:
    assert bulletin_said(_found(text)) is None


@pytest.mark.parametrize(
    "text",
    ["甲试金属厂房还没封顶", "甲试金属厂房预计年底封顶", "甲试金属占比60%", "甲试金属封顶了吗"],
)
def test_no_building(text: str) -> None:
    assert building_said(_found(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "甲试金属卡在哪",
        "第五条办好了",
        "task 3 is finished",
        "今天去甲试金属谈了，卡在环评",
        "帮我查一下",
    ],
)
def test_no_trouble(text: str) -> None:
    assert trouble_said(_found(text)) is None
