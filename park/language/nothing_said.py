"""Texts that say nothing of the work: a sign, a nod, a bare number, code, "later"."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum


class Nothing(StrEnum):
    """In which way a text says nothing by itself."""

    PICTURE = "picture"
    PUZZLED = "puzzled"
    SIGNS = "signs"
    NOD = "nod"
    NO = "no"
    NUMBER = "number"
    LEAVE = "leave"
    CODE = "code"


_HIDDEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00]")
_PUZZLED = re.compile(r"^[?？¿]+[!！?？]*$")
_NOD = re.compile(
    r"^(?:嗯+|哦+|噢+|喔+|啊+|好+(?:的|滴|嘞|吧|呢|了)?|行(?:的|吧)?|对(?:的|啊)?|是(?:的|啊)?|可以(?:的)?|收到|知道了|明白了?|了解|没错|(?:那)?就这样(?:吧)?|ok(?:ay|ie)?|k+|y|ye[sp]|yeah|yup|sure|right|fine|got it|noted|i see|alright|all right|understood|good|great|cool|hm+|ah+|oh+)[.。!！~～ ,，]*$",
    re.I,
)
_NO = re.compile(r"^(?:不|否|no|nope|nah|n)[.。!！~ ]*$", re.I)
_NUMBER = re.compile(r"^(?:#|no\.? ?)?\d{1,6}[.。、)）]?$", re.I)
LEAVE = re.compile(
    r"^(?:(?:那|就|这个|那个|这条|下次跟进|跟进|下次|下一步|金额|投资额?|用地|面积|日期|时间|联系人|负责人|阶段|企业|公司|项目)*的?(?:时间|日期|数|名字|名称)?[，, ]?"
    r"(?:先|就|都|还)*(?:空着|空(?:一下|在那|那儿)|不填|留空|放着|放一放|放一下|不管|这样|待定|待补|没定|未定|没确定|没想好|再说)"
    r"|(?:我|这个|那个|暂时|现在|目前|还)*(?:也)?(?:不知道|不晓得|不清楚|不确定|没定|没想好|没问|没说|没提|没讲|没谈|没聊到|忘了|记不清|不记得|说不准|不好说|没有(?=[。.!！呢]*$)|暂?无(?=[。.!！]*$))"
    r"|(?:先(?:别|不)(?:定|填|写|说|管|补)(?:下次|跟进|下一步|日期|时间|金额|投资额?|用地|面积|联系人|对方|[的和、])*|(?:等)?(?:我)?(?:先)?(?:问(?:了|问|一下|清楚)|看看|确认(?:了|一下)?|想想)(?:之后|以后)?再(?:说|补|填|定|告诉你))"
    r"|(?:这个|那个|这条|那|等我|我|留着|先留着|就)*(?:回头|以后|晚点|晚些|过后|改天|之后|回去|稍后|待会儿?|等会儿?|一会儿?)(?:再)?(?:补上?|说|填|问问?|告诉你|看看|定)"
    r"|(?:下次|下一步|跟进)?(?:是|在)?(?:啥时候|什么时候|哪天|几号)(?:再|见|去|来|联系|跟进)*(?:还|都|也)*(?:没|未)(?:有)?(?:定|说|约|想)(?:好|下来)?"
    r"|再说|跳过|略过|下一个|先记下|先不说|先不填|先不管"
    r"|(?:please |just |let'?s |can we |i'?ll )*(?:skip|pass|leave)(?: (?:it|that|this|this one|for now|blank|empty|open|out|for later|next step|the (?:date|amount|next step|question)|it (?:blank|empty|open|out|for later|for now)))*"
    r"|(?:maybe |do (?:it|that) |i'?ll (?:tell you|add (?:it|that)|fill (?:it|that)(?: in)?|get back to you(?: on that)?) )?later(?: on)?|not now|not yet|(?:i'?m )?not sure(?: yet)?|(?:we'?ll|i'?ll|let'?s) (?:see|let you know|check|find out|ask)(?: (?:later|first|about it|and let you know))?|can'?t (?:say|tell)(?: yet)?|hard to say|nothing(?: for now| so far| as yet)?|none (?:yet|so far|for now)|(?:i )?(?:really )?(?:don'?t|do not|dunno) ?(?:know|remember|recall)?(?: yet)?|(?:i )?(?:have )?no idea(?: yet)?|unknown|tbd|to be (?:confirmed|decided|determined)|not (?:yet )?(?:decided|known|fixed|agreed|set)(?: yet)?|undecided|nothing (?:yet|planned)|leave (?:the )?[a-z ]{3,20} (?:open|blank|empty)(?: for now)?)"
    r"(?:[，,\s]*(?:先|就)?(?:空着|放着|这样|不填|留空))?[吧了啦呢啊哈再说。.!！，, ]*$",
    re.I,
)
"""先空着, 回头补, 不知道; skip it, later, I don't know: what is asked stays open."""
_CODE = re.compile(
    r"</?[a-z][^>]*>|['\"`]\s*;|;\s*--|--\s*$|\b(?:drop|alter|truncate|create)\s+table\b|\bunion\s+(?:all\s+)?select\b|\bselect\b.+\bfrom\b|\b(?:insert\s+into|delete\s+from)\b|\bor\s+'?1'?\s*=\s*'?1|\{\{.*\}\}|\$\{.*\}|\.\./|<\?php|\bscript\s*>",
    re.I,
)


def visible(text: str) -> str:
    """The text without signs that nobody sees: direction marks, zero-width ones, NULs."""
    return _HIDDEN.sub("", text).strip()


def nothing_said(text: str) -> Nothing | None:
    """How a text says nothing; None when it says something."""
    words = visible(text)
    for kind, pattern in _PATTERNS:
        if pattern.search(words):
            return kind
    if any(sign.isalnum() for sign in words):
        return None
    return Nothing.PICTURE if words and _pictures(words) else Nothing.SIGNS


def leaves_open(text: str) -> bool:
    """Whether a text leaves for later what was asked."""
    return bool(LEAVE.match(visible(text)))


def _pictures(words: str) -> bool:
    return any(unicodedata.category(sign) == "So" for sign in words)


_PATTERNS = (
    (Nothing.PUZZLED, _PUZZLED),
    (Nothing.NUMBER, _NUMBER),
    (Nothing.LEAVE, LEAVE),
    (Nothing.NOD, _NOD),
    (Nothing.NO, _NO),
    (Nothing.CODE, _CODE),
)
