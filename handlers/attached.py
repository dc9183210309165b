"""[附件 n] of a card: what was sent with a record comes again, in private, to those entitled."""

from __future__ import annotations

from dataclasses import replace

from handlers.message import Incoming
from handlers.reply import Reply
from handlers.secrecy import hidden
from handlers.things import CONTACT, PLACE
from park.access import Right, may
from park.records import Attachment, Project, Ref, Visit
from park.texts import things as said_of
from park.texts.say import Button, Kept, Say, button
from park.texts.text import Language, lines
from park.texts.values import day as shown_day
from park.texts.values import masked
from storage import attachments
from storage.views import staff_name
from storage.work import Work

_AT_ONCE = 10


def files_button(
    work: Work, ref: Ref, language: Language, *, more_to_come: bool = False
) -> tuple[Button, ...]:
    """The button for a card's files; none where there are none.

    While the rest of an album is still to come it names no number.
    """
    n = len(_of(work, ref))
    if not n:
        return ()
    label = said_of.FILES if more_to_come else said_of.ATTACHED
    return (button(str(label.say(language, n=n)), "files", ref.noun, ref.id),)


def with_files(message: Incoming, work: Work, reply: Reply, ref: Ref | None) -> Reply:
    """A card that was written before its files were kept gets their button."""
    album = message.album is not None
    row = files_button(work, ref, message.language, more_to_come=album) if ref else ()
    if not row:
        return reply
    return replace(
        reply,
        says=tuple(
            replace(each, buttons=(*each.buttons, row))
            if each.about == ref and not _has(each, row[0])
            else each
            for each in reply.says
        ),
    )


def _has(shown: Say, wanted: Button) -> bool:
    return any(each.data == wanted.data for row in shown.buttons for each in row)


def press_files(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[附件 n]: ten at a time, the newest first."""
    ref = Ref(arguments[0], int(arguments[1]))
    first = int(arguments[2]) if len(arguments) > 2 else 0
    if not _may_see(message, work, ref):
        return Reply(toast=str(said_of.PRIVATE_ONLY.say(message.language)))
    found = [each for each in _of(work, ref) if _shows(message, each)]
    if not found:
        return Reply(toast=str(said_of.NO_FILES.say(message.language)))
    shown = found[first : first + _AT_ONCE]
    says = [
        _say(message, work, each, place, len(found))
        for place, each in enumerate(shown, start=first + 1)
    ]
    left = len(found) - first - len(shown)
    if left > 0:
        label = said_of.MORE_FILES.say(message.language, n=left)
        more = button(str(label), "files", ref.noun, ref.id, first + _AT_ONCE)
        says.append(Say(text=label, buttons=((more,),)))
    return Reply(says=tuple(says))


def _of(work: Work, ref: Ref) -> list[Attachment]:
    """A record's files; a project's are those of its visits too."""
    if ref.noun == "project":
        return attachments.of_project(work, ref.id)
    return attachments.of_record(work, ref)


def _may_see(message: Incoming, work: Work, ref: Ref) -> bool:
    if not message.audience.private:
        return False
    if ref.noun == "project":
        return not hidden(message, work, ref.id) and work.get(Project, ref.id) is not None
    visit = work.get(Visit, ref.id) if ref.noun == "visit" else None
    return visit is not None and visit.live and not hidden(message, work, visit.project_id)


def _shows(message: Incoming, thing: Attachment) -> bool:
    """A contact card is a phone."""
    return thing.kind != CONTACT or may(message.sender, Right.SEE_PHONES)


def _say(message: Incoming, work: Work, thing: Attachment, place: int, n: int) -> Say:
    language = message.language
    if thing.kind == CONTACT:
        name, _, phone = (thing.file_name or "").rpartition(" ")
        return Say(text=said_of.CARD_OF.say(language, words=f"{name} {masked(phone)}"))
    sent = thing.sent_at.astimezone(work.now.tzinfo)
    text = said_of.FILE_OF.say(
        language,
        place=place,
        n=n,
        who=staff_name(work, thing.by) or "",
        day=shown_day(sent.date(), language, work.today),
    )
    if thing.caption:
        text = lines(text, thing.caption)
    kind = "location" if thing.kind == PLACE else thing.kind
    return Say(text=text, kept=Kept(kind, thing.file_id, thing.path, thing.file_name))
