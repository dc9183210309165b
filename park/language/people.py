"""People: 张总 and 梁小姐 stay one name, 副总何家明 is title and name, 姓黄 is 黄; English names too.

A park leader (书记, 主任 and their deputies) is ours unless an organisation of the other side stands
right before the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from park.language.full_names import BEFORE, name_after, name_before
from park.language.patterns import Pattern
from park.language.words import Token, surnames, vocabulary

LONGEST_FIRM = 10
COMMON_SURNAME = 300
BRACKET = re.compile(r"[ 　]{0,2}[（(]|[ 　]{1,2}|(?=副?总|董)")
LEADER = {"书记", "副书记", "主任", "副主任"}
ADDRESS = {
    "总",
    "工",
    "董",
    "哥",
    "姐",
    "老师",
    "先生",
    "女士",
    "小姐",
    "师傅",
    "老板",
    "教授",
    "博士",
    "院士",
}
ALONE = re.compile(
    r"(?:总监|总裁|经理|合伙人|创始人|董事(?:长)?|助理|厂长|总工|工程师|董秘|负责人|实控人|会长|秘书长|理事长|院长|所长|校长|主席|副总|部长|主管|官|CEO|CFO|CTO|COO|VP|GM)$"
)
NOT_BEFORE_TITLE = set("区县市省镇村园会员和由向于从应连都同及为但能会把被让给跟与在是的")
LINK = Pattern(r"(?:叫做|名叫|叫|是|为|姓名|[:：\s(（]){0,3}")
SURNAMED = Pattern(r"\s*(?:是|叫)?姓(?P<s>[^\W\da-zA-Z_])(?!名|氏)")
GREETED = Pattern(
    r"(?<![^\W\da-zA-Z_]不)(?:小|老|阿)[^\W\da-zA-Z_](?![^\W\da-zA-Z_]{0,1}(?:企|板|师|总))"
)
NAMED = Pattern(
    r"(?:联系人|对接人|经办人|来访人|负责人|联络人|姓名|名字|叫|对方)(?:姓名)?(?:改?成|改为|换成|换为|应该)?(?:了)?(?:是|为|叫|[:：\s])*"
)
WITH_LEADER = Pattern(
    r"(?:和|跟着?|陪同?|随同?|与|同|我们|园区|(?<![^\W\da-zA-Z_]))(?P<t>书记|主任|副书记|副主任)(?=今|昨|前天|上周|明|本周|下周|一道|一起|一同|去|到|赴|带队|率队|亲自|带着|走访|拜访|接待|参加|见|会见|，|,)"
)
FOREIGN = Pattern(
    r"(?:(?P<t>联合创始人|创始人|董事长|总经理|副总经理|副总裁|总裁|总监|经理|负责人|合伙人|老板)\s?|(?:叫|联系人|对接人)\s?|(?<=[\u4e00-\u9fff])的\s?(?=[A-Z][a-z]+ [A-Z][a-z]+ ?(?:通|聊|打|说|视频)))"
    r"(?P<n>[A-Z][a-z]+ [A-Z][a-z]+)(?![A-Za-z]| [A-Z])"
)
SPACED = Pattern(
    r"(?<![^\W\d_])(?P<n>[^\W\da-zA-Z_]{2,3})[ 　，,、]+(?=(?:副?董事长|副?总经理|副?总裁|总监|经理|总工(?:程师)?|厂长|创始人|秘书长|副?会长|负责人|投资总监|市场总监|销售总监|CEO|CFO|VP)(?![^\W\d_]))"
)
POSTED = Pattern(
    r"(?<![A-Za-z])(?P<t>CEO|CFO|CTO|COO|VP|GM|HRD|CMO)\s*(?:叫|是|为|:)?\s*(?=[^\W\da-zA-Z_])"
)
ADVISER = Pattern(r"(?:顾问|中介|中间人)的?$")
PHONED = Pattern(
    r"(?<![^\W\da-zA-Z_])(?P<n>[^\W\da-zA-Z_]{2,3})的?(?:电话|手机|微信)(?:号码?)?(?:是|为|[:：]|改|换|变|更|有误|错|写错)"
)
HEAD_SURNAME = Pattern(
    r"(?<!不)(?<!不是)姓(?P<s>[^\W\da-zA-Z_]{1,2})(?:的)?(?:不(?:是)?姓[^\W\da-zA-Z_])?"
)


@dataclass(frozen=True, slots=True)
class Human:
    """A person at a place: name and title as written; ``staff`` where the park's own."""

    start: int
    end: int
    name: str | None
    title: str | None
    staff: bool = False
    leader: bool = False


def humans(text: str, words: Sequence[Token]) -> list[Human]:
    """Chinese people named in the text, in order; sides are settled with the organisations."""
    found: list[Human] = []
    for i, word in enumerate(words):
        if word.kind == "title" and not _inside(found, word.start):
            human = _before_title(text, words, i) or _after_title(text, words, i)
            if human:
                found.append(human)
    found += [h for h in _run_into_total(words) if not _overlaps(found, h)]
    found += [
        h
        for h in _greeted(text, words)
        if not _inside(found, h.start) and not _inside(found, h.end - 1)
    ]
    found += [h for h in _named(text, words) if not _overlaps(found, h)]
    found += [h for h in _apposed(text, words, found) if not _overlaps(found, h)]
    found = _with_posts(text, words, found)
    found += list(_alone(words, found))
    found += [h for h in _our_leader(text) if not _overlaps(found, h)]
    return sorted(found, key=lambda h: h.start)


def _inside(found: Sequence[Human], place: int) -> bool:
    return any(h.start <= place < h.end for h in found)


def _overlaps(found: Sequence[Human], human: Human) -> bool:
    return any(h.start < human.end and human.start < h.end for h in found)


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
    name = name_after(text, start) or _name_at(words, start)
    if not name or title.text in ("总", "代表", "采购", "财务", "顾问", "客户"):
        return None
    return Human(title.start, start + len(name), name, title.text, leader=leader)


def _name_at(words: Sequence[Token], start: int) -> str | None:
    """A full Chinese name that begins right here."""
    run, place = "", start
    for word in words:
        if word.start < start:
            continue
        if (
            word.start != place
            or word.kind not in ("unknown", "soft", "weak", "stop")
            or len(word.text) > 1
        ):
            break
        if word.kind in ("stop", "weak") and (word.text not in surnames() if not run else True):
            break
        run += word.text
        place = word.end
    return _cut_name(run)


def _cut_name(run: str) -> str | None:
    ranks = surnames()
    if run[:2] in ranks and len(run) >= 3:
        return run[:4]
    if len(run) < 2 or run[0] not in ranks or run[0] in "和同老小":
        return None
    if len(run) >= 3 and run[2] in "和与及等带说来去是有要想对跟同也在":
        return run[:2]
    return run[:3]


def _greeted(text: str, words: Sequence[Token]) -> list[Human]:
    ranks = surnames()
    found = []
    starts = {w.start: w for w in words}
    for match in GREETED.finditer(text):
        token = starts.get(match.start())
        if (
            match[0][1] not in ranks
            or ranks[match[0][1]] > 260
            or token is None
            or len(token.text) > 1
        ):
            continue
        nxt = starts.get(match.start() + 1)
        if ADVISER.search(text[: match.start()]):
            continue
        if nxt is None or len(nxt.text) > 1 or nxt.kind == "title":
            continue
        beyond = starts.get(match.end())
        if beyond and beyond.kind in ("unknown", "trade", "corp"):
            continue
        found.append(Human(match.start(), match.end(), match[0], None, staff=match[0][0] in "小阿"))
    return found


def _named(text: str, words: Sequence[Token]) -> list[Human]:
    found = []
    for match in NAMED.finditer(text):
        name = _name_at(words, match.end())
        if name and (match[0][0] != "叫" or len(name) == 3):
            found.append(Human(match.end(), match.end() + len(name), name, None))
    for match in POSTED.finditer(text):
        if name := _name_at(words, match.end()):
            found.append(Human(match.start(), match.end() + len(name), name, match["t"]))
    for match in FOREIGN.finditer(text):
        start = match.start("t") if match["t"] else match.start("n")
        found.append(Human(start, match.end("n"), match["n"], match["t"]))
    for match in SPACED.finditer(text):
        name = _cut_name(match["n"])
        if name and name == match["n"] and surnames()[name[0]] < 250:
            title = re.match(r"[^\W\d_]+", text[match.end() :])
            end = match.end() + (title.end() if title else 0)
            found.append(Human(match.start(), end, name, title[0] if title else None))
    for match in PHONED.finditer(text):
        if surnames().get(match["n"][0], 999) < 250:
            found.append(Human(match.start("n"), match.end("n"), match["n"], None))
    for match in HEAD_SURNAME.finditer(text):
        surname = match["s"] if match["s"] in surnames() else match["s"][0]
        if surname in surnames():
            end = match.start("s") + len(surname)
            found.append(Human(match.start(), end, surname, None))
    return found


def _apposed(text: str, words: Sequence[Token], found: Sequence[Human]) -> list[Human]:
    """程璐，锐芯微财务总监: a full name as a clause of its own before a firm and a post."""
    apposed = []
    for i, title in enumerate(words):
        if title.kind != "title" or title.text in ADDRESS or _inside(found, title.start):
            continue
        j = i
        while j > 0 and words[j - 1].kind in ("unknown", "soft", "trade", "corp", "place", "weak"):
            j -= 1
        if j == 0 or words[j - 1].text not in ",，" or i - j > LONGEST_FIRM:
            continue
        name = name_before(text, words[j - 1].start)
        if name and surnames().get(name[0], 0) < COMMON_SURNAME:
            start = words[j - 1].start - len(name)
            apposed.append(Human(start, start + len(name), name, title.text))
    return apposed


def _with_posts(text: str, words: Sequence[Token], found: list[Human]) -> list[Human]:
    """对接人：查理（财务总监）: the post that follows a full name in brackets or after a space."""
    titles = {w.start: w for w in words if w.kind == "title"}
    told = []
    for human in found:
        gap = BRACKET.match(text, human.end)
        post = titles.get(gap.end()) if gap else None
        full = human.name is not None and human.title is None and not human.staff
        if post and full and not _inside(found, post.start) and len(post.text) > 1:
            human = replace(human, end=post.end, title=post.text)  # noqa: PLW2901
        told.append(human)
    return told


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
        and not _inside(found, w.start)
        and not _absent(words, i)
        and not any(h.title == w.text and h.end <= w.start <= h.end + LONGEST_FIRM for h in found)
    ]
