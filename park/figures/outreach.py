"""F11–F13: investors met, in batches, firms, associations and persons; calls apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from park.figures.facts import VisitFact
from park.figures.figure import Behind, Figure, LeftOut, Part, Reason, Unit, behind, left_out
from park.figures.view import View
from park.records import CompanyKind, VisitKind

_SETTINGS = ("company_kinds", "calls_count")


def investor_present(view: View, row: VisitFact) -> bool:
    """Whether a visit met an investor: a firm, settled or known by words only."""
    if row.company is None:
        return bool(row.company_name) and row.company_kind != CompanyKind.ASSOCIATION
    return is_firm(view, row)


def is_firm(view: View, row: VisitFact) -> bool:
    """Whether the counterpart counts as 企业 (associations and agencies do not)."""
    return (row.company_kind or CompanyKind.INVESTOR) in view.definitions.company_kinds


def batches(view: View) -> Figure:
    """F11: done visits with an investor present, in or out; each firm met is one."""
    rows = met(view)
    unnamed = (r.id for r in view.meetings if r.company is None and not r.company_name)
    return view.figure(
        "F11",
        len(rows),
        Unit.BATCHES,
        settings=_SETTINGS,
        records=behind("visit", (row.id for row in rows)),
        late=_late(view, rows),
        left_out=left_out(Reason.NO_COMPANY, "visit", unnamed),
        parts=_parts(row.kind for row in rows),
    )


def persons(view: View) -> Figure:
    """人次: the persons of F11's visits; those without a number are named."""
    rows = met(view)
    stated = [row for row in rows if row.persons is not None]
    unstated = (row.id for row in rows if row.persons is None)
    return view.figure(
        "F11_persons",
        sum(row.persons or 0 for row in stated),
        Unit.PERSONS,
        settings=_SETTINGS,
        records=behind("visit", (row.id for row in stated)),
        late=_late(view, stated),
        left_out=left_out(Reason.NO_PERSONS, "visit", unstated),
    )


def companies(view: View) -> Figure:
    """F12: distinct firms met in the period; unsettled names count nowhere."""
    rows = [row for row in view.meetings if row.company is not None and is_firm(view, row)]
    words = [
        row.id
        for row in view.meetings
        if row.company is None and row.company_name and row.company_kind != CompanyKind.ASSOCIATION
    ]
    return _distinct(view, "F12", Unit.COMPANIES, rows, _unsettled(words))


def associations(view: View) -> Figure:
    """F13: distinct chambers and associations met in the period."""
    seen = [row for row in view.meetings if row.company_kind == CompanyKind.ASSOCIATION]
    rows = [row for row in seen if row.company is not None]
    words = [row.id for row in seen if row.company is None]
    return _distinct(view, "F13", Unit.ASSOCIATIONS, rows, _unsettled(words))


def calls(view: View) -> Figure:
    """电话线上 in the period, apart from F11."""
    rows = [row for row in view.done if row.kind == VisitKind.CALL]
    records = behind("visit", (row.id for row in rows))
    return view.figure("calls", len(rows), Unit.CALLS, records=records, late=_late(view, rows))


def met(view: View) -> list[VisitFact]:
    """The visits of F11."""
    return view.once(_met)


def _met(view: View) -> list[VisitFact]:
    return [row for row in view.meetings if investor_present(view, row)]


def _distinct(
    view: View, key: str, unit: Unit, rows: list[VisitFact], apart: tuple[LeftOut, ...]
) -> Figure:
    firms = {row.company for row in rows if row.company is not None}
    return view.figure(
        key,
        len(firms),
        unit,
        settings=_SETTINGS,
        records=(*behind("company", firms), *behind("visit", (row.id for row in rows))),
        late=_late(view, rows),
        left_out=apart,
    )


def _unsettled(visits: Iterable[int]) -> tuple[LeftOut, ...]:
    return left_out(Reason.COMPANY_UNSETTLED, "visit", visits)


def _late(view: View, rows: Iterable[VisitFact]) -> tuple[Behind, ...]:
    known = view.known
    return behind("visit", (row.id for row in rows if row.recorded >= known))


def _parts(labels: Iterable[str | None]) -> tuple[Part, ...]:
    return tuple(Part(label, count) for label, count in Counter(labels).most_common())
