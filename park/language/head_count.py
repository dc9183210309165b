"""A text that only says how many came: 一共4个人, 不是3个是5个人, it was five people, not three."""

from __future__ import annotations

import re

from park.language.numerals import english, integer

_ZH = r"[\d一二两三四五六七八九十]{1,4}"
_EN = r"\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_ONLY = re.compile(
    rf"^(?:[嗯哦噢，,。\s]|不对|错了|写错了|搞错了|应该|其实|实际上?|刚才|准确说|他们|对方|那边|(?:一|总)?共|人数|这次|那次|来访|接待|来了?|去了?|改成|改为|改|是|有|的|为|到了?|不是{_ZH}(?:个|位|名)?人?)*"
    rf"(?P<zh>{_ZH})(?:个|位|名)?(?:人|客人|客商)?(?:[，,\s]*(?:而)?不是{_ZH}(?:个|位|名)?人?)?[吧了哦啊。！!]*$"
    rf"|^(?:no|nope|sorry|actually|wait|oops|it|they|there|we|was|were|had|should be|make (?:it|that)|not (?:{_EN}) but|in fact|[,.\s])*"
    rf"(?P<en>{_EN})(?: (?:people|persons|visitors|guests|delegates|of them|pax))(?: (?:came|visited|in all|altogether|in total|were there))*(?:,? not (?:{_EN})(?: people)?)?[.!]*$",
    re.I,
)
_OF_PEOPLE = re.compile(r"人|位|名|people|persons|visitors|guests|delegates|of them|pax", re.I)


def head_count(text: str) -> int | None:
    """The number; None when the text says anything else besides."""
    found = _ONLY.match(text.strip())
    if found is None or not _OF_PEOPLE.search(text):
        return None
    return integer(found["zh"]) if found["zh"] else english(found["en"])
