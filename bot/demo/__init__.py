"""A stand-in for the Telegram Bot API on loopback, and the demo's chat page."""
