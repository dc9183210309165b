"""The lines of a digest, section by section, from the facts of its week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from park.figures.facts import (
    FollowUpFact,
    ParticipationFact,
    ProjectFact,
    StageFact,
    TripFact,
    VisitFact,
)
from park.figures.stale import stale_projects
from park.figures.trips import cities_of, participants
from park.figures.view import View
from park.records import DecisionKind, ProjectType, Rank, Ref, Stage, Status
from park.reports.digest import Line, Need, Section

People = dict[int, list[ParticipationFact]]
_RANKS = tuple(Rank)


def signed_lines(view: View) -> Iterator[Line]:
    """First investment agreements of the week, expansions among them (``words``)."""
    for project, agreement in sorted(view.signed.items(), key=lambda pair: pair[1].signed):
        known = _project(view, project)
        amount = view.amounts.get(project)
        kind = view.type_of(project)
        yield Line(
            section=Section.SIGNED,
            ref=Ref("project", project),
            project=project,
            name=known.name,
            secret=known.secret,
            code_name=known.code_name,
            on=agreement.signed,
            amount=amount.value if amount else None,
            currency=amount.currency if amount else "CNY",
            qualifier=amount.qualifier if amount else None,
            words=None if kind == ProjectType.NEW else kind,
        )


def move_lines(view: View) -> Iterator[Line]:
    """One line a project that changed stage or status this week, from first to last.

    Signings have their own section.
    """
    moves: dict[int, list[StageFact]] = defaultdict(list)
    for row in sorted(view.moves, key=lambda row: (row.effective, row.id)):
        moves[row.project].append(row)
    for project, rows in moves.items():
        first, last = rows[0], rows[-1]
        if project in view.signed and last.to_stage == Stage.SIGNED:
            continue
        known = _project(view, project)
        yield Line(
            section=Section.MOVES,
            ref=Ref("project", project),
            project=project,
            name=known.name,
            secret=known.secret,
            code_name=known.code_name,
            on=last.effective,
            from_stage=first.from_stage,
            to_stage=last.to_stage,
            status=last.to_status,
            words=last.reason,
        )


def decision_lines(view: View) -> Iterator[Line]:
    """Active projects in stages 4 and 5 that still wait for a meeting, oldest first."""
    passed = {
        (row.project, row.kind)
        for row in view.facts.decisions
        if row.passed and row.effective <= view.as_of
    }
    for project, state in sorted(view.states.items(), key=lambda pair: pair[1].effective):
        need = _need(view, state, passed)
        if need is None:
            continue
        known = _project(view, project)
        amount = view.amounts.get(project)
        yield Line(
            section=Section.DECISIONS,
            ref=Ref("project", project),
            project=project,
            name=known.name,
            secret=known.secret,
            code_name=known.code_name,
            amount=amount.value if amount else None,
            currency=amount.currency if amount else "CNY",
            qualifier=amount.qualifier if amount else None,
            days=(view.as_of - state.effective).days,
            words=need,
            who=known.owner_name,
        )


def overdue_lines(view: View) -> Iterator[Line]:
    """Follow-ups due by the as-of date and not closed by then; instructions first."""
    due = [
        (row.due, row)
        for row in view.facts.follow_ups
        if row.due is not None and row.due <= view.as_of and _open(view, row)
    ]
    for on, row in sorted(due, key=lambda pair: (not pair[1].instructed, pair[0], pair[1].id)):
        known = view.projects.get(row.project) if row.project else None
        yield Line(
            section=Section.OVERDUE,
            ref=Ref("follow_up", row.id),
            project=row.project,
            name=row.name or (known.name if known else ""),
            secret=bool(known and known.secret),
            code_name=known.code_name if known else None,
            on=on,
            days=(view.as_of - on).days,
            words=row.what,
            who=row.owner_name,
        )


def _open(view: View, row: FollowUpFact) -> bool:
    closed = row.closed is not None and row.closed <= view.as_of
    return not closed and not view.is_late(row.recorded)


def stale_lines(view: View) -> Iterator[Line]:
    """Projects silent for longer than their stage allows, longest first."""
    for row in stale_projects(view):
        yield Line(
            section=Section.STALE,
            ref=Ref("project", row.project.id),
            project=row.project.id,
            name=row.project.name,
            secret=row.project.secret,
            code_name=row.project.code_name,
            to_stage=row.state.to_stage,
            days=row.days,
            who=row.project.owner_name,
        )


def trip_lines(view: View) -> Iterator[Line]:
    """Trips with a done visit this week, with their firms counted and who took part."""
    week = {row.trip for row in view.done if row.trip is not None}
    people = participants(view)
    for trip in sorted(view.facts.trips, key=lambda trip: (trip.since, trip.id)):
        if trip.id not in week:
            continue
        visits = view.visits_by_trip.get(trip.id, [])
        firms = {row.company or row.company_name for row in visits}
        yield Line(
            section=Section.TRIPS,
            ref=Ref("trip", trip.id),
            name="、".join(cities_of(view, trip)),
            on=trip.since,
            count=len(firms - {None}),
            who=_who(trip, people),
        )


def visit_lines(view: View) -> Iterator[Line]:
    """Done visits and calls of the week, oldest first."""
    for row in sorted(view.done, key=lambda row: (row.on, row.id)):
        known = view.projects.get(row.project) if row.project else None
        yield Line(
            section=Section.VISITS,
            ref=Ref("visit", row.id),
            project=row.project,
            name=_visited(row, known),
            secret=bool(known and known.secret),
            code_name=known.code_name if known else None,
            on=row.on,
            count=row.persons,
            words=row.kind,
        )


def _visited(row: VisitFact, known: ProjectFact | None) -> str:
    return row.company_name or (known.name if known else "")


def _project(view: View, project: int) -> ProjectFact:
    return view.projects.get(project) or ProjectFact(project, "", f"#{project}")


def _need(view: View, state: StageFact, passed: set[tuple[int, str]]) -> Need | None:
    if state.to_status not in (Status.ACTIVE, Status.DELAYED):
        return None
    project = state.project
    if state.to_stage == Stage.ENTRY_REVIEW:
        reviewed = (project, DecisionKind.ENTRY_REVIEW) in passed
        return None if reviewed else Need.ENTRY_REVIEW
    if state.to_stage != Stage.AGREEMENT_APPROVAL:
        return None
    if (project, DecisionKind.JOINT_MEETING) not in passed:
        return Need.JOINT_MEETING
    if not _needs_committee(view, project):
        return None
    decided = (project, DecisionKind.WORKING_COMMITTEE) in passed
    return None if decided else Need.WORKING_COMMITTEE


def _needs_committee(view: View, project: int) -> bool:
    amount = view.amounts.get(project)
    rate = view.definitions.rate(amount.currency) if amount else None
    if amount is None or rate is None:
        return False
    return amount.value * rate >= view.definitions.committee_amount


def _who(trip: TripFact, people: People) -> str | None:
    ranked = sorted(
        people.get(trip.id, ()),
        key=lambda row: _RANKS.index(row.rank) if row.rank in _RANKS else len(_RANKS),
    )
    return "、".join(dict.fromkeys(row.name for row in ranked)) or None
