"""Values that are as before: shown with the day they come from, or asked for."""

from __future__ import annotations

from park.texts.text import Text

AS_ON = Text("🔁 {label}：{value}，同{date}", "🔁 {label}: {value}, as on {date}")
NONE_BEFORE = Text(
    "之前没有记过{company}的{what}，没法照用。是多少？",
    "No {what} of {company} was logged before. What is it?",
)
WHO_BEFORE = Text(
    "之前没有记过见的是谁，没法照用。这次见了谁？",
    "Nobody was noted before. Whom did you meet?",
)
WHERE_BEFORE = Text(
    "之前没有记过在哪里，没法照用。这次在哪？",
    "No place was noted before. Where was it?",
)
WHEN_BEFORE = Text(
    "之前没有记过几点，没法照用。这次几点？", "No time was noted before. What time was it?"
)
AMOUNT = Text("投资额", "investment")
LAND = Text("用地", "land")
TIME = Text("时间", "Time")
PLACE = Text("地点", "Place")
