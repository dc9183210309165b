"""An open question answered in words: a choice by name or number, or the value itself."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from handlers.corrections import correct
from handlers.firm_own_name import own_name
from handlers.message import Incoming
from handlers.next_step_said import next_step_said
from handlers.record_said import say_ref
from handlers.reply import Reply, say, with_line
from handlers.talk import REMINDED, keep, state_of
from handlers.undoing import undo_record
from park.language import Fields, Intent, Meaning
from park.language.another_project import another_project, same_firm_other_project
from park.language.answer_and_ask import asks
from park.language.none_meant import none_meant
from park.language.nothing_said import leaves_open
from park.records import Visit
from park.texts.guide import STEPS
from park.texts.text import Text
from park.texts.visits import (
    CANCELLED,
    KEPT_AS_IT_WAS,
    NOT_STORED,
    NOTHING_DONE,
    NOTHING_OPEN,
    PENDING,
    PENDING_BARE,
    PENDING_WORDS,
    SKIPPED,
    WAITING,
)
from storage import commands
from storage.conversations import Conversation
from storage.work import Work

ASKED_FIELD = {
    "visit_date": "visit_date",
    "visit_amount": "investment_amount",
    "visit_land": "land_mu",
    "visit_people": "people",
    "visit_place": "city",
    "visit_next": "next_date",
    "visit_gap": "next_date",
    "visit_firm": "organisations",
    "firm": "organisations",
    "visit_project": "project",
}
"""Which field of a text answers which question."""

_YES = re.compile(
    r"^(?:👍\W*|👌\W*|✅|对|是的?|嗯+|好的?|没错|就是|可以|行|确认|同意|(?:对[，, ]?)?(?:就?是)?(?:同一[家次]|这家|他们)(?:企业|公司)?)(?:[的吧啊呀了]|，?没错)*$"
    r"|^(?:yes|yeah|yep|right|ok(?:ay)?|sure|correct|confirm(?:ed)?)?[,. ]*(?:(?:it'?s |that'?s |they are )?(?:the )?same(?: one| firm| company)?|(?<=.)please|(?<=.)do it)?$",
    re.I,
)
_NO = re.compile(
    r"^(👎\W*|❌|不|不是|不对|否|都不是|不是一[家次]|另一[家次]|no|nope|neither|another)$", re.I
)
_APART = re.compile(
    r"^(?:不是(?:同)?一(?:家|个)|别|不要|先别|不合并)[^\d]{0,12}$|^(?:no\b|don'?t|do not|they are not)[^\d]{0,30}$",
    re.I,
)
"""A merge that was asked about is not wanted."""
_WHICH = (
    "visit_project",
    "visit_date",
    "visit_next",
    "absent",
    "merge_ask",
    "task_due",
    "reread",
    "slip_time",
    "slip_persons",
    "slip_phone",
)
"""Questions whose choices are several of a kind."""
_NEGATIVES = frozenset(("no", "new", "keep"))
_NEGATIVE_VERBS = ("merge_not", "amount_kept")
_NOT_THE_GAP = re.compile(r"提醒|叫我|\bremind|^(?:不对|不是|错了|no\b|wrong)", re.I)
_NUMBER = re.compile(r"^(?:第)?([1-4一二三四])(?:个|家|条|项)?$")
_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4}
_SHORT = 30
_TALK = (Intent.CORRECT_LAST, Intent.OUT_OF_SCOPE, Intent.ASK_STATUS)
"""How the answer to "which firm?" is read by itself."""
_FILLING = re.compile(
    r"(?:不是[^，,。\s]{2,12}|不对|应该|其实|就|是|叫|的|公司|企业|客商|单位|[那这]家|吧|啊|呀|对|嗯|来的|去的|拜访的|见的"
    r"|not [\w&' -]{2,24}?(?=[,.]|$)|it'?s?|is|was|were|they|are|that|the|with|from|firm|company|name|no|yes|called|actually|sorry|i|meant|we|met|visited|[\s，,。.!！、:：-])*",
    re.I,
)
"""What an answer may have beside the name: 不是…，是…; no, it is …."""
_MOST_REMINDED = 2
_FRESH = dt.timedelta(hours=1)
_RECORDS = ("visit", "follow_up")
_NOT_WANTED = re.compile(
    r"(?:不|别)(?:用)?(?:记|录|存|要|保存|登记)|作废|\b(?:don't|do not) (?:save|record|log)\b|\b(?:cancel|forget|scratch) (?:it|that|this)\b",
    re.I,
)


def chosen(text: str, state: Conversation) -> str | None:
    """The data of the choice that a text names: its label, its number, yes or no."""
    words, options = text.strip(" 。.!！?？"), state.options
    if not (options and words):
        return None
    if state.asked == "firm" and same_firm_other_project(words):
        return f"{options[0]['data']}:other"
    if state.asked == "visit_project" and another_project(words):
        return _negative(options)
    number = _NUMBER.match(words)
    if number:
        place = _DIGITS.get(number[1]) or int(number[1])
        return str(options[place - 1]["data"]) if place <= len(options) else None
    if _YES.match(words):
        return str(options[0]["data"]) if _yes_or_no(state) else None
    if (_NO.match(words) and state.asked != "visit_project") or _denies(words, state):
        return _negative(options)
    if words.isdigit():
        return None
    named = [o for o in options if len(words) >= 2 and words.lower() in o["label"].lower()]
    return str(named[0]["data"]) if len(named) == 1 else None


def answer_in_words(
    message: Incoming, meaning: Meaning, work: Work, state: Conversation
) -> Reply | None:
    """The reply when the text answers what was asked; None when it is about something else."""
    if state.about is None:
        return None
    if leaves_open(message.text):
        return skip(message, work, state)
    visit = work.get(Visit, state.about.id) if state.asked == "firm" else None
    again = visit is not None and meaning.fields.organisations == (visit.company_words,)
    if visit is not None and again and (meaning.intent in _TALK or _is_one(message, meaning)):
        return own_name(message, work, visit, meaning.fields)
    said = _answering(message, meaning, state)
    return None if said is None else correct(message, work, state.about, said)


def skip(message: Incoming, work: Work, state: Conversation) -> Reply:
    """The question is dropped; what it asked stays open, or as it was."""
    keep(message, work, state.settled())
    return say(_skipped(state).say(message.language), about=state.about)


def _skipped(state: Conversation) -> Text:
    if state.about is not None and state.about.noun == "command":
        return NOT_STORED
    if state.asked in WAITING:
        return NOTHING_DONE
    return KEPT_AS_IT_WAS.get(state.asked or "", SKIPPED)


def cancel(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """Stop what is under way; a record just made goes where the words say that it shall not be."""
    state = state_of(message, work)
    at = state.focus
    if state.asked is None and at is not None and _just_made(message, work, state):
        return undo_record(message, work, at)
    if state.asked is None:
        return say(NOTHING_OPEN.say(message.language))
    keep(message, work, state.settled())
    return say(CANCELLED.say(message.language))


def _just_made(message: Incoming, work: Work, state: Conversation) -> bool:
    """不记了, don't record it: said of the visit or task that the sender's last message made."""
    last = commands.last_of(work, message.sender.id)
    fresh = state.at is not None and message.written_at - state.at <= _FRESH
    if last is None or not fresh or not _NOT_WANTED.search(message.text):
        return False
    made = [each for each in commands.made_by(work, last.id) if each.noun in _RECORDS]
    return any(each == state.focus for each in made)


def with_pending(message: Incoming, work: Work, reply: Reply) -> Reply:
    """After an interruption, one line says what is still open; after a few, it is let rest."""
    state = state_of(message, work)
    if state.asked and reply.says and _reminded_enough(message, work, state):
        return reply
    step = STEPS.get(state.asked or "")
    if step is not None and reply.says:
        return with_line(reply, step.say(message.language))
    if state.asked not in PENDING_WORDS or state.about is None or not reply.says:
        return reply
    question = PENDING_WORDS[state.asked].say(message.language)
    what = say_ref(work, state.about, message.language) if state.asked != "sort" else ""
    pending = PENDING if what else PENDING_BARE
    line = pending.say(message.language, what=what, question=question)
    return with_line(reply, line)


def _reminded_enough(message: Incoming, work: Work, state: Conversation) -> bool:
    """Whether the open question was named often enough already; counts this time."""
    mark = f"{state.asked} {state.about.noun if state.about else ''} {state.about.id if state.about else ''}"
    subject = state.subject or {}
    last, times = subject.get(REMINDED, (mark, 0))
    times = times if last == mark else 0
    if times >= _MOST_REMINDED:
        return True
    keep(message, work, replace(state, subject={**subject, REMINDED: [mark, times + 1]}))
    return False


def fills_gap(message: Incoming) -> bool:
    """Whether a text may be the next step that a card was only said to lack."""
    return message.reply_to is None and not _NOT_THE_GAP.search(message.text)


def _answering(message: Incoming, meaning: Meaning, state: Conversation) -> Fields | None:
    """The fields of the text that answer the question, None when it answers none."""
    field = ASKED_FIELD.get(state.asked or "")
    if field is None:
        return None
    said = meaning.fields
    if field == "organisations":
        return _as_firm(message, meaning)
    if field == "visit_date" and (said.visit_date or said.date or said.next_date):
        return Fields(visit_date=said.visit_date or said.date or said.next_date)
    if field == "next_date" and meaning.intent in (Intent.CORRECT_LAST, Intent.LOG_FOLLOWUP):
        step = next_step_said(meaning)
        fits = state.asked != "visit_gap" or (step.next_date and fills_gap(message))
        return step if fits else None
    wanted = getattr(said, field) is not None
    return said if wanted and meaning.intent == Intent.CORRECT_LAST else None


def _as_firm(message: Incoming, meaning: Meaning) -> Fields | None:
    named = meaning.fields.organisations
    if named:
        answers = _is_one(message, meaning) or (
            meaning.intent in _TALK and _only_names(message.text, named)
        )
        return Fields(organisations=named) if answers else None
    text = message.text.strip(" 。.!！")
    if asks(text) or meaning.fields.said():
        return None
    bare = meaning.intent in _TALK
    return Fields(organisations=(text,)) if bare and 1 < len(text) <= _SHORT else None


def _is_one(message: Incoming, meaning: Meaning) -> bool:
    """Whether a text is a firm's name alone."""
    return message.text.strip(" 。.!！") in meaning.fields.organisations


def _only_names(text: str, named: tuple[str, ...]) -> bool:
    """Whether a text says nothing beside these names."""
    for name in named:
        text = text.replace(name, " ")
    return _FILLING.fullmatch(text) is not None


def _yes_or_no(state: Conversation) -> bool:
    """Whether a yes can only mean the first choice, not one of several."""
    if state.asked == "firm":
        named = [each for each in state.options if str(each["data"]).rpartition(":")[2].isdigit()]
        return len(named) == 1
    return state.asked not in _WHICH


def _denies(words: str, state: Conversation) -> bool:
    if state.asked == "merge" and _APART.match(words):
        return True
    return state.asked == "firm" and none_meant(words)


def _negative(options: tuple[dict[str, str], ...]) -> str | None:
    """The choice that says no: 新企业, 另一次, 不; None where every choice is a yes."""
    for option in options:
        verb, *arguments = option["data"].split(":")
        if verb in _NEGATIVE_VERBS or not _NEGATIVES.isdisjoint(arguments):
            return option["data"]
    return None
