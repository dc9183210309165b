"""Promises of both sides: noted from words, closed when they are kept, listed apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup
from rapidfuzz import fuzz

from handlers.follow_up_card import follow_up_say
from handlers.followups import close
from handlers.message import Incoming
from handlers.project_named import ProjectNamed, project_named
from handlers.reply import Reply, say
from handlers.secrecy import told
from handlers.talk import focus, meant, ref_of
from park.language import Fields, Person, read
from park.language.promises import Promise, delivered, promise, received
from park.records import Company, FollowUp, FollowUpState, Ref
from park.texts import promises as said_of
from park.texts.cards import follow_up_when
from park.texts.followups import NO_DATE, NO_WHAT, OVERDUE
from park.texts.say import Rows, button
from park.texts.text import Text, lines
from park.texts.values import day as shown_day
from storage import companies, followups, members
from storage.views import company_name, staff_name
from storage.work import Work

_ASKS = re.compile(
    r"(?:答应|承诺|许诺|欠|兑现|说好)[^，,。]{0,14}(?:哪些|哪几|什么|啥|没兑现|未兑现|没给|没办|有没有|[?？])|"
    r"(?:哪些|哪几|什么|啥|谁|哪家|还有|列|看看|查)[^，,。]{0,14}(?:答应|承诺|许诺|欠|没兑现|未兑现)|^(?:双方|对方|我方|我们)?(?:的)?承诺(?:清单|事项)?$|"
    r"\b(?:open|outstanding|unkept|broken|pending) promises\b|^promises\b|"
    r"\b(?:what|which|who|list|show)\b.*\b(?:promise[ds]?|owes?|owed)\b",
    re.I,
)
_OURS = re.compile(
    r"(?:^|[^对给])(?:我方?|我们|咱们?|园区)(?:这边)?(?:还|都|已经|之前)*(?:答应|承诺|欠)|"
    r"\b(?:I|we)(?: have| had|['’]ve)? (?:still )?(?:promised?|owed?)\b|\bour promises\b",
    re.I,
)
_THEIRS = re.compile(
    r"(?:对方|他们|她们|人家|企业|客商|客户|谁|哪家|哪些企业)[^，,。]{0,6}(?:答应|承诺|许诺|欠|没兑现)|欠(?:着)?我们|答应(?:过|了)?我们|"
    r"\b(?:they|them|their|who|firms?|compan(?:y|ies))\b.*\b(?:promises?d?|owes?)\b|\bowes? us\b",
    re.I,
)
_THEM = re.compile(
    r"(?:答应|承诺|欠)(?:了|过|着)?他们|(?:他们|对方|这家|那家)(?:还|都)?(?:答应|承诺|欠)|\b(?:promised?|owe[ds]?) (?:to )?them\b|\bdo they owe\b|\b(?:have|did) they promised?\b",
    re.I,
)
"""Promises of the firm that was spoken of."""
_BOTH = re.compile(r"双方|两边|互相|both sides", re.I)
_ALIKE, _SHOWN, _CHOICES, _CUT = 70, 15, 4, 24


def promised(message: Incoming, work: Work) -> Reply | None:
    """A promise told in words becomes a follow-up of the side that gave it."""
    given = promise(message.text, message.written_at, work.finder.lexicon())
    if given is None:
        return None
    task = work.add(_task(message, work, given))
    focus(message, work, task)
    return Reply(says=(follow_up_say(message, work, task),), reaction="✍")


def promise_kept(message: Incoming, work: Work) -> Reply | None:
    """What either side owed has come: the open promise that the words mean is closed."""
    words = received(message.text)
    if words is None:
        return _ours_kept(message, work)
    pointed = _pointed_at(message, work, words)
    if pointed is not None:
        return close(message, work, pointed)
    near = _alike(work, told(message, work, followups.promised_by_them(work)), words)
    if len(near) == 1:
        return close(message, work, near[0])
    return _which(message, near) if near else _ours_kept(message, work)


def _ours_kept(message: Incoming, work: Work) -> Reply | None:
    """What we had promised was sent; only one that the words clearly mean is closed."""
    words = delivered(message.text)
    if words is None:
        return None
    mine = [t for t in followups.promised_by_us(work) if t.owner_id == message.sender.id]
    near = _alike(work, _of_firm(message, work, mine), words)
    return close(message, work, near[0]) if len(near) == 1 else None


def promises_asked(message: Incoming, work: Work) -> Reply | None:
    """The open promises that a question asks for: theirs, ours, or both."""
    text = message.text
    if not _ASKS.search(text):
        return None
    ours, theirs = bool(_OURS.search(text)), bool(_THEIRS.search(text))
    both = _BOTH.search(text) or ours == theirs
    parts = []
    if theirs or both:
        found = _of_firm(message, work, followups.promised_by_them(work))
        parts.append(_listed(message, work, found, said_of.THEIRS, said_of.NO_THEIRS))
    if ours or both:
        mine = [t for t in followups.promised_by_us(work) if _mine(message, t)]
        found = _of_firm(message, work, mine)
        parts.append(_listed(message, work, found, said_of.OURS, said_of.NO_OURS))
    return Reply(says=tuple(each.says[0] for each in parts))


def _mine(message: Incoming, task: FollowUp) -> bool:
    """我答应的 are the sender's own, 我们答应的 everybody's."""
    personal = re.search(r"我(?!们|方)|\bI\b", message.text)
    return personal is None or task.owner_id == message.sender.id


def _task(message: Incoming, work: Work, given: Promise) -> FollowUp:
    ours = members.addressed(work, given.who) if given.who and given.theirs else []
    if len(ours) == 1:
        given = replace(given, theirs=False, who=None)
    about = _about(message, work, given)
    firm, project = about.firm, about.project
    between = "" if not (given.who or "").isascii() else ": "
    return FollowUp(
        what=f"{given.who}{between}{given.what}" if given.who else given.what,
        due=given.due,
        due_end=given.due_end,
        owner_id=ours[0].id if len(ours) == 1 else message.sender.id,
        company_id=firm.id if firm else (project.company_id if project else None),
        project_id=project.id if project else None,
        theirs=given.theirs,
        recorded_at=work.recorded_at,
    )


def _about(message: Incoming, work: Work, given: Promise) -> ProjectNamed:
    """The firm named, else the one that knows the person named, else whoever was spoken of."""
    if given.organisations:
        return project_named(message, work, Fields(organisations=given.organisations))
    named = (Person(name=given.who),) if given.who else ()
    for person in (*given.people, *named):
        known = companies.where_known(work, person)
        if len(known) == 1:
            return project_named(message, work, Fields(organisations=(known[0].name,)))
    about = project_named(message, work, Fields(), spoken_of=True)
    return about if about.project is not None else ProjectNamed(firm=_firm_spoken_of(message, work))


def _firm_spoken_of(message: Incoming, work: Work) -> Company | None:
    from_ref = meant(message, work)
    return companies.behind(work, from_ref) if from_ref is not None else None


def _pointed_at(message: Incoming, work: Work, words: str) -> FollowUp | None:
    """The promise replied to, or just spoken of when the text names nothing."""
    ref: Ref | None = meant(message, work)
    if ref is None or ref.noun != "follow_up" or (words and message.reply_to is None):
        return None
    task = work.get(FollowUp, ref.id)
    still = task is not None and task.live and task.state == FollowUpState.OPEN and task.theirs
    return task if still else None


def _alike(work: Work, tasks: Sequence[FollowUp], words: str) -> list[FollowUp]:
    """The promises that these words mean, by what was promised and by whom."""
    if len(words.replace(" ", "")) < 2:
        return []
    scored = [(_likeness(work, each, words), each) for each in tasks if each.what]
    best = max((score for score, _ in scored), default=0.0)
    return [each for score, each in scored if score >= _ALIKE and score >= best - 5]


def _likeness(work: Work, task: FollowUp, words: str) -> float:
    firm = company_name(work, task.company_id) or ""
    bare = re.sub(r"他们|对方|人家|那个|那份|把|\b(?:the|they|we|from)\b", " ", words).strip()
    bare = _without_firm(work, task, bare) or bare
    what = fuzz.partial_ratio(bare.lower(), task.what.lower())
    whole = fuzz.token_set_ratio(bare.lower(), f"{firm} {task.what}".lower())
    named = 10 if _names_firm(work, task, words) else 0
    return max(what, whole) + named


def _without_firm(work: Work, task: FollowUp, words: str) -> str:
    """What is said to have come, without whose it is."""
    firm = work.get(Company, task.company_id)
    for name in sorted(_called(firm), key=len, reverse=True):
        words = re.sub(rf"{re.escape(name)}(?:那边|公司)?的?", " ", words)
    return words.strip()


def _called(firm: Company | None) -> set[str]:
    """A firm's names, and their beginnings as people say them: 樟桥 for 樟桥新材."""
    names = (firm.name, *firm.short_names) if firm is not None else ()
    return {
        part for name in names for part in (name, name[:4], name[:3], name[:2]) if len(part) > 1
    }


def _names_firm(work: Work, task: FollowUp, words: str) -> bool:
    return any(name in words for name in _called(work.get(Company, task.company_id)))


def _which(message: Incoming, near: Sequence[FollowUp]) -> Reply:
    rows = tuple((button(each.what[:_CUT], "done", each.id),) for each in near[:_CHOICES])
    return say(said_of.WHICH_CAME.say(message.language), rows)


def _of_firm(message: Incoming, work: Work, tasks: list[FollowUp]) -> list[FollowUp]:
    """Those of the firm or project that the question names; all of them when it names none."""
    said = read(message.text, message.written_at, work.finder.lexicon()).fields
    seen = told(message, work, tasks)
    if not said.organisations:
        them = _firm_spoken_of(message, work) if _THEM.search(message.text) else None
        return [each for each in seen if them is None or each.company_id == them.id]
    named = project_named(message, work, said, spoken_of=False)
    projects = {each.id for each in (named.project, *named.several) if each}
    firm = named.firm.id if named.firm else (named.project.company_id if named.project else None)
    if firm is None and not projects:
        return seen
    return [each for each in seen if each.company_id == firm or each.project_id in projects]


def _listed(message: Incoming, work: Work, tasks: list[FollowUp], head: Text, none: Text) -> Reply:
    language = message.language
    date = shown_day(work.today, language)
    if not tasks:
        return say(none.say(language, date=date))
    shown = tasks[:_SHOWN]
    items = [
        Markup("{}. {}").format(n, _line(message, work, each))
        for n, each in enumerate(shown, start=1)
    ]
    more = said_of.MORE.say(language, n=len(tasks) - _SHOWN) if len(tasks) > _SHOWN else None
    text = lines(head.say(language, n=len(tasks), date=date), *items, more)
    return say(text, _received_buttons(message, shown), lines=tuple(ref_of(t) for t in shown))


def _line(message: Incoming, work: Work, task: FollowUp) -> Markup:
    language = message.language
    late = (work.today - task.due).days if task.due else 0
    parts: list[str | Markup | None] = [
        company_name(work, task.company_id),
        task.what or NO_WHAT.say(language),
        follow_up_when(task, language, work.today) or NO_DATE.say(language),
        Markup("⚠️ {}").format(OVERDUE.say(language, days=late)) if late > 0 else None,
        staff_name(work, task.owner_id) if task.owner_id != message.sender.id else None,
    ]
    return Markup(" · ").join(part for part in parts if part)


def _received_buttons(message: Incoming, tasks: Sequence[FollowUp]) -> Rows:
    label = said_of.CAME.say(message.language)
    own = [
        button(f"{n} {label}", "done", each.id)
        for n, each in enumerate(tasks, start=1)
        if each.theirs
    ]
    return tuple(tuple(own[place : place + 3]) for place in range(0, len(own), 3))
