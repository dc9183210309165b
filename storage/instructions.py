"""Leaders' instructions: the open ones, whether they were reported on, their project's name."""

from __future__ import annotations

from dataclasses import replace

from park.access import may_read
from park.records import FollowUp, Project, Staff
from park.texts.cards import shown_name
from storage.occurrences import claim, happened
from storage.posting import private_audience
from storage.tables import follow_up
from storage.work import Work

REPORTED = "reported"


def open_instructions(work: Work) -> list[FollowUp]:
    """Every instruction that is still open."""
    return work.find(FollowUp, follow_up.c.state == "open", follow_up.c.instructed_by.is_not(None))


def note_report(work: Work, task: FollowUp, words: str) -> FollowUp:
    """This instruction was reported on in these words for the day it is due: nobody says 未报."""
    claim(work.connection, REPORTED, report_key(task), "", work.recorded_at)
    return work.save(task, replace(task, report=words))


def given_by(work: Work, leader: Staff) -> list[FollowUp]:
    """A leader's instructions that are open, the earliest due first."""
    mine = [each for each in open_instructions(work) if each.instructed_by == leader.id]
    return sorted(mine, key=lambda each: (each.due is None, each.due or work.today, each.id))


def was_reported(work: Work, task: FollowUp) -> bool:
    """Whether its owner said how it stands, for the day it is due now."""
    return happened(work.connection, REPORTED, report_key(task), "")


def report_key(task: FollowUp) -> str:
    """An instruction with the day it is due; a new day asks for a new report."""
    return f"{task.id}@{task.due_end or task.due}"


def project_for(work: Work, task: FollowUp, reader: Staff) -> str:
    """The name of a task's project as this reader may see it in private, empty without one."""
    project = work.get(Project, task.project_id)
    if project is None or reader.role is None or not may_read(reader, project):
        return ""
    return shown_name(project, private_audience(reader))
