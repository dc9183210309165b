"""What is said of stops that have no name yet."""

from __future__ import annotations

from park.texts.text import Text

NEXT_STOP = Text(
    "补记{date}去的那家：叫什么、聊了什么", "Note the firm visited on {date}: who was it?"
)
WILL_ASK = Text("⏰ {date} 18:00 提醒你补那一家", "⏰ I will ask about it on {date} at 18:00")
