"""Labelled queries of 22 kinds over a corpus; independent of how the search works."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin, pinyin

from tests.finding import parts
from tests.finding.corpus import YI, Project

_HAN_ROWS = range(0xB0, 0xD8)
_NEAR_SOUNDS = (
    ("zh", "z"),
    ("ch", "c"),
    ("sh", "s"),
    ("ang", "an"),
    ("eng", "en"),
    ("ing", "in"),
    ("n", "l"),
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A query and the projects that answer it; none: nothing may be found for sure."""

    kind: str
    text: str
    accepted: frozenset[str]


def labelled(
    projects: list[Project], seed: int, each: int, kinds: Iterable[str] = ()
) -> list[Labelled]:
    """``each`` queries of every kind, or of some."""
    random = Random(seed)
    wanted = tuple(kinds) or tuple(KINDS)
    return [query for kind in wanted for query in _of_kind(kind, projects, random, each)]


def _of_kind(kind: str, projects: list[Project], random: Random, each: int) -> Iterator[Labelled]:
    made, tries = 0, 0
    while made < each and tries < each * 60:
        tries += 1
        query = KINDS[kind](kind, projects, random)
        if query is not None:
            made += 1
            yield query


# --- characters -----------------------------------------------------------------------------


@cache
def _sounds(text: str) -> list[str]:
    return list(lazy_pinyin(text))


@cache
def _common() -> dict[str, list[str]]:
    """Toneless syllable → everyday characters (level one of GB 2312)."""
    table: defaultdict[str, list[str]] = defaultdict(list)
    for row in _HAN_ROWS:
        for cell in range(0xA1, 0xFF):
            try:
                char = bytes((row, cell)).decode("gb2312")
            except UnicodeDecodeError:
                continue
            table[_sounds(char)[0]].append(char)
    return dict(table)


def _homophone(char: str, random: Random) -> str | None:
    others = [c for c in _common().get(_sounds(char)[0], []) if c != char]
    return random.choice(others) if others else None


def _near_homophone(char: str, random: Random) -> str | None:
    sound = _sounds(char)[0]
    for wide, narrow in _NEAR_SOUNDS:
        for old, new in ((wide, narrow), (narrow, wide)):
            initial = wide[-1] not in "g" and sound.startswith(old)
            final = wide[-1] == "g" and sound.endswith(old) and not sound.endswith("ong")
            swapped = (
                new + sound[len(old) :] if initial else sound[: -len(old)] + new if final else sound
            )
            if swapped != sound and _common().get(swapped):
                return random.choice(_common()[swapped])
    return None


def _typo(char: str, random: Random) -> str | None:
    return parts.look_alikes().get(char)


def _replace(text: str, how: Callable[[str, Random], str | None], random: Random) -> str | None:
    places = [i for i, c in enumerate(text) if "\u4e00" <= c <= "\u9fff"]
    random.shuffle(places)
    for i in places:
        other = how(text[i], random)
        if other and other != text[i]:
            return text[:i] + other + text[i + 1 :]
    return None


def _missing_or_extra(text: str, random: Random) -> str:
    i = random.randrange(1, len(text) - 1)
    if random.random() < 0.5:
        return text[:i] + text[i + 1 :]
    return text[:i] + random.choice((text[i], random.choice("大新高型业化"))) + text[i:]


def _two(text: str, random: Random) -> str | None:
    for how in random.sample((_homophone, _near_homophone, _typo), 2):
        replaced = _replace(text, how, random)
        if replaced is None:
            return None
        text = replaced
    return text


# --- what a name is shortened to ---------------------------------------------------------------


def _base(project: Project) -> str:
    return project.name.removesuffix("项目")


def _phrase(project: Project, random: Random) -> str:
    """How people name it: brand and product, or the name without 项目."""
    if project.anonymous:
        return _base(project)
    return random.choice(
        (_base(project), f"{project.brand}{project.quantity}{project.product.name}", project.name)
    )


def _same_words(projects: list[Project], phrase: str) -> frozenset[str]:
    """Projects that the phrase names literally."""
    return frozenset(p.key for p in projects if phrase in p.name or phrase in p.company)


def _slip(make: Callable[[str, Random], str | None]) -> _Kind:
    def kind(name: str, projects: list[Project], random: Random) -> Labelled | None:
        project = random.choice(projects)
        phrase = _phrase(project, random)
        accepted = _same_words(projects, phrase)
        text = make(phrase, random)
        if not text or text == phrase or _same_words(projects, text) - accepted:
            return None
        return (
            Labelled(name, text, accepted or frozenset({project.key}))
            if len(accepted) <= 1
            else None
        )

    return kind


def _exact(name: str, projects: list[Project], random: Random) -> Labelled:
    project = random.choice(projects)
    return Labelled(name, project.name, frozenset({project.key}))


def _partial(name: str, projects: list[Project], random: Random) -> Labelled | None:
    text = random.choice(projects).name
    size = random.randint(min(6, len(text)), len(text) - 1)
    start = random.randrange(len(text) - size + 1)
    accepted = _same_words(projects, text[start : start + size])
    return Labelled(name, text[start : start + size], accepted) if len(accepted) == 1 else None


def _short(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    accepted = frozenset(
        p.key for p in projects if project.short in p.company or project.short in p.name
    )
    return Labelled(name, project.short, accepted) if len(accepted) == 1 else None


def _reordered(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    if project.anonymous:
        return None
    tail = project.suffix.removesuffix("项目")
    pieces = [p for p in (project.brand, project.quantity, project.product.name, tail) if p]
    accepted = frozenset(p.key for p in projects if all(piece in p.name for piece in pieces))
    random.shuffle(pieces)
    text = random.choice(("", " ")).join(pieces)
    return (
        Labelled(name, text, accepted) if len(accepted) == 1 and text not in project.name else None
    )


@cache
def _to_traditional() -> OpenCC:
    return OpenCC("s2t")


def _traditional_kind(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    phrase = _phrase(project, random)
    accepted = _same_words(projects, phrase)
    return (
        Labelled(name, _to_traditional().convert(phrase), accepted) if len(accepted) == 1 else None
    )


# --- pinyin --------------------------------------------------------------------------------------


def _spelled(text: str, random: Random, other_readings: bool = False) -> str:
    chunks = []
    for char, readings in zip(
        text, pinyin(text, style=Style.NORMAL, heteronym=True, v_to_u=False), strict=False
    ):
        own = _sounds(char)[0]
        others = [r for r in readings if r != own]
        chunks.append(random.choice(others) if other_readings and others else own)
    return random.choice(("", " ", "")).join(chunks)


def _short_phrase(project: Project, random: Random) -> str:
    if project.anonymous:
        return f"{project.product.name}{project.suffix}".removesuffix("项目")
    return f"{project.brand}{project.product.name}"


def _pinyin_kind(slips: int = 0, other_readings: bool = False) -> _Kind:
    def kind(name: str, projects: list[Project], random: Random) -> Labelled | None:
        project = random.choice(projects)
        phrase = _short_phrase(project, random) if random.random() < 0.7 else _base(project)
        if any(c.isdigit() or c.isupper() for c in phrase):
            return None
        if other_readings and not any(
            len(set(r)) > 1 for r in pinyin(phrase, style=Style.NORMAL, heteronym=True)
        ):
            return None
        sound = _sounds(phrase)
        accepted = frozenset(p.key for p in projects if _contains(p.name, sound))
        text = _spelled(phrase, random, other_readings)
        for _ in range(slips):
            text = _letter_slip(text, random)
        return Labelled(name, text, accepted) if len(accepted) == 1 else None

    return kind


def _contains(text: str, sound: list[str]) -> bool:
    """Whether some characters of the text may be read so, any of their readings taken."""
    readings = _readings(text)
    size = len(sound)
    return any(
        all(s in r for s, r in zip(sound, readings[i : i + size], strict=True))
        for i in range(len(readings) - size + 1)
    )


@cache
def _readings(text: str) -> list[set[str]]:
    return [{*r} for r in pinyin(text, style=Style.NORMAL, heteronym=True)]


def _letter_slip(text: str, random: Random) -> str:
    i = random.randrange(1, len(text) - 1)
    kind = random.randrange(4)
    if kind == 0:
        return text[:i] + text[i + 1 :]
    if kind == 1:
        return text[:i] + text[i] + text[i:]
    if kind == 2:
        return text[:i] + text[i + 1] + text[i] + text[i + 2 :]
    return text[:i] + random.choice("aeiousnghz") + text[i + 1 :]


def _initials(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    phrase = random.choice((project.short, _short_phrase(project, random), _base(project)))
    if any(c.isascii() for c in phrase):
        return None
    letters = "".join(s[0] for s in _sounds(phrase))
    accepted = frozenset(
        p.key
        for p in projects
        if any(letters in "".join(s[0] for s in _sounds(t)) for t in (p.name, p.company, p.short))
    )
    return Labelled(name, letters, accepted) if len(accepted) == 1 and len(letters) > 3 else None


def _mixed(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    if project.anonymous:
        return None
    brand, product = "".join(_sounds(project.brand)), project.product.name
    accepted = frozenset(
        p.key for p in projects
        if product in p.name and _contains(p.name, _sounds(project.brand))
    )  # fmt: skip
    other = project.brand + "".join(_sounds(product))
    text = random.choice((brand + product, brand + " " + product, other, product + brand))
    return Labelled(name, text, accepted) if len(accepted) == 1 else None


# --- English -------------------------------------------------------------------------------------


def _brand_of(project: Project) -> str:
    return "".join(_sounds(project.brand)).capitalize()


def _sounding(
    projects: list[Project], project: Project, same: Callable[[Project], bool]
) -> frozenset[str]:
    brand = _sounds(project.brand)
    return frozenset(p.key for p in projects if same(p) and _contains(p.brand, brand))


def _english(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    suffix = parts.SUFFIXES[project.suffix]
    if project.quantity:
        return None
    if project.anonymous:
        accepted = frozenset(
            p.key for p in projects if p.anonymous and p.product == project.product
        )
        text = f"{project.product.literal} {suffix}"
    else:
        accepted = _sounding(projects, project, lambda p: p.product == project.product)
        brand = _brand_of(project)
        text = random.choice(
            (f"{brand} {project.product.literal} {suffix}", f"{brand} {project.product.literal}",
             f"status of {brand} {project.product.literal} {suffix}")
        )  # fmt: skip
    return Labelled(name, text, accepted) if len(accepted) == 1 else None


def _paraphrase(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    words = project.product.paraphrase
    city = parts.CITIES[project.city]
    if random.random() < 0.5 or project.anonymous:
        accepted = frozenset(
            p.key for p in projects if p.product == project.product and p.city == project.city
        )
        text = random.choice(
            (f"the company from {city} that makes {words}", f"the {words} plant from {city}",
             f"{words} investor in {city}, how is it going?")
        )  # fmt: skip
    else:
        accepted = _sounding(projects, project, lambda p: p.product == project.product)
        brand = _brand_of(project)
        text = random.choice(
            (
                f"{brand}'s factory for {words}",
                f"{brand} {words}",
                f"what about the {words} of {brand}",
            )
        )
    return Labelled(name, text, accepted) if len(accepted) == 1 else None


def _product_words(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    words = project.product.words
    if random.random() < 0.6:
        accepted = frozenset(
            p.key for p in projects if p.product == project.product and p.city == project.city
        )
        text = f"{words} {parts.CITIES[project.city]}"
    else:
        accepted = _sounding(projects, project, lambda p: p.product == project.product)
        text = f"{_brand_of(project)} {words}"
    return Labelled(name, text, accepted) if len(accepted) == 1 else None


# --- sentences -----------------------------------------------------------------------------------

_QUESTIONS = (
    "{}现在到哪一步了？", "{}那个项目进展怎么样", "{}签约了没有", "{}是谁在跟", "请问{}投资多少",
    "帮我查一下{}的情况", "{}什么时候开工？", "{}最近有什么动静吗", "想了解一下{}的最新进展",
    "{}要多少亩地", "{}卡在哪里了", "{}的联系人电话是多少", "how is {} going", "{}上会了吗",
)  # fmt: skip
_SPOKEN = (
    "嗯那个{}就是那个项目啊现在咋样了", "哎我问一下啊那个{}它现在谈到哪儿了呀", "就那个什么{}嘛对就是那个后来咋样了",
    "呃帮我看看{}那边啊最近有没有消息", "那个那个{}领导在问快给我看一下", "喂{}那家公司他们签了没有啊",
    "我想想啊叫{}好像是吧进展到什么程度了", "小王啊你帮我查查那个{}看看推进得怎么样了",
)  # fmt: skip


def _sentence(templates: tuple[str, ...], spoken: bool) -> _Kind:
    def kind(name: str, projects: list[Project], random: Random) -> Labelled | None:
        project = random.choice(projects)
        phrase = random.choice((project.short, _short_phrase(project, random), _base(project)))
        accepted = _same_words(projects, phrase)
        if spoken and random.random() < 0.3:
            phrase = _replace(phrase, _homophone, random) or phrase
            if _same_words(projects, phrase) - accepted:
                return None
        text = random.choice(templates).format(phrase)
        return Labelled(name, text, accepted) if len(accepted) == 1 else None

    return kind


def _attribute(name: str, projects: list[Project], random: Random) -> Labelled | None:
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


def _absent(name: str, projects: list[Project], random: Random) -> Labelled | None:
    p = random.choice(projects)
    brand = random.choice(parts.ABSENT_BRANDS)
    if random.random() < 0.3:
        brand = random.choice("蓝柏沃卓硕") + random.choice("桥谷峡屿帆")
    if any(brand in q.company or brand in q.name for q in projects):
        return None
    sound = "".join(_sounds(brand))
    text = random.choice((
        f"{brand}{p.product.name}{p.suffix}", f"{brand}{p.product.name}", f"{brand}{p.product.everyday}那个项目现在怎么样了",
        f"{random.choice(parts.ABSENT_CITIES)}那个做{p.product.everyday}的", f"{random.choice(parts.ABSENT_PERSONS)}那个项目",
        f"{brand}{random.choice(('火锅', '殡葬', '马戏团', '天文台', '跑马场'))}项目", f"{sound} {''.join(_sounds(p.product.everyday))}",
        f"{sound.capitalize()} {p.product.literal} project", f"{random.choice(('蓝鲸', '长颈鹿', '北极熊'))}主题乐园", brand,
        f"{p.city}{brand}{p.product.everyday}", f"嗯那个{brand}{p.product.everyday}后来咋样了",
        "今天中午吃什么", "cruise ship terminal", f"{brand}的李总", f"{p.city}{random.choice(('潜水艇', '卫星发射场', '养蜂场'))}项目",
    ))  # fmt: skip
    return Labelled(name, text, frozenset())


_Kind = Callable[[str, list[Project], Random], Labelled | None]
KINDS: dict[str, _Kind] = {
    "exact": _exact,
    "partial": _partial,
    "short name": _short,
    "reordered": _reordered,
    "missing or extra": _slip(_missing_or_extra),
    "typo": _slip(lambda text, random: _replace(text, _typo, random)),
    "homophone": _slip(lambda text, random: _replace(text, _homophone, random)),
    "near homophone": _slip(lambda text, random: _replace(text, _near_homophone, random)),
    "two slips": _slip(_two),
    "traditional": _traditional_kind,
    "pinyin": _pinyin_kind(),
    "pinyin with slips": _pinyin_kind(slips=1),
    "other readings": _pinyin_kind(other_readings=True),
    "initials": _initials,
    "mixed": _mixed,
    "English": _english,
    "English paraphrase": _paraphrase,
    "English product words": _product_words,
    "question": _sentence(_QUESTIONS, spoken=False),
    "spoken question": _sentence(_SPOKEN, spoken=True),
    "attribute": _attribute,
    "no match": _absent,
}
