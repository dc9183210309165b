"""`parkbot members`: who has access; take it away, change it."""

from __future__ import annotations

import argparse
from dataclasses import replace

from bot.commands.command import CommandError, Subparsers, add_json, print_json
from bot.commands.opening import changing, looking
from bot.settings import Settings, load_settings
from park.records import Staff
from park.texts import Role
from storage.members import members, remove
from storage.work import Work


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("members", help="who has access; take it away or change it")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--remove", metavar="NAME", help="take the access away")
    change.add_argument("--role", nargs=2, metavar=("NAME", "ROLE"), help="give another role")
    add_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Change if asked to, then list."""
    settings = load_settings()
    if given.remove:
        with changing(settings, "members --remove") as work:
            remove(work, _named(work, given.remove))
    if given.role:
        _change_role(settings, *given.role)
    with looking(settings) as work:
        _show(members(work), as_json=given.json)
    return 0


def _change_role(settings: Settings, name: str, role: str) -> None:
    if role not in set(Role):
        raise CommandError(f"{role!r} is no role: use {', '.join(Role)}.")
    with changing(settings, "members --role") as work:
        person = _named(work, name)
        work.save(person, replace(person, role=role))


def _named(work: Work, name: str) -> Staff:
    found = [person for person in members(work) if name in person.names]
    if not found:
        raise CommandError(f"no member is called {name!r}.")
    if len(found) > 1:
        raise CommandError(
            f"{len(found)} members are called {name!r}; rename one in the chat first."
        )
    return found[0]


def _show(found: list[Staff], *, as_json: bool) -> None:
    if as_json:
        print_json([_plain(person) for person in found])
        return
    for person in found:
        away = f"  (cannot be reached since {person.unreachable_since:%Y-%m-%d})"
        print(f"{person.role:<7} {person.name}{away if person.unreachable_since else ''}")
    if not found:
        print("nobody has access yet: make an admin with `parkbot invite --role admin`")


def _plain(person: Staff) -> dict[str, object]:
    since = person.unreachable_since
    return {
        "name": person.name,
        "role": person.role,
        "rank": person.rank,
        "language": person.language,
        "telegram_id": person.telegram_id,
        "unreachable_since": since.isoformat() if since else None,
    }
