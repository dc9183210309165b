"""One thing asked of a project: which thing, and what is no such question."""

from __future__ import annotations

import pytest

from park.language.asked_of_it import AskedOfIt, Aspect, asked_of, asked_of_it

_STEP = Aspect.STEP


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("那现在谁在盯着呢", AskedOfIt(Aspect.OWNER)),
        ("他们打算投多少钱？", AskedOfIt(Aspect.AMOUNT)),
        ("要几亩地", AskedOfIt(Aspect.LAND)),
        ("对方联系方式有吗", AskedOfIt(Aspect.CONTACTS)),
        ("上次是谁去见的", AskedOfIt(Aspect.LAST)),
        ("接下来怎么办", AskedOfIt(Aspect.NEXT)),
        ("卡在哪了", AskedOfIt(Aspect.PROBLEMS)),
        ("是做什么的", AskedOfIt(Aspect.INDUSTRY)),
        ("到底签了没", AskedOfIt(_STEP, "signed")),
        ("投产了吗", AskedOfIt(_STEP, "production")),
        ("who's handling it?", AskedOfIt(Aspect.OWNER)),
        ("have they broken ground yet?", AskedOfIt(_STEP, "construction")),
        ("and what's next?", AskedOfIt(Aspect.NEXT)),
        ("恒达开工了吗", None),
        ("今年投资多少", None),
        ("明天去拜访吗", None),
        ("最近拜访", None),
        ("签了", None),
        ("储备多少", None),
        ("who visited us this week", None),
        ("how much did we sign this year", None),
    ],
)
def test_which_thing(text: str, asked: AskedOfIt | None) -> None:
    assert asked_of_it(text) == asked


@pytest.mark.parametrize(
    ("text", "name", "asked"),
    [
        ("恒达开工了吗", "恒达", AskedOfIt(_STEP, "construction")),
        ("恒达的项目现在谁负责", "恒达", AskedOfIt(Aspect.OWNER)),
        ("how much land does Sample Peak need?", "Sample Peak", AskedOfIt(Aspect.LAND)),
        ("who owns the Sample Peak project", "Sample Peak", AskedOfIt(Aspect.OWNER)),
        ("恒达签了12亿", "恒达", None),
        ("恒达", "恒达", None),
    ],
)
def test_of_one_named(text: str, name: str, asked: AskedOfIt | None) -> None:
    assert asked_of(text, [name]) == asked
