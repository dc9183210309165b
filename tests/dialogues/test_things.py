"""Photos, voice, files, places and cards: kept in their own form, with the right record, for whom."""

from __future__ import annotations

from pathlib import Path

from tests.dialogues.scene import Scene, tell
from tests.dialogues.stage import PICTURE

_OPENS = {"sendPhoto", "sendVoice", "sendDocument", "sendLocation", "sendMediaGroup"}


def opened(scene: Scene, since: int) -> list[str]:
    """How the bot sent things since some call."""
    return [call.method for call in scene.standin.calls[since:] if call.method in _OPENS]


def test_an_album_is_one_visit_and_opens_whole_for_a_colleague(morning: Path) -> None:
    async def story(scene: Scene) -> None:
        lin = scene.person("林小满")
        visits = scene.standing("visit")
        for caption in ("刚接待了云锦五金何总，看了展厅", None, None):
            scene.standin.send_photo(lin, PICTURE, caption, "album-1")
        await scene.settle()
        assert scene.standing("visit") == visits + 1
        assert scene.values("attachment", "noun") == ["visit"] * 3
        assert len(set(scene.values("attachment", "record_id"))) == 1
        cards = [m for m in scene.heard("林小满") if "已记录拜访" in m.text]
        assert len(cards) == 1
        assert ["附件"] in cards[0].labels
        shown = await scene.say("周立秋", "云锦五金什么情况")
        assert "云锦五金" in shown.text
        (visit,) = set(scene.values("attachment", "record_id"))
        for person in (lin, scene.person("周立秋")):
            before = len(scene.standin.calls)
            scene.query(person, 1, f"files:visit:{visit}")
            await scene.settle()
            assert opened(scene, before) == ["sendPhoto"] * 3

    tell(morning, story)


def test_each_kind_comes_back_as_it_was(morning: Path) -> None:
    async def story(scene: Scene) -> None:
        lin = scene.person("林小满")
        await scene.say("林小满", "刚接待了云锦五金何总")
        scene.standin.send_voice(lin)
        scene.standin.send_photo(lin, PICTURE, "大门")
        scene.standin.send_document(lin, "方案.pdf", b"%PDF-1.4")
        scene.standin.send_location(lin, 22.54, 114.05)
        await scene.settle()
        assert "云锦五金" in scene.newest("林小满").text
        card = await scene.say("林小满", "不对，是昨天")
        before = len(scene.standin.calls)
        scene.standin.press(lin, None, card.message_id, "附件 4")
        await scene.settle()
        assert sorted(opened(scene, before)) == sorted(
            ["sendVoice", "sendPhoto", "sendDocument", "sendLocation"]
        )
        assert any("大门" in str(call.params) for call in scene.standin.calls[before:])

    tell(morning, story)


def test_two_records_of_the_last_minutes(morning: Path) -> None:
    """A thing goes to the newest card, or to the one it answers."""

    async def story(scene: Scene) -> None:
        lin = scene.person("林小满")
        first = await scene.say("林小满", "上午接待了云锦五金何总")
        await scene.say("林小满", "下午接待了丰屿压铸杜总")
        made = scene.values("visit", "id")[-2:]
        scene.standin.send_photo(lin, PICTURE)
        scene.standin.send_photo(lin, PICTURE, reply_to=first.message_id)
        await scene.settle()
        assert scene.values("attachment", "record_id") == [made[1], made[0]]

    tell(morning, story)


def test_a_secret_projects_files_are_for_those_entitled(morning: Path) -> None:
    async def story(scene: Scene) -> None:
        lin, zhou = scene.person("林小满"), scene.person("周立秋")
        await scene.say("文静好", "把镁合金压铸件生产线项目设为保密，代号 松")
        await scene.say("林小满", "刚接待了丰屿压铸杜总")
        scene.standin.send_photo(lin, PICTURE)
        await scene.settle()
        (visit,) = scene.values("attachment", "record_id")
        card = await scene.say("周立秋", "我的跟进")
        data = f"files:visit:{visit}"
        for person, shown in ((zhou, []), (lin, ["sendPhoto"])):
            before = len(scene.standin.calls)
            scene.query(person, card.message_id, data)
            await scene.settle()
            assert opened(scene, before) == shown

    tell(morning, story)
