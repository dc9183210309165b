"""How a likely duplicate is told: which one, why, and who knows it."""

from __future__ import annotations

from collections.abc import Iterable

from park.likeness import Why
from park.texts.text import Language, Text

WHY = {
    Why.SAME_CODE: Text("信用代码相同", "same credit code"),
    Why.SAME_NAME: Text("名称相同", "same name"),
    Why.SHORT_NAME: Text("简称相同", "same short name"),
    Why.SAME_PHONE: Text("联系人电话相同", "same contact phone"),
    Why.SAME_PERSON: Text("联系人相同", "same contact"),
    Why.NEAR_NAME: Text("只差一个字", "one letter apart"),
    Why.SOUND_ALIKE: Text("读音相同", "sounds the same"),
    Why.SAME_FIRM: Text("同一家企业", "same firm"),
}
ONE = Text(
    "“{words}”和已有的<b>{firm}</b>（{why}）是同一家吗？",
    "Is “{words}” the same firm as <b>{firm}</b> ({why})?",
)
SEVERAL = Text("“{words}”是下面哪家？", "Which firm is “{words}”?")
LINE = Text("• {firm}（{why}）", "• {firm} ({why})")
SAME = Text("同一家", "The same")
NOT_SAME = Text("不是", "No")
LAST_MET = Text("{who}{date}接洽过（{days}天前）", "{who} met them on {date} ({days} days ago)")
LAST_MET_TODAY = Text("{who}今天接洽过", "{who} met them today")
HAS_PROJECTS = Text("该企业已有项目：{projects}", "This firm has projects already: {projects}")
PROJECT_LINE = Text("• {project}（{stage}，{why}）", "• {project} ({stage}; {why})")


def why_words(reasons: Iterable[Why], language: Language) -> str:
    """The reasons in one phrase."""
    said = [str(WHY[each].say(language)) for each in reasons]
    return ("、" if language == "zh" else ", ").join(said)
