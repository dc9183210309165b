"""People: 张总 and 梁小姐 stay one name, 副总何家明 is title and name, 姓黄 is 黄; English names too.

A park leader (书记, 主任 and their deputies) is ours unless an organisation of the other side stands
right before the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from park.language.full_names import BEFORE, name_after, name_before, name_by_words
from park.language.human import ADDRESS, Human, inside, overlaps
from park.language.named_people import GREETED, LONGEST_FIRM, apposed, greeted, named, with_posts
from park.language.patterns import Pattern
from park.language.words import Token, surnames, vocabulary

LATIN_NAME = re.compile(r" ?[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}(?![A-Za-z])")
LEADER = {"书记", "副书记", "主任", "副主任"}
ALONE = re.compile(
    r"(?:总监|总裁|经理|合伙人|创始人|董事(?:长)?|助理|厂长|总工|工程师|董秘|负责人|实控人|会长|秘书长|理事长|院长|所长|校长|主席|副总|部长|主管|官|CEO|CFO|CTO|COO|VP|GM)$"
)
NOT_BEFORE_TITLE = set("区县市省镇村园会员和由向于从应连都同及为但能会把被让给跟与在是的")
LINK = Pattern(r"(?:叫做|名叫|叫|是|为|姓名|[:：\s(（]){0,3}")
SURNAMED = Pattern(r"\s*(?:是|叫)?姓(?P<s>[^\W\da-zA-Z_])(?!名|氏)")
WITH_LEADER = Pattern(
    r"(?:和|跟着?|陪同?|随同?|与|同|我们|园区|(?<![^\W\da-zA-Z_]))(?P<t>书记|主任|副书记|副主任)(?=今|昨|前天|上周|明|本周|下周|一道|一起|一同|去|到|赴|带队|率队|亲自|带着|走访|拜访|接待|参加|见|会见|，|,)"
)

OFFICER = Pattern(
    r"(?P<n>[^\W\da-zA-Z_][处科局])(?=(?:也|一起|亲自|今天|昨天)?(?:陪|带队|带着|主持|接待|出面|牵头|会见|参加了))"
)
SANG = Pattern(
    r"(?:打给|打电话给|约了?|见了|同|和|跟|揾|问)(?P<n>[^\W\da-zA-Z_]生)(?=[，,。！!\s]|$|聊|讲|说|食|吃|见|喝)"
)
MAKER = Pattern(
    r"(?:碰到|碰上|遇到|见到|见了|认识了?|约了?|聊了)(?:一个|个|一位|位)?(?:做|搞|干)[^，,。\d\s]{1,8}的(?P<n>[^\W\da-zA-Z_]{2,3})(?=[，,。；;\s]|$)"
)
LATIN_BOSS = Pattern(
    r"(?P<t>老板|总监|总经理|副总|经理|厂长|负责人|合伙人|创始人)(?P<n>[A-Z][a-z]{1,11})(?=[^\x00-\x7f]|[，,。]|$)"
)
_RARE = 400
_COMMON = 120
"""The commonest surnames only: an office in one character follows many another word."""
_PLACES = frozenset({"何处", "高处", "管处", "别处", "各处"})


def humans(text: str, words: Sequence[Token]) -> list[Human]:
    """Chinese people named in the text, in order; sides are settled with the organisations."""
    found: list[Human] = []
    for i, word in enumerate(words):
        if word.kind == "title" and not inside(found, word.start):
            human = _before_title(text, words, i) or _after_title(text, words, i)
            if human:
                found.append(human)
    found += [h for h in _run_into_total(words) if not overlaps(found, h)]
    found += [
        h
        for h in greeted(text, words)
        if not inside(found, h.start) and not inside(found, h.end - 1)
    ]
    found += [h for h in named(text, words) if not overlaps(found, h)]
    found += [h for h in apposed(text, words, found) if not overlaps(found, h)]
    found = with_posts(text, words, found)
    found += list(_alone(words, found))
    found += [h for h in _our_leader(text) if not overlaps(found, h)]
    for named_ in _makers(text):
        found = [h for h in found if h.name or not overlaps([named_], h)]
        found += [named_] if not overlaps(found, named_) else []
    found += [h for h in _our_officer(text) if not overlaps(found, h)]
    found += [h for h in _cantonese(text) if not overlaps(found, h)]
    return _one_each(sorted(found, key=lambda h: h.start))


def _one_each(found: list[Human]) -> list[Human]:
    """CEO邵总 is one person: a post right before a name is the name's."""
    people: list[Human] = []
    for human in found:
        post = people[-1] if people else None
        if (
            post
            and post.name is None
            and post.end == human.start
            and human.name
            and not human.title
        ):
            people[-1] = Human(post.start, human.end, human.name, post.title)
        else:
            people.append(human)
    return people


def _cantonese(text: str) -> Iterator[Human]:
    """打俾陳生: Mr Chen, as one says in Hong Kong."""
    for match in SANG.finditer(text):
        if surnames().get(match["n"][0], _COMMON + 1) <= _COMMON:
            yield Human(*match.span("n"), match["n"], None)


def _makers(text: str) -> Iterator[Human]:
    """碰到做储能柜的汤建业; their boss by a Latin name: 老板Tony."""
    for match in MAKER.finditer(text):
        if surnames().get(match["n"][0], _RARE) < _RARE:
            yield Human(*match.span("n"), match["n"], None)
    for match in LATIN_BOSS.finditer(text):
        yield Human(match.start("t"), match.end("n"), match["n"], match["t"])


def _our_officer(text: str) -> Iterator[Human]:
    """上午王处陪…: a colleague of the park by surname and office, who takes somebody along."""
    for match in OFFICER.finditer(text):
        rank = surnames().get(match["n"][0])
        if rank is not None and rank <= _COMMON and match["n"] not in _PLACES:
            yield Human(match.start(), match.end(), match["n"], None, staff=True)


def _before_title(text: str, words: Sequence[Token], i: int) -> Human | None:
    title = words[i]
    run = _run_before(words, i)
    if i + 1 < len(words) and words[i + 1].kind in ("trade", "corp") and len(title.text) == 1:
        return None
    if not run:
        full = _by_place(text, words, title)
        if not full:
            return None
        return Human(
            title.start - len(full), title.end, full, title.text, leader=title.text in LEADER
        )
    last, ranks = run[-1], surnames()
    if run[-2:] in ranks and len(run) == 2:
        return Human(title.start - 2, title.end, run + title.text, None)
    full = _by_place(text, words, title) or _full_name(run, title.text)
    if full:
        start = title.start - len(full)
        return Human(start, title.end, full, title.text, leader=title.text in LEADER)
    if last not in ranks or (len(run) == 1 and _no_surname(text, last, title)):
        return None
    if len(title.text) > 1 and title.text not in ADDRESS and ranks[last] > 300:
        return None
    start = title.start - 1
    return Human(start, title.end, last + title.text, None, leader=title.text in LEADER)


def _no_surname(text: str, last: str, title: Token) -> bool:
    """高新区厂长, 向会长汇报: an everyday character before a post is rarely a surname."""
    if len(title.text) == 1 or last not in NOT_BEFORE_TITLE:
        return False
    return title.text not in ADDRESS or not BEFORE.search(text[: title.start - 1])


def _by_place(text: str, words: Sequence[Token], title: Token) -> str | None:
    """The name before a post, by its characters; an address word (总, 先生) follows surnames too."""
    name = None if title.text in ADDRESS else name_before(text, title.start)
    start = title.start - len(name or "")
    read = any(w.kind == "span" and w.start < title.start and start < w.end for w in words)
    return None if read else name


def _run_before(words: Sequence[Token], i: int) -> str:
    run = ""
    while (
        i > 0
        and words[i - 1].kind in ("unknown", "soft", "weak", "stop")
        and len(words[i - 1].text) == 1
    ):
        if words[i - 1].kind in ("stop", "weak") and (run or words[i - 1].text not in surnames()):
            break
        i -= 1
        run = words[i].text + run
    return run


def _full_name(run: str, title: str) -> str | None:
    """The full name at the end of a run before a title, unless only its last character is a surname."""
    ranks = surnames()
    for size in (3, 2):
        name = run[-size:]
        if len(name) != size or name[0] not in ranks or name[0] in "小老和跟与":
            continue
        if ranks[name[0]] > 250 or (title in ADDRESS and len(run) != size):
            continue
        last = ranks.get(name[-1], 999)
        if last < 150 and (title in ADDRESS or ranks[name[0]] > 60) and last < ranks[name[0]] + 60:
            continue
        if len(run) > size and run[-size - 1] not in "跟和与见由让请是陪同" and size == 2:
            continue
        return name
    return None


def _after_title(text: str, words: Sequence[Token], i: int) -> Human | None:
    title = words[i]
    said = SURNAMED.match(text, title.end)
    leader = title.text in LEADER
    if said:
        pair = text[said.start("s") : said.start("s") + 2]
        surname = pair if pair in surnames() else said["s"]
        end = said.start("s") + len(surname)
        return Human(title.start, end, surname, title.text, leader=leader)
    if len(title.text) == 1:
        return None
    called = GREETED.match(text, title.end)
    if called and title.text != "顾问" and called[0][1] in surnames():
        return Human(title.start, called.end(), called[0], title.text, leader=leader)
    link = LINK.match(text, title.end)
    start = link.end() if link else title.end
    if foreign := LATIN_NAME.match(text, start):
        return Human(title.start, foreign.end(), foreign[0].strip(), title.text, leader=leader)
    name = name_after(text, start) or name_by_words(words, start)
    if not name or title.text in ("总", "代表", "采购", "财务", "顾问", "客户"):
        return None
    return Human(title.start, start + len(name), name, title.text, leader=leader)


def _our_leader(text: str) -> list[Human]:
    """陪书记去: a leader of the park by the post alone."""
    return [
        Human(m.start("t"), m.end("t"), m["t"], None, staff=True, leader=True)
        for m in WITH_LEADER.finditer(text)
    ]


def _absent(words: Sequence[Token], i: int) -> bool:
    """Whether the words say that the holder of the post was not there."""
    after = "".join(w.text for w in words[i + 1 : i + 4])
    return bool(re.match(r"会|(?:今天)?(?:出差|不在|没在|没空|没来|没见|没到|有事|临时)", after))


def _run_into_total(words: Sequence[Token]) -> list[Human]:
    """见了他们赵总投资三个亿: a surname alone before 总投资 is a person who invests."""
    found = []
    for before, word in pairwise(words):
        alone = before.kind in ("unknown", "soft", "weak") and before.end == word.start
        if word.text in ("总投资", "总投") and alone and surnames().get(before.text, 999) < 200:
            found.append(Human(before.start, word.start + 1, before.text + "总", None))
    return found


def _alone(words: Sequence[Token], found: Sequence[Human]) -> list[Human]:
    """A post without a name, where people speak of the other side's."""
    return [
        Human(w.start, w.end, None, w.text, leader=False)
        for i, w in enumerate(words)
        if w.kind == "title"
        and (ALONE.search(w.text) or w.text not in vocabulary())
        and not inside(found, w.start)
        and not _absent(words, i)
        and not any(h.title == w.text and h.end <= w.start <= h.end + LONGEST_FIRM for h in found)
    ]
