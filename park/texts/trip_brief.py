"""What somebody who sets out for a town should have in mind, on one narrow card."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from park.records import Contact, FollowUp, Project
from park.texts.audience import Audience
from park.texts.cards import amount_of, as_of, contacts_line, follow_up_when, shown_name
from park.texts.stages import stage_words
from park.texts.text import Language, Text, lines
from park.texts.values import day

_HEAD = Text("🧭 <b>{where}</b>{when}", "🧭 <b>{where}</b>{when}")
_COUNT = Text("在手项目{n}个", "{n} open projects")
_ONE = Text("在手项目1个", "1 open project")
NOTHING = Text(
    "{where}还没有项目、企业和未了的事。见了谁，回来说一句我就记上。",
    "We have no projects, firms or open matters in {where} yet. Tell me whom you met afterwards.",
)
_KEY = Text("重点", "key")
_LAST = Text("最近：{date}（{ago}）{words}", "Last: {date} ({ago}){words}")
_DAYS = Text("{n}天前", "{n} days ago")
_YESTERDAY = Text("昨天", "yesterday")
_TODAY = Text("今天", "today")
_NEVER = Text("还没接洽过", "No contact logged yet")
_PEOPLE = Text("找：{people}", "People: {people}")
_OURS = Text("我方欠：{what}", "We owe: {what}")
_THEIRS = Text("对方欠：{what}", "They owe: {what}")
_MORE = Text("还有：{names}", "Also: {names}")
_OTHERS = Text("没有在手项目的企业：", "Firms without an open project:")
_PLANNED = Text("📌 已约：{what}", "📌 Arranged: {what}")
_KEPT_BACK = Text("另有{n}个保密项目，这里不列。", "{n} more secret projects are not shown here.")
_LATE = Text("逾期{n}天", "{n} days late")
CALLS = 40
"""Signs of a visit's words that fit two lines of a phone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One project or firm to call at: ``project`` None for a firm without one."""

    project: Project | None = None
    company: str = ""
    last_day: dt.date | None = None
    last_words: str = ""
    contacts: tuple[Contact, ...] = ()
    promises: tuple[FollowUp, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A town's stops, what is arranged for these days, and how many secret ones stay unnamed."""

    where: str
    first: dt.date | None
    last: dt.date | None
    stops: tuple[Stop, ...]
    rest: tuple[Project, ...] = ()
    firms: tuple[Stop, ...] = ()
    planned: tuple[str, ...] = ()
    kept_back: int = 0


def say_brief(brief: Brief, audience: Audience, today: dt.date) -> Markup:
    """The card; numbers are those of its buttons."""
    language, n = audience.language, len(brief.stops) + len(brief.rest)
    head = _HEAD.say(language, where=brief.where, when=_when(brief, language, today))
    count = (_ONE if n == 1 else _COUNT).say(language, n=n) if n else None
    stops = (_stop(place, each, audience, today) for place, each in enumerate(brief.stops, start=1))
    others = [_firm(each, audience, today) for each in brief.firms]
    return Markup("\n\n").join(
        part
        for part in (
            lines(head, count, *(_PLANNED.say(language, what=each) for each in brief.planned)),
            *stops,
            _rest(brief, audience),
            lines(_OTHERS.say(language), *others) if others else None,
            _KEPT_BACK.say(language, n=brief.kept_back) if brief.kept_back else None,
            as_of(today, language),
        )
        if part
    )


def _when(brief: Brief, language: Language, today: dt.date) -> str:
    if brief.first is None:
        return ""
    shown = day(brief.first, language, today)
    if brief.last is not None and brief.last != brief.first:
        shown += f"–{day(brief.last, language, today)}"
    return f" · {shown}"


def _rest(brief: Brief, audience: Audience) -> Markup | None:
    if not brief.rest:
        return None
    separator = "、" if audience.language == "zh" else ", "
    names = separator.join(shown_name(each, audience) for each in brief.rest)
    return _MORE.say(audience.language, names=names)


def _stop(place: int, stop: Stop, audience: Audience, today: dt.date) -> Markup:
    project, language = stop.project, audience.language
    if project is None:
        return Markup()
    hidden = project.secret and not audience.private
    facts = [
        None if hidden else stop.company,
        stage_words(project.stage, project.status, language),
        None if hidden else amount_of(project, language),
        _KEY.say(language) if project.is_key else None,
    ]
    head = Markup("{}. <b>{}</b>").format(place, shown_name(project, audience))
    shown = Markup("　{}").format(" · ".join(str(each) for each in facts if each))
    return lines(head, shown, *(() if hidden else _details(stop, audience, today)))


def _firm(stop: Stop, audience: Audience, today: dt.date) -> Markup:
    return lines(Markup("• <b>{}</b>").format(stop.company), *_details(stop, audience, today))


def _details(stop: Stop, audience: Audience, today: dt.date) -> list[Markup]:
    language = audience.language
    people = contacts_line(stop.contacts, audience)
    told = [
        _last(stop, language, today),
        _PEOPLE.say(language, people=people) if people else None,
        *_owed(stop.promises, language, today),
    ]
    return [Markup("　{}").format(each) for each in told if each]


def _last(stop: Stop, language: Language, today: dt.date) -> Markup:
    if stop.last_day is None:
        return _NEVER.say(language)
    n = (today - stop.last_day).days
    ago = {0: _TODAY, 1: _YESTERDAY}.get(n, _DAYS).say(language, n=n)
    words = stop.last_words
    words = words if len(words) <= CALLS else words[:CALLS] + "…"
    between = "：" if language == "zh" else ": "
    date = day(stop.last_day, language, today)
    return _LAST.say(language, date=date, ago=ago, words=f"{between}{words}" if words else "")


def _owed(tasks: Iterable[FollowUp], language: Language, today: dt.date) -> list[Markup]:
    told = sorted(tasks, key=lambda each: each.theirs)
    return [
        (_THEIRS if each.theirs else _OURS).say(language, what=_promise(each, language, today))
        for each in told
    ]


def _promise(task: FollowUp, language: Language, today: dt.date) -> str:
    when = follow_up_when(task, language, today)
    if task.due is not None and task.due < today:
        when += f" · {_LATE.say(language, n=(today - task.due).days)}"
    return (
        f"{task.what} ({when})"
        if when and language == "en"
        else (f"{task.what}（{when}）" if when else task.what)
    )
