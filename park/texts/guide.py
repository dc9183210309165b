"""The guided way to a visit: one step, one question."""

from __future__ import annotations

from park.texts.text import Text

START = Text(
    "一步一步来，随时可以直接说完整的一句。\n<b>1/6</b> 接洽了哪家企业？",
    "One step at a time; you can type the whole sentence at any moment.\n<b>1/6</b> Which firm did you meet?",
)
STEPS = {
    "guide_firm": Text("<b>1/6</b> 接洽了哪家企业？", "<b>1/6</b> Which firm did you meet?"),
    "guide_date": Text("<b>2/6</b> 哪天？", "<b>2/6</b> On which day?"),
    "guide_kind": Text("<b>3/6</b> 怎么接洽的？", "<b>3/6</b> How did you meet?"),
    "guide_people": Text(
        "<b>4/6</b> 见了谁？比如“何家明副总，一行4人”。", "<b>4/6</b> Whom did you meet, how many?"
    ),
    "guide_amount": Text(
        "<b>5/6</b> 谈的什么项目、投资和用地多少？",
        "<b>5/6</b> Which project, how much, how much land?",
    ),
    "guide_next": Text(
        "<b>6/6</b> 下次什么时候、做什么？", "<b>6/6</b> When and what is the next step?"
    ),
}
SKIP = Text("跳过", "Skip")
BACK = Text("上一步", "Back")
FINISH = Text("完成", "Finish")
FINISHED = Text("✅ 记好了：", "✅ All set:")
NOT_READ = Text(
    "没看懂，换个说法，或者点“跳过”。", "I did not get that. Say it differently or skip."
)
