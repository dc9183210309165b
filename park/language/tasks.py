"""Tasks: a reminder, a task given to someone, a task done."""

from __future__ import annotations

import re

from park.language import facts, projects
from park.language.facts import Said
from park.language.findings import Findings
from park.language.moments import DAY, Days, Moment
from park.language.numerals import integer
from park.language.patterns import Pattern

ASKING = Pattern(
    r"^(?:next step for [\w .&'-]{2,40}?:\s*|一上班|[\s，,。:：!！]|请|麻烦|帮我|帮忙|给我|下班前|过两天|过几天|回头|设(?:置)?(?:一)?个|设置|加(?:一)?个|新增|新建|建(?:一)?个|添加|记(?:一)?个|记下|记一下|(?:第一天|当天|那天)(?=提醒)|提醒我?(?:一下|们)?|叫我(?:一声|一下)?|通知我|喊我|记得|记住|别忘了?|不要忘了?|务必|待跟进(?=[:：])|待办(?:事项)?|跟进(?=[:：])|任务(?=[:：])|提醒|备忘(?:录)?|日程|闹钟|我?(?:还)?(?:需要|必须|得|要)(?!求)|了|please|pls|[-–—](?=\s)|(?:in the )?(?:morning|afternoon|evening)\b|remind me(?: to)?|set (?:a )?(?:daily |weekly |monthly )?reminder(?: to| for|:)?|reminder(?: to|:)?|don't forget to|remember to|todo:?|to-do:?|i (?:need|have) to|need to|task:?|add (?:a )?(?:task|to-?do|reminder)(?: to|:)?|note to self:?|(?:in the )?(?:morning|afternoon|evening)(?= to\b)|to\b|me\b|that\b|about\b(?= )|for\b|on\b|at\b|by\b|before\b|去(?=提醒))+",
    re.I,
)
BETWEEN = Pattern(
    r"^[\s,，]*(?:he|she|they|who)?\s*(?:should|must|will|needs? to|has to|to)?\s+|\s*(?:due)?\s*(?:by|before|on|until)?\s*$|^[^A-Za-z].*$",
    re.I | re.S,
)
AHEAD = Pattern(
    r"提前(?P<n>[一两二三四五六七\d]{1,2})个?(?P<u>天|周|星期|礼拜)(?:提醒|叫|通知)?(?:我)?"
)
TAIL = Pattern(
    r"[，,\s]*(?:你|麻烦你?|请|记得|到时候?|帮我|也|再|到点)*(?:到时候?)?(?:叫我|提醒我|喊我|记着|记住|惦记着?)(?:一?声|一?下|点儿?|着)*$|(?:时间)?(?:定|订|安排|排|改|约)(?:在|到|于)$|(?:[\s，,。！!?？]|提醒我?(?:一下)?|(?:帮我)?(?:先)?记(?:个|一下|着|上|一条|一个)?(?:待办|任务|提醒)?|吧|哦|啊|哈|别忘了?|记得|谢谢|一下子|\bplease|\bthanks|\b(?:in the )?(?:morning|afternoon|evening)|\bon|\bat|\bby|\bbefore|\bin|\bfrom|\bfor)+$",
    re.I,
)
SUBJECT = re.compile(
    r"\s*(?:in the )?(?:morning|afternoon|evening)?\s*(?P<s>(?:about|regarding|re:?)\s+\S)", re.I
)
"""call Peak tomorrow about the lease: the matter goes with the verb before the day."""
INDEX = Pattern(
    r"第(?P<a>[一二两三四五六七八九十\d]{1,3})(?:条|个|项|件|号)|(?<!\d)(?P<b>\d{1,2})(?:号|#)?(?:条|项|件|号)?(?:任务|待办|跟进|提醒|事项)|(?:任务|待办|跟进|提醒|事项)(?P<c>\d{1,2})(?!\d)|(?:task|item|number|no\.?|#|reminder|to-?do|follow-?up)\s?#?(?P<d>\d{1,2})\b|(?P<e>first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th) (?:one|task|item|reminder|follow-?up|to-?do)|^(?P<f>\d{1,2})\s?(?:号)?(?:完成|搞定|办完|做完|办好|done)",
    re.I,
)
ORDINAL = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "5th": 5,
}
DONE_EN = Pattern(
    r"^done[ ,:–—-]+(?P<s>[a-z].{2,60}?)[.!]*$|\b(?:done|finished|through) with (?:the |my )?(?P<w>[\w][\w &/-]{1,40}?)(?= (?:for|of|to|with|from|at)\b|[,.;!]|$)",
    re.I,
)
DONE = Pattern(
    r"(?:这个?|那个?|的)?(?:待办|任务|事项|跟进|提醒|事情?|活儿?|件事)?(?:已经|已|都|也|今天|昨天|刚刚?|就)*(?:搞定|办完|办好|办妥|做完|做好|完成|处理(?:完|好)|弄完|弄好|解决|落实|送(?:过去|到)|发(?:过去|出去|给他|完|了)|交(?:了|上去)|打(?:完|过)|联系(?:过|上)|回(?:过|复)|跟进(?:过|完)|结束|可以(?:关|销|划)|关掉?|销掉?|划掉|勾(?:掉|了)|ok|over).*$",
    re.I,
)
NAME = r"(?P<n>[小老阿][^\W\da-zA-Z_](?![^\W\da-zA-Z_]?(?:总))|[^\W\da-zA-Z_]{1,3}(?:科长|主任|副主任|经理|工|局长|部长|处长|书记|副书记|总|组长|姐|哥|老师|专员)|(?![我他她你咱谁哪这那对的把将给])(?:(?!的)[^\W\da-zA-Z_]){2,3}?|[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
VERB_AFTER = r"(?=去|来|跟|负责|对接|跟进|盯|处理|办|联系|落实|牵头|继续|接手|接|[，,。；;\s（(]|吧|$|下周|本周|周|明|今|月|年|\d|在|尽快|,|做|了|那边)"
ASSIGN = (
    Pattern(
        rf"(?:^|[，,。；;\s]){NAME}你(?:来|去|负责)?(?:办|跟进?|弄|落实|牵头|盯|负责)(?:一下)?[。！!\s]*$"
    ),
    Pattern(
        r"^(?P<n>[小老阿][^\W\da-zA-Z_])[\s,，]*(?:pls|plz|please|can you|could you|麻烦|请)\b",
    ),
    Pattern(
        rf"(?:催|叫|找|通知|告诉|跟)(?:一下|下)?{NAME}(?:说)?[\s，,]*(?:一下)?(?:让|叫|请)[他她]"
    ),
    Pattern(r"(?:请|让|叫|由|安排)\s?(?P<n>阿[A-Z][a-z]+)"),
    Pattern(r"(?:请)?由\s?(?P<n>[^\W\da-zA-Z_]{2,3})同志(?=牵头|负责|跟|对接|办|落实)"),
    Pattern(r"给\s?(?P<n>[小老阿][^\W\da-zA-Z_])(?=盯|跟|负责|管|办)"),
    Pattern(
        r"^(?:叫|让|喊)\s?(?P<n>[小老阿][^\W\da-zA-Z_])(?=今天|明天|后天|下周|这周|周|月底|\d)"
    ),
    Pattern(
        r"\b(?i:project manager|project owner|owner|person in charge|case officer) (?i:is|will be|has changed to|changes to) (?i:now )?(?P<n>[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
    ),
    Pattern(
        r"\b(?i:make) (?P<n>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?i:the (?:project )?(?:owner|manager|person in charge))\b"
    ),
    Pattern(r"\b[Hh]ave (?P<n>[A-Z][a-z]+) (?=[a-z]+ )"),
    Pattern(r"\bis (?P<n>[A-Za-z][a-z]+)['’]s from now on"),
    Pattern(r"^@\s?(?P<n>[^\W\d_]{2,4})(?=[，,:：\s])"),
    Pattern(
        r"^(?P<n>[小老阿][^\W\da-zA-Z_])[\s，,、：:]+[^，,。]{2,16}?(?:你|麻烦你?)(?:来|去|先|多)?(?:盯|跟|负责|对接|联系|处理|牵头|催|办)"
    ),
    Pattern(rf"(?:项目|企业|任务|活儿?|单子|这家|这块)(?:就)?给\s?{NAME}(?=[，,。\s]|$|吧)"),
    Pattern(rf"(?:把|将)[^，,。]{{2,20}}?给\s?{NAME}(?=负责|跟|对接|盯|牵头|处理|管)"),
    Pattern(rf"归\s?{NAME}(?=管|负责|跟|对接|$)"),
    Pattern(r"转(?:给|到)?(?P<n>[小老阿][^\W\da-zA-Z_])(?=$|[，,。；\s跟负])"),
    Pattern(
        r"^(?P<n>[小老阿][^\W\da-zA-Z_])[，,、\s]\s?(?:你|麻烦你?|请)?(?=去|来|把|跟|负责|联系|对接|尽快|安排|盯)"
    ),
    Pattern(
        rf"(?:交给|交由|转给|派给|分给|分配给|指派给|安排给|移交给|移交|转交给?|转到|划给|指定|给到)\s?(?:[^，,。\s]{{0,6}}的|[^，,。\s]{{1,4}}(?:组|部|科|局|办)(?!长))?{NAME}{VERB_AFTER}"
    ),
    Pattern(
        rf"(?:让|叫|请|安排|由|派|改由|换成?|指定|麻烦)\s?(?:[^，,。\s]{{0,3}}(?:专班|组|科|部|局|办))?{NAME}(?:去|来|尽快|亲自)?(?=负责|跟|对接|盯|处理|牵头|接|办|落实|联系|约|催|问|整理|准备|去|来|这两天|今天|明天|后天|下下?个?[周月]|本周|这周|周|礼拜|月底|年底|节[前后]|\d|尽快|[^，,。\s]{{0,8}}前)"
    ),
    Pattern(
        rf"(?:负责人|跟进人|责任人|owner)(?:是|改成|改为|换成|换为|定为|[:：])+\s?{NAME}{VERB_AFTER}"
    ),
    Pattern(
        r"\b(?:[Aa]ssign(?:ed)?|[Rr]eassign|[Hh]and(?:ed)? over|[Hh]and|[Pp]ass|[Gg]ive|transfer|delegate)\b[^.;]*?\bto (?P<n>[A-Z][a-z]+(?: [A-Z][a-z]+)?|(?:Mr|Ms|Mrs|Dr)\.? [A-Z][a-z]+)"
    ),
    Pattern(r"\bgoes to (?P<n>[A-Z][a-z]+)\b"),
    Pattern(
        r"^(?P<n>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:takes over|will take over|is taking over|to take over)\b"
    ),
    Pattern(
        r"^(?P<n>(?:(?:Xiao|Lao|Old|Little) )?[A-Z][a-z]+) (?:to|should|must|needs to|has to|is to|will) (?:please )?(?:call|send|visit|follow|take|handle|prepare|draft|contact|arrange|chase|check|finish|submit|ring|email|meet|host|book|get|push|write)\b"
    ),
    Pattern(
        r"\b(?:[Ll]et|[Aa]sk|[Hh]ave|[Gg]et|[Tt]ell) (?P<n>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:to |handle|follow|take|call|contact|do|be|own|look)"
    ),
    Pattern(
        r"^(?P<n>[A-Z][a-z]+)(?:,| please| to| should| will)+ (?:please )?(?:follow|take|handle|call|contact|send|prepare)"
    ),
    Pattern(
        r"^(?P<n>[小老][^\W\da-zA-Z_])(?=[^，,。]{0,3}(?:周|下周|本周|月底|明天|今天|尽快|\d|你|负责|去|跟|把|这周|后天|年底|下个?月|国庆|节前))"
    ),
)


WORKS = re.compile(
    r"(?:把|将|给|跟进|^)(?P<p>[^，,。；;\s\d把将给的]{2,8}?(?:数据中心|交易中心|物流园|产业园|科技园|智造园|冷链园|创业园))(?=的|这个|那个|项目|，|,|$)"
)
"""海棠花卉交易中心: named by what is to be built, which is no firm."""
QUOTED = re.compile(r"\b(?:put|add) ['\"“‘](?P<w>.+?)['\"”’] (?:on|to) my\b", re.I)
SET_FOR = re.compile(
    r"(?:就|都|已经?|暂|初步)?(?:定|订|安排|放|改|约|选)(?:在了?|于|到)\s*$|\b(?:is|was|has been|will be) (?:now )?(?:set|scheduled|fixed|planned|held)(?: for| on)?(?: the)?\s*$",
    re.I,
)
"""签约仪式定在12月8号: what stands before is what happens that day."""


def task(findings: Findings) -> Said:
    """A reminder: when, how often, and what for."""
    moment = _moment(findings)
    said = _due(findings, moment)
    quoted = QUOTED.search(findings.text)
    if quoted:
        said["next_what"] = findings.writing.said(*quoted.span("w"))
    elif what := _what(findings, moment, findings.text):
        said["next_what"] = what
    return _ahead(findings, said) | _about(findings)


def _ahead(findings: Findings, said: Said) -> Said:
    """12月2号去广州 提前一天提醒我订车: the reminder is that much before the event."""
    match = AHEAD.search(findings.text)
    day = said.get("next_date")
    count = integer(match["n"]) if match else None
    if match is None or day is None or count is None:
        return said
    what = _trim(findings, match.end(), len(findings.text)) or said.get("next_what")
    days = count * (7 if match["u"] != "天" else 1)
    return said | {"next_date": day - days * DAY} | ({"next_what": what} if what else {})


def _moment(findings: Findings, after: int = 0) -> Moment | None:
    dated = [m for m in findings.moments if m.start >= after and m.plan is not None and not m.stale]
    ahead = [m for m in dated if m.plan and m.plan.last >= findings.today]
    clocks = [m for m in findings.moments if m.start >= after and m.at]
    return next(iter(ahead or dated or clocks), None)


def _due(findings: Findings, moment: Moment | None) -> Said:
    said: Said = {}
    if moment is None:
        return said
    if moment.recurrence:
        said["recurrence"] = moment.recurrence
    if moment.plan and moment.grain != "recurrence":
        when = Days(moment.plan.last, moment.plan.last) if moment.deadline else moment.plan
        said["next_date"] = when.first
        if when.last != when.first:
            said["next_date_end"] = when.last
    clock = moment.at or next(
        (m.at for m in findings.moments if m.at and (m.past is None or m.grain == "clock")), None
    )
    if clock:
        said["next_time"] = clock
    return said


def _what(findings: Findings, moment: Moment | None, text: str, start: int = 0) -> str | None:
    """The words of the task without its time and the asking."""
    if moment is None or moment.end <= start:
        return _trim(findings, start, len(text))
    set_for = SET_FOR.search(findings.text[start : moment.start])
    if set_for:
        event = _trim(findings, start, start + set_for.start())
        place = _trim(findings, moment.end, len(text))
        return " ".join(each for each in (event, place) if each) or None
    before = _trim(findings, start, moment.start)
    subject = SUBJECT.match(findings.text, moment.end)
    if before and subject:
        return f"{before} {findings.writing.said(subject.start('s'), len(findings.text)).rstrip(' .!')}"
    clock = next((m for m in findings.moments if m.grain == "clock" and m is not moment), None)
    beside = clock is not None and not re.search(
        r"\w", ASKING.sub("", text[moment.end : clock.start])
    )
    after = clock.end if clock is not None and beside and clock.start >= moment.end else moment.end
    return _trim(findings, after, _end(findings, moment)) or before


def _end(findings: Findings, moment: Moment) -> int:
    return len(findings.text)


def _trim(findings: Findings, start: int, end: int) -> str | None:
    said = findings.text[start:end]
    lead = ASKING.match(said)
    start += lead.end() if lead else 0
    tail = TAIL.search(findings.text[start:end])
    end -= len(tail[0]) if tail else 0
    found = findings.writing.said(start, max(start, end))
    return found if len(found) > 1 else None


def _about(findings: Findings) -> Said:
    stretch = facts.whole(findings)
    said: Said = {}
    works = WORKS.search(findings.text)
    firms = facts.names(findings, stretch)
    if works and (named := findings.writing.said(*works.span("p"))):
        said["project"] = named
        firms = tuple(each for each in firms if each not in named)
    if firms:
        said["organisations"] = firms
    if people := facts.counterparts(findings, stretch):
        said["people"] = people
    return said


def _english_what(text: str) -> str | None:
    """done with the NDA for Meridian Gate → NDA."""
    match = DONE_EN.search(text)
    return (match["s"] or match["w"]) if match else None


def assignment(findings: Findings) -> Said:
    """Who gets what, and until when."""
    text = findings.text
    match = assignee(text)
    said: Said = {}
    moment = _moment(findings)
    said |= _due(findings, moment)
    if (line := index(text)) is not None:
        said["index"] = line
    if match:
        said["assignee"] = findings.writing.said(match.start("n"), match.end("n"))
        rest = moment.end if moment else match.end("n")
        what = re.sub(
            r"^(?:去|来)?(?:跟进?|负责|对接|盯|牵头)(?:一下|着)?(?:[，,。\s]+|$)", "", text[rest:]
        )
        start = len(text) - len(what)
        if moment and (found := _trim(findings, max(start, moment.end), len(text))):
            said["next_what"] = found
        elif moment and (told := BETWEEN.sub("", text[match.end("n") : moment.start]).strip()):
            said["next_what"] = told
    firms = _about(findings).get("organisations", ())
    if firms := tuple(f for f in firms if f not in said.get("assignee", "")):
        said["organisations"] = firms
    if match and (
        people := [p for p in _about(findings).get("people", ()) if p.name and p.name != match["n"]]
    ):
        said["people"] = tuple(people)
    return said | _project(findings, said)


def _project(findings: Findings, said: Said) -> Said:
    found = projects.known_project(findings.nameless)
    if found is None or any(found[0] in o or o in found[0] for o in said.get("organisations", ())):
        return {}
    return {"project": findings.writing.said(found[1], found[2])}


def assignee(text: str) -> re.Match[str] | None:
    """The named person who is given a task."""
    for pattern in ASSIGN:
        if match := pattern.search(text):
            return match
    return None


def completion(findings: Findings) -> Said:
    """Which task is done: by its number, its company, its person or its words."""
    said: Said = {}
    number = index(findings.text)
    if number is not None:
        said["index"] = number
    said |= _about(findings) | _project(findings, _about(findings))
    what = (_english_what(findings.text) or _done_what(findings)) if number is None else None
    if what and not _ONLY_THAT.sub("", _without_firms(what, said)).strip():
        what = None
    if what and re.search(r"[^\d和、\s]{2}", what):
        said["next_what"] = what
    return said


_ONLY_THAT = re.compile(
    r"\b(?:with|the|my|that|this|follow-?ups?|tasks?|items?|reminders?|one)\b|的|那个|这个|那条|这条|跟进|待办|任务|提醒|事项|[\s，,。]",
    re.I,
)


def _without_firms(words: str, said: Said) -> str:
    for firm in said.get("organisations", ()):
        words = words.replace(firm, "")
    return words


def which(findings: Findings) -> Said:
    """The numbered line that is meant, if any."""
    number = index(findings.text)
    return {} if number is None else {"index": number}


def index(text: str) -> int | None:
    """第二条 → 2, task 2 → 2."""
    match = INDEX.search(text)
    if match is None:
        return None
    said = next(g for g in match.groups() if g)
    return ORDINAL.get(said.lower()) or integer(said)


def _done_what(findings: Findings) -> str | None:
    match = DONE.search(findings.text)
    if not match:
        return None
    what = re.sub(
        r"(?:的)?(?:那个|这个|那件|这件|这|那)?(?:事儿|事情?|待办|任务|活)?(?:那个|这个)?(?:已经?|都)?$",
        "",
        findings.text[: match.start()],
    )
    return _trim(findings, 0, len(what))
