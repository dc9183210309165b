"""Every kind of entry is taken back by one word, and nothing of it is left."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.demo.sample.people import ADMIN_ID
from handlers.message import Incoming
from handlers.reply import Reply
from handlers.routes import answer
from park.texts import Place
from storage import members
from storage.database import Database
from storage.finder import Finder
from storage.inbox import Received, receive
from storage.units import Order, begin
from tests.dialogues.transcript import moment
from tests.storage.acts import state_of

NOW = moment("2026-11-23 09:30")
ENTRIES = (
    "今年保底任务30亿奋斗目标50亿",
    "1-10月全市通报我们签约总额排第一，28.6亿",
    "今天三坑村征收协议签了320亩",
    "熟地交付80亩",
    "铂澜铝业厂房主体封顶了 完成60%",
    "铂澜铝业累计完成投资1.2亿",
    "铂澜铝业卡在环评",
    "绿能的临时用电问题解决了",
    "帮铂澜铝业协调供电",
    "宏岳管业想再上条线大概两亿 电不够",
    "丰屿压铸入园评审过了，项目类型环评能耗都没问题，投资强度偏低",
    "丰屿压铸签约了2.8亿，约定明年6月底前开工，后年底投产",
    "丰屿压铸放缓了",
    "丰屿压铸由韩书记包联",
    "丰屿压铸退回到研判，环评没过",
    "Harbourline is on hold",
    "serviced land delivered 80 mu",
)


class Talk:
    """One member's chat with the bot's handlers, without Telegram."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._finder = Finder()
        self._count = 0

    def say(self, text: str, now: dt.datetime = NOW) -> Reply:
        """What is answered to a text, with its effects committed."""
        self._count += 1
        number = self._count
        received = Received(
            bot_id=1,
            update_id=number,
            chat_id=ADMIN_ID,
            sender_id=ADMIN_ID,
            message_id=number,
            kind="message",
            body="{}",
            received_at=now,
        )
        with self.database.writing() as connection:
            receive(connection, [received])
            person = members.member(connection, ADMIN_ID)
            assert person is not None
            order = Order(
                source="message",
                now=now,
                recorded_at=now,
                words=text,
                actor=person,
                inbox_id=number,
            )
            work = begin(connection, self._finder, order)
            message = Incoming(
                sender=person,
                chat_id=ADMIN_ID,
                place=Place.PRIVATE,
                written_at=now,
                inbox_id=number,
                message_id=number,
                text=text,
            )
            reply = answer(message, work)
            work.finish()
        return reply


@pytest.fixture(scope="module")
def talk(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Talk]:
    """The sample park."""
    path = shutil.copy(sample, tmp_path_factory.mktemp("undo") / "parkbot.db")
    database = Database(f"sqlite:///{path}")
    yield Talk(database)
    database.close()


@pytest.mark.parametrize("text", ENTRIES)
def test_one_word_takes_it_all_back(talk: Talk, text: str) -> None:
    before = state_of(talk.database)
    talk.say(text)
    assert state_of(talk.database) != before, "nothing was stored"
    talk.say("undo" if text.isascii() else "撤销")
    assert state_of(talk.database) == before
