"""Who was there after all, or was not: 别算他, 小李没去, Li wasn't there, 何工也去了."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from park.language.numerals import number
from park.language.words import surnames

HIM = frozenset(("他", "她", "这个人", "那个人", "him", "her", "he", "she"))
ME = frozenset(("我", "我自己", "本人", "me", "i", "myself"))


@dataclass(frozen=True, slots=True)
class Attendance:
    """Names as written, whether they were there, and whether the words can mean nothing else.

    ``heads`` is how many people a role without a name stands for (司机, two drivers); ``ahead``
    marks words of what is to come (不去了), ``rest`` is what the text says besides, ``instead``
    who was there in their place (不是小周，是小何).
    """

    names: tuple[str, ...]
    present: bool
    plain: bool
    heads: int = 0
    ahead: bool = False
    rest: str = ""
    instead: tuple[str, ...] = ()


_WHO = r"(?P<who>[^，,。；;！!？?\n]{1,24}?)"
_LEAD = r"^(?:不对|还有|错了|哦|噢|对了|等等|等下|更正|刚才|其实|那天|今天|上次|这次|呃|嗯|(?:我方|对方|参加|参会|到场)?(?:人员|参加人|的人|名单|人数)(?:里面?|中|上)?(?:的)?(?:再)?|[，,、 ])*"
_TAIL = (
    r"(?:[了的吧啊呢哈]|人数|人头|的人|一起|在内|进去|进来|上|其实|那天|今天|这次|哦)*[。.!！~ ]*$"
)
_EN_LEAD = r"^(?:no|sorry|oops|actually|wait|correction|oh|and|but|well|please|[,. ])*"
_EN_TAIL = r"(?: (?:actually|after all|this time|today|yesterday|in|then|at all|please|with us|to (?:it|that|this)))*[.! ]*$"
_ABSENT_PLAIN = (
    rf"{_LEAD}(?:别|不要|不用|不能|不该|没有?|不|少)(?:把)?(?:算上?|计入|统计|包括|包含|含|记上?){_WHO}{_TAIL}",
    rf"{_LEAD}(?:别|不要|不用)把{_WHO}(?:算|计|记|写|加)(?:在内|进去|进来|上|入)?{_TAIL}",
    rf"{_LEAD}{_WHO}(?:这个)?(?:不算|不计|不要算|别算|不用算|不计入|不算数|不算在内|算错了|多算了){_TAIL}",
    rf"{_LEAD}(?:多算了|去掉|去除|删掉|删了|划掉|拿掉|减去|扣掉|除掉){_WHO}{_TAIL}",
    rf"{_LEAD}把{_WHO}(?:从[^，,。]{{1,8}}?(?:里面?|中|上))?(?:去掉|去除|删掉|删了|划掉|拿掉|减去|扣掉|除掉){_TAIL}",
    rf"{_EN_LEAD}(?:don'?t|do not|shouldn'?t|should not) (?:count|include|list){_EN_TAIL.replace('[.! ]*$', '')} {_WHO}{_EN_TAIL}",
    rf"{_EN_LEAD}(?:not counting|leave out|exclude|without|minus|uncount|discount) {_WHO}{_EN_TAIL}",
    rf"{_EN_LEAD}(?:take|leave|count|cross) {_WHO} (?:off|out)(?: (?:of )?(?:it|the (?:list|visit|count)))?{_EN_TAIL}",
    rf"{_EN_LEAD}{_WHO} (?:doesn'?t|does not|don'?t|do not|shouldn'?t|should not) count{_EN_TAIL}",
)
_ABSENT = (
    rf"{_LEAD}{_WHO}(?:那天|今天|昨天|这次|其实|后来|最后|根本|并|当时|(?:临时|突然|正好)?有(?:点)?(?:事|会)|因为[^，,。]{{1,8}}|出差|生病|请假)*(?:了)?(?:没有?|未|不)(?:能)?(?:一起|跟着|跟我们?|和我们?|跟过?|陪)*(?:去成|去|来成|来|参加上?|到场|到|出席|露面|在场|在|跟着|同行)(?:的|现场|那里|那边)?{_TAIL}",
    rf"{_LEAD}{_WHO}缺席{_TAIL}",
    rf"{_LEAD}(?:里面?|其中)?没有{_WHO}{_TAIL}",
    rf"{_EN_LEAD}{_WHO} (?:wasn'?t|was not|weren'?t|were not|isn'?t|is not)(?: actually| really| even)* (?:there|with us|present|at (?:it|the (?:meeting|visit))|part of (?:it|the (?:meeting|visit))|in (?:it|the (?:meeting|room)))?{_EN_TAIL}",
    rf"{_EN_LEAD}{_WHO} (?:didn'?t|did not|couldn'?t|could not)(?: actually| really| even)* (?:come|go|join|attend|make it|take part|show up|participate|turn up)(?: along| us| (?:the )?(?:meeting|visit))?{_EN_TAIL}",
    rf"{_EN_LEAD}{_WHO} (?:was|were) (?:absent|missing|not there|away|off sick|sick){_EN_TAIL}",
    rf"{_EN_LEAD}(?:remove|drop|delete) {_WHO}(?: from (?:it|the (?:list|visit|card|participants)))?{_EN_TAIL}",
)
_THERE = (
    rf"{_LEAD}{_WHO}(?:那天|今天|昨天|这次)*(?:也|都|是)(?:一起|跟着|跟我们?)*(?:去|来|参加|到场|到|出席|在场|在|同行)(?:了|的)?{_TAIL}",
    rf"{_LEAD}(?:漏了|少算了?|还有|加上|再加上?|算上|把|补上)(?!个)(?P<who>[^，,。；;！!？?\n]{{1,24}}?)(?:也|都)?(?:一起|跟着)?(?:算上|加上|加进去|算进去|补上|去|来|在|参加|到场?)?{_TAIL}",
    rf"{_EN_LEAD}{_WHO} (?:was|were|came|went|joined|attended|took part|has been)(?: there| along| us| with us| at it)* (?:too|as well|also){_EN_TAIL}",
    rf"{_EN_LEAD}{_WHO} (?:also|too) (?:came|went|joined|attended|took part|was there|were there){_EN_TAIL}",
    rf"{_EN_LEAD}(?:add|include|count in|also count|(?:i |we )?forgot(?: about)?|and also) {_WHO}(?: (?:too|as well|in|to (?:it|the visit)))*{_EN_TAIL}",
)
_ROLE = re.compile(
    r"^(?:那|这)?(?:the |our |their |a |an )?(?:(?P<n>\d{1,2}|[一二两三四五六七八九十]|one|two|three|four|five)\s?(?:个|名|位|人)?)?\s?(?:的|of )?"
    r"(?P<role>司机|驾驶员|翻译|秘书|助理|随行人员|工作人员|记者|陪同人员|实习生|drivers?|interpreters?|translators?|assistants?|secretar(?:y|ies)|interns?|people|人)$",
    re.I,
)
_EN_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_JOIN = re.compile(r"[、，,和跟与及/]| and | & ")
_AHEAD = re.compile(r"不(?:能)?(?:去|来|参加|出席)|\b(?:can'?t|won'?t|isn'?t coming)\b", re.I)
_LONGEST = 80
_ZH_NAME, _EN_NAME = 4, 3
_TITLED = re.compile(
    r"^(?:(?:那个?|这个?)(?!人$)|我们的|他们的|对方的?(?=.)|(?:mr|ms|mrs|dr)\.? )", re.I
)


def attendance(text: str) -> Attendance | None:
    """Who is said to have been there, or not; None when a text says nothing of the kind."""
    whole = text.strip()
    if len(whole) > _LONGEST:
        return None
    swapped = next((m for pattern in _INSTEAD if (m := pattern.match(whole))), None)
    if swapped is not None:
        gone, come = _names(swapped["who"])[0], _names(swapped["come"])[0]
        if gone and come:
            return Attendance(gone, present=False, plain=False, instead=come)
    for clause in dict.fromkeys((whole, *re.split(r"[，,；;。\n]\s*", whole))):
        found = _said(clause)
        if found is not None:
            return replace(found, rest=whole.replace(clause, "", 1).strip(" ，,；;。\n"))
    return None


def like_a_person(name: str) -> bool:
    """Whether words look like somebody's name: 小李, 何工, 何一帆, Zhou."""
    if name.isascii():
        return name[:1].isupper() and len(name.split()) <= _EN_NAME
    return len(name) <= _ZH_NAME and (name[0] in "小老阿" or name[0] in surnames())


def _said(words: str) -> Attendance | None:
    for patterns, present, plain in _KINDS:
        found = next((m for p in patterns if (m := p.match(words))), None)
        if found is not None:
            names, heads = _names(found["who"])
            ahead = bool(_AHEAD.search(words))
            return Attendance(names, present, plain, heads, ahead) if names else None
    return None


def _names(words: str) -> tuple[tuple[str, ...], int]:
    """The names in order, or a role with how many people it stands for."""
    role = _ROLE.match(words.strip())
    if role:
        return (words.strip(),), _count(role["n"])
    pieces = (_TITLED.sub("", each.strip()).strip(" 的") for each in _JOIN.split(words))
    return tuple(each for each in pieces if each), 0


def _count(words: str | None) -> int:
    if not words:
        return 1
    value = _EN_NUMBERS.get(words.lower()) or number(words)
    return int(value or 1)


_COME = r"(?P<come>[^，,。；;！!？?\n]{1,24}?)"
_INSTEAD = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"{_LEAD}不是{_WHO}(?:去|来|参加)?的?[，, ]*(?:而)?是{_COME}(?:去|来|参加|在)?{_TAIL}",
        rf"{_LEAD}(?:是)?{_COME}[，, ]*(?:替|代替|顶替|代){_WHO}(?:去|来|参加|出席){_TAIL}",
        rf"{_EN_LEAD}(?:it was )?not {_WHO},? (?:but |it was |it's )?{_COME}(?: (?:came|went|was there|attended|joined))?{_EN_TAIL}",
        rf"{_EN_LEAD}(?:it was )?{_COME} (?:came|went|was there|attended|joined)? ?(?:instead of|in place of|rather than|for) {_WHO}{_EN_TAIL}",
        rf"{_EN_LEAD}it was {_COME},? not {_WHO}{_EN_TAIL}",
    )
)
_KINDS = tuple(
    (tuple(re.compile(pattern, re.I) for pattern in patterns), present, plain)
    for patterns, present, plain in (
        (_ABSENT_PLAIN, False, True),
        (_ABSENT, False, False),
        (_THERE, True, False),
    )
)
