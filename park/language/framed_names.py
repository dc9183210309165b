"""Names that only their frame shows: what stands between 拜访 and a stop, 给 and 打电话, 客商： and 拟投.

No ending tells them (锦程, 常青藤幼教); both sides must be such as people put around a firm's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from park.language.words import Token

NAME = {"unknown", "soft", "weak", "trade", "corp", "place"}
WEAK = {"soft", "weak"}
NAMED = {"unknown", "soft", "weak"}
VERBISH = set(
    "里外内来上下会要有得多等看带做搞建设投对以在说和同让给了去到见能好行后先送接定开起出回入发"
)
WORKS = re.compile(
    r"(?:(?:扩产|扩建|技改|增资|改造|搬迁|[一二三四]期)?项目|的(?=产业园|基地|生产线)|产业园|生产基地|基地|生产线|产线|智造园|科技园|物流园|数据中心|中央厨房|研发中心|冷库|压铸线|产业城|园区项目)"
)
MAKING = re.compile(r"(?:(?<!叫)做|搞|生产|主营|从事|主要做|专做)(?:的)?.?$")
OPENING = set("，。；、,;:：\n")
BEFORE = re.compile(
    r"(?:一下|[)）]|日本|韩国|德国|美国|法国|新加坡|意大利|瑞士|拜会|拜访|走访|回访|探访|登门|叩门|造访|参访|接待|去|去了|到|到了|来了|见|见了|跟|和|与|同|给|对接|对接了|联系|洽谈|洽谈了|跟进|催|催一下|盯|盯一下|发给|交给|寄给|送给|约|约了|问|把|将|让|请|是|叫|为|公司|企业|投资方|客商|赴|跑了|找|通知|回复|陪|查|查一下|看看|看|考察|来自|转给|跑|改成|,|:|还有|另外|以及|及|、|那|关于|对|由|送走|送|见的|引荐|推荐|介绍|牵线|对象|单位|客商|：|业主(?:单位)?[是为:]?|主体[是为:]?|看|接着|再|又|领|带|跑的|去的|访的|接的|约的|谈的|陪的|[(\[【])(?:了|过)?$"
)

AFTER = re.compile(
    r"(?:一行|[这那]条|[两三四五几\d]家|的人|开|座谈|通(?:了)?(?:个)?(?:电话|话)|打(?:了)?(?:个)?电话|聊|谈|吃|碰|见面|视频|一起|电话|微信|的[^，。\s]{0,4}(?:采购|销售|市场部?|研发|财务|代表|老总|总监|经理|董事长|总经理|副总|总裁|老板|负责人|主任)|那个|这个|那边|这边|那家|他们|的跟进|的项目|的(?:年)?(?:税收|产值)|的总投资|的投资|的金额|的用地|的面积|的联系人|的电话|的地址|的行业|的合同|的方案|的材料|的资料|的老板|的情况|的[^，,。\s]{2,16}(?:项目|产业园|基地|生产线|产线|工厂)|的[^，,。\s]{0,4}(?:执照|土地证|产权证|许可证|施工证|环评|能评|批文|方案|材料|资料|清单|报告|协议|合同|图纸|问题)|的进展|的进度|的厂房|的协议|的负责|的联席会|的对接|的事|的意向|的阶段|的状态|的待办|的备注|的[^，。,\s]{1,2}(?:总|工|董|经理)|来的"
    r"|长期|一直|始终|迟迟|好久|很久|至今|签约|签了|开工|拿地|投产|注册|入统|竣工|过了|通过|过会|退库|终止|投资|投了|拟投|想投|要投|计划投|想要|要\d|要(?:厂房|地|租|用|建|上|投|来|求)|现在|最近|目前|到哪|进展|怎么样|咋样|什么|啥|谁|今天|昨天|上周|下周|明天|那|在谈|意向|暂时|暂不|有意|投产|考虑|想|租|说(?!明)|以后|用地|总投资|投资额|年产值|准备|打算|还在|表示|提出|担心|嫌|不谈|不投|没意向|没兴趣|有兴趣|来访|来园|来考察|过来|负责|改成|对接|[:：]|[(（]|发(?!展|改)|寄|打(?!造|算)|接上|碰上|约|的客[人商]|的人|那块|这块|回(?!访)|也|还|均|都|又|把|再次|反映|介绍|推荐|愿|同意|希望|决定|定|交给|转给|给|负责人|联系|成立|拿到|报|被|由|申请|完成|需要|需|缺|没|不|已|正式|正在|落户|建成|正|未|才|刚|将|拟|计划|有|到账|反馈|回复|答复|追加|增资|扩产)"
)

ADDRESSED = re.compile(r"(?:的)?[^\W\da-zA-Z_]{1,3}(?:总|先生|女士|小姐|董|工|经理|老板|厂长)")

NUMERALS = set("第零一二两三四五六七八九十百千万半几每各")

NOT_AFTER = set("的得地们里着了过和与或呢吧吗啊呀")

CALLS = re.compile(r"(?:一?个|了个?|通|过)?电话")
"""给谢东|打个电话."""

SHORT_AFTER = set("已没不也都又还要会能想派带来给把对退上下投签出开建先再就才")

FROM_TOWN = re.compile(r"(?:[^\W\da-zA-Z_]{2}|[省市县区])的$")
BUILDING = re.compile(r"建设|投资|打造|新建|新上|生产|开发|运营|布局|合作|引进|扩建|改造|组织|推进")
# 晶圆减薄线那个项目: so long a phrase before 那个项目 names the investment rather than a firm.
PRODUCT = 4
MEANT = re.compile(r"的?[那这]个项目")
MEASURE = re.compile(
    r"[家个]做|(?:排|居|列|位)(?:名|在)?第|初[一二三四五六七八九十]|占(?:了)?[几多]|原因|[各每哪](?:[个地区市县家类种行省镇园村]|产业|来源)|[一两二三四五六七八九十半几每][部年月个家次点批套位条座度天周份张]"
)
PLOT = re.compile(r"(?:地块|片区|街道|社区|组团|路口|大道)")
OFFICE = re.compile(r"[局厅委办科处组部]$")


def is_weak(word: Token) -> bool:
    """An everyday character, which stands in a name only beside an unknown one."""
    return word.kind == "weak" or (word.kind == "soft" and word.text in VERBISH)


def framed_names(
    text: str, words: Sequence[Token], names: set[str], taken: set[int]
) -> list[tuple[int, int]]:
    """Start and end of each name told by its frame; ``names`` are those already found by their form."""
    found: list[tuple[int, int]] = []
    for start, last, plain in _candidates(words):
        end = _before_call(text, start, last)
        name = text[start:end]
        if (
            MEASURE.match(name)
            or BUILDING.match(name)
            or OFFICE.search(name)
            or PLOT.match(text, end)
            or not taken.isdisjoint(range(start, end))
            or WORKS.match(text, end)
            or (len(name) >= PRODUCT and MEANT.match(text, end))
        ):
            continue
        if not plain:
            if _in_slot(text, words, start, end) and not MAKING.search(
                text[max(0, start - 3) : start]
            ):
                found.append((start, end))
            continue
        alone = not names and not found and name[0] not in NUMERALS
        if (
            any(name in known for known in names)
            or _in_slot(text, words, start, end)
            or (alone and _between_words(text, words, start, end))
        ):
            found.append((start, end))
    return found


def _before_call(text: str, start: int, end: int) -> int:
    """给谢东|打个电话: the verb that a name runs into is no part of it."""
    runs_on = text[end - 1] == "打" and end - start > 2 and CALLS.match(text, end)
    return end - 1 if runs_on else end


def widened(text: str, words: Sequence[Token], end: int) -> int:
    """Where a name found by its form ends: 金鹏航空|部件, when only what follows shows it."""
    if followed(text, end):
        return end
    last = end
    for word in words:
        if word.start == last and word.kind in ("unknown", "soft", "trade") and not is_weak(word):
            last = word.end
    return last if last - end in (1, 2, 3) and followed(text, last) else end


def _candidates(words: Sequence[Token]) -> Iterator[tuple[int, int, bool]]:
    """Runs that may be a name; ``plain`` ones are two to four characters no dictionary knows."""
    for run in _runs(words):
        size = run[-1].end - run[0].start
        strange = sum(len(t.text) for t in run if t.kind == "unknown")
        if _town_trade(run):
            yield run[0].start, run[-1].end, False
        if not strange or size < 2:
            continue
        plain = all(t.kind in NAMED for t in run[run[0].kind == "place" :])
        if plain and size - (len(run[0].text) if run[0].kind == "place" else 0) <= 4:
            yield run[0].start, run[-1].end, True
        elif size <= 10 and strange >= 2:
            yield run[0].start, run[-1].end, False


def _town_trade(run: list[Token]) -> bool:
    """赤峰矿业: a town and trade words alone."""
    return (
        len(run) > 1
        and run[0].kind == "place"
        and all(t.kind in ("trade", "corp") for t in run[1:])
    )


def _runs(words: Sequence[Token]) -> Iterator[list[Token]]:
    """Stretches of words that can stand in a name, everyday characters cut off at both ends."""
    run: list[Token] = []
    for word in [*words, Token(0, 0, "mark", "")]:
        joins = bool(run) and word.text in ("和", "同") and word.start - run[0].start >= 2
        placed = word.kind == "place" and bool(run)
        if (
            word.kind in NAME
            and not joins
            and not placed
            and (not run or run[-1].end == word.start)
        ):
            run.append(word)
            continue
        if trimmed := _trimmed(run):
            yield trimmed
        run = [word] if word.kind in NAME and not joins else []


def _trimmed(run: list[Token]) -> list[Token]:
    place = run[:1] if run and run[0].kind == "place" else []
    rest = run[len(place) :]
    while rest and is_weak(rest[0]):
        rest, place = rest[1:], []
    while rest and (is_weak(rest[-1]) or rest[-1].text in "都也均还又"):
        rest = rest[:-1]
    return [*place, *rest] if rest else []


def _between_words(text: str, words: Sequence[Token], start: int, end: int) -> bool:
    """At the start of a clause or after a time, with a plain word or a time next: 恒达|已|上报."""
    before = next((w for w in reversed(words) if w.end <= start and not w.text.isspace()), None)
    after = next((w for w in words if w.start >= end), None)
    opens = before is None or before.kind == "span" or before.text in OPENING
    opens = opens or bool(BEFORE.search(text[max(0, start - 6) : start].rstrip()))
    if not opens or after is None or after.text in NOT_AFTER:
        return False
    return after.kind in ("span", "stop", "gov") or after.text in SHORT_AFTER


def followed(text: str, end: int) -> bool:
    """Whether what comes next is such as people say after a firm's name."""
    after = text[end : end + 20]
    return not after or after[0] in "，。；,;\n 、和与" or bool(AFTER.match(after))


def _in_slot(text: str, words: Sequence[Token], start: int, end: int) -> bool:
    before, after = text[max(0, start - 6) : start].rstrip(), text[end : end + 20]
    gap = text[max(0, start - 1) : start].isspace()
    led = bool(BEFORE.search(before)) or not before or gap or before[-1] in "，。；\n●•·-"
    led = led or bool(FROM_TOWN.search(before))
    led = led or any(w.end == start and w.kind == "span" for w in words)
    if WORKS.match(after):
        return False
    addressed = bool(ADDRESSED.match(after))
    led = led or (before.endswith("的") and addressed)
    return led and (addressed or followed(text, end))
