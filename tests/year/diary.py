"""A fictitious park's year: what happened, entry by entry, and the words in which it was told.

The entries are those of ``tests.figures.recount``: a clerk counts them without the product. Each
entry that was told carries ``told``: (moment, sender, words). Journeys of one colleague stay at
least four days apart, because visits on touching days are one trip.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

PARK_TIME = ZoneInfo("Asia/Shanghai")
YEAR = 2026
LAST = dt.date(YEAR, 12, 31)
STAFF, LEADER, ADMIN, COLLEAGUE = 1001, 1002, 1003, 1004
BRANDS = [
    "铂澜",
    "锦鹭",
    "霖川",
    "祺峰",
    "翊铭",
    "桓瑞",
    "骁腾",
    "沐垣",
    "崧岳",
    "湛阳",
    "璟睿",
    "珩川",
    "瀚屿",
    "煊辰",
    "筠禾",
    "皓岚",
    "钰坤",
    "懋林",
    "颢天",
    "鸢尾",
    "楚悦",
    "黛安",
    "磐固",
    "麒胜",
    "聿修",
    "芮康",
    "侑邦",
    "蔚禹",
    "擎宇",
    "朔风",
]
TRADES = ["电子", "新材料", "机械", "食品", "光电", "精密", "五金", "储能", "包装", "医疗器械"]
CITIES = ["深圳", "东莞", "佛山", "中山", "上海", "苏州", "宁波", "厦门", "长沙", "南昌"]
WORKS = [
    "传感器生产基地",
    "铜箔生产线",
    "数控机床产业园",
    "预制菜生产基地",
    "储能电芯生产基地",
    "包装新材料产业园",
]
CHAMBERS = ["模具协会", "机械商会", "电子商会", "五金协会"]
AMOUNTS = (  # in 万元, with how people say them
    (3_000, "3000万"), (8_500, "八千五百万"), (12_000, "1.2亿"), (25_000, "两亿五"),
    (35_000, "3.5个亿"), (60_000, "6亿"), (100_000, "10亿"), (126_000, "12.6亿元"),
)  # fmt: skip
WAN = 10_000
Entry = dict[str, Any]
Told = tuple[dt.datetime, int, str]


@dataclass(slots=True)
class Firm:
    """A made-up firm and, once it has one, its project's number."""

    number: int
    name: str
    city: str
    sort: str = "investor"
    project: int | None = None
    key: bool = False


@dataclass(slots=True)
class Year:
    """The diary under way."""

    dice: random.Random
    entries: list[Entry] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    projects: Iterator[int] = field(default_factory=lambda: count(1))
    trips: Iterator[int] = field(default_factory=lambda: count(1))
    free_from: dt.date = dt.date(YEAR, 1, 5)

    def note(self, what: str, **said: Any) -> None:
        """One more entry."""
        self.entries.append({"what": what, "id": len(self.entries) + 1, **said})

    def tell(self, on: dt.date, words: str, sender: int = STAFF, late: int = 0) -> None:
        """A message in the afternoon of a day, or some days late."""
        hour, minute = 14 + len(self.told) % 6, len(self.told) * 7 % 60
        day = on + dt.timedelta(days=late)
        self.told.append(
            (
                dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=PARK_TIME),
                sender,
                words,
            )
        )

    def next_journey(self) -> dt.date:
        """A working day at least four days after the journey before."""
        day = self.free_from
        while day.weekday() > 4:
            day += dt.timedelta(days=1)
        self.free_from = day + dt.timedelta(days=4 + self.dice.randrange(9))
        return day

    def answer(self, words: str) -> None:
        """What the last sender says half a minute later."""
        moment, sender, _ = self.told[-1]
        self.told.append((moment + dt.timedelta(seconds=30), sender, words))

    def chance(self, share: float) -> bool:
        """Whether something happens that happens this often."""
        return self.dice.random() < share


def make_year(seed: int) -> Year:
    """A year of one park, its messages in the order in which they were sent."""
    year = Year(random.Random(seed))
    _plans(year)
    firms = _firms(year.dice)
    for firm in firms:
        (_growth if firm.sort == "existing" else _courtship)(year, firm)
    while year.free_from < LAST - dt.timedelta(days=6):
        _journey(year, firms)
    year.told.sort(key=lambda told: told[0])
    return year


def _firms(dice: random.Random) -> list[Firm]:
    firms = []
    for number, brand in enumerate(dice.sample(BRANDS, 24), 1):
        city = dice.choice(CITIES)
        sort = "existing" if number > 20 else "investor"
        firms.append(Firm(number, f"{city}{brand}{dice.choice(TRADES)}", city, sort))
    return firms


def _plans(year: Year) -> None:
    first = dt.date(YEAR, 1, 4)
    goal = year.dice.choice((30, 50, 80))
    year.tell(first, f"今年保底任务{goal}亿", ADMIN)
    year.note("target", year=YEAR, metric="investment", value=goal * 10_000 * WAN)
    year.tell(first, "今年熟地要供应不少于600亩", ADMIN)
    year.note("target", year=YEAR, metric="serviced_land", value=60_000)
    for village, hundredths in (("三坑村", 32_050), ("石桥村", 8_000), ("柳溪村", 15_520)):
        on = dt.date(YEAR, year.dice.randrange(2, 12), 11)
        year.tell(on, f"{_said(on)}{village}征收协议签了{hundredths / 100:g}亩", COLLEAGUE)
        year.note("land", on=on, sort="agreement", mu=hundredths)
    on = dt.date(YEAR, 9, 16)
    year.tell(on, "今天熟地交付80亩", COLLEAGUE)
    year.note("land", on=on, sort="serviced", mu=8_000)


def _courtship(year: Year, firm: Firm) -> None:
    """A firm comes, invests or not, signs or not, goes or stays."""
    on = _visit_in(year, firm, dt.date(YEAR, 1, 6) + dt.timedelta(days=year.dice.randrange(90)), "")
    if year.chance(0.2):
        on = _mistake(year, firm, on)
    if year.chance(0.3):
        on = _call(year, firm, on)
    if not year.chance(0.8):
        return
    on, amount = _proposal(year, firm, on)
    if year.chance(0.75):
        on = _moved(year, firm, on, 3, f"{firm.name}在谈了")
        if year.chance(0.7):
            _signing(year, firm, on, amount)
        elif amount < 100_000 and not firm.key and year.chance(0.6):
            words = year.dice.choice(("长期没有回应，清掉吧", "意向削减了，退库"))
            _moved(year, firm, on, 3, firm.name + words, status="removed")


def _later(year: Year, on: dt.date, days: int = 30) -> dt.date:
    return min(on + dt.timedelta(days=3 + year.dice.randrange(days)), LAST - dt.timedelta(days=7))


def _visit_in(year: Year, firm: Firm, on: dt.date, more: str, heads: int | None = None) -> dt.date:
    """The firm at the park: told the same day, or some days late with its date."""
    heads = heads or year.dice.randrange(1, 9)
    late = year.dice.choice((0, 0, 0, 2, 5))
    when = _said(on) if late else "今天"
    sender = year.dice.choice((STAFF, COLLEAGUE))
    year.tell(on, f"{when}接待{firm.name}一行{heads}人{more}", sender, late)
    year.note(
        "visit", on=on, way="inbound", heads=heads, done=True, trip=None, city=firm.city,
        team=[], firm=firm.number, sort=firm.sort, words=firm.name,
    )  # fmt: skip
    return _later(year, on + dt.timedelta(days=late))


def _mistake(year: Year, firm: Firm, on: dt.date) -> dt.date:
    """A visit that never was: logged and taken back."""
    year.tell(on, f"今天接待{firm.name}一行7人")
    year.answer("撤销")
    return _later(year, on, 9)


def _call(year: Year, firm: Firm, on: dt.date) -> dt.date:
    year.tell(on, f"今天跟{firm.name}的陶总通了个电话", COLLEAGUE)
    year.note(
        "visit", on=on, way="call", heads=None, done=True, trip=None, city=firm.city,
        team=[], firm=firm.number, sort=firm.sort, words=firm.name,
    )  # fmt: skip
    return _later(year, on, 9)


def _proposal(year: Year, firm: Firm, on: dt.date) -> tuple[dt.date, int]:
    """The firm names its investment; sometimes the amount is put right at once."""
    amount, said = year.dice.choice(AMOUNTS)
    works = year.dice.choice(WORKS)
    firm.project, firm.key = next(year.projects), year.chance(0.2)
    after = _visit_in(
        year, firm, on, f"，他们想投{said}建{works}，用地{year.dice.randrange(20, 90)}亩"
    )
    if year.chance(0.25):
        amount, said = next(
            other for other in AMOUNTS if 0.1 < other[0] / amount < 10 and other[0] != amount
        )
        year.answer(f"不对，投资是{said}")
    year.note("project", project=firm.project, kind="new", key=firm.key)
    year.note("stage", project=firm.project, on=on, to=1, status="active")
    year.note("amount", project=firm.project, on=on, yuan=amount * WAN, currency="CNY", said=None)
    if firm.key:
        year.tell(after, f"把{firm.name}的项目列为重点")
    return _later(year, after), amount


def _moved(
    year: Year, firm: Firm, on: dt.date, to: int, words: str, *, status: str = "active"
) -> dt.date:
    year.tell(on, words)
    year.note("stage", project=firm.project, on=on, to=to, status=status)
    return _later(year, on)


def _signing(year: Year, firm: Firm, on: dt.date, amount: int) -> None:
    said = next(words for worth, words in AMOUNTS if worth == amount)
    late = year.dice.choice((0, 3))
    year.tell(on, f"{firm.name}{_said(on)}签约了，{said}", late=late)
    year.note("stage", project=firm.project, on=on, to=6, status="active")
    year.note(
        "agreement", project=firm.project, on=on, paper="investment", yuan=amount * WAN,
        currency="CNY", said=None,
    )  # fmt: skip
    on = _later(year, on + dt.timedelta(days=late))
    if year.chance(0.6):
        year.tell(on, f"{firm.name}今天入统了，按{said}")
        year.note("statistics", project=firm.project, reported=None, accepted=on, yuan=amount * WAN)
        on = _later(year, on)
    if year.chance(0.5):
        _moved(year, firm, on, 8, f"{firm.name}今天开工了")


def _growth(year: Year, firm: Firm) -> None:
    """A firm that is in the park already invests once more."""
    on = _visit_in(
        year, firm, dt.date(YEAR, 2, 3) + dt.timedelta(days=year.dice.randrange(200)), ""
    )
    year.tell(on, f"{firm.name}是园区老企业")
    on = _later(year, on, 9)
    amount, said = year.dice.choice(AMOUNTS[:5])
    firm.project = next(year.projects)
    _visit_in(year, firm, on, f"，打算增资扩产，投资{said}")
    year.note("project", project=firm.project, kind="expansion", key=False)
    year.note("stage", project=firm.project, on=on, to=1, status="active")
    year.note("amount", project=firm.project, on=on, yuan=amount * WAN, currency="CNY", said=None)


def _journey(year: Year, firms: list[Firm]) -> None:
    """One day away: a chamber, or one or two firms of a town; the leader leads half of them."""
    on, trip = year.next_journey(), next(year.trips)
    led = year.chance(0.5)
    head = "韩书记带队" if led else ""
    team = ["head", "specialist"] if led else ["specialist"]
    stop = year.dice.choice(firms)
    year.note("trip", trip=trip, on=on, end=on, cities=[stop.city])
    journey = year.entries[-1]
    if year.chance(0.25):
        chamber = stop.city + year.dice.choice(CHAMBERS)
        year.tell(on, f"今天{head}去{stop.city}拜访{chamber}")
        _stop(year, journey, team, chamber, "association")
        return
    others = [f for f in firms if f.city == stop.city and f is not stop]
    words = f"今天{head}去{stop.city}，上午拜访{stop.name}"
    stops = [stop]
    if others and year.chance(0.5):
        stops.append(others[0])
        words += f"，下午走访{others[0].name}"
    year.tell(on, words)
    for each in stops:
        _stop(year, journey, team, each.number, each.sort)


def _stop(year: Year, trip: Entry, team: list[str], firm: int | str, sort: str) -> None:
    year.note(
        "visit", on=trip["on"], way="outbound", heads=None, done=True, trip=trip["trip"],
        city=trip["cities"][0], team=team, firm=firm, sort=sort, words=str(firm),
    )  # fmt: skip


def _said(on: dt.date) -> str:
    return f"{on.month}月{on.day}日"
