"""Shared by all tests: nothing of the machine's own settings gets in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.dialogues.stage import build_sample
from tests.dialogues.transcript import moment


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [each for each in os.environ if each.startswith("PARKBOT_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample park as of Monday 2026-11-23, half past midnight, made once: copy it."""
    path = tmp_path_factory.mktemp("sample") / "parkbot.db"
    build_sample(path, moment("2026-11-23 00:30"))
    return path
