"""Figures of targets, the bulletin and land, asked in everyday words."""

from __future__ import annotations

import re

from handlers.message import Incoming
from handlers.reply import Reply
from handlers.stats_asked import query_stats
from handlers.targets_reached import measures_asked
from handlers.words_read import words_read
from park.language import Fields, Intent, Meaning
from park.language.bulletin_said import bulletin_said
from park.language.queries import figure
from storage.work import Work

_ASKED = re.compile(
    r"(?:保底|奋斗|年度|全年|今年)(?:的)?(?:任务|目标)?.{0,10}(?:完成(?:了|得|率)?(?:多少|几成|怎么样|情况|得?如何|百分之几|$)|完成率|还差|缺口|进度|到哪|够不够)"
    r"|(?:任务|目标).{0,4}(?:完成(?:了|得)?(?:多少|几成|怎么样|百分之几)|完成率|还差多少|缺口)|(?:税收|纳税|产值).{0,8}(?:完成|达到|做到)(?:了|得|到)?(?:多少|几成|怎么样|百分之几|哪了)|(?:跟得上|赶得上|超|领先|落后)[^，,。]{0,4}时序|时序进度"
    r"|(?:全市|市里|市).{0,8}(?:第几|排名|名次|排多少|排到哪)|排(?:在)?(?:全市|市里)?第几"
    r"|(?:收储|征收|征地|熟地).{0,12}多少亩?|多少亩.{0,6}(?:收储|征收|熟地|地)"
    r"|^(?:今年|本月|全年|目前)?(?:的)?(?:土地)?(?:收储|征收|熟地)(?:供应|交付|完成)?(?:的)?(?:情况|进度)(?:怎么样|如何)?[?？]?$"
    r"|\b(?:floor|stretch|annual|year'?s?) target\b.{0,30}\b(?:done|met|reached|achieved|completed|so far)|\b(?:how much|how far|what share|percentage)\b.{0,30}\btargets?\b|\b(?:tax|output) target\b.{0,30}\b(?:done|met|reached|achieved|so far)|(?:ahead of|behind|on) schedule"
    r"|\brank\b.{0,30}\bcity|\bcity\b.{0,30}\brank|\bwhere do we (?:rank|stand) in the city"
    r"|\bhow (?:many|much)\b.{0,12}\b(?:mu|land)\b.{0,30}\b(?:acquired|serviced|requisitioned|expropriated|delivered|reserve)|\bhow (?:many|much)\b.{0,6}(?:serviced|acquired) land",
    re.I,
)
_ENTRY = re.compile(r"完成\s?\d|\d\s?[%％]")


def ledger_figures(message: Incoming, work: Work) -> Reply | None:
    """The figures asked for; None when the text asks for none of these."""
    if not _ASKED.search(message.text) or _ENTRY.search(message.text):
        return None
    found = words_read(message, work)
    if found.organisations or bulletin_said(found) is not None:
        return None
    apart = measures_asked(message, work, found)
    if apart is not None:
        return apart
    said = Fields(
        **{k: v for k, v in figure(found).items() if k.startswith("period") or k == "compare"}
    )
    meaning = Meaning(text=message.text, intent=Intent.QUERY_STATS, fields=said)
    return query_stats(message, meaning, work)
