"""联系人也列出来, 谁陪的, 导出来: what is asked of the list or figure just shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from markupsafe import Markup

from handlers.lines_meant import project_of
from handlers.list_carry import file_of, kind_of
from handlers.message import Incoming
from handlers.record_said import say_ref
from handlers.reply import Reply, say
from handlers.secrecy import hidden
from handlers.stats import figure_of, main_records, part_of_command
from handlers.talk import spoken_of_last, state_of
from park.figures import parse_period
from park.language import read
from park.language.asked_of_list import OfList, asked_of_list
from park.records import Project, Record, Ref, Visit
from park.reports.workbook import workbook
from park.texts import asking as said_of
from park.texts.cards import contacts_line
from park.texts.figures import figure_name
from park.texts.text import lines
from park.texts.values import day as shown_day
from storage import companies, visits
from storage.ledger import project_sheet, visit_sheet
from storage.outbox import newest_shown
from storage.records import record_of
from storage.work import Work

_MOST = 20


def of_the_list(message: Incoming, work: Work) -> Reply | None:
    """The answer; None where no list was shown last, or nothing of it is asked."""
    wanted = asked_of_list(message.text)
    if wanted is None or spoken_of_last(message, work) is not None:
        return None
    match wanted:
        case OfList.CONTACTS:
            return _each(message, work, _contacts)
        case OfList.OUR_PEOPLE:
            return _each(message, work, _our_people)
        case OfList.FILE:
            return _file(message, work)


def _each(
    message: Incoming, work: Work, told: Callable[[Incoming, Work, Record], str | None]
) -> Reply | None:
    """One line for each line shown, where there is anything to say of it."""
    shown = newest_shown(work.connection, message.chat_id)
    rows, refs = [], []
    for ref in shown.lines[:_MOST] if shown is not None else ():
        record = record_of(work, ref)
        words = told(message, work, record) if record is not None else None
        if words is not None:
            refs.append(ref)
            name = say_ref(work, ref, message.language)
            rows.append(Markup("{}. {}：{}").format(len(refs), name, words))
    if not rows:
        return None
    date = said_of.AS_OF_DAY.say(message.language, date=shown_day(work.today, message.language))
    return say(lines(*rows, date), lines=tuple(refs))


def _contacts(message: Incoming, work: Work, record: Record) -> str | None:
    project = project_of(work, record)
    if project is not None and hidden(message, work, project.id):
        return None
    firm = project.company_id if project is not None else getattr(record, "company_id", None)
    people = companies.contacts_of(work, firm) if firm is not None else ()
    known = contacts_line(people, message.audience)
    return known or str(said_of.NOBODY_YET.say(message.language))


def _our_people(message: Incoming, work: Work, record: Record) -> str | None:
    if not isinstance(record, Visit) or hidden(message, work, record.project_id):
        return None
    names = [each.words for each in visits.participants(work, record.id)]
    return "、".join(names) or str(said_of.NOBODY_YET.say(message.language))


def _file(message: Incoming, work: Work) -> Reply | None:
    subject = state_of(message, work).subject or {}
    period = parse_period(subject.get("period", ""))
    if subject.get("figures") and period is not None:
        figure = figure_of(
            work,
            subject["figures"][-1],
            period,
            part_of_command(message, work, subject.get("part")),
        )
        return _records(
            message, work, figure_name(figure.key, message.language), main_records(figure)
        )
    if "text" not in subject:
        return None
    earlier = replace(message, text=subject["text"])
    said = read(earlier.text, earlier.written_at, work.finder.lexicon()).fields
    return file_of(earlier, work, said, kind_of(earlier, said))


def _records(message: Incoming, work: Work, name: str, refs: tuple[Ref, ...]) -> Reply | None:
    """The records behind a figure as a workbook; None where they are no rows of ours."""
    found = [record_of(work, ref) for ref in refs]
    projects = [p for p in found if isinstance(p, Project) and not hidden(message, work, p.id)]
    met = [v for v in found if isinstance(v, Visit) and not hidden(message, work, v.project_id)]
    if not (projects or met):
        return None
    sheet = (
        project_sheet(work, projects, message.language)
        if projects
        else visit_sheet(work, met, message.language)
    )
    date = shown_day(work.today, message.language)
    text = said_of.FILE_HERE.say(message.language, what=name, date=date)
    return say(text, file=workbook([sheet]), file_name=f"{sheet.name}-{work.today:%Y%m%d}.xlsx")
