"""The card of a visit with its buttons."""

from __future__ import annotations

from markupsafe import Markup

from handlers.attached import files_button
from handlers.message import Incoming
from handlers.talk import ref_of
from handlers.trips import shares_trip
from park.records import Visit
from park.texts.cards import Shift, visit_card
from park.texts.say import Button, Rows, Say, button
from park.texts.text import Text, lines
from park.texts.visits import (
    FIX_AMOUNT,
    FIX_DATE,
    FIX_FIRM,
    FIX_NEXT,
    GONE,
    OPEN_PROJECT,
    SEPARATE_TRIP,
    UNDO,
)
from storage.views import visit_view
from storage.work import Work


def card(
    message: Incoming,
    work: Work,
    visit: Visit,
    changed: tuple[Shift, ...] = (),
    fresh: frozenset[str] = frozenset(),
    *,
    extra: tuple[Markup | None, ...] = (),
    edits: int | None = None,
) -> Say:
    """A visit as it stands now, with the buttons that people use most."""
    visit = work.get(Visit, visit.id) or visit
    if not visit.live:
        return Say(text=GONE.say(message.language), about=ref_of(visit), edits=edits)
    shown = visit_card(visit_view(work, visit, fresh), message.audience, work.today, changed)
    return Say(
        text=lines(shown, *extra),
        buttons=_buttons(message, work, visit),
        about=ref_of(visit),
        edits=edits,
    )


def _buttons(message: Incoming, work: Work, visit: Visit) -> Rows:
    def press(label: Text, verb: str) -> Button:
        return button(str(label.say(message.language)), verb, visit.id, visit.version)

    rows = [
        (
            press(FIX_DATE, "visit_date"),
            press(FIX_AMOUNT, "visit_amount"),
            press(FIX_NEXT, "visit_next"),
        ),
        (press(FIX_FIRM, "visit_firm"), press(UNDO, "visit_undo")),
    ]
    if visit.project_id is not None:
        open_card = button(str(OPEN_PROJECT.say(message.language)), "project", visit.project_id)
        rows[1] = (*rows[1], open_card)
    files = files_button(work, ref_of(visit), message.language)
    if files:
        rows.append(files)
    if shares_trip(work, visit):
        rows.append((press(SEPARATE_TRIP, "visit_trip"),))
    return tuple(rows)
