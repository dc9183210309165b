"""Every transcript of the folder ``inside``, played with the handlers alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.dialogues.inside import Inside
from tests.dialogues.transcript import Transcript, transcripts

ALL = list(transcripts(Path(__file__).parent / "inside"))


@pytest.mark.parametrize("transcript", ALL, ids=lambda each: each.title)
def test_inside(transcript: Transcript, sample: Path, tmp_path: Path) -> None:
    shutil.copy(sample, tmp_path / "parkbot.db")
    dialogue = Inside(transcript, tmp_path / "parkbot.db")
    try:
        dialogue.play()
    finally:
        dialogue.close()
