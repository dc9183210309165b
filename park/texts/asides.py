"""Answers to talk about the talk: once more, why, a human please."""

from __future__ import annotations

from park.texts.text import Text

WHY_OPEN = Text(
    "{what}还缺{question}；不补也行，说“先空着”就列入待补。",
    "{what} still lacks {question}; you may also leave it open: say “skip”.",
)
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
