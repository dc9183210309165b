"""Which project or firm an entry is about: named, picked, or last spoken of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.ledger_asking import Given, ask_words, pick
from handlers.message import Incoming
from handlers.project_named import project_named
from handlers.reply import Reply
from park.access import may_read
from park.language import Fields
from park.language.telling import only_name
from park.records import Company, Project, Stage
from park.texts import ledgers as said_of
from park.texts.audience import Audience
from park.texts.cards import shown_name
from storage import companies
from storage.work import Work

_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{2,16}$")
_NO_NAME = re.compile(
    r"^(今天|昨天|现在|目前|他们|我们|这个|那个|企业|公司|项目|全年|今年|本月|已经|还是|主要|就是|现场|这边|那边)"
)
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Subject:
    """A project, a firm, or both; ``question`` when it has to be asked first."""

    project: Project | None = None
    firm: Company | None = None
    question: Reply | None = None
    words: str = ""

    @property
    def missing(self) -> bool:
        """Whether nothing is known at all."""
        return self.project is None and self.firm is None


def subject_of(
    message: Incoming,
    work: Work,
    said: Fields,
    given: Given,
    before: str = "",
    *,
    built: bool,
    firm_alone: bool = False,
) -> Subject:
    """What the entry is about; ``built``: a project under way is likelier than one in talks.

    ``firm_alone``: of a known firm with several projects, the firm is enough.
    """
    picked = _picked(message, work, given)
    if picked is not None:
        return picked
    words = _named_words(said, before)
    asked = Fields(organisations=words, project=said.project)
    named = project_named(message, work, asked, spoken_of=not words)
    project, several = named.project, named.several
    if project is None and len(several) == 1 and words:
        project = several[0] if _begins(work, several[0], words[0]) else None
    if project is None and built:
        under_way = [each for each in several if each.stage >= Stage.SIGNED and each.open]
        project = under_way[0] if len(under_way) == 1 and not named.near else None
    firm = named.firm or (work.get(Company, project.company_id) if project else None)
    if project is not None:
        return Subject(project, firm)
    if several and not (firm_alone and firm is not None and not said.project):
        return Subject(question=_which(message, work, given, several))
    return Subject(firm=firm, words=words[0] if words else "")


def ask_project(message: Incoming, work: Work, given: Given) -> Reply:
    """Nothing names a project: it is asked for in words."""
    return ask_words(message, work, given, said_of.WHICH_PROJECT_MEANT.say(message.language))


def shown_subject(reader: Audience, project: Project | None, firm: Company | None) -> str:
    """The name of a project, or of the firm where there is none."""
    if project is not None:
        return shown_name(project, reader)
    return firm.name if firm else ""


def _begins(work: Work, project: Project, words: str) -> bool:
    """Whether the one project that was found is of a firm or name that begins so: 宏岳, 宏岳管业."""
    firm = work.get(Company, project.company_id)
    names = (project.name, *project.aliases, *((firm.name, *firm.short_names) if firm else ()))
    return any(name.lower().startswith(words.lower()) for name in names)


def _which(message: Incoming, work: Work, given: Given, several: tuple[Project, ...]) -> Reply:
    names = [(shown_name(each, message.audience), str(each.id)) for each in several[:_SHOWN]]
    return pick(message, work, given, said_of.WHICH_OF.say(message.language), names)


def _picked(message: Incoming, work: Work, given: Given) -> Subject | None:
    if given.subject == "0":
        return None
    if given.subject.startswith("c"):
        firm = work.get(Company, int(given.subject[1:]))
        return Subject(firm=companies.root(work, firm)) if firm and firm.live else None
    project = work.get(Project, int(given.subject))
    if project is None or not project.live or not may_read(message.sender, project):
        return None
    return Subject(project, work.get(Company, project.company_id))


def _named_words(said: Fields, before: str) -> tuple[str, ...]:
    """The firm's name; the words before the matter where reading took too much (宏岳电)."""
    ahead = _words(before)
    longer = bool(ahead and said.organisations) and said.organisations[0].startswith(ahead[0])
    return ahead if longer else said.organisations or ahead


def _words(before: str) -> tuple[str, ...]:
    """A name ahead of the entry that no rule knows: 宏岳电不够."""
    match = _NAME.search(only_name(before.strip(" ，,。的")))
    return (match[0],) if match and not _NO_NAME.match(match[0]) else ()
