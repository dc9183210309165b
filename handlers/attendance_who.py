"""Who at a visit is meant by a name, a post or a pronoun."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.message import Incoming
from park.language.attendance import ME
from park.records import Participation, Rank, Staff, Visit
from storage import visits
from storage.members import addressed
from storage.work import Work

LEADERS = (Rank.PARTY_GOVERNMENT_HEAD, Rank.LEADERSHIP)
_LEADER_WORDS = ("领导", "园区领导", "the leader", "our leader", "the boss")
_POSTS = ("书记", "主任", "副主任", "副书记", "科长", "处长", "局长", "秘书长", "总", "工")


@dataclass(frozen=True, slots=True)
class There:
    """Our people and the other side's at a visit, or some of them."""

    ours: list[Participation]
    theirs: tuple[str, ...]


def there_at(work: Work, visit: Visit) -> There:
    """Everybody who was there."""
    return There(visits.participants(work, visit.id), visit.people)


def called(work: Work, name: str) -> list[Staff]:
    """The colleagues of a name; 何清和 may be He Qinghe."""
    return addressed(work, name) or addressed(work, name.split(" ", maxsplit=1)[0])


def our_one(message: Incoming, work: Work, there: There, name: str) -> Participation | None:
    """Our participant of this name."""
    if name.lower() in ME:
        return next((each for each in there.ours if each.staff_id == message.sender.id), None)
    if name.lower() in _LEADER_WORDS:
        led = [each for each in there.ours if each.rank in LEADERS]
        return led[0] if len(led) == 1 else None
    ids = {each.id for each in called(work, name)}
    named = [each for each in there.ours if each.staff_id in ids or alike(name, each.words)]
    return named[0] if len(named) == 1 else None


def alike(name: str, words: str) -> bool:
    """张总 is 张总, and so is 何一帆 of 何一帆 副总."""
    one, other = name.lower(), words.lower()
    if one in _POSTS:
        return other.endswith(one)
    return one == other or other.split(" ")[0] == one or (len(one) > 1 and one in other.split(" "))
