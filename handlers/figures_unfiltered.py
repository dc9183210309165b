"""What a question asks that the park does not keep: said, so that no figure passes for another."""

from __future__ import annotations

import re

from markupsafe import Markup

from park.texts import asking as said_of
from park.texts.text import Language

_TRAITS = re.compile(
    r"上市(?:公司|企业)?|国企|国有企业|央企|民企|民营(?:企业)?|外资|台资|港资|日资|德资|美资|合资|(?:世界|中国)?(?:500|五百)强|专精特新|小巨人|高新(?:技术)?企业|规上|独角兽|链主"
    r"|\b(?:listed|state-owned|private|foreign(?:-(?:owned|invested))?|fortune 500|unicorn)\b(?= (?:compan|firm|enterprise|project|invest))",
    re.I,
)
_SUMS = re.compile(
    r"(?P<l>用地|占地|要地|面积|多少亩|\bland\b|\bmu\b)|(?P<o>产值|\boutput\b)|(?P<t>税收|纳税|\btax\b)|(?P<j>用工|就业|带动.{0,4}就业|\bjobs?\b)",
    re.I,
)
_OF_PROJECTS = re.compile(r"签约|储备|在谈|引进|项目|signed|pool|projects?", re.I)
_LAND_OF_PARK = re.compile(r"收储|征收|征地|熟地|供地|acquired|serviced|requisition", re.I)


def unfiltered(text: str, language: Language) -> Markup | None:
    """That a trait of firms is not kept apart, so that the figures count everybody."""
    match = _TRAITS.search(text)
    return said_of.NOT_A_TRAIT.say(language, trait=match[0]) if match else None


def not_summed(text: str, language: Language) -> Markup | None:
    """That land, output, tax or jobs of projects are not summed up here."""
    match = _SUMS.search(text)
    if match is None or not _OF_PROJECTS.search(text) or _LAND_OF_PARK.search(text):
        return None
    return said_of.NOT_SUMMED.say(language, what=match[0])
