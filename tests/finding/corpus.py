"""A confusable pipeline: sister companies, near names, same city and trade; made from a seed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from park.search import Document
from tests.finding import parts
from tests.finding.parts import Product

YI = 100_000_000


@dataclass(frozen=True, slots=True)
class Project:
    """One project with the pieces its queries are made of."""

    key: str
    name: str
    company: str
    short: str
    brand: str
    city: str
    contact: str
    stage: str
    kind: str
    product: Product
    suffix: str
    quantity: str
    investment: int
    land: int
    anonymous: bool

    def document(self) -> Document:
        """As the index takes it."""
        return Document(
            key=self.key, name=self.name, company=self.company, shorts=(self.short,),
            contacts=(self.contact,), city=self.city, industry=self.product.industry,
            stage=self.stage, kind=self.kind, investment=self.investment, land=self.land,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Firm:
    brand: str
    city: str
    trade: str
    company: str
    contact: str
    industry: str


def corpus(size: int, seed: int) -> list[Project]:
    """``size`` projects; names are distinct."""
    random = Random(seed)
    catalogue = parts.products()
    firms = _firms(max(2, size * 2 // 5), random, catalogue)
    made: dict[str, Project] = {}
    while len(made) < size:
        project = _project(f"P{len(made) + 1:06}", random.choice(firms), random, catalogue)
        made.setdefault(project.name, project)
    return list(made.values())


def _firms(number: int, random: Random, catalogue: list[Product]) -> list[_Firm]:
    firms: list[_Firm] = []
    while len(firms) < number:
        brand = random.choice(parts.FIRST) + random.choice(parts.SECOND)
        if random.random() < 0.12:
            brand += random.choice(parts.SECOND)
        if firms and random.random() < 0.3:
            brand = random.choice(firms).brand
        firms.append(_firm(brand, random, random.choice(catalogue)))
    return firms


def _firm(brand: str, random: Random, product: Product) -> _Firm:
    city = random.choice(list(parts.CITIES))
    trade = random.choice(
        (product.everyday, product.industry, "科技", "新材料", "智能装备", product.everyday)
    )
    region = random.choice((f"{city}市", city, random.choice(parts.PROVINCES), ""))
    legal = random.choice(parts.LEGAL)
    if trade == "科技" and legal.startswith("科技"):
        legal = "有限公司"
    surname = random.choice(parts.SURNAMES)
    contact = random.choice(
        (surname + random.choice(parts.TITLES), surname + random.choice(parts.GIVEN.split()))
    )
    return _Firm(brand, city, trade, f"{region}{brand}{trade}{legal}", contact, product.industry)


def _project(key: str, firm: _Firm, random: Random, catalogue: list[Product]) -> Project:
    same = [p for p in catalogue if p.industry == firm.industry]
    product = random.choice(same if random.random() < 0.8 else catalogue)
    suffix = random.choice(list(parts.SUFFIXES))
    quantity = ""
    if random.random() < 0.25:
        quantity = f"年产{random.choice((1, 2, 3, 5, 8, 10, 12, 20, 30, 50))}万{random.choice(('吨', '套', '台', '件', '平方米'))}"
    anonymous = random.random() < 0.05
    head = random.choice((firm.brand, firm.brand, firm.brand + firm.trade, firm.city + firm.brand))
    name = f"{'某' if anonymous else head}{quantity}{product.name}{suffix}"
    return Project(
        key=key, name=name, company=firm.company, short=firm.brand + firm.trade, brand=firm.brand,
        city=firm.city, contact=firm.contact, stage=random.choice(parts.STAGES),
        kind=random.choice(parts.KINDS), product=product, suffix=suffix, quantity=quantity,
        investment=_amount(random), land=random.randint(5, 400) * 100, anonymous=anonymous,
    )  # fmt: skip


def _amount(random: Random) -> int:
    if random.random() < 0.2:
        return random.randint(10, 99) * 1_000_000
    return random.choice((random.randint(1, 60) * YI, random.randint(10, 300) * YI // 10))
