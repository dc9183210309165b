"""The name that an entry in the city's statistics stands under: 入统名称叫…, listed as …."""

from __future__ import annotations

import re

_NAME = re.compile(
    r"(?:统计|入统|上报|申报)?(?:的)?(?:项目)?(?:名称|名字|名)(?:上)?(?:是|为|叫做?|用|写的?是?|[:：])+\s?[“\"「]?(?P<n>[^，,。；;！!”\"」\n]{2,40})"
    r"|(?:以|用|按)[“\"「]?(?P<m>[^，,。；;！!”\"」\n]{2,40}?)[”\"」]?(?:的|这个)(?:名义|名称|名字)"
    r"|\b(?:listed|entered|registered|reported) (?:there )?(?:as|under(?: the name(?: of)?)?) [“\"]?(?P<e>[A-Z][\w &'-]{2,60}?)[”\"]?(?=[,.;]|$| at | for | with )",
)


def statistics_name(text: str) -> str | None:
    """The statistical name that a text gives; None when it gives none."""
    match = _NAME.search(text)
    return next((each.strip() for each in match.groups() if each), None) if match else None
