"""The filters that a question names, applied to records and said back in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from park.access import may_read
from park.language import Fields
from park.records import Company, Project, Staff, Stage, Status, Visit, in_reserve
from park.texts import asking as said_of
from park.texts.stages import STAGES
from park.texts.text import Language
from park.texts.values import money
from storage import companies, visits
from storage.members import named
from storage.tables import project as project_table
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


@dataclass(frozen=True, slots=True)
class Listed:
    """Projects that meet a question's filters, and the filters in words."""

    projects: list[Project]
    words: str


def projects_asked(work: Work, reader: Staff, said: Fields, language: Language) -> Listed:
    """The projects that a question asks for, largest first."""
    found = [p for p in _roots(work) if may_read(reader, p)]
    found = [p for p in found if _in_stage(p, said) and _in_size(p, said)]
    found = [p for p in found if _in_trade(work, p, said) and _in_place(work, p, said)]
    if said.our_people:
        owners = {person.id for words in said.our_people for person in named(work, words)}
        found = [p for p in found if p.owner_id in owners or p.leader_id in owners]
    if said.stale_days is not None:
        found = [p for p in found if p.open and _silent(work, p) >= said.stale_days]
    found.sort(key=lambda p: -(p.amount or 0))
    return Listed(found, project_words(said, language))


def visits_asked(work: Work, said: Fields, first: dt.date, last: dt.date) -> list[Visit]:
    """The visits of some days that meet a question's filters, oldest first."""
    found = visits.between(work, first, last)
    if said.direction:
        found = [v for v in found if v.kind == said.direction]
    if said.city:
        found = [v for v in found if said.city in (v.city, _city(work, v))]
    if said.method:
        found = [v for v in found if v.method == said.method]
    if said.leader_led:
        found = [v for v in found if v.leader_led]
    if said.organisations:
        firms = {f.id for f in (companies.resolve(work, o).sure for o in said.organisations) if f}
        found = [v for v in found if v.company_id in firms]
    if said.our_people:
        found = [v for v in found if _took_part(work, v, said.our_people)]
    return found


def project_words(said: Fields, language: Language) -> str:
    """What is listed, in words: 深圳 · 新材料 · 储备项目 · 10亿元及以上."""
    parts: list[object] = [said.city, said.industry, *said.our_people]
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
    if said.stale_days is not None:
        parts.append(said_of.STALE_WORDS.say(language, days=said.stale_days))
    return " · ".join(str(part) for part in parts if part)


def silent_days(work: Work, project: Project) -> int | None:
    """Days since the last contact, None when there was none."""
    last = last_contact(work, project)
    return None if last is None else (work.today - last.effective).days


def _size_words(said: Fields, language: Language) -> object:
    if said.investment_amount is None:
        return None
    words = said_of.UNDER_WORDS if said.investment_qualifier == "max" else said_of.OVER_WORDS
    return words.say(language, amount=money(said.investment_amount, language))


def _roots(work: Work) -> list[Project]:
    return work.find(Project, project_table.c.merged_into.is_(None))


def _in_stage(project: Project, said: Fields) -> bool:
    if said.stage == "reserve":
        return in_reserve(project.stage, project.status)
    if said.stage == "dropped":
        return project.status in (Status.REMOVED, Status.TERMINATED)
    if said.stage in _STAGES:
        return project.open and project.stage in _STAGES[said.stage]
    return project.open


def _in_size(project: Project, said: Fields) -> bool:
    wanted = said.investment_amount
    if wanted is not None:
        if project.amount is None:
            return False
        small = said.investment_qualifier == "max"
        if (project.amount > wanted) if small else (project.amount < wanted):
            return False
    if said.land_mu is not None:
        return project.land is not None and project.land >= int(said.land_mu * 100)
    return True


def _in_trade(work: Work, project: Project, said: Fields) -> bool:
    if said.industry is None:
        return True
    firm = work.get(Company, project.company_id)
    known = (project.industry, firm.industry if firm else None, project.name)
    return any(said.industry in (words or "") for words in known)


def _in_place(work: Work, project: Project, said: Fields) -> bool:
    if said.city is None:
        return True
    firm = work.get(Company, project.company_id)
    return said.city in (project.city, firm.city if firm else None)


def _silent(work: Work, project: Project) -> int:
    days = silent_days(work, project)
    return (work.today - project.opened_on).days if days is None else days


def _city(work: Work, visit: Visit) -> str | None:
    firm = work.get(Company, visit.company_id)
    return firm.city if firm else None


def _took_part(work: Work, visit: Visit, names: tuple[str, ...]) -> bool:
    ids = {person.id for words in names for person in named(work, words)}
    present = visits.participants(work, visit.id)
    return any(p.staff_id in ids or p.words in names for p in present)
