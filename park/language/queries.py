"""Questions: what is asked about, over which period, with which filters and measures."""

from __future__ import annotations

import re

from park.language import facts, methods, particulars, projects
from park.language.facts import Said, Stretch
from park.language.findings import Findings
from park.language.measures import COMPARE, GROUPS, LEADER, metrics
from park.language.moments import Days, Moment
from park.language.numerals import english, integer
from park.language.patterns import Pattern
from park.language.people import LEADER as LEADER_POSTS
from park.language.stages import stage

FOLLOWUPS = Pattern(
    r"(?<!没)(?<!未)跟进(?!到|了多少)|待办|任务(?!完成|目标|额|量)|提醒|代办|事项|(?:要|该|得|需要)(?:办|做|处理)的(?:事|活|工作|$)|(?:剩|差|有)(?:下)?(?:什么|啥|哪些)?[^，,。]{0,4}没(?:做|办|处理|完成)|^what(?:'s| is|s)? (?:still |there )?(?:left|open|outstanding|pending|due|to do|on my)|日程|什么安排|哪些安排|follow-?ups?|to-?dos?|tasks?|reminders?",
    re.I,
)
PROJECTS = Pattern(
    r"项目|储备|\bleads?\b|签约|签了|签得|新签|在谈|开工|投产|入统|拿地|线索|总投资|projects?|pipeline|reserve|signed|\bsign\b|investment|deals?",
    re.I,
)
COMPANIES = Pattern(
    r"企业|客户|公司|厂家|商会|协会|商协会|几家|多少家|哪家|哪些家|compan(?:y|ies)|firms?|enterprises|associations?|chambers?|who (?:did|have) we",
    re.I,
)
VISITS = Pattern(
    r"来过|谁来|跑得|能跑|跑得?最|出差|出去(?:得)?最|(?:有谁|谁)(?:要|会|想|准备)?来|谁去|去过|拜访|走访|来访|接待|对接|接洽|洽谈|外出|叩门|批次|批客商|客商|几批|多少批|带队|跑了|见了|招商(?:活动)?(?:多少|几)|记录|行程|visits?|visited|trips?|meetings?|hosted|receptions?|visitors|delegations?|calls?|went out|outreach",
    re.I,
)
COMPARED = Pattern(
    r"(?:比|跟|和|与|较|compared (?:to|with)|than|vs\.?|versus|against)\s?(?:the same period )?(?:去年(?:同期)?|上年同期|上个?月|last year|last month)(?:同期)?(?:相?比)?|去年同期|same period last year",
    re.I,
)
TILL_NOW = Pattern(r"\s?(?:份)?(?:到|至)(?:现在|今天|目前|今)|以来|起至今")
UNTIL = Pattern(r"(?:截至|截止到?|到)$")
UNSTAGED = Pattern(r"(?:没|未|还没|不)(?:有|曾)?(?:签约|签|开工|投产|拿地|注册|入统|过会|动工)")
OVERDUE = Pattern(
    r"逾期|超期|过期|到期没|过了(?:期限|时间|期)|没按时|拖(?:着|了|延)|overdue|past due|late\b",
    re.I,
)
STALE = Pattern(
    r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(?P<half>半)?(?P<u>天|日|周|星期|礼拜|月|年)(?:多|以上|来)?(?:了)?(?:都|一直|还)?(?:没(?:有)?|无|未|不)(?:再|怎么|什么|任何)?(?:人)?(?:动静|动|联系|跟进|进展|更新|消息|反应|回应|回复|碰|管|跟|沟通|对接|走动|推进|接触|拜访|记录)|(?:not? |without |no |untouched |stale |silent |inactive |quiet )[a-z ]{0,30}?(?:for|in|since)? ?(?:the )?(?:last |past |over |more than )?(?P<m>\d{1,3}|a|one|two|three|four|six)\+? (?P<v>day|week|month)s?",
    re.I,
)
UNIT_DAYS = {
    "天": 1,
    "日": 1,
    "周": 7,
    "星期": 7,
    "礼拜": 7,
    "月": 30,
    "年": 365,
    "day": 1,
    "week": 7,
    "month": 30,
}
OUT = Pattern(
    r"外出|出去|拜访(?!$|[？?]|记录|情况|名单|清单|的?次数|计划|安排|总)|走访(?!记录)|叩门|出差|去过|去了|去(?!年)[^\W\da-zA-Z_]{2,4}(?:的|招商)|赴|上门|带队|outbound|visited|we (?:visit|go|went)|trips?\b|outreach",
    re.I,
)
IN = Pattern(
    r"来访|接待|来园|来过|来了|来的(?:客商|企业|访)|到访|客商(?:来|到)|来考察|inbound|hosted|received|visitors|came|visited us|delegations",
    re.I,
)


TRADES = Pattern(
    r"(?P<i>新材料|装备制造|机械装备|高端装备|绿色能源|新型储能|储能|锂电池?|动力电池|半导体|集成电路|光伏|新能源(?:汽车|车)?|生物医药|医疗器械|电子信息|机械|食品|纺织|家具|家电|化工|建材|物流|机器人|汽车零部件|氢能|智能制造|金属智造|光电|包装|五金|模具)(?:(?:方面|领域|产业|赛道|方向|这一?块)|(?:类|行业|板块)?(?:的)?(?:(?:签约|储备|在谈|开工|投产|在建|新)?(?:项目|企业)|公司|厂家|客商|签|占|有几|有多少))"
    r"|\b(?P<j>robotics|semiconductors?|batter(?:y|ies)|solar|photovoltaics?|biotech|pharma(?:ceuticals?)?|chemicals?|textiles?|food|furniture|machinery|electronics|logistics|new materials?|energy storage|medical devices?|automotive|hydrogen|packaging|equipment)(?= (?:manufacturing )?(?:leads?|projects?|compan|firms?|investors?|manufacturers?))",
    re.I,
)


def status(findings: Findings) -> Said:
    """The project or company asked about."""
    said: Said = {}
    firms = facts.names(findings, facts.whole(findings))
    found = projects.known_project(findings.nameless)
    if found and not any(o.start <= found[1] and found[2] <= o.end for o in findings.organisations):
        raw = findings.writing.said(found[1], found[2])
        inside = tuple(f for f in firms if f in raw)
        said["project"] = _without(raw, inside)
        firms = inside or tuple(
            f for f in firms if f not in raw and not (found[1] <= findings.text.find(f) < found[2])
        )
        if inside and (not said["project"] or said["project"] in ("的", "项目")):
            del said["project"]
    if firms:
        said["organisations"] = firms
    if "project" not in said and not firms and (bare := _bare_subject(findings)):
        said["project"] = bare
    if people := facts.counterparts(findings, facts.whole(findings)):
        said["people"] = people
    if any(c for c in findings.cities) and (
        firms and (town := facts.city(findings, facts.whole(findings)))
    ):
        said["city"] = town
    return said


def _without(raw: str, firms: tuple[str, ...]) -> str:
    for firm in firms:
        raw = raw.replace(firm, "")
    return raw.strip("的 ")


BARE = Pattern(
    r"^(?:等下|等一下|问一下|问下|查一下|查查|查|看看|看一下|帮我看看|帮我查一下|帮我查|请问|想问|那个|这个|搞|做|[，,。\s])*(?P<p>[\u4e00-\u9fffA-Za-z0-9]{2,10}?)(?:的)?(?:那个|这个|那边|那家|这边|的)?(?:项目)?(?:推进|谈得|搞得|做得|进行|现在|目前|最近|到底|后来|如今|进展|进度|情况|状态|怎么|咋|啥|什么|到哪|谈|谁|有(?:什么|没有|啥)|[，,。\s]|$)"
)
EN_BARE = Pattern(
    r"\b(?:status (?:of|on)|update (?:on|of|for)|latest (?:on|with|from)|news (?:on|of|from|about)|how(?:'s| is| are)|where (?:is|are we (?:with|on))|what(?:'s| is) (?:happening|going on|up) with|progress (?:of|on)|about|with)\s+(?:the |our |that )?(?P<p>[\w&' -]{3,50}?)(?:\s+(?:going|doing|now|at|these days|coming along|so far|today|getting on))?\s*[?.!]*$",
    re.I,
)


def _bare_subject(findings: Findings) -> str | None:
    match = EN_BARE.search(findings.text)
    if match is None and not re.search(r"[\u4e00-\u9fff]", findings.text):
        return None
    if match is None:
        match = BARE.search(findings.text)
        if match is None or re.fullmatch(
            r"(?:那个|这个|什么|情况|进展|现在|他们|我们|项目|今天|领导).*", match["p"]
        ):
            return None
    return findings.writing.said(match.start("p"), match.end("p")) or None


def listing(findings: Findings) -> Said:
    """A list's entity, period and filters."""
    text = findings.text
    said: Said = {}
    entity = _entity(text, listing_=True)
    if entity is None and findings.moments and re.search(r"情况|进展|怎么样", text):
        entity = "visits"
    if entity:
        said["entity"] = entity
    said |= _period(findings) | filters(findings, entity)
    return said


def figure(findings: Findings) -> Said:
    """A number's entity, period, filters, measures, grouping and comparison."""
    text = findings.text
    measures = metrics(text)
    said: Said = {}
    entity = _entity(text, listing_=False, measures=measures)
    if entity:
        said["entity"] = entity
    said |= _period(findings) | filters(findings, entity)
    if measures:
        said["metrics"] = measures
    for name, table in (("group_by", GROUPS), ("compare", COMPARE)):
        if value := next((n for n, p in table if p.search(text)), None):
            said[name] = value
    return said


WENT = re.compile(
    r"(?:有没有|有|是否有)(?:人|谁|同事|哪位|哪个)[^，,。]{0,8}(?:去|到|跑|见|拜访|接触|联系|接待)(?:过|了)[^，,。]{0,12}$|(?:去|跑)(?:了|过)?(?:哪(?:些|几)?(?:里|儿|家|个地方|些地方|个城市)?|(?:什么|啥)地方)(?:了)?[?？。]*$"
    r"|^who(?:'s| has|'ve| have)? (?:already |ever |last |been )*(?:met|seen|visited|been to|talked to|spoken to|hosted)\b|^did (?!a |an |the |two |three |my |our |some |it |that )[\w ]{2,24} (?:call|go|visit|meet|see|travel|reply|come)\b|\b(?:has|have|did) (?:any(?:one|body)|some(?:one|body)) (?:been|gone|go|visit(?:ed)?|see|seen|met|meet|travel(?:led)?)\b|\bwhere (?:has|have|did) [\w ]{2,20} (?:been|go|gone|travel(?:led)?)\b",
    re.I,
)
"""有人去过合肥吗, 苏小北最近去哪了: visits are asked for, none is told."""
DEEDS = re.compile(
    r"(?:干|做|忙|跑)了?(?:些|点)?(?:啥|什么|哪些(?:事|工作|活)?|哪儿?)[?？]?$|\bwhat (?:did|has) \w+(?: \w+)? (?:do|done|been doing|been up to)\b|\bwho (?:did|has) \w+ (?:meet|met|see|seen|visit|visited|host|hosted)\b",
    re.I,
)
"""周立秋这周干了啥: the visits of a colleague."""


def _entity(text: str, *, listing_: bool, measures: tuple[str, ...] = ()) -> str | None:
    if FOLLOWUPS.search(text) and not re.search(
        r"任务完成|年度任务|全年任务|保底任务|在跟进的项目|跟进的项目|储备", text
    ):
        return "followups"
    if DEEDS.search(text) or WENT.search(text):
        return "visits"
    if re.search(r"签(?:约)?(?:了)?的(?:那个|那家|那几|是)", text):
        return "projects"
    if {"company_count", "association_count"} & set(measures):
        return "companies"
    if (
        measures
        and set(measures) <= {"completion_rate", "gap"}
        and not PROJECTS.search(text.replace("任务", ""))
    ):
        return None
    if re.search(r"项目|储备|projects?\b|pipeline|reserve", text, re.I):
        return "projects"
    if re.search(r"客商", text):
        return "visits"
    if COMPANIES.search(text):
        return "companies"
    if VISITS.search(text):
        return "visits"
    if PROJECTS.search(text):
        return "projects"
    return "followups" if listing_ and OVERDUE.search(text) else None


def _period(findings: Findings) -> Said:
    """The period asked about; the comparison's own period is left out."""
    compared = [m.span() for m in COMPARED.finditer(findings.text)]
    found = [
        m
        for m in findings.moments
        if m.past is not None
        and not m.stale
        and not m.recurrence
        and not any(s <= m.start < e for s, e in compared)
    ]
    if not found:
        return {}
    found = [
        m for m in found if m.grain != "day" or not UNTIL.search(findings.text[: m.start])
    ] or found
    chosen = found[0]
    when = _whole_period(findings, chosen)
    if when is None:
        return {}
    if TILL_NOW.match(findings.text, chosen.end):
        when = Days(when.first, max(findings.today, when.first))
    elif (
        len(found) > 1
        and (second := _whole_period(findings, found[1]))
        and _upto(findings, chosen, found[1])
    ):
        when = Days(when.first, second.last)
    when = first_half(findings, when)
    return {"period_start": when.first, "period_end": when.last}


def first_half(findings: Findings, when: Days) -> Days:
    """2026年半年报告 is of its first half."""
    whole = (when.first.month, when.first.day, when.last.month) == (1, 1, 12)
    half = re.search(r"半年(?:度)?(?:报告|总结|报|工作)|half[- ]year", findings.text, re.I)
    later = re.search(r"下半年|second half", findings.text, re.I)
    return (
        Days(when.first, when.last.replace(month=6, day=30))
        if whole and half and not later
        else when
    )


def _upto(findings: Findings, first: Moment, second: Moment) -> bool:
    return bool(re.fullmatch(r"\s*(?:到|至|-|~)\s*", findings.text[first.end : second.start]))


_AGENDA = re.compile(r"的(?:工作)?(?:安排|日程|行程)|\b(?:schedule|agenda)\b", re.I)


def _whole_period(findings: Findings, moment: Moment) -> Days | None:
    ahead = bool(
        re.search(r"要|需要|待|将|计划|安排|下|due|upcoming|next", findings.text)
    ) and bool(FOLLOWUPS.search(findings.text))
    ahead = ahead or bool(_AGENDA.search(findings.text))
    return moment.plan if ahead else moment.past


def filters(findings: Findings, entity: str | None) -> Said:
    """Stage, city, industry, sums, land, people and direction of a question."""
    text = findings.text
    stretch = facts.whole(findings)
    said: Said = {}
    if entity in (None, "projects", "companies") and (name := _stage_asked(text)):
        said["stage"] = name
    if town := facts.city(findings, stretch):
        said["city"] = town
    if firms := [o for o in facts.names(findings, stretch) if o not in ("客商", "企业")]:
        said["organisations"] = tuple(firms)
    said |= facts.sums(findings, stretch) | facts.land(findings, stretch)
    said |= _people(findings, stretch)
    if entity in ("visits", "companies") and (way := _direction(text)):
        said["direction"] = way
    if how := methods.method(text):
        said["method"] = how
    if trade := _industry(text):
        said["industry"] = trade
    if wish := methods.intention(text):
        said["intention"] = wish
    return said | _staleness(text)


_SOON_SIGNED = re.compile(
    r"(?:快要?|即将|马上要?|就要|准备|能)签(?:约|了|的)?|\b(?:about|ready|close) to sign(?:ing)?\b",
    re.I,
)
"""哪些项目快签了: the agreement is being settled, nothing is signed."""


def _stage_asked(text: str) -> str | None:
    text = UNSTAGED.sub("", text)
    if _SOON_SIGNED.search(text):
        return "approved"
    found = stage(re.sub(r"签约(?=率)|(?<=在)谈(?=判)|用地|投产率", "", text))
    if found in ("approved",) and re.search(r"还没|没上|未", text):
        return None
    return found


def _people(findings: Findings, stretch: Stretch) -> Said:
    said: Said = {}
    named = [
        h
        for h in findings.people
        if h.name
        and h.name not in LEADER_POSTS
        and (h.staff or h.name[0] in "老小" or re.search(r"科长|局长|部长", h.name))
    ]
    if named:
        said["our_people"] = tuple(
            dict.fromkeys(findings.writing.said(h.start, h.end) for h in named)
        )
    share = re.search(r"占比|占几成|比例|share", findings.text)
    led = LEADER.search(findings.text)
    if any(h.leader for h in named) or (led and not (share and re.search(r"领导", findings.text))):
        said["leader_led"] = True
    return said


def _direction(text: str) -> str | None:
    if re.search(r"电话|视频|call(?!ed on)", text, re.I) and not IN.search(text):
        return "call"
    found = [
        (m.start(), name)
        for name, p in (("inbound", IN), ("outbound", OUT))
        if (m := p.search(text))
    ]
    return min(found)[1] if found else None


def _industry(text: str) -> str | None:
    match = re.search(
        r"(?:^|[，,。\s的年月周度季和有些]|属于|关于|做|搞)(?P<i>[^\W\da-zA-Z_]{2,8}?)(?:行业|产业|领域|类)(?!园|统计|分|占)(?:的)?",
        text,
    )
    if match:
        found = re.sub(
            r"^.*(?:哪些|有|多少|的|今年|本月|列出|列一下|看看|查|做|搞|按|分|各|所有|全部|签约|储备)",
            "",
            match["i"],
        )
        if len(found) >= 2:
            return found
    if trade := TRADES.search(text):
        return trade["i"] or trade["j"]
    if within := re.search(
        r"\bin (?:the )?([a-z]+(?: [a-z]+)? manufacturing|[a-z]+(?= (?:industry|sector)))\b",
        text,
        re.I,
    ):
        return within[1]
    made = re.search(r"(?:做|搞)(?P<i>[^\W\da-zA-Z_]{2,6}?)的(?:项目|企业|公司)", text)
    if made:
        return made["i"]
    return particulars.industry(text)


def _staleness(text: str) -> Said:
    said: Said = {}
    if OVERDUE.search(text):
        said["overdue"] = True
    match = STALE.search(text)
    if match is None:
        return said
    if match["u"]:
        whole = 0 if match["n"] == "半" else integer(match["n"]) or 0
        halves = (match["n"] == "半") + bool(match["half"])
        days = whole * UNIT_DAYS[match["u"]] + halves * (
            15 if match["u"] == "月" else 182 if match["u"] == "年" else 3
        )
    else:
        days = (english(match["m"]) or 1) * UNIT_DAYS[match["v"].lower()]
    return said | {"stale_days": days} if days else said
