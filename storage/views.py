"""Records with the names behind their keys, as the cards show them."""

from __future__ import annotations

import datetime as dt

from park.records import Agreement, Company, FollowUp, Project, Staff, Visit, VisitState
from park.texts.cards import FollowUpView, ProjectView, VisitView
from storage import companies, followups, projects, visits
from storage.decisions import agreements_of, decisions_of
from storage.merges import standing
from storage.work import Work
from storage.works import building_of, problems_of, unsolved_words


def visit_view(work: Work, visit: Visit, fresh: frozenset[str] = frozenset()) -> VisitView:
    """A visit with its firm, project, people and follow-ups."""
    follow_ups = tuple(followups.of_visit(work, visit.id))
    return VisitView(
        visit=visit,
        company=company_name(work, visit.company_id),
        project=standing(work, Project, visit.project_id),
        ours=tuple(each.words for each in visits.participants(work, visit.id)),
        follow_ups=follow_ups,
        owners=tuple(owner_name(work, each) or "" for each in follow_ups),
        fresh=fresh,
    )


def project_view(work: Work, project: Project) -> ProjectView:
    """A project with its firm, owner, last contact, next step and problems, as of today."""
    firm = standing(work, Company, project.company_id)
    last = last_contact(work, project)
    return ProjectView(
        project=project,
        company=firm.name if firm else None,
        owner=staff_name(work, project.owner_id),
        leader=staff_name(work, project.leader_id),
        last_visit=last,
        last_day=last.effective if last else None,
        next_step=next_step(work, project),
        problems=open_problems(work, project),
        decisions=tuple(decisions_of(work, project.id)),
        building=tuple(building_of(work, project.id)),
        agreement=_agreement(work, project),
        since=_since(work, project),
        contacts=tuple(companies.contacts_of(work, firm.id)) if firm else (),
    )


def follow_up_view(work: Work, task: FollowUp) -> FollowUpView:
    """A follow-up with its owner, firm and project."""
    return FollowUpView(
        follow_up=task,
        owner=owner_name(work, task),
        company=company_name(work, task.company_id),
        project=standing(work, Project, task.project_id),
    )


def company_name(work: Work, company_id: int | None) -> str | None:
    """The name of the firm that stands for this one."""
    firm = standing(work, Company, company_id)
    return firm.name if firm else None


def staff_name(work: Work, staff_id: int | None) -> str | None:
    """A colleague's name."""
    person = work.get(Staff, staff_id)
    return person.name if person else None


def owner_name(work: Work, task: FollowUp) -> str | None:
    """Whose follow-up it is, by name or as it was said."""
    return staff_name(work, task.owner_id) or task.owner_words


def last_contact(work: Work, project: Project) -> Visit | None:
    """The newest visit made about a project; its firm's newest when it has none of its own."""
    own = [v for v in visits.of_project(work, project.id, 5) if v.state == VisitState.DONE]
    if own or project.company_id is None:
        return own[0] if own else None
    of_firm = visits.of_company(work, project.company_id, 5)
    done = [v for v in of_firm if v.state == VisitState.DONE and v.project_id is None]
    return done[0] if done else None


def next_step(work: Work, project: Project) -> FollowUp | None:
    """The earliest open follow-up of a project or, failing that, of its firm."""
    own = followups.open_of_project(work, project.id)
    if own or project.company_id is None:
        return own[0] if own else None
    of_firm = [f for f in followups.open_of_company(work, project.company_id) if not f.project_id]
    return of_firm[0] if of_firm else None


def open_problems(work: Work, project: Project) -> tuple[str, ...]:
    """What is logged as an obstacle and open, and what visits named that nobody logged."""
    logged = [each.what for each in problems_of(work, project) if each.open]
    recent = visits.of_project(work, project.id, 3)
    named = [words for visit in recent for words in unsolved_words(work, project, visit)]
    return tuple(dict.fromkeys((*logged, *named)))


def _agreement(work: Work, project: Project) -> Agreement | None:
    """The agreement whose deadlines stand: the newest that names any."""
    named = [a for a in agreements_of(work, project.id) if a.start_by or a.produce_by]
    return named[-1] if named else None


def _since(work: Work, project: Project) -> dt.date | None:
    events = projects.stage_events(work, project.id)
    return events[-1].effective if events else None
