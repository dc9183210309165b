"""The questions about a slip, and their answers by button or in words."""

from __future__ import annotations

import datetime as dt
import re

from markupsafe import Markup

from handlers.corrections import correct
from handlers.message import Incoming
from handlers.next_step_said import next_step_said
from handlers.reply import Reply, say
from handlers.talk import settle
from handlers.undoing import may_change
from handlers.visit_card import card
from handlers.visit_questions import open_question
from park.language import Fields, Meaning, Person, moments
from park.language.numerals import integer
from park.language.phones import phones
from park.language.slips import Slip
from park.records import Company, FollowUp, Ref, Visit
from park.texts import slips as said_of
from park.texts.cards import Shift, contact_words
from park.texts.say import Button, Say, button
from park.texts.values import day as shown_day
from park.texts.visits import GONE
from storage import companies
from storage.conversations import Conversation
from storage.merges import standing
from storage.work import Work

REREAD = "reread"
ASKED = frozenset({"task_due", "slip_time", "slip_persons", "slip_phone"})
_WEEK = 7
_AROUND = 8
"""A bare answer has at most so many signs beside its day."""
_HEADS = re.compile(r"^(\d{1,4}) ?(?:[个名位]?人|people|persons)[。.!！]?$", re.I)
_A_TASK = re.compile(r"提醒|记得|别忘|remind|don't forget", re.I)
_NEXT_STEP = re.compile(r"下次|下一步|再来|跟进|回访|送|看地|约|next|follow|will|again", re.I)


def about_slip(message: Incoming, work: Work, slip: Slip, about: Ref) -> tuple[str, Say] | None:
    """What is asked about a visit or a task, and how the question is known."""
    if about.noun not in ("visit", "follow_up"):
        return None
    if slip.kind == "day":
        return _about_day(message, work, slip, about)
    text = {
        "time": said_of.NO_TIME.say(message.language, words=slip.words),
        "phone": said_of.SHORT_PHONE.say(
            message.language, words=_digits(slip), n=len(_digits(slip))
        ),
        "persons": said_of.CROWD.say(message.language, n=slip.readings[0] if slip.readings else ""),
    }[slip.kind]
    if about.noun != "visit" and slip.kind != "time":
        return None
    return f"slip_{slip.kind}", _question(message, work, slip, about, text)


def _digits(slip: Slip) -> str:
    return str(slip.readings[0]) if slip.readings else ""


def about_past(message: Incoming, work: Work, task: FollowUp, due: dt.date) -> tuple[str, Say]:
    """A task that was due before today: the same day to come, or that day after all."""
    ahead = due + dt.timedelta(days=_WEEK)
    while ahead < work.today:
        ahead += dt.timedelta(days=_WEEK)
    if (work.today - due).days > 4 * _WEEK:
        ahead = _year_on(due)
    language = message.language
    still = said_of.STILL_PAST.say(language, date=shown_day(due, language, work.today))
    rows = (
        (_day_button(message, work, Ref("follow_up", task.id), ahead),),
        (button(str(still), "slip", "follow_up", task.id, "day", due.isoformat()),),
    )
    text = said_of.PAST.say(language, date=shown_day(due, language, work.today))
    return "task_due", Say(text=text, buttons=rows, about=Ref("follow_up", task.id))


def ask_first(message: Incoming, work: Work, slip: Slip) -> Reply:
    """Nothing is stored before the day is known."""
    about = Ref("command", work.command or 0)
    days = [each for each in slip.readings if isinstance(each, dt.date)]
    rows = tuple(
        (button(shown_day(each, message.language, work.today), REREAD, about.id, each.isoformat()),)
        for each in days
    )
    text = said_of.NO_DAY_ASK.say(message.language, words=slip.words)
    asked = Say(text=text, buttons=rows, about=about)
    open_question(message, work, asked, asked=REREAD)
    return Reply(says=(asked,))


def press_slip(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """One of the readings was picked."""
    noun, id_, kind, value = arguments
    settle(message, work)
    return _answered(message, work, Ref(noun, int(id_)), kind, value)


def slip_answered(
    message: Incoming, meaning: Meaning, work: Work, state: Conversation
) -> Reply | None:
    """The answer in words; None when the text is about something else."""
    if state.about is None:
        return None
    said, heads = next_step_said(meaning), _HEADS.match(message.text.strip())
    if heads:
        return _answered(message, work, state.about, "persons", heads[1])
    match state.asked:
        case "task_due":
            day = day_said(message, ahead=True)
            answer = day.isoformat() if day else ""
            return _answered(message, work, state.about, "day", answer) if day else None
        case "slip_time" if said.next_time:
            return _answered(message, work, state.about, "time", f"{said.next_time:%H%M}")
        case "slip_persons":
            number = meaning.fields.persons or integer(
                re.sub(r"[个名位人 ]|people", "", message.text)
            )
            return _answered(message, work, state.about, "persons", str(number)) if number else None
        case "slip_phone":
            return _phone_said(message, work, state.about)
    return None


def day_said(message: Incoming, *, ahead: bool) -> dt.date | None:
    """The day that a bare answer names, to come or past; None for a whole message."""
    words = message.text.strip()
    if _A_TASK.search(words):
        return None
    found = [m for m in moments(words, message.written_at) if m.past is not None]
    if not found or len(words) > found[0].end - found[0].start + _AROUND:
        return None
    days = found[0].plan if ahead else found[0].past
    return days.first if days is not None else None


def _about_day(message: Incoming, work: Work, slip: Slip, about: Ref) -> tuple[str, Say]:
    language = message.language
    days = [each for each in slip.readings if isinstance(each, dt.date)]
    visit = work.get(Visit, about.id) if about.noun == "visit" else None
    before = message.text[: slip.start]
    if visit is None or _NEXT_STEP.search(before):
        text = said_of.NO_DAY_TASK.say(language, words=slip.words)
        kind, asked = ("day", "task_due") if visit is None else ("next", "visit_next")
    else:
        date = shown_day(visit.effective, language, work.today)
        text = said_of.NO_DAY_VISIT.say(language, words=slip.words, date=date)
        kind, asked = "day", "visit_date"
    rows = tuple((_day_button(message, work, about, each, kind),) for each in days)
    return asked, Say(text=text, buttons=rows, about=about)


def _question(message: Incoming, work: Work, slip: Slip, about: Ref, text: Markup) -> Say:
    buttons = [_reading(message, slip, about, each) for each in slip.readings]
    return Say(text=text, buttons=(tuple(buttons),) if buttons else (), about=about)


def _reading(message: Incoming, slip: Slip, about: Ref, each: dt.date | dt.time | str) -> Button:
    language = message.language
    if isinstance(each, dt.time):
        shown = f"{each:%H:%M}"
        over = each.hour < 12 and slip.words[:1] in "23"
        label = str(said_of.NEXT_DAY.say(language, time=shown)) if over else shown
        value = f"{'+' if over else ''}{each:%H%M}"
    else:
        value = str(each)
        text = said_of.PEOPLE if slip.kind == "persons" else said_of.AS_IT_IS
        label = str(text.say(language, n=value, words=value))
    return button(label, "slip", about.noun, about.id, slip.kind, value)


def _day_button(
    message: Incoming, work: Work, about: Ref, each: dt.date, kind: str = "day"
) -> Button:
    label = shown_day(each, message.language, work.today)
    return button(label, "slip", about.noun, about.id, kind, each.isoformat())


def _answered(message: Incoming, work: Work, about: Ref, kind: str, value: str) -> Reply:
    if kind == "phone":
        return _with_phone(message, work, about, value)
    said = _said(work, about, kind, value)
    return correct(message, work, about, said)


def _said(work: Work, about: Ref, kind: str, value: str) -> Fields:
    task = about.noun == "follow_up"
    match kind:
        case "persons":
            return Fields(persons=int(value))
        case "time":
            clock = value.lstrip("+")
            at = dt.time(int(clock[:2]), int(clock[2:]))
            due = _due(work, about) if value.startswith("+") else None
            later = due + dt.timedelta(days=1) if due else None
            if task:
                return Fields(next_time=at, next_date=later)
            return Fields(visit_time=at, visit_date=later)
    day = dt.date.fromisoformat(value)
    return Fields(next_date=day) if task or kind == "next" else Fields(visit_date=day)


def _due(work: Work, about: Ref) -> dt.date | None:
    if about.noun == "visit":
        visit = work.get(Visit, about.id)
        return visit.effective if visit else None
    task = work.get(FollowUp, about.id)
    return task.due if task else None


def _phone_said(message: Incoming, work: Work, about: Ref) -> Reply | None:
    found = phones(message.text)
    if found:
        return _with_phone(message, work, about, found[0].number)
    digits = re.fullmatch(r"\W*(?:\d[- ]?){5,}\W*", message.text)
    return say(said_of.NOT_A_PHONE.say(message.language), about=about) if digits else None


def _with_phone(message: Incoming, work: Work, about: Ref, number: str) -> Reply:
    """The number goes to the person named last at the visit."""
    visit = work.get(Visit, about.id) if about.noun == "visit" else None
    firm = standing(work, Company, visit.company_id) if visit else None
    if visit is None or firm is None or not visit.live or not may_change(message.sender, visit):
        return say(GONE.say(message.language))
    settle(message, work)
    name, _, title = (visit.people[-1] if visit.people else "").partition(" ")
    person = Person(name=name or None, title=title or None, phone=number)
    contact = companies.remember_person(work, firm, person, source=f"visit:{visit.id}")
    shift = Shift("contacts", "", contact_words(contact, message.audience))
    return Reply(says=(card(message, work, visit, (shift,)),))


def _year_on(day: dt.date) -> dt.date:
    """The same day a year later; the first of March for a leap day."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return dt.date(day.year + 1, 3, 1)
