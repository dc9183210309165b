"""A project's time line: stages, meetings, agreements and visits, newest last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from markupsafe import Markup

from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.secrecy import hidden
from handlers.talk import ref_of
from park.access import may_read
from park.records import Project, VisitState
from park.texts import asking as said_of
from park.texts.cards import KINDS, shown_name
from park.texts.moving import AGREEMENT, FAILED, MEETING, PASSED
from park.texts.stages import stage_words
from park.texts.text import Language, lines
from park.texts.values import day as shown_day
from park.texts.values import money
from storage import projects, visits
from storage.decisions import agreements_of, decisions_of
from storage.merges import standing
from storage.work import Work

SHOWN = 30
Dated = tuple[dt.date, str]


def timeline(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[时间线]."""
    project = standing(work, Project, int(arguments[0]))
    if project is None or not project.live or not may_read(message.sender, project):
        return Reply(toast=str(said_of.NO_ACCESS_TO_IT.say(message.language)))
    language = message.language
    quiet = hidden(message, work, project.id)
    events = _stages(work, project, language) if quiet else _events(work, project, language)
    found = sorted(events, key=lambda each: each[0])[-SHOWN:]
    date = shown_day(work.today, language)
    return say(
        lines(
            said_of.TIMELINE_OF.say(
                language, project=shown_name(project, message.audience), date=date
            ),
            *(
                Markup("{} {}").format(shown_day(on, language, work.today), what)
                for on, what in found
            ),
        ),
        about=ref_of(project),
    )


def _stages(work: Work, project: Project, language: Language) -> Iterator[Dated]:
    """The stages alone: what a group may know of a secret project."""
    for event in projects.stage_events(work, project.id):
        yield event.effective, f"📌 {stage_words(event.to_stage, event.to_status, language)}"


def _events(work: Work, project: Project, language: Language) -> Iterator[Dated]:
    for event in projects.stage_events(work, project.id):
        words = stage_words(event.to_stage, event.to_status, language)
        yield event.effective, f"📌 {words}" + (f"（{event.reason}）" if event.reason else "")
    for decision in decisions_of(work, project.id):
        result = (PASSED if decision.passed else FAILED).say(language)
        meeting = MEETING[decision.kind].say(language)  # type: ignore[index]
        yield decision.effective, f"🗳 {meeting} {result}"
    for signed in agreements_of(work, project.id):
        amount = money(signed.amount, language, signed.currency) if signed.amount else "—"
        yield signed.effective, "🤝 " + str(AGREEMENT.say(language, amount=amount))
    for visit in visits.of_project(work, project.id):
        if visit.state == VisitState.DONE:
            kind = str(KINDS[visit.kind].say(language)) if visit.kind else ""  # type: ignore[index]
            words = visit.content or visit.note or "；".join(visit.problems)
            yield visit.effective, " ".join(part for part in ("💬", kind, words) if part)
