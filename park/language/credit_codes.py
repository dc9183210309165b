"""The unified social credit code 统一社会信用代码 in a text (GB 32100-2015: 18 signs, checked)."""

from __future__ import annotations

import re

_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CODE = re.compile(rf"(?<![0-9A-Za-z])[{_SIGNS}]{{2}}\d{{6}}[{_SIGNS}]{{10}}(?![0-9A-Za-z])", re.I)
_BASE = 31


def credit_code(text: str) -> str | None:
    """The one code that a text holds; None without one, or when its check sign is wrong."""
    found = {match.group().upper() for match in _CODE.finditer(text)}
    sound = [code for code in found if _check_sign(code) == code[-1]]
    return sound[0] if len(sound) == 1 else None


def _check_sign(code: str) -> str:
    total = sum(_SIGNS.index(sign) * 3**place % _BASE for place, sign in enumerate(code[:-1]))
    return _SIGNS[-total % _BASE]
