"""The work report: what happened, in the order and manner of official reports.

The report is a Chinese official document and exists in Chinese only. Every number is a figure;
what cannot be computed stands in 【】 and is listed in the annex.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from fractions import Fraction

from park.figures.facts import ProjectFact
from park.figures.figure import Figure, Part
from park.figures.key_projects import KeyProject
from park.records import DecisionKind
from park.reports.blocks import Block, Heading, Level, Paragraph
from park.reports.report_data import ReportData
from park.texts.figures import STAGES, figure_name, percent, period_text
from park.texts.phrasing import a_month, about, all_over, over, plain, share, some_over, tenths
from park.texts.values import money, qualified

_MOST_NAMES = 5
_METHODS = 4


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
        _fields(data.figures["signed_by_industry"]),
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
    told = "；".join(_progress(row) for row in data.key[:3])
    worth = f"，总投资{about(total, 'zh')}" if total.value else ""
    return f"正重点跟进{names}{worth}，其中{told}。"


def _progress(row: KeyProject) -> str:
    worth = ""
    if row.amount:
        shown = plain(money(row.amount.value, "zh", row.amount.currency))
        worth = f"（{qualified(shown, row.amount.qualifier, 'zh')}）"
    stage = STAGES[row.state.to_stage].zh
    return f"{called(row.project)}{worth}处于{stage}阶段，最近一次进展在{on(row.last_progress)}"


def _pool(data: ReportData) -> str:
    count, total = data.figures["F9"], data.figures["F10"]
    said = _removed(data)
    if not count.value:
        return f"{said}截至{on(data.as_of)}，储备库内暂无项目。"
    parts = [
        f"截至{on(data.as_of)}，动态储备项目{count.value}个",
        _fields(data.figures["reserve_by_industry"]),
        f"总投资{over(total, 'zh')}" if total.value else "总投资【待补：储备项目投资额】",
    ]
    return said + "，".join(part for part in parts if part) + "，为后续招引落地提供支撑。"


def _removed(data: ReportData) -> str:
    figure = data.figures["removed"]
    if not figure.value:
        return "期内没有项目退库。"
    reasons = "、".join(f"{part.label or '未注明原因'}{part.count}个" for part in figure.parts)
    return f"期内清理退库项目{figure.value}个，其中{reasons}。"


def practice(data: ReportData) -> tuple[Block, ...]:
    """二、主要做法和成效: F11–F18, methods, meetings, services, expansions."""
    return (
        Heading(Level.SECTION, "二、主要做法和成效"),
        *(
            Paragraph(text, f"（{number}）{claim if true else plain_}")
            for number, claim, plain_, true, text in (
                (
                    "一",
                    "突出领导带头，主动上门对接。",
                    "走访对接情况。",
                    data.figures["F15"].value,
                    _leaders(data),
                ),
                (
                    "二",
                    "突出多措并举，拓宽招引路径。",
                    "招商方式情况。",
                    _several_methods(data),
                    _methods(data),
                ),
                (
                    "三",
                    "突出集体把关，规范项目入园。",
                    "评审和审定情况。",
                    data.decisions,
                    _everyone(data),
                ),
                (
                    "四",
                    "突出优化环境，服务企业发展。",
                    "服务企业情况。",
                    _helped(data),
                    _service(data),
                ),
            )
        ),
    )


def _several_methods(data: ReportData) -> bool:
    return len(stated(data.figures["visits_by_method"].parts)) > 1


def _helped(data: ReportData) -> bool:
    return bool(data.services_closed or data.figures["F18_count"].value)


def _leaders(data: ReportData) -> str:
    figures = data.figures
    trips = figures["F14"].value
    said = []
    if data.led_to:
        cities = "、".join(data.led_to[:8]) + ("等地" if len(data.led_to) > 1 else "")
        said.append(f"党政主要领导带队赴{cities}推介对接。")
    people = figures["F11_persons"]
    persons = f"（{over(people, 'zh')}）" if people.value and not people.left_out else ""
    calls = f"，电话线上对接{figures['calls'].value}次" if figures["calls"].value else ""
    if not (figures["F11"].value or figures["F13"].value or figures["calls"].value or trips):
        return "期内没有接洽和外出记录。"
    said.append(
        f"期内共对接客商{figures['F11'].value}批次{persons}，对接企业{over(figures['F12'], 'zh')}，"
        f"对接商协会{over(figures['F13'], 'zh')}{calls}；"
    )
    led = ""
    if trips:
        led = (
            f"，其中党政主要领导外出招商{figures['F15'].value}次，占比{tenths(figures['F16'], 'zh')}，"
            f"每月{a_month(figures['F17'], 'zh')}"
        )
    said.append(f"外出叩门招商{trips}次{led}。" if trips else "期内没有外出叩门招商记录。")
    return "".join(said)


def _methods(data: ReportData) -> str:
    methods = stated(data.figures["visits_by_method"].parts)
    if not data.figures["F11"].value:
        return "期内没有接洽记录。"
    if not methods:
        return "期内对接没有注明招商方式【待补：接洽的招商方式】。"
    whole = data.figures["visits_by_method"].value or 1
    shares = "，".join(
        f"{part.label}{part.count}批次、占{percent(Fraction(part.count) / whole)}"
        for part in methods[:_METHODS]
    )
    used = "、".join(str(part.label) for part in methods)
    regions = stated(data.figures["visits_by_region"].parts)
    where = f"客商主要来自{'、'.join(str(p.label) for p in regions[:3])}。" if regions else ""
    ways = f"因项目制宜运用{used}等方式" if len(methods) > 1 else f"主要采用{used}方式"
    return f"{ways}，其中{shares}。{where}"


def _everyone(data: ReportData) -> str:
    people = len(data.figures["trips_by_person"].parts)
    said = f"期内共有{people}名干部职工参加外出招商。" if people else ""
    counts = [
        (DecisionKind.SCREENING, "研判", "项"),
        (DecisionKind.ENTRY_REVIEW, "入园评审", "项"),
        (DecisionKind.JOINT_MEETING, "党政联席会议审定", "项"),
        (DecisionKind.WORKING_COMMITTEE, "党工委会议审定", "项"),
    ]
    held = [_held(data, *row) for row in counts]
    told = "、".join(part for part in held if part)
    if not told:
        return said + "期内没有评审和会议审定记录。"
    return f"{said}项目入园按程序评审、审定，期内{told}，从源头把好项目质量和协议条款。"


def _held(data: ReportData, kind: str, name: str, unit: str) -> str:
    rows = [row for row in data.decisions if row.kind == kind]
    passed = sum(row.passed for row in rows)
    if not rows:
        return ""
    return f"{name}{len(rows)}{unit}" + ("" if passed == len(rows) else f"（通过{passed}{unit}）")


def _service(data: ReportData) -> str:
    said = ""
    if data.services_opened or data.services_closed:
        opened, closed = len(data.services_opened), len(data.services_closed)
        said = f"落实帮代办服务，期内受理企业诉求{opened}件，办结{closed}件。"
    count = data.figures["F18_count"].value
    if not count:
        return said + "期内没有增资扩产项目进展记录。"
    firms = named((firm(row) for row in data.expanding), int(count), "家企业")
    total = data.figures["F18"]
    worth = over(total, "zh") if total.value else "【待补：增资扩产投资额】"
    return f"{said}引导现有企业做大做强，{firms}增资扩产取得进展，投资规模{worth}。"


def called(project: ProjectFact) -> str:
    """A project's name, or the code name of a secret one."""
    return (project.code_name or "某保密项目") if project.secret else project.name


def firm(project: ProjectFact) -> str:
    """The firm of a project, or the project where no firm may be named or is known."""
    return called(project) if project.secret else project.company_name or called(project)


def named(names: Iterable[str], count: int, unit: str = "个项目") -> str:
    """A few names and how many there are: A、B等7个项目; one stands alone."""
    some = list(dict.fromkeys(names))[:_MOST_NAMES]
    listed = "、".join(some)
    return listed if count == 1 else f"{listed}等{count}{unit}"


def stated(parts: Sequence[Part]) -> list[Part]:
    """The rows of a breakdown that have a label."""
    return [part for part in parts if part.label]


def _fields(figure: Figure) -> str:
    labels = [str(part.label) for part in stated(figure.parts)][:_MOST_NAMES]
    if not labels:
        return ""
    return f"涉及{'、'.join(labels)}{'等' if len(labels) > 1 else ''}产业领域"


def on(day: dt.date) -> str:
    """2026年5月31日."""
    return f"{day.year}年{day.month}月{day.day}日"
