"""F11–F13: investors met, in batches, firms, associations and persons; calls apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from park.figures.facts import VisitFact
from park.figures.figure import Behind, Figure, Part, Reason, Unit, behind, left_out
from park.figures.view import View
from park.records import CompanyKind, VisitKind

_SETTINGS = ("company_kinds", "calls_count")


@dataclass(slots=True)
class Met:
    """The period's visits by who was met; a firm that is only words is among the investors."""

    investors: list[VisitFact] = field(default_factory=list)
    firms: list[VisitFact] = field(default_factory=list)
    associations: list[VisitFact] = field(default_factory=list)
    firms_in_words: list[VisitFact] = field(default_factory=list)
    associations_in_words: list[VisitFact] = field(default_factory=list)
    nobody: list[VisitFact] = field(default_factory=list)


def met(view: View) -> Met:
    """Who was met in the period, sorted once."""
    return view.once(_met)


def _met(view: View) -> Met:
    sorted_ = Met()
    kinds, association = frozenset(view.definitions.company_kinds), CompanyKind.ASSOCIATION
    for row in view.meetings:
        kind = row.company_kind or CompanyKind.INVESTOR
        if row.company is not None:
            if kind == association:
                sorted_.associations.append(row)
            if kind in kinds:
                sorted_.investors.append(row)
                sorted_.firms.append(row)
        elif not row.company_name:
            sorted_.nobody.append(row)
        elif kind == association:
            sorted_.associations_in_words.append(row)
        else:
            sorted_.investors.append(row)
            sorted_.firms_in_words.append(row)
    return sorted_


def met_records(view: View) -> tuple[Behind, ...]:
    """The visits of F11 as records."""
    return view.once(_met_records)


def _met_records(view: View) -> tuple[Behind, ...]:
    return behind("visit", [row.id for row in met(view).investors])


def investor_present(view: View, row: VisitFact) -> bool:
    """Whether a visit met an investor: a firm, settled or known by words only."""
    kind = row.company_kind or CompanyKind.INVESTOR
    if row.company is None:
        return bool(row.company_name) and kind != CompanyKind.ASSOCIATION
    return kind in view.definitions.company_kinds


def batches(view: View) -> Figure:
    """F11: done visits with an investor present, in or out; each firm met is one."""
    rows = met(view).investors
    return view.figure(
        "F11",
        len(rows),
        Unit.BATCHES,
        settings=_SETTINGS,
        records=met_records(view),
        late=_late(view, rows),
        left_out=left_out(Reason.NO_COMPANY, "visit", (row.id for row in met(view).nobody)),
        parts=_parts([row.kind for row in rows]),
    )


def persons(view: View) -> Figure:
    """人次: the persons of F11's visits; those without a number are named."""
    rows = met(view).investors
    stated = [row for row in rows if row.persons is not None]
    unstated = [row.id for row in rows if row.persons is None]
    return view.figure(
        "F11_persons",
        sum(row.persons or 0 for row in stated),
        Unit.PERSONS,
        settings=_SETTINGS,
        records=behind("visit", [row.id for row in stated]),
        late=_late(view, stated),
        left_out=left_out(Reason.NO_PERSONS, "visit", unstated),
    )


def companies(view: View) -> Figure:
    """F12: distinct firms met in the period; unsettled names count nowhere."""
    seen = met(view)
    return _distinct(view, "F12", Unit.COMPANIES, seen.firms, seen.firms_in_words)


def associations(view: View) -> Figure:
    """F13: distinct chambers and associations met in the period."""
    seen = met(view)
    return _distinct(view, "F13", Unit.ASSOCIATIONS, seen.associations, seen.associations_in_words)


def calls(view: View) -> Figure:
    """电话线上 in the period, apart from F11."""
    rows = [row for row in view.done if row.kind == VisitKind.CALL]
    records = behind("visit", [row.id for row in rows])
    return view.figure("calls", len(rows), Unit.CALLS, records=records, late=_late(view, rows))


def _distinct(
    view: View, key: str, unit: Unit, rows: list[VisitFact], words: list[VisitFact]
) -> Figure:
    firms = {row.company for row in rows if row.company is not None}
    return view.figure(
        key,
        len(firms),
        unit,
        settings=_SETTINGS,
        records=(*behind("company", firms), *behind("visit", [row.id for row in rows])),
        late=_late(view, rows),
        left_out=left_out(Reason.COMPANY_UNSETTLED, "visit", [row.id for row in words]),
    )


def _late(view: View, rows: Iterable[VisitFact]) -> tuple[Behind, ...]:
    known = view.known
    return behind("visit", [row.id for row in rows if row.recorded >= known])


def _parts(labels: Iterable[str | None]) -> tuple[Part, ...]:
    return tuple(Part(label, count) for label, count in Counter(labels).most_common())
