"""Which two firms or projects are meant to be one."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.message import Incoming
from handlers.project_named import search
from handlers.secrecy import hidden
from park.records import Company, Project, Ref, Visit
from storage import companies
from storage.merges import standing
from storage.outbox import newest_shown, shown_by
from storage.projects import exactly_named
from storage.work import Work

Mergeable = Company | Project


@dataclass(frozen=True, slots=True)
class Named:
    """What one name points to: a record for sure, or near ones."""

    words: str
    record: Mergeable | None = None
    near: tuple[Mergeable, ...] = ()


def two_named(
    message: Incoming, work: Work, names: tuple[str, str], noun: str | None
) -> tuple[Named, Named]:
    """Both names as firms or both as projects, as the words or the names themselves say."""
    if noun == "project" or (noun is None and _say_project(names)):
        return _projects(message, work, names)
    firms = _firm(work, names[0]), _firm(work, names[1])
    if noun is None and not any(each.record or each.near for each in firms):
        return _projects(message, work, names)
    return firms


def shown_last(
    message: Incoming, work: Work, noun: str | None
) -> tuple[Mergeable, Mergeable] | None:
    """The two that the message replied to, or the newest list, shows."""
    replied = message.reply_to
    shown = (
        shown_by(work.connection, message.chat_id, replied)
        if replied is not None
        else newest_shown(work.connection, message.chat_id)
    )
    if shown is None or len(shown.lines) != 2:
        return None
    pair = [_of_line(message, work, ref, noun) for ref in shown.lines]
    first, second = pair
    if first is None or second is None or type(first) is not type(second):
        return None
    return first, second


def _say_project(names: tuple[str, str]) -> bool:
    return all(name.endswith("项目") or name.lower().endswith("project") for name in names)


def _firm(work: Work, words: str) -> Named:
    found = companies.resolve(work, words)
    return Named(words, found.sure, found.doubtful)


def _projects(message: Incoming, work: Work, names: tuple[str, str]) -> tuple[Named, Named]:
    return _project(message, work, names[0]), _project(message, work, names[1])


def _project(message: Incoming, work: Work, words: str) -> Named:
    exact = [p for p in exactly_named(work, words) if not hidden(message, work, p.id)]
    if len(exact) == 1:
        return Named(words, exact[0])
    found = search(message, work, words)
    return Named(words, found.project, tuple(exact) or found.several)


def _of_line(message: Incoming, work: Work, ref: Ref, noun: str | None) -> Mergeable | None:
    if ref.noun == "company":
        return standing(work, Company, ref.id)
    if ref.noun == "visit":
        visit = work.get(Visit, ref.id)
        return standing(work, Company, visit.company_id) if visit else None
    project = standing(work, Project, ref.id) if ref.noun == "project" else None
    if project is None or hidden(message, work, project.id):
        return None
    return standing(work, Company, project.company_id) if noun == "company" else project
