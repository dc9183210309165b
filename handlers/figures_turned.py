"""按行业呢, 那5月呢, 一共多少人: another side, or another time, of the figure asked last."""

from __future__ import annotations

import re

from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.stats import part_of_command, part_onward, show_figures
from handlers.stats_compared import against_of, named_beside, show_beside
from handlers.talk import spoken_of_last, state_of
from handlers.words_read import read_of, words_read
from park.figures import Period, default_as_of, other_period, parse_period, year_to
from park.language.findings import Findings
from park.language.queries import figure
from park.language.turned import Turn, is_time_alone, time_asked, turned
from park.texts import asking as said_of
from storage.work import Work

_FAMILIES = {
    "signed": ("F1", "F2", "F3", "F4", "F4_amount", "F19"),
    "reserve": ("F9", "F10"),
    "visits": ("F11", "F11_persons", "F12", "F13"),
    "trips": ("F14", "F15", "F16", "F17"),
    "statistics": ("F5", "F6"),
    "expansion": ("F18_count", "F18"),
    "target": ("F7", "F7_stretch", "F7_pace"),
}
_SIDES = {
    "signed": ("industry", "region", "method", "source"),
    "reserve": ("industry", "region", "source", "owner"),
    "visits": ("industry", "region", "method", "direction"),
    "projects": ("stage",),
}
_MEASURES = {
    ("signed", "total"): ("F2",),
    ("signed", "largest"): ("F19",),
    ("signed", "big"): ("F3", "F4", "F4_amount"),
    ("signed", "share"): ("F3", "F4", "F4_amount"),
    ("reserve", "total"): ("F10",),
    ("visits", "persons"): ("F11_persons",),
    ("trips", "share"): ("F15", "F16"),
    ("statistics", "total"): ("F6",),
    ("expansion", "total"): ("F18",),
    ("target", "pace"): ("F7_pace", "F7"),
}
_ALONE = {"big": "signed", "pace": "target"}
"""What is clear without a figure asked before: 超10亿的有几个占比多少 is of those signed."""
_COMPARED = re.compile(r"同|比|compare|versus|\bvs\b|year.on.year", re.I)


def turns(message: Incoming, work: Work) -> Reply | None:
    """The other side meant; None when the text asks no such thing, or there is nothing to turn."""
    subject = state_of(message, work).subject or {}
    keys, period = subject.get("figures"), parse_period(subject.get("period", ""))
    turn = turned(message.text)
    if not keys or period is None:
        return _alone(message, work, turn)
    if turn is None:
        found = words_read(message, work)
        other = named_beside(found)
        if other is not None and against_of(message.text) is None:
            part = part_of_command(message, work, subject.get("part"))
            return show_beside(message, work, tuple(keys), (period, other), part)
        if _compares(message, work, found, period):
            return None
        shown = _another_time(message, work, tuple(keys), subject.get("part"))
        return shown or _narrowed(message, work, tuple(keys), period)
    family = _family(keys[0])
    part = part_of_command(message, work, subject.get("part"))
    if turn.side is None:
        wanted = _MEASURES.get((family, turn.measure or ""))
        return show_figures(message, work, wanted, period, part) if wanted else None
    if turn.side == "stage" and family in ("reserve", "projects"):
        return show_figures(message, work, ("projects_by_stage",), period, part)
    sides = _SIDES.get(family, ())
    if turn.side in sides:
        return show_figures(message, work, (f"{family}_by_{turn.side}",), period, part)
    return _not_that_way(message, sides)


def _alone(message: Incoming, work: Work, turn: Turn | None) -> Reply | None:
    family = _ALONE.get((turn.measure if turn else None) or "")
    if turn is None or family is None:
        return None
    return show_figures(message, work, _MEASURES[family, turn.measure or ""], year_to(work.today))


def _family(key: str) -> str:
    """The family a figure belongs to; a split belongs to what it splits."""
    named = next((name for name, keys in _FAMILIES.items() if key in keys), None)
    return named or key.partition("_by_")[0]


def _not_that_way(message: Incoming, sides: tuple[str, ...]) -> Reply:
    """That a figure is not split like that, and how it is."""
    language = message.language
    if not sides:
        return say(said_of.NOT_SPLIT.say(language))
    comma = "、" if language == "zh" else ", "
    ways = comma.join(str(said_of.SIDES[side].say(language)) for side in sides)
    return say(said_of.SPLIT_OTHERWISE.say(language, ways=ways))


def _compares(message: Incoming, work: Work, found: Findings, period: Period) -> bool:
    """Whether the text names the very time that the figure is compared with: 那上个月呢 of a month."""
    against = against_of(message.text)
    if against is None:
        return False
    said = _said_time(found, work)
    other, _ = other_period(period, default_as_of(period, work.today), against)
    return said is None or bool(_COMPARED.search(message.text)) or said.start == other.start


def _said_time(found: Findings, work: Work) -> Period | None:
    """The past or running time that a text names, None where it names none or a firm."""
    said = figure(found)
    first, last = said.get("period_start"), said.get("period_end")
    if first is None or first > work.today or found.organisations:
        return None
    return Period(first, last or first)


def _narrowed(message: Incoming, work: Work, keys: tuple[str, ...], period: Period) -> Reply | None:
    """The same figures of the place, trade or person that the text names."""
    if spoken_of_last(message, work) is not None:
        return None
    part = part_onward(message, work)
    return show_figures(message, work, keys, period, part) if part is not None else None


def _another_time(
    message: Incoming, work: Work, keys: tuple[str, ...], command: int | None
) -> Reply | None:
    """The same figures of the time that the text names."""
    words = time_asked(message.text)
    found = read_of(words, message, work) if words else None
    said = _said_time(found, work) if found and is_time_alone(found) else None
    if said is None:
        return None
    return show_figures(message, work, keys, said, part_of_command(message, work, command))
