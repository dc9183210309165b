"""Duplicates at creation: graded reasons."""

from __future__ import annotations

from park.search import Document, Index, Likeness, similar

KNOWN = Document(
    key="K1",
    name="虹岳高性能铝管生产基地项目",
    company="佛山市虹岳管业有限公司",
    contacts=("单德胜 13900000000",),
)


def _reasons(**values: object) -> dict[str, tuple[Likeness, ...]]:
    index = Index()
    index.update([KNOWN, Document(key="K2", name="青禾中药饮片项目", company="青禾药业有限公司")])
    document = Document(**{"key": "new", "name": "", **values})  # type: ignore[arg-type]
    return {found.key: found.reasons for found in similar(document, index)}


def test_the_same_name() -> None:
    assert _reasons(name="虹岳高性能铝管生产基地")["K1"] == (Likeness.SAME_NAME,)


def test_a_near_name() -> None:
    assert _reasons(name="虹岳高性能铜管生产基地项目")["K1"] == (Likeness.NEAR_NAME,)


def test_a_sound_alike() -> None:
    assert _reasons(name="鸿跃高性能铝管生产基地项目")["K1"] == (Likeness.SOUND_ALIKE,)


def test_the_same_company_with_another_project() -> None:
    assert _reasons(name="仓储物流项目", company="虹岳管业")["K1"] == (Likeness.SAME_COMPANY,)


def test_a_slip_in_the_company() -> None:
    assert _reasons(name="物流项目", company="虹岳管夜")["K1"][0] in {
        Likeness.SOUND_ALIKE,
        Likeness.NEAR_NAME,
    }


def test_the_same_contact() -> None:
    assert _reasons(name="冷链物流项目", contacts=("老单 13900000000",)).get("K1") in {
        (Likeness.SAME_CONTACT,),
        None,
    }


def test_nothing_alike() -> None:
    assert _reasons(name="智算中心项目", company="云岫数据有限公司") == {}
