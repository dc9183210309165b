"""What is said of a leader's instructions 批示: given, reported back, not reported."""

from __future__ import annotations

from park.texts.text import Text

GIVEN = Text("📮 批示已交给{who}", "📮 Your instruction went to {who}")
GIVEN_NO_ACCOUNT = Text(
    "📮 批示已记给{who}（{who}还没有开通，需要转告）",
    "📮 Instruction noted for {who}, who has no access yet: please pass it on",
)
WILL_REPORT = Text(
    "{date}前报你；到时没报，我会说“未报”。",
    "The report is due by {date}; I will tell you if none has come.",
)
FOR_YOU = Text("📮 <b>{who}批示</b>：{what}", "📮 <b>Instruction from {who}</b>: {what}")
REPORT_BY = Text("{date}前报{who}", "Report to {who} by {date}")
HOW_TO_REPORT = Text(
    "回复这条消息说进展，我转报；办好了点下面。",
    "Answer this message with how it stands and I pass it on; press below when it is done.",
)
WHICH_LINE = Text("说的是哪一条？比如“第二个”。", "Which line do you mean? E.g. “the second one”.")
NOBODY = Text(
    "这条没有负责人，交给谁办？比如“小周盯”。",
    "Nobody owns this one. Who should see to it? E.g. “ask Zhou”.",
)
REPORT = Text("📣 <b>{who}报</b>：{words}", "📣 <b>Report from {who}</b>: {words}")
DONE_REPORT = Text("☑️ <b>{who}报：已办</b>：{words}", "☑️ <b>{who} reports it done</b>: {words}")
ABOUT = Text("批示：{what}", "Your instruction: {what}")
PASSED_ON = Text("📣 已转报{who}。", "📣 Passed on to {who}.")
PASSED_ON_DONE = Text("☑️ 已办结，已转报{who}。", "☑️ Closed, and passed on to {who}.")
WHICH_ONE = Text("报的是哪一条批示？", "Which instruction do you report on?")
UNREPORTED = Text("⏳ <b>未报</b>：{what}", "⏳ <b>Not reported</b>: {what}")
WHOSE = Text("{who} · 说好{date}前报", "{who} · due by {date}")
NUDGE = Text("催一下", "Ask again")
NUDGED = Text("已催{who}", "{who} was asked again")
NUDGE_FOR_YOU = Text("⏳ {who}催报：{what}", "⏳ {who} asks for your report: {what}")
FINISH = Text("办好了", "Done")
"""On the owner's message."""
OPEN = Text(
    "📮 还没办结的批示（共{n}条，截至{date}）", "📮 Your open instructions ({n}, as of {date})"
)
NONE_OPEN = Text("批示都办结了（截至{date}）。", "All your instructions are closed (as of {date}).")
LAST_WORDS = Text("　📣 {words}", "　📣 {words}")
NO_WORDS = Text("　还没有汇报", "　no report yet")
FROM_LEADER = Text("批示：", "instruction: ")
