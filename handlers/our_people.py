"""Which of our people a message names, and telling them that they took part."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from handlers.message import Incoming
from handlers.reply import Notice
from park.language import Fields
from park.records import Participation, Staff, Visit
from park.texts.cards import visit_card
from park.texts.say import Say
from park.texts.text import lines
from park.texts.visits import TAKEN_PART
from storage.members import addressed, rank_on
from storage.posting import private_audience
from storage.views import visit_view
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Named:
    """A colleague as the message names them; ``person`` is None while nobody fits."""

    words: str
    person: Staff | None = None


def named_in(message: Incoming, work: Work, said: Fields) -> list[Named]:
    """The sender and everybody the message names on our side, each once."""
    found = [_resolve(work, words) for words in said.our_people]
    everyone = [*found, Named(message.sender.name, message.sender)]
    once = {each.person.id if each.person else each.words: each for each in everyone}
    return list(once.values())


def take_part(work: Work, visit: Visit, people: list[Named]) -> list[Participation]:
    """Store who took part, each with the rank held on the day of the visit."""
    return [
        work.add(
            Participation(
                visit_id=visit.id,
                staff_id=each.person.id if each.person else None,
                words=each.words,
                rank=_rank(work, each, visit.effective),
            )
        )
        for each in people
    ]


def tell_colleagues(work: Work, sender: Staff, visit: Visit, people: list[Named]) -> list[Notice]:
    """A private message to each colleague named, with the card as they may see it."""
    others = [p.person for p in people if p.person and p.person.id != sender.id]
    return [_notice(work, sender, visit, other) for other in others if other.role is not None]


def _notice(work: Work, sender: Staff, visit: Visit, other: Staff) -> Notice:
    audience = private_audience(other)
    head = TAKEN_PART.say(audience.language, who=sender.name)
    card = visit_card(visit_view(work, visit), audience, work.today)
    return Notice(other, Say(text=lines(head, card)))


def _resolve(work: Work, words: str) -> Named:
    people = addressed(work, words)
    return Named(words, people[0] if len(people) == 1 else None)


def _rank(work: Work, each: Named, day: dt.date) -> str | None:
    return rank_on(work, each.person, day) if each.person else None
