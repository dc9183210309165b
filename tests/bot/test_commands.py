"""The operator's commands, as they are typed."""

from __future__ import annotations

import io
import json
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.cli import COMMANDS, main
from bot.commands.doctor import State, calendar_check
from bot.settings import read_settings
from storage.database import Database
from tests.bot.house import add_member


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PARKBOT_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def member(folder: Path, number: int, name: str, role: str) -> None:
    """Somebody with access."""
    database = Database(f"sqlite:///{folder / 'parkbot.db'}")
    database.migrate()
    add_member(database, number, name, role)
    database.close()


def output(capsys: pytest.CaptureFixture[str]) -> Any:
    """The JSON that a command printed."""
    return json.loads(capsys.readouterr().out)


def test_every_command_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("invite", "members", "forget", "backup", "restore", "understand", "set", "doctor"):
        assert name in COMMANDS
        assert main([name, "--help"]) == 0
    assert "usage: parkbot" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["invite"], ["invite", "--role", "king"], ["members", "--nope"]])
def test_wrong_usage_exits_2(words: list[str]) -> None:
    assert main(words) == 2


def test_the_first_invitation_needs_no_member_and_no_token(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["invite", "--role", "admin", "--name", "王试", "--json"]) == 0
    made = output(capsys)
    assert set(made) == {"code", "link", "role", "expires"}
    assert len(made["code"]) >= 14
    assert made["role"] == "admin"


def test_a_failure_is_one_sentence_and_exit_1(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["run"]) == 1
    assert "PARKBOT_TOKEN is not set" in capsys.readouterr().err
    monkeypatch.setenv("PARKBOT_DATABASE", "mysql://nowhere/park")
    assert main(["members"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    monkeypatch.setenv("PARKBOT_DATABASE", "postgresql://127.0.0.1:1/park")
    assert main(["members"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_members_are_listed_changed_and_removed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["members"])
    member(folder, 7001, "李试", "staff")
    capsys.readouterr()
    assert main(["members", "--role", "李试", "leader", "--json"]) == 0
    assert [m["role"] for m in output(capsys)] == ["leader"]
    assert main(["members", "--remove", "李试", "--json"]) == 0
    assert output(capsys) == []
    assert main(["members", "--remove", "李试"]) == 1


def test_a_setting_is_changed_and_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["set", "progress_days", "33", "--json"]) == 0
    assert output(capsys) == {"progress_days": 33}
    assert main(["set", "progress_days", "many"]) == 1
    assert main(["set", "no_such_thing", "1"]) == 1


def test_a_backup_is_restored_and_the_old_data_kept(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["set", "progress_days", "12"])
    capsys.readouterr()
    assert main(["backup", "--json"]) == 0
    made = Path(output(capsys)["file"])
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    main(["set", "progress_days", "13"])
    assert main(["restore", str(made)]) == 1
    assert main(["restore", str(made), "--force"]) == 0
    assert len(list((folder / "backups").glob("before-restore-*.zip"))) == 1
    capsys.readouterr()
    main(["set", "--json"])
    assert output(capsys)["progress_days"] == 12


def test_a_drill_compares_the_newest_backup(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["drill"]) == 1
    main(["set", "progress_days", "12"])
    main(["backup"])
    capsys.readouterr()
    assert main(["drill", "--json"]) == 0
    told = output(capsys)
    assert (told["good"], told["changed_since"], told["figures_that_differ"]) == (True, False, [])
    assert told["rows"]["setting"] == 1
    main(["set", "progress_days", "13"])
    capsys.readouterr()
    assert main(["drill", "--json"]) == 0
    assert output(capsys)["changed_since"] is True


def test_a_file_that_is_no_backup_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"nothing")
    assert main(["restore", str(bad), "--force"]) == 1
    assert "no backup" in capsys.readouterr().err


def test_understand_answers_each_line_and_goes_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [
        '{"id": 1, "now": "2026-11-23T16:40:00+08:00", "text": "谢谢"}',
        "not json",
        '{"id": 3, "now": "yesterday", "text": "x"}',
        '{"id": 4, "now": "2026-11-23T16:40:00+08:00", "text": ""}',
    ]
    given = io.TextIOWrapper(io.BytesIO("\n".join(lines).encode()))
    monkeypatch.setattr(sys, "stdin", given)
    assert main(["understand"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [a["id"] for a in answers] == [1, None, 3, 4]
    assert answers[0]["intent"] == "greeting"
    assert ["error" in a for a in answers] == [False, True, True, False]


def test_the_doctor_fails_without_a_token(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--json"]) == 1
    checks = {check["name"]: check["state"] for check in output(capsys)}
    assert checks["token"] == State.FAIL
    assert checks["fonts"] == checks["time zone"] == checks["data folder"] == State.OK


def test_a_year_without_its_notice_asks_for_entries() -> None:
    assert calendar_check(2026, 0).state == State.OK
    assert calendar_check(2035, 0).state == State.WARN
    assert calendar_check(2035, 3).state == State.OK


def test_settings_come_from_the_file_and_the_environment_wins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PARKBOT_DATA")
    (tmp_path / ".env").write_text("PARKBOT_DATA=elsewhere\nPARKBOT_TIMEZONE=Mars/X\n")
    assert main(["members"]) == 1
    assert "PARKBOT_TIMEZONE" in capsys.readouterr().err
    monkeypatch.setenv("PARKBOT_TIMEZONE", "Asia/Shanghai")
    assert main(["members"]) == 0
    assert (tmp_path / "elsewhere" / "parkbot.db").exists()


def test_files_are_served_beside_the_methods() -> None:
    settings = read_settings({"PARKBOT_API_URL": "http://127.0.0.1:8081/bot/"})
    assert settings.file_url == "http://127.0.0.1:8081/file/bot"


def test_the_example_names_every_setting() -> None:
    example = (Path(__file__).parents[2] / ".env.example").read_text()
    named = {line.split("=")[0] for line in example.splitlines() if line.startswith("PARKBOT")}
    source = (Path(__file__).parents[2] / "bot" / "settings.py").read_text()
    assert named == {word for word in source.replace('"', " ").split() if _is_setting(word)}


def _is_setting(word: str) -> bool:
    return word.startswith("PARKBOT_") and word.replace("_", "").isupper()
