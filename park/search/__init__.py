"""Finding the one project meant by any name, in any language; pure and in memory."""

from park.search.document import Document, Found, Hit
from park.search.index import Index
from park.search.likeness import Likeness, Similar, similar

__all__ = ["Document", "Found", "Hit", "Index", "Likeness", "Similar", "similar"]
