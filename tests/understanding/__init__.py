"""The project's own messages with gold, and the scorer that reads them."""
