"""An agreement's deadlines: told with the signing, or later."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from handlers.ledger_asking import Given
from handlers.ledger_subject import ask_project, subject_of
from handlers.message import Incoming
from handlers.owner_told import owner_told
from handlers.reply import Reply, say
from handlers.talk import focus, ref_of
from handlers.words_read import words_read
from park.language import Fields
from park.language.deadlines_said import DeadlinesSaid, deadlines_said
from park.records import Agreement, AgreementType
from park.texts import moving as said_of
from park.texts.audience import Audience
from park.texts.cards import deadlines_words, shown_name
from park.texts.say import button
from park.texts.text import lines
from park.texts.visits import OPEN_PROJECT, UNDO
from storage.decisions import agreements_of
from storage.work import Work


def deadlines_in(message: Incoming, work: Work) -> DeadlinesSaid | None:
    """The deadlines that the words of a message name."""
    return deadlines_said(words_read(message, work))


def with_deadlines(agreement: Agreement, said: DeadlinesSaid | None) -> Agreement:
    """The agreement with the deadlines said; what was not said stays."""
    if said is None:
        return agreement
    return replace(
        agreement,
        start_by=said.start_by or agreement.start_by,
        produce_by=said.produce_by or agreement.produce_by,
    )


def set_deadlines(
    message: Incoming, work: Work, said: DeadlinesSaid, fields: Fields, given: Given
) -> Reply:
    """Deadlines told apart from the signing go to the project's investment agreement."""
    subject = subject_of(message, work, fields, given, built=True)
    if subject.question is not None:
        return subject.question
    project = subject.project
    if project is None:
        return ask_project(message, work, given)
    rows = agreements_of(work, project.id)
    known = [each for each in rows if each.type == AgreementType.INVESTMENT] or rows
    if not known:
        name = shown_name(project, message.audience)
        return say(said_of.NO_AGREEMENT.say(message.language, project=name))
    agreement = work.save(known[-1], with_deadlines(known[-1], said))
    focus(message, work, project)

    def told(reader: Audience) -> Markup:
        return lines(
            said_of.DEADLINES.say(reader.language, project=shown_name(project, reader)),
            deadlines_words(agreement, reader.language),
        )

    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    card = button(str(OPEN_PROJECT.say(message.language)), "project", project.id)
    reply = say(told(message.audience), ((undo, card),), about=ref_of(project))
    return replace(reply, notices=owner_told(message, work, project, (told,)))
