"""The sample park in the demo's own database, with last week's digest frozen."""

from __future__ import annotations

import datetime as dt

from bot.demo.sample.people import add_people
from bot.demo.sample.pipeline import add_pipeline
from bot.folder import prepare_folder, protect_database
from bot.settings import Settings
from park.due import digest_due
from park.figures.period import period_code
from park.reports.digest_compose import ended_week
from schedules.digest import KIND, digest_of
from storage.database import Database
from storage.finder import Finder
from storage.members import everybody, members
from storage.occurrences import claim
from storage.settings import change_setting
from storage.units import Order, unit_of_work
from storage.work import Work


def prepare_sample(settings: Settings, now: dt.datetime) -> None:
    """Fill an empty demo database; one that was used before stays as it is."""
    prepare_folder(settings)
    database = Database(settings.database)
    database.migrate()
    protect_database(database)
    local = now.astimezone(settings.timezone)
    order = Order(source="sample", now=local, recorded_at=now, words="sample")
    with unit_of_work(database, Finder(), order) as work:
        if not everybody(work):
            add_pipeline(work, add_people(work))
            change_setting(work, "home_city", "示例市")
            _past_digest(work)
    database.close()


def _past_digest(work: Work) -> None:
    """Last week's digest was sent already, so that the next one shows what changed since."""
    week = ended_week(work.today)
    work.recorded_at = digest_due(week, work.settings, work.now.tzinfo or dt.UTC)
    digest_of(work, week)
    for leader in members(work, "leader"):
        claim(work.connection, KIND, period_code(week), str(leader.id), work.recorded_at)
