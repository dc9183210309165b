"""Cutting long texts: nothing lost, every part valid HTML within the limit."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.demo.entities import utf16_length
from bot.demo.markup import parse
from bot.split import plain, split

SIGNS = ("恒达", "字" * 30, "\n", " ", "😀", "&amp;", "&lt;")
STYLED = (
    "<b>粗</b>",
    "<i>斜\n体</i>",
    "<blockquote expandable>引用\n第二行</blockquote>",
    '<a href="tg://x?a=1&amp;b=2">链</a>',
)
PIECES = st.sampled_from((*SIGNS, *STYLED))
TEXTS = st.lists(PIECES, min_size=1, max_size=60).map("".join)


@given(TEXTS, st.integers(20, 60), st.integers(20, 60))
def test_parts_are_valid_short_and_complete(text: str, first: int, rest: int) -> None:
    parts = split(text, first, rest)
    for index, part in enumerate(parts):
        shown, _ = parse(part)
        assert utf16_length(shown) <= (rest if index else first)
    assert shown_signs("".join(plain(part) for part in parts)) == shown_signs(plain(text))


def shown_signs(text: str) -> str:
    """What is read; line ends at a cut are not."""
    return re.sub(r"\s", "", text)


def test_a_short_text_stays_as_it_is() -> None:
    assert split("<b>恒达</b>\n签约") == ["<b>恒达</b>\n签约"]


def test_a_cut_is_at_a_line_end_outside_tags() -> None:
    lines = [f"<b>{n}</b> 一行" for n in range(10)]
    parts = split("\n".join(lines), 20, 20)
    assert [line for part in parts for line in part.split("\n")] == lines


def test_a_long_quote_is_closed_and_opened_again() -> None:
    text = "<blockquote expandable>" + "\n".join("行" * 9 for _ in range(9)) + "</blockquote>"
    parts = split(text, 30, 30)
    assert len(parts) > 1
    assert all(p.startswith("<blockquote expandable>") for p in parts)
    assert all(p.endswith("</blockquote>") for p in parts)
