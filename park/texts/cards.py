"""The cards of a visit, a project and a follow-up: what was understood, on a narrow screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from park.records import (
    Agreement,
    Construction,
    Contact,
    Decision,
    DecisionKind,
    FollowUp,
    Project,
    Visit,
    VisitKind,
    VisitState,
)
from park.texts.audience import Audience
from park.texts.followups import EVERY
from park.texts.moving import FAILED, MEETING, OPINION, OPINION_GIVEN, PASSED
from park.texts.promises import NOTED_THEIRS
from park.texts.stages import TYPES, stage_words
from park.texts.text import Language, Text, lines
from park.texts.values import date, day, land, masked, money, place, qualified, square_metres


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitView:
    """A visit with the names behind its keys. ``fresh`` names what the message created."""

    visit: Visit
    company: str | None = None
    project: Project | None = None
    ours: tuple[str, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    owners: tuple[str, ...] = ()
    fresh: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectView:
    """A project with what a leader asks of it."""

    project: Project
    company: str | None = None
    owner: str | None = None
    leader: str | None = None
    last_visit: Visit | None = None
    last_day: dt.date | None = None
    next_step: FollowUp | None = None
    problems: tuple[str, ...] = ()
    since: dt.date | None = None
    contacts: tuple[Contact, ...] = ()
    decisions: tuple[Decision, ...] = ()
    building: tuple[Construction, ...] = ()
    agreement: Agreement | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """One field's change on screen: its name, what it was and what it is now."""

    field: str
    old: str
    new: str


NOTE_SHOWN = 200
LABELS = {
    "date": Text("日期", "Date"),
    "company": Text("企业", "Firm"),
    "project": Text("项目", "Project"),
    "kind": Text("方式", "Type"),
    "city": Text("城市", "City"),
    "method": Text("招商方式", "Method"),
    "people": Text("对方", "Met"),
    "persons": Text("人数", "Persons"),
    "ours": Text("我方", "Our side"),
    "amount": Text("投资", "Investment"),
    "land": Text("用地", "Land"),
    "factory": Text("厂房", "Floor area"),
    "industry": Text("产业", "Industry"),
    "intention": Text("意向", "Interest"),
    "problems": Text("问题", "Issues"),
    "next": Text("下次", "Next"),
    "theirs": Text("对方答应", "They promised"),
    "note": Text("备注", "Note"),
    "missing": Text("待补", "Missing"),
    "stage": Text("阶段", "Stage"),
    "status": Text("状态", "Status"),
    "owner": Text("负责人", "Owner"),
    "report": Text("最近汇报", "Last report"),
    "chaser": Text("我方催办", "Chased by"),
    "leader": Text("责任领导", "Leader"),
    "last": Text("最近接洽", "Last contact"),
    "contacts": Text("联系人", "Contacts"),
    "type": Text("类型", "Kind"),
    "output": Text("年产值", "Annual output"),
    "tax": Text("年税收", "Annual tax"),
    "decisions": Text("决策", "Decisions"),
    "building": Text("建设", "Building"),
    "agreed": Text("协议约定", "Agreed"),
    "percent": Text("完成", "Done"),
    "invested": Text("累计投资", "Invested so far"),
    "value": Text("数值", "Value"),
    "rank": Text("排名", "Rank"),
    "name": Text("名称", "Name"),
    "due": Text("期限", "Due"),
    "what": Text("事项", "Task"),
    "every": Text("重复", "Repeats"),
    "state": Text("状态", "State"),
    "time": Text("时间", "Time"),
    "content": Text("内容", "Content"),
    "place": Text("地点", "Place"),
    "key": Text("重点项目", "Key project"),
    "secret": Text("保密", "Secret"),
    "code_name": Text("代号", "Code name"),
}
KINDS = {
    VisitKind.INBOUND: Text("来访", "inbound"),
    VisitKind.OUTBOUND: Text("外出", "outbound"),
    VisitKind.CALL: Text("电话线上", "call"),
    VisitKind.EVENT: Text("活动", "event"),
}
INTENTIONS = {
    "strong": Text("强烈", "strong"),
    "medium": Text("一般", "medium"),
    "none": Text("暂无", "none"),
}
METHODS = {
    "叩门招商": Text("叩门招商", "door-knocking outreach"),
    "以商引商": Text("以商引商", "investor referral"),
    "协会招商": Text("协会招商", "via business associations"),
    "驻点招商": Text("驻点招商", "resident office"),
    "顾问招商": Text("顾问招商", "via advisers"),
    "联合招商": Text("联合招商", "joint promotion"),
}
_LOGGED = Text("✅ 已记录拜访", "✅ Visit logged")
_PLANNED = Text("🗓 已记下计划中的拜访（不计入统计）", "🗓 Planned visit noted (not counted)")
_CHANGED = Text("✏️ {label}：{old} → <b>{new}</b>", "✏️ {label}: {old} → <b>{new}</b>")
_LINE = Text("{label}：{value}", "{label}: {value}")
_NEW = Text("（新建）", " (new)")
_UNSETTLED = Text("{words}（待确认）", "{words} (to be confirmed)")
_LED = Text("领导带队", "led by a leader")
_PEOPLE = Text("{n}人", "{n} people")
_LAST = Text("{date}（{days}天前）", "{date} ({days} days ago)")
_TODAY = Text("{date}（今天）", "{date} (today)")
_NONE_YET = Text("还没有接洽记录", "no contact logged yet")
_SINCE = Text("{stage}（{date}起）", "{stage} (since {date})")
_AS_OF = Text("截至 {date}", "as of {date}")
_DECIDED = Text("{meeting}{result}（{date}）", "{meeting}: {result} ({date})")
_START_BY = Text("{date}前开工", "start by {date}")
_PRODUCE_BY = Text("{date}前投产", "in production by {date}")
_SPENT = Text("累计投资{amount}", "{amount} so far")
_DATED = Text("{what}（{date}）", "{what} ({date})")
_EMPTY = Text("空", "empty")
_NOTED = Text("⏰ 已记下跟进", "⏰ Follow-up noted")
_DONE = Text("☑️ 已完成", "☑️ Done")
_CANCELLED = Text("✖️ 已取消", "✖️ Dropped")


def line(key: str, value: object, language: Language) -> Markup | None:
    """One labelled line, None when there is nothing to say."""
    if value in (None, "", ()):
        return None
    return _LINE.say(language, label=LABELS[key].say(language), value=value)


def shifts(changed: Iterable[Shift], language: Language) -> Markup:
    """What changed, old → new, a line each."""
    empty = _EMPTY.say(language)
    return lines(
        *(
            _CHANGED.say(
                language,
                label=LABELS[each.field].say(language),
                old=each.old or empty,
                new=each.new or empty,
            )
            for each in changed
        )
    )


def visit_card(
    view: VisitView, audience: Audience, today: dt.date, changed: tuple[Shift, ...] = ()
) -> Markup:
    """A visit as it is stored, with 旧→新 on top where something changed."""
    language, visit = audience.language, view.visit
    planned = visit.state == VisitState.PLANNED
    head = (
        shifts(changed, language) if changed else (_PLANNED if planned else _LOGGED).say(language)
    )
    return lines(
        head,
        line("date", visit_date(visit, language, today), language),
        line("company", _company(view, language), language),
        line("project", _project(view, audience), language),
        line("kind", _kind(visit, language), language),
        line("people", _met(visit, language), language),
        line("ours", _ours(view, language), language),
        *_project_facts(view.project, audience),
        line("intention", _named(INTENTIONS, visit.intention, language), language),
        line("problems", "；".join(visit.problems), language),
        *(follow_up_line(each, owner, language, today) for each, owner in _next(view)),
        line("content", visit.content, language),
        line("place", _place(visit), language),
        line("note", _clipped(visit.note), language),
        line("missing", gap_words(view, language), language),
    )


def visit_date(visit: Visit, language: Language, today: dt.date) -> str:
    """The day or days of a visit in full, with its time."""
    shown = day(visit.effective, language, today)
    if visit.effective_end and visit.effective_end != visit.effective:
        shown += f"–{day(visit.effective_end, language, today)}"
    return shown + (f" {visit.at_time:%H:%M}" if visit.at_time else "")


def amount_of(project: Project, language: Language) -> str | None:
    """A project's investment with its qualifier: 约3亿元, 10亿元–12亿元."""
    if project.amount is None:
        return None
    shown = money(project.amount, language, project.currency)
    if project.amount_max is not None:
        return f"{shown}–{money(project.amount_max, language, project.currency)}"
    return qualified(shown, project.amount_qualifier, language)


def land_of(project: Project, language: Language) -> str | None:
    """A project's land with its qualifier."""
    if project.land is None:
        return None
    shown = land(project.land, language)
    if project.land_max is not None:
        return f"{shown}–{land(project.land_max, language)}"
    return qualified(shown, project.land_qualifier, language)


def shown_name(project: Project, audience: Audience) -> str:
    """A secret project's code name wherever others may read along."""
    if project.secret and not audience.private:
        return project.code_name or project.code
    return project.name


def project_head(project: Project, audience: Audience) -> Markup:
    """A project's name and code, the first line of what is said of it."""
    return Markup("<b>{}</b> · {}").format(shown_name(project, audience), project.code)


def project_card(view: ProjectView, audience: Audience, today: dt.date) -> Markup:
    """A project's state as of today: what a leader asks between two meetings."""
    language, project = audience.language, view.project
    hidden = project.secret and not audience.private
    return lines(
        project_head(project, audience),
        line("stage", stage_since(view, language, today), language),
        None if hidden else line("company", view.company, language),
        line("type", _named(TYPES, project.type, language), language),
        *(() if hidden else _project_facts(project, audience)),
        line("owner", view.owner, language),
        line("leader", view.leader, language),
        line("last", last_contact(view, language, today), language),
        None if hidden else last_words(view, language),
        next_step_line(view, language, today),
        line("problems", "；".join(view.problems), language),
        line("agreed", _agreed(view, language), language),
        line("decisions", decided(view, language, today), language),
        line(
            "building", None if hidden else building_words(view.building, language, today), language
        ),
        None if hidden else line("contacts", contacts_line(view.contacts, audience), language),
        as_of(today, language),
    )


def _agreed(view: ProjectView, language: Language) -> str | None:
    return deadlines_words(view.agreement, language) if view.agreement else None


def decided(view: ProjectView, language: Language, today: dt.date) -> str:
    """What meetings decided, each with its day and opinions."""
    separator = "；" if language == "zh" else "; "
    return separator.join(_decision(each, language, today) for each in view.decisions)


def _decision(each: Decision, language: Language, today: dt.date) -> str:
    told = _DECIDED.say(
        language,
        meeting=MEETING[DecisionKind(each.kind)].say(language),
        result=(PASSED if each.passed else FAILED).say(language),
        date=day(each.effective, language, today),
    )
    opinions = opinions_words(each, language)
    return str(told.unescape()) + (f" {opinions.unescape()}" if opinions else "")


def opinions_words(decision: Decision, language: Language) -> Markup | None:
    """The opinions of an entry review, those that were given."""
    given = (
        OPINION_GIVEN.say(language, name=OPINION[name].say(language), words=words)
        for name in OPINION
        if (words := getattr(decision, f"on_{name}")) is not None
    )
    separator = Markup("；") if language == "zh" else Markup("; ")
    return separator.join(given) or None


def deadlines_words(agreement: Agreement, language: Language) -> str | None:
    """By when an agreement wants building to start, and production."""
    told = (
        (_START_BY, agreement.start_by),
        (_PRODUCE_BY, agreement.produce_by),
    )
    separator = "；" if language == "zh" else "; "
    return (
        separator.join(
            str(words.say(language, date=date(on, language)))
            for words, on in told
            if on is not None
        )
        or None
    )


def building_words(entries: Iterable[Construction], language: Language, today: dt.date) -> str:
    """How far a building is: the newest step, share and sum, each known one, with its day."""
    step, percent, invested, newest = "", "", "", None
    for each in entries:
        step = each.what or step
        percent = f"{each.percent}%" if each.percent is not None else percent
        invested = money(each.invested, language) if each.invested is not None else invested
        newest = each.effective
    if newest is None:
        return ""
    spent = str(_SPENT.say(language, amount=invested)) if invested else ""
    told = " · ".join(part for part in (step, percent, spent) if part)
    return str(_DATED.say(language, what=told, date=day(newest, language, today)))


def as_of(today: dt.date, language: Language) -> Markup:
    """The line that dates an answer."""
    return Markup("<i>{}</i>").format(_AS_OF.say(language, date=day(today, language)))


def contacts_line(contacts: Iterable[Contact], audience: Audience) -> str:
    """The people of a firm in one line, phones masked, none outside private."""
    separator = "、" if audience.language == "zh" else ", "
    return separator.join(contact_words(each, audience) for each in contacts)


def contact_words(contact: Contact, audience: Audience) -> str:
    """One person: name, title, masked phone where the audience may see it."""
    words = " ".join(part for part in (contact.name, contact.title) if part)
    if contact.phone and audience.sees_phones:
        return f"{words} {masked(contact.phone)}".strip()
    return words


def follow_up_line(
    follow_up: FollowUp, owner: str | None, language: Language, today: dt.date
) -> Markup | None:
    """The next step in one line: when, what, whose."""
    parts = [follow_up_when(follow_up, language, today), follow_up.what]
    if owner and not follow_up.theirs:
        parts.append(f"→ {owner}")
    label = "theirs" if follow_up.theirs else "next"
    return line(label, " ".join(part for part in parts if part), language)


def follow_up_when(follow_up: FollowUp, language: Language, today: dt.date) -> str:
    """A follow-up's date in full with its time, empty when none was said."""
    if follow_up.due is None:
        return ""
    shown = day(follow_up.due, language, today)
    if follow_up.due_end and follow_up.due_end != follow_up.due:
        shown += f"–{day(follow_up.due_end, language, today)}"
    return shown + (f" {follow_up.at_time:%H:%M}" if follow_up.at_time else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpView:
    """A follow-up with the names behind its keys."""

    follow_up: FollowUp
    owner: str | None = None
    company: str | None = None
    project: Project | None = None


def follow_up_card(
    view: FollowUpView, audience: Audience, today: dt.date, changed: tuple[Shift, ...] = ()
) -> Markup:
    """A follow-up as it is stored."""
    language, task = audience.language, view.follow_up
    noted = NOTED_THEIRS if task.theirs else _NOTED
    heads = {"done": _DONE, "dropped": _CANCELLED}
    head = shifts(changed, language) or heads.get(task.state, noted).say(language)
    return lines(
        head,
        line("what", task.what, language),
        line("due", follow_up_when(task, language, today), language),
        line("every", _every(task, language), language),
        line("chaser" if task.theirs else "owner", view.owner or task.owner_words, language),
        line("company", view.company, language),
        line("project", shown_name(view.project, audience) if view.project else None, language),
        line("report", task.report, language),
    )


def _every(task: FollowUp, language: Language) -> Markup | None:
    return EVERY[task.recurrence].say(language) if task.recurrence in EVERY else None


def _company(view: VisitView, language: Language) -> Markup | str | None:
    if view.company is None:
        words = view.visit.company_words
        return _UNSETTLED.say(language, words=words) if words else None
    fresh = _NEW.say(language) if "company" in view.fresh else ""
    return Markup("<b>{}</b>{}").format(view.company, fresh)


def _project(view: VisitView, audience: Audience) -> Markup | None:
    project, language = view.project, audience.language
    if project is None:
        return None
    fresh = _NEW.say(language) if "project" in view.fresh else ""
    stage = stage_words(project.stage, project.status, language)
    return Markup("{}{} · {}").format(shown_name(project, audience), fresh, stage)


def _kind(visit: Visit, language: Language) -> str:
    parts = [
        _named(KINDS, visit.kind, language),
        place(visit.city, language),
        _named(METHODS, visit.method, language) or visit.method or "",
        str(_PEOPLE.say(language, n=visit.persons)) if visit.persons else "",
    ]
    return " · ".join(part for part in parts if part)


def _met(visit: Visit, language: Language) -> str:
    return ("、" if language == "zh" else ", ").join(visit.people)


def _ours(view: VisitView, language: Language) -> str:
    shown = ("、" if language == "zh" else ", ").join(view.ours)
    return f"{shown} · {_LED.say(language)}" if view.visit.leader_led and shown else shown


def _project_facts(project: Project | None, audience: Audience) -> tuple[Markup | None, ...]:
    if project is None or (project.secret and not audience.private):
        return ()
    language = audience.language
    factory = project.factory_sqm
    return (
        line("amount", amount_of(project, language), language),
        line("land", land_of(project, language), language),
        line("factory", square_metres(factory, language) if factory else None, language),
        line("industry", project.industry, language),
        line("output", known_money(project.annual_output, language), language),
        line("tax", known_money(project.annual_tax, language), language),
    )


def known_money(amount: int | None, language: Language) -> str | None:
    """A sum in 元 in words, None where none is known."""
    return None if amount is None else money(amount, language)


def _next(view: VisitView) -> list[tuple[FollowUp, str | None]]:
    owners = view.owners or (None,) * len(view.follow_ups)
    return list(zip(view.follow_ups, owners, strict=False))


def _place(visit: Visit) -> Markup | None:
    """Where it was; a place on the map opens there."""
    latitude, _, longitude = (visit.place or "").partition(",")
    if not longitude:
        return Markup("{}").format(visit.place) if visit.place else None
    link = Markup('<a href="https://uri.amap.com/marker?position={},{}">📍 {}, {}</a>')
    return link.format(longitude, latitude, latitude, longitude)


def _clipped(words: str | None) -> str | None:
    """A long note's beginning; the whole of it is kept."""
    return words if words is None or len(words) <= NOTE_SHOWN else words[:NOTE_SHOWN] + "…"


def gaps(view: VisitView) -> list[str]:
    """Which lines of a visit are still to be filled in, by their label's key."""
    visit = view.visit
    found = [
        ("people", not visit.people),
        ("amount", view.project is not None and view.project.amount is None),
        ("next", not view.follow_ups and visit.state == VisitState.DONE),
    ]
    return [key for key, gap in found if gap]


def gap_words(view: VisitView, language: Language) -> str:
    """The gaps of a visit in words."""
    return " · ".join(str(LABELS[key].say(language)) for key in gaps(view))


def _named(words: dict[object, Text] | object, key: str | None, language: Language) -> str:
    text = words.get(key) if isinstance(words, dict) and key else None
    return str(text.say(language)) if text else ""


def stage_since(view: ProjectView, language: Language, today: dt.date) -> Markup | str:
    """A project's stage and since when."""
    stage = stage_words(view.project.stage, view.project.status, language)
    if view.since is None:
        return stage
    return _SINCE.say(language, stage=stage, date=day(view.since, language, today))


def last_contact(view: ProjectView, language: Language, today: dt.date) -> Markup:
    """The day of a project's last contact and how long ago that is."""
    if view.last_day is None:
        return _NONE_YET.say(language)
    shown = day(view.last_day, language, today)
    if view.last_day >= today:
        return _TODAY.say(language, date=shown)
    return _LAST.say(language, date=shown, days=(today - view.last_day).days)


def last_words(view: ProjectView, language: Language) -> Markup | None:
    """How the last contact was held, whom it met and what was said there."""
    visit = view.last_visit
    if visit is None:
        return None
    words = [_kind(visit, language), _met(visit, language), visit.content or visit.note or ""]
    shown = " · ".join(part for part in words if part)
    return Markup("　{}").format(shown) if shown else None


def next_step_line(view: ProjectView, language: Language, today: dt.date) -> Markup | None:
    """The next open follow-up; that there is none is said."""
    if view.next_step is None:
        return line("missing", LABELS["next"].say(language), language)
    return follow_up_line(view.next_step, None, language, today)
