"""What a text wants taken back: the last thing, a kind of thing, several, or one firm's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Deed(StrEnum):
    """The kinds of things that people do and take back."""

    MERGE = "merge"
    IMPORT = "import"
    ASSIGNMENT = "assignment"
    STAGE = "stage"
    FOLLOW_UP = "follow_up"
    VISIT = "visit"
    AMOUNT = "amount"
    LAND = "land"
    PROJECT = "project"


_DEEDS = (
    (Deed.MERGE, r"合并|并掉|拆开|拆回|拆分|(?:不是|非)(?:同)?一(?:家|个)|\bmerg|\bunmerge|\bsplit them|not the same"),
    (Deed.IMPORT, r"导入|导进|台账|全撤|\bimport|\bledger"),
    (Deed.ASSIGNMENT, r"指派|分配|转给|转交|移交|换负责人|负责人|交给|派给|\bassign|\bhand(?:ed|ing)?[- ]?over|\bowner"),
    (Deed.STAGE, r"阶段|签约|退库|清库|清理|清掉|终止|开工|投产|\bstage|\bsign(?:ed|ing)\b|\bremoval|\bclean"),
    (Deed.FOLLOW_UP, r"提醒|跟进|待办|任务|\breminder|\bfollow-?\s?up|\btask"),
    (Deed.VISIT, r"拜访|接洽|接待|来访|走访|\bvisit|\bmeeting|\bcall\b"),
    (Deed.LAND, r"用地|亩|面积|\bland\b|\bmu\b"),
    (Deed.AMOUNT, r"金额|投资额?|\bamount|\binvestment"),
    (Deed.PROJECT, r"新建的?项目|建的?项目|\bnew project|\bproject i (?:made|created)"),
)  # fmt: skip
_NUMBERS = {"两": 2, "二": 2, "俩": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4, "五": 5, "5": 5}
_NUMBERS |= {"two": 2, "three": 3, "four": 4, "five": 5}
_SEVERAL = re.compile(
    r"(?:上|前|最近|刚才|刚刚|后|最后|这|那)(?:面|边)?的?(?P<zh>[两二俩三四五2-5])(?:条|个|次|笔|步)"
    r"|\b(?:last|previous|latest) (?P<en>two|three|four|five|[2-5])\b",
    re.I,
)
_REDO = re.compile(
    r"恢复|还原|找回|反撤销|撤错|撤销错|不(?:该|应该)撤|别撤|重做|取消撤[销回]|(?:不用|不要|不必|没让你?|没说要|不是要?)撤"
    r"|\bredo\b|\brestore\b|\bbring .*\bback\b|\bundo (?:the|that|my) undo\b|\bun-?undo\b",
    re.I,
)
_FIRST_UNDO = re.compile(
    r"^(?:please |pls |oops,? |no,? |sorry,? )*(?:undo|take back|revert|roll back|scrap)\b"
    r"|^(?:那|就|请|帮我|嗯|好|，|,)*再(?:往前|往回)?撤(?:销|回|掉)?(?:一?[步条次个])?[吧了。！!]*$|^撤(?:销|掉|回)?上一?步[吧了。！!]*$"
    r"|^(?:算了|哎|那)?[，,\s]*(?:刚才?|刚刚|上面)(?:我)?(?:记|录)?的?[这那]条(?:记录|拜访|接洽)?(?:就|先)?(?:不要|不算|作废|不记)了?吧?[。！!]*$",
    re.I,
)
_ONLY_REDO = re.compile(
    r"^(?:[哎呀啊噢哦不对等，,。\s]|抱歉|手滑了?|点错了?|搞错了?|手误|还是|那就?|帮我|请|把|刚才的?|刚刚的?|那[条个]|它|又)*"
    r"(?:恢复|还原|找回来?|重做|反撤销|撤错了?|撤销错了|不(?:该|应该)撤的?|取消撤[销回]|别撤(?:了|销)?|(?:我)?说错了?[，,\s]*(?:不用|不要|别)撤(?:销|了)?|(?:不用|不要|不必|没让你?|没说要)撤(?:销|了)?)"
    r"(?:[吧了啊呀一下回来刚才的那条个，,。!！\s]|恢复|还原)*$"
    r"|^(?:[哎呀啊噢哦不对等，,。\s]|把|我)*(?:刚才?|刚刚|方才)(?:才|我)?(?:撤|删|取消)(?:销|回|掉|了)*的?(?:[那这]?[条个次步]?(?:记录|拜访|接洽)?)(?:还|再|又|给|帮)?(?:我)?(?:要|留着|算数|(?:找|捡|放|恢|弄|拿|加|捞)(?:回|复)来?)[吧了啊。！!]*$"
    r"|^(?:撤|删)(?:多|早|掉错|除错)了[吧啊。！!]*$"
    r"|^(?:(?:oops|no|sorry|wait|please|actually|hm+|ok)[,.!\s]*)*(?:redo(?: (?:it|that))?|put (?:it|that|them) back|(?:sorry,? )?i (?:undid|removed|deleted|dropped|cancelled|canceled|scrapped) (?:it|that|this|the wrong one)(?: (?:one|visit|entry))? by (?:mistake|accident)|i (?:didn'?t|did not) mean to (?:undo|delete|drop|remove|cancel)(?: (?:it|that|this))?(?: one)?|(?:the )?undo was (?:a mistake|wrong)|bring back (?:what|the one|that one)(?: (?:you|i|we))? ?(?:just )?(?:undid|undone|dropped|deleted|removed|cancelled|scrapped)(?: (?:it|that))?|restore (?:it|that)|restore"
    r"|bring (?:it|that|them|everything) back|undo (?:the|that|my) undo|un-?undo)(?:,? please)?[\s.!]*$",
    re.I,
)
_APART = re.compile(
    r"^[哎呀啊噢哦不对，,\s]*(?:这|那|他们|它们)?(?:两|俩)?(?:家|个)?(?:根本|其实|明明)?(?:就)?不是(?:同)?一(?:家|个)(?:企业|公司|项目)?(?:[啊呀吧哦了嘛哈]|\W)*$"
    r"|^[哎呀啊噢哦不对，,\s]*(?:这|那)?(?:是|根本是|明明是)(?:两|俩)(?:家|个)(?:不同的?)?(?:企业|公司|项目)?[，,\s]*(?:赶紧|快|帮我|请|得|给我)*(?:拆开|分开|拆回去?|撤回|还原)?[吧啊了。！!]*$"
    r"|^(?:no|oops|wait|sorry|hey)?[,.!\s]*(?:they|those|these|the two|it)(?:'s|'re| are| is| were)(?: two| actually)* (?:different|separate|distinct|not one|unrelated|two)(?: firms| companies| projects| ones)?[,.;!\s]*(?:please )?(?:split|separate|unmerge|undo|take)?(?: (?:them|it|that))?(?: apart| back| up| again)?[.!]*$"
    r"|^(?:please )?(?:split|pull|take) (?:them|those|these|the two)(?: two)?(?: apart| up| again)?[.!]*$"
    r"|^(?:no,? )?(?:they|those|these|the two)(?: two)?(?: firms| companies)? (?:are|were) not the same[\s\w]{0,10}[.!]*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class UndoWish:
    """What is to be taken back: how many commands, of which kind; ``redo`` brings one back."""

    deed: Deed | None = None
    several: int = 1
    redo: bool = False


def undo_wish(text: str) -> UndoWish:
    """The wish of a text that is an undo already."""
    deed = next((deed for deed, words in _DEEDS if re.search(words, text, re.I)), None)
    found = _SEVERAL.search(text)
    several = _NUMBERS.get((found["zh"] or found["en"]).lower(), 1) if found else 1
    return UndoWish(deed, several, bool(_REDO.search(text)))


def says_undo(text: str) -> bool:
    """Whether a text begins with the order to undo, whatever it names after."""
    return bool(_FIRST_UNDO.match(text)) and not re.search(r"\bto\b\s*(?:\d|CNY|USD)", text)


def says_redo(text: str) -> bool:
    """Whether a text says only that what was just taken back is to stand again."""
    return bool(_ONLY_REDO.match(text.strip()))


def says_apart(text: str) -> bool:
    """Whether a text says only that two are not one: after a merge, that takes it back."""
    return bool(_APART.match(text.strip()))
