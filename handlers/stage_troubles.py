"""开工了，不过临时用电没解决: a stage told with what stands in its way."""

from __future__ import annotations

from handlers.ledger_asking import Given
from handlers.message import Incoming
from handlers.problems import open_problem
from handlers.project_named import project_named
from handlers.reply import Reply, together
from handlers.service_requests import open_request
from handlers.stages import update_stage
from handlers.words_read import words_read
from park.language import Meaning
from park.language.trouble_said import TroubleSaid, trouble_said
from storage.work import Work


def stage_and_trouble(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """The stage, and the obstacle or the request for help that the same text tells."""
    reply = update_stage(message, meaning, work)
    said = _trouble(message, work) if meaning.fields.stage != "dropped" else None
    project = project_named(message, work, meaning.fields).project if said else None
    if said is None or project is None or not work.touched:
        return reply
    given = Given(work.command or 0, 0, str(project.id))
    store = open_request if said.help else open_problem
    return together(reply, store(message, work, said, meaning.fields, given))


def _trouble(message: Incoming, work: Work) -> TroubleSaid | None:
    found = words_read(message, work)
    said = trouble_said(found)
    return None if said is None or said.closes else said
