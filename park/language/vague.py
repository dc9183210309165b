"""Values said by pointing back: 老样子, 投资跟上次一样, 还是老地方, same as last time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Slot(StrEnum):
    """What is as it was."""

    AMOUNT = "amount"
    LAND = "land"
    PEOPLE = "people"
    PLACE = "place"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Vague:
    """Which slots are as before; none named: whatever is still open. ``name``: 还是张总."""

    slots: tuple[Slot, ...] = ()
    name: str | None = None


_BEFORE = r"(?:上次|上一次|上回|前一次|前面|以前|之前|原先|原来|从前|过去|先前|那次|9?月?份?那次)"
_SAME = re.compile(
    rf"(?:跟|和|同|与|按|照|就按|像){_BEFORE}(?:的|说的|谈的|报的|那个)?(?:来|一样|差不多|一致|相同|算|定|填|写)?"
    rf"|{_BEFORE}(?:那个|的|多少)?(?:是)?(?:多少)?(?:就|还)(?:是|按)?(?:多少|那样|一样)"
    r"|老样子|照旧|照老|一切照旧|照原样|没有?(?:什么|啥)?(?:变化|变动|变过|变|改(?!造)|动(?!静))|不变|未变|(?:还|仍)(?:是)?要?那么(?:多|大)|还那样|还是那样|还是一样|都一样|同上|老(?:价钱|规矩)"
    rf"|(?:还|仍|依然|仍然)(?:是)?(?:那个|那么|这个|老|原来的|原来那个|{_BEFORE}的?(?:那个)?)(?:个)?(?:数字|数目|数|金额|价|样子|面积|地方|地点|地|亩数|规模|人|时间|钟点|投资额?|量|多|大)"
    r"|老地方|老时间|老对接人|老熟人"
    r"|\b(?:the )?same (?:\w+ ){0,3}?(?:as|like) (?:(?:the )?(?:last|previous|other) (?:time|visit|meeting|one)|before|previously|earlier|ever|always)\b"
    r"|\b(?:is |are |stays? |remains? )?(?:unchanged|the usual|as before|as usual|as last time|as previously|the same)\b|\bno changes?\b|\bnothing (?:has |have )?changed\b|\b(?:hasn't|has not|haven't|did not|didn't) changed?\b|\bstill the same\b|\bsame (?:amount|investment|figure|number|sum|land|area|place|spot|venue|contact|person|time|hour|story|thing)\b|\busual (?:place|spot|contact|time)\b",
    re.I,
)
_SLOTS = (
    (Slot.AMOUNT, r"投资|金额|数额|额度|总投|那个数|这个数|的数|老价|价钱|\bamount|\binvest|\bfigure|\bsum\b|\bnumber\b"),
    (Slot.LAND, r"用地|面积|(?<=多)地|要地|地块|亩|那块地|占地|(?<![老场当本外工])地(?!方|点|址)|\bland\b|\barea\b|\bmu\b"),
    (Slot.PEOPLE, r"联系人|对接人|见的人|那个人|老熟人|还是(?:那些|那几个)人|\bcontact|\bperson\b|\bpeople\b"),
    (Slot.PLACE, r"地方|地点|地址|\bplace\b|\bspot\b|\bvenue\b"),
    (Slot.TIME, r"时间|几点|钟点|\btime\b(?! *$)|\bhour\b"),
)  # fmt: skip
_LAST_TIME = re.compile(r"(?:last|previous|other|this) time", re.I)
_STILL = re.compile(
    r"^(?:联系人|对接人|见的|人)?(?:还|仍)(?:然)?是(?:跟|和|找|见)?(?:那个|那位|这位|他们)?(?:的)?(?P<n>[\u4e00-\u9fff]{1,3}(?:总|工|经理|主任|董|厂长|老板|副总|总监|秘书长|会长|先生|女士|小姐))(?:谈的|见的|接待的|对接的?|来的|出面)?[吧啊呢了]?[。.!！]*$"
    r"|^(?:(?:the )?contact (?:is )?)?still (?P<m>(?:Mr|Ms|Mrs|Dr)\.? [A-Z]\w+|[A-Z]\w+)[.!]*$"
)
_EXTRA = re.compile(
    r"不对|错了|\bno\b|地(?!方|点|址)|[还是的了吧啊呢嘛都也全就还先这那个次,，。.!！ 、和跟及]|维持|保持|在|谈|数额|额度|地址|要|啥|总?投资额?|金额|用地|要地|面积|地块|亩数|联系人|对接人|地方|地点|时间|它|他们|对方|规模|项目|说|是|与|\b(?:the|its?|is|are|and|amount|investment|figure|number|land|area|contact|place|venue|time|all|everything|please|still|as|they|said|stays?|remains?|also|too|both|for|in|on|has|have|been|january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.I,
)
_LONGEST = 40


def vague(text: str) -> Vague | None:
    """What a text says to be as before, whatever else it says; None for nothing of the kind."""
    still = _STILL.match(text.strip())
    if still:
        return Vague((Slot.PEOPLE,), still["n"] or still["m"])
    slots: list[Slot] = []
    found = False
    for clause in re.split(r"[，,。；;！!\n]", text):
        if _SAME.search(clause):
            found = True
            words = _LAST_TIME.sub("", clause)
            slots += [slot for slot, signs in _SLOTS if re.search(signs, words, re.I)]
    return Vague(tuple(dict.fromkeys(slots))) if found else None


def only_vague(text: str) -> Vague | None:
    """The same where a text says nothing else."""
    found = vague(text) if len(text) <= _LONGEST else None
    if found is None or found.name is not None:
        return found
    return None if re.search(r"\w", _EXTRA.sub("", _SAME.sub("", text))) else found


def is_vague_piece(piece: str) -> bool:
    """Whether a stretch of text is only such words, and so no note."""
    return only_vague(piece) is not None
