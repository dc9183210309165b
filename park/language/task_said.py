"""What a bare sentence says of the task just shown: done, not done yet, a week later."""

from __future__ import annotations

import re

from park.language.numerals import english, integer

_DONE = re.compile(
    r"^(?:[嗯哦好的，,。\s]|这个|那个|这事�?|那事儿?|这条|那条|这件事|它|我|刚刚?|刚才|已经|都|也|就)*"
    r"(?:办|弄|做|搞|打|发|送|联系|处理|跟进|落实|解决|去|问|谈|交|提醒)?(?:完成|搞定|办妥|完事|完|好|过|妥|成)(?:了|啦|咯)[吧。！!]*$"
    r"|^(?:ok,? |yes,? |it'?s |it is |that'?s |that is |all |that one is |just |already |i'?ve |i )*(?:done|finished|completed|sorted|taken care of|did (?:it|that)|done (?:it|that)|finished (?:it|that)|called (?:him|her|them)|sent (?:it|that))(?: now| already| just now| today)*[.!]*$",
    re.I,
)
_NOT_YET = re.compile(
    r"^(?:[嗯哦不对，,。\s]|没有?|错了|其实|这个|那个|点错了?|搞错了?|手滑了?|刚才|说错了?)*(?:还没|没)(?:有)?(?:办|弄|做|搞|打|发|送|联系|处理|跟进|完成|落实|去|好)(?:完|好|定|成)?(?:呢|啊|的)?[。！!]*$"
    r"|^(?:no,? |sorry,? |oops,? |wait,? |actually,? |it'?s |it is |that'?s )*(?:not (?:yet )?(?:done|finished|sorted|completed)(?: yet)?|not yet(?: done)?|still open|(?:it|that) (?:isn'?t|is not|wasn'?t) (?:done|finished)(?: yet)?)(?:,? (?:actually|sorry|yet))*[.!]*$",
    re.I,
)
_N = r"[\d一两二三四五六七八九十半]{1,3}"
_LATER = re.compile(
    rf"^(?:[嗯哦，,。\s]|这个|那个|这条|那条|这事|把它?|它|再|就|先|往后|往|帮我|还是|时间)*(?:推迟|顺延|延后|延期|延|后推|推后|推|晚|缓|后延|再等|等)(?:上|个)?(?P<n>{_N})个?(?P<u>天|日|周|星期|礼拜|月)(?:再说|吧|后)*[。！!]*$"
    r"|^(?:please |ok,? |just )*(?:push|move|delay|postpone|snooze|put|shift|defer)(?: (?:it|that|this|this one|that one))?(?: (?:back|off|out|on))?(?: (?:by|for|another))*(?: (?P<en>a|an|one|two|three|four|five|six|\d{1,2}))? (?P<v>day|week|month|fortnight)s?[.!]*$",
    re.I,
)
_UNITS = {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7, "月": 30}
_UNITS |= {"day": 1, "week": 7, "fortnight": 14, "month": 30}


def says_done(text: str) -> bool:
    """办完了, done, sorted: and nothing besides."""
    return bool(_DONE.match(text.strip()))


def says_not_done(text: str) -> bool:
    """没有 还没办, not done yet: and nothing besides."""
    return bool(_NOT_YET.match(text.strip()))


def days_later(text: str) -> int | None:
    """推迟一周, push it a week: by how many days; None when the text says anything else."""
    found = _LATER.match(text.strip())
    if found is None:
        return None
    unit = _UNITS[(found["u"] or found["v"]).lower()]
    if found["n"] == "半":
        return max(1, unit // 2)
    if found["n"]:
        return (integer(found["n"]) or 1) * unit
    words = (found["en"] or "a").lower()
    return (1 if words in ("a", "an") else english(words) or 1) * unit
