"""What each figure counts (口径), what it leaves out, and what to log to complete it."""

from __future__ import annotations

from collections.abc import Iterable

from park.figures.figure import Figure, LeftOut, Reason
from park.records import CompanyKind, Rank, Status
from park.texts.figures import STAGES, figure_name, period_text
from park.texts.text import Language, Text
from park.texts.values import money

_STATED_AMOUNT = Text(
    "金额取截至日最新的一笔（{amount_basis}），区间按下限计，没有金额的不计入并列出{rates}",
    "amounts are the newest by the as-of date ({amount_basis}), ranges count their lower bound,"
    " projects without an amount are left out and named{rates}",
)
_REACHED = Text(
    "期内第一次到这个阶段的项目数，以记下的日期为准；跳过没记的阶段不算",
    "Projects that first came to this stage in the period, by the day logged; a stage passed over is not counted",
)
DEFINITIONS = {
    "F1": Text(
        "类型为新引进、首份投资协议在期内签订的项目数；框架协议另列，增资扩产只计入增资扩产",
        "Projects of type new whose first investment agreement was signed in the period;"
        " framework agreements are shown apart, expansions count only as expansions",
    ),
    "F2": Text(
        "签约引进项目的投资额之和；" + _STATED_AMOUNT.zh,
        "Sum of the amounts of the projects signed; " + _STATED_AMOUNT.en,
    ),
    "F3": Text(
        "签约引进项目中投资额{big_amount}及以上的个数；" + _STATED_AMOUNT.zh,
        "Of the projects signed, those of {big_amount} or more; " + _STATED_AMOUNT.en,
    ),
    "F4": Text(
        "投资额{big_amount}及以上的签约项目数 ÷ 签约引进项目数",
        "Signed projects of {big_amount} or more ÷ projects signed, by number",
    ),
    "F4_amount": Text(
        "投资额{big_amount}及以上的签约项目投资额 ÷ 签约总投资",
        "Investment of signed projects of {big_amount} or more ÷ investment signed",
    ),
    "F5": Text(
        "期内入统的条目数（{statistics_state}）",
        "Statistics entries of the period ({statistics_state})",
    ),
    "F6": Text(
        "期内入统条目的统计金额之和（{statistics_state}），与项目自身投资额不同",
        "Sum of the statistical amounts of the period's entries ({statistics_state}), which differ from the projects' own",
    ),
    "F7": Text(
        "{investment_basis} ÷ 年度{target_tier}", "{investment_basis} ÷ the year's {target_tier}"
    ),
    "F7_pace": Text(
        "{investment_basis} ÷（年度{target_tier} × 已开始月数 ÷ 12），不小于1为达到时序进度",
        "{investment_basis} ÷ (the year's {target_tier} × months begun ÷ 12); 1 or more is on time",
    ),
    "F7_stretch": Text(
        "{investment_basis} ÷ 年度奋斗目标", "{investment_basis} ÷ the year's stretch target"
    ),
    "F8": Text(
        "截至日在推进的重点项目（{key_until_signed}）投资额之和",
        "Investment of the key projects open at the as-of date ({key_until_signed})",
    ),
    "F8_count": Text(
        "截至日在推进的重点项目（{key_until_signed}）个数",
        "Key projects open at the as-of date ({key_until_signed})",
    ),
    "F9": Text(
        "截至日阶段为{reserve_stages}、状态为{reserve_status}的项目数",
        "Projects at the as-of date in stages {reserve_stages} with status {reserve_status}",
    ),
    "F10": Text(
        "储备项目投资额之和，按截至日最新金额，区间按下限计，没有金额的不计入并列出{rates}",
        "Sum of the pool's newest amounts at the as-of date; ranges count their lower bound, projects without an amount are left out and named{rates}",
    ),
    "F11": Text(
        "期内已完成、有客商参加的接洽批次，来访外出都算，见一家算一批；{calls_count}",
        "Done meetings of the period with an investor present, in or out, one for each firm met; {calls_count}",
    ),
    "F11_persons": Text(
        "对接客商各批次的对方人数之和，没有记人数的不计入并列出",
        "Persons of the other side over those meetings; meetings without a number are left out and named",
    ),
    "F12": Text(
        "期内接洽过的不同企业数，同一企业合并计一次，商协会另计，未落实的企业不计；{calls_count}",
        "Distinct firms met in the period, duplicates merged, associations apart, unsettled names not counted; {calls_count}",
    ),
    "F13": Text(
        "期内接洽过的不同商会、协会数；{calls_count}",
        "Distinct chambers and associations met in the period; {calls_count}",
    ),
    "F14": Text(
        "期内出发、到{home_city}以外且至少走访一家企业的外出次数，一次行程算一次",
        "Trips begun in the period outside {home_city} with at least one firm visited; one journey counts once",
    ),
    "F15": Text(
        "外出叩门招商中当天有{head_ranks}参加的次数，按参加时的职级；只说有领导参加而未落实到人的待核、不计",
        "Of those trips, the ones with {head_ranks} taking part, by the rank of that day; a leader not settled to a person is listed for checking, not counted",
    ),
    "F16": Text(
        "有{head_ranks}参加的外出次数 ÷ 外出叩门招商次数",
        "Trips with {head_ranks} taking part ÷ trips",
    ),
    "F17": Text(
        "有{head_ranks}参加的外出次数 ÷ 已开始的月数",
        "Trips with {head_ranks} taking part ÷ months begun",
    ),
    "F18": Text(
        "期内新立、推进或签约且截至日未退库未终止的增资扩产项目新增投资之和",
        "Increments of the expansion projects begun, moved or signed in the period and still open at the as-of date",
    ),
    "F18_count": Text(
        "期内新立、推进或签约且截至日未退库未终止的增资扩产项目数",
        "Expansion projects begun, moved or signed in the period and still open at the as-of date",
    ),
    "F19": Text(
        "签约引进项目中最大的投资额；" + _STATED_AMOUNT.zh,
        "The largest amount among the projects signed; " + _STATED_AMOUNT.en,
    ),
    "F20": Text("期内{land_kind}的土地面积之和", "Sum of the land {land_kind} in the period"),
    "F21": Text("年度熟地供应的保底目标", "The year's floor target on serviced land"),
    "signed_base": Text(
        "签约引进项目中投资额{base_amount}及以上的个数；" + _STATED_AMOUNT.zh,
        "Of the projects signed, those of {base_amount} or more; " + _STATED_AMOUNT.en,
    ),
    "signed_smallest": Text(
        "签约引进项目中最小的投资额；" + _STATED_AMOUNT.zh,
        "The smallest amount among the projects signed; " + _STATED_AMOUNT.en,
    ),
    "signed_terminated": Text(
        "签约引进项目中截至日已终止的个数（仍计入签约数）",
        "Of the projects signed, those terminated by the as-of date (still counted as signed)",
    ),
    "frameworks": Text("期内签订的框架协议数", "Framework agreements signed in the period"),
    "reported": Text(
        "期内上报入统的条目数，不论是否批准",
        "Entries reported for statistics in the period, accepted or not",
    ),
    "reported_total": Text(
        "期内上报入统条目的统计金额之和", "Sum of the statistical amounts reported in the period"
    ),
    "target": Text("年度招商投资{target_tier}", "The year's {target_tier} on investment"),
    "city_rank": Text(
        "全市通报中最新一期的名次，由人工录入",
        "The newest rank in the city's bulletin, typed in by hand",
    ),
    "removed": Text(
        "期内退库的项目数，按最后一次退库的原因分列",
        "Projects removed in the period, by the reason of the last removal",
    ),
    "reached_pool": Text(
        "期内第一次进入储备阶段的项目数，之后签约或退库的也算",
        "Projects that first came into the pool in the period, also those signed or removed since",
    ),
    "reached_land": _REACHED,
    "reached_construction": _REACHED,
    "reached_completed": _REACHED,
    "reached_production": _REACHED,
    "calls": Text(
        "期内已完成的电话、视频和线上对接次数", "Phone, video and online calls done in the period"
    ),
    "land_agreement": Text(
        "期内签订征收协议的土地面积之和", "Land under acquisition agreements signed in the period"
    ),
    "land_acquired": Text("期内完成收储的土地面积之和", "Land acquired in the period"),
    "land_serviced": Text("期内形成熟地的面积之和", "Serviced land made ready in the period"),
    "trips_by_rank": Text(
        "外出叩门招商按参加人职级分列，一次有多个职级的各列一次",
        "Trips by the ranks taking part; a trip with several ranks stands in several rows",
    ),
    "trips_by_person": Text(
        "外出叩门招商按参加人分列，一次有多人的各列一次",
        "Trips by person; a trip with several people stands in several rows",
    ),
    "projects_by_stage": Text(
        "截至日未退库未终止的项目按阶段分列",
        "Projects neither removed nor terminated at the as-of date, by stage",
    ),
    "achieved_last_year": Text(
        "去年全年的{investment_basis}", "{investment_basis} of last year whole"
    ),
    "achieved_year_before": Text(
        "去年同期的{investment_basis}", "{investment_basis} of the same period last year"
    ),
}
_BY = Text("{base}分列，占比为各项 ÷ 合计", "{base}; shares are each row ÷ the total")
_WORDS = {
    ("amount_basis", "newest"): Text("投资协议或之后的变更", "the agreement or a later change"),
    ("amount_basis", "agreement"): Text(
        "首份投资协议所载", "as the first investment agreement states"
    ),
    ("statistics_state", "accepted"): Text(
        "以批准日为准，仅上报的另列",
        "by the day of acceptance; those only reported are shown apart",
    ),
    ("statistics_state", "reported"): Text("以上报日为准", "by the day of reporting"),
    ("investment_basis", "F6"): Text("入统总投资", "Investment in statistics"),
    ("investment_basis", "F2"): Text("签约总投资", "Investment signed"),
    ("target_tier", "floor"): Text("保底任务", "floor target"),
    ("target_tier", "stretch"): Text("奋斗目标", "stretch target"),
    ("key_until_signed", True): Text("签约前", "before signing"),
    ("key_until_signed", False): Text("含签约后", "also after signing"),
    ("calls_count", True): Text("电话线上也计入", "calls count too"),
    ("calls_count", False): Text("电话线上另列", "calls are shown apart"),
    ("land_kind", "agreement"): Text("签订征收协议", "under acquisition agreements signed"),
    ("land_kind", "acquired"): Text("完成收储", "acquired"),
    ("land_kind", "serviced"): Text("形成熟地", "made ready"),
    ("home_city", None): Text(
        "本市（未设置，所有外出均计）", "the home city (not set: every trip counts)"
    ),
}
_LISTED = {
    Rank.PARTY_GOVERNMENT_HEAD: Text("党政主要领导", "the Party and government heads"),
    Rank.LEADERSHIP: Text("班子成员", "members of the leadership"),
    Rank.MIDDLE: Text("中层", "middle managers"),
    Rank.SPECIALIST: Text("专员", "specialists"),
    Status.ACTIVE: Text("推进中", "active"),
    Status.DELAYED: Text("放缓", "delayed"),
    Status.DORMANT: Text("休眠", "dormant"),
    Status.REMOVED: Text("退库", "removed"),
    Status.TERMINATED: Text("终止", "terminated"),
    CompanyKind.INVESTOR: Text("客商企业", "investors"),
    CompanyKind.EXISTING: Text("现有企业", "existing firms"),
    CompanyKind.ASSOCIATION: Text("商协会", "associations"),
    CompanyKind.AGENCY: Text("机构", "agencies"),
}
_RATES = Text("；外币按设定汇率折算（{}）", "; foreign money at the rates set ({})")
LEFT_OUT = {
    Reason.NO_AMOUNT: Text("{count}个没有金额，未计入", "{count} without an amount, not counted"),
    Reason.NO_RATE: Text(
        "{count}个为外币且未设汇率，未计入", "{count} in a currency without a rate, not counted"
    ),
    Reason.NO_AGREEMENT: Text(
        "{count}个已到签约阶段但没有投资协议，未计入",
        "{count} at the signed stage without an investment agreement, not counted",
    ),
    Reason.NO_PERSONS: Text(
        "{count}次没有记人数，未计入", "{count} without a number of persons, not counted"
    ),
    Reason.NO_COMPANY: Text(
        "{count}次没有记对方，未计入", "{count} without a counterpart, not counted"
    ),
    Reason.COMPANY_UNSETTLED: Text(
        "{count}次的企业未落实，未计入", "{count} with an unsettled name, not counted"
    ),
    Reason.NO_CITY: Text(
        "{count}次外出没有城市，待核、未计入",
        "{count} trips without a city, to be checked, not counted",
    ),
    Reason.NO_TRIP: Text(
        "{count}次外出接洽未归入行程，未计入",
        "{count} outbound meetings without a trip, not counted",
    ),
    Reason.NO_VISIT: Text(
        "{count}次行程没有走访企业，未计入", "{count} trips without a firm visited, not counted"
    ),
    Reason.LEADER_UNSETTLED: Text(
        "{count}次有领导参加但未落实到人，待核、未计入",
        "{count} with a leader not settled to a person, to be checked, not counted",
    ),
    Reason.NOT_ACCEPTED: Text(
        "{count}个已上报未批准，未计入", "{count} reported but not accepted, not counted"
    ),
    Reason.NO_TARGET: Text(
        "没有录入年度目标，无法计算", "no target of the year was entered, cannot be computed"
    ),
    Reason.NO_BULLETIN: Text(
        "没有录入全市通报，无法填写", "no bulletin of the city was entered, cannot be filled in"
    ),
}
REMEDIES = {
    Reason.NO_AMOUNT: Text("补记项目的投资额", "log the project's amount"),
    Reason.NO_RATE: Text("由管理员设置汇率", "have an admin set the rate"),
    Reason.NO_AGREEMENT: Text(
        "补记投资协议的签订日期和金额", "log the date and amount of the investment agreement"
    ),
    Reason.NO_PERSONS: Text("补记来客人数", "log the number of persons"),
    Reason.NO_COMPANY: Text("补记对方单位", "log the counterpart"),
    Reason.COMPANY_UNSETTLED: Text("确认是哪一家企业", "settle which firm it is"),
    Reason.NO_CITY: Text("补记外出的城市", "log the city of the trip"),
    Reason.NO_TRIP: Text("把外出接洽归入行程", "put the meeting into a trip"),
    Reason.NO_VISIT: Text("补记行程中走访的企业", "log the firms visited on the trip"),
    Reason.LEADER_UNSETTLED: Text("确认带队领导是谁", "settle which leader took part"),
    Reason.NOT_ACCEPTED: Text("批准后记入统日期", "log the day of acceptance"),
    Reason.NO_TARGET: Text("由管理员录入年度目标", "have an admin enter the year's target"),
    Reason.NO_BULLETIN: Text("录入全市通报的名次", "enter the rank from the city's bulletin"),
}
LATE = Text("{count}条在截至日之后补记，已计入", "{count} logged after the as-of date, counted")
SPAN = Text("统计期间{period}，截至{as_of}", "{period}, as of {as_of}")


def definition_text(figure: Figure, language: Language) -> str:
    """What the figure counts, with the settings that were used."""
    key = figure.definition.key
    if key not in DEFINITIONS:
        return _plain(_BY, language).format(base=figure_name(key, language))
    settings = {name: setting_text(name, v, language) for name, v in figure.definition.settings}
    return _plain(DEFINITIONS[key], language).format(**{"rates": "", **settings})


def span_text(figure: Figure, language: Language) -> str:
    """Its period and as-of date."""
    period = period_text(figure.period, language)
    return _plain(SPAN, language).format(period=period, as_of=figure.as_of.isoformat())


def notes(figure: Figure, language: Language) -> list[str]:
    """What it leaves out and which records came late, a sentence each."""
    said = [left_out_text(group, language) for group in figure.left_out]
    late = sum(len(group.ids) for group in figure.late)
    return [*said, _plain(LATE, language).format(count=late)] if late else said


def left_out_text(group: LeftOut, language: Language) -> str:
    """One group of left-out records."""
    return _plain(LEFT_OUT[group.reason], language).format(count=len(group.ids))


def remedy_text(reason: Reason, language: Language) -> str:
    """What to log so that nothing is left out."""
    return _plain(REMEDIES[reason], language)


def setting_text(name: str, value: object, language: Language) -> str:
    """A setting's value in words."""
    if name in {"big_amount", "base_amount"} and isinstance(value, int):
        return money(value, language)
    if name == "rates" and isinstance(value, tuple):
        shown = ", ".join(f"{currency}={float(rate):g}" for currency, rate in value)
        return _plain(_RATES, language).format(shown) if shown else ""
    if name == "reserve_stages" and isinstance(value, tuple):
        return _join((_plain(STAGES[stage], language) for stage in value), language)
    if isinstance(value, tuple):
        return _join((_plain(_LISTED[item], language) for item in value), language)
    words = _WORDS.get((name, value))
    return _plain(words, language) if words else str(value)


def _join(words: Iterable[str], language: Language) -> str:
    return ("、" if language == "zh" else ", ").join(words)


def _plain(text: Text, language: Language) -> str:
    return text.zh if language == "zh" else text.en
