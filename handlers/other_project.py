"""不是一个项目: the visit is about a project of its own, and the one assumed is as before."""

from __future__ import annotations

from dataclasses import replace

from handlers.message import Incoming
from handlers.project_meant import create_from
from handlers.reply import Reply
from handlers.talk import focus, meant
from handlers.undoing import may_change
from handlers.visit_answers import said_again
from handlers.visit_card import card
from handlers.visits import Logged, with_project
from park.language.another_project import only_another_project
from park.language.project_wanted import project_wanted
from park.records import Company, Project, Ref, Visit
from park.texts.cards import Shift
from park.texts.visits import NO_PROJECT_MADE
from storage import commands
from storage.merges import standing
from storage.undo import take_back
from storage.work import Work


def other_project(message: Incoming, work: Work) -> Reply | None:
    """A new project for the visit last spoken of; None when the text is about something else."""
    visit = _visit_before(message, work) if only_another_project(message.text) else None
    if visit is None or visit.project_id is None or _own_already(work, visit):
        return None
    return _with_a_new_one(message, work, visit)


def project_or_none(message: Incoming, work: Work) -> Reply | None:
    """这条不用建项目, 还是建一个吧: the visit before goes without its own new project, or gets one."""
    wanted = project_wanted(message.text)
    visit = _visit_before(message, work) if wanted is not None else None
    if visit is None:
        return None
    if wanted:
        has_one = visit.project_id is not None or visit.company_id is None
        return None if has_one else _with_a_new_one(message, work, visit)
    if visit.project_id is None:
        return Reply(
            says=(card(message, work, visit, extra=(NO_PROJECT_MADE.say(message.language),)),)
        )
    if not _own_already(work, visit):
        return None
    project = standing(work, Project, visit.project_id)
    named = (Shift("project", project.name if project else "", ""),)
    _give_back(work, visit)
    freed = work.save(visit, replace(visit, project_id=None))
    focus(message, work, freed)
    return Reply(says=(card(message, work, freed, named),))


def _visit_before(message: Incoming, work: Work) -> Visit | None:
    at = meant(message, work)
    visit = work.get(Visit, at.id) if at is not None and at.noun == "visit" else None
    fits = visit is not None and visit.live and may_change(message.sender, visit)
    return visit if fits else None


def _with_a_new_one(message: Incoming, work: Work, visit: Visit) -> Reply:
    said = said_again(work, visit)
    _give_back(work, visit)
    firm = standing(work, Company, visit.company_id)
    project = create_from(work, firm, said, visit.effective)
    freed = work.save(visit, replace(visit, project_id=None))
    logged = with_project(message, Logged(visit=freed), said, project, work, fresh=True)
    focus(message, work, logged.visit)
    shown = card(message, work, logged.visit, logged.changed, logged.fresh)
    return Reply(says=(shown,), notices=logged.notices)


def _own_already(work: Work, visit: Visit) -> bool:
    """Whether the visit's own message made the project."""
    project = work.get(Project, visit.project_id)
    return project is not None and project.command == visit.command


def _give_back(work: Work, visit: Visit) -> None:
    """What the visit's message changed of the wrong project goes back."""
    if visit.command is None or visit.project_id is None:
        return
    wrong = Ref("project", visit.project_id)
    dated = [
        change.ref
        for change in commands.changed_by(work, visit.command)
        if change.ref.noun != "visit" and change.after.get("project_id") == wrong.id
    ]
    take_back(work, visit.command, {wrong, *(ref for ref in dated if ref.noun != "follow_up")})
