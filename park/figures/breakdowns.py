"""Shares of visits and projects by method, industry, region, source, owner, stage and direction."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from park.figures.amounts import total
from park.figures.facts import OwnerFact, ProjectFact
from park.figures.figure import Figure, Part, Unit, behind
from park.figures.outreach import met, met_records
from park.figures.regions import region_of
from park.figures.reserve import pool
from park.figures.view import View


def visits_by_method(view: View) -> Figure:
    """F11's batches by 叩门招商, 以商引商, 协会招商, 驻点招商, 顾问招商, 联合招商."""
    return _visits(view, "visits_by_method", Counter([row.method for row in met(view).investors]))


def visits_by_industry(view: View) -> Figure:
    """F11's batches by industry."""
    return _visits(
        view, "visits_by_industry", Counter([row.industry for row in met(view).investors])
    )


def visits_by_region(view: View) -> Figure:
    """F11's batches by the region of the investor."""
    cities = Counter([row.city for row in met(view).investors])
    regions: Counter[str | None] = Counter()
    for city, count in cities.items():
        regions[region_of(city)] += count
    return _visits(view, "visits_by_region", regions)


def visits_by_direction(view: View) -> Figure:
    """F11's batches by 来访, 外出 and 活动."""
    return _visits(view, "visits_by_direction", Counter([row.kind for row in met(view).investors]))


def visits_by_person(view: View) -> Figure:
    """F11's batches by our people; one with two of them counts for each, so rows overlap."""
    shown = {row.id for row in met(view).investors}
    names: set[tuple[int, str | None]] = {
        (each.visit, each.name) for each in view.facts.participations if each.visit in shown
    }
    names |= {(visit, None) for visit in shown - {visit for visit, _ in names}}
    return _visits(
        view, "visits_by_person", Counter[str | None](name for _, name in names), len(shown)
    )


def signed_by_industry(view: View) -> Figure:
    """F1's projects by industry, with amounts."""
    return _signed(view, "signed_by_industry", lambda row: row.industry)


def signed_by_region(view: View) -> Figure:
    """F1's projects by the investor's region, with amounts."""
    return _signed(view, "signed_by_region", lambda row: region_of(row.city))


def signed_by_method(view: View) -> Figure:
    """F1's projects by the method that won them, with amounts."""
    return _signed(view, "signed_by_method", lambda row: row.method)


def signed_by_source(view: View) -> Figure:
    """F1's projects by source channel, with amounts."""
    return _signed(view, "signed_by_source", lambda row: row.source)


def signed_by_owner(view: View) -> Figure:
    """F1's projects by the owner at the as-of date, with amounts."""
    return _signed(view, "signed_by_owner", _owner_of(view))


def reserve_by_industry(view: View) -> Figure:
    """The pool by industry, with amounts."""
    return _projects(view, "reserve_by_industry", pool(view), lambda row: row.industry)


def reserve_by_region(view: View) -> Figure:
    """The pool by the investor's region, with amounts."""
    return _projects(view, "reserve_by_region", pool(view), lambda row: region_of(row.city))


def reserve_by_source(view: View) -> Figure:
    """The pool by source channel, with amounts."""
    return _projects(view, "reserve_by_source", pool(view), lambda row: row.source)


def reserve_by_owner(view: View) -> Figure:
    """The pool by the owner at the as-of date, with amounts."""
    return _projects(view, "reserve_by_owner", pool(view), _owner_of(view))


def projects_by_stage(view: View) -> Figure:
    """Open projects (not removed, not terminated) by their stage at the as-of date, with amounts."""
    groups: dict[int, list[int]] = {stage: [] for stage in range(1, 11)}
    for project, state in view.states.items():
        if view.is_open(project):
            groups[int(state.to_stage)].append(project)
    sums = {stage: total(m, view.amounts, view.rates).total for stage, m in groups.items()}
    projects = [project for members in groups.values() for project in members]
    return view.figure(
        "projects_by_stage",
        len(projects),
        Unit.PROJECTS,
        records=behind("project", projects),
        parts=tuple(Part(str(stage), len(m), sums[stage]) for stage, m in groups.items()),
    )


def _visits(
    view: View, key: str, counts: Mapping[str | None, int], value: int | None = None
) -> Figure:
    return view.figure(
        key,
        sum(counts.values()) if value is None else value,
        Unit.BATCHES,
        records=met_records(view),
        parts=tuple(Part(label or None, count) for label, count in _ranked(counts)),
    )


def _ranked(counts: Mapping[str | None, int]) -> list[tuple[str | None, int]]:
    """The largest first, the unstated last."""
    return sorted(counts.items(), key=lambda pair: (not pair[0], -pair[1], pair[0] or ""))


def _signed(view: View, key: str, label: Callable[[ProjectFact], str | None]) -> Figure:
    return _projects(view, key, view.newly_signed, label)


def _projects(
    view: View, key: str, projects: Iterable[int], label: Callable[[ProjectFact], str | None]
) -> Figure:
    groups: dict[str | None, list[int]] = defaultdict(list)
    rows = view.projects
    for project in projects:
        known = rows.get(project)
        groups[(label(known) if known else None) or None].append(project)
    counts = Counter({name: len(members) for name, members in groups.items()})
    sums = {name: total(m, view.amounts, view.rates).total for name, m in groups.items()}
    return view.figure(
        key,
        counts.total(),
        Unit.PROJECTS,
        records=behind("project", (i for members in groups.values() for i in members)),
        parts=tuple(Part(name, count, sums[name]) for name, count in _ranked(counts)),
    )


def _owner_of(view: View) -> Callable[[ProjectFact], str | None]:
    owners = _owners(view)

    def owner(row: ProjectFact) -> str | None:
        return owners[row.id].owner_name if row.id in owners else row.owner_name

    return owner


def _owners(view: View) -> dict[int, OwnerFact]:
    newest: dict[int, OwnerFact] = {}
    for row in view.facts.owners:
        if row.effective <= view.as_of:
            known = newest.get(row.project)
            if known is None or (known.effective, known.id) < (row.effective, row.id):
                newest[row.project] = row
    return newest
