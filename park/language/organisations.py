"""Organisations: a brand that no dictionary knows and the trade words that end a firm's name.

拜访|无锡拓普微电子 is found by its end (电子), 去了|鑫瑞 by its place after a verb; a city right before
belongs to the name as written. What the park already knows is found first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from park.language.framed_names import (
    MAKING,
    NAME,
    NAMED,
    OPENING,
    VERBISH,
    WEAK,
    WORKS,
    framed_names,
    is_weak,
    widened,
)
from park.language.known_firms import brands_named, whole_names
from park.language.words import Token

MAKER = re.compile(r"[家个]做")
"""来了家做电池的: a measure word and what the firm makes."""
WIDE = {"省", "市", "区", "县", "全国", "中国", "镇", "我省", "我市"}
NO_BRAND = {
    "企业",
    "厂",
    "工厂",
    "中心",
    "集团",
    "公司",
    "总公司",
    "分公司",
    "子公司",
    "股份",
    "实业",
    "银行",
    "大学",
    "研究院",
    "投资",
    "国际",
}
SOCIETY = re.compile(
    r"(?:总会|协会|商会|总商会|联合会|促进会|学会|联盟|工商联|同乡会|校友会|商协会|厂商会|贸促会|俱乐部|(?<![政妥外科消足篮文])协)$"
)
SHORTENED = re.compile(
    r"(?:^|[，,。；;、\s]|[去到访]了?|[在跟和与由从给约])(?P<n>(?:[\u4e00-\u9fff]{2})?[\u4e00-\u9fff]{1,2}(?<![政妥外科消足篮文])协)"
    r"(?=$|[，,。；;、\s]|坐|座|聊|谈|见|[副]?会长|秘书|介绍|推荐|引荐|那边|开会|交流|拜访|对接|的(?:[副]?会长|秘书|人|[\u4e00-\u9fff]会长)|说|答应|给|来|有|打)"
)
"""佛山铝协, 机协: an association by its short name."""
GENERIC = re.compile(
    r"^(?:[各多几这那本当该商家行业企外地省市区县全国和同跟与两三四五六七八九十一的个\d]|行业|企业|产业|地方|区域|地区|来源|渠道|方式|本地|当地|异地|相关|有关|其他)*$"
)
PLANTS = {"工厂", "厂", "总厂", "分厂", "制造厂"}
MEANT = re.compile(r"(?:的?[那这]个)?项目")
LED = re.compile(r"(?:的|是|拜访了?|接待了?|走访了?|见了|去了)$")
HEADED = re.compile(
    r"(?:的?[^\W\da-zA-Z_]董|老总|老板|公司|一行|董事长|总经理|副总|的?[^\W\da-zA-Z_]总|负责人)"
)
PLACED = re.compile(r"^(?:[^\W\da-zA-Z_]{2,3}(?:省|市))")
UNIT = re.compile(r"^(?:[KMGT]?Wh?|[kmgt]wh?|[KMG]VA|k[gmV]|mm|cm|nm|[a-z]{1,2}|[A-Z])$")
PREPOSITIONS = {"向", "为", "由", "从", "对", "于", "以", "将"}


@dataclass(frozen=True, slots=True)
class Organisation:
    """A firm or association as written, at its place; ``sure`` when its own form shows it."""

    start: int
    end: int
    name: str
    sure: bool = True
    society: bool = False


_TRADE_AFTER = re.compile(r"(?:行业|领域|板块)(?!协会|商会|联合会|龙头|改|是|为|换|[:：])")
"""属于装配式建筑行业: a trade, however much it looks like a firm's name."""


def organisations(
    text: str, words: Sequence[Token], known: frozenset[str] = frozenset()
) -> list[Organisation]:
    """Every organisation named, in order; shorter mentions of one already found are kept too."""
    found = _known(text, known)
    taken = _places(found)
    _add(found, taken, [_shortened(match) for match in SHORTENED.finditer(text)])
    for run in _runs(words):
        formed = _in_run(text, run) or _wordlike_brand(text, words, run)
        _add(found, taken, [_widened(text, words, one) for one in formed])
    for one in list({o.name: o for o in found if o.sure}.values()):
        _add(found, taken, again(text, one))
    called = brands_named(text, words, known) if known else ()
    _add(found, taken, [Organisation(a, b, text[a:b], True) for a, b in called])
    names = {o.name for o in found}
    framed = framed_names(text, words, names, taken)
    _add(found, taken, [Organisation(a, b, text[a:b], False) for a, b in framed])
    kept = (one for one in found if not _TRADE_AFTER.match(text, one.end))
    return sorted(kept, key=lambda o: o.start)


def _shortened(match: re.Match[str]) -> Organisation:
    return Organisation(match.start("n"), match.end("n"), match["n"], True, society=True)


def _widened(text: str, words: Sequence[Token], one: Organisation) -> Organisation:
    end = widened(text, words, one.end)
    return one if end == one.end else replace(one, end=end, name=text[one.start : end])


def again(text: str, one: Organisation) -> list[Organisation]:
    """Later mentions of a firm by the two characters of its brand."""
    name = PLACED.sub("", one.name)
    brand = name.split()[0] if name.isascii() else name[:2]
    if len(brand) < (4 if name.isascii() else 2) or brand == name:
        return []
    places = [m.start() for m in re.finditer(re.escape(brand), text)]
    return [Organisation(p, p + len(brand), brand, False) for p in places if p >= one.end]


def is_society(name: str) -> bool:
    """Whether a name is an association's or a chamber's."""
    return bool(SOCIETY.search(name))


def _places(found: Iterable[Organisation]) -> set[int]:
    return {place for one in found for place in range(one.start, one.end)}


def _add(found: list[Organisation], taken: set[int], more: Iterable[Organisation]) -> None:
    """Those of the new ones whose places are free."""
    for one in more:
        if taken.isdisjoint(range(one.start, one.end)):
            found.append(one)
            taken.update(range(one.start, one.end))


def _known(text: str, known: frozenset[str]) -> list[Organisation]:
    found: list[Organisation] = []
    taken: set[int] = set()
    for start, end in whole_names(text, known):
        name = text[start:end]
        _add(found, taken, [Organisation(start, end, name, True, is_society(name))])
    return found


def _runs(words: Sequence[Token]) -> list[list[Token]]:
    """Stretches of words that can stand in a name, each without a gap."""
    runs: list[list[Token]] = []
    run: list[Token] = []
    for i, word in enumerate(words):
        if _nameable(words, i, run):
            run.append(word)
            continue
        if run:
            runs.append(run)
        run = []
    return [*runs, run] if run else runs


def _nameable(words: Sequence[Token], i: int, run: list[Token]) -> bool:
    word = words[i]
    if word.kind in NAME or word.kind == "title":
        return True
    if word.kind == "latin":
        return word.text.isalpha() and not UNIT.match(word.text)
    if word.text in WIDE and i + 1 < len(words):
        return words[i + 1].kind in ("trade", "corp") and all(t.text in "和与跟同" for t in run)
    return (
        word.text in ("企业", "行业", "产业", "商家")
        and bool(run)
        and i + 1 < len(words)
        and words[i + 1].kind == "corp"
    )


def _in_run(text: str, run: list[Token]) -> list[Organisation]:
    found: list[Organisation] = []
    first = 0
    while first < len(run):
        last = _name_end(run, first)
        if last is None:
            break
        begin = _name_start(
            run,
            first,
            last,
            _follows(text, run[first].start, run[last].end, plain=run[first].kind == "trade"),
        )
        if begin is not None:
            start, end = run[begin].start, run[last].end
            name = text[start:end]
            made = MAKING.search(text[max(0, start - 3) : start + 1])
            if (
                not made
                and not MAKER.match(name)
                and not (is_society(name) and GENERIC.match(_core(run, begin, last)))
                and not WORKS.match(text, end)
                and not (
                    (run[last].text in PLANTS or run[begin].kind == "trade")
                    and MEANT.match(text, end)
                )
            ):
                found.append(Organisation(start, end, name, True, is_society(name)))
        first = last + 1
    return found


def _wordlike_brand(text: str, words: Sequence[Token], run: list[Token]) -> list[Organisation]:
    """A brand whose first character is a word of its own (见山文旅, 问鼎资本) at a clause's start."""
    if len(run) < 2 or run[-1].kind not in ("trade", "corp") or run[0].start == 0:
        return []
    at = words.index(run[0])
    first, before = words[at - 1], words[at - 2] if at > 1 else None
    opens = before is None or before.kind == "span" or before.text in OPENING
    brand = sum(len(t.text) for t in run if t.kind in NAMED)
    if not opens or len(first.text) != 1 or first.end != run[0].start or brand != 1:
        return []
    if first.text in "我你他这那和跟与及给把被在是去到来从对向由" or first.kind not in (
        "stop",
        "weak",
        "soft",
    ):
        return []
    return [Organisation(first.start, run[-1].end, text[first.start : run[-1].end])]


def _follows(text: str, first: int, end: int, *, plain: bool) -> bool:
    """Whether what stands around a name without a brand shows that it is one all the same."""
    if not plain:
        return bool(HEADED.match(text, end))
    led = bool(LED.search(text[max(0, first - 3) : first]))
    return led and (end == len(text) or text[end] in "，,。；; \n" or bool(HEADED.match(text, end)))


def _core(run: list[Token], begin: int, last: int) -> str:
    """The name without its ending."""
    return "".join(t.text for t in run[begin:last])


def _name_end(run: list[Token], first: int) -> int | None:
    """The last of the first group of trade words; a new brand after it starts another name."""
    ends = [i for i in range(first, len(run)) if run[i].kind in ("trade", "corp")]
    if not ends:
        return None
    last = ends[0]
    for i in ends[1:]:
        between = run[last + 1 : i]
        size = sum(len(t.text) for t in between)
        if any(t.text in ("和", "同") for t in between) or any(t.kind == "place" for t in between):
            break
        if size > 3 or (run[last].kind == "corp" and run[last].text not in NO_BRAND and size):
            break
        if size >= 2 and _brand(run, first, last) != 1:
            break
        last = i
    return last


def _brand(run: list[Token], first: int, last: int) -> int:
    return sum(
        len(t.text)
        for t in run[first:last]
        if t.kind in ("unknown", "soft", "weak", "latin", "title")
    )


def _name_start(run: list[Token], first: int, last: int, following: bool) -> int | None:
    begin = _after_and(run, first, last)
    while begin < last and _leading(run, begin, last):
        begin += 1
    part = run[begin : last + 1]
    brand = _brand(run, begin, last)
    suffix = run[last]
    firm = any(t.kind in ("unknown", "latin") for t in part)
    if brand >= 2 and not firm and all(is_weak(t) for t in run[begin:last] if t.kind in WEAK):
        return None
    if (
        part[0].kind == "place"
        and len(part) > 2
        and all(t.kind in ("trade", "corp") for t in part[1:])
    ):
        return begin
    if brand >= 2 or (brand == 1 and firm and any(t.kind == "place" for t in part)):
        return begin
    if is_society(suffix.text) and len(part) > 1:
        return begin
    trade = suffix.text not in NO_BRAND or len(part) > 2
    placed = suffix.kind == "corp" and len(part) > 1 and part[0].kind == "place"
    if len(part) > 1 and not brand and following and all(t.kind == "trade" for t in part):
        return begin
    headed = len(part) == 2 and part[0].kind == "place" and suffix.kind == "trade" and following
    if headed:
        return begin
    placed = placed and not any(is_weak(t) for t in part)
    return begin if placed and trade else None


def _after_and(run: list[Token], first: int, last: int) -> int:
    """蜀能氢动和|成都市氢能协会, 晟铭和|思源光学: a name of two characters or more before 和 is another."""
    for i in range(first + 1, last):
        if run[i].text not in "和与跟同及":
            continue
        before = sum(len(t.text) for t in run[first:i] if not is_weak(t))
        if run[i + 1].kind == "place" or (before > 1 and _brand(run, i + 1, last) > 1):
            return i + 1
    return first


def _leading(run: list[Token], begin: int, last: int) -> bool:
    """Whether a word at the run's start is rather the sentence's than the name's."""
    word = run[begin]
    if word.kind in WEAK and run[begin + 1].kind == "place":
        return True
    if word.kind == "place" and begin + 1 < last and is_weak(run[begin + 1]):
        return run[begin + 1].text in VERBISH and _brand(run, begin + 2, last) >= 2
    if word.text in PREPOSITIONS and _brand(run, begin + 1, last) >= 2:
        return True
    if word.kind == "weak" or (word.kind == "soft" and word.text in VERBISH):
        return _brand(run, begin + 1, last) >= 2 or any(
            t.kind == "place" for t in run[begin + 1 : last]
        )
    if word.kind == "title":
        return len(word.text) > 1
    return False
