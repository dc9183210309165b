"""Days, times, numbers that cannot be right: the rest is stored, and they are asked about once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

from handlers.follow_up_card import follow_up_say
from handlers.handing import told_by_colleague, told_by_leader
from handlers.message import Incoming
from handlers.reply import Notice, Reply, say
from handlers.slip_questions import REREAD, about_past, about_slip, ask_first
from handlers.talk import ref_of, state_of
from handlers.visit_card import card
from handlers.visit_questions import open_question
from park.access import Right, may
from park.language import Intent, read
from park.language.slips import Slip, slips, without
from park.records import FollowUp, Ref, Staff, Visit
from park.texts import slips as said_of
from park.texts.say import Say
from storage import commands
from storage.commands import by_number
from storage.work import Work

Answerer = Callable[[Incoming, Work], Reply]
_TELLS = frozenset(
    {
        Intent.LOG_VISIT,
        Intent.LOG_FOLLOWUP,
        Intent.ASSIGN,
        Intent.UPDATE_STAGE,
        Intent.UPDATE_FIELD,
        Intent.CREATE_PROJECT,
        Intent.CORRECT_LAST,
        Intent.OUT_OF_SCOPE,
    }
)
_AHEAD = re.compile(
    r"提醒|下次|明[天早晚]|后天|下周|下个?月|要|将|准备|打算|计划|(?<!签)约|之?前|remind|will|next|tomorrow|plan|by |call|send",
    re.I,
)
_CORRECTS = re.compile(
    r"不对|不是|错了|改到|改成|改为|改|应该|应当|日期|时间|是|在|的|\b(?:no|sorry|it|was|is|should|be|on|at|the|to|change|make|actually)\b",
    re.I,
)
"""Words around a bare value that corrects or answers."""


def spoken_soundly(message: Incoming, work: Work, spoken: Answerer) -> Reply:
    """The answer to a text, once what cannot be right in it is set aside."""
    if not may(message.sender, Right.WRITE) or state_of(message, work).asked == REREAD:
        return spoken(message, work)
    ahead = bool(_AHEAD.search(message.text))
    found = slips(message.text, work.today, ahead=ahead)
    if not found:
        return _past_asked(message, work, spoken(message, work))
    cleaned = message.text
    for slip in reversed(found):
        cleaned = without(cleaned, slip)
    if not _tells(message, work, cleaned):
        return _no_such_day(message, found[0]) or spoken(message, work)
    return _without_slips(message, work, spoken, (found, cleaned))


def _no_such_day(message: Incoming, slip: Slip) -> Reply | None:
    """A question about a day that does not exist."""
    if slip.kind != "day":
        return None
    return say(said_of.NO_DAY.say(message.language, words=slip.words))


def reread(message: Incoming, work: Work, arguments: tuple[str, ...], spoken: Answerer) -> Reply:
    """A day was picked for one that does not exist: the text is read with it."""
    done = by_number(work, int(arguments[0]))
    if done is None or not done.words or done.staff_id != message.sender.id:
        return Reply()
    written = done.at.astimezone(message.written_at.tzinfo)
    text = _with_day(done.words, dt.date.fromisoformat(arguments[1]), work)
    commands.take_words(work, text)
    again = replace(message, press=None, text=text, written_at=written)
    return spoken(again, work)


def _with_day(words: str, day: dt.date, work: Work) -> str:
    slip = next(s for s in slips(words, work.today, ahead=False) if s.kind == "day")
    said = f"{day:%d %B %Y}" if words.isascii() else f"{day.year}年{day.month}月{day.day}日"
    return words.replace(slip.words, said, 1)


def _bare(cleaned: str) -> bool:
    """Whether nothing else is said than the slip."""
    return not re.sub(r"\W", "", _CORRECTS.sub("", cleaned))


def _tells(message: Incoming, work: Work, cleaned: str) -> bool:
    """Whether a text tells something rather than asks; a bare slip answers or corrects."""
    if _bare(cleaned):
        return state_of(message, work).focus is not None
    meaning = read(cleaned, message.written_at, work.finder.lexicon())
    return meaning.intent in _TELLS


def _without_slips(
    message: Incoming, work: Work, spoken: Answerer, said: tuple[tuple[Slip, ...], str]
) -> Reply:
    """The rest is stored and the slips asked about; what hangs on the day waits for it."""
    found, cleaned = said
    slip = found[0]
    if _bare(cleaned):
        return _about_focus(message, work, slip) or spoken(message, work)
    before, touched = state_of(message, work), set(work.touched)
    trial = work.connection.begin_nested()
    reply = spoken(replace(message, text=cleaned), work)
    made = _made(work)
    wrote = work.touched != touched
    if made is None and wrote and slip.kind == "day":
        trial.rollback()
        work.touched, work.merged = touched, {}
        return ask_first(message, work, slip)
    trial.commit()
    taken = state_of(message, work).asked not in (None, before.asked)
    about = made or before.focus
    return reply if about is None else _all_asked(message, work, reply, found, about, taken=taken)


def _all_asked(
    message: Incoming,
    work: Work,
    reply: Reply,
    found: tuple[Slip, ...],
    about: Ref,
    *,
    taken: bool,
) -> Reply:
    """A question for each slip; the first is the one that words answer."""
    for each in found:
        question = about_slip(message, work, each, about)
        reply = _with_question(message, work, reply, question, taken=taken)
        taken = taken or question is not None
    return reply


def _about_focus(message: Incoming, work: Work, slip: Slip) -> Reply | None:
    """A bare slip: it answers a question or corrects the record last spoken of."""
    state = state_of(message, work)
    about = state.about if state.about is not None and state.about.noun else state.focus
    question = about_slip(message, work, slip, about) if about is not None else None
    return None if question is None else _with_question(message, work, Reply(), question)


def _with_question(
    message: Incoming,
    work: Work,
    reply: Reply,
    question: tuple[str, Say] | None,
    *,
    taken: bool = False,
) -> Reply:
    """The question follows; another one that is open already stays the one to be answered."""
    if question is None:
        return reply
    if not taken:
        open_question(message, work, question[1], asked=question[0])
    return replace(reply, says=(*reply.says, question[1]))


def _made(work: Work) -> Ref | None:
    """The visit or task that this command made; the visit before its next step."""
    made = commands.made_by(work, work.command or 0)
    for noun in ("visit", "follow_up"):
        found = [ref for ref in made if ref.noun == noun]
        if found:
            return found[0]
    return None


def _past_asked(message: Incoming, work: Work, reply: Reply) -> Reply:
    """A task that is due before today: its day is left open and asked about."""
    made = [r for r in commands.made_by(work, work.command or 0) if r.noun == "follow_up"]
    tasks = [task for ref in made if (task := work.get(FollowUp, ref.id)) is not None]
    late = [t for t in tasks if t.due is not None and (t.due_end or t.due) < work.today]
    if not late or not late[0].live:
        return reply
    task, due = late[0], late[0].due
    open_due = work.save(task, replace(task, due=None, due_end=None))
    says = tuple(_shown_again(message, work, each, open_due) for each in reply.says)
    notices = tuple(_told_again(work, each, open_due, message.sender) for each in reply.notices)
    reply = replace(reply, notices=notices)
    question = about_past(message, work, open_due, due or work.today)
    taken = state_of(message, work).asked is not None
    return _with_question(message, work, replace(reply, says=says), question, taken=taken)


def _shown_again(message: Incoming, work: Work, shown: Say, task: FollowUp) -> Say:
    """A card that shows the task's day is made anew."""
    if shown.about == ref_of(task):
        return follow_up_say(message, work, task)
    visit = work.get(Visit, task.visit_id)
    if visit is not None and shown.about == ref_of(visit):
        return card(message, work, visit)
    return shown


def _told_again(work: Work, notice: Notice, task: FollowUp, sender: Staff) -> Notice:
    """The owner is told of the task without that day."""
    if notice.say.about != ref_of(task):
        return notice
    told = told_by_leader if task.instructed_by is not None else told_by_colleague
    return replace(notice, say=told(work, task, notice.to, sender))
