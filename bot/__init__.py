"""The bot: the `parkbot` command, Telegram in and out, and the demo."""
