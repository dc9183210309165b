"""The names that must not be read in a group: secret projects', their aliases', their firms'."""

from __future__ import annotations

from park.records import Company, Contact, Project
from park.texts.discreet import Secret
from storage import companies
from storage.tables import contact, project
from storage.work import Work

_PROJECT = "项目"


def secrets_kept(work: Work) -> tuple[Secret, ...]:
    """Every secret project with the names that give it away."""
    found = work.find(Project, project.c.secret.is_(True))
    return tuple(Secret(_names(work, each), each.code_name or each.code) for each in found)


def _names(work: Work, secret: Project) -> tuple[str, ...]:
    firm = work.get(Company, secret.company_id)
    firms = [firm, companies.root(work, firm)] if firm else []
    theirs = [name for each in firms for name in (each.name, *each.short_names)]
    people = [
        each.name
        for firm in firms
        for each in work.find(Contact, contact.c.company_id == firm.id)
        if each.name
    ]
    bare = secret.name.removesuffix(_PROJECT)
    names = (secret.name, bare, *secret.aliases, *theirs, *people)
    return tuple(dict.fromkeys(name for name in names if name))
