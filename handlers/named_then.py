"""丰屿压铸, after 是哪个项目: a bare name carries on the message that lacked it."""

from __future__ import annotations

import re

from handlers.message import Incoming
from handlers.offered import PICK, just_offered
from handlers.project_named import project_named, search
from park.language import Fields, read
from storage.work import Work

_AROUND = re.compile(
    r"^(?:就是|是|说的是|我说的是|指的是|it's|it is|i mean|the|that's)?\s*|(?:的?(?:那个|这个)?(?:项目|的)?| one| project)[\s。.！!]*$",
    re.I,
)
_LONGEST = 30


def named_then(message: Incoming, work: Work) -> str | None:
    """The choice that the name makes; None where no name was asked for, or more is said."""
    offered = just_offered(message, work)
    if offered is None or offered.then == PICK or len(message.text) > _LONGEST:
        return None
    name = _AROUND.sub("", message.text.strip())
    said = read(name, message.written_at, work.finder.lexicon()).fields
    if not name or not _only_a_name(said, name):
        return None
    named = project_named(message, work, said, spoken_of=False)
    project = named.project or search(message, work, name).project
    return f"{offered.then}:{offered.origin}:{project.id}" if project is not None else None


def _only_a_name(said: Fields, name: str) -> bool:
    """Whether nothing was read in the words but whose they are."""
    if said.said().keys() - {"organisations", "project", "industry", "city"}:
        return False
    return not said.organisations or said.organisations == (name,)
