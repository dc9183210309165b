"""What is said of photos, files, voice, contact cards and places."""

from __future__ import annotations

from park.texts.text import Text

KEPT = Text("📎 已保存到{what}。", "📎 Kept with {what}.")
KEPT_MORE = Text("📎 已保存，共{n}样。", "📎 Kept, {n} things now.")
MET_TODAY = Text(
    "📎 已保存。今天见的？记一次拜访吗？回一句聊了什么就行（如“嗯 聊了电价”）。",
    "📎 Kept. Met today? Shall I log a visit? One line will do (e.g. “yes, about power prices”).",
)
VOICE_KEPT = Text(
    "🎤 语音已保存，但现在还听不懂语音内容，请用文字再说一下要点。",
    "🎤 The voice message is kept, but I cannot read speech yet. Please type the main points.",
)
VOICE_KEPT_WITH = Text(
    "🎤 语音已保存到{what}，但现在还听不懂内容，请用文字再说一下要点。",
    "🎤 Kept with {what}, but I cannot read speech yet. Please type the main points.",
)
LOG_VISIT = Text("记一次拜访", "Log a visit")
ONLY_KEEP = Text("只存着", "Only keep it")
KEEP_WITH = Text("存到{what}", "Keep with {what}")
ONLY_KEPT = Text("好，只存着。", "All right, only kept.")
ATTACHED = Text("附件 {n}", "Files {n}")
FILES = Text("附件", "Files")
FILE_OF = Text("附件 {place}/{n} · {who} · {day}", "File {place} of {n} · {who} · {day}")
CARD_OF = Text("👤 {words}", "👤 {words}")
NO_FILES = Text("没有附件。", "There are no files.")
PRIVATE_ONLY = Text(
    "附件只在私聊里给有权限的人看。", "Files are shown in private chat only, to those entitled."
)
MORE_FILES = Text("还有{n}个附件", "{n} more files")
