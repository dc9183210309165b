"""What a time expression means, both tenses, written on Monday 2026-11-23 at 15:00."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from park.language import moments

NOW = dt.datetime(2026, 11, 23, 15, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
TABLE = """
今年底前            2026-12-31
明年底              2027-12-31
下周周六            2026-12-05
四季度末前          2026-12-31
今年前五个月        2026-01-01 2026-05-31
前十个月            2026-01-01 2026-10-31
去年后三个月        2025-10-01 2025-12-31
10月第三周          2026-10-19 2026-10-25
第46周              2026-11-09 2026-11-15
本月最后三天        2026-11-28 2026-11-30
十月月底            2026-10-31
去年9月以来         2025-09-01 2026-11-23
从3月1号起          2026-03-01 2026-11-23
2025年8月11日至9月22日  2025-08-11 2025-09-22
2025年12月28日到1月3日  2025-12-28 2026-01-03
去年10月到今年3月   2025-10-01 2026-03-31
10个工作日内        2026-12-07
再过三周            2026-12-14
20260908            2026-09-08
09-08               2026-09-08
"""
CLOCKS = """
下午2-4点       14:00 16:00
晚上7到9点半    19:00 21:30
半夜11点        23:00
夜里2点         02:00
10月8日9:30     09:30
10月8日20时三刻 20:45
"""


def _rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


@pytest.mark.parametrize("row", _rows(TABLE), ids=lambda row: row[0])
def test_days(row: list[str]) -> None:
    (moment,) = moments(row[0], NOW)
    assert moment.past is not None
    assert [str(moment.past.first), str(moment.past.last)] == [row[1], row[-1]]


@pytest.mark.parametrize("row", _rows(CLOCKS), ids=lambda row: row[0])
def test_clocks(row: list[str]) -> None:
    (moment,) = moments(row[0], NOW)
    assert [f"{at:%H:%M}" for at in (moment.at, moment.until) if at] == row[1:]


@pytest.mark.parametrize("text", ["过两天", "3-5亿", "10-12人", "超过两周没人跟", "2到3点意见"])
def test_what_names_no_day(text: str) -> None:
    assert [m for m in moments(text, NOW) if m.past and not m.stale] == []
