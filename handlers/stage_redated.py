"""朗岚的开工日期改成9月15号: a stage reached before was on another day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from markupsafe import Markup

from handlers.message import Incoming
from handlers.owner_told import owner_told
from handlers.reply import Reply, say
from handlers.stage_facts import investment_of
from handlers.talk import ref_of
from park.records import Project, Stage
from park.texts import moving as said_of
from park.texts.audience import Audience
from park.texts.cards import shown_name
from park.texts.say import button
from park.texts.stages import STAGES
from park.texts.values import day as shown_day
from park.texts.visits import OPEN_PROJECT, UNDO
from storage import projects
from storage.work import Work


def redated(
    message: Incoming, work: Work, project: Project, stage: Stage, day: dt.date
) -> Reply | None:
    """The stage on its new day, old → new; None when it was never reached, or is of that day."""
    reached = [e for e in projects.stage_events(work, project.id) if e.to_stage == stage]
    if not reached or reached[-1].effective == day or day > work.today:
        return None
    old = reached[-1].effective
    project = projects.redate_stage(work, project, stage, old, day)
    agreed = investment_of(work, project) if stage is Stage.SIGNED else None
    if agreed is not None:
        work.save(agreed, replace(agreed, effective=day))

    def told(reader: Audience) -> Markup:
        return said_of.REDATED.say(
            reader.language,
            project=shown_name(project, reader),
            stage=STAGES[stage].say(reader.language),
            old=shown_day(old, reader.language),
            new=shown_day(day, reader.language),
        )

    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    card = button(str(OPEN_PROJECT.say(message.language)), "project", project.id)
    reply = say(told(message.audience), ((undo, card),), about=ref_of(project))
    notices = owner_told(message, work, project, (told,))
    return Reply(says=reply.says, notices=notices)
