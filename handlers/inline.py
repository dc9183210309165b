"""Inline mode: a project's card in any chat, rendered for whoever may read along."""

from __future__ import annotations

from dataclasses import replace

from handlers.message import Incoming
from handlers.reply import Card, Reply
from park.access import may_read
from park.records import Project
from park.texts import Audience, Place
from park.texts.cards import as_of, shown_name
from park.texts.stages import stage_words
from park.texts.text import lines
from storage.work import Work

SHOWN = 8


def inline(message: Incoming, work: Work) -> Reply:
    """Project cards for the words typed after the bot's name."""
    query = (message.inline or "").strip()
    if not query:
        return Reply()
    _, ids = work.finder.projects(query, SHOWN)
    found = [p for p in (work.get(Project, id_) for id_ in ids) if p is not None and p.live]
    audience = replace(message.audience, place=Place.UNKNOWN)
    return Reply(
        cards=tuple(_card(work, p, audience) for p in found if may_read(message.sender, p))
    )


def _card(work: Work, project: Project, audience: Audience) -> Card:
    name = shown_name(project, audience)
    stage = stage_words(project.stage, project.status, audience.language)
    text = lines(f"{name} · {project.code}", stage, as_of(work.today, audience.language))
    return Card(id=str(project.id), title=name, description=stage, text=text)
