"""What goes on from a figure just read: 就2个?哪两个, 比去年同期呢, only two? which ones."""

from __future__ import annotations

import re
from dataclasses import dataclass

from park.language.numerals import NUMBER, WORDS, english, integer

_MEASURE = r"(?:个|家|次|批次|批|条|项|单|笔|宗)"
_WHAT = r"(?:的)?(?:项目|企业|公司|客商|单位)?"
_LEAD = r"(?:哦|啊|嗯|咦|诶|哎|那么|那|怎么|不会吧|真的)*[\s,，]*"
_DOUBT = rf"(?P<doubt>才|就|只有|只|仅)?(?:是|有|这|这么|那)?(?P<n>{NUMBER}|几){_MEASURE}{_WHAT}"
_END = r"[呢啊吗嘛呀吧了\s?？。!！~]*$"
_ASKS = (
    rf"(?:请|你|给我)*(?:分别|都|具体|到底|究竟)?(?:是|有|都是|都有|指)?(?:的)?"
    rf"(?:哪(?:(?P<m>{NUMBER}|几|些)?{_MEASURE}?)?{_WHAT}|谁|什么(?:项目|企业)|(?:都|是)?些什么)"
)
_LISTS = r"(?:请|你|给我|帮我)*(?:把|都)?(?:它们|名单|名字|明细|清单)?(?:列|说|报|念|发|给)(?:一下|出来|给我|我|来|下)*(?:听听|看看|名单|明细|清单)?"
_NAMED = r"(?:把)?(?:它们|名单|名字|明细|清单)(?:都)?(?:列|说|报|念|发|给)(?:一下|出来|给我|我|来|下)*|列(?:一下|出来)"
_DOUBTED = re.compile(
    rf"^{_LEAD}{_DOUBT}(?:吗|啊|呀|嘛|呢)?[\s,，。.?？!！、]*(?P<asks>{_ASKS}|{_LISTS}|{_LISTS}?(?:名单|明细|清单))?{_END}"
)
_PLAIN = re.compile(rf"^{_LEAD}(?:{_ASKS}|(?:看看|看下|列)?(?:名单|明细|清单)|{_NAMED}){_END}")
_EN_NUMBER = rf"(?P<n>\d+|{WORDS})"
_EN_ASKS = (
    r"(?:and |so )?(?:which(?= ?[?.!]*$)|(?:which|what|who) (?:ones?|are (?:they|those|these)|\w+ are (?:they|those)|"
    rf"projects?|firms?|(?P<m>\d+|{WORDS})(?: (?:ones|projects|firms))?(?: are (?:they|those))?))"
    r"|(?:name|list|show me) (?:them|those|the list)"
)
_EN = re.compile(
    rf"^(?:so |hm+,? |what,? )?(?:(?P<doubt>only|just)? ?{_EN_NUMBER}(?: (?:projects?|firms?|visits?|trips?))?[\s?!,.\-–—]*)?"
    rf"(?P<asks>{_EN_ASKS})?[\s?.!]*$",
    re.I,
)
_COMPARES = re.compile(
    r"^(?:那|那么)?(?:跟|和|与|同|比|较)?.{0,6}"
    r"(?:同比|环比|去年同期|去年这(?:个)?时候|去年此时|去年|上年|上个?月|上个?周|上期)"
    r"(?:同期)?(?:比|相比)?(?:起来)?(?:怎么样|如何|多少|几个|咋样|是多了还是少了)?[呢啊吗?？。!！ ]*$"
    r"|year.on.year|same (?:period|time)"
    r"|^(?:and|vs|versus|compared|how about|what about|how does (?:that|it|this) compare)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class WhichOnes:
    """A wish to see what a figure counts; ``number`` is the figure as the asker said it."""

    number: int | None = None


def which_ones(text: str) -> WhichOnes | None:
    """就2个?哪两个: the wish, None when the text is none. A number alone must be doubted or asked."""
    plain = text.strip()
    doubted = _DOUBTED.match(plain)
    if doubted and (doubted["asks"] or doubted["doubt"] or plain[-1] in "?？"):
        return WhichOnes(_first(doubted["n"], doubted["m"]))
    asked = _PLAIN.match(plain)
    if asked:
        return WhichOnes(_first(asked["m"]))
    told = _EN.match(plain) if plain.isascii() else None
    if told and (told["asks"] or (told["n"] and (told["doubt"] or plain.endswith("?")))):
        return WhichOnes(_first(told["n"], told["m"]))
    return None


def goes_on_comparing(text: str) -> bool:
    """Whether the text only compares what was just said with another time."""
    return bool(_COMPARES.search(text.strip()))


def _first(*said: str | None) -> int | None:
    """The first number that was said."""
    for each in said:
        if each and (value := english(each) if each.isascii() else integer(each)) is not None:
            return value
    return None
