"""Carrying a list on: its next page, or the same rows as a workbook."""

from __future__ import annotations

from collections.abc import Callable

from handlers import lists
from handlers.bare import as_question
from handlers.filters import projects_asked, visits_asked
from handlers.message import Incoming
from handlers.project_pick import said_then
from handlers.reply import Reply, say
from handlers.secrecy import told
from park.language import Fields, read
from park.reports.workbook import workbook
from park.texts.asking import FILE_HERE
from park.texts.figures import period_text
from park.texts.unsure import STRANGE
from park.texts.values import day as shown_day
from storage.ledger import project_sheet, visit_sheet
from storage.work import Work

_PAGES: dict[str, Callable[[Incoming, Work, Fields, int], Reply]] = {
    "visits": lists.list_visits,
    "followups": lists.list_follow_ups,
    "companies": lists.list_companies,
}


_OF_COMMAND = {"/week": "visits", "/mine": "followups"}


def more(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """The next page of a list."""
    then = _asked(message, work, int(arguments[0]))
    if then is None:
        return Reply(toast=str(STRANGE.say(message.language)))
    earlier, said = then
    show = _PAGES.get(kind_of(earlier, said), lists.list_projects)
    return show(earlier, work, said, int(arguments[1]))


def as_workbook(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """The rows of a list as .xlsx."""
    then = _asked(message, work, int(arguments[0]))
    if then is None:
        return Reply(toast=str(STRANGE.say(message.language)))
    earlier, said = then
    return file_of(earlier, work, said, kind_of(earlier, said))


def file_of(message: Incoming, work: Work, said: Fields, kind: str) -> Reply:
    """One workbook with what the question asks for."""
    language, private = message.language, message.audience.private
    if kind == "visits":
        said = lists.directed(message, said)
        period = lists.asked_period(work, said, message.text)
        found = told(message, work, visits_asked(work, said, period.start, period.end))
        what, sheet = period_text(period, language), visit_sheet(work, found, language)
    else:
        listed = projects_asked(work, message.sender, said, language, message.text)
        shown = [p for p in listed.projects if private or not p.secret]
        what, sheet = listed.words, project_sheet(work, shown, language)
    text = FILE_HERE.say(language, what=what, date=shown_day(work.today, language))
    name = f"{sheet.name}-{work.today:%Y%m%d}.xlsx"
    return say(text, file=workbook([sheet]), file_name=name)


def _asked(message: Incoming, work: Work, number: int) -> tuple[Incoming, Fields] | None:
    """The question of an earlier command; a list's bare name is read as the question it was."""
    then = said_then(message, work, number)
    if then is None or then[1].entity is not None or then[0].text.startswith("/"):
        return then
    earlier = then[0]
    known = work.finder.lexicon()
    return earlier, read(as_question(earlier.text), earlier.written_at, known).fields


def kind_of(message: Incoming, said: Fields) -> str:
    """What the rows of a list are: visits, follow-ups, firms or projects."""
    command = message.text.split("@")[0].split(" ")[0]
    return _OF_COMMAND.get(command) or said.entity or "projects"
