"""An entry of the ledgers in a few words."""

from __future__ import annotations

from markupsafe import Markup

from park.records import (
    Construction,
    ExternalFigure,
    LandKind,
    LandRecord,
    Problem,
    Project,
    Ref,
    ServiceRequest,
    Target,
    TargetMetric,
    Tier,
)
from park.texts import ledgers as said_of
from park.texts.cards import building_words
from park.texts.text import Language
from park.texts.values import land as shown_land
from storage.tables import RECORDS
from storage.views import company_name
from storage.work import Work


def say_entry(work: Work, ref: Ref, language: Language) -> str:
    """An entry in a few words; empty for a record of another kind."""
    record = work.get(RECORDS[ref.noun], ref.id) if ref.noun in RECORDS else None
    match record:
        case LandRecord():
            kind = said_of.LAND_KINDS[LandKind(record.kind)].say(language)
            area = shown_land(record.land, language)
            return str(said_of.LAND_IS.say(language, kind=kind, land=area))
        case Target():
            return _target(record, language)
        case ExternalFigure():
            return f"{record.document} {record.metric}"
        case Construction():
            words = building_words((record,), language, work.today)
            return _of(work, record.project_id, None, words)
        case Problem() | ServiceRequest():
            return _of(work, record.project_id, record.company_id, record.what)
    return ""


def target_words(record: Target, language: Language, old: int | None = None) -> Markup:
    """A target as a line: 保底任务（税收）：2亿元; with the value before it, where that was another."""
    metric = TargetMetric(record.metric)
    named = {
        "tier": said_of.TIERS[Tier(record.tier)].say(language),
        "metric": said_of.METRICS[metric].say(language),
    }
    value = said_of.target_value(metric, record.value, language)
    if old in (None, record.value):
        return said_of.TARGET_LINE.say(language, value=value, **named)
    before = said_of.target_value(metric, old or 0, language)
    return said_of.TARGET_CHANGED.say(language, old=before, new=value, **named)


def _target(record: Target, language: Language) -> str:
    tier = said_of.TIERS[Tier(record.tier)].say(language)
    value = said_of.target_value(TargetMetric(record.metric), record.value, language)
    return f"{record.year} {tier} {value}"


def _of(work: Work, project_id: int | None, company_id: int | None, what: str) -> str:
    project = work.get(Project, project_id)
    name = project.name if project else company_name(work, company_id)
    return " ".join(part for part in (name, what) if part)
