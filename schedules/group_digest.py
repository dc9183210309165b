"""The Monday digest for groups that an admin allowed: code names only, once a week each."""

from __future__ import annotations

import datetime as dt

from park.due import digest_due
from park.figures.period import period_code
from park.reports.chart import digest_chart
from park.reports.digest import Digest
from park.reports.digest_compose import ended_week
from park.texts import Audience, Place, Role
from park.texts.digest import say_digest
from park.texts.discreet import discreet
from park.texts.say import Say
from schedules.digest import KIND, digest_of, figure_buttons
from storage.database import Database
from storage.finder import Finder
from storage.groups import DigestGroup, digest_groups
from storage.occurrences import claim, happened
from storage.posting import post_to_group
from storage.secrets_kept import secrets_kept
from storage.units import Order, reading, unit_of_work
from storage.work import Work


def send_group_digests(database: Database, finder: Finder, now: dt.datetime, park: str) -> None:
    """Send the ended week's digest to each allowed group that has not had it."""
    week = ended_week(now.date())
    code = period_code(week)
    with reading(database, finder, now) as work:
        due = digest_due(week, work.settings, now.tzinfo or dt.UTC)
        waiting = [g for g in digest_groups(work) if not _had(work, code, g)] if now >= due else []
    if not waiting:
        return
    order = Order(source="schedule", now=now, recorded_at=now, words="digest")
    with unit_of_work(database, finder, order) as work:
        digest = digest_of(work, week)
    for each in waiting:
        chart = digest_chart(digest, park, each.language)
        with unit_of_work(database, finder, order) as work:
            _send(work, each, digest, park, chart)


def _had(work: Work, code: str, group: DigestGroup) -> bool:
    return happened(work.connection, KIND, code, _recipient(group))


def _recipient(group: DigestGroup) -> str:
    return f"group {group.chat_id}"


def _send(work: Work, group: DigestGroup, digest: Digest, park: str, chart: bytes) -> None:
    code = period_code(digest.week)
    number = claim(work.connection, KIND, code, _recipient(group), work.recorded_at)
    if number is None or group not in digest_groups(work):
        return
    anybody = Audience(role=Role.VIEWER, place=Place.GROUP, language=group.language)
    text = discreet(say_digest(digest, anybody, park), secrets_kept(work), group.language)
    lines = tuple(line.ref for line in digest.lines)
    buttons = figure_buttons(digest, group.language)
    post_to_group(work, group.chat_id, Say(text=text, lines=lines, buttons=buttons), number)
    picture = Say(file=chart, file_name=f"{code}.png", picture=True)
    post_to_group(work, group.chat_id, picture, number)
