"""Changes: a stage reached, a field set, a project made, the record just made put right."""

from __future__ import annotations

import re

from park.language import facts, methods, next_steps, particulars, projects, tasks
from park.language.amounts import CURRENCY, SCALES, Amount
from park.language.areas import Area
from park.language.deadlines_said import before_deadlines
from park.language.facts import Said
from park.language.findings import Findings
from park.language.findings import findings as read_findings
from park.language.meaning import Person
from park.language.moments import Moment
from park.language.numerals import NUMBER, number
from park.language.patterns import Pattern
from park.language.script import writing
from park.language.stages import stage
from park.language.tense import as_told, days
from park.language.words import surnames, tokens

RENAMED = Pattern(
    r"(?:改名(?:为|叫|成)?|更名(?:为|成)?|重命名为?|(?:项目)?(?:名称|名字|名)(?:改成|改为|改叫|变更为|换成|更新为|叫|应该是|是)|改叫)\s*[“\"「]?(?P<n>[^，,。；;！!\n”\"」]{2,30}?)[”\"」]?(?=了?[，,。；;！!\n]|了?$|吧)|\brename(?:d)?\b.*?\b(?:to|as)\s+[\"“]?(?P<m>[^\"”.,;\n]{2,50}?)[\"”]?\s*(?:[.,;]|$)|(?:change|set) the (?:project )?name (?:of .*?)?to\s+(?P<k>[^.,;\n]{2,50})",
    re.I,
)
NEXT_SLOT = Pattern(r"跟进(?:时间|日期)?|下次|下一?步|回访|提醒|next|follow", re.I)
VISIT_SLOT = Pattern(r"来访|拜访|接待|去的|来的|见的|谈的|visit|met|meeting|came|went", re.I)
VALUE = Pattern(
    r"(?:改成|改为|应该是|应为|是|换成|写成|叫|为|[:：]|到)\s*(?P<v>[\u4e00-\u9fffA-Za-z0-9（）()·& -]{2,24}?)(?=[，,。；;！!\n]|$|不是|才对)"
)
NAME_SLOT = Pattern(
    r"(?:公司|企业|(?<!金额)单位|客商)(?:名称?|名字|全称)?|名字(?!叫)|company|firm", re.I
)
INSTEAD = Pattern(rf"[\s，,。]*(?:而|应该|应当|实际)?(?:是|为)\s?(?P<n>{NUMBER})(?=[\s，,。！!]|$)")
BEFOREHAND = Pattern(rf"(?:是|为)\s?(?P<n>{NUMBER})[\s，,]*(?:而)?不是\s?$")
UNITS = Pattern(r"万亿|[十百千]?万|亿")
MARKED = Pattern(
    r"^(?:请|帮我)?(?:把|将)?(?P<p>[^，,。]{2,24}?)(?:这个)?(?:项目)?(?:列|设|标|定)(?:为|成)(?:重点|保密|涉密|重大)"
)
MONEY_EN = Pattern(
    r"\b(USD|HKD|EUR|RMB|CNY|TWD|JPY|GBP|SGD|US dollars|HK dollars|euros|yuan)\b,? (?:not|and not|instead of|rather than)\b",
    re.I,
)
MONEY = Pattern(r"(?<!不)是(美元|美金|港币|港元|欧元|日元|新台币|台币)")
PERSON_SLOT = Pattern(r"人名|联系人|对接人|姓名|对方(?:是|叫|姓)?|老板|总经理|contact|person", re.I)
PROJECT_SLOT = Pattern(r"项目(?:名称?|名字)?(?:应该|改|是|叫)|project name", re.I)
STAGE_DAY_SKIP = {"month", "quarter", "half", "year", "span"}


def staged(findings: Findings) -> Said:
    """The stage reached, by what, and the day it happened; what is only agreed is no stage yet."""
    agreed = before_deadlines(findings)
    if agreed:
        kept = writing(findings.writing.raw[:agreed])
        findings = read_findings(kept, findings.now, findings.lexicon)
    said = target(findings)
    if name := stage(_without_names(findings)):
        said["stage"] = name
    moment = next(
        (
            as_told(findings, m)
            for m in findings.moments
            if m.past is not None and m.grain not in STAGE_DAY_SKIP and not m.stale
        ),
        None,
    )
    if moment and (when := days(findings, moment)) and when.first == when.last:
        past = (
            moment.past
            if moment.past
            and when.first > findings.today
            and moment.past.first != when.first
            and not _planned(findings)
            else when
        )
        said["stage_date"] = past.first
    amounts_ = facts.sums(findings, facts.whole(findings)) | facts.land(
        findings, facts.whole(findings)
    )
    return said | amounts_


def _planned(findings: Findings) -> bool:
    return bool(re.search(r"要|将|计划|准备|预计|will|plan", findings.text))


def _without_names(findings: Findings) -> str:
    text = findings.text
    for moment in reversed(findings.moments):
        text = text[: moment.start] + text[moment.end :]
    for one in findings.organisations:
        text = text.replace(one.name, " " * len(one.name))
    found = projects.known_project(findings.nameless)
    return text.replace(found[0], " " * len(found[0])) if found else text


def target(findings: Findings) -> Said:
    """The company or the project that is meant."""
    said: Said = {}
    firms = facts.names(findings, facts.whole(findings))
    found = projects.known_project(findings.nameless)
    if found and not any(o.start < found[2] and found[1] < o.end for o in findings.organisations):
        said["project"] = findings.writing.said(found[1], found[2])
    elif found and firms:
        raw = findings.writing.said(found[1], found[2])
        rest = raw
        for firm in firms:
            rest = rest.replace(firm, "").strip("的 ")
        if len(rest) >= 2:
            said["project"] = rest
    if firms:
        said["organisations"] = firms
    return said


def changed(findings: Findings) -> Said:
    """The field that a named project or company should have."""
    renamed = RENAMED.search(findings.text)
    if renamed:
        return _renamed(findings, renamed)
    said = _marked(findings) or target(findings)
    said |= values(findings)
    if trade := said.get("industry"):
        said["organisations"] = tuple(o for o in said.get("organisations", ()) if o not in trade)
    said.pop("visit_date", None)
    return said


def _marked(findings: Findings) -> Said:
    """把铜箔生产线列为重点: the words before the mark name the project, unless a firm does."""
    match = MARKED.match(findings.text)
    if match is None or any(match.start("p") <= o.start for o in findings.organisations):
        return {}
    return {"project": findings.writing.said(match.start("p"), match.end("p"))}


def _renamed(findings: Findings, match: re.Match[str]) -> Said:
    group = next(g for g in ("n", "m", "k") if match[g])
    new = findings.writing.said(match.start(group), match.end(group))
    before = findings.text[: match.start(group)]
    said = target(findings)
    firms = tuple(f for f in said.get("organisations", ()) if f not in new)
    said.pop("organisations", None)
    if firms:
        said["organisations"] = firms
    if (found := projects.known_project(before)) is not None:
        said["project"] = findings.writing.said(found[1], found[2])
    elif said.get("project", "") in new:
        said.pop("project", None)
    return said | {"new_name": new}


def values(findings: Findings) -> Said:
    """Sums, land, people, place, industry, next step and head count, as the words give them."""
    stretch = facts.whole(findings)
    text = findings.text
    said: Said = facts.sums(findings, stretch) | facts.land(findings, stretch)
    if people := facts.counterparts(findings, stretch):
        said["people"] = people
    if town := facts.city(findings, stretch):
        said["city"] = town
    if trade := particulars.industry(text):
        said["industry"] = trade
    if (count := particulars.persons(text)) is not None:
        said["persons"] = count
    if how := methods.method(text):
        said["method"] = how
    stated = re.search(
        r"意向(?:程度)?(?:改成|改为|是|为|更新为|调整为)(?:很)?(强|一般|中|没|无|弱)", text
    )
    if stated:
        said["intention"] = {"强": "strong", "一般": "medium", "中": "medium"}.get(
            stated[1], "none"
        )
    elif wish := methods.intention(text):
        said["intention"] = wish
    return said | facts.staff(findings, stretch) | _dates(findings)


def _dates(findings: Findings) -> Said:
    kept = [m for m in findings.moments if not _denied(findings, m)]
    dated = [
        m
        for m in kept
        if m.past is not None and m.grain in ("day", "range", "weekend", "tendays", "week")
    ]
    clock = next((m.at for m in kept if m.at), None)
    if not dated:
        return (
            {"next_time" if NEXT_SLOT.search(findings.text) else "visit_time": clock}
            if clock
            else {}
        )
    moment = dated[0]
    if NEXT_SLOT.search(findings.text):
        return _slot("next_date", moment, planned=True) | ({"next_time": clock} if clock else {})
    ahead = (
        re.search(r"要|将|改到|推到|推迟|提前到|挪到|延到|move|postpone", findings.text) is not None
    )
    slot = "visit_date" if VISIT_SLOT.search(findings.text) else "date"
    said = _slot(slot, moment, planned=ahead)
    return said | ({"visit_time": clock} if clock else {})


def _slot(name: str, moment: Moment, *, planned: bool) -> Said:
    when = moment.days(planned)
    if when is None:
        return {}
    said: Said = {name: when.first}
    if when.last != when.first and name != "date":
        said[f"{name}_end"] = when.last
    return said


def _denied(findings: Findings, moment: Moment) -> bool:
    return bool(
        re.search(
            r"(?:不是|并非|而不是|\bnot(?: on)?|n't(?: on)?|从|instead of)\s*(?:在)?$",
            findings.text[max(0, moment.start - 12) : moment.start],
            re.I,
        )
    )


def corrected(findings: Findings) -> Said:
    """The fields of the record just made that the message puts right."""
    text = findings.text
    said = tasks.which(findings) | values(findings) | _unitless(findings)
    if (
        PERSON_SLOT.search(text)
        and "people" not in said
        and (name := _value(findings))
        and name[0] in surnames()
    ):
        said["people"] = (Person(name),)
    if NAME_SLOT.search(text) and not PERSON_SLOT.search(text) and (name := _value(findings)):
        said["organisations"] = (name,)
        said.pop("people", None)
        if not re.search(r"城市|地点|city", text):
            town = said.pop("city", None)
            said |= {"city": town} if town and town in name else {}
    elif firms := _affirmed_firms(findings):
        said["organisations"] = firms
    if PROJECT_SLOT.search(text) and (name := _value(findings)):
        said["project"] = name
    if (reached := stage(text)) and re.search(r"阶段|状态|stage|status", text):
        said["stage"] = reached
    if way := _way(text):
        said["direction"] = way
    if "行业" in text and "industry" not in said and (trade := _value(findings)):
        said["industry"] = trade
        said.pop("organisations", None)
    money = MONEY.search(text) or MONEY_EN.search(text)
    if "investment_amount" not in said and money:
        said["investment_currency"] = CURRENCY[money[1].lower()]
    return said


def _unitless(findings: Findings) -> Said:
    """不是80亩 是85: the number put in its place has the denied one's unit."""
    text = findings.text
    measured: list[Area | Amount] = [*findings.areas, *findings.amounts]
    for denied in measured:
        if not facts.NEGATED.search(text[max(0, denied.start - 14) : denied.start]):
            continue
        match = INSTEAD.match(text, denied.end) or BEFOREHAND.search(text[: denied.start])
        value = number(match["n"]) if match else None
        if value is None:
            continue
        if isinstance(denied, Area):
            return {"land_mu": value} if denied.land else {"factory_sqm": value}
        unit = UNITS.search(text[denied.start : denied.end])
        return {"investment_amount": int(value * SCALES[unit[0]])} if unit else {}
    return {}


def _way(text: str) -> str | None:
    clean = re.sub(r"不是[^，,。\s]*|\bnot (?:a |an )?[\w ]+", "", text)
    way = methods.direction(clean)
    return (
        way
        if way
        and re.search(
            r"是(?:他们|我们|对方)?(?:来|去|打)|电话|视频|来访|外出|接待|phone|call|video|they came|we went|visited|came to us",
            clean,
        )
        and not re.search(
            r"日期|时间|号码|金额|人数|电话(?:号码)?(?:是|应|错|写|改|[:：]|\d)", clean
        )
        else None
    )


def _affirmed_firms(findings: Findings) -> tuple[str, ...]:
    kept = [
        o
        for o in findings.organisations
        if (o.sure or o.name.isascii())
        and not re.search(
            r"不是$|not$|而不是$", findings.text[max(0, o.start - 4) : o.start].rstrip()
        )
    ]
    return tuple(dict.fromkeys(findings.writing.said(o.start, o.end) for o in kept))


def _value(findings: Findings) -> str | None:
    found = [
        m
        for m in VALUE.finditer(findings.text)
        if not re.search(r"不$", findings.text[: m.start()])
    ]
    if not found:
        return None
    named = NAME_SLOT.search(findings.text)
    match = next(
        (m for m in found if named and named.end() <= m.start() <= named.end() + 2), found[-1]
    )
    return findings.writing.said(match.start("v"), match.end("v")) or None


def created(findings: Findings) -> Said:
    """A new project: its name, company, sums and land."""
    text = findings.text
    said = values(findings)
    for unwanted in ("visit_date", "date", "direction", "method", "people"):
        said.pop(unwanted, None)
    name = _new_name(findings)
    if firms := tuple(
        f
        for f in facts.names(findings, facts.whole(findings))
        if not name or f not in name or (f != name and name.startswith(f))
    ):
        said["organisations"] = firms
    firm = FIRM_FIRST.match(name) if name and not said.get("organisations") else None
    if name and firm and (firm["f"] or _is_name(firm["g"])):
        said["organisations"], name = (firm["f"] or firm["g"],), name[firm.end() :]
    if name:
        said["project"] = name
    rest = _without_names(findings).replace(name or "\0", "").replace("入库", "")
    if found := stage(rest):
        said["stage"] = found
    steps = [m for m in findings.moments if m.plan is not None]
    return said | (
        next_steps.next_step(findings, facts.whole(findings), steps)
        if re.search(r"跟进|回访|前", text)
        else {}
    )


CREATED = Pattern(
    r"(?:新线索[\s，,:：]*(?:名?叫|是)?|新项目[^，,。:：]{1,8}[，,]|立(?:一?个)?项[\s，,:：]+|(?:项目名称|新项目|项目入库)[:：])\s?(?P<q>[^，,。；;\n\s]{2,30}?)(?=[，,。；;\n\s]|$)|^new project(?: please)?[:,]?\s+(?P<r>[\w&' -]{3,50}?)(?=,|;|$)|(?:新建|新增|录入|创建|添加|建|立|登记|加|增加|录|来)(?:一?(?:个|条))?(?:新)?(?:的)?(?:储备|在谈|意向|签约|重点|招商|投资|招引)?(?:项目|一个项目)(?:档案)?[\s，,]*(?:(?:项目)?名字|名称)?(?:库)?(?:名称?|叫做?|名为|为|是|[:：,，\s])*(?:名字|名称)?(?:叫做?|名为|[:：])?\s*[“\"「]?(?P<n>[^，,。；;\n\s”\"」]{2,30}?)[”\"」]?(?=[，,。；;\n\s]|$|投资(?!公司)|总投资|用地)"
    r"|(?:新建|新增|录入|创建|添加|建|立|登记|加)(?:一?个)?[:：]?\s?(?P<k>[^，,。；;\n\s]{2,24}?)(?:的)?项目(?:[，,。；;\n\s]|$)"
    r"|\b(?:create|add|new|open|register|set up|log)\b(?: (?:a|an|the))?(?: new)? project(?: called| named|:|,| for)?\s+[\"“]?(?P<m>[\w&' -]{3,50}?)[\"”]?(?=,|;|\.|$| by | from | with | invest| in the | for | worth | \()",
    re.I,
)


FIRM_FIRST = Pattern(
    r"(?P<f>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)+) (?=[a-z])|(?P<g>[\u4e00-\u9fff]{2,10})的(?=[\u4e00-\u9fff]{3})"
)
FOR_FIRM = Pattern(
    r"\bproject (?:for|by|of) [A-Z][\w&' -]{2,40}?[:,] ?(?P<m>[a-z][\w&' -]{3,50}?)(?=,|;|\.|$)"
)


def _is_name(said: str) -> bool:
    """Whether characters no dictionary knows stand in it, as in a firm's name."""
    return sum(len(t.text) for t in tokens(said, []) if t.kind == "unknown") > 1


def _new_name(findings: Findings) -> str | None:
    match = FOR_FIRM.search(findings.text) or CREATED.search(findings.text)
    if match:
        group = next(g for g in ("n", "k", "m", "q", "r") if match.groupdict().get(g))
        said = findings.writing.said(match.start(group), match.end(group))
        return re.sub(r"^(?:叫做?|名为|a |an |the )|(?:项目)$", "", said) or None
    found = projects.new_project(findings.nameless) or projects.lone_works(findings.nameless)
    return findings.writing.said(found[1], found[2]) if found else None
