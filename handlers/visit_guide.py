"""/visit: a visit step by step, for those who want it.

The visit is stored with its firm at the first step, so that nothing is lost when the guide is
left; every later step is a change of that visit and survives a restart as the open question.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from handlers.message import Incoming
from handlers.next_step_said import next_step_said
from handlers.reply import Reply, say
from handlers.talk import ask, focus, ref_of, settle, state_of
from handlers.visit_card import card
from handlers.visit_changes import change_visit
from handlers.visits import log_visit
from park.language import Dialogue, Fields, Intent, Meaning, Person, read
from park.language.nothing_said import leaves_open, nothing_said
from park.records import Ref, Visit, VisitKind
from park.texts.cards import KINDS
from park.texts.guide import BACK, FINISH, FINISHED, NOT_READ, SKIP, START, STEPS
from park.texts.say import Button, Rows, Say, button
from park.texts.text import lines
from park.texts.visits import DAY_BEFORE, GONE, TODAY, YESTERDAY
from storage.conversations import Conversation
from storage.work import Work

ORDER = tuple(STEPS)
NOWHERE = Ref("", 0)
_LONGEST_NAME, _LONGEST_PERSON = 40, 20
_FIELD = {
    "guide_date": "visit_date",
    "guide_kind": "direction",
    "guide_people": "people",
    "guide_amount": "investment_amount",
    "guide_next": "next_date",
}
"""Which field of a text answers which step."""
_WHOLE = {"guide_people": "今天见了{}"}
_WHOLE_EN = {"guide_people": "today met {}"}
"""A bare answer is read as the sentence that it completes."""
_KIND_WORDS = {
    VisitKind.INBOUND: re.compile(
        r"来访|(?:他们|对方|客商)?过?来(?:的|了|园区|我们)|接待|\b(?:came|inbound|visited us|our place|hosted)\b",
        re.I,
    ),
    VisitKind.CALL: re.compile(r"电话|微信|视频|线上|\b(?:call(?:ed)?|phone|online|video)\b", re.I),
    VisitKind.EVENT: re.compile(r"活动|论坛|推介会|展会|\b(?:event|fair|forum)\b", re.I),
    VisitKind.OUTBOUND: re.compile(
        r"外出|(?:我们?|上门)?(?:去|过去|上门)(?:的|了|他们)?|出差|\b(?:went|outbound|their place|we visited)\b",
        re.I,
    ),
}
_STOPS = re.compile(r"^(?:算了|不记了|取消|退出|cancel|stop|never ?mind)", re.I)
_BACK_WORDS = re.compile(r"^(?:上一步|返回|回去|退回|back|previous)$", re.I)
_FINISH_WORDS = re.compile(
    r"^(?:完成|保存|(?:就|先)这样吧?|好了|可以了|结束|(?:先)?存(?:着|了|下)吧?|就这些|没有了|够了"
    r"|(?:后面|剩下|其他|其余)的?都?(?:不填|跳过|略过|先?空着)了?吧?|finish|done|save(?: it)?"
    r"|that'?s (?:all|it)|enough|(?:skip|leave) the rest)$",
    re.I,
)
_VALUE = re.compile(
    r"\d|[一二两三四五六七八九十百千]+(?:亿|万|亩)|\b(?:million|billion|mu)\b", re.I
)
"""No name of a person: what was meant for another step."""
_TITLES = "总工长"
_QUESTIONS = (Intent.ASK_STATUS, Intent.QUERY_STATS, Intent.QUERY_LIST, Intent.REPORT)
_CERTAIN = 0.85


def start(message: Incoming, work: Work, rest: str) -> Reply:
    """Begin with the firm; words after the command are taken as its name."""
    if rest:
        return _with_firm(replace(message, text=rest), work)
    ask(message, work, ORDER[0], NOWHERE)
    return say(START.say(message.language))


def guided(message: Incoming, meaning: Meaning, work: Work, state: Conversation) -> Reply | None:
    """The answer to a step in words; None when the text is about something else."""
    if meaning.intent in (Intent.UNDO, Intent.HELP) or _STOPS.match(message.text.strip()):
        return None
    if state.asked == ORDER[0]:
        if nothing_said(message.text) is not None:
            return say(STEPS[ORDER[0]].say(message.language))
        whole = meaning.intent == Intent.LOG_VISIT and len(meaning.fields.said()) > 2
        return None if whole else _with_firm(message, work)
    visit = _visit(work, state)
    if visit is None or state.asked is None or _asks(message, work):
        return None
    moved = _moved(message, work, visit, state.asked)
    if moved is not None:
        return moved
    said = _said(message, work, state.asked)
    if said is None:
        other = _answers_another(message, work, state.asked)
        if other is not None:
            change_visit(message, work, visit, other)
            return _go(message, work, visit, state.asked)
        return say(NOT_READ.say(message.language), _buttons(message, work, visit, state.asked))
    change_visit(message, work, visit, said)
    return _go(message, work, visit, _after(state.asked))


def _asks(message: Incoming, work: Work) -> bool:
    """Whether the text is a question that wants an answer of its own."""
    alone = read(message.text, message.written_at, work.finder.lexicon())
    return alone.intent in _QUESTIONS and alone.confidence >= _CERTAIN


def _moved(message: Incoming, work: Work, visit: Visit, name: str) -> Reply | None:
    """上一步, 跳过 and 完成 in words, as their buttons do."""
    text = message.text.strip(" 。.!！")
    if _BACK_WORDS.match(text):
        return _go(message, work, visit, _before(name))
    if _FINISH_WORDS.match(text):
        return _finish(message, work, visit)
    return _go(message, work, visit, _after(name)) if leaves_open(text) else None


def step(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """A button of the guide: an answer, skip, back or finish."""
    state = state_of(message, work)
    visit = work.get(Visit, int(arguments[0]))
    if visit is None or not visit.live or state.asked not in ORDER:
        return Reply(toast=str(GONE.say(message.language)))
    what, value = arguments[1], arguments[2] if len(arguments) > 2 else ""
    if what == "back":
        return _go(message, work, visit, _before(state.asked))
    if what == "finish":
        return _finish(message, work, visit)
    if what == "day":
        change_visit(message, work, visit, Fields(visit_date=dt.date.fromisoformat(value)))
    if what == "kind":
        change_visit(message, work, visit, Fields(direction=value))
    return _go(message, work, visit, _after(state.asked))


def _with_firm(message: Incoming, work: Work) -> Reply:
    name = message.text.strip(" 。.!！")
    if not name or len(name) > _LONGEST_NAME:
        return say(NOT_READ.say(message.language))
    meaning = Meaning(text="", intent=Intent.LOG_VISIT)
    logged = log_visit(message, Fields(organisations=(name,)), meaning, work)
    focus(message, work, logged.visit)
    return replace(_go(message, work, logged.visit, "guide_date"), notices=logged.notices)


def _go(message: Incoming, work: Work, visit: Visit, name: str | None) -> Reply:
    if name is None:
        return _finish(message, work, visit)
    ask(message, work, name, visit)
    text = STEPS[name].say(message.language)
    edits = message.message_id if message.press is not None else None
    buttons = _buttons(message, work, visit, name)
    return Reply(says=(Say(text=text, buttons=buttons, about=ref_of(visit), edits=edits),))


def _finish(message: Incoming, work: Work, visit: Visit) -> Reply:
    settle(message, work)
    shown = card(message, work, visit)
    text = lines(FINISHED.say(message.language), shown.text)
    return Reply(says=(Say(text=text, buttons=shown.buttons, about=shown.about),))


def _buttons(message: Incoming, work: Work, visit: Visit, name: str) -> Rows:
    def press(label: object, *arguments: object) -> Button:
        return button(str(label), "guide", visit.id, *arguments)

    language = message.language
    rows: list[tuple[Button, ...]] = []
    if name == "guide_date":
        named = ((TODAY, 0), (YESTERDAY, 1), (DAY_BEFORE, 2))
        days = [(text, work.today - dt.timedelta(days=back)) for text, back in named]
        rows.append(tuple(press(t.say(language), "day", d.isoformat()) for t, d in days))
    if name == "guide_kind":
        kinds = (VisitKind.INBOUND, VisitKind.OUTBOUND, VisitKind.CALL)
        rows.append(tuple(press(KINDS[kind].say(language), "kind", kind) for kind in kinds))
    moves = [press(SKIP.say(language), "skip"), press(FINISH.say(language), "finish")]
    if name != "guide_date":
        moves.insert(0, press(BACK.say(language), "back"))
    return (*rows, tuple(moves))


def _said(message: Incoming, work: Work, name: str) -> Fields | None:
    """What the words say, read as an answer to this step."""
    asked = Dialogue(has_last=True, drafting=True, asked=_FIELD.get(name))
    whole = _WHOLE_EN if message.text.isascii() else _WHOLE
    text = whole.get(name, "{}").format(message.text)
    meaning = read(text, message.written_at, work.finder.lexicon(), asked)
    said = meaning.fields
    if name == "guide_date":
        day = said.visit_date or said.date or said.next_date
        return Fields(visit_date=day) if day else None
    if name == "guide_kind":
        told = (str(k) for k, words in _KIND_WORDS.items() if words.search(message.text))
        kind = next(told, None) or said.direction
        return Fields(direction=kind) if kind else None
    if name == "guide_people":
        people = said.people or (() if said.persons else _by_name(message.text))
        named = Fields(people=people, persons=said.persons)
        return named if named.said() else None
    if name == "guide_amount":
        return said if said.said() else None
    return next_step_said(meaning)


def _answers_another(message: Incoming, work: Work, name: str) -> Fields | None:
    """What the words say for a step that is not asked now; it is kept, not asked to be repeated."""
    for each in ORDER[1:]:
        said = _said(message, work, each) if each != name else None
        if said is not None and _is_sure(each, said):
            return said
    return None


def _is_sure(name: str, said: Fields) -> bool:
    """Whether an answer to another step than the one asked is beyond doubt."""
    if name == "guide_people":
        return any(each.title or (each.name or " ")[-1] in _TITLES for each in said.people)
    return said.next_date is not None if name == "guide_next" else bool(said.said())


def _by_name(text: str) -> tuple[Person, ...]:
    """The names of a bare answer, each as it was typed; none in a long text."""
    names = [each.strip() for each in re.split(r"[、，,;；]|\band\b|和|跟", text)]
    short = all(1 < len(each) <= _LONGEST_PERSON and not _VALUE.search(each) for each in names)
    return tuple(Person(name=each) for each in names) if short else ()


def _visit(work: Work, state: Conversation) -> Visit | None:
    visit = work.get(Visit, state.about.id) if state.about else None
    return visit if visit is not None and visit.live else None


def _after(name: str) -> str | None:
    place = ORDER.index(name) + 1
    return ORDER[place] if place < len(ORDER) else None


def _before(name: str) -> str:
    return ORDER[max(1, ORDER.index(name) - 1)]
