"""帮代办 in words: opened (帮宏岳协调供电) and done (用电那个办好了)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from handlers.firm_named import create_firm
from handlers.ledger_asking import TODAY, Given, ask_words
from handlers.ledger_days import ahead
from handlers.ledger_subject import Subject, shown_subject, subject_of
from handlers.message import Incoming
from handlers.problems import same_matter
from handlers.reply import Reply, say
from handlers.secrecy import hidden
from handlers.talk import focus, ref_of
from park.language import Fields
from park.language.trouble_said import TroubleSaid
from park.records import Company, CompanyKind, ServiceRequest
from park.texts import ledgers as said_of
from park.texts.say import button
from park.texts.text import lines
from park.texts.values import day as shown_day
from park.texts.visits import GONE, UNDO
from storage.views import staff_name
from storage.work import Work
from storage.works import open_requests


def open_request(
    message: Incoming, work: Work, said: TroubleSaid, fields: Fields, given: Given
) -> Reply:
    """Store a request for help of a firm; a firm nobody knows yet becomes a new one."""
    subject = subject_of(message, work, fields, given, said.before, built=False, firm_alone=True)
    if subject.question is not None and subject.firm is None:
        return subject.question
    firm, fresh = _firm(work, subject, fields)
    if firm is None:
        return ask_words(message, work, given, said_of.WHICH_FIRM_MEANT.say(message.language))
    if said.day is not None and said.day > work.today and not given.has(TODAY):
        given = replace(given, subject=f"c{firm.id}")
        return ahead(message, work, given, said.day, what=said.what, project=subject.project)
    told = [r for r in open_requests(work, firm.id) if not hidden(message, work, r.project_id)]
    known = next((r for r in told if same_matter(r.what, said.what)), None)
    if known is not None:
        return _known(message, work, firm, known)
    request = _store(message, work, firm, subject, said)
    focus(message, work, request)
    return _opened(message, work, firm, request, fresh=fresh)


@dataclass(frozen=True, slots=True)
class Lacks:
    """What a company was said to lack, on which day, and for which project."""

    problems: tuple[str, ...]
    project_id: int | None
    day: dt.date


def add_requests(message: Incoming, work: Work, firm: Company | None, lacks: Lacks) -> list[Reply]:
    """What a company in the park lacks, each a request with its own card.

    Other firms' obstacles are no requests, and one that stands open already is not opened again.
    """
    if firm is None or firm.kind != CompanyKind.EXISTING:
        return []
    known = [each.what for each in open_requests(work, firm.id)]
    fresh = [w for w in lacks.problems if not any(same_matter(w, each) for each in known)]
    return [_add(message, work, firm, words, lacks) for words in fresh]


def _add(message: Incoming, work: Work, firm: Company, what: str, lacks: Lacks) -> Reply:
    request = work.add(
        ServiceRequest(
            what=what,
            company_id=firm.id,
            project_id=lacks.project_id,
            owner_id=message.sender.id,
            effective=min(lacks.day, work.today),
            recorded_at=work.recorded_at,
        )
    )
    return _opened(message, work, firm, request, fresh=False)


def finish(message: Incoming, work: Work, request: ServiceRequest, day: dt.date) -> Reply:
    """A request is done."""
    firm = work.get(Company, request.company_id)
    request = work.save(request, replace(request, closed_on=max(day, request.effective)))
    focus(message, work, request)
    text = said_of.SERVICE_DONE.say(
        message.language,
        who=firm.name if firm else "",
        what=request.what,
        date=shown_day(day, message.language, work.today),
        days=(day - request.effective).days,
    )
    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    return say(text, ((undo,),), about=ref_of(request))


def press_finished(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[办结]."""
    request = work.get(ServiceRequest, int(arguments[0]))
    if request is None or not request.live or hidden(message, work, request.project_id):
        return Reply(toast=str(GONE.say(message.language)))
    if not request.open:
        return Reply(toast=str(said_of.CLOSED_BEFORE.say(message.language)))
    return finish(message, work, request, work.today)


def _firm(work: Work, subject: Subject, fields: Fields) -> tuple[Company | None, bool]:
    if subject.firm is not None:
        return subject.firm, False
    words = subject.words
    if not words:
        return None, False
    return create_firm(work, words, Fields()), True


def _store(
    message: Incoming, work: Work, firm: Company, subject: Subject, said: TroubleSaid
) -> ServiceRequest:
    return work.add(
        ServiceRequest(
            what=said.what,
            company_id=firm.id,
            project_id=subject.project.id if subject.project else None,
            owner_id=message.sender.id,
            effective=min(said.day or work.today, work.today),
            recorded_at=work.recorded_at,
        )
    )


def _opened(
    message: Incoming, work: Work, firm: Company, request: ServiceRequest, *, fresh: bool
) -> Reply:
    language = message.language
    name = shown_subject(message.audience, None, firm)
    who = said_of.NEW_FIRM.say(language, firm=name) if fresh else name
    text = lines(
        said_of.SERVICE_OPENED.say(language, who=who),
        said_of.SERVICE_WHAT.say(language, what=request.what),
        said_of.OWNER_IS.say(language, owner=staff_name(work, request.owner_id) or ""),
        said_of.DATE.say(language, date=shown_day(request.effective, language, work.today)),
    )
    undo = button(str(UNDO.say(language)), "undo", work.command)
    done = button(str(said_of.SERVICE_CLOSE.say(language)), "finished", request.id)
    return say(text, ((undo, done),), about=ref_of(request))


def _known(message: Incoming, work: Work, firm: Company, known: ServiceRequest) -> Reply:
    text = said_of.PROBLEM_KNOWN.say(
        message.language,
        who=firm.name,
        what=known.what,
        date=shown_day(known.effective, message.language, work.today),
    )
    done = button(str(said_of.SERVICE_CLOSE.say(message.language)), "finished", known.id)
    return say(text, ((done,),), about=ref_of(known))
