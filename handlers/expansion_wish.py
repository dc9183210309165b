"""宏岳要扩产，新增1.2亿: an expansion told without a meeting is a project and no visit."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.message import Incoming
from handlers.project_meant import phrase_of
from handlers.project_new import create_project
from handlers.reply import Reply
from handlers.visit_requests import log_visits_and_requests
from park.language import Fields, Meaning
from park.records import ProjectType
from park.texts.stages import TYPES
from storage.work import Work

_WISH = re.compile(
    r"(?:要|想|拟|准备|计划|打算|有意|决定|申请|意向|筹划)[^，,。；;]{0,6}(?P<w>增资|扩产|扩建|扩厂|(?P<u>技改|技术改造))"
    r"|\b(?:invest|put|spend)s?\b.{0,16}\b(?:extra|additional|another|more)\b.{0,40}\b(?:existing|current|own|here|plant|factory)\b"
    r"|\b(?:plans?|wants?|intends?|going|decided|hopes?) (?:to|on) (?:expand|add capacity|(?P<e>upgrade|retrofit))",
    re.I,
)
_OWN_PLANT = re.compile(r"\b(?:existing|current|present|own)\b|现有|原有", re.I)
_MET = (
    "visit_date",
    "visit_time",
    "direction",
    "method",
    "people",
    "persons",
    "our_people",
    "stage",
)


def visit_or_expansion(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """A visit; an expansion where a firm's wish is all that is told."""
    wish = _WISH.search(message.text)
    if wish is None or not _alone(meaning.fields):
        return log_visits_and_requests(message, meaning, work)
    kind = ProjectType.UPGRADE if wish["u"] or wish["e"] else ProjectType.EXPANSION
    firm = meaning.fields.organisations[0]
    phrase = phrase_of(meaning.fields)
    words = "" if _OWN_PLANT.search(phrase) else phrase
    words = words or str(TYPES[kind].say("en" if firm.isascii() else "zh"))
    named = replace(meaning, fields=replace(meaning.fields, project=words))
    return create_project(message, named, work)


def _alone(said: Fields) -> bool:
    """Whether one firm is named and nobody was met."""
    met = any(getattr(said, name) for name in _MET)
    return len(said.organisations) == 1 and not said.visits and not said.planned and not met
