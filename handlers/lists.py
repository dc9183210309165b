"""Lists: visits of a period, projects, follow-ups, firms; numbered, each line its record."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from markupsafe import Markup

from handlers.figures_unfiltered import unfiltered
from handlers.filters import projects_asked, silent_days, visits_asked
from handlers.firm_card import people_of
from handlers.follow_up_card import follow_up_buttons
from handlers.list_pages import Item, page
from handlers.list_words import INCOMPLETE, lacking
from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.secrecy import told
from handlers.talk import ref_of, remember_query
from handlers.whose import whose
from park.figures import Period
from park.language import Fields, Meaning
from park.language.meaning import plain_fields
from park.language.queries import WENT
from park.records import Company, FollowUp, Project, ProjectType, Visit, VisitState
from park.texts import asking as said_of
from park.texts import followups as task_words
from park.texts.cards import KINDS, LABELS, amount_of, follow_up_when, shown_name, visit_date
from park.texts.figures import period_text
from park.texts.promises import WAITING
from park.texts.stages import TYPES, stage_words
from park.texts.text import lines
from park.texts.values import day as shown_day
from park.texts.values import place
from storage import followups, members, projects
from storage.merges import root_id
from storage.tables import company as company_table
from storage.views import company_name, open_problems, staff_name
from storage.work import Work

_PEOPLE = (
    "联系人",
    "有哪些人",
    "认识谁",
    "who do we know",
    "who else do we know",
    "contacts",
    "联系方式",
    "电话",
)
_TASKS_SHOWN = 8
_TO_DO = re.compile(
    r"要(?:做|办|报|交|提交|准备|完成)|待办|安排|任务|to.?do|follow.?up|on my plate", re.I
)
_NO_TASK = re.compile(
    r"谁(?:还)?没有?(?:录|填|写|记|安排)[^，,。]{0,4}(?:下次|下一步|跟进)|(?:没有?|无)[^，,。]{0,4}跟进[^，,。]{0,4}项目|项目[^，,。]{0,4}(?:没有?|无)[^，,。]{0,4}跟进|\bprojects?\b.{0,20}\b(?:no|without)\b",
    re.I,
)
_WHERE_STUCK = re.compile(
    r"卡在(?:哪|什么|啥)|(?:什么|啥|有哪些)(?:问题|困难|障碍)|\bwhere\b.{0,20}\bstuck\b|\bwhat(?:'s| is) (?:holding|blocking)",
    re.I,
)
_BY = re.compile(r"[一二三四五六日天号]之?前|\bby\b|\bbefore\b", re.I)
_RECENT = re.compile(r"最近|近期|这阵子?|这段时间|\b(?:recent|recently|lately|latest)\b", re.I)
_AGENDA = re.compile(r"安排|日程|行程|计划|\b(?:schedule|agenda|plans?|calendar)\b|what's on", re.I)
_OF_DAYS = re.compile(
    r"(?:跑|去|见|聊|谈|记|录|接待)(?:过|了)?的|把?(?:今天|昨天|前天|本周|这周|上周|本月|这个月|上个?月)的",
    re.I,
)
_LATELY = dt.timedelta(days=29)
_EVER = dt.timedelta(days=364)
_WHOSE_STEP = re.compile(r"(?:^|[，,])谁|\bwho\b", re.I)
"""谁没录下次跟进: each line says whose it is."""
_DIRECTED = re.compile(
    r"来访|接待|来过|来了|来的|谁来|visited us|\bcame\b|外出|出去|上门|出差|走访|电话|inbound|outbound|trip|call",
    re.I,
)
"""拜访 alone means any visit in a list, whoever went to whom."""


def query_list(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """The list that a question asks for."""
    said = whose(message, work, meaning.fields)
    people = people_asked(message, meaning, work)
    if people is not None:
        return people
    remember_query(message, work, {"list": plain_fields(said), "text": message.text})
    entity = said.entity or _entity_of(message.text) or _of_days(message.text, said)
    if entity == "followups" and _NO_TASK.search(message.text):
        entity = "projects"
    match entity:
        case "visits":
            return list_visits(message, work, said)
        case "followups":
            return _agenda(message, work, said) or list_follow_ups(message, work, said)
        case "companies":
            return list_companies(message, work, said)
    return list_projects(message, work, said)


def people_asked(message: Incoming, meaning: Meaning, work: Work) -> Reply | None:
    """The people of a firm, when the text asks for them."""
    if not any(words in message.text.lower() for words in _PEOPLE):
        return None
    return people_of(message, meaning.fields, work)


def _entity_of(text: str) -> str | None:
    """What a list is of when only everyday words say so."""
    return "followups" if _TO_DO.search(text) else None


def _agenda(message: Incoming, work: Work, said: Fields) -> Reply | None:
    """明天有什么安排: the visits planned for those days, and what is due then."""
    if not _AGENDA.search(message.text) or said.period_start is None:
        return None
    first, last = said.period_start, said.period_end or said.period_start
    ahead = [v for v in visits_asked(work, said, first, last) if v.state == VisitState.PLANNED]
    if not told(message, work, ahead):
        return None
    meant = list_visits(message, work, said)
    return Reply(says=(*meant.says, *list_follow_ups(message, work, said).says))


def _of_days(text: str, said: Fields) -> str | None:
    """把今天的发我看一下: what was logged of those days, where nothing else is named."""
    alone = said.said().keys() <= {"period_start", "period_end"} and said.period_start is not None
    return "visits" if alone and _OF_DAYS.search(text) else None


def week(message: Incoming, work: Work, rest: str) -> Reply:
    """/week: this week's visits."""
    return list_visits(message, work, Fields(entity="visits"))


def mine(message: Incoming, work: Work, rest: str) -> Reply:
    """/mine: what the sender has to do, overdue first."""
    return list_follow_ups(message, work, Fields(entity="followups"))


def list_visits(message: Incoming, work: Work, said: Fields, first: int = 0) -> Reply:
    """Visits of a period, this week unless another is named."""
    period = asked_period(work, said, message.text)
    language = message.language
    said = directed(message, said)
    asked = visits_asked(work, said, period.start, period.end)
    found = told(message, work, asked)
    whose = (*said.our_people, place(said.city, language), period_text(period, language))
    what = " · ".join(each for each in whose if each)
    date = shown_day(work.today, language)
    head = said_of.VISITS.say(language, period=what, n=len(found), date=date)
    if len(found) < len(asked):
        head = lines(head, said_of.KEPT_BACK.say(language, n=len(asked) - len(found)))
    items = [Item(_visit_line(message, work, each), ref_of(each)) for each in found]
    return page(message, work, head, items, first, kind="visits")


def list_projects(message: Incoming, work: Work, said: Fields, first: int = 0) -> Reply:
    """Projects that meet the filters, largest first."""
    language = message.language
    listed = projects_asked(work, message.sender, said, language, message.text)
    date = shown_day(work.today, language)
    head = said_of.PROJECTS.say(language, what=listed.words, n=len(listed.projects), date=date)
    if not listed.projects:
        return say(said_of.NONE_SUCH.say(language, what=listed.words, date=date))
    trait = unfiltered(message.text, language)
    if trait is not None:
        head = lines(head, trait)
    items = [Item(_project_line(message, work, p, said), ref_of(p)) for p in listed.projects]
    return page(message, work, head, items, first, kind="projects")


def list_follow_ups(message: Incoming, work: Work, said: Fields, first: int = 0) -> Reply:
    """The sender's open follow-ups, or a named colleague's, or all that are overdue."""
    language, date = message.language, shown_day(work.today, message.language)
    asked, what = _tasks(message, work, said)
    said = _until(message, work, said)
    asked = _due_within(asked, said)
    found = told(message, work, asked)
    mine_only = not said.our_people and not said.overdue and said.period_start is None
    if mine_only:
        head = task_words.MINE.say(language, date=date)
        if not found:
            return say(task_words.NOTHING_MINE.say(language, date=date))
    else:
        due = asked_period(work, said, message.text) if said.period_start else None
        what = f"{period_text(due, language)} · {what}" if due else what
        head = said_of.FOLLOW_UPS.say(language, what=what, n=len(found), date=date)
    items = [Item(_task_line(message, work, each), ref_of(each)) for each in found]
    reply = page(message, work, head, items, first, kind="followups")
    rows = tuple(
        row
        for number, each in enumerate(found[:_TASKS_SHOWN], start=1)
        for row in follow_up_buttons(each, language, number)
    )
    return say(reply.says[0].text, (*rows, *reply.says[0].buttons), lines=reply.says[0].lines)


def _until(message: Incoming, work: Work, said: Fields) -> Fields:
    """周五前要办的: what is due from today up to that day."""
    day = said.period_start
    if day is None or day != said.period_end or day <= work.today:
        return said
    return replace(said, period_start=work.today) if _BY.search(message.text) else said


def directed(message: Incoming, said: Fields) -> Fields:
    """The filters without a direction that no word of the question names."""
    return said if _DIRECTED.search(message.text) else replace(said, direction=None)


def asked_period(work: Work, said: Fields, text: str) -> Period:
    """The days that a question names; this week when it names none.

    最近 is the last thirty days; 有人去过吗 looks back a year.
    """
    if said.period_start is not None:
        return Period(said.period_start, said.period_end or said.period_start)
    day = said.visit_date or said.date
    if day is not None:
        return Period(day, said.visit_date_end or day)
    back = _LATELY if _RECENT.search(text) else _EVER if WENT.search(text) else None
    if back is not None:
        return Period(work.today - back, work.today)
    monday = work.today - dt.timedelta(days=work.today.weekday())
    return Period(monday, monday + dt.timedelta(days=6))


def _tasks(message: Incoming, work: Work, said: Fields) -> tuple[list[FollowUp], str]:
    language = message.language
    if said.our_people:
        people = [p for words in said.our_people for p in members.addressed(work, words)]
        found = [task for p in people for task in followups.open_of(work, p.id)]
        who = said_of.OF_PERSON.say(language, who="、".join(said.our_people))
        return found, f"{who}{said_of.TASK_WORDS.say(language)}"
    if said.overdue:
        overdue = followups.overdue(work, work.today)
        personal = "我" in message.text or " my " in f" {message.text.lower()} "
        mine_ids = (message.sender.id,) if personal else None
        kept = [t for t in overdue if mine_ids is None or t.owner_id in mine_ids]
        return kept, str(said_of.OVERDUE_WORDS.say(language))
    return followups.open_of(work, message.sender.id), str(said_of.TASK_WORDS.say(language))


def _due_within(tasks: list[FollowUp], said: Fields) -> list[FollowUp]:
    """The tasks due on the days that a question names, all without any."""
    if said.period_start is None:
        return tasks
    last = said.period_end or said.period_start
    return [t for t in tasks if t.due is not None and said.period_start <= t.due <= last]


def _visit_line(message: Incoming, work: Work, visit: Visit) -> Markup:
    language = message.language
    company = company_name(work, visit.company_id) or visit.company_words or "—"
    kind = KINDS[visit.kind].say(language) if visit.kind in KINDS else ""  # type: ignore[index]
    who = staff_name(work, visit.logged_by) or ""
    planned = said_of.PLANNED.say(language) if visit.state == VisitState.PLANNED else ""
    parts = (
        visit_date(visit, language, work.today),
        company,
        kind,
        place(visit.city, language),
        who,
    )
    return Markup(" · ").join(part for part in parts if part) + planned


def _project_line(message: Incoming, work: Work, project: Project, said: Fields) -> Markup:
    language, private = message.language, message.audience.private
    amount = amount_of(project, language) if private or not project.secret else None
    parts: list[str | Markup | None] = [
        shown_name(project, message.audience),
        stage_words(project.stage, project.status, language),
        amount,
    ]
    if said.stage == "signed" and project.type in TYPES and project.type != ProjectType.NEW:
        parts.append(TYPES[ProjectType(project.type)].say(language))
    if said.stage == "dropped":
        parts.append(_why(work, project))
    if said.stale_days is not None:
        days = silent_days(work, project)
        never = said_of.NEVER.say(language)
        parts.append(never if days is None else said_of.SILENT.say(language, days=days))
    lacks = lacking(work, project) if INCOMPLETE.search(message.text) else []
    if lacks:
        named = "、".join(str(LABELS[key].say(language)) for key in lacks)
        parts.append(said_of.LACKS.say(language, what=named))
    if _WHOSE_STEP.search(message.text):
        parts.append(staff_name(work, project.owner_id))
    stuck = "、".join(open_problems(work, project)) if _WHERE_STUCK.search(message.text) else ""
    parts.append(said_of.STUCK_ON.say(language, what=stuck) if stuck else None)
    return Markup(" · ").join(part for part in parts if part)


def _why(work: Work, project: Project) -> str | None:
    """The reason of its last removal or end."""
    events = projects.stage_events(work, project.id)
    return next((e.reason for e in reversed(events) if e.to_status == project.status), None)


def _task_line(message: Incoming, work: Work, task: FollowUp) -> Markup:
    language = message.language
    late = task.due is not None and task.due < work.today
    days = (work.today - task.due).days if task.due else 0
    when = follow_up_when(task, language, work.today) or task_words.NO_DATE.say(language)
    about = company_name(work, task.company_id) or ""
    what = task.what or task_words.NO_WHAT.say(language)
    if task.theirs:
        what = Markup("🤝 {}：{}").format(WAITING.say(language), what)
    parts: list[str | Markup] = [when, what, about]
    if late:
        parts.append(Markup("⚠️ {}").format(task_words.OVERDUE.say(language, days=days)))
    return Markup(" · ").join(part for part in parts if part)


def list_companies(message: Incoming, work: Work, said: Fields, first: int = 0) -> Reply:
    """Firms met in the period or, without one, those of a city or trade."""
    language = message.language
    found = work.find(Company, company_table.c.merged_into.is_(None))
    if said.city:
        found = [c for c in found if c.city == said.city]
    if said.industry:
        found = [c for c in found if said.industry in (c.industry or "")]
    if said.period_start:
        period = asked_period(work, said, message.text)
        met = {
            root_id(work, Company, v.company_id)
            for v in told(message, work, visits_asked(work, said, period.start, period.end))
            if v.company_id is not None
        }
        found = [c for c in found if c.id in met]
    words = " · ".join(p for p in (place(said.city, language), said.industry) if p)
    what = f"{words} {said_of.COMPANY_WORDS.say(language)}".strip()
    date = shown_day(work.today, language)
    head = said_of.COMPANIES.say(language, what=what, n=len(found), date=date)
    items = [
        Item(
            Markup("{}{}").format(c.name, f" · {place(c.city, language)}" if c.city else ""),
            ref_of(c),
        )
        for c in found
    ]
    return page(message, work, head, items, first, kind="companies")
