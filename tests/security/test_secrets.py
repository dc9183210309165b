"""Tokens and phones are in no log line, no repr, no readable file."""

from __future__ import annotations

import io
import json
import logging
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.logs import set_up_logging
from bot.scrub import scrubbed
from bot.settings import SettingsError, read_settings
from tests.bot.house import House, in_house

TOKEN = "123456789:AAF-fictitious_token_of_nobody_00"
PHONES = ("13800138000", "138 0013 8000", "138-0013-8000", "+86 138 0013 8000", "0755-88880000")


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """What is written while the test runs; the loggers are as before afterwards."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    stream = io.StringIO()
    set_up_logging(logging.DEBUG, stream)
    yield stream
    logging.captureWarnings(capture=False)
    root.handlers[:] = before
    root.setLevel(level)


def test_messages_arguments_and_tracebacks_are_scrubbed(logged: io.StringIO) -> None:
    log = logging.getLogger("bot.test")
    log.info("calling https://api.telegram.org/bot%s/getMe for %s", TOKEN, PHONES[0])
    try:
        raise ValueError(f"{TOKEN} and {PHONES[3]}")
    except ValueError:
        log.exception("failed with {'token': '%s'}", TOKEN)
    log.warning("a wrong format %d", "13800138000")
    lines = [json.loads(line) for line in logged.getvalue().splitlines()]
    assert [line["level"] for line in lines] == ["info", "error", "warning"]
    assert "Traceback" in lines[1]["traceback"]
    assert "AAF" not in logged.getvalue()
    assert "0013" not in logged.getvalue()


@pytest.mark.parametrize(
    "name", ["telegram", "httpx", "httpcore", "telegram.ext", "httpcore.http11"]
)
def test_libraries_that_show_addresses_stay_quiet(logged: io.StringIO, name: str) -> None:
    logging.getLogger(name).info("POST https://api.telegram.org/bot%s/getMe", TOKEN)
    assert logged.getvalue() == ""


@pytest.mark.parametrize("phone", PHONES)
def test_phones_are_scrubbed_in_every_form(phone: str) -> None:
    assert scrubbed(f"何总的电话{phone}，明天打") == "何总的电话[phone]，明天打"


@pytest.mark.parametrize(
    "kept", ["2026-11-23 08:30", "350000000", "update 700000012 failed", "3.5亿"]
)
def test_other_numbers_are_left(kept: str) -> None:
    assert scrubbed(kept) == kept


def test_codes_and_passwords_are_scrubbed() -> None:
    assert "Zx9" not in scrubbed("/start Zx9_Zx9_Zx9_Zx9")
    assert "geheim" not in scrubbed("postgresql+psycopg://park:geheim@db/park")


def test_the_token_is_in_no_repr() -> None:
    settings = read_settings({"PARKBOT_TOKEN": TOKEN, "PARKBOT_PROXY": "http://u:geheim@p:1"})
    assert settings.need_token() == TOKEN
    assert "AAF" not in repr(settings)
    assert "geheim" not in repr(settings)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PARKBOT_TOKEN", "not a token"),
        ("PARKBOT_TIMEZONE", "Mars/Olympus"),
        ("PARKBOT_LANGUAGE", "fr"),
        ("PARKBOT_LOG", "loud"),
        ("PARKBOT_API_URL", "api.telegram.org"),
        ("PARKBOT_PROXY", "ftp://p"),
    ],
)
def test_a_wrong_setting_is_one_sentence_that_names_it(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name) as caught:
        read_settings({name: value})
    assert "\n" not in str(caught.value)


def test_a_missing_token_is_one_sentence() -> None:
    with pytest.raises(SettingsError, match="PARKBOT_TOKEN is not set"):
        read_settings({}).need_token()


def test_only_this_account_reads_the_data() -> None:
    async def story(house: House) -> None:
        folder = house.app.settings.data
        await house.say(house.li, "你好")
        assert mode(folder) == 0o700
        assert {mode(path) for path in folder.glob("parkbot.db*")} == {0o600}

    in_house(story)


def mode(path: Path) -> int:
    """Who may do what with a file."""
    return stat.S_IMODE(path.stat().st_mode)
