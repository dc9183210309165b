"""What is said of follow-ups, reminders and tasks."""

from __future__ import annotations

from park.texts.text import Text

DONE = Text("完成", "Done")
TOMORROW = Text("明天", "Tomorrow")
NEXT_WEEK = Text("下周", "Next week")
COMPLETED = Text("☑️ 已完成：{what}", "☑️ Done: {what}")
SNOOZED = Text("⏰ 改到{date}：{what}", "⏰ Moved to {date}: {what}")
AGAIN = Text("下一次：{date}", "Next time: {date}")
CLOSED_ALREADY = Text("这条已经完成了。", "That one is done already.")
WHICH_DROPPED = Text("取消的是哪一条？", "Which one is to be dropped?")
WHICH_DONE = Text("完成的是哪一条？", "Which one is done?")
NONE_OPEN = Text("没有找到对应的跟进。", "There is no such open follow-up.")
NEEDS_WHAT = Text(
    "提醒什么、什么时候？比如“周五上午十点给何总打电话”。",
    "Remind you of what, and when? E.g. “call Mr He on Friday at 10”.",
)
ASSIGNED = Text("📮 已交给{who}", "📮 Given to {who}")
ASSIGNED_NO_ACCOUNT = Text(
    "📮 已记给{who}（{who}还没有开通，需要你转告）",
    "📮 Noted for {who}, who has no access yet: please pass it on",
)
WHOM = Text("有几位“{who}”，交给哪一位？", "There are several “{who}”. Who is it for?")
TASK_FOR_YOU = Text("📮 {who}交给你一件事：", "📮 {who} gave you a task:")
REMINDER = Text("⏰ 到点了：{what}", "⏰ It is time: {what}")
DUE_TODAY = Text("☀️ 今天要办的（{date}）", "☀️ Due today ({date})")
ITEM = Text("{n}. {what}{about}（{when}）", "{n}. {what}{about} ({when})")
OVERDUE = Text("已逾期{days}天", "{days} days overdue")
TODAY = Text("今天", "today")
MINE = Text("📋 我的跟进（截至{date}）", "📋 My follow-ups (as of {date})")
NO_DATE = Text("未定日期", "no date")
NOTHING_MINE = Text(
    "手上没有待办的跟进。（截至{date}）", "You have no open follow-ups. (as of {date})"
)
MORE = Text("还有{n}条", "{n} more")
WORKING_DAY = Text("📅 {date}是工作日", "📅 {date} is a working day")
DAY_OFF = Text("📅 {date}不上班", "📅 {date} is a day off")
NO_WHAT = Text("跟进", "Follow up")
REPORTED_BACK = Text(
    "☑️ {who}已完成你的批示：{what}", "☑️ {who} has done what you instructed: {what}"
)
EVERY = {
    "daily": Text("每天", "every day"),
    "weekly": Text("每周", "every week"),
    "monthly": Text("每月", "every month"),
}
