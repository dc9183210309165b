"""The command menu in both languages."""

from __future__ import annotations

from telegram import Bot, BotCommand

from park.texts import Language
from park.texts.commands import COMMANDS


async def set_menu(bot: Bot, default: Language) -> None:
    """Register the commands: the park's language for all, each language for its own people.

    Raises TelegramError.
    """
    await bot.set_my_commands(_menu(default))
    await bot.set_my_commands(_menu("zh"), language_code="zh")
    await bot.set_my_commands(_menu("en"), language_code="en")


def _menu(language: Language) -> list[BotCommand]:
    return [BotCommand(name, str(text.say(language))) for name, text in COMMANDS.items()]
