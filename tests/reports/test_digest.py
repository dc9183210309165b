"""The digest of a week: what it lists, what it compares with, and what it may show to whom."""

import datetime as dt
import json
import re
from dataclasses import replace

import pytest

from park.figures import Facts, Period, parse_period
from park.figures.facts import DecisionFact, FollowUpFact
from park.records import Ref
from park.reports.chart import digest_chart
from park.reports.digest import Digest, Section
from park.reports.digest_compose import compose, digest_needs, ended_week
from park.reports.digest_frozen import freeze, thaw
from park.texts import Audience, Place, Role
from park.texts.digest import LIMIT, line_text, say_digest
from tests.figures.ledger import (
    DEFAULT,
    amount,
    day,
    facts,
    logged,
    project,
    signed,
    stage,
    took_part,
    trip,
    visit,
)
from tests.figures.park_year import facts_of, make_diary

LEADER = Audience(role=Role.LEADER, place=Place.PRIVATE, language="zh")
ENGLISH = Audience(role=Role.LEADER, place=Place.PRIVATE, language="en")
GROUP = Audience(role=Role.LEADER, place=Place.GROUP, language="zh")


def week(code: str) -> Period:
    period = parse_period(code)
    assert period is not None
    return period


PARK = facts(
    projects=(
        project(1, owner_name="张三"),
        project(2, secret=True, code_name="青松", owner_name="李四"),
        project(3),
        project(4),
    ),
    stages=(
        stage(1, 1, "10-1", 5),
        stage(2, 1, "11-18", 6, from_stage=5),
        stage(3, 2, "11-2", 5),
        stage(4, 3, "11-17", 2, from_stage=1),
        stage(5, 3, "11-19", 3, from_stage=2),
        stage(6, 4, "8-1", 3),
        stage(7, 4, "11-20", 3, "removed", from_stage=3, reason="长期没有回应"),
    ),
    amounts=(amount(1, 2, "11-2", 12),),
    agreements=(signed(1, 1, "11-18", 3.5),),
    decisions=(DecisionFact(1, 2, "joint_meeting", True, day("11-5"), logged("11-5")),),
    visits=(
        visit(1, "11-17", "outbound", firm=1, company_name="鑫瑞<金属>", trip=1, persons=3),
        visit(2, "11-12", firm=2, company_name="恒达机械", late="11-18"),
        visit(3, "11-22", "call", firm=3, company_name="海川", project=2),
    ),
    trips=(trip(1, "11-17", "11-18", "深圳"),),
    participations=(took_part(1, 1, "小周"), took_part(1, 1, "王书记", "head")),
    follow_ups=(
        FollowUpFact(1, "送土地材料", day("11-20"), logged("11-1"), 1, "鑫瑞", "张三"),
        FollowUpFact(2, "报会议时间", day("11-22"), logged("11-1"), 2, instructed=True),
        FollowUpFact(3, "已办", day("11-10"), logged("11-1"), closed=day("11-21")),
        FollowUpFact(4, "未到期", day("11-23"), logged("11-1")),
        FollowUpFact(5, "周一才办结", day("11-21"), logged("11-1"), closed=day("11-23")),
    ),
)
BEFORE = compose(
    facts(
        projects=PARK.projects, stages=PARK.stages, amounts=PARK.amounts, agreements=PARK.agreements
    ),
    week("2026-W46"),
    DEFAULT,
    dt.datetime(2026, 11, 16, 0, 30, tzinfo=dt.UTC),
)
NOW = compose(
    PARK, week("2026-W47"), DEFAULT, dt.datetime(2026, 11, 23, 0, 30, tzinfo=dt.UTC), BEFORE
)


def refs(section: Section) -> list[tuple[str, int]]:
    return [(line.ref.noun, line.ref.id) for line in NOW.section(section)]


@pytest.mark.parametrize(
    ("section", "records"),
    [
        (Section.SIGNED, [("project", 1)]),
        (Section.DECISIONS, [("project", 2)]),
        (Section.MOVES, [("project", 3), ("project", 4)]),
        (Section.OVERDUE, [("follow_up", 2), ("follow_up", 1), ("follow_up", 5)]),
        (Section.STALE, []),
        (Section.TRIPS, [("trip", 1)]),
        (Section.VISITS, [("visit", 1), ("visit", 3)]),
    ],
)
def test_sections(section: Section, records: list[tuple[str, int]]) -> None:
    assert refs(section) == records


def test_moves_of_one_project_are_one_line() -> None:
    line = NOW.section(Section.MOVES)[0]
    assert (line.from_stage, line.to_stage) == (1, 3)


def test_above_the_threshold_the_working_committee_is_waited_for() -> None:
    assert NOW.section(Section.DECISIONS)[0].words == "working_committee"


def test_lines_are_numbered_through_and_known_by_number() -> None:
    assert [line.number for line in NOW.lines] == list(range(1, len(NOW.lines) + 1))
    second = NOW.line(2)
    assert second is not None
    assert second.ref == Ref("project", 2)
    assert NOW.line(0) is None
    assert NOW.line(99) is None


def test_changes_are_against_the_frozen_run_before() -> None:
    figures = {row.key: row for row in NOW.figures}
    assert (figures["F1"].value, figures["F1"].change) == (1, 1)
    assert (figures["F9"].value, figures["F9"].before, figures["F9"].change) == (2, 3, -1)
    assert (figures["F11"].value, figures["F11"].before, figures["F11"].restated) == (2, 0, 1)


def test_a_late_entry_that_alters_the_last_digest_is_named() -> None:
    (entry,) = NOW.late
    assert (entry.ref, entry.name, entry.figures) == (Ref("visit", 2), "恒达机械", ("F11", "F12"))
    said = say_digest(NOW, LEADER, "示例园区")
    assert "恒达机械（对接客商、对接企业）" in said
    assert "上期对接客商由0批次改为1批次" in said


def test_what_was_logged_before_the_last_run_is_not_late_for_it() -> None:
    on_monday = dt.datetime(2026, 11, 18, 3, tzinfo=dt.UTC)
    before = compose(PARK, week("2026-W46"), DEFAULT, on_monday)
    assert compose(PARK, week("2026-W47"), DEFAULT, NOW.made_at, before).late == ()


def test_a_definition_that_changed_is_not_compared() -> None:
    other = replace(DEFAULT, home_city="别处")
    digest = compose(PARK, week("2026-W47"), other, NOW.made_at, BEFORE)
    trips = digest.figure("F14")
    assert trips is not None
    assert trips.change is None


def test_in_a_new_year_counts_start_again_and_are_not_compared() -> None:
    bundle = Facts(since=day("2026-1-1"), until=day("2027-1-31"), stages=PARK.stages)
    before = compose(bundle, week("2026-W52"), DEFAULT, logged("2026-12-28"))
    digest = compose(bundle, week("2026-W53"), DEFAULT, logged("2027-1-4"), before)
    changes = {row.key: row.change for row in digest.figures}
    assert digest.as_of == dt.date(2027, 1, 3)
    assert changes["F1"] is None
    assert changes["F9"] == 0
    assert digest_needs(digest.week, before) == Period(dt.date(2026, 1, 1), dt.date(2027, 1, 3))


def test_frozen_and_back() -> None:
    assert thaw(json.loads(json.dumps(freeze(NOW)))) == NOW
    assert thaw(json.loads(json.dumps(freeze(BEFORE)))) == BEFORE


@pytest.mark.parametrize(
    ("today", "code"),
    [
        ("2026-11-23", "2026-W47"),
        ("2026-11-22", "2026-W46"),
        ("2027-01-04", "2026-W53"),
        ("2026-11-25", "2026-W47"),
    ],
)
def test_the_week_is_the_one_that_ended_on_sunday(today: str, code: str) -> None:
    assert str(ended_week(dt.date.fromisoformat(today))) == code


def test_the_text_is_complete_and_escaped() -> None:
    said = say_digest(NOW, LEADER, "示例<园区>", "late")
    for part in (
        "迟发",
        "示例&lt;园区&gt;招商周报",
        "2026年第47周（11月16日—11月22日）",
        "截至11月22日24:00",
        "签约引进项目 <b>1个</b>（+1）",
        "1. 项目1 · 3.5亿元 · 11月18日",
        "2. 项目2 · 12亿元 · 待党工委会议 · 已20天 · 李四",
        "3. 项目3 · 线索→在谈 · 11月19日",
        "4. 项目4 · 退库 · 长期没有回应 · 11月20日",
        "5. 项目2 · 报会议时间 · 11月22日到期",
        "6. 鑫瑞 · 送土地材料 · 11月20日到期，逾期2天 · 张三",
        "8. 深圳 · 11月17日 · 走访1家 · 王书记、小周",
        "9. 鑫瑞&lt;金属&gt; · 外出 · 3人 · 11月17日",
    ):
        assert part in said


def test_in_english() -> None:
    said = say_digest(NOW, ENGLISH, "Park")
    assert "As of 22 November, 24:00" in said
    assert "Projects signed <b>1</b> (+1)" in said
    assert "4. 项目4 · removed · 长期没有回应 · 20 Nov" in said
    assert "waits for the Working Committee · for 20 days" in said


def test_a_secret_project_shows_its_code_name_in_a_group() -> None:
    said = say_digest(NOW, GROUP, "园区")
    assert "项目2" not in said
    assert "海川" not in said
    assert said.count("青松") == 3
    assert "报会议时间" not in said
    assert "报会议时间" in say_digest(NOW, LEADER, "园区")
    unknown = Audience(role=Role.VIEWER, place=Place.UNKNOWN, language="zh")
    assert "亿元" not in line_text(NOW.lines[0], unknown)


def _crowded() -> Digest:
    ids = range(1, 400)
    name = "<超长&的公司名称有限责任公司华南分公司>" * 3
    return compose(
        facts(
            projects=tuple(project(i, owner_name="王<五>") for i in ids),
            stages=tuple(stage(i, i, "11-18", 1 + i % 5) for i in ids)
            + tuple(stage(i + 1000, i + 1000, "1-1", 3) for i in ids),
            agreements=tuple(signed(i, i, "11-19", 1) for i in range(1, 60)),
            visits=tuple(visit(i, "11-19", firm=i, company_name=name) for i in ids),
            trips=tuple(trip(i, "11-19", "11-19", "深圳" * 9) for i in ids),
            follow_ups=tuple(
                FollowUpFact(i, "办" * 99, day("11-1"), logged("11-1"), name=name) for i in ids
            ),
        ),
        week("2026-W47"),
        DEFAULT,
        NOW.made_at,
        BEFORE,
    )


@pytest.mark.parametrize("audience", [LEADER, ENGLISH, GROUP])
def test_a_crowded_week_stays_one_message(audience: Audience) -> None:
    said = say_digest(_crowded(), audience, "园区")
    assert len(said) <= LIMIT < 4096
    assert re.search(r"还有\d+条" if audience.language == "zh" else r"\d+ more", said)
    tags = re.findall(r"</?(\w+)>", said)
    assert set(tags) == {"b"}
    assert said.count("<b>") == said.count("</b>")


@pytest.mark.parametrize("seed", range(20))
def test_any_park_gets_a_digest(seed: int) -> None:
    bundle = facts_of(make_diary(seed))
    weeks = [week(code) for code in ("2026-W20", "2026-W21", "2026-W23")]
    before: Digest | None = None
    for place, each in enumerate(weeks):
        made_at = dt.datetime.combine(each.end, dt.time(20), dt.UTC)
        digest = compose(bundle, each, DEFAULT, made_at, before)
        assert thaw(json.loads(json.dumps(freeze(digest)))) == digest
        for audience in (LEADER, ENGLISH, GROUP):
            said = say_digest(digest, audience, "某园区", "resent" if place else None)
            assert len(said) <= LIMIT
            assert "None" not in said
        before = digest


def test_a_quiet_week_says_so() -> None:
    digest = compose(facts(), week("2026-W47"), DEFAULT, NOW.made_at)
    said = say_digest(digest, LEADER, "园区")
    assert "本周没有新的签约、走访和变动" in said
    assert "储备项目 <b>0个</b>" in said
    assert "较上期" not in said


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_chart_is_a_picture_that_needs_no_system_font(language: str) -> None:
    for digest in (NOW, compose(facts(), week("2026-W47"), DEFAULT, NOW.made_at)):
        picture = digest_chart(digest, "示例$园区$🏭𠮷", "zh" if language == "zh" else "en")
        assert picture.startswith(b"\x89PNG")
        assert int.from_bytes(picture[16:20]) == 1080
        assert len(picture) < 200_000
