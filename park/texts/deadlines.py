"""What is said of the days by which agreements want building and production to begin."""

from __future__ import annotations

from park.texts.text import Text

HEAD = Text("🤝 协议约定的期限（共{n}条，截至{date}）", "🤝 Deadlines agreed ({n}, as of {date})")
NONE = Text(
    "没有未到的协议期限。签约时说“约定明年6月底前开工”就会记下。（截至{date}）",
    "No agreed deadline stands open. Say it with the signing: “construction to start by June”. (as of {date})",
)
LINE = Text("{project} · {date}前{what}（{left}）", "{project} · {what} by {date} ({left})")
WHAT = {"start": Text("开工", "construction"), "produce": Text("投产", "production")}
LEFT = Text("还有{days}天", "{days} days left")
LATE = Text("⚠️ 已超期{days}天", "⚠️ {days} days late")
