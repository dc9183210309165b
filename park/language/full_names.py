"""Full Chinese names by their characters: a surname, one or two more, and a boundary on either side.

The word list cannot tell a name that is made of everyday words (安宁, 万里, 查理); its place can.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from park.language.patterns import Pattern
from park.language.words import Token, surnames, vocabulary

HAN = re.compile(r"[\u3400-\u9fff]+")
RARELY_A_SURNAME = 330
NEVER_SURNAME = set("和同向来到去过还应计由从于让能")
PARTICLES = set("和与及等带说来去是有要想对跟同也在还没不都就把给让被将会能先又再")
NEVER_GIVEN = set("会委局厅署区园的了着们个这那我你他她它吗呢吧啊被把总董号点月日")
AFTER = Pattern(
    r"$|[^\u3400-\u9fff]|带队|带着|带了|带来|率|等|一行|出面|接|说|表示|来|去|的|电话|手机|微信|和|与|跟|聊|谈|到|参加|介绍|负责|在|今天|昨天|前天|明天|上午|下午|陪|提出|提到"
    r"|希望|想|要|也|通|打|见|先生|女士|小姐|老师|博士|教授|同志|人|他|她|对|没|不|还|是|现场|亲自|有|约|给|把|让|觉得|认为|承诺|答应|告诉|反馈|回复|反映|已|会|将|拟|计划|考察|陈述|发来|问|了解|回"
)
BEFORE = Pattern(
    r"(?:^|[^\u3400-\u9fffA-Za-z0-9]|的|了|见到?|接待|会见|和|与|跟|同|由|请|陪同?|让|是|他们|她们|对方|名?叫|为|有|对接|拜访|联系|找|给|问|人|家|约|带|位|：)$"
)


def name_after(text: str, place: int) -> str | None:
    """The full name that begins at a place and ends where a sentence goes on or stops."""
    run = HAN.match(text, place)
    if not run:
        return None
    said = run[0]
    sizes = (4, 3) if said[:2] in surnames() else (3, 2)
    if not is_surname(said, sizes):
        return None
    ends = [n for n in sizes if n <= len(said) and _given(said[:n], sizes)]
    fit = [n for n in ends if AFTER.match(text, place + n)]
    if len(fit) > 1 and said[fit[0] - 1] in PARTICLES:
        return said[: fit[1]]
    shorter = len(ends) > 1 and text[place + ends[1] : place + ends[1] + 2] in vocabulary()
    return said[: ends[1] if shorter else fit[0]] if fit else None


def name_before(text: str, end: int) -> str | None:
    """The full name that stands right before a place, with a boundary before it."""
    for size in (4, 3, 2):
        said = text[max(0, end - size) : end]
        if len(said) < size or not HAN.fullmatch(said):
            continue
        double = said[:2] in surnames()
        sizes = (4, 3) if double else (3, 2)
        named = size in sizes and is_surname(said, sizes) and _given(said, sizes)
        if named and BEFORE.search(text[max(0, end - size - 3) : end - size]):
            return said
    return None


def is_surname(said: str, sizes: tuple[int, int]) -> bool:
    """Whether the beginning is a surname that people bear often enough."""
    if sizes[0] == 4:
        return True
    return surnames().get(said[0], 999) < RARELY_A_SURNAME and said[0] not in NEVER_SURNAME


def _given(said: str, sizes: tuple[int, int]) -> bool:
    return not set(said[1 if sizes[0] == 3 else 2 :]) & NEVER_GIVEN


def name_by_words(words: Sequence[Token], start: int) -> str | None:
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
    return cut_name(run)


def cut_name(run: str) -> str | None:
    ranks = surnames()
    if run[:2] in ranks and len(run) >= 3:
        return run[:4]
    if len(run) < 2 or run[0] not in ranks or run[0] in "和同老小":
        return None
    if len(run) >= 3 and run[2] in "和与及等带说来去是有要想对跟同也在":
        return run[:2]
    return run[:3]
