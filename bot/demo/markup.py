"""Telegram's HTML: text out of tags, entities out of tags, and the way back.

The tags and the error sentences are those of the Bot API ("HTML style" in its documentation).
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from bot.demo.entities import Entity, ordered, utf16_length
from bot.demo.refusals import RefusedError, bad_request

_SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
}
_TAGS = {*_SIMPLE, "a", "tg-emoji", "tg-time", "blockquote"}
_ENTITY = re.compile(r"&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(lt|gt|amp|quot)(?![A-Za-z]));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_START = re.compile(r"<([^\s>]*)")
_END = re.compile(r"</([^\s>]*)\s*(>?)")
_ATTRIBUTE = re.compile(
    r"""\s*(?:(?P<close>>)|(?P<name>[^\s=>/"']+)\s*(?P<eq>=\s*(?:"(?P<dq>[^"]*)"|'(?P<sq>[^']*)'|(?P<token>[A-Za-z0-9.-]+)(?=[\s>])))?)"""
)
_FORMAT = re.compile(r"r|w?[dD]?[tT]?")


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    begin: int


@dataclass(slots=True)
class _Reading:
    source: str
    at: int = 0
    text: str = ""
    offset: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def refuse(self, what: str) -> RefusedError:
        return bad_request(f"can't parse entities: {what}")

    def byte(self) -> int:
        """Telegram counts the place of an error in UTF-8 bytes."""
        return len(self.source[: self.at].encode())

    def take(self, text: str) -> None:
        self.text += text
        self.offset += utf16_length(text)


def parse(source: str) -> tuple[str, tuple[Entity, ...]]:
    """Plain text and entities of `source`; RefusedError with Telegram's sentence when broken."""
    reading = _Reading(source)
    while reading.at < len(source):
        _step(reading)
    if reading.open:
        raise reading.refuse(
            f'Can\'t find end tag corresponding to start tag "{reading.open[-1].tag}"'
        )
    return reading.text, ordered(reading.entities)


def _step(reading: _Reading) -> None:
    source, at = reading.source, reading.at
    if source[at] == "&" and (match := _ENTITY.match(source, at)):
        reading.take(_decoded(match))
        reading.at = match.end()
    elif source.startswith("</", at):
        _close(reading)
    elif source[at] == "<":
        _begin(reading)
    else:
        stop = re.compile(r"[<&]").search(source, at + 1)
        reading.at = stop.start() if stop else len(source)
        reading.take(source[at : reading.at])


def _decoded(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return _NAMED[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else match.group()


def _begin(reading: _Reading) -> None:
    match = _START.match(reading.source, reading.at)
    if match is None or match.end() == len(reading.source):
        raise reading.refuse(f"Unclosed start tag at byte offset {reading.byte()}")
    tag = match.group(1).lower()
    if tag not in _TAGS:
        raise reading.refuse(f'Unsupported start tag "{tag}" at byte offset {reading.byte()}')
    attributes, end = _attributes(reading, tag, match.end())
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise reading.refuse(
            f'Tag "span" must have class "tg-spoiler" at byte offset {reading.byte()}'
        )
    reading.at = end
    reading.open.append(_Open(tag, attributes, reading.offset, len(reading.text)))


def _attributes(reading: _Reading, tag: str, at: int) -> tuple[dict[str, str], int]:
    found: dict[str, str] = {}
    while match := _ATTRIBUTE.match(reading.source, at):
        at = match.end()
        if match["close"]:
            return found, at
        value = match["dq"] or match["sq"] or (match["token"] or "").lower()
        found[match["name"]] = _ENTITY.sub(_decoded, value)
    raise reading.refuse(_attribute_error(reading, tag, at))


def _attribute_error(reading: _Reading, tag: str, at: int) -> str:
    if not reading.source[at:].strip() or reading.source[at:].lstrip()[0] == "=":
        return f'Unclosed start tag "{tag}" at byte offset {reading.byte()}'
    return f'Empty attribute name in the tag "{tag}" at byte offset {reading.byte()}'


def _close(reading: _Reading) -> None:
    match = _END.match(reading.source, reading.at)
    if not reading.open or match is None:
        raise reading.refuse(f"Unexpected end tag at byte offset {reading.byte()}")
    if not match.group(2):
        raise reading.refuse(f"Unclosed end tag at byte offset {reading.byte()}")
    name, opened = match.group(1).lower(), reading.open[-1]
    if name and name != opened.tag:
        raise reading.refuse(
            f"Unmatched end tag at byte offset {reading.byte()}, "
            f'expected "</{opened.tag}>", found "</{name}>"'
        )
    reading.open.pop()
    reading.at = match.end()
    if reading.offset > opened.offset and (entity := _entity(reading, opened)):
        _add(reading.entities, entity)


def _entity(reading: _Reading, opened: _Open) -> Entity | None:
    length, given = reading.offset - opened.offset, opened.attributes
    if opened.tag == "a":
        return _link(given.get("href") or reading.text[opened.begin :], opened.offset, length)
    if opened.tag == "tg-emoji":
        emoji = given.get("emoji-id", "")
        if not emoji.isdigit():
            raise reading.refuse("Invalid custom emoji identifier specified")
        return Entity("custom_emoji", opened.offset, length, custom_emoji_id=emoji)
    if opened.tag == "tg-time":
        return _time(reading, opened, length)
    if opened.tag == "blockquote":
        kind = "expandable_blockquote" if "expandable" in given else "blockquote"
        return Entity(kind, opened.offset, length)
    language = given.get("class", "").removeprefix("language-") if opened.tag == "code" else ""
    return Entity(_SIMPLE[opened.tag], opened.offset, length, language=language or None)


def _link(url: str, offset: int, length: int) -> Entity | None:
    person = re.fullmatch(r"tg://user\?id=(\d+)", url)
    if person:
        return Entity("text_mention", offset, length, user_id=int(person.group(1)))
    if not re.match(r"[a-z][a-z0-9+.-]*:", url, re.IGNORECASE):
        url = f"http://{url}"
    sound = re.match(
        r"(?:https?|ftp)://[^\s/]+\.[^\s/.]+|tg:|ton:|mailto:|tel:", url, re.IGNORECASE
    )
    return Entity("text_link", offset, length, url=url) if sound else None


def _time(reading: _Reading, opened: _Open, length: int) -> Entity | None:
    unix, shape = opened.attributes.get("unix", ""), opened.attributes.get("format", "")
    if not _FORMAT.fullmatch(shape):
        raise reading.refuse("Invalid date-time format specified")
    if not unix.isdigit() or int(unix) == 0:
        return None
    return Entity(
        "date_time", opened.offset, length, unix_time=int(unix), date_time_format=shape or None
    )


def _add(entities: list[Entity], entity: Entity) -> None:
    """A `pre` around a `code` with a language is one entity, as Telegram makes it."""
    last = entities[-1] if entities else None
    same = last is not None and (last.offset, last.length) == (entity.offset, entity.length)
    if same and last and {last.type, entity.type} == {"pre", "code"}:
        language = last.language or entity.language
        entities[-1] = Entity("pre", entity.offset, entity.length, language=language)
    else:
        entities.append(entity)


def to_html(text: str, entities: tuple[Entity, ...]) -> str:
    """HTML that parses back to `text` and `entities`; whatever else is escaped."""
    units = text.encode("utf-16-le")
    return _render(units, 0, len(units) // 2, list(ordered(list(entities))))


def _render(units: bytes, start: int, end: int, entities: list[Entity]) -> str:
    out, at = "", start
    while entities:
        entity = entities.pop(0)
        stop = min(entity.end, end)
        if entity.offset < at or stop <= entity.offset:
            continue
        inner: list[Entity] = []
        while entities and entities[0].offset < stop:
            inner.append(entities.pop(0))
        before, after = _tags(entity)
        out += _escaped(units, at, entity.offset) + before
        out += _render(units, entity.offset, stop, inner) + after
        at = stop
    return out + _escaped(units, at, end)


def _escaped(units: bytes, start: int, end: int) -> str:
    text = units[start * 2 : end * 2].decode("utf-16-le", errors="replace")
    return html.escape(text, quote=False)


_PLAIN = {"bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "code": "code"}


def _tags(entity: Entity) -> tuple[str, str]:
    if tag := _PLAIN.get(entity.type):
        return f"<{tag}>", f"</{tag}>"
    match entity.type:
        case "spoiler":
            return "<tg-spoiler>", "</tg-spoiler>"
        case "pre" if entity.language:
            return f'<pre><code class="language-{html.escape(entity.language)}">', "</code></pre>"
        case "pre":
            return "<pre>", "</pre>"
        case "text_link":
            return f'<a href="{html.escape(entity.url or "")}">', "</a>"
        case "text_mention":
            return f'<a href="tg://user?id={entity.user_id}">', "</a>"
        case "custom_emoji":
            return f'<tg-emoji emoji-id="{entity.custom_emoji_id}">', "</tg-emoji>"
        case "date_time":
            shape = f' format="{entity.date_time_format}"' if entity.date_time_format else ""
            return f'<tg-time unix="{entity.unix_time}"{shape}>', "</tg-time>"
        case "blockquote":
            return "<blockquote>", "</blockquote>"
        case "expandable_blockquote":
            return "<blockquote expandable>", "</blockquote>"
    return "", ""
