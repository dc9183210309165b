"""Cleaning the pool: what was silent, what is to become of it, what became of it."""

from __future__ import annotations

from park.texts.text import Text

HEAD = Text("🕸 没动静的{what}（{n}个，截至{date}）", "🕸 Silent {what} ({n}, as of {date})")
PROJECTS = Text("项目", "projects")
POOL = Text("储备项目", "projects of the pool")
NONE = Text("没有超期没动静的{what}。", "No {what} have been silent for too long.")
SILENT = Text("{days}天没动静", "silent for {days} days")
LAST_WORDS = Text("　“{words}”（{who}，{date}）", "　“{words}” ({who}, {date})")
NO_VISIT = Text("　还没有接洽记录", "　no visit logged yet")
WAITING = Text("　⏳ 等到{date}", "　⏳ waiting until {date}")
MORE = Text("还有{n}个没列出。", "{n} more are not listed.")
HOW = Text(
    "可以直接说：1 3留着 2长期没回应清掉 其他再等一个月",
    "Just say: keep 1 and 3, drop 2 no response, the rest wait a month",
)
CONFIRM = Text("请确认：", "Please confirm:")
CONFIRM_WHY = Text(
    "退库的理由是？选了就办：", "What is the reason for removal? Your choice does it:"
)
REMOVE = Text("❌ 退库（{reason}）：{names}", "❌ Remove ({reason}): {names}")
REMOVE_WHY = Text("❌ 退库：{names}", "❌ Remove: {names}")
WAIT = Text("⏳ 再等到{date}：{names}", "⏳ Wait until {date}: {names}")
KEEP = Text("✅ 留着：{names}", "✅ Keep: {names}")
UNSAID = Text("没提到，不动：{names}", "Not mentioned, unchanged: {names}")
NO_LINE = Text("名单里没有第{numbers}条。", "The list has no line {numbers}.")
POOL_CHANGE = Text("储备项目：{before}个 → {after}个", "Reserve pool: {before} → {after}")
YES = Text("就这样办", "Do it")
NO = Text("不改", "Change nothing")
DONE = Text("🧹 已办：", "🧹 Done:")
NOTHING = Text("好，都没动。", "All right, nothing was changed.")
DONE_ALREADY = Text("已经办过了", "Done already")
TO_LEADER = Text("👔 要领导定，已转：{names}", "👔 Up to a leader, who has been asked: {names}")
MOVED_SINCE = Text(
    "名单之后有新动静，没动：{names}", "Left alone, something happened since: {names}"
)
GONE_ALREADY = Text("已经不在推进：{names}", "No longer open: {names}")
LOOK_AGAIN = Text("看有没有动静", "check for signs of life")
CALL_LOGGED = Text("📞 已记{date}的电话。", "📞 The call of {date} is logged.")
THEY_CALLED = Text("主动来电", "they called")
WHICH_LINE = Text("先列出名单，再说怎么处理。", "List the projects first, then say what to do.")
