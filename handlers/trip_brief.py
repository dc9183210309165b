"""Setting out for a town: its projects, people, last words and what either side still owes."""

from __future__ import annotations

from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.secrecy import hidden, told
from handlers.talk import ref_of
from park.access import may_read
from park.language.journeys import Journey, journey
from park.provinces import towns_of
from park.records import Company, Contact, FollowUp, Project, Visit, VisitState
from park.texts import trip_brief as said_of
from park.texts.cards import visit_date
from park.texts.say import Rows, button
from park.texts.trip_brief import Brief, Stop
from storage import companies, followups, visits
from storage.places import firms_in, projects_in
from storage.views import company_name, last_contact
from storage.work import Work

_SHOWN, _FIRMS, _PEOPLE = 6, 4, 2


def trip_brief(message: Incoming, work: Work) -> Reply | None:
    """The brief for a journey that the text announces; None when it announces none."""
    going = journey(message.text, message.written_at, work.finder.lexicon())
    if going is None:
        return None
    brief = _brief(message, work, going)
    if not (brief.stops or brief.firms or brief.planned or brief.kept_back):
        return say(said_of.NOTHING.say(message.language, where=brief.where))
    text = said_of.say_brief(brief, message.audience, work.today)
    named = [each.project for each in brief.stops if each.project is not None]
    return say(text, _buttons(named), lines=tuple(ref_of(each) for each in named))


def _brief(message: Incoming, work: Work, going: Journey) -> Brief:
    towns = towns_of(going.cities)
    firms = firms_in(work, towns)
    found = projects_in(work, towns, firms)
    readable = [each for each in found if may_read(message.sender, each)]
    busy = {each.company_id for each in found}
    idle = [each for each in firms if each.id not in busy]
    stops = tuple(_firm_stop(message, work, each) for each in idle)
    worth = tuple(each for each in stops if each.promises or each.contacts or each.last_day)
    return Brief(
        where=("、" if message.language == "zh" else ", ").join(going.said),
        first=going.first,
        last=going.last,
        stops=tuple(_stop(message, work, each) for each in readable[:_SHOWN]),
        rest=tuple(readable[_SHOWN:]),
        firms=worth[:_FIRMS],
        planned=_planned(message, work, going, {each.id for each in firms}),
        kept_back=len(found) - len(readable) if message.audience.private else 0,
    )


def _stop(message: Incoming, work: Work, project: Project) -> Stop:
    last = last_contact(work, project)
    owed = followups.open_of_project(work, project.id)
    if project.company_id is not None:
        of_firm = followups.open_of_company(work, project.company_id)
        owed += [each for each in of_firm if each.project_id is None]
    return Stop(
        project=project,
        company=_short(work, project.company_id),
        last_day=last.effective if last else None,
        last_words=_words(last),
        contacts=tuple(_people(work, project.company_id)),
        promises=_owed(message, work, owed),
    )


def _short(work: Work, company_id: int | None) -> str:
    firm = work.get(Company, company_id)
    return min((firm.name, *firm.short_names), key=len) if firm else ""


def _firm_stop(message: Incoming, work: Work, firm: Company) -> Stop:
    """A firm without an open project, with what was last said there."""
    made = [v for v in visits.of_company(work, firm.id, 5) if v.state == VisitState.DONE]
    seen = told(message, work, made)
    return Stop(
        company=firm.name,
        last_day=seen[0].effective if seen else None,
        last_words=_words(seen[0]) if seen else "",
        contacts=tuple(_people(work, firm.id)),
        promises=_owed(message, work, followups.open_of_company(work, firm.id)),
    )


def _owed(message: Incoming, work: Work, tasks: list[FollowUp]) -> tuple[FollowUp, ...]:
    return tuple(each for each in told(message, work, tasks) if each.what)


def _people(work: Work, company_id: int | None) -> list[Contact]:
    return companies.contacts_of(work, company_id)[:_PEOPLE] if company_id else []


def _words(visit: Visit | None) -> str:
    if visit is None:
        return ""
    return visit.content or visit.note or "；".join(visit.problems)


def _planned(message: Incoming, work: Work, going: Journey, firms: set[int]) -> tuple[str, ...]:
    """Who is to be met there on these days."""
    if going.first is None or going.last is None:
        return ()
    found = told(message, work, visits.between(work, going.first, going.last))
    there = [
        each
        for each in found
        if each.state == VisitState.PLANNED
        and (each.company_id in firms or each.city in towns_of(going.cities))
        and (each.company_id is not None or each.company_words)
        and not hidden(message, work, each.project_id)
    ]
    return tuple(_arranged(message, work, each) for each in there)


def _arranged(message: Incoming, work: Work, visit: Visit) -> str:
    company = company_name(work, visit.company_id) or visit.company_words or ""
    return f"{visit_date(visit, message.language, work.today)} {company}"


def _buttons(projects: list[Project]) -> Rows:
    row = tuple(button(str(n), "project", each.id) for n, each in enumerate(projects, start=1))
    return (row,) if row else ()
