"""Whether the holder of a lease is dead."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

from bot.leases import is_dead


def holder(process: int) -> str:
    """What a process of this machine would write into the lease."""
    with open(f"/proc/{process}/stat", encoding="utf-8") as file:
        started = file.read().rpartition(")")[2].split()[19]
    return f"{socket.gethostname()}:{process}:{started}"


def test_a_killed_process_is_dead_before_its_parent_looks() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        held = holder(process.pid)
        assert not is_dead(held)
        process.kill()
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        assert is_dead(held)
    assert is_dead(held)


def test_a_reused_number_is_another_process() -> None:
    assert is_dead(f"{socket.gethostname()}:{os.getpid()}:1")
    assert not is_dead(holder(os.getpid()))


def test_another_machines_process_is_not_judged() -> None:
    assert not is_dead("elsewhere:1:1")
