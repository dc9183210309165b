"""Bytes that went through the chat, found again by file_id, by path or by their unique id."""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import dataclass, field

from bot.demo.refusals import RefusedError, bad_request

UPLOAD_BYTES = 50 * 1024 * 1024
PHOTO_BYTES = 10 * 1024 * 1024
DOWNLOAD_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One upload. `path` is what getFile answers and the download address ends with."""

    file_id: str
    unique_id: str
    path: str
    name: str
    mime: str
    data: bytes

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.data)


@dataclass(slots=True)
class Files:
    """Every upload of this stand-in, kept in memory."""

    by_id: dict[str, StoredFile] = field(default_factory=dict)

    def keep(self, folder: str, name: str, data: bytes, mime: str | None = None) -> StoredFile:
        """Store `data` under a new file_id."""
        number = len(self.by_id) + 1
        digest = hashlib.sha256(data).hexdigest()
        mime = mime or mimetypes.guess_type(name)[0] or "application/octet-stream"
        ending = name.rsplit(".", 1)[-1] if "." in name else "bin"
        stored = StoredFile(
            file_id=f"AgACAgUAAx{number:06d}{digest[:24]}",
            unique_id=f"AQAD{number:04d}{digest[:8]}",
            path=f"{folder}/file_{number}.{ending}",
            name=name,
            mime=mime,
            data=data,
        )
        self.by_id[stored.file_id] = stored
        return stored

    def get(self, file_id: str) -> StoredFile:
        """The file with that id; refused when there is none."""
        if file_id not in self.by_id:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return self.by_id[file_id]

    def downloadable(self, file_id: str) -> StoredFile:
        """As `get`, and refused above the 20 MB a bot may download."""
        if file_id not in self.by_id:
            raise RefusedError(400, "Bad Request: invalid file_id")
        if self.by_id[file_id].size > DOWNLOAD_BYTES:
            raise bad_request("file is too big")
        return self.by_id[file_id]

    def at_path(self, path: str) -> StoredFile | None:
        """The file that getFile announced at `path`."""
        return next((f for f in self.by_id.values() if f.path == path), None)

    def unique(self, unique_id: str) -> StoredFile | None:
        """The file with that unique id."""
        return next((f for f in self.by_id.values() if f.unique_id == unique_id), None)
