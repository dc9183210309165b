"""Which feature answers a message: one page, in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.answers import ASKED_FIELD, answer_in_words, cancel, chosen, with_pending
from handlers.corrections import correct_last
from handlers.edits import follow_edit
from handlers.message import Incoming
from handlers.reply import SILENCE, Reply, say
from handlers.talk import state_of
from handlers.things import adopt_waiting, keep_things, things_alone
from handlers.undoing import undo_command, undo_last, undo_visit
from handlers.unsure import SURE, did_you_mean
from handlers.visit_answers import (
    keep_amount,
    pick_amount,
    pick_firm,
    pick_project,
    pick_same_visit,
    separate_trip,
)
from handlers.visit_buttons import ask_amount, ask_date, ask_firm, ask_next, pick_day
from handlers.visit_guide import ORDER as GUIDE
from handlers.visit_guide import guided, step
from handlers.visit_guide import start as start_guide
from handlers.visits import log_visits
from park.access import Right, may
from park.language import Dialogue, Intent, Meaning, read
from park.texts.unsure import NO_SUCH_COMMAND, STRANGE
from park.texts.visits import AN_ADMIN, CANNOT_WRITE, VIEWER_CANNOT
from storage.commands import by_number
from storage.conversations import Conversation
from storage.members import members
from storage.work import Work

Answer = Callable[[Incoming, Meaning, Work], Reply]
Press = Callable[[Incoming, Work, tuple[str, ...]], Reply]
Command = Callable[[Incoming, Work, str], Reply]

INTENTS: dict[Intent, Answer] = {
    # writing
    Intent.LOG_VISIT: log_visits,
    Intent.CORRECT_LAST: correct_last,
    Intent.UNDO: undo_last,
    # asking
    # talking
    Intent.CANCEL: cancel,
}
WRITES = frozenset(
    {
        Intent.LOG_VISIT,
        Intent.LOG_FOLLOWUP,
        Intent.COMPLETE_FOLLOWUP,
        Intent.UPDATE_STAGE,
        Intent.UPDATE_FIELD,
        Intent.CREATE_PROJECT,
        Intent.CORRECT_LAST,
        Intent.UNDO,
        Intent.ASSIGN,
    }
)
READING = frozenset(
    {
        # presses that change nothing: viewers may use them
        "mean",
    }
)
VERBS: dict[str, Press] = {
    # visits
    "firm": pick_firm,
    "visit_project": pick_project,
    "same_visit": pick_same_visit,
    "amount": pick_amount,
    "amount_kept": keep_amount,
    "visit_date": ask_date,
    "visit_day": pick_day,
    "visit_amount": ask_amount,
    "visit_next": ask_next,
    "visit_firm": ask_firm,
    "visit_trip": separate_trip,
    "visit_undo": undo_visit,
    "undo": undo_command,
    "guide": step,
    # projects and follow-ups
    # asking
    # members and settings
}


def undo_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/undo."""
    return undo_last(message, Meaning(text=rest, intent=Intent.UNDO), work)


def cancel_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/cancel."""
    return cancel(message, Meaning(text=rest, intent=Intent.CANCEL), work)


COMMANDS: dict[str, Command] = {
    # registered with setMyCommands
    "visit": start_guide,
    "undo": undo_by_command,
    "cancel": cancel_by_command,
}
"""Slash commands, for those who look for them."""
WRITING_COMMANDS = frozenset({"visit", "undo", "follow"})


def answer(message: Incoming, work: Work) -> Reply:
    """The reply to one message of a member; a group's talk that is not for us is left alone."""
    if message.inline is not None:
        return inline(message, work)
    if message.press is not None:
        return _pressed(message, work, message.press)
    if not message.named:
        return SILENCE
    if message.edited:
        followed = follow_edit(message, work)
        return _spoken(message, work) if followed is None else followed
    if message.text.startswith("/"):
        return _commanded(message, work)
    if message.text.strip():
        return _with_things(message, work, _spoken(message, work))
    return _wordless(message, work)


def _pressed(message: Incoming, work: Work, data: str) -> Reply:
    verb, *arguments = data.split(":")
    press = VERBS.get(verb)
    if press is None:
        return Reply(toast=str(STRANGE.say(message.language)))
    if verb not in READING and not may(message.sender, Right.WRITE):
        return Reply(toast=str(CANNOT_WRITE.say(message.language)))
    try:
        return press(message, work, tuple(arguments))
    except (ValueError, IndexError):
        return Reply(toast=str(STRANGE.say(message.language)))


def _commanded(message: Incoming, work: Work) -> Reply:
    name, _, rest = message.text[1:].partition(" ")
    name = name.partition("@")[0].lower()
    if name in WRITING_COMMANDS and not may(message.sender, Right.WRITE):
        return _refuse(message, work)
    command = COMMANDS.get(name)
    if command is None:
        return say(NO_SUCH_COMMAND.say(message.language, name=name))
    return command(message, work, rest.strip())


def _spoken(message: Incoming, work: Work) -> Reply:
    state = state_of(message, work)
    choice = chosen(message.text, state)
    if choice is not None:
        return _pressed(message, work, choice)
    meaning = read(message.text, message.written_at, work.finder.lexicon(), _dialogue(state))
    answered = _answered(message, meaning, work, state)
    if answered is not None:
        return answered
    if meaning.intent in WRITES and not may(message.sender, Right.WRITE):
        return _refuse(message, work)
    if meaning.confidence < SURE:
        return did_you_mean(message, meaning, work)
    reply = INTENTS[meaning.intent](message, meaning, work)
    return with_pending(message, work, reply) if state.asked and _asks(meaning) else reply


def _answered(message: Incoming, meaning: Meaning, work: Work, state: Conversation) -> Reply | None:
    if state.asked is None:
        return None
    if state.asked in GUIDE:
        return guided(message, meaning, work, state)
    return answer_in_words(message, meaning, work, state)


def mean(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """One of two readings was picked: the text is taken so."""
    done = by_number(work, int(arguments[0]))
    intent = Intent(arguments[1])
    if done is None or not done.words:
        return Reply(toast=str(STRANGE.say(message.language)))
    written = done.at.astimezone(message.written_at.tzinfo)
    again = replace(message, press=None, text=done.words, written_at=written)
    if intent in WRITES and not may(message.sender, Right.WRITE):
        return _refuse(message, work)
    meaning = read(done.words, written, work.finder.lexicon())
    return INTENTS[intent](again, replace(meaning, intent=intent, confidence=1.0), work)


def _wordless(message: Incoming, work: Work) -> Reply:
    if not (message.things or message.contact or message.location):
        return SILENCE
    if not may(message.sender, Right.WRITE):
        return _refuse(message, work)
    return things_alone(message, work)


def _with_things(message: Incoming, work: Work, reply: Reply) -> Reply:
    """What came with a caption is kept with the record that the caption made."""
    made = next((each.about for each in reply.says if each.about), None)
    if made is not None and may(message.sender, Right.WRITE):
        adopt_waiting(message, work, made)
    if message.things and may(message.sender, Right.WRITE):
        keep_things(message, work, made)
    return reply


def _dialogue(state: Conversation) -> Dialogue:
    return Dialogue(
        has_last=state.focus is not None,
        drafting=state.asked is not None,
        asked=ASKED_FIELD.get(state.asked or ""),
    )


def _asks(meaning: Meaning) -> bool:
    return meaning.intent in (Intent.ASK_STATUS, Intent.QUERY_LIST, Intent.QUERY_STATS)


def _refuse(message: Incoming, work: Work) -> Reply:
    names = "、".join(each.name for each in members(work, "admin"))
    admins = names or AN_ADMIN.say(message.language)
    return say(VIEWER_CANNOT.say(message.language, admins=admins))


VERBS["mean"] = mean
