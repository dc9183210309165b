"""宏岳要扩产，新增1.2亿: an expansion told without a meeting is a project and no visit."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.message import Incoming
from handlers.project_meant import phrase_of
from handlers.project_new import create_project
from handlers.reply import Reply
from park.language import Fields, Meaning
from park.records import Company, CompanyKind, ProjectType
from park.texts.stages import TYPES
from storage.companies import resolve
from storage.work import Work

_WANTS = r"(?:要|想|拟|准备|计划|打算|有意|决定|申请|意向|筹划|考虑)"
_WISH = re.compile(
    rf"{_WANTS}[^，,。；;]{{0,6}}(?P<w>增资|扩产|扩建|扩厂|(?P<u>技改|技术改造))"
    r"|\b(?:invest|put|spend)s?\b.{0,16}\b(?:extra|additional|another|more)\b.{0,40}\b(?:existing|current|own|here|plant|factory)\b"
    r"|\b(?:plans?|wants?|intends?|going|decided|hopes?) (?:to|on) (?:expand|add capacity|(?P<e>upgrade|retrofit))",
    re.I,
)
_ONE_MORE = re.compile(
    rf"{_WANTS}[^，,。；;]{{0,4}}?(?:再|又|新|加|增|扩|上|投|建|开)[^，,。；;]{{0,5}}?(?:[条个座一二三]|第.)\s*(?:自动化|智能|新|生产|产)*(?:线|车间|期|厂房|分厂)"
    r"|\b(?:wants?|plans?|intends?|going|hopes?|would like|looking|wish(?:es)?|decided)\b[^,.;]{0,16}\b(?:another|one more|an? (?:new|second|third|extra|additional))\b[^,.;]{0,24}?\b(?:lines?|workshop|plant|phase|facility)\b",
    re.I,
)
"""One line more: an expansion of a firm that is in the park, an investment of any other."""
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


def expansion_wished(message: Incoming, meaning: Meaning, work: Work) -> Reply | None:
    """The expansion that a firm's wish tells of; None where more, or something else, is told."""
    alone = nobody_met(meaning.fields)
    kind = _wished(message.text, meaning.fields, work) if alone else None
    if kind is None:
        return None
    firm = meaning.fields.organisations[0]
    phrase = phrase_of(meaning.fields)
    words = "" if _OWN_PLANT.search(phrase) else phrase
    words = words or str(TYPES[kind].say("en" if firm.isascii() else "zh"))
    named = replace(meaning, fields=replace(meaning.fields, project=words))
    return create_project(message, named, work)


def _wished(text: str, said: Fields, work: Work) -> ProjectType | None:
    wish = _WISH.search(text)
    if wish is not None:
        return ProjectType.UPGRADE if wish["u"] or wish["e"] else ProjectType.EXPANSION
    if _ONE_MORE.search(text) and _in_park(work, said.organisations[0]):
        return ProjectType.EXPANSION
    return None


def _in_park(work: Work, name: str) -> bool:
    """Whether every firm that the name may mean makes things in the park already."""
    found = resolve(work, name)
    firms: tuple[Company, ...] = (found.sure,) if found.sure else found.doubtful
    return bool(firms) and all(firm.kind == CompanyKind.EXISTING for firm in firms)


def nobody_met(said: Fields) -> bool:
    """Whether one firm is named and nobody was met."""
    met = any(getattr(said, name) for name in _MET)
    return len(said.organisations) == 1 and not said.visits and not said.planned and not met
