"""Files on request: the ledger as .xlsx, the work report as .docx."""

from __future__ import annotations

import re

from handlers.list_carry import file_of
from handlers.message import Incoming
from handlers.reply import Reply, say
from park.access import Right, may
from park.figures import Period, default_as_of, needed, parse_period, year_to
from park.figures.period import period_code
from park.figures.usual_period import usual_period
from park.language import Meaning
from park.reports.work_report import work_report
from park.reports.workbook import workbook
from park.texts.administration import LEDGER, REPORT_HERE
from park.texts.figures import period_text
from park.texts.values import day as shown_day
from park.texts.visits import CANNOT_WRITE
from storage.facts import read_facts
from storage.ledger import whole_ledger
from storage.settings import park_definitions
from storage.work import Work

_VISITS = re.compile(r"拜访|接洽|接待|来访|visits?", re.I)
_TABLE = re.compile(r"表(?!扬|态|彰)|\bspreadsheet\b|\btable\b", re.I)
_PROJECTS = re.compile(r"项目|储备|projects?|pool", re.I)


def send_report(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """A document in words: the work report, or rows as a workbook."""
    said = meaning.fields
    if said.format == "excel" or (_TABLE.search(message.text) and not said.report_type):
        if _VISITS.search(message.text):
            return file_of(message, work, said, "visits")
        if _PROJECTS.search(message.text):
            return file_of(message, work, said, "projects")
        return export_by_command(message, work, "")
    period = (
        Period(said.period_start, said.period_end or said.period_start)
        if said.period_start
        else usual_period(said.report_type, work.today)
    )
    return _report(message, work, period)


def report_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/report [PERIOD]."""
    return _report(message, work, parse_period(rest) or year_to(work.today))


def export_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/export: the whole ledger, in private, to those who may see phones."""
    if not message.audience.private or not may(message.sender, Right.SEE_PHONES):
        return say(CANNOT_WRITE.say(message.language))
    sheets = whole_ledger(work, message.language, parse_period(rest), message.sender)
    text = LEDGER.say(message.language, date=shown_day(work.today, message.language))
    return say(text, file=workbook(sheets), file_name=f"parkbot-{work.today:%Y%m%d}.xlsx")


def _report(message: Incoming, work: Work, period: Period) -> Reply:
    as_of = default_as_of(period, work.today)
    span = needed(period, as_of)
    facts = read_facts(
        work.connection, span.start, max(span.end, work.today), met_since=period.start
    )
    definitions = park_definitions(work.connection)
    document = work_report(facts, period, as_of, definitions, work.house.park)
    language = message.language
    text = REPORT_HERE.say(
        language, period=period_text(period, language), date=shown_day(as_of, language)
    )
    name = f"{work.house.park}{period_code(period)}.docx"
    return say(text, file=document, file_name=name)
