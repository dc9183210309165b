"""What a firm is called in full: 铝协全名是佛山市铝型材行业协会, the full name of Xinrui is ….

Nothing is judged here of whether such a firm is known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_YES = r"(?:对+的?|嗯+|是的?|哦|好的?|没错|yes|right|ok(?:ay)?)?[，,。.\s]*"
_FULL = r"(?:全名|全称|正式(?:名称|名字|全称)?|工商(?:登记)?(?:名称?|全称))"
_SAID = re.compile(
    rf"^{_YES}(?:那个|那家|刚才(?:的|那个|那家)?)?(?P<short>[^\s，,。；;？?的是]{{2,16}}?)(?:的|他们的?)?{_FULL}\s*(?:就?是|叫做?|应该是|为|[:：])\s*(?P<name>[^\s，,。；;？?！!]{{4,30}})(?P<rest>(?:[\s，,。；;！!].*)?)$"
    rf"|^{_YES}(?:the )?(?:full|official|proper|registered|legal) name (?:of|for) (?:the )?(?P<of>[\w&' -]{{2,30}}?) is (?:the )?(?P<en>[A-Za-z][\w&' -]{{3,60}})(?P<then>(?:[,.;].*)?)$"
    rf"|^{_YES}(?:the )?(?P<whose>[\w&' -]{{2,30}}?)(?:['’]s)? (?:full|official|proper|registered|legal) name is (?:the )?(?P<its>[A-Za-z][\w&' -]{{3,60}})(?P<after>(?:[,.;].*)?)$",
    re.I | re.S,
)


@dataclass(frozen=True, slots=True)
class FullNameSaid:
    """The firm as people call it, its full name, and what else the text goes on to say."""

    short: str
    name: str
    rest: str


def full_name_said(text: str) -> FullNameSaid | None:
    """The full name that a text tells; None when it tells none."""
    found = _SAID.match(text.strip())
    if found is None:
        return None
    short = found["short"] or found["of"] or found["whose"]
    name = found["name"] or found["en"] or found["its"]
    rest = found["rest"] or found["then"] or found["after"] or ""
    return FullNameSaid(short.strip(), name.rstrip("吧啊哈呢").strip(), rest)
