"""Which feature answers a message: one page, in order."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from markupsafe import escape

from handlers.added import note_added, offer_note, people_added, press_note
from handlers.administration import (
    digest_by_command,
    forget_by_command,
    invite_by_command,
    language_by_command,
    members_by_command,
    press_expel,
    press_language,
    press_role,
    settings_by_command,
    start,
)
from handlers.another_matter import another_matter
from handlers.answers import answer_in_words, cancel, chosen, with_pending
from handlers.asides import aside, asked_long_ago
from handlers.asked_of_it import asked_of_before, asked_of_named
from handlers.assign import assign, press_give
from handlers.attached import press_files, with_files
from handlers.attendance import attended, press_absent
from handlers.bare import bare_noun
from handlers.bare_values import bare_value
from handlers.cleaning import press_sorted, sorted_list
from handlers.corrections import correct_last
from handlers.deadlines_asked import deadlines_asked
from handlers.dictated import dictated_day, named_later
from handlers.digest_here import digest_in_words
from handlers.earlier_one import earlier_one, numbered_one
from handlers.edits import follow_edit
from handlers.exporting import export_by_command, report_by_command, send_report
from handlers.figures_onward import goes_on
from handlers.figures_turned import turns
from handlers.firm_card import press_phone
from handlers.firm_kind import existing_firm
from handlers.followups import (
    complete,
    follow_by_command,
    log_follow_up,
    press_done,
    press_snooze,
)
from handlers.group_talk import for_group
from handlers.handing_all import hand_over_all, press_hand_all
from handlers.inline import inline
from handlers.instructions import instructed, instructed_on_line
from handlers.instructions_asked import instructions_asked
from handlers.ledger_entries import press_entry
from handlers.ledgers import ledger_completed, ledger_spoken
from handlers.left_open import with_gap
from handlers.list_carry import as_workbook, more
from handlers.lists import mine, people_asked, query_list, week
from handlers.meeting_dated import meeting_dated
from handlers.merging import ask_merge, merging_said, press_merge, press_no_merge
from handlers.message import Incoming
from handlers.named_then import named_then
from handlers.none_of_these import none_of_these
from handlers.nothing_said import answer_nothing
from handlers.of_the_list import of_the_list
from handlers.other_project import other_project, project_or_none
from handlers.person_asked import asked_by_person, press_person
from handlers.planned import press_planned
from handlers.problems import press_solved
from handlers.project_buttons import ASKED as PROJECT_ASKED
from handlers.project_buttons import answered as project_answered
from handlers.project_buttons import ask_next as ask_project_next
from handlers.project_buttons import ask_visit
from handlers.project_fields import field_of, update_field, wants_mark
from handlers.project_new import create_anyway, create_project
from handlers.promises import promise_kept, promised, promises_asked
from handlers.quiet import quiet_projects
from handlers.reasons import REASONS, reason_given
from handlers.refusals import refuse
from handlers.removals import names_removed, remove_for, wants_restore
from handlers.reply import SILENCE, Reply, say, together
from handlers.reports_back import press_nudge, press_report, reported
from handlers.revert import revert
from handlers.revived import revived
from handlers.service_requests import press_finished
from handlers.slip_questions import ASKED as SLIPS_ASKED
from handlers.slip_questions import REREAD, day_said, press_slip, slip_answered
from handlers.slips import reread, spoken_soundly
from handlers.small_talk import greet, help_, help_by_command, out_of_scope
from handlers.stage_answers import stage_dated, stage_so
from handlers.stage_buttons import choose_stage, press_restore
from handlers.stage_troubles import stage_and_trouble
from handlers.stages import stage_of, update_stage
from handlers.stats import press_definition, press_records
from handlers.stats_asked import figures_by_command, query_stats
from handlers.stats_compared import press_comparison
from handlers.status import ask_status, find, press_candidate, press_project
from handlers.supposed import only_supposed
from handlers.talk import keep, state_of
from handlers.task_dropped import drop_task, press_drop
from handlers.task_moved import move_task
from handlers.task_shown import task_shown
from handlers.things import adopt_waiting, holder_of, keep_things, record_meant
from handlers.things_alone import ASKED as THINGS_ASKED
from handlers.things_alone import answered as things_answered
from handlers.things_alone import only_a_caption, press_things, things_alone
from handlers.timeline import timeline
from handlers.told import log_told
from handlers.trip_brief import trip_brief
from handlers.understanding import QUESTIONS, stands_alone, understand
from handlers.undoing import (
    apart,
    leave_one_out,
    redo,
    undo_command,
    undo_last,
    undo_ordered,
    undo_visit,
)
from handlers.unsure import SURE, did_you_mean
from handlers.vague_values import vague_said, with_vague
from handlers.visit_answers import (
    keep_amount,
    pick_amount,
    pick_firm,
    pick_land,
    pick_project,
    pick_same_visit,
    separate_trip,
)
from handlers.visit_buttons import ask_amount, ask_date, ask_firm, ask_next, pick_day
from handlers.visit_dropped import drop_visit
from handlers.visit_guide import ORDER as GUIDE
from handlers.visit_guide import guided, step
from handlers.visit_guide import start as start_guide
from handlers.who_changed import who_changed
from park.access import Right, may
from park.language import Intent, Meaning, read
from park.language.answer_and_ask import answer_and_ask
from park.language.lead_in import without_lead_in
from park.texts import Place
from park.texts.unsure import NO_SUCH_COMMAND, STRANGE
from park.texts.visits import CANNOT_WRITE
from storage.commands import by_number, take_words
from storage.conversations import Conversation
from storage.work import Work

Answer = Callable[[Incoming, Meaning, Work], Reply]
Press = Callable[[Incoming, Work, tuple[str, ...]], Reply]
Command = Callable[[Incoming, Work, str], Reply]

INTENTS: dict[Intent, Answer] = {
    # writing
    Intent.LOG_VISIT: log_told,
    Intent.CORRECT_LAST: correct_last,
    Intent.UNDO: undo_last,
    Intent.UPDATE_STAGE: stage_and_trouble,
    Intent.UPDATE_FIELD: update_field,
    Intent.CREATE_PROJECT: create_project,
    Intent.LOG_FOLLOWUP: log_follow_up,
    Intent.COMPLETE_FOLLOWUP: complete,
    Intent.ASSIGN: assign,
    # asking
    Intent.ASK_STATUS: ask_status,
    Intent.QUERY_LIST: query_list,
    Intent.QUERY_STATS: query_stats,
    Intent.REPORT: send_report,
    # talking
    Intent.HELP: help_,
    Intent.GREETING: greet,
    Intent.OUT_OF_SCOPE: out_of_scope,
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
        "project",
        "pick",
        "person",
        "timeline",
        "files",
        "phone",
        "more",
        "xlsx",
        "fig",
        "def",
        "cmp",
        "language",
    }
)
VERBS: dict[str, Press] = {
    # visits
    "firm": pick_firm,
    "visit_project": pick_project,
    "same_visit": pick_same_visit,
    "amount": pick_amount,
    "amount_kept": keep_amount,
    "land": pick_land,
    "visit_date": ask_date,
    "visit_day": pick_day,
    "visit_amount": ask_amount,
    "visit_next": ask_next,
    "visit_firm": ask_firm,
    "visit_trip": separate_trip,
    "absent": press_absent,
    "slip": press_slip,
    "visit_undo": undo_visit,
    "undo": undo_command,
    "guide": step,
    "planned": press_planned,
    "things": press_things,
    # projects and follow-ups
    "stage": choose_stage,
    "stage_of": stage_of,
    "stage_so": stage_so,
    "remove": remove_for,
    "restore": press_restore,
    "revert": revert,
    "sort": press_sorted,
    "hand_all": press_hand_all,
    "merge": press_merge,
    "merge_not": press_no_merge,
    "merge_ask": ask_merge,
    "field_of": field_of,
    "newproject": create_anyway,
    "log": ask_visit,
    "next": ask_project_next,
    "done": press_done,
    "snooze": press_snooze,
    "give": press_give,
    "nudge": press_nudge,
    "report": press_report,
    # the park's ledgers
    "entry": press_entry,
    "solved": press_solved,
    "finished": press_finished,
    # asking
    "add_note": press_note,
    "drop_task": press_drop,
    "project": press_project,
    "pick": press_candidate,
    "person": press_person,
    "timeline": timeline,
    "phone": press_phone,
    "files": press_files,
    "more": more,
    "xlsx": as_workbook,
    "fig": press_records,
    "def": press_definition,
    "cmp": press_comparison,
    # members and settings
    "language": press_language,
    "role": press_role,
    "expel": press_expel,
}


def undo_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/undo."""
    return undo_last(message, Meaning(text=rest, intent=Intent.UNDO), work)


def cancel_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/cancel."""
    return cancel(message, Meaning(text=rest, intent=Intent.CANCEL), work)


def begin(message: Incoming, work: Work, rest: str) -> Reply:
    """/start; with p12 it opens a project, as a group's [私聊查看] does."""
    if _OPENS_PROJECT.match(rest) and message.audience.private:
        return press_project(message, work, (rest[1:],))
    return start(message, work, rest)


COMMANDS: dict[str, Command] = {
    # registered with setMyCommands
    "visit": start_guide,
    "undo": undo_by_command,
    "cancel": cancel_by_command,
    "follow": follow_by_command,
    "find": find,
    "status": find,
    "mine": mine,
    "week": week,
    "figures": figures_by_command,
    "report": report_by_command,
    "export": export_by_command,
    "start": begin,
    "help": help_by_command,
    "language": language_by_command,
    "invite": invite_by_command,
    "members": members_by_command,
    "forget": forget_by_command,
    "settings": settings_by_command,
    "digest": digest_by_command,
}
"""Slash commands, for those who look for them."""
TOLD = (
    meeting_dated,
    dictated_day,
    named_later,
    earlier_one,
    reported,
    promise_kept,
    instructed_on_line,
    ledger_spoken,
    instructed,
    promised,
)
"""What is recognised by its own words, in this order."""
IN_WORDS = PROJECT_ASKED | frozenset(GUIDE) | REASONS.keys() | {"visit_next"}
"""Open questions that any words may answer."""
_OWN_WORDS = frozenset(GUIDE) | REASONS.keys() | {THINGS_ASKED}
"""Open questions that tell for themselves what is no answer."""
_OPENS_PROJECT = re.compile(r"^p\d{1,9}$")
WRITING_COMMANDS = frozenset({"visit", "undo", "follow"})
_DIGITS = 18
"""No number of ours is longer; a longer one fits no column."""


def answer(message: Incoming, work: Work) -> Reply:
    """The reply to one message of a member; a group's talk that is not for us is left alone."""
    if message.inline is not None:
        return inline(message, work)
    reply = _answer(message, work)
    return for_group(message, work, reply) if message.place is Place.GROUP else reply


def _answer(message: Incoming, work: Work) -> Reply:
    if message.press is not None:
        return _pressed(message, work, message.press)
    if not message.named:
        return SILENCE
    if message.edited and may(message.sender, Right.WRITE):
        followed = follow_edit(message, work)
        return _spoken(message, work) if followed is None else followed
    if message.text.startswith("/"):
        return _commanded(message, work)
    if message.text.strip() and not only_a_caption(message, work):
        spoken = ledger_completed(message, work) or spoken_soundly(message, work, _spoken)
        return _with_things(message, work, with_vague(message, work, spoken))
    return _wordless(message, work)


def _pressed(message: Incoming, work: Work, data: str) -> Reply:
    verb, *arguments = data.split(":")
    press = VERBS.get(verb)
    if press is None or any(len(each) > _DIGITS and each.isdigit() for each in arguments):
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
        return refuse(message, work)
    command = COMMANDS.get(name)
    if command is None:
        return say(NO_SUCH_COMMAND.say(message.language, name=name))
    return command(message, work, rest.strip())


def _spoken(message: Incoming, work: Work) -> Reply:
    message = replace(message, text=without_lead_in(message.text))
    state = state_of(message, work)
    both = answer_and_ask(message.text) if state.asked else None
    if both is not None:
        return together(*(_spoken(replace(message, text=each), work) for each in both))
    choice = None if state.asked in REASONS else chosen(message.text, state)
    choice = choice or named_then(message, work)
    if choice is not None:
        return asked_long_ago(message, work, state) or _chosen(message, work, choice)
    onward = reason_given(message, work, state) or stage_dated(message, work, state)
    if onward is None and may(message.sender, Right.WRITE):
        onward = _ordered(message, work)
    onward = (
        onward
        or _asked_plainly(message, work)
        or none_of_these(message, work)
        or answer_nothing(message, work)
        or turns(message, work)
        or goes_on(message, work)
    )
    if onward is not None:
        return onward
    apart = another_matter(message, work, state) if state.asked not in _OWN_WORDS else None
    free = state.asked not in IN_WORDS or state.asked in REASONS or apart is not None
    told = _told_plainly(message, work) if free else None
    if told is not None:
        return with_pending(message, work, told) if state.asked else told
    meaning = apart or understand(message, work, state)
    answered = None if apart is not None else _answered(message, meaning, work, state)
    if answered is not None:
        return answered
    taken_back = meaning.intent is Intent.UNDO and not names_removed(message, work)
    restores = wants_restore(message.text) and not taken_back
    marks = wants_mark(message.text)
    writes = meaning.intent in WRITES or restores or marks
    if writes and not may(message.sender, Right.WRITE):
        return refuse(message, work)
    if restores:
        return update_stage(message, meaning, work)
    if marks:
        return update_field(message, meaning, work)
    unread = meaning.intent is Intent.OUT_OF_SCOPE or meaning.confidence < SURE
    found = _unread(message, meaning, work) if unread else None
    if found is not None:
        return found
    if meaning.confidence < SURE:
        aside = None if meaning.fields.organisations else offer_note(message, work)
        return aside or did_you_mean(message, meaning, work)
    reply = INTENTS[meaning.intent](message, meaning, work)
    if apart is not None and state_of(message, work).about == state.about:
        return with_pending(message, work, reply)
    return _after_question(message, work, state, reply) if meaning.intent in QUESTIONS else reply


def _chosen(message: Incoming, work: Work, choice: str) -> Reply:
    """A choice named in words: what a press would only flash on the screen is said."""
    reply = _pressed(message, work, choice)
    if reply.says or not reply.toast:
        return reply
    keep(message, work, state_of(message, work).settled())
    return replace(reply, says=say(escape(reply.toast)).says, toast=None)


def _after_question(message: Incoming, work: Work, state: Conversation, reply: Reply) -> Reply:
    """What is still open, after an answer that came between."""
    if state.asked:
        return with_pending(message, work, reply)
    return with_gap(message, work, state, reply)


def _told_plainly(message: Incoming, work: Work) -> Reply | None:
    """What is recognised by its own words, whatever else could be read into it."""
    asked = (
        digest_in_words(message, work) or promises_asked(message, work) or trip_brief(message, work)
    )
    if asked is not None:
        return asked
    if not may(message.sender, Right.WRITE):
        return ledger_spoken(message, work)
    return next((reply for told in TOLD if (reply := told(message, work))), None)


def _ordered(message: Incoming, work: Work) -> Reply | None:
    """What is ordered in words of its own, whatever else they may hold."""
    return (
        bare_value(message, work)
        or only_supposed(message, work)
        or hand_over_all(message, work)
        or merging_said(message, work)
        or redo(message, work)
        or move_task(message, work)
        or drop_visit(message, work)
        or drop_task(message, work)
        or task_shown(message, work)
        or leave_one_out(message, work)
        or numbered_one(message, work)
        or undo_ordered(message, work)
        or sorted_list(message, work)
        or revived(message, work)
        or apart(message, work)
        or attended(message, work)
        or people_added(message, work)
        or vague_said(message, work)
        or other_project(message, work)
        or project_or_none(message, work)
        or existing_firm(message, work)
    )


def _asked_plainly(message: Incoming, work: Work) -> Reply | None:
    """What is asked in words of its own."""
    return (
        who_changed(message, work)
        or asked_of_named(message, work)
        or asked_of_before(message, work)
        or of_the_list(message, work)
        or deadlines_asked(message, work)
        or instructions_asked(message, work)
        or quiet_projects(message, work)
        or asked_by_person(message, work)
        or aside(message, work)
    )


def _unread(message: Incoming, meaning: Meaning, work: Work) -> Reply | None:
    """A note where the text says that it adds one, or what it may mean; else a note is offered."""
    noted = note_added(message, work) or _guessed(message, meaning, work)
    return noted or (offer_note(message, work) if meaning.intent is Intent.OUT_OF_SCOPE else None)


def _guessed(message: Incoming, meaning: Meaning, work: Work) -> Reply | None:
    """What an unread text clearly means all the same: people, a name, a list, a task done."""
    return people_asked(message, meaning, work) or bare_noun(message, meaning, work)


def _answered(message: Incoming, meaning: Meaning, work: Work, state: Conversation) -> Reply | None:
    if state.asked is None:
        return None
    if state.asked == THINGS_ASKED:
        return things_answered(message, meaning, work, state)
    if state.asked in PROJECT_ASKED:
        return project_answered(message, meaning, work, state)
    if state.asked == REREAD and state.about is not None:
        day = day_said(message, ahead=False)
        if day is not None:
            return reread_text(message, work, (str(state.about.id), day.isoformat()))
    if state.asked in SLIPS_ASKED and not stands_alone(message, work):
        answered = slip_answered(message, meaning, work, state)
        if answered is not None:
            return answered
    if state.asked in GUIDE:
        return guided(message, meaning, work, state)
    if stands_alone(message, work):
        return None
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
        return refuse(message, work)
    take_words(work, done.words)
    meaning = read(done.words, written, work.finder.lexicon())
    return INTENTS[intent](again, replace(meaning, intent=intent, confidence=1.0), work)


def _wordless(message: Incoming, work: Work) -> Reply:
    if not (message.things or message.contact or message.location):
        return SILENCE
    if not may(message.sender, Right.WRITE):
        return refuse(message, work)
    return things_alone(message, work)


def _with_things(message: Incoming, work: Work, reply: Reply) -> Reply:
    """What came with a caption, or shortly before, is kept with the record it made or answers."""
    if not may(message.sender, Right.WRITE):
        return reply
    shown = next((each for each in reply.says if each.about), None)
    made = holder_of(work, shown.about) if shown is not None and shown.about else None
    if made is not None and made.noun == "visit" and shown is not None:
        adopt_waiting(message, work, made)
    if message.things:
        made = made or record_meant(message, work)
        keep_things(message, work, made)
    return with_files(message, work, reply, made)


def reread_text(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """A day was picked for one that does not exist: the earlier text is answered with it."""
    keep(message, work, state_of(message, work).settled())
    return reread(message, work, arguments, _spoken)


VERBS["mean"] = mean
VERBS[REREAD] = reread_text
