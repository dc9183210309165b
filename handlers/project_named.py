"""Which project a message names: firm first, then phrase, then what was last spoken of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.message import Incoming
from handlers.project_meant import phrase_of
from handlers.talk import meant
from park.access import may_read
from park.language import Fields
from park.records import Company, Project
from storage import companies, projects
from storage.merges import standing
from storage.tables import RECORDS
from storage.work import Work

SHOWN = 4
_THAT_ONE = re.compile(r"^(那个?|这个?|它|该项目|that one|this one|it)", re.I)


@dataclass(frozen=True, slots=True)
class ProjectNamed:
    """One project for sure, or several to ask about; ``firm`` when only the firm is known.

    ``words`` is what was looked for; ``near`` says that the several are only near it.
    """

    project: Project | None = None
    several: tuple[Project, ...] = ()
    firm: Company | None = None
    words: str = ""
    near: bool = False


def project_named(
    message: Incoming, work: Work, said: Fields, *, spoken_of: bool = True
) -> ProjectNamed:
    """The project that the fields of a message point to, among those the sender may read."""
    phrase = phrase_of(said)
    for words in said.organisations:
        firm = companies.resolve(work, words).sure
        if firm is not None:
            return _of_firm(message, work, firm, phrase, words)
    words = phrase or (said.organisations[0] if said.organisations else "")
    if words:
        return search(message, work, words)
    return _spoken_of(message, work) if spoken_of else ProjectNamed()


def points_back(message: Incoming) -> bool:
    """Whether a text points at what was just spoken of."""
    return message.reply_to is not None or bool(_THAT_ONE.match(message.text.strip()))


def search(message: Incoming, work: Work, words: str) -> ProjectNamed:
    """The project that these words find: for sure, or near ones."""
    found, ids = work.finder.projects(words, 8)
    readable = [p for p in (standing(work, Project, id_) for id_ in ids) if _readable(message, p)]
    if not readable:
        return ProjectNamed(words=words)
    if found.confident and readable[0] is not None and readable[0].id == ids[0]:
        return ProjectNamed(project=readable[0], words=words)
    several = tuple(p for p in readable if p is not None)[:SHOWN]
    return ProjectNamed(several=several, words=words, near=True)


def _of_firm(message: Incoming, work: Work, firm: Company, phrase: str, words: str) -> ProjectNamed:
    ours = [p for p in projects.of_company(work, firm.id) if _readable(message, p)]
    alike = [p for p in ours if phrase and phrase.removesuffix("项目") in p.name]
    pool = alike or [p for p in ours if p.open] or ours
    if len(pool) == 1:
        return ProjectNamed(project=pool[0], firm=firm, words=words)
    return ProjectNamed(several=tuple(pool[:SHOWN]), firm=firm, words=words)


def _spoken_of(message: Incoming, work: Work) -> ProjectNamed:
    ref = meant(message, work)
    if ref is None:
        return ProjectNamed()
    if ref.noun == "project":
        project_id: int | None = ref.id
    else:
        record = work.get(RECORDS[ref.noun], ref.id) if ref.noun in RECORDS else None
        project_id = getattr(record, "project_id", None)
    project = standing(work, Project, project_id)
    return ProjectNamed(project=project if _readable(message, project) else None)


def _readable(message: Incoming, project: Project | None) -> bool:
    return project is not None and project.live and may_read(message.sender, project)
