"""One thing asked of a project that is known from before: 谁在跟, 开工了吗, how much land."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from park.language.stages import stage


class Aspect(StrEnum):
    """What of a project is asked."""

    NOW = "now"
    STEP = "step"
    OWNER = "owner"
    AMOUNT = "amount"
    LAND = "land"
    INDUSTRY = "industry"
    COMPANY = "company"
    CONTACTS = "contacts"
    LAST = "last"
    NEXT = "next"
    PROBLEMS = "problems"


class AskedOfIt(NamedTuple):
    """The thing asked; ``step`` is the stage's name where one step is asked about."""

    aspect: Aspect
    step: str | None = None


_BEFORE = r"(?:那么?|这|它们?|他们?|她|该|对方|这个|那个|这家|那家|项目|企业|公司|现在|目前|到底|究竟|请问|问一?下|的|[，,\s])*"
_AFTER = r"(?:呢|啊|呀|吗|嘛|来着|了|的|[\s?？。！!~])*"
_WHEN = r"(?:是)?(?:什么时候|啥时候|几时|何时|哪天|哪一天|几号|几月份?|哪年)"
_CHINESE: tuple[tuple[Aspect, str], ...] = (
    (
        Aspect.NOW,
        r"(?:推进|走|谈|弄|搞|做|进行|办)?到?了?(?:哪|什么)(?:一)?(?:步|阶段|个?程度|地步|环节|里|儿)|(?:最新)?(?:进展|进度|情况|状态|阶段)(?:怎么样|如何|咋样|到哪(?:里|儿|步|一步)?|是?什么)?|(?:推进|谈|进展)得?(?:怎么样|如何|咋样)|怎么样|咋样|(?:把)?(?:项目)?卡片?(?:发|给|调|拿)?(?:给)?我(?:看看|看一下|看下)?|你?(?:都)?(?:记|录)(?:的|了)(?:些)?(?:啥|什么)(?:给?我?看看|给我看一下)?|还有(?:啥|什么|哪些)没(?:填|录|写|补)|什么(?:情况|进展)|有(?:什么|啥|没有)?(?:新)?进展",
    ),
    (
        Aspect.OWNER,
        r"(?:我们|咱们|园区|我方)?(?:是)?(?:谁|哪个|哪位|哪个同事)(?:在|来)?(?:负责|跟进?|跟着|管|管着|盯|盯着|牵头|对接)|(?:责任)?(?:负责人|责任人|责任领导|包保领导|挂点领导)(?:现在)?(?:是)?(?:谁|哪位|哪个)?|归谁管|谁的项目",
    ),
    (
        Aspect.AMOUNT,
        r"(?:一共|总共|计划|打算|准备|想|要|总)?(?:投资?|投)(?:额|金额|规模|总额|总量|体量)?(?:一共|总共)?(?:是|有)?(?:多少|多大|几个?(?:亿|千万))(?:亿|万|钱)?|(?:金额|体量|盘子|规模)(?:是|有)?(?:多少|多大)|多少钱",
    ),
    (
        Aspect.LAND,
        r"(?:一共|总共|计划|打算|想)?(?:需要|要用|要拿|要|用|拿|需|占)?(?:多少|几|多大)(?:亩)?(?:的)?(?:地|土地|用地|亩|面积)|(?:用地|土地|地|占地)(?:面积|需求)?(?:是|要)?(?:多少|几|多大)(?:亩)?",
    ),
    (
        Aspect.CONTACTS,
        r"(?:那边|对面|企业)?(?:的)?(?:联系人|对接人)(?:是|有)?(?:谁|哪位|哪个|哪些)?|(?:联系方式|联系电话|手机|电话)(?:号码|号)?(?:是)?(?:多少|有|有没有)?|(?:怎么|如何)联系|老[板总](?:是谁|叫什么|姓什么|贵姓)",
    ),
    (
        Aspect.CONTACTS,
        r"[\u4e00-\u9fff]{1,2}(?:总|董|工|经理|主任|厂长|老板)的?(?:联系)?(?:电话|手机|联系方式|微信)(?:号码?)?(?:是)?(?:多少|几号|呢)?",
    ),
    (
        Aspect.LAST,
        r"(?:上次|上回|最近一次|最后一次|前一次|最近(?=[^，,。]*(?:"
        + _WHEN
        + r"|谁|什么|怎么)))(?:是|都)?(?:"
        + _WHEN
        + r"|谁|哪个|哪位|怎么)?(?:去|来|见|见面|接洽|拜访|接触|联系|接待|沟通|跑|聊|谈|说|碰|陪)?(?:的|过|得)?(?:见|谈|聊|说)?(?:了|的)?(?:什么|啥|些什么|哪些|怎么样|如何|谁)?|多久没(?:联系|见|去|动|动静|跟)|"
        + _WHEN
        + r"(?:见|去|来|接洽|拜访|联系)(?:的|过)",
    ),
    (
        Aspect.NEXT,
        r"(?:下一?步|接下来|后面|后续|下面|下次)(?:我们|咱们)?(?:是|要|该|应该|打算|准备|有)?(?:什么|啥|干嘛|干什么|干啥|做什么|做啥|怎么(?:办|走|弄|安排|做|跟)|什么(?:安排|动作|计划)|安排|计划|"
        + _WHEN
        + r"(?:去|来|见|联系|跟进|拜访)?)?|(?:还)?(?:有)?(?:什么|啥|哪些)(?:待办|跟进|没办|要办)(?:的)?(?:事)?",
    ),
    (
        Aspect.INDUSTRY,
        r"(?:主要)?(?:是)?(?:做|生产|搞|干)(?:什么|啥|哪方面|哪一?块)(?:的|产品|行业|东西|项目)*|(?:是|属于)?(?:什么|啥|哪个)(?:行业|产业|领域)|(?:行业|产业)(?:是)?(?:什么|哪个)",
    ),
    (
        Aspect.COMPANY,
        r"(?:是)?(?:哪|什么|哪一)(?:家|个)?(?:企业|公司|单位)(?:的|投的)?|哪家(?:的|投的)?",
    ),
    (
        Aspect.PROBLEMS,
        r"为(?:什么|啥|何)(?:一直|迟迟)?(?:还没有?|没有?|不)(?:签约?|开工|投产|动|落地|定|推进|进展)(?:下来|成|起来)?|(?:有|有没有)(?:困难|问题|障碍)|(?:还)?(?:有|存在)?(?:什么|啥|哪些)(?:问题|困难|障碍|难点|堵点|卡点|诉求)(?:没解决)?|卡(?:在)?(?:哪|什么)(?:里|儿|一?步|地方|环节)?|(?:问题|困难|难点|堵点)(?:是|在)?(?:什么|哪里?|哪儿)",
    ),
)
_IT = r"(?:it|they|them|their|that one|this one|the project|the firm|the company|that project)"
_ENGLISH: tuple[tuple[Aspect, str], ...] = (
    (
        Aspect.NOW,
        rf"(?:what|which) stage(?: is {_IT})?(?: (?:at|in))?(?: now)?|where (?:does {_IT} stand|is {_IT}|are {_IT})(?: now| at)?|how is {_IT} (?:going|doing|coming along)|how are {_IT} doing|(?:can you |could you |please )*(?:show|open|pull up|bring up|let me see)(?: me)? (?:the |its |that |their )?(?:card|file|details)|any (?:news|progress|updates?)(?: on {_IT})?|what(?:'s| is) the (?:status|latest|progress)(?: (?:of|on|with) {_IT})?",
    ),
    (
        Aspect.OWNER,
        rf"who(?:'s| is)? (?:in charge|responsible|the owner|the project owner|owns|handling|handles|running|runs|following|follows|on|looking after|leading|leads)(?: (?:of|for|up|on))?(?: {_IT})?|whose (?:project )?is {_IT}|whose project",
    ),
    (
        Aspect.AMOUNT,
        rf"how much (?:is|are|will|do|does|would)?(?: ?{_IT})?(?: (?:plan|planning|going|want|intend)s?(?: to)?)?(?: ?(?:invest|investing|put in|putting in|worth))?|how much money|how big is {_IT}|what(?:'s| is) the (?:investment|amount|size)(?: of {_IT})?|investment\??",
    ),
    (
        Aspect.LAND,
        rf"how (?:much land|many mu|large a plot|big a plot)(?: (?:do|does|is|are|will))?(?: {_IT})?(?: (?:need|want|taking|require|after|use))?s?|how much land",
    ),
    (
        Aspect.CONTACTS,
        rf"who(?:'s| is)? (?:the|our|their) contacts?(?: (?:at|for|of|there|person|on)(?: {_IT})?)*|(?:the )?contact(?: person| details)?|who (?:do|should) (?:we|i) (?:call|talk to|contact)(?: (?:at|there)(?: {_IT})?)?",
    ),
    (
        Aspect.LAST,
        rf"when (?:did (?:we|you|somebody|anyone) last (?:see|visit|meet|meet with|talk to|speak to|contact|call)|was (?:{_IT} last (?:visited|contacted|seen)|(?:the|our) last (?:visit|contact|meeting|call)))(?: (?:with|to|at))?(?: {_IT})?|last (?:visit|contact|meeting)|who (?:went|visited|met|saw)(?: {_IT})?(?: last(?: time)?)?|what (?:was|did (?:we|they|you)) (?:said|discuss|discussed|talk about|say)(?: last(?: time)?)?",
    ),
    (
        Aspect.NEXT,
        rf"(?:and )?(?:what(?:'s| is| are)? )?(?:the |our )?next (?:steps?|move|action)(?: (?:for|with|on) {_IT})?|what(?:'s| is| happens)? next(?: (?:for|with|on) {_IT})?|what do we do next|when do we (?:see|meet|visit|call) {_IT} (?:next|again)",
    ),
    (
        Aspect.INDUSTRY,
        rf"what (?:do|does|will) {_IT} (?:make|do|produce|manufacture|build)|what (?:industry|sector|trade)(?: (?:is|are) {_IT}(?: in)?)?",
    ),
    (
        Aspect.COMPANY,
        rf"(?:which|what) (?:firm|company|investor)(?: is (?:{_IT}|behind {_IT}))?|who(?:'s| is) (?:behind {_IT}|the investor)",
    ),
    (
        Aspect.PROBLEMS,
        rf"(?:are there )?any (?:problems?|issues?|obstacles?)(?: (?:with|on|at) {_IT})?|what(?:'s| is| are)? (?:holding {_IT} up|the (?:problems?|issues?|obstacles?|holdup|hold-up))(?: (?:with|on) {_IT})?|where is {_IT} stuck|what is {_IT} stuck on",
    ),
)
_TAIL_EN = r"[\s?.!]*"
_SO = r"(?:so |and |then |ok |\W)*"
_X = r"(?P<x{n}>(?:过|进|开|上)?(?:了)?(?:签约|签(?:正式)?(?:合同|协议|字)|签|合同签|协议签|开工|动工|奠基|破土|打桩|投产|量产|试产|竣工|完工|建成|封顶|公司注册|注册(?:公司)?|拿地|摘牌|供地|入统|入园评审|评审|评审会|上会|过会|会|联席会|党政联席会|党工委会?|研判|立项|在谈|退库|终止))"
_STEP = re.compile(
    _BEFORE
    + r"(?:已经|都|到底|是不是|有没有)*(?:"
    + rf"(?:还?没有?|未)?{_X.replace('{n}', '1')}(?:了|过了|过|掉|完|上)*(?:吗|没有?|么|没呢|[?？])"
    + rf"|{_WHEN}(?:进|过|开)?(?:的)?{_X.replace('{n}', '2')}的?"
    + rf"|{_X.replace('{n}', '3')}(?:是)?{_WHEN}(?:的)?)"
    + _AFTER
)
_DONE_EN = r"sign(?:ed)?|broken ground|break ground|start(?:ed)? (?:building|construction|production)|register(?:ed)?|in production|go into production|under construction|completed|accepted|dropped|approved"
_STEP_EN = re.compile(
    rf"{_SO}(?:(?:has|have|did|is|are|was|were) {_IT}(?: been)?(?: already)? (?:{_DONE_EN})"
    rf"|when (?:did|has|have|was|were|is) {_IT} (?:been )?(?:{_DONE_EN}))(?: (?:yet|already|the contract|an agreement|the agreement))*{_TAIL_EN}",
    re.I,
)
_WHOLE = tuple(
    (aspect, re.compile(_BEFORE + f"(?:{words})" + _AFTER)) for aspect, words in _CHINESE
) + tuple(
    (aspect, re.compile(rf"{_SO}(?:{words})(?: now)?{_TAIL_EN}", re.I))
    for aspect, words in _ENGLISH
)
_MEETS = dict.fromkeys(
    ("评审", "入园评审", "评审会", "过评审", "上会", "过会", "联席会", "党政联席会"),
    "review_passed",
)
"""Meetings by their short names: whether they were held, and how they ended, is one question."""
_LONGEST = 60
_ITSELF = {True: "it", False: "它"}
_ARTICLE = re.compile(r"\b(?:the )?it(?:'s)?(?: (?:project|plant|factory))?\b", re.I)


def asked_of_it(text: str) -> AskedOfIt | None:
    """What a short question wants to know of the thing before; None for anything else."""
    said = text.strip()
    if len(said) > _LONGEST or not said:
        return None
    for aspect, pattern in _WHOLE:
        if pattern.fullmatch(said):
            return AskedOfIt(aspect)
    step = _step(said)
    return AskedOfIt(Aspect.STEP, step) if step else None


def _step(said: str) -> str | None:
    chinese = _STEP.fullmatch(said)
    if chinese is not None:
        word = chinese["x1"] or chinese["x2"] or chinese["x3"]
        if chinese["x2"] and "进" in said:
            return stage(word)
        return _MEETS.get(word) or stage(f"{word}了") or stage(word)
    return stage(said) if _STEP_EN.fullmatch(said) else None


def asked_of(text: str, names: Sequence[str]) -> AskedOfIt | None:
    """The same, of a project or firm that the text names."""
    for name in names:
        at = text.find(name)
        if name and at >= 0:
            rest = text[:at] + _ITSELF[text.isascii()] + text[at + len(name) :]
            found = asked_of_it(_ARTICLE.sub("it", rest))
            if found is not None:
                return found
    return None
