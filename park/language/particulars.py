"""Smaller particulars of a visit: head count, industry, and the problems raised."""

from __future__ import annotations

import re

from park.language.numerals import english, integer
from park.language.patterns import Pattern

N = r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|俩|仨)"
PERSONS = (
    Pattern(
        rf"(?:(?<=周[一二三四五六日])|(?<![周期拜一二三四五六七八九十百\d])){N}\s?位[^，,。\d]{{0,6}}?(?:客人|客商|外宾|嘉宾|来宾|贵宾)"
    ),
    Pattern(
        rf"一行(?:共|约|大概|有|来了|合计|总共)?\s?{N}\s?(?:个|名|位)?(?:人|余人)?(?!\s?(?:家|批|拨))"
    ),
    Pattern(
        rf"(?:人数|来访人数|到访人数|来的)(?:是|为|改成|[:：\s])*{N}(?!\s?(?:家|批|拨|组|次|个企业|个公司|号|点|天))"
    ),
    Pattern(
        rf"(?:来了?|共计?|总共|一共|带了?|合计|到了|过来|来访|团|对方|他们|[，,。\s)）])(?:了)?{N}\s?(?:个|名|位|口)?(?:人(?!民|才|均|工|大)|俩)"
    ),
    Pattern(r"(?:来了|了)(?P<n>俩|仨)(?:人)?"),
    Pattern(
        rf"(?:一共|总共|共)?来了{N}(?:个|位|名)(?![月亿项批天]|[^，,。\\s]{{0,4}}(?:电话|企业|公司|老板))"
    ),
    Pattern(
        rf"(?<=[\u4e00-\u9fff]){N}\s?(?:个|名|位)人(?=[\d一二两三四五六七八九十]{{1,3}}点|上午|下午|早上|中午)"
    ),
    Pattern(rf"{N}\s?(?:个|名|位)?人(?:一行|来访|到访|过来|来|考察|代表团|的?团队)"),
    Pattern(rf"(?:考察团|代表团|团队|一行|[^\W\da-zA-Z_]){N}(?:个|名|位)?人(?=[，,。；;\s)）]|$)"),
)
EN_PERSONS = Pattern(
    r"\b(?:(?:delegation|group|team|party) of (?P<n>\d{1,3}|[a-z]+)|(?P<m>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ](?:people|persons|visitors|delegates|guests|members|executives|representatives|pax|ppl|person|strong|-member|of them))\b",
    re.I,
)
NOT_PERSONS = Pattern(
    r"(?:用工|员工|工人|招工|就业|职工|招聘|需要工|劳动力|团队规模)[^，,。]{0,6}$"
)
NOT_HERE = re.compile(
    r"\b(?:introduc\w*|recommend\w*|bring|invite|hire\w*|employ\w*|recruit\w*|refer)(?: us)?(?: to)?(?: (?:about|some|another))?\s*$",
    re.I,
)
"""Members who will be introduced did not come."""
INDUSTRY = (
    Pattern(r"属于(?P<i>[\u4e00-\u9fffA-Za-z、]{2,12}?)(?:行业|产业|领域|板块|类)"),
    Pattern(
        r"(?:所属行业|产业类别|行业类别|(?<![这那个该同本按分各])行业)(?:是|为|改成|改为|应该是|[:：\s])*(?P<i>(?!分|排|统计|汇总|协会|商会|龙头|里|内|的|头部|领先|前|类|龙|大会|峰会|展|会)[^\W\d_]{2,12})"
    ),
    Pattern(r"属于(?P<i>[\u4e00-\u9fff]{2,6})(?=[，,。；;\s]|$)"),
    Pattern(
        r"(?<!家)(?:是)?(?:专门|主要)?(?:做|搞)(?P<i>(?!完|好|了|的|过|什么|啥|一)[^\W\d_]{2,8}?)的(?!企业|公司|厂家|厂|项目|那个|几家|两家|三家)"
    ),
    Pattern(
        r"(?<!\d家)(?<![一二两三四五几]家)(?:是)?(?:做|搞)(?P<i>(?!完|好|了|的|过|什么|啥|一)[^\W\d_]{2,8}?)的(?=企业|公司|厂家|厂)"
    ),
    Pattern(
        r"(?:主营|从事|专注于?|主做|主要做|专门做|主打)(?P<i>[^\W\d_]{2,10}?)(?=行业|业务|领域|生产|制造|研发|[，,。；;\s]|的|$)"
    ),
    Pattern(r"(?P<i>[^\W\da-zA-Z_]{2,8}?)(?:行业|产业|领域)的"),
)
EN_INDUSTRY = Pattern(
    r"\bindustry(?: should be| is| to| as|:) (?P<k>[a-z][a-z -]{2,24}?)(?=[,.;]|$)|\b(?:in the|from the) (?P<i>[a-z][a-z -]{2,24}?) (?:industry|sector|business)\b|\bthey (?:make|produce|manufacture) (?P<j>[a-z][a-z -]{2,24}?)(?=[,.;]|$| and)",
    re.I,
)
# 诉求：人才公寓、用电增容: what follows a label is a list of them.
AND = re.compile(r"、|以及|及(?=[^\W\d_]{2})|(?<=[^\W\da-zA-Z_]{2})和(?=[^\W\d_]{2})| \+ | and ")
_NUMBER = re.compile(r"(?:^|\s)[1-9][.、)）]?\s?(?=[^\W\d])")
LISTED = Pattern(
    r"(?:诉求|问题|困难|顾虑|难点|卡点|需求事项|关注点|\b[Dd]emands?|\b[Aa]sks?|\b[Ii]ssues?|\b[Cc]oncerns?)[:：]\s*(?P<p>[^，,。；;\n]{2,60})"
)
# A problem ends where the next step begins (嫌电价贵|下周再谈).
LATER = re.compile(
    r"(?:下下?个?(?:周|月|礼拜|星期)|[本这]周|明[天年早]|后天|月底|年底|节后|\d+月|回头|改天)"
)
PROBLEMS = (
    Pattern(
        r"(?P<p>(?:融资|资金|贷款|环评|能评|土地|指标|用地|手续|电力|合同|股东)(?:都|也|还|一直)*(?:没|未)(?:有)?(?:落实|到位|批下来|批|办下来|解决|定下来|谈拢|谈妥))"
    ),
    Pattern(
        r"(?:又|还|也)?提(?:了|到|起|出)(?:了)?(?:一下)?(?P<p>[^，,。；;！!\n\s]{2,8}?)的(?:事|问题)"
    ),
    Pattern(
        r"(?:担心|顾虑|顾虑是|担忧|反映|嫌|卡在|卡点是|难点是|难点在|诉求是|诉求[:：]|问题是|问题在于|(?:主要)?问题[:：]|困难是|困难[:：]|提出|要求(?!(?:投资|用地|面积))|纠结(?:的点|点)?(?:还|就)?(?:是|于|在)?|不满意)(?:的是|的|主要是|是|了|说|在于|[:：])?(?:我们|咱们?|这边|园区)?(?:的)?(?P<p>[^，,。；;！!\n\s]{2,16})"
    ),
    Pattern(
        r"(?:问|问到|关心|关注|咨询)(?:能不能|的是|了)?(?P<p>[^，,。；;！!\n\s]{2,10}?)(?:能不能过|怎么样|问题|够不够|的问题)"
    ),
    Pattern(
        r"(?:主要|最|重点|着重|反复|一直|特别|就)(?:是)?(?:问|关心|关注|在意|担心|看重|想了解|想知道)(?:的是|的|了)?(?P<p>[^，,。；;！!\n\s]{2,12})"
    ),
    Pattern(r"(?:就是|说|也|还|嫌|，|,|\s)(?P<p>缺[^，,。；;！!\n\s、还也又和]{2,6})"),
    Pattern(r"对(?P<p>[^\W\da-zA-Z_]{2,8}?)(?:有意见|有顾虑|不满意|不太满意|有疑虑|比较担心)"),
    Pattern(
        r"(?P<p>(?:用?电|水|气|蒸汽|天然气|燃气|资金|用地|土地|用工|人才|配套|物流|环评|能耗|排污|招工|厂房|指标|电力|电价|地价|租金|融资)[^，,。；;！!\n\s]{0,4}(?:不够|不足|困难|紧张|有困难|有问题|缺口|太贵|太高|偏高|难|贵|没解决|没着落|不好(?:过|办|批|解决)|过不去|还?没到位|不到位|跟不上|没定|批不下来|下不来|卡住|不过关|过不了|不达标))"
    ),
)
EN_PROBLEMS = Pattern(
    r"\b(?:(?:main |biggest |key |only )?(?:worr(?:y|ies)|concerns?|issues?|problems?|obstacles?|demands?|headaches?|complaints?)(?: is| are|:| -| –)|asked (?:about|for)|worr(?:y|ies|ied) about|concerned about|concerns? (?:is|are|about|over)|complain(?:ed|s)? about|problem is|issue is|raised)\s+(?:the |our |an? )?(?P<p>[a-z][a-z -]{2,40}?)(?=[,.;]|$| and )",
    re.I,
)


def persons(text: str) -> int | None:
    """The other side's head count, when said."""
    for pattern in PERSONS:
        for match in pattern.finditer(text):
            if not NOT_PERSONS.search(text[: match.start("n")]):
                said = {"俩": 2, "仨": 3}.get(match["n"]) or integer(match["n"])
                if said:
                    return said
    for found in EN_PERSONS.finditer(text):
        if not NOT_HERE.search(text[: found.start()]):
            return english(found["n"] or found["m"])
    return None


def industry(text: str) -> str | None:
    """The industry, only where it is said as such."""
    for pattern in INDUSTRY:
        if match := pattern.search(text):
            found = match["i"].removesuffix("行业").removesuffix("产业")
            if len(found) >= 2 and not re.search(r"[了去来看的]|项目|我们|他们|什么|主导", found):
                return found
    found_en = EN_INDUSTRY.search(text)
    return (found_en["i"] or found_en["j"] or found_en["k"]).strip() if found_en else None


def problems(text: str) -> tuple[tuple[str, int], ...]:
    """The obstacles and demands raised, as short spans with their places."""
    found: list[tuple[str, int]] = _listed(text)
    for pattern in (*PROBLEMS, EN_PROBLEMS):
        for match in pattern.finditer(text):
            said = LATER.split(match["p"])[0]
            said = re.sub(r"(?:偏|太)?(?:的)?(?:问题)?$", "", said) or said
            said = re.sub(r"^(?:说|讲|是|就是|[这那](?:儿|里|边)|我们|咱们?)+", "", said)
            if re.fullmatch(r"[约近\d.万千百亿亩平米方元左右]*|哪.*", said):
                continue
            for part in _split(said):
                if len(part) >= 2 and not any(part in f or f in part for f, _ in found):
                    found.append((part, match.start("p") + max(0, match["p"].find(part))))
    return tuple(found)


def _split(said: str) -> list[str]:
    """蒸汽供应和电价 are two problems; a short word with 和 in it (和谐) is one."""
    parts = [
        re.sub(r"^(?:希望|要求|请求|请|能|要(?=解决|有|求)|想)+", "", p).strip()
        for p in AND.split(said)
    ]
    return parts if all(len(p) > 1 for p in parts) else [said]


def _numbered(said: str) -> list[str]:
    """①蒸汽供应 ②员工宿舍: a numbered list is split at its numbers."""
    items = [each.strip(" 、.)）") for each in _NUMBER.split(said)]
    found = [each for each in items if each]
    return found if len(found) > 1 and _NUMBER.match(said) else _split(said)


def _listed(text: str) -> list[tuple[str, int]]:
    return [
        (part, match.start("p") + max(0, match["p"].find(part)))
        for match in LISTED.finditer(text)
        for part in _numbered(match["p"].strip())
        if len(part) > 1
    ]
