"""Opinions told before their review: how it ended is asked, then both are stored together."""

from __future__ import annotations

from dataclasses import replace

from handlers.ledger_asking import SWAP, YES, Given, choose
from handlers.ledger_subject import subject_of
from handlers.message import Incoming
from handlers.reply import Reply
from handlers.reviews import OpinionsSaid, give_opinions, reviews_of
from handlers.stages import stage_said
from park.language import Fields
from park.texts import moving as said_of
from park.texts.cards import shown_name
from storage.work import Work


def opinions_told(
    message: Incoming, work: Work, said: OpinionsSaid, fields: Fields, given: Given
) -> Reply | None:
    """The opinions of the review known, or of the one that they speak of."""
    subject = subject_of(message, work, fields, given, built=False)
    project = subject.project
    if project is None:
        return subject.question
    if reviews_of(work, project):
        return give_opinions(message, work, said, project)
    if given.has(YES, SWAP):
        stage = "review_passed" if given.has(YES) else "review_failed"
        told = Fields(stage=stage, stage_date=said.day)
        return stage_said(message, work, project, told, given.origin)
    name = shown_name(project, message.audience)
    text = said_of.NO_REVIEW.say(message.language, project=name)
    choices = ((said_of.REVIEW_PASSED, YES), (said_of.REVIEW_FAILED, SWAP))
    return choose(message, work, replace(given, subject=str(project.id)), text, choices)
