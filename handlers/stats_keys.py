"""Which official figures a question asks for."""

from __future__ import annotations

import re
from dataclasses import replace

from park.language import Fields
from park.texts.values import YI

Rule = tuple[re.Pattern[str], tuple[str, ...]]


def _rule(pattern: str, *keys: str) -> Rule:
    return re.compile(pattern, re.I), keys


_LEADER = r"书记|主任|主要领导|党政|领导|\b(?:leaders?|secretary|director|boss)\b"
_BY_WORDS: tuple[Rule, ...] = (
    _rule(r"收储.*熟地|熟地.*收储", "F20", "land_serviced"),
    _rule(
        r"企业.*(商会|协会)|(商会|协会).*企业|compan.*associat|firms.*(associat|chamber)",
        "F12",
        "F13",
    ),
    _rule(rf"(外出|叩门|出差|招商).{{0,4}}(几|多少)[次趟].*({_LEADER})", "F14", "F15"),
    _rule(r"方式.*(占|比例|share)|叩门(招商)?(占|的比例)|by method", "visits_by_method"),
    _rule(
        r"(珠三角|长三角|京津冀|大湾区|省内|省外|外地).*(占|比例)|(delta|region).*share|share.*(delta|region)",
        "signed_by_region",
    ),
    _rule(r"奋斗", "F7_stretch"),
    _rule(r"时序|ahead|behind schedule", "F7_pace", "F7"),
    _rule(r"stretch", "F7_stretch"),
    _rule(
        r"保底|完成率|完成.{0,3}(?:目标|任务).{0,4}(?:多少|几成|怎么样)|任务完成|目标完成|完成(了|得)?(多少|几成|怎么样)|还差|缺口|floor|target|schedule|completion",
        "F7",
    ),
    _rule(
        r"(全市|市里|市).*(第几|排名|名次|排多少)|排.{0,4}第几|rank|stand in the city", "city_rank"
    ),
    _rule(r"(最大|最高).*(投资|项目|金额)|(largest|biggest)", "F19"),
    _rule(r"入统|statistic", "F5", "F6"),
    _rule(r"增资扩产|扩产|expansion", "F18_count", "F18"),
    _rule(r"熟地|serviced", "land_serviced", "F21"),
    _rule(r"征收|征地|requisition|expropriat", "land_agreement"),
    _rule(r"收储|acqui|land reserve", "F20", "land_acquired"),
    _rule(r"退库|退(?:了|掉)?(?:几|多少)|清(?:退|掉|出)了?(?:几|多少)|removed|dropped", "removed"),
    _rule(r"框架", "frameworks"),
    _rule(r"重点(跟进)?项目|key project", "F8_count", "F8"),
    _rule(r"商协会|协会|商会|association|chamber", "F13"),
    _rule(
        rf"({_LEADER}).*(外出|出去|带队|出访|招商|跑|trips?\b|out\b|travel)|trips?\b.*({_LEADER})",
        "F15",
        "F16",
        "F17",
    ),
    _rule(r"电话|线上|calls?\b", "calls"),
    _rule(r"外出|叩门|出差|出去|出访|[多几]少?趟|trips?\b", "F14"),
    _rule(
        r"批.*(人次|[多几]少?个?人)|(groups?|visits?|batches)\b.*\b(people|persons|visitors)",
        "F11",
        "F11_persons",
    ),
    _rule(r"人次|多少人|几个?人", "F11_persons"),
    _rule(r"企业|多少家|几家|firms|companies", "F12"),
    _rule(r"储备|在库|pool|reserve", "F9", "F10"),
    _rule(r"批次|几批|多少批|接待|来访|对接|接洽|拜访|visits?\b", "F11"),
)
_SIGNED = re.compile(r"签约|签了|签下|签得|引进|\bsign(?:ed)?\b", re.I)
_LAND = re.compile(r"征收|征地|收储|熟地|serviced land|requisition|expropriat", re.I)
_BIG = re.compile(
    r"(超|过|以上).{0,3}(10|十)\s*个?亿|(10|十)亿.{0,3}(以上|及以上)|over .*billion", re.I
)
_GROUPS = {
    ("signed", "industry"): "signed_by_industry",
    ("signed", "city"): "signed_by_region",
    ("signed", "our_people"): "signed_by_owner",
    ("visits", "our_people"): "visits_by_person",
    ("reserve", "industry"): "reserve_by_industry",
    ("reserve", "city"): "reserve_by_region",
    ("reserve", "our_people"): "reserve_by_owner",
    ("visits", "industry"): "visits_by_industry",
    ("visits", "city"): "visits_by_region",
    ("visits", "method"): "visits_by_method",
    ("projects", "stage"): "projects_by_stage",
    ("projects", "our_people"): "reserve_by_owner",
    ("projects", "industry"): "reserve_by_industry",
    ("projects", "city"): "reserve_by_region",
    ("companies", "city"): "visits_by_region",
    ("companies", "industry"): "visits_by_industry",
}


_REACHED = {
    "registered": "reached_land",
    "land_acquired": "reached_land",
    "construction": "reached_construction",
    "completed": "reached_completed",
    "production": "reached_production",
}
_TRAVELLED = re.compile(r"跑|外出|出去|出差|出门|\btrips?\b|\btravel", re.I)
_ENTERED = re.compile(
    r"新增(?!投资)|新入|新进|入了?库|进了?库|\bnew(?:ly)?\b|\badded\b|\bentered\b", re.I
)
_STANDING = re.compile(
    r"目前|现在|当前|还有|在建|手上|手头|\b(?:now|currently|at present|under construction)\b", re.I
)
_EARLY = frozenset(("lead", "negotiating", "review_passed", "approved"))


def asked_keys(said: Fields, text: str) -> tuple[str, ...]:
    """The keys of the figures meant, empty when the question names none."""
    if "share" in said.metrics and said.industry and said.group_by is None:
        said = replace(said, group_by="industry")
    if said.group_by == "our_people" and _TRAVELLED.search(text):
        return ("trips_by_person",)
    grouped = _grouped(said, text) or _staged(said, text)
    if grouped:
        return grouped
    signed = _SIGNED.search(text) or said.stage == "signed"
    if signed and not _LAND.search(text):
        return _of_signed(said, text)
    for pattern, keys in _BY_WORDS:
        if pattern.search(text):
            return _narrowed(keys, said)
    if said.entity == "visits":
        return ("F11",)
    return ()


def _staged(said: Fields, text: str) -> tuple[str, ...]:
    """今年开工几个, 目前在谈多少钱: who came to a stage in the period, or stands in it now."""
    pooled = said.stage in ("reserve", *_EARLY) or re.search(r"储备|\bpool\b", text, re.I)
    if pooled and _ENTERED.search(text):
        return ("reached_pool",)
    reached = _REACHED.get(said.stage or "")
    if reached and not _LAND.search(text) and not _SIGNED.search(text):
        return ("projects_by_stage",) if _STANDING.search(text) else (reached,)
    return ("projects_by_stage",) if said.stage in _EARLY else ()


def _of_signed(said: Fields, text: str) -> tuple[str, ...]:
    if "max_investment" in said.metrics or re.search(r"最大|largest", text, re.I):
        return ("F19",)
    big = said.investment_amount is not None and said.investment_amount >= 10 * YI
    if big or _BIG.search(text):
        share = "share" in said.metrics or re.search(r"占比|比例|share", text, re.I)
        return ("F3", "F4", "F4_amount") if share else ("F3",)
    wants_total = "total_investment" in said.metrics
    if wants_total and "count" not in said.metrics:
        return ("F2",)
    return ("F1", "F2") if wants_total or not said.metrics else ("F1",)


def _narrowed(keys: tuple[str, ...], said: Fields) -> tuple[str, ...]:
    """Of a pair of number and sum, only what the question asks."""
    metrics = set(said.metrics)
    if keys == ("F9", "F10"):
        if metrics == {"count"}:
            return ("F9",)
        if metrics == {"total_investment"}:
            return ("F10",)
    if keys == ("F15", "F16", "F17"):
        return keys if "leader_share" in metrics or "share" in metrics else ("F15",)
    if keys == ("F12",) and "association_count" in metrics:
        return ("F12", "F13")
    return keys


def _grouped(said: Fields, text: str) -> tuple[str, ...]:
    if said.group_by is None:
        return ()
    if said.stage in ("signed", "reserve"):
        subject = said.stage
    else:
        subject = "signed" if _SIGNED.search(text) else (said.entity or "projects")
    key = _GROUPS.get((subject, said.group_by))
    return (key,) if key else ()
