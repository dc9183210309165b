"""The card of a follow-up with [完成] [明天] [下周]."""

from __future__ import annotations

from handlers.message import Incoming
from handlers.talk import ref_of
from park.records import FollowUp, FollowUpState
from park.texts.cards import Shift, follow_up_card
from park.texts.followups import DONE, NEXT_WEEK, TOMORROW
from park.texts.promises import CAME
from park.texts.say import Rows, Say, button
from park.texts.text import Language, Text
from park.texts.visits import UNDO
from storage.views import follow_up_view
from storage.work import Work


def follow_up_say(
    message: Incoming, work: Work, task: FollowUp, changed: tuple[Shift, ...] = ()
) -> Say:
    """A follow-up as it is stored, with what can be done about it."""
    language = message.language
    undo = button(str(UNDO.say(language)), "undo", work.command)
    open_rows = (*follow_up_buttons(task, language), (undo,))
    return Say(
        text=follow_up_card(follow_up_view(work, task), message.audience, work.today, changed),
        buttons=open_rows if task.state == FollowUpState.OPEN else ((undo,),),
        about=ref_of(task),
    )


def done_label(task: FollowUp) -> Text:
    """[完成] for what we do, [收到了] for what the other side owes."""
    return CAME if task.theirs else DONE


def follow_up_buttons(task: FollowUp, language: Language, number: int | None = None) -> Rows:
    """One row for one follow-up; ``number`` marks it in a list."""
    mark = "" if number is None else f"{number} "
    return (
        (
            button(mark + str(done_label(task).say(language)), "done", task.id),
            button(mark + str(TOMORROW.say(language)), "snooze", task.id, 1),
            button(mark + str(NEXT_WEEK.say(language)), "snooze", task.id, 7),
        ),
    )
