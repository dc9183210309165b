"""People told by their name alone: 小林, 联系人：查理（财务总监）, 给裴松打电话, 程璐，锐芯微财务总监."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from park.language.full_names import cut_name, name_after, name_before, name_by_words
from park.language.human import ADDRESS, Human, inside
from park.language.patterns import Pattern
from park.language.words import Token, surnames

LONGEST_FIRM = 10

COMMON_SURNAME = 300

CALLING = Pattern(
    r"(?:给|跟|找|约|催|问|联系|通知)(?=(?P<n>[^\W\da-zA-Z_]{2,3})(?:回|打|通|去)?(?:个|了|一个|过)*(?:电话|微信|视频|见面|吃饭))"
)

BRANDS = set("金万华方江安石高盛鲁康汇龙洪凤富荣成明广天海中东南北兴恒泰瑞鑫宏凯博")

BRACKET = re.compile(
    r"[ 　]{0,2}[（(]|[ 　]{1,2}|(?=副?总|董)|[，,] ?(?=[^，,。；;\s]{2,6}(?:$|[，,。；;\s]))"
)

GREETED = Pattern(
    r"(?<![^\W\da-zA-Z_]不)(?:小|老|阿)[^\W\da-zA-Z_](?![^\W\da-zA-Z_]{0,1}(?:企|板|师|总))"
)

NAMED = Pattern(
    r"(?:联系人|对接人|经办人|来访人|负责人|联络人|姓名|名字|叫|对方)(?:姓名)?(?:改?成|改为|换成|换为|应该)?(?:了)?(?:是|为|叫|[:：\s])*"
)

OF_OFFICE = Pattern(
    r"(?:招商|经发|规划|国土|办公|综合|服务)[^，,。；;\s]{0,3}(?:部|科|局|处|组|办)的$"
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

MIXED = Pattern(
    r"(?<![A-Za-z] )(?<![A-Za-z])[A-Z][a-z]+ ?(?:先生|女士|小姐|总(?![部投额共价体之])|博士|教授|老板)"
)

ADVISER = Pattern(r"(?:顾问|中介|中间人)的?$")

PHONED = Pattern(
    r"(?<![^\W\da-zA-Z_])(?P<n>[^\W\da-zA-Z_]{2,3})的?(?:电话|手机|微信)(?:号码?)?(?:是|为|[:：]|改|换|变|更|有误|错|写错)"
)

HEAD_SURNAME = Pattern(
    r"(?<!不)(?<!不是)姓(?P<s>[^\W\da-zA-Z_]{1,2})(?:的)?(?:不(?:是)?姓[^\W\da-zA-Z_])?"
)


def greeted(text: str, words: Sequence[Token]) -> list[Human]:
    """小林, 老黄, 阿May: called the way colleagues call each other."""
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
        ours = match[0][0] in "小阿" or bool(OF_OFFICE.search(text[: match.start()]))
        found.append(Human(match.start(), match.end(), match[0], None, staff=ours))
    return found


def named(text: str, words: Sequence[Token]) -> list[Human]:
    """Names after a label, beside a post or a phone, or in Latin letters."""
    found = []
    for match in NAMED.finditer(text):
        name = name_by_words(words, match.end())
        if name and (match[0][0] != "叫" or len(name) == 3):
            found.append(Human(match.end(), match.end() + len(name), name, None))
    for match in FOREIGN.finditer(text):
        start = match.start("t") if match["t"] else match.start("n")
        found.append(Human(start, match.end("n"), match["n"], match["t"]))
    for match in SPACED.finditer(text):
        name = cut_name(match["n"])
        if name and name == match["n"] and surnames()[name[0]] < 250:
            title = re.match(r"[^\W\d_]+", text[match.end() :])
            end = match.end() + (title.end() if title else 0)
            found.append(Human(match.start(), end, name, title[0] if title else None))
    return [*found, *_called(text, words)]


def apposed(text: str, words: Sequence[Token], found: Sequence[Human]) -> list[Human]:
    """程璐，锐芯微财务总监: a full name as a clause of its own before a firm and a post."""
    apposed = []
    for i, title in enumerate(words):
        if title.kind != "title" or title.text in ADDRESS or inside(found, title.start):
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


def with_posts(text: str, words: Sequence[Token], found: list[Human]) -> list[Human]:
    """对接人：查理（财务总监）: the post that follows a full name in brackets or after a space."""
    titles = {w.start: w for w in words if w.kind == "title"}
    told = []
    for human in found:
        gap = BRACKET.match(text, human.end)
        post = titles.get(gap.end()) if gap else None
        full = human.name is not None and human.title is None and not human.staff
        if post and full and not inside(found, post.start) and len(post.text) > 1:
            human = replace(human, end=post.end, title=post.text)  # noqa: PLW2901
        told.append(human)
    return told


def _called(text: str, words: Sequence[Token]) -> list[Human]:
    """Those rung up, with a Latin post, with a phone, or known by the surname alone."""
    found = []
    for match in CALLING.finditer(text):
        name = match["n"]
        if name_after(text, match.start("n")) == name and name[0] not in BRANDS:
            found.append(Human(match.start("n"), match.end("n"), name, None))
    for match in MIXED.finditer(text):
        found.append(Human(match.start(), match.end(), match[0].replace(" ", ""), None))
    for match in POSTED.finditer(text):
        if name := name_by_words(words, match.end()):
            found.append(Human(match.start(), match.end() + len(name), name, match["t"]))
    for match in PHONED.finditer(text):
        if surnames().get(match["n"][0], 999) < 250:
            found.append(Human(match.start("n"), match.end("n"), match["n"], None))
    for match in HEAD_SURNAME.finditer(text):
        surname = match["s"] if match["s"] in surnames() else match["s"][0]
        if surname in surnames():
            end = match.start("s") + len(surname)
            found.append(Human(match.start(), end, surname, None))
    return found
