"""How people are called, and whether a known person may be meant: 何总, 老何, 何一帆副总, Mr Ho."""

from __future__ import annotations

import re
from enum import IntEnum

from park.language.meaning import Person
from park.language.words import surnames
from park.search.sounds import readings

_ENGLISH = re.compile(
    r"^(?:mr|mrs|ms|miss|dr|mme|boss|president|director|manager)\.? (?P<n>[a-z ]+)$", re.I
)
_ANY_POST = ("先生", "女士", "小姐", "老板", "哥", "姐", "总", "老师")
"""How anybody may be addressed, whatever the post."""
_POST = re.compile(
    r"(副?总经理|副?董事长|副?总裁|副总|总工程师|总工|总监|厂长|会长|秘书长|经理|老师|先生|女士|小姐|师傅|老板|教授|博士|院士|总|董|工|哥|姐)$"
)
CANTONESE = {
    "chan": "陈", "wong": "黄王", "cheung": "张章", "lee": "李", "ho": "何", "lam": "林", "leung": "梁",
    "ng": "吴伍", "lau": "刘", "cheng": "郑", "chow": "周", "tse": "谢", "yip": "叶", "ip": "叶", "tsang": "曾",
    "kwok": "郭", "choi": "蔡", "tsoi": "蔡", "chiu": "赵", "chu": "朱", "tam": "谭", "lo": "罗卢", "ko": "高",
    "fung": "冯", "hui": "许", "tang": "邓", "yeung": "杨", "so": "苏", "mak": "麦", "kwan": "关", "yuen": "袁阮",
    "poon": "潘", "law": "罗", "au": "区", "to": "杜", "koo": "顾", "chung": "钟", "wan": "温", "tong": "唐汤",
    "lai": "黎赖", "siu": "萧", "yu": "余于", "hung": "洪", "mok": "莫", "shum": "沈岑", "kong": "江", "fong": "方",
}  # fmt: skip
"""Surnames as Hong Kong spells them, the most frequent."""


class Fit(IntEnum):
    """How well a way of calling fits a person; ``SURNAME`` alone is a guess."""

    NONE = 0
    SURNAME = 1
    CALLED = 2
    NAME = 3


def fit(who: str, name: str | None, title: str | None) -> Fit:
    """Whether ``who`` may mean the person of this name and title."""
    if not name:
        return Fit.NONE
    english = _ENGLISH.match(who)
    if english:
        return _english(english["n"], name)
    if len(who) == 2 and who[0] in "老小":
        return _of(who[1], name, (who, who[1]))
    post = _POST.search(who)
    bare = who[: post.start()] if post else who
    if len(bare) > 1 and bare not in surnames():
        return Fit.NAME if name in (bare, who) else Fit.NONE
    held = f"{title or ''}{name[1:]}"
    same = post is not None and (post[1] in held or post[1] in _ANY_POST)
    found = _of(bare, name, (who,))
    return found if found is not Fit.CALLED or same else Fit.SURNAME


def _of(surname: str, name: str, whole: tuple[str, ...]) -> Fit:
    if name in whole:
        return Fit.NAME if len(name) > 1 else Fit.CALLED
    own = name[:2] if name[:2] in surnames() and len(name) > 2 else name[:1]
    return Fit.CALLED if own == surname else Fit.NONE


def _english(said: str, name: str) -> Fit:
    words = said.lower().split()
    if name.isascii():
        known = name.lower().replace(".", "").split()
        return Fit.NAME if words[-1] in known else Fit.NONE
    heads = CANTONESE.get(words[-1], "")
    sounds = {reading.rstrip("12345") for reading in readings(name[0])}
    return Fit.CALLED if name[0] in heads or words[-1] in sounds else Fit.NONE


def each_once(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """The people without those who are only another way of calling one beside them.

    何一帆副总 … 何总 is one person, as long as only one of the others may be meant.
    """
    return tuple(each for each in people if not _is_another(each, people))


def _is_another(one: Person, people: tuple[Person, ...]) -> bool:
    if one.title or one.phone or not one.name:
        return False
    full = [p for p in people if p is not one and p.title and p.name and len(p.name) > 1]
    return sum(fit(one.name, p.name, p.title) >= Fit.CALLED for p in full) == 1
