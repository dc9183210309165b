"""F11–F17: visits, firms, associations, persons and trips are never mixed."""

from fractions import Fraction

import pytest

from park.figures import Facts, Reason
from park.figures.definitions import set_definition
from park.figures.facts import ParticipationFact
from tests.figures.ledger import DEFAULT, counted, facts, took_part, trip, visit

VISITS = facts(
    visits=(
        visit(1, "3-1", firm=1, persons=5),
        visit(2, "3-2", firm=1, persons=3),
        visit(3, "3-3", "outbound", firm=2),
        visit(4, "3-4", "call", firm=3, persons=2),
        visit(5, "3-5", association=9),
        visit(6, "3-6", company_name="某生物", persons=1),
        visit(7, "3-7", firm=4, done=False),
        visit(8, "3-8", "event", firm=5, late="4-2"),
        visit(9, "3-9"),
        visit(10, "3-10", company=6, company_kind="existing"),
        visit(11, "3-11", company=7, company_kind="agency"),
        visit(12, "4-1", firm=8),
    )
)


@pytest.mark.parametrize(
    ("key", "value", "records"),
    [
        ("F11", 6, (1, 2, 3, 6, 8, 10)),
        ("F11_persons", 9, (1, 2, 6)),
        ("F12", 4, (1, 2, 3, 8, 10)),
        ("F13", 1, (5,)),
        ("calls", 1, (4,)),
    ],
)
def test_march(key: str, value: int, records: tuple[int, ...]) -> None:
    figure = counted(key, VISITS, "2026-03", "3-31")
    assert figure.value == value
    assert figure.ids("visit") == records


def test_what_is_left_out_is_named() -> None:
    def reasons(key: str) -> list[tuple[Reason, tuple[int, ...]]]:
        return [(g.reason, g.ids) for g in counted(key, VISITS, "2026-03", "3-31").left_out]

    assert reasons("F11") == [(Reason.NO_COMPANY, (9,))]
    assert reasons("F12") == [(Reason.COMPANY_UNSETTLED, (6,))]
    assert reasons("F11_persons") == [(Reason.NO_PERSONS, (3, 8, 10))]


def test_a_visit_logged_after_the_as_of_date_counts_and_is_named() -> None:
    figure = counted("F11", VISITS, "2026-03", "3-31")
    assert [group.ids for group in figure.late] == [(8,)]


def test_calls_count_when_the_park_says_so() -> None:
    with_calls = set_definition(DEFAULT, "calls_count", "是")
    assert counted("F11", VISITS, "2026-03", "3-31", with_calls).value == 7
    assert counted("F12", VISITS, "2026-03", "3-31", with_calls).value == 5


TRIPS = facts(
    trips=(
        trip(1, "3-1", "3-3", "深圳"),
        trip(2, "3-10", "3-10", "青石"),
        trip(3, "3-20", "3-21"),
        trip(4, "4-2", "4-3", "上海市"),
        trip(5, "4-9", "4-9", "广州"),
        trip(6, "4-30", "5-2", "北京"),
        trip(7, "5-5", "5-5"),
        trip(8, "5-8", "5-8", "青石市", "香港"),
    ),
    visits=(
        visit(1, "3-1", "outbound", trip=1, firm=1),
        visit(2, "3-2", "outbound", trip=1, firm=2),
        visit(3, "3-10", "outbound", trip=2, firm=3),
        visit(4, "3-20", "outbound", trip=3, firm=4, city="苏州"),
        visit(5, "4-2", "outbound", trip=4, firm=5, leader_led=True),
        visit(6, "4-9", "outbound", trip=5, association=6),
        visit(7, "5-1", "outbound", trip=6, firm=7),
        visit(8, "5-5", "outbound", trip=7, firm=8),
        visit(9, "5-8", "outbound", trip=8, company_name="海港科技"),
        visit(10, "5-9", "outbound", firm=9),
    ),
    participations=(
        took_part(1, 1, "王书记", "head"),
        took_part(2, 1, "王书记", "head"),
        took_part(4, 3, "李副主任", "leadership"),
        took_part(9, 8, "王书记", "head"),
        took_part(9, 8, "小周", "specialist"),
        ParticipationFact(5, 4, None, "书记"),
        took_part(3, 2, "王书记", "head"),
    ),
)


@pytest.mark.parametrize(
    ("key", "period", "as_of", "value"),
    [
        ("F14", "2026", "12-31", 5),
        ("F14", "2026-03", "3-31", 2),
        ("F14", "2026-04", "4-30", 1),
        ("F14", "2026-04", "5-1", 2),
        ("F15", "2026", "12-31", 2),
        ("F16", "2026", "12-31", Fraction(2, 5)),
        ("F16", "2026-01", "1-31", None),
        ("F17", "2026", "12-31", Fraction(2, 12)),
        ("F17", "2026", "5-8", Fraction(2, 5)),
        ("F17", "2026", "2025-12-1", None),
    ],
)
def test_trips(key: str, period: str, as_of: str, value: object) -> None:
    assert counted(key, TRIPS, period, as_of).value == value


def test_trips_that_do_not_count_are_named() -> None:
    left = {g.reason: g.ids for g in counted("F14", TRIPS).left_out}
    assert left == {Reason.NO_VISIT: (5,), Reason.NO_CITY: (7,), Reason.NO_TRIP: (10,)}


def test_a_leader_who_is_no_person_is_to_be_checked_and_not_counted() -> None:
    figure = counted("F15", TRIPS)
    assert figure.ids("trip") == (1, 8)
    assert [(g.reason, g.ids) for g in figure.left_out] == [(Reason.LEADER_UNSETTLED, (4,))]


def test_which_ranks_lead_is_a_setting() -> None:
    wider = set_definition(DEFAULT, "head_ranks", "head, leadership")
    assert counted("F15", TRIPS, definitions=wider).value == 3


def test_without_a_home_city_every_trip_counts() -> None:
    anywhere = set_definition(DEFAULT, "home_city", "")
    assert counted("F14", TRIPS, definitions=anywhere).value == 7


def test_trips_by_person_and_rank() -> None:
    people = {part.label: part.count for part in counted("trips_by_person", TRIPS).parts}
    assert people == {"王书记": 2, "李副主任": 1, "小周": 1}
    ranks = {part.label: part.count for part in counted("trips_by_rank", TRIPS).parts}
    assert ranks == {"head": 2, "leadership": 1, "specialist": 1}


def test_meetings_by_colleague_count_for_each_of_them() -> None:
    figure = counted("visits_by_person", TRIPS)
    shown = {part.label: part.count for part in figure.parts}
    assert figure.value == counted("F11", TRIPS).value == 9
    assert (shown["王书记"], shown["小周"], shown[None]) == (4, 1, 3)
    assert sum(shown.values()) == 10


def test_nothing_logged_is_zero() -> None:
    empty: Facts = facts()
    assert [counted(key, empty).value for key in ("F11", "F12", "F13", "F14", "F15")] == [0] * 5
