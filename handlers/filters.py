"""The filters that a question names, applied to records and said back in words."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from handlers.list_words import word_filters
from park.access import may_read
from park.figures import Period
from park.language import Fields
from park.language.lists_named import top_asked
from park.records import (
    Company,
    Project,
    ProjectType,
    Staff,
    Stage,
    StageEvent,
    Status,
    Visit,
    in_reserve,
)
from park.texts import asking as said_of
from park.texts.cards import INTENTIONS, LABELS
from park.texts.figures import period_text
from park.texts.stages import STAGES, TYPES
from park.texts.text import Language
from park.texts.values import land, money, place
from storage import companies, followups, projects, visits
from storage.members import addressed
from storage.merges import standing
from storage.tables import project as project_table
from storage.tables import stage_event
from storage.views import last_contact
from storage.work import Work

_STAGES = {
    "lead": (Stage.LEAD, Stage.SCREENING),
    "negotiating": (Stage.NEGOTIATING,),
    "review_passed": (Stage.ENTRY_REVIEW, Stage.AGREEMENT_APPROVAL),
    "approved": (Stage.AGREEMENT_APPROVAL,),
    "signed": tuple(stage for stage in Stage if stage >= Stage.SIGNED),
    "registered": (Stage.REGISTERED_LAND,),
    "land_acquired": (Stage.REGISTERED_LAND,),
    "construction": (Stage.CONSTRUCTION,),
    "production": (Stage.PRODUCTION,),
}


_TYPE_WORDS = {
    ProjectType.UPGRADE: re.compile(r"技改|技术改造|upgrade", re.I),
    ProjectType.EXPANSION: re.compile(r"增资|扩产|expansion", re.I),
    ProjectType.NEW: re.compile(r"新引进|newly introduced", re.I),
}


_NOBODY_FOLLOWS = re.compile(r"(?:没有?|无)人(?:跟进?|管|理)")
"""Of a length of time it says how long nothing happened, not that there is no owner."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Projects that meet a question's filters, and the filters in words."""

    projects: list[Project]
    words: str


def projects_asked(
    work: Work, reader: Staff, said: Fields, language: Language, words: str = ""
) -> Listed:
    """The projects that a question asks for, largest first; ``words`` may name their type."""
    found = [p for p in _roots(work) if may_read(reader, p)]
    period = moved_in(said)
    if period is None:
        found = [p for p in found if _in_stage(p, said) and _left_in(work, p, said)]
    else:
        reached = _reached(work, said.stage or "", period)
        found = [p for p in found if p.id in reached]
    found = [p for p in found if _in_size(p, said) and _of_type(p, words)]
    found = [p for p in found if _in_trade(work, p, said) and _in_place(work, p, said)]
    if said.organisations:
        sure = (companies.resolve(work, words_).sure for words_ in said.organisations)
        firms = {firm.id for firm in sure if firm is not None}
        found = [p for p in found if companies.root_id_of(work, p.company_id) in firms]
    if said.our_people:
        owners = {person.id for words in said.our_people for person in addressed(work, words)}
        found = [p for p in found if p.owner_id in owners or p.leader_id in owners]
    if said.stale_days is not None:
        found = [p for p in found if p.open and _silent(work, p) >= said.stale_days]
    if said.overdue:
        late = {each.project_id for each in followups.overdue(work, work.today)}
        found = [p for p in found if p.id in late]
    if said.intention:
        found = [p for p in found if p.intention == said.intention]
    silent = said.stale_days is not None
    plain = _NOBODY_FOLLOWS.sub("", words) if silent else words
    for each in (filters := word_filters(work, plain, language)):
        found = [p for p in found if each.keeps(p)]
    found.sort(key=lambda p: -(p.amount or 0))
    top = top_asked(words)
    parts = [project_words(said, language, words), *(each.words for each in filters)]
    if top is not None:
        parts.append(str(said_of.FIRST_OF.say(language, n=top)))
    return Listed(found[:top], " · ".join(parts))


def visits_asked(work: Work, said: Fields, first: dt.date, last: dt.date) -> list[Visit]:
    """The visits of some days that meet a question's filters, oldest first."""
    found = visits.between(work, first, last)
    if said.direction:
        found = [v for v in found if v.kind == said.direction]
    if said.city:
        found = [v for v in found if said.city in (v.city, _city(work, v))]
    if said.method:
        found = [v for v in found if v.method == said.method]
    if said.industry:
        found = [v for v in found if said.industry in (_industry(work, v) or "")]
    if said.leader_led:
        found = [v for v in found if v.leader_led]
    if said.organisations:
        firms = {f.id for f in (companies.resolve(work, o).sure for o in said.organisations) if f}
        found = [v for v in found if companies.root_id_of(work, v.company_id) in firms]
    if said.our_people:
        found = [v for v in found if _took_part(work, v, said.our_people)]
    return found


def project_words(said: Fields, language: Language, words: str = "") -> str:
    """What is listed, in words: 深圳 · 新材料 · 储备项目 · 10亿元及以上."""
    period, type_ = moved_in(said), type_asked(words)
    parts: list[object] = [
        place(said.city, language),
        said.industry,
        *said.our_people,
        *said.organisations,
    ]
    parts.append(period_text(period, language) if period else None)
    parts.append(TYPES[type_].say(language) if type_ else None)
    if said.stage == "reserve":
        parts.append(said_of.RESERVE_WORDS.say(language))
    elif said.stage in _STAGES:
        parts.append(STAGES[_STAGES[said.stage][0]].say(language))
        parts.append(said_of.PROJECT_WORDS.say(language))
    elif said.stage == "dropped":
        parts.append("退库" if language == "zh" else "removed")
    else:
        parts.append(said_of.PROJECT_WORDS.say(language))
    parts.append(_size_words(said, language))
    parts.append(_land_words(said, language))
    if said.overdue:
        parts.append(said_of.OVERDUE_WORDS.say(language))
    if said.intention in INTENTIONS:
        interest = INTENTIONS[said.intention].say(language)
        parts.append(f"{LABELS['intention'].say(language)}{interest}")
    if said.stale_days is not None:
        parts.append(said_of.STALE_WORDS.say(language, days=said.stale_days))
    return " · ".join(str(part) for part in parts if part)


def type_asked(words: str) -> ProjectType | None:
    """The type of project that a question names."""
    return next((kind for kind, signs in _TYPE_WORDS.items() if signs.search(words)), None)


def moved_in(said: Fields) -> Period | None:
    """The days in which listed projects came to a stage: 今年签约的项目."""
    if said.period_start is None or said.stage not in _STAGES:
        return None
    return Period(said.period_start, said.period_end or said.period_start)


def silent_days(work: Work, project: Project) -> int | None:
    """Days since the last contact, None when there was none."""
    last = last_contact(work, project)
    return None if last is None else (work.today - last.effective).days


def _size_words(said: Fields, language: Language) -> object:
    if said.investment_amount is None:
        return None
    if said.investment_amount_max is not None:
        low, high = said.investment_amount, said.investment_amount_max
        return f"{money(low, language)}–{money(high, language)}"
    words = said_of.UNDER_WORDS if said.investment_qualifier == "max" else said_of.OVER_WORDS
    return words.say(language, amount=money(said.investment_amount, language))


def _land_words(said: Fields, language: Language) -> object:
    if said.land_mu is None:
        return None
    shown = land(int(said.land_mu * 100), language)
    if said.land_mu_max is not None:
        return f"{shown}–{land(int(said.land_mu_max * 100), language)}"
    words = said_of.UNDER_WORDS if said.land_qualifier == "max" else said_of.OVER_WORDS
    return words.say(language, amount=shown)


def _roots(work: Work) -> list[Project]:
    return work.find(Project, project_table.c.merged_into.is_(None))


def _reached(work: Work, stage: str, period: Period) -> set[int]:
    """The projects that came to a stage (or one of its group) on a day of the period."""
    first = min(_STAGES[stage])
    events = work.find(
        StageEvent, stage_event.c.effective >= period.start, stage_event.c.effective <= period.end
    )
    stages = _STAGES[stage]
    return {
        e.project_id
        for e in events
        if e.to_stage in stages and (e.from_stage is None or e.from_stage < first)
    }


def _of_type(project: Project, words: str) -> bool:
    wanted = type_asked(words)
    return wanted is None or project.type == wanted


def _in_stage(project: Project, said: Fields) -> bool:
    if said.stage == "reserve":
        return in_reserve(project.stage, project.status)
    if said.stage == "dropped":
        return project.status in (Status.REMOVED, Status.TERMINATED)
    if said.stage in _STAGES:
        return project.open and project.stage in _STAGES[said.stage]
    return project.open


def _left_in(work: Work, project: Project, said: Fields) -> bool:
    """Whether a removed project was removed in the days asked for, where any were."""
    if said.stage != "dropped" or said.period_start is None:
        return True
    period = Period(said.period_start, said.period_end or said.period_start)
    last = [e for e in projects.stage_events(work, project.id) if e.to_status == project.status]
    return bool(last) and last[-1].effective in period


def _in_size(project: Project, said: Fields) -> bool:
    area = None if said.land_mu is None else int(said.land_mu * 100)
    most = None if said.land_mu_max is None else int(said.land_mu_max * 100)
    return _within(
        project.amount,
        said.investment_amount,
        said.investment_amount_max,
        small=said.investment_qualifier == "max",
    ) and _within(project.land, area, most, small=said.land_qualifier == "max")


def _within(known: int | None, wanted: int | None, most: int | None, *, small: bool) -> bool:
    """Whether a value is at least what is wanted, at most it when ``small``, or in its range."""
    if wanted is None:
        return True
    if known is None:
        return False
    if most is not None:
        return wanted <= known <= most
    return known <= wanted if small else known >= wanted


def _in_trade(work: Work, project: Project, said: Fields) -> bool:
    if said.industry is None:
        return True
    firm = standing(work, Company, project.company_id)
    known = (project.industry, firm.industry if firm else None, project.name)
    return any(said.industry in (words or "") for words in known)


def _in_place(work: Work, project: Project, said: Fields) -> bool:
    if said.city is None:
        return True
    firm = standing(work, Company, project.company_id)
    return said.city in (project.city, firm.city if firm else None)


def _silent(work: Work, project: Project) -> int:
    days = silent_days(work, project)
    return (work.today - project.opened_on).days if days is None else days


def _city(work: Work, visit: Visit) -> str | None:
    firm = standing(work, Company, visit.company_id)
    return firm.city if firm else None


def _industry(work: Work, visit: Visit) -> str | None:
    firm = standing(work, Company, visit.company_id)
    return firm.industry if firm else None


def _took_part(work: Work, visit: Visit, names: tuple[str, ...]) -> bool:
    ids = {person.id for words in names for person in addressed(work, words)}
    present = visits.participants(work, visit.id)
    return any(p.staff_id in ids or p.words in names for p in present)
