"""What is added to the record before in words of its own: 忘了说…, 副总也在, 姓方, 梁总全名…."""

from __future__ import annotations

import re
from typing import NamedTuple

_ADDS = re.compile(
    r"^(?:哦|噢|啊|哎|嗯|呃|对|那个|，|,|\s)*(?:(?:刚才?|刚刚|之前|前面)?(?:忘(?:了|记)?(?:说|讲|记|提)?(?:了)?|漏(?:了)?(?:说|讲|记)?(?:了)?(?:一[句点条])?)|(?:再|我再)?补(?:充)?(?:一?[下句点条]|说明)?|(?:再|还)(?:加|补|记)(?:一)?[句点条]|还有(?:一)?(?:点|句|个事|件事|就是)?|另外|备注(?:一?下|一[句条])?|(?:对|哦)了)[，,：:。\s]+"
    r"|^(?:oh[, ]+)*(?:(?:i )?forgot(?: to (?:say|mention|add)| one thing)?|one more thing|to add|ps|p\.s\.|also|and also|add(?: a)? note|add (?:this |that )?to (?:the |my )?notes?|note)[,:.\s]+(?:that )?",
    re.I,
)
_TITLE = r"(?:副总|老总|董事长|总经理|副总经理|总监|厂长|老板|经理|主任|科长|处长|会长|秘书长|工程师|财务|助理|秘书)"
_PRESENT = rf"(?:他们的?|对方的?|那边的?|还有)?(?P<t>{_TITLE})(?:也|都)?(?:在(?:场)?|来了|参加了?|去了|见了?|一起)?"
_SURNAME = re.compile(
    rf"^(?:哦|噢|对|还有|[，,\s])*{_PRESENT}[，,\s]*(?:是)?姓(?P<s>[\u4e00-\u9fff]{{1,2}}?)(?:的)?[。！!\s]*$"
    rf"|^(?:哦|噢|对|还有|[，,\s])*姓(?P<f>[\u4e00-\u9fff]{{1,2}}?)的?(?P<u>{_TITLE})(?:也|都)(?:在(?:场)?|来了|参加了?|去了)[。！!\s]*$"
)
_ALSO = re.compile(
    r"^(?:哦|噢|对|[，,\s])*(?:对方|他们|那边)?(?:的)?(?:还有)?(?P<n>[^，,。？?]{2,20}?)(?:也|都|还)(?:在(?:场)?|来了|到了|参加了?|出席了?|去了|一起)(?:的)?[。！!\s]*$"
    r"|^(?:哦|噢|对|[，,\s])*(?:对方|他们|那边)?还有(?:他们的?|对方的?)?(?P<m>[^，,。？?了]{2,14})$"
    r"|^(?:he|she|they|[A-Z][a-z]+) (?:also )?(?:brought|had|came with|was joined by|were joined by) (?P<b>[\w' -]{3,40}?(?:,? (?:a|called|named) [\w.' -]{3,30})?)(?: along| with (?:him|her|them))?(?:, (?:a|called|named) (?P<c>[\w.' -]{3,30}))?[.!\s]*$"
    r"|^(?:再|还|另外)?(?:加上?|带上|叫上|算上|添上?)(?:个|一个|一下)?(?P<g>[^，,。？?\d了]{2,10}?)(?:一起|吧|去|也去)*[。！!\s]*$|^(?:also )?(?:add|bring|include) (?P<h>[A-Z][\w.' -]{1,30}?)(?: too| as well| along)?[.!\s]*$"
    r"|^(?P<e>[A-Z][\w.' -]{2,40}?)(?:,? (?:was|were) (?:there|present|with (?:him|her|them|us)) (?:too|as well|also)| also (?:came|joined|attended)| (?:was|were) also (?:there|present|in the room)| (?:came|joined) (?:along|too|as well))[.!\s]*$",
)
_WHOSE = re.compile(r",|\b(?:his|her|their|the|a|an|along|called|named)\b", re.I)
_AND = re.compile(r"[、和与跟,，]|\band\b")
_CALLED = re.compile(
    r"^(?:对|哦|那个|[，,\s])*(?P<short>[\u4e00-\u9fff]{1,3}(?:副?总|老总|工|董|老板|经理|主任|书记|会长|秘书长|处长|科长|厂长))(?:的|他)?(?:全名|名字|大名|姓名|本名)(?:是|叫|[:：])?(?P<name>[\u4e00-\u9fff]{2,4})[。！!\s]*$"
    r"|^(?P<en>(?:Mr|Ms|Mrs|Dr)\.? [A-Z][a-z]+)(?:['’]s)? (?:full |first )?name is (?P<full>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})[.!\s]*$"
)
_REFERRED = re.compile(
    r"^(?:这家|这个|他们|它|该|企业|公司|项目|客商|[，,\s])*(?:是|由|通过|经)(?P<who>[^，,。？?吗]{2,14}?)(?:介绍|推荐|引荐|牵线|搭桥)(?:来|过来|认识)?的?[。！!\s]*$"
    r"|^(?:they|it|this one|the firm) (?:were|was|are|is|came) (?:referred|introduced|recommended|through)(?: to us)?(?: by)? (?P<by>[\w' -]{3,40})[.!\s]*$",
    re.I,
)
_WAYS = (
    ("协会招商", re.compile(r"协会|商会|联合会|chamber|association", re.I)),
    ("顾问招商", re.compile(r"顾问|advis[eo]r|consultant", re.I)),
    (
        "以商引商",
        re.compile(r"客商|企业|公司|客户|老板|[总董]$|investor|firm|company|client|customer", re.I),
    ),
)


class CalledInFull(NamedTuple):
    """A person as they were called, and the whole name."""

    short: str
    name: str


def addition(text: str) -> str | None:
    """What follows 忘了说, 补充一下, one more thing; None where a text does not begin like that."""
    match = _ADDS.match(text.strip())
    rest = text.strip()[match.end() :].strip() if match else ""
    return rest or None


def also_present(text: str) -> tuple[str, ...]:
    """The people who a text says were there too, as they were called; none for anything else."""
    named = _SURNAME.match(text.strip())
    if named is not None:
        return (f"{named['s'] or named['f']}{named['t'] or named['u']}",)
    match = _ALSO.match(text.strip())
    if match is None:
        return ()
    if match["b"]:
        return (re.sub(r"\s+", " ", _WHOSE.sub(" ", f"{match['b']} {match['c'] or ''}")).strip(),)
    words = match["n"] or match["m"] or match["g"] or match["h"] or match["e"]
    return tuple(each.strip() for each in _AND.split(words) if each.strip())


def called_in_full(text: str) -> CalledInFull | None:
    """梁总全名梁国栋: a person's whole name; None where a text tells none."""
    match = _CALLED.match(text.strip())
    if match is None:
        return None
    return CalledInFull(match["short"] or match["en"], match["name"] or match["full"])


def referred_by(text: str) -> str | None:
    """The way of promotion where a text says only who brought the firm; None for anything else."""
    match = _REFERRED.match(text.strip())
    who = (match["who"] or match["by"]) if match else ""
    return next((way for way, words in _WAYS if words.search(who)), None)
