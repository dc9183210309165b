"""Reminders: one grouped message a day, timed ones at their time, planned visits asked about."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from tests.schedules.park import Park


def test_what_is_due_comes_in_one_message_once_a_day(park: Park) -> None:
    staff = park.person("乙试专员", "staff", 2)
    park.task(staff, "送方案", "2026-11-24", "2026-11-20 10:00")
    park.task(staff, "约专家", "2026-11-23", "2026-11-20 10:00")
    park.task(staff, "下月的事", "2026-12-24", "2026-11-20 10:00")
    park.tick("2026-11-24 08:29")
    assert park.told(staff) == []
    park.tick("2026-11-24 08:30")
    park.tick("2026-11-24 08:31")
    [text] = park.told(staff)
    assert "1. 约专家（已逾期1天）" in text
    assert "2. 送方案（今天）" in text
    assert "下月的事" not in text
    assert park.buttons(staff)[:3] == ["1 完成", "1 明天", "1 下周"]
    park.tick("2026-11-25 08:30")
    assert len(park.told(staff)) == 2


def test_a_start_after_half_past_eight_makes_up_for_it_but_not_at_night(park: Park) -> None:
    staff = park.person("乙试专员", "staff", 2)
    park.task(staff, "送方案", "2026-11-24", "2026-11-20 10:00")
    park.tick("2026-11-24 23:00")
    assert park.told(staff) == []
    park.tick("2026-11-25 11:00")
    assert len(park.told(staff)) == 1


def test_what_is_noted_during_the_day_is_not_sent_back_at_once(park: Park) -> None:
    staff = park.person("乙试专员", "staff", 2)
    park.tick("2026-11-24 08:30")
    park.task(staff, "今天送方案", "2026-11-24", "2026-11-24 14:00")
    park.tick("2026-11-24 14:01")
    assert park.told(staff) == []
    park.tick("2026-11-25 08:30")
    assert "今天送方案（已逾期1天）" in park.told(staff)[0]


def test_weekends_and_holidays_are_quiet_and_worked_saturdays_are_not(park: Park) -> None:
    park.set("holidays", "2026-11-24")
    park.set("workdays", "2026-11-28")
    staff = park.person("乙试专员", "staff", 2)
    park.task(staff, "送方案", "2026-11-21", "2026-11-20 10:00")
    for moment in ("2026-11-21 09:00", "2026-11-22 09:00", "2026-11-24 09:00"):
        park.tick(moment)
    assert park.told(staff) == []
    park.tick("2026-11-28 09:00")
    assert len(park.told(staff)) == 1


def test_a_year_without_a_published_calendar_has_weekdays_and_the_parks_own_days(
    park: Park,
) -> None:
    park.set("holidays", "2031-03-04")
    staff = park.person("乙试专员", "staff", 2)
    park.task(staff, "送方案", "2031-03-01", "2031-02-20 10:00")
    park.tick("2031-03-01 09:00")
    park.tick("2031-03-04 09:00")
    assert park.told(staff) == []
    park.tick("2031-03-05 09:00")
    assert len(park.told(staff)) == 1


def test_a_reminder_with_an_hour_comes_at_that_hour_also_on_a_sunday(park: Park) -> None:
    staff = park.person("乙试专员", "staff", 2)
    park.task(staff, "给何总打电话", "2026-11-22", "2026-11-20 10:00", "10:00")
    park.tick("2026-11-22 09:59")
    assert park.told(staff) == []
    park.tick("2026-11-22 10:02")
    park.tick("2026-11-22 10:03")
    assert park.told(staff) == ["⏰ 到点了：给何总打电话"]


def test_an_hour_long_past_is_left_to_the_morning(park: Park) -> None:
    staff = park.person("乙试专员", "staff", 2)
    park.task(staff, "给何总打电话", "2026-11-23", "2026-11-20 10:00", "10:00")
    park.tick("2026-11-24 07:00")
    assert park.told(staff) == []
    park.tick("2026-11-24 08:30")
    assert "已逾期1天" in park.told(staff)[0]


def test_a_planned_visit_is_asked_about_the_next_working_morning_once(park: Park) -> None:
    staff = park.person("乙试专员", "staff", 2)
    park.planned_visit(staff, "甲试金属", "2026-11-20", "2026-11-18 10:00")
    for moment in ("2026-11-20 18:00", "2026-11-21 09:00", "2026-11-22 09:00"):
        park.tick(moment)
    assert park.told(staff) == []
    park.tick("2026-11-23 08:30")
    park.tick("2026-11-24 08:30")
    [text] = park.told(staff)
    assert "甲试金属" in text
    assert park.buttons(staff) == ["见了", "没见", "改期"]


def test_two_processes_in_the_same_minute_remind_once(busy_park: Park) -> None:
    staff = busy_park.person("乙试专员", "staff", 2)
    busy_park.task(staff, "送方案", "2026-11-24", "2026-11-20 10:00")
    busy_park.task(staff, "给何总打电话", "2026-11-24", "2026-11-20 10:00", "08:30")
    busy_park.planned_visit(staff, "甲试金属", "2026-11-23", "2026-11-18 10:00")
    with ThreadPoolExecutor(2) as both:
        list(both.map(busy_park.tick, ["2026-11-24 08:30"] * 2))
    assert len(busy_park.told(staff)) == 3
