"""The stand-in as a process of its own: `python -m bot.demo --port 8081`.

Prints one line of JSON with its addresses once it listens, and takes the user side's acts as
JSON under `/control/`. For tests that kill and restart the bot while Telegram goes on.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys

from bot.demo.standin import TOKEN, StandIn


async def serve(port: int, token: str) -> None:
    """Listen until killed."""
    standin = StandIn(token=token, control=True)
    await standin.start(port)
    addresses = {"api_url": standin.api_url, "file_url": standin.file_url, "port": standin.port}
    sys.stdout.write(json.dumps({**addresses, "token": token}) + "\n")
    sys.stdout.flush()
    try:
        await asyncio.Event().wait()
    finally:
        await standin.stop()


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m bot.demo", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", default=TOKEN)
    given = parser.parse_args()
    asyncio.run(serve(given.port, given.token))


if __name__ == "__main__":
    main()
