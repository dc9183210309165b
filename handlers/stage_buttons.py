"""[改阶段]: the stages next to today's as buttons, with what takes a project out or back."""

from __future__ import annotations

from dataclasses import replace

from handlers.message import Incoming
from handlers.removals import restore
from handlers.reply import Reply, say
from handlers.stages import move_by_button
from handlers.talk import ref_of
from park import stage_rules as rules
from park.access import may_read
from park.records import Project, Stage, Status
from park.texts import moving as said_of
from park.texts.cards import shown_name
from park.texts.say import Button, Rows, button
from park.texts.stages import STAGES, STATUS
from park.texts.unsure import STRANGE
from park.texts.visits import STALE
from storage.merges import standing
from storage.work import Work


def choose_stage(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """Without a stage the choice is shown; with a version and a stage the project moves there.

    A choice shown before the project changed is shown again as it stands now.
    """
    project = standing(work, Project, int(arguments[0]))
    if project is None or not project.live or not may_read(message.sender, project):
        return Reply(toast=str(STRANGE.say(message.language)))
    if len(arguments) < 3:
        return _choice(message, project)
    if project.version != int(arguments[1]):
        shown = _choice(message, project)
        return replace(shown, toast=str(STALE.say(message.language)))
    return move_by_button(message, work, project, Stage(int(arguments[2])))


def press_restore(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[恢复]."""
    project = standing(work, Project, int(arguments[0]))
    if project is None or not project.live or not may_read(message.sender, project):
        return Reply(toast=str(STRANGE.say(message.language)))
    return restore(message, work, project)


def _choice(message: Incoming, project: Project) -> Reply:
    text = said_of.WHICH_STAGE.say(message.language, project=shown_name(project, message.audience))
    return say(text, _rows(message, project), about=ref_of(project))


def _rows(message: Incoming, project: Project) -> Rows:
    if not project.open:
        label = str(said_of.RESTORE.say(message.language))
        return ((button(label, "restore", project.id),),)
    ahead = [stage for stage in Stage if stage > project.stage][:3]
    behind = [stage for stage in Stage if stage == project.stage - 1]
    status = STATUS[Status(rules.dropped_status(project))].say(message.language)
    out = button(str(status), "remove", project.id)
    steps = [_step(message, project, stage) for stage in (*ahead, *behind)]
    return (tuple(steps[: len(ahead)]), (*steps[len(ahead) :], out))


def _step(message: Incoming, project: Project, stage: Stage) -> Button:
    back = "↩ " if stage < project.stage else ""
    label = back + str(STAGES[stage].say(message.language))
    return button(label, "stage", project.id, project.version, int(stage))
