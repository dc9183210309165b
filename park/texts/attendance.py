"""Who was at a visit after all, and who was not."""

from __future__ import annotations

from park.texts.text import Text

NOT_AMONG = Text(
    "{what}里没有{names}，没有改动。参加的是：{there}。",
    "{names} is not on {what}; nothing changed. There were: {there}.",
)
THERE_ALREADY = Text("{names}已经在参加人里了。", "{names} is on it already.")
NOT_WHOM = Text("不算谁？", "Whom shall I leave out?")
TAKEN_OUT = Text(
    "{who}更正：{what}没有你，已把你移出参加人。",
    "{who} corrected {what}: you were not there, so you are off it.",
)
NOBODY = Text("（没有别人）", "(nobody else)")
