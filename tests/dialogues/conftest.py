"""What the dialogues share: the sample park once its Monday morning is over."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.dialogues.stage import Stage, forget_chats
from tests.dialogues.transcript import Step, Transcript, moment

MORNING = moment("2026-11-23 09:00")


@pytest.fixture(scope="session")
def morning(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same park once Monday's digest and reminders have gone out, in chats that are over."""
    folder = tmp_path_factory.mktemp("morning")
    waiting = Transcript("morning", (Step("clock", f"{MORNING:%Y-%m-%d %H:%M}"),))
    asyncio.run(Stage(waiting, folder, sample).play())
    path = folder / "parkbot.db"
    forget_chats(path)
    return path
