"""张总那个项目, 何总什么情况, the project of Mr Chan: a project asked for by the person behind it."""

from __future__ import annotations

import re

from park.language.words import surnames

_BEFORE = r"(?:请问|麻烦|帮我|帮忙|给我|你|想|我们|咱们|查一?下|查查?|看一?下|看看|看|问一?下|问问|说说|那个|那|上次|之前|,|，|\s)*"
_POSTS = "副?总经理|副?董事长|副?总裁|副总|总工程师|总工|总监|厂长|会长|秘书长|经理|老师|先生|女士|小姐|师傅|老板|教授|博士|院士|总|董|工|哥|姐"
_NAMED = (
    rf"(?P<who>[\u4e00-\u9fff]{{1,3}}?(?:{_POSTS})|[老小][\u4e00-\u9fff]|[\u4e00-\u9fff]{{2,3}})"
)
_ADDRESSED = re.compile(rf"[\u4e00-\u9fff]{{1,3}}(?:{_POSTS})|[老小][\u4e00-\u9fff]")
_HIS = r"(?:他们?家?|她们?|那边|那里|那儿|家里?|手上|手里|负责|对接|谈|跟进|的|那个|这个|那|个|\s)*"
_HOW = (
    r"(?:现在|目前|最近|今天|到底|又|是|有|个|[,，\s])*"
    r"(?:什么情况|啥情况|怎么样了?|怎样了?|咋样了?|如何了?|情况|状态|进展|进度|到哪一?步了?|到哪儿?了|谈得?到哪一?步了?|谈得?怎么样了?|什么进展|啥进展|怎么说|咋说|什么阶段|啥阶段|在哪|有消息吗|呢|了|吗|啊|吧)*"
)
_ZH = re.compile(
    rf"^{_BEFORE}{_NAMED}(?:{_HIS}(?P<thing>项目){_HOW}|{_HIS}(?P<how>{_HOW}))[?？。!！\s]*$"
)
_WHOSE = re.compile(
    rf"^{_BEFORE}{_NAMED}(?:是|在)?(?:哪家|哪个?(?:公司|企业|单位)|谁家|什么(?:公司|单位))(?:公司|企业|单位)?的?(?:人|老板|领导)?(?:来着|啊|呢|呀)?[?？。\s]*$"
    rf"|^{_BEFORE}{_NAMED.replace('<who>', '<whom>')}的?(?:电话|手机号?|手机|号码|联系方式|微信号?)(?:号码?)?(?:是|有)?(?:多少|几号|啥|什么|呢|发我|给我)?(?:一下)?[?？。\s]*$"
)
_NAME = r"(?P<{}>(?:(?:Mr|Mrs|Ms|Miss|Dr|Mme|Boss|President|Director|Manager)\.? )[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
_EN = re.compile(
    r"(?:\b(?:project|deal|one|status|progress|news)s? (?:of|from|with|by|led by|belonging to) "
    + _NAME.format("a")
    + r"(?:'s|’s)?(?: project| deal)?|"
    + _NAME.format("b")
    + r"(?:'s|’s) (?:project|deal|one|investment)|\b(?:how is|how are|how's|what about|any news (?:on|from|of)|where are we with) "
    + _NAME.format("c")
    + r"(?:'s|’s)?(?: project| deal)?(?: doing| going| getting on| now)?)"
    r"(?: now| doing| going| at the moment| today)*[?.! ]*$",
    re.I,
)
_LONGEST = 70


def person_asked(text: str) -> str | None:
    """How the person is called whose project is asked for; None when the text asks otherwise."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    english = _EN.search(text)
    if english:
        return next(each for each in english.groups() if each)
    whose = _WHOSE.match(text)
    if whose is not None:
        who = whose["who"] or whose["whom"]
        return who if _surname(who) else None
    found = _ZH.match(text)
    if found is None or not (found["thing"] or found["how"]):
        return None
    return found["who"] if _surname(found["who"]) else None


def _surname(who: str) -> bool:
    bare = who[1:] if who[0] in "老小" and len(who) == 2 else who
    return bare[0] in surnames() or bare[:2] in surnames()


def is_full_name(who: str) -> bool:
    """Whether these words are a name or anything else that begins like one, without an address."""
    return not who.isascii() and not _ADDRESSED.fullmatch(who)
