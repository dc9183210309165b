"""A task put to another day by naming it: 给缆舟打电话改到下周一, move the Lanzhou call to Monday."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MOVED = re.compile(
    r"^(?:把|将)?(?P<task>[^，,。；;]{2,24}?)(?:的(?:事|时间|日期))?(?:改|推|挪|延|提前|推迟|延期|顺延|调)(?:到|至|成|为)(?P<when>[^，,。；;]{2,12}?)(?:吧|了)?[。！!]*$"
    r"|^(?:please |ok,? )?(?:move|push|postpone|reschedule|shift|delay|bring forward|put off) (?:the |my |our )?(?P<en>[\w' -]{3,50}?) (?:back |forward )?(?:to|until|till) (?P<then>[\w ,:]{3,30})[.!]*$",
    re.I,
)
_NO_TASK = re.compile(
    r"^(?:it|that|this|that one|this one|日期|时间|下次|跟进|下次跟进|这个|那个|它|拜访|来访|投资|用地|金额|负责人)$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class TaskMoved:
    """The task in the text's own words, and the words of its new day."""

    task: str
    when: str


def task_moved(text: str) -> TaskMoved | None:
    """The order that a text gives; None when it gives none or names no task."""
    found = _MOVED.match(text.strip())
    if found is None:
        return None
    task, when = (found["task"] or found["en"]).strip(), (found["when"] or found["then"]).strip()
    return None if _NO_TASK.match(task) else TaskMoved(task, when)
