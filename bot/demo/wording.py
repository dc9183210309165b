"""The text or caption of a call: parsed, trimmed, measured."""

from __future__ import annotations

from bot.demo import entities as marks
from bot.demo.arguments import Arguments
from bot.demo.entities import Entity
from bot.demo.markup import parse
from bot.demo.refusals import bad_request

TEXT_UNITS = 4096
CAPTION_UNITS = 1024
Wording = tuple[str, tuple[Entity, ...]]


def text_of(args: Arguments, name: str = "text") -> Wording:
    """A message's text; refused when empty or above 4096 UTF-16 units after parsing."""
    if not args.text(name):
        raise bad_request("message text is empty")
    text, entities = _styled(args, name, "entities")
    if not text:
        raise bad_request("text must be non-empty")
    if marks.utf16_length(text) > TEXT_UNITS:
        raise bad_request("message is too long")
    return text, entities


def caption_of(args: Arguments) -> Wording:
    """A caption, perhaps empty; refused above 1024 UTF-16 units after parsing."""
    text, entities = _styled(args, "caption", "caption_entities")
    if marks.utf16_length(text) > CAPTION_UNITS:
        raise bad_request("message caption is too long")
    return text, entities


def _styled(args: Arguments, name: str, entities_name: str) -> Wording:
    source, mode = args.text(name), args.text("parse_mode").lower()
    if mode not in ("", "html", "none"):
        raise bad_request("unsupported parse_mode")
    given = args.json(entities_name)
    if mode == "html":
        text, entities = parse(source)
    else:
        text, entities = source, tuple(marks.from_json(entity) for entity in given or ())
    text, entities = marks.stripped(text, entities)
    return text, marks.detect(text, entities)
