"""Posts with their office: 投资部部长, 亚太区总裁, 人力资源总监, 首席技术官, 董事长助理, and CEO in Chinese text.

Plain posts (副总, 总监) are in the word list; here are those put together from an area, an office and a post.
"""

from __future__ import annotations

import re

from park.language.patterns import Pattern
from park.language.words import vocabulary

AREA = r"(?:(?:亚太|大中华|中国|亚洲|欧洲|北美|全球|海外|国际|国内|华东|华南|华北|华中|西南|西北|东南|东北|大湾|区域|大客户)(?:地?区|总部|事业部)?)"
OFFICE = (
    r"(?:战略(?:发展|规划|投资|合作)?|投资(?:发展|管理|拓展)?|市场(?:营销|拓展|开发)?|销售|营销|采购|供应链|生产|制造|技术|研发|财务|资金"
    r"|人力资源|人力|人事|行政|法务|合规|风控|品牌|公关|公共关系|公共事务|政府(?:事务|关系)|政务|外联|对外(?:合作|联络)|商务|业务(?:拓展|发展)?|运营|品质|质量|工程|设备|项目"
    r"|产品|信息|数字化|物流|仓储|基建|筹建|选址|扩产|综合|企划|规划|发展|资本|证券|安环|安全|海外|国际|出口|外贸|国内|大客户|渠道|售后|客服|总裁|总经理|董事会|企业|事业)"
)
SEAT = r"(?:事业部|中心|办公室|办|部门?|处|科|组)"
RANK = r"(?:常务|执行|高级|资深|联席|代理|名誉|首席)"
POST = (
    r"(?:副?总经理|副?总裁|副?部长|副?处长|副?科长|副?主任|副?总监|副?经理|副总|副厂长|厂长|总工程师|总工|负责人|主管|专员|专家|代表|合伙人"
    r"|董事长|董事|顾问|秘书|书记|组长|老总|老大|一把手)"
)
COMPOSED = Pattern(
    rf"{AREA}?(?:{OFFICE}{SEAT}?|{SEAT})?{RANK}?{POST}(?:助理)?"
    r"|(?:董事长|副?总经理|副?总裁|厂长)(?:特别)?(?:助理|秘书)|董事会秘书|首席[\u4e00-\u9fff]{2}官|联合创始人|党委(?:副)?书记|党支部书记|总支书记|实际控制人|法定代表人|董办主任|工会主席"
)
LATIN = Pattern(
    r"(?<![A-Za-z])(?:CEO|CFO|CTO|COO|CMO|CIO|CHO|VP|SVP|EVP|GM|HRD|HR|MD|BD)(?![A-Za-z])"
)
FIRM_WORDS = re.compile(r"(?:物流|资本|设备|信息|数字化)(?=.)")
CLOSED = re.compile(r"(?:[^\u3400-\u9fff]|[的了见和与跟由请陪让是为有及、们方名给])$")
POSTED = re.compile(rf"(?:{OFFICE}{SEAT}?|{SEAT})?{RANK}?{POST}")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
NOT_BEFORE = re.compile(r"(?:招商|投促|投资促进|园区|管委会|党工委|我们|咱们)$")


def posts(text: str) -> list[tuple[int, int]]:
    """Start and end of each post told together with its office."""
    known = vocabulary()
    found = [
        span
        for m in COMPOSED.finditer(text)
        if not NOT_BEFORE.search(text[: m.start()])
        and text[slice(*(span := _after_firm(text, *m.span())))] not in known
    ]
    return found + [m.span() for m in LATIN.finditer(text) if _in_chinese(text, *m.span())]


def _after_firm(text: str, start: int, end: int) -> tuple[int, int]:
    """京邦物流|办公室主任: a word that ends firms' names, right after a brand, belongs to the firm."""
    word = FIRM_WORDS.match(text, start)
    if word and start and not CLOSED.search(text[:start]) and POSTED.match(text, word.end()):
        return word.end(), end
    return start, end


def _in_chinese(text: str, start: int, end: int) -> bool:
    """Whether a Latin post stands beside Chinese words, and no Latin name follows it."""
    before, after = text[max(0, start - 2) : start].strip()[-1:], text[end : end + 2].strip()[:1]
    return bool(CHINESE.search(before + after)) and not re.match(r"[A-Za-z]", after)
