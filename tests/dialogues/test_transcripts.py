"""Every transcript of this folder, played against the real bot."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.dialogues.stage import Stage, forget_chats
from tests.dialogues.transcript import Step, Transcript, moment, transcripts

SAMPLE_DAY, MORNING = moment("2026-11-23 00:30"), moment("2026-11-23 09:00")
ALL = list(transcripts(Path(__file__).parent))


@pytest.fixture(scope="session")
def morning(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same park once Monday's digest and reminders have gone out, in chats that are over."""
    folder = tmp_path_factory.mktemp("morning")
    waiting = Transcript("morning", (Step("clock", f"{MORNING:%Y-%m-%d %H:%M}"),))
    asyncio.run(Stage(waiting, folder, sample).play())
    path = folder / "parkbot.db"
    forget_chats(path)
    return path


@pytest.mark.parametrize("transcript", ALL, ids=lambda each: each.title)
def test_transcript(transcript: Transcript, sample: Path, morning: Path, tmp_path: Path) -> None:
    begun = transcript.begins >= MORNING and not transcript.awaits_morning
    asyncio.run(Stage(transcript, tmp_path, morning if begun else sample).play())
