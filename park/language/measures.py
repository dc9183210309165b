"""What a question for numbers measures: counts, sums, shares, grouping and comparison."""

from __future__ import annotations

import re

from park.language.patterns import Pattern

METRICS = (
    ("total_investment", Pattern(r"\bworth\b|(?:多少|几)个?(?:亿|万|钱|资金)|投资额?(?:分别|各|都)?(?:是|有|为)?多少|(?:总)?投资(?:额|总额)?(?:一共|总共|合计|总计|共)?(?:是|有|达)?(?:多少|几)|总投资|投资总额|合计投资|总额|投资额合计|total investment|investment total|how much (?:investment|money|in total|was invested)|total (?:value|amount)|combined investment", re.I)),
    ("total_land", Pattern(r"多少亩|几亩|(?:要|需要?|用)(?:多少|几)(?:亩)?(?:土)?地|总?(?:用地|面积|占地|土地)(?:总量|总面积|面积)?(?:一共|总共|合计|共)?(?:是|有)?多少|总用地|合计用地|用地合计|total land|how (?:much land|many mu)|land in total", re.I)),
    ("max_investment", Pattern(r"(?:项目|投资|体量)最大|最大(?:的)?(?:那个|那笔|一个|一笔|单个|单体)?(?:已?签约|在谈|储备|开工|投产|在建)?(?:的)?(?:项目)?(?:的)?(?:投(?:了|资)?多少|投资额?|项目|单体|一笔|一个|是|签约)|投资(?:额)?最(?:大|高|多)|(?:biggest|largest|max(?:imum)?|highest)", re.I)),
    ("leader_share", Pattern(r"(?:领导|书记|主任|主官|班子|党政)[^，,。；;]{0,14}(?:占比|比例|占(?:了)?(?:几成|多少)|百分|几成|比重)|(?:占比|比例)[^，,。]{0,6}(?:领导|书记)|share of (?:leader|trips led)|leader[- ](?:led )?share|led by (?:a )?leaders? (?:share|percentage)|(?:percentage|proportion|share)[^.?]{0,30}lead", re.I)),
    ("completion_rate", Pattern(r"against (?:the |our )?(?:annual |yearly )?target|完成率|完成[^，,。]{0,3}(?:目标|任务)[^，,。]{0,3}(?:多少|几成|怎么样)|完成(?:了)?(?:百分之|多少|几成|情况)|完成度|进度百分|任务完成|目标完成|completion(?: rate)?|how much of (?:the|our) (?:annual |yearly )?target|percent(?:age)? of (?:the |our )?(?:annual |yearly |year's )?target|% of (?:the |our )?target", re.I)),
    ("gap", Pattern(r"还?差(?:了)?(?:多少|几|多远|什么)|缺口|差距|还(?:要|需)(?:多少|几)|距离?[^，,。]{0,10}(?:还有|多少|差)|gap|short of|how far|remaining to|left to (?:reach|hit)", re.I)),
    ("share", Pattern(r"占比|占(?:了)?(?:多少|几成|总)|比例|比重|百分比|几成|share|proportion|percentage|what percent", re.I)),
    ("association_count", Pattern(r"(?:商协会|商会|协会)(?:了)?(?:是|有|共|一共)?(?:多少|几)|(?:多少|几)[家个]?(?:商协会|商会|协会)|how many (?:[a-z]+ )?(?:associations|chambers)", re.I)),
    ("company_count", Pattern(r"(?:企业|公司)(?:了)?(?:有|是|共|一共|总共)?(?:多少|几)(?:家|个)|(?:多少|几)家(?!商|协|项目)|(?:多少|几)个?(?:企业|公司)|how many (?:[a-z]+ )?(?:compan|firms|enterprises)", re.I)),
    ("count", Pattern(r"批次(?:数)?(?:分别|各)(?:是|有)?多少|(?:项目|企业|拜访|接待|来访|客商|外出)(?:招商)?(?:总)?(?:数|批次|次数|个数)(?=[？?]?$|环比|同比|比上|比去|怎么样|呢|是多|有多)|(?:多少|几)(?:个|次|批|趟|条|项|宗|场|拨|件|起|回|户|笔)|数量|个数|次数|批次数|总数|有多少(?!家|亩|企业|钱|投)|各(?:有)?(?:多少|几)|多少项目|几人|how many|number of|count|how often|how frequently", re.I)),
)  # fmt: skip


GROUPS = (
    ("industry", Pattern(r"(?:按|分|各|每个?)(?:照|个)?(?:行业|产业|领域)|行业(?:分布|分类)|哪(?:个|些|一)?(?:行业|产业|领域)[^，,。]{0,10}最[多大高]|by (?:industry|sector)|which (?:industry|sector)\b.{0,30}\bmost\b|per industry|each industry", re.I)),
    ("city", Pattern(r"(?:按|分|各|每个?)(?:照|个)?(?:城市|地区|地方|区域|来源地|市)|(?:城市|地区|区域|地域)分布|哪(?:个|些|一)?(?:城市|地区|地方|省份?)[^，,。]{0,10}最多|by (?:city|region)|which (?:city|region|province)\b.{0,30}\bmost\b|per city|each city", re.I)),
    ("our_people", Pattern(r"(?:按|分|各|每个?|每位)(?:照|个|位)?(?:人(?!次|数)|同事|负责人|经办人|经办|干部|专员|招商员|工作人员)|谁.{0,6}最(?:多|少|勤|能)|排名|人均|by (?:person|staff|owner|people|colleague)|\bwho\b.{0,40}\bmost\b|per (?:person|staff)|each (?:person|colleague|staff)", re.I)),
    ("stage", Pattern(r"(?:按|分|各|每个?)(?:照|个)?阶段|阶段分布|by stage|per stage|each stage", re.I)),
    ("method", Pattern(r"(?:按|分|各|每种?)(?:照|个|种)?(?:方式|招商方式|渠道|战法|途径|来源)|by (?:method|channel)|per (?:method|channel)", re.I)),
    ("month", Pattern(r"(?:按|分|各|每个?)(?:照|个)?月(?!报|底|\d)|逐月|(?:哪(?:一|几)?个?月(?:份)?|几月份?)[^，,。]{0,10}最[多少高低好差大]|\bwhich month\b.{0,30}\b(?:most|least|best|fewest)\b|by month|per month|monthly breakdown|each month", re.I)),
    ("direction", Pattern(r"按(?:来访外出|方向)|by direction", re.I)),
)  # fmt: skip


COMPARE = (
    ("yoy", Pattern(r"同比|去年同期|上年同期|比去年|跟去年|和去年|与去年|较去年|year[- ]on[- ]year|\byoy\b|than last year|same (?:period|month|quarter|week|time) last year|(?:compared (?:to|with)|vs\.?|versus|against) (?:the same period )?(?:last year|a year)|same period last year", re.I)),
    ("mom", Pattern(r"环比|比上个?月|跟上个?月比|和上个?月比|较上个?月|与上个?月相?比|month[- ]on[- ]month|\bmom\b|than last month|\bcompare\b.{0,60}\b(?:with|to|and|against) last month|(?:compared (?:to|with)|vs\.?|versus) last month", re.I)),
)  # fmt: skip


LEADER = Pattern(
    r"领导(?:带队|外出|参与|出马|亲自)|(?:书记|主任|主官|党政主要领导|主要领导|班子成员|领导班子)[^，,。；;]{0,12}(?:带队|外出|出去|亲自|参加|去|跑|拜访)|(?:led|headed) by (?:a |the |our )?(?:leader|secretary|director)|leader[- ]led",
    re.I,
)


def metrics(text: str) -> tuple[str, ...]:
    """What is to be measured, in the order asked."""
    found = [(m.start(), name) for name, pattern in METRICS if (m := pattern.search(text))]
    if LEADER.search(text):
        found = [(place, "leader_share" if name == "share" else name) for place, name in found]
    found = list({name: (place, name) for place, name in reversed(found)}.values())
    if re.search(r"几个?[亿万]", text) and not re.search(
        r"(?:几|多少)(?:个(?![亿万])|次|批|家)", text
    ):
        found = [(place, name) for place, name in found if name != "count"]
    firms = {place for place, name in found if name in ("association_count", "company_count")}
    found = [(place, name) for place, name in found if name != "count" or place not in firms]
    if any(name == "association_count" for _, name in found) and not re.search(
        r"企业|公司|compan|firms|enterp", text, re.I
    ):
        found = [(place, name) for place, name in found if name != "company_count"]
    names_ = {name for _, name in found}
    hidden = set()
    if names_ & {"leader_share"}:
        hidden.add("share")
    if names_ & {"completion_rate"}:
        hidden |= {"share"}
    if names_ & {"completion_rate", "gap", "max_investment"}:
        hidden |= {"total_investment"} if not re.search(r"总投资", text) else set()
    if "gap" in names_:
        hidden |= {"count"} if not re.search(r"几个项目|多少个", text) else set()
    if not found and re.search(r"统计|汇总|分布|stat", text, re.I):
        return ("count",)
    kept = sorted((place, name) for place, name in found if name not in hidden)
    return tuple(name for _, name in kept)
