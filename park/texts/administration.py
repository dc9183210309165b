"""What is said to members about access, settings and themselves."""

from __future__ import annotations

from park.texts.text import Text

HELLO_AGAIN = Text(
    "您好，{name}！您是{park}的{role}。\n{examples}",
    "Hello, {name}! You are {role} of {park}.\n{examples}",
)
EXAMPLES = {
    "staff": Text(
        "直接说一句就能记：\n• 今天去东莞拜访云锦五金，见了何总，想投2.6亿\n• 某金属那个项目现在什么情况\n• 我的跟进",
        "Just say it:\n• Met Mr Chan of Seabreeze Robotics today, they plan USD 30m\n• status of metal materials park project\n• my follow-ups",
    ),
    "leader": Text(
        "可以直接问：\n• 今年签约多少个项目，总投资多少\n• 某金属那个项目现在谈到哪一步了\n• 这周接待了几批\n周一早上会收到周报。",
        "Just ask:\n• how many projects signed this year\n• status of metal materials park project\n• visits this week\nThe digest comes on Monday morning.",
    ),
    "admin": Text(
        "管理：/invite 邀请，/members 成员，/settings 设置。\n也可以直接记接洽、问项目。",
        "Manage: /invite, /members, /settings. You can log and ask as well.",
    ),
    "viewer": Text(
        "可以直接问：\n• 某金属那个项目现在什么情况\n• 储备项目有哪些\n• 今年签约多少个",
        "Just ask:\n• status of metal materials park project\n• the reserve pool\n• how many signed this year",
    ),
}
INVITED = Text(
    "{name}的邀请（{role}），24小时内有效，只能用一次：\n{link}\n对方也可以给我发：<code>/start {code}</code>",
    "Invitation for {name} as {role}, valid for 24 hours, once:\n{link}\nor they send me: <code>/start {code}</code>",
)
ANYBODY = Text("新成员", "a new member")
INVITE_HOW = Text(
    "用法：/invite staff 小李（或 leader、admin、viewer）",
    "Usage: /invite staff NAME (or leader, admin, viewer)",
)
MEMBERS = Text("👥 成员（{n}人）", "👥 Members ({n})")
MEMBER = Text("{n}. {name} · {role}{reach}", "{n}. {name} · {role}{reach}")
UNREACHABLE = Text("（屏蔽了机器人）", " (has blocked the bot)")
CHANGE_ROLE = Text("{name} 改角色", "Role of {name}")
EXPEL = Text("移除{name}", "Remove {name}")
EXPEL_SURE = Text(
    "移除{name}的权限？记录都会保留。", "Take {name}’s access away? All records stay."
)
YES_EXPEL = Text("确定移除", "Yes, remove")
STILL_IN_GROUPS = Text(
    "周报还发到{n}个群；群成员我看不到，请到群里把{name}也移出去。",
    "The digest still goes to {n} groups; I cannot see who is in them: please remove {name} there too.",
)
EXPELLED = Text("已移除{name}的权限。", "{name} has no access any more.")
ROLE_OF = Text("{name}改成什么角色？", "Which role for {name}?")
ROLE_CHANGED = Text("{name}现在是{role}。", "{name} is now {role}.")
NOT_YOURSELF = Text(
    "不能改自己的权限，请另一位管理员来改。",
    "You cannot change your own access; another administrator has to.",
)
ADMINS_ONLY = Text("这个要管理员来做。", "Only an administrator can do this.")
SETTINGS = Text("⚙️ 设置（改：/settings 名称 值）", "⚙️ Settings (change: /settings NAME VALUE)")
SETTING = Text("{key} = {value}", "{key} = {value}")
SETTING_CHANGED = Text("已改：{key} = {value}", "Changed: {key} = {value}")
NO_SETTING = Text("没有“{key}”这项设置。", "There is no setting “{key}”.")
BAD_VALUE = Text(
    "“{value}”不能用作{key}。例：digest_time 08:30，phones off，rates USD=7.1，big_amount 10亿。",
    "“{value}” does not fit {key}. Examples: digest_time 08:30, phones off, rates USD=7.1, big_amount 10亿.",
)
LANGUAGE = Text("用哪种语言？", "Which language?")
LANGUAGE_SET = Text("好，以后用中文。", "All right, English from now on.")
DIGEST = Text(
    "周报：每{weekday} {time} 发给领导。{state}\n发 /digest pause 暂停，/digest resume 恢复，/digest now 现在看。",
    "Digest: {weekday} {time}, to leaders. {state}\n/digest pause, /digest resume, /digest now.",
)
DIGEST_HERE = Text(
    "📰 周报也发到本群：每{weekday} {time}，保密项目只出代号。停发：/digest off",
    "📰 The digest comes to this group too: {weekday} {time}, code names only. Stop: /digest off",
)
DIGEST_STOPPED = Text("本群不再发周报。", "No more digests in this group.")
DIGEST_NEVER = Text("本群本来就不发周报。", "This group never got the digest.")
DIGEST_WHERE = Text(
    "要让周报发到群里，请在那个群里发 /digest here。",
    "To have the digest in a group, send /digest here in that group.",
)
PAUSED = Text("您的周报已暂停。", "Yours is paused.")
RUNNING = Text("您的周报正常发送。", "Yours is on.")
FORGET_HOW = Text(
    "用法：/forget 联系人姓名或电话。会把姓名和电话从所有记录中抹去，不能恢复。",
    "Usage: /forget NAME or PHONE. It erases the name and phone everywhere, for good.",
)
FORGET_CLI = Text(
    "为防误删，抹除联系人请管理员在服务器上执行：parkbot forget {contact}",
    "To be safe, erasing is done on the server: parkbot forget {contact}",
)
WEEKDAYS = (
    Text("周一", "Monday"),
    Text("周二", "Tuesday"),
    Text("周三", "Wednesday"),
    Text("周四", "Thursday"),
    Text("周五", "Friday"),
    Text("周六", "Saturday"),
    Text("周日", "Sunday"),
)
REPORT_HERE = Text(
    "{period}的报告附后，数字截至{date}，草稿部分请核对。",
    "The report for {period} is attached, as of {date}; please check the drafted parts.",
)
LEDGER = Text("📄 台账（截至{date}）", "📄 Ledger (as of {date})")
