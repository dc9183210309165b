"""Credit codes, orders to merge, and words that set a second project apart."""

from __future__ import annotations

import pytest

from park.language.another_project import only_another_project, same_firm_other_project
from park.language.credit_codes import credit_code
from park.language.merging import MergeOrder, merge_order
from park.language.undoing import Deed, says_apart, says_redo, undo_wish

CODE = "91350100M000100Y43"
"""The example of the standard itself (GB 32100-2015)."""


def test_a_credit_code_is_read_only_with_its_check_sign() -> None:
    assert credit_code(f"信用代码{CODE}，投资1亿") == CODE
    assert credit_code(f"code {CODE.lower()}.") == CODE
    assert credit_code(CODE[:-1] + "4") is None
    assert credit_code("电话13800001234") is None


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("合并 甲试金属 和 乙试金属", MergeOrder(("甲试金属", "乙试金属"))),
        ("把甲试金属并到乙试金属里", MergeOrder(("甲试金属", "乙试金属"), into=True)),
        ("甲试金属跟乙试金属其实是同一家", MergeOrder(("甲试金属", "乙试金属"), noun="company")),
        ("merge Alpha Metal into Beta Metals", MergeOrder(("Alpha Metal", "Beta Metals"), into=True)),
        ("Alpha and Beta are the same company", MergeOrder(("Alpha", "Beta"), noun="company")),
        ("这两家是一家", MergeOrder(noun="company")),
        ("merge these two", MergeOrder()),
        ("甲试和乙试是一家吗", None),
        ("今天见了甲试和乙试，他们是一家", None),
        ("they want to merge with a listed firm", None),
    ],
)  # fmt: skip
def test_merge_orders(text: str, order: MergeOrder | None) -> None:
    assert merge_order(text) == order


def test_another_project() -> None:
    assert same_firm_other_project("是同一家 但不是一个项目")
    assert same_firm_other_project("same company but a different project")
    assert not same_firm_other_project("是同一家")
    assert only_another_project("不对，这不是一个项目")
    assert not only_another_project("他们在谈另一个项目，投资2亿，下周来看地")


@pytest.mark.parametrize(
    ("text", "deed", "several", "redo"),
    [
        ("撤销", None, 1, False),
        ("不是一家!!撤回", Deed.MERGE, 1, False),
        ("把刚才的导入撤掉", Deed.IMPORT, 1, False),
        ("undo the import", Deed.IMPORT, 1, False),
        ("撤销上两条", None, 2, False),
        ("undo the last three", None, 3, False),
        ("恢复刚才那条", None, 1, True),
        ("undo that undo", None, 1, True),
    ],
)
def test_undo_wishes(text: str, deed: Deed | None, several: int, redo: bool) -> None:
    wish = undo_wish(text)
    assert (wish.deed, wish.several, wish.redo) == (deed, several, redo)


def test_bare_words_after_a_deed() -> None:
    assert says_redo("手滑，恢复吧")
    assert says_redo("bring it back")
    assert not says_redo("恢复樟桥新材那个项目")
    assert says_apart("哎，不是一家啊")
    assert not says_apart("不是一家的钱")
