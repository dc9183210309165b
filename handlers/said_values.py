"""Amount, land and other values that a message says of a project, onto the project."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from park.language import Fields
from park.language.more_said import land_sign, sum_sign
from park.records import Project, Stage, ValueKind
from park.texts.cards import Shift, amount_of, known_money, land_of
from park.texts.text import Language
from park.texts.values import money, qualified, square_metres
from park.texts.visits import PHASE_ONE
from storage import projects
from storage.projects import Value
from storage.work import Work

TENFOLD = 10


@dataclass(frozen=True, slots=True)
class Valued:
    """A project after a message: what changed, and an amount that was not taken over.

    ``held`` says why: "tenfold" or "land" (asked about) or "signed" (an agreement stands).
    """

    project: Project
    changed: tuple[Shift, ...] = ()
    held: str | None = None


def said_amount(said: Fields) -> Value | None:
    """The total investment as a dated value, None when the text says none."""
    if said.investment_amount is None:
        return None
    return Value(
        kind=ValueKind.AMOUNT,
        number=said.investment_amount,
        number_max=said.investment_amount_max,
        currency=said.investment_currency or "CNY",
        qualifier=said.investment_qualifier,
    )


def with_more(text: str, project: Project, said: Fields) -> Fields:
    """再加10亩 of 30 is 40: what is told on top of a known value, or off it, as the new value."""
    land, amount = land_sign(text), sum_sign(text)
    if land and said.land_mu is not None and project.land and said.land_mu_max is None:
        after = Decimal(project.land) / 100 + land * said.land_mu
        said = replace(said, land_mu=after) if after > 0 else said
    alone = said.investment_amount_max is None and project.amount_max is None
    same = (said.investment_currency or "CNY") == (project.currency or "CNY")
    if amount and said.investment_amount is not None and project.amount and alone and same:
        total = project.amount + amount * said.investment_amount
        said = replace(said, investment_amount=total) if total > 0 else said
    return said


def said_land(said: Fields) -> Value | None:
    """The land as a dated value in hundredths of 亩."""
    if said.land_mu is None:
        return None
    return Value(
        kind=ValueKind.LAND,
        number=hundredths(said.land_mu),
        number_max=None if said.land_mu_max is None else hundredths(said.land_mu_max),
        qualifier=said.land_qualifier,
    )


def hundredths(mu: Decimal) -> int:
    """亩 as whole hundredths."""
    return int((mu * 100).to_integral_value())


def shown_amount(value: Value, language: Language) -> str:
    """A said amount as the cards show it."""
    shown = money(value.number or 0, language, value.currency or "CNY")
    if value.number_max is not None:
        return f"{shown}–{money(value.number_max, language, value.currency or 'CNY')}"
    return qualified(shown, value.qualifier, language)


def tenfold(project: Project, value: Value) -> bool:
    """Whether an amount is ten times the known one, or a tenth: probably a slip."""
    old, new = project.amount, value.number
    if not old or not new or project.currency != (value.currency or "CNY"):
        return False
    return max(old, new) >= TENFOLD * min(old, new)


def tenfold_land(project: Project, value: Value) -> bool:
    """Whether the land is ten times the known one, or a tenth."""
    old, new = project.land, value.number
    return bool(old and new) and max(old or 0, new or 0) >= TENFOLD * min(old or 0, new or 0)


def same_amount(project: Project, value: Value) -> bool:
    """Whether the project has this amount already; 约2亿 says nothing new of 2亿."""
    known = (project.amount, project.amount_max, project.currency)
    if known != (value.number, value.number_max, value.currency or "CNY"):
        return False
    return value.qualifier in (project.amount_qualifier, "approx")


def apply_said(
    work: Work, project: Project, said: Fields, day: dt.date, language: Language
) -> Valued:
    """Take over what a visit says: a new value fills or, before signing, replaces the old one."""
    before, held = project, None
    amount, land = said_amount(said), said_land(said)
    if amount is not None and not same_amount(project, amount):
        held = _held(project, amount)
        project = project if held else projects.set_value(work, project, amount, day)
    if land is not None and tenfold_land(project, land):
        held = held or "land"
    elif land is not None and project.land != land.number:
        project = projects.set_value(work, project, land, day)
    project = set_plain(work, project, said)
    return Valued(project, differences(before, project, language), held)


def _held(project: Project, amount: Value) -> str | None:
    if project.amount is None:
        return None
    if project.stage >= Stage.SIGNED:
        return "signed"
    return "tenfold" if tenfold(project, amount) else None


def set_plain(work: Work, project: Project, said: Fields) -> Project:
    """The values that are not dated: building area, output, tax, industry, intention."""
    sqm = None if said.factory_sqm is None else int(said.factory_sqm.to_integral_value())
    return work.save(
        project,
        replace(
            project,
            factory_sqm=sqm if sqm is not None else project.factory_sqm,
            annual_output=said.annual_output or project.annual_output,
            annual_tax=said.annual_tax or project.annual_tax,
            industry=said.industry or project.industry,
            intention=said.intention or project.intention,
        ),
    )


def with_phase(note: str | None, said: Fields, language: Language) -> str | None:
    """A note with the sum of phase one, which no field of a project keeps."""
    if said.phase1_amount is None:
        return note
    words = str(PHASE_ONE.say(language, amount=money(said.phase1_amount, language)))
    return note if words in (note or "") else "；".join(each for each in (note, words) if each)


def differences(
    before: Project, after: Project, language: Language, *, first: bool = False
) -> tuple[Shift, ...]:
    """What changed on a project, 旧→新; values it had none of before only with ``first``."""
    pairs: tuple[tuple[str, Callable[[Project, Language], str | None]], ...] = (
        ("amount", amount_of),
        ("land", land_of),
        ("factory", _factory),
        ("industry", lambda each, _: each.industry),
        ("output", lambda each, in_: known_money(each.annual_output, in_)),
        ("tax", lambda each, in_: known_money(each.annual_tax, in_)),
    )
    shown = ((key, show(before, language), show(after, language)) for key, show in pairs)
    return tuple(
        Shift(key, old or "", new or "") for key, old, new in shown if old != new and (old or first)
    )


def _factory(project: Project, language: Language) -> str | None:
    return square_metres(project.factory_sqm, language) if project.factory_sqm else None
