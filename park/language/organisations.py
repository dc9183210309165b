"""Organisations: a brand that no dictionary knows and the trade words that end a firm's name.

拜访|无锡拓普微电子 is found by its end (电子), 去了|鑫瑞 by its place after a verb; a city right before
belongs to the name as written. What the park already knows is found first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from park.language.words import Token

NAME = {"unknown", "soft", "weak", "trade", "corp", "place"}
WEAK = {"soft", "weak"}
NAMED = {"unknown", "soft", "weak"}
VERBISH = set(
    "里外内来上下会要有得多等看带做搞建设投对以在说和同让给了去到见能好行后先送接定开起出回入发"
)
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
    r"(?:总会|协会|商会|总商会|联合会|促进会|学会|联盟|工商联|同乡会|校友会|商协会|厂商会|贸促会|俱乐部)$"
)
WORKS = re.compile(
    r"(?:项目|的(?=产业园|基地|生产线)|产业园|生产基地|基地|生产线|产线|智造园|科技园|物流园|数据中心|压铸线|产业城|园区项目)"
)
GENERIC = re.compile(
    r"^(?:[各多几这那本当该商家行业企外地省市区县全国和同跟与两三四五六七八九十一的个\d]|行业|企业|产业|地方|本地|当地|异地|相关|有关|其他)*$"
)
LED = re.compile(r"(?:的|是|拜访了?|接待了?|走访了?|见了|去了)$")
OFFICE = re.compile(r"[局厅委办科处组部]$")
HEADED = re.compile(
    r"(?:的?[^\W\da-zA-Z_]董|老总|老板|公司|一行|董事长|总经理|副总|的?[^\W\da-zA-Z_]总|负责人)"
)
MAKING = re.compile(r"(?:(?<!叫)做|搞|生产|主营|从事|主要做|专做)(?:的)?.?$")
PLACED = re.compile(r"^(?:[^\W\da-zA-Z_]{2,3}(?:省|市))")
UNIT = re.compile(r"^(?:[KMGT]?Wh?|[kmgt]wh?|[KMG]VA|k[gmV]|mm|cm|nm|[a-z]{1,2}|[A-Z])$")
BEFORE = re.compile(
    r"(?:一下|[)）]|日本|韩国|德国|美国|法国|新加坡|意大利|瑞士|拜访|走访|回访|探访|登门|叩门|造访|参访|接待|去|去了|到|到了|来了|见|见了|跟|和|与|同|给|对接|对接了|联系|洽谈|洽谈了|跟进|催|催一下|盯|盯一下|发给|交给|寄给|送给|约|约了|问|把|将|让|请|是|叫|为|公司|企业|投资方|客商|赴|跑了|找|通知|回复|陪|查|查一下|看看|看|考察|来自|转给|跑|改成|,|:|还有|另外|以及|及|、|那|关于|对|由)(?:了|过)?$"
)
PREPOSITIONS = {"向", "为", "由", "从", "对", "于", "以", "将"}
ADDRESSED = re.compile(r"(?:的)?[^\W\da-zA-Z_]{1,3}(?:总|先生|女士|小姐|董|工|经理|老板|厂长)")
NUMERALS = set("第零一二两三四五六七八九十百千万半几每各")
OPENING = set("，。；、,;:：\n")
NOT_AFTER = set("的得地们里着了过和与或呢吧吗啊呀")
SHORT_AFTER = set("已没不也都又还要会能想派带来给把对退上下投签出开建先再就才")
AFTER = re.compile(
    r"(?:一行|[这那]条|[两三四五几\d]家|的人|开|座谈|通(?:了)?(?:个)?(?:电话|话)|打(?:了)?(?:个)?电话|聊|谈|吃|碰|见面|视频|一起|电话|微信|的[^，。\s]{0,4}(?:采购|销售|市场部?|研发|财务|代表|老总|总监|经理|董事长|总经理|副总|总裁|老板|负责人|主任)|那个|这个|那边|这边|那家|他们|的跟进|的项目|的投资|的金额|的用地|的面积|的联系人|的电话|的地址|的行业|的合同|的方案|的材料|的资料|的老板|的情况|的进展|的进度|的厂房|的协议|的负责|的联席会|的对接|的事|的意向|的阶段|的状态|的待办|的备注|的[^，。,\s]{1,2}(?:总|工|董|经理)|来的"
    r"|签约|签了|开工|拿地|投产|注册|入统|竣工|过了|通过|过会|退库|终止|投资|投了|拟投|想投|要投|计划投|想要|要\d|现在|最近|目前|到哪|进展|怎么样|咋样|什么|啥|谁|今天|昨天|上周|下周|明天|那|在谈|意向|暂时|暂不|有意|投产|考虑|想在|准备|打算|还在|表示|提出|担心|嫌|不谈|不投|没意向|没兴趣|有兴趣|来访|来园|来考察|过来|负责|改成|对接)"
)


@dataclass(frozen=True, slots=True)
class Organisation:
    """A firm or association as written, at its place; ``sure`` when its own form shows it."""

    start: int
    end: int
    name: str
    sure: bool = True
    society: bool = False


def organisations(
    text: str, words: Sequence[Token], known: Iterable[str] = ()
) -> list[Organisation]:
    """Every organisation named, in order; shorter mentions of one already found are kept too."""
    found = _known(text, known)
    taken = _places(found)
    for run in _runs(words):
        _add(found, taken, _in_run(text, run) or _wordlike_brand(text, words, run))
    for one in list({o.name: o for o in found if o.sure}.values()):
        _add(found, taken, again(text, one))
    _add(found, taken, _short(text, words, found, taken))
    return sorted(found, key=lambda o: o.start)


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


def _known(text: str, known: Iterable[str]) -> list[Organisation]:
    found: list[Organisation] = []
    taken: set[int] = set()
    for name in sorted((k for k in known if len(k) > 1), key=len, reverse=True):
        place = text.find(name)
        while place >= 0:
            one = Organisation(place, place + len(name), name, True, is_society(name))
            _add(found, taken, [one])
            place = text.find(name, place + len(name))
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
        return words[i + 1].kind in ("trade", "corp") and not run
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
                and not (is_society(name) and GENERIC.match(_core(run, begin, last)))
                and not WORKS.match(text, end)
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
    begin = first
    while begin < last and _leading(run, begin, last):
        begin += 1
    part = run[begin : last + 1]
    brand = _brand(run, begin, last)
    suffix = run[last]
    firm = any(t.kind in ("unknown", "latin") for t in part)
    if brand >= 2 and not firm and all(_weak(t) for t in run[begin:last] if t.kind in WEAK):
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
    placed = placed and not any(_weak(t) for t in part)
    return begin if placed and trade else None


def _weak(word: Token) -> bool:
    """An everyday character, which stands in a name only beside an unknown one."""
    return word.kind == "weak" or (word.kind == "soft" and word.text in VERBISH)


def _leading(run: list[Token], begin: int, last: int) -> bool:
    """Whether a word at the run's start is rather the sentence's than the name's."""
    word = run[begin]
    if word.kind in WEAK and run[begin + 1].kind == "place":
        return True
    if word.kind == "place" and begin + 1 < last and _weak(run[begin + 1]):
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


def _short(
    text: str, words: Sequence[Token], found: Sequence[Organisation], taken: set[int]
) -> list[Organisation]:
    """Two to four unknown characters in a firm's place, or a repeat of a found firm's brand."""
    short: list[Organisation] = []
    names = {o.name for o in found}
    for start, end in _unknown_runs(words):
        one = Organisation(start, end, text[start:end], False)
        if OFFICE.search(one.name):
            continue
        if not taken.isdisjoint(range(start, end)):
            continue
        repeat = any(one.name in name for name in names)
        alone = not found and not short and one.name[0] not in NUMERALS
        alone = alone and not WORKS.match(text, end)
        if (
            repeat
            or _in_slot(text, start, end)
            or (alone and _between_words(text, words, start, end))
        ):
            short.append(one)
    return short


def _between_words(text: str, words: Sequence[Token], start: int, end: int) -> bool:
    """At the start of a clause or after a time, with a plain word or a time next: 恒达|已|上报."""
    before = next((w for w in reversed(words) if w.end <= start and not w.text.isspace()), None)
    after = next((w for w in words if w.start >= end), None)
    opens = before is None or before.kind == "span" or before.text in OPENING
    opens = opens or bool(BEFORE.search(text[max(0, start - 6) : start].rstrip()))
    if not opens or after is None or after.text in NOT_AFTER:
        return False
    return after.kind in ("span", "stop", "gov") or after.text in SHORT_AFTER


def _unknown_runs(words: Sequence[Token]) -> list[tuple[int, int]]:
    runs: list[list[Token]] = []
    run: list[Token] = []
    before: Token | None = None
    for word in [*words, Token(0, 0, "mark", "")]:
        joins = bool(run) and word.text in ("和", "同") and word.start - run[0].start >= 2
        if word.kind in NAMED and not joins and (not run or run[-1].end == word.start):
            run.append(word)
            continue
        place = before if run and before and before.end == run[0].start else None
        before = word if word.kind == "place" else None
        while run and _weak(run[0]):
            run = run[1:]
        while run and _weak(run[-1]):
            run = run[:-1]
        if run and 2 <= run[-1].end - run[0].start <= 4 and any(t.kind == "unknown" for t in run):
            runs.append([place, *run] if place and place.end == run[0].start else run)
        run = [word] if word.kind in ("unknown", "soft", "weak") else []
    return [(r[0].start, r[-1].end) for r in runs]


def _in_slot(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 6) : start].rstrip(), text[end : end + 10]
    gap = text[max(0, start - 1) : start].isspace()
    led = bool(BEFORE.search(before)) or not before or gap or before[-1] in "，。；\n"
    followed = not after or after[0] in "，。；,;\n 、和与" or bool(AFTER.match(after))
    if WORKS.match(after):
        return False
    led = led or (before.endswith("的") and bool(ADDRESSED.match(after)))
    followed = followed or bool(ADDRESSED.match(after))
    return (led and followed) or (
        (bool(BEFORE.search(before)) and not before.endswith(("是", "为", "对", ","))) and followed
    )
