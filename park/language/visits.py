"""Visits: the fields of one contact, and several contacts told in one message."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace

from park.language import facts, methods, next_steps, particulars, projects
from park.language.facts import Said, Stretch
from park.language.findings import Findings
from park.language.moments import Moment
from park.language.organisations import Organisation
from park.language.stages import stage_place
from park.language.tense import OUTCOME, PAST, PLAN, days, done, is_ahead

CHAMBER = re.compile(
    r"(?:去|到|跑|拜访|走访)(?:了)?(?:一趟|当地|那边的?)?(?P<c>商会|协会)(?!长|员|秘书)"
)
DOING = re.compile(
    r"拜访|走访|接待|来访|来园|考察|对接|洽谈|座谈|会谈|见|去|到|赴|跑|来|谈|聊|电话|视频|会|visit|met|meet|call|host|receiv|came|went",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One organisation's share of the message: its stretch and its first mention."""

    stretch: Stretch
    organisation: Organisation | None
    chamber: bool = False


def visits(findings: Findings) -> Said:
    """The fields of the one visit told, or ``visits`` with each one's."""
    parts = _parts(findings)
    if len(parts) < 2:
        return visit(findings, facts.whole(findings), facts.whole(findings))
    head = Stretch(((0, _first(parts)),))
    shared = visit(findings, head, head, alone=False)
    told: list[Said] = []
    for i, part in enumerate(parts):
        told.append(_one(findings, part, shared, head, told[-1] if told else {}, first=i == 0))
    return {"visits": told}


def _first(parts: list[Part]) -> int:
    return min(start for part in parts for start, _ in part.stretch.pieces)


def _one(
    findings: Findings, part: Part, shared: Said, head: Stretch, before: Said, *, first: bool
) -> Said:
    pieces = (head.pieces + part.stretch.pieces) if first else part.stretch.pieces
    own = visit(findings, Stretch(pieces), part.stretch, alone=False)
    kept = (
        "visit_date",
        "visit_date_end",
        "direction",
        "our_people",
        "leader_led",
        "planned",
        "method",
        "city",
    )
    for name in kept:
        if name in shared and name not in own:
            own[name] = shared[name]
    if own.get("direction") != "inbound" and "city" in shared:
        own["city"] = shared["city"]
    for name in (
        "visit_date",
        "visit_date_end",
        "our_people",
        "leader_led",
        "planned",
        "direction",
    ):
        if (
            name in before
            and name not in own
            and (name != "visit_date_end" or own.get("visit_date") == before.get("visit_date"))
        ):
            own[name] = before[name]
    if part.chamber:
        own["method"] = "协会招商"
    if (
        own.get("direction") == "outbound"
        and "city" not in own
        and before.get("direction") == "outbound"
        and "city" in before
        and _same_trip(findings, part)
    ):
        own["city"] = before["city"]
    return own


def _same_trip(findings: Findings, part: Part) -> bool:
    """A second call of the day in the town the journey went to."""
    start = part.stretch.pieces[0][0]
    return not re.search(r"\d号|又去|再去|then to", findings.text[start : start + 12])


def _parts(findings: Findings) -> list[Part]:
    anchors = _anchors(findings)
    if len({key for key, *_ in anchors}) < 2:
        return []
    cuts = _cuts(findings, [(start, end) for _, start, end, _ in anchors])
    parts: dict[str, Part] = {}
    for (key, _, _, one), (start, end) in zip(anchors, cuts, strict=True):
        known = parts.get(key)
        pieces = (known.stretch.pieces if known else ()) + ((start, end),)
        parts[key] = Part(Stretch(pieces), known.organisation if known else one, one is None)
    return list(parts.values())


def _anchors(findings: Findings) -> list[tuple[str, int, int, Organisation | None]]:
    """Every mention that opens a visit's share: its key, place and organisation."""
    anchors: list[tuple[str, int, int, Organisation | None]] = []
    keys: list[str] = []
    for one in findings.organisations:
        if facts.is_referrer(findings, one) or _beside(findings, one):
            continue
        key = next((k for k in keys if one.name in k or k in one.name), one.name)
        if key == one.name:
            if not one.sure and keys and not _opens(findings, one):
                continue
            keys.append(key)
        anchors.append((key, one.start, one.end, one))
    for match in CHAMBER.finditer(findings.text):
        if not any(o.start <= match.start("c") < o.end for o in findings.organisations):
            anchors.append(
                (f"{match['c']}@{match.start()}", match.start("c"), match.end("c"), None)
            )
    return sorted(anchors, key=lambda a: a[1])


def _opens(findings: Findings, one: Organisation) -> bool:
    before = findings.text[max(0, one.start - 4) : one.start]
    return bool(DOING.search(before)) or before[-1:] in " \n，,、。；;:"


def _beside(findings: Findings, one: Organisation) -> bool:
    """An organisation told of in a next step or as an introducer's target is no visit of its own."""
    start, _ = findings.clause(one.start)
    lead = findings.text[start : one.start]
    if re.search(
        r"(?:推荐|介绍)(?:了)?(?:我们)?(?:去|找|认识|给)?$|准备(?:去|再)|下次|改天|供应商|竞争对手|客户(?:是|有|包括)|给$|是[^，,。\s]{0,8}的$|代表$|原来在|隶属",
        lead,
    ):
        return True
    later = [
        m
        for m in findings.moments
        if start <= m.start < one.start and m.plan and m.plan.first > findings.today
    ]
    return bool(later) and done(findings) and one is not findings.organisations[0]


def _cuts(findings: Findings, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    starts = [places[0][0]]
    for (_, before), (start, _) in itertools.pairwise(places):
        starts.append(_cut(findings, before, start))
    return list(zip(starts, [*starts[1:], len(findings.text)], strict=True))


def _cut(findings: Findings, before: int, start: int) -> int:
    """Where the words about the next organisation begin: its clause, daypart or verb."""
    stops = [end for _, end in findings.breaks if before <= end <= start]
    stops += [
        m.start()
        for m in re.finditer(r"\n|(?<=[\s。])and ", findings.text[:start])
        if m.start() >= before
    ]
    if stops:
        return max(stops)
    times = [
        before + m.start()
        for m in re.finditer(
            r"[上下]午|中午|晚上|然后|接着|又|另外|还有|随后|再去|之后|、|和|与|\band\b",
            findings.text[before:start],
        )
    ]
    return max(times) if times else start


def visit(findings: Findings, stretch: Stretch, own: Stretch, *, alone: bool = True) -> Said:
    """The fields of one contact told in a stretch; ``own`` is the part after the shared beginning."""
    text = stretch.text(findings)
    said: Said = {}
    when, steps = _when(findings, stretch, alone)
    said |= when
    said |= _how(findings, own, text, alone)
    said |= facts.staff(findings, stretch)
    said |= _who(findings, stretch)
    said |= _what(findings, own if not alone else stretch)
    if project := projects.new_project(text):
        said["project"] = findings.writing.said(*_raw_place(findings, project[0])) or project[0]
    said |= next_steps.next_step(findings, stretch, steps)
    said |= _stage(findings, stretch)
    return said


def _raw_place(findings: Findings, said: str) -> tuple[int, int]:
    place = findings.text.find(said)
    return (place, place + len(said)) if place >= 0 else (0, 0)


def _when(findings: Findings, stretch: Stretch, alone: bool) -> tuple[Said, list[Moment]]:
    """The day of the visit; the moments that remain are next steps."""
    found = [
        m
        for m in findings.moments
        if stretch.has(m.start)
        and (m.past is not None or m.at)
        and not m.recurrence
        and not m.stale
    ]
    event, rest = _event(findings, found)
    said: Said = {}
    if event is None:
        return said, rest
    when = days(findings, event)
    if when:
        said["visit_date"] = when.first
        if when.last != when.first:
            said["visit_date_end"] = when.last
    if event.at:
        said["visit_time"] = event.at
    if when and is_ahead(findings, when.first, event) and not _past_clause(findings, event):
        said["planned"] = True
    if when is None and event.at and PLAN.search(findings.text) and not PAST.search(findings.text):
        said["planned"] = True
    return said, rest


def _past_clause(findings: Findings, moment: Moment) -> bool:
    start, end = findings.clause(moment.start)
    return bool(PAST.search(findings.text[start:end]))


def _event(findings: Findings, found: list[Moment]) -> tuple[Moment | None, list[Moment]]:
    for i, moment in enumerate(found):
        if moment.deadline or moment.grain in (
            "month",
            "quarter",
            "half",
            "year",
            "span",
            "tendays",
            "period",
        ):
            continue
        when = days(findings, moment)
        if when and when.first > findings.today and _is_step(findings, moment):
            continue
        if when and i and found[0] is not moment and when.first > findings.today and done(findings):
            continue
        rest = [m for m in found if m is not moment]
        clock = next(
            (
                m
                for m in rest
                if m.past is None and m.at and moment.at is None and m.start > moment.start
            ),
            None,
        )
        if clock and (when is None or not any(moment.start < m.start < clock.start for m in rest)):
            return replace(moment, at=clock.at), [m for m in rest if m is not clock]
        return moment, rest
    return None, found


def _is_step(findings: Findings, moment: Moment) -> bool:
    """A coming day is a next step, not the visit, once the message has told what happened."""
    start, _ = findings.clause(moment.start)
    before = findings.text[:start]
    if PAST.search(before) or OUTCOME.search(before) or DOING.search(before):
        return True
    return any(a.start < start for a in findings.amounts) or any(
        a.start < start for a in findings.areas
    )


def _how(findings: Findings, own: Stretch, text: str, alone: bool) -> Said:
    said: Said = {}
    way = methods.direction(text)
    if way:
        said["direction"] = way
    how = methods.method(text)
    if how is None and any(o.society and own.has(o.start) for o in findings.organisations):
        how = "协会招商"
    if how:
        said["method"] = how
    return said


def _who(findings: Findings, stretch: Stretch) -> Said:
    said: Said = {}
    if town := facts.city(findings, stretch):
        said["city"] = town
    if firms := facts.names(findings, stretch):
        said["organisations"] = firms
    if people := facts.counterparts(findings, stretch):
        said["people"] = people
    return said


def _what(findings: Findings, stretch: Stretch) -> Said:
    text = stretch.text(findings)
    said: Said = {}
    if (count := particulars.persons(text)) is not None:
        said["persons"] = count
    said |= facts.sums(findings, stretch) | facts.land(findings, stretch)
    if trade := particulars.industry(text):
        said["industry"] = trade
    if wish := methods.intention(text):
        said["intention"] = wish
    if troubles := particulars.problems(text):
        said["problems"] = tuple(t for t, _ in troubles)
    return said


def _stage(findings: Findings, stretch: Stretch) -> Said:
    """A stage reached, told beside the event: only where the words are in the past."""
    text = stretch.text(findings)
    found = stage_place(text)
    if found is None or found[0] in ("lead", "reserve", "negotiating", "production", "approved"):
        return {}
    name, start, end = found
    around = text[max(0, start - 6) : end + 3]
    done_ = re.search(r"签(?:了|下|完)|已经?|完成|通过了?|拿地了|开工了|signed", around)
    plan = re.search(r"要|准备|计划|拟|下|来签|会|再|想|说|没|未|谈", around.replace("签约会", ""))
    return {"stage": name} if done_ and not plan else {}
