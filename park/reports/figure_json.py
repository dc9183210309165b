"""A figure as plain JSON values."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from park.figures.figure import Behind, Figure, LeftOut, Part, Value
from park.figures.period import period_code
from park.texts.definitions import definition_text, left_out_text
from park.texts.figures import figure_name, unit_name
from park.texts.text import Language


def figure_json(figure: Figure, language: Language = "zh") -> dict[str, Any]:
    """Money in whole 元, land in 亩, shares as a number beside their exact ``a/b``.

    ``records``, ``late`` and the ``records`` of ``left_out`` are lists of noun and id.
    """
    said = {
        "key": figure.key,
        "name": figure_name(figure.key, language),
        "value": _number(figure.value),
        "unit": unit_name(figure.unit, language),
        "period": period_code(figure.period),
        "as_of": figure.as_of.isoformat(),
        "definition": definition_text(figure, language),
        "records": _records(figure.records),
        "precision": figure.precision.value,
        "late": _records(figure.late),
        "left_out": [_left_out(group, language) for group in figure.left_out],
    }
    if isinstance(figure.value, Fraction):
        said["exact"] = str(figure.value)
    if figure.parts:
        said["parts"] = [_part(part, figure.value) for part in figure.parts]
    if figure.label:
        said["label"] = figure.label
    return said


def _number(value: Value) -> int | float | None:
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else float(value)
    return value


def _records(groups: tuple[Behind, ...]) -> list[dict[str, Any]]:
    return [{"noun": group.noun, "id": record} for group in groups for record in group.ids]


def _left_out(group: LeftOut, language: Language) -> dict[str, Any]:
    return {
        "reason": group.reason.value,
        "words": left_out_text(group, language),
        "records": _records((Behind(group.noun, group.ids),)),
    }


def _part(part: Part, whole: Value) -> dict[str, Any]:
    said: dict[str, Any] = {"label": part.label, "count": part.count}
    if whole:
        said["share"] = float(Fraction(part.count) / Fraction(whole))
    if part.amount is not None:
        said["amount"] = part.amount
    return said
