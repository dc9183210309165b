"""What is said of a project's step: old → new, and what it still lacks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from markupsafe import Markup

from handlers.stage_facts import Told
from park import stage_rules as rules
from park.records import DecisionKind, Project, Stage
from park.texts import moving as said_of
from park.texts.audience import Audience
from park.texts.cards import Shift, shown_name
from park.texts.stages import STAGES, stage_words
from park.texts.text import Language, Text, lines
from park.texts.values import day as shown_day
from storage.decisions import decisions_of
from storage.settings import park_definitions
from storage.work import Work

_MET_AT: dict[str, Stage] = {
    DecisionKind.SCREENING: Stage.SCREENING,
    DecisionKind.ENTRY_REVIEW: Stage.ENTRY_REVIEW,
    DecisionKind.JOINT_MEETING: Stage.AGREEMENT_APPROVAL,
}
"""A stage whose meeting is known has its date."""


def moved(before: Project, after: Project, day: dt.date, reason: str | None = None) -> Told:
    """The step itself, old → new with its day, and why where it goes back."""

    def told(reader: Audience) -> Markup:
        return lines(
            said_of.MOVED.say(
                reader.language,
                project=shown_name(after, reader),
                old=words_of(before, reader.language),
                new=words_of(after, reader.language),
                date=shown_day(day, reader.language),
            ),
            said_of.BECAUSE.say(reader.language, reason=reason) if reason else None,
        )

    return told


def filled_in(project: Project, stage: Stage, day: dt.date) -> Told:
    """A stage passed over has its day now; the project has not moved."""

    def told(reader: Audience) -> Markup:
        return said_of.FILLED_IN.say(
            reader.language,
            project=shown_name(project, reader),
            stage=STAGES[stage].say(reader.language),
            date=shown_day(day, reader.language),
            now=words_of(project, reader.language),
        )

    return told


def stays(project: Project) -> Told:
    """Nothing moved: the project is there already."""

    def told(reader: Audience) -> Markup:
        stage = words_of(project, reader.language)
        return said_of.STAYS.say(reader.language, project=shown_name(project, reader), stage=stage)

    return told


def missing(work: Work, before: Project, after: Project) -> Iterator[Told]:
    """What the step still lacks: dates of stages passed over, meetings behind a signing."""
    known = {_MET_AT.get(each.kind) for each in decisions_of(work, after.id)}
    passed_over = [each for each in rules.skipped(before.stage, after.stage) if each not in known]
    if passed_over:
        yield lambda reader: said_of.SKIPPED.say(
            reader.language, stages=_list([STAGES[each] for each in passed_over], reader.language)
        )
    open_ = meetings_open(work, after)
    if open_:
        meetings = [said_of.MEETING[each] for each in open_]
        yield lambda reader: said_of.MEETINGS.say(
            reader.language,
            meetings=_list(meetings, reader.language),
            first=said_of.SHORT_MEETING[open_[0]].say(reader.language),
            project=shown_name(after, reader),
        )


def meetings_open(work: Work, project: Project) -> list[DecisionKind]:
    """The meetings behind a signing of which no date was told yet."""
    if project.stage != Stage.SIGNED:
        return []
    committee = park_definitions(work.connection).committee_amount
    held = {each.kind for each in decisions_of(work, project.id) if each.passed}
    return [each for each in rules.meetings_wanted(project, committee) if each not in held]


def shift_of(before: Project, after: Project, language: Language) -> Shift:
    """The step as one line of a card."""
    return Shift("stage", words_of(before, language), words_of(after, language))


def words_of(project: Project, language: Language) -> str:
    """A project\'s stage and status in words."""
    return stage_words(project.stage, project.status, language)


def _list(texts: list[Text], language: Language) -> str:
    comma = "、" if language == "zh" else ", "
    return comma.join(str(each.say(language)) for each in texts)
