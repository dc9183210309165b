"""What the words of a question for projects ask besides its fields: 没开工, 卡在环评, 没负责人, 重点."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from park.records import Project, Stage
from park.texts import asking as said_of
from park.texts.text import Language, Text
from storage import companies, followups, visits
from storage.decisions import entries_of
from storage.work import Work
from storage.works import problems_of

_NOT_YET = re.compile(
    r"(?:还没有?|没有?|未|尚未)(?:正式)?(?P<s>签约|签|拿地|供地|注册|开工|动工|竣工|投产)"
    r"|\b(?:not|never|without|haven't|hasn't)\b(?: yet)?(?: been)? (?P<e>signed|signing|registered|started|broken ground|construction|completed|in production|producing)",
    re.I,
)
_STAGES = {
    "签约": Stage.SIGNED, "签": Stage.SIGNED, "拿地": Stage.REGISTERED_LAND, "供地": Stage.REGISTERED_LAND,
    "注册": Stage.REGISTERED_LAND, "开工": Stage.CONSTRUCTION, "动工": Stage.CONSTRUCTION,
    "竣工": Stage.COMPLETED, "投产": Stage.PRODUCTION, "signed": Stage.SIGNED, "signing": Stage.SIGNED,
    "registered": Stage.REGISTERED_LAND, "started": Stage.CONSTRUCTION,
    "broken ground": Stage.CONSTRUCTION, "construction": Stage.CONSTRUCTION,
    "completed": Stage.COMPLETED, "in production": Stage.PRODUCTION, "producing": Stage.PRODUCTION,
}  # fmt: skip
_STUCK = re.compile(
    r"卡在(?!哪|什么|啥)(?P<p>[^，,。的?？]{1,8})|被(?P<q>[^，,。的?？]{1,8})卡|(?P<r>环评|能评|能耗|用电|用地|土地|资金|用工|指标|手续)(?:有问题|没解决|没批|受阻)|\b(?:stuck|blocked|held up) (?:on|by|at|with|in) (?:the )?(?P<e>[a-z ]{3,30}?)(?=[?.,]|$)",
    re.I,
)
_MATTERS = {
    "power": "用?电", "electric": "用?电", "land": "用地|土地|地块", "environment": "环评|环保", "eia": "环评",
    "energy": "能耗|能评", "fund": "资金|融资|贷款", "loan": "资金|融资|贷款", "labour": "用工|招工",
    "labor": "用工|招工", "worker": "用工|招工", "water": "用?水", "gas": "用?气", "permit": "许可|证|审批|手续",
    "approval": "审批|手续|批", "price": "价",
}  # fmt: skip
"""What an obstacle asked about in English is called in the records."""
_NO_OWNER = re.compile(
    r"(?:没有?|无|缺)(?:人)?(?:负责人|负责|经办人|人跟(?!进)|人管)|\b(?:no|without an?) owner\b|\bunassigned\b",
    re.I,
)
_NO_STEP = re.compile(
    r"(?:没有?|无|缺)(?:安排|录|填|写|记)?(?:下次|下一步|后续|跟进(?:计划|事项|安排)?)|\b(?:no|without (?:a |any )?)\s?(?:follow-?ups?|next steps?)",
    re.I,
)
_NO_SUM = re.compile(
    r"(?:没有?|无|缺)(?:填|报|写)?(?:投资额?|金额)|\b(?:no|without (?:an |any )?)\s?amounts?\b",
    re.I,
)
_NO_CONTACT = re.compile(
    r"(?:没有?|无|缺)(?:填|录|登记)?(?:联系人|对接人|联系方式|电话)|\b(?:no|without (?:a |any )?)\s?contacts?\b",
    re.I,
)
_NO_LAND = re.compile(
    r"(?:没有?|无|缺)(?:填|录|写)(?:用地|面积)|缺用地|\bno land (?:figure|size)", re.I
)
_NO_TRADE = re.compile(
    r"(?:没有?|无|缺)(?:填|录|写)?(?:产业|行业)|\bno (?:industry|sector)\b", re.I
)
_NOT_ENTERED = re.compile(
    r"(?:还没有?|没有?|未|尚未)(?:能)?(?:入统|纳统)|\bnot (?:yet )?(?:in|entered in|accepted (?:in|for)) (?:the )?(?:city(?:'s)? )?statistics\b",
    re.I,
)
INCOMPLETE = re.compile(
    r"(?:信息|资料|数据|内容|要素|字段)(?:都)?(?:不全|不完整|缺失|没填全|有缺|缺项)|(?:没填全|没录全|缺信息|缺资料|缺项)|\b(?:incomplete|missing (?:info|information|data|details|fields))\b",
    re.I,
)
_KEY = re.compile(r"重点(?:跟进|推进|关注)?(?:的)?(?:储备|在谈|签约)?项目|\bkey projects?\b", re.I)


@dataclass(frozen=True, slots=True)
class WordFilter:
    """Which projects are kept, and how that is said."""

    keeps: Callable[[Project], bool]
    words: str


def word_filters(work: Work, text: str, language: Language) -> list[WordFilter]:
    """The filters that a question's own words add."""
    found = [_not_yet(text), _stuck(work, text)]
    plain: tuple[tuple[re.Pattern[str], Text, Callable[[Project], bool]], ...] = (
        (_NO_OWNER, said_of.NO_OWNER, lambda p: p.owner_id is None),
        (_NO_STEP, said_of.NO_STEP, lambda p: not followups.open_of_project(work, p.id)),
        (_NO_SUM, said_of.NO_SUM, lambda p: p.amount is None),
        (_NO_LAND, said_of.NO_LAND, lambda p: p.land is None),
        (_NO_TRADE, said_of.NO_TRADE, lambda p: not p.industry),
        (_NO_CONTACT, said_of.NO_CONTACT, lambda p: not _people(work, p)),
        (_NOT_ENTERED, said_of.NOT_ENTERED, lambda p: not _entered(work, p)),
        (INCOMPLETE, said_of.INCOMPLETE, lambda p: p.open and bool(lacking(work, p))),
        (_KEY, said_of.KEY_WORDS, lambda p: p.is_key),
    )
    found += [
        WordFilter(keeps, str(label.say(language)))
        for pattern, label, keeps in plain
        if pattern.search(text)
    ]
    return [each for each in found if each is not None]


def lacking(work: Work, project: Project) -> list[str]:
    """The labels of what every open project should have and this one has not."""
    wanted = {
        "amount": project.amount is not None,
        "industry": bool(project.industry),
        "owner": project.owner_id is not None,
        "contacts": bool(_people(work, project)),
        "next": bool(followups.open_of_project(work, project.id)),
    }
    return [key for key, known in wanted.items() if not known]


def _people(work: Work, project: Project) -> bool:
    return project.company_id is not None and bool(companies.contacts_of(work, project.company_id))


def _entered(work: Work, project: Project) -> bool:
    return any(each.accepted_on is not None for each in entries_of(work, project.id))


def _not_yet(text: str) -> WordFilter | None:
    match = _NOT_YET.search(text)
    if match is None:
        return None
    stage = _STAGES[(match["s"] or match["e"]).lower()]
    return WordFilter(lambda project: project.stage < stage, match[0])


def _stuck(work: Work, text: str) -> WordFilter | None:
    match = _STUCK.search(text)
    if match is None:
        return None
    matter = next(each for each in match.groups() if each).strip()
    named = next((zh for en, zh in _MATTERS.items() if en in matter.lower()), re.escape(matter))

    def keeps(project: Project) -> bool:
        told = [each.what for each in problems_of(work, project) if each.open]
        told += [
            words for visit in visits.of_project(work, project.id, 5) for words in visit.problems
        ]
        return any(re.search(named, words) for words in told)

    return WordFilter(keeps, match[0])
