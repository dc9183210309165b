"""A year's targets, typed in by an admin: 今年保底任务30亿奋斗目标50亿."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from handlers.ledger_asking import FLOOR, STRETCH, SWAP, YES, Given, ask_words, choose
from handlers.ledger_words import target_words
from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.talk import focus, ref_of
from park.access import Right, may
from park.language.target_said import TargetSaid
from park.records import Target, Tier
from park.texts import ledgers as said_of
from park.texts.ledgers import target_value
from park.texts.say import Say, button
from park.texts.text import lines
from park.texts.values import day as shown_day
from park.texts.visits import AN_ADMIN, UNDO
from storage.members import members
from storage.targets import target_of, targets_of
from storage.work import Work

_TENFOLD = 10


@dataclass(frozen=True, slots=True)
class _Set:
    """A target as it is now, and its value before."""

    target: Target
    old: int | None = None


def set_targets(message: Incoming, work: Work, said: tuple[TargetSaid, ...], given: Given) -> Reply:
    """Store the targets of a text; only an admin may, and doubts are asked about first."""
    if not may(message.sender, Right.ADMINISTER):
        return admins_only(message, work)
    told = tuple(_complete(work, each, given) for each in said)
    if given.has(SWAP):
        told = _swapped(told)
    question = _question(message, work, told, given)
    if question is not None:
        return question
    made = [_store(work, each) for each in told]
    focus(message, work, made[0].target)
    return Reply(says=(_card(message, work, made),))


def list_targets(message: Incoming, work: Work, year: int) -> Reply:
    """What a year is to reach."""
    language, found = message.language, targets_of(work, year)
    if not found:
        return say(said_of.NO_TARGETS.say(language, year=year))
    date = shown_day(work.today, language)
    head = said_of.TARGETS_OF.say(language, year=year, date=date)
    return say(lines(head, *(target_words(each, language) for each in found)))


def admins_only(message: Incoming, work: Work) -> Reply:
    """Whom to ask instead."""
    comma = "、" if message.language == "zh" else ", "
    names = comma.join(each.name for each in members(work, "admin"))
    admins = names or AN_ADMIN.say(message.language)
    return say(said_of.ADMINS_ONLY.say(message.language, admins=admins))


def _complete(work: Work, said: TargetSaid, given: Given) -> TargetSaid:
    tier = said.tier
    if tier is None and given.has(FLOOR, STRETCH):
        tier = Tier.FLOOR if given.has(FLOOR) else Tier.STRETCH
    return replace(said, year=said.year or work.today.year, tier=tier)


def _swapped(told: tuple[TargetSaid, ...]) -> tuple[TargetSaid, ...]:
    other = {Tier.FLOOR: Tier.STRETCH, Tier.STRETCH: Tier.FLOOR}
    return tuple(replace(each, tier=other[each.tier] if each.tier else None) for each in told)


def _question(
    message: Incoming, work: Work, told: tuple[TargetSaid, ...], given: Given
) -> Reply | None:
    language = message.language
    for each in told:
        if each.currency != "CNY":
            return ask_words(message, work, given, said_of.TARGET_FOREIGN.say(language))
        if each.value is None:
            tier = said_of.TIERS[each.tier or Tier.FLOOR].say(language)
            text = said_of.TARGET_MISSING.say(language, year=each.year, tier=tier)
            return ask_words(message, work, given, text)
        if each.tier is None:
            value = target_value(each.metric, each.value, language)
            text = said_of.TARGET_TIER.say(language, value=value)
            tiers = ((said_of.TIERS[Tier.FLOOR], FLOOR), (said_of.TIERS[Tier.STRETCH], STRETCH))
            return choose(message, work, given, text, tiers)
    if given.has(YES, SWAP):
        return None
    return _reversed(message, work, told, given) or _tenfold(message, work, told, given)


def _reversed(
    message: Incoming, work: Work, told: tuple[TargetSaid, ...], given: Given
) -> Reply | None:
    """A floor above the stretch, said together or beside what is known."""
    first, language = told[0], message.language
    same = [each for each in told if each.metric == first.metric]
    known = {
        Tier(each.tier): each.value
        for each in targets_of(work, first.year or 0)
        if each.metric == first.metric
    }
    values = known | {each.tier: each.value for each in same if each.tier and each.value}
    floor, stretch = values.get(Tier.FLOOR), values.get(Tier.STRETCH)
    if floor is None or stretch is None or floor <= stretch:
        return None
    text = said_of.TARGET_SWAPPED.say(
        language,
        floor=target_value(first.metric, floor, language),
        stretch=target_value(first.metric, stretch, language),
    )
    swap = ((said_of.TARGET_SWAP, SWAP),) if len(told) > 1 else ()
    return choose(message, work, given, text, (*swap, (said_of.AS_I_SAID, YES)))


def _tenfold(
    message: Incoming, work: Work, told: tuple[TargetSaid, ...], given: Given
) -> Reply | None:
    language = message.language
    for each in told:
        known = target_of(work, each.year or 0, each.metric, each.tier or "")
        if known is None or not each.value or not known.value:
            continue
        if max(known.value, each.value) < _TENFOLD * min(known.value, each.value):
            continue
        text = said_of.TARGET_TENFOLD.say(
            language,
            tier=said_of.TIERS[Tier(known.tier)].say(language),
            old=target_value(each.metric, known.value, language),
            new=target_value(each.metric, each.value, language),
        )
        return choose(message, work, given, text, ((said_of.AS_I_SAID, YES),))
    return None


def _store(work: Work, said: TargetSaid) -> _Set:
    """One row a year, metric and tier: a new value is saved over the old one."""
    year, tier, value = said.year or work.today.year, said.tier or Tier.FLOOR, said.value or 0
    known = target_of(work, year, said.metric, tier)
    if known is not None:
        return _Set(work.save(known, replace(known, value=value)), known.value)
    fresh = Target(
        year=year, metric=said.metric, tier=tier, value=value, recorded_at=work.recorded_at
    )
    return _Set(work.add(fresh))


def _card(message: Incoming, work: Work, made: list[_Set]) -> Say:
    language = message.language
    years = list(dict.fromkeys(each.target.year for each in made))
    parts: list[Markup] = []
    for year in years:
        parts.append(said_of.TARGETS_SET.say(language, year=year))
        parts += [
            target_words(each.target, language, each.old)
            for each in made
            if each.target.year == year
        ]
    undo = button(str(UNDO.say(language)), "undo", work.command)
    return Say(text=lines(*parts), buttons=((undo,),), about=ref_of(made[0].target))
