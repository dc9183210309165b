"""The Monday digest: to every leader once a week, late rather than never and then labelled so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from park.due import LATE_AFTER, digest_due
from park.figures import Period
from park.figures.period import period_code
from park.records import Invite, Staff
from park.reports.chart import digest_chart
from park.reports.digest import Digest
from park.reports.digest_compose import compose, digest_needs, ended_week
from park.reports.digest_frozen import freeze, thaw
from park.texts import Audience, Role
from park.texts.digest import say_digest
from park.texts.figures import figure_name
from park.texts.reminders import WAS_DUE
from park.texts.say import Button, Rows, Say, button
from park.texts.text import Language
from park.texts.values import day as shown_day
from storage.database import Database
from storage.digest_runs import freeze_run, frozen_run, run_before
from storage.facts import read_facts
from storage.finder import Finder
from storage.members import members
from storage.occurrences import claim, happened
from storage.posting import private_audience, tell
from storage.settings import park_definitions
from storage.tables import invite
from storage.units import Order, reading, unit_of_work
from storage.work import Work

KIND = "digest"
_OPENS = ("F1", "F9", "F11", "F14")


@dataclass(frozen=True, slots=True)
class Issue:
    """A week's digest ready to be sent; its chart in every language that is wanted."""

    digest: Digest
    park: str
    charts: Mapping[Language, bytes]


def send_digests(database: Database, finder: Finder, now: dt.datetime, park: str) -> None:
    """Send the digest of the week that ended to each leader who is due and has not had it.

    It is frozen in one transaction, drawn in none, and sent in one a leader.
    """
    with reading(database, finder, now) as work:
        waiting = _waiting(work, now)
    if not waiting:
        return
    week = ended_week(now.date())
    with unit_of_work(database, finder, _order(now)) as work:
        digest = digest_of(work, week)
    issue = drawn(digest, park, waiting)
    for each in waiting:
        with unit_of_work(database, finder, _order(now)) as work:
            person = work.get(Staff, each.id)
            if person is not None and person.role == Role.LEADER:
                send_digest(work, person, issue)


def drawn(digest: Digest, park: str, readers: Sequence[Staff]) -> Issue:
    """A digest with its charts in the languages of these readers."""
    languages = {private_audience(each).language for each in readers}
    return Issue(digest, park, {each: digest_chart(digest, park, each) for each in languages})


def send_digest(work: Work, person: Staff, issue: Issue) -> bool:
    """Put a week's digest for one leader in the outbox, once; False when they have had it."""
    digest, audience = issue.digest, private_audience(person)
    code = period_code(digest.week)
    number = claim(work.connection, KIND, code, str(person.id), work.recorded_at)
    if number is None:
        return False
    text = _text(work, digest, issue.park, audience)
    lines = tuple(line.ref for line in digest.lines)
    shown = Say(text=text, lines=lines, buttons=figure_buttons(digest, audience.language))
    tell(work, person, shown, number)
    chart = issue.charts[audience.language]
    tell(work, person, Say(file=chart, file_name=f"{code}.png", picture=True), number)
    return True


def digest_of(work: Work, week: Period) -> Digest:
    """The frozen digest of a week; made and frozen now when there is none."""
    code = period_code(week)
    frozen = frozen_run(work, code)
    if frozen is None:
        frozen = freeze_run(work, code, freeze(made_digest(work, week)))
    return thaw(frozen)


def made_digest(work: Work, week: Period) -> Digest:
    """The digest of a week as it is known now, compared with the frozen run before."""
    earlier = run_before(work, period_code(week))
    before = thaw(earlier) if earlier else None
    span = digest_needs(week, before)
    facts = read_facts(work.connection, span.start, span.end)
    return compose(facts, week, park_definitions(work.connection), work.recorded_at, before)


def figure_buttons(digest: Digest, language: Language) -> Rows:
    """Every number opens: the records behind the digest's main figures."""
    year = Period(dt.date(digest.as_of.year, 1, 1), digest.as_of)
    code = period_code(year)
    buttons: list[Button] = [
        button(figure_name(key, language), "fig", key, code)
        for key in _OPENS
        if digest.figure(key) is not None
    ]
    return tuple(tuple(buttons[place : place + 2]) for place in range(0, len(buttons), 2))


def _text(work: Work, digest: Digest, park: str, audience: Audience) -> Markup:
    """The digest; one that is late says so, and since when."""
    due = digest_due(digest.week, work.settings, work.now.tzinfo or dt.UTC)
    if work.now - due <= LATE_AFTER:
        return say_digest(digest, audience, park)
    day = shown_day(due.date(), audience.language, work.today)
    since = WAS_DUE.say(audience.language, day=day, time=f"{due:%H:%M}")
    return Markup("{}\n{}").format(say_digest(digest, audience, park, "late"), since)


def _order(now: dt.datetime) -> Order:
    return Order(source="schedule", now=now, recorded_at=now, words="digest")


def _waiting(work: Work, now: dt.datetime) -> list[Staff]:
    """The leaders whose digest is due now."""
    week = ended_week(now.date())
    due = digest_due(week, work.settings, now.tzinfo or dt.UTC)
    if now < due:
        return []
    code = period_code(week)
    return [
        person
        for person in members(work, "leader")
        if not person.digest_paused
        and not happened(work.connection, KIND, code, str(person.id))
        and not _joined_after(work, person, due)
    ]


def _joined_after(work: Work, person: Staff, due: dt.datetime) -> bool:
    """Whoever came after a digest was due begins with the next one."""
    invites = work.find(Invite, invite.c.redeemed_by == person.id)
    joined = [each.redeemed_at for each in invites if each.redeemed_at is not None]
    return bool(joined) and min(joined) > due
