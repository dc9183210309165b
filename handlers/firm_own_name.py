"""The firm in doubt is called by its own name again: it is a firm of its own."""

from __future__ import annotations

from dataclasses import replace

from handlers.corrections import correct
from handlers.message import Incoming
from handlers.reply import Reply
from handlers.talk import ref_of
from handlers.visit_answers import pick_firm
from park.language import Fields
from park.records import Visit
from storage.work import Work


def own_name(message: Incoming, work: Work, visit: Visit, said: Fields) -> Reply:
    """The visit with its firm as a new one; what else the text changes is changed as well."""
    picked = pick_firm(message, work, (str(visit.id), "new"))
    rest = replace(said, organisations=())
    return correct(message, work, ref_of(visit), rest) if rest.said() else picked
