"""What is said when something could not be done, without a word of its inner cause."""

from __future__ import annotations

from park.texts.text import Text

SET_ASIDE = Text(
    "抱歉，这条消息处理失败了，原文已保存，管理员可以查到。可以换个说法再发一次：\n"
    "<blockquote>{words}</blockquote>",
    "Sorry, this message could not be handled. Its text is kept for the admin. "
    "You can try again in other words:\n<blockquote>{words}</blockquote>",
)
SET_ASIDE_WORDLESS = Text(
    "抱歉，刚才的操作处理失败了，已记录下来，请稍后再试或用文字说明。",
    "Sorry, that could not be handled. It is kept for the admin; please try again or type it.",
)
UNREADABLE = Text(
    "抱歉，刚才收到的一条内容读不出来，已原样保存。请用文字再发一次。",
    "Sorry, something you sent cannot be read. It is kept as it came; please type it instead.",
)
RESENT = Text("【补发，可能重复】", "[Sent again, you may have it already]")
