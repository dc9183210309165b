"""The morning after a planned visit: it happened, or it did not."""

from __future__ import annotations

from dataclasses import replace

from handlers.message import Incoming
from handlers.our_people import Named
from handlers.reply import Reply, say
from handlers.talk import focus, ref_of
from handlers.trips import join_or_open_trip
from park.records import Staff, Visit, VisitState
from park.texts.reminders import MET_NOTED, OFF_NOTED
from park.texts.visits import ALREADY
from storage import visits
from storage.work import Work


def press_planned(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[见了] makes it count; [没见] takes the plan back."""
    visit = work.get(Visit, int(arguments[0]))
    if visit is None or not visit.live or visit.state != VisitState.PLANNED:
        return Reply(toast=str(ALREADY.say(message.language)))
    if arguments[1] == "off":
        work.void(visit)
        return say(OFF_NOTED.say(message.language), edits=message.message_id)
    visit = work.save(visit, replace(visit, state=VisitState.DONE))
    people = [
        Named(each.words, work.get(Staff, each.staff_id))
        for each in visits.participants(work, visit.id)
    ]
    visit = join_or_open_trip(work, visit, people)
    focus(message, work, visit)
    return say(MET_NOTED.say(message.language), about=ref_of(visit), edits=message.message_id)
