"""A figure as an answer in chat: its value, its as-of date, what it leaves out, its definition."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from markupsafe import Markup

from park.figures.altered import Altered
from park.figures.comparison import Against, Comparison
from park.figures.figure import Figure, Part, Unit
from park.figures.period import Period
from park.records import Rank, VisitKind
from park.texts.definitions import definition_text, notes, setting_text, span_text
from park.texts.digest import KINDS
from park.texts.figures import (
    STAGES,
    change_text,
    decimal,
    figure_name,
    percent,
    period_text,
    value_text,
)
from park.texts.text import Language, Text, lines
from park.texts.values import money, number

LINE = Text("{name}：<b>{value}</b>", "{name}: <b>{value}</b>")
SPAN = Text("<i>{span}</i>", "<i>{span}</i>")
DEFINITION = Text("口径：{definition}", "Definition: {definition}")
NOTE = Text("· {note}", "· {note}")
NOTHING = Text("这段时间没有相关记录。", "Nothing of the kind was logged in this period.")
UNSTATED = Text("未注明", "not stated")
PART = Text("{label}　{count}（{share}）", "{label}: {count} ({share})")
PART_WITH_AMOUNT = Text(
    "{label}　{count}（{share}），{amount}", "{label}: {count} ({share}), {amount}"
)
COMPARED = {
    Against.PREVIOUS: Text(
        "上一期（{period}）：{value}{change}", "period before ({period}): {value}{change}"
    ),
    Against.LAST_YEAR: Text(
        "去年全年（{period}）：{value}{change}", "last year whole ({period}): {value}{change}"
    ),
    Against.YEAR_BEFORE: Text(
        "去年同期（{period}）：{value}{change}", "same period last year ({period}): {value}{change}"
    ),
    Against.NAMED: Text("{period}：{value}{change}", "{period}: {value}{change}"),
}
CHANGE = Text("，变化{change}", ", change {change}")
GROWTH = Text("，变化{change}（{growth}）", ", change {change} ({growth})")
APPROX = Text("约{value}", "about {value}")
AT_LEAST = Text("不低于{value}", "not less than {value}")

PACE = {
    1: Text(
        "时序应完成{due}，<b>快于时序{points}个百分点</b>",
        "{due} is due by now: <b>ahead of schedule by {points} points</b>",
    ),
    0: Text("时序应完成{due}，与时序持平", "{due} is due by now: on schedule"),
    -1: Text(
        "时序应完成{due}，<b>慢于时序{points}个百分点</b>",
        "{due} is due by now: <b>behind schedule by {points} points</b>",
    ),
}
REACHED = Text("已完成{done}，任务{target}，还差{gap}", "{done} of {target}; {gap} to go")
REACHED_ALL = Text("已完成{done}，任务{target}", "{done} of {target}")
COUNTED = Text("土地收储按“{kind}”计", "Land is counted as {kind}")
SOURCE = Text("出处：{document}", "Source: {document}")
ALTERED = Text("{period}有{count}个数要改：", "{count} figures of {period} change:")
ALTERED_LINE = Text("· {name}：{old} → {new}", "· {name}: {old} → {new}")
UNALTERED = Text("{period}的数不用改。", "No figure of {period} changes.")


def say_figure(figure: Figure, language: Language) -> Markup:
    """The value with its period and as-of date, and a line for each thing left out or late."""
    quiet = not figure.value and not figure.records and figure.value is not None
    return lines(
        say_line(figure, language),
        SPAN.say(language, span=span_text(figure, language)),
        NOTHING.say(language) if quiet else None,
        *(NOTE.say(language, note=note) for note in notes(figure, language)),
    )


def say_figures(figures: Iterable[Figure], language: Language) -> Markup:
    """Several figures of one period, a line each, with the as-of date once."""
    rows = list(figures)
    if not rows:
        return NOTHING.say(language)
    span = SPAN.say(language, span=span_text(rows[0], language))
    empty = all(not row.value and not row.records and row.value is not None for row in rows)
    nothing = NOTHING.say(language) if empty else None
    return lines(*(say_line(figure, language) for figure in rows), span, nothing)


def say_line(figure: Figure, language: Language) -> Markup:
    """The name and the value; a sum that is about or at least says so."""
    value = value_text(figure.value, figure.unit, language)
    words = {"approx": APPROX, "at_least": AT_LEAST}.get(figure.precision)
    if words and figure.unit is Unit.YUAN and figure.value:
        value = str(words.say(language, value=value))
    return LINE.say(language, name=figure_name(figure.key, language), value=value)


def say_beside(figure: Figure, language: Language) -> Markup | None:
    """What makes a figure understood at once: why it is unknown, or its pace."""
    if figure.value is None:
        return lines(*(NOTE.say(language, note=note) for note in notes(figure, language)))
    return say_pace(figure, language) if figure.key in ("F7", "F7_stretch") else None


def say_source(document: str, metric: str, language: Language) -> Markup:
    """Which bulletin a rank stands in, and on what."""
    return SOURCE.say(language, document=f"{document} · {metric}")


def say_reached(figure: Figure, target: int, language: Language) -> Markup:
    """A share of a target in its amounts (元): done, the target, what is still to go."""
    done = int(Fraction(figure.value or 0) * target)
    shown = {"done": money(done, language), "target": money(target, language)}
    if done >= target:
        return REACHED_ALL.say(language, **shown)
    return REACHED.say(language, gap=money(target - done, language), **shown)


def say_land_kind(figure: Figure, language: Language) -> Markup:
    """Which land the figure on land counts, as the park set it."""
    kind = dict(figure.definition.settings).get("land_kind", "")
    return COUNTED.say(language, kind=setting_text("land_kind", kind, language))


def say_pace(figure: Figure, language: Language) -> Markup:
    """Whether a share of the year's target is ahead of its time: months begun out of twelve."""
    due = Fraction(figure.period.months_begun(figure.as_of), 12)
    gap = Fraction(figure.value or 0) - due
    words = PACE[(gap > 0) - (gap < 0)]
    points = number(decimal(abs(gap) * 100), 1)
    return words.say(language, due=percent(due), points=points)


def say_definition(figure: Figure, language: Language) -> Markup:
    """What it counts, with the settings used, and its period and as-of date."""
    return lines(
        say_line(figure, language),
        DEFINITION.say(language, definition=definition_text(figure, language)),
        SPAN.say(language, span=span_text(figure, language)),
        *(NOTE.say(language, note=note) for note in notes(figure, language)),
    )


def say_parts(figure: Figure, language: Language) -> Markup:
    """A breakdown, a row each with its share; where rows overlap, of the figure itself."""
    whole = sum(part.count for part in figure.parts)
    if isinstance(figure.value, int) and 0 < figure.value < whole:
        whole = figure.value
    rows = (_part(figure, part, whole, language) for part in figure.parts if part.count)
    return lines(*rows) or NOTHING.say(language)


def _part(figure: Figure, part: Part, whole: int, language: Language) -> Markup:
    words = PART if part.amount is None else PART_WITH_AMOUNT
    return words.say(
        language,
        label=part_label(part.label, language),
        count=value_text(part.count, figure.unit, language),
        share=percent(Fraction(part.count, whole)),
        amount=None if part.amount is None else money(part.amount, language),
    )


def part_label(label: str | None, language: Language) -> str:
    """A row's label: a stage, rank or direction by name, anything else as it was logged."""
    if not label:
        return str(UNSTATED.say(language))
    if label.isdigit() and int(label) in STAGES:
        return str(STAGES[int(label)].say(language))
    if label in set(VisitKind):
        return str(KINDS[VisitKind(label)].say(language))
    return setting_text("head_ranks", (label,), language) if label in set(Rank) else label


def say_comparison(comparison: Comparison, language: Language) -> Markup:
    """The figure and the other one beside it, with what changed."""
    other, unit = comparison.other, comparison.figure.unit
    said = COMPARED[comparison.against].say(
        language,
        period=period_text(other.period, language),
        value=value_text(other.value, unit, language),
        change=_change(comparison, language),
    )
    return lines(say_figure(comparison.figure, language), said)


def say_altered(rows: Iterable[Altered], period: Period, language: Language) -> Markup:
    """Which figures of a period change, old → new; or that none does."""
    changed = list(rows)
    span = period_text(period, language)
    if not changed:
        return UNALTERED.say(language, period=span)
    told = (_altered(row.before, row.after, language) for row in changed)
    return lines(ALTERED.say(language, period=span, count=len(changed)), *told)


def _altered(before: Figure, after: Figure, language: Language) -> Markup:
    return ALTERED_LINE.say(
        language,
        name=figure_name(after.key, language),
        old=value_text(before.value, before.unit, language),
        new=value_text(after.value, after.unit, language),
    )


def _change(comparison: Comparison, language: Language) -> Markup:
    unit = comparison.figure.unit
    change = change_text(comparison.difference, unit, language)
    growth = comparison.growth
    if not change:
        return Markup("")
    if growth is None or unit is Unit.RATIO:
        return CHANGE.say(language, change=change)
    sign = "+" if growth > 0 else "−" if growth < 0 else "±"
    return GROWTH.say(language, change=change, growth=f"{sign}{percent(abs(growth))}")
