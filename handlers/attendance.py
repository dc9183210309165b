"""别算他, 小李没去, 何工也去了: who was at the visit last spoken of, put right."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from handlers.attendance_who import LEADERS, There, alike, called, our_one, there_at
from handlers.message import Incoming
from handlers.our_people import Named, take_part, tell_colleagues
from handlers.record_said import say_ref
from handlers.reply import Notice, Reply, say
from handlers.talk import focus, meant, ref_of, settle
from handlers.undoing import may_change
from handlers.visit_card import card
from handlers.visit_changes import change_visit, visit_shifts
from handlers.visit_questions import open_question
from park.language import Dialogue, read
from park.language.attendance import HIM, Attendance, attendance, like_a_person
from park.records import Participation, Staff, Visit, VisitState
from park.texts import attendance as said_of
from park.texts.cards import Shift
from park.texts.say import Say, button
from park.texts.visits import GONE, NOTHING_TO_CORRECT
from storage import visits
from storage.members import addressed, rank_on
from storage.posting import private_audience
from storage.work import Work

_RECENT = dt.timedelta(hours=24)
_MOST = 4


@dataclass(frozen=True, slots=True)
class _Change:
    """A visit before and after, what else changed on its card, and what the text says besides."""

    before: Visit
    after: Visit
    shifts: tuple[Shift, ...] = ()
    rest: str = ""


def attended(message: Incoming, work: Work) -> Reply | None:
    """The visit with somebody less or more; None when the text says nothing of the kind."""
    told = attendance(message.text)
    if told is None:
        return None
    visit = _visit(message, work)
    if visit is None:
        known = all(addressed(work, name) for name in told.names)
        return say(NOTHING_TO_CORRECT.say(message.language)) if known else None
    if told.ahead and visit.state == VisitState.DONE:
        return None
    answer = _swapped if told.instead else _joined if told.present else _left
    return answer(message, work, visit, told)


def press_absent(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """The one that "him" meant was picked."""
    visit = work.get(Visit, int(arguments[0]))
    settle(message, work)
    if visit is None or not visit.live or not may_change(message.sender, visit):
        return Reply(toast=str(GONE.say(message.language)))
    there = there_at(work, visit)
    ours = [each for each in there.ours if f"o{each.id}" == arguments[1]]
    theirs = [name for n, name in enumerate(there.theirs) if f"t{n}" == arguments[1]]
    return _without(message, work, visit, There(ours, tuple(theirs)))


def _visit(message: Incoming, work: Work) -> Visit | None:
    """The visit spoken of, else the one that the sender logged last."""
    ref = meant(message, work)
    visit = work.get(Visit, ref.id) if ref is not None and ref.noun == "visit" else None
    if visit is None:
        visit = visits.newest_by(work, message.sender.id, work.now - _RECENT)
    if visit is None or not visit.live or not may_change(message.sender, visit):
        return None
    return visit


def _left(message: Incoming, work: Work, visit: Visit, told: Attendance) -> Reply | None:
    there = there_at(work, visit)
    if told.heads:
        return _fewer(message, work, visit, told)
    ours: list[Participation] = []
    theirs: list[str] = []
    for name in told.names:
        if name.lower() in HIM:
            return _him(message, work, visit, there, told)
        own = our_one(message, work, there, name)
        met = [each for each in there.theirs if own is None and alike(name, each)]
        if own is None and not met:
            return _not_among(message, work, visit, told, there)
        ours += [own] if own is not None else []
        theirs += met[:1]
    return _without(message, work, visit, There(ours, tuple(theirs)), told.rest)


def _swapped(message: Incoming, work: Work, visit: Visit, told: Attendance) -> Reply | None:
    """One of ours was there in another's place; None where it is about anything else."""
    there = there_at(work, visit)
    gone = [our_one(message, work, there, name) for name in told.names]
    come = [called(work, name) for name in told.instead]
    if not all(gone) or not all(len(each) == 1 for each in come):
        return None
    left = [each for each in gone if each is not None]
    reply = _without(message, work, visit, There(left, ()))
    visit = work.get(Visit, visit.id) or visit
    joined = _joined(message, work, visit, replace(told, names=told.instead, instead=()))
    if joined is None:
        return reply
    shift = Shift("ours", _words(there.ours), _words(visits.participants(work, visit.id)))
    after = work.get(Visit, visit.id) or visit
    shown = card(message, work, after, (shift,))
    return Reply(says=(shown,), notices=(*reply.notices, *joined.notices))


def _him(
    message: Incoming, work: Work, visit: Visit, there: There, told: Attendance
) -> Reply | None:
    """The only other one, or one to pick."""
    others = [each for each in there.ours if each.staff_id != message.sender.id]
    if len(others) + len(there.theirs) == 1:
        return _without(message, work, visit, There(others, there.theirs), told.rest)
    if not others and not there.theirs:
        return _fewer(message, work, visit, replace(told, heads=1)) if told.plain else None
    named = [(each.words, f"o{each.id}") for each in others]
    named += [(name, f"t{n}") for n, name in enumerate(there.theirs)]
    rows = tuple((button(name[:28], "absent", visit.id, key),) for name, key in named[:_MOST])
    asked = Say(text=said_of.NOT_WHOM.say(message.language), buttons=rows, about=ref_of(visit))
    open_question(message, work, asked)
    return Reply(says=(asked,))


def _fewer(message: Incoming, work: Work, visit: Visit, told: Attendance) -> Reply | None:
    """Some without a name do not count: the head count goes down."""
    if visit.persons is None or visit.persons <= told.heads:
        return _not_among(message, work, visit, told, there_at(work, visit))
    after = work.save(visit, replace(visit, persons=visit.persons - told.heads))
    return _shown(message, work, _Change(visit, after, rest=told.rest))


def _without(message: Incoming, work: Work, visit: Visit, gone: There, rest: str = "") -> Reply:
    """The visit without these people; ours among them are told."""
    before = _words(visits.participants(work, visit.id))
    for each in gone.ours:
        work.void(each)
    left = visits.participants(work, visit.id)
    people = tuple(name for name in visit.people if name not in gone.theirs)
    counted = visit.persons is not None and visit.persons >= len(visit.people) and visit.persons > 1
    persons = (visit.persons or 0) - len(gone.theirs) if counted else visit.persons
    led = visit.leader_led and (not gone.ours or any(each.rank in LEADERS for each in left))
    after = work.save(visit, replace(visit, people=people, persons=persons, leader_led=led))
    shift = (Shift("ours", before, _words(left)),) if gone.ours else ()
    reply = _shown(message, work, _Change(visit, after, shift, rest))
    told = tuple(each for one in gone.ours for each in _tell(message, work, after, one))
    return replace(reply, notices=(*reply.notices, *told))


def _joined(message: Incoming, work: Work, visit: Visit, told: Attendance) -> Reply | None:
    there = there_at(work, visit)
    found = [called(work, name) for name in told.names]
    if not all(len(each) == 1 for each in found):
        return None
    present = {each.staff_id for each in there.ours}
    fresh = [
        Named(name if name in people[0].names else people[0].name, people[0])
        for name, people in zip(told.names, found, strict=True)
        if people[0].id not in present
    ]
    if not fresh:
        names = _comma(message).join(told.names)
        return say(said_of.THERE_ALREADY.say(message.language, names=names), about=ref_of(visit))
    take_part(work, visit, fresh)
    leads = any(each.person and _leads(work, each.person, visit) for each in fresh)
    after = work.save(visit, replace(visit, leader_led=visit.leader_led or leads))
    left = visits.participants(work, visit.id)
    shift = Shift("ours", _words(there.ours), _words(left))
    reply = _shown(message, work, _Change(visit, after, (shift,), told.rest))
    notices = tell_colleagues(work, message.sender, after, fresh)
    return replace(reply, notices=(*reply.notices, *notices))


def _leads(work: Work, person: Staff, visit: Visit) -> bool:
    return rank_on(work, person, visit.effective) in LEADERS


def _shown(message: Incoming, work: Work, change: _Change) -> Reply:
    """The card with what changed; whatever else the text says is changed with it."""
    after = change.after
    own = visit_shifts(change.before, after, work.today, message.language)
    shifts = (*change.shifts, *own)
    if change.rest:
        known = work.finder.lexicon()
        said = read(change.rest, message.written_at, known, Dialogue(has_last=True)).fields
        more = change_visit(message, work, after, said)
        after, shifts = more.visit, (*shifts, *more.changed)
    focus(message, work, after)
    edits = message.message_id if message.press is not None else None
    return Reply(says=(card(message, work, after, shifts, edits=edits),))


def _not_among(
    message: Incoming, work: Work, visit: Visit, told: Attendance, there: There
) -> Reply | None:
    """Nobody of that name is on the visit; None when the words may be about something else."""
    known = told.heads or all(addressed(work, name) for name in told.names)
    if not known and not (told.plain and all(like_a_person(name) for name in told.names)):
        return None
    names = [each.words for each in there.ours] + list(there.theirs)
    language, comma = message.language, _comma(message)
    text = said_of.NOT_AMONG.say(
        language,
        what=say_ref(work, ref_of(visit), language),
        names=comma.join(told.names),
        there=comma.join(names) or said_of.NOBODY.say(language),
    )
    return say(text, about=ref_of(visit))


def _tell(message: Incoming, work: Work, visit: Visit, one: Participation) -> tuple[Notice, ...]:
    """Whoever was told that they took part hears that they did not."""
    person = work.get(Staff, one.staff_id)
    if person is None or person.role is None or person.id == message.sender.id:
        return ()
    language = private_audience(person).language
    what = say_ref(work, ref_of(visit), language)
    text = said_of.TAKEN_OUT.say(language, who=message.sender.name, what=what)
    return (Notice(person, Say(text=text)),)


def _words(people: list[Participation]) -> str:
    return "、".join(each.words for each in people)


def _comma(message: Incoming) -> str:
    return "、" if message.language == "zh" else ", "
