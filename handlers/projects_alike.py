"""Projects and firms already there that a project to be created may repeat, with the reasons."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from handlers.message import Incoming
from handlers.project_meant import phrase_of
from handlers.secrecy import hidden
from park.firms import core
from park.language import Fields
from park.language.credit_codes import credit_code
from park.likeness import Why
from park.records import Company, Project
from park.search import Document, Likeness
from park.texts.cards import shown_name
from park.texts.likeness import HAS_PROJECTS
from storage import companies, projects
from storage.firms_alike import Alike, alike, firm_of_code
from storage.merges import standing
from storage.work import Work

_SHOWN = 3
_WHY = {
    Likeness.SAME_NAME: Why.SAME_NAME,
    Likeness.SAME_COMPANY: Why.SAME_FIRM,
    Likeness.NEAR_NAME: Why.NEAR_NAME,
    Likeness.SOUND_ALIKE: Why.SOUND_ALIKE,
    Likeness.SAME_CONTACT: Why.SAME_PERSON,
}


@dataclass(frozen=True, slots=True)
class ProjectAlike:
    """A project that may be meant, and why."""

    project: Project
    why: tuple[Why, ...]


def firms_doubted(work: Work, said: Fields, text: str) -> tuple[Alike, ...]:
    """The known firms that the named one may be; none when it is known for sure, or is new."""
    if not said.organisations:
        return ()
    code = credit_code(text)
    resolved = companies.resolve(work, said.organisations[0])
    if resolved.sure is not None or (code and firm_of_code(work, code)):
        return ()
    return alike(work, said.organisations[0], resolved.doubtful, said.people)


def projects_alike(message: Incoming, work: Work, said: Fields) -> tuple[ProjectAlike, ...]:
    """Open projects of the same firm under these words, or with a name that says the same."""
    firm = companies.resolve(work, said.organisations[0]).sure if said.organisations else None
    found = _of_firm(work, said, firm) if firm is not None else _by_name(work, said)
    return tuple(each for each in found if not hidden(message, work, each.project.id))[:_SHOWN]


def known_projects(message: Incoming, work: Work, firm: Company | None) -> Markup | None:
    """The line that names what the firm has under way already."""
    if firm is None:
        return None
    ours = [p for p in projects.of_company(work, firm.id) if not hidden(message, work, p.id)]
    if not ours:
        return None
    comma = "、" if message.language == "zh" else ", "
    names = comma.join(shown_name(each, message.audience) for each in ours[:_SHOWN])
    return HAS_PROJECTS.say(message.language, projects=names)


def _of_firm(work: Work, said: Fields, firm: Company) -> list[ProjectAlike]:
    wanted = core(phrase_of(said).removesuffix("项目"))
    for name in (firm.name, *firm.short_names):
        wanted = wanted.removeprefix(core(name))
    ours = [p for p in projects.of_company(work, firm.id) if p.open]
    return [ProjectAlike(p, (Why.SAME_FIRM,)) for p in ours if _overlap(wanted, core(p.name))]


def _overlap(wanted: str, name: str) -> bool:
    return not wanted or wanted in name


def _by_name(work: Work, said: Fields) -> list[ProjectAlike]:
    words = phrase_of(said) or said.organisations[0]
    document = Document(key="", name=words, company="".join(said.organisations[:1]))
    found = (
        (standing(work, Project, id_), each) for id_, each in work.finder.similar(document, _SHOWN)
    )
    return [
        ProjectAlike(project, tuple(_WHY[each] for each in alike_.reasons))
        for project, alike_ in found
        if project is not None and project.live
    ]
