"""A park's year of messages, told to the bot and counted by hand."""
