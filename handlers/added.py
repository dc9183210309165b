"""What is added to the visit just logged: who else was there, a phone, a whole name, a note."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.firm_named import person_words
from handlers.message import Incoming
from handlers.project_pick import said_then
from handlers.reply import Reply, say
from handlers.talk import ask, focus, lately, meant, remember_fixed
from handlers.undoing import may_change
from handlers.visit_card import card
from handlers.visit_changes import change_visit
from park.language import Fields, Person, read
from park.language.added import addition, also_present, called_in_full, referred_by
from park.records import Company, Ref, Visit
from park.texts import added as said_of
from park.texts.cards import Shift
from park.texts.say import button
from park.texts.unsure import STRANGE
from park.texts.visits import UNDO
from storage import companies, members, visits
from storage.merges import standing
from storage.views import company_name
from storage.work import Work

_LATELY = dt.timedelta(hours=2)
_LEAST = {True: 12, False: 6}
"""Letters or characters of a text that is worth a note."""
_ASKS = re.compile(
    r"[?？]|吗|什么|怎么|多少|哪|谁|\b(?:what|who|how|when|where|why|can you)\b", re.I
)
_BETWEEN = "；"


def people_added(message: Incoming, work: Work) -> Reply | None:
    """副总也在，姓方; 方总电话138…; 梁总全名梁国栋: None where the text says something else."""
    visit = _visit_before(message, work)
    if visit is None:
        return None
    return (
        _called(message, work, visit)
        or _also_there(message, work, visit)
        or _phone_told(message, work, visit)
        or _referred(message, work, visit)
    )


def note_added(message: Incoming, work: Work) -> Reply | None:
    """What nobody could read goes into the note of the visit before, if it says that it adds."""
    visit, words = _visit_before(message, work), addition(message.text)
    if visit is None or words is None:
        return None
    return _noted(message, work, visit, words)


def offer_note(message: Incoming, work: Work) -> Reply | None:
    """Whether to keep it with the visit before, asked; None where there is none lately."""
    visit = _visit_before(message, work)
    if visit is None or _ASKS.search(message.text):
        return None
    if sum(sign.isalnum() for sign in message.text) < _LEAST[message.text.isascii()]:
        return None
    text = said_of.OFFERED.say(message.language, firm=_firm(work, visit))
    yes = button(str(said_of.TO_NOTE.say(message.language)), "add_note", visit.id, work.command)
    return say(text, ((yes,),))


def press_note(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[记进备注]."""
    visit = work.get(Visit, int(arguments[0]))
    then = said_then(message, work, int(arguments[1]))
    if visit is None or not visit.live or then is None or not may_change(message.sender, visit):
        return Reply(toast=str(STRANGE.say(message.language)))
    if then[0].text in (visit.note or ""):
        return Reply(toast=str(said_of.NOTED_ALREADY.say(message.language)))
    return _noted(message, work, visit, addition(then[0].text) or then[0].text)


def _visit_before(message: Incoming, work: Work) -> Visit | None:
    """The visit replied to, or the one that the sender has spoken of lately."""
    ref = meant(message, work)
    if ref is None or not (message.reply_to is not None or lately(message, work, _LATELY)):
        return None
    visit = work.get(Visit, ref.id) if ref.noun == "visit" else _logged_of(message, work, ref)
    fits = visit is not None and visit.live and may_change(message.sender, visit)
    return visit if fits else None


def _logged_of(message: Incoming, work: Work, ref: Ref) -> Visit | None:
    """The sender's own visit, logged just before, to the firm that a task or project is of."""
    firm = companies.behind(work, ref)
    newest = visits.of_company(work, firm.id, 1) if firm is not None else []
    own = [v for v in newest if v.logged_by == message.sender.id]
    return next((v for v in own if work.now - v.recorded_at <= _LATELY), None)


def _noted(message: Incoming, work: Work, visit: Visit, words: str) -> Reply:
    words = words.strip(" 。.；;")
    note = _BETWEEN.join(each for each in (visit.note, words) if each)
    after = work.save(visit, replace(visit, note=note))
    before, added = ("…", f"…{_BETWEEN}{words}") if visit.note else ("", words)
    return _shown(message, work, after, Shift("note", before, added))


def _shown(message: Incoming, work: Work, visit: Visit, *changed: Shift) -> Reply:
    focus(message, work, visit)
    remember_fixed(message, work, visit, changed)
    return Reply(says=(card(message, work, visit, changed),), reaction="✍")


def _also_there(message: Incoming, work: Work, visit: Visit) -> Reply | None:
    names = also_present(message.text)
    ours = tuple(each for each in names if members.addressed(work, each))
    met = [person for each in names if each not in ours for person in _met(message, work, each)]
    fresh = [each for each in met if person_words(each) not in visit.people]
    if len(met) + len(ours) < len(names) or not (fresh or ours):
        return None
    people = (*visit.people, *map(person_words, fresh))
    after = work.save(visit, replace(visit, people=people))
    _remember(work, after, fresh)
    changed = change_visit(message, work, after, Fields(our_people=ours))
    theirs = (Shift("people", "、".join(visit.people), "、".join(people)),) if fresh else ()
    return _shown(message, work, changed.visit, *theirs, *changed.changed)


def _phone_told(message: Incoming, work: Work, visit: Visit) -> Reply | None:
    """方总电话138…: a contact of the firm met, whether or not he was there."""
    if not re.search(r"\d", message.text):
        return None
    said = _read(message, work, message.text)
    with_phone = [each for each in said.people if each.phone]
    if said.said().keys() != {"people"} or not with_phone or len(with_phone) != len(said.people):
        return None
    if not _remember(work, visit, with_phone):
        ask(message, work, "visit_firm", visit)
        return say(said_of.WHOSE_PHONE.say(message.language))
    names = "、".join(person_words(each) for each in with_phone)
    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    return say(
        said_of.CONTACT.say(message.language, names=names, firm=_firm(work, visit)), ((undo,),)
    )


def _called(message: Incoming, work: Work, visit: Visit) -> Reply | None:
    """The whole name of somebody met: on the visit, and of the firm's contact."""
    called = called_in_full(message.text)
    if called is None:
        return None
    short = called.short[0] if not called.short.isascii() else called.short.split()[-1]
    met = [each for each in visit.people if each.startswith(short) or short in each.split()]
    if len(met) != 1:
        return None
    title = met[0].removeprefix(short).strip()
    whole = f"{called.name} {title}".strip()
    people = tuple(whole if each == met[0] else each for each in visit.people)
    after = work.save(visit, replace(visit, people=people))
    for contact in companies.contacts_of(work, visit.company_id) if visit.company_id else ():
        if contact.name and contact.name.startswith(short) and len(contact.name) <= len(met[0]):
            work.save(contact, replace(contact, name=called.name, title=contact.title or title))
    shift = Shift("people", "、".join(visit.people), "、".join(people))
    return _shown(message, work, after, shift)


def _met(message: Incoming, work: Work, name: str) -> tuple[Person, ...]:
    """Who a name is, read as that of somebody met."""
    told = f"met {name}" if name.isascii() else f"见了{name}"
    people = _read(message, work, told).people
    return people if len(people) == 1 and person_words(people[0]) else ()


def _read(message: Incoming, work: Work, words: str) -> Fields:
    return read(words, message.written_at, work.finder.lexicon()).fields


def _remember(work: Work, visit: Visit, people: Sequence[Person]) -> bool:
    """Keep people as contacts of the firm met; False where no firm is known yet."""
    firm = standing(work, Company, visit.company_id)
    if firm is None:
        return False
    for person in people:
        companies.remember_person(work, firm, person, source=f"visit:{visit.id}")
    return True


def _firm(work: Work, visit: Visit) -> str:
    return company_name(work, visit.company_id) or visit.company_words or ""


def _referred(message: Incoming, work: Work, visit: Visit) -> Reply | None:
    way = referred_by(message.text)
    if way is None:
        return None
    after = change_visit(message, work, visit, Fields(method=way))
    return _shown(message, work, after.visit, *after.changed) if after.changed else None
