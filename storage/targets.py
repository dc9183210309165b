"""A year's targets and the city's bulletins."""

from __future__ import annotations

from park.records import ExternalFigure, Target
from storage.tables import external_figure, target
from storage.work import Work


def targets_of(work: Work, year: int) -> list[Target]:
    """The targets of a year, in the order in which they were entered."""
    return work.find(Target, target.c.year == year)


def target_of(work: Work, year: int, metric: str, tier: str) -> Target | None:
    """The one target of a year, metric and tier."""
    found = work.find(
        Target, target.c.year == year, target.c.metric == metric, target.c.tier == tier
    )
    return found[-1] if found else None


def bulletin_of(work: Work, document: str, metric: str) -> ExternalFigure | None:
    """What was typed in of a bulletin's measure."""
    found = work.find(
        ExternalFigure, external_figure.c.document == document, external_figure.c.metric == metric
    )
    return found[-1] if found else None


def bulletins_on(work: Work, names: tuple[str, ...]) -> list[ExternalFigure]:
    """What bulletins said of a measure by any of its names, oldest first."""
    found = work.find(ExternalFigure)
    named = [each for each in found if any(name in each.metric.lower() for name in names)]
    return sorted(named, key=lambda each: (each.effective, each.id))
