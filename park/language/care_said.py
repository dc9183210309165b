"""The leader who answers for a project: 由王书记包联, 责任领导是郑主任."""

from __future__ import annotations

import re

_CARES = (
    re.compile(
        r"\bmake (?P<n>[A-Za-z\u4e00-\u9fff][\w .\u4e00-\u9fff-]{0,24}?) the (?:responsible )?leader (?:of|for|in charge of)",
        re.I,
    ),
    re.compile(
        r"(?:由|请|安排|让)(?P<n>[\u4e00-\u9fff]{2,6}?)(?:来|牵头|负责)?(?:包联|挂点|挂钩|包保|联系服务|挂帅)"
    ),
    re.compile(
        r"(?:包联|挂点|挂钩|责任|牵头|联系)领导(?:是|为|换成|改成|改为|调整为|定为|[:：])?(?P<n>[\u4e00-\u9fff]{2,6}?)(?=[，,。；;！!\s]|$|负责)"
    ),
    re.compile(r"^(?P<n>[\u4e00-\u9fff]{2,4}?)(?:来|负责)?(?:包联|挂点|包保)"),
    re.compile(
        r"\b(?:responsible leader|leader in charge)(?: of .+?)? (?:is|to|will be) (?P<n>[A-Za-z\u4e00-\u9fff][\w .\u4e00-\u9fff-]{1,30}?)(?=[,.;!]|$)",
        re.I,
    ),
    re.compile(
        r"(?P<n>[A-Z\u4e00-\u9fff][\w .\u4e00-\u9fff-]{1,24}?) (?:is|will be) the (?:responsible )?leader (?:of|for|in charge of)",
        re.I,
    ),
)


def leader_said(text: str) -> tuple[str, int, int] | None:
    """The name or title of the leader that a text puts in charge, and where it says so."""
    for pattern in _CARES:
        match = pattern.search(text)
        if match is not None:
            return match["n"].strip(), match.start(), match.end()
    return None
