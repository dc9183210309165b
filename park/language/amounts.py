"""Sums of money: value, upper end, currency, qualifier and role (total, phase one, output, tax).

A bare 亿 or 万 is yuan; 三五个亿 is 3–5亿. What is counted in things (2万平, 3万吨) is no money, and
financing rounds, rents, prices per unit and equipment shares have the role ``other``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from park.language.numerals import DIGIT, NUMBER, WORDS, english, number
from park.language.patterns import Pattern

SCALES = {
    "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8, "十亿": 10**9,
    "百亿": 10**10, "千亿": 10**11, "万亿": 10**12, "万万": 10**8, "": 1,
}  # fmt: skip
CURRENCY = {
    "美元": "USD", "美金": "USD", "美刀": "USD", "刀": "USD", "usd": "USD", "us$": "USD", "$": "USD", "us dollars": "USD",
    "us dollar": "USD", "dollars": "USD", "dollar": "USD", "港元": "HKD", "港币": "HKD", "港纸": "HKD",
    "hkd": "HKD", "hk$": "HKD", "hk dollars": "HKD", "hong kong dollars": "HKD", "新台币": "TWD", "台币": "TWD", "twd": "TWD",
    "nt$": "TWD", "ntd": "TWD", "欧元": "EUR", "eur": "EUR", "€": "EUR", "euros": "EUR", "euro": "EUR",
    "日元": "JPY", "日币": "JPY", "jpy": "JPY", "yen": "JPY", "英镑": "GBP", "gbp": "GBP", "£": "GBP", "pounds": "GBP",
    "韩元": "KRW", "krw": "KRW", "新币": "SGD", "新加坡元": "SGD", "新元": "SGD", "sgd": "SGD", "s$": "SGD", "澳元": "AUD", "aud": "AUD",
    "马币": "MYR", "林吉特": "MYR", "myr": "MYR", "人民币": "CNY", "元": "CNY", "块钱": "CNY", "块": "CNY", "rmb": "CNY",
    "cny": "CNY", "yuan": "CNY", "¥": "CNY", "renminbi": "CNY", "澳门元": "MOP", "葡币": "MOP", "瑞士法郎": "CHF",
}  # fmt: skip
MARK = "|".join(
    re.escape(word) + ("(?![旦宵])" if word == "元" else "")
    for word in sorted(CURRENCY, key=len, reverse=True)
)
SCALE = r"(?:[十百千]?万亿?|[十百千万]?亿|[wW](?![A-Za-z0-9]))"
MORE = r"(?:多|余|来|几)?"
GAP = r"\s?(?:个\s?(?:多\s?)?)?"
HALF = r"(?:个(?P<half>半))?"
PAIR = r"(?P<pair>[一二三四五六七八九两][二三四五六七八九])"
THING = r"(?!\s?(?:平|方(?!案|面|式|向)|㎡|m2|亩(?!均)|人|吨|台|套|件|只|米|辆|家|片|块(?!钱)|颗|支|头|公里|千瓦|度|户|字|册|张|条|次|名|箱|瓶|立方|公斤|斤|伏|安|瓦|kw|gwh|公顷|座|栋|箱|根|片|枚|双|部|粒|升|份))"
CHINESE = Pattern(
    rf"(?P<cur0>{MARK})?\s?(?:(?P<low>{NUMBER}|半|上){MORE}{GAP}(?P<scale0>{SCALE})?(?P<cur1>元|美元|美金)?\s?(?:-|~|～|—|–|至|到|或者?)\s?)?"
    rf"(?:{PAIR}|(?P<num>{NUMBER}|半|上|数))(?P<more>多|余|来|几)?{HALF}{GAP}(?P<scale>{SCALE})(?P<more2>多|余|来)?(?P<half2>半(?![年月天日个]))?"
    rf"(?P<tail>(?:{NUMBER})(?:千万|百万|十万|万)|[一二三四五六七八九](?![\d十百千万亿年月日号个家点期楼亩人位名季星周分条层批次块轮号线台套成一二三四五六七八九]|亩)|\d(?![\d.个家点期年月日号万亿亩人平%条层批次成楼]))?"
    rf"{THING}(?P<more3>左右|上下)?\s?(?P<cur>{MARK})?",
    re.I,
)
PLAIN = Pattern(
    rf"(?P<cur0>{MARK})?\s?(?:(?P<low>{NUMBER})\s?(?:-|~|至|到)\s?)?(?P<num>\d[\d,]*(?:\.\d+)?|[一二三四五六七八九十百千两]{{2,8}}|\d+千)\s?(?P<cur>{MARK})",
    re.I,
)
ENGLISH_SCALE = {
    "k": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mil": 10**6, "million": 10**6,
    "millions": 10**6, "b": 10**9, "bn": 10**9, "billion": 10**9, "billions": 10**9, "hundred million": 10**8,
    "wan": 10**4, "yi": 10**8, "trillion": 10**12,
}  # fmt: skip
ESCALE = r"hundred million|millions?|billions?|thousand|trillion|mln|mil|mn|bn|wan|yi|[kmb]"
LATIN = Pattern(
    rf"(?<![A-Za-z0-9.])(?P<cur0>{MARK})?\s?(?:(?P<low>\d[\d,]*(?:\.\d+)?)\s?(?P<scale0>{ESCALE})?\s?(?:-|–|to|and)\s?(?:{MARK})?\s?)?"
    rf"(?P<num>\d[\d,]*(?:\.\d+)?|(?:{WORDS})(?:[ -](?:{WORDS}))?|half a)\s?(?P<scale>{ESCALE})(?![A-Za-z0-9²])"
    rf"(?:\s?(?P<cur>{MARK})(?![A-Za-z]))?",
    re.I,
)
LATIN_PLAIN = Pattern(
    rf"(?<![A-Za-z0-9.])(?P<cur0>{MARK})\s?(?P<num>\d[\d,]*(?:\.\d+)?)(?![\d.,]*\s?(?:%|mu\b|sqm|{ESCALE}|[万亿千百]))(?!\d)",
    re.I,
)
APPROX_BEFORE = Pattern(
    r"(?:大约|大概|大致|约莫|(?<![签预邀履条合面])约|(?<![最附])近|将近|接近|差不多|估计|粗估|预计约|小|about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|~|≈)\s*(?:在|是|有|为|投资|投入?|需要?|花|要|to\s)?\s*$",
    re.I,
)
MIN_BEFORE = Pattern(
    r"(?:(?<!不)超过|(?<!不)超|不低于|不少于|不小于|至少|起码|(?<!不)大于|(?<!不)高于|不止|不下|最少|突破|(?<![通超不经])过|逾|\bover|(?<!no )(?<!not )more than|at least|above|exceed(?:ing|s)?|no less than|not less than|no fewer than|minimum(?: of)?|\bmin\.?|upwards of|>=?|≥)\s*(?:投资|投|要|是|有|为)?\s*$",
    re.I,
)
MAX_BEFORE = Pattern(
    r"(?:不到|不超过|不超|不足|最多|至多|(?<!不)小于|(?<!不)低于|(?<!不)少于|不高于|不大于|以内的?|上限|封顶|\bunder|(?<!no )(?<!not )less than|below|(?<!went )(?<!goes )(?<!gone )(?<!rose )(?<!grew )(?<!is )(?<!raised )up to|at most|no more than|not more than|maximum(?: of)?|max\.?|within|<=?|≤)\s*(?:投资|投|要|是|有|为|到)?\s*$",
    re.I,
)
AFTER = (
    (
        "approx",
        Pattern(r"\s?(?:人民币)?(?:左右|上下|的样子|出头|or so|-ish|approximately)", re.I),
    ),
    (
        "min",
        Pattern(
            r"\s?(?:人民币)?(?:\(含\))?(?:及?以上|往上|起步|打底|起(?!来|初|草|诉|步于|码)|and above|or more|\+|and up|plus\b)",
            re.I,
        ),
    ),
    ("max", Pattern(r"\s?(?:人民币)?(?:以内|之内|以下|封顶|or less|max\b|at most)", re.I)),
)
ROLES = (
    ("phase1", Pattern(r"(?:一期|首期|第一期|1期|起步期|先期|phase (?:1|one|i)\b|first phase|initial phase|1st phase)", re.I)),
    ("later", Pattern(r"(?:二期|三期|后期|远期|第二期|2期|3期|phase (?:2|two|ii|3|three)\b|second phase|third phase)", re.I)),
    ("output", Pattern(r"(?:产值|annual output|output value|output|yearly output|production value)", re.I)),
    ("tax", Pattern(r"(?:税收|纳税|缴税|交税|上税|利税|税额|创税|年税|annual tax|tax revenue|taxes|\btax\b)", re.I)),
    ("other", Pattern(
        r"(?:融资|融了|融到|[A-E]\+?轮|天使轮|估值|市值|注册资本|注册资金|注册资|租金|月租|房租|设备(?:总?(?:投入|投资|款|购置))?|补贴|补助|奖励|奖补|扶持资金|贷款|借款|贷|欠款|营收|营业收入|销售额|销售收入|年销售|销售|收入"
        r"|利润|定金|保证金|押金|地价|单价|成交价|房价|工资|月薪|电费|运费|订单|合同额|资产|净资产|基金|授信|每家|各家|每户|每亩|亩均(?:税收|产值|投资)?|每平|一亩|一平|均价|出让金|土地款|罚款|成本|出资比例"
        r"|rent|raised|series [a-e]|financing|funding|valuation|equipment|revenue|sales|turnover|subsid|loan|registered capital|per mu|deposit|profit|salary|grant|order)", re.I)),
    ("total", Pattern(r"(?:总投资|总投|投资|投入|投|预算|项目总额|总额|固投|概算|金额|invest(?:ment|ing|s|ed)?|budget|plan|capex|total)", re.I)),
)  # fmt: skip
PER = Pattern(
    r"\s?(?:/|每|一)\s?(?:亩|平|㎡|月|吨|mu|个月|人)|\s?(?:per|a|each)\s(?:mu|sqm|month|square)",
    re.I,
)
# A word after a sum is the sum's own only where no other sum follows it (3亿 年产值5亿).
ALONE = r"(?![^，,。；;\n]{0,10}?[\d一二两三四五六七八九十百千半])"
AFTER_ROLE = (
    ("phase1", Pattern(r"\s?(?:in |for |as )?(?:the )?(?:phase (?:1|one|i)\b|first phase|initial phase|1st phase)", re.I)),
    ("other", Pattern(r"元?的?(?:年度|全年)?(?:任务|目标|指标|门槛)")),
    ("output", Pattern(rf"元?的?(?:年)?产值{ALONE}|\s?(?:in |of )?(?:annual |yearly )?output", re.I)),
    ("tax", Pattern(rf"元?的?(?:年)?(?:税收|纳税|税){ALONE}|\s?(?:in |of )?(?:annual |yearly )?tax", re.I)),
    ("other", Pattern(rf"元?的?(?:[A-E]\+?轮|融资|天使轮|(?:设备|租金|补贴|注册资本|贷款|订单|营收|销售额|估值|定金|保证金){ALONE})|\s?(?:in |of )?(?:equipment|revenue|financing|funding|series|sales|loans|rent|subsid)", re.I)),
)  # fmt: skip
# Sums below this without 万 or 亿 are prices, not investments.
SMALL = 100_000
STOP = Pattern(r"[，,。；;\n、！!？?（）()]|\.\s|(?<=[^\W\da-zA-Z_]) +(?=[^\W\da-zA-Z_])")


@dataclass(frozen=True, slots=True)
class Amount:
    """One sum in units of its currency (``CNY`` stays unnamed outside) at its place."""

    start: int
    end: int
    value: int
    top: int | None
    currency: str
    qualifier: str | None
    role: str


def amounts(text: str, taken: list[tuple[int, int]]) -> list[Amount]:
    """Every sum in order of its place; none inside the places already taken."""
    found: list[Amount] = []
    used = list(taken)
    for match in _candidates(text):
        start, end = match.span()
        if any(s < end and start < e for s, e in used):
            continue
        amount = _amount(match, text, found)
        if amount:
            used.append((start, end))
            found.append(amount)
    return sorted(found, key=lambda a: a.start)


def _candidates(text: str) -> list[re.Match[str]]:
    patterns = [CHINESE, PLAIN] if re.search(r"[万亿元块刀金币镑]", text) else []
    if re.search(r"[A-Za-z$¥€£]", text):
        patterns += [LATIN, LATIN_PLAIN]
    matches = [m for p in patterns for m in p.finditer(text)]
    return sorted(matches, key=lambda m: (m.start() - m.end(), m.start()))


def _amount(match: re.Match[str], text: str, before: list[Amount]) -> Amount | None:
    values = _values(match)
    if values is None:
        return None
    low, top = values
    start, end = _trimmed(match)
    groups = match.groupdict()
    currency = (
        _currency(groups.get("cur0"))
        or _currency(groups.get("cur"))
        or _currency(groups.get("cur1"))
    )
    if (
        "scale" not in groups
        and match.re is LATIN.compiled
        and not currency
        and not _money_near(text, start)
    ):
        return None
    if match.re is LATIN.compiled and currency is None and not _money_near(text, start):
        return None
    qualifier = _qualifier(match, text, top)
    role = _role(text, start, end)
    if "scale" not in groups and low < SMALL and role == "total":
        role = "other"
    return Amount(start, end, low, top, currency or "CNY", qualifier, role)


def _money_near(text: str, start: int) -> bool:
    near = text[max(0, start - 60) : start + 40]
    return bool(
        re.search(
            r"invest|budget|capex|[$€£]|usd|rmb|hkd|eur|cny|amount|worth|output|tax|投|额|capital|total|million|billion|not|raise|revenue|rent|预算|plan|\bmu\b|sign|deal|land|project|keen|签|亩",
            near,
            re.I,
        )
    ) and not re.match(
        r"[\d.,]+\s?(?:m|k|b)\b(?:2|²|\s?(?:people|persons|units|tons|sqm|square|wide|long|high|tall|deep|away|from|x\b|by\b|×|above|below|of (?:cable|pipe|road)))",
        text[start : start + 30],
        re.I,
    )


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    said = match[0]
    return match.start() + len(said) - len(said.lstrip()), match.end() - (
        len(said) - len(said.rstrip())
    )


def _values(match: re.Match[str]) -> tuple[int, int | None] | None:
    groups = match.groupdict()
    scale = _scale(groups.get("scale") or "")
    if groups.get("pair"):
        first, second = (Decimal(DIGIT[c]) * scale for c in groups["pair"])
        return (int(first), int(second)) if first < second else None
    value = _value(groups["num"])
    if value is None:
        return None
    value += Decimal("0.5") if groups.get("half") or groups.get("half2") else 0
    total = value * scale + _tail(groups.get("tail"), scale)
    return _with_low(groups, total, scale)


def _with_low(
    groups: dict[str, str | None], total: Decimal, scale: int
) -> tuple[int, int | None] | None:
    if total <= 0 or total > 10**14:
        return None
    low = _value(groups["low"]) if groups.get("low") else None
    if low is None:
        return _whole(total), None
    bottom = low * (_scale(groups.get("scale0") or "") if groups.get("scale0") else scale)
    return (_whole(bottom), _whole(total)) if 0 < bottom < total else (_whole(total), None)


def _whole(value: Decimal) -> int:
    return int(value.to_integral_value())


def _value(said: str | None) -> Decimal | None:
    if said in ("半", "half a"):
        return Decimal("0.5")
    if said == "上":
        return Decimal(1)
    if not said or said == "数":
        return None
    value = number(said)
    if value is not None:
        return value
    word = english(said)
    return Decimal(word) if word is not None else None


def _scale(said: str) -> int:
    return (
        SCALES.get(said.replace("W", "万").replace("w", "万"))
        or ENGLISH_SCALE.get(said.lower())
        or 1
    )


def _tail(said: str | None, scale: int) -> Decimal:
    """两亿五 = 2.5亿, 一亿三千万 = 1.3亿."""
    if not said:
        return Decimal(0)
    for unit in ("千万", "百万", "十万", "万"):
        if said.endswith(unit):
            value = number(said.removesuffix(unit))
            return (value or Decimal(0)) * SCALES[unit]
    value = number(said)
    return (value or Decimal(0)) * scale / 10


def _currency(said: str | None) -> str | None:
    return CURRENCY.get(said.lower()) if said else None


def _qualifier(match: re.Match[str], text: str, top: int | None) -> str | None:
    if top is not None:
        return "range"
    groups = match.groupdict()
    before, after = (
        text[max(0, match.start() - 14) : _trimmed(match)[0]],
        text[match.end() : match.end() + 12],
    )
    if MAX_BEFORE.search(before):
        return "max"
    if MIN_BEFORE.search(before) or groups.get("num") == "上":
        return "min"
    if APPROX_BEFORE.search(before) or groups.get("more3") or groups.get("more") in ("来", "几"):
        return "approx"
    for name, pattern in AFTER:
        if pattern.match(after):
            return name
    more = groups.get("more") or groups.get("more2") or ("多" if "个多" in match[0] else None)
    return "min" if more in ("多", "余") else ("approx" if more else None)


def _role(text: str, start: int, end: int) -> str:
    after = text[end : end + 24]
    if PER.match(after):
        return "other"
    before = _clause_before(text, start)
    if re.search(r"(?:亩均|每亩|户均|人均)[^，,。；;]{0,8}$", before):
        return "other"
    for name, pattern in AFTER_ROLE:
        if pattern.match(after):
            return name
    best, place, word = "total", -1, ""
    for name, pattern in ROLES:
        for match in pattern.finditer(before):
            if match.end() > place:
                best, place, word = name, match.end(), match[0]
    phase = next((n for n, p in ROLES[:2] if p.search(before)), None)
    near = 40 if before.isascii() else 16
    if word.startswith("总"):
        return best
    return phase if best == "total" and phase and place - _last(before, phase) < near else best


def _last(before: str, phase: str) -> int:
    pattern = dict(ROLES)[phase]
    return max((m.end() for m in pattern.finditer(before)), default=-99)


def _clause_before(text: str, start: int) -> str:
    window = text[max(0, start - 60) : start]
    if not window.isascii():
        window = window[-30:]
    stops = list(STOP.finditer(window))
    return window[stops[-1].end() :] if stops else window
