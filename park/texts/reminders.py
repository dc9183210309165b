"""What is said by the clock besides follow-ups: planned visits of yesterday, a late digest."""

from __future__ import annotations

from park.texts.text import Text

DID_IT_HAPPEN = Text(
    "{date}计划接洽{company}，见了吗？", "You planned to meet {company} on {date}. Did it happen?"
)
MET = Text("见了", "Yes")
NOT_MET = Text("没见", "No")
POSTPONED = Text("改期", "Postponed")
MET_NOTED = Text("好，已计入。聊了什么、下一步？直接说。", "Noted. What came of it? Just say.")
OFF_NOTED = Text("✖️ 已取消计划：{what}", "✖️ Plan dropped: {what}")
PLAN_OFF = Text(
    "{who}取消了有你参加的计划：{what}", "{who} dropped a plan that you were part of: {what}"
)
NO_PLAN = Text("没有找到这样的计划拜访。", "There is no such planned visit.")
WHICH_PLAN = Text("取消的是哪一次？", "Which one is called off?")
WAS_DUE = Text("<i>应于{day} {time}送达</i>", "<i>It was due on {day} at {time}</i>")
MISSING = Text(
    "📝 本周的接洽还差这些（{n}条），回“第一个 下周二送方案”就补上：",
    "📝 This week’s visits still lack these ({n}); answer e.g. “the first one: send the plan on Tuesday”:",
)
MISSING_LINE = Text("{n}. {date} {company}：待补 {gaps}", "{n}. {date} {company}: missing {gaps}")
FILL = Text("{n} 补下次", "{n} Next step")
