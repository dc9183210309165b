"""Two firms or two projects become one: read back, confirmed once, by an admin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.merge_cards import (
    Pair,
    merge_question,
    merged_line,
    name_of,
    twins_button,
    twins_of,
    twins_told,
)
from handlers.merge_meant import Mergeable, Named, shown_last, two_named
from handlers.message import Incoming
from handlers.reply import Notice, Reply, say
from handlers.secrecy import hidden
from handlers.talk import focus, ref_of, settle
from handlers.visit_questions import open_question
from park.access import Right, may
from park.language.merging import MergeOrder, merge_order
from park.records import Company, Project, Staff
from park.texts import merging as said_of
from park.texts.say import Rows, Say, button
from park.texts.text import Text, lines
from park.texts.unsure import STRANGE
from park.texts.visits import UNDO
from storage import merges, projects, visits
from storage.members import members
from storage.merges import standing
from storage.posting import private_audience
from storage.work import Work

_CUT = 20


def merging_said(message: Incoming, work: Work) -> Reply | None:
    """The read-back of a merge in words; None when the text is no such order."""
    order = merge_order(message.text)
    if order is None:
        return None
    if order.names is not None:
        return _named(message, work, two_named(message, work, order.names, order.noun), order)
    two = shown_last(message, work, order.noun)
    if two is None:
        return say(said_of.WHICH_TWO.say(message.language))
    return _read_back(message, work, _larger_last(work, Pair(*two)))


def _named(
    message: Incoming, work: Work, two: tuple[Named, Named], order: MergeOrder
) -> Reply | None:
    """The read-back of two that were named; a doubtful one is asked about, unknown ones not."""
    first, second = two
    if first.record is None and second.record is None and not (first.near or second.near):
        return None
    for one, other in ((first, second), (second, first)):
        if one.record is None:
            return _which(message, work, one, other)
    if first.record is None or second.record is None:
        return None
    pair = Pair(first.record, second.record)
    return _read_back(message, work, pair if order.into else _larger_last(work, pair))


def ask_merge(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[项目也合并], [改为保留…] or one of several near names: the read-back of this pair."""
    pair = _pair(message, work, arguments)
    if pair is None:
        return Reply(toast=str(STRANGE.say(message.language)))
    asker = work.get(Staff, int(arguments[3])) if len(arguments) > 3 else None
    return _read_back(message, work, pair, edits=message.message_id, asker=asker)


def press_merge(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[合并] by whoever may; the one who proposed it is told."""
    pair = _pair(message, work, arguments)
    settle(message, work)
    if pair is None:
        return Reply(toast=str(STRANGE.say(message.language)))
    if not may(message.sender, Right.MERGE):
        return _propose(message, work, pair)
    if pair.gone.id == pair.into.id:
        return _same(message, pair.into)
    merges.merge(work, pair.gone, pair.into)
    focus(message, work, pair.into)
    notices = _tell_proposer(message, work, arguments, pair, said_of.AGREED)
    return replace(_done(message, work, pair), notices=notices)


def _done(message: Incoming, work: Work, pair: Pair) -> Reply:
    """What became of both, and the projects that now look like one."""
    twins = twins_of(message, work, pair)
    text = lines(merged_line(message.audience, pair), twins_told(message, twins))
    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    rows: Rows = ((undo,), *twins_button(message, twins))
    return say(text, rows, about=ref_of(pair.into), edits=message.message_id)


def press_no_merge(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[不合并]."""
    settle(message, work)
    pair = _pair(message, work, arguments)
    if pair is None:
        return Reply(toast=str(STRANGE.say(message.language)))
    reply = say(said_of.NOT_MERGED.say(message.language), edits=message.message_id)
    if not may(message.sender, Right.MERGE):
        return reply
    return replace(reply, notices=_tell_proposer(message, work, arguments, pair, said_of.DECLINED))


def _pair(message: Incoming, work: Work, arguments: Sequence[str]) -> Pair | None:
    """Both as they stand now; None when one is gone or not the sender's to see."""
    gone, into = (_standing(work, arguments[0], int(each)) for each in arguments[1:3])
    if gone is None or into is None or not (gone.live and into.live):
        return None
    if any(isinstance(each, Project) and hidden(message, work, each.id) for each in (gone, into)):
        return None
    return Pair(gone, into)


def _standing(work: Work, noun: str, id_: int) -> Mergeable | None:
    if noun == "project":
        return standing(work, Project, id_)
    return standing(work, Company, id_) if noun == "company" else None


def _larger_last(work: Work, pair: Pair) -> Pair:
    """The one with more behind it stays; of two alike the older."""
    first, second = (_weight(work, each) for each in (pair.gone, pair.into))
    return Pair(pair.into, pair.gone) if first > second else pair


def _weight(work: Work, record: Mergeable) -> tuple[int, int]:
    if isinstance(record, Project):
        return record.stage + len(visits.of_project(work, record.id)), -record.id
    own = projects.of_company(work, record.id)
    return len(own) + len(visits.of_company(work, record.id)), -record.id


def _read_back(
    message: Incoming,
    work: Work,
    pair: Pair,
    edits: int | None = None,
    asker: Staff | None = None,
) -> Reply:
    if pair.gone.id == pair.into.id:
        return _same(message, pair.into)
    if not may(message.sender, Right.MERGE):
        return _propose(message, work, pair)
    asked = merge_question(message.audience, work, pair, asker or message.sender)
    open_question(message, work, asked)
    return Reply(says=(replace(asked, edits=edits if message.press else None),))


def _same(message: Incoming, record: Mergeable) -> Reply:
    name = name_of(record, message.audience)
    return say(said_of.SAME_ALREADY.say(message.language, name=name), about=ref_of(record))


def _which(message: Incoming, work: Work, one: Named, other: Named) -> Reply:
    """A name that is unknown, or near ones to pick from."""
    known = other.record or (other.near[0] if other.near else None)
    if not one.near or known is None:
        return say(said_of.UNKNOWN.say(message.language, words=one.words))
    noun = ref_of(known).noun
    near = [each for each in one.near if ref_of(each).noun == noun and each.id != known.id]
    if not near:
        return say(said_of.UNKNOWN.say(message.language, words=one.words))
    rows = tuple(
        (button(name_of(each, message.audience)[:_CUT], "merge_ask", noun, each.id, known.id),)
        for each in near
    )
    return say(said_of.WHICH.say(message.language, words=one.words), rows, about=ref_of(known))


def _propose(message: Incoming, work: Work, pair: Pair) -> Reply:
    admins = [each for each in members(work, "admin") if each.telegram_id is not None]
    if not admins:
        return say(said_of.NO_ADMIN.say(message.language))
    comma = "、" if message.language == "zh" else ", "
    names = comma.join(each.name for each in admins)
    told = say(
        said_of.ADMIN_DECIDES.say(message.language, admins=names),
        edits=message.message_id if message.press else None,
    )
    return replace(told, notices=tuple(_proposal(message, work, pair, each) for each in admins))


def _proposal(message: Incoming, work: Work, pair: Pair, admin: Staff) -> Notice:
    reader = private_audience(admin)
    head = said_of.PROPOSED.say(reader.language, who=message.sender.name)
    asked = merge_question(reader, work, pair, message.sender)
    return Notice(admin, replace(asked, text=lines(head, asked.text)))


def _tell_proposer(
    message: Incoming, work: Work, arguments: Sequence[str], pair: Pair, text: Text
) -> tuple[Notice, ...]:
    by = work.get(Staff, int(arguments[3])) if len(arguments) > 3 else None
    if by is None or by.role is None or by.id == message.sender.id:
        return ()
    reader = private_audience(by)
    names = {"gone": name_of(pair.gone, reader), "into": name_of(pair.into, reader)}
    told = text.say(reader.language, who=message.sender.name, **names)
    return (Notice(by, Say(text=told, about=ref_of(pair.into))),)
