"""What is said while two firms, or two projects, become one and are taken apart again."""

from __future__ import annotations

from park.texts.text import Text

ASK = {
    "company": Text("要合并这两家企业吗？", "Merge these two firms?"),
    "project": Text("要合并这两个项目吗？", "Merge these two projects?"),
}
GOES = Text("✂️ 并掉：{name}（{counts}）", "✂️ Goes: {name} ({counts})")
STAYS = Text("✅ 保留：<b>{name}</b>（{counts}）", "✅ Stays: <b>{name}</b> ({counts})")
COUNTS_FIRM = Text("项目{projects}个 · 接洽{visits}次", "projects: {projects} · visits: {visits}")
COUNTS_PROJECT = Text("{stage} · 接洽{visits}次", "{stage} · visits: {visits}")
BOTH_KEPT = Text(
    "两边的接洽、人和跟进都保留，统计只算一个，随时能撤回。",
    "Visits, people and tasks of both are kept; they count as one. It can be undone any time.",
)
STAGE_OF_STAYING = Text(
    "阶段、金额、负责人以保留的为准。", "Stage, amount and owner are those of the one that stays."
)
YES = Text("合并", "Merge")
OTHER_WAY = Text("改为保留{name}", "Keep {name} instead")
NO = Text("不合并", "Do not merge")
NOT_MERGED = Text("好，没有合并。", "All right, nothing was merged.")
MERGED = Text("🔗 已合并：{gone} → <b>{into}</b>", "🔗 Merged: {gone} → <b>{into}</b>")
APART = Text(
    "↩️ 已撤回合并，{names}各算各的，接洽和跟进都在。",
    "↩️ The merge is undone: {names} stand apart again, each with its own visits and tasks.",
)
TOGETHER_AGAIN = Text("↪️ 又合并了：{names}", "↪️ Merged again: {names}")
SAME_ALREADY = Text("已经是同一个了：{name}。", "They are one already: {name}.")
UNKNOWN = Text("没有找到“{words}”，没法合并。", "I do not know “{words}”, so nothing was merged.")
WHICH = Text("“{words}”指哪个？", "Which one is “{words}”?")
WHICH_TWO = Text(
    "要合并哪两个？说出名字，比如“合并 甲公司 和 乙公司”。",
    "Which two? Name them, e.g. “merge Alpha Metals into Beta Metals”.",
)
ADMIN_DECIDES = Text(
    "合并由管理员来定，已转给{admins}，定了告诉你。",
    "Merging is up to an admin: {admins} have been asked, and you will hear.",
)
NO_ADMIN = Text("合并由管理员来定，请找管理员。", "Merging is up to an admin: please ask one.")
PROPOSED = Text("{who}建议合并：", "{who} proposes a merge:")
AGREED = Text("{who}同意了合并：{gone} → {into}", "{who} agreed to the merge: {gone} → {into}")
DECLINED = Text(
    "{who}没有同意合并{gone}和{into}。", "{who} did not agree to merge {gone} and {into}."
)
TWIN_PROJECTS = Text(
    "两家各有一个像是同一个的项目：{first}、{second}",
    "Each has a project that may be the same: {first}; {second}",
)
MERGE_PROJECTS = Text("项目也合并", "Merge the projects too")
