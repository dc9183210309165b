"""A firm that is in the park already: 霖川是园区老企业, Linchuan is an existing company.

A later investment of such a firm is an expansion (增资扩产), never a new project.
"""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.message import Incoming
from handlers.reply import Reply, say
from park.records import CompanyKind
from park.texts import firm_kind as said
from park.texts.say import button
from park.texts.visits import UNDO
from storage import companies
from storage.work import Work

_EXISTING = re.compile(
    r"^(?P<n>[^，,。？?是\s]{2,24})是(?:我们|咱们?)?(?:园区|园内|本园|区内)?的?(?:老企业|存量企业|现有企业|已有企业|在园企业|落地企业|已投产企业)[。.！!]?$"
    r"|^(?P<m>[A-Z][\w&' -]{2,40}?) is (?:an? )?(?:existing|established|resident) (?:company|firm|tenant|investor)(?: of the park| of ours)?[.!]?$"
)


def existing_firm(message: Incoming, work: Work) -> Reply | None:
    """The firm becomes an existing one; None where the text says nothing of the kind."""
    match = _EXISTING.match(message.text.strip())
    if match is None:
        return None
    words = (match["n"] or match["m"]).strip()
    firm = companies.resolve(work, words).sure
    if firm is None:
        return say(said.UNKNOWN.say(message.language, words=words))
    if firm.kind == CompanyKind.EXISTING:
        return say(said.ALREADY.say(message.language, firm=firm.name))
    work.save(firm, replace(firm, kind=CompanyKind.EXISTING))
    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    return say(said.EXISTING.say(message.language, firm=firm.name), ((undo,),))
