"""A new project told as such: its name, its firm, its sums and land."""

from __future__ import annotations

import re

from park.language import facts, next_steps, projects
from park.language.changes import values, without_names
from park.language.facts import Said
from park.language.findings import Findings
from park.language.firms_en import FIRM_END, plain_words
from park.language.patterns import Pattern
from park.language.stages import stage
from park.language.words import tokens

CREATED = Pattern(
    r"(?:新线索[\s，,:：]*(?:名?叫|是)?|新项目[^，,。:：]{1,8}[，,]|立(?:一?个)?项[\s，,:：]+|(?:项目名称|新项目|项目入库)[:：])\s?(?P<q>[^，,。；;\n\s]{2,30}?)(?=[，,。；;\n\s]|$)|^new project(?: please)?[:,]?\s+(?P<r>[\w&' -]{3,50}?)(?=,|;|$)|(?:新建|新增|录入|创建|添加|建|立|登记|加|增加|录|来)(?:一?(?:个|条))?(?:新)?(?:的)?(?:储备|在谈|意向|签约|重点|招商|投资|招引)?(?:项目|一个项目)(?:档案)?[\s，,]*(?:(?:项目)?名字|名称)?(?:库)?(?:名称?|叫做?|名为|为|是|[:：,，\s])*(?:名字|名称)?(?:叫做?|名为|[:：])?\s*[“\"「]?(?P<n>[^，,。；;\n\s”\"」]{2,30}?)[”\"」]?(?=[，,。；;\n\s]|$|投资(?!公司)|总投资|用地)"
    r"|(?:新建|新增|录入|创建|添加|建|立|登记|加)(?:一?个)?[:：]?\s?(?P<k>[^，,。；;\n\s]{2,24}?)(?:的)?项目(?:[，,。；;\n\s]|$)"
    r"|\b(?:create|add|new|open|register|set up|log)\b(?: (?:a|an|the))?(?: new)? project(?: called| named|:|,| for)?\s+[\"“]?(?P<m>[\w&' -]{3,50}?)[\"”]?(?=,|;|\.|$| by | from | with | invest| in the | for | worth | \()",
    re.I,
)
FIRM_FIRST = Pattern(
    r"(?P<f>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)+|[A-Z][a-z]{4,}) (?=[a-z])|(?P<g>[\u4e00-\u9fff]{2,10})的(?=[\u4e00-\u9fff]{3})"
)
_KINDS = frozenset(
    [
        "Smart",
        "Green",
        "Advanced",
        "Digital",
        "Intelligent",
        "Industrial",
        "Modern",
        "Mobile",
        "Integrated",
        "Automatic",
        "Automated",
        "Electric",
        "Hybrid",
        "Flexible",
        "Compact",
        "Recycled",
        "Organic",
        "Synthetic",
        "Special",
        "Standard",
        "Copper",
        "Nickel",
        "Cobalt",
        "Silicon",
        "Sodium",
        "Wafer",
        "Vaccine",
        "Charging",
        "Assembly",
        "Sensor",
        "Ceramic",
    ]
)
"""What a kind of plant begins with, which is no firm."""
THEN_WORKS = Pattern(
    r"\s*,\s*(?P<w>(?:[a-z][\w&'-]* ){0,4}(?:plant|factory|line|base|centre|center|park|workshop|facility|hub|mill|works|warehouse))\b",
    re.I,
)
FOR_ONE = Pattern(r"\bproject (?:for|of|by) $", re.I)
WORKS_END = Pattern(
    r"\b(?:plant|factory|line|base|centre|center|park|workshop|facility|hub|mill|works|warehouse)$",
    re.I,
)
FOR_FIRM = Pattern(
    r"\bproject (?:for|by|of) [A-Z][\w&' -]{2,40}?[:,] ?(?P<m>(?!stage|status|owner|industry|investment|land|about|around|roughly|some|total)[a-z][\w&' -]{3,50}?)(?=,|;|\.|$)"
)


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
    if name and firm and _names_a_firm(firm):
        said["organisations"], name = (firm["f"] or firm["g"],), name[firm.end() :]
    for known in said.get("organisations", ()):
        if name and name.startswith(f"{known}的"):
            name = name[len(known) + 1 :]
    after = THEN_WORKS.match(text, text.find(name) + len(name)) if name else None
    named = bool(name) and name[0].isupper() and " " in name if name else False
    if name and after and named and not said.get("organisations"):
        said["organisations"], name = (name,), after["w"]
    if name and FOR_ONE.search(text[: text.find(name)]) and not WORKS_END.search(name):
        said["organisations"], name = (name,), None
    if name:
        said["project"] = name
    rest = without_names(findings).replace(name or "\0", "").replace("入库", "")
    if found := stage(rest):
        said["stage"] = found
    steps = [m for m in findings.moments if m.plan is not None]
    return said | (
        next_steps.next_step(findings, facts.whole(findings), steps)
        if re.search(r"跟进|回访|前", text)
        else {}
    )


def _names_a_firm(match: re.Match[str]) -> bool:
    """Nordwerk gearbox plant is a firm's; Smart gearbox plant and Copper foil plant are not."""
    if match["g"]:
        return _is_name(match["g"])
    words = match["f"].split()
    plain = words[0] in plain_words() or words[0] in _KINDS or FIRM_END.search(words[0])
    return len(words) > 1 or not plain


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
