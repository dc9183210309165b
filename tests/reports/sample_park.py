"""A fictitious park's first five months, rich enough to fill every sentence of a report."""

from __future__ import annotations

import datetime as dt
import random

from park.figures import Facts
from park.figures.facts import (
    AgreementFact,
    AmountFact,
    ContactFact,
    DecisionFact,
    ExternalFact,
    FollowUpFact,
    LandFact,
    ParticipationFact,
    ProblemFact,
    ProjectFact,
    ServiceFact,
    StageFact,
    StatFact,
    TargetFact,
    TripFact,
    VisitFact,
)

YI = 100_000_000
_SIGNED = (
    ("青云精密结构件生产项目", "金属智造", 12, "深圳"),
    ("白鹭储能电池组装项目", "新型储能", 15.6, "东莞"),
    ("恒川数控机床项目", "机械装备", 3.2, "佛山"),
    ("绿原分布式光伏项目", "绿色能源", 5.4, "上海"),
    ("丰石铝型材深加工项目", "金属智造", 2.8, "广州"),
)
_POOL = ("金属智造", "新型储能", "新材料", "机械装备", "绿色能源")
_CITIES = ("深圳", "广州", "珠海", "中山", "上海", "北京", "香港")
_METHODS = (
    "叩门招商",
    "叩门招商",
    "叩门招商",
    "以商引商",
    "协会招商",
    "驻点招商",
    "顾问招商",
    None,
)
_SOURCES = ("以商引商", "商协会推荐", "驻点招商", "自主上门", None)


def day(month: int, number: int) -> dt.date:
    return dt.date(2023, month, number)


def at(on: dt.date) -> dt.datetime:
    return dt.datetime.combine(on, dt.time(2), dt.UTC)


def _random_day(dice: random.Random) -> dt.date:
    return day(1, 3) + dt.timedelta(days=dice.randrange(145))


def sample_park() -> Facts:
    """Facts of 2022 and of 2023 to the end of May."""
    dice = random.Random(20230531)
    visits, trips, people = _outreach(dice)
    projects, stages, amounts = _pool(dice)
    signed = [
        ProjectFact(
            i, f"P{i}", name, i, f"{name[:2]}公司", "new", field, city, "自主上门", "叩门招商"
        )
        for i, (name, field, _, city) in enumerate(_SIGNED, 1)
    ]
    grown = [
        ProjectFact(
            i, f"P{i}", f"{firm}扩建项目", i, firm, "expansion", "机械装备", opened=day(2, 1)
        )
        for i, firm in ((6, "松岭管业"), (7, "远帆动力"))
    ]
    on = [day(1, 18), day(2, 22), day(3, 15), day(4, 20), day(5, 24)]
    agreements = [
        AgreementFact(i, i, "investment", on[i - 1], at(on[i - 1]), round(yi * YI))
        for i, (_, _, yi, _) in enumerate(_SIGNED, 1)
    ]
    return Facts(
        since=dt.date(2022, 1, 1),
        until=dt.date(2023, 12, 31),
        projects=(*signed, *grown, *projects),
        stages=(
            *(StageFact(i, i, 6, "active", on[i - 1], at(on[i - 1]), 5) for i in range(1, 6)),
            *(StageFact(i, i, 3, "active", day(3, 1), at(day(3, 1)), 1) for i in (6, 7)),
            *stages,
        ),
        amounts=(
            AmountFact(1, 6, 2 * YI, day(3, 1), at(day(3, 1))),
            AmountFact(2, 7, round(1.3 * YI), day(3, 1), at(day(3, 1))),
            *amounts,
        ),
        agreements=(
            *agreements,
            AgreementFact(9, 20, "framework", day(4, 2), at(day(4, 2))),
            AgreementFact(
                10, 99, "investment", dt.date(2022, 4, 1), at(dt.date(2022, 4, 1)), 9 * YI
            ),
        ),
        decisions=tuple(
            DecisionFact(i, i, kind, i != 12, day(4, 1), at(day(4, 1)))
            for i, kind in enumerate(
                ["entry_review"] * 6 + ["joint_meeting"] * 5 + ["entry_review"], 1
            )
        ),
        statistics=(
            StatFact(1, 1, "青云精密", round(11.5 * YI), day(2, 10), day(3, 10), at(day(3, 10))),
            StatFact(2, 2, "白鹭储能", 15 * YI, day(3, 10), day(4, 12), at(day(4, 12))),
            StatFact(3, 3, "恒川数控", 3 * YI, day(4, 10), day(5, 11), at(day(6, 2))),
            StatFact(4, 4, "绿原光伏", 5 * YI, day(5, 10), None, at(day(5, 10))),
            StatFact(5, 99, "旧项目", 21 * YI, None, dt.date(2022, 8, 1), at(dt.date(2022, 8, 1))),
        ),
        visits=visits,
        trips=trips,
        participations=people,
        lands=(LandFact(1, "agreement", 82_350, day(3, 3), at(day(3, 3))),),
        targets=(
            TargetFact(1, 2023, "investment", "floor", 40 * YI),
            TargetFact(2, 2023, "serviced_land", "floor", 50_000),
        ),
        externals=(ExternalFact(1, "2023年1—4月全市招商通报", day(5, 15), "investment", None, 1),),
        follow_ups=(
            FollowUpFact(1, "补充协议条款意见", day(6, 5), at(day(5, 20)), 20, "晶岩材料", "张三"),
            FollowUpFact(2, "提供用电容量测算", day(5, 29), at(day(5, 20)), 21, "海川新材料"),
        ),
        contacts=tuple(ContactFact(row.id, _random_day(dice)) for row in projects),
        problems=(
            ProblemFact(1, "visit", "用电容量不足", day(4, 2)),
            ProblemFact(2, "visit", "用电容量不足", day(5, 2)),
            ProblemFact(3, "visit", "用地指标未落实", day(5, 9)),
        ),
        services=(
            ServiceFact(1, "增容用电", day(3, 2), "松岭管业"),
            ServiceFact(2, "办理环评", day(2, 2), "远帆动力", day(4, 2)),
        ),
    )


def _pool(
    dice: random.Random,
) -> tuple[list[ProjectFact], list[StageFact], list[AmountFact]]:
    projects, stages, amounts = [], [], []
    for i in range(20, 58):
        on = _random_day(dice)
        name = "晶岩金属材料研发智造产业园项目" if i == 20 else f"储备项目{i}号"
        projects.append(
            ProjectFact(
                i,
                f"P{i}",
                name,
                i,
                f"公司{i}",
                industry=dice.choice(_POOL),
                city=dice.choice(_CITIES),
                source=dice.choice(_SOURCES),
                is_key=i in (20, 33),
            )
        )
        status = "removed" if i % 9 == 0 else "active"
        reason = dice.choice(("意向削减", "落地困难", "长期没有回应")) if i % 9 == 0 else None
        stage = 5 if i == 20 else dice.choice((3, 3, 4))
        stages.append(StageFact(i, i, stage, status, on, at(on), 3, "active", reason))
        if i % 7:
            amounts.append(AmountFact(i, i, dice.choice((1, 2, 3, 8)) * YI, on, at(on)))
    amounts.append(AmountFact(999, 20, 30 * YI, day(5, 1), at(day(5, 1)), qualifier="min"))
    return projects, stages, amounts


def _outreach(
    dice: random.Random,
) -> tuple[tuple[VisitFact, ...], tuple[TripFact, ...], tuple[ParticipationFact, ...]]:
    trips = [
        TripFact(i, on := _random_day(dice), on, (dice.choice(_CITIES),)) for i in range(1, 27)
    ]
    visits, people = [], []
    for i in range(1, 210):
        trip = trips[i % 26] if i < 60 else None
        on = trip.since if trip else _random_day(dice)
        kind = "outbound" if trip else dice.choice(("inbound", "inbound", "call"))
        firm = dice.randrange(1, 90)
        visits.append(
            VisitFact(
                i,
                on,
                kind,
                at(on),
                firm,
                "association" if firm % 8 == 0 else "investor",
                f"公司{firm}",
                None,
                dice.randrange(1, 6),
                trip.id if trip else None,
                dice.choice(_METHODS),
                dice.choice(_CITIES),
                dice.choice(_POOL),
            )
        )
        if trip:
            rank = "head" if trip.id % 3 else "leadership"
            people.append(ParticipationFact(i, trip.id, trip.id % 7, f"同事{trip.id % 7}", rank))
    return tuple(visits), tuple(trips), tuple(people)
