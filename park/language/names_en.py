"""English names in a message: firms by their capitals, people by their titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain

from park.language.human import Human
from park.language.organisations import Organisation
from park.language.patterns import Pattern

TITLE = (
    r"(?:Deputy )?Director|(?:VP|SVP|EVP|Head|Director)(?: of [A-Z][a-z]+| [A-Z][A-Za-z]+)|(?:Sen\.?|Senior|Managing|Regional) (?:Partner|Manager|Engineer|Director)|CEO|CFO|CTO|COO|GM|VP|SVP|EVP|MD|Chairman|Chairwoman|Chair|President|Vice President|Vice-President|General Manager|Deputy General Manager"
    r"|Managing Director|Sales Director|Investment Director|Sales Manager|Project Manager|Investment Manager|Plant Manager|Factory Manager|Manager|Founder|Co-founder|Owner|Partner"
    r"|(?:Deputy )?Secretary[- ]General|Head of [A-Z][a-z]+|Engineer|Chief Engineer|Boss|Executive Director|Vice Chairman|Marketing Director|Technical Director|Chief Executive"
)
FIELD = r"(?:deputy|vice|senior|assistant|regional|general|sales|marketing|technical|investment|project|plant|factory|finance|financial|purchasing|procurement|operations|production|business development|bd|strategy|export|site|r&d|hr|supply chain|managing|executive|commercial|overseas|country|chief|engineering|quality|asia|china|greater china|apac)"
LOWER = rf"(?:(?i:{FIELD})[ -]){{0,3}}(?:[Mm]anager|director|[Oo]fficer|president|[Ee]ngineer|partner|chairman|chairwoman|secretary[- ]general|founder|co-founder|owner|[Rr]epresentative|boss)"
LEADER = r"(?:Deputy |Party |Vice )?(?:Secretary|Director)"
WORD = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ'’-]*"
NAME = rf"{WORD}(?: {WORD}){{0,2}}"
HONORIFIC = Pattern(
    rf"(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Madam|Sir|Herr|Frau|mr|mrs|ms|dr)\.? (?P<n>{WORD}(?: {WORD}){{0,2}}|[a-z]{{2,10}}\b)"
)
TITLED = Pattern(rf"(?<![A-Za-z])(?P<t>{TITLE}|{LOWER})(?P<comma>,)? (?P<n>{NAME})")
NAME_TITLE = Pattern(
    rf"\b(?P<n>{WORD}(?: {WORD}){{1,2}})(?:,| -|:)? ?[\(（]?(?:the |their |its )?(?P<t>{TITLE})\b"
)
POST_AFTER = Pattern(rf"\s?[,(（]\s?(?:the |their |its )?({TITLE}|{LOWER})\b")
POST_BEFORE = Pattern(rf"\b((?i:{TITLE}))[, ]*$")
THEIRS = Pattern(r"(?:对方|他们的?|对方的|their|its)[\s，,]*$")
COLLEAGUE = Pattern(r"\b(?:Old|Lao|Xiao|Little) [A-Z][a-z]+\b")
LEADERS = Pattern(rf"(?<![A-Za-z])(?P<n>{LEADER} {WORD})")
TITLE_ALONE = Pattern(
    rf"\b(?:their|the|its|our|with|by) (?P<t>{TITLE}|secretary general|general manager|chairman|president)\b"
)
CALLED = Pattern(
    rf"\b(?:(?:call|ring|phone|email|contact|remind|ask|tell|text|message) (?P<n>{WORD} {WORD})(?![A-Za-z]| [A-Z])|(?:met|meet|with|saw|called|phoned|rang|emailed|texted|to|hosted) (?P<m>{WORD}(?: {WORD})?)(?= (?:of|from|at) |,? (?:{TITLE})\b))"
)
PHONED = Pattern(
    rf"(?<![A-Za-z] )(?<![A-Za-z])(?P<n>{WORD} {WORD})(?=,? \(?(?:(?:tel|phone|mobile|cell|ph|mob)[.:]? ?)?\+?\d[\d -]{{6,}})"
)
FIELDS = ("Managing", "Sales", "Investment", "Executive", "Marketing", "Technical")
FIRM_LEAD = Pattern(
    r"\b(?:of|from|with|at|visit(?:ed|ing)?|met|meet|hosted|received|by|for|to|and|called|on|about|assign|move|mark|change|update|is|has|into|,)\s*$|^$",
    re.I,
)
CHINESE_LED = Pattern(
    rf"(?:跟|和|与|见了?|约了?|陪|给|对方|他们)\s?(?P<n>{WORD} {WORD})(?=\s?(?:[（(，,。；;\u4e00-\u9fff]|$))"
)
CHINESE_LEAD = Pattern(r"(?:拜访|走访|接待|对接|联系|见了|去了|到|来自|与|和|跟)\s?$")
STARTS = Pattern(
    r"(?:'s)? (?:has|is|goes|signed|passed|wants|needs|plans|will|said|moved|started|broke|got|land|investment|project|registered|should|dropped|failed)\b|[^\x00-\x7f]"
)
SMALL_LETTERS = Pattern(
    r"\b(?:met|called|visited|hosted|with|saw|phoned)\s+(?:(?:mr|ms|mrs|dr)\.? )?(?P<n>[a-z]{2,12})\s+(?:from|of|at)\s+(?P<o>[a-z][a-z&' ]{2,30}?)(?=\s+(?:in|at|on|today|yesterday|this|last|about|who|they)\b|[,.;]|$)"
)
ONE_WORD_LEAD = Pattern(
    r"(?<![A-Za-z])(?!(?i:ask|tell|let|have|get|remind|by|cc|hi|hello|hey|dear|thanks?|in|near|and|old|young|little|mr|ms|mrs|dr|i|am|a|an|my|our|your|this|that|next|last|until|till|since|before|after)\s+$)[A-Za-z][a-z]*\s+$|^$"
)
CAPITALS = Pattern(
    r"(?<![A-Za-zÀ-ÿ0-9])[A-ZÀ-Þ][A-Za-zÀ-ÿ0-9&'’.-]*(?: (?:&|of|and)(?= [A-Z]))?(?: (?:[A-ZÀ-Þ][A-Za-zÀ-ÿ0-9&'’.-]*|(?:&|of) (?=[A-Z])))*"
)
SUFFIX = (
    r"Co\.?|Ltd\.?|Inc\.?|Corp(?:oration)?|Group|Company|Holdings?|Technolog(?:y|ies)|Tech|Electronics?|Metals?|Materials?|Robotics|Batter(?:y|ies)|Energy|Power|Solar|Optics|Optical|Glass|Foods?|Plastics"
    r"|Bearings?|Sensors?|Drones?|Machinery|Motors?|Auto(?:motive)?|Pharma(?:ceuticals?)?|Bio(?:tech)?|Medical|Chemicals?|Textiles?|Logistics|Steel|Alumini?um|Semiconductors?|Semi|Chips?|Micro(?:electronics)?"
    r"|Systems?|Industr(?:y|ies|ial)|Manufacturing|Precision|Instruments?|Devices?|Displays?|Lighting|Appliances?|Packaging|Paper|Ceramics|Furniture|Toys?|Association|Chamber(?: of Commerce)?|Federation|Council|Alliance|Institute|Bank|Capital|Partners|Ventures|Labs?|Software|Digital|Data|Cloud|Aerospace|Aviation|Marine|Shipping|Engineering|Construction|Equipment|Tools?|Valves?|Pumps?|Cables?|Circuits?|Composites|Coatings?|Rubber|Hydrogen|Wind|Water|Environmental|Health(?:care)?|Dynamics|Works|Global|International|Enterprises?|Trading|Components?|Castings?|Alloys?|Copper|Lithium|Laser|Photonics|Telecom|Networks?|Mobility|Vehicles?|EV|Carbon|Fibers?|Fibres?"
)
FIRM_END = Pattern(rf"(?:^| )(?:{SUFFIX})\.?$")
SOCIETY = Pattern(r"\b(?:Association|Chamber|Federation|Council|Society|Alliance|Union)\b")
CONTRACTED = Pattern(r"(?:I|We|They|It|That|There|He|She|What|Let|You|Who|Where|How)['’]")


@cache
def plain_words() -> frozenset[str]:
    """Capitalised words that are no part of a name: sentence starts, months, posts, units."""
    text = files("park.language").joinpath("data", "english.txt").read_text("utf-8")
    return frozenset(
        w for line in text.splitlines() if not line.startswith("#") for w in line.split()
    )


@dataclass(frozen=True, slots=True)
class Capital:
    """A run of capitalised words at its place."""

    start: int
    end: int
    text: str


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
        if THEIRS.search(text[: match.start()]) or before.endswith(FIELDS):
            continue
        if match["n"].split()[-1] not in plain_words():
            yield Human(match.start(), match.end(), match["n"], None, staff=True, leader=True)


def _addressed(text: str) -> Iterator[Human]:
    """Mr Chan, with the post before or after the name."""
    for match in HONORIFIC.finditer(text):
        name = _trimmed(match["n"])
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
        if name and not (match["comma"] and FIRM_END.search(name)) and not _another_firm(name):
            yield Human(match.start(), match.start("n") + len(name), name, match["t"])
    for match in NAME_TITLE.finditer(text):
        if _nobody_else(match["n"]):
            yield Human(match.start(), match.end(), match["n"], match["t"])


def _plainly(text: str) -> Iterator[Human]:
    """A name before a phone number, a colleague's, or one in small letters."""
    for match in PHONED.finditer(text):
        if _nobody_else(match["n"]):
            yield Human(match.start(), match.end(), match["n"], None)
    for match in CHINESE_LED.finditer(text):
        if _nobody_else(match["n"]):
            post = POST_AFTER.match(text, match.end("n"))
            end = post.end() if post else match.end("n")
            yield Human(match.start("n"), end, match["n"], post[1] if post else None)
    for match in COLLEAGUE.finditer(text):
        yield Human(match.start(), match.end(), match[0], None, staff=True)
    if text.islower():
        for match in SMALL_LETTERS.finditer(text):
            yield Human(*match.span("n"), match["n"], None)


def _nobody_else(name: str) -> bool:
    return name.split(maxsplit=1)[0] not in plain_words() and not FIRM_END.search(name)


def _another_firm(name: str) -> bool:
    return bool(FIRM_END.search(name)) and " " in name


def _others(text: str, found: list[Human]) -> list[Human]:
    others: list[Human] = []
    for match in CALLED.finditer(text):
        group = "n" if match["n"] else "m"
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


def _trimmed(name: str) -> str:
    words = name.split()
    for i, word in enumerate(words):
        if word in plain_words():
            return " ".join(words[:i])
    return name


def english_organisations(
    text: str, people: Sequence[Human], places: Sequence[tuple[int, int]]
) -> list[Organisation]:
    """Firms by their capitals; a city alone, a person or a month is none."""
    found = []
    if text.islower():
        found += [Organisation(*m.span("o"), m["o"], True) for m in SMALL_LETTERS.finditer(text)]
    for capital in _capitals(text):
        if any(h.start < capital.end and capital.start < h.end for h in people):
            continue
        if any(s <= capital.start and capital.end <= e for s, e in places):
            continue
        shown = bool(FIRM_END.search(capital.text)) and " " in capital.text
        before = text[max(0, capital.start - 12) : capital.start]
        if (
            " " not in capital.text
            and not shown
            and not before.strip()
            and not STARTS.match(text, capital.end)
        ):
            continue
        led = (FIRM_LEAD if " " in capital.text or shown else ONE_WORD_LEAD).search(before)
        if shown or led or " " in capital.text or _chinese_around(text, capital):
            society = bool(SOCIETY.search(capital.text))
            found.append(Organisation(capital.start, capital.end, capital.text, shown, society))
    return found


def _chinese_around(text: str, capital: Capital) -> bool:
    acronym = re.fullmatch(r"[A-Z]{2,4}", capital.text)
    if acronym and not CHINESE_LEAD.search(text[: capital.start]):
        return False
    return (
        any("\u4e00" <= c <= "\u9fff" for c in text[max(0, capital.start - 1) : capital.start])
        and len(capital.text) > 2
    )


def _capitals(text: str) -> list[Capital]:
    found = []
    for match in CAPITALS.finditer(text):
        found += _pieces(match.start(), match[0])
    return found


def _pieces(start: int, run: str) -> list[Capital]:
    """The run cut at words that are no names, and at a sentence's end."""
    pieces: list[Capital] = []
    words: list[re.Match[str]] = []
    for word in [*re.finditer(r"\S+", run), None]:
        bare = re.sub(r"['’]s$", "", word[0].rstrip(".,'’")) if word else ""
        if word and bare not in plain_words() and not bare.isdigit() and not CONTRACTED.match(bare):
            words.append(word)
            ends = (word[0].endswith(".") and len(bare) > 3) or word[0].endswith(("'s", "’s"))
            if not ends:
                continue
        if words:
            pieces += _piece(start, run, words)
        words = []
    return pieces


def _piece(start: int, run: str, words: list[re.Match[str]]) -> list[Capital]:
    while words and words[-1][0] in ("&", "of", "and"):
        words = words[:-1]
    while words and words[0][0] in ("&", "of", "and"):
        words = words[1:]
    if not words:
        return []
    text = run[words[0].start() : words[-1].end()]
    text = re.sub(r"['’]s$", "", text.rstrip(".,"))
    if len(text) < 2:
        return []
    return [Capital(start + words[0].start(), start + words[0].start() + len(text), text)]
