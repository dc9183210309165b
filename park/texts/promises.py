"""What is said of promises of either side."""

from __future__ import annotations

from park.texts.text import Text

NOTED_THEIRS = Text(
    "🤝 对方答应的，记下了，到日子我提醒你催",
    "🤝 Their promise noted; I will remind you when it is due",
)
CAME = Text("收到了", "Received")
KEPT = Text("☑️ 对方已兑现：{what}", "☑️ They kept it: {what}")
WHICH_CAME = Text("收到的是哪一样？", "Which one has come?")
THEIRS = Text(
    "🤝 对方答应、还没兑现的（共{n}条，截至{date}）",
    "🤝 Promised to us, still open ({n}, as of {date})",
)
OURS = Text(
    "✍️ 我方欠着、还没办的（共{n}条，截至{date}）",
    "✍️ We owe, still open ({n}, as of {date})",
)
NO_THEIRS = Text(
    "对方答应的都兑现了，没有欠着的。（截至{date}）",
    "Nothing promised to us is open. (as of {date})",
)
NO_OURS = Text(
    "我们答应别人的都办了，没有欠着的。（截至{date}）",
    "Nothing we promised is open. (as of {date})",
)
MORE = Text("还有{n}条", "{n} more")
CHASE_ITEM = Text(
    "{n}. 🤝 催一下：{what}{about}（{when}）", "{n}. 🤝 Ask them for: {what}{about} ({when})"
)
DUE_TODAY = Text("说好今天", "promised for today")
DUE_SINCE = Text("说好{date}，过了{days}天", "promised for {date}, {days} days ago")
NO_DAY_SAID = Text("没说哪天，已经{days}天", "no day was said, {days} days ago")
WAITING = Text("等对方", "waiting for them")
