"""Attachments of a bot's call: uploads, files sent before, places and contacts."""

from __future__ import annotations

from bot.demo.arguments import Arguments, Upload
from bot.demo.files import UPLOAD_BYTES, StoredFile
from bot.demo.media import FOLDERS, WITH_CAPTION, Media, media, of_file
from bot.demo.refusals import TOO_LARGE, RefusedError, bad_request
from bot.demo.world import World

_NAMES = {"photo": "photo.jpg", "voice": "voice.ogg", "video": "video.mp4", "audio": "audio.mp3"}
_MIMES = {"voice": "audio/ogg", "photo": "image/jpeg"}


def attached(world: World, args: Arguments, kind: str, name: str = "") -> Media:
    """Media of the parameter `name` (by default called like its kind)."""
    if kind not in (*WITH_CAPTION, "sticker"):
        raise bad_request(f"unsupported media type {kind}")
    name = name or kind
    upload = _upload(args, name)
    stored = _keep(world, kind, upload) if upload else _sent_before(world, args, name)
    extra = {key: args.integer(key) for key in ("duration",) if args.text(key)}
    return of_file(kind, stored, extra)


def _upload(args: Arguments, name: str) -> Upload | None:
    if name in args.uploads:
        return args.uploads[name]
    value = args.text(name)
    if not value:
        raise bad_request(f"there is no {name} in the request")
    if value.startswith("attach://"):
        found = args.uploads.get(value.removeprefix("attach://"))
        if found is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return found
    return None


def _sent_before(world: World, args: Arguments, name: str) -> StoredFile:
    value = args.text(name)
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    return world.files.get(value)


def _keep(world: World, kind: str, upload: Upload) -> StoredFile:
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > UPLOAD_BYTES:
        raise RefusedError(*TOO_LARGE)
    known = upload.mime if upload.mime != "application/octet-stream" else None
    mime = known or _MIMES.get(kind)
    name = upload.name or _NAMES.get(kind, "file")
    return world.files.keep(FOLDERS[kind], name, upload.data, mime)


def location(args: Arguments) -> Media:
    """A place, in degrees."""
    places = [_degrees(args, name, most) for name, most in (("latitude", 90), ("longitude", 180))]
    return media("location", {"latitude": places[0], "longitude": places[1]})


def _degrees(args: Arguments, name: str, most: int) -> float:
    try:
        value = float(args.text(name))
    except ValueError:
        raise bad_request(f"{name} is empty") from None
    if not -most <= value <= most:
        raise bad_request("wrong location specified")
    return value


def contact(args: Arguments) -> Media:
    """A contact card."""
    for name in ("phone_number", "first_name"):
        if not args.text(name):
            raise bad_request(f"{name.replace('_', ' ')} is empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    return media("contact", {name: args.text(name) for name in names if args.text(name)})
