"""What a group may read of an answer: code names, no phones, no files, no secret's card."""

from __future__ import annotations

import re
from dataclasses import replace

from markupsafe import Markup

from handlers.lines_meant import project_of
from handlers.message import Incoming
from handlers.reply import Notice, Reply
from park.records import Company, Project
from park.texts import Language, lines
from park.texts.discreet import (
    PRIVATELY,
    SECRET_HERE,
    SENT_PRIVATELY,
    Secret,
    discreet,
    discreet_words,
)
from park.texts.say import Button, Rows, Say, link
from storage import companies, projects
from storage.records import record_of
from storage.secrets_kept import secrets_kept
from storage.work import Work


def for_group(message: Incoming, work: Work, reply: Reply) -> Reply:
    """The reply as everybody in the group may read it; files go to the asker in private."""
    secrets = secrets_kept(work)
    files = tuple(each for each in reply.says if each.file is not None)
    says = tuple(_discreet(message, work, each, secrets) for each in reply.says if not each.file)
    if files:
        text = SENT_PRIVATELY.say(message.language, who=message.sender.name)
        says = (*says, Say(text=text))
    privately = tuple(Notice(message.sender, each) for each in files)
    return replace(
        reply,
        says=says,
        notices=(*reply.notices, *privately),
        toast=discreet_words(reply.toast, secrets) if reply.toast else None,
    )


def _discreet(message: Incoming, work: Work, shown: Say, secrets: tuple[Secret, ...]) -> Say:
    secret = _secret_shown(work, shown)
    if secret is None:
        text = discreet(shown.text, secrets, message.language)
        rows = _rows(work, message, shown.buttons, secrets, hidden=text != shown.text)
        return replace(shown, text=text, buttons=rows)
    code_name = secret.code_name or secret.code
    kept = SECRET_HERE.say(message.language, code_name=code_name)
    text = lines(_harmless_head(shown, secrets, message.language), kept)
    return replace(shown, text=text, buttons=_to_private(work, message, secret.id))


def _harmless_head(shown: Say, secrets: tuple[Secret, ...], language: Language) -> Markup | None:
    """What was done, where the card's first line says that and nothing of the project."""
    first = Markup(shown.text.split("\n")[0])  # noqa: S704 - a line of a Markup
    plain = discreet(first, secrets, language) == first
    return first if plain and not _TELLS.search(str(first)) else None


_TELLS = re.compile(r"\d|[:：<·]")
"""Signs of a line that tells a value or a name."""


def _secret_shown(work: Work, shown: Say) -> Project | None:
    """The secret project that a card is, or is about."""
    record = record_of(work, shown.about) if shown.about is not None else None
    if record is None:
        return None
    if isinstance(record, Company):
        ours = projects.of_company(work, companies.root(work, record).id)
        return next((each for each in ours if each.secret), None)
    project = project_of(work, record)
    return project if project is not None and project.secret else None


def _rows(
    work: Work,
    message: Incoming,
    buttons: Rows,
    secrets: tuple[Secret, ...],
    *,
    hidden: bool,
) -> Rows:
    said = tuple(
        tuple(each for each in row if discreet_words(each.label, secrets) == each.label)
        for row in buttons
    )
    return (*(row for row in said if row), *_to_private(work, message, None)) if hidden else said


def _to_private(work: Work, message: Incoming, project_id: int | None) -> Rows:
    """A link into the private chat with the bot, which opens the project for those entitled."""
    if not work.house.bot:
        return ()
    start = f"?start=p{project_id}" if project_id is not None else ""
    label = str(PRIVATELY.say(message.language))
    linked: Button = link(label, f"https://t.me/{work.house.bot}{start}")
    return ((linked,),)
