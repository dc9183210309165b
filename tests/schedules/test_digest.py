"""The Monday digest: once per leader and week, late rather than never, never in a burst."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

from tests.schedules.park import Park


def test_a_leader_has_it_on_monday_at_half_past_eight_once(park: Park) -> None:
    leader = park.person("甲试书记", "leader", 1)
    staff = park.person("乙试专员", "staff", 2)
    park.tick("2026-11-23 08:29")
    assert park.told(leader) == []
    park.tick("2026-11-23 08:30")
    park.tick("2026-11-23 08:31")
    park.tick("2026-11-29 23:59")
    [text] = park.told(leader)
    assert "2026年第47周" in text
    assert "截至11月22日24:00" in text
    assert "迟发" not in text
    assert park.pictures(leader) == 1
    assert park.told(staff) == []


def test_after_missed_weeks_only_the_newest_comes_and_says_since_when_it_was_due(
    park: Park,
) -> None:
    leader = park.person("甲试书记", "leader", 1)
    park.tick("2026-11-02 08:30")
    park.tick("2026-11-25 15:00")
    first, second = park.told(leader)
    assert "2026年第44周" in first
    assert "2026年第47周" in second
    assert "迟发" in second
    assert "应于11月23日 周一 08:30送达" in second


def test_a_holiday_moves_the_due_time_and_nothing_else(park: Park) -> None:
    park.set("holidays", "2026-11-23")
    leader = park.person("甲试书记", "leader", 1)
    park.tick("2026-11-23 12:00")
    assert park.told(leader) == []
    park.tick("2026-11-24 08:30")
    [text] = park.told(leader)
    assert "2026年第47周" in text
    assert "截至11月22日24:00" in text
    assert "迟发" not in text


def test_a_whole_week_of_holidays_sends_only_the_newer_one(park: Park) -> None:
    days = " ".join(f"2026-11-{day}" for day in range(23, 30))
    park.set("holidays", days)
    leader = park.person("甲试书记", "leader", 1)
    park.tick("2026-11-29 20:00")
    park.tick("2026-11-30 08:30")
    [text] = park.told(leader)
    assert "2026年第48周" in text


def test_weekday_and_time_are_settings(park: Park) -> None:
    park.set("digest_weekday", "1")
    park.set("digest_time", "07:15")
    leader = park.person("甲试书记", "leader", 1)
    park.tick("2026-11-24 07:14")
    assert park.told(leader) == []
    park.tick("2026-11-24 07:15")
    assert len(park.told(leader)) == 1


def test_whoever_paused_or_lost_access_gets_none(park: Park) -> None:
    paused = park.person("甲试书记", "leader", 1)
    gone = park.person("丙试主任", "leader", 3)
    park.change("甲试书记", digest_paused=True)
    park.change("丙试主任", role=None)
    park.tick("2026-11-23 08:30")
    assert park.told(paused) == []
    assert park.told(gone) == []


def test_a_week_is_frozen_with_its_first_digest(park: Park) -> None:
    first = park.person("甲试书记", "leader", 1)
    later = park.person("丙试主任", "leader", 3)
    park.change("丙试主任", digest_paused=True)
    park.project("丁试项目", "2026-11-17 09:00")
    park.tick("2026-11-23 08:30")
    park.project("戊试项目", "2026-11-18 09:00")
    park.change("丙试主任", digest_paused=False)
    park.tick("2026-11-23 08:31")
    assert park.told(later) == park.told(first)


def test_each_leader_reads_it_in_their_language(park: Park) -> None:
    leader = park.person("甲试书记", "leader", 1)
    foreign = park.person("Fictive Lead", "leader", 3)
    park.change("Fictive Lead", language="en")
    park.tick("2026-11-23 08:30")
    assert "招商周报" in park.told(leader)[0]
    assert "investment digest" in park.told(foreign)[0]
    assert not re.search("[\u4e00-\u9fff]", park.told(foreign)[0].replace("甲试园区", ""))


def test_two_processes_in_the_same_minute_send_it_once(busy_park: Park) -> None:
    leaders = [busy_park.person(f"领导{sign}", "leader", n) for n, sign in enumerate("甲乙丙丁", 1)]
    moments = ["2026-11-23 08:30"] * 2
    with ThreadPoolExecutor(2) as both:
        list(both.map(busy_park.tick, moments))
    assert [len(busy_park.told(each)) for each in leaders] == [1, 1, 1, 1]
    assert [busy_park.pictures(each) for each in leaders] == [1, 1, 1, 1]
