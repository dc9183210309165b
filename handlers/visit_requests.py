"""What an existing company lacks, told at a visit, is a request for help too."""

from __future__ import annotations

from handlers.message import Incoming
from handlers.reply import Reply, together
from handlers.service_requests import Lacks, add_requests
from handlers.visits import log_visits
from park.language import Meaning
from park.records import Company, Visit
from storage import commands
from storage.merges import standing
from storage.work import Work


def log_visits_and_requests(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """The visits of a text; what existing companies lack opens requests for help."""
    reply = log_visits(message, meaning, work)
    made = commands.made_by(work, work.command, "visit") if work.command else []
    visits = [visit for ref in made if (visit := work.get(Visit, ref.id)) is not None]
    return together(reply, *(each for visit in visits for each in _requests(message, work, visit)))


def _requests(message: Incoming, work: Work, visit: Visit) -> list[Reply]:
    firm = standing(work, Company, visit.company_id)
    lacks = Lacks(visit.problems, visit.project_id, visit.effective)
    return add_requests(message, work, firm, lacks)
