"""超, 成, 约 and 及以上 by rule, as officials write, and never false.

超 is a floor that the value really exceeds; a value that only equals it gets 及以上 or stands
alone. 成 are tenths rounded down. 约 is a rounding, or an amount that was itself said as about.
A sum that lacks some amounts is a lower bound and is never rounded up.
"""

from __future__ import annotations

from fractions import Fraction

from park.figures.figure import Figure, Precision, Unit
from park.texts.figures import UNKNOWN, decimal, percent, value_text
from park.texts.text import Language, Text
from park.texts.values import WAN, YI, money, number

OVER = Text("超{}", "over {}")
ABOUT = Text("约{}", "about {}")
OR_MORE = Text("{}及以上", "{} or more")
NOT_UNDER = Text("不低于{}", "not less than {}")
TENTHS = Text("{}成", "{} tenths")
MONTHLY = Text("{}次", "{}")
ALL_OVER = Text("均超{}", "each over {}")
ALL_FROM = Text("均在{}及以上", "each {} or more")
SOME_OVER = Text("其中超{}项目{}个", "{1} of them over {0}")
SOME_FROM = Text("其中{}及以上项目{}个", "{1} of them of {0} or more")
NONE_OVER = Text("暂无{}及以上项目", "none of {} or more yet")
_NUMERALS = "零一二三四五六七八九"


def over(figure: Figure, language: Language) -> str:
    """超 the nearest round number below: 45.6亿 → 超45亿元, 57 → 超50家, 50 → 50家."""
    if figure.value is None:
        return _say(UNKNOWN, language)
    if figure.precision is Precision.APPROX:
        return about(figure, language)
    floor = _floor(figure.value, figure.unit)
    shown = shown_value(floor, figure.unit, language)
    if floor < figure.value:
        return _say(OVER, language, shown)
    lower_bound = figure.precision is Precision.AT_LEAST and figure.value > 0
    return _say(OR_MORE, language, shown) if lower_bound else shown


def about(figure: Figure, language: Language) -> str:
    """约 the rounded value: 45.64亿 → 约45.6亿元; a round value stands alone."""
    value = figure.value
    if value is None:
        return _say(UNKNOWN, language)
    if figure.precision is Precision.AT_LEAST and value > 0:
        floor = value - value % _step(value, figure.unit, fine=True)
        return _say(NOT_UNDER, language, shown_value(floor, figure.unit, language))
    rounded = _rounded(value, _step(value, figure.unit, fine=True))
    shown = shown_value(rounded, figure.unit, language)
    exact = rounded == value and figure.precision is Precision.EXACT
    return shown if exact or value == 0 else _say(ABOUT, language, shown)


def share(figure: Figure, language: Language) -> str:
    """A share in percent with one decimal, 约 when rounded: 3/7 → 约42.9%."""
    if figure.value is None:
        return _say(UNKNOWN, language)
    value = Fraction(figure.value)
    shown = percent(value)
    exact = (value * 1000).denominator == 1 and figure.precision is Precision.EXACT
    return shown if exact else _say(ABOUT, language, shown)


def tenths(figure: Figure, language: Language) -> str:
    """A share in 成, rounded down: 0.63 → 超六成, 0.6 → 六成; in percent below one tenth, for
    the whole and in English."""
    if figure.value is None:
        return _say(UNKNOWN, language)
    value = Fraction(figure.value)
    floor = int(value * 10)
    if language == "en" or not 1 <= floor <= 9:
        return share(figure, language)
    shown = _say(TENTHS, language, _NUMERALS[floor])
    return _say(OVER, language, shown) if value * 10 > floor else shown


def a_month(figure: Figure, language: Language) -> str:
    """Times a month, rounded down: 1.6 → 超1次, 2 → 2次; below one with a decimal."""
    if figure.value is None:
        return _say(UNKNOWN, language)
    value = Fraction(figure.value)
    whole = int(value)
    if whole == value:
        return _say(MONTHLY, language, whole)
    if whole >= 1:
        return _say(OVER, language, _say(MONTHLY, language, whole))
    tenth = Fraction(round(value * 10), 10)
    shown = _say(MONTHLY, language, number(decimal(tenth), 1))
    return shown if tenth == value else _say(ABOUT, language, shown)


def all_over(count: Figure, smallest: Figure, threshold: int, language: Language) -> str:
    """均超亿元 when each exceeds the threshold; 均在…及以上 when one equals it; else how many."""
    missing = any(group.ids for group in count.left_out)
    whole = smallest.value is not None and smallest.value >= threshold and not missing
    if not whole or smallest.precision is Precision.APPROX:
        return some_over(count, threshold, language)
    return _say(ALL_FROM if count.equal else ALL_OVER, language, _round_money(threshold, language))


def some_over(count: Figure, threshold: int, language: Language) -> str:
    """其中超10亿元项目3个, or 及以上 when one of them only equals the threshold."""
    shown = _round_money(threshold, language)
    if not count.value:
        return _say(NONE_OVER, language, shown)
    return _say(SOME_FROM if count.equal else SOME_OVER, language, shown, count.value)


def shown_value(value: int | Fraction, unit: Unit, language: Language) -> str:
    """A value as a document writes it: Chinese without thousands separators."""
    shown = value_text(value, unit, language)
    return shown.replace(",", "") if language == "zh" else shown


def plain(shown: str) -> str:
    """An amount without thousands separators, as Chinese documents write it."""
    return shown.replace(",", "")


def _round_money(amount: int, language: Language) -> str:
    return "亿元" if language == "zh" and amount == YI else money(amount, language).replace(",", "")


def _say(text: Text, language: Language, *values: object) -> str:
    return (text.zh if language == "zh" else text.en).format(*values)


def _floor(value: int | Fraction, unit: Unit) -> int | Fraction:
    return value - value % _step(value, unit, fine=False)


def _step(value: int | Fraction, unit: Unit, *, fine: bool) -> int | Fraction:
    size = value if value >= 0 else -value
    if unit is Unit.YUAN:
        return _money_step(size, fine=fine)
    if unit is Unit.MU:
        return 1 if fine or size < 100 else 10
    return 10 if size >= 20 and not fine else 1


def _money_step(size: int | Fraction, *, fine: bool) -> int:
    if size >= 10 * YI and not fine:
        return YI
    if size >= YI:
        return YI // 10
    return 100 * WAN if size >= 1000 * WAN else 1


def _rounded(value: int | Fraction, step: int | Fraction) -> int | Fraction:
    return (value + Fraction(step) / 2) // step * step
