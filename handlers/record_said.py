"""Any record in a few words: what was undone, what waits, what a file is kept with."""

from __future__ import annotations

from handlers.ledger_words import say_entry
from park.records import (
    Company,
    Decision,
    DecisionKind,
    FollowUp,
    Participation,
    Project,
    Ref,
    Setting,
    Trip,
    Visit,
)
from park.texts.moving import MEETING
from park.texts.text import Language
from park.texts.values import day
from park.texts.visits import VISIT_OF
from storage import commands
from storage.tables import RECORDS
from storage.views import company_name
from storage.work import Work

_CUT = 24


def say_ref(work: Work, ref: Ref, language: Language) -> str:
    """A record in a few words."""
    match ref.noun:
        case "visit":
            return _say_visit(work, work.get(Visit, ref.id), language)
        case "project":
            project = work.get(Project, ref.id)
            return project.name if project else ""
        case "company":
            firm = work.get(Company, ref.id)
            return firm.name if firm else ""
        case "follow_up":
            task = work.get(FollowUp, ref.id)
            return task.what if task else ""
        case "participation":
            part = work.get(Participation, ref.id)
            return _say_visit(work, work.get(Visit, part.visit_id) if part else None, language)
        case "setting":
            setting = work.get(Setting, ref.id)
            return f"{setting.key} = {setting.value}" if setting else ""
        case "command":
            done = commands.by_number(work, ref.id)
            return f"“{done.words[:_CUT]}”" if done is not None and done.words else ""
        case "trip":
            trip = work.get(Trip, ref.id)
            return _say_trip(work, trip, language) if trip else ""
    return say_entry(work, ref, language) or _say_dated(work, ref, language)


def _say_trip(work: Work, trip: Trip, language: Language) -> str:
    return f"{day(trip.since, language, work.today)} {'、'.join(trip.cities)}".strip()


def _say_dated(work: Work, ref: Ref, language: Language) -> str:
    """A dated fact of a project: the project and the day."""
    record = work.get(RECORDS[ref.noun], ref.id) if ref.noun in RECORDS else None
    project = work.get(Project, getattr(record, "project_id", None))
    if project is None:
        return ""
    meeting = (
        MEETING[DecisionKind(record.kind)].say(language) if isinstance(record, Decision) else ""
    )
    on = getattr(record, "effective", None)
    when = day(on, language, work.today) if on else ""
    return " ".join(each for each in (project.name, str(meeting), when) if each)


def _say_visit(work: Work, visit: Visit | None, language: Language) -> str:
    if visit is None:
        return ""
    company = company_name(work, visit.company_id) or visit.company_words or ""
    shown = day(visit.effective, language, work.today)
    return str(VISIT_OF.say(language, company=company, date=shown)).strip()
