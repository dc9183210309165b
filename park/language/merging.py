"""Orders to make two firms, or two projects, one: 合并甲和乙, merge A into B, 这两家是一家."""

from __future__ import annotations

import re
from dataclasses import dataclass

_N = r"[^，,。；;！!？?\n]{2,40}?"
_N_EN = r"[^,;!?\n]{2,60}?"
_END = (
    r"(?:\s*(?:一下|吧|了|掉|啊|呀|哈|起来|(?:成|为|算)(?:同?一家|一个|一起)?|算了))*[\s。.！!~～]*"
)
_FRONT = r"(?:麻烦|请|帮我|帮忙|你|给我|那就?|就|其实|对了|嗯)*[，,\s]*"
_AND = r"\s*(?:和|与|跟|同|、|/|／|，|,|\+|以及|还有)\s*"
_AND_EN = r"\s*(?:\band\b|\bwith\b|&|\+|/|,)\s*"
_NOUN = r"(?:这?两家|两家|两个|俩)?(?:企业|公司|项目)?"
_INTO = r"(?:合并|归并|并|合|归|合并归)(?:到|入|进|给|去|至)"
_SAME = r"(?:其实|实际上|就|都|应该|确实|说的)*是?(?:同?一(?:家|个)|同一)(?:(?:企业|公司|项目|东西)|的)*"
_ORDERS = (
    (True, re.compile(rf"^{_FRONT}(?:把|将)?(?P<a>{_N}){_INTO}(?P<b>{_N})(?:里面?|名下|那边)?{_END}$")),
    (False, re.compile(rf"^{_FRONT}合并(?:一下)?[:：\s]*{_NOUN}[:：\s]*(?P<a>{_N}){_AND}(?P<b>{_N}){_END}$")),
    (
        False,
        re.compile(rf"^{_FRONT}(?:把|将)?(?P<a>{_N}){_AND}(?P<b>{_N})(?:这?两[家个](?:企业|公司|项目)?)?(?:给我|都)?(?:合并|并|合)(?:在|到)?{_END}$"),
    ),
    (False, re.compile(rf"^{_FRONT}(?P<a>{_N}){_AND}(?P<b>{_N}){_SAME}[，,\s]*(?:合并|并一下|合一下)?{_END}$")),
    (
        True,
        re.compile(rf"^(?:please |pls |can you |could you )*merge (?P<a>{_N_EN}) (?:in)?to (?P<b>{_N_EN})(?:,? please)?[\s.!]*$", re.I),
    ),
    (
        False,
        re.compile(rf"^(?:please |pls |can you |could you )*(?:merge|combine|unite) (?P<a>{_N_EN}){_AND_EN}(?P<b>{_N_EN})(?: together)?(?:,? please)?[\s.!]*$", re.I),
    ),
    (
        False,
        re.compile(rf"^(?:actually,? |so )?(?P<a>{_N_EN}){_AND_EN}(?P<b>{_N_EN}) are (?:actually |really |all )?(?:one and )?(?:the same|one)(?: \w+)?[\s.!]*$", re.I),
    ),
    (
        False,
        re.compile(rf"^(?:actually,? )?(?P<a>{_N_EN}) is (?:actually |really )?the same (?:\w+ )?as (?P<b>{_N_EN})[\s.!]*$", re.I),
    ),
)  # fmt: skip
_THESE = re.compile(
    rf"^{_FRONT}(?:(?:把|将)?(?:这|那|上面|刚才)(?:的|那)?(?:两|俩|2)(?:家|个|条)(?:企业|公司|项目)?(?:{_SAME}[，,\s]*(?:合并|并)?|(?:都|给我)?(?:合并|并|合)(?:在|到)?)|合并(?:一下)?(?:这|那|上面)(?:两|俩|2)(?:家|个)(?:企业|公司|项目)?|它们(?:俩)?是?(?:同?一家)){_END}$"
    r"|^(?:please |actually,? )*(?:merge|combine) (?:these|those|the|them)(?: two| both)?(?: firms| companies| projects)?(?: together)?[\s.!]*$"
    r"|^(?:actually,? )?(?:these|those|the|they)(?: two)?(?: firms| companies| projects)? are (?:actually |really )?(?:the same|one)(?: \w+)?[\s.!]*$",
    re.I,
)
_PROJECTS = re.compile(r"项目|projects?\b", re.I)
_FIRMS = re.compile(r"企业|公司|家|firms?\b|compan", re.I)
_SAME_ONE = re.compile(
    r"(?:其实|实际上|应该|都|就|确实)*是?(?:同?一家|同一个?)(?:企业|公司|项目)?[，,\s]*$"
)
_TALK = re.compile(
    r"不是|不同|并非|不一样|\bnot\b|n['’]t\b|different|拜访|接待|接洽|见了|来访|座谈|visited|\bmet\b|hosted",
    re.I,
)


@dataclass(frozen=True, slots=True)
class MergeOrder:
    """Two names to be one; none when two just shown are meant ("这两家").

    ``into``: the first is to go into the second; otherwise either may stay. ``noun`` is
    "company" or "project" when the words say which.
    """

    names: tuple[str, str] | None = None
    into: bool = False
    noun: str | None = None


def merge_order(text: str) -> MergeOrder | None:
    """The order that a whole text is; None for anything else, questions too."""
    words = text.strip()
    if _TALK.search(words) or re.search(r"[?？]$|吗[。.]?$|是不是|怎么|如何|\bhow\b", words):
        return None
    if _THESE.match(words):
        return MergeOrder(noun=_noun(words))
    for into, pattern in _ORDERS:
        found = pattern.match(words)
        if found:
            names = _plain(found["a"]), _plain(found["b"])
            if all(len(name) > 1 for name in names):
                return MergeOrder(
                    names, into, _noun(words.replace(names[0], "").replace(names[1], ""))
                )
    return None


def _plain(name: str) -> str:
    """A name without what only leads to it."""
    name = re.sub(r"^(?:把|将|the (?:firm|company|project)s? |the )", "", name.strip(), flags=re.I)
    name = re.sub(r"(?:这|那)(?:家|个)(?:企业|公司)?$|\s(?:firm|company)$", "", name, flags=re.I)
    name = _SAME_ONE.sub("", name.strip())
    return name.strip(" “”\"'《》「」")


def _noun(words: str) -> str | None:
    if _PROJECTS.search(words):
        return "project"
    return "company" if _FIRMS.search(words) else None
