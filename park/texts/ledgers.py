"""Names of what the park's own ledgers keep: land, targets, bulletins."""

from __future__ import annotations

from park.records import LandKind, TargetMetric, Tier
from park.texts.text import Language, Text
from park.texts.values import land, money

LAND_KINDS = {
    LandKind.AGREEMENT: Text("征收协议", "expropriation agreement"),
    LandKind.ACQUIRED: Text("土地收储", "land acquisition"),
    LandKind.SERVICED: Text("熟地", "serviced land"),
}
METRICS = {
    TargetMetric.INVESTMENT: Text("招商投资额", "investment"),
    TargetMetric.PROJECTS: Text("签约项目数", "signed projects"),
    TargetMetric.SERVICED_LAND: Text("熟地供应", "serviced land"),
}
TIERS = {
    Tier.FLOOR: Text("保底任务", "floor target"),
    Tier.STRETCH: Text("奋斗目标", "stretch target"),
}
_PROJECTS = Text("{n}个", "{n} projects")


def target_value(metric: TargetMetric, value: int, language: Language) -> str:
    """A target's value in its measure's unit."""
    if metric is TargetMetric.INVESTMENT:
        return money(value, language)
    if metric is TargetMetric.SERVICED_LAND:
        return land(value, language)
    return str(_PROJECTS.say(language, n=value))
