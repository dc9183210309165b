"""Why two firms or projects may be one, from the weakest reason to the strongest."""

from __future__ import annotations

from enum import IntEnum


class Why(IntEnum):
    """One reason; what is said of it stands in ``park.texts.likeness``."""

    SAME_FIRM = 1
    SOUND_ALIKE = 2
    NEAR_NAME = 3
    SAME_PERSON = 4
    SAME_PHONE = 5
    SHORT_NAME = 6
    SAME_NAME = 7
    SAME_CODE = 8
