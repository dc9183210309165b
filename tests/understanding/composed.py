"""Sentences composed of a frame, a firm no dictionary knows, a person, a post and a day.

Every combination has a known reading, so that a name or a date is tried in places nobody wrote down.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

FIRMS = [
    "西川电磁",
    "中原铝镁",
    "渝锋刀具",
    "云梭纺机",
    "锐芯微",
    "辽沈重锻",
    "鹭岛新材",
    "晶越材料",
    "捷雅包装",
    "海川药业",
    "泰禾合金",
    "金沐洁具",
    "嘉禾种业",
    "朗科液压",
    "明远医械",
    "长虹玻纤",
    "金盾安防",
    "春晓茶业",
    "飞马缝纫机",
    "思源光学",
    "博雅教具",
    "石榴家电",
    "银河航天",
    "艾瑞泽",
    "锦程",
    "昊天科技",
    "万象智联",
    "兴达钢帘线",
    "常青藤幼教",
    "普利姆药包",
    "天目湖预制菜",
    "大族锯床",
    "三友滤材",
    "正威国际集团",
    "国轩新材料科技有限公司",
]
ENGLISH_FIRMS = [
    "Harbour Robotics",
    "Nordwerk",
    "Hayase Bearings",
    "Solwin Energy",
    "Osprey Castings",
    "Whitmoor Forgings",
    "Müller Antriebe",
    "Larkfield & Sons",
    "Redwood Timber Group",
    "Peakline Semiconductor Co., Ltd",
    "StarNova",
    "Cobalt Ridge",
]
PEOPLE = [
    "程璐",
    "裴松",
    "傅雨桐",
    "许志坤",
    "俞晓岚",
    "欧阳建国",
    "贺子轩",
    "闫伟",
    "施明德",
    "安宁",
    "左思",
    "诸葛云",
    "尹志平",
    "岑参",
    "解晓东",
]
POSTS = [
    "总经理",
    "董事长助理",
    "投资部部长",
    "亚太区总裁",
    "CEO",
    "战略发展部总经理",
    "首席技术官",
    "人力资源总监",
    "市场部经理",
    "联合创始人",
    "党委书记",
    "生产副总",
]
ENGLISH_PEOPLE = ["Haruto Ito", "Kevin Tse", "Grace Okafor", "Chan Tai Man", "Daniel O'Connor"]
ENGLISH_POSTS = [
    "GM",
    "sales director",
    "VP Operations",
    "deputy general manager",
    "head of strategy",
    "BD manager",
]

FIRM_FRAMES = [
    "今天下午去苏州拜访{firm}，聊了一个小时",
    "跟{firm}的人视频了一下，他们还在犹豫",
    "提醒我周五给{firm}打电话",
    "{firm}上周五过了联席会",
    "{firm}现在到哪一步了",
    "{firm}的投资额改成3亿",
    "把{firm}交给小林跟进",
    "刚送走{firm}的客人，明天还来",
    "来访单位：{firm}",
    "1. {firm}：拟投资3亿元，用地40亩",
    "{firm}不谈了，退库吧",
    "陪书记去宁波走访{firm}",
    "苏州的{firm}想租三千平厂房",
]
ENGLISH_FIRM_FRAMES = [
    "Visited {firm} in Ningbo yesterday",
    "{firm} came to the park this morning",
    "Remind me to call {firm} on Friday",
    "What's the status of {firm}?",
    "{firm} broke ground on Monday",
    "Change {firm}'s land to 80 mu",
    "Any news from {firm}?",
]
PERSON_FRAMES = [
    "昨天{firm}{post}{name}带队来考察",
    "今天见了{firm}的{post}{name}，想投2亿",
    "对方{post}{name}，电话13900001111，{firm}的",
    "{firm}，对接人：{name}（{post}）",
    "{firm} 联系人{name} {post} 13900001111",
    "{firm}的{post}叫{name}",
    "拜访{firm}，{post}{name}出面接待",
]
ENGLISH_PERSON_FRAMES = [
    "Met {post} {name} of {firm} in Suzhou today",
    "Had a video call with {firm} ({name}, {post}), budget under USD 20m",
    "{firm} came this morning, 5 people led by {post} {name}",
    "Went to Wuhan to see {firm}; {name} ({post}) showed us around",
]
WORKS = [
    "储能柜生产线",
    "固态电解质中试线",
    "智能叉车生产基地",
    "电驱轮毂电机产业园",
    "晶圆减薄线",
    "冷链物流园",
    "预制菜中央厨房",
]
PROJECT_FRAMES = [
    "今天拜访{firm}，想投3亿建{works}，要地50亩",
    "{firm}打算投资2.5亿元建设{works}，用地60亩",
    "接待{firm}，计划在园区新上{works}，投资1.2亿",
    "昨天{firm}来谈{works}项目，要80亩",
    "和{firm}对接{works}项目，对方下周来看地",
    "{firm}的{works}项目昨天开工了",
    "{firm}的{works}项目进展如何",
]
DETAILS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("想投3个亿", {"investment_amount": 300_000_000}),
    ("拟投资1.2亿，要地40亩", {"investment_amount": 120_000_000, "land_mu": 40}),
    ("意向很强", {"intention": "strong"}),
    ("暂时没意向", {"intention": "none"}),
    ("要厂房5000平", {"factory_sqm": 5000}),
    ("见了陈总", {"people": [{"name": "陈总"}]}),
)
PAIR_FRAMES = [
    "今天在苏州跑了两家，上午{one}，{a}；下午{two}，{b}",
    "周二走访两家企业：\n1. {one}：{a}\n2. {two}：{b}",
    "今天接待两拨客商，一拨是{one}，{a}，另一拨是{two}，{b}",
    "上午拜访{one}，{a}，下午又去了{two}，{b}",
    "昨天{one}和{two}都来园区了，前者{a}，后者{b}",
    "今天两个电话，{one}说{a}，{two}说{b}",
]
DAY_FRAMES = [
    "{past}去苏州拜访了泰禾合金，聊得不错，{plan}再约",
    "{past}接待泰禾合金一行4人，投资约2亿，{plan}他们再来",
    "{past}拜访泰禾合金。下一步：{plan}提交方案",
    "{past}接待泰禾合金，他们让我们{plan}出方案",
    "泰禾合金{past}来过，意向一般，约好{plan}再谈",
]
ENGLISH_DAY_FRAMES = [
    "Visited Osprey Castings {past}, they will reply {plan}",
    "Met Mr Chan of Osprey Castings {past}; next step: send the policy pack {plan}",
    "Had a call with Osprey Castings {past}, need to send the layout {plan}",
]
ZONE = dt.timezone(dt.timedelta(hours=8))
NOWS = (
    dt.datetime(2026, 11, 25, 17, 0, tzinfo=ZONE),
    dt.datetime(2026, 3, 31, 9, 30, tzinfo=ZONE),
    dt.datetime(2025, 12, 30, 18, 0, tzinfo=ZONE),
    dt.datetime(2027, 1, 4, 10, 0, tzinfo=ZONE),
)
WEEKDAYS = "一二三四五六日"
ENGLISH_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@dataclass(frozen=True, slots=True)
class Composed:
    """A text with the fields it must give, and only those asked for by their names."""

    text: str
    now: dt.datetime
    expected: dict[str, Any]


def firms(draw: random.Random, count: int) -> Iterator[Composed]:
    """One firm in one frame."""
    for _ in range(count):
        firm = draw.choice(FIRMS)
        yield Composed(
            draw.choice(FIRM_FRAMES).format(firm=firm), NOWS[0], {"organisations": [firm]}
        )
        firm = draw.choice(ENGLISH_FIRMS)
        text = draw.choice(ENGLISH_FIRM_FRAMES).format(firm=firm)
        yield Composed(text, NOWS[0], {"organisations": [firm]})


def projects(draw: random.Random, count: int) -> Iterator[Composed]:
    """A firm and the investment that is named beside it."""
    for _ in range(count):
        firm, works = draw.choice(FIRMS), draw.choice(WORKS)
        text = draw.choice(PROJECT_FRAMES).format(firm=firm, works=works)
        yield Composed(text, NOWS[0], {"organisations": [firm], "project": works})


def people(draw: random.Random, count: int) -> Iterator[Composed]:
    """A person with a post, beside a firm."""
    for _ in range(count):
        name, post = draw.choice(PEOPLE), draw.choice(POSTS)
        text = draw.choice(PERSON_FRAMES).format(firm=draw.choice(FIRMS), name=name, post=post)
        yield Composed(text, NOWS[0], {"people": [{"name": name, "title": post}]})
        name, post = draw.choice(ENGLISH_PEOPLE), draw.choice(ENGLISH_POSTS)
        text = draw.choice(ENGLISH_PERSON_FRAMES).format(
            firm=draw.choice(ENGLISH_FIRMS), name=name, post=post
        )
        yield Composed(text, NOWS[0], {"people": [{"name": name, "title": post}]})


def pairs(draw: random.Random, count: int) -> Iterator[Composed]:
    """Two visits in one message, each with its own outcome."""
    for _ in range(count):
        one, two = draw.sample(FIRMS, 2)
        (a, first), (b, second) = draw.choice(DETAILS), draw.choice(DETAILS)
        text = draw.choice(PAIR_FRAMES).format(one=one, two=two, a=a, b=b)
        told = [{"organisations": [one], **first}, {"organisations": [two], **second}]
        yield Composed(text, NOWS[0], {"visits": told})


def days(draw: random.Random, count: int) -> Iterator[Composed]:
    """A visit on a past day with a step on a coming one, at several moments of writing."""
    for _ in range(count):
        now = draw.choice(NOWS)
        frames, english = draw.choice(((DAY_FRAMES, False), (ENGLISH_DAY_FRAMES, True)))
        past, plan = (
            draw.choice(_past(now, english=english)),
            draw.choice(_plan(now, english=english)),
        )
        text = draw.choice(frames).format(past=past[0], plan=plan[0])
        yield Composed(
            text, now, {"visit_date": past[1].isoformat(), "next_date": plan[1].isoformat()}
        )


def _past(now: dt.datetime, *, english: bool) -> list[tuple[str, dt.date]]:
    today = now.date()
    monday = today - dt.timedelta(today.weekday())
    if english:
        last = [(f"last {ENGLISH_WEEKDAYS[k]}", monday + dt.timedelta(k - 7)) for k in (0, 3, 4)]
        return [
            ("yesterday", today - dt.timedelta(1)),
            ("three days ago", today - dt.timedelta(3)),
            *last,
        ]
    last = [(f"上周{WEEKDAYS[k]}", monday + dt.timedelta(k - 7)) for k in (1, 3, 4)]
    week = [(f"周{WEEKDAYS[k]}", monday + dt.timedelta(k)) for k in range(today.weekday())]
    dated = [(f"{d.month}月{d.day}号", d) for n in (5, 16, 100) for d in [today - dt.timedelta(n)]]
    return [
        ("昨天", today - dt.timedelta(1)),
        ("前天", today - dt.timedelta(2)),
        *last,
        *week,
        *dated,
    ]


def _plan(now: dt.datetime, *, english: bool) -> list[tuple[str, dt.date]]:
    today = now.date()
    monday = today - dt.timedelta(today.weekday())
    if english:
        week = [(f"next {ENGLISH_WEEKDAYS[k]}", monday + dt.timedelta(7 + k)) for k in range(5)]
        return [
            ("tomorrow", today + dt.timedelta(1)),
            ("in two weeks", today + dt.timedelta(14)),
            *week,
        ]
    week = [(f"下周{WEEKDAYS[k]}", monday + dt.timedelta(7 + k)) for k in range(5)]
    rest = [
        (f"周{WEEKDAYS[k]}之前", monday + dt.timedelta(k)) for k in range(today.weekday() + 1, 7)
    ]
    dated = [(f"{d.month}月{d.day}日前", d) for n in (6, 30, 70) for d in [today + dt.timedelta(n)]]
    return [
        ("明天", today + dt.timedelta(1)),
        ("两周后", today + dt.timedelta(14)),
        *week,
        *rest,
        *dated,
    ]
