"""Land as the park logs it: 征收协议签了320亩, 收储了150亩, serviced land delivered 80 mu."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from dataclasses import dataclass
from decimal import Decimal

from park.language import telling
from park.language.areas import Area
from park.language.findings import Findings
from park.records import LandKind

_KINDS = (
    (
        LandKind.AGREEMENT,
        re.compile(
            r"(?:征收|征地|征拆|拆迁|收地)(?:土地)?(?:补偿)?(?:安置)?协议|协议征收|征收|征地"
            r"|(?:expropriation|requisition|land.taking)(?: agreements?)?|requisitioned",
            re.I,
        ),
    ),
    (
        LandKind.SERVICED,
        re.compile(
            r"熟地|净地|[三五七]通一平|serviced (?:land|plots?)|(?:build|site)-ready land", re.I
        ),
    ),
    (
        LandKind.ACQUIRED,
        re.compile(
            r"收储|入储|收回(?:了)?(?:闲置)?(?:土地|用地)|土地储备|land (?:bank|reserve)"
            r"|acqui(?:red|sition)|(?:took|taken) into (?:the )?(?:land )?reserve",
            re.I,
        ),
    ),
)
_DONE = re.compile(
    r"签|收储|入储|收回|完成|交付|供应|供了|供出|移交|平整|出了|拿下|搞定|办[好完]|新增|到位|收了|征了|征收"
    r"|signed|delivered|acquired|acquisition|handed over|completed|finished|took|taken|supplied|added|requisitioned|\bdone\b|\bready\b",
    re.I,
)
_WANTED = re.compile(
    r"需要|想要|要地|需求|意向|想拿|看中|还差|任务|目标|不少于|不低于|要(?:供|交付|完成|达到|收储|出)"
    r"|\b(?:needs?|wants?|target|goal|must|at least|no less than)\b",
    re.I,
)
_NOT_YET = re.compile(
    r"(?:没|未|还没|尚未|没有)(?:有)?(?:签|收|征|完成|交|到位|谈)|还有|还剩|剩下|余下"
    r"|\b(?:not|n't|remaining|left|outstanding|still)\b",
    re.I,
)
_TOTAL = re.compile(r"累计|截至|截止|今年以来|年初以来|全年|so far|year to date", re.I)
_OF_WHOLE = re.compile(r"(?:里面?|中|当中|之中)的?(?:有|先)?|,? of which |,? including ", re.I)
_SUM = re.compile(r"一共|总共|合计|共计|in total|altogether", re.I)
_PLACE = re.compile(
    r"(?P<p>[A-Za-z\u4e00-\u9fff\d-]{1,12}?(?:村|社区|街道|镇|地块|片区|工业园|小组|组团))"
    r"|\b(?:in|at|of|from|with) (?P<e>[A-Z][\w-]*(?: [A-Z][\w-]*)*(?: village| town)?|plot [\w-]+)|(?P<v>[A-Z][\w-]+ village|[Pp]lot [\w-]+)"
)
_BEFORE_PLACE = re.compile(
    r"^(?:今天|昨天|前天|刚刚?|上午|下午|本月|本周|上周|上个?月|这个?月|我们|和|跟|与|在|把|又|还|了|的|\d+月(?:\d+[日号])?|\d+[日号]|完成|签订?|收储|征收|协议|新增|交付|熟地)+"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LandSaid:
    """One piece of land that a text reports; ``mu`` None: not said (or only a range).

    ``whole`` says that the number may be a running total, ``qualifier`` that it is not exact.
    """

    kind: LandKind
    mu: Decimal | None
    place: str | None = None
    day: dt.date | None = None
    whole: bool = False
    qualifier: str | None = None


def lands_said(found: Findings) -> tuple[LandSaid, ...]:
    """The land that a text reports; none when it asks, wishes, or speaks of a firm's land."""
    text = found.text
    cues = sorted((m.start(), m.end(), kind) for kind, p in _KINDS for m in p.finditer(text))
    if not cues or not telling.reports(found) or telling.is_plan(found):
        return ()
    if telling.firms(found) or telling.tells_visit(found) or found.amounts:
        return ()
    if not _DONE.search(text) or _WANTED.search(text) or _NOT_YET.search(text):
        return ()
    areas = _parts([each for each in found.areas if each.land], text)
    if not areas:
        return (_land(found, cues[0][2], None, (0, len(text))),) if _finished(text) else ()
    starts = [0, *(each.end for each in areas)]
    return tuple(
        _land(found, _kind(cues, each), each, (begin, each.end))
        for each, begin in zip(areas, starts, strict=False)
    )


def _parts(areas: list[Area], text: str) -> list[Area]:
    """320亩里180亩: the part is meant, not the whole it is of."""
    return [
        each
        for each, after in itertools.zip_longest(areas, areas[1:])
        if after is None or not _OF_WHOLE.fullmatch(text[each.end : after.start])
    ]


def land_ahead(found: Findings) -> bool:
    """Whether a text speaks of land that is only planned, wanted or still open: no record of it."""
    text = found.text
    if kind_named(text) is None or not any(each.land for each in found.areas):
        return False
    ahead = telling.is_plan(found) or _WANTED.search(text) or _NOT_YET.search(text)
    coming = bool(re.search(r"(?:明年|下个?月|下周|要)", text)) or "next" in text.lower()
    return bool(ahead or coming) and telling.reports(found) and not telling.firms(found)


def kind_named(text: str) -> LandKind | None:
    """The kind of land that a question names."""
    return next((kind for kind, pattern in _KINDS if pattern.search(text)), None)


def _finished(text: str) -> bool:
    return bool(re.search(r"了|完成|signed|delivered|acquired|completed|\bdone\b", text, re.I))


def _kind(cues: list[tuple[int, int, LandKind]], area: Area) -> LandKind:
    """The kind named last before the number, or else first after it."""
    before = [kind for _, end, kind in cues if end <= area.start]
    return before[-1] if before else cues[0][2]


def _land(found: Findings, kind: LandKind, area: Area | None, span: tuple[int, int]) -> LandSaid:
    grains = {each.grain for each in found.moments}
    summed = _TOTAL.search(found.text) or ("day" not in grains and _SUM.search(found.text))
    exact = area is not None and area.top is None
    return LandSaid(
        kind=kind,
        mu=area.value if area is not None and exact else None,
        place=_place(found, span) or _place(found, (0, len(found.text))),
        day=telling.day_said(found),
        whole="year" in grains or bool(summed),
        qualifier=area.qualifier if area is not None and exact else None,
    )


def _place(found: Findings, span: tuple[int, int]) -> str | None:
    match = _PLACE.search(found.text[span[0] : span[1]])
    if match is None:
        return None
    if not match["p"]:
        return match["e"] or match["v"]
    name = _BEFORE_PLACE.sub("", match["p"])
    return name if len(name) > 1 else None
