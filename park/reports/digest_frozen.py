"""A digest as JSON and back: what the park knew then stays as it was."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from fractions import Fraction
from typing import Any

from park.figures.figure import Definition, Precision, Unit, Value
from park.figures.period import Period, parse_period, period_code
from park.records import Ref
from park.reports.digest import Digest, DigestFigure, LateEntry, Line, Section, StageCount


def freeze(digest: Digest) -> dict[str, Any]:
    """Plain JSON values; exact ratios as ``a/b``."""
    return {
        "week": period_code(digest.week),
        "as_of": digest.as_of.isoformat(),
        "made_at": digest.made_at.isoformat(),
        "previous": period_code(digest.previous) if digest.previous else None,
        "figures": [_figure(figure) for figure in digest.figures],
        "stages": [asdict(stage) for stage in digest.stages],
        "lines": [_line(line) for line in digest.lines],
        "late": [asdict(entry) for entry in digest.late],
    }


def thaw(frozen: dict[str, Any]) -> Digest:
    """The digest that was frozen. Raises KeyError or ValueError for anything else."""
    return Digest(
        week=_period(frozen["week"]),
        as_of=dt.date.fromisoformat(frozen["as_of"]),
        made_at=dt.datetime.fromisoformat(frozen["made_at"]),
        previous=_period(frozen["previous"]) if frozen["previous"] else None,
        figures=tuple(_thawed_figure(row) for row in frozen["figures"]),
        stages=tuple(StageCount(**row) for row in frozen["stages"]),
        lines=tuple(_thawed_line(row) for row in frozen["lines"]),
        late=tuple(_thawed_late(row) for row in frozen["late"]),
    )


def _figure(figure: DigestFigure) -> dict[str, Any]:
    return {
        "key": figure.key,
        "value": frozen_value(figure.value),
        "unit": figure.unit,
        "period": period_code(figure.period),
        "as_of": figure.as_of.isoformat(),
        "definition": figure.definition.key,
        "settings": [[name, _plain(value)] for name, value in figure.definition.settings],
        "precision": figure.precision,
        "before": frozen_value(figure.before),
        "restated": frozen_value(figure.restated),
    }


def _thawed_figure(row: dict[str, Any]) -> DigestFigure:
    settings = tuple((name, _thawed_setting(name, value)) for name, value in row["settings"])
    return DigestFigure(
        key=row["key"],
        value=thawed_value(row["value"]),
        unit=Unit(row["unit"]),
        period=_period(row["period"]),
        as_of=dt.date.fromisoformat(row["as_of"]),
        definition=Definition(row["definition"], settings),
        precision=Precision(row["precision"]),
        before=thawed_value(row["before"]),
        restated=thawed_value(row["restated"]),
    )


def frozen_value(value: Value) -> int | str | None:
    """A value as JSON keeps it: an integer, or a ratio as ``a/b``."""
    return str(value) if isinstance(value, Fraction) else value


def thawed_value(value: int | str | None) -> Value:
    """The value back from JSON."""
    return Fraction(value) if isinstance(value, str) else value


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return str(value) if isinstance(value, Fraction) else value


def _thawed_setting(name: str, value: Any) -> object:
    if name == "rates":
        return tuple((currency, Fraction(rate)) for currency, rate in value)
    return tuple(value) if isinstance(value, list) else value


def _line(line: Line) -> dict[str, Any]:
    row = {name: value for name, value in asdict(line).items() if value is not None}
    return {**row, "on": line.on.isoformat()} if line.on else row


def _thawed_line(row: dict[str, Any]) -> Line:
    on = dt.date.fromisoformat(row["on"]) if "on" in row else None
    changed = {"section": Section(row["section"]), "ref": Ref(**row["ref"]), "on": on}
    return Line(**{**row, **changed})


def _thawed_late(row: dict[str, Any]) -> LateEntry:
    return LateEntry(**{**row, "ref": Ref(**row["ref"]), "figures": tuple(row["figures"])})


def _period(code: str) -> Period:
    period = parse_period(code)
    if period is None:
        raise ValueError(code)
    return period
