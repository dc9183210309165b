"""Finding the one project meant by any name, in any language; pure and in memory."""

from park.search.document import Document, Found, Hit
from park.search.index import Index

__all__ = ["Document", "Found", "Hit", "Index"]
