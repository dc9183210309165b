"""Words that set a second project of the same firm apart: 不是一个项目, a different project."""

from __future__ import annotations

import re

_ANOTHER = re.compile(
    r"(?:不|并不|又不)是(?:同)?一个项目|(?:另外?|别的|不同的?|第二个|新)(?:一个)?的?项目|项目不(?:是一个|一样|同)|不是(?:那|这)个项目"
    r"|\b(?:a |an |but )?(?:different|another|separate|second|new) (?:project|investment|one)\b|\bnot the same project\b",
    re.I,
)
_SAME_FIRM = re.compile(
    r"(?:是|就是|还是)?(?:同一家|一家|这家|他们|它)|\bsame (?:firm|company|one)\b|^\s*(?:yes|yeah|right)\b|^(?:对|是的?|嗯)",
    re.I,
)
_LONGEST = 40
_LEAD = " 　，,。.!！、的了吧啊是这那个次它"


def another_project(text: str) -> bool:
    """Whether a short text says that another project than the one assumed is meant."""
    return len(text) <= _LONGEST and bool(_ANOTHER.search(text))


def only_another_project(text: str) -> bool:
    """Whether a text says that and nothing else."""
    return another_project(text) and not re.search(r"\w{5,}", _ANOTHER.sub("", text).strip(_LEAD))


def same_firm_other_project(text: str) -> bool:
    """是同一家 但不是一个项目."""
    rest = _ANOTHER.sub(" ", text)
    return another_project(text) and bool(_SAME_FIRM.search(rest))
