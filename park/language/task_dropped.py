"""A task that need not be done any more: 明天的提醒取消, 缆舟那个电话不用打了, cancel tomorrow's reminder."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TASK = r"(?:提醒|待办|任务|跟进|安排|日程|闹钟|事情?)"
_OFF = r"(?:取消|作废|删(?:掉|了|除)|去掉|撤(?:掉|了)|不用|不要|不必|不需要|别|甭)"
_DO = r"(?:再)?(?:提醒我?|跟进?|办|做|打(?:电话)?|联系|去|发|寄|送|问|催|管|弄|约|准备|回访|拜访)?"
_DROPPED = re.compile(
    rf"^(?:把|那|哦|对|[，,\s])*(?P<what>[^，,。；;？?]{{2,24}}?)(?:的|那个|这个)*(?P<noun>{_TASK})?(?:都|就|先|可以|给)*{_OFF}{_DO}(?:了|掉|吧|我)*[。！!\s]*$"
    rf"|^(?:把|那|哦|对|[，,\s])*{_OFF}{_DO}(?P<then>[^，,。；;？?]{{2,24}}?)(?:的|那个|这个)*(?P<kind>{_TASK})?(?:了|吧)*[。！!\s]*$"
    r"|^(?:please |ok,? |no need(?: any ?more)? to |you can |you needn't )*(?:cancel|drop|remove|delete|forget(?: about)?|no need to|don't (?:need to )?)(?: remind me (?:about|to|of)| my| the| all| any)* (?P<en>[\w' -]{3,50}?)(?: (?P<of>reminders?|tasks?|follow[- ]?ups?|to-?dos?))?(?: any ?more| please)?[.!\s]*$",
    re.I,
)
_THIS = re.compile(
    rf"^(?:那|这|哦|好|嗯|算了|[，,\s])*(?:这个|这条|那个|那条|它)?{_TASK}?(?:就|先|也)?(?:取消|作废|删(?:掉|了|除)|不用提醒|不用跟进?|不用办|不用做|不用打|不用去|别提醒|不要提醒)(?:了|掉|吧|我)*[。！!\s]*$"
    r"|^(?:ok,? |please )*(?:cancel|drop) (?:this |that |the )?(?:reminder|task|follow[- ]?up|one)[.!\s]*$|^no need (?:any ?more|to remind me)[.!\s]*$",
    re.I,
)
_NEITHER = re.compile(
    r"拜访|来访|接待|项目|保密|重点|签约|记录|登记|\b(?:project|visit|entry|key|secret)\b", re.I
)
"""What a text may call off besides, which other words see to."""

_STILL = re.compile(
    r"忘|错过|撤销|第[一二三四五六七八九十\d]|(?:别|不要|不用|不必|甭)(?:再)?(?:把|等|将|拖|晚|迟|耽误|漏|落下)|\b(?:don't forget|never forget|wait)\b",
    re.I,
)
"""别忘了给岫白寄样品 wants it done; what is not to be done in one way (别把…) is no task."""


@dataclass(frozen=True, slots=True)
class TaskDropped:
    """The words for the task, empty for the one just shown; whether they call it a task."""

    words: str
    named_task: bool


def task_dropped(text: str) -> TaskDropped | None:
    """What a text calls off; None when it calls nothing off."""
    said = text.strip()
    if _THIS.match(said):
        return TaskDropped("", named_task=True)
    match = _DROPPED.match(said)
    if match is None or _STILL.search(said):
        return None
    words = (match["what"] or match["then"] or match["en"] or "").strip()
    noun = match["noun"] or match["kind"] or match["of"]
    return None if _NEITHER.search(said) and not noun else TaskDropped(words, bool(noun))
