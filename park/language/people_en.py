"""English people in a message: by their honorifics, posts, phones and verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from park.language.cities import is_place
from park.language.firms_en import FIRM_END, SMALL_LETTERS, WORD, plain_words
from park.language.human import Human
from park.language.patterns import Pattern

# A post with its fields before it (deputy general manager, BD manager, VP Operations, head of strategy).
FIELD = (
    r"(?:deputy|vice|senior|sen\.?|assistant|associate|regional|general|sales|marketing|technical|technology|investment|project|plant|factory|finance|financial"
    r"|purchasing|procurement|sourcing|operations|operating|production|business development|bd|strategy|export|site|r&d|hr|supply chain|managing|executive|commercial|overseas"
    r"|country|chief|engineering|quality|asia|china|greater china|apac|global|group|legal|public affairs|government affairs|product|design|international)"
)
HEAD = r"(?:manager|director|officer|president|engineer|partner|chairman|chairwoman|chairperson|chair|secretary[- ]general|founder|co-founder|owner|representative|supervisor|boss|chief executive)"
SHORT = r"(?:CEO|CFO|CTO|COO|CMO|CIO|GM|MD|(?:S|E)?VP(?: (?:of )?(?-i:Operations|Sales|Marketing|Finance|Engineering|Strategy|Asia|China|Investment|Procurement|Technology|Production|Manufacturing|Legal|Development))?)"
TITLE = rf"(?:(?-i:{SHORT})|(?i:(?:{FIELD}[ -]){{0,3}}{HEAD})|(?i:(?:head|vp|director|chief|secretary)) of (?:the )?[A-Za-z&]+(?: development| chain| affairs)?)"
LEADER = r"(?:Deputy |Party |Vice )?(?:Secretary|Director)"
NAME = rf"{WORD}(?: {WORD}){{0,2}}"
HONORIFIC = Pattern(
    rf"(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Madam|Sir|Herr|Frau|mr|mrs|ms|dr)\.? (?P<n>{WORD}(?: {WORD}){{0,2}}|[a-z]{{2,10}}\b)"
)
TITLED = Pattern(rf"(?<![A-Za-z])(?P<t>{TITLE})(?P<comma>,)? (?P<n>{NAME})")
NAME_TITLE = Pattern(
    rf"(?<![A-Za-z])(?P<n>{WORD}(?: {WORD}){{0,2}})(?:, | - | – |: |,? ?[(（])(?:the |their |its )?(?P<t>{TITLE})(?![A-Za-z])(?! {WORD} ?(?:of|from|at)?\b)"
)
POST_AFTER = Pattern(
    rf"\s?(?:[,(（]\s?(?:the |their |its )?|(?:the|their|its) )({TITLE})(?![A-Za-z])"
)
POST_BEFORE = Pattern(rf"\b((?i:{TITLE}))(?: along)?(?: is| was|:|,)?(?: a)?[, ]*$")
DEPARTMENTS = {
    "Operations",
    "Sales",
    "Marketing",
    "Finance",
    "Engineering",
    "Strategy",
    "Asia",
    "China",
    "Investment",
    "Procurement",
    "Technology",
    "Production",
}
FIELDED = Pattern(rf"(?:{FIELD})$", re.I)
THEIRS = Pattern(r"(?:对方|他们的?|对方的|their|its)[\s，,]*$")
COLLEAGUE = Pattern(r"\b(?:Old|Lao|Xiao|Little) [A-Z][a-z]+\b")
PINYIN = r"(?:Wang|Li|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Hu|Zhu|Gao|Lin|He|Guo|Ma|Luo|Liang|Song|Zheng|Xie|Han|Tang|Feng|Yu|Dong|Cheng|Cao|Yuan|Deng|Fu|Shen|Zeng|Peng|Lu|Lü|Su|Jiang|Cai|Jia|Ding|Wei|Xue|Ye|Yan|Pan|Du|Dai|Xia|Zhong|Tian|Ren|Fan|Fang|Shi|Yao|Tan|Liao|Zou|Xiong|Jin|Hao|Kong|Bai|Cui|Kang|Mao|Qiu|Qin|Gu|Hou|Shao|Meng|Long|Wan|Duan|Qian|Yin|Chang|Qiao|Lai|Gong|Wen|Ouyang|Situ)"
COMPANION = rf"{PINYIN}(?: [A-Z][a-z]{{1,11}})?"
COMPANIONS = Pattern(
    rf"\b(?i:visited|visit to|went to|been to|hosted|received|toured|called on|dropped by|trip to|drove to|flew to|travelled to|showed)\b[^.;!?]{{2,80}}?"
    rf"(?<!met )(?<!meeting )(?<!talked )(?<!spoke )(?<!call )(?<!lunch )(?<!dinner )(?<!tea )(?<!coffee )(?<!talks )(?<!deal )(?<!discussion )"
    rf"\b(?:together |along )?with (?:my |our )?(?:colleagues? )?(?P<names>{COMPANION}(?:,? and {COMPANION}|, {COMPANION})*)(?! [A-Z]|[’']s|,? (?:from|of|at) |,? (?:the|their|its) [A-Za-z]+ ?(?:manager|director|gm|ceo))"
)
LEADERS = Pattern(rf"(?<![A-Za-z])(?P<n>{LEADER} {WORD})")
SMALL_LEADER = Pattern(
    r"(?:\bwith|\bw/|\band) (?P<n>(?:deputy |party |vice )?(?:secretary|director) [a-z]{2,10})\b"
)
TITLE_ALONE = Pattern(
    rf"\b(?:their|the|its|our|with|by) (?P<t>{TITLE}|secretary general|general manager|chairman|president)\b"
)
CALLED = Pattern(
    rf"\b(?:(?:[Cc]all|[Rr]ing|phone|[Ee]mail|[Cc]ontact|remind|ask|tell|text|message) (?P<n>{WORD}(?: {WORD}){{1,2}})(?![A-Za-z]| [A-Z])"
    rf"|(?:[Mm]et|[Mm]eet|[Ww]ith|[Ww]/|saw|[Cc]all(?:ed)?|phoned|rang|emailed|texted|to|hosted|[Vv]isited|and) (?P<m>{WORD}(?: {WORD}){{0,2}})(?= (?:of|from|at) [A-Z])"
    rf"|(?:^|[.;:!?，,。；\n]\s*)(?P<o>{WORD}(?: {WORD}){{0,2}})(?= (?:of|from|at) (?:[A-Z]\S* ?)+(?:called|phoned|rang|visited|came|emailed|says|said|wants|asked|texted|messaged)\b))"
)
PHONED = Pattern(
    rf"(?<![A-Za-z] )(?<![A-Za-z])(?P<n>{WORD} {WORD})(?=,? \(?(?:(?:tel|phone|mobile|cell|ph|mob)[.:]? ?)?\+?\d[\d -]{{6,}})"
)
LED = Pattern(
    rf"\b(?:led|headed|accompanied|represented) by (?:their |the |its )?(?P<n>{WORD}(?: {WORD}){{0,2}})(?![A-Za-z])"
)
WITH_LEADERS = Pattern(
    rf"{LEADER} {WORD} and (?P<n>[A-Z][a-z]+)(?= (?:were|was|are|went|visited|met|called|hosted|flew|drove|came)\b)"
)
NUMBERED = Pattern(
    r"(?<![A-Za-z] )(?<![A-Za-z])(?P<n>[A-Z][A-Za-z-]*(?: [A-Z][A-Za-z-]*)?)['’]s (?:(?:mobile|cell|phone|direct|contact|office|wechat|tel)(?: ?(?:phone|number|line|no))?|number)\b"
)
CHINESE_LED = Pattern(
    rf"(?:跟|和|与|见了?|约了?|陪|给|对方|他们)\s?(?P<n>{WORD} {WORD})(?=\s?(?:[（(，,。；;\u4e00-\u9fff]|$))"
)


def english_humans(text: str) -> list[Human]:
    """People named in English: honorifics dropped, posts kept as titles, park leaders ours."""
    found: list[Human] = []
    for human in chain(_leaders(text), _addressed(text), _posted(text), _plainly(text)):
        if not any(h.start < human.end and human.start < h.end for h in found):
            found.append(human)
    return sorted([*found, *_others(text, found)], key=lambda h: h.start)


def _leaders(text: str) -> Iterator[Human]:
    """Director Chen: ours, unless the post has a field (Sales Director) or is said to be theirs."""
    for match in LEADERS.finditer(text):
        before = text[: match.start()].rstrip()
        if THEIRS.search(text[: match.start()]) or FIELDED.search(before):
            continue
        last = match["n"].split()[-1]
        if last == "Sun" or last not in plain_words():
            yield Human(match.start(), match.end(), match["n"], None, staff=True, leader=True)


def _addressed(text: str) -> Iterator[Human]:
    """Mr Chan, with the post before or after the name."""
    for match in HONORIFIC.finditer(text):
        name = _trimmed(match["n"], sure=True)
        if not name:
            continue
        end = match.start("n") + len(name)
        post = POST_BEFORE.search(text[: match.start()])
        title = post or POST_AFTER.match(text, end)
        start = post.start() if post else match.start()
        last = title.end() if title and not post else end
        yield Human(start, last, name, title[1] if title else None)


def _posted(text: str) -> Iterator[Human]:
    """GM Lin Hao; Lin Hao, general manager."""
    for match in TITLED.finditer(text):
        name = _trimmed(match["n"])
        if (
            name
            and name.split()[0] not in DEPARTMENTS
            and not (match["comma"] and FIRM_END.search(name))
            and not _another_firm(name)
        ):
            yield Human(match.start(), match.start("n") + len(name), name, match["t"])
    for match in NAME_TITLE.finditer(text):
        if _nobody_else(match["n"]) and not is_place(match["n"]):
            yield Human(match.start(), match.end(), match["n"], match["t"])


def _plainly(text: str) -> Iterator[Human]:
    """A name before a phone number, a colleague's, or one in small letters."""
    for pattern in (PHONED, LED, NUMBERED):
        for match in pattern.finditer(text):
            if _nobody_else(match["n"]):
                yield Human(*match.span("n"), match["n"], None)
    for match in WITH_LEADERS.finditer(text):
        yield Human(*match.span("n"), match["n"], None, staff=True)
    for match in CHINESE_LED.finditer(text):
        if _nobody_else(match["n"]):
            post = POST_AFTER.match(text, match.end("n"))
            end = post.end() if post else match.end("n")
            yield Human(match.start("n"), end, match["n"], post[1] if post else None)
    for match in COMPANIONS.finditer(text):
        for one in re.finditer(COMPANION, match["names"]):
            start = match.start("names") + one.start()
            yield Human(start, start + len(one[0]), one[0], None, staff=True)
    for match in COLLEAGUE.finditer(text):
        yield Human(match.start(), match.end(), match[0], None, staff=True)
    if text.islower():
        for match in SMALL_LEADER.finditer(text):
            yield Human(*match.span("n"), match["n"], None, staff=True, leader=True)
        for match in SMALL_LETTERS.finditer(text):
            yield Human(*match.span("n"), match["n"], None)


def _nobody_else(name: str) -> bool:
    return name.split(maxsplit=1)[0] not in plain_words() and not FIRM_END.search(name)


def _another_firm(name: str) -> bool:
    return bool(FIRM_END.search(name)) and " " in name


def _others(text: str, found: list[Human]) -> list[Human]:
    others: list[Human] = []
    for match in CALLED.finditer(text):
        group = next(g for g in ("n", "m", "o") if match[g])
        name, start = match[group], match.start(group)
        person = (
            not name.endswith(("'s", "’s"))
            and not any(w in plain_words() for w in name.split())
            and not FIRM_END.search(name)
        )
        if person and not any(h.start < match.end() and start < h.end for h in found):
            others.append(Human(start, start + len(name), name, None))
    for match in TITLE_ALONE.finditer(text):
        if not any(h.start < match.end() and match.start() < h.end for h in [*found, *others]):
            others.append(Human(match.start("t"), match.end("t"), None, match["t"]))
    return others


def _trimmed(name: str, *, sure: bool = False) -> str:
    """The name up to a plain word; the first word is a surname whatever it is, after Mr or Ms."""
    words = re.sub(r"['’]s$", "", name).split()
    for i, word in enumerate(words):
        if sure and i == 0 and word[0].isupper():
            continue
        if word in plain_words():
            return " ".join(words[:i])
    return " ".join(words)
