"""A small bot on the real client that shows everything the page can show."""

from __future__ import annotations

import asyncio
import io
from datetime import datetime

from matplotlib.figure import Figure
from telegram import (
    Bot,
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyParameters,
    Update,
)

from bot.demo.clock import OffsetClock
from bot.demo.standin import StandIn
from tests.standin.rooms import client

CARD = (
    "✅ <b>已记录拜访</b> · 恒达测试精密\n"
    "📅 11月23日 周一 上午\n"
    "👤 王经理（138****0000）\n"
    "💰 2.6亿元　📐 60亩\n"
    "<blockquote>下周三 = <tg-time unix='1796169600' format='D'>12月2日 周三</tg-time> 送方案</blockquote>\n"
    "待补：<i>联系人职务</i>"
)
LONG = (
    "<b>本周</b> 新签 2 个，<u>合计 14.2 亿</u>（<s>13.8</s>）<code>F1</code>\n"
    "<blockquote expandable>口径：按签约日计入当期。\n第二行\n第三行\n第四行说明\n第五行说明</blockquote>\n"
    "<pre><code class='language-text'>线索 12\n在谈 18\n签约 6</code></pre>"
    "机密：<tg-spoiler>代号 青松</tg-spoiler>　<a href='https://t.me/parkbot_demo_bot?start=abc'>邀请</a> "
    "<a href='https://example.com/'>官网</a> /help"
)
CARD_BUTTONS: list[list[tuple[str, str, str | None]]] = [
    [("改日期", "date:1", None), ("改金额", "amount:1", None), ("下次跟进", "next:1", None)],
    [("撤销", "undo:1", "danger"), ("看项目", "show:1", None)],
]


def keyboard() -> InlineKeyboardMarkup:
    """The card's buttons."""
    rows = [
        [
            InlineKeyboardButton(
                label, callback_data=data, api_kwargs={"style": style} if style else None
            )
            for label, data, style in row
        ]
        for row in CARD_BUTTONS
    ]
    return InlineKeyboardMarkup(rows)


def chart() -> bytes:
    """A picture."""
    figure = Figure(figsize=(6, 3.4), dpi=150)
    axes = figure.subplots()
    axes.bar(["2025Q4", "2026Q1", "2026Q2", "2026Q3"], [8.2, 11.4, 9.1, 14.2], color="#0f7b5c")
    out = io.BytesIO()
    figure.savefig(out, format="png")
    return out.getvalue()


async def echo(bot: Bot) -> None:
    """Answer until cancelled."""
    await bot.set_my_commands([BotCommand("help", "能做什么"), BotCommand("week", "本周情况")])
    offset = 0
    while True:
        for update in await bot.get_updates(offset=offset, timeout=20, allowed_updates=[]):
            offset = update.update_id + 1
            await answer(bot, update)


async def answer(bot: Bot, update: Update) -> None:
    """One update."""
    if update.callback_query:
        await pressed(bot, update)
    elif update.inline_query:
        content = InputTextMessageContent("<b>代号 青松</b> · 在谈", parse_mode="HTML")
        await update.inline_query.answer([InlineQueryResultArticle("1", "代号 青松", content)])
    elif update.message:
        await spoken(bot, update.message)


async def pressed(bot: Bot, update: Update) -> None:
    """A button."""
    query = update.callback_query
    assert query
    assert query.data
    if query.data.startswith("undo"):
        await query.answer("已撤销")
        await query.edit_message_text("↩️ <s>已记录拜访 · 恒达测试精密</s>", parse_mode="HTML")
    else:
        await query.answer("只有本人或管理员可以改这一条。", show_alert=True)


async def spoken(bot: Bot, message: Message) -> None:
    """A message."""
    text, chat = message.text or message.caption or "", message.chat_id
    await bot.send_chat_action(chat, "typing")
    if "图" in text:
        await bot.send_photo(
            chat, chart(), caption="近四个季度 <b>签约额</b>（亿元）", parse_mode="HTML"
        )
    elif "报告" in text:
        await bot.send_document(
            chat, b"PK", filename="招商工作报告2026-W47.docx", caption="本周报告"
        )
    elif "键盘" in text:
        place = KeyboardButton("发送位置", request_location=True)
        rows: list[list[str | KeyboardButton]] = [["今天", "昨天"], [place, "先空着"]]
        markup = ReplyKeyboardMarkup(rows, resize_keyboard=True, one_time_keyboard=True)
        await bot.send_message(chat, "哪天去的？", reply_markup=markup)
    elif "周" in text:
        await bot.send_message(chat, LONG, parse_mode="HTML")
    else:
        await bot.set_message_reaction(chat, message.message_id, "✍")
        await bot.send_message(
            chat,
            CARD,
            parse_mode="HTML",
            reply_markup=keyboard(),
            reply_parameters=ReplyParameters(message.message_id),
        )


async def show(port: int, now: datetime | None = None) -> None:
    """Serve the page with the echoing bot, to look at."""
    standin = StandIn(OffsetClock(now))
    await standin.start(port)
    tries = [
        "今天下午去了恒达测试精密，王经理，投资2.6亿，要60亩",
        "这周情况",
        "发我一张图",
        "键盘",
    ]
    for number, name, role in (
        (7001, "小李", "招商"),
        (7002, "周主任", "领导"),
        (7003, "陈管理", "管理员"),
    ):
        person = standin.person(number, name)
        standin.present(person, role, {"招商": "Staff", "领导": "Leader"}.get(role, "Admin"), tries)
    standin.group(-5001, "招商一组", [standin.world.people[7001], standin.world.people[7002]])
    async with client(standin) as bot:
        await echo(bot)


if __name__ == "__main__":
    asyncio.run(show(8090))
