"""The morning after a planned visit: it happened, or it did not."""

from __future__ import annotations

from dataclasses import replace

from handlers.message import Incoming
from handlers.our_people import Named
from handlers.record_said import say_ref
from handlers.reply import Notice, Reply, say
from handlers.talk import focus, ref_of
from handlers.trips import join_or_open_trip
from park.records import Staff, Visit, VisitState
from park.texts.reminders import MET_NOTED, OFF_NOTED, PLAN_OFF
from park.texts.say import Say, button
from park.texts.visits import ALREADY, UNDO
from storage import visits
from storage.posting import private_audience
from storage.work import Work


def call_off(message: Incoming, work: Work, visit: Visit, edits: int | None = None) -> Reply:
    """A planned visit is taken back; those of us who were to come along are told."""
    what = say_ref(work, ref_of(visit), message.language)
    notices = tuple(
        _told_off(message, work, visit, staff) for staff in _others(message, work, visit)
    )
    work.void(visit)
    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    reply = say(OFF_NOTED.say(message.language, what=what), ((undo,),), edits=edits)
    return replace(reply, notices=notices)


def _others(message: Incoming, work: Work, visit: Visit) -> list[Staff]:
    present = (work.get(Staff, each.staff_id) for each in visits.participants(work, visit.id))
    return [s for s in present if s is not None and s.role and s.id != message.sender.id]


def _told_off(message: Incoming, work: Work, visit: Visit, person: Staff) -> Notice:
    reader = private_audience(person)
    what = say_ref(work, ref_of(visit), reader.language)
    text = PLAN_OFF.say(reader.language, who=message.sender.name, what=what)
    return Notice(to=person, say=Say(text=text))


def press_planned(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[见了] makes it count; [没见] takes the plan back."""
    visit = work.get(Visit, int(arguments[0]))
    if visit is None or not visit.live or visit.state != VisitState.PLANNED:
        return Reply(toast=str(ALREADY.say(message.language)))
    if arguments[1] == "off":
        return call_off(message, work, visit, edits=message.message_id)
    visit = work.save(visit, replace(visit, state=VisitState.DONE))
    people = [
        Named(each.words, work.get(Staff, each.staff_id))
        for each in visits.participants(work, visit.id)
    ]
    visit = join_or_open_trip(work, visit, people)
    focus(message, work, visit)
    return say(MET_NOTED.say(message.language), about=ref_of(visit), edits=message.message_id)
