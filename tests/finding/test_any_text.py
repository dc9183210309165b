"""Whatever is typed: no error, bounded time, at most what was asked for."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from park.search import Document, Index, similar
from tests.finding.corpus import corpus
from tests.finding.score import indexed

INDEX = indexed([p.document() for p in corpus(300, 5)])
BOUND = 0.25
"""Seconds of processor time, generous for a slow machine; a usual query takes a hundredth of it."""
NASTY = [
    "", " ", "a", "的", "电", "1", "%", "_", "*", "?", "\\", "'", "\x00", "\ud800", "😀", "👨‍👩‍👧‍👦" * 40,
    "' OR 1=1; DROP TABLE project; --", "((((((((((a+)+)+)+$", "[[[", "^.*$", "(?P<x>", "%s%n{0}",
    "电" * 4096, "a" * 4096, "xin" * 1365, "1" * 4096, "zh" * 2048, " \n\t" * 1365, "的" * 4096, "A B " * 1024,
    "1亿" * 2000, "零点零亩", "点亿", "十" * 300 + "亿", "总总总总", "㐀𠀀", "ｆｕｌｌ　ｗｉｄｔｈ", "\u202e\u200b",
]  # fmt: skip


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_nasty_texts(text: str) -> None:
    start = time.process_time()
    found = INDEX.find(text)
    assert time.process_time() - start < BOUND
    assert len(found.hits) <= 10


@given(st.text(max_size=300), st.integers(0, 20))
@settings(max_examples=80, deadline=None)
def test_any_text(text: str, limit: int) -> None:
    found = INDEX.find(text, limit)
    assert len(found.hits) <= limit
    assert [hit.score for hit in found.hits] == sorted((h.score for h in found.hits), reverse=True)
    assert all(0 <= hit.score <= 1 for hit in found.hits)


@given(st.text("电池鑫瑞xinru 亿1.亩总的地zhangqio'项目", max_size=60))
@settings(max_examples=80, deadline=None)
def test_texts_of_the_trade(text: str) -> None:
    assert INDEX.find(text) == INDEX.find(text)


@given(st.text(max_size=80), st.text(max_size=40), st.text(max_size=20), st.integers(-5, 10**14))
@settings(max_examples=80, deadline=None)
def test_any_document(name: str, company: str, contact: str, amount: int) -> None:
    document = Document(
        key="x", name=name, company=company, contacts=(contact,), investment=amount, land=amount
    )
    index = Index()
    index.update([document])
    assert len(Index.load(index.dump())) == 1
    assert len(index.find(name).hits) <= 1
    assert similar(document, index) == ()
