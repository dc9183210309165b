"""The stage words: which stage a message says a project has reached, or asks about."""

from __future__ import annotations

import re

from park.language.patterns import Pattern

STAGES = (
    ("review_failed", Pattern(r"(?:评审|过会)[^，,。]{0,4}(?:没(?:有)?(?:通?过)?|未(?:通?过)?|不(?:通?过)|被否|否了|失败|没戏)|(?:没|未)(?:有)?(?:通过|过)(?:入园)?评审|被(?:评审)?(?:会)?否了|failed (?:the )?(?:entry )?review|(?:entry )?review (?:was )?(?:failed|rejected|not passed)|did(?:n't| not) pass", re.I)),
    ("review_passed", Pattern(r"上会(?:通过|过了)|会上(?:通过|过)了|评审会[^，,。]{0,4}通过|(?:过了|通过了?|已过|过)(?:了)?(?:园区)?(?:的)?(?:入园)?评审|(?:入园)?评审(?:会)?(?:已经?|今天|昨天|刚|也|都|顺利|上周)*(?:通过|过)了?|passed (?:the )?(?:park )?(?:entry )?review|(?:entry )?review (?:was )?passed|cleared (?:the )?(?:entry )?review", re.I)),
    ("screening", Pattern(r"研判(?:会议?)?[^，,。；;？?]{0,12}(?:通过|过了|过的|过会|没过|未过|不通过|完成了?|结束了?)|(?:通过|过|完成)了?研判|passed (?:the )?screening|screening (?:was )?(?:passed|failed|done|completed)|failed (?:the )?screening", re.I)),
    ("approved", Pattern(r"党政联席会?议?|联席会议?|党工委会?议?|joint (?:party|meeting)|working committee|approved by|(?:was |been |got )approved|committee (?:has |have )?(?:approved|passed|cleared)", re.I)),
    ("statistics", Pattern(r"入[了的]?统|纳统|entered (?:the |official )?statistics|(?:in|into) (?:the )?(?:official |city |city's |municipal )?statistics|statistics entry", re.I)),
    ("dropped", Pattern(r"退库|(?<![后倒])退(?:掉|了)吧|清(?:掉|了)吧|移除|没戏了?|移出储备|清出|清退|清理(?:掉|出)|清掉|踢出|剔除|出库|终止|不谈了|谈崩|黄了|放弃了|不投了|流失|不来了|没戏了|取消合作|移除|removed from (?:the )?(?:pool|reserve)|^(?:please )?remove\b|^(?:please )?take\b.{2,40}out of (?:the )?(?:pool|reserve)|(?:were|was|been) removed|^removed\b|(?:pulled|backed|bowed|dropped) out\b|\bis out(?=[,.;])|chose another (?:city|park|site|place)|walked away|withdrew|\bterminate\b(?! the (?:contract|lease|call))|^(?:please )?(?:kill|end)\b|dropped(?! (?:in|out|by|off|into))|drop\b(?! (?:in|by|off))|terminated|removed? from (?:the )?(?:pool|reserve)|called off|fell through|walk(?:ed)? away|abandon", re.I)),
    ("production", Pattern(r"投[了的]?产|正式生产|开始生产|试生产|量产|production", re.I)),
    ("completed", Pattern(r"(?<!主体)(?<!厂房)(?<!车间)(?<!一期)(?<!楼)竣工(?!备案|资料|图|验收备案)(?:验收)?(?:了|通过|完成)?|(?:项目|工程|整体|全部|正式)完工|construction (?:was |is |has been )?(?:completed|finished)|(?:was |is )?completed construction", re.I)),
    ("construction", Pattern(r"开[了的]?工|动工|奠基|破土|进场施工|在建(?!议)|开建|打桩|construction|broke ground|(?<!not )(?<!never )(?<!yet )broken ground|break(?:s|ing)? ground|groundbreaking|under way on site", re.I)),
    ("land_acquired", Pattern(r"土地证|不动产证|拿[了的]?地|摘(?:了|的)?牌|摘(?:了|到|下|得)?(?:那块|这块)?地|地(?:块)?[\s，,]*(?:已经?|都)?摘了|供地(?!需求)|土地(?:已经?)?(?:到手|拍下|摘|成交)|拍(?:下|到)(?:了)?(?:那块)?地|取得(?:了)?(?:土地|用地)|拿到(?:了)?(?:那块)?(?:地|土地)|land deal (?:is |was |has )?(?:closed|done)|land (?:was )?(?:acquired|granted|obtained|secured)|acquired (?:the |its |their )?land|(?:won|got|secured|received|obtained|bought|took) (?:the |its |their |about )?(?:\d[\d.,]* mu (?:of )?)?(?:land|plot|site)\b|land(?: use)? (?:right|plot|certificate)s? (?:was|were|has been|is) (?:acquired|granted|issued|transferred)", re.I)),
    ("registered", Pattern(r"工商注册|完成(?:了)?注册|注册(?:了|完成|好|公司|成立|落地|下来)|拿到(?:了)?(?:营业)?执照|注册|营业执照|registered|business licen[cs]e|registration|incorporated", re.I)),
    ("signed", Pattern(r"签[了的]?约|签(?:了|的|下|好|完|订|署|协议|合同|框架|掉|成)|已签|完成签|(?<!nothing )(?<!not )(?<!n't )(?<!yet )(?<!never )signed|signs?\b|signing|contracts?", re.I)),
    ("negotiating", Pattern(r"在谈|(?:转|进)(?:到|入|为|成)?(?:洽谈|谈判)|洽谈(?:中|阶段)|谈判(?:中|阶段)|商务谈判|negotiat(?:ing|ion)|under negotiation|in talks", re.I)),
    ("reserve", Pattern(r"储备|入库|reserve|pipeline|\bpool\b", re.I)),
    ("lead", Pattern(r"线索|\bleads?\b", re.I)),
)  # fmt: skip


_NOMINAL = re.compile(
    r"(?:开工|动工|签约|投产|入统|注册|拿地|竣工|供地|摘牌)(?:奖励|奖补|奖金|补贴|补助|优惠|手续|许可证?|条件|材料|流程|资料|计划|准备|指引|指南|政策|费用?|门槛|标准)"
    r"|\b(?:signing|registration|production|construction) (?:bonus|subsidy|subsidies|reward|grant|permit|fee|plan|procedure|paperwork|policy|costs?)\b",
    re.I,
)
"""开工奖励: what belongs to a stage, not the stage itself."""


def told_of_stages(text: str) -> str:
    """The text with blanks where a stage is only a part of another thing's name."""
    return _NOMINAL.sub(lambda match: " " * len(match[0]), text)


def stage(text: str) -> str | None:
    """The stage a text names; a failed review before a passed one, the rarer before the plainer."""
    text = told_of_stages(text)
    for name, pattern in STAGES:
        if pattern.search(text):
            return name
    return None


def stage_place(text: str) -> tuple[str, int, int] | None:
    """The stage with where it is said."""
    text = told_of_stages(text)
    for name, pattern in STAGES:
        if match := pattern.search(text):
            return name, match.start(), match.end()
    return None


def stage_places(text: str, name: str) -> list[tuple[int, int]]:
    """Every place where a stage is said."""
    return [m.span() for m in dict(STAGES)[name].finditer(told_of_stages(text))]
