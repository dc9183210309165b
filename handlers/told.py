"""What is told of a firm: a contact, a wish to expand, or values of the project under way."""

from __future__ import annotations

import re

from handlers.expansion_wish import expansion_wished, nobody_met
from handlers.message import Incoming
from handlers.project_fields import update_field
from handlers.reply import Reply
from handlers.visit_requests import log_visits_and_requests
from park.language import Fields, Meaning
from storage import projects
from storage.companies import resolve
from storage.work import Work

_VALUES = frozenset(
    {
        "organisations",
        "investment_amount",
        "investment_amount_max",
        "investment_qualifier",
        "investment_currency",
        "land_mu",
        "land_mu_max",
        "land_qualifier",
        "factory_sqm",
        "annual_output",
        "annual_tax",
    }
)
_STATES = re.compile(
    r"投资|投(?=[\d一二三四五六七八九十两约])|用地|要地|要(?=[\d一二三四五六七八九十两约])|需要?|想要|产值|税收|不对|错了|还是|应该是|改|\b(?:invest\w*|wants?|needs?|requires?|puts?|land|output|tax)\b",
    re.I,
)
"""A value is stated with its verb: 明沛投资8000万. A terse note (明沛 8000万 80亩) is of a contact."""
_TERSE = re.compile(r"[，,。；;\n]|\s\S+\s")


def log_told(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """A contact, unless nobody was met and only a wish or a value is told."""
    return (
        expansion_wished(message, meaning, work)
        or _value_stated(message, meaning, work)
        or log_visits_and_requests(message, meaning, work)
    )


def _value_stated(message: Incoming, meaning: Meaning, work: Work) -> Reply | None:
    said = meaning.fields
    values = said.said().keys()
    if not (nobody_met(said) and values <= _VALUES and len(values) > 1):
        return None
    if not _STATES.search(message.text) or _TERSE.search(message.text.strip()):
        return None
    return update_field(message, meaning, work) if _has_projects(work, said) else None


def _has_projects(work: Work, said: Fields) -> bool:
    firm = resolve(work, said.organisations[0]).sure
    return firm is not None and any(p.open for p in projects.of_company(work, firm.id))
