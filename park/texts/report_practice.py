"""The work report's second part: what was done, and what came of it."""

from __future__ import annotations

from fractions import Fraction

from park.records import DecisionKind
from park.reports.blocks import Block, Heading, Level, Paragraph
from park.reports.report_data import ReportData
from park.texts.figures import percent
from park.texts.phrasing import a_month, over, tenths
from park.texts.report_words import firm, named, stated

_METHODS = 4


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
