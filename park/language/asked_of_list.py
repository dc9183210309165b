"""What is asked of the list just shown: its contacts, who of us took part, the same as a file."""

from __future__ import annotations

import re
from enum import StrEnum


class OfList(StrEnum):
    """What of a list is wanted."""

    CONTACTS = "contacts"
    OUR_PEOPLE = "our_people"
    FILE = "file"


_THESE = r"(?:把|将|给我|再|那|也|都|[，,\s])*(?:这|那)?(?:几个|几家|几次|几条|些|里面|里边|上面|上述|刚才的?|的)*(?:项目|企业|公司|拜访|记录|数据|明细|清单|名单|结果|表)*的?"
_END = r"(?:也|都)*(?:给我)?(?:列|发|看|导|调|拿)?(?:出来|一下|给我|来|看看|看一下)*(?:呢|吧|了|有吗|是谁|多少)*[\s?？。！!]*$"
_ASKED = (
    (
        OfList.CONTACTS,
        re.compile(rf"^{_THESE}(?:联系人|联系方式|对接人|电话)(?:和电话)?{_END}", re.I),
    ),
    (
        OfList.OUR_PEOPLE,
        re.compile(
            r"^(?:都|分别)?(?:是)?(?:谁|哪些人|哪几个人)(?:陪|接待|去|见|带队|参加|对接|跑)(?:同)?(?:的|过|了)*[\s?？。]*$"
            r"|^who (?:went|attended|took part|hosted(?: them)?|was there|received them)[?.\s]*$",
            re.I,
        ),
    ),
    (
        OfList.FILE,
        re.compile(
            rf"^{_THESE}(?:全部|都)?(?:导出?|下载|存|生成|做|转)(?:成|到|为|个|一个|一下|来|出来|一份)*(?:excel|execl|表格?|xlsx|文件)?(?:给我|发我|来|一下|看看)*[吧了]*[\s。！!]*$"
            r"|^(?:please )?(?:export|download|save) (?:these|those|this|that|them|it|the list|the records|the details)(?: (?:to|as|in) (?:an? )?(?:excel|xlsx|spreadsheet|file))?(?: please)?[\s.!]*$",
            re.I,
        ),
    ),
)


def asked_of_list(text: str) -> OfList | None:
    """What a short text wants of the list before it; None for anything else."""
    return next((wanted for wanted, pattern in _ASKED if pattern.match(text.strip())), None)
