"""Obstacles in words: opened (恒达卡在环评) and solved (环评问题解决了)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from markupsafe import Markup

from handlers.ledger_asking import TODAY, Given
from handlers.ledger_days import ahead
from handlers.ledger_subject import Subject, ask_project, shown_subject, subject_of
from handlers.message import Incoming
from handlers.owner_told import owner_told
from handlers.reply import Reply, say
from handlers.talk import focus, ref_of
from park.access import may_read
from park.language import Fields
from park.language.trouble_said import TroubleSaid
from park.records import Company, Problem, Project
from park.texts import ledgers as said_of
from park.texts.audience import Audience
from park.texts.say import Button, Rows, Say, button
from park.texts.text import lines
from park.texts.values import day as shown_day
from park.texts.visits import GONE, OPEN_PROJECT, UNDO
from storage.work import Work
from storage.works import problems_of, problems_of_firm


def open_problem(
    message: Incoming, work: Work, said: TroubleSaid, fields: Fields, given: Given
) -> Reply:
    """Store an obstacle of a project or, where it has none, of a firm."""
    subject = subject_of(message, work, fields, given, said.before, built=True)
    if subject.question is not None:
        return subject.question
    if subject.missing:
        return ask_project(message, work, given)
    given = replace(given, subject=_token(subject))
    if said.day is not None and said.day > work.today and not given.has(TODAY):
        return ahead(message, work, given, said.day, what=said.what, project=subject.project)
    known = next(
        (p for p in open_of(message, work, subject) if same_matter(p.what, said.what)), None
    )
    if known is not None:
        return _known(message, work, subject, known)
    problem = _store(message, work, subject, said, given)
    focus(message, work, problem)
    return _opened(message, work, subject, problem)


def solve(message: Incoming, work: Work, problem: Problem, day: dt.date) -> Reply:
    """An obstacle is out of the way."""
    project, firm = work.get(Project, problem.project_id), work.get(Company, problem.company_id)
    problem = work.save(problem, replace(problem, closed_on=max(day, problem.effective)))
    focus(message, work, problem)
    today = work.today

    def told(reader: Audience) -> Markup:
        return said_of.PROBLEM_SOLVED.say(
            reader.language,
            who=shown_subject(reader, project, firm),
            what=problem.what,
            date=shown_day(day, reader.language, today),
            days=(day - problem.effective).days,
        )

    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    reply = say(told(message.audience), ((undo, *_card(message, project)),), about=ref_of(problem))
    notices = owner_told(message, work, project, (told,)) if project else ()
    return replace(reply, notices=notices)


def press_solved(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[已解决]."""
    problem = work.get(Problem, int(arguments[0]))
    if problem is None or not problem.live or not _readable(message, work, problem):
        return Reply(toast=str(GONE.say(message.language)))
    if not problem.open:
        return Reply(toast=str(said_of.CLOSED_BEFORE.say(message.language)))
    return solve(message, work, problem, work.today)


def open_of(message: Incoming, work: Work, subject: Subject) -> list[Problem]:
    """What still stands in the way of a project, or of a firm, as far as the sender may know."""
    if subject.project is not None:
        found = problems_of(work, subject.project)
    else:
        found = problems_of_firm(work, subject.firm.id) if subject.firm else []
    return [each for each in found if each.open and _readable(message, work, each)]


def same_matter(one: str, other: str) -> bool:
    """Whether two wordings name the same matter: one is in the other."""
    first, second = one.lower(), other.lower()
    return bool(first and second) and (first in second or second in first)


def _readable(message: Incoming, work: Work, problem: Problem) -> bool:
    project = work.get(Project, problem.project_id)
    return project is None or may_read(message.sender, project)


def _token(subject: Subject) -> str:
    if subject.project is not None:
        return str(subject.project.id)
    return f"c{subject.firm.id}" if subject.firm else "0"


def _store(
    message: Incoming, work: Work, subject: Subject, said: TroubleSaid, given: Given
) -> Problem:
    return work.add(
        Problem(
            what=said.what,
            project_id=subject.project.id if subject.project else None,
            company_id=subject.firm.id if subject.firm else None,
            owner_id=message.sender.id,
            effective=work.today if given.has(TODAY) else said.day or work.today,
            recorded_at=work.recorded_at,
        )
    )


def _opened(message: Incoming, work: Work, subject: Subject, problem: Problem) -> Reply:
    today = work.today

    def told(reader: Audience) -> Markup:
        language = reader.language
        return lines(
            said_of.PROBLEM_OPENED.say(
                language, who=shown_subject(reader, subject.project, subject.firm)
            ),
            said_of.PROBLEM_WHAT.say(language, what=problem.what),
            said_of.DATE.say(language, date=shown_day(problem.effective, language, today)),
        )

    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    rows: Rows = ((undo, _solved(message, problem), *_card(message, subject.project)),)
    notices = owner_told(message, work, subject.project, (told,)) if subject.project else ()
    return Reply(
        says=(Say(text=told(message.audience), buttons=rows, about=ref_of(problem)),),
        notices=notices,
    )


def _known(message: Incoming, work: Work, subject: Subject, known: Problem) -> Reply:
    text = said_of.PROBLEM_KNOWN.say(
        message.language,
        who=shown_subject(message.audience, subject.project, subject.firm),
        what=known.what,
        date=shown_day(known.effective, message.language, work.today),
    )
    return say(text, ((_solved(message, known),),), about=ref_of(known))


def _solved(message: Incoming, problem: Problem) -> Button:
    return button(str(said_of.SOLVED.say(message.language)), "solved", problem.id)


def _card(message: Incoming, project: Project | None) -> tuple[Button, ...]:
    if project is None:
        return ()
    return (button(str(OPEN_PROJECT.say(message.language)), "project", project.id),)
