"""One document as the index keeps it: levelled texts, nothing else."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from park.search.document import Document
from park.search.glossary import gloss
from park.search.normal import compact, is_han
from park.search.sounds import folds, initials, surname_readings

BREAK = "\n"
_LEGAL = re.compile(r"(股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|集团|股份|公司)+$")
_TAIL = re.compile(r"(建设项目|项目|工程)$")
_REGION = re.compile(r"^[\u4e00-\u9fff]{2,3}?[省市]")
TITLE = re.compile(r"(总|董|工|长|经理|主任|总监|总裁|主席|书记|先生|女士|小姐|老板)$")
"""A contact that ends so is a surname with a title: many people, found by the surname only."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Levelled texts of a document; ``pool`` joins every text a query may name it by."""

    key: str
    pool: str
    contacts: tuple[str, ...]
    stage: str
    investment: int | None
    land: int | None
    firms: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name without its last word (项目)."""
        return _TAIL.sub("", self.pool.split(BREAK, 1)[0])

    @property
    def fields(self) -> list[str]:
        """The single texts of the pool, and the name without its last word."""
        texts = self.pool.split(BREAK)
        return [self.name, *texts]


def entry_of(document: Document) -> Entry:
    """Level a document's texts."""
    name, company = compact(document.name), compact(document.company)
    others = (*document.shorts, *document.aliases, document.city, document.industry, document.kind)
    people = (contact for contact in document.contacts if not TITLE.search(compact(contact)))
    texts = (name, company, _core(company), *map(compact, (*others, *people)))
    return Entry(
        document.key,
        BREAK.join(dict.fromkeys(t for t in texts if t)),
        tuple(compact(c) for c in document.contacts),
        document.stage,
        document.investment,
        document.land,
        tuple(dict.fromkeys(filter(None, map(compact, (document.company, *document.shorts))))),
    )


def _core(company: str) -> str:
    """A company's name without its region and its legal form."""
    return _REGION.sub("", _LEGAL.sub("", company))


def han_terms(entry: Entry) -> set[str]:
    """Characters and pairs of neighbouring characters of all texts."""
    pool = entry.pool
    pairs = {pool[i : i + 2] for i in range(len(pool) - 1)}
    return {p for p in pairs if BREAK not in p} | (set(pool) - {BREAK})


def english_terms(entry: Entry) -> set[str]:
    """English stems the texts answer to, and their own Latin words."""
    latin = re.findall(r"[a-z][a-z0-9]+", entry.pool)
    return {f"={word}" for word in (*gloss(entry.pool), *latin)}


def initial_terms(entry: Entry) -> set[str]:
    """Trigrams of first letters, one for each reading that differs."""
    found: set[str] = set()
    for text in entry.fields:
        letters = [initials(c) if is_han(c) else c for c in text]
        for a, b, c in zip(letters, letters[1:], letters[2:], strict=False):
            found.update(f"~{x}{y}{z}" for x in a for y in b for z in c)
    return found


def person_terms(entry: Entry) -> set[str]:
    """Surnames of the contacts, as written and as heard."""
    named = [contact for contact in entry.contacts if contact]
    heard = {f"@~{sound}" for contact in named for sound in folds(contact[0])}
    return {f"@{surname(contact)}" for contact in named} | heard


def number_terms(entry: Entry) -> set[str]:
    """Amount and land: the very number, and which step of the ladder it stands on."""
    found = set()
    for kind, value in (("¥", entry.investment), ("m", entry.land)):
        if value and value > 0:
            found |= {f"{kind}{value}", f"{kind}s{step(value)}"}
    return found


def step(value: int) -> int:
    """The rung of a ladder whose rungs are a tenth apart."""
    return round(math.log(value) / math.log(1.1))


def surname(name: str) -> str:
    """The surname a Chinese name begins with."""
    return name[:2] if name[:2] in surname_readings() else name[:1]
