"""Keyboards under a message and in place of the phone's keyboard, checked as Telegram does."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from bot.demo.refusals import bad_request

Json = dict[str, Any]
MOST_BUTTONS = 100
CALLBACK_BYTES = 64
COPY_LETTERS = 256
_KINDS = (
    "callback_data",
    "url",
    "copy_text",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "web_app",
    "login_url",
    "pay",
    "callback_game",
)


@dataclass(frozen=True, slots=True)
class Button:
    """One inline button; `kind` is the Bot API's field that says what a press does."""

    label: str
    kind: str
    data: str | None = None
    given: Json = field(default_factory=dict, hash=False)


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Markup:
    """A checked `reply_markup`: inline rows, or `other` (reply keyboard, remove, force reply)."""

    rows: Rows = ()
    other: Json | None = None


def read_markup(given: Any) -> Markup:
    """Markup of the parameter `reply_markup`; RefusedError as Telegram would."""
    if given in (None, ""):
        return Markup()
    if isinstance(given, str):
        given = _parsed(given)
    if not isinstance(given, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in given:
        return Markup(rows=_inline(given["inline_keyboard"]))
    if "keyboard" in given:
        return Markup(other={**given, "keyboard": _reply_rows(given["keyboard"])})
    if given.get("remove_keyboard") or given.get("force_reply"):
        return Markup(other=given)
    return Markup()


def _parsed(given: str) -> Any:
    try:
        return json.loads(given)
    except ValueError:
        raise bad_request("can't parse reply keyboard markup JSON object") from None


def _rows(given: Any, what: str) -> list[list[Any]]:
    if not isinstance(given, list) or not all(isinstance(row, list) for row in given):
        raise bad_request(f'field "{what}" of the ReplyMarkup must be an Array of Arrays')
    return given


def _inline(given: Any) -> Rows:
    rows = tuple(tuple(_button(b) for b in row) for row in _rows(given, "inline_keyboard") if row)
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return rows


def _button(given: Any) -> Button:
    if not isinstance(given, dict):
        raise bad_request(
            "can't parse inline keyboard button: InlineKeyboardButton must be an Object"
        )
    if not str(given.get("text") or ""):
        raise bad_request("inline keyboard button text must be non-empty")
    kind = next((kind for kind in _KINDS if kind in given), None)
    if kind is None:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    return Button(str(given["text"]), kind, _data(kind, given[kind]), given)


def _data(kind: str, value: Any) -> str | None:
    if kind == "callback_data":
        if not 0 < len(str(value).encode()) <= CALLBACK_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
        return str(value)
    if kind == "copy_text":
        text = str(value.get("text", "")) if isinstance(value, dict) else ""
        if not 0 < len(text) <= COPY_LETTERS:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
        return text
    if kind == "url":
        return _url(str(value))
    return value if isinstance(value, str) else None


def _url(value: str) -> str:
    host = value.split("://", 1)[-1].split("/", 1)[0]
    if value.startswith("tg:") or ("." in host and " " not in host):
        return value
    raise bad_request(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")


def _reply_rows(given: Any) -> list[list[Json]]:
    rows = [[_reply_button(b) for b in row] for row in _rows(given, "keyboard") if row]
    if sum(map(len, rows)) > 3 * MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return rows


def _reply_button(given: Any) -> Json:
    button = {"text": given} if isinstance(given, str) else given
    if not isinstance(button, dict) or not button.get("text"):
        raise bad_request("keyboard button text must be non-empty")
    return button


def rows_as_json(rows: Rows) -> Json:
    """`InlineKeyboardMarkup` of the Bot API."""
    return {"inline_keyboard": [[button.given for button in row] for row in rows]}
