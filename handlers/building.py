"""Building progress in words: steps, per cent, what was invested so far."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from markupsafe import Markup

from handlers.ledger_asking import ALL, REST, TODAY, YES, Given, ask_words, choose
from handlers.ledger_days import ahead
from handlers.ledger_subject import ask_project, subject_of
from handlers.message import Incoming
from handlers.owner_told import owner_told
from handlers.reply import Reply
from handlers.talk import focus, ref_of
from park.language import Fields
from park.language.building_said import BuildingSaid
from park.records import Construction, Project, Stage
from park.texts import ledgers as said_of
from park.texts.audience import Audience
from park.texts.cards import shown_name
from park.texts.say import Rows, Say, button
from park.texts.stages import stage_words
from park.texts.text import Language, lines
from park.texts.values import day as shown_day
from park.texts.values import money
from park.texts.visits import OPEN_PROJECT, UNDO
from storage.work import Work
from storage.works import building_of

_TENFOLD = 10
_WHOLE = 100


def log_building(
    message: Incoming, work: Work, said: BuildingSaid, fields: Fields, given: Given
) -> Reply:
    """Store one entry of a project's building; doubts are asked about first."""
    subject = subject_of(message, work, fields, given, said.before, built=True)
    if subject.question is not None:
        return subject.question
    if subject.project is None:
        return ask_project(message, work, given)
    project = subject.project
    given = replace(given, subject=str(project.id))
    past = building_of(work, project.id)
    question = _question(message, work, said, given, past=past, project=project)
    if question is not None:
        return question
    entry = _store(work, project, said, given, past)
    focus(message, work, entry)
    return _answer(message, work, project, entry, past)


def _question(
    message: Incoming,
    work: Work,
    said: BuildingSaid,
    given: Given,
    *,
    past: list[Construction],
    project: Project,
) -> Reply | None:
    language = message.language
    if said.percent is not None and said.percent > _WHOLE:
        text = said_of.PERCENT_WRONG.say(language, percent=said.percent)
        return ask_words(message, work, given, text)
    if said.day is not None and said.day > work.today and not given.has(TODAY):
        what = said.what or shown_name(project, message.audience)
        return ahead(message, work, given, said.day, what=what, project=project)
    return _less_done(message, work, said, given, past) or _money(message, work, said, given, past)


def _less_done(
    message: Incoming, work: Work, said: BuildingSaid, given: Given, past: list[Construction]
) -> Reply | None:
    """A building does not shrink."""
    last = _last(past, "percent", said.day or work.today)
    if last is None or said.percent is None or given.has(YES) or last.percent is None:
        return None
    if said.percent >= last.percent:
        return None
    text = said_of.PERCENT_BACK.say(
        message.language,
        date=shown_day(last.effective, message.language, work.today),
        old=last.percent,
        new=said.percent,
    )
    return choose(message, work, given, text, ((said_of.AS_I_SAID, YES),))


def _money(
    message: Incoming, work: Work, said: BuildingSaid, given: Given, past: list[Construction]
) -> Reply | None:
    """Less than before, or that of a month: is it the whole so far or this stretch alone?"""
    last, language = _last(past, "invested", said.day or work.today), message.language
    if last is None or last.invested is None or said.invested is None:
        return None
    if given.has(YES, ALL, REST):
        return None
    old, new = money(last.invested, language), money(said.invested, language)
    if said.part or said.invested < last.invested:
        words = said_of.INVESTED_PART if said.part else said_of.INVESTED_BACK
        date = shown_day(last.effective, language, work.today)
        text = words.say(language, date=date, old=old, new=new)
        both = money(last.invested + said.invested, language)
        added = str(said_of.INVESTED_ADD.say(language, amount=both))
        alone = str(said_of.INVESTED_ALL.say(language, amount=new))
        return choose(message, work, given, text, ((added, REST), (alone, ALL)))
    if said.invested >= _TENFOLD * last.invested:
        text = said_of.INVESTED_TENFOLD.say(language, old=old, new=new)
        return choose(message, work, given, text, ((said_of.AS_I_SAID, YES),))
    return None


def _last(past: list[Construction], field: str, day: dt.date) -> Construction | None:
    """The newest entry up to a day that says this."""
    known = [e for e in past if getattr(e, field) is not None and e.effective <= day]
    return known[-1] if known else None


def _store(
    work: Work, project: Project, said: BuildingSaid, given: Given, past: list[Construction]
) -> Construction:
    day = work.today if given.has(TODAY) else said.day or work.today
    last, invested = _last(past, "invested", day), said.invested
    if given.has(REST) and last is not None and invested is not None:
        invested += last.invested or 0
    return work.add(
        Construction(
            project_id=project.id,
            what=said.what,
            percent=said.percent,
            invested=invested,
            by=work.actor.id if work.actor else None,
            effective=day,
            recorded_at=work.recorded_at,
        )
    )


def _answer(
    message: Incoming, work: Work, project: Project, entry: Construction, past: list[Construction]
) -> Reply:
    today = work.today

    def told(reader: Audience) -> Markup:
        return building_card(project, entry, past, reader, today)

    early = project.stage < Stage.CONSTRUCTION
    stage = stage_words(project.stage, project.status, message.language)
    hint = said_of.BUILDING_STAGE.say(message.language, stage=stage) if early else None
    shown = Say(
        text=lines(told(message.audience), hint),
        buttons=_buttons(message, work, project, early=early),
        about=ref_of(entry),
    )
    return Reply(says=(shown,), notices=owner_told(message, work, project, (told,)))


def building_card(
    project: Project,
    entry: Construction,
    past: list[Construction],
    reader: Audience,
    today: dt.date,
) -> Markup:
    """An entry of a project's building beside the one before."""
    language = reader.language
    return lines(
        said_of.BUILDING_LOGGED.say(language, project=shown_name(project, reader)),
        said_of.BUILDING_STEP.say(language, what=entry.what) if entry.what else None,
        _percent(entry, past, language, today),
        _invested(entry, past, language, today),
        said_of.DATE.say(language, date=shown_day(entry.effective, language, today)),
    )


def _percent(
    entry: Construction, past: list[Construction], language: Language, today: dt.date
) -> Markup | None:
    if entry.percent is None:
        return None
    last = _last(past, "percent", entry.effective)
    was = _was(last, f"{last.percent}%", language, today) if last else Markup("")
    return said_of.BUILDING_PERCENT.say(language, percent=entry.percent) + was


def _invested(
    entry: Construction, past: list[Construction], language: Language, today: dt.date
) -> Markup | None:
    if entry.invested is None:
        return None
    last = _last(past, "invested", entry.effective)
    was = _was(last, money(last.invested or 0, language), language, today) if last else Markup("")
    return said_of.BUILDING_INVESTED.say(language, amount=money(entry.invested, language)) + was


def _was(last: Construction, old: str, language: Language, today: dt.date) -> Markup:
    date = shown_day(last.effective, language, today)
    return said_of.BUILDING_BEFORE.say(language, date=date, old=old)


def _buttons(message: Incoming, work: Work, project: Project, *, early: bool) -> Rows:
    language = message.language
    row = [
        button(str(UNDO.say(language)), "undo", work.command),
        button(str(OPEN_PROJECT.say(language)), "project", project.id),
    ]
    if early:
        row.append(button(str(said_of.BUILDING_CHANGE.say(language)), "stage", project.id))
    return (tuple(row),)
