"""Lists asked for without a verb: 小林负责的项目, 退库的项目和原因, 投资最大的五个储备项目, top 5 …."""

from __future__ import annotations

import re

from park.language.findings import Findings
from park.language.judged import Judgement
from park.language.meaning import Dialogue, Intent
from park.language.numerals import NUMBER, WORDS, english, integer

_NAMED = re.compile(
    r"^(?:看看|看一下|查一下|查查?|列一下|列)?[^，,。；;！!?？了]{1,12}(?:负责|跟|跟进|手上|手里|名下|包联)的(?:储备|在谈|签约|重点|招商|全部|所有)*项目(?:有哪些|有几个|呢|情况)?[?？]?$"
    r"|^(?:把|将)?(?:我)?(?:今天|昨天|本周|这周|上周|本月|这个月)?(?:的)?(?:所有|全部)?(?:的)?(?:(?:拜访|接待|来访|接洽|外出|走访)(?:的)?(?:记录|情况)?|记录)(?:都)?(?:发|给|调|拿)(?:给)?我(?:看看|看一下|看下)?[。！!]?$"
    r"|^(?:把|将)?(?:我)?(?:今天|明天|后天|本周|这周|下周|下个?月|[上下本这]?(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}月\d{1,2}[号日]|\d{1,2}[号日])的?(?:安排|日程|行程|计划|工作安排)(?:都)?(?:发|给|列|报)(?:给)?我?(?:看看|看一下|一下|听听)?[。！!]?$"
    r"|^(?:我)?(?:今天|昨天|这周|本周|上周)(?:都|一共)?记(?:录)?了(?:些)?(?:啥|什么|哪些)[?？]?$|^我?(?:今天|昨天|这周|本周)?记的(?:那)?[^，,。]{0,4}(?:给我看|看看|看下|看一下)"
    r"|^(?:看看|查|列)?(?:一下)?重点(?:跟进|推进)?项目(?:的)?(?:进展|情况|清单|名单)?(?:怎么样|如何|有哪些)?[?？]?$"
    r"|^[^，,。；;！!?？]{1,8}?(?:今天|昨天|前天|这周|本周|上周|这个?月|本月|上个?月|今年|最近)(?:都|一共|总共|在)*(?:干|做|忙|跑)了?(?:些|点)?(?:啥|什么|哪些(?:事|工作|活)?|哪儿?)[?？]?$"
    r"|^what (?:did|has) [a-z]+(?: [a-z]+)? (?:do|done|been doing|been up to)\b|^who (?:did|has) (?!we\b|i\b|they\b|you\b)[a-z]+(?: [a-z]+)? (?:meet|met|see|seen|visit|visited|host|hosted)\b|^[a-z]+['’]s (?:projects|visits|meetings|trips)\b"
    r"|^[^，,。；;！!?？]{2,10}(?:前|之前)?(?:要|该|得|需要)(?:办|做|跟进?|处理|完成)的(?:事情?|活|工作|事项|跟进|待办)?(?:有哪些|有什么|呢)?[?？]?$"
    r"|^(?:我)?(?:今天|明天|这周|本周|下周|这个?月|本月)?(?:还|都|一共)*(?:剩|有|差)(?:下)?(?:些|点|的)?(?:什么|啥|哪些)?(?:事|活)?(?:是)?(?:没|要|得|需要|还没)(?:做|办|处理|完成|干)(?:的|完|了)?[?？]?$"
    r"|^what(?:'s| is|s)? (?:still |there )?(?:(?:left|open|outstanding|pending|due|to do|on my (?:list|plate))\s?){1,2}(?: to do| for me)?(?: today| tomorrow| this week| next week| this month| now)?[?.]?$"
    r"|(?:退库|终止|移出)(?:了)?的?(?:储备)?项目(?:和|及|、|的|都是什么)*原因"
    r"|按(?:总?投资额?|金额|用地|面积|时间|阶段|产值)(?:从大到小|从高到低|从多到少|大小|高低|倒序)?(?:给我)?(?:排|列)(?:一下|个?序|列|个名|名|出来|给我)?"
    r"|^(?:signed|reserve|open|removed|dropped|key|stale|stalled|delayed)\b[\w ,-]{0,50}\b(?:projects|companies|firms)[?.]?$",
    re.I,
)
_TOP = re.compile(
    rf"(?:最大|最高|最多|最长)的?(?:前)?(?P<n>{NUMBER})[个家条]|前(?P<m>{NUMBER})(?:个|大|名|家)(?:的)?(?:储备|签约|在谈|开工|重点)?项目"
    rf"|\b(?:top|largest|biggest) (?P<e>\d+|{WORDS})\b|\b(?P<f>\d+|{WORDS}) (?:largest|biggest)\b",
    re.I,
)


def lists_named(findings: Findings, text: str, _: Dialogue) -> Judgement | None:
    """A list, if the message names one."""
    if top_asked(text) is None and not _NAMED.search(text):
        return None
    return Judgement(Intent.QUERY_LIST, 0.9, Intent.QUERY_STATS)


def top_asked(text: str) -> int | None:
    """How many of the largest are asked for: 前五个, top 5; None when all or one are."""
    match = _TOP.search(text)
    if match is None:
        return None
    said = next(each for each in match.groups() if each)
    number = english(said) if said.isascii() else integer(said)
    return number if number is not None and number > 1 else None
