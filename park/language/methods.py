"""How the contact came about: direction, method, and the intention the other side showed."""

from __future__ import annotations

import re

from park.language.patterns import Pattern

METHODS = (
    ("叩门招商", Pattern(r"叩门|敲门招商|door[- ]knock|cold visit", re.I)),
    ("联合招商", Pattern(r"联合招商|(?:和|与|同|跟|联合|会同|陪同?|协同)[^，,。；;\n]{0,8}(?:局(?!里|领导|同事|长)|厅(?!里)|管委会|政府|街道|开发区|高新区|经开区|新区|发改委|国资委|投促中心)(?:[^，,。；;\n]{0,6})?(?:一起|一同|共同|联合|赴|去|到|接待|走访|拜访|招商)|(?:局|厅|委|管委会|政府|街道|开发区)牵头|jointly with|together with the [\w ]*(?:bureau|government|committee|district)|joint (?:promotion|visit) with", re.I)),
    ("驻点招商", Pattern(r"(?<!要)驻点|驻[^\W\d_]{1,3}(?:招商|办事|联络)(?:处|组|站)|resident office|stationed", re.I)),
    ("顾问招商", Pattern(r"(?:招商|投资|产业)?顾问[^，,。；;\n]{0,8}(?:介绍|推荐|引荐|牵线|带|陪|引)|顾问招商|(?:through|via|by|from|introduced by)[\w' ]{0,20}(?:advis[eo]r|consultant)", re.I)),
    ("以商引商", Pattern(r"以商引商|以商招商|(?:老客户|老客商|老企业|本地企业|园区企业|现有企业)[^，,。；;\s]{0,10}(?:介绍|引荐|推荐|牵线)|(?:老板|总|企业|公司|客户|厂|老客商|董事长|经理|[^\s，,。；;协商]{2,8})(?:给我们|给咱们?|帮忙|帮我们)?(?:介绍|引荐|推荐|牵线)(?:了[个位家他她]|来|他|她|过来|的(?!企业|名单)|认识|给我们|我们(?:认识|去)|朋友|的?[^我他两三一几\d推了]{2,8}(?:过来|来))|existing (?:company|investor|tenant|firm)|referr(?:ed|al)|introduced by", re.I)),
    ("协会招商", Pattern(r"协会招商|商会招商", re.I)),
)  # fmt: skip
CALL = Pattern(
    r"点(?:半|钟|\d{1,2}分?)?电话|[一二两三四五几\d]个电话|接到?[^，,。]{0,14}电话|来电话|电话联络|打(?:了|过|来|去|个|了个|了一个|过来)?(?:一个|个|通|一通)?(?:了)?电话|电话(?:沟通|联系|里|聊|谈|跟进|对接|会议|交流|回访|拜访|洽谈)|电联|致电|来电|通(?:了|过)?(?:个|一个|次)?(?:电话|话)|通话|微信(?:语音|视频|聊|沟通|上|电话|联系|跟|里|群)|语音|视频|连线|线上|腾讯会议|云会议|云洽谈|回(?:了)?个?电话|电话(?:跟|和|与)|(?:跟|和|与)[^，,。]{1,14}电话"
    r"|\bcall(?:ed)?\b(?! again| back| on\b|-back)|\bphoned\b|\bphone call\b|\bvideo\b|\bzoom\b|\bteams\b|\bwechat\b|\bspoke (?:by|over|on)|\bconference call|\brang\b|\b(?:on|off|got off) the phone\b|\bonline meeting\b|\bonline\b",
    re.I,
)
INBOUND = Pattern(
    r"(?<!回)来(?=[\s，,。]|$)|接待(?!的?(?:了)?我们|的(?=[，,。；;\s要想]|$))|来访|来园|考察(?:了)?(?:我们|咱们|我)?园区|参观(?:了)?园区|来(?:到)?现场|来(?:看|谈|聊|坐)(?!电)|来我们|来咱|来我园|来我区|来这边|来看(?:地|厂|场|了|过)|来考察|来(?:园区|公司|参观|洽谈|对接|谈)|到访|到(?:我们)?园区|到我们这|到咱们?这|到我园|到我区|上门来|上我们园|上我们这|莅临|莅园|过来(?:[\d一二两三四五六七八九十几]+(?:个|位|名)?(?:人|客)|看|考察|谈|了|参观|签|对接|洽谈|拜访|访问|交流|园区)|来了|送走|迎来|回访(?:园区|我们)|在(?:我们)?园区(?:跟|和|与|会|见|谈|座谈|接|洽谈)|(?<=[\u4e00-\u9fff]{2})(?<!过)(?<!后)来的(?!时候|路上|电)|来的(?:那|这)?(?:批|拨|家|位)|来的客[人商]|来的[^，,。\s]{2,12}(?:到访|来)|今天来|来(?:了|过)|带[^，,。]{0,10}来|来签|来回访|[客来]访|前来|地点[:：]\s?(?:园区|我园|本园|管委会)|(?:会见|接见|会晤)[^，,。；;]{2,40}一行"
    r"|\b(?:were|was) (?:at|on) our (?:site|park)\b|\breception\b|\bhosted\b|\bhosting\b|\breceiv(?:ed|ing)\b(?! a (?:phone )?call)|\bwelcomed\b|\bcame\b|\b(?:dropped|stopped|swung|popped) (?:by|in|over)\b(?! (?-i:[A-Z\u4e00-\u9fff])| (?:the|their|to)\b)|\bcoming\b|\bvisited (?:us|our|the park)|\bvisit(?:s|ing)? (?:us|our park|the park)|\bdelegation\b|\bto the park\b|\bat (?:the|our) park\b|\bwill come\b|\bto our park\b",
    re.I,
)
OUTBOUND = Pattern(
    r"刚?从[^，,。\s]{2,12}(?:那边|那里)?(?:出来|回来|回到)|visit ?了|拜会|拜访|走访|登门|上门(?:去|拜访|谈|走访|对接|洽谈|招商)|叩门|造访|参访|前往|奔赴|飞(?:到|去|往|了)|赴|跑(?:了|去|到|一趟|[^\W\da-zA-Z_]{2})|去(?!园区|我们|咱们|我园)(?:了|过|趟|一趟|找|见|看|谈|拜|走|参)|去(?!园区|我们|咱|我园)[^\W\da-zA-Z_]{2,8}|到[^，,。\s]{1,10}(?:拜访|走访|座谈|洽谈|考察|对接|调研|叩门|招商|参观|谈|见|开会)|外出|出差|在(?!园区|老家|酒局|路上|家|会议室|办公室|我们|咱)[^，,。\s]{2,6}(?:拜访|走访|见|驻点|参加|和|跟|与|招商|对接|洽谈|考察|参展)|驻点|率队(?:到|去|赴)|带队(?:到|去|赴)|参加[^，,。]{0,12}(?:会|展|论坛|活动)|下午去|上午去|参展|考察了|(?:从|由)(?!园区|家)[^，,。\s]{2,8}(?:回来|返回|赶回)|(?:刚|才)(?:从)?[^，,。\s]{2,6}回来|走进|一行(?:去|赴|到)(?!园)"
    r"|\bcalling on\b|\bwent (?:round|around)\b|\bvisited\b|\bvisiting\b|\bvisits?\b[^.:;]{0,30}\b(?:in|to) (?=[A-Z])|[A-Z][a-z]+ trip\b|\b(?:to|will|we|i|they|and|shall|can) visit\b(?! us| our| the park| the site)|\bwent to\b|\btook [^.,;]{2,40} to (?=[A-Z])|\b(?:drove|rushed|headed) (?:over |down |up )?to\b|\bgo(?:ing)? to\b|\btravel(?:l?ed)? to\b|\bflew to\b|\b(?:met|dinner|lunch|talked|sat down|meeting)\b(?:[^.;]|(?<=Sen)\.|(?<=M[rs])\.|(?<=Mrs)\.|(?<=Dr)\.){0,90}\bin (?=[A-Z]|the (?!park|office))|\bon site\b|\btrip to\b|\bback from (?=[A-Z])|\bdropped by (?=(?-i:[A-Z\u4e00-\u9fff])|the|their)|\battended\b|\bat their (?:office|factory|plant|hq)|\bheading to\b|\bcalled on\b|\bdoor[- ]knock",
    re.I,
)
WENT = Pattern(r"拜访|走访|登门|叩门|赴|去了|跑了|上门|visited|went to|flew", re.I)
STRONG = Pattern(
    r"意向[:：]\s?(?:较|很)?(?:强|高|大)|意向(?:很|非常|十分|特别|比较|较)?(?:强烈|强|大|明确|浓厚|足|高|积极)|强烈(?:的)?(?:投资)?意向|(?:很|非常|十分|特别|挺|超)(?:有)?(?:感兴趣|有兴趣|有意向|想来|积极|看好)|兴趣(?:很|非常|比较)?(?:浓|大|高|强)|很(?:想投|有诚意)|诚意(?:很)?(?:足|大)|意愿(?:很|非常|比较)?(?:强烈|强|大)|(?:interest|intent(?:ion)?) is (?:very |really |quite )?strong|基本(?:敲定|定了|落实)|志在必得|(?:肯定|一定|铁定)(?:会)?(?:来投|投|落户|落地)|strong(?:ly)? (?:interest|intent|intention|willing)|very (?:interested|keen)|highly interested|(?:really|very) keen|keen to",
    re.I,
)
NONE = Pattern(
    r"意向[:：]\s?(?:无|没|低|弱)|(?:没(?:有|啥|什么|多大)?|无|暂无|暂时没(?:有)?)(?:[^，,。；;\s没有]{0,4})(?:意向|意愿|兴趣|想法|计划|打算)|不(?:太|大|怎么)?感兴趣|意向不(?:强|大|高|足)|兴趣不(?:大|高|浓)|(?:暂(?:时)?|先|目前)不(?:考虑|投|打算|来|搬)|不(?:考虑|打算|想)(?:投|来|搬|过来|外迁|扩)|不(?:投|来)了|没看上|婉拒|(?<!没)(?<!没有)(?<!未)拒绝了?|没戏|not (?:really |very |that )?interested|(?:is|are|was|were)n['’]t (?:really |very |that )?interested|no interest|no intention|not (?:considering|keen)|declined|no plan(?:s)? to",
    re.I,
)
OURS = Pattern(r"(?:我|我们|个人)(?:觉得|认为|感觉|建议|看)[^，,。；;]{0,8}")
MEDIUM = Pattern(
    r"意向[:：]?\s?(?:中|一般)|意向一般|意向中等|有(?:一定|些|点|初步)(?:的)?(?:投资)?(?:意向|兴趣|意愿)|有(?:投资)?意向(?!书|投)|意向还(?:行|可以)|有兴趣|(?:还在|再|继续)?观望|再(?:考虑|看看|想想)|兴趣一般|初步意向|(?:some|moderate|medium|mild) (?:interest|intention)|(?:somewhat|fairly|moderately) interested|wait[- ]and[- ]see|on the fence|still considering",
    re.I,
)


def method(text: str) -> str | None:
    """The way of promotion that the words name, or None for a plain visit."""
    for name, pattern in METHODS:
        if pattern.search(text):
            return name
    return None


def intention(text: str) -> str | None:
    """strong, medium or none, only where the words say so."""
    text = OURS.sub("", text)
    for name, pattern in (("none", NONE), ("strong", STRONG), ("medium", MEDIUM)):
        if pattern.search(text):
            return name
    return None


def direction(text: str) -> str | None:
    """inbound, outbound or call by the words nearest to the event; None when unclear."""
    ways = (("call", CALL), ("inbound", INBOUND), ("outbound", OUTBOUND))
    found = [(m.start(), name) for name, pattern in ways if (m := pattern.search(text))]
    kinds = {name for _, name in found}
    if "call" in kinds and "inbound" not in kinds and not WENT.search(text):
        return "call"
    return min(found)[1] if found else None
