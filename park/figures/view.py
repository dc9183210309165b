"""The facts as one period and one as-of date see them; every figure is counted from a view."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import cached_property
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

from park.figures.amounts import Amount, Sum, newest_amounts, of_agreement, total
from park.figures.definitions import Definitions
from park.figures.facts import AgreementFact, Facts, ProjectFact, StageFact, VisitFact
from park.figures.figure import (
    Behind,
    Definition,
    Figure,
    LeftOut,
    Part,
    Precision,
    Unit,
    Value,
)
from park.figures.period import Period
from park.records import AgreementType, ProjectType, Stage, Status, VisitKind

T = TypeVar("T")
_CLOSED = frozenset({Status.REMOVED, Status.TERMINATED})


class View:
    """A thin holder: each cut is made once, when a figure first asks for it.

    As-of cuts on the effective date and uses all we know now; ``known`` is the moment after
    which a record counts as late: by default the end of the as-of day in the park's zone.
    """

    def __init__(
        self,
        facts: Facts,
        period: Period,
        as_of: dt.date,
        definitions: Definitions,
        known: dt.datetime | None = None,
    ) -> None:
        """Raises ValueError when the bundle does not reach from the period to the as-of date."""
        if facts.since > period.start or facts.until < period.until(as_of):
            raise ValueError(f"facts {facts.since}..{facts.until} do not cover {period}")
        self.facts = facts
        self.period = period
        self.as_of = as_of
        self.until = period.until(as_of)
        self.definitions = definitions
        self.known = known or end_of(as_of, definitions.zone)
        self._counted: dict[Callable[[View], object], object] = {}

    def once(self, count: Callable[[View], T]) -> T:
        """What a function makes of this view, made at the first call only."""
        if count not in self._counted:
            self._counted[count] = count(self)
        return cast("T", self._counted[count])

    def figure(
        self,
        key: str,
        value: Value,
        unit: Unit,
        *,
        settings: Iterable[str] = (),
        records: tuple[Behind, ...] = (),
        precision: Precision = Precision.EXACT,
        late: tuple[Behind, ...] = (),
        left_out: tuple[LeftOut, ...] = (),
        parts: tuple[Part, ...] = (),
        equal: int = 0,
        label: str | None = None,
    ) -> Figure:
        """A figure of this period and as-of date with the settings that it used."""
        used = tuple((name, getattr(self.definitions, name)) for name in settings)
        return Figure(
            key=key,
            value=value,
            unit=unit,
            period=self.period,
            as_of=self.as_of,
            definition=Definition(key, used),
            records=records,
            precision=precision,
            late=late,
            left_out=left_out,
            parts=parts,
            equal=equal,
            label=label,
        )

    def counts(self, on: dt.date) -> bool:
        """Whether a day lies in the period and not after the as-of date."""
        return self.period.start <= on <= self.until

    def is_late(self, recorded: dt.datetime) -> bool:
        """Whether something that took effect in time was logged too late to be known then."""
        return recorded >= self.known

    @cached_property
    def rates(self) -> Mapping[str, Fraction]:
        """CNY for one unit of each foreign currency the admin set."""
        return dict(self.definitions.rates)

    @cached_property
    def projects(self) -> dict[int, ProjectFact]:
        """Projects by id."""
        return {project.id: project for project in self.facts.projects}

    @cached_property
    def states(self) -> dict[int, StageFact]:
        """Each project's stage and status at the as-of date: its newest change by then."""
        newest: dict[int, StageFact] = {}
        as_of = self.as_of
        for row in self.facts.stages:
            if row.effective <= as_of:
                known = newest.get(row.project)
                if known is None or (known.effective, known.id) < (row.effective, row.id):
                    newest[row.project] = row
        return newest

    @cached_property
    def moves(self) -> list[StageFact]:
        """Changes of stage or status in the period, in the order in which storage gave them."""
        start, until = self.period.start, self.until
        return [row for row in self.facts.stages if start <= row.effective <= until]

    @cached_property
    def amounts(self) -> dict[int, Amount]:
        """Each project's amount at the as-of date, in its own currency."""
        amounts = newest_amounts(self.facts.amounts, self.facts.agreements, self.as_of)
        if self.definitions.amount_basis == "agreement":
            for project, agreement in self.first_agreements.items():
                stated = of_agreement(agreement)
                if stated is not None:
                    amounts[project] = stated
        return amounts

    @cached_property
    def first_agreements(self) -> dict[int, AgreementFact]:
        """Each project's first 投资 agreement by the as-of date."""
        first: dict[int, AgreementFact] = {}
        for row in self.facts.agreements:
            if row.type == AgreementType.INVESTMENT and row.signed <= self.as_of:
                known = first.get(row.project)
                if known is None or (row.signed, row.id) < (known.signed, known.id):
                    first[row.project] = row
        return first

    @cached_property
    def types(self) -> dict[int, str]:
        """The type at the as-of date of each project whose type ever changed."""
        dated: dict[int, tuple[dt.date, int, str]] = {}
        for row in self.facts.types:
            if row.effective <= self.as_of:
                known = dated.get(row.project)
                if known is None or known[:2] < (row.effective, row.id):
                    dated[row.project] = (row.effective, row.id, row.type)
        return {project: kind for project, (_, _, kind) in dated.items()}

    def type_of(self, project: int) -> str:
        """新引进, 增资扩产 or 技改 at the as-of date."""
        known = self.projects.get(project)
        return self.types.get(project) or (known.type if known else ProjectType.NEW)

    @cached_property
    def signed(self) -> dict[int, AgreementFact]:
        """Projects whose first 投资 agreement was signed in the period, with it."""
        return {
            project: row
            for project, row in self.first_agreements.items()
            if self.counts(row.signed)
        }

    @cached_property
    def newly_signed(self) -> list[int]:
        """The projects of F1: type new, first 投资 agreement signed in the period."""
        return [project for project in self.signed if self.type_of(project) == ProjectType.NEW]

    @cached_property
    def signed_sum(self) -> Sum:
        """The amounts of F1's projects."""
        return total(self.newly_signed, self.amounts, self.rates)

    @cached_property
    def meetings(self) -> list[VisitFact]:
        """Done visits of the period, calls apart unless the park counts them."""
        if self.definitions.calls_count:
            return self.done
        call = VisitKind.CALL
        return [row for row in self.done if row.kind != call]

    @cached_property
    def done(self) -> list[VisitFact]:
        """Done visits and calls of the period."""
        start, until = self.period.start, self.until
        return [row for row in self.facts.visits if start <= row.on <= until and row.done]

    @cached_property
    def visits_by_trip(self) -> dict[int, list[VisitFact]]:
        """Done visits in person up to the as-of date that belong to a trip."""
        grouped: dict[int, list[VisitFact]] = defaultdict(list)
        call, as_of = VisitKind.CALL, self.as_of
        for row in self.facts.visits:
            if row.trip is not None and row.done and row.kind != call and row.on <= as_of:
                grouped[row.trip].append(row)
        return grouped

    @cached_property
    def last_contacts(self) -> dict[int, dt.date]:
        """The last day by the as-of date on which each project was spoken about.

        A contact row up to that date is the newest there is; else the visits tell.
        """
        as_of = self.as_of
        days = {row.project: row.on for row in self.facts.contacts if row.on <= as_of}
        settled = frozenset(days)
        for row in self.facts.visits:
            project = row.project
            if project is not None and project not in settled and row.done and row.on <= as_of:
                known = days.get(project)
                if known is None or known < row.on:
                    days[project] = row.on
        return days

    def is_open(self, project: int) -> bool:
        """Whether a project was neither removed nor terminated at the as-of date."""
        state = self.states.get(project)
        return state is not None and state.to_status not in _CLOSED

    def before_signing(self, project: int) -> bool:
        """Whether a project stood before stage 6 at the as-of date."""
        state = self.states.get(project)
        return state is not None and state.to_stage < Stage.SIGNED


def end_of(on: dt.date, zone: str) -> dt.datetime:
    """The first moment after a day in the park's zone; in UTC, which compares fast with rows."""
    midnight = dt.datetime.combine(on + dt.timedelta(days=1), dt.time(), ZoneInfo(zone))
    return midnight.astimezone(dt.UTC)
