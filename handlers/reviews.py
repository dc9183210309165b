"""An entry review's four opinions, told after the review itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from handlers.message import Incoming
from handlers.owner_told import owner_told
from handlers.reply import Reply, say
from handlers.talk import focus, ref_of
from park.language.review_said import OPINIONS
from park.records import Decision, DecisionKind, Project
from park.texts import moving as said_of
from park.texts.audience import Audience
from park.texts.cards import opinions_words, shown_name
from park.texts.say import button
from park.texts.text import Language, lines
from park.texts.visits import OPEN_PROJECT, UNDO
from storage.decisions import decisions_of
from storage.work import Work


@dataclass(frozen=True, slots=True)
class OpinionsSaid:
    """Opinions by name: type, environment, energy, intensity; ``day`` is the review's, where said."""

    opinions: Mapping[str, str]
    day: dt.date | None = None


def with_opinions(decision: Decision, opinions: Mapping[str, str]) -> Decision:
    """The decision with the opinions given; the others stay."""
    return replace(
        decision,
        on_type=opinions.get("type", decision.on_type),
        on_environment=opinions.get("environment", decision.on_environment),
        on_energy=opinions.get("energy", decision.on_energy),
        on_intensity=opinions.get("intensity", decision.on_intensity),
    )


def opinions_open(decision: Decision, language: Language) -> Markup | None:
    """Which of the four opinions are still missing."""
    gaps = [name for name in OPINIONS if getattr(decision, f"on_{name}") is None]
    if not gaps:
        return None
    comma = "、" if language == "zh" else ", "
    names = comma.join(str(said_of.OPINION[name].say(language)) for name in gaps)
    return said_of.OPINIONS_MISSING.say(language, names=names)


def reviews_of(work: Work, project: Project) -> list[Decision]:
    """A project's entry reviews, oldest first."""
    return [e for e in decisions_of(work, project.id) if e.kind == DecisionKind.ENTRY_REVIEW]


def give_opinions(message: Incoming, work: Work, said: OpinionsSaid, project: Project) -> Reply:
    """The opinions go to the project's newest entry review, which there must be."""
    held = reviews_of(work, project)
    decision = work.save(held[-1], with_opinions(held[-1], said.opinions))
    focus(message, work, project)

    def told(reader: Audience) -> Markup:
        return lines(
            said_of.OPINIONS_OF.say(reader.language, project=shown_name(project, reader)),
            opinions_words(decision, reader.language),
            opinions_open(decision, reader.language),
        )

    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    card = button(str(OPEN_PROJECT.say(message.language)), "project", project.id)
    reply = say(told(message.audience), ((undo, card),), about=ref_of(project))
    return replace(reply, notices=owner_told(message, work, project, (told,)))
