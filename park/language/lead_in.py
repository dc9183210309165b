"""What people say before they say something: 等等, 对了, 哎, hang on, by the way."""

from __future__ import annotations

import re

_LEAD_IN = re.compile(
    r"^(?:(?:等等|等一?下|稍等(?:一下)?|慢着|打断一下|插一句|哎+呀?|诶+|欸|哦?对了|话说|顺便(?:问一?下|说一?下)?|那个啥|急(?:事|问)?|在(?:吗|么|不)?)[\s，,。.!！:：…~～]+)+"
    r"(?:先(?=帮|给|看|查|问|说))?"
    r"|^算了[，,\s]*(?=交给|让|还是交)"
    r"|^(?:(?:hang on|hold on|wait(?: a (?:sec(?:ond)?|minute|moment))?|one sec(?:ond)?|just a (?:sec(?:ond)?|minute|moment)|by the way|btw|quick (?:one|question)|oh|hey|urgent|sorry to interrupt)[\s,.:!–-]+)+(?:but |and )?",
    re.I,
)
_LEAST = 4


def without_lead_in(text: str) -> str:
    """The text without such words; as it was where nothing much would be left."""
    rest = _LEAD_IN.sub("", text.strip(), count=1)
    return rest if len(rest) >= _LEAST else text
