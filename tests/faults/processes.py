"""Real bot processes for one test, which it may kill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from tests.standin.client import RemoteStandIn


class Nursery:
    """Starts bots by fork."""

    def __init__(self, orders: IO[str], births: IO[str]) -> None:
        self._orders = orders
        self._births = births

    def start(self) -> int:
        """A new bot process; its number."""
        self._orders.write("start\n")
        self._orders.flush()
        return int(self._births.readline())


def kill(process: int) -> None:
    """kill -9."""
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)


@contextmanager
def nursery(standin: RemoteStandIn, folder: Path, database: str | None = None) -> Iterator[Nursery]:
    """A nursery whose bots know only this stand-in; bots that live at the end are killed."""
    environment = {
        **os.environ,
        "PARKBOT_TOKEN": standin.token,
        "PARKBOT_API_URL": standin.api_url,
        "PARKBOT_FILE_URL": standin.file_url,
        "PARKBOT_DATA": str(folder),
        **({"PARKBOT_DATABASE": database} if database else {}),
    }
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.nursery"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=Path(__file__).parents[2],
        start_new_session=True,
    ) as process:
        assert process.stdin
        assert process.stdout
        try:
            yield Nursery(process.stdin, process.stdout)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
