"""Logging visits: what is certain is stored at once and shown; the rest is asked or left open."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from handlers import visit_questions as questions
from handlers.firm_doubt import which_firm
from handlers.firm_named import FirmFound, firm_of, person_words, remember_people
from handlers.message import Incoming
from handlers.next_steps_noted import note_next_step, note_promises
from handlers.our_people import Named, named_in, take_part, tell_colleagues
from handlers.project_meant import project_of
from handlers.reply import Notice, Reply, together
from handlers.said_values import apply_said, said_amount, said_land, with_more, with_phase
from handlers.stages import apply_stage
from handlers.talk import focus
from handlers.trips import join_or_open_trip, joined_trip
from handlers.visit_card import card
from park.called import each_once
from park.language import Fields, Meaning
from park.language.vague import is_vague_piece
from park.records import Company, Project, Visit, VisitKind, VisitState
from park.texts.cards import Shift
from park.texts.say import Say
from storage.work import Work

_HEADS = re.compile(
    r"(?:他们|对方|一共|总共|共|大概)*(?:(?:来|到|见)了?)?[\d一二两三四五六七八九十百千万]+(?:多|几)?(?:个|位|名)?人?(?:左右)?$"
)
"""来了6个人: the head count is on the card."""
DAY_BREAK = 5
"""Before five in the morning, "today" is the day that just ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """One visit as stored, what the message changed besides, and what is still to be asked."""

    visit: Visit
    fresh: frozenset[str] = frozenset()
    changed: tuple[Shift, ...] = ()
    question: Say | None = None
    notices: tuple[Notice, ...] = ()


def log_visits(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """Store every visit of a message and show a card for each; at most one question follows."""
    logged = [log_visit(message, each, meaning, work) for each in visits_said(meaning.fields)]
    cards = [_shown(message, each, work) for each in logged]
    asked = next((each.question for each in logged if each.question), None)
    focus(message, work, logged[-1].visit)
    if asked is not None:
        questions.open_question(message, work, asked)
    answer = together(*cards)
    return replace(answer, says=(*answer.says, *([asked] if asked else [])), reaction="✍")


def visits_said(fields: Fields) -> list[Fields]:
    """One entry a firm met: each firm is one visit; what the text says of one goes to the first."""
    return [
        replace(one, people=each_once(one.people))
        for each in fields.visits or (fields,)
        for one in _by_firm(each)
    ]


def log_visit(message: Incoming, said: Fields, meaning: Meaning, work: Work) -> Logged:
    """Store one visit with its firm, project, people, trip and next step."""
    found = firm_of(work, said, "" if len(meaning.fields.visits) > 1 else meaning.text)
    people = named_in(message, work, said)
    visit = work.add(_visit(message, said, meaning, found, work))
    take_part(work, visit, people)
    if found.firm is not None:
        remember_people(work, found.firm, visit, said)
    visit = join_or_open_trip(work, visit, people)
    logged = settle_project(message, Logged(visit=visit), said, found.firm, work)
    note_next_step(message, work, logged.visit, said)
    if len(visits_said(meaning.fields)) == 1:
        note_promises(message, work, logged.visit)
    return replace(
        logged,
        fresh=logged.fresh | ({"company"} if found.fresh else set()),
        question=_question(message, work, logged, found),
        notices=(*logged.notices, *_notices(message, work, logged.visit, people)),
    )


def settle_project(
    message: Incoming, logged: Logged, said: Fields, firm: Company | None, work: Work
) -> Logged:
    """Find or make the visit's project and take over what is said of it."""
    visit = logged.visit
    if firm is None and visit.company_words:
        return logged
    meant = project_of(work, firm, said, visit.effective, message.text)
    if meant.several:
        question = questions.which_project(message, visit, firm, meant.several)
        return replace(logged, question=question)
    if meant.project is None:
        return logged
    return with_project(message, logged, said, meant.project, work, fresh=meant.fresh)


def with_project(
    message: Incoming, logged: Logged, said: Fields, project: Project, work: Work, *, fresh: bool
) -> Logged:
    """The visit is about this project; its values and stage follow what the message says."""
    visit = work.save(
        logged.visit,
        replace(
            logged.visit,
            project_id=project.id,
            company_id=logged.visit.company_id or project.company_id,
        ),
    )
    said = said if fresh else with_more(message.text, project, said)
    valued = apply_said(work, project, said, visit.effective, message.language)
    moved = apply_stage(message, work, valued.project, said, visit.effective)
    return replace(
        logged,
        visit=visit,
        fresh=logged.fresh | ({"project"} if fresh else set()),
        changed=(*logged.changed, *valued.changed, *moved.changed),
        question=logged.question
        or _about_amount(message, visit, valued.held, valued.project, said),
        notices=(*logged.notices, *moved.notices),
    )


def default_day(now: dt.datetime) -> dt.date:
    """The day of a visit whose text names none."""
    return now.date() - dt.timedelta(days=1) if now.hour < DAY_BREAK else now.date()


def _by_firm(said: Fields) -> list[Fields]:
    if len(said.organisations) < 2:
        return [said]
    first, *others = said.organisations
    bare = Fields(
        visit_date=said.visit_date,
        visit_date_end=said.visit_date_end,
        planned=said.planned,
        direction=said.direction,
        method=said.method,
        city=said.city,
        our_people=said.our_people,
        leader_led=said.leader_led,
    )
    return [
        replace(said, organisations=(first,)),
        *(replace(bare, organisations=(each,)) for each in others),
    ]


def _visit(
    message: Incoming, said: Fields, meaning: Meaning, found: FirmFound, work: Work
) -> Visit:
    day = said.visit_date or default_day(message.written_at)
    planned = bool(said.planned) or day > message.written_at.date()
    return Visit(
        effective=day,
        effective_end=said.visit_date_end,
        at_time=said.visit_time,
        recorded_at=work.recorded_at,
        state=VisitState.PLANNED if planned else VisitState.DONE,
        kind=VisitKind(said.direction) if said.direction else None,
        company_id=found.firm.id if found.firm else None,
        company_words=None if found.firm else found.words,
        city=said.city,
        method=said.method,
        persons=said.persons,
        leader_led=bool(said.leader_led),
        intention=said.intention,
        people=tuple(words for words in map(person_words, said.people) if words),
        problems=said.problems,
        note=with_phase(unread_words(meaning, said), said, message.language),
        logged_by=message.sender.id,
    )


def unread_words(meaning: Meaning, said: Fields) -> str | None:
    """What no rule read, kept as the record's note; what the card says already is left out."""
    pieces = (meaning.text[s.start : s.end].strip(" ，。,.;；、\n") for s in meaning.unread)
    counted = said.persons is not None
    told = (*said.problems, said.next_what or "", said.project or "")
    new = (
        p
        for p in pieces
        if _worth_keeping(p)
        and not any(p in words for words in told)
        and not (counted and _HEADS.match(p))
        and not is_vague_piece(p)
    )
    return " … ".join(new) or None


def _worth_keeping(piece: str) -> bool:
    """Whether an unread piece says anything: no lone numbers, no single short word."""
    return len(piece) > 1 and not (piece.isascii() and " " not in piece)


def _about_amount(
    message: Incoming, visit: Visit, held: str | None, project: Project, said: Fields
) -> Say | None:
    amount, land = said_amount(said), said_land(said)
    if held == "land" and land is not None:
        return questions.about_land(message, visit, project, land)
    if held is None or amount is None:
        return None
    return questions.about_amount(message, visit, held, project, amount)


def _question(message: Incoming, work: Work, logged: Logged, found: FirmFound) -> Say | None:
    if found.doubtful:
        return which_firm(message, work, logged.visit, found.doubtful)
    return logged.question or questions.maybe_same_visit(message, work, logged.visit)


def _notices(
    message: Incoming, work: Work, visit: Visit, people: list[Named]
) -> tuple[Notice, ...]:
    told = tell_colleagues(work, message.sender, visit, people)
    return (*told, *questions.heads_up(message, work, visit).notices)


def _shown(message: Incoming, logged: Logged, work: Work) -> Reply:
    hint = questions.heads_up(message, work, logged.visit).hint
    trip = joined_trip(message, work, logged.visit)
    shown = card(message, work, logged.visit, logged.changed, logged.fresh, extra=(trip, hint))
    return Reply(says=(shown,), notices=logged.notices)
