"""Changing fields of a stored visit, its project and its next step: only what was said."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from handlers import visit_questions as questions
from handlers.firm_named import create_firm, person_words, remember_people
from handlers.message import Incoming
from handlers.next_steps_noted import note_next_step
from handlers.our_people import named_in, take_part
from handlers.project_meant import create_from, names_investment, phrase_of
from handlers.said_values import (
    differences,
    said_amount,
    said_land,
    same_amount,
    set_plain,
    tenfold,
    tenfold_land,
    with_more,
    with_phase,
)
from handlers.things import take_cards
from park.language import Fields
from park.records import Company, FollowUp, Project, Visit, VisitKind, VisitState
from park.texts.cards import INTENTIONS, KINDS, Shift, follow_up_when, visit_date
from park.texts.say import Say
from park.texts.text import Language
from park.texts.values import place
from storage import companies, followups, projects, visits
from storage.merges import standing
from storage.views import company_name
from storage.work import Work


@dataclass(frozen=True, slots=True)
class VisitChanged:
    """A visit after a change: what is different, and a question that the change raised."""

    visit: Visit
    changed: tuple[Shift, ...] = ()
    question: Say | None = None


def change_visit(message: Incoming, work: Work, visit: Visit, said: Fields) -> VisitChanged:
    """Change only what the text says; everything else stays as it is."""
    language = message.language
    firm = _change_firm(work, visit, said, language)
    step = _change_next(message, work, firm.visit, said)
    own = _change_own(work, firm.visit, said, step.day_used, language)
    values = _change_project(message, work, own.visit, said)
    people = _add_our_people(message, work, values.visit, said)
    return VisitChanged(
        values.visit,
        (*firm.changed, *own.changed, *values.changed, *step.changed, *people),
        firm.question or values.question,
    )


def change_follow_up(
    work: Work, task: FollowUp, said: Fields, language: Language
) -> tuple[FollowUp, tuple[Shift, ...]]:
    """A follow-up's date, time and words after a correction."""
    due = said.next_date or said.date or said.visit_date
    time = said.next_time or said.visit_time
    new = replace(
        task,
        due=due or task.due,
        due_end=said.next_date_end if due else task.due_end,
        at_time=time or (None if due and due != task.due else task.at_time) or task.at_time,
        what=said.next_what or task.what,
    )
    after = work.save(task, new)
    return after, follow_up_shifts(work, task, after, language)


def follow_up_shifts(
    work: Work, old: FollowUp, new: FollowUp, language: Language
) -> tuple[Shift, ...]:
    """What differs between two states of a follow-up."""
    pairs = (
        ("next", *(follow_up_when(each, language, work.today) for each in (old, new))),
        ("what", old.what, new.what),
    )
    return tuple(Shift(key, was, now) for key, was, now in pairs if was != now)


@dataclass(frozen=True, slots=True)
class _Step:
    changed: tuple[Shift, ...] = ()
    day_used: bool = False


def _change_next(message: Incoming, work: Work, visit: Visit, said: Fields) -> _Step:
    """The next step; a bare date in the future means it, not the visit."""
    bare = said.date is not None and said.date > work.today and visit.state == VisitState.DONE
    if said.next_date is None and said.next_what is None and said.next_time is None and not bare:
        return _Step()
    told = replace(said, next_date=said.date) if bare else said
    known = followups.of_visit(work, visit.id)
    if not known:
        task = note_next_step(message, work, visit, told)
        when = follow_up_when(task, message.language, work.today) if task else ""
        return _Step((Shift("next", "", f"{when} {task.what if task else ''}".strip()),), bare)
    _, changed = change_follow_up(work, known[-1], told, message.language)
    return _Step(changed, bare)


def _change_own(
    work: Work, visit: Visit, said: Fields, day_used: bool, language: Language
) -> VisitChanged:
    day = said.visit_date or (None if day_used else said.date)
    people = tuple(words for words in map(person_words, said.people) if words)
    new = replace(
        visit,
        effective=day or visit.effective,
        effective_end=said.visit_date_end or (None if day else visit.effective_end),
        at_time=said.visit_time or visit.at_time,
        state=_state(visit, day, work.today),
        kind=VisitKind(said.direction) if said.direction else visit.kind,
        city=said.city or visit.city,
        method=said.method or visit.method,
        persons=said.persons or visit.persons,
        people=people or visit.people,
        intention=said.intention or visit.intention,
        problems=said.problems or visit.problems,
        note=with_phase(visit.note, said, language),
        leader_led=visit.leader_led if said.leader_led is None else said.leader_led,
    )
    after = work.save(visit, new)
    if after.company_id and people:
        firm = standing(work, Company, after.company_id)
        if firm is not None:
            remember_people(work, firm, after, said)
    return VisitChanged(after, visit_shifts(visit, after, work.today, language))


def _state(visit: Visit, day: dt.date | None, today: dt.date) -> str:
    if day is None:
        return visit.state
    return VisitState.PLANNED if day > today else VisitState.DONE


def visit_shifts(old: Visit, new: Visit, today: dt.date, language: Language) -> tuple[Shift, ...]:
    """What differs between two states of a visit, on its card."""
    pairs = zip(_shown(old, today, language), _shown(new, today, language), strict=True)
    return tuple(Shift(was[0], was[1], now[1]) for was, now in pairs if was != now)


def _shown(visit: Visit, today: dt.date, language: Language) -> list[tuple[str, str]]:
    kind = KINDS.get(VisitKind(visit.kind)) if visit.kind else None
    intention = INTENTIONS.get(visit.intention or "")
    return [
        ("date", visit_date(visit, language, today)),
        ("kind", str(kind.say(language)) if kind else ""),
        ("city", place(visit.city, language)),
        ("method", visit.method or ""),
        ("persons", str(visit.persons or "")),
        ("people", "、".join(visit.people)),
        ("intention", str(intention.say(language)) if intention else ""),
        ("problems", "；".join(visit.problems)),
        ("note", visit.note or ""),
    ]


def _change_firm(work: Work, visit: Visit, said: Fields, language: Language) -> VisitChanged:
    """Another firm was meant: the visit, its own new project and next steps move there."""
    if not said.organisations:
        return VisitChanged(visit)
    words = said.organisations[0]
    firm = companies.resolve(work, words).sure or create_firm(work, words, said)
    if firm.id == visit.company_id:
        return VisitChanged(visit)
    old = company_name(work, visit.company_id) or visit.company_words or ""
    after = work.save(visit, replace(visit, company_id=firm.id, company_words=None))
    _move_project(work, after, firm)
    take_cards(work, after, firm)
    for task in followups.of_visit(work, visit.id):
        work.save(task, replace(task, company_id=firm.id))
    return VisitChanged(after, (Shift("company", old, firm.name),))


def _move_project(work: Work, visit: Visit, firm: Company) -> None:
    """A project that the same message made goes to the right firm too."""
    project = standing(work, Project, visit.project_id)
    if project is not None and project.command == visit.command:
        work.save(project, replace(project, company_id=firm.id))


def _change_project(message: Incoming, work: Work, visit: Visit, said: Fields) -> VisitChanged:
    project = standing(work, Project, visit.project_id)
    if project is None:
        return _first_project(message, work, visit, said)
    before, question = project, None
    said = with_more(message.text, project, said)
    amount, land = said_amount(said), said_land(said)
    if amount is not None and not same_amount(project, amount):
        if tenfold(project, amount):
            question = questions.about_amount(message, visit, "tenfold", project, amount)
        else:
            project = projects.correct_value(work, project, amount, visit.effective)
    if land is not None and tenfold_land(project, land):
        question = question or questions.about_land(message, visit, project, land)
    elif land is not None and land.number != project.land:
        project = projects.correct_value(work, project, land, visit.effective)
    project = set_plain(work, _renamed(work, project, said), said)
    changed = _all_differences(before, project, message.language)
    return VisitChanged(visit, changed, question)


def _first_project(message: Incoming, work: Work, visit: Visit, said: Fields) -> VisitChanged:
    """A visit without a project that hears of an investment gets one."""
    if not (names_investment(said) or phrase_of(said)):
        return VisitChanged(visit)
    firm = standing(work, Company, visit.company_id)
    project = create_from(work, firm, said, visit.effective)
    visit = work.save(visit, replace(visit, project_id=project.id))
    after = project
    for value in (said_amount(said), said_land(said)):
        if value is not None:
            after = projects.set_value(work, after, value, visit.effective)
    after = set_plain(work, after, said)
    values = differences(project, after, message.language, first=True)
    return VisitChanged(visit, (Shift("project", "", project.name), *values))


def _renamed(work: Work, project: Project, said: Fields) -> Project:
    name = said.new_name or (phrase_of(said) if project.version <= 3 else "")
    if not name or name in project.name:
        return project
    return work.save(project, replace(project, name=name, aliases=(*project.aliases, project.name)))


def _all_differences(old: Project, new: Project, language: Language) -> tuple[Shift, ...]:
    renamed = (Shift("project", old.name, new.name),) if old.name != new.name else ()
    return (*renamed, *differences(old, new, language, first=True))


def _add_our_people(message: Incoming, work: Work, visit: Visit, said: Fields) -> tuple[Shift, ...]:
    if not said.our_people:
        return ()
    present = visits.participants(work, visit.id)
    known = {each.staff_id or each.words for each in present}
    fresh = [
        each
        for each in named_in(message, work, said)
        if (each.person.id if each.person else each.words) not in known
    ]
    take_part(work, visit, fresh)
    before = "、".join(each.words for each in present)
    added = "、".join(each.words for each in fresh)
    return (Shift("ours", before, f"{before}、{added}"),) if fresh else ()
