"""Official figures, counted from facts by the park's definitions."""

from park.figures.altered import Altered, altered
from park.figures.catalogue import FIGURES, all_figures, count_figure
from park.figures.comparison import Against, Comparison, beside, compare, needed, other_period
from park.figures.definitions import (
    DEFINITION_KEYS,
    Definitions,
    read_definitions,
    set_definition,
)
from park.figures.facts import Facts
from park.figures.figure import Behind, Figure, LeftOut, Part, Precision, Reason, Unit
from park.figures.period import Period, default_as_of, parse_period, week_of, year_to
from park.figures.view import View

__all__ = [
    "DEFINITION_KEYS",
    "FIGURES",
    "Against",
    "Altered",
    "Behind",
    "Comparison",
    "Definitions",
    "Facts",
    "Figure",
    "LeftOut",
    "Part",
    "Period",
    "Precision",
    "Reason",
    "Unit",
    "View",
    "all_figures",
    "altered",
    "beside",
    "compare",
    "count_figure",
    "default_as_of",
    "needed",
    "other_period",
    "parse_period",
    "read_definitions",
    "set_definition",
    "week_of",
    "year_to",
]
