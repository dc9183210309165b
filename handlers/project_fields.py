"""Changing a named project's fields, in words: 旧→新, a tenfold jump asked about once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from markupsafe import Markup

from handlers import visit_questions as questions
from handlers.message import Incoming
from handlers.owner_told import owner_told
from handlers.project_named import project_named
from handlers.project_pick import ask_which, picked, said_then
from handlers.reply import Reply, say, together
from handlers.said_values import (
    differences,
    said_amount,
    said_land,
    same_amount,
    set_plain,
    tenfold,
    tenfold_land,
    with_more,
)
from handlers.stages import change_buttons
from handlers.talk import focus, ref_of, remember_fixed
from park.language import Fields, Meaning, Person
from park.language.matter_given import matter_given
from park.records import Company, Project, Staff, ValueKind
from park.texts import Audience
from park.texts import moving as said_of
from park.texts.cards import LABELS, Shift, contact_words, shifts, shown_name
from park.texts.say import Say
from park.texts.text import Language, lines
from park.texts.visits import NO_CHANGE
from storage import companies, members, projects
from storage.merges import standing
from storage.projects import Value
from storage.views import staff_name
from storage.work import Work

_KEY = re.compile(r"(列为|设为|标为|改为|是)?重点|key project", re.I)
_NOT_KEY = re.compile(r"(取消|不是|不再是?|去掉)重点|not (a )?key", re.I)
_SECRET = re.compile(r"(设为|列为|改为)?(保密|涉密)|secret", re.I)
_NOT_SECRET = re.compile(r"(取消|不再|解除)保密|not secret", re.I)
_CONTACT = r"(?:对接人|联系人|经办人|接头人|\bcontact(?: person)?\b)"
_CODE_NAME = re.compile(
    r"(?:代号|code name)(?:改?[为成是]|叫|:|：)?\s*[“\"]?([^，。,.”\"\s]{1,12})", re.I
)
_NAME = re.compile(
    r"(?:改名|名称改|名字改|更名|重命名)(?:为|成|叫)?[“\"「]?(.+?)[”\"」]?[。.！!]?$"
)


_INDUSTRY = re.compile(r"(?:产业|行业)(?:改|更正|调整|变更)?(?:成|为|是)[“\"]?([^，。,.”\"]{2,12})")
_POINTS = re.compile(
    r"这个|那个|这家|那家|它|他们|项目|企业|这边|那边|\b(?:it|this|that|them|project|firm|company)\b",
    re.I,
)
_MARKS = re.compile(
    r"(列|设|标|改)为(重点|保密|涉密)|(取消|解除|去掉)(重点|保密)|\b(?:mark|put|flag|set|make|note)\b.{2,40}\b(?:as |to )?(?:a )?(?:key|secret)\b",
    re.I,
)


def wants_mark(text: str) -> bool:
    """Whether a text marks a project as key or secret, or takes the mark away."""
    return bool(_MARKS.search(text))


def hand_over(message: Incoming, meaning: Meaning, work: Work) -> Reply | None:
    """A named project given to a colleague without any task: its owner changes."""
    said = meaning.fields
    if said.next_what or said.next_date or not said.assignee:
        return None
    if _several_firms(work, said):
        return together(*(_of_one(message, meaning, work, each) for each in said.organisations))
    if not (said.organisations or said.project) and _is_a_matter(message.text, said.assignee):
        return None
    named = project_named(message, work, said)
    return change_project(message, work, named.project, said) if named.project else None


def update_field(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """A project's field in words: find the project, then change only what is said.

    Of several firms named, each one's project is changed.
    """
    if _several_firms(work, meaning.fields):
        firms = meaning.fields.organisations
        return together(*(_of_one(message, meaning, work, each) for each in firms))
    named = project_named(message, work, meaning.fields)
    if named.project is None:
        return ask_which(message, work, named, "field_of")
    return change_project(message, work, named.project, meaning.fields)


def _is_a_matter(text: str, who: str) -> bool:
    """把接机的事交给小苏: something else than the project just spoken of is given."""
    matter = matter_given(text, who)
    return matter is not None and not _POINTS.search(matter)


def _several_firms(work: Work, said: Fields) -> bool:
    """把岫白和沐恒交给周立秋: two firms or more, each of them known."""
    firms = said.organisations
    sure = all(companies.resolve(work, each).sure is not None for each in firms)
    return len(firms) > 1 and sure and not said.project


def _of_one(message: Incoming, meaning: Meaning, work: Work, firm: str) -> Reply:
    said = replace(meaning.fields, organisations=(firm,))
    return update_field(message, replace(meaning, fields=said), work)


def field_of(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """The project of a said change was picked."""
    then = said_then(message, work, int(arguments[0]))
    if then is None or arguments[1] == "new":
        return say(said_of.NEEDS_NAME.say(message.language))
    words = then[1].project or (then[1].organisations[0] if then[1].organisations else "")
    project = picked(message, work, arguments[1], words)
    if project is None:
        return say(said_of.UNKNOWN.say(message.language, words=words))
    return change_project(then[0], work, project, then[1])


_OF_VISITS = frozenset({"date", "visit_date", "visit_time", "direction", "persons"})
"""What no project has: said of one, the text was not understood."""


def change_project(message: Incoming, work: Work, project: Project, said: Fields) -> Reply:
    """Change the fields that the text says of this project."""
    focus(message, work, project)
    said = with_more(message.text, project, said)
    amount = said_amount(said)
    if amount is not None and tenfold(project, amount):
        question = questions.about_amount(message, project, "tenfold", project, amount)
        questions.open_question(message, work, question)
        return Reply(says=(question,))
    land = said_land(said)
    if land is not None and tenfold_land(project, land):
        question = questions.about_land(message, project, project, land)
        questions.open_question(message, work, question)
        return Reply(says=(question,))
    owner = said.assignee or ""
    if owner and _colleague(work, owner) is None:
        return say(said_of.OWNER_UNKNOWN.say(message.language, words=owner))
    after = _changed(message, work, project, said)
    changed = (
        *project_shifts(work, project, after, message.language),
        *_contacts(message, work, after, said),
    )
    if not changed:
        text = (
            NO_CHANGE
            if _OF_VISITS.isdisjoint(said.said()) and said.said()
            else said_of.CHANGED_NOTHING
        )
        return say(text.say(message.language))
    remember_fixed(message, work, after, changed)
    told = shifts(changed, message.language)
    head = _head(after, message.audience)
    shown = Say(
        text=lines(head, told), buttons=change_buttons(message, work, after), about=ref_of(after)
    )
    return Reply(says=(shown,), notices=owner_told(message, work, after, (_told(after, changed),)))


def _colleague(work: Work, words: str) -> Staff | None:
    """The one whom these words call, by name or by surname (老周, Zhou)."""
    known = members.addressed(work, words)
    exact = any(words in each.names for each in known)
    return known[0] if len(known) == 1 or exact else None


def _told(project: Project, changed: tuple[Shift, ...]) -> Callable[[Audience], Markup]:
    """The project by name, and what changed of it, for whoever reads it."""
    return lambda reader: lines(_head(project, reader), shifts(changed, reader.language))


def _head(project: Project, reader: Audience) -> Markup:
    return LABELS["project"].say(reader.language) + f" {shown_name(project, reader)}"


def _changed(message: Incoming, work: Work, project: Project, said: Fields) -> Project:
    amount, land, today = said_amount(said), said_land(said), work.today
    if amount is not None and not same_amount(project, amount):
        project = projects.set_value(work, project, amount, today)
    if land is not None and land.number != project.land:
        project = projects.set_value(work, project, land, today)
    owner = _colleague(work, said.assignee) if said.assignee else None
    if owner is not None:
        value = Value(kind=ValueKind.OWNER, number=owner.id)
        project = projects.set_value(work, project, value, today)
    trade = _INDUSTRY.search(message.text)
    told = replace(said, industry=trade[1].strip()) if trade else said
    project = set_plain(work, project, told)
    return work.save(project, _marked(message.text, project, said))


def _contacts(message: Incoming, work: Work, project: Project, said: Fields) -> tuple[Shift, ...]:
    """People named with a phone, or as the one to talk to, are contacts of the project's firm."""
    firm = standing(work, Company, project.company_id)
    if firm is None:
        return ()
    before = {each.id: each for each in companies.contacts_of(work, firm.id)}
    people = [person for person in said.people if person.phone or _is_contact(message.text, person)]
    after = [companies.remember_person(work, firm, person, "chat") for person in people]
    return tuple(
        Shift(
            "contacts",
            contact_words(before[each.id], message.audience) if each.id in before else "",
            contact_words(each, message.audience),
        )
        for each in after
        if before.get(each.id) != each
    )


def _is_contact(text: str, person: Person) -> bool:
    """Whether a text calls this person the one to talk to: 对接人换成李工."""
    name = re.escape(person.name or "") or "$^"
    return bool(re.search(rf"{_CONTACT}[^，,。；;]{{0,6}}{name}", text, re.I))


def _marked(text: str, project: Project, said: Fields) -> Project:
    """Name, key and secret marks as the text sets them."""
    renamed = _NAME.search(text)
    name = said.new_name or (renamed[1].strip() if renamed else project.name)
    aliases = project.aliases
    if name != project.name and project.name not in aliases:
        aliases = (*aliases, project.name)
    return replace(
        project,
        name=name,
        aliases=aliases,
        is_key=_switched(text, _KEY, _NOT_KEY, now=project.is_key),
        secret=_switched(text, _SECRET, _NOT_SECRET, now=project.secret),
        code_name=code[1] if (code := _CODE_NAME.search(text)) else project.code_name,
    )


def _switched(text: str, on: re.Pattern[str], off: re.Pattern[str], *, now: bool) -> bool:
    if off.search(text):
        return False
    return True if on.search(text) else now


def project_shifts(work: Work, old: Project, new: Project, language: Language) -> tuple[Shift, ...]:
    """What differs between two states of a project, 旧→新."""
    pairs = (
        ("name", old.name, new.name),
        ("owner", staff_name(work, old.owner_id) or "", staff_name(work, new.owner_id) or ""),
        ("key", _mark(old.is_key), _mark(new.is_key)),
        ("secret", _mark(old.secret), _mark(new.secret)),
        ("code_name", old.code_name or "", new.code_name or ""),
    )
    own = tuple(Shift(key, was, now) for key, was, now in pairs if was != now)
    return (*own, *differences(old, new, language, first=True))


def _mark(on: bool) -> str:
    return "✓" if on else "✗"
