"""Queries in English: by translation, in other words, by the product alone."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.finding import parts
from tests.finding.corpus import Project
from tests.finding.labels import Labelled
from tests.finding.slips import sounds, sounds_like_part


def _brand_of(project: Project) -> str:
    return "".join(sounds(project.brand)).capitalize()


def _sounding(
    projects: list[Project], project: Project, same: Callable[[Project], bool]
) -> frozenset[str]:
    brand = sounds(project.brand)
    return frozenset(p.key for p in projects if same(p) and sounds_like_part(p.brand, brand))


def english(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    suffix = parts.SUFFIXES[project.suffix]
    if project.quantity:
        return None
    if project.anonymous:
        accepted = frozenset(
            p.key for p in projects if p.anonymous and p.product == project.product
        )
        text = f"{project.product.literal} {suffix}"
    else:
        accepted = _sounding(projects, project, lambda p: p.product == project.product)
        brand = _brand_of(project)
        text = random.choice(
            (f"{brand} {project.product.literal} {suffix}", f"{brand} {project.product.literal}",
             f"status of {brand} {project.product.literal} {suffix}")
        )  # fmt: skip
    return Labelled(name, text, accepted) if len(accepted) == 1 else None


def paraphrase(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    words = project.product.paraphrase
    city = parts.CITIES[project.city]
    if random.random() < 0.5 or project.anonymous:
        accepted = frozenset(
            p.key for p in projects if p.product == project.product and p.city == project.city
        )
        text = random.choice(
            (f"the company from {city} that makes {words}", f"the {words} plant from {city}",
             f"{words} investor in {city}, how is it going?")
        )  # fmt: skip
    else:
        accepted = _sounding(projects, project, lambda p: p.product == project.product)
        brand = _brand_of(project)
        text = random.choice(
            (
                f"{brand}'s factory for {words}",
                f"{brand} {words}",
                f"what about the {words} of {brand}",
            )
        )
    return Labelled(name, text, accepted) if len(accepted) == 1 else None


def product_words(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    words = project.product.words
    if random.random() < 0.6:
        accepted = frozenset(
            p.key for p in projects if p.product == project.product and p.city == project.city
        )
        text = f"{words} {parts.CITIES[project.city]}"
    else:
        accepted = _sounding(projects, project, lambda p: p.product == project.product)
        text = f"{_brand_of(project)} {words}"
    return Labelled(name, text, accepted) if len(accepted) == 1 else None
