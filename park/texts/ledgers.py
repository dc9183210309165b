"""Names of what the park's own ledgers keep: land, targets, bulletins."""

from __future__ import annotations

from park.records import LandKind, TargetMetric, Tier
from park.texts.text import Language, Text
from park.texts.values import land, money

LAND_KINDS = {
    LandKind.AGREEMENT: Text("征收协议", "expropriation agreement"),
    LandKind.ACQUIRED: Text("土地收储", "land acquisition"),
    LandKind.SERVICED: Text("熟地", "serviced land"),
}
METRICS = {
    TargetMetric.INVESTMENT: Text("招商投资额", "investment"),
    TargetMetric.PROJECTS: Text("签约项目数", "signed projects"),
    TargetMetric.SERVICED_LAND: Text("熟地供应", "serviced land"),
    TargetMetric.TAX: Text("税收", "tax revenue"),
    TargetMetric.OUTPUT: Text("产值", "output"),
}
TIERS = {
    Tier.FLOOR: Text("保底任务", "floor target"),
    Tier.STRETCH: Text("奋斗目标", "stretch target"),
}
_PROJECTS = Text("{n}个", "{n} projects")


def target_value(metric: TargetMetric, value: int, language: Language) -> str:
    """A target's value in its measure's unit."""
    if metric in (TargetMetric.INVESTMENT, TargetMetric.TAX, TargetMetric.OUTPUT):
        return money(value, language)
    if metric is TargetMetric.SERVICED_LAND:
        return land(value, language)
    return str(_PROJECTS.say(language, n=value))


NOT_LOGGED = Text("不记", "Leave it")
LEFT = Text("好，没有记。", "All right, nothing was stored.")
ADMINS_ONLY = Text(
    "目标任务和全市通报由管理员录入，这条没有记。请找{admins}。",
    "Targets and the city’s bulletin are entered by an admin; nothing was stored. Ask {admins}.",
)
AS_I_SAID = Text("对，就这样记", "Yes, as I said")
IT_WAS_TODAY = Text("就是今天", "It was today")
REMIND_ME = Text("只是计划，那天提醒我", "It is planned: remind me then")
STILL_AHEAD = Text(
    "{date}还没到，{what}按哪天记？", "{date} is still to come. When did it happen: {what}?"
)
ALREADY_LOGGED = Text(
    "{date}已经记过一笔{what}，是又一笔吗？",
    "{what} is logged for {date} already. Is this another one?",
)
ANOTHER_ONE = Text("又一笔，记上", "Another one")
WHICH_PROJECT_MEANT = Text("是哪个项目？直接说名字。", "Which project is it? Just name it.")
WHICH_FIRM_MEANT = Text("是哪家企业？直接说名字。", "Which firm is it? Just name it.")
WHICH_OF = Text("说的是哪个？", "Which one is it?")
DATE = Text("日期：{date}", "Date: {date}")

# land
LAND_LOGGED = Text("🗺 已记{kind}：<b>{land}</b>", "🗺 Logged, {kind}: <b>{land}</b>")
LAND_PLACE = Text("地块：{place}", "Plot: {place}")
LAND_YEAR = Text("{year}年累计：{land}", "{year} so far: {land}")
LAND_MISSING = Text(
    "{kind}是多少亩？直接说，比如“320亩”。", "How much land ({kind})? E.g. “320 mu”."
)
LAND_SUM = Text(
    "{land}是{year}年累计，还是这一次的？已记{kind}{known}。",
    "Is {land} the total of {year} or this time alone? Logged so far ({kind}): {known}.",
)
LAND_REST = Text("是累计，补记{land}", "The total: add {land}")
LAND_ALL = Text("这一次就是{land}", "This time alone: {land}")
LAND_TENFOLD = Text(
    "上一笔{kind}是{old}，这次{new}，差了十倍以上，对吗？",
    "The last one ({kind}) was {old}, this is {new}: over ten times as much. Is it right?",
)
LAND_AHEAD = Text(
    "还没发生的土地不记。全年目标由管理员录入，比如“全年熟地要供600亩”；要提醒就说“提醒我”。",
    "Land still to come is not stored. An admin enters the year’s target, e.g. “serviced land target this year: 600 mu”; for a reminder say “remind me”.",
)
LAND_IS = Text("{kind}{land}", "{kind}, {land}")

# targets
TARGETS_SET = Text("🎯 {year}年目标任务", "🎯 Targets for {year}")
TARGET_LINE = Text("{tier}（{metric}）：<b>{value}</b>", "{tier} ({metric}): <b>{value}</b>")
TARGET_CHANGED = Text(
    "{tier}（{metric}）：{old} → <b>{new}</b>", "{tier} ({metric}): {old} → <b>{new}</b>"
)
TARGET_MISSING = Text(
    "{year}年{tier}是多少？直接说，比如“30亿”。",
    "How much is the {tier} for {year}? E.g. “CNY 3 billion”.",
)
TARGET_TIER = Text(
    "{value}是保底任务还是奋斗目标？", "Is {value} the floor target or the stretch target?"
)
TARGET_TENFOLD = Text(
    "{tier}从{old}到{new}，差了十倍以上，对吗？",
    "The {tier} goes from {old} to {new}, over ten times. Is it right?",
)
TARGET_SWAPPED = Text(
    "保底{floor}比奋斗{stretch}还高，是不是说反了？",
    "The floor target ({floor}) is above the stretch target ({stretch}). Are they the wrong way round?",
)
TARGET_SWAP = Text("说反了，对调", "Yes, swap them")
TARGET_FOREIGN = Text(
    "目标任务按人民币记，请说人民币数。", "Targets are kept in CNY; please give the amount in CNY."
)
TARGETS_OF = Text("🎯 {year}年目标任务（截至{date}）", "🎯 Targets for {year} (as of {date})")
NOT_COUNTED_HERE = Text(
    "完成多少不在我记的台账里，算不出完成率。",
    "How much was reached is not among what is logged here, so no share can be given.",
)
BULLETIN_SAYS = Text(
    "最近的通报：{document} · {metric} {value}（{date}）",
    "Latest bulletin: {document} · {metric} {value} ({date})",
)
NO_TARGET_ON = Text(
    "还没有录入{year}年的{metric}目标。", "No target on {metric} is entered for {year}."
)
NO_TARGETS = Text(
    "{year}年还没有录入目标任务，由管理员录入，比如“今年保底任务30亿奋斗目标50亿”。",
    "No targets are entered for {year}. An admin can say “set this year’s floor target at CNY 3 billion”.",
)

# bulletins
BULLETIN_OF = Text("{period}全市通报", "City bulletin, {period}")
BULLETIN_PLAIN = Text("全市通报", "City bulletin")
BULLETIN_LOGGED = Text(
    "📣 已记{document}（通报数，不参与计算）", "📣 Noted: {document} (as published)"
)
BULLETIN_METRIC = Text("指标：{metric}", "Measure: {metric}")
BULLETIN_GENERAL = Text("招商引资", "investment promotion")
BULLETIN_VALUE = Text("我园：<b>{value}</b>", "Ours: <b>{value}</b>")
BULLETIN_RANK = Text("排名：全市<b>第{rank}</b>", "Rank in the city: <b>{rank}</b>")
BULLETIN_WAS = Text("（原为{old}）", " (was {old})")
BULLETIN_MISSING = Text(
    "通报里“{metric}”是多少、排第几？直接说，比如“28.6亿，第一”。",
    "What does the bulletin say of “{metric}”: the value, the rank? E.g. “CNY 2.86 billion, first”.",
)

# building
BUILDING_LOGGED = Text("🏗 <b>{project}</b> 建设进度", "🏗 <b>{project}</b>, building")
BUILDING_STEP = Text("节点：{what}", "Step: {what}")
BUILDING_PERCENT = Text("完成：<b>{percent}%</b>", "Done: <b>{percent}%</b>")
BUILDING_INVESTED = Text("累计完成投资：<b>{amount}</b>", "Invested so far: <b>{amount}</b>")
BUILDING_BEFORE = Text("（{date}为{old}）", " ({old} on {date})")
BUILDING_STAGE = Text(
    "阶段还是{stage}，开工了的话点“改阶段”。",
    "The stage is still {stage}; change it if building began.",
)
PERCENT_WRONG = Text(
    "进度{percent}%不对吧？应该是多少？直接说，比如“60%”。",
    "{percent}% cannot be. How much is done? E.g. “60%”.",
)
PERCENT_BACK = Text(
    "{date}记的是{old}%，这次{new}%，进度往回走了，对吗？",
    "{old}% was logged on {date}, and {new}% now: less than before. Is it right?",
)
INVESTED_TENFOLD = Text(
    "累计投资从{old}到{new}，差了十倍以上，对吗？",
    "Invested so far goes from {old} to {new}, over ten times. Is it right?",
)
INVESTED_BACK = Text(
    "{date}累计已记{old}，这次{new}，是累计数还是这一段的？",
    "{old} was logged on {date}. Is {new} the whole so far, or this stretch alone?",
)
INVESTED_PART = Text(
    "{new}是这一段的，还是累计？已记累计{old}。",
    "Is {new} this stretch alone or the whole so far? Logged so far: {old}.",
)
INVESTED_ADD = Text("这一段的，累计{amount}", "This stretch: {amount} so far")
INVESTED_ALL = Text("累计就是{amount}", "The whole: {amount}")
BUILDING_CHANGE = Text("改阶段", "Stage")

# problems and requests for help
PROBLEM_OPENED = Text("⚠️ <b>{who}</b> 问题已记", "⚠️ <b>{who}</b>, problem noted")
PROBLEM_WHAT = Text("问题：{what}", "Problem: {what}")
PROBLEM_SOLVED = Text(
    "✅ <b>{who}</b> 问题已解决：{what}（{date}，历时{days}天）",
    "✅ <b>{who}</b>: solved: {what} ({date}, days open: {days})",
)
PROBLEM_KNOWN = Text(
    "“{who}”的{what}{date}已经记了，还没解决。",
    "“{who}”: {what} is noted since {date} and still open.",
)
SOLVED = Text("已解决", "Solved")
SERVICE_OPENED = Text("🤝 <b>{who}</b> 帮代办已登记", "🤝 <b>{who}</b>, request registered")
SERVICE_WHAT = Text("事项：{what}", "Request: {what}")
SERVICE_DONE = Text(
    "✅ <b>{who}</b> 帮代办已办结：{what}（{date}，历时{days}天）",
    "✅ <b>{who}</b>: request done: {what} ({date}, days open: {days})",
)
SERVICE_CLOSE = Text("办结", "Done")
OWNER_IS = Text("经办：{owner}", "In charge: {owner}")
NEW_FIRM = Text("{firm}（新建）", "{firm} (new)")
CLOSED_BEFORE = Text("已经关了", "It is closed already")

# lists
PROBLEMS_OPEN = Text("⚠️ 未解决的问题（共{n}个，截至{date}）", "⚠️ Open problems ({n}, as of {date})")
PROBLEM_LINE = Text(
    "{who}：{what}（{date}起，{days}天）", "{who}: {what} (since {date}, {days} days)"
)
PROBLEM_AT_VISIT = Text("{who}：{what}（{date}接洽时提出）", "{who}: {what} (raised on {date})")
SERVICES_OPEN = Text(
    "🤝 在办的帮代办（共{n}件，截至{date}）", "🤝 Open requests ({n}, as of {date})"
)
SERVICES_DONE = Text(
    "🤝 {period}办结的帮代办（共{n}件，截至{date}）",
    "🤝 Requests done, {period} ({n}, as of {date})",
)
SERVICE_LINE = Text("{who}：{what}（{date}起）{owner}", "{who}: {what} (since {date}){owner}")
LANDS = Text(
    "🗺 {period}{kind}（共{n}笔，{land}，截至{date}）",
    "🗺 {kind}, {period} ({n}, {land}, as of {date})",
)
LAND_ANY = Text("土地", "Land")
LAND_LINE = Text("{date} {kind} {land}{place}", "{date} {kind}, {land}{place}")
LAND_AT = Text("（{place}）", " ({place})")
