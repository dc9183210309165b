"""Shared by all tests: nothing of the machine's own settings gets in."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [each for each in os.environ if each.startswith("PARKBOT_")]:
        monkeypatch.delenv(name)
