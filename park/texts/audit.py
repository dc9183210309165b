"""Who changed what, when, from what to what; and changing it back."""

from __future__ import annotations

from park.texts.text import Text

HEAD = Text("🔎 {what}的改动（{period}，{n}处）", "🔎 Changes of {what} ({period}: {n})")
ALL_FIELDS = Text("各项", "anything")
LAST_DAYS = Text("近{days}天", "last {days} days")
EVER = Text("全部时间", "all time")
ITEM = Text("{number}. <b>{record}</b>", "{number}. <b>{record}</b>")
BY = Text("　{who} · {when}{mark}", "　{who} · {when}{mark}")
PROGRAM = Text("系统", "the program")
UNDONE_SINCE = Text("（后来撤销了）", " (undone since)")
NONE = Text("{period}没有人改过{what}。", "Nobody changed {what} ({period}).")
NONE_OF = Text(
    "{record}：{period}没有人改过{what}。", "{record}: nobody changed {what} ({period})."
)
CHANGE_BACK = Text("改回{old}", "Back to {old}")
CHANGE_BACK_NUMBERED = Text("{number}. 改回{old}", "{number}. Back to {old}")
CHANGED_BACK = Text("↩️ 已改回", "↩️ Changed back")
CHANGED_SINCE = Text(
    "后来又改过了，现在是：{now}。要改直接说就行。",
    "It was changed again since; it is {now} now. Just say what it should be.",
)
YOURS_CHANGED_BACK = Text(
    "{who}把你改的改回去了：{record}", "{who} changed back what you had changed: {record}"
)
"""Told to whoever made the change."""
