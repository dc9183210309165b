"""Land records of the park."""

from __future__ import annotations

import datetime as dt

from park.records import LandRecord
from storage.tables import land_record
from storage.work import Work


def lands_between(
    work: Work, since: dt.date, until: dt.date, kind: str | None = None
) -> list[LandRecord]:
    """The land records of some days, of one kind or all, oldest first."""
    within = (land_record.c.effective >= since, land_record.c.effective <= until)
    kinds = (land_record.c.kind == kind,) if kind else ()
    return work.find(LandRecord, *within, *kinds, order=(land_record.c.effective, land_record.c.id))
