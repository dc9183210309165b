"""Taking a ledger of projects in: new ones stored at once, known ones named, bad lines told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from park.firms import core
from park.language import Person
from park.ledger_line import BadLineError, LedgerLine, read_line
from park.records import (
    Company,
    Contact,
    Project,
    ProjectValue,
    StageEvent,
    ValueKind,
)
from storage import projects
from storage.work import Work


@dataclass(slots=True)
class Imported:
    """What became of a ledger. Numbers are line numbers from 1."""

    new: list[int] = field(default_factory=list)
    similar: list[tuple[int, str]] = field(default_factory=list)
    bad: list[tuple[int, str]] = field(default_factory=list)


def import_lines(work: Work, lines: Iterable[str], *, dry_run: bool = False) -> Imported:
    """Read every line; store what is new unless this is a dry run. One command, so one undo."""
    done = Imported()
    fresh = _sorted_out(work, lines, done)
    if not dry_run and fresh:
        _store(work, fresh)
    return done


def _sorted_out(work: Work, lines: Iterable[str], done: Imported) -> list[LedgerLine]:
    codes = {each.code for each in work.find(Project)}
    names = {(each.name, each.company_id) for each in work.find(Project)}
    firms = {core(each.name): each.id for each in work.find(Company)}
    unkeyed: set[tuple[str, str]] = set()
    fresh: list[LedgerLine] = []
    for number, text in enumerate(lines, start=1):
        if not text.strip():
            continue
        try:
            line = read_line(text)
        except BadLineError as error:
            done.bad.append((number, str(error)))
            continue
        firm = firms.get(core(line.company)) if line.company else None
        if line.key in codes or (line.key is None and (line.name, firm) in names):
            done.similar.append((number, line.name))
            continue
        if line.key is not None:
            codes.add(line.key)
        elif (line.name, core(line.company or "")) in unkeyed:
            done.similar.append((number, line.name))
            continue
        else:
            unkeyed.add((line.name, core(line.company or "")))
        done.new.append(number)
        fresh.append(line)
    return fresh


def _store(work: Work, lines: list[LedgerLine]) -> None:
    firms = _firms(work, lines)
    free = projects.next_code(work, work.today.year)
    stored = _stored(
        work, [_project(work, line, firms, f"{free}-{n}") for n, line in enumerate(lines, start=1)]
    )
    pairs = list(zip(lines, stored, strict=True))
    work.add_all([_stage(work, project) for _, project in pairs])
    work.add_all([value for line, project in pairs for value in _values(work, line, project)])


def _stored(work: Work, fresh: list[Project]) -> list[Project]:
    """The projects as stored; one whose code was taken back earlier stands again as said now."""
    gone = projects.taken_back(work, [each.code for each in fresh])
    made = {p.code: p for p in work.add_all([each for each in fresh if each.code not in gone])}
    again = [(gone[p.code], _again(gone[p.code], p)) for p in fresh if p.code in gone]
    work.save_all(again)
    made |= {new.code: replace(new, version=old.version + 1) for old, new in again}
    return [made[each.code] for each in fresh]


def _again(old: Project, fresh: Project) -> Project:
    return replace(fresh, id=old.id, version=old.version, command=old.command, voided_by=None)


def _firms(work: Work, lines: list[LedgerLine]) -> dict[str, Company]:
    """The firms of all lines by core name; unknown ones are made, with their people."""
    known = {core(each.name): each for each in work.find(Company)}
    wanted: dict[str, LedgerLine] = {}
    for line in lines:
        if line.company and core(line.company) not in known:
            wanted.setdefault(core(line.company), line)
    made = work.add_all([_firm(line) for line in wanted.values()])
    known |= {core(each.name): each for each in made}
    people = {
        (known[core(line.company)].id, words)
        for line in lines
        if line.company and core(line.company) in wanted
        for words in line.contacts
    }
    work.add_all([_contact(firm_id, words) for firm_id, words in sorted(people)])
    return known


def _firm(line: LedgerLine) -> Company:
    shorts = (line.short,) if line.short and line.short != line.company else ()
    return Company(
        name=line.company or "", short_names=shorts, city=line.city, industry=line.industry
    )


def _contact(firm_id: int, words: str) -> Contact:
    person = _person(words)
    return Contact(company_id=firm_id, name=person.name, title=person.title, source="import")


def _person(words: str) -> Person:
    """何家明 副总 → name and title; 何总 stays one name."""
    name, _, title = words.partition(" ")
    return Person(name=name, title=title.strip() or None)


def _project(work: Work, line: LedgerLine, firms: dict[str, Company], free: str) -> Project:
    firm = firms[core(line.company)] if line.company else None
    return Project(
        code=line.key or free,
        name=line.name,
        company_id=firm.id if firm else None,
        type=line.type,
        industry=line.industry,
        city=line.city,
        amount=line.investment,
        land=line.land,
        owner_id=work.actor.id if work.actor else None,
        stage=line.stage,
        status=line.status,
        opened_on=work.today,
    )


def _stage(work: Work, project: Project) -> StageEvent:
    return StageEvent(
        project_id=project.id,
        to_stage=project.stage,
        to_status=project.status,
        effective=project.opened_on,
        recorded_at=work.recorded_at,
        by=project.owner_id,
    )


def _values(work: Work, line: LedgerLine, project: Project) -> list[ProjectValue]:
    said = ((ValueKind.AMOUNT, line.investment, "CNY"), (ValueKind.LAND, line.land, None))
    return [
        ProjectValue(
            project_id=project.id,
            kind=kind,
            number=number,
            currency=currency,
            effective=project.opened_on,
            recorded_at=work.recorded_at,
        )
        for kind, number, currency in said
        if number is not None
    ]
