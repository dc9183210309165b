"""F5 and F6: projects entered in the city's investment statistics, with their own amounts."""

from __future__ import annotations

import datetime as dt

from park.figures.facts import StatFact
from park.figures.figure import Behind, Figure, Precision, Reason, Unit, behind, left_out
from park.figures.view import View

_STATE = ("statistics_state",)


def entered_count(view: View) -> Figure:
    """F5: entries accepted in the period (or reported, where the park counts those)."""
    rows = _entered(view)
    return view.figure(
        "F5",
        len(rows),
        Unit.PROJECTS,
        settings=_STATE,
        records=_records(rows),
        late=_late(view, rows),
        left_out=left_out(Reason.NOT_ACCEPTED, "stat_entry", (r.id for r in _waiting(view))),
    )


def entered_total(view: View) -> Figure:
    """F6: the sum of F5's statistical amounts, which differ from the projects' own."""
    rows = _entered(view)
    unstated = [row.id for row in rows if row.amount is None]
    return view.figure(
        "F6",
        sum(row.amount or 0 for row in rows),
        Unit.YUAN,
        settings=_STATE,
        records=_records(rows),
        precision=Precision.AT_LEAST if unstated else Precision.EXACT,
        late=_late(view, rows),
        left_out=left_out(Reason.NO_AMOUNT, "stat_entry", unstated),
    )


def reported_count(view: View) -> Figure:
    """Entries reported in the period, accepted or not: shown apart."""
    rows = _reported(view)
    return view.figure(
        "reported", len(rows), Unit.PROJECTS, records=_records(rows), late=_late(view, rows)
    )


def reported_total(view: View) -> Figure:
    """The amounts of the entries reported in the period."""
    rows = _reported(view)
    unstated = [row.id for row in rows if row.amount is None]
    return view.figure(
        "reported_total",
        sum(row.amount or 0 for row in rows),
        Unit.YUAN,
        records=_records(rows),
        precision=Precision.AT_LEAST if unstated else Precision.EXACT,
        late=_late(view, rows),
        left_out=left_out(Reason.NO_AMOUNT, "stat_entry", unstated),
    )


def entered_on(view: View) -> list[tuple[dt.date, StatFact]]:
    """F5's entries with the day that counts for each: accepted, or reported by setting."""
    reported = view.definitions.statistics_state == "reported"
    days = (
        (row.reported or row.accepted if reported else row.accepted, row)
        for row in view.facts.statistics
    )
    return [(on, row) for on, row in days if on is not None and view.counts(on)]


def _entered(view: View) -> list[StatFact]:
    return [row for _, row in entered_on(view)]


def _reported(view: View) -> list[StatFact]:
    return [row for row in view.facts.statistics if _within(view, row.reported or row.accepted)]


def _waiting(view: View) -> list[StatFact]:
    if view.definitions.statistics_state == "reported":
        return []
    return [row for row in _reported(view) if row.accepted is None or row.accepted > view.as_of]


def _within(view: View, on: dt.date | None) -> bool:
    return on is not None and view.counts(on)


def _records(rows: list[StatFact]) -> tuple[Behind, ...]:
    return (
        *behind("stat_entry", (row.id for row in rows)),
        *behind("project", (row.project for row in rows)),
    )


def _late(view: View, rows: list[StatFact]) -> tuple[Behind, ...]:
    return behind("stat_entry", (row.id for row in rows if view.is_late(row.recorded)))
