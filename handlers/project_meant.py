"""Which project a visit is about: the one meant, a new one, or a question."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from park.access import may_read
from park.language import Fields
from park.records import Company, CompanyKind, Project, ProjectType, Stage
from storage import projects
from storage.merges import standing
from storage.work import Work

_NO_NAME = re.compile(
    r"^(这个|那个|该|此|他们的?|它们的?|我们的?|新)?(项目|the project|project)?$", re.I
)
_ANOTHER = re.compile(
    r"再(上|投|建|搞|来)|另(外|一|上|投)|新(上|增|建)|第?二期|加建|another|second (line|plant|phase)",
    re.I,
)
"""Words that name an investment beside the one under way."""
_UPGRADE = re.compile(r"技术?改造|技改|technical upgrade|retrofit", re.I)
_EXPANSION = re.compile(r"增资扩[产厂]|扩产|增资(?!协议)|\bexpan(?:d|sion)", re.I)
_ALIKE = 86
_BRAND = 2
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class ProjectMeant:
    """The project of a visit. ``fresh``: made just now; ``several``: ask which one."""

    project: Project | None = None
    fresh: bool = False
    several: tuple[Project, ...] = ()


def project_of(
    work: Work, firm: Company | None, said: Fields, day: dt.date, text: str = ""
) -> ProjectMeant:
    """The project that the message means, by firm first and phrase second."""
    phrase = phrase_of(said)
    ours = [p for p in projects.of_company(work, firm.id) if p.open] if firm else []
    if phrase:
        known = _by_phrase(work, firm, ours, phrase)
        return known or ProjectMeant(create_from(work, firm, said, day, text), fresh=True)
    if firm and ours and names_investment(said) and _ANOTHER.search(text):
        return ProjectMeant(create_from(work, firm, said, day, text), fresh=True)
    if len(ours) == 1:
        return ProjectMeant(ours[0])
    if ours:
        return ProjectMeant(several=tuple(ours[:_SHOWN]))
    if firm and names_investment(said):
        return ProjectMeant(create_from(work, firm, said, day, text), fresh=True)
    return ProjectMeant()


def phrase_of(said: Fields) -> str:
    """The words that name the investment, empty for a bare "那个项目"."""
    words = (said.project or "").strip()
    return "" if _NO_NAME.match(words) else words


def names_investment(said: Fields) -> bool:
    """Whether the message speaks of an investment without naming it."""
    values = (said.investment_amount, said.land_mu, said.factory_sqm, said.phase1_amount)
    return any(value is not None for value in values)


def create_from(
    work: Work, firm: Company | None, said: Fields, day: dt.date, text: str = ""
) -> Project:
    """A new project at stage 1, named by firm and phrase, owned by the sender."""
    fresh = Project(
        code="",
        name=_free_name(work, firm, _name(firm, phrase_of(said))),
        company_id=firm.id if firm else None,
        type=_type(f"{text} {phrase_of(said)}", firm),
        industry=said.industry or (firm.industry if firm else None),
        city=said.city or (firm.city if firm else None),
        source=said.method,
        owner_id=work.actor.id if work.actor else None,
        stage=Stage.LEAD,
        opened_on=day,
    )
    return projects.create_project(work, fresh)


def _free_name(work: Work, firm: Company | None, name: str) -> str:
    """A second project of a firm gets a name of its own."""
    taken = {each.name for each in projects.of_company(work, firm.id)} if firm else set()
    number = 2
    fresh = name
    while fresh in taken:
        fresh = f"{name} ({number})" if name.isascii() else f"{name}（{number}）"
        number += 1
    return fresh


def _type(text: str, firm: Company | None) -> ProjectType:
    """New, unless the words or a firm that is in the park already say otherwise."""
    if _UPGRADE.search(text):
        return ProjectType.UPGRADE
    existing = firm is not None and firm.kind == CompanyKind.EXISTING
    return ProjectType.EXPANSION if existing or _EXPANSION.search(text) else ProjectType.NEW


def _by_phrase(
    work: Work, firm: Company | None, ours: list[Project], phrase: str
) -> ProjectMeant | None:
    alike = [p for p in ours if _names(p, phrase)]
    if len(alike) == 1:
        return ProjectMeant(alike[0])
    if alike:
        return ProjectMeant(several=tuple(alike[:_SHOWN]))
    found = None if firm else _found_for_sure(work, phrase)
    return ProjectMeant(found) if found is not None else None


def _found_for_sure(work: Work, phrase: str) -> Project | None:
    found, ids = work.finder.projects(phrase, 3)
    if not found.confident or not ids:
        return None
    project = standing(work, Project, ids[0])
    allowed = project is not None and (work.actor is None or may_read(work.actor, project))
    return projects.root(work, project) if project and allowed and project.live else None


def _names(project: Project, phrase: str) -> bool:
    words = phrase.removesuffix("项目").lower()
    return any(
        words in name.lower() or fuzz.partial_ratio(words, name.lower()) >= _ALIKE
        for name in (project.name, *project.aliases)
    )


def _name(firm: Company | None, phrase: str) -> str:
    short = min((firm.name, *firm.short_names), key=len) if firm else ""
    says_firm = firm is None or short in phrase or phrase[:_BRAND] == firm.name[:_BRAND]
    gap = " " if short.isascii() and phrase.isascii() and phrase else ""
    named = phrase if says_firm else f"{short}{gap}{phrase}"
    if named.isascii():
        return named if named.lower().endswith("project") else f"{named} project"
    return named if named.endswith("项目") else f"{named}项目"
