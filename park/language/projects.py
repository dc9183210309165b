"""The phrase that names an investment: 上一条镁合金压铸线, 建封测基地, 陶瓷基板项目, a sodium battery plant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from park.language.patterns import Pattern

WORKS = r"(?:智造产业园|产业园区?|生产基地|制造基地|研发基地|总部基地|基地|生产线|产线|中试线|示范线|压铸线|涂布线|装配线|总装线|加工线|流水线|线(?=[，,。；;\s\d用要地总投占需]|$)|工厂|新工厂|(?:生产|灌装|组装|加工|焊接|喷涂|装配)?车间(?=[，,。；;\s\d用要地总投占需]|$)|总部大楼|研发中心|数据中心|区域总部|总部|中央厨房|冷库|检测中心|孵化器|实验室|培训中心|展示中心|储能电站|物流园|科技园|创新园|产业城|综合体|项目|园(?=[，,。；;\s\d用要地总投占需]|$)|厂(?=[，,。；;\s\d用要地总投占需]|$))"
VERB = r"(?:投资建设|投资新建|计划建设|拟建设|建设|投建|新建|扩建|投资打造|打造|新上|再上|上马|上(?!午|周|个?月|次|海|门|我|来|去|级|述|市|半|面|报|下|游)|开建|建(?!议|材|筑|工|厂房|设)|搞(?!定)|做(?!的|完|好)|落(?!户|地|实|成|后)|设立|设(?!备|计|个提醒|提醒)|布局|落地|办|投(?!资|产|了|的|\d)|合作|洽谈|讨论|就(?=[^，,。]{2,20}(?:项目|产业园))|聊|谈|推|立(?=个|项|一个)|对接|关于|引进|引入|筹建|在建|想建|想上|有个|有一个)"
COUNT = r"(?:了)?(?:[一二两三四五1-5]?(?:条|个|座|期|处|间|家)|一)?(?:总投资[^，,。；;\s]{1,10}的)?"
BODY = r"(?P<p>[^，,。；;！!？?\n\s、:：“”\"]{2,24}?"
AFTER_VERB = Pattern(rf"{VERB}{COUNT}{BODY}{WORKS})")
WANTED = Pattern(
    r"对(?:我们|园区|咱们)?的?(?P<p>[^，,。；;\s对]{2,12}?(?:物流园|产业园|园|基地|中心|生产线|产线|工厂))(?:这块|这个|那个|项目)?(?:也|都)?(?:很|比较|非常|挺|特别|十分)?(?:感兴趣|有兴趣)"
)
QUOTED = Pattern(r"[“\"「《](?P<p>[^”\"」》]{2,30})[”\"」》](?:这个|那个)?(?:项目)?")
LABELLED = Pattern(
    r"(?:项目名称|项目类型|拟建项目|投资项目|项目内容|建设内容|项目)(?:为|是|叫做?|名称?|[:：])\s*(?P<p>[^，,。；;\n]{2,30}?)(?=[，,。；;\n]|\s|$|总投资|投资(?!项目))"
)
BEFORE_PROJECT = Pattern(
    r"(?P<p>[^，,。；;！!？?\n\s、:：]{2,20}?(?:产业园|基地|生产线|产线|工厂|中心|园|厂)?)(?:这个|那个|的那个|的这个|的)?项目"
)
WORK_NAME = Pattern(
    r"(?P<p>[^，,。；;！!？?\n\s、:：]{2,20}?(?:产业园|基地|生产线|产线|中试线|示范线|压铸线|科技园|物流园|数据中心|产业城|智造园|总部))"
)
EN_WORKS = r"(?:plant|factory|project|park|line|base|facility|centre|center|hub|workshop|gigafactory|warehouse|campus|mill|complex)"
HAS_WORKS = Pattern(rf"\b{EN_WORKS}\b", re.I)
ENGLISH = Pattern(
    rf"\b(?:in|on|of|for|build(?:ing)?|build up|set up|setting up|open(?:ing)?|a|an|the|new|about|launch(?:ing)?|project:?)\s+(?:(?:an?|the|their|new|that)\s+){{0,2}}(?P<p>(?:[A-Za-z0-9&-]+\s+){{1,5}}?{EN_WORKS})\b(?P<tail>\s+project)?",
    re.I,
)
EN_NAMED = Pattern(
    r"\bproject\s+(?:called\s+|named\s+|:\s*)?(?P<p>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,4})|(?P<q>(?:[A-Z][\w-]*\s+){1,4}(?:Project|Park|Plant|Base|Center|Centre))\b"
)
LEADING = Pattern(
    r"^(?:(?:统计|入统|项目)?(?:名称|名字)(?:是|为|叫|叫做)?|那个|就是|那个|这个|我们的?|他们的?|关于|有关|某个|把|将|给|请|查一下|查查|查|看一下|看下|看看|看|帮我|问一下|问问|问|想问|目前|现在|的|一下|等下|了|一个|新的?|建设|投建|新建|新上|在园区|在咱们?这|在我们这|搞|做|建|在|拿|跟|和|与|是|为|说|请问|把那个|让|由|有|所有|全部|年产|年初|个|叫|上次|之前|最近|今天|昨天|今年|哪些|什么|多少|还有|又|也|都|新增|新建|录入|创建|登记|立|加|条|座|投|谈|了解|\s)+"
)
TRAILING = Pattern(r"(?:这个|那个|的那个|的这个|这|那|的|新|该|本|上述|、|和|与|了|期)+$")
EMPTY = Pattern(
    r"^(?:具体|业主|的|这|那|该|本|此|新|大|小|老|好|个|几|哪|签约|储备|在谈|开工|重点|已|所有|全部|所|各|其他|多|投产|落地|入统|招商|意向|投资|建设|合作|在手|手上|逾期|入库|注册|在建|拿地|全部|重大|优质|产业|招引|引进|线索|跟进|负责|有意向|推进|来|单|此前|之前|什么|哪些|有|没|是|我|他|小|你)*(?:的)?$"
)
SENTENCE = Pattern(
    r".*(?:了|把|将|给(?!水|排)|对(?!撞)|让|查(?!验)|看看|会议|讲讲|说说|关于|昨天|今天|前天|刚才|刚刚|通过(?=.))"
)
DIGITS = Pattern(
    r"\d+(?:\.\d+)?(?:亿|万|亩|个|家|天)|[亿亩]|以上|以下|超过|月份|的储备|的在谈|储备|负责的|手上|来的|没[^，,]{0,3}的|行业的|签约|开工|投产|哪|多少|几|今年|本月|本周|上周|已|全部|所有|来自|在谈|逾期|重点|清单|列"
)


SUM_BEFORE = Pattern(
    r".*?(?:[百千万]?亿|[百千]万|万元?)(?:元|人民币|美元|左右|多|以上|整|的)*(?=.{2})"
)
COUNTED = Pattern(
    r"[一二两三四五\d]?(?:条|个|座|期|处)(?:新的?)?(?:线|产线|生产线|厂|工厂|基地|车间)?"
)


OPENING = Pattern(
    r"(?:那个|那条|把|将)?(?P<p>[\u4e00-\u9fffA-Za-z]{2,16}?(?:线|园|厂|基地|中心|车间))(?=的?(?:已|也|都|刚|正式|今|昨|明|后天|下周|下个?月|前天|上周|上个?月|本周|这周|\d|签|开工|投|拿|注册|入统|入园|研判|评审|联席|党工委|进|过|通过|摘|退|批|终止|$))"
)
LONE = Pattern(rf"(?:^|[，,。；;：:\s])(?P<p>[^，,。；;：:\s]{{2,16}}?{WORKS})(?=$|[，,。；;\s])")
THEIRS = Pattern(
    r"(?:[那这]个|的)(?P<p>(?![^，,。；;\s]{0,2}(?:个|家))[^，,。；;：:\s的]{3,20})项目(?=$|[，,。；;\s已正今昨上通过签落开拿进在也还]|总投)"
)
SEATS = Pattern(
    r"(?:[先再就要想拟]|计划|打算|准备|同时|一并)?(?:设立?|建设?|成立|布局|做|搞|办)(?:一?个)?(?P<p>(?:[^，,。；;\s\d]{2,4})?(?:研发中心|区域总部|总部|结算中心|展示中心|运营中心|物流中心|数据中心|实验室|中试基地))(?=$|[，,。；;\s])"
)


def new_project(text: str) -> tuple[str, int, int] | None:
    """The investment that a visit's words name, with its place."""
    for pattern in (LABELLED, AFTER_VERB, QUOTED, THEIRS, SEATS, WANTED):
        for match in pattern.finditer(text):
            found = _clean(match["p"], match.start("p"))
            if found and not (pattern is QUOTED and not re.search(WORKS, found[0] + "，")):
                return found
    for match in _english_matches(text):
        found = _english(match)
        if found:
            return found
    return None


def opening_works(text: str) -> tuple[str, int, int] | None:
    """云岭样板线11月20号签约了: works that begin the sentence are what it speaks of."""
    match = OPENING.match(text)
    if match is None or re.search(r"[了过昨今明的]|[入来到进]园", match["p"]):
        return None
    return match["p"], match.start("p"), match.end("p")


def lone_works(text: str) -> tuple[str, int, int] | None:
    """，固态电解质中试线，: a clause that is nothing but the works to be built."""
    match = LONE.search(text)
    return (match["p"], match.start("p"), match.end("p")) if match else None


def _english_matches(text: str) -> Iterator[re.Match[str]]:
    """English phrases are only looked for where a word for a plant stands at all."""
    return ENGLISH.finditer(text) if HAS_WORKS.search(text) else iter(())


def known_project(text: str) -> tuple[str, int, int] | None:
    """The project that a question, a stage or a change is about, with its place."""
    for pattern in (QUOTED, BEFORE_PROJECT, WORK_NAME):
        for match in pattern.finditer(text):
            found = _clean(*_after_verb(match["p"], match.start("p")))
            if found and not DIGITS.search(found[0]):
                return found
    if found := opening_works(text):
        return found
    for match in (*EN_NAMED.finditer(text), *_english_matches(text)):
        found = _english(match) if "tail" in match.re.groupindex else _named(match)
        if found:
            return found
    return None


def _after_verb(said: str, start: int) -> tuple[str, int]:
    """The phrase after the last word that belongs to the sentence."""
    verb = SENTENCE.match(said)
    return (said[verb.end() :], start + verb.end()) if verb else (said, start)


def _named(match: re.Match[str]) -> tuple[str, int, int] | None:
    group = "p" if match["p"] else "q"
    said = match[group].strip()
    return (said, match.start(group), match.start(group) + len(said)) if said else None


def _clean(said: str, start: int) -> tuple[str, int, int] | None:
    demonstrative = re.match(r".*(?:那个|这个)(?=.{2})", said)
    if demonstrative:
        said, start = said[demonstrative.end() :], start + demonstrative.end()
    if sum_ := SUM_BEFORE.match(said):
        said, start = said[sum_.end() :], start + sum_.end()
    lead = LEADING.match(said)
    if lead:
        said, start = said[lead.end() :], start + lead.end()
    said = TRAILING.sub("", said.removesuffix("项目"))
    if (
        len(said) < 2
        or EMPTY.match(said)
        or COUNTED.fullmatch(said)
        or re.search(r"[了吗呢吧]|一个|怎么|什么|哪", said)
    ):
        return None
    return said, start, start + len(said)


_ENGLISH_SUM = Pattern(
    r"^(?:about |around |roughly )?(?:(?:CNY|RMB|USD|HKD|EUR|US\$|HK\$|\$|€|¥)\s?\d[\d.,]*\s?(?:bn|billion|million|mn|m|b)?\b|\d[\d.,]*\s?(?:bn|billion|million|mn|m|b)\b)\s?(?:CNY|RMB|USD|HKD|EUR|yuan|dollars?|euros?)?\s+(?:worth of )?(?=[a-z])",
    re.I,
)


def _english(match: re.Match[str]) -> tuple[str, int, int] | None:
    said = re.sub(
        r"^(?:.*\bre\b[: ]+|\d{1,2} [A-Z][a-z]{2,8} re )?(?:(?:an?|the|their|our|all|any|new|of|on|in|for|that|this|reserve|signed|how many|which|status|latest|every|each|total|industrial|my|is|are|going|we|with|to|visit\w*|update)\s+)+",
        "",
        (match["p"] + (match["tail"] or "")).strip(),
        flags=re.I,
    )
    said = _ENGLISH_SUM.sub("", said)
    words = said.split()
    if len(words) < 2 or re.search(
        r"\b(?:reserve|signed|overdue|all|many|which|this|the|us|our|of|in|and|visit\w*|need\w*|want\w*|sqm|mu)\b",
        " ".join(words[:-1]),
        re.I,
    ):
        return None
    start = match.start("p") + match["p"].index(words[0])
    return said, start, start + len(said)
