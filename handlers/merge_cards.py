"""How two firms or projects that may be one are shown: the read-back, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from handlers.merge_meant import Mergeable
from handlers.message import Incoming
from handlers.secrecy import hidden
from handlers.talk import ref_of
from park.firms import core
from park.records import Company, Project, Staff
from park.texts import Audience
from park.texts import merging as said_of
from park.texts.cards import shown_name
from park.texts.say import Rows, Say, button
from park.texts.stages import stage_words
from park.texts.text import lines
from storage import projects, visits
from storage.work import Work

_CUT = 20


@dataclass(frozen=True, slots=True)
class Pair:
    """What goes, and what stands for it from then on."""

    gone: Mergeable
    into: Mergeable

    @property
    def noun(self) -> str:
        """Firms or projects."""
        return ref_of(self.into).noun


def merge_question(reader: Audience, work: Work, pair: Pair, asker: Staff) -> Say:
    """The read-back with its buttons; ``asker`` is told what came of it."""
    language, by = reader.language, asker.id
    ids = (pair.noun, pair.gone.id, pair.into.id, by)
    text = lines(
        said_of.ASK[pair.noun].say(language),
        said_of.GOES.say(language, name=name_of(pair.gone, reader), counts=_counts(work, pair.gone, reader)),
        said_of.STAYS.say(language, name=name_of(pair.into, reader), counts=_counts(work, pair.into, reader)),
        said_of.STAGE_OF_STAYING.say(language) if pair.noun == "project" else None,
        said_of.BOTH_KEPT.say(language),
    )  # fmt: skip
    other = str(said_of.OTHER_WAY.say(language, name=name_of(pair.gone, reader)[:_CUT]))
    rows: Rows = (
        (
            button(str(said_of.YES.say(language)), "merge", *ids),
            button(str(said_of.NO.say(language)), "merge_not", *ids, "no"),
        ),
        (button(other, "merge_ask", pair.noun, pair.into.id, pair.gone.id, by),),
    )
    return Say(text=text, buttons=rows, about=ref_of(pair.into))


def name_of(record: Mergeable, reader: Audience) -> str:
    """A firm's name, or a project's as this reader may see it."""
    return shown_name(record, reader) if isinstance(record, Project) else record.name


def _counts(work: Work, record: Mergeable, reader: Audience) -> Markup:
    if isinstance(record, Project):
        told = len(visits.of_project(work, record.id))
        stage = stage_words(record.stage, record.status, reader.language)
        return said_of.COUNTS_PROJECT.say(reader.language, stage=stage, visits=told)
    own, met = projects.of_company(work, record.id), visits.of_company(work, record.id)
    return said_of.COUNTS_FIRM.say(reader.language, projects=len(own), visits=len(met))


def merged_line(reader: Audience, pair: Pair) -> Markup:
    """What became of both."""
    gone, into = name_of(pair.gone, reader), name_of(pair.into, reader)
    return said_of.MERGED.say(reader.language, gone=gone, into=into)


def twins_of(message: Incoming, work: Work, pair: Pair) -> tuple[Project, Project] | None:
    """Two projects, one of each firm, that look like one."""
    if not isinstance(pair.gone, Company):
        return None
    ours = [p for p in projects.of_company(work, pair.into.id) if not hidden(message, work, p.id)]
    theirs = [p for p in ours if p.company_id == pair.gone.id]
    rest = [p for p in ours if p.company_id != pair.gone.id]
    return next(((a, b) for a in theirs for b in rest if _alike(a, b, pair)), None)


def _alike(one: Project, other: Project, pair: Pair) -> bool:
    same_amount = one.amount is not None and one.amount == other.amount
    return same_amount or _bare(one, pair) == _bare(other, pair)


def _bare(project: Project, pair: Pair) -> str:
    """A project's name without its firm's."""
    words = core(project.name)
    for firm in (pair.gone, pair.into):
        words = words.replace(core(firm.name), "")
    return words.removesuffix("项目").removesuffix("project")


def twins_told(message: Incoming, twins: tuple[Project, Project] | None) -> Markup | None:
    """The line that names them."""
    if twins is None:
        return None
    first, second = (shown_name(each, message.audience) for each in twins)
    return said_of.TWIN_PROJECTS.say(message.language, first=first, second=second)


def twins_button(message: Incoming, twins: tuple[Project, Project] | None) -> Rows:
    """[项目也合并]."""
    if twins is None:
        return ()
    label = str(said_of.MERGE_PROJECTS.say(message.language))
    return ((button(label, "merge_ask", "project", twins[0].id, twins[1].id),),)
