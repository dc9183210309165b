"""Whom the page's visitor can be, and what each may try first."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """How the page shows one person: a role in both languages and sentences to try."""

    chinese: str = ""
    english: str = ""
    tries: tuple[str, ...] = ()
