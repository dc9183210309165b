"""Questions about who changed what: 昨天金额谁改的, who changed the amount yesterday."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CHANGED = r"(?:改|动|变|调|换|更新|更正|修改|调整|变更|篡改|设)"
_ASKED = re.compile(
    rf"(?:谁|哪个人?|哪位)(?:把|给|又|来|昨天|今天|刚才|刚刚|什么时候|偷偷|擅自|随便|最近|上周|帮我|[^，,。?？]{{0,16}})?{_CHANGED}(?:过|了|的|掉|成|动|高|低|大|小|到)"
    rf"|(?:谁|哪个人?|哪位){_CHANGED}"
    rf"|{_CHANGED}[^，,。?？]{{0,6}}是(?:谁|哪个人|哪位)|被(?:谁|人){_CHANGED}|(?:什么|啥)时候{_CHANGED}的"
    rf"|(?:修改|改动|变更|操作)(?:记录|历史|痕迹)|(?:有|没)(?:人|谁)?{_CHANGED}过|{_CHANGED}过(?:什么|哪些|几次|没有?|吗)"
    r"|\bwho(?:ever| was it that| the hell)? (?:has |had |have )?(?:\w+ )?(?:changed|edited|updated|modified|altered|touched|moved|raised|lowered|reduced|increased|set|reassigned|renamed)\b"
    r"|\bwhen (?:was|were|did) .{2,60}\b(?:changed?|edited|updated|modified|moved)\b|\b(?:changed|edited|updated) by (?:whom|who)\b"
    r"|\b(?:change|edit) (?:history|log)\b|\baudit trail\b|\bwhat (?:was|has been|got) changed\b",
    re.I,
)
_FIELDS = (
    ("amount", r"金额|投资|总投|多少钱|几个亿|\d(?:个)?亿|\bamounts?\b|\binvestments?\b|\bfigure\b|\bsum\b"),
    ("land", r"用地|土地|面积|亩|^[那还]?地(?:呢|也|是|谁|被)|(?:把|的)地(?:是|谁|改|动)|\bland\b|\barea\b|\bmu\b"),
    ("owner", r"负责人|谁跟的|归属|主办|\bowners?\b|\breassigned\b"),
    ("stage", r"阶段|状态|进度|\bstages?\b|\bstatus\b"),
    ("name", r"名称|名字|改名|叫法|\bnames?\b|\brenamed\b"),
    ("date", r"日期|哪天|拜访时间|接洽时间|\bdates?\b"),
    ("next", r"跟进|提醒|待办|下次|\bfollow-?ups?\b|\btasks?\b|\breminders?\b|\bnext step\b"),
    ("industry", r"产业|行业|\bindustry\b|\btrade\b"),
    ("marks", r"重点|保密|代号|\bkey\b|\bsecret\b"),
)  # fmt: skip
_POINTS = re.compile(
    r"它|这个|那个|这条|那条|这项目|该项目|刚才|\b(?:it|its|this|that|the one)\b", re.I
)


@dataclass(frozen=True, slots=True)
class ChangesAsked:
    """Which fields' changes are asked for, all when none; ``points``: at what was spoken of."""

    fields: tuple[str, ...] = ()
    points: bool = False


def changes_asked(text: str) -> ChangesAsked | None:
    """The question of a text; None when it asks something else."""
    if not _ASKED.search(text):
        return None
    named = tuple(key for key, words in _FIELDS if re.search(words, text, re.I))
    return ChangesAsked(named, bool(_POINTS.search(text)))
