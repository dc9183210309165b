"""Everything read in one message, each at its place, before any of it has a role."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from park.language.amounts import Amount, amounts
from park.language.areas import Area, areas
from park.language.cities import City, cities
from park.language.firms_en import english_organisations
from park.language.framed_names import BUILDING
from park.language.human import Human
from park.language.meaning import Lexicon
from park.language.moments import Moment
from park.language.organisations import Organisation, again, organisations
from park.language.people import humans
from park.language.people_en import english_humans
from park.language.phones import Phone, phones
from park.language.posts import posts
from park.language.projects import new_project
from park.language.script import Writing
from park.language.times import moments
from park.language.words import Token, tokens

BREAK = re.compile(r"[，,。；;！!？?\n]|\.(?=\s|$)|(?<=[\u4e00-\u9fff\d亩)）])\s+(?=[^\s])|\s{2,}")
TO_TOWN = set(
    "于於完去到在赴从至往来跑飞自回由经抵访住离驻过上下是和与跟同及的有先后再接送请约看见找问带陪叫把给让对将家位个逛转奔省市区县和、为分点号日月年时钟半刻周天"
)
WIDE_AREA = re.compile(
    r"(?:粤港澳(?:大湾区)?|大湾区|京津冀|长三角|珠三角|海峡两岸|两岸|全球|世界|亚太|东盟|中欧|国际)$"
)
BRACKETED = re.compile(
    r"[（(][^\W\da-zA-Z_]{2,4}[）)](?:[^\W\da-zA-Z_]{0,8}?(?:有限责任公司|股份有限公司|有限公司|集团|公司|股份))"
)
CJK = re.compile(r"[\u4e00-\u9fff]")
LATIN_BEFORE = re.compile(r"(?:[A-Z][A-Za-z&.-]* )+$")
COUNTED = re.compile(r"[上下]午|[早晚]上|中午|\d+家|[一二两三四五六七八九十几]+家")
ACCOMPANY = re.compile(
    r"(?:陪同?着?|随同?|跟着?|跟随|和|与|同|带着|我和|我跟|我们|由|咱们?|本园|园区|管委会|党工委|请|with|by|and)(?:我们|咱们?|园区|管委会|党工委)?(?:的)?\s*$",
    re.I,
)
LEADS = re.compile(
    r"^\s*(?:亲自)?(?:带队|率队|率团|率领|带领|牵头|领队|一行|带着我|陪同|和我|与我|跟我|一起|一同|赴|去|到)"
)
ATTACHED = re.compile(r"^(?:的|那边的?|他们的?|\s)?$")


@dataclass(frozen=True, slots=True)
class Findings:
    """What was read, in order of place; all times local to ``now``."""

    writing: Writing
    now: dt.datetime
    moments: Sequence[Moment]
    amounts: Sequence[Amount]
    areas: Sequence[Area]
    phones: Sequence[Phone]
    cities: Sequence[City]
    people: Sequence[Human]
    organisations: Sequence[Organisation]
    words: Sequence[Token]
    breaks: Sequence[tuple[int, int]]
    lexicon: Lexicon

    @property
    def text(self) -> str:
        """The normal form of the message."""
        return self.writing.text

    @property
    def nameless(self) -> str:
        """The text with the characters of Chinese firms' names struck out, each place kept."""
        text = self.text
        for one in self.organisations:
            if (one.sure or text[one.end : one.end + 1] == "的") and CJK.search(one.name):
                text = text[: one.start] + "，" * (one.end - one.start) + text[one.end :]
        return text

    @property
    def today(self) -> dt.date:
        """The day of writing."""
        return self.now.date()

    def clause(self, place: int) -> tuple[int, int]:
        """Start and end of the clause around a place."""
        start, end = 0, len(self.text)
        for left, right in self.breaks:
            if right <= place:
                start = right
            elif left >= place:
                end = left
                break
        return start, end


def findings(writing: Writing, now: dt.datetime, lexicon: Lexicon) -> Findings:
    """Read times, sums, areas, phones, places, people and organisations, each once."""
    text = writing.text
    called = phones(text)
    taken = [(p.start, p.end) for p in called]
    land = areas(text, taken)
    taken += [(a.start, a.end) for a in land]
    times = [m for m in moments(text, now) if not _crosses(m, taken)]
    sums = amounts(text, taken + [(m.start, m.end) for m in times])
    read = _spans([*called, *land, *times, *sums], text)
    words = _unplaced(_surnamed(tokens(text, [*read, *_titles(text, read)])))
    places = cities(text, [(w.start, w.end, w.text) for w in words if w.kind == "place"])
    people = [*humans(text, words), *_known_staff(text, lexicon)]
    people += [h for h in english_humans(text) if not _hits(people, h)] if _latin(text) else []
    names = _organisations(text, words, people, places, lexicon)
    people = _sided(text, people, names, lexicon)
    breaks = [m.span() for m in BREAK.finditer(text) if not _within_span(m, sums, times)]
    return Findings(
        writing, now, times, sums, land, called, places, people, names, words, breaks, lexicon
    )


def _surnamed(words: Sequence[Token]) -> list[Token]:
    """董书记, 董总: a post's character that is a surname, right before a post and after no name."""
    kept: list[Token] = []
    for place, word in enumerate(words):
        after = words[place + 1] if place + 1 < len(words) else None
        posted = after is not None and after.kind == "title" and after.start == word.end
        free = not kept or kept[-1].end < word.start or kept[-1].kind in ("stop", "span", "mark")
        if word.kind == "title" and word.text == "董" and posted and free:
            word = replace(word, kind="unknown")  # noqa: PLW2901
        kept.append(word)
    return kept


def _unplaced(words: Sequence[Token]) -> list[Token]:
    """A town's name inside a firm's (正泰安能) names no town: a character of the name goes before it."""
    kept: list[Token] = []
    for word in words:
        before = kept[-1] if kept else None
        inside = before is not None and before.end == word.start and len(before.text) == 1
        if (
            word.kind == "place"
            and inside
            and before
            and before.kind in ("unknown", "soft", "weak")
            and before.text not in TO_TOWN
            and not _among(kept)
        ):
            word = replace(word, kind="unknown")  # noqa: PLW2901
        kept.append(word)
    return kept


def _among(kept: Sequence[Token]) -> bool:
    """项目里|深圳的: 里 or 中 belongs to the everyday word before it, not to a name."""
    if len(kept) < 2 or kept[-1].text not in ("里", "中", "内"):
        return False
    return kept[-2].kind == "stop" and kept[-2].end == kept[-1].start


def _latin(text: str) -> bool:
    return bool(re.search(r"[A-Za-z]{2}", text))


def _crosses(moment: Moment, taken: Sequence[tuple[int, int]]) -> bool:
    return any(s < moment.end and moment.start < e for s, e in taken)


def _within_span(match: re.Match[str], sums: Sequence[Amount], times: Sequence[Moment]) -> bool:
    spans = [(s.start, s.end) for s in sums] + [(m.start, m.end) for m in times]
    return any(start < match.start() and match.end() < end for start, end in spans)


def _spans(read: Iterable[Phone | Area | Moment | Amount], text: str) -> list[tuple[int, int, str]]:
    spans = [(one.start, one.end, "span") for one in read]
    spans += [(*m.span(), "span") for m in COUNTED.finditer(text)]
    return spans


def _titles(text: str, read: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Posts with their office, where nothing else was read."""
    free = [p for p in posts(text) if not any(s < p[1] and p[0] < e for s, e, _ in read)]
    return [(start, end, "title") for start, end in free]


def _hits(people: Sequence[Human], human: Human) -> bool:
    return any(h.start < human.end and human.start < h.end for h in people)


def _organisations(
    text: str,
    words: Sequence[Token],
    people: Sequence[Human],
    places: Sequence[City],
    lexicon: Lexicon,
) -> list[Organisation]:
    abroad = {c.start for c in places if c.kind in ("abroad", "region")}
    held = {place for h in people for place in range(h.start, h.end)}
    marked = [_masked(word, held, abroad) for word in words]
    found = organisations(text, marked, lexicon.organisations)
    if _latin(text):
        spans = [(c.start, c.end) for c in places]
        english = english_organisations(text, people, spans)
        found += [o for o in english if not any(f.start < o.end and o.start < f.end for f in found)]
        for one in [o for o in english if " " in o.name]:
            found += [
                o
                for o in again(text, one)
                if not any(f.start < o.end and o.start < f.end for f in found)
            ]
    found = [_lengthened(text, one) for one in found]
    found = [_with_region(text, one, places) for one in found]
    planned = new_project(text)
    if planned:
        _, start, end = planned
        found = [o for o in found if not (start <= o.start and o.end <= end)]
        apart = [o for o in found if o.end <= start or end <= o.start]
        found = [o for o in found if o in apart or (o.sure and not BUILDING.match(o.name))]
    return sorted(found, key=lambda o: o.start)


def _lengthened(text: str, one: Organisation) -> Organisation:
    """中晟医械（南京）有限公司, Kessler Hydraulik公司: the rest of a name that a mark or a space cuts."""
    rest = BRACKETED.match(text, one.end)
    before = (
        LATIN_BEFORE.search(text[: one.start])
        if text[one.start : one.start + 1].isascii()
        else None
    )
    if rest is None and (before is None or not CJK.search(one.name)):
        return one
    start, end = before.start() if before else one.start, rest.end() if rest else one.end
    return replace(one, start=start, end=end, name=text[start:end])


def _with_region(text: str, one: Organisation, places: Sequence[City]) -> Organisation:
    """粤西家具协会: a region before a society's trade belongs to its name."""
    region = next((c for c in places if c.kind == "region" and c.end == one.start), None)
    wide = WIDE_AREA.search(text[: one.start]) if one.society and region is None else None
    if wide:
        return replace(one, start=wide.start(), name=wide[0] + one.name)
    if region is None or not one.society:
        return one
    return replace(one, start=region.start, name=region.name + one.name)


def _masked(word: Token, held: set[int], abroad: set[int]) -> Token:
    """People end an organisation's name, and a country before it is its origin, not its name."""
    overlaps = word.start in held or word.end - 1 in held
    return replace(word, kind="span") if overlaps or word.start in abroad else word


def _known_staff(text: str, lexicon: Lexicon) -> list[Human]:
    found = []
    for name, leads in lexicon.staff.items():
        place = text.find(name) if name else -1
        if place >= 0:
            found.append(Human(place, place + len(name), name, None, staff=True, leader=leads))
    return found


def _sided(
    text: str, people: Sequence[Human], names: Sequence[Organisation], lexicon: Lexicon
) -> list[Human]:
    known = {h.start for h in people if h.name in lexicon.staff}
    sided = [
        _side(text, human, names)
        for human in people
        if human.start in known
        or not any(
            k.start <= human.start < k.end for k in people if k is not human and k.start in known
        )
    ]
    return sorted(sided, key=lambda h: h.start)


def _side(text: str, human: Human, names: Sequence[Organisation]) -> Human:
    if human.staff and human.leader:
        return human
    attached = any(
        o.end <= human.start and ATTACHED.match(text[o.end : human.start]) for o in names
    )
    attached = attached or bool(
        re.search(
            r"(?:协会|商会|公司|企业|厂|研究院|对方|他们|村|街道|银行|医院|学院|大学)(?:的)?$",
            text[max(0, human.start - 4) : human.start],
        )
    )
    if human.leader:
        apart = text[human.start - 1 : human.start].isspace() or bool(
            LEADS.search(text[human.end : human.end + 6])
        )
        ours = (not attached or apart) and human.name is not None
        return replace(human, staff=ours, leader=ours)
    before, after = text[max(0, human.start - 6) : human.start], text[human.end : human.end + 6]
    if human.name and human.name[0] in "小阿" and len(human.name) == 2 and not human.title:
        return replace(human, staff=not attached)
    if human.name and human.name[0] == "老" and not attached:
        return replace(
            human,
            staff=bool(
                re.match(r"(?:和|跟|与)我", after)
                or re.search(r"(?:我和|我跟|我与|科|陪同的有|同事)$", before)
            ),
        )
    official = bool(
        re.search(
            r"(?:科长|局长|处长|镇长|区长|县长|市长|股长|副局长|科员)$",
            (human.title or "") + (human.name or ""),
        )
    )
    if official and not attached and (ACCOMPANY.search(before) or LEADS.search(after)):
        return replace(human, staff=True)
    return human
