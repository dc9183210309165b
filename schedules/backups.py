"""A backup every night, outside any transaction; the newest fortnight is kept."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from storage.backup import back_up
from storage.database import Database

AT = dt.time(2, 0)
KEPT = 14
_NIGHTLY = "parkbot-*-night.zip"


def back_up_nightly(
    database: Database, attachments: Path, folder: Path, now: dt.datetime
) -> Path | None:
    """Write the day's backup once; the file itself says that it was made.

    Raises OSError when the folder cannot be written.
    """
    target = folder / f"parkbot-{now:%Y%m%d}-{AT:%H%M%S}-night.zip"
    if now.time() < AT or target.exists():
        return None
    back_up(database, attachments, target, now, lambda _part: None)
    for old in sorted(folder.glob(_NIGHTLY))[:-KEPT]:
        old.unlink()
    return target
