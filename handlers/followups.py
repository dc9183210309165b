"""Follow-ups: noted, completed, put off."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from difflib import SequenceMatcher

from markupsafe import Markup
from rapidfuzz import fuzz

from handlers.follow_up_card import follow_up_say
from handlers.message import Incoming
from handlers.project_named import project_named
from handlers.reply import Notice, Reply, say, together
from handlers.talk import focus, meant, ref_of, state_of
from park.due import works
from park.language import Fields, Intent, Meaning, read
from park.language.several_tasks import several_tasks
from park.records import Company, FollowUp, FollowUpState, Project, Staff
from park.recurrence import first_due, next_due
from park.texts import followups as said_of
from park.texts.promises import KEPT
from park.texts.say import Say, button
from park.texts.text import lines
from park.texts.values import day as shown_day
from park.texts.visits import GONE
from storage import followups
from storage.merges import standing
from storage.posting import private_audience
from storage.work import Work

_ALIKE = 60
_THEM = re.compile(r"他们|对方|这家|那家|\b(them|they|him|her|it)\b", re.I)
"""Whoever was just spoken of."""
_DONE = re.compile(
    r"(已经?|都|刚)?(送|发|做|办|打|寄|交|约|问|联系|完成|搞定|落实)(到|好|完|过)?了|\b(done|sent|finished|completed)\b",
    re.I,
)
_SHARED = 4
_SURE_ALIKE = 75
_LEAST = 3
"""Characters before a done verb (开工奖励|问过了) that say what was done."""
_DAY_OFF = re.compile(
    r"[，,。\s]*(?:那天|当天|到时候?)?(?:好像|是不是|会不会|应该|可能)?(?:要|得|是|在)?(?:调休|放假|休息日?|补班|上班)[了吗呢吧啊]*[?？]?$|"
    r"[,.\s]*(?:is|I think|maybe) (?:that|it)(?:'s| is)? (?:a )?(?:holiday|day off|working day)\??$",
    re.I,
)
"""A doubt whether that day is worked: answered, and no part of the task."""


def log_follow_up(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """A reminder or task of the sender's own; several of them where each has its day."""
    each = [_read_alone(message, work, words) for words in _several(message)]
    if each and all(_is_task(one) for one in each):
        return together(*(_log(replace(message, text=one.text), one, work) for one in each))
    return _log(message, meaning, work)


def _several(message: Incoming) -> tuple[str, ...]:
    return several_tasks(message.text, message.written_at)


def _read_alone(message: Incoming, work: Work, words: str) -> Meaning:
    return read(words, message.written_at, work.finder.lexicon())


def _is_task(meaning: Meaning) -> bool:
    said = meaning.fields
    task = meaning.intent is Intent.LOG_FOLLOWUP
    return task and said.next_date is not None and said.next_what is not None


def _log(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    said = meaning.fields
    if said.next_what is None and said.next_date is None:
        return say(said_of.NEEDS_WHAT.say(message.language))
    task = task_of(message, work, said, message.sender)
    asks_off = _DAY_OFF.search(task.what)
    task = work.add(replace(task, what=_DAY_OFF.sub("", task.what)))
    focus(message, work, task)
    shown = follow_up_say(message, work, task)
    if asks_off and task.due is not None:
        shown = replace(shown, text=lines(shown.text, _works_or_not(message, work, task.due)))
    return Reply(says=(shown,), reaction="✍")


def _works_or_not(message: Incoming, work: Work, due: dt.date) -> Markup:
    text = said_of.WORKING_DAY if works(due, work.settings) else said_of.DAY_OFF
    return text.say(message.language, date=shown_day(due, message.language, work.today))


def follow_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/follow with words, or what can be said."""
    if not rest:
        return say(said_of.NEEDS_WHAT.say(message.language))
    meaning = read(rest, message.written_at, work.finder.lexicon())
    return log_follow_up(message, meaning, work)


def complete(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """Something was done, in words: the open follow-up that it means."""
    found = _meant(message, work, meaning.fields)
    if not found:
        return say(said_of.NONE_OPEN.say(message.language))
    if len(found) > 1:
        found = _sharing(found, message.text) or found
    if len(found) > 1:
        shown = state_of(message, work).focus
        found.sort(key=lambda each: shown != ref_of(each))
        rows = tuple(
            (
                button(
                    (each.what or str(said_of.NO_WHAT.say(message.language)))[:24], "done", each.id
                ),
            )
            for each in found[:4]
        )
        return say(said_of.WHICH_DONE.say(message.language), rows)
    return close(message, work, found[0])


def _sharing(tasks: list[FollowUp], text: str) -> list[FollowUp]:
    """The tasks that share the longest stretch of words with a text, four characters at least."""
    shared = [SequenceMatcher(None, t.what, text).find_longest_match().size for t in tasks]
    best = max(shared)
    return [t for t, n in zip(tasks, shared, strict=True) if n == best] if best >= _SHARED else []


def reported_done(message: Incoming, work: Work) -> Reply | None:
    """Something said to be done that is clearly one of the sender's open follow-ups."""
    done = _DONE.search(message.text)
    if done is None:
        return None
    before = message.text[: done.start()].strip(" ，,。")
    words = before if len(before) >= _LEAST else _DONE.sub("", message.text).strip(" 。.!！")
    mine = followups.open_of(work, message.sender.id)
    near = [t for t in mine if t.what and fuzz.partial_ratio(words, t.what) >= _SURE_ALIKE]
    return close(message, work, near[0]) if words and len(near) == 1 else None


def press_done(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[完成]."""
    task = work.get(FollowUp, int(arguments[0]))
    if task is None or not task.live:
        return Reply(toast=str(GONE.say(message.language)))
    if task.state != FollowUpState.OPEN:
        return Reply(toast=str(said_of.CLOSED_ALREADY.say(message.language)))
    reply = close(message, work, task)
    return replace(reply, toast=str(said_of.DONE.say(message.language)))


def press_snooze(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[明天] and [下周]: counted from today, never from a date long past."""
    task = work.get(FollowUp, int(arguments[0]))
    if task is None or not task.live or task.state != FollowUpState.OPEN:
        return Reply(toast=str(said_of.CLOSED_ALREADY.say(message.language)))
    due = work.today + dt.timedelta(days=int(arguments[1]))
    date = shown_day(due, message.language, work.today)
    if task.due == due and task.due_end is None:
        return Reply(toast=str(said_of.SNOOZED.say(message.language, date=date, what=task.what)))
    task = work.save(task, replace(task, due=due, due_end=None))
    focus(message, work, task)
    text = said_of.SNOOZED.say(message.language, date=date, what=task.what)
    return say(text, about=ref_of(task))


def add_next(message: Incoming, work: Work, said: Fields, project: Project) -> FollowUp:
    """A next step for a project, as a card's button asks for it."""
    return work.add(replace(task_of(message, work, said, message.sender), project_id=project.id))


def task_of(message: Incoming, work: Work, said: Fields, owner: Staff | None) -> FollowUp:
    """The task that a text names; one with only an hour or a rhythm begins when that next is."""
    points = message.reply_to is not None or bool(_THEM.search(message.text))
    about = project_named(message, work, said, spoken_of=points)
    firm = about.firm
    project = about.project
    return FollowUp(
        what=said.next_what or "",
        due=said.next_date or first_due(said.recurrence, said.next_time, work.now),
        due_end=said.next_date_end,
        at_time=said.next_time,
        owner_id=owner.id if owner else None,
        company_id=firm.id if firm else (project.company_id if project else None),
        project_id=project.id if project else None,
        recurrence=said.recurrence,
        recorded_at=work.recorded_at,
    )


def _meant(message: Incoming, work: Work, said: Fields) -> list[FollowUp]:
    """The open follow-ups that a report of something done may mean, nearest first."""
    ref = meant(message, work) if message.reply_to is not None else None
    if ref is not None and ref.noun == "follow_up":
        task = work.get(FollowUp, ref.id)
        return [task] if task is not None and task.state == FollowUpState.OPEN else []
    mine = followups.open_of(work, message.sender.id)
    about = _about(message, work, said, mine)
    words = said.next_what or message.text
    scored = [(fuzz.partial_ratio(each.what, words), each) for each in about if each.what]
    near = [each for score, each in sorted(scored, key=lambda pair: -pair[0]) if score >= _ALIKE]
    if near:
        return near[:1] if len(near) == 1 or _clear(scored) else near
    named = said.organisations or said.project or len(about) == 1
    return about if named or not said.next_what else []


def _about(message: Incoming, work: Work, said: Fields, mine: list[FollowUp]) -> list[FollowUp]:
    """Those of the firm or project that the text names; all of them when it names none."""
    if not (said.organisations or said.project):
        return mine
    named = project_named(message, work, said, spoken_of=False)
    firms = {each.id for each in (named.firm,) if each}
    projects = {each.id for each in (named.project, *named.several) if each}
    own = [t for t in mine if t.company_id in firms or t.project_id in projects]
    return own or mine


def _clear(scored: list[tuple[float, FollowUp]]) -> bool:
    best = sorted((score for score, _ in scored), reverse=True)
    return len(best) < 2 or best[0] - best[1] >= 20


def close(message: Incoming, work: Work, task: FollowUp) -> Reply:
    """The follow-up is done: its next one begins, and a leader who instructed it hears."""
    closed = replace(task, state=FollowUpState.DONE, closed_on=work.today)
    task = work.save(task, closed)
    focus(message, work, task)
    kept = KEPT if task.theirs else said_of.COMPLETED
    told = [kept.say(message.language, what=_named(work, task))]
    again = _again(work, task)
    if again is not None and again.due is not None:
        date = shown_day(again.due, message.language, work.today)
        told.append(said_of.AGAIN.say(message.language, date=date))
    reply = say(lines(*told), about=ref_of(task))
    return replace(reply, notices=_report_back(message, work, task))


def _named(work: Work, task: FollowUp) -> str:
    firm = standing(work, Company, task.company_id)
    return " · ".join(part for part in (firm.name if firm else "", task.what) if part)


def _again(work: Work, task: FollowUp) -> FollowUp | None:
    """The next one of a task that comes back."""
    if task.recurrence is None or task.due is None:
        return None
    due = next_due(task.due, task.recurrence, work.today)
    fresh = replace(task, state=FollowUpState.OPEN, closed_on=None, due=due)
    return work.add(replace(fresh, recorded_at=work.recorded_at))


def _report_back(message: Incoming, work: Work, task: FollowUp) -> tuple[Notice, ...]:
    """A leader hears that an instruction was carried out."""
    leader = work.get(Staff, task.instructed_by)
    if leader is None or leader.role is None or leader.id == message.sender.id:
        return ()
    language = private_audience(leader).language
    text = said_of.REPORTED_BACK.say(language, who=message.sender.name, what=_named(work, task))
    return (Notice(leader, Say(text=text, about=ref_of(task))),)
