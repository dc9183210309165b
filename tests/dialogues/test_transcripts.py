"""Every transcript of this folder, played against the real bot."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.dialogues.stage import Stage, build_sample
from tests.dialogues.transcript import Transcript, moment, transcripts

SAMPLE_DAY = moment("2026-11-23 00:30")
ALL = list(transcripts(Path(__file__).parent))


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample park, prepared once; no dialogue begins before its day."""
    path = tmp_path_factory.mktemp("sample") / "parkbot.db"
    build_sample(path, SAMPLE_DAY)
    return path


@pytest.mark.parametrize("transcript", ALL, ids=lambda each: each.title)
def test_transcript(transcript: Transcript, sample: Path, tmp_path: Path) -> None:
    asyncio.run(Stage(transcript, tmp_path, sample).play())
