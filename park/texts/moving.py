"""What is said when a project is created, moved on, changed or removed."""

from __future__ import annotations

from park.records import DecisionKind
from park.texts.text import Text

MOVED = Text(
    "📌 <b>{project}</b>\n阶段：{old} → <b>{new}</b>（{date}）",
    "📌 <b>{project}</b>\nStage: {old} → <b>{new}</b> ({date})",
)
DECIDED = Text(
    "🗳 <b>{project}</b>\n{meeting}{result}（{date}）",
    "🗳 <b>{project}</b>\n{meeting}: {result} ({date})",
)
PASSED = Text("通过", "passed")
FAILED = Text("未通过", "not passed")
ENTERED = Text(
    "📊 <b>{project}</b>\n市里入统：{amount}（{date}）",
    "📊 <b>{project}</b>\nEntered in city statistics: {amount} ({date})",
)
FRAMEWORK = Text(
    "🤝 <b>{project}</b>\n框架协议（{date}），阶段不变",
    "🤝 <b>{project}</b>\nFramework agreement ({date}); the stage stays",
)
AMOUNT_OPEN = Text("金额待补", "amount missing")
AGREEMENT = Text("协议金额：{amount}", "Agreement: {amount}")
STAYS = Text("<b>{project}</b>已经是{stage}。", "<b>{project}</b> is at {stage} already.")
SKIPPED = Text("补记：{stages}的日期还没有，有空补上。", "To be filled in: the dates of {stages}.")
MEETINGS = Text(
    "待补：{meetings}的日期。直接说“26号上的联席会”就行。",
    "Missing: the date of {meetings}. Just say “the joint meeting was on the 26th”.",
)
MEETING = {
    DecisionKind.SCREENING: Text("研判", "Screening"),
    DecisionKind.ENTRY_REVIEW: Text("入园评审", "Entry review"),
    DecisionKind.JOINT_MEETING: Text("党政联席会议", "Joint Party–administration meeting"),
    DecisionKind.WORKING_COMMITTEE: Text("党工委会议", "Party Working Committee meeting"),
}
WHICH = Text("是哪个项目？", "Which project is it?")
UNKNOWN = Text("没有找到“{words}”的项目。", "There is no project for “{words}”.")
CREATE_IT = Text("新建并登记", "Create it")
WHICH_STAGE = Text("“{project}”到哪一步了？", "Where does “{project}” stand now?")
WHY_REMOVED = Text("“{project}”退库的原因是？", "Why is “{project}” removed from the pool?")
REMOVED = Text(
    "📤 <b>{project}</b> 已退库：{reason}（{date}）\n随时可以说“恢复{project}”。",
    "📤 <b>{project}</b> removed from the pool: {reason} ({date})\nSay “restore {project}” at any time.",
)
TERMINATED = Text("⛔ <b>{project}</b> 已终止（{date}）", "⛔ <b>{project}</b> terminated ({date})")
LEADER_ONLY = Text(
    "“{project}”是重点、10亿元及以上或已签约的项目，退库或终止需要领导来定。已记下你的意见。",
    "“{project}” is a key, ≥ CNY 1 billion or signed project: a leader has to decide this.",
)
RESTORED = Text("📥 <b>{project}</b> 已恢复到{stage}", "📥 <b>{project}</b> restored to {stage}")
NOT_REMOVED = Text(
    "“{project}”没有退库，现在是{stage}。", "“{project}” was not removed; it is at {stage}."
)
WHY_BACK = Text(
    "“{project}”从{old}退回{new}，原因是？直接说一句。",
    "“{project}” goes back from {old} to {new}. Why? One sentence will do.",
)
FUTURE = Text(
    "{date}还没到。是说那天计划{stage}，还是日期写错了？",
    "{date} is still to come. Is that the plan, or a slip?",
)
OUT_OF_ORDER = Text(
    "“{project}”{before}记的是{when}，{after}却是{date}。按哪个来？",
    "“{project}”: {before} is dated {when}, but {after} {date}. Which is right?",
)
TODAY_INSTEAD = Text("就是今天", "It was today")
AS_SAID = Text("按{date}记", "Keep {date}")
OWNER_TOLD = Text("{who}更新了你负责的项目：", "{who} changed a project of yours:")
CREATED = Text("🆕 已新建项目", "🆕 Project created")
SIMILAR = Text(
    "已经有相近的项目，是同一个吗？", "There is a similar project already. Is it the same?"
)
STILL_NEW = Text("不是，新建", "No, create it")
NEEDS_NAME = Text(
    "新项目叫什么、是哪家企业的？比如“新建项目：云锦五金镁合金压铸线，2.6亿，75亩”。",
    "What is the project called, and whose is it? E.g. “new project: Seabreeze robot plant, CNY 260 million”.",
)
CHANGED_NOTHING = Text(
    "没看懂要改什么。比如“恒达的投资改成3亿”“负责人改成小林”。",
    "I did not get what to change. E.g. “set the investment of Seabreeze to CNY 300 million”.",
)
OWNER_UNKNOWN = Text("没有叫“{words}”的同事。", "There is no colleague called “{words}”.")
STAGE_BUTTON = Text("改阶段", "Stage")
REASONS = {
    "意向削减": Text("意向削减", "Interest declined"),
    "落地困难": Text("落地困难", "Cannot land"),
    "长期没有回应": Text("长期没有回应", "No response"),
    "重复": Text("重复", "Duplicate"),
    "不符产业": Text("不符产业", "Wrong industry"),
}
