"""What a sorting in words means for the projects of a list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from handlers.message import Incoming
from handlers.secrecy import hidden
from park.language.sorting import Fate, Sorted
from park.records import Project, Ref, in_reserve
from park.texts import cleaning as said_of
from park.texts import moving
from park.texts.cards import shown_name
from park.texts.text import lines
from park.texts.values import day
from storage.merges import standing
from storage.work import Work

Removal = tuple[Project, str | None]
Wait = tuple[Project, dt.date]


@dataclass(frozen=True, slots=True)
class Plan:
    """Removals with their reasons, waits with their days, what stays, numbers of no line."""

    removals: tuple[Removal, ...] = ()
    waits: tuple[Wait, ...] = ()
    keeps: tuple[Project, ...] = ()
    unsaid: tuple[Project, ...] = ()
    unknown: tuple[int, ...] = ()
    numbers: tuple[tuple[int, int], ...] = ()

    @property
    def unreasoned(self) -> bool:
        """Whether a removal still wants its reason."""
        return any(reason is None for _, reason in self.removals)

    @property
    def leaving_pool(self) -> int:
        """How many projects leave the reserve pool."""
        return sum(in_reserve(p.stage, p.status) for p, _ in self.removals)

    def with_reason(self, reason: str | None) -> Plan:
        """The reason given by a button goes to every removal without one."""
        return replace(self, removals=tuple((p, own or reason) for p, own in self.removals))


def plan_of(
    message: Incoming, work: Work, decisions: Sequence[Sorted], shown: Sequence[Ref], today: dt.date
) -> Plan:
    """Each line's fate; the last word on a line counts, "others" are all that no number names."""
    projects = {n: _readable(message, work, ref) for n, ref in enumerate(shown, start=1)}
    known = {n: project for n, project in projects.items() if project is not None}
    decisions = [_counted(one, len(shown)) for one in decisions]
    named = {n for one in decisions for n in one.numbers}
    fates: dict[int, Sorted] = {}
    for one in decisions:
        rest = [n for n in known if n not in named and n not in one.but]
        fates |= dict.fromkeys(one.numbers or rest, one)
    of = {fate: [n for n in sorted(fates) if n in known and fates[n].fate is fate] for fate in Fate}
    return Plan(
        removals=tuple((known[n], fates[n].reason) for n in of[Fate.REMOVE]),
        waits=tuple(
            (known[n], today + dt.timedelta(days=fates[n].days or 0)) for n in of[Fate.WAIT]
        ),
        keeps=tuple(known[n] for n in of[Fate.KEEP]),
        unsaid=tuple(known[n] for n in known if n not in fates),
        unknown=tuple(sorted(n for n in named if n not in known)),
        numbers=tuple((project.id, n) for n, project in known.items()),
    )


def _counted(one: Sorted, size: int) -> Sorted:
    """Lines counted from the list's end by their own numbers."""
    return replace(one, numbers=tuple(n if n > 0 else size + 1 + n for n in one.numbers))


def told_plan(message: Incoming, work: Work, plan: Plan) -> Markup:
    """The plan, a line a fate."""
    language = message.language
    reasons = dict.fromkeys(reason for _, reason in plan.removals)
    days = dict.fromkeys(due for _, due in plan.waits)
    return lines(
        *(_removed(message, plan, reason) for reason in reasons),
        *(
            said_of.WAIT.say(
                language,
                date=day(due, language, work.today),
                names=_names(message, plan, (p for p, on in plan.waits if on == due)),
            )
            for due in days
        ),
        said_of.KEEP.say(language, names=_names(message, plan, plan.keeps)) if plan.keeps else None,
        said_of.UNSAID.say(language, names=_names(message, plan, plan.unsaid))
        if plan.unsaid
        else None,
    )


def _removed(message: Incoming, plan: Plan, reason: str | None) -> Markup:
    names = _names(message, plan, (p for p, own in plan.removals if own == reason))
    if reason is None:
        return said_of.REMOVE_WHY.say(message.language, names=names)
    words = moving.REASONS[reason].say(message.language)
    return said_of.REMOVE.say(message.language, reason=words, names=names)


def _names(message: Incoming, plan: Plan, projects: Iterable[Project]) -> str:
    numbers = dict(plan.numbers)
    comma = "、" if message.language == "zh" else ", "
    return comma.join(f"{numbers[p.id]} {shown_name(p, message.audience)}" for p in projects)


def _readable(message: Incoming, work: Work, ref: Ref) -> Project | None:
    project = standing(work, Project, ref.id)
    if project is None or not project.live or hidden(message, work, project.id):
        return None
    return project
