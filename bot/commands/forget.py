"""`parkbot forget`: a contact's name and phone, erased everywhere."""

from __future__ import annotations

import argparse

from bot.commands.command import CommandError, Subparsers, add_json, print_json
from bot.commands.opening import changing
from bot.settings import load_settings
from storage.forgetting import Forgotten, contacts_named, forget


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("forget", help="erase a contact's name and phone everywhere")
    parser.add_argument("contact", metavar="CONTACT", help="the full name, or the phone number")
    add_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Erase and say what was done."""
    with changing(load_settings(), "forget") as work:
        found = contacts_named(work, given.contact)
        if not found:
            raise CommandError("no contact has exactly this name or phone number.")
        done = forget(work, found)
    if given.json:
        print_json({"contacts": done.contacts, "rows": done.rows, "files_to_check": done.files})
    else:
        _show(done)
    return 0


def _show(done: Forgotten) -> None:
    print(f"{done.contacts} contact(s) erased.")
    for table, rows in done.rows.items():
        print(f"  {table}: {rows} row(s) held the name or phone")
    if done.files:
        print(
            f"{done.files} photo(s) or file(s) of this firm's visits are kept: check them by eye."
        )
    print("What Telegram itself and older backups hold is not reached by this.")
