"""Creating a project in words; one like it is shown first, never doubled silently."""

from __future__ import annotations

from handlers.firm_named import firm_of
from handlers.message import Incoming
from handlers.project_meant import create_from, phrase_of
from handlers.project_pick import said_then
from handlers.reply import Reply, say
from handlers.said_values import said_amount, said_land, set_plain
from handlers.stages import change_buttons
from handlers.talk import focus, ref_of
from park.firms import core
from park.language import Fields, Meaning
from park.records import Project
from park.texts import moving as said_of
from park.texts.cards import project_card, shown_name
from park.texts.say import button
from park.texts.text import lines
from storage import projects
from storage.companies import resolve
from storage.merges import standing
from storage.views import project_view
from storage.work import Work

_SHOWN = 3


def create_project(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """A new project with what the message says; asked first when there is one like it."""
    said = meaning.fields
    if not (phrase_of(said) or said.organisations):
        return say(said_of.NEEDS_NAME.say(message.language))
    alike = _alike(work, said)
    if alike:
        return _ask_same(message, work, alike)
    return _create(message, work, said)


def create_anyway(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[不是，新建]: the words of the earlier message make the project."""
    then = said_then(message, work, int(arguments[0]))
    if then is None:
        return say(said_of.NEEDS_NAME.say(message.language))
    return _create(message, work, then[1])


def _create(message: Incoming, work: Work, said: Fields) -> Reply:
    firm = firm_of(work, said).firm
    project = create_from(work, firm, said, work.today)
    for value in (said_amount(said), said_land(said)):
        if value is not None:
            project = projects.set_value(work, project, value, work.today)
    project = set_plain(work, project, said)
    focus(message, work, project)
    card = project_card(project_view(work, project), message.audience, work.today)
    text = lines(said_of.CREATED.say(message.language), card)
    return say(text, change_buttons(message, work, project), about=ref_of(project))


def _alike(work: Work, said: Fields) -> list[Project]:
    """Projects of the same firm, or with a name that says the same."""
    phrase, firm = phrase_of(said), _firm_known(work, said)
    if firm is not None:
        ours = [p for p in projects.of_company(work, firm) if p.open]
        wanted = core(phrase.removesuffix("项目"))
        return [p for p in ours if not wanted or wanted in core(p.name)][:_SHOWN]
    found, ids = work.finder.projects(phrase or said.organisations[0], _SHOWN)
    near = [
        standing(work, Project, id_)
        for id_, hit in zip(ids, found.hits, strict=True)
        if hit.score >= 0.9
    ]
    return [p for p in near if p is not None and p.live] if found.confident else []


def _firm_known(work: Work, said: Fields) -> int | None:
    """The id of the firm that the message names, when it is known already."""
    firm = resolve(work, said.organisations[0]).sure if said.organisations else None
    return firm.id if firm else None


def _ask_same(message: Incoming, work: Work, alike: list[Project]) -> Reply:
    rows = [
        (button(shown_name(each, message.audience)[:26], "project", each.id),) for each in alike
    ]
    label = str(said_of.STILL_NEW.say(message.language))
    rows.append((button(label, "newproject", work.command),))
    return say(said_of.SIMILAR.say(message.language), tuple(rows))
