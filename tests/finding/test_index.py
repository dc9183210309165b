"""The index: what is put in is found at once, what is taken out is gone, what is kept comes back."""

from __future__ import annotations

import pytest

from park.search import Document, Index

PARK = Document(
    key="A1",
    name="某金属材料研发智造产业园项目",
    company="深圳市晟跃金属材料有限公司",
    shorts=("晟跃金属",),
    contacts=("曾建国", "张总"),
    city="深圳",
    industry="金属材料",
    stage="在谈",
    investment=1_200_000_000,
    land=6_000,
)
PIPES = Document(
    key="B2",
    name="虹岳高性能铝管生产基地项目",
    company="佛山市虹岳管业有限公司",
    shorts=("虹岳管业",),
    contacts=("单经理",),
    city="佛山",
    industry="金属制品",
    stage="签约",
    investment=300_000_000,
    land=12_000,
)
CELLS = Document(
    key="C3",
    name="年产5万吨磷酸铁锂正极材料项目",
    company="东莞锦舟新能源科技有限公司",
    shorts=("锦舟新能源",),
    contacts=("翟总",),
    city="东莞",
    industry="新能源",
    stage="投产",
    investment=2_000_000_000,
    land=30_000,
)


@pytest.fixture
def index() -> Index:
    made = Index()
    made.update([PARK, PIPES, CELLS])
    return made


def _first(index: Index, query: str) -> str:
    hits = index.find(query).hits
    return hits[0].key if hits else ""


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("metal materials park project", "A1"),
        ("status of metal materials park project", "A1"),
        ("某金属材料产业园那个项目现在谈到哪一步了", "A1"),
        ("晟跃", "A1"),
        ("shengyue jinshu", "A1"),
        ("chengyue jinshu", "A1"),
        ("sy js", ""),
        ("syjs", "A1"),
        ("成跃金属", "A1"),
        ("曾总那个", "A1"),
        ("ceng zong", ""),
        ("投资12亿的项目", "A1"),
        ("深圳那个做金属的", "A1"),
        ("hongyue管业", "B2"),
        ("honyue guanye", "B2"),
        ("虹嶽管業", "B2"),
        ("aluminium pipes Foshan", "B2"),
        ("要120亩地的那个", "B2"),
        ("单经理的项目", "B2"),
        ("年产五万吨正极那个", "C3"),
        ("LFP cathode", "C3"),
        ("lithium iron phosphate", "C3"),
        ("嗯那个锦舟啊就是做正极的那个后来咋样了", "C3"),
        ("乌鲁木齐那个做电池的", ""),
    ],
)
def test_names_of_every_kind(index: Index, query: str, key: str) -> None:
    found = index.find(query)
    assert found.confident is bool(key)
    if key:
        assert found.hits[0].key == key


def test_a_saved_document_is_found_at_once_and_a_renamed_one_by_its_new_name(index: Index) -> None:
    index.update([Document(key="D4", name="蓝屿海上风电叶片项目")])
    assert _first(index, "蓝屿风电") == "D4"
    index.update([Document(key="D4", name="青禾生物医药项目", aliases=("那块老地",))])
    assert _first(index, "青禾") == "D4"
    assert _first(index, "蓝屿") == ""
    assert _first(index, "那块老地") == "D4"
    assert len(index) == 4


def test_a_removed_document_is_gone(index: Index) -> None:
    index.remove("A1")
    index.remove("A1")
    assert len(index) == 2
    assert "A1" not in {hit.key for hit in index.find("晟跃金属").hits}


def test_many_renamings_leave_an_index_that_still_answers(index: Index) -> None:
    for turn in range(1200):
        index.update([Document(key="D4", name=f"第{turn}号厂房项目")])
    assert len(index) == 4
    assert _first(index, "晟跃金属") == "A1"
    assert _first(index, "第1199号厂房") == "D4"


def test_its_bytes_bring_the_same_index_back(index: Index) -> None:
    index.remove("B2")
    again = Index.load(index.dump())
    assert len(again) == 2
    for query in ("晟跃金属", "lithium cathode", "曾总那个", "syjs", "虹岳"):
        assert again.find(query) == index.find(query)
    again.update([PIPES])
    assert _first(again, "虹岳管业") == "B2"


@pytest.mark.parametrize("damage", [b"", b"x", b"parkbot-search-0 3.11\nabcd"])
def test_foreign_bytes_are_refused(damage: bytes) -> None:
    with pytest.raises(ValueError, match="search cache"):
        Index.load(damage)


def test_a_damaged_cache_is_refused(index: Index) -> None:
    kept = bytearray(index.dump())
    kept[-3] ^= 255
    with pytest.raises(ValueError, match="damaged"):
        Index.load(bytes(kept))


def test_an_index_of_companies_serves_as_well() -> None:
    firms = Index()
    firms.update(
        [
            Document(key="1", name="深圳市晟跃金属材料有限公司", shorts=("晟跃金属", "晟跃")),
            Document(key="2", name="佛山市虹岳管业有限公司", shorts=("虹岳管业", "虹岳")),
        ]
    )
    assert _first(firms, "shengyue") == "1"
    assert _first(firms, "虹岳管夜") == "2"
    assert not firms.find("不存在的公司").confident


def test_equal_claims_are_only_offered() -> None:
    index = Index()
    index.update(
        [
            Document(
                key="1", name="晟跃锂电池一厂项目", company="晟跃科技有限公司", shorts=("晟跃",)
            ),
            Document(
                key="2", name="晟跃锂电池二厂项目", company="晟跃科技有限公司", shorts=("晟跃",)
            ),
        ]
    )
    found = index.find("晟跃锂电池")
    assert {hit.key for hit in found.hits} == {"1", "2"}
    assert not found.confident


def test_the_limit_is_kept(index: Index) -> None:
    assert len(index.find("项目", limit=1).hits) <= 1
    assert index.find("晟跃", limit=0).hits == ()
