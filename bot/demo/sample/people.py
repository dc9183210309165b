"""The fictitious staff of the sample park."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from park.records import Rank, RankTerm, Staff
from storage.work import Work


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """One of the sample park's people; ``telegram_id`` None: no account."""

    name: str
    aliases: tuple[str, ...]
    role: str | None
    rank: Rank
    telegram_id: int | None
    label: tuple[str, str]
    tries: tuple[str, ...] = ()


STAFF_ID, LEADER_ID, ADMIN_ID, COLLEAGUE_ID = 1001, 1002, 1003, 1004
PEOPLE = (
    SamplePerson(
        "林小满",
        ("小林", "小满"),
        "staff",
        Rank.SPECIALIST,
        STAFF_ID,
        ("招商专员", "Staff"),
        (
            "今天下午陪郑主任去东莞拜访锦鹭五金，见了副总何一帆，想加投1.2亿上一条铜件线，要地35亩，下周二他们来看地",
            "status of metal materials park project",
            "我的跟进",
            "上午接待了省模具协会秘书长一行6人",
        ),
    ),
    SamplePerson(
        "韩以诚",
        ("韩书记",),
        "leader",
        Rank.PARTY_GOVERNMENT_HEAD,
        LEADER_ID,
        ("园区领导", "Leader"),
        ("今年签约多少个项目，总投资多少", "某金属那个项目现在谈到哪一步了", "这周接待了几批客商"),
    ),
    SamplePerson(
        "文静好",
        ("小文",),
        "admin",
        Rank.MIDDLE,
        ADMIN_ID,
        ("管理员", "Admin"),
        ("/members", "/settings", "储备项目有哪些"),
    ),
    SamplePerson(
        "周立秋",
        ("小周",),
        "staff",
        Rank.SPECIALIST,
        COLLEAGUE_ID,
        ("同事小周", "Colleague"),
        ("这周的拜访", "星湾储能现在什么情况"),
    ),
    SamplePerson("郑有为", ("郑主任",), None, Rank.LEADERSHIP, None, ("", "")),
    SamplePerson("何清和", ("小何",), None, Rank.SPECIALIST, None, ("", "")),
    SamplePerson("苏小北", ("小苏",), None, Rank.SPECIALIST, None, ("", "")),
)


def add_people(work: Work) -> dict[str, Staff]:
    """Store everybody with the rank they always held; returns them by name."""
    return {each.name: _add(work, each) for each in PEOPLE}


def _add(work: Work, each: SamplePerson) -> Staff:
    person = work.add(
        Staff(
            name=each.name,
            aliases=each.aliases,
            role=each.role,
            rank=each.rank,
            telegram_id=each.telegram_id,
        )
    )
    work.add(RankTerm(staff_id=person.id, rank=each.rank, since=dt.date(2000, 1, 1)))
    return person
