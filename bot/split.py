"""Cutting over-long Telegram HTML into messages, at line ends outside tags where possible."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

TEXT_UNITS = 4096
CAPTION_UNITS = 1024
_ATOM = re.compile(r"<(/?)([a-zA-Z-]+)([^<>]*)>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Atom:
    """A sign, an entity or a tag. ``units``: how many UTF-16 units are shown of it."""

    source: str
    units: int
    opens: str | None = None
    closes: bool = False


@dataclass(slots=True)
class _Cut:
    """A place where a part may end: after this many atoms, inside these open tags."""

    at: int
    inside: tuple[str, ...]


def split(text: str, first: int = TEXT_UNITS, rest: int = TEXT_UNITS) -> list[str]:
    """The text in parts of at most ``first`` and then ``rest`` UTF-16 units after parsing.

    Each part is HTML of its own: tags that a cut goes through are closed and opened again.
    """
    atoms, parts, reopened, limit = list(_atoms(text)), [], (), first
    opened: tuple[str, ...] = reopened
    while sum(atom.units for atom in atoms) > limit:
        cut = _best_cut(atoms, limit, opened)
        parts.append(_closed(atoms[: cut.at], opened, cut.inside))
        atoms, opened, limit = _without_leading_ends(atoms[cut.at :]), cut.inside, rest
    parts.append(_closed(atoms, opened, ()))
    return parts


def plain(text: str) -> str:
    """The same words without tags and entities."""
    return html.unescape(re.sub(r"</?[a-zA-Z-]+[^<>]*>", "", text))


def _atoms(text: str) -> Iterator[_Atom]:
    for match in _ATOM.finditer(text):
        source, slash, name = match[0], match[1], match[2]
        if name and slash:
            yield _Atom(source, 0, closes=True)
        elif name:
            yield _Atom(source, 0, opens=source)
        else:
            yield _Atom(source, len(html.unescape(source).encode("utf-16-le")) // 2)


def _best_cut(atoms: list[_Atom], limit: int, opened: tuple[str, ...]) -> _Cut:
    """After the last line end outside tags, else after one inside, else a space, else anywhere."""
    inside, units = list(opened), 0
    found: dict[int, _Cut] = {}
    for index, atom in enumerate(atoms):
        units += atom.units
        if units > limit:
            break
        if atom.opens:
            inside.append(atom.opens)
        elif atom.closes and inside:
            inside.pop()
        found[_quality(atom, inside)] = _Cut(index + 1, tuple(inside))
    cuts = [found[quality] for quality in sorted(found) if _enough(found[quality], atoms, limit)]
    return cuts[0] if cuts else _Cut(1, tuple(inside))


def _quality(atom: _Atom, inside: list[str]) -> int:
    if atom.source == "\n":
        return 1 if inside else 0
    return 2 if atom.source.isspace() else 3


def _enough(cut: _Cut, atoms: list[_Atom], limit: int) -> bool:
    """A cut that leaves most of the message empty is none."""
    shown = sum(atom.units for atom in atoms[: cut.at])
    return shown * 4 >= limit or cut.at == len(atoms)


def _without_leading_ends(atoms: list[_Atom]) -> list[_Atom]:
    start = 0
    while start < len(atoms) and atoms[start].source == "\n":
        start += 1
    return atoms[start:]


def _closed(atoms: list[_Atom], opened: tuple[str, ...], inside: tuple[str, ...]) -> str:
    body = "".join(atom.source for atom in atoms).rstrip("\n")
    ends = "".join(f"</{_name(tag)}>" for tag in reversed(inside))
    return f"{''.join(opened)}{body}{ends}"


def _name(tag: str) -> str:
    return tag[1:-1].split(maxsplit=1)[0]
