"""Several dated stages in one message."""

from __future__ import annotations

import datetime as dt

import pytest

from park.language.dated_stages import dated_stages

NOW = dt.datetime(2026, 11, 23, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=8)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "澄陌上个月20号联席会过了，24号签的3.2亿，昨天市里入统批了按3亿",
            [
                ("approved", "2026-10-20", None),
                ("signed", "2026-10-24", 320_000_000),
                ("statistics", "2026-11-22", 300_000_000),
            ],
        ),
        (
            "澄陌的联席会是上月12号过的，党工委会是16号过的",
            [("approved", "2026-10-12", None), ("approved", "2026-10-16", None)],
        ),
        (
            "缆舟9月8号签约9月29号注册10月20号拿地11月9号开工",
            [
                ("signed", "2026-09-08", None),
                ("registered", "2026-09-29", None),
                ("land_acquired", "2026-10-20", None),
                ("construction", "2026-11-09", None),
            ],
        ),
        (
            "Seabreeze signed on Oct 12 for CNY 90 million, registered on Nov 3",
            [("signed", "2026-10-12", 90_000_000), ("registered", "2026-11-03", None)],
        ),
    ],
)
def test_each_event_has_its_own_day_and_amount(
    text: str, expected: list[tuple[str, str, int | None]]
) -> None:
    found = [each.fields for each in dated_stages(text, NOW)]
    assert [
        (each.stage, each.stage_date.isoformat() if each.stage_date else "", each.investment_amount)
        for each in found
    ] == expected


@pytest.mark.parametrize(
    "text",
    [
        "澄陌签约了，2.8亿，上周四签的",
        "澄陌10月8号签约，计划12月20号开工",
        "上月签约的项目昨天开工几个",
        "澄陌签约后什么时候开工",
        "澄陌联席会过了就签约",
        "今天去澄陌，他们说下月签约，明年开工",
        "",
    ],
)
def test_one_event_a_plan_or_a_question_is_left_to_the_usual_reading(text: str) -> None:
    assert dated_stages(text, NOW) == ()
