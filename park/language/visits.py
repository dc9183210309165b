"""Visits: the fields of one contact, and several contacts told in one message."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from park.language import events, facts, methods, next_steps, particulars, projects
from park.language.events import DOING
from park.language.facts import Said, Stretch
from park.language.findings import Findings
from park.language.moments import Moment
from park.language.organisations import Organisation
from park.language.stages import stage_place, stage_places
from park.language.tense import days, done

CHAMBER = re.compile(
    r"(?:去|到|跑|拜访|走访)(?:了)?(?:一趟|当地|那边的?)?(?P<c>商会|协会)(?!长|员|秘书)"
)
TRIP = ("visit_date", "visit_date_end", "planned", "direction", "our_people", "leader_led")
REACHED = re.compile(
    r"签(?:了|下|完|约了)|已经?|完成|通过了?|拿地了|开工了|投产了|现场|正式|当场|顺利|成功|signed|broke ground|acquired"
)
COMING = re.compile(
    r"要|准备|计划|拟|来$|会|再|想|说|最迟|之前|前|后|下(?:周|个?月)|明|to |will|plan"
)
LISTED = re.compile(r"\s*(?:\d{1,2}[.、)）]|[-*•·]|[一二三四五六七八九十]{1,2}[、.])\s*")
# 本周对接情况： heads a list and dates none of its visits.
HEADED = re.compile(r"[:：\]】]\s*\n")
DATED = ("visit_date", "visit_date_end")
WIDE = ("week", "month", "quarter", "half", "year")
FORMER = re.compile(
    r"(?P<first>前者|前一家|第一家|\bthe former\b)|后者|后一家|第二家|\bthe latter\b", re.I
)
OPENED = re.compile(r"(?:[\s，,、。；;:：)）●•·-]|和|与|跟|及|是|[上下]午|晚上|早上|中午|and )$")
NOT_YET = re.compile(r"没|未|不")


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
        alone = visit(findings, facts.whole(findings), facts.whole(findings))
        alone.pop("today", None)
        return alone
    head = Stretch(((0, _first(parts)),))
    shared = visit(findings, head, head)
    shared.pop("today", None)
    if _is_period(findings, head):
        shared = {k: v for k, v in shared.items() if k not in DATED}
    told: list[Said] = []
    for part in parts:
        told.append(_one(findings, part, shared, head, told[-1] if told else {}))
    for i in range(len(parts) - 2, -1, -1):
        if "direction" in told[i + 1] and _joined(findings, parts[i], parts[i + 1]):
            told[i].setdefault("direction", told[i + 1]["direction"])
    return {"visits": told}


def _joined(findings: Findings, one: Part, other: Part) -> bool:
    """泰禾和锐芯微都来了: what is said of the second is said of the first as well."""
    if one.organisation is None or other.organisation is None:
        return False
    between = findings.text[one.organisation.end : other.organisation.start]
    return between.strip() in ("和", "与", "跟", "及", "以及", "、", "and", "&")


def _is_period(findings: Findings, head: Stretch) -> bool:
    """Whether a heading tells the week or month of a list (本周对接情况：)."""
    wide = any(head.has(m.start) and m.grain in WIDE for m in findings.moments)
    return wide and bool(HEADED.search(findings.text[: head.pieces[0][1]]))


def _first(parts: list[Part]) -> int:
    return min(start for part in parts for start, _ in part.stretch.pieces)


def _one(findings: Findings, part: Part, shared: Said, head: Stretch, before: Said) -> Said:
    """One visit: its own words first, then what the beginning and the visit before it shared."""
    pieces = part.stretch.pieces if before else head.pieces + part.stretch.pieces
    if not before and _is_period(findings, head):
        line = findings.text.rfind("\n", 0, part.stretch.pieces[0][0]) + 1
        pieces = ((line, part.stretch.pieces[0][0]), *part.stretch.pieces)
    own = visit(findings, Stretch(pieces), part.stretch)
    if own.pop("today", False) and ("visit_date" in shared or "visit_date" in before):
        del own["visit_date"]
    if own.get("direction") != "inbound" and (town := _destination(findings, head, part, own)):
        own["city"] = town
    dated = "visit_date" in own
    for source, names in ((shared, (*TRIP, "method", "city")), (before, TRIP)):
        for name in names:
            if name in source and name not in own and not (dated and name == "visit_date_end"):
                own[name] = source[name]
    if part.chamber:
        own["method"] = "协会招商"
    if own.get("direction") == before.get("direction") == "outbound" and "city" not in own:
        own |= {"city": before["city"]} if "city" in before and _same_trip(findings, part) else {}
    return own


def _destination(findings: Findings, head: Stretch, part: Part, own: Said) -> str | None:
    """The town a journey went to, told before the first firm; a province gives way to the firm's town."""
    places = [c for c in findings.cities if head.has(c.start) and _headed_for(findings, c.start)]
    onward = any(
        part.stretch.has(c.start) and _headed_for(findings, c.start) for c in findings.cities
    )
    if not places or onward or own.get("city") in [c.name for c in places[1:]]:
        return None
    wide = places[0].kind in ("province", "region")
    return None if wide and "city" in own else places[0].name


def _headed_for(findings: Findings, place: int) -> bool:
    """Whether a verb of going leads to a place, other towns between them."""
    before = findings.text[max(0, place - 12) : place]
    return bool(
        re.search(
            r"(?:去|到|赴|跑|往|飞|在|走|to |in )(?:了|趟|一趟)*(?:[^\W\da-zA-Z_]{2,4}[、和])*$",
            before,
        )
    )


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
        chamber = known.chamber if known else one is None
        parts[key] = Part(Stretch(pieces), known.organisation if known else one, chamber)
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
    anchors += _former(findings, keys)
    for match in CHAMBER.finditer(findings.text):
        if not any(o.start <= match.start("c") < o.end for o in findings.organisations):
            anchors.append(
                (f"{match['c']}@{match.start()}", match.start("c"), match.end("c"), None)
            )
    return sorted(anchors, key=lambda a: a[1])


def _former(findings: Findings, keys: list[str]) -> list[tuple[str, int, int, Organisation | None]]:
    """前者意向一般，后者说肯定来投: words about each of two, told after both."""
    if len(keys) != 2:
        return []
    return [
        (keys[0] if m["first"] else keys[1], m.start(), m.end(), None)
        for m in FORMER.finditer(findings.text)
    ]


def _opens(findings: Findings, one: Organisation) -> bool:
    before = findings.text[max(0, one.start - 4) : one.start]
    return bool(DOING.search(before) or OPENED.search(before))


def _beside(findings: Findings, one: Organisation) -> bool:
    """An organisation told of in a next step or as an introducer's target is no visit of its own."""
    start, _ = findings.clause(one.start)
    lead = findings.text[start : one.start]
    if facts.is_referrer(findings, one):
        return True
    if re.search(
        r"(?:推荐|介绍)(?:了)?(?:我们)?(?:去|找|认识|给)?$|准备(?:去|再)|下次|改天|供应商|竞争对手|客户(?:是|有|包括)|给$|代表$|原来在|隶属",
        lead,
    ):
        return True
    before = [m for m in findings.moments if start <= m.start < one.start]
    later = [m for m in before if (d := days(findings, m)) and d.first > findings.today]
    return bool(later) and done(findings) and one is not findings.organisations[0]


def _cuts(findings: Findings, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    starts = [places[0][0]]
    for (_, before), (start, _) in itertools.pairwise(places):
        starts.append(_cut(findings, before, start))
    return list(zip(starts, [*starts[1:], len(findings.text)], strict=True))


def _cut(findings: Findings, before: int, start: int) -> int:
    """Where the words about the next organisation begin: its clause, daypart or verb."""
    line = findings.text.rfind("\n", before, start)
    if line >= 0 and LISTED.match(findings.text, line + 1):
        return line + 1
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


def visit(findings: Findings, stretch: Stretch, own: Stretch) -> Said:
    """The fields of one contact told in a stretch; ``own`` is the part after the shared beginning."""
    said: Said = {}
    when, steps = events.event(findings, stretch)
    said |= when
    said |= _how(findings, own, _told(findings, stretch, steps))
    said |= facts.staff(findings, stretch)
    said |= _who(findings, stretch)
    said |= _what(findings, own)
    nameless = "\n".join(findings.nameless[start:end] for start, end in stretch.pieces)
    if project := projects.new_project(nameless):
        said["project"] = findings.writing.said(*_raw_place(findings, project[0])) or project[0]
    said |= next_steps.next_step(findings, stretch, steps)
    said |= _stage(findings, stretch)
    return said


def _told(findings: Findings, stretch: Stretch, steps: list[Moment]) -> str:
    """The words about the contact itself: what is to come later says nothing of its direction."""
    ahead = [m for m in steps if m.plan and m.plan.first > findings.today]
    cut = [(m.start, findings.clause(m.start)[1]) for m in ahead]
    pieces = "\n".join(
        "".join(
            c for i, c in enumerate(findings.text[a:b], a) if not any(s <= i < e for s, e in cut)
        )
        for a, b in stretch.pieces
    )
    return pieces if pieces.strip() else stretch.text(findings)


def _raw_place(findings: Findings, said: str) -> tuple[int, int]:
    place = findings.text.find(said)
    return (place, place + len(said)) if place >= 0 else (0, 0)


def _how(findings: Findings, own: Stretch, text: str) -> Said:
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
    name = found[0]
    places = stage_places(text, name)
    if not any(_reached(text, *place) for place in places):
        return {}
    return {"stage": name} | _stage_day(findings, stretch, name)


def _stage_day(findings: Findings, stretch: Stretch, name: str) -> Said:
    """The day in the clause that tells the stage (6月26号签约仪式搞完了)."""
    for moment in findings.moments:
        if not stretch.has(moment.start) or moment.grain != "day":
            continue
        start, end = findings.clause(moment.start)
        when = days(findings, moment)
        if when and when.last <= findings.today and stage_places(findings.text[start:end], name):
            return {"stage_date": when.first}
    return {}


def _reached(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 8) : end + 3]
    coming = COMING.search(text[max(0, start - 8) : start]) or NOT_YET.search(around)
    return bool(REACHED.search(around)) and not coming
