"""Answers to talk about the talk: once more, why, a human please."""

from __future__ import annotations

from park.texts.text import Text

WHY_OPEN = Text(
    "{what}还缺{question}；不补也行，说“先空着”就列入待补。",
    "{what} still lacks {question}; you may also leave it open: say “skip”.",
)
WHY_WAITS = Text(
    "{what}等着：{question}。答了才办；不办就说“算了”。",
    "{what} waits for {question}. It is done once you answer; or say “never mind”.",
)
THIS = Text("这件事", "This")
BECAUSE = {
    "firm": Text(
        "一家记成两家，家数就多算了。", "One firm under two names would be counted twice."
    ),
    "same_visit": Text("同一次接洽只能算一批次。", "One visit must be counted once."),
    "visit_project": Text("记错项目，进展就乱了。", "Its progress must go to the right project."),
    "amount": Text("差十倍多半是笔误。", "A tenfold change is mostly a slip."),
    "land": Text("差十倍多半是笔误。", "A tenfold change is mostly a slip."),
    "stage_so": Text("和以前记的对不上。", "It does not agree with what was logged."),
    "merge": Text("合并后统计只算一个。", "After it, figures count them as one."),
    "sort": Text("退库会改储备数字。", "A removal changes the pool's figures."),
    "back_reason": Text("退回要写明原因。", "A step back needs its reason."),
    "end_reason": Text("终止要写明原因。", "An end needs its reason."),
    "remove_reason": Text("退库要写明原因，月底要报。", "A removal is reported with its reason."),
}
"""Why a question is asked at all."""
WHY = Text(
    "只问会记错的：像是已有的企业、差十倍的金额、要理由的退库。其余先记下，待补。",
    "I only ask where I would store something wrong: a firm that may be known, a tenfold amount, a removal's reason.",
)
HUMAN = Text("可以找管理员：{admins}。", "Please talk to an admin: {admins}.")
NOTHING_SAID = Text("刚才没有要重复的。", "There is nothing to repeat.")
PUZZLED = Text(
    "哪里不清楚？可以说“再说一遍”，或发 /help 看例子。",
    "What is unclear? Say “once more”, or see /help for examples.",
)
SIGNS = Text(
    "没看出要做什么。直接说一句就行，/help 有例子。",
    "I cannot tell what you mean; /help has examples.",
)
NO_NUMBER = Text(
    "“{n}”指哪一条？眼下没有等着选的。",
    "What does “{n}” stand for? Nothing is waiting for a choice.",
)
