"""再说一遍, 为什么问, 找真人: talk about the talk, answered without losing the question."""

from __future__ import annotations

import datetime as dt
import re

from markupsafe import Markup

from handlers.message import Incoming
from handlers.record_said import say_ref
from handlers.reply import Reply, say
from handlers.status import show_project
from handlers.talk import keep, state_of
from handlers.visit_card import card
from park.access import may_read
from park.records import Project, Visit
from park.texts import asides as said_of
from park.texts.guide import STEPS
from park.texts.say import Button, Say
from park.texts.text import lines
from park.texts.visits import AN_ADMIN, PENDING_WORDS, WAITING
from storage.conversations import Conversation
from storage.members import members
from storage.merges import standing
from storage.work import Work

_AGAIN = re.compile(
    r"^(?:麻烦|请|你)?(?:再说一遍|再说一次|重复一下|再发一遍|再发一次|没看清|刚才说什么|你刚说什么|什么来着)[吧呢了啊?？。]*$"
    r"|^(?:please |sorry,? |pardon\??)*(?:say (?:that|it) again|repeat(?: that| it)?|once more|again please|what did you say|come again|pardon)[?.! ]*$",
    re.I,
)
_WHY = re.compile(
    r"^(?:你)?(?:为什么|为啥|干嘛|干吗|怎么)(?:要|还要|老)?(?:问|知道)[^，,。]{0,8}$|^why (?:do you|are you|must you)? ?(?:ask|need|want|asking)[\w ]{0,24}[?.!]*$|^why\??$|^为什么[?？]*$",
    re.I,
)
_HUMAN = re.compile(
    r"(?:找|转|要|换)(?:个|一个|到)?(?:真人|人工|活人|管理员)|人工(?:客服|服务)?$|^(?:我要|帮我|给我|能不能|可不可以|麻烦)?(?:找|叫|喊|请|换|转)(?:一?个|位)(?:真|活|管事的?)?人(?:来|过来|帮我|帮忙|处理|弄|看看|说|聊|解决|跟我)*[吗吧呢啊。！!？?]*$|\b(?:get|give|find) me (?:a |an |some)?(?:human|person|someone|somebody|admin)\b|\b(?:talk|speak|hand me over|switch|connect me) (?:to|with) (?:a |an |the |some)?(?:human|person|someone|somebody|admin|administrator)\b|\b(?:real|actual) (?:human|person)\b",
    re.I,
)
_LONGEST = 40
_FORGOTTEN = dt.timedelta(days=3)
"""After a weekend a question is still known, later its bare answer is not trusted."""
_BARE = 6


def is_aside(text: str) -> bool:
    """Whether a text is talk about the talk."""
    words = text.strip()
    return len(words) <= _LONGEST and any(p.search(words) for p in (_AGAIN, _WHY, _HUMAN))


def aside(message: Incoming, work: Work) -> Reply | None:
    """The answer; None when the text is about the work itself."""
    text = message.text.strip()
    if len(text) > _LONGEST:
        return None
    if _AGAIN.match(text):
        return again(message, work, state_of(message, work))
    if _WHY.match(text):
        return _why(message, work, state_of(message, work))
    return _human(message, work) if _HUMAN.search(text) else None


def asked_long_ago(message: Incoming, work: Work, state: Conversation) -> Reply | None:
    """A bare yes, no or number to a question of days ago: it is asked once more first."""
    old = state.at is not None and message.written_at - state.at > _FORGOTTEN
    if not old or len(message.text.strip()) > _BARE:
        return None
    keep(message, work, state)
    return again(message, work, state)


def again(message: Incoming, work: Work, state: Conversation) -> Reply:
    """The open question with its choices, else the record last spoken of."""
    if state.asked in STEPS:
        return say(STEPS[state.asked].say(message.language), about=state.about)
    waits = _waits(message, work, state)
    if waits is not None:
        rows = tuple((Button(o["label"], o["data"]),) for o in state.options if o["label"])
        return Reply(says=(Say(text=waits, buttons=rows, about=state.about),))
    at = state.focus
    visit = work.get(Visit, at.id) if at is not None and at.noun == "visit" else None
    if visit is not None and visit.live:
        return Reply(says=(card(message, work, visit),))
    project = standing(work, Project, at.id) if at is not None and at.noun == "project" else None
    if project is not None and project.live and may_read(message.sender, project):
        return show_project(message, work, project)
    return say(said_of.NOTHING_SAID.say(message.language))


def _why(message: Incoming, work: Work, state: Conversation) -> Reply:
    waits = _waits(message, work, state)
    if waits is None:
        return say(said_of.WHY.say(message.language))
    because = said_of.BECAUSE.get(state.asked or "")
    return say(lines(because.say(message.language) if because else None, waits))


def _waits(message: Incoming, work: Work, state: Conversation) -> Markup | None:
    """What is open, and how to leave it; None where nothing is."""
    if state.asked not in PENDING_WORDS or state.about is None:
        return None
    language = message.language
    question = PENDING_WORDS[state.asked].say(language)
    what = say_ref(work, state.about, language) if state.asked != "sort" else ""
    text = said_of.WHY_WAITS if state.asked in WAITING else said_of.WHY_OPEN
    return text.say(language, what=what or said_of.THIS.say(language), question=question)


def _human(message: Incoming, work: Work) -> Reply:
    comma = "、" if message.language == "zh" else ", "
    names = comma.join(each.name for each in members(work, "admin"))
    admins = names or AN_ADMIN.say(message.language)
    return say(said_of.HUMAN.say(message.language, admins=admins))
