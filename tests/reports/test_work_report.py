"""The work report: every mask filled from the figures, nothing false, gaps named."""

import datetime as dt
import io
import re
from dataclasses import replace
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.shared import Pt

from park.figures import Definitions, Facts, Period, parse_period
from park.figures.facts import ProjectFact, TargetFact
from park.figures.targets import achieved, achieved_by_month
from park.figures.view import View
from park.reports.blocks import Heading, Paragraph, Picture, Table
from park.reports.report_data import gather
from park.reports.work_report import report_blocks, work_report
from tests.figures.park_year import HOME, LAST, facts_of, make_diary
from tests.reports.sample_park import YI, sample_park

DEFINITIONS = Definitions(home_city="青石")
PARK = sample_park()
EMPTY = Facts(since=dt.date(2022, 1, 1), until=dt.date(2023, 12, 31))


def months(code: str = "2023-01..2023-05") -> Period:
    period = parse_period(code)
    assert period is not None
    return period


def text_of(
    facts: Facts, code: str = "2023-01..2023-05", definitions: Definitions = DEFINITIONS
) -> str:
    """The words of the report before its annexes."""
    period = months(code)
    blocks = report_blocks(gather(facts, period, period.end, definitions, "青石工业园"))
    told = [
        b.lead + b.text if isinstance(b, Paragraph) else b.text
        for b in blocks
        if isinstance(b, Paragraph | Heading)
    ]
    return "\n".join(told)


def gaps_of(facts: Facts) -> list[tuple[str, ...]]:
    period = months()
    blocks = report_blocks(gather(facts, period, period.end, DEFINITIONS, "青石工业园"))
    return [row for b in blocks if isinstance(b, Table) and b.header[0] == "序号" for row in b.rows]


def word(facts: Facts) -> Any:
    period = months()
    return Document(io.BytesIO(work_report(facts, period, period.end, DEFINITIONS, "青石工业园")))


SAID = text_of(PARK)


@pytest.mark.parametrize(
    "sentence",
    [
        "2023年1—5月招商引资工作情况报告",
        "（数据截至2023年5月31日）",
        "已签约引进项目5个，投资均超亿元，涉及金属智造、新型储能、机械装备、绿色能源等产业领域",
        "总投资39亿元，其中超10亿元项目2个，占比40%（按投资额约70.8%）",
        "另签订框架协议1份，不计入签约项目",
        "纳入投资统计的项目3个，总投资29.5亿元，另有1个已上报待批",
        "年度招商保底任务（40亿元）的约73.8%，快于时序进度32.1个百分点",
        "入统总投资已超过去年全年（21亿元）",
        "据《2023年1—4月全市招商通报》，招商任务完成情况列全市第一",
        "晶岩金属材料研发智造产业园项目（30亿元以上）处于协议审定阶段",
        "动态储备项目36个",
        "总投资超120亿元",
        "对接客商146批次（超440人次），对接企业超60家，对接商协会8家",
        "外出叩门招商25次，其中党政主要领导外出招商17次，占比超六成，每月超3次",
        "叩门招商48批次、占32.9%",
        "期内入园评审7项（通过6项）、党政联席会议审定5项",
        "松岭管业、远帆动力等2家企业增资扩产取得进展，投资规模3.3亿元",
        "三、存在问题【草稿，请核改】",
        "最大投资额为15.6亿元（白鹭储能电池组装项目）",
        "用电容量不足（2次）；用地指标未落实",
        "四、下一步工作计划【草稿，请核改】",
        "海川新材料：提供用电容量测算",
        "已签订征收协议的约824亩土地",
        "全年熟地供应不少于500亩",
    ],
)
def test_the_masks_are_filled(sentence: str) -> None:
    assert sentence in SAID


def test_nothing_is_claimed_where_nothing_was_logged() -> None:
    said = text_of(EMPTY)
    for claim in ("突出", "实效", "均超", "已超过", "完成过半", "动态更新"):
        assert claim not in said
    for gap in ("【待补：年度目标】", "【待补：全市通报名次】", "【待补：熟地供应目标】"):
        assert gap in said
    assert "尚无新引进项目签约" in said
    listed = " ".join(" ".join(row) for row in gaps_of(EMPTY))
    assert "没有录入年度目标，无法计算" in listed
    assert "由管理员录入年度目标" in listed
    assert "录入全市通报的名次" in listed


def test_what_is_missing_is_listed_with_what_to_log() -> None:
    rows = {row[2]: row[3] for row in gaps_of(PARK)}
    assert rows["1个已上报未批准，未计入"] == "批准后记入统日期"
    assert rows["6个没有金额，未计入"] == "补记项目的投资额"
    assert any("没有注明招商方式" in said for said in rows)
    assert any("才补记" in said for said in rows)


def test_every_mark_to_be_completed_has_a_line_in_the_annex() -> None:
    for facts in (EMPTY, replace(PARK, amounts=(), targets=(), externals=())):
        marks = set(re.findall(r"【待补：(.*?)】", text_of(facts)))
        assert marks
        listed = " ".join(" ".join(row) for row in gaps_of(facts))
        told = {
            "年度目标": "年度目标",
            "全市通报名次": "全市通报",
            "熟地供应目标": "熟地供应目标",
            "储备项目投资额": "储备总投资",
            "增资扩产投资额": "增资扩产投资",
        }
        assert marks <= set(told)
        assert all(told[mark] in listed for mark in marks)


def test_behind_time_is_a_problem_and_said() -> None:
    targets = (TargetFact(1, 2023, "investment", "floor", 120 * YI),)
    said = text_of(replace(PARK, targets=targets))
    assert "慢于时序进度17.1个百分点" in said
    assert "任务进度偏慢。完成进度慢于时序，距年度目标还差90.5亿元。" in said
    assert "完成过半" not in said


def test_what_the_target_is_measured_by_is_a_setting() -> None:
    said = text_of(PARK, definitions=replace(DEFINITIONS, investment_basis="F2"))
    assert "（40亿元）的97.5%" in said
    assert "签约总投资已超过去年全年（9亿元）" in said


def test_secret_projects_go_by_their_code_name() -> None:
    def hidden(row: ProjectFact) -> ProjectFact:
        return row._replace(secret=True, code_name="青松") if row.id in (2, 20, 33) else row

    said = text_of(replace(PARK, projects=tuple(map(hidden, PARK.projects))))
    assert "晶岩" not in said
    assert "白鹭" not in said
    assert "青松" in said


def test_months_add_up_to_what_was_achieved() -> None:
    for basis in ("F2", "F6"):
        view = View(
            PARK, months("2023"), dt.date(2023, 5, 31), replace(DEFINITIONS, investment_basis=basis)
        )
        by_month = achieved_by_month(view)
        assert len(by_month) == 5
        assert sum(by_month.values()) == achieved(view).value


@pytest.mark.parametrize("seed", range(12))
def test_any_park_gets_a_report_without_holes(seed: int) -> None:
    facts = facts_of(make_diary(seed))
    period = months(("2026", "2026Q1", "2025H2", "2026-03")[seed % 4])
    settings = Definitions(home_city=HOME)
    blocks = report_blocks(gather(facts, period, min(period.end, LAST), settings, "某园区"))
    words = " ".join(" ".join((b.lead, b.text)) for b in blocks if isinstance(b, Paragraph))
    for hole in ("None", "{", "Fraction", "，，", "。。", "，。", "个个", "等等"):
        assert hole not in words


def test_the_page_is_that_of_an_official_document() -> None:
    paper = word(PARK)
    section = paper.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert [round(edge.mm) for edge in (section.top_margin, section.left_margin)] == [37, 28]
    assert paper.styles["Normal"].paragraph_format.line_spacing == Pt(28.5)
    for footer in (section.footer, section.even_page_footer):
        assert "PAGE" in footer._element.xml
    title, heading = (
        paper.paragraphs[0],
        next(p for p in paper.paragraphs if p.text.startswith("一、")),
    )
    assert _face(title.runs[0]) == "方正小标宋简体"
    assert title.runs[0].font.size == Pt(22)
    assert _face(heading.runs[0]) == "黑体"
    lead, body = next(p for p in paper.paragraphs if p.text.startswith("（一）")).runs[:2]
    assert (_face(lead), _face(body), body.font.size) == ("楷体_GB2312", "仿宋_GB2312", Pt(16))


def _face(run: Any) -> str:
    return str(run._r.rPr.rFonts.get(qn("w:eastAsia")))


def test_drafts_and_gaps_are_highlighted() -> None:
    paper = word(EMPTY)
    marked = {
        run.text
        for paragraph in paper.paragraphs
        for run in paragraph.runs
        if run.font.highlight_color == WD_COLOR_INDEX.YELLOW
    }
    assert {"【草稿，请核改】", "【待补：年度目标】"} <= marked


def test_four_charts_and_three_annexes() -> None:
    paper = word(PARK)
    assert len(paper.inline_shapes) == 4
    assert [p.text for p in paper.paragraphs if p.text.startswith("附件")] == [
        "附件1  数据图表",
        "附件2  待补数据",
        "附件3  指标和口径",
    ]
    assert len(paper.tables[1].rows) == 22
    assert not any(
        isinstance(b, Picture)
        for b in report_blocks(gather(EMPTY, months(), months().end, DEFINITIONS, "某园区"))
    )


def test_odd_industries_do_not_break_the_charts() -> None:
    odd = tuple(row._replace(industry="$x^$🏭很长很长很长很长的产业名称") for row in PARK.projects)
    period = months()
    blocks = report_blocks(
        gather(replace(PARK, projects=odd), period, period.end, DEFINITIONS, "某园区")
    )
    assert sum(isinstance(block, Picture) for block in blocks) == 4
