"""Something is over: the request or the obstacle that the words mean."""

from __future__ import annotations

import datetime as dt
import re

from rapidfuzz import fuzz

from handlers.ledger_asking import Given
from handlers.ledger_subject import Subject, subject_of
from handlers.message import Incoming
from handlers.problems import open_of, solve
from handlers.reply import Reply, together
from handlers.secrecy import hidden
from handlers.service_requests import finish
from park.language import Fields
from park.language.trouble_said import TroubleSaid
from park.records import Problem, ServiceRequest, Visit
from storage import companies, followups, visits
from storage.work import Work
from storage.works import open_problems, open_requests

_EMPTY = frozenset("协调办理解决问题好了的那个事请求手续没不够足和与在")
_LATIN = re.compile(r"[a-z]{3,}")
_PROBLEM = re.compile(r"问题|困难|难题|障碍|problem|issue|obstacle", re.I)
_TASK_ALIKE = 70


def close(
    message: Incoming, work: Work, said: TroubleSaid, fields: Fields, given: Given
) -> Reply | None:
    """Close what the words mean; None when nothing open is meant, so that others may answer."""
    day = min(said.day or work.today, work.today)
    named = any(companies.resolve(work, words).sure for words in fields.organisations)
    alone = None if named else _only_one(message, work, said, fields)
    if alone is not None:
        return _over(message, work, alone, day)
    subject = subject_of(message, work, fields, given, said.before, built=True)
    if subject.missing or subject.question is not None or _is_task(message, work, said):
        return None
    requests = [r for r in _requests(message, work, subject) if _means(said.what, r.what)]
    problems = [p for p in open_of(message, work, subject) if _means(said.what, p.what)]
    if not requests and not problems:
        problems = _named_at_visits(message, work, subject, said)
    if (not said.what and len(requests) + len(problems) != 1) or not (requests or problems):
        return None
    return together(
        *(finish(message, work, each, day) for each in requests),
        *(solve(message, work, each, day) for each in problems),
    )


def _over(message: Incoming, work: Work, what: ServiceRequest | Problem, day: dt.date) -> Reply:
    if isinstance(what, ServiceRequest):
        return finish(message, work, what, day)
    return solve(message, work, what, day)


def _only_one(
    message: Incoming, work: Work, said: TroubleSaid, fields: Fields
) -> ServiceRequest | Problem | None:
    """The only open one that shares a word with a text that names no firm: 路灯的事办好了."""
    words = " ".join((said.before, *fields.organisations, said.what)).lower()
    pairs = {words[at : at + 2] for at in range(len(words) - 1)}
    parts = {each for each in pairs if not set(each) & (_EMPTY | {" "}) and not each.isascii()}
    latin = set(_LATIN.findall(words))
    waiting: tuple[ServiceRequest | Problem, ...] = (*open_requests(work), *open_problems(work))
    found = [
        each
        for each in waiting
        if any(part in each.what for part in parts)
        or latin & set(_LATIN.findall(each.what.lower()))
        if not hidden(message, work, each.project_id)
    ]
    return found[0] if len(found) == 1 and not _is_task(message, work, said) else None


def _requests(message: Incoming, work: Work, subject: Subject) -> list[ServiceRequest]:
    found = open_requests(work, subject.firm.id) if subject.firm is not None else []
    return [each for each in found if not hidden(message, work, each.project_id)]


def _means(words: str, what: str) -> bool:
    """Whether the words share their matter with an open one; no words mean any."""
    if not words:
        return True
    said, known = words.lower(), what.lower()
    latin = set(_LATIN.findall(said)) & set(_LATIN.findall(known))
    shared = {c for c in said if "\u4e00" <= c <= "\u9fff"} & set(known) - _EMPTY
    return bool(latin or shared)


def _is_task(message: Incoming, work: Work, said: TroubleSaid) -> bool:
    """Whether one of the sender's own tasks is meant instead."""
    mine = followups.open_of(work, message.sender.id)
    return bool(said.what) and any(
        fuzz.partial_ratio(said.what, each.what) >= _TASK_ALIKE for each in mine if each.what
    )


def _named_at_visits(
    message: Incoming, work: Work, subject: Subject, said: TroubleSaid
) -> list[Problem]:
    """An obstacle that so far stood only in a visit becomes one of its own, to be closed."""
    if subject.project is None or not said.what:
        return []
    for visit in visits.of_project(work, subject.project.id, 5):
        for words in visit.problems:
            if _means(said.what, words):
                return [_raised(message, work, subject, visit, words)]
    if not _PROBLEM.search(message.text):
        return []
    return [_raised(message, work, subject, None, said.what)]


def _raised(
    message: Incoming, work: Work, subject: Subject, visit: Visit | None, what: str
) -> Problem:
    day: dt.date = visit.effective if visit else work.today
    return work.add(
        Problem(
            what=what,
            project_id=subject.project.id if subject.project else None,
            company_id=subject.firm.id if subject.firm else None,
            owner_id=message.sender.id,
            effective=day,
            recorded_at=work.recorded_at,
        )
    )
