"""What is said when something is added to the record before."""

from __future__ import annotations

from park.texts.text import Text

OFFERED = Text(
    "这句没看懂要改哪一项，还没有存。记进{firm}这次接洽的备注吗？",
    "I could not tell what this changes; nothing is stored. Keep it in the note of the {firm} visit?",
)
TO_NOTE = Text("记进备注", "Add to the note")
NOTED_ALREADY = Text("备注里已经有这句了。", "The note has it already.")
WHOSE_PHONE = Text(
    "这次接洽还没有企业，电话先没存。是哪家企业？说了企业再发一次电话就行。",
    "This visit has no firm yet, so the number is not kept. Which firm is it? Then send the number again.",
)
CONTACT = Text("☎️ 已记下联系人：{names}（{firm}）", "☎️ Contact noted: {names} ({firm})")
