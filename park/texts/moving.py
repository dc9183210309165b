"""What is said when a project is created, moved on, changed or removed."""

from __future__ import annotations

from park.records import AgreementType, DecisionKind
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
REPORTED = Text(
    "📊 <b>{project}</b>\n已上报入统，待市里认定：{amount}（{date}）",
    "📊 <b>{project}</b>\nReported for city statistics, not accepted yet: {amount} ({date})",
)
ENTERED_AS = Text("统计名称：{name}", "Listed as: {name}")
BESIDE = {
    AgreementType.FRAMEWORK: Text(
        "🤝 <b>{project}</b>\n框架协议：{amount}（{date}），阶段不变",
        "🤝 <b>{project}</b>\nFramework agreement: {amount} ({date}); the stage stays",
    ),
    AgreementType.SUPPLEMENT: Text(
        "🤝 <b>{project}</b>\n补充协议：{amount}（{date}），项目投资额不变",
        "🤝 <b>{project}</b>\nSupplementary agreement: {amount} ({date}); the investment stays",
    ),
}
AMOUNT_OPEN = Text("金额待补", "amount missing")
AGREEMENT = Text("协议金额：{amount}", "Agreement: {amount}")
AGREEMENT_OF = Text("协议：{amount}（{date}）", "Agreement: {amount} ({date})")
LAST_YEAR = Text(
    "{what}：是去年的{date}，还是今后的{next}？没到的可以到时提醒你。",
    "{what}: was that on {date}, or is it planned for {next}? I can remind you of a plan.",
)
FILLED_IN = Text(
    "🕘 <b>{project}</b>\n补记：{stage}（{date}），现在还是{now}。",
    "🕘 <b>{project}</b>\nFilled in: {stage} ({date}); it is still at {now}.",
)
STAYS = Text("<b>{project}</b>已经是{stage}。", "<b>{project}</b> is at {stage} already.")
SKIPPED = Text("补记：{stages}的日期还没有，有空补上。", "To be filled in: the dates of {stages}.")
MEETINGS = Text(
    "待补：{meetings}的日期。直接说“{project}的{first}是26号过的”就行。",
    "Missing: the date of {meetings}. Just say when it passed.",
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
    "“{project}”是重点、10亿元及以上或已签约的项目，退库或终止需要领导来定。",
    "“{project}” is a key, ≥ CNY 1 billion or signed project: a leader has to decide this.",
)
LEADER_ASKED = Text("已转给{leaders}。", "{leaders} was asked.")
DECIDE_REMOVAL = Text(
    "{who}建议把“{project}”退库：{reason}", "{who} suggests removing “{project}”: {reason}"
)
DECIDE_END = Text(
    "{who}建议终止“{project}”：{reason}", "{who} suggests ending “{project}”: {reason}"
)
AGREE_REMOVAL = Text("同意退库", "Remove it")
AGREE_END = Text("同意终止", "Terminate it")
REMOVED_ALREADY = Text("“{project}”已经是{stage}。", "“{project}” is {stage} already.")
RESTORED = Text("📥 <b>{project}</b> 已恢复到{stage}", "📥 <b>{project}</b> restored to {stage}")
NOT_REMOVED = Text(
    "“{project}”没有退库，现在是{stage}。", "“{project}” was not removed; it is at {stage}."
)
WHY_BACK = Text(
    "“{project}”从{old}退回{new}，原因是？直接说一句。",
    "“{project}” goes back from {old} to {new}. Why? One sentence will do.",
)
FUTURE = Text(
    "{date}还没到，{what}按哪天记？如果只是计划，说“提醒我”就行。",
    "{date} is still to come. When did it happen ({what})? A plan is better kept as a reminder.",
)
OUT_OF_ORDER = Text(
    "“{project}”{before}记的是{when}，{what}却是{date}。按哪个来？",
    "“{project}”: {before} is dated {when}, but this ({what}) {date}. Which is right?",
)
TENFOLD = Text(
    "“{project}”的金额从{old}到{new}，差了十倍以上，是对的吗？",
    "“{project}”: from {old} to {new} is a tenfold change. Is it right?",
)
UNSIGNED = Text(
    "“{project}”还没有签约记录，入统先记上吗？",
    "“{project}” has not been signed. Enter it in statistics all the same?",
)
SIGNED_AGAIN = Text(
    "“{project}”已记{date}签约，{amount}。改成这次说的吗？",
    "“{project}” was signed on {date}, {amount}. Change it to what you say now?",
)
ENTERED_AGAIN = Text(
    "“{project}”已记入统{amount}。改成这次说的吗？",
    "“{project}” is in statistics with {amount}. Change it to what you say now?",
)
SAID_EVENTS = {
    "statistics": Text("入统", "statistics"),
    "review_failed": Text("入园评审", "entry review"),
    "dropped": Text("退库", "removal"),
}
TODAY_INSTEAD = Text("就是今天", "It was today")
WHICH_DAY = Text(
    "{what}是哪天？在{first}到{last}之间，直接说日期。",
    "{what}: on which day between {first} and {last}? Just say the date.",
)
AS_SAID = Text("按{date}记", "Keep {date}")
REMIND_THEN = Text("只是计划，那天提醒我", "It is planned: remind me then")
PLANNED_STEP = Text("{project}{what}", "{project}: {what}")
RESTORE = Text("恢复", "Restore")
SHORT_MEETING = {
    DecisionKind.JOINT_MEETING: Text("联席会", "joint meeting"),
    DecisionKind.WORKING_COMMITTEE: Text("党工委会", "committee meeting"),
}
YES_SAID = Text("对，就这样记", "Yes, as I said")
TAKE_NEW = Text("改成这次的", "Change it")
KEEP_OLD = Text("不改", "Leave it")
LEFT_OUT = Text("好，没有记。", "All right, nothing was changed.")
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
REASONS = {
    "意向削减": Text("意向削减", "Interest declined"),
    "落地困难": Text("落地困难", "Cannot land"),
    "长期没有回应": Text("长期没有回应", "No response"),
    "重复": Text("重复", "Duplicate"),
    "不符产业": Text("不符产业", "Wrong industry"),
}
STATUS_CHANGED = Text(
    "📌 <b>{project}</b>\n{stage}：{old} → <b>{new}</b>（{date}）",
    "📌 <b>{project}</b>\n{stage}: {old} → <b>{new}</b> ({date})",
)
BECAUSE = Text("原因：{reason}", "Reason: {reason}")
LEADER_SET = Text(
    "👤 <b>{project}</b>\n责任领导：<b>{new}</b>", "👤 <b>{project}</b>\nLeader: <b>{new}</b>"
)
LEADER_CHANGED = Text(
    "👤 <b>{project}</b>\n责任领导：{old} → <b>{new}</b>",
    "👤 <b>{project}</b>\nLeader: {old} → <b>{new}</b>",
)
IN_YOUR_CARE = Text(
    "{who}登记你为“{project}”的责任领导。", "{who} put you in charge of “{project}”."
)
DEADLINES = Text("🤝 <b>{project}</b> 协议约定", "🤝 <b>{project}</b>, as agreed")
NO_AGREEMENT = Text(
    "“{project}”还没有签约记录，签约后再记约定的期限。",
    "“{project}” has no agreement yet; its deadlines can be kept once it is signed.",
)
OPINION = {
    "type": Text("项目类型", "type"),
    "environment": Text("环评", "environment"),
    "energy": Text("能耗", "energy"),
    "intensity": Text("投资税收强度", "investment and tax intensity"),
}
OPINION_GIVEN = Text("{name}：{words}", "{name}: {words}")
OPINIONS_OF = Text(
    "🗳 <b>{project}</b> 入园评审意见", "🗳 <b>{project}</b>, opinions of the entry review"
)
OPINIONS_MISSING = Text(
    "待补：{names}的意见，直接说就行。", "Missing: the opinion on {names}. Just say it."
)
NO_REVIEW = Text(
    "“{project}”还没有入园评审记录。这次评审过了吗？意见一起记。",
    "“{project}” has no entry review yet. Did it pass? The opinions are kept with it.",
)
REVIEW_PASSED = Text("过了", "Passed")
REVIEW_FAILED = Text("没过", "Not passed")
WHY_ENDED = Text(
    "“{project}”终止的原因是？直接说一句。", "Why does “{project}” end? One sentence will do."
)
ENDED_WHY = Text("原因：{reason}", "Reason: {reason}")
STATISTICS_FIRST = Text(
    "“{project}”{signed}才签约，入统却是{date}，哪个对？",
    "“{project}” was signed on {signed}, but is said to be in statistics on {date}. Which is right?",
)
ONLY_SUPPOSED = Text(
    "这是设想，还没发生，阶段和状态都没有改。真到那一步再说一声；要我到时提醒，就说哪天提醒。",
    "That is only supposed: no stage or status was changed. Tell me when it happens, or say when to remind you.",
)
REDATED = Text(
    "📅 <b>{project}</b>\n{stage}日期：{old} → {new}",
    "📅 <b>{project}</b>\n{stage}: {old} → {new}",
)
