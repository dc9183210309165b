"""Lists of the ledgers: what stands in the way, what is to be done for firms, which land."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from markupsafe import Markup

from handlers.ledger_subject import shown_subject
from handlers.list_pages import Item, page
from handlers.message import Incoming
from handlers.project_named import project_named
from handlers.reply import Reply, say
from handlers.secrecy import hidden
from handlers.talk import ref_of
from handlers.targets import list_targets
from handlers.words_read import words_read
from park.figures import Period, year_to
from park.language import Fields
from park.language.findings import Findings
from park.language.land_said import kind_named
from park.language.queries import figure
from park.language.telling import firms, year_said
from park.records import Company, LandKind, LandRecord, Problem, Project, ServiceRequest, Visit
from park.texts import ledgers as said_of
from park.texts.figures import period_text
from park.texts.say import Button, button
from park.texts.values import day as shown_day
from park.texts.values import land as shown_land
from park.texts.values import qualified
from storage import projects, visits
from storage.lands import lands_between
from storage.merges import standing
from storage.views import staff_name
from storage.work import Work
from storage.works import open_problems, open_requests, requests_done, unsolved_words

_PROBLEMS = re.compile(
    r"(?:没|未|还没|尚未|待)(?:有)?解决的?[^，,。]{0,4}(?:问题|困难|难题|事)|(?:哪些|列(?:一下|出)|清单|汇总)[^，,。]{0,8}(?:问题|困难|难题|障碍|堵点|卡点)|(?:问题|困难|难题|堵点)(?:清单|台账|列表|有哪些|都有哪些)|哪些(?:项目|企业)?(?:还)?(?:卡着|卡住|有问题)|卡(?:住|着)了?的(?:项目|企业|都)?"
    r"|\b(?:open|unsolved|unresolved|outstanding) (?:problems|issues|obstacles)|\b(?:list|show|which|what)\b.{0,20}\b(?:problems|issues|obstacles|stuck(?! (?:on|by|at|with|in) \w))\b",
    re.I,
)
_SERVICES = re.compile(
    r"(?:帮代办|代办|帮办|企业诉求|诉求)(?!\s?[:：])[^，,。]{0,8}(?:有哪些|哪些|清单|列表|台账|情况|事项$|还有|几件|多少件)"
    r"|(?:在办|未办结?|没办完|没办结?|待办结|办结|办完|哪些|列(?:一下|出))[^，,。]{0,4}(?:的)?(?:帮代办|代办|帮办|企业诉求|诉求)"
    r"|\b(?:open|pending|outstanding|closed|finished)?\s?(?:service|assistance|help) requests\b",
    re.I,
)
_DONE = re.compile(r"(?<!未)(?<!没)(?<!待)办结|办完了|已办|done|closed|finished", re.I)
_LANDS = re.compile(
    r"(?:收储|征收|征地|熟地|交付)[^，,。]{0,6}(?:哪些|清单|明细|台账|哪几)|(?:哪些|哪几|列(?:一下|出)|清单)[^，,。]{0,8}(?:地块|收储|征收|熟地|征地)"
    r"|\b(?:which|what|list|show)\b.{0,20}\b(?:plots?|land)\b.{0,30}(?:acquired|serviced|requisitioned|expropriated|signed|records?)",
    re.I,
)
_TARGETS = re.compile(
    r"(?:目标|任务)(?:任务)?(?:是|定了?|有|为)(?:多少|哪些|什么|几)|(?:保底|奋斗|年度)(?:目标)?(?:任务|目标)(?:是?多少|呢)?[?？]?$|(?:看|查)(?:一下|看)?[^，,。]{0,4}(?:年)?目标任务"
    r"|(?:有|是|定了?)(?:哪些|哪几个|什么|几个)(?:年度)?(?:目标|任务)|(?:今年|明年|去年|全年|年度)(?:的)?(?:目标|任务)(?:呢|都有啥)?[?？]?$"
    r"|\bwhat(?:'s| is| are)\b.{0,30}\b(?:floor|stretch|annual|this year'?s|next year'?s|our|the|tax|output)\s(?:\w+\s)?targets?(?: (?:for )?(?:this|next) year)?\s*\??$|^(?:list|show)(?: me)? (?:the )?targets",
    re.I,
)
_MET = re.compile(r"完成|还差|缺口|met|reached|achieved|done", re.I)
_SETS = re.compile(r"设|录入|下达|调整|改|\b(?:set|enter|change)\b", re.I)
_PRESSED = 8


def ledger_list(message: Incoming, work: Work) -> Reply | None:
    """The list that a text asks for; None when it asks for none of these."""
    found = words_read(message, work)
    text = message.text.strip()
    if _SERVICES.search(text):
        return list_requests(message, work, found)
    if _PROBLEMS.search(text):
        return list_problems(message, work, found)
    if _LANDS.search(text):
        return list_lands(message, work, found)
    if _TARGETS.search(text) and not (_MET.search(text) or _SETS.search(text)):
        return list_targets(message, work, year_said(found) or work.today.year)
    return None


@dataclass(frozen=True, slots=True)
class _Stuck:
    """An obstacle as a line: logged as such, or only named at a visit."""

    record: Problem | Visit
    what: str
    since: dt.date
    project: Project | None
    firm: Company | None


def list_problems(message: Incoming, work: Work, found: Findings) -> Reply:
    """What still stands in the way, oldest first; of one firm where it is named."""
    stuck = [each for each in _stuck(message, work) if _of_named(message, work, found, each)]
    date = shown_day(work.today, message.language)
    head = said_of.PROBLEMS_OPEN.say(message.language, n=len(stuck), date=date)
    items = [Item(_stuck_line(message, work, each), ref_of(each.record)) for each in stuck]
    reply = page(message, work, head, items, 0, kind="problems")
    solved = str(said_of.SOLVED.say(message.language))
    row = tuple(
        button(f"{number} {solved}", "solved", each.record.id)
        for number, each in enumerate(stuck[:_PRESSED], start=1)
        if isinstance(each.record, Problem)
    )
    return _with_row(reply, row)


def list_requests(message: Incoming, work: Work, found: Findings) -> Reply:
    """The requests for help still open; those done in a period where the text asks for them."""
    language, date = message.language, shown_day(work.today, message.language)
    done = bool(_DONE.search(message.text))
    period = _period(work, found)
    rows = (
        [r for r in requests_done(work) if r.closed_on and r.closed_on in period]
        if done
        else open_requests(work)
    )
    rows = [each for each in rows if not hidden(message, work, each.project_id)]
    if done:
        span = period_text(period, language)
        head = said_of.SERVICES_DONE.say(language, period=span, n=len(rows), date=date)
    else:
        head = said_of.SERVICES_OPEN.say(language, n=len(rows), date=date)
    items = [Item(_request_line(message, work, each), ref_of(each)) for each in rows]
    reply = page(message, work, head, items, 0, kind="requests")
    label = str(said_of.SERVICE_CLOSE.say(language))
    row = tuple(
        button(f"{number} {label}", "finished", each.id)
        for number, each in enumerate(rows[:_PRESSED], start=1)
        if each.open
    )
    return _with_row(reply, row)


def list_lands(message: Incoming, work: Work, found: Findings) -> Reply:
    """The land records of a period, this year unless another is named."""
    language, period = message.language, _period(work, found)
    kind = kind_named(message.text)
    rows = lands_between(work, period.start, period.end, kind)
    head = said_of.LANDS.say(
        language,
        period=period_text(period, language),
        kind=(said_of.LAND_KINDS[kind] if kind else said_of.LAND_ANY).say(language),
        n=len(rows),
        land=shown_land(sum(each.land for each in rows), language),
        date=shown_day(work.today, language),
    )
    items = [Item(_land_line(message, work, each), ref_of(each)) for each in rows]
    return page(message, work, head, items, 0, kind="lands")


def _period(work: Work, found: Findings) -> Period:
    said = figure(found)
    if "period_start" in said:
        return Period(said["period_start"], said["period_end"])
    return year_to(work.today)


def _stuck(message: Incoming, work: Work) -> list[_Stuck]:
    logged = [
        _Stuck(
            each,
            each.what,
            each.effective,
            standing(work, Project, each.project_id),
            standing(work, Company, each.company_id),
        )
        for each in open_problems(work)
        if not hidden(message, work, each.project_id)
    ]
    return sorted([*logged, *_at_visits(message, work)], key=lambda each: each.since)


def _at_visits(message: Incoming, work: Work) -> list[_Stuck]:
    """Obstacles named at a project's last visit and never logged as solved."""
    found: list[_Stuck] = []
    for project in projects.open_projects(work):
        if hidden(message, work, project.id):
            continue
        for visit in visits.of_project(work, project.id, 1):
            found += [
                _Stuck(visit, words, visit.effective, project, None)
                for words in unsolved_words(work, project, visit)
            ]
    return found


def _of_named(message: Incoming, work: Work, found: Findings, stuck: _Stuck) -> bool:
    words = firms(found)
    if not words:
        return True
    named = project_named(message, work, Fields(organisations=words), spoken_of=False)
    projects_meant = {each.id for each in (named.project, *named.several) if each}
    firm = stuck.firm.id if stuck.firm else stuck.project.company_id if stuck.project else None
    of_firm = named.firm is not None and firm == named.firm.id
    return of_firm or (stuck.project is not None and stuck.project.id in projects_meant)


def _stuck_line(message: Incoming, work: Work, each: _Stuck) -> Markup:
    who = shown_subject(message.audience, each.project, each.firm)
    date = shown_day(each.since, message.language, work.today)
    if isinstance(each.record, Visit):
        return said_of.PROBLEM_AT_VISIT.say(message.language, who=who, what=each.what, date=date)
    days = (work.today - each.since).days
    return said_of.PROBLEM_LINE.say(message.language, who=who, what=each.what, date=date, days=days)


def _request_line(message: Incoming, work: Work, each: ServiceRequest) -> Markup:
    firm, owner = standing(work, Company, each.company_id), staff_name(work, each.owner_id)
    return said_of.SERVICE_LINE.say(
        message.language,
        who=firm.name if firm else "",
        what=each.what,
        date=shown_day(each.effective, message.language, work.today),
        owner=f" · {owner}" if owner else "",
    )


def _land_line(message: Incoming, work: Work, each: LandRecord) -> Markup:
    language = message.language
    place = said_of.LAND_AT.say(language, place=each.place) if each.place else ""
    return said_of.LAND_LINE.say(
        language,
        date=shown_day(each.effective, language, work.today),
        kind=said_of.LAND_KINDS[LandKind(each.kind)].say(language),
        land=qualified(shown_land(each.land, language), each.qualifier, language),
        place=place,
    )


def _with_row(reply: Reply, buttons: tuple[Button, ...]) -> Reply:
    """The list with one button a line, four in a row."""
    rows = tuple(buttons[place : place + 4] for place in range(0, len(buttons), 4))
    shown = reply.says[0]
    return say(shown.text, (*rows, *shown.buttons), lines=shown.lines)
