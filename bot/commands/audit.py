"""`parkbot audit`: who changed what."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from zoneinfo import ZoneInfo

from bot.commands.command import CommandError, Subparsers, add_json, print_json
from bot.commands.opening import looking
from bot.settings import load_settings
from storage.trail import Step, newest_steps, project_ids, steps_of_project
from storage.work import Work


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("audit", help="who changed what, newest first")
    parser.add_argument("--project", metavar="P", help="a project's code or full name, or a part")
    parser.add_argument("--limit", type=int, default=50, help="how many changes (50)")
    add_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """List the changes."""
    settings = load_settings()
    with looking(settings) as work:
        steps = _steps(work, given.project, given.limit)
    if given.json:
        print_json([{**asdict(step), "at": step.at.isoformat()} for step in steps])
        return 0
    for step in steps:
        print(_line(step, settings.timezone))
    return 0


def _steps(work: Work, words: str | None, limit: int) -> list[Step]:
    if words is None:
        return newest_steps(work, limit)
    found = project_ids(work, words)
    if not found:
        near, ids = work.finder.projects(words, 1)
        found = list(ids) if near.confident else []
    if not found:
        raise CommandError(f"no project is found by {words!r}.")
    return steps_of_project(work, found[0], limit)


def _line(step: Step, zone: ZoneInfo) -> str:
    who = step.who or "parkbot"
    head = f"{step.at.astimezone(zone):%Y-%m-%d %H:%M}  {who}  {step.noun} {step.record_id}"
    return f"{head}  {_changes(step)}{'  (undone)' if step.undone else ''}"


def _changes(step: Step) -> str:
    if step.before is None:
        said = {name: value for name, value in step.after.items() if value not in (None, "", [])}
        return "new: " + ", ".join(f"{name}={value}" for name, value in said.items())
    return ", ".join(
        f"{name}: {step.before.get(name)} → {value}" for name, value in step.after.items()
    )
