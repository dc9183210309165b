"""哪两个?, 比去年同期呢: going on from the figure asked last, or from the week's digest."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.stats import PartOf, figure_of, part_of_command, show_records
from handlers.stats_compared import against_of, show_comparison
from handlers.talk import REMINDED, state_of
from park.figures import Period, parse_period
from park.figures.figure import Unit
from park.figures.period import period_code
from park.language.onward import WhichOnes, goes_on_comparing, which_ones
from park.reports.digest import Digest, DigestFigure, Section
from park.reports.digest_frozen import thaw
from park.texts import asking as said_of
from park.texts.digest import say_section
from park.texts.figures import figure_name, value_text
from park.texts.say import button
from park.texts.text import lines
from storage.digest_runs import newest_run
from storage.outbox import newest_shown
from storage.work import Work

_FRESH = dt.timedelta(days=13)
_COUNTS = frozenset(Unit) - {Unit.YUAN, Unit.RATIO, Unit.TRIPS_A_MONTH, Unit.MU, Unit.RANK}
_COMPARED = ("F1", "F2", "F9", "F11")
_MOST = 4


@dataclass(frozen=True, slots=True)
class _Asked:
    """The figure that was asked last."""

    key: str
    period: Period
    part: PartOf | None


def goes_on(message: Incoming, work: Work) -> Reply | None:
    """What a text that only goes on means; None when it is no such text, or nothing was read."""
    which, compares = which_ones(message.text), goes_on_comparing(message.text)
    against = against_of(message.text) if compares else None
    if which is None and against is None:
        return None
    asked, digest = _asked(message, work), _digest(work)
    if which is not None:
        return _which(message, work, which, asked, digest)
    if asked is not None and against is not None:
        return show_comparison(message, work, asked.key, asked.period, against, part=asked.part)
    if digest is None or against is None or not _read_last(message, work, digest):
        return None
    rows = [row for key in _COMPARED if (row := digest.figure(key)) is not None]
    said = (show_comparison(message, work, row.key, row.period, against) for row in reversed(rows))
    return say(lines(*reversed([reply.says[0].text for reply in said])))


def _which(
    message: Incoming, work: Work, which: WhichOnes, asked: _Asked | None, digest: Digest | None
) -> Reply | None:
    """The records meant: of the figure asked last, or of the digest's figure with that number."""
    figure = figure_of(work, asked.key, asked.period, asked.part) if asked else None
    part = asked.part if asked else None
    if figure is not None and which.number in (None, figure.value):
        return show_records(message, work, figure, part)
    found = _counted(message, work, which.number, digest) if digest and which.number else None
    if found is not None:
        return found
    if figure is not None:
        return _not_that(message, which, figure.key, show_records(message, work, figure, part))
    if digest is None or not digest.figures or not _read_last(message, work, digest):
        return None
    first = digest.figures[0]
    shown = show_records(message, work, figure_of(work, first.key, first.period))
    return _not_that(message, which, first.key, shown)


def _counted(
    message: Incoming, work: Work, number: int | None, digest: Digest | None
) -> Reply | None:
    """What the digest counts with a number: one figure's records, a section's lines, or a choice."""
    if digest is None:
        return None
    rows = [row for row in digest.figures if row.unit in _COUNTS and row.value == number]
    if len(rows) == 1:
        return show_records(message, work, figure_of(work, rows[0].key, rows[0].period))
    if rows:
        return _choice(message, rows)
    if any(key != REMINDED for key in state_of(message, work).subject or ()):
        return None
    section = next((each for each in Section if len(digest.section(each)) == number), None)
    return None if section is None else _section(message, digest, section)


def _section(message: Incoming, digest: Digest, section: Section) -> Reply:
    """A section of the digest with the numbers that its lines have there."""
    text = say_section(digest, section, message.audience)
    return say(text, lines=tuple(line.ref for line in digest.lines))


def _choice(message: Incoming, rows: list[DigestFigure]) -> Reply:
    """Several figures of the digest have this number: one question."""
    buttons = tuple(
        (
            button(
                f"{figure_name(row.key, message.language)} "
                f"{value_text(row.value, row.unit, message.language)}",
                "fig",
                row.key,
                period_code(row.period),
            ),
        )
        for row in rows[:_MOST]
    )
    return say(said_of.WHICH_FIGURE.say(message.language), buttons)


def _not_that(message: Incoming, which: WhichOnes, key: str, shown: Reply) -> Reply:
    """The records, after saying that the number is another one."""
    if which.number is None or not shown.says:
        return shown
    name = figure_name(key, message.language)
    head = said_of.NOT_THAT_MANY.say(
        message.language, said=which.number, name=name, n=len(shown.says[0].lines)
    )
    return say(lines(head, shown.says[0].text), lines=shown.says[0].lines)


def _asked(message: Incoming, work: Work) -> _Asked | None:
    subject = state_of(message, work).subject or {}
    keys, period = subject.get("figures"), parse_period(subject.get("period", ""))
    if not keys or period is None:
        return None
    return _Asked(keys[0], period, part_of_command(message, work, subject.get("part")))


def _digest(work: Work) -> Digest | None:
    """The newest digest, while it is still the one people speak of."""
    frozen = newest_run(work)
    digest = thaw(frozen) if frozen else None
    return digest if digest is not None and work.today - digest.as_of <= _FRESH else None


def _read_last(message: Incoming, work: Work, digest: Digest) -> bool:
    """Whether the digest is the newest thing with numbered lines in this chat."""
    shown = newest_shown(work.connection, message.chat_id)
    return shown is not None and shown.lines == tuple(line.ref for line in digest.lines)
