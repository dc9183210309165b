"""The work report: what happened, in the order and manner of official reports.

The report is a Chinese official document and exists in Chinese only. Every number is a figure;
what cannot be computed stands in 【】 and is listed in the annex.
"""

from __future__ import annotations

from fractions import Fraction

from park.figures.figure import Figure
from park.figures.key_projects import KeyProject
from park.reports.blocks import Block, Heading, Level, Paragraph
from park.reports.report_data import ReportData
from park.texts.figures import STAGES, figure_name, percent, period_text
from park.texts.phrasing import about, all_over, over, plain, share, some_over
from park.texts.report_words import called, fields, named, on
from park.texts.values import money, qualified


def title(data: ReportData) -> tuple[Block, ...]:
    """The title, the as-of line and the opening sentence."""
    span = period_text(data.period, "zh")
    return (
        Heading(Level.TITLE, data.park),
        Heading(Level.TITLE, f"{span}招商引资工作情况报告"),
        Heading(Level.NOTE, f"（数据截至{on(data.as_of)}）"),
        Paragraph(
            f"{span}，{data.park}紧扣年度招商引资目标任务，一手抓项目招引落地，一手抓服务保障，"
            "各项工作有序推进。现将有关情况报告如下。"
        ),
    )


def results(data: ReportData) -> tuple[Block, ...]:
    """一、基本情况: F1–F10, the target, last year, the city's ranking, the pool."""
    return (
        Heading(Level.SECTION, "一、基本情况"),
        Paragraph(
            "".join((_signed(data), _entered(data), _against(data), _ranked(data), _key(data))),
            f"（一）{_results_heading(data)}",
        ),
        Paragraph(_pool(data), f"（二）{_pool_heading(data)}"),
    )


def _results_heading(data: ReportData) -> str:
    done = data.figures["F7"].value
    if done is not None and done >= 1:
        return "项目招引取得实效，年度保底任务已经完成。"
    if done is not None and done >= Fraction(1, 2):
        return "项目招引取得实效，年度保底任务完成过半。"
    return "项目招引持续推进，任务进展情况如下。"


def _pool_heading(data: ReportData) -> str:
    if not data.figures["F9"].value:
        return "储备项目情况。"
    removed = data.figures["removed"].value
    return (
        "储备项目动态更新，有进有出保持质量。" if removed else "储备项目持续积累，跟踪对接不断线。"
    )


def _signed(data: ReportData) -> str:
    count = data.figures["F1"].value
    when = f"截至{on(data.as_of)}，{data.park}{period_text(data.period, 'zh')}"
    if not count:
        return f"{when}尚无新引进项目签约{_frameworks(data)}。"
    every = all_over(
        data.figures["signed_base"],
        data.figures["signed_smallest"],
        data.definitions.base_amount,
        "zh",
    )
    if count == 1:
        every = every.removeprefix("均")
    parts = [
        f"{when}已签约引进项目{count}个",
        f"投资{every}" if every.startswith(("均", "超", "在")) else every,
        fields(data.figures["signed_by_industry"]),
        f"总投资{about(data.figures['F2'], 'zh')}",
        _big(data),
    ]
    return "，".join(part for part in parts if part) + _frameworks(data) + _ended(data) + "。"


def _big(data: ReportData) -> str:
    said = some_over(data.figures["F3"], data.definitions.big_amount, "zh")
    if not data.figures["F3"].value:
        return said
    by_count, by_amount = (share(data.figures[key], "zh") for key in ("F4", "F4_amount"))
    return f"{said}，占比{by_count}（按投资额{by_amount}）"


def _frameworks(data: ReportData) -> str:
    count = data.figures["frameworks"].value
    return f"；另签订框架协议{count}份，不计入签约项目" if count else ""


def _ended(data: ReportData) -> str:
    count = data.figures["signed_terminated"].value
    return f"；其中{count}个签约后已终止" if count else ""


def _entered(data: ReportData) -> str:
    count = data.figures["F5"].value
    waiting = sum(
        len(group.ids) for group in data.figures["F5"].left_out if group.reason == "not_accepted"
    )
    also = f"，另有{waiting}个已上报待批" if waiting else ""
    if not count:
        return f"期内暂无项目入统{also}。"
    return f"上报市并纳入投资统计的项目{count}个，总投资{about(data.figures['F6'], 'zh')}{also}。"


def _against(data: ReportData) -> str:
    done, goal = data.figures["F7"], data.figures["target"]
    if done.value is None or goal.value is None:
        return f"完成年度{_tier(data)}的【待补：年度目标】。" + _last_year(data)
    said = f"完成年度{_tier(data)}（{money(int(goal.value), 'zh')}）的{share(done, 'zh')}，"
    return said + _pace(data) + "。" + _last_year(data)


def _tier(data: ReportData) -> str:
    return "招商保底任务" if data.definitions.target_tier == "floor" else "招商奋斗目标"


def _pace(data: ReportData) -> str:
    done = Fraction(data.figures["F7"].value or 0)
    due = Fraction(data.period.months_begun(data.as_of), 12)
    points = percent(abs(done - due)).removesuffix("%")
    if done == due:
        return "与时序进度持平"
    return f"{'快' if done > due else '慢'}于时序进度{points}个百分点"


def _last_year(data: ReportData) -> str:
    now = data.figures["F6" if data.definitions.investment_basis == "F6" else "F2"]
    said = [_whole_year(now, data.last_year), _same_days(now, data.year_before)]
    told = "，".join(part for part in said if part)
    return f"{figure_name(now.key, 'zh')}{told}。" if told else ""


def _whole_year(now: Figure, last: Figure | None) -> str:
    if last is None or not last.value or now.value is None:
        return ""
    if now.value > last.value:
        return f"已超过去年全年（{about(last, 'zh')}）"
    if now.value == last.value:
        return f"与去年全年（{about(last, 'zh')}）持平"
    return f"相当于去年全年（{about(last, 'zh')}）的{percent(Fraction(now.value) / last.value)}"


def _same_days(now: Figure, before: Figure | None) -> str:
    if before is None or not before.value or now.value is None:
        return ""
    growth = Fraction(now.value) / before.value - 1
    if growth == 0:
        return "与去年同期持平"
    return f"同比{'增长' if growth > 0 else '下降'}{percent(abs(growth))}"


def _ranked(data: ReportData) -> str:
    rank = data.figures["city_rank"]
    if rank.value is None:
        return "招商任务完成情况列全市第【待补：全市通报名次】。"
    document = (rank.label or "").strip("《》")
    place = _ordinal(int(rank.value))
    return f"据《{document}》，招商任务完成情况列全市第{place}。"


def _ordinal(rank: int) -> str:
    return "一二三四五六七八九十"[rank - 1] if 1 <= rank <= 10 else str(rank)


def _key(data: ReportData) -> str:
    if not data.key:
        return ""
    names = named((called(row.project) for row in data.key), len(data.key))
    total = data.figures["F8"]
    worth = f"，总投资{about(total, 'zh')}" if total.value else ""
    if len(data.key) == 1:
        return f"正重点跟进{names}{worth}，{_stands(data.key[0])}。"
    told = "；".join(_progress(row) for row in data.key[:3])
    return f"正重点跟进{names}{worth}，其中{told}。"


def _progress(row: KeyProject) -> str:
    worth = ""
    if row.amount:
        shown = plain(money(row.amount.value, "zh", row.amount.currency))
        worth = f"（{qualified(shown, row.amount.qualifier, 'zh')}）"
    return f"{called(row.project)}{worth}{_stands(row)}"


def _stands(row: KeyProject) -> str:
    stage = STAGES[row.state.to_stage].zh
    return f"处于{stage}阶段，最近一次进展在{on(row.last_progress)}"


def _pool(data: ReportData) -> str:
    count, total = data.figures["F9"], data.figures["F10"]
    said = _removed(data)
    if not count.value:
        return f"{said}截至{on(data.as_of)}，储备库内暂无项目。"
    parts = [
        f"截至{on(data.as_of)}，动态储备项目{count.value}个",
        fields(data.figures["reserve_by_industry"]),
        f"总投资{over(total, 'zh')}" if total.value else "总投资【待补：储备项目投资额】",
    ]
    return said + "，".join(part for part in parts if part) + "，为后续招引落地提供支撑。"


def _removed(data: ReportData) -> str:
    figure = data.figures["removed"]
    if not figure.value:
        return "期内没有项目退库。"
    if len(figure.parts) == 1:
        return f"期内清理退库项目{figure.value}个（{figure.parts[0].label or '未注明原因'}）。"
    reasons = "、".join(f"{part.label or '未注明原因'}{part.count}个" for part in figure.parts)
    return f"期内清理退库项目{figure.value}个，其中{reasons}。"
