"""Whether the contact before is to have a project: 这条不用建项目, 还是建一个吧, no project for this one."""

from __future__ import annotations

import re

_LEAD = r"^(?:那|哦|对|嗯|好|算了|[，,、\s])*(?:这条|这家|这个|这次|它|他们|刚才(?:那个|那条|那家)?|的)*"
_NOT = re.compile(
    rf"{_LEAD}(?:先|就|暂时|还)*(?:不用|不要|不需要|不必|别|无需|不)(?:急着)?(?:给(?:他们?|它|这家))?(?:新?建|立|算|当成?|生成|创建)(?:成|个|一个|为)*(?:新)?项目(?:了|吧|啊)*[。！!\s]*$"
    rf"|{_LEAD}(?:不是|没有|不算|算不上)(?:一?个)?项目(?:的)?[。！!\s]*$"
    r"|^(?:there(?:'s| is) )?(?:no|not a|don't (?:create|make|open) a(?:ny)?|without a) project(?: (?:for|here|yet|from|needed)[\w ]{0,16})?[.!\s]*$",
    re.I,
)
_YES = re.compile(
    rf"{_LEAD}(?:还是)?(?:给(?:他们?|它|这家))?(?:也|就|先|要)?(?:新?建|立|开)(?:一?个|上|起来)?(?:新)?(?:项目)?吧[。！!\s]*$"
    rf"|{_LEAD}(?:还是|要|也要|就)?(?:给(?:他们?|它|这家))?(?:新?建|立)(?:一?个)项目(?:吧|了)?[。！!\s]*$"
    r"|^(?:ok,? |actually,? )*(?:(?:please )?(?:create|make|open) (?:a|one) project(?: for (?:it|them|this(?: one)?))?|make it a project)(?: after all)?[.!\s]*$",
    re.I,
)


def project_wanted(text: str) -> bool | None:
    """True and False as the text orders; None where it says nothing of this."""
    if _NOT.match(text.strip()):
        return False
    return True if _YES.match(text.strip()) else None
