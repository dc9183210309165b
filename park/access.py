"""What each role may do: one table."""

from __future__ import annotations

from enum import StrEnum

from park.records import Project, Staff
from park.texts.audience import Role


class Right(StrEnum):
    """Something a member may be allowed to do."""

    READ = "read"
    WRITE = "write"
    OVERRIDE = "override"
    INSTRUCT = "instruct"
    ADMINISTER = "administer"
    MERGE = "merge"
    SEE_PHONES = "see_phones"
    READ_HIDDEN = "read_hidden"


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.VIEWER: frozenset({Right.READ}),
    Role.STAFF: frozenset({Right.READ, Right.WRITE, Right.SEE_PHONES}),
    Role.LEADER: frozenset(
        {
            Right.READ,
            Right.WRITE,
            Right.OVERRIDE,
            Right.INSTRUCT,
            Right.SEE_PHONES,
            Right.READ_HIDDEN,
        }
    ),
    Role.ADMIN: frozenset(Right),
}


def may(person: Staff, right: Right) -> bool:
    """Whether a member has a right; somebody without a role has none."""
    return person.role is not None and right in RIGHTS[Role(person.role)]


def may_read(person: Staff, project: Project) -> bool:
    """Secret projects are read by leaders, admins and their own people only."""
    if not may(person, Right.READ):
        return False
    ours = person.id in (project.owner_id, project.leader_id)
    return not project.secret or ours or may(person, Right.READ_HIDDEN)
