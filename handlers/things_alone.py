"""Things without words: kept at once, one question for all of them, one line logs the visit."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.message import Incoming
from handlers.record_said import say_ref
from handlers.reply import Reply, say
from handlers.talk import ask, focus, ref_of, settle, state_of
from handlers.things import (
    CONTACT,
    NEAR,
    adopt,
    keep_things,
    person_on,
    record_meant,
    take_cards,
    waiting,
)
from handlers.unsure import SURE
from handlers.visit_card import card
from handlers.visits import log_visit
from park.language import Fields, Intent, Meaning, Person, read
from park.records import Attachment, Company, Project, Ref, Visit
from park.texts import things as said_of
from park.texts.say import Button, Rows, button
from park.texts.visits import ASK_FIRM
from storage import attachments, companies
from storage.conversations import Conversation
from storage.work import Work

ASKED = "things"
NOWHERE = Ref("", 0)
_VOICE = ("voice", "audio")
_YES = re.compile(
    r"^(?:嗯+|对+|是的?|是啊|好的?|记(?:一次|上|吧|一下)?|要|行|可以|没错|yes|yeah|yep|ok(?:ay)?|sure|right|log it)"
    r"(?:[，,。.!！\s]+|$)|^(?:嗯+|对|是)(?=聊|谈|见|说)",
    re.I,
)
_NO = re.compile(
    r"^(?:(?:不|不是|不要|没有|没)[了吧。，,.!！ ]*$|不用|不记|别记|只存|存着|先存|no\b|nope|just keep|only keep|not now)",
    re.I,
)
_TOPIC = re.compile(
    r"^(?:我们|就|主要|大概|刚)?(?:聊|谈|说|沟通|讨论|了解|介绍|交流|talked|discussed|about|we )",
    re.I,
)


def only_a_caption(message: Incoming, work: Work) -> bool:
    """Whether the words with a thing say no more than what it shows."""
    if not message.things or state_of(message, work).asked is not None:
        return False
    meaning = read(message.text, message.written_at, work.finder.lexicon())
    return meaning.intent is Intent.OUT_OF_SCOPE or meaning.confidence < SURE


def things_alone(message: Incoming, work: Work) -> Reply:
    """Something without words: it goes where it belongs, or waits for one line."""
    record = record_meant(message, work)
    album = message.album is not None and bool(attachments.of_album(work, message.album))
    before = len(waiting(message, work))
    keep_things(message, work, record)
    if album:
        return Reply()
    voice = any(thing.kind in _VOICE for thing in message.things)
    if record is not None:
        what = say_ref(work, record, message.language)
        text = said_of.VOICE_KEPT_WITH if voice else said_of.KEPT
        return say(text.say(message.language, what=what), about=record)
    if before:
        n = before + 1
        _open(message, work)
        return say((said_of.VOICE_KEPT if voice else said_of.KEPT_MORE).say(message.language, n=n))
    rows = _open(message, work)
    return say((said_of.VOICE_KEPT if voice else said_of.MET_TODAY).say(message.language), rows)


def answered(message: Incoming, meaning: Meaning, work: Work, state: Conversation) -> Reply | None:
    """The line that answers "met today?"; None when the text is about something else."""
    text, found = message.text.strip(), waiting(message, work)
    if not found or state.at is None or message.written_at - state.at > NEAR:
        settle(message, work)
        return None
    if _NO.match(text):
        settle(message, work)
        return say(said_of.ONLY_KEPT.say(message.language))
    if meaning.intent is Intent.LOG_VISIT and meaning.fields.organisations:
        settle(message, work)
        return None
    yes = _YES.match(text)
    if yes is None and not _TOPIC.match(text):
        return None
    return _log(message, work, found, text[yes.end() :].strip(" ，,。") if yes else text)


def press_things(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[记一次拜访] [存到…] [只存着]."""
    found = waiting(message, work)
    settle(message, work)
    if arguments[0] == "keep" or not found:
        return say(said_of.ONLY_KEPT.say(message.language), edits=message.message_id)
    if arguments[0] == "visit":
        return _log(message, work, found, "")
    project = work.get(Project, int(arguments[1]))
    if project is None or not project.live:
        return say(said_of.ONLY_KEPT.say(message.language), edits=message.message_id)
    adopt(work, found, ref_of(project))
    what = say_ref(work, ref_of(project), message.language)
    return say(said_of.KEPT.say(message.language, what=what), edits=message.message_id)


def _open(message: Incoming, work: Work) -> Rows:
    """The question is open; its buttons name the project just shown, if any."""
    language, at = message.language, state_of(message, work).focus
    rows: list[Button] = [button(str(said_of.LOG_VISIT.say(language)), "things", "visit")]
    if at is not None and at.noun == "project":
        label = said_of.KEEP_WITH.say(language, what=say_ref(work, at, language))
        rows.append(button(str(label)[:24], "things", "project", at.id))
    rows.append(button(str(said_of.ONLY_KEEP.say(language)), "things", "keep"))
    ask(message, work, ASKED, NOWHERE)
    return tuple((each,) for each in rows)


def _log(message: Incoming, work: Work, found: list[Attachment], topic: str) -> Reply:
    """One visit of today with whom, where and what the things and the line tell."""
    settle(message, work)
    cards = [person_on(each) for each in found if each.kind == CONTACT]
    said = _said(message, work, cards, topic)
    meaning = Meaning(text=topic, intent=Intent.LOG_VISIT)
    logged = log_visit(message, said, meaning, work)
    visit = work.save(logged.visit, replace(logged.visit, content=topic or None))
    adopt(work, found, ref_of(visit))
    visit = work.get(Visit, visit.id) or visit
    firm = work.get(Company, visit.company_id)
    if firm is not None:
        take_cards(work, visit, firm)
    focus(message, work, visit)
    shown = card(message, work, visit, logged.changed, logged.fresh)
    if visit.company_id is not None or visit.company_words:
        return Reply(says=(shown,), notices=logged.notices, reaction="✍")
    ask(message, work, "visit_firm", visit)
    question = say(ASK_FIRM.say(message.language), about=ref_of(visit)).says[0]
    return Reply(says=(shown, question), notices=logged.notices, reaction="✍")


def _said(message: Incoming, work: Work, cards: list[Person], topic: str) -> Fields:
    """The fields of the line, with the people of the cards and the firm that knows them."""
    said = read(topic, message.written_at, work.finder.lexicon()).fields if topic else Fields()
    kept = Fields(
        organisations=said.organisations,
        people=said.people or tuple(cards),
        our_people=said.our_people,
        persons=said.persons,
        investment_amount=said.investment_amount,
        land_mu=said.land_mu,
        next_date=said.next_date,
        next_what=said.next_what,
        next_time=said.next_time,
        problems=said.problems,
    )
    if kept.organisations:
        return kept
    known = [firm for person in cards for firm in companies.known_by(work, person)]
    firms = {each.id: each for each in known}
    return replace(kept, organisations=(known[0].name,)) if len(firms) == 1 else kept
