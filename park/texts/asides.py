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
