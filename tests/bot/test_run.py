"""`parkbot run` as a process: it waits for the network, serves, and ends on a signal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from storage.database import Database
from tests.bot.house import add_member
from tests.standin.client import standin_process

ROOT = Path(__file__).parents[2]
TOKEN = "110201543:demo-token-for-loopback-only"


@contextmanager
def running(folder: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """The bot against a Bot API on this port; killed at the end if it still lives."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PARKBOT_TOKEN": TOKEN,
        "PARKBOT_API_URL": f"http://127.0.0.1:{port}/bot",
        "PARKBOT_DATA": str(folder),
    }
    command = [sys.executable, "-m", "bot.cli", "run"]
    with subprocess.Popen(
        command, env=environment, cwd=folder, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def logged(process: subprocess.Popen[str], words: str) -> list[str]:
    """The log up to a line with these words."""
    lines: list[str] = []
    assert process.stderr
    for line in process.stderr:
        lines.append(line)
        if words in line:
            return lines
    pytest.fail(f"{words!r} was never logged: {lines}")


def test_it_serves_after_waiting_for_the_network_and_ends_on_a_signal(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'parkbot.db'}")
    database.migrate()
    add_member(database, 7001, "李试", "staff")
    database.close()
    with standin_process() as taken:
        port = taken.port
    with running(tmp_path, port) as process:
        logged(process, "cannot be reached yet")
        with standin_process(port) as standin:
            li = standin.person(7001, "小李")
            standin.say(li, "谢谢")
            lines = logged(process, "serving as @")
            standin.wait_for(lambda: any(m.from_bot for m in standin.messages(li)))
            process.send_signal(signal.SIGTERM)
            assert process.wait(10) == 0
    assert TOKEN not in "".join(lines)


def test_a_refused_token_is_one_sentence(tmp_path: Path) -> None:
    with standin_process() as standin, running(tmp_path, standin.port) as process:
        standin.fail("getMe", 5, 401, "Unauthorized")
        assert process.wait(20) == 1
        assert process.stderr
        assert "PARKBOT_TOKEN is refused" in process.stderr.read().splitlines()[-1]
