"""What cannot be right is asked about once, with what may have been meant."""

from __future__ import annotations

from park.texts.text import Text

NO_DAY_VISIT = Text(
    "没有“{words}”这一天，先按{date}记着。应该是哪天？",
    "There is no “{words}”; kept under {date} for now. Which day was it?",
)
NO_DAY_TASK = Text(
    "没有“{words}”这一天，期限先空着。应该是哪天？",
    "There is no “{words}”; the due date is open. Which day is it?",
)
NO_DAY_ASK = Text(
    "没有“{words}”这一天，还没记。应该是哪天？",
    "There is no “{words}”; nothing is stored yet. Which day was it?",
)
NO_DAY = Text("没有“{words}”这一天。", "There is no “{words}”.")
PAST = Text(
    "{date}已经过了，期限先空着。应该是哪天？",
    "{date} is past; the due date is open. Which day is it?",
)
NO_TIME = Text(
    "没有“{words}”这个钟点，时间先空着。应该是几点？",
    "There is no “{words}”; the time is open. What time is it?",
)
SHORT_PHONE = Text(
    "“{words}”是{n}位，手机号是11位，先没存。请把号码再说一遍。",
    "“{words}” has {n} digits, a mobile number has 11; it is not stored. What is the number?",
)
CROWD = Text(
    "一次来了{n}人？人数先空着，是多少？", "{n} people at once? The count is open. How many?"
)
PEOPLE = Text("{n}人", "{n} people")
STILL_PAST = Text("就是{date}", "It is {date}")
AS_IT_IS = Text("就存{words}", "Store {words}")
NEXT_DAY = Text("次日{time}", "{time} the next day")
NOT_A_PHONE = Text("还不是11位，没有存。", "That is no 11-digit number; nothing is stored.")
