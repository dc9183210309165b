"""What a said stage leaves behind: meetings' decisions, agreements, entries in statistics."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from markupsafe import Markup

from handlers.deadlines import deadlines_in, with_deadlines
from handlers.message import Incoming
from handlers.reviews import opinions_open, with_opinions
from handlers.said_values import apply_said, said_amount, same_amount, shown_amount, tenfold
from park import stage_rules as rules
from park.language import Fields
from park.language.review_said import opinions_said
from park.language.statistics_said import statistics_name
from park.records import (
    Agreement,
    AgreementType,
    Decision,
    DecisionKind,
    Project,
    Stage,
    StatEntry,
    ValueKind,
)
from park.texts import moving as said_of
from park.texts.audience import Audience
from park.texts.cards import deadlines_words, opinions_words, shifts, shown_name
from park.texts.text import lines
from park.texts.values import day as shown_day
from storage import projects
from storage.decisions import agreements_of, decisions_of, entries_of
from storage.projects import Value
from storage.work import Work

Told = Callable[[Audience], Markup]
"""A line that can be said to anybody, in their language and as far as they may know."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The project after the facts were stored, and what is said of them."""

    project: Project
    told: tuple[Told, ...] = ()


def store_facts(
    message: Incoming, work: Work, project: Project, said: Fields, day: dt.date, *, sure: bool
) -> Facts:
    """Store the dated facts behind a said stage; what is known already is not stored again.

    ``sure`` says that a tenfold amount was confirmed.
    """
    match said.stage:
        case "signed":
            return _signed(message, work, project, said, day)
        case "statistics":
            return _entered(message, work, project, said, day)
    valued = _valued(message, work, project, said, day, sure=sure)
    match said.stage:
        case "review_passed" | "review_failed":
            kind, passed = DecisionKind.ENTRY_REVIEW, said.stage == "review_passed"
        case "screening":
            kind, passed = DecisionKind.SCREENING, not rules.said_failed(message.text)
        case "approved":
            kind, passed = rules.said_meeting(message.text), True
        case _:
            return valued
    told = _decided(message, work, project, kind, day, passed=passed)
    return Facts(valued.project, (told, *valued.told))


def investment_of(work: Work, project: Project) -> Agreement | None:
    """The investment agreement that stands for a project's signing."""
    rows = agreements_of(work, project.id)
    return next((each for each in rows if each.type == AgreementType.INVESTMENT), None)


def entry_of(work: Work, project: Project) -> StatEntry | None:
    """The project's entry in the city's statistics."""
    return next(iter(entries_of(work, project.id)), None)


def _valued(
    message: Incoming, work: Work, project: Project, said: Fields, day: dt.date, *, sure: bool
) -> Facts:
    """Amount and land told along with a stage."""
    amount = said_amount(said)
    if sure and amount is not None and tenfold(project, amount) and project.stage < Stage.SIGNED:
        project = projects.set_value(work, project, amount, day)
    valued = apply_said(work, project, said, day, message.language)
    if not valued.changed:
        return Facts(valued.project)
    return Facts(valued.project, (lambda reader: shifts(valued.changed, reader.language),))


def _decided(
    message: Incoming,
    work: Work,
    project: Project,
    kind: DecisionKind,
    day: dt.date,
    *,
    passed: bool,
) -> Told:
    known = [
        each
        for each in decisions_of(work, project.id)
        if (each.kind, each.passed, each.effective) == (kind, passed, day)
    ]
    reviewed = kind is DecisionKind.ENTRY_REVIEW
    opinions = opinions_said(message.text) if reviewed else {}
    if known:
        decision = work.save(known[-1], with_opinions(known[-1], opinions))
    else:
        fresh = Decision(
            project_id=project.id,
            kind=kind,
            passed=passed,
            effective=day,
            recorded_at=work.recorded_at,
        )
        decision = work.add(with_opinions(fresh, opinions))
    today = work.today

    def told(reader: Audience) -> Markup:
        shown = said_of.DECIDED.say(
            reader.language,
            project=shown_name(project, reader),
            meeting=said_of.MEETING[kind].say(reader.language),
            result=(said_of.PASSED if passed else said_of.FAILED).say(reader.language),
            date=shown_day(day, reader.language, today),
        )
        if not reviewed:
            return shown
        return lines(
            shown,
            opinions_words(decision, reader.language),
            opinions_open(decision, reader.language),
        )

    return told


def _signed(message: Incoming, work: Work, project: Project, said: Fields, day: dt.date) -> Facts:
    kind, amount = rules.said_agreement(message.text), said_amount(said)
    if kind is not AgreementType.INVESTMENT:
        return _beside(work, project, kind, amount, day)
    known = investment_of(work, project)
    if known is not None:
        return _signed_again(work, project, known, said, day)
    if amount is not None and not same_amount(project, amount):
        project = projects.set_value(work, project, amount, _in_force(work, project, day))
    agreed = _agreement(work, project, kind, amount or _own(project), day)
    agreed = work.add(with_deadlines(agreed, deadlines_in(message, work)))
    return Facts(project, (_agreement_line(project), *_deadlines(agreed)))


def _in_force(work: Work, project: Project, day: dt.date) -> dt.date:
    """From when a signed amount counts: a wish told after that day must not stand above it."""
    newest = projects.newest_value(work, project.id, ValueKind.AMOUNT)
    return day if newest is None else max(day, newest.effective)


def _deadlines(agreed: Agreement) -> tuple[Told, ...]:
    """What the agreement wants by when, where it was told."""
    if not (agreed.start_by or agreed.produce_by):
        return ()
    return (lambda reader: Markup("{}").format(deadlines_words(agreed, reader.language)),)


def _own(project: Project) -> Value:
    return Value(
        kind=ValueKind.AMOUNT,
        number=project.amount,
        number_max=project.amount_max,
        currency=project.currency,
        qualifier=project.amount_qualifier,
    )


def _agreement(
    work: Work, project: Project, kind: AgreementType, amount: Value | None, day: dt.date
) -> Agreement:
    return Agreement(
        project_id=project.id,
        type=kind,
        amount=amount.number if amount else None,
        amount_max=amount.number_max if amount else None,
        currency=(amount.currency if amount else None) or "CNY",
        qualifier=amount.qualifier if amount else None,
        effective=day,
        recorded_at=work.recorded_at,
    )


def _beside(
    work: Work, project: Project, kind: AgreementType, amount: Value | None, day: dt.date
) -> Facts:
    """框架 and 补充 agreements stand beside the signing: neither stage nor amount follow them."""
    known = [(each.type, each.effective) for each in agreements_of(work, project.id)]
    if (kind, day) not in known:
        work.add(_agreement(work, project, kind, amount, day))
    sentence, today = said_of.BESIDE[kind], work.today

    def told(reader: Audience) -> Markup:
        return sentence.say(
            reader.language,
            project=shown_name(project, reader),
            date=shown_day(day, reader.language, today),
            amount=_shown(amount, reader),
        )

    return Facts(project, (told,))


def _signed_again(
    work: Work, project: Project, known: Agreement, said: Fields, day: dt.date
) -> Facts:
    """The one signing is told again: its day and amount follow, no second agreement is made."""
    amount, signed_on = said_amount(said), day if said.stage_date else known.effective
    if amount is not None and not same_amount(project, amount):
        project = projects.correct_value(work, project, amount, signed_on)
    amended = _agreement(work, project, AgreementType.INVESTMENT, _own(project), signed_on)
    work.save(
        known,
        replace(
            known,
            effective=signed_on,
            amount=amended.amount if amount else known.amount,
            amount_max=amended.amount_max if amount else known.amount_max,
            currency=amended.currency if amount else known.currency,
            qualifier=amended.qualifier if amount else known.qualifier,
        ),
    )
    project = projects.redate_stage(work, project, Stage.SIGNED, known.effective, signed_on)
    return Facts(project, (_agreement_line(project, signed_on, work.today),))


def _agreement_line(
    project: Project, day: dt.date | None = None, today: dt.date | None = None
) -> Told:
    def told(reader: Audience) -> Markup:
        shown = _shown(_own(project), reader)
        if day is None:
            return said_of.AGREEMENT.say(reader.language, amount=shown)
        date = shown_day(day, reader.language, today)
        return said_of.AGREEMENT_OF.say(reader.language, amount=shown, date=date)

    return told


def _entered(message: Incoming, work: Work, project: Project, said: Fields, day: dt.date) -> Facts:
    reported = rules.only_reported(message.text)
    amount, known = said_amount(said), entry_of(work, project)
    name = statistics_name(message.text)
    if known is None:
        fresh = StatEntry(
            project_id=project.id,
            name=name or project.name,
            effective=day,
            recorded_at=work.recorded_at,
        )
        known = work.add(_entry(fresh, amount, day, reported=reported))
    else:
        fresh = replace(_entry(known, amount, day, reported=reported), name=name or known.name)
        known = work.save(known, fresh)
    sentence = said_of.REPORTED if reported else said_of.ENTERED
    stored = (
        Value(kind=ValueKind.AMOUNT, number=known.amount, currency="CNY") if known.amount else None
    )
    today = work.today

    entered = known

    def told(reader: Audience) -> Markup:
        open_name = shown_name(project, reader) == project.name != entered.name
        return lines(
            sentence.say(
                reader.language,
                project=shown_name(project, reader),
                amount=_shown(stored, reader),
                date=shown_day(day, reader.language, today),
            ),
            said_of.ENTERED_AS.say(reader.language, name=entered.name) if open_name else None,
        )

    return Facts(project, (told,))


def _entry(entry: StatEntry, amount: Value | None, day: dt.date, *, reported: bool) -> StatEntry:
    """The entry as reported, or accepted: one entry a project."""
    accepted = entry.accepted_on if reported else day
    return replace(
        entry,
        amount=amount.number if amount else entry.amount,
        reported_on=(day if reported else entry.reported_on or day),
        accepted_on=accepted,
        effective=accepted or day,
    )


def _shown(amount: Value | None, reader: Audience) -> str:
    if amount is None or amount.number is None:
        return str(said_of.AMOUNT_OPEN.say(reader.language))
    return shown_amount(amount, reader.language)
