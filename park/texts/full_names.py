"""What is said when a firm gets its full name."""

from __future__ import annotations

from park.texts.text import Text

RENAMED = Text(
    "✏️ 企业：{short} → <b>{name}</b>\n以后说“{short}”也找得到它。",
    "✏️ Firm: {short} → <b>{name}</b>\n“{short}” still finds it.",
)
TAKEN = Text(
    "已经有一家叫“{name}”的企业了。如果{short}就是它，请说“{short}和{name}是同一家”。",
    "There is a firm “{name}” already. If {short} is the same, say “{short} and {name} are the same company”.",
)
UNKNOWN = Text(
    "没有找到“{short}”这家企业，先记一次接洽再说全称。",
    "There is no firm “{short}” on record; log a contact with it first.",
)
