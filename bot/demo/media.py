"""What a message carries beside text: pictures, files, voices, places, contacts, stickers."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any

from bot.demo.files import PHOTO_BYTES, StoredFile
from bot.demo.refusals import bad_request

Json = dict[str, Any]
WITH_CAPTION = ("photo", "document", "voice", "audio", "video", "animation")
FOLDERS = {
    "photo": "photos",
    "document": "documents",
    "voice": "voice",
    "audio": "music",
    "video": "videos",
    "animation": "animations",
    "sticker": "stickers",
}


@dataclass(frozen=True, slots=True)
class Media:
    """One attachment. `kind` is the field of `Message` that holds it; `facts` its JSON."""

    kind: str
    facts: tuple[tuple[str, Any], ...]
    file: StoredFile | None = None

    def as_json(self) -> Any:
        """The value of `Message.<kind>`."""
        return [dict(self.facts)] if self.kind == "photo" else dict(self.facts)


def media(kind: str, facts: Json, file: StoredFile | None = None) -> Media:
    """Media of `facts`, with the file's own facts in front."""
    if file is not None:
        own = {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": file.size}
        facts = {**own, **facts}
    return Media(kind, tuple(facts.items()), file)


def of_file(kind: str, file: StoredFile, given: Json | None = None) -> Media:
    """Media around an uploaded file; refused when a picture is none."""
    extra = dict(given or {})
    if kind == "photo":
        width, height = picture_size(file.data)
        return media(kind, {"width": width, "height": height}, file)
    if kind == "sticker":
        look = {"width": 512, "height": 512, "is_animated": False, "is_video": False}
        return media(kind, {**look, "type": "regular", "emoji": "👍", **extra}, file)
    if kind in ("voice", "audio", "video", "animation"):
        extra.setdefault("duration", 1)
    if kind in ("video", "animation"):
        extra = {"width": 320, "height": 240, **extra}
    if kind != "voice":
        extra["file_name"] = file.name
    return media(kind, {"mime_type": file.mime, **extra}, file)


def picture_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels; refused as Telegram does when too big or not a picture."""
    if len(data) > PHOTO_BYTES:
        raise bad_request("file is too big for a photo; the maximum size is 10485760 bytes")
    size = _png(data) or _jpeg(data) or _gif(data) or _webp(data)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > 10_000 or max(size) > 20 * max(min(size), 1):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size


def _png(data: bytes) -> tuple[int, int] | None:
    if data[:8] != b"\x89PNG\r\n\x1a\n" or len(data) < 24:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return int(width), int(height)


def _gif(data: bytes) -> tuple[int, int] | None:
    if data[:4] != b"GIF8" or len(data) < 10:
        return None
    width, height = struct.unpack("<HH", data[6:10])
    return int(width), int(height)


def _webp(data: bytes) -> tuple[int, int] | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or len(data) < 30:
        return None
    if data[12:16] == b"VP8X":
        width = int.from_bytes(data[24:27], "little") + 1
        return width, int.from_bytes(data[27:30], "little") + 1
    if data[12:16] == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack("<HH", data[26:30])
    return int(width) & 0x3FFF, int(height) & 0x3FFF


def _jpeg(data: bytes) -> tuple[int, int] | None:
    if data[:2] != b"\xff\xd8":
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + length
    return None
