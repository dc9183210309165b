"""What a text tells the park's ledgers, whatever else it is: read, asked about, stored."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from handlers.asides import is_aside
from handlers.building import log_building
from handlers.bulletins import log_bulletin
from handlers.deadlines import set_deadlines
from handlers.lands import log_land
from handlers.ledger_asking import NO, Given, read_given
from handlers.ledger_closing import close
from handlers.message import Incoming
from handlers.problems import open_problem
from handlers.project_status import (
    CareSaid,
    StatusSaid,
    go_back_in_words,
    set_leader,
    set_status,
)
from handlers.reply import Reply, say, together
from handlers.review_first import opinions_told
from handlers.reviews import OpinionsSaid
from handlers.service_requests import open_request
from handlers.talk import settle
from handlers.targets import set_targets
from handlers.understanding import asks
from handlers.words_read import words_read
from park.language import Fields, Intent, read
from park.language.back_said import BackSaid, back_said
from park.language.building_said import BuildingSaid, building_said
from park.language.bulletin_said import BulletinSaid, bulletins_said
from park.language.care_said import leader_said
from park.language.deadlines_said import DeadlinesSaid, before_deadlines, deadlines_said
from park.language.findings import Findings
from park.language.land_said import LandSaid, lands_said
from park.language.nothing_said import leaves_open
from park.language.review_said import opinions_said, review_place, speaks_of_review
from park.language.status_said import reason_said, status_said
from park.language.target_said import TargetSaid, targets_said
from park.language.telling import (
    day_said,
    firms,
    name_beside,
    only_name,
    reports,
    tells_visit,
)
from park.language.trouble_said import TroubleSaid, trouble_said
from park.texts.ledgers import LEFT
from park.texts.unsure import STRANGE
from storage.commands import by_number
from storage.conversations import Conversation
from storage.work import Work

_SURE = 0.65
_SIGNING = re.compile(r"签约|签了|签的|签下|签订|\bsign(?:s|ed)?\b", re.I)
_AGREED = re.compile(
    r"签(?:的|订的|署的)(?:投资|框架|补充)?(?:协议|合同)[^，,。]{0,4}(?:约定|规定|写|里|要求)|\bagreement (?:we signed )?(?:says|requires|sets)",
    re.I,
)
_STATUS_NOT = frozenset({Intent.LOG_FOLLOWUP, Intent.ASSIGN, Intent.UNDO, Intent.CANCEL})
_ELSEWHERE = frozenset(
    {
        Intent.LOG_FOLLOWUP,
        Intent.ASSIGN,
        Intent.CREATE_PROJECT,
        Intent.UPDATE_STAGE,
        Intent.UNDO,
        Intent.CANCEL,
        Intent.GREETING,
        Intent.HELP,
    }
)
"""Intents that, when sure, take a text whole."""
ParkSaid = LandSaid | BulletinSaid | tuple[TargetSaid, ...]
StepSaid = DeadlinesSaid | OpinionsSaid | CareSaid | BackSaid | StatusSaid
WorkSaid = BuildingSaid | TroubleSaid
Said = ParkSaid | StepSaid | WorkSaid
_SHORT = 30
_OPINIONS = 3
"""So many of the four opinions are a review's, also where no word says so."""


@dataclass(frozen=True, slots=True)
class Told:
    """The entries of a text, in order, and the firm and project that it names."""

    entries: tuple[Said, ...]
    fields: Fields


def entries_told(message: Incoming, work: Work) -> Told | None:
    """What a text tells the ledgers; None when it tells them nothing."""
    found = words_read(message, work)
    told: tuple[Said, ...] = _park(found)
    if told:
        return Told(told, Fields())
    alone = read(message.text, message.written_at, found.lexicon)
    elsewhere = alone.intent in _ELSEWHERE and alone.confidence >= _SURE
    told = _steps(found, alone.intent) or (() if elsewhere else _works(found))
    if not told:
        return None
    step = told[0]
    if not isinstance(step, StepSaid):
        phrase = alone.fields.project or ""
        project = phrase if only_name(phrase) else None
        return Told(told, Fields(organisations=firms(found), project=project))
    return Told(told, Fields(organisations=_known(found) or _beside(found, step)))


def _known(found: Findings) -> tuple[str, ...]:
    """The firms named that the park knows: a step is one of a project that exists."""
    known = found.lexicon.organisations
    return tuple(each for each in firms(found) if each in known)


def log_entries(message: Incoming, work: Work, told: Told) -> Reply | None:
    """Store every entry, each with its own card or question; None when nothing was meant."""
    replies = [
        _log(message, work, said, told.fields, Given(work.command or 0, place))
        for place, said in enumerate(told.entries)
    ]
    answered = [each for each in replies if each is not None]
    return together(*answered) if answered else None


def press_entry(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """A doubt about an entry was answered: its words are read again with the answer."""
    settle(message, work)
    given = read_given(arguments)
    if given.has(NO):
        return say(LEFT.say(message.language), edits=message.message_id)
    earlier = _earlier(message, work, given.origin)
    told = entries_told(earlier, work) if earlier is not None else None
    if earlier is None or told is None or given.place >= len(told.entries):
        return Reply(toast=str(STRANGE.say(message.language)))
    reply = _log(earlier, work, told.entries[given.place], told.fields, given)
    return reply or Reply(toast=str(STRANGE.say(message.language)))


def completed(message: Incoming, work: Work, state: Conversation) -> Reply | None:
    """What was missing of an entry is said now; None when the text is about something else."""
    if leaves_open(message.text) or is_aside(message.text) or asks(message, work):
        return None
    settle(message, work)
    earlier = _earlier(message, work, state.about.id) if state.about else None
    if earlier is None:
        return None
    before = entries_told(earlier, work)
    for parts in ((earlier.text, message.text), (message.text, earlier.text)):
        whole = _joined(earlier, *parts)
        told = entries_told(whole, work)
        if told is not None and told != before and _same_kind(told, before):
            return log_entries(replace(message, text=whole.text), work, told)
    return None


def _same_kind(told: Told, before: Told | None) -> bool:
    """Whether an answer only completed the entry that was asked about."""
    if before is None:
        return True
    kinds = [[type(each) for each in one.entries] for one in (told, before)]
    return kinds[0] == kinds[1]


def _joined(earlier: Incoming, first: str, second: str) -> Incoming:
    comma = "，" if earlier.language == "zh" else ", "
    return replace(earlier, text=f"{first}{comma}{second}")


def _park(found: Findings) -> tuple[Said, ...]:
    """What is the whole park's: bulletins, targets, land."""
    bulletins = bulletins_said(found)
    if bulletins:
        return bulletins
    targets = targets_said(found)
    return (targets,) if targets else lands_said(found)


def _steps(found: Findings, intent: Intent) -> tuple[Said, ...]:
    """What is told of a project itself: deadlines, opinions, its leader, a step back, its status."""
    text = found.text
    if not reports(found) or tells_visit(found):
        return ()
    deadlines = deadlines_said(found)
    if deadlines is not None and (not _SIGNING.search(text) or _AGREED.search(text)):
        return (deadlines,)
    opinions = opinions_said(text)
    if len(opinions) < _OPINIONS and not speaks_of_review(text):
        opinions = {}
    if opinions and intent is not Intent.UPDATE_STAGE:
        return (OpinionsSaid(opinions, day_said(found)),)
    leader, back = leader_said(text), back_said(text)
    if leader is not None and len(text) <= 2 * _SHORT:
        return (CareSaid(leader[0]),)
    if back is not None:
        return (back,)
    status = status_said(text) if intent not in _STATUS_NOT else None
    if status is None or found.amounts or len(text) > 2 * _SHORT:
        return ()
    return (StatusSaid(status[0], day_said(found), reason_said(text)),)


def _beside(found: Findings, step: StepSaid) -> tuple[str, ...]:
    """The words beside a step that may name its project, where no known firm does."""
    text = found.text
    match step:
        case CareSaid():
            _, *place = leader_said(text) or ("", 0, 0)
        case StatusSaid():
            _, *place = status_said(text) or (None, 0, 0)
        case BackSaid():
            place = [step.start, step.end]
        case OpinionsSaid():
            place = [review_place(text), len(text)]
        case DeadlinesSaid():
            place = [before_deadlines(found) or 0, len(text)]
    words = name_beside(found, place[0], place[1])
    named = firms(found)
    words = next((firm for firm in named if words.startswith(firm)), words)
    if named and text.isascii() and words not in named:
        words = named[0]
    return (words,) if words else ()


def _works(found: Findings) -> tuple[Said, ...]:
    """What is a project's or a firm's: building, obstacles, requests for help."""
    building, trouble = building_said(found), trouble_said(found)
    numbered = building is not None and (building.percent or building.invested)
    if numbered and trouble is not None and trouble.closes:
        trouble = None
    if trouble is not None and trouble.help and not numbered:
        building = None
    return tuple(each for each in (building, trouble) if each is not None)


def _log(message: Incoming, work: Work, said: Said, fields: Fields, given: Given) -> Reply | None:
    match said:
        case LandSaid():
            return log_land(message, work, said, given)
        case BulletinSaid():
            return log_bulletin(message, work, said, given)
        case BuildingSaid():
            return log_building(message, work, said, fields, given)
        case TroubleSaid():
            return _trouble(said)(message, work, said, fields, given)
        case tuple():
            return set_targets(message, work, said, given)
    return _log_step(message, work, said, fields, given)


def _log_step(
    message: Incoming, work: Work, said: StepSaid, fields: Fields, given: Given
) -> Reply | None:
    match said:
        case DeadlinesSaid():
            return set_deadlines(message, work, said, fields, given)
        case OpinionsSaid():
            return opinions_told(message, work, said, fields, given)
        case CareSaid():
            return set_leader(message, work, said, fields, given)
        case BackSaid():
            return go_back_in_words(message, work, said, fields, given)
        case StatusSaid():
            return set_status(message, work, said, fields, given)


def _trouble(
    said: TroubleSaid,
) -> Callable[[Incoming, Work, TroubleSaid, Fields, Given], Reply | None]:
    if said.closes:
        return close
    return open_request if said.help else open_problem


def _earlier(message: Incoming, work: Work, number: int) -> Incoming | None:
    """The message of an earlier command; None when its words are gone."""
    done = by_number(work, number)
    if done is None or not done.words:
        return None
    written = done.at.astimezone(message.written_at.tzinfo)
    return replace(message, press=None, text=done.words, written_at=written)
