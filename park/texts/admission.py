"""What those hear who have no access yet, or have just got it."""

from __future__ import annotations

from park.texts.audience import Role
from park.texts.text import Text

HOW_TO_ASK = Text(
    "这个助手只对{park}的工作人员开放。请向管理员要一个邀请链接，点开即可使用。",
    "This assistant is for the staff of {park} only. Ask your admin for an invitation link.",
)
CODE_WRONG = Text(
    "这个邀请码无效：可能已用过、已过期（24 小时）或抄错了。请向管理员要一个新的。",
    "This code is not valid: used, expired (24 hours) or mistyped. Ask your admin for a new one.",
)
TOO_MANY_TRIES = Text(
    "试的次数太多了，请一小时后再试，或请管理员重新邀请。",
    "Too many tries. Please wait an hour, or ask your admin for a new invitation.",
)
WELCOME = Text(
    "欢迎，{name}！你现在是{park}的{role}。\n\n"
    "直接发一句话就能记拜访，比如“今天去深圳见了恒达的何总，想投3亿”；"
    "也可以问“恒达现在什么情况”。发 /help 看更多。\n\n"
    "提示：消息经 Telegram 在境外的服务器传输，请遵守单位关于个人信息出境的规定。",
    "Welcome, {name}! You are now {role} of {park}.\n\n"
    "Send one sentence to log a visit, e.g. “met Mr He of Hengda in Shenzhen today, "
    "CNY 300 million”; or ask “status of Hengda”. /help shows more.\n\n"
    "Note: messages pass Telegram's servers abroad; please follow your park's rules on "
    "personal information leaving the country.",
)
CLEAR_IT_YOURSELF = Text(
    "管理员请注意：消息和其中的个人信息会经过 Telegram 在境外的服务器，"
    "是否符合《个人信息保护法》（含第三十六条）等要求，须由园区自行评估并办理。",
    "For admins: messages and the personal information in them pass Telegram's servers abroad. "
    "The park itself must clear this under the PIPL (article 36 among others).",
)
ROLES = {
    Role.STAFF: Text("工作人员", "a member of staff"),
    Role.LEADER: Text("领导", "a leader"),
    Role.ADMIN: Text("管理员", "an admin"),
    Role.VIEWER: Text("查看者", "a viewer"),
}
