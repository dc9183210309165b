"""The slash commands in the menu of the chat, for those who look for them."""

from __future__ import annotations

from park.texts.text import Text

COMMANDS = {
    "start": Text("开始使用", "Start"),
    "help": Text("能做什么", "What I can do"),
    "visit": Text("一步步登记拜访", "Log a visit step by step"),
    "follow": Text("记一个跟进事项", "Add a follow-up"),
    "find": Text("查找项目或企业", "Find a project or firm"),
    "status": Text("项目现在什么情况", "Status of a project"),
    "mine": Text("我的跟进事项", "My follow-ups"),
    "week": Text("本周拜访", "This week's visits"),
    "figures": Text("统计数字", "Figures"),
    "report": Text("工作报告", "Work report"),
    "export": Text("导出台账", "Export the ledger"),
    "undo": Text("撤销上一步", "Undo the last change"),
    "digest": Text("周报的时间与范围", "The weekly digest: time, scope, pause"),
    "invite": Text("邀请成员（管理员）", "Invite a member (admin)"),
    "members": Text("成员与权限（管理员）", "Members and roles (admin)"),
    "forget": Text("删除联系人的个人信息（管理员）", "Erase a contact's data (admin)"),
    "settings": Text("园区设置（管理员）", "Park settings (admin)"),
    "language": Text("中文 / English", "中文 / English"),
    "cancel": Text("取消正在填的", "Cancel the entry under way"),
}
