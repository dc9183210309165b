"""What we know of a firm: projects, last contacts, people, open tasks."""

from __future__ import annotations

from markupsafe import Markup

from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.secrecy import hidden, told
from handlers.talk import focus, ref_of
from park.access import Right, may
from park.language import Fields
from park.records import Company, Contact, Project, Visit
from park.texts import asking as said_of
from park.texts.cards import as_of, contact_words, contacts_line, line, shown_name, visit_date
from park.texts.say import Rows, button
from park.texts.stages import stage_words
from park.texts.text import lines
from park.texts.values import day as shown_day
from park.texts.values import place
from storage import companies, followups, projects, visits
from storage.views import staff_name
from storage.work import Work

_RECENT = 3
_CUT = 24


def firm_card(
    message: Incoming, work: Work, firm: Company, ours: tuple[Project, ...] = ()
) -> Reply:
    """A firm with its projects as buttons."""
    focus(message, work, firm)
    language = message.language
    known = ours or tuple(projects.of_company(work, firm.id))
    shown = tuple(p for p in known if not hidden(message, work, p.id))
    city = f" · {place(firm.city, language)}" if firm.city else ""
    people = companies.contacts_of(work, firm.id)
    text = lines(
        said_of.FIRM.say(language, company=firm.name, city=city),
        *(_project(message, each) for each in shown),
        None if shown else said_of.NO_PROJECT.say(language),
        line("contacts", contacts_line(people, message.audience), language),
        *_visits(message, work, firm),
        *_tasks(message, work, firm),
        as_of(work.today, language),
    )
    rows: Rows = tuple(
        (button(shown_name(each, message.audience)[:_CUT], "project", each.id),)
        for each in shown[:4]
    )
    return say(text, rows, about=ref_of(firm))


def people_of(message: Incoming, said: Fields, work: Work) -> Reply | None:
    """The people of the firm that a question names; None when it names no known firm."""
    for words in said.organisations:
        firm = companies.resolve(work, words).sure
        if firm is not None:
            return people(message, work, firm)
    return None


def press_phone(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """A phone in full: in private, to those entitled, and noted in the audit."""
    contact = work.get(Contact, int(arguments[0]))
    entitled = message.audience.private and may(message.sender, Right.SEE_PHONES)
    if contact is None or not contact.live or not contact.phone or not entitled:
        return Reply(toast=str(said_of.PHONE_PRIVATE.say(message.language)))
    work.note_read(contact)
    name = " ".join(part for part in (contact.name, contact.title) if part)
    return say(said_of.PHONE.say(message.language, name=name, phone=contact.phone))


def people(message: Incoming, work: Work, firm: Company) -> Reply:
    """The contacts of a firm; their phones by button, to those entitled."""
    focus(message, work, firm)
    language, known = message.language, companies.contacts_of(work, firm.id)
    if not known:
        return say(said_of.NO_CONTACTS.say(language, company=firm.name), about=ref_of(firm))
    date = shown_day(work.today, language)
    text = lines(
        said_of.CONTACTS_OF.say(language, company=firm.name, date=date),
        *(Markup("• {}").format(contact_words(each, message.audience)) for each in known),
    )
    with_phone = [p for p in known if p.phone] if message.audience.sees_phones else []
    rows = tuple(
        (
            button(
                str(said_of.SHOW_PHONE.say(language, name=p.name or p.title or "")), "phone", p.id
            ),
        )
        for p in with_phone[:6]
    )
    return say(text, rows, about=ref_of(firm))


def _project(message: Incoming, project: Project) -> Markup:
    stage = stage_words(project.stage, project.status, message.language)
    return Markup("• {} · {}").format(shown_name(project, message.audience), stage)


def _visits(message: Incoming, work: Work, firm: Company) -> list[Markup]:
    recent = told(message, work, visits.of_company(work, firm.id))[:_RECENT]
    if not recent:
        return []
    return [said_of.VISITS_OF.say(message.language), *(_visit(message, work, v) for v in recent)]


def _visit(message: Incoming, work: Work, visit: Visit) -> Markup:
    who = staff_name(work, visit.logged_by) or ""
    words = visit.content or visit.note or "；".join(visit.problems)
    parts = (visit_date(visit, message.language, work.today), who, words)
    return Markup("• {}").format(" · ".join(part for part in parts if part))


def _tasks(message: Incoming, work: Work, firm: Company) -> list[Markup]:
    open_ = told(message, work, followups.open_of_company(work, firm.id))[:_RECENT]
    if not open_:
        return []
    shown = [
        Markup("• {}").format(
            " ".join(
                part
                for part in (
                    shown_day(t.due, message.language, work.today) if t.due else "",
                    t.what,
                )
                if part
            )
        )
        for t in open_
    ]
    return [said_of.OPEN_TASKS.say(message.language), *shown]
