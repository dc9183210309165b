"""Telegram's HTML, into entities and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.entities import utf16_length
from bot.demo.markup import parse, to_html
from bot.demo.refusals import RefusedError


@pytest.mark.parametrize(
    ("source", "text", "kinds"),
    [
        ("<b>粗</b><strong>x</strong>", "粗x", ["bold 0 1", "bold 1 1"]),
        ("<i>a<u>b</u></i>", "ab", ["italic 0 2", "underline 1 1"]),
        (
            "<s>1</s><strike>2</strike><del>3</del>",
            "123",
            [f"strikethrough {n} 1" for n in (0, 1, 2)],
        ),
        ("<ins>a</ins><em>b</em>", "ab", ["underline 0 1", "italic 1 1"]),
        ("😀<code>x</code>", "😀x", ["code 2 1"]),
        ("<pre>a\nb</pre>", "a\nb", ["pre 0 3"]),
        ('<pre><code class="language-py">a</code></pre>', "a", ["pre 0 1"]),
        ("<tg-spoiler>a</tg-spoiler>", "a", ["spoiler 0 1"]),
        ("<span class='tg-spoiler'>a</span>", "a", ["spoiler 0 1"]),
        ("<blockquote>a</blockquote>", "a", ["blockquote 0 1"]),
        ("<blockquote expandable>a</blockquote>", "a", ["expandable_blockquote 0 1"]),
        ('<a href="https://example.com/?a=1&amp;b=2">a</a>', "a", ["text_link 0 1"]),
        ('<a href="tg://user?id=7">a</a>', "a", ["text_mention 0 1"]),
        ('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', "👍", ["custom_emoji 0 2"]),
        ('<tg-time unix="1796169600" format="D">周三</tg-time>', "周三", ["date_time 0 2"]),
        ("<B>x</B>", "x", ["bold 0 1"]),
        ("<b></b>x", "x", []),
        ("&lt;b&gt; &amp;amp; &quot; &#39; &#x4e2d; &nbsp; &", "<b> &amp; \" ' 中 &nbsp; &", []),
    ],
)
def test_what_telegram_understands(source: str, text: str, kinds: list[str]) -> None:
    read, entities = parse(source)
    assert read == text
    assert [f"{e.type} {e.offset} {e.length}" for e in entities] == kinds
    assert parse(to_html(read, entities)) == (read, entities)


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("中<br>", 'Unsupported start tag "br" at byte offset 3'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("1 < 2 and 3", 'Unsupported start tag "" at byte offset 2'),
        ("x<", "Unclosed start tag at byte offset 1"),
        ("<a href", "Unclosed start tag"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
    ],
)
def test_what_telegram_refuses(source: str, why: str) -> None:
    with pytest.raises(RefusedError) as caught:
        parse(source)
    assert caught.value.description.startswith(f"Bad Request: can't parse entities: {why}")


@given(st.text(alphabet=st.sampled_from('<>/&b;a=" 中😀it-1\n'), max_size=30))
def test_any_text_is_parsed_or_refused(source: str) -> None:
    try:
        text, entities = parse(source)
    except RefusedError:
        return
    assert all(e.offset >= 0 and e.end <= utf16_length(text) for e in entities)
    assert parse(to_html(text, entities))[0] == text
