"""One message of a member, as every channel hands it over."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from park.records import Staff
from park.texts import Audience, Language, Place, Role

_ENGLISH_WORD = re.compile(r"[A-Za-z]{2,}")
_SENTENCE = 5
"""So many English words beside a Chinese name are an English sentence."""
_ENGLISH_ABOUT = re.compile(r"(?=(?:[^A-Za-z/]*[A-Za-z]{2,}){2})[\"'(]*[A-Za-z]+['’]?[a-z]* ")
_ABOUT_CHINESE_NAME = re.compile(
    r"^[\u4e00-\u9fff]{2,12},? (?=(?:[^A-Za-z]*[A-Za-z]{2,}){2})[A-Za-z0-9 ,.!?%'’:;-]+$"
)
_CHINESE_SPEECH = re.compile(r"[的了吗呢吧把和跟在有我你他们这那谁几哪改是要去到给]|什么|怎么|多少")


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Something that came without words of its own: a photo, file, voice."""

    kind: str
    file_id: str
    file_name: str | None = None
    mime: str | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class SharedContact:
    """A contact card sent from the phone's address book."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A text, press, edit or thing from a member.

    ``written_at`` is the aware moment in the park's zone when the text was written: for an edit
    the original's, for a forward its origin's. ``press`` is the data of a pressed button and
    ``message_id`` then the message under which it stands. ``named`` says that a message in a
    group is meant for the bot. ``quote`` is the part of a message that an answer to it quotes.
    """

    sender: Staff
    chat_id: int
    place: Place
    written_at: dt.datetime
    inbox_id: int
    message_id: int | None = None
    text: str = ""
    reply_to: int | None = None
    quote: str = ""
    edited: bool = False
    forwarded: bool = False
    press: str | None = None
    press_id: str | None = None
    inline: str | None = None
    inline_id: str | None = None
    things: tuple[Thing, ...] = ()
    album: str | None = None
    contact: SharedContact | None = None
    location: tuple[float, float] | None = None
    sticker: bool = False
    named: bool = True

    @property
    def role(self) -> Role:
        """The sender's role; a member always has one."""
        return Role(self.sender.role or Role.VIEWER)

    @property
    def language(self) -> Language:
        """The language of the text; the sender's own when it shows none.

        An English sentence about a firm with a Chinese name is English.
        """
        if _ABOUT_CHINESE_NAME.match(self.text.strip()):
            return "en"
        if _ENGLISH_ABOUT.match(self.text) and not _CHINESE_SPEECH.search(self.text):
            return "en"
        han = sum("\u4e00" <= sign <= "\u9fff" for sign in self.text)
        words = len(_ENGLISH_WORD.findall(self.text))
        if han and not (words >= _SENTENCE and words >= han // 2):
            return "zh"
        letters = sum(sign.isascii() and sign.isalpha() for sign in self.text)
        if letters >= 2 and not self.text.startswith("/"):
            return "en"
        return "en" if self.sender.language == "en" else "zh"

    @property
    def audience(self) -> Audience:
        """Who will read the reply."""
        return Audience(role=self.role, place=self.place, language=self.language)
