"""Building entries, obstacles and requests for help."""

from __future__ import annotations

from sqlalchemy import or_

from park.records import Company, Construction, Problem, Project, ServiceRequest, Visit
from storage.merges import family
from storage.tables import construction, problem, service_request
from storage.work import Work


def building_of(work: Work, project_id: int) -> list[Construction]:
    """A project's building entries, oldest first."""
    order = (construction.c.effective, construction.c.id)
    ids = family(work, Project, project_id)
    return work.find(Construction, construction.c.project_id.in_(ids), order=order)


def open_problems(work: Work) -> list[Problem]:
    """Every obstacle still in the way, oldest first."""
    order = (problem.c.effective, problem.c.id)
    return work.find(Problem, problem.c.closed_on.is_(None), order=order)


def problems_of(work: Work, project: Project) -> list[Problem]:
    """The obstacles of a project, open and solved, with those of its firm alone."""
    firms = family(work, Company, project.company_id) if project.company_id else ()
    of_firm = problem.c.company_id.in_(firms) & problem.c.project_id.is_(None)
    mine = or_(problem.c.project_id.in_(family(work, Project, project.id)), of_firm)
    return work.find(Problem, mine, order=(problem.c.effective, problem.c.id))


def problems_of_firm(work: Work, company_id: int) -> list[Problem]:
    """The obstacles of a firm and its projects."""
    order = (problem.c.effective, problem.c.id)
    ids = family(work, Company, company_id)
    return work.find(Problem, problem.c.company_id.in_(ids), order=order)


def open_requests(work: Work, company_id: int | None = None) -> list[ServiceRequest]:
    """The requests for help still to be done, of one firm or all, oldest first."""
    ids = family(work, Company, company_id) if company_id is not None else ()
    ours = (service_request.c.company_id.in_(ids),) if ids else ()
    order = (service_request.c.effective, service_request.c.id)
    return work.find(ServiceRequest, service_request.c.closed_on.is_(None), *ours, order=order)


def requests_done(work: Work) -> list[ServiceRequest]:
    """The requests for help that are done, the last one first."""
    order = (service_request.c.closed_on.desc(), service_request.c.id)
    return work.find(ServiceRequest, service_request.c.closed_on.is_not(None), order=order)


def unsolved_words(work: Work, project: Project, visit: Visit) -> tuple[str, ...]:
    """What a visit named as obstacles and nobody logged as one of its own."""
    logged = [each.what for each in problems_of(work, project)]
    return tuple(
        words
        for words in visit.problems
        if not any(words in known or known in words for known in logged)
    )
