"""办完了, 还没办, 推迟一周: said right after a task was shown, it is that one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from handlers.follow_up_card import follow_up_say
from handlers.followups import close, complete
from handlers.message import Incoming
from handlers.reply import Reply, together
from handlers.talk import focus, ref_of, state_of
from handlers.undoing import undo_last
from handlers.visit_changes import follow_up_shifts
from park.language import Intent, Meaning
from park.language.task_said import days_later, says_done, says_not_done
from park.records import FollowUp, FollowUpState
from storage import commands, followups
from storage.work import Work

_TODAY = dt.timedelta(hours=24)


def task_shown(message: Incoming, work: Work) -> Reply | None:
    """The task done, open again or later; None when the text or the talk is of something else."""
    task = _shown(message, work)
    if task is None:
        return None
    if task.state == FollowUpState.OPEN and says_done(message.text):
        return _done(message, work, task)
    if task.state == FollowUpState.DONE and says_not_done(message.text):
        return _open_again(message, work, task)
    days = days_later(message.text)
    if days is None or task.state != FollowUpState.OPEN:
        return None
    return _later(message, work, task, days)


def _done(message: Incoming, work: Work, task: FollowUp) -> Reply:
    """The task closed; one that was only just noted may not be the one that is done."""
    last = commands.last_of(work, message.sender.id)
    fresh = last is not None and ref_of(task) in commands.made_by(work, last.id)
    if not fresh:
        return close(message, work, task)
    return complete(message, Meaning(text=message.text, intent=Intent.COMPLETE_FOLLOWUP), work)


def _shown(message: Incoming, work: Work) -> FollowUp | None:
    """The sender's task last spoken of, or the only one of the visit last spoken of."""
    state = state_of(message, work)
    at = state.focus
    if state.asked is not None or at is None or message.reply_to is not None:
        return None
    if state.at is not None and message.written_at - state.at > _TODAY:
        return None
    if at.noun == "visit" and days_later(message.text) is not None:
        found = [t for t in followups.of_visit(work, at.id) if t.state == FollowUpState.OPEN]
        return found[0] if len(found) == 1 else None
    task = work.get(FollowUp, at.id) if at.noun == "follow_up" else None
    return task if task is not None and task.live and _own(message, task) else None


def _own(message: Incoming, task: FollowUp) -> bool:
    return message.sender.id in (task.owner_id, task.instructed_by)


def _open_again(message: Incoming, work: Work, task: FollowUp) -> Reply | None:
    """The closing was the sender's last deed: it is taken back."""
    last = commands.last_of(work, message.sender.id)
    if last is None or all(each.ref.id != task.id for each in commands.changed_by(work, last.id)):
        return None
    told = undo_last(message, Meaning(text="", intent=Intent.UNDO), work)
    task = work.get(FollowUp, task.id) or task
    return together(told, Reply(says=(follow_up_say(message, work, task),)))


def _later(message: Incoming, work: Work, task: FollowUp, days: int) -> Reply:
    since = max(task.due or work.today, work.today)
    after = work.save(task, replace(task, due=since + dt.timedelta(days=days), due_end=None))
    focus(message, work, after)
    changed = follow_up_shifts(work, task, after, message.language)
    return Reply(says=(follow_up_say(message, work, after, changed),))
