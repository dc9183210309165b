"""What is said while a visit is logged, corrected and settled."""

from __future__ import annotations

from park.texts.text import Text

NEW_FIRM = Text("新企业", "A new firm")
LATER = Text("先记下", "Leave it for now")
WHICH_PROJECT = Text(
    "{company}有几个在推进的项目，这次谈的是哪个？",
    "{company} has several open projects; which one was it?",
)
WHICH_THEN = Text(
    "那是哪个项目？直接说名字；或者：", "Which project, then? Just type its name; or:"
)
NEW_PROJECT = Text("新项目", "A new project")
PHASE_ONE = Text("一期{amount}", "phase one {amount}")
NO_PROJECT_MADE = Text("这次没有建项目。", "No project was made of this one.")
NO_PROJECT = Text("不关联项目", "No project")
SAME_VISIT = Text(
    "{who}当天也记了{company}的接洽（{time}），是同一次吗？",
    "{who} also logged {company} that day ({time}). Is it the same visit?",
)
SAME = Text("同一次", "The same")
ANOTHER = Text("另一次", "Another one")
JOINED_TRIP = Text(
    "🚗 已并入{dates}的外出行程（同一趟：{firms}）",
    "🚗 Part of the trip of {dates} (with {firms})",
)
SEPARATE_TRIP = Text("另算一次", "Count separately")
TEN_TIMES = Text(
    "金额从{old}到{new}，差了十倍以上，是对的吗？",
    "From {old} to {new}: that is a tenfold change. Is it right?",
)
TEN_TIMES_LAND = Text(
    "用地从{old}到{new}，差了十倍以上，是对的吗？",
    "From {old} to {new}: that is a tenfold change of land. Is it right?",
)
YES_CHANGE = Text("对，改为{new}", "Yes, {new}")
NO_KEEP = Text("不，还是{old}", "No, keep {old}")
AFTER_SIGNING = Text(
    "项目已签约，拜访里说的{new}没有改动协议金额{old}。",
    "The project is signed: the {new} you mention did not change its {old}.",
)
CHANGE_AMOUNT = Text("改为{new}", "Change to {new}")
TAKEN_PART = Text("{who}记录了一次有你参加的接洽：", "{who} logged a visit that you took part in:")
RECENT_CONTACT = Text(
    "撞单提醒：{who}在{date}（{days}天前）也接洽过{company}。",
    "Heads-up: {who} also met {company} on {date} ({days} days ago).",
)
COLLEAGUE_MET = Text(
    "撞单提醒：{who}{on}也接洽了{company}，你在{date}（{days}天前）接洽过。",
    "Heads-up: {who} met {company} on {on}, whom you met on {date} ({days} days before).",
)
FIX_DATE = Text("改日期", "Date")
FIX_FIRM = Text("不是这家", "Wrong firm")
FIX_AMOUNT = Text("改金额", "Amount")
FIX_NEXT = Text("下次跟进", "Next step")
UNDO = Text("撤销", "Undo")
OPEN_PROJECT = Text("项目卡", "Project")
ASK_DATE = Text(
    "改成哪天？也可以直接说，比如“上周四”。",
    "Which day? You can also just type it, e.g. “last Thursday”.",
)
ASK_AMOUNT = Text(
    "投资额是多少？直接说，比如“3.5亿”。",
    "How much is the investment? Just type it, e.g. “CNY 350 million”.",
)
WHICH_UNIT = Text(
    "{number}是多少钱？请带上单位再说一次，比如“{number}亿”或“{number}万”。",
    "{number} of what? Say it with its unit, e.g. “{number} million”.",
)
ASK_NEXT = Text(
    "下次什么时候、做什么？直接说，比如“下周二送方案”。",
    "When and what is the next step? Just type it, e.g. “send the plan next Tuesday”.",
)
ASK_FIRM = Text("是哪家企业？直接说名字。", "Which firm is it? Just type its name.")
TODAY = Text("今天", "Today")
YESTERDAY = Text("昨天", "Yesterday")
DAY_BEFORE = Text("前天", "2 days ago")
STALE = Text("这条已经变了，按最新的来：", "This has changed since; here is how it stands now:")
SETTLED = Text("已经定为{company}了", "It is settled as {company} already")
GONE = Text(
    "这条已经撤销了。回复“恢复”可以找回。", "This was undone. Say “restore it” to bring it back."
)
UNDONE = Text("↩️ 已撤销：{what}", "↩️ Undone: {what}")
CHANGE_UNDONE = Text("↩️ 已撤销对“{what}”的改动", "↩️ Undone: the last change to {what}")
REDONE = Text("↪️ 已恢复：{what}", "↪️ Restored: {what}")
UNDO_LEFT = Text(
    "没有动（后来又改过或被引用）：{what}", "Left as they are (changed or used since): {what}"
)
IMPORT_UNDONE = Text("{shown}等{n}条", "{shown} and others, {n} in all")
NOTHING_TO_UNDO = Text("没有可撤销的操作。", "There is nothing to undo.")
NOT_YOURS = Text(
    "这条是{who}记的，只有本人或管理员能撤销。",
    "{who} logged this; only they or an admin can undo it.",
)
NOT_YOURS_TO_CHANGE = Text(
    "这条是{who}记的，请{who}、领导或管理员改。",
    "{who} logged this; ask {who}, a leader or an admin to change it.",
)
NOTHING_TO_CORRECT = Text(
    "不清楚要改哪条。请回复那张卡片，或者说出企业名。",
    "I am not sure which entry you mean. Reply to its card, or name the firm.",
)
NOT_UNDERSTOOD_CHANGE = Text(
    "没看懂要改什么。可以说“是周四”“金额3.5亿”“不是这家”。",
    "I did not get what to change. Try “it was Thursday” or “the amount is CNY 350 million”.",
)
NO_CHANGE = Text("和记录的一样，没有改动。", "That is what is recorded already; nothing changed.")
ALREADY = Text("已处理", "Done already")
VIEWER_CANNOT = Text(
    "你的权限只能查看，不能登记。需要登记请找{admins}开通。",
    "You can read but not write. Ask {admins} for access.",
)
AN_ADMIN = Text("管理员", "an admin")
CANNOT_WRITE = Text("没有权限", "Not allowed")
VISIT_OF = Text("{company} {date}的接洽", "the visit to {company} on {date}")
MERGED_VISIT = Text(
    "已并为同一次接洽，你已加入参加人。", "Counted as one visit; you were added to it."
)
JOINED_YOUR_VISIT = Text(
    "{who}说{date}对{company}的接洽与你记的是同一次，已加入参加人。",
    "{who} took part in your visit to {company} on {date} and was added.",
)
COUNTED_TWICE = Text("好，按两次接洽记。", "All right, counted as two visits.")
EDIT_OVERRULED = Text(
    "{what}后来已更正过，这次编辑没有改动它。",
    "{what} was corrected since, so this edit did not change it.",
)
PENDING = Text("（{what}还等着：{question}）", "(Still open for {what}: {question})")
PENDING_BARE = Text("（还等着：{question}）", "(Still open: {question})")
PENDING_WORDS = {
    "firm": Text("是哪家企业", "which firm"),
    "visit_firm": Text("是哪家企业", "which firm"),
    "visit_project": Text("是哪个项目", "which project"),
    "same_visit": Text("是不是同一次", "whether it was the same visit"),
    "amount": Text("金额对不对", "whether the amount is right"),
    "land": Text("用地对不对", "whether the land is right"),
    "visit_date": Text("改成哪天", "which day"),
    "visit_amount": Text("投资额", "the amount"),
    "visit_land": Text("用地", "the land"),
    "visit_people": Text("见了谁", "whom you met"),
    "visit_place": Text("在哪里", "where it was"),
    "visit_next": Text("下次跟进", "the next step"),
    "absent": Text("不算谁", "whom to leave out"),
    "reread": Text("是哪天", "which day"),
    "task_due": Text("哪天办", "which day"),
    "slip_time": Text("几点", "what time"),
    "slip_persons": Text("来了几个人", "how many people"),
    "slip_phone": Text("电话号码", "the phone number"),
    "things": Text("要不要记一次拜访", "whether to log a visit"),
    "project_visit": Text("这次怎么谈的", "how it went"),
    "project_next": Text("下一步", "the next step"),
    "back_reason": Text("退回的原因", "the reason for the step back"),
    "end_reason": Text("终止的原因", "the reason for the end"),
    "remove_reason": Text("退库的原因", "the reason for the removal"),
    "stage_so": Text("这样记对不对", "whether that is right"),
    "merge": Text("要不要合并", "whether to merge"),
    "hand_all": Text("要不要转交", "whether to hand over"),
    "merge_ask": Text("是哪一家", "which one"),
    "sort": Text("要不要照办", "whether to go ahead"),
    "newproject": Text("是不是新项目", "whether it is a new one"),
    "entry": Text("记不记、记在哪", "what it is to be logged under"),
    "entry_more": Text("还缺的那个数", "what it lacks"),
}
WAITING = frozenset(
    {
        "reread",
        "project_visit",
        "project_next",
        "back_reason",
        "end_reason",
        "remove_reason",
        "stage_so",
        "merge",
        "hand_all",
        "merge_ask",
        "sort",
        "newproject",
        "entry",
        "entry_more",
    }
)
"""Questions before whose answer nothing is done."""
KEPT_AS_IT_WAS = {
    "amount": Text("好，金额先不改。", "All right, the amount stays as it was."),
    "land": Text("好，用地先不改。", "All right, the land stays as it was."),
    "visit_date": Text("好，日期先不改。", "All right, the date stays as it was."),
    "visit_firm": Text("好，企业先这样。", "All right, the firm stays as it is."),
    "absent": Text("好，参加的人先不改。", "All right, the people stay as they were."),
    "same_visit": Text("好，先按两次记。", "All right, counted as two visits for now."),
}
NOTHING_DONE = Text("好，先不办，什么都没改。", "All right, nothing was done.")
NEEDS_REASON = Text(
    "要写明原因才能办。说一句就行；不办就说“算了”。",
    "It cannot be done without a reason. One sentence will do; or say “never mind”.",
)
SKIPPED = Text("好，先空着，列入待补。", "All right, left open for now.")
NOT_STORED = Text("好，这句没有记。", "All right, that was not stored.")
CANCELLED = Text("好，已取消。", "All right, cancelled.")
NOTHING_OPEN = Text("没有进行中的事。", "Nothing is under way.")
