"""The report's judgement sections, drafted from what was logged and marked as drafts."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from park.figures.figure import Reason
from park.reports.blocks import Block, Heading, Level, Paragraph
from park.reports.report_data import ReportData
from park.texts.definitions import left_out_text, remedy_text
from park.texts.figures import STAGES, figure_name, percent
from park.texts.phrasing import about, over, plain
from park.texts.report_words import called, firm, named, on, stated
from park.texts.values import land, money

_DRAFT = "【草稿，请核改】"
_ORDER = "一二三四五六七八九十"
_LISTED = 5


def problems(data: ReportData) -> tuple[Block, ...]:
    """三、存在问题: from F19, the pace, source channels, silent projects and logged problems."""
    found = [
        _size(data),
        _pace(data),
        _channels(data),
        _silent(data),
        _raised(data),
    ]
    told = [pair for pair in found if pair]
    if not told:
        told = [("暂无可由记录整理的问题。", "【请结合实际补充】")]
    return (
        Heading(Level.SECTION, f"三、存在问题{_DRAFT}"),
        *(Paragraph(text, f"（{_ORDER[place]}）{lead}") for place, (lead, text) in enumerate(told)),
    )


def _size(data: ReportData) -> tuple[str, str] | None:
    largest, big = data.figures["F19"], data.figures["F3"]
    if largest.value is None:
        return None
    lead = "大项目支撑不足。" if not big.value else "大项目还需接续。"
    name = (
        f"（{largest.label}）"
        if largest.label and not _secret(data, largest.ids("project"))
        else ""
    )
    return lead, f"期内新引进项目中最大投资额为{about(largest, 'zh')}{name}，{_big(data)}。"


def _secret(data: ReportData, projects: tuple[int, ...]) -> bool:
    return bool(set(projects) & data.secret)


def _big(data: ReportData) -> str:
    threshold = plain(money(data.definitions.big_amount, "zh"))
    return f"{threshold}及以上项目{data.figures['F3'].value}个"


def _pace(data: ReportData) -> tuple[str, str] | None:
    pace = data.figures["F7_pace"].value
    if pace is None or pace >= 1:
        return None
    goal, done = data.figures["target"], data.figures["F7"]
    gap = int(goal.value or 0) - int((done.value or 0) * (goal.value or 0))
    return "任务进度偏慢。", f"完成进度慢于时序，距年度目标还差{plain(money(gap, 'zh'))}。"


def _channels(data: ReportData) -> tuple[str, str] | None:
    figure = data.figures["reserve_by_source"]
    known = stated(figure.parts)
    if not figure.value:
        return None
    unstated = int(figure.value) - sum(part.count for part in known)
    parts = [f"{part.label}{part.count}个" for part in known[:_LISTED]]
    if unstated:
        parts.append(f"来源未注明{unstated}个")
    lead = "信息渠道有待拓宽。"
    if not known:
        return lead, f"储备项目{figure.value}个均未注明信息来源，渠道情况难以分析。"
    first = known[0]
    share = percent(Fraction(first.count, int(figure.value)))
    return lead, f"储备项目的信息来源为{'、'.join(parts)}，其中{first.label}占{share}。"


def _silent(data: ReportData) -> tuple[str, str] | None:
    if not data.stale:
        return None
    names = "；".join(
        f"{called(row.project)}（{STAGES[row.state.to_stage].zh}，{row.days}天没有联系）"
        for row in data.stale[:_LISTED]
    )
    more = "等" if len(data.stale) > _LISTED else ""
    return (
        "部分项目跟进不够紧。",
        f"超过规定时限没有联系的项目有{len(data.stale)}个：{names}{more}。",
    )


def _raised(data: ReportData) -> tuple[str, str] | None:
    if not data.problems:
        return None
    counts = Counter(row.words for row in data.problems)
    words = "；".join(
        f"{words}（{count}次）" if count > 1 else words for words, count in counts.most_common(8)
    )
    return (
        "企业反映的困难有待解决。",
        f"已记录且未解决的问题和诉求{len(data.problems)}条：{words}。",
    )


def plans(data: ReportData) -> tuple[Block, ...]:
    """四、下一步工作计划: from key projects, due follow-ups, building projects, land, services."""
    return (
        Heading(Level.SECTION, f"四、下一步工作计划{_DRAFT}"),
        Paragraph(_attract(data), "（一）全力招引项目。"),
        Paragraph(_build(data), "（二）加快项目建设。"),
        Paragraph(_land(data), "（三）持续开发载体。"),
        Paragraph(_serve(data), "（四）优化发展环境。"),
    )


def _attract(data: ReportData) -> str:
    said = []
    if data.key:
        said.append(
            f"一是盯紧{named((called(r.project) for r in data.key), len(data.key))}，推动尽早签约。"
        )
    regions = stated(data.figures["reserve_by_region"].parts)
    fields = stated(data.figures["reserve_by_industry"].parts)
    if regions and fields:
        where = "、".join(str(part.label) for part in regions[:3])
        what = "、".join(str(part.label) for part in fields[:_LISTED])
        said.append(f"{'二' if said else '一'}是围绕{where}等重点地区和{what}等产业领域精准招商。")
    if data.due:
        tasks = "；".join(_task(row.name, row.what) for row in data.due[:_LISTED])
        place = "一二三"[len(said)]
        said.append(f"{place}是办好近期到期的{len(data.due)}项跟进事项，重点是{tasks}。")
    return "".join(said) or "【请补充重点跟进的项目和事项】"


def _task(name: str | None, what: str) -> str:
    return f"{name}：{what}" if name else what


def _build(data: ReportData) -> str:
    if not data.building:
        return "目前没有已签约在建的项目【请补充】。"
    names = named((called(row) for row in data.building), len(data.building))
    return f"跟踪服务已签约未投产的{names}，主动协调解决用地、手续和配套问题，推动早开工、早投产。"


def _land(data: ReportData) -> str:
    figures = data.figures
    agreed, goal, ready = figures["F20"], figures["F21"], figures["land_serviced"]
    first = ""
    if agreed.value:
        first = f"加快已签订征收协议的{about(agreed, 'zh')}土地的收储工作，"
    if goal.value is None:
        return f"{first}全年熟地供应不少于【待补：熟地供应目标】。"
    done = f"，期内已形成熟地{about(ready, 'zh')}" if ready.value else ""
    hundredths = int(goal.value * 100)
    return f"{first}确保全年熟地供应不少于{plain(land(hundredths, 'zh'))}{done}。"


def _serve(data: ReportData) -> str:
    said = []
    if data.services_open:
        items = "；".join(_task(row.name, row.what) for row in data.services_open[:_LISTED])
        said.append(f"抓紧办理未办结的{len(data.services_open)}件企业诉求：{items}。")
    if data.expanding:
        firms = named((firm(row) for row in data.expanding), len(data.expanding), "家企业")
        total = data.figures["F18"]
        worth = f"（投资规模{over(total, 'zh')}）" if total.value else ""
        said.append(f"跟进{firms}增资扩产事项{worth}，推动尽快落地。")
    return "".join(said) or "【请补充服务企业、优化环境的安排】"


def gaps(data: ReportData) -> tuple[tuple[str, str, str], ...]:
    """What could not be computed or was left out: the figure, what is missing, what to log."""
    rows: dict[tuple[Reason, str], tuple[list[str], str]] = {}
    for figure in data.figures.values():
        if figure.key in _REPEATED:
            continue
        for group in figure.left_out:
            said = left_out_text(group, "zh")
            names, _ = rows.setdefault((group.reason, said), ([], said))
            names.append(figure_name(figure.key, "zh"))
    missing = [
        ("、".join(dict.fromkeys(names)), said, remedy_text(reason, "zh"))
        for (reason, _), (names, said) in rows.items()
    ]
    return (*missing, *_unlabelled(data), *_late(data))


_LABELS = {
    "visits_by_method": ("次接洽没有注明招商方式", "接洽时说明招商方式，如叩门招商、以商引商"),
    "signed_by_industry": ("个签约项目没有注明产业", "补记项目所属产业"),
    "reserve_by_industry": ("个储备项目没有注明产业", "补记项目所属产业"),
    "reserve_by_source": ("个储备项目没有注明信息来源", "补记项目的信息来源"),
}


def _unlabelled(data: ReportData) -> list[tuple[str, str, str]]:
    rows = []
    for key, (said, remedy) in _LABELS.items():
        count = sum(part.count for part in data.figures[key].parts if not part.label)
        if count:
            rows.append((figure_name(key, "zh"), f"{count}{said}", remedy))
    return rows


_REPEATED = frozenset(
    {"F4_amount", "F7_stretch", "F7_pace", "signed_base", "signed_smallest", "F19"}
)


def _late(data: ReportData) -> list[tuple[str, str, str]]:
    late = [
        (figure_name(f.key, "zh"), sum(len(group.ids) for group in f.late))
        for f in data.figures.values()
        if f.late and f.key not in _REPEATED
    ]
    if not late:
        return []
    names = "、".join(name for name, _ in late)
    count = max(number for _, number in late)
    said = f"有记录发生在截至日前、{on(data.as_of)}之后才补记（最多一项涉及{count}条），已计入"
    return [(names, said, "无需处理，供核对")]
