"""All of somebody's projects given to somebody else: 周立秋请假两周 他的项目先转给林小满."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TO_ZH = r"(?:转|交|移交|划|分|给)(?:给|到|由)?(?P<to>[^\s，,。；;！!？?]{1,8}?)(?:来|去)?(?:跟进?|管|负责|接手|接|盯)?(?:一?下|一段时间|吧|了)*[。！!\s]*$"
_PROJECTS = (
    r"(?:手上|手里|手头|名下|负责|跟)?的?(?:所有|全部)?的?项目(?:都|全部?|先|暂时|统统|就|也)*"
)
_HAND_OVER = (
    re.compile(rf"^(?:请|麻烦)?(?:把|将)?(?P<who>[^\s，,。；;的把将]{{1,6}}?){_PROJECTS}{_TO_ZH}"),
    re.compile(
        rf"^(?P<who>[^\s，,。；;的]{{1,6}}?)(?:要|去|已经?|下周|这周|明天|今天|最近)*(?:请假|出差|调走|调离|离职|辞职|休假|休产假|产假|生病|病假|退休|借调|外派)[^，,。；;]{{0,8}}?[\s，,。；;]*(?:他|她)?(?:手上|手里|手头|名下|负责|跟)?的?(?:所有|全部)?的?项目(?:都|全部?|先|暂时|统统|就|也)*{_TO_ZH}"
    ),
    re.compile(
        r"^(?i:please )?(?i:hand|give|transfer|move|reassign|pass) (?i:over )?(?i:all )?(?i:of )?(?:(?P<who>[A-Z\u4e00-\u9fff][\w-]*(?: [A-Z][\w-]*)?)(?:['’]s)?) (?i:projects) (?i:over )?(?i:to) (?P<to>[A-Z\u4e00-\u9fff][\w-]*(?: [A-Z][\w-]*)?)[.!]?$"
    ),
)
_NOBODY = re.compile(
    r"^(?:这个?|那个?|该|所有|全部|重点|储备|在谈|签约|这些|那些|我们|[一二两三四五六七八九十\d]+个?)$"
)


@dataclass(frozen=True, slots=True)
class HandOverSaid:
    """Whose projects, and to whom, in the words of the text."""

    who: str
    to: str


def hand_over_said(text: str) -> HandOverSaid | None:
    """The order that a text gives; None when it gives none, or is of one project."""
    for pattern in _HAND_OVER:
        found = pattern.match(text.strip())
        if found and not _NOBODY.match(found["who"]):
            return HandOverSaid(found["who"], found["to"])
    return None
