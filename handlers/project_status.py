"""放缓, 休眠, 恢复推进, back to an earlier stage, and the leader in charge: a project in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from markupsafe import Markup

from handlers.ledger_asking import TODAY, Given
from handlers.ledger_days import ahead
from handlers.ledger_subject import subject_of
from handlers.message import Incoming
from handlers.owner_told import owner_told
from handlers.removals import restore
from handlers.reply import Notice, Reply, say
from handlers.stages import change_buttons, step_back
from handlers.talk import focus, ref_of
from park import stage_rules as rules
from park.language import Fields
from park.language.back_said import BackSaid
from park.records import Project, Rank, Staff, Stage, Status
from park.texts import moving as said_of
from park.texts.audience import Audience
from park.texts.cards import shown_name
from park.texts.say import Say
from park.texts.stages import STAGES, STATUS, stage_words
from park.texts.text import lines
from park.texts.values import day as shown_day
from storage import members, projects
from storage.posting import private_audience
from storage.views import staff_name
from storage.work import Work

_LEADS = (Rank.PARTY_GOVERNMENT_HEAD, Rank.LEADERSHIP)


@dataclass(frozen=True, slots=True)
class StatusSaid:
    """The status that a project is put in, since when, and why where it is said."""

    status: Status
    day: dt.date | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class CareSaid:
    """The leader put in charge of a project."""

    name: str


def set_status(
    message: Incoming, work: Work, said: StatusSaid, fields: Fields, given: Given
) -> Reply | None:
    """The project stays where it is and goes on slower, not at all, or again."""
    subject = subject_of(message, work, fields, given, built=False)
    project = subject.project
    if project is None:
        return subject.question
    if not project.open:
        return restore(message, work, project) if said.status is Status.ACTIVE else None
    if project.status == said.status:
        stage = stage_words(project.stage, project.status, message.language)
        name = shown_name(project, message.audience)
        shown = said_of.STAYS.say(message.language, project=name, stage=stage)
        return say(shown, change_buttons(message, work, project), about=ref_of(project))
    day = work.today if given.has(TODAY) else said.day or work.today
    if day > work.today:
        what = str(STATUS[said.status].say(message.language))
        given = replace(given, subject=str(project.id))
        return ahead(message, work, given, day, what=what, project=project)
    return _changed(message, work, project, said, day)


def _changed(
    message: Incoming, work: Work, before: Project, said: StatusSaid, day: dt.date
) -> Reply:
    stage, today = Stage(before.stage), work.today
    after = projects.change_stage(work, before, stage, day, status=said.status, reason=said.reason)
    focus(message, work, after)

    def told(reader: Audience) -> Markup:
        language = reader.language
        return lines(
            said_of.STATUS_CHANGED.say(
                language,
                project=shown_name(after, reader),
                stage=STAGES[stage].say(language),
                old=STATUS[Status(before.status)].say(language),
                new=STATUS[said.status].say(language),
                date=shown_day(day, language, today),
            ),
            said_of.BECAUSE.say(language, reason=said.reason) if said.reason else None,
        )

    shown = say(told(message.audience), change_buttons(message, work, after), about=ref_of(after))
    return replace(shown, notices=owner_told(message, work, after, (told,)))


def go_back_in_words(
    message: Incoming, work: Work, said: BackSaid, fields: Fields, given: Given
) -> Reply | None:
    """Back to an earlier stage; the reason is asked for where none is said."""
    subject = subject_of(message, work, fields, given, built=False)
    project = subject.project
    if project is None:
        return subject.question
    if not project.open or rules.move(project.stage, said.stage) is not rules.Move.BACK:
        stage = stage_words(project.stage, project.status, message.language)
        name = shown_name(project, message.audience)
        shown = said_of.STAYS.say(message.language, project=name, stage=stage)
        return say(shown, change_buttons(message, work, project), about=ref_of(project))
    return step_back(message, work, project, said.stage, said.reason)


def set_leader(
    message: Incoming, work: Work, said: CareSaid, fields: Fields, given: Given
) -> Reply | None:
    """The leader who answers for a project; only somebody the park knows."""
    subject = subject_of(message, work, fields, given, built=False)
    project = subject.project
    if project is None:
        return subject.question
    known = members.named(work, said.name)
    leaders = [each for each in known if each.rank in _LEADS] or known
    if len(leaders) != 1:
        return say(said_of.OWNER_UNKNOWN.say(message.language, words=said.name))
    old, leader = staff_name(work, project.leader_id), leaders[0]
    project = work.save(project, replace(project, leader_id=leader.id))
    focus(message, work, project)

    def told(reader: Audience) -> Markup:
        words = said_of.LEADER_SET if old in (None, leader.name) else said_of.LEADER_CHANGED
        name = shown_name(project, reader)
        return words.say(reader.language, project=name, old=old, new=leader.name)

    shown = say(
        told(message.audience), change_buttons(message, work, project), about=ref_of(project)
    )
    notices = owner_told(message, work, project, (told,))
    return replace(shown, notices=(*notices, *_leader_told(message, leader, project)))


def _leader_told(message: Incoming, leader: Staff, project: Project) -> tuple[Notice, ...]:
    if leader.role is None or leader.telegram_id is None or leader.id == message.sender.id:
        return ()
    language = private_audience(leader).language
    text = said_of.IN_YOUR_CARE.say(language, who=message.sender.name, project=project.name)
    return (Notice(leader, Say(text=text, about=ref_of(project))),)
