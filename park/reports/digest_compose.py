"""Composing the digest of a week from facts and the frozen run before it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

from park.figures.breakdowns import projects_by_stage
from park.figures.catalogue import FIGURES
from park.figures.definitions import Definitions
from park.figures.facts import Facts
from park.figures.figure import Definition, Figure
from park.figures.period import Period, week_of, year_to
from park.figures.view import View
from park.records import Ref
from park.reports.digest import Digest, DigestFigure, LateEntry, StageCount, numbered
from park.reports.digest_lines import (
    decision_lines,
    move_lines,
    overdue_lines,
    signed_lines,
    stale_lines,
    trip_lines,
    visit_lines,
)

DIGEST_KEYS = (
    "F1",
    "F2",
    "F5",
    "F6",
    "F7",
    "F9",
    "F10",
    "F11",
    "F12",
    "F13",
    "F14",
    "F15",
    "F16",
    "F17",
)
_AT_A_MOMENT = frozenset({"F9", "F10"})


def ended_week(today: dt.date) -> Period:
    """The ISO week that ended on the last Sunday before a day."""
    return week_of(today - dt.timedelta(days=today.weekday() + 1))


def digest_needs(week: Period, before: Digest | None = None) -> Period:
    """The days that the facts of a week's digest must cover: its year to date, and that of the
    frozen run before it (late entries)."""
    years = [week.end.year, *([before.as_of.year] if before else [])]
    return Period(min(week.start, dt.date(min(years), 1, 1)), week.end)


def compose(
    facts: Facts,
    week: Period,
    definitions: Definitions,
    made_at: dt.datetime,
    before: Digest | None = None,
) -> Digest:
    """The digest of a week as of its last day; figures run from the first of January.

    ``made_at`` is the aware moment of composing; ``before`` the frozen run before, if any.
    Raises ValueError when the facts do not cover ``digest_needs(week, before)``.
    """
    as_of = week.end
    year = View(facts, year_to(as_of), as_of, definitions)
    seven = View(facts, week, as_of, definitions)
    return Digest(
        week=week,
        as_of=as_of,
        made_at=made_at,
        previous=before.week if before else None,
        figures=_figures(year, before),
        stages=_stages(year, before),
        lines=tuple(
            numbered(
                (
                    *signed_lines(seven),
                    *decision_lines(seven),
                    *move_lines(seven),
                    *overdue_lines(seven),
                    *stale_lines(year),
                    *trip_lines(seven),
                    *visit_lines(seven),
                )
            )
        ),
        late=_late(facts, definitions, before) if before else (),
    )


def _figures(year: View, before: Digest | None) -> tuple[DigestFigure, ...]:
    then = _view_of(year, before) if before else None
    return tuple(
        _compared(FIGURES[key](year), then, before.figure(key) if before else None)
        for key in DIGEST_KEYS
    )


def _view_of(year: View, before: Digest) -> View:
    """The run before, counted again with what is known now."""
    return View(year.facts, year_to(before.as_of), before.as_of, year.definitions, before.made_at)


def _compared(now: Figure, then: View | None, frozen: DigestFigure | None) -> DigestFigure:
    comparable = (
        frozen is not None
        and same_definition(frozen.definition, now.definition)
        and (frozen.period.start == now.period.start or now.key in _AT_A_MOMENT)
    )
    return DigestFigure(
        key=now.key,
        value=now.value,
        unit=now.unit,
        period=now.period,
        as_of=now.as_of,
        definition=now.definition,
        precision=now.precision,
        before=frozen.value if frozen and comparable else None,
        restated=FIGURES[now.key](then).value if then and comparable else None,
    )


def same_definition(one: Definition, other: Definition) -> bool:
    """Whether no setting that both used has changed."""
    settings = dict(other.settings)
    return all(settings.get(name, value) == value for name, value in one.settings)


def _stages(year: View, before: Digest | None) -> tuple[StageCount, ...]:
    counted = {int(part.label or 0): part.count for part in projects_by_stage(year).parts}
    known = {row.stage: row.count for row in before.stages} if before else {}
    return tuple(StageCount(stage, count, known.get(stage)) for stage, count in counted.items())


def _late(facts: Facts, definitions: Definitions, before: Digest) -> tuple[LateEntry, ...]:
    period = year_to(before.as_of)
    view = View(facts, period, before.as_of, definitions, before.made_at)
    altered: dict[Ref, list[str]] = defaultdict(list)
    for key in DIGEST_KEYS:
        for group in FIGURES[key](view).late:
            for ref in group.refs():
                altered[ref].append(key)
    names = _Names(facts)
    return tuple(names.entry(ref, tuple(keys)) for ref, keys in altered.items())


class _Names:
    """What late records are called: their project or firm."""

    def __init__(self, facts: Facts) -> None:
        self._projects = {row.id: row for row in facts.projects}
        self._about: dict[str, dict[int, int | None]] = {
            "agreement": {row.id: row.project for row in facts.agreements},
            "stage_event": {row.id: row.project for row in facts.stages},
            "project_value": {row.id: row.project for row in facts.amounts},
            "stat_entry": {row.id: row.project for row in facts.statistics},
            "visit": {row.id: row.project for row in facts.visits},
        }
        self._firms = {row.id: row.company_name for row in facts.visits}

    def entry(self, ref: Ref, figures: tuple[str, ...]) -> LateEntry:
        """The late entry of a record."""
        project = self._projects.get(self._about.get(ref.noun, {}).get(ref.id) or 0)
        firm = self._firms.get(ref.id) if ref.noun == "visit" else None
        return LateEntry(
            ref,
            firm or (project.name if project else ""),
            figures,
            bool(project and project.secret),
            project.code_name if project else None,
        )
