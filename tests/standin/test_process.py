"""The stand-in as a process of its own, driven over HTTP."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from telegram import Bot

from tests.standin.client import standin_process
from tests.standin.test_messages import buttons


def test_the_user_side_works_from_another_process() -> None:
    with standin_process() as remote:
        li = remote.person(7001, "小李")
        remote.move_clock(datetime(2026, 11, 30, 0, 30, tzinfo=UTC))
        said = remote.say(li, "今天去了恒达")
        assert datetime.fromtimestamp(said.date, UTC).date().isoformat() == "2026-11-30"

        async def bot_side() -> None:
            async with Bot(remote.token, remote.api_url, remote.file_url) as bot:
                (update,) = await bot.get_updates()
                await bot.get_updates(offset=update.update_id + 1)
                assert update.message
                await update.message.reply_html("<b>已记</b>", reply_markup=buttons("undo"))

        asyncio.run(bot_side())
        (_, card) = remote.messages(li)
        assert (card.html, card.labels, card.from_bot) == ("<b>已记</b>", [["undo"]], True)
        assert remote.unacknowledged == 0
        assert remote.press(li, None, card.message_id, "undo")
        remote.send_photo(li, PIXEL, "名片")
        remote.edit(li, None, said.message_id, "今天去了恒大")
        assert remote.unacknowledged == 3
        assert [call["ok"] for call in remote.calls("sendMessage")] == [True]


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6300010000050001"
    "0d0a2db40000000049454e44ae426082"
)
