"""Every transcript of this folder, played against the real bot."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.dialogues.conftest import MORNING
from tests.dialogues.stage import Stage
from tests.dialogues.transcript import Transcript, transcripts

ALL = list(transcripts(Path(__file__).parent))


@pytest.mark.parametrize("transcript", ALL, ids=lambda each: each.title)
def test_transcript(transcript: Transcript, sample: Path, morning: Path, tmp_path: Path) -> None:
    begun = transcript.begins >= MORNING and not transcript.awaits_morning
    asyncio.run(Stage(transcript, tmp_path, morning if begun else sample).play())
