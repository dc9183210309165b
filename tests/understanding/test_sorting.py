"""Sorting a list's lines in one sentence: the same wish in many wordings."""

from __future__ import annotations

import pytest

from park.language.sorting import Fate, Sorted, sorting

K, R, W = Fate.KEEP, Fate.REMOVE, Fate.WAIT
SILENT = "长期没有回应"
DAY_SIX = (
    Sorted((1, 3), K),
    Sorted((2,), R, SILENT),
    Sorted((), W, None, 30),
)
SAME_WISH = (
    "1 3留着 2长期没回应清掉 其他再等一个月",
    "一三留着 二长期没有回应清掉 剩下的再等一个月",
    "第1个和第3个留着，第2个清掉，长期没回应，其余再等一个月",
    "留1、3，清2，长期没回应，其他等一个月",
    "1和3保留 2退库 没回应 其他放一个月",
    "1、3留，2清，长期没回应，其他下个月再看",
    "把1、3先留着，2他们一直没回音退掉，别的都再观察一个月吧",
    "keep 1 and 3, drop 2 no response, the rest wait a month",
    "1 and 3 stay, 2 goes - no response, others another month",
    "Keep 1, 3. Remove 2 (never replied). Wait a month on the others.",
    "let 1 and 3 stay, kick out 2, no response, the others can wait a month",
    "1 & 3 keep; 2 remove, no answer; rest wait",
)
OTHERS = {
    "2号长期没回应，清掉吧；1号3号先留着；别的再观察两周": (
        Sorted((2,), R, SILENT), Sorted((1, 3), K), Sorted((), W, None, 14),
    ),
    "除了2都留着": (Sorted((), K, but=(2,)),),
    "除了1和3全清掉，意向削减": (Sorted((), R, "意向削减", but=(1, 3)),),
    "前三个留着，后面的都再等一个月": (Sorted((1, 2, 3), K), Sorted((), W, None, 30)),
    "最后一个清掉，落地困难，其他留着": (Sorted((-1,), R, "落地困难"), Sorted((), K)),
    "2到4没回应清掉，其他不动": (Sorted((2, 3, 4), R, SILENT), Sorted((), K)),
    "1留 2清 意向削减 3清 没回应": (
        Sorted((1,), K), Sorted((2,), R, "意向削减"), Sorted((3,), R, SILENT),
    ),
    "全部再等半个月": (Sorted((), W, None, 15),),
    "keep all except 2": (Sorted((), K, but=(2,)),),
    "drop the last one, no response, keep the rest": (Sorted((-1,), R, SILENT), Sorted((), K)),
    "keep the first three, hold the rest for two weeks": (
        Sorted((1, 2, 3), K), Sorted((), W, None, 14),
    ),
    "1: keep, 2: drop (no response), rest: wait one month": (
        Sorted((1,), K), Sorted((2,), R, SILENT), Sorted((), W, None, 30),
    ),
}  # fmt: skip
NO_ORDER = (
    "今天接待了2家企业，留下资料",
    "2月3号去看地",
    "明天去2家企业看看，再等通知",
    "3号楼清理一下",
    "投资2亿，用地30亩",
    "第二个",
    "2号刚给我打电话了 恢复吧",
    "第二个怎么还没上联席会 老周盯 周四前报我",
    "1号去东莞，2号回来",
    "keep me posted on 2 projects",
    "leave it",
    "the rest",
)


@pytest.mark.parametrize("text", SAME_WISH)
def test_one_wish_in_many_words(text: str) -> None:
    assert sorting(text) == DAY_SIX


@pytest.mark.parametrize(("text", "wish"), OTHERS.items())
def test_other_wishes(text: str, wish: tuple[Sorted, ...]) -> None:
    assert sorting(text) == wish


@pytest.mark.parametrize("text", NO_ORDER)
def test_what_is_no_such_order(text: str) -> None:
    assert sorting(text) == ()
