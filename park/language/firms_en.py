"""English firms' names: runs of capitals that no sentence, person, place or month accounts for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from park.language.human import Human
from park.language.organisations import Organisation
from park.language.patterns import Pattern

WORD = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ'’-]*"
FIRM_LEAD = Pattern(
    r"\b(?:of|from|with|at|visit(?:ed|ing)?|met|meet|hosted|received|by|for|to|and|called|on|about|assign|move|mark|change|update|is|has|into|,)\s*$|^$",
    re.I,
)
CHINESE_LEAD = Pattern(r"(?:拜访|走访|接待|对接|联系|见了|去了|到|来自|与|和|跟)\s?$")
STARTS = Pattern(
    r"['’]s (?!(?:mobile|cell|phone|direct|contact|office|wechat|tel|number)\b)[a-z]|(?:'s)?:? (?:came|come|met|visited|called|phoned|says|asked|agreed|confirmed|sent|was|are|have|had|would|can|may|might|also|now|just|still|has|is|goes|signed|passed|wants|needs|plans|will|said|moved|started|broke|got|land|investment|project|registered|should|dropped|failed)\b|[^\x00-\x7f]"
)
SMALL_LETTERS = Pattern(
    r"\b(?:met|called|visited|hosted|with|saw|phoned)\s+(?:(?:mr|ms|mrs|dr)\.? )?(?P<n>[a-z]{2,12})\s+(?:from|of|at)\s+(?P<o>[a-z][a-z&' ]{2,30}?)(?=\s+(?:in|at|on|today|yesterday|this|last|about|who|they)\b|[,.;]|$)"
)
SMALL_GUESTS = Pattern(
    r"\b(?:people|persons|guests|visitors|pax|ppl|delegates|delegation) from (?P<o>[a-z][a-z&' -]{2,30}?)(?=\s*[(,.;]|\s+(?:in|at|on|today|tomorrow|tmrw|yesterday|about|who|came|come|coming|visit)|$)"
)
SMALL_SUBJECT = Pattern(
    r"^(?!(?:they|we|he|she|it|i|the|a|an|this|that|please|pls|project|contracts?|agreements?|deals?|how|what|which|who|when|where|remind|any|biggest|largest|average|number|most|latest|last|first|next|one|two|three|projects?|total|list|show|all|my|our|call|send|new|export|help|none|neither|either|both|all|each|some|nobody|somebody|someone|everyone|everybody|these|those|you|his|her|their|yes|no|ok|okay|and|but|so|if|then|just|also|finally|already|today|yesterday|tomorrow|tonight|now|again|not|never|is|are|was|were|has|have|had|did|does|do|will|can|could|should|there|here|in|on|at|by|to|of|for|with|from|after|before|since|when|mr|ms|mrs|dr)\b)(?P<o>[a-z][a-z&' -]{2,30}?)(?:'s)?(?= (?:signed|passed|failed|broke ground|started production|got (?:its|their|the) (?:land|licence)|annual|investment|land (?:is|should)|wants|visited|came|called|dropped|met)\b)"
)
ONE_WORD_LEAD = Pattern(
    r"(?<![A-Za-z])(?!(?i:ask|tell|let|have|get|remind|by|cc|hi|hello|hey|dear|thanks?|in|near|and|old|young|little|mr|ms|mrs|dr|i|am|a|an|my|our|your|this|that|next|last|until|till|since|before|after)\s+$)[A-Za-z][a-z]*\s+$|^$"
)
CAPITALS = Pattern(
    r"(?<![A-Za-zÀ-ÿ0-9])(?:i(?=[A-Z][a-z])|\d[A-Z] (?=[A-Z]))?[A-ZÀ-Þ][A-Za-zÀ-ÿ0-9&'’.-]*(?: (?:&|of|and)(?= [A-Z]))?(?: (?:(?:&|(?<=Chamber )of|(?<=Bank )of|(?<=University )of|(?<=Federation )of|(?<=Association )of|(?<=Institute )of) )?[A-ZÀ-Þ][A-Za-zÀ-ÿ0-9&'’.-]*)*"
)
SUFFIX = (
    r"Co\.?|Ltd\.?|Inc\.?|Corp(?:oration)?|Group|Company|Holdings?|Technolog(?:y|ies)|Tech|Electronics?|Metals?|Materials?|Robotics|Batter(?:y|ies)|Energy|Power|Solar|Optics|Optical|Glass|Foods?|Plastics"
    r"|Bearings?|Sensors?|Drones?|Machinery|Motors?|Auto(?:motive)?|Pharma(?:ceuticals?)?|Bio(?:tech)?|Medical|Chemicals?|Textiles?|Logistics|Steel|Alumini?um|Semiconductors?|Semi|Chips?|Micro(?:electronics)?"
    r"|Systems?|Industr(?:y|ies|ial)|Manufacturing|Precision|Instruments?|Devices?|Displays?|Lighting|Appliances?|Packaging|Paper|Ceramics|Furniture|Toys?|Association|Chamber(?: of Commerce)?|Federation|Council|Alliance|Institute|Bank|Capital|Partners|Ventures|Labs?|Software|Digital|Data|Cloud|Aerospace|Aviation|Marine|Shipping|Engineering|Construction|Equipment|Tools?|Valves?|Pumps?|Cables?|Circuits?|Composites|Coatings?|Rubber|Hydrogen|Wind|Water|Environmental|Health(?:care)?|Dynamics|Works|Global|International|Enterprises?|Trading|Components?|Castings?|Alloys?|Copper|Lithium|Laser|Photonics|Telecom|Networks?|Mobility|Vehicles?|EV|Carbon|Fibers?|Fibres?|Forgings?|Forge|Coatings?|Freight|Glassworks|Antriebe|Timber|Tooling|Polymers|Garments?|Apparel|Footwear|Bakery|Beverages?|Dairy|Seeds?|Mining|Minerals|Resources|Oil|Pipes?|Cement|Concrete|Foundry|Springs?|Gears?|Screws?|Fasteners?|Wires?|Magnets?|Moulds?|Molds?|Stamping|Hydraulics?|Hydraulik|Pneumatics|Robots?|Imaging|Games|Media|Studios?|Homes?|Living|Kitchens?|Sanitary|Lifts?|Elevators?|Trucks?|Bikes?|Boats?|Satellites?|Drives?|Cells|Storage|Chargers?|Fuel|Biologics|Genomics|Diagnostics|Therapeutics|Dental|Nutrition|Cosmetics|Beauty|Advisory|Consulting|Design|Print(?:ing)?|Labels|Inks?|Paints?|Dyes?|Adhesives?|Seals?|Gaskets?|Filters?|Membranes?|Thermal|Cooling|Heating|Refrigeration|Security|Safety|Analytics|Computing|Motion|Dynamics|Electric|Medtech|Agri(?:tech)?|Farms|Pet Foods?|Parts"
)
FIRM_END = Pattern(rf"(?:^| )(?:{SUFFIX})\.?$")
SOCIETY = Pattern(r"\b(?:Association|Chamber|Federation|Council|Society|Alliance|Union)\b")
SMALL_OBJECT = Pattern(
    rf"\b(?:visited|met|saw|hosted|called|phoned) (?P<o>(?:(?!(?:from|of|at|in|the|and|with)\b)[a-z&']+ ){{1,3}}?(?:{SUFFIX}))\b(?! (?:from|of|at)\b)",
    re.I,
)
SMALL_NAMED = Pattern(
    rf"\b(?P<o>(?P<b>(?!(?:worry|worries|about|with|from|this|that|they|their|some|more|other|any|another|else|much|cheap|cheaper|materials?|power|want|wants|need|needs)\b)[a-z&'-]{{4,}}) (?!(?:power|energy|industry|industries|materials?|plant|park|line|centre|center|technolog)\b)(?:{SUFFIX}))\b",
    re.I,
)
REST = Pattern(
    r"(?:\.?,? ?(?:Co\b\.?,? ?)?(?:Ltd|Inc|LLC|GmbH|Limited|Corp|PLC|S\.A|AG|BV)\b\.?(?!\w))|(?: ?& (?:Sons|Co|Partners|Bros|Company)\b)"
)
NEW_TRADE = re.compile(
    r" (?:Materials?|Energy|Power|Media|Chemicals?|Building|Display|Composites?|Metals?|Tech\w*)\b"
)
"""Peak New Energy: the trade, where the name has begun already."""
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


def english_organisations(
    text: str, people: Sequence[Human], places: Sequence[tuple[int, int]]
) -> list[Organisation]:
    """Firms by their capitals; a city alone, a person or a month is none."""
    found = []
    if text.islower():
        small = (
            *SMALL_LETTERS.finditer(text),
            *SMALL_GUESTS.finditer(text),
            *SMALL_SUBJECT.finditer(text),
            *SMALL_OBJECT.finditer(text),
        )
        found += [Organisation(*m.span("o"), m["o"], True) for m in small]
        for match in SMALL_NAMED.finditer(text):
            strange = [w for w in match["b"].split() if w.title() not in plain_words()]
            free = not any(o.start < match.end("o") and match.start("o") < o.end for o in found)
            if strange and free:
                start = match.start("o") + match["o"].index(strange[0])
                found.append(
                    Organisation(start, match.end("o"), text[start : match.end("o")], True)
                )
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
            found.append(_whole(text, capital, sure=shown))
    return found


def _whole(text: str, capital: Capital, *, sure: bool) -> Organisation:
    """The firm with what a mark cuts off its name: Co., Ltd, & Sons."""
    rest = REST.match(text, capital.end)
    end = rest.end() if rest else capital.end
    name = text[capital.start : end]
    return Organisation(capital.start, end, name, sure, bool(SOCIETY.search(name)))


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
        if word and words and bare == "New" and NEW_TRADE.match(run, word.end()):
            words.append(word)
            continue
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
    text = re.sub(r"['’]s?$", "", text.rstrip(".,"))
    if len(text) < 2:
        return []
    return [Capital(start + words[0].start(), start + words[0].start() + len(text), text)]
