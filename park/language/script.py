"""One message as it is read: the words as written beside their normal form, place for place.

The normal form is full-width folded (NFKC), simplified, and freed of the trade's usual homophones;
both have the same length, so a place found in one is the same place in the other.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

HOMOPHONES = {
    "扣门": "叩门",
    "叩们": "叩门",
    "签月": "签约",
    "千约": "签约",
    "签曰": "签约",
    "入桶": "入统",
    "如统": "入统",
    "招伤": "招商",
    "意像": "意向",
    "意象": "意向",
    "义向": "意向",
    "接戴": "接待",
    "戒待": "接待",
    "接代": "接待",
    "白访": "拜访",
    "败访": "拜访",
    "拜仿": "拜访",
    "投字": "投资",
    "头资": "投资",
    "投姿": "投资",
    "储配": "储备",
    "储倍": "储备",
    "产直": "产值",
    "税守": "税收",
    "园取": "园区",
    "跟劲": "跟进",
    "根进": "跟进",
    "厂方": "厂房",
    "拿弟": "拿地",
    "开公": "开工",
    "驻电招商": "驻点招商",
}
CANTONESE_WORDS = {
    "寻日": "昨天",
    "琴日": "昨天",
    "听日": "明天",
    "今日": "今天",
    "上昼": "上午",
    "下昼": "下午",
    "晏昼": "下午",
    "听晚": "明晚",
    "寻晚": "昨晚",
    "琴晚": "昨晚",
    "听朝": "明早",
    "而家": "现在",
    "啱啱": "刚刚",
    "倾了": "聊了",
    "倾过": "聊过",
    "再倾": "再聊",
    "倾紧": "聊着",
    "食饭": "吃饭",
    "打俾": "打给",
    "打畀": "打给",
    "发俾": "发给",
    "发畀": "发给",
    "送俾": "送给",
    "边个": "哪个",
    "边度": "哪里",
    "边一": "哪一",
    "几时": "何时",
    "乜嘢": "什么",
    "点样": "怎样",
}
"""Whole words of Cantonese, after its characters are read; as long as what they mean."""
CANTONESE = {
    "咗": "了",
    "嘅": "的",
    "佢": "他",
    "哋": "们",
    "喺": "在",
    "冇": "没",
    "嚟": "来",
    "睇": "看",
    "嗰": "那",
    "啲": "些",
}
# Characters whose usual simplified reading would harm the trade's words.
KEPT = {"乾": "乾", "著": "著"}


@dataclass(frozen=True, slots=True)
class Writing:
    """``raw`` as written and ``text`` as read; equal in length."""

    raw: str
    text: str

    def said(self, start: int, end: int) -> str:
        """The words as written between two places."""
        return self.raw[start:end].strip()


def writing(raw: str) -> Writing:
    """The message beside its normal form."""
    return Writing(raw, _homophones(_formal(raw.translate(_table()))))


FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
FORMAL_RUN = re.compile(r"[壹贰叁肆伍陆柒捌玖拾佰仟零]+(?=[万亿元亩])")


def _formal(text: str) -> str:
    """壹亿元 = 一亿元; 伍 and 陆 alone stay the surnames they are."""
    return FORMAL_RUN.sub(lambda run: run[0].translate(FORMAL), text)


def _homophones(text: str) -> str:
    for heard, meant in (*HOMOPHONES.items(), *CANTONESE_WORDS.items()):
        if heard in text:
            text = text.replace(heard, meant)
    return text


@cache
def _table() -> dict[int, str]:
    table = dict.fromkeys((*range(9), *range(11, 32), 12288, 160, 8203, 65279), " ")
    table |= dict.fromkeys((*range(8204, 8208), *range(8234, 8239)), " ")
    table |= dict.fromkeys((*range(0x2600, 0x27C0), 0xFE0F, *range(0x1F000, 0x1FB00)), " ")
    for code in (*range(0xFF01, 0xFF5F), *range(0x2460, 0x2474), 0x33A1, 0xB2):
        folded = unicodedata.normalize("NFKC", chr(code))
        if len(folded) == 1 and chr(code) not in "，。！？；：（）":
            table[code] = folded
    return table | _simplified()


def _simplified() -> dict[int, str]:
    lines = files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text("utf-8")
    table: dict[int, str] = {}
    for line in lines.splitlines():
        traditional, _, simple = line.partition("\t")
        choices = simple.split()
        if len(traditional) == 1 and choices and traditional not in KEPT:
            table[ord(traditional)] = choices[0]
    return table | {ord(spoken): plain for spoken, plain in CANTONESE.items()}
