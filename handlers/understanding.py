"""A text in its conversation: what a bare value corrects, and what is said whole."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from handlers.another_matter import is_own_firm
from handlers.answers import ASKED_FIELD, fills_gap
from handlers.message import Incoming
from handlers.unsure import SURE
from park.language import Dialogue, Fields, Intent, Meaning, read
from park.language.dated_stages import dated_stages
from park.language.head_count import head_count
from park.records import Visit
from storage import companies
from storage.conversations import Conversation
from storage.work import Work

QUESTIONS = frozenset({Intent.ASK_STATUS, Intent.QUERY_LIST, Intent.QUERY_STATS, Intent.REPORT})
STANDS_ALONE = QUESTIONS | {
    Intent.LOG_VISIT,
    Intent.UPDATE_STAGE,
    Intent.ASSIGN,
    Intent.CREATE_PROJECT,
    Intent.COMPLETE_FOLLOWUP,
}
"""What is said whole is no correction of the record before, also where it holds a date."""
CERTAIN = 0.8
_MET = re.compile(
    r"拜访|走访|接待|来访|见了|去了|座谈|聊了|\b(?:visited|met|hosted|saw|called on|talked)\b", re.I
)
_WHOSE = re.compile(
    r"(?P<n>[\u4e00-\u9fffA-Za-z][\w\u4e00-\u9fff]{1,11}?)(?:那边|那家|他们|他家|家)?(?:的|那个|那块|那边|那家)"
)
_IS = re.compile(
    r"^(?:是|叫|对方是|企业是|单位是|来的是|就是|it was |it's |they are |that was )?(?P<n>.{2,40}?)[。.!！]?$",
    re.I,
)
_OWN = re.compile(r"不是|不对|应该|改|错")
_VALUES = frozenset(
    {
        "investment_amount",
        "investment_qualifier",
        "investment_currency",
        "land_mu",
        "land_qualifier",
        "factory_sqm",
        "industry",
        "phase1_amount",
        "annual_output",
        "annual_tax",
        "people",
        "persons",
        "intention",
    }
)
"""What a visit or its project has, but for days, places and ways of meeting."""
_LEAD = 3
"""Characters that may stand before a firm's name (把岫白…)."""
_JUST = dt.timedelta(hours=2)
_STEP = "next_date"
_BARE_DAY = {True: 24, False: 12}


def understand(message: Incoming, work: Work, state: Conversation) -> Meaning:
    """What the text means; a question stays one also where a bare value would correct."""
    known = work.finder.lexicon()
    count = head_count(message.text)
    if count and state.focus is not None and state.focus.noun == "visit":
        said = Fields(persons=count)
        return Meaning(
            text=message.text, intent=Intent.CORRECT_LAST, confidence=CERTAIN, fields=said
        )
    asked = _asked(message, state)
    if asked == _STEP and not state.asked:
        step = read(message.text, message.written_at, known, _dialogue(state, asked))
        day = step.fields.next_date
        if step.fields.said().keys() == {"next_date"} and day is not None and day >= work.today:
            return step
        asked = None
    meaning = read(message.text, message.written_at, known, _dialogue(state, asked))
    if _names_the_firm(meaning, work, state):
        said = Fields(organisations=meaning.fields.organisations)
        return replace(meaning, intent=Intent.CORRECT_LAST, confidence=CERTAIN, fields=said)
    if meaning.intent is Intent.LOG_VISIT and _only_stages(message, work):
        return replace(meaning, intent=Intent.UPDATE_STAGE)
    if meaning.intent is not Intent.CORRECT_LAST or state.asked in ASKED_FIELD:
        return meaning
    other = _of_another_firm(message, work, state, meaning)
    if other is not None:
        return other
    alone = read(message.text, message.written_at, known)
    tasked = alone.intent is Intent.LOG_FOLLOWUP and bool(alone.fields.organisations)
    stands = (alone.intent in STANDS_ALONE or tasked) and alone.confidence >= SURE
    stands = stands and not _only_values(message, alone, work, state)
    if not stands and _begins_with_another_firm(message, alone, work, state):
        return replace(alone, intent=Intent.UPDATE_FIELD, confidence=CERTAIN)
    return alone if stands or _only_a_period(meaning) else meaning


def _of_another_firm(
    message: Incoming, work: Work, state: Conversation, meaning: Meaning
) -> Meaning | None:
    """缆舟的扩线大概投8000万: a value of a firm that the record before is not about changes that firm's."""
    match = _WHOSE.match(message.text.strip())
    at = state.focus
    if match is None or at is None or meaning.fields.organisations or _OWN.match(message.text):
        return None
    name = match["n"]
    if companies.resolve(work, name).sure is None or is_own_firm(work, at, name):
        return None
    said = replace(meaning.fields, organisations=(name,))
    return replace(meaning, intent=Intent.UPDATE_FIELD, fields=said, confidence=CERTAIN)


def _names_the_firm(meaning: Meaning, work: Work, state: Conversation) -> bool:
    """是东莞五金商会: the firm that the visit just logged has none of, and nothing else."""
    at = state.focus
    visit = work.get(Visit, at.id) if at is not None and at.noun == "visit" else None
    if visit is None or visit.company_id is not None or visit.company_words:
        return False
    match = _IS.match(meaning.text.strip())
    return match is not None and match["n"] in meaning.fields.organisations


def stands_alone(message: Incoming, work: Work) -> bool:
    """Whether a text says something whole, whatever was asked before it."""
    alone = read(message.text, message.written_at, work.finder.lexicon())
    return alone.intent in STANDS_ALONE and alone.confidence >= CERTAIN


def asks(message: Incoming, work: Work) -> bool:
    """Whether a text is a question that wants an answer of its own."""
    alone = read(message.text, message.written_at, work.finder.lexicon())
    return alone.intent in QUESTIONS and alone.confidence >= CERTAIN


def _begins_with_another_firm(
    message: Incoming, alone: Meaning, work: Work, state: Conversation
) -> bool:
    """岫白改成6.5亿: a text that begins with a known firm, and gives a value, is about that one."""
    names, at = alone.fields.organisations, state.focus
    if len(names) != 1 or at is None or not (alone.fields.said().keys() - {"organisations"}):
        return False
    begins = message.text.strip().find(names[0]) in range(_LEAD)
    found = companies.resolve(work, names[0])
    known = found.sure is not None or bool(found.doubtful)
    denied = re.search(r"不是|\bnot\b", message.text)
    return begins and known and not denied and not is_own_firm(work, at, names[0])


def _only_values(message: Incoming, meaning: Meaning, work: Work, state: Conversation) -> bool:
    """澄川投资3个亿, right after the visit to 澄川: what it puts in belongs to that visit."""
    at, names = state.focus, meaning.fields.organisations
    several = len(names) != 1 or bool(meaning.fields.visits)
    if at is None or at.noun != "visit" or several or meaning.intent is not Intent.LOG_VISIT:
        return False
    fresh = state.at is not None and message.written_at - state.at <= _JUST
    values = meaning.fields.said().keys() - {"organisations"}
    told = bool(values) and values <= _VALUES and not _MET.search(message.text)
    return fresh and told and is_own_firm(work, at, names[0])


def _only_stages(message: Incoming, work: Work) -> bool:
    """Whether a text tells two or more dated steps of a project, and of no meeting with people."""
    if _MET.search(message.text):
        return False
    return len(dated_stages(message.text, message.written_at, work.finder.lexicon())) > 1


def _only_a_period(meaning: Meaning) -> bool:
    """上周的拜访: days that are a period correct nothing."""
    said = meaning.fields
    return said.visit_date_end is not None or said.period_start is not None


def _asked(message: Incoming, state: Conversation) -> str | None:
    """The field asked for; a reminder ordered meanwhile fills no gap of a card.

    Right after a next step was changed, a bare day (还是周三吧) is that step's.
    """
    if state.asked == "visit_gap" and not fills_gap(message):
        return None
    if state.asked is not None:
        return ASKED_FIELD.get(state.asked)
    subject, at = state.subject or {}, state.focus
    same = at is not None and [at.noun, at.id] == subject.get("of")
    bare = len(message.text) <= _BARE_DAY[message.text.isascii()] and message.reply_to is None
    step = subject.get("fixed") == _STEP and at is not None and at.noun == "visit"
    return _STEP if same and bare and step else None


def _dialogue(state: Conversation, asked: str | None) -> Dialogue:
    drafting = state.asked is not None and (asked is not None or state.asked != "visit_gap")
    return Dialogue(has_last=state.focus is not None, drafting=drafting, asked=asked)
