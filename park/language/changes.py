"""Changes: a stage reached, a field set."""

from __future__ import annotations

import re

from park.language import facts, methods, particulars, projects
from park.language.deadlines_said import before_deadlines
from park.language.facts import Said
from park.language.findings import Findings
from park.language.findings import findings as read_findings
from park.language.head_count import head_count
from park.language.moments import Moment
from park.language.patterns import Pattern
from park.language.script import writing
from park.language.stages import stage
from park.language.tense import as_told, days

RENAMED = Pattern(
    r"(?:改名(?:为|叫|成)?|更名(?:为|成)?|重命名为?|(?:项目)?(?:名称|名字|名)(?:改成|改为|改叫|变更为|换成|更新为|叫|应该是|是)|改叫)\s*[“\"「]?(?P<n>[^，,。；;！!\n”\"」]{2,30}?)[”\"」]?(?=了?[，,。；;！!\n]|了?$|吧)|\brename(?:d)?\b.*?\b(?:to|as)\s+[\"“]?(?P<m>[^\"”.,;\n]{2,50}?)[\"”]?\s*(?:[.,;]|$)|(?:change|set) the (?:project )?name (?:of .*?)?to\s+(?P<k>[^.,;\n]{2,50})",
    re.I,
)
NEXT_SLOT = Pattern(r"跟进(?:时间|日期)?|下次|下一?步|回访|提醒|next|follow", re.I)
VISIT_SLOT = Pattern(r"来访|拜访|接待|去的|来的|见的|谈的|visit|met|meeting|came|went", re.I)
MARKED = Pattern(
    r"^(?:请|帮我)?(?:把|将)?(?P<p>[^，,。]{2,24}?)(?:这个)?(?:项目)?(?:列|设|标|定)(?:为|成)(?:重点|保密|涉密|重大)"
)
ARRANGED = re.compile(r"(?:会|时间|日期)(?:就)?(?:定|订|安排|排|约)(?:在|到|于)?\s*$")
"""上会时间定12月8号: when something else will be."""
STAGE_DAY_SKIP = {"month", "quarter", "half", "year", "span"}


def staged(findings: Findings) -> Said:
    """The stage reached, by what, and the day it happened; what is only agreed is no stage yet."""
    agreed = before_deadlines(findings)
    if agreed:
        kept = writing(findings.writing.raw[:agreed])
        findings = read_findings(kept, findings.now, findings.lexicon)
    said = target(findings)
    if name := stage(without_names(findings)):
        said["stage"] = name
    moment = next(
        (
            as_told(findings, m)
            for m in findings.moments
            if m.past is not None
            and m.grain not in STAGE_DAY_SKIP
            and not m.stale
            and not ARRANGED.search(findings.text[: m.start])
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


def without_names(findings: Findings) -> str:
    """The message without its dates, firms and project, in whose words a stage may stand."""
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
    count = head_count(text) or particulars.persons(text)
    if count is not None:
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
