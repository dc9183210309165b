"""The tables people extend: in order, whole, and large enough."""

from __future__ import annotations

from park.search.normal import normal
from park.search.sounds import SYMBOL, readings
from park.search.tables import groups, rows


def test_the_glossary_covers_the_trade_and_stays_in_order() -> None:
    terms = [row[0] for row in rows("glossary.tsv")]
    assert len(terms) >= 1_500
    assert terms == sorted(set(terms))
    assert all(len(row) == 2 and row[1].isascii() for row in rows("glossary.tsv"))


def test_terms_are_written_as_names_are_levelled() -> None:
    for name in ("glossary.tsv", "aliases.tsv"):
        for row in rows(name):
            assert row[0].lower() == normal(row[0]), row


def test_surnames_are_read_as_surnames() -> None:
    for surname, reading in rows("surnames.tsv"):
        assert reading in SYMBOL
        assert reading in readings(surname[0]) or len(surname) > 1
    assert {"ou", "qu"} <= set(readings("区"))
    assert {"sheng", "cheng"} <= set(readings("晟"))
    assert {"bao", "bo"} <= set(readings("薄"))


def test_every_alias_has_another_word() -> None:
    assert all(len(set(group)) > 1 for group in groups("aliases.tsv"))
