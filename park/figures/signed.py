"""F1–F4, F19 and what the report says around them: projects newly signed."""

from __future__ import annotations

from collections.abc import Iterable

from park.figures.amounts import Sum
from park.figures.figure import (
    Behind,
    Figure,
    LeftOut,
    Precision,
    Reason,
    Unit,
    behind,
    left_out,
    ratio,
)
from park.figures.view import View
from park.records import AgreementType, ProjectType, Stage, Status


def signed_count(view: View) -> Figure:
    """F1: projects of type new whose first 投资 agreement was signed in the period."""
    projects = view.newly_signed
    return view.figure(
        "F1",
        len(projects),
        Unit.PROJECTS,
        records=_agreements(view, projects),
        late=_late(view, projects),
        left_out=_without_agreement(view),
    )


def signed_total(view: View) -> Figure:
    """F2: the sum of F1's amounts."""
    amounts = view.signed_sum
    return view.figure(
        "F2",
        amounts.total,
        Unit.YUAN,
        settings=_settings(view),
        records=_amount_records(view, amounts),
        precision=amounts.precision,
        late=_late(view, view.newly_signed),
        left_out=amounts.left_out,
    )


def signed_big(view: View) -> Figure:
    """F3: of F1, those whose amount reaches the threshold (10亿 by default, inclusive)."""
    return _reaching(view, "F3", "big_amount")


def signed_base(view: View) -> Figure:
    """Of F1, those whose amount reaches the lower threshold (1亿 by default, inclusive)."""
    return _reaching(view, "signed_base", "base_amount")


def big_share(view: View) -> Figure:
    """F4: F3 ÷ F1."""
    return _share(view, "F4", len(_over(view)), len(view.newly_signed))


def big_share_of_amount(view: View) -> Figure:
    """F4 by amount: the big ones' amounts ÷ F2."""
    amounts = view.signed_sum
    big = dict(_over(view))
    return _share(view, "F4_amount", sum(big.values()), amounts.total)


def signed_largest(view: View) -> Figure:
    """F19: the largest amount among F1; None when no amount is known."""
    return _extreme(view, "F19", largest=True)


def signed_smallest(view: View) -> Figure:
    """The smallest amount among F1: 投资均超亿元 may be said only when it allows it."""
    return _extreme(view, "signed_smallest", largest=False)


def frameworks(view: View) -> Figure:
    """框架 agreements signed in the period, shown apart from F1."""
    rows = [
        row
        for row in view.facts.agreements
        if row.type == AgreementType.FRAMEWORK and view.counts(row.signed)
    ]
    return view.figure(
        "frameworks",
        len(rows),
        Unit.AGREEMENTS,
        records=behind("agreement", (row.id for row in rows)),
        late=behind("agreement", (row.id for row in rows if view.is_late(row.recorded))),
    )


def signed_terminated(view: View) -> Figure:
    """Of F1, those terminated by the as-of date; they stay counted in F1."""
    ended = [
        project
        for project in view.newly_signed
        if project in view.states and view.states[project].to_status == Status.TERMINATED
    ]
    records = behind("stage_event", (view.states[project].id for project in ended))
    return view.figure("signed_terminated", len(ended), Unit.PROJECTS, records=records)


def _over(view: View) -> list[tuple[int, int]]:
    return [pair for pair in view.signed_sum.counted if pair[1] >= view.definitions.big_amount]


def _reaching(view: View, key: str, setting: str) -> Figure:
    threshold: int = getattr(view.definitions, setting)
    amounts = view.signed_sum
    reached = [pair for pair in amounts.counted if pair[1] >= threshold]
    projects = [project for project, _ in reached]
    return view.figure(
        key,
        len(reached),
        Unit.PROJECTS,
        settings=(setting, *_settings(view)),
        records=behind("project", projects),
        precision=Precision.AT_LEAST if amounts.left_out else Precision.EXACT,
        late=_late(view, projects),
        left_out=amounts.left_out,
        equal=sum(yuan == threshold or _at_most(view, project) for project, yuan in reached),
    )


def _at_most(view: View, project: int) -> bool:
    return view.amounts[project].qualifier == "max"


def _share(view: View, key: str, part: int, whole: int) -> Figure:
    big = [project for project, _ in _over(view)]
    amounts = view.signed_sum
    return view.figure(
        key,
        ratio(part, whole),
        Unit.RATIO,
        settings=("big_amount", *_settings(view)),
        records=behind("project", view.newly_signed),
        precision=Precision.APPROX
        if amounts.precision is Precision.APPROX or amounts.left_out
        else Precision.EXACT,
        late=_late(view, big),
        left_out=amounts.left_out,
    )


def _extreme(view: View, key: str, *, largest: bool) -> Figure:
    amounts = view.signed_sum
    ordered = sorted(amounts.counted, key=lambda pair: pair[1], reverse=largest)
    chosen = ordered[:1]
    said = view.amounts[chosen[0][0]].qualifier if chosen else None
    return view.figure(
        key,
        chosen[0][1] if chosen else None,
        Unit.YUAN,
        settings=_settings(view),
        records=behind("project", (project for project, _ in chosen)),
        precision={"approx": Precision.APPROX, "max": Precision.APPROX, None: Precision.EXACT}.get(
            said, Precision.AT_LEAST
        ),
        left_out=amounts.left_out,
        label=view.projects[chosen[0][0]].name
        if chosen and chosen[0][0] in view.projects
        else None,
    )


def _settings(view: View) -> tuple[str, ...]:
    foreign = any(
        view.amounts[project].currency != "CNY"
        for project in view.newly_signed
        if project in view.amounts
    )
    return ("amount_basis", "rates") if foreign else ("amount_basis",)


def _agreements(view: View, projects: Iterable[int]) -> tuple[Behind, ...]:
    chosen = list(projects)
    return (
        *behind("project", chosen),
        *behind("agreement", (view.signed[project].id for project in chosen)),
    )


def _amount_records(view: View, amounts: Sum) -> tuple[Behind, ...]:
    projects = [project for project, _ in amounts.counted]
    rows = [view.amounts[project] for project in projects]
    return (
        *behind("project", projects),
        *behind("agreement", (row.id for row in rows if row.noun == "agreement")),
        *behind("project_value", (row.id for row in rows if row.noun == "project_value")),
    )


def _late(view: View, projects: Iterable[int]) -> tuple[Behind, ...]:
    rows = [view.signed[project] for project in projects]
    return behind("agreement", (row.id for row in rows if view.is_late(row.recorded)))


def _without_agreement(view: View) -> tuple[LeftOut, ...]:
    six = int(Stage.SIGNED)
    reached = {
        row.project for row in view.moves if row.to_stage >= six and (row.from_stage or 0) < six
    }
    unsigned = (
        project
        for project in reached
        if project not in view.first_agreements
        and view.is_open(project)
        and view.type_of(project) == ProjectType.NEW
    )
    return left_out(Reason.NO_AGREEMENT, "project", unsigned)
