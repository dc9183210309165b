"""Queries in sentences: questions, spoken ones, by what is known, and about nothing there."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.finding import parts
from tests.finding.by_name import base, same_words, short_phrase
from tests.finding.corpus import YI, Project
from tests.finding.labels import Kind, Labelled
from tests.finding.slips import homophone, replaced_one, sounds

QUESTIONS = (
    "{}现在到哪一步了？", "{}那个项目进展怎么样", "{}签约了没有", "{}是谁在跟", "请问{}投资多少",
    "帮我查一下{}的情况", "{}什么时候开工？", "{}最近有什么动静吗", "想了解一下{}的最新进展",
    "{}要多少亩地", "{}卡在哪里了", "{}的联系人电话是多少", "how is {} going", "{}上会了吗",
)  # fmt: skip
SPOKEN = (
    "嗯那个{}就是那个项目啊现在咋样了", "哎我问一下啊那个{}它现在谈到哪儿了呀", "就那个什么{}嘛对就是那个后来咋样了",
    "呃帮我看看{}那边啊最近有没有消息", "那个那个{}领导在问快给我看一下", "喂{}那家公司他们签了没有啊",
    "我想想啊叫{}好像是吧进展到什么程度了", "小王啊你帮我查查那个{}看看推进得怎么样了",
)  # fmt: skip


def sentence(templates: tuple[str, ...], spoken: bool) -> Kind:
    def kind(name: str, projects: list[Project], random: Random) -> Labelled | None:
        project = random.choice(projects)
        phrase = random.choice((project.short, short_phrase(project, random), base(project)))
        accepted = same_words(projects, phrase)
        if spoken and random.random() < 0.3:
            phrase = replaced_one(phrase, homophone, random) or phrase
            if same_words(projects, phrase) - accepted:
                return None
        text = random.choice(templates).format(phrase)
        return Labelled(name, text, accepted) if len(accepted) == 1 else None

    return kind


def attribute(name: str, projects: list[Project], random: Random) -> Labelled | None:
    p = random.choice(projects)
    word = p.product.everyday
    amount = f"{p.investment / YI:g}亿" if p.investment >= YI else f"{p.investment // 10_000}万"
    who = (
        p.contact
        if p.contact.endswith(parts.TITLES)
        else p.contact[0] + random.choice(("总", "经理"))
    )

    def industry(q: Project) -> bool:
        return word in q.product.name or word == q.product.everyday or word in q.company

    def person(q: Project) -> bool:
        return q.contact.startswith(p.contact[0])

    options: list[tuple[str, Callable[[Project], bool]]] = [
        (f"{p.city}那个做{word}的", lambda q: q.city == p.city and industry(q)),
        (f"{p.city}那家搞{word}的企业叫什么", lambda q: q.city == p.city and industry(q)),
        (f"投资{amount}的{word}项目", lambda q: q.investment == p.investment and industry(q)),
        (f"{who}那个{word}项目", lambda q: person(q) and industry(q)),
        (f"{p.city}{who}的项目", lambda q: q.city == p.city and person(q)),
        (f"要{p.land // 100}亩地做{word}的那个", lambda q: q.land == p.land and industry(q)),
        (f"{p.contact}那个项目", lambda q: q.contact == p.contact),
        (f"{p.city}来的投{amount}的那个项目", lambda q: q.city == p.city and q.investment == p.investment),
        (f"{p.city}{p.product.industry}{amount}那个", lambda q: q.city == p.city and q.investment == p.investment),
    ]  # fmt: skip
    text, same = random.choice(options)
    accepted = frozenset(q.key for q in projects if same(q))
    return Labelled(name, text, accepted) if len(accepted) == 1 else None


def absent(name: str, projects: list[Project], random: Random) -> Labelled | None:
    p = random.choice(projects)
    brand = random.choice(parts.ABSENT_BRANDS)
    if random.random() < 0.3:
        brand = random.choice("蓝柏沃卓硕") + random.choice("桥谷峡屿帆")
    if any(brand in q.company or brand in q.name for q in projects):
        return None
    sound = "".join(sounds(brand))
    text = random.choice((
        f"{brand}{p.product.name}{p.suffix}", f"{brand}{p.product.name}", f"{brand}{p.product.everyday}那个项目现在怎么样了",
        f"{random.choice(parts.ABSENT_CITIES)}那个做{p.product.everyday}的", f"{random.choice(parts.ABSENT_PERSONS)}那个项目",
        f"{brand}{random.choice(('火锅', '殡葬', '马戏团', '天文台', '跑马场'))}项目", f"{sound} {''.join(sounds(p.product.everyday))}",
        f"{sound.capitalize()} {p.product.literal} project", f"{random.choice(('蓝鲸', '长颈鹿', '北极熊'))}主题乐园", brand,
        f"{p.city}{brand}{p.product.everyday}", f"嗯那个{brand}{p.product.everyday}后来咋样了",
        "今天中午吃什么", "cruise ship terminal", f"{brand}的李总", f"{p.city}{random.choice(('潜水艇', '卫星发射场', '养蜂场'))}项目",
    ))  # fmt: skip
    return Labelled(name, text, frozenset())
