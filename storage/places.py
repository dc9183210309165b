"""What the park has in a town: its firms, and the projects that are theirs or stand there."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import or_

from park.records import Company, Project
from storage.tables import company, project
from storage.work import Work


def firms_in(work: Work, cities: Collection[str]) -> list[Company]:
    """The firms of some towns that stand for themselves."""
    return work.find(Company, company.c.city.in_(list(cities)), company.c.merged_into.is_(None))


def projects_in(work: Work, cities: Collection[str], firms: list[Company]) -> list[Project]:
    """The open projects of these firms or of these towns: key ones first, then the largest."""
    ids = [each.id for each in firms]
    theirs = or_(project.c.company_id.in_(ids), project.c.city.in_(list(cities)))
    found = work.find(Project, theirs, project.c.merged_into.is_(None))
    still = [each for each in found if each.open]
    return sorted(still, key=lambda each: (not each.is_key, -(each.amount or 0), each.id))
