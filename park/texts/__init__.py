"""Every sentence the bot can say, in Chinese and English, rendered for an audience."""

from park.texts.audience import Audience, Place, Role
from park.texts.text import Language, Text, lines

__all__ = ["Audience", "Language", "Place", "Role", "Text", "lines"]
