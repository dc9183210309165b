"""The page's server: what it shows, what a visitor can do, whom it turns away."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, FormData, WSServerHandshakeError
from telegram import InlineQueryResultArticle, InputTextMessageContent

from bot.demo.moments import next_monday
from tests.standin.rooms import Room, in_room
from tests.standin.test_messages import buttons
from tests.standin.test_process import PIXEL

SHANGHAI = ZoneInfo("Asia/Shanghai")


async def until(live: ClientWebSocketResponse, kind: str) -> dict[str, Any]:
    """The next event of that kind."""
    while True:
        event: dict[str, Any] = await live.receive_json(timeout=3)
        if event["kind"] == kind:
            return event


def test_a_visitor_writes_presses_and_edits() -> None:
    async def story(room: Room) -> None:
        standin = room.standin
        standin.present(room.li, "招商", "Staff", ["试一句"])
        async with ClientSession() as web, web.ws_connect(f"{standin.page_url}page/live") as live:
            state = await until(live, "state")
            assert [p["role"]["zh"] for p in state["people"]] == ["招商"]
            assert state["people"][0]["tries"] == ["试一句"]
            await live.send_json(
                {"act": "say", "person": 7001, "chat": 7001, "text": " <b>你好</b> "}
            )
            said = (await until(live, "message"))["message"]
            assert (said["text"], said["entities"], said["bot"]) == ("<b>你好</b>", [], False)
            await room.bot.send_message(7001, "<b>好</b>", "HTML", reply_markup=buttons("a"))
            card = (await until(live, "message"))["message"]
            assert card["entities"] == [{"type": "bold", "offset": 0, "length": 1}]
            press = {"act": "press", "person": 7001, "chat": 7001, "message": card["id"]}
            await live.send_json({**press, "data": "a", "token": 5})
            query = (await until(live, "pressed"))["query"]
            await room.bot.answer_callback_query(query, "行", show_alert=True)
            answer = await until(live, "answer")
            assert (answer["query"], answer["text"], answer["alert"]) == (query, "行", True)
            edit = {"act": "edit", "person": 7001, "chat": 7001, "message": said["id"]}
            await live.send_json({**edit, "text": "改了"})
            changed = (await until(live, "edit"))["message"]
            assert (changed["text"], changed["edited"]) == ("改了", True)
            await live.send_json({**press, "message": 999, "data": "a"})
            assert "no message" in (await until(live, "error"))["text"]
            await live.send_str("no json")
            await until(live, "error")
            assert standin.unacknowledged == 3

    in_room(story)


def test_a_visitor_sends_files_and_gets_them_back_as_downloads() -> None:
    async def story(room: Room) -> None:
        upload, page = f"{room.standin.page_url}page/upload", room.standin.page_url
        async with ClientSession() as web:
            for kind, data, marked, status in (
                ("photo", PIXEL, True, 200),
                ("document", b"<script>", True, 200),
                ("photo", b"no picture", True, 400),
                ("photo", PIXEL, False, 400),
            ):
                form = FormData({"person": "7001", "chat": "7001", "as": kind, "caption": "说明"})
                form.add_field("file", data, filename="page.html", content_type="text/html")
                headers = {"X-Page": "1"} if marked else {}
                async with web.post(upload, data=form, headers=headers) as response:
                    assert response.status == status
            photo, document = room.standin.messages(7001)
            assert photo.file
            assert document.file
            async with web.get(f"{page}page/file/{document.file.unique_id}") as response:
                assert response.headers["Content-Disposition"].startswith("attachment")
                assert response.content_type == "application/octet-stream"
                assert await response.read() == b"<script>"

    in_room(story)


def test_the_clock_moves_only_through_the_page_or_its_owner() -> None:
    async def story(room: Room) -> None:
        moved: list[datetime] = []
        room.standin.on_clock = moved.append
        address = f"{room.standin.page_url}page/live"
        async with ClientSession() as web:
            with pytest.raises(WSServerHandshakeError):
                await web.ws_connect(address, headers={"Origin": "https://evil.example"})
            async with web.ws_connect(address) as live:
                for step in ("hour", "day", "monday"):
                    await live.send_json({"act": "clock", "step": step})
                    await until(live, "clock")
        assert [f"{m.astimezone(SHANGHAI):%m-%d %H:%M}" for m in moved] == [
            "11-23 13:00",
            "11-24 12:00",
            "11-30 08:30",
        ]

    in_room(story)


@pytest.mark.parametrize(
    ("now", "monday"),
    [("11-23T00:29", "11-23"), ("11-23T00:30", "11-30"), ("11-29T23:00", "11-30")],
)
def test_next_monday_is_in_the_parks_zone(now: str, monday: str) -> None:
    moment = datetime.fromisoformat(f"2026-{now}").replace(tzinfo=UTC)
    assert f"{next_monday(moment, SHANGHAI):%m-%d %H:%M}" == f"{monday} 08:30"


def test_inline_mode() -> None:
    async def story(room: Room) -> None:
        asked = room.standin.inline(room.li, "金属")
        (update,) = await room.bot.get_updates()
        assert update.inline_query
        assert (update.inline_query.query, update.inline_query.id) == ("金属", asked)
        content = InputTextMessageContent("<b>代号</b>", parse_mode="HTML")
        await update.inline_query.answer([InlineQueryResultArticle("1", "代号", content)])
        chosen = room.standin.choose(room.li, asked, "1")
        assert (chosen.html, chosen.via_bot) == ("<b>代号</b>", room.standin.world.bot)

    in_room(story)


def test_only_the_pages_own_files_are_served() -> None:
    async def story(room: Room) -> None:
        page = room.standin.page_url
        async with ClientSession() as web:
            for path, status in (
                ("", 200),
                ("page/app.js", 200),
                ("page/..%2Fpage.py", 404),
                ("page/file/none", 404),
                ("control/say", 404),
            ):
                async with web.get(page + path) as response:
                    assert response.status == status
            async with web.get(page) as response:
                assert "default-src 'none'" in response.headers["Content-Security-Policy"]
                assert "://" not in (await response.text())

    in_room(story)
