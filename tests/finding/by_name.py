"""Queries by name: whole, in part, damaged, in pinyin, initials, mixed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from random import Random

from opencc import OpenCC
from pypinyin import Style, pinyin

from tests.finding.corpus import Project
from tests.finding.labels import Kind, Labelled
from tests.finding.slips import letter_slip, sounds, sounds_like_part, spelled


def base(project: Project) -> str:
    return project.name.removesuffix("项目")


def phrase_of(project: Project, random: Random) -> str:
    """How people name it: brand and product, or the name without 项目."""
    if project.anonymous:
        return base(project)
    return random.choice(
        (base(project), f"{project.brand}{project.quantity}{project.product.name}", project.name)
    )


def same_words(projects: list[Project], phrase: str) -> frozenset[str]:
    """Projects that the phrase names literally."""
    return frozenset(p.key for p in projects if phrase in p.name or phrase in p.company)


def slip_kind(make: Callable[[str, Random], str | None]) -> Kind:
    def kind(name: str, projects: list[Project], random: Random) -> Labelled | None:
        project = random.choice(projects)
        phrase = phrase_of(project, random)
        accepted = same_words(projects, phrase)
        text = make(phrase, random)
        if not text or text == phrase or same_words(projects, text) - accepted:
            return None
        return (
            Labelled(name, text, accepted or frozenset({project.key}))
            if len(accepted) <= 1
            else None
        )

    return kind


def exact(name: str, projects: list[Project], random: Random) -> Labelled:
    project = random.choice(projects)
    return Labelled(name, project.name, frozenset({project.key}))


def partial(name: str, projects: list[Project], random: Random) -> Labelled | None:
    text = random.choice(projects).name
    size = random.randint(min(6, len(text)), len(text) - 1)
    start = random.randrange(len(text) - size + 1)
    accepted = same_words(projects, text[start : start + size])
    return Labelled(name, text[start : start + size], accepted) if len(accepted) == 1 else None


def short_name(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    accepted = frozenset(
        p.key for p in projects if project.short in p.company or project.short in p.name
    )
    return Labelled(name, project.short, accepted) if len(accepted) == 1 else None


def reordered(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    if project.anonymous:
        return None
    tail = project.suffix.removesuffix("项目")
    pieces = [p for p in (project.brand, project.quantity, project.product.name, tail) if p]
    accepted = frozenset(p.key for p in projects if all(piece in p.name for piece in pieces))
    random.shuffle(pieces)
    text = random.choice(("", " ")).join(pieces)
    return (
        Labelled(name, text, accepted) if len(accepted) == 1 and text not in project.name else None
    )


@cache
def _to_traditional() -> OpenCC:
    return OpenCC("s2t")


def traditional(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    phrase = phrase_of(project, random)
    accepted = same_words(projects, phrase)
    return (
        Labelled(name, _to_traditional().convert(phrase), accepted) if len(accepted) == 1 else None
    )


def short_phrase(project: Project, random: Random) -> str:
    if project.anonymous:
        return f"{project.product.name}{project.suffix}".removesuffix("项目")
    return f"{project.brand}{project.product.name}"


def pinyin_kind(slips: int = 0, other_readings: bool = False) -> Kind:
    def kind(name: str, projects: list[Project], random: Random) -> Labelled | None:
        project = random.choice(projects)
        phrase = short_phrase(project, random) if random.random() < 0.7 else base(project)
        if any(c.isdigit() or c.isupper() for c in phrase):
            return None
        if other_readings and not any(
            len(set(r)) > 1 for r in pinyin(phrase, style=Style.NORMAL, heteronym=True)
        ):
            return None
        sound = sounds(phrase)
        accepted = frozenset(p.key for p in projects if sounds_like_part(p.name, sound))
        text = spelled(phrase, random, other_readings)
        for _ in range(slips):
            text = letter_slip(text, random)
        return Labelled(name, text, accepted) if len(accepted) == 1 else None

    return kind


def initials(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    phrase = random.choice((project.short, short_phrase(project, random), base(project)))
    if any(c.isascii() for c in phrase):
        return None
    letters = "".join(s[0] for s in sounds(phrase))
    accepted = frozenset(
        p.key
        for p in projects
        if any(letters in "".join(s[0] for s in sounds(t)) for t in (p.name, p.company, p.short))
    )
    return Labelled(name, letters, accepted) if len(accepted) == 1 and len(letters) > 3 else None


def mixed(name: str, projects: list[Project], random: Random) -> Labelled | None:
    project = random.choice(projects)
    if project.anonymous:
        return None
    brand, product = "".join(sounds(project.brand)), project.product.name
    accepted = frozenset(
        p.key for p in projects
        if product in p.name and sounds_like_part(p.name, sounds(project.brand))
    )  # fmt: skip
    other = project.brand + "".join(sounds(product))
    text = random.choice((brand + product, brand + " " + product, other, product + brand))
    return Labelled(name, text, accepted) if len(accepted) == 1 else None
