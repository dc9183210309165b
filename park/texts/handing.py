"""What is said when all of somebody's projects are given to somebody else."""

from __future__ import annotations

from park.texts.text import Text

ASK = Text(
    "把{who}的{n}个项目都转给<b>{to}</b>？\n{names}",
    "Give all {n} projects of {who} to <b>{to}</b>?\n{names}",
)
YES = Text("转交{n}个", "Hand over {n}")
NO = Text("不转", "No")
DONE = Text(
    "👤 {who}的{n}个项目已转给<b>{to}</b>", "👤 {n} projects of {who} now belong to <b>{to}</b>"
)
LEFT = Text("好，都没有转。", "All right, nothing was handed over.")
NONE = Text("{who}名下没有在推进的项目。", "{who} has no open projects.")
UNKNOWN = Text(
    "没有叫“{words}”的同事。请管理员先用 /invite 邀请。",
    "There is no colleague “{words}”. An admin can /invite them.",
)
NOT_YOURS = Text(
    "转交同事的全部项目由领导或管理员来定。自己的项目可以直接说“我的项目都转给…”。",
    "Only a leader or an admin hands over all of a colleague's projects. Your own you may give away.",
)
TO_YOU = Text(
    "{by}把{who}的{n}个项目转给了你：\n{names}", "{by} gave you {n} projects of {who}:\n{names}"
)
FROM_YOU = Text(
    "{by}把你的{n}个项目转给了{who}：\n{names}",
    "{by} gave {n} projects of yours to {who}:\n{names}",
)
