"""A dictated day: the visit told in full, the stop without a name, the one still to come."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from handlers.full_names import named_in_full
from handlers.message import Incoming
from handlers.reply import Reply, together, with_line
from handlers.talk import focus
from handlers.visit_card import card
from handlers.visit_changes import change_visit
from handlers.visits import log_visit, log_visits
from park.language import Fields, Intent, Meaning, read
from park.language.dictated import NAMED_LATER, dictated, forgotten
from park.language.full_name_said import FullNameSaid, full_name_said
from park.language.promises import promise
from park.records import Company, FollowUp, FollowUpState, Visit, VisitKind
from park.texts import dictated as said_of
from park.texts.values import day as shown_day
from storage import followups, visits
from storage.merges import standing
from storage.work import Work

EVENING = dt.time(18, 0)
_SPOKE = re.compile(r"说|答应|表示|承诺|\b(?:said|says|promised|agreed)\b", re.I)
_BACK = dt.timedelta(days=7)


def dictated_day(message: Incoming, work: Work) -> Reply | None:
    """Several stops in one breath; None when every one has a name and none is to come."""
    heard = dictated(message.text)
    if not heard.unnamed and heard.onward is None:
        return None
    known = work.finder.lexicon()
    meaning = read(heard.told, message.written_at, known)
    if meaning.intent is not Intent.LOG_VISIT or not meaning.fields.said():
        return None
    first = log_visits(replace(message, text=heard.told), meaning, work)
    ref = next((each.about for each in first.says if each.about), None)
    visit = work.get(Visit, ref.id) if ref is not None and ref.noun == "visit" else None
    if visit is None:
        return first
    others = [_unnamed(message, work, meaning.fields, *stop) for stop in heard.unnamed]
    focus(message, work, visit)
    return _with_onward(message, work, together(first, *others), heard.onward)


def named_later(message: Incoming, work: Work) -> Reply | None:
    """商会是深圳机械商会: the stop without a name gets one, and nothing else changes."""
    whole = full_name_said(message.text)
    if whole is not None:
        reply = named_in_full(message, work, whole)
        return _with_onward(message, work, reply, forgotten(whole.rest))
    match = NAMED_LATER.match(message.text.strip())
    visit = _without_name(message, work, match["kind"]) if match else None
    if match is None or visit is None:
        return _longer_name(message, work, match) if match else None
    said = Fields(organisations=(match["name"].strip(),))
    after = change_visit(message, work, visit, said)
    focus(message, work, after.visit)
    reply = Reply(says=(card(message, work, after.visit, after.changed),))
    return _with_onward(message, work, reply, forgotten(match["rest"]))


def _longer_name(message: Incoming, work: Work, match: re.Match[str]) -> Reply | None:
    """The chamber is Foshan Machinery Chamber of Commerce: the firm just met, by a longer name."""
    name, recent = match["name"].strip(), visits.between(work, work.today - _BACK, work.today)
    for visit in reversed(recent):
        firm = standing(work, Company, visit.company_id)
        own = visit.logged_by == message.sender.id and firm is not None
        if firm is not None and own and _is_short_of(firm.name, name):
            reply = named_in_full(message, work, FullNameSaid(firm.name, name, ""))
            return _with_onward(message, work, reply, forgotten(match["rest"]))
    return None


def _is_short_of(short: str, name: str) -> bool:
    """Whether a name begins with all of another, or has each of its characters in order."""
    letters = iter(name.lower())
    return len(short) < len(name) and all(each in letters for each in short.lower())


def _unnamed(message: Incoming, work: Work, day: Fields, kind: str, words: str) -> Reply:
    """One visit on the same journey, its counterpart kept in the words that were said."""
    known, now = work.finder.lexicon(), message.written_at
    whom = _SPOKE.split(words)[0]
    whole = f"today met {whom}" if words.isascii() else f"今天去了{kind}见了{whom}"
    own, given = read(whole, now, known).fields, promise(words, now, known)
    said = Fields(
        people=own.people,
        persons=own.persons,
        next_date=given.due if given else own.next_date,
        next_what=given.what if given else own.next_what,
        visit_date=day.visit_date,
        direction=day.direction or VisitKind.OUTBOUND,
        city=own.city or day.city,
        our_people=day.our_people,
        leader_led=day.leader_led,
    )
    meaning = Meaning(text=words, intent=Intent.LOG_VISIT)
    logged = log_visit(replace(message, text=words), said, meaning, work)
    visit = work.save(logged.visit, replace(logged.visit, company_words=kind))
    return Reply(says=(card(message, work, visit),), notices=logged.notices)


def _without_name(message: Incoming, work: Work, kind: str) -> Visit | None:
    """The sender's newest visit whose counterpart is only "商会" or the like."""
    recent = visits.between(work, work.today - _BACK, work.today)
    open_ = [
        each
        for each in recent
        if each.logged_by == message.sender.id
        and each.company_id is None
        and (each.company_words or "").lower().endswith(kind.lower())
    ]
    return open_[-1] if open_ else None


def _with_onward(message: Incoming, work: Work, reply: Reply, days: int | None) -> Reply:
    """The evening of the stop to come, the sender is asked about it; noted once."""
    if days is None or not reply.says:
        return reply
    day, language = work.today + dt.timedelta(days=days), message.language
    date = shown_day(day, language, work.today)
    what = str(said_of.NEXT_STOP.say(language, date=date))
    if not _noted(message, work, day, what):
        work.add(
            FollowUp(
                what=what,
                due=day,
                at_time=EVENING,
                owner_id=message.sender.id,
                state=FollowUpState.OPEN,
                recorded_at=work.recorded_at,
            )
        )
    return with_line(reply, said_of.WILL_ASK.say(language, date=date), gap="\n")


def _noted(message: Incoming, work: Work, day: dt.date, what: str) -> bool:
    mine = followups.open_of(work, message.sender.id)
    return any(each.due == day and each.what == what for each in mine)
