"""Moving a project on in words: dated stages, meetings, signing, statistics."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.firm_named import firm_of
from handlers.message import Incoming
from handlers.owner_told import owner_told
from handlers.project_meant import create_from
from handlers.project_named import ProjectNamed, points_back, project_named
from handlers.project_pick import ask_which, picked, said_then
from handlers.removals import remove, remove_quietly, restore, wants_restore
from handlers.reply import Notice, Reply, say, together
from handlers.said_values import said_amount, tenfold
from handlers.stage_doubts import SaidOf, doubt
from handlers.stage_facts import Told, investment_of, store_facts
from handlers.stage_lines import filled_in, missing, moved, shift_of, stays, words_of
from handlers.stage_redated import redated
from handlers.talk import ask, focus, lately, ref_of
from park import stage_rules as rules
from park.access import may_read
from park.language import Fields, Meaning
from park.language.dated_stages import DatedStage, dated_stages
from park.language.deadlines_said import before_deadlines
from park.language.findings import findings
from park.language.meaning import Lexicon
from park.language.script import writing
from park.language.stage_span import stage_span
from park.records import AgreementType, Project, Stage, Status
from park.texts import moving as said_of
from park.texts.cards import Shift, shown_name
from park.texts.say import Rows, Say, button
from park.texts.stages import STAGES
from park.texts.text import lines
from park.texts.unsure import STRANGE
from park.texts.visits import OPEN_PROJECT, UNDO
from storage import projects
from storage.merges import standing
from storage.work import Work

_LATELY = dt.timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class StageOutcome:
    """What a said stage did: lines to show, changes for a card, who is told."""

    project: Project
    told: tuple[Told, ...] = ()
    changed: tuple[Shift, ...] = ()
    notices: tuple[Notice, ...] = ()


def update_stage(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """A stage in words: find the project, then move it."""
    named = project_named(message, work, meaning.fields)
    if named.project is not None and not named.words and not _surely_meant(message, work):
        named = ProjectNamed(several=(named.project,))
    if named.project is None:
        return ask_which(message, work, named, "stage_of")
    return stage_said(message, work, named.project, meaning.fields)


def _surely_meant(message: Incoming, work: Work) -> bool:
    """Whether a step without a name is of the project before: pointed at, or spoken of lately."""
    return lately(message, work, _LATELY) or points_back(message)


def stage_said(
    message: Incoming, work: Work, project: Project, said: Fields, origin: int | None = None
) -> Reply:
    """What the message says of this project's stage, asked about first where it is doubtful.

    ``origin`` is the command whose words said it; the current one unless given.
    """
    focus(message, work, project)
    told = stage_told(message, work, project, said, origin or work.command or 0)
    events = events_of(message, work)
    if events:
        return in_turn(message, work, told, events)
    if wants_restore(message.text):
        return restore(message, work, project)
    if said.stage == "dropped":
        return remove(message, work, project, said)
    question = doubt(message, work, told)
    return settle_stage(message, work, told) if question is None else question


def stage_told(
    message: Incoming, work: Work, project: Project, said: Fields, origin: int
) -> SaidOf:
    """The stage with its day: the first of a coming stretch, the last of a past one, or today."""
    told = SaidOf(project=project, said=said, day=_day(said, work), origin=origin)
    if said.stage_date is not None:
        return told
    span = stage_span(message.text, message.written_at, work.finder.lexicon())
    if span is None:
        return told
    if span.first > work.today:
        return replace(told, day=span.first)
    return replace(told, day=min(span.last, work.today), within=span)


def apply_stage(
    message: Incoming, work: Work, project: Project, said: Fields, day: dt.date
) -> StageOutcome:
    """What a visit's message says of a stage besides; whatever is doubtful is left alone."""
    day = said.stage_date or day
    if said.stage is None or day > work.today:
        return StageOutcome(project)
    if said.stage == "dropped":
        return _dropped(message, work, project, day)
    if said.stage == "signed" and investment_of(work, project) is not None:
        return StageOutcome(project)
    amount = said_amount(said)
    if amount is not None and tenfold(project, amount):
        said = replace(said, investment_amount=None)
    return _apply(message, work, project, said, day)


def stage_of(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """The project of a said stage was picked, or is to be created."""
    then = said_then(message, work, int(arguments[0]))
    if then is None:
        return Reply(toast=str(STRANGE.say(message.language)))
    earlier, said = then
    words = said.project or (said.organisations[0] if said.organisations else "")
    if arguments[1] == "new":
        firm = firm_of(work, said).firm
        project: Project | None = create_from(work, firm, said, work.today, message.text)
    else:
        project = picked(message, work, arguments[1], words)
    if project is None or not open_to(message, project):
        return Reply(toast=str(said_of.UNKNOWN.say(message.language, words=words)))
    return stage_said(earlier, work, project, said, int(arguments[0]))


def move_by_button(message: Incoming, work: Work, project: Project, target: Stage) -> Reply:
    """A stage was tapped; one that lies behind wants its reason."""
    focus(message, work, project)
    if rules.move(project.stage, target) is rules.Move.BACK:
        return _ask_reason(message, work, project, target, work.today)
    said = Fields(stage=WORDS[target], stage_date=work.today)
    outcome = _apply(message, work, project, said, work.today)
    return _answer(message, work, outcome, edits=message.message_id)


def go_back(message: Incoming, work: Work, data: str) -> Reply:
    """The reason for a step back was given in words."""
    _, project_id, stage, on = data.split(":")
    project = standing(work, Project, int(project_id))
    if project is None or not open_to(message, project):
        return say(said_of.WHICH.say(message.language))
    day = dt.date.fromisoformat(on)
    before = project
    project = projects.change_stage(work, project, Stage(int(stage)), day, reason=message.text)
    told = (moved(before, project, day, message.text),)
    outcome = StageOutcome(project, told, notices=owner_told(message, work, project, told))
    return _answer(message, work, outcome)


def step_back(
    message: Incoming, work: Work, project: Project, target: Stage, reason: str | None
) -> Reply:
    """Back to an earlier stage with its reason, which is asked for when none was said."""
    focus(message, work, project)
    if not reason:
        return _ask_reason(message, work, project, target, work.today)
    before = project
    project = projects.change_stage(work, project, target, work.today, reason=reason)
    told = (moved(before, project, work.today, reason),)
    notices = owner_told(message, work, project, told)
    return _answer(message, work, StageOutcome(project, told, notices=notices))


def change_buttons(message: Incoming, work: Work, project: Project) -> Rows:
    """What stands under every change of a project: undo where something changed, and its card."""
    card = button(str(OPEN_PROJECT.say(message.language)), "project", project.id)
    if not work.touched:
        return ((card,),)
    return ((button(str(UNDO.say(message.language)), "undo", work.command), card),)


WORDS = {
    Stage.LEAD: "lead",
    Stage.SCREENING: "screening",
    Stage.NEGOTIATING: "negotiating",
    Stage.ENTRY_REVIEW: "entry_review",
    Stage.AGREEMENT_APPROVAL: "agreement",
    Stage.SIGNED: "signed",
    Stage.REGISTERED_LAND: "registered",
    Stage.CONSTRUCTION: "construction",
    Stage.COMPLETED: "completed",
    Stage.PRODUCTION: "production",
}
"""The word that moves a project to a stage without saying more than that."""


def open_to(message: Incoming, project: Project) -> bool:
    return project.live and may_read(message.sender, project)


def events_of(message: Incoming, work: Work) -> tuple[DatedStage, ...]:
    return dated_stages(message.text, message.written_at, work.finder.lexicon())


def _day(said: Fields, work: Work) -> dt.date:
    return said.stage_date or said.visit_date or work.today


def in_turn(
    message: Incoming, work: Work, told: SaidOf, events: Sequence[DatedStage], begin: int = 0
) -> Reply:
    """Several dated events, stored in order under one command up to the first doubtful one.

    The answer to a doubt goes on with the events after it.
    """
    replies: list[Reply] = []
    for number in range(begin, len(events)):
        part, one = event_at(message, work, told, events, number)
        question = doubt(part, work, one)
        replies.append(question or settle_stage(part, work, one))
        if question is not None:
            break
    return together(*replies)


def event_at(
    message: Incoming, work: Work, told: SaidOf, events: Sequence[DatedStage], number: int
) -> tuple[Incoming, SaidOf]:
    """One of several events as if it had been said alone, of the project as it is by then."""
    said = events[number].fields
    project = standing(work, Project, told.project.id) or told.project
    one = replace(told, project=project, said=said, day=_day(said, work), event=number)
    words = events[number].words
    return replace(message, text=words + _agreed(message, words, said)), one


def _agreed(message: Incoming, words: str, said: Fields) -> str:
    """What the text says of the agreement's deadlines, where the event's own words leave it out."""
    if said.stage != "signed":
        return ""
    at = before_deadlines(findings(writing(message.text), message.written_at, Lexicon()))
    rest = message.text[at:] if at is not None else ""
    return f"，{rest}" if rest and rest not in words else ""


def settle_stage(message: Incoming, work: Work, told: SaidOf) -> Reply:
    """Nothing is doubtful any more; only a step back still wants its reason."""
    project, said, day = told.project, told.said, told.day
    target = rules.SAID_STAGE.get(said.stage or "")
    corrected = _redated(message, work, told, target)
    if corrected is not None:
        return corrected
    back = target is not None and rules.move(project.stage, target) is rules.Move.BACK
    meeting = rules.tells_later(said.stage)
    unexplained = not meeting and not rules.gives_reason(message.text)
    if back and target is not None and not meeting and _before_now(work, told):
        return _filled_in(message, work, project, target, day)
    if back and target is not None and unexplained:
        return _ask_reason(message, work, project, target, day)
    said = replace(said, stage_date=day if said.stage_date else None)
    return _answer(message, work, _apply(message, work, project, said, day, sure=True))


def _redated(message: Incoming, work: Work, told: SaidOf, target: Stage | None) -> Reply | None:
    """A stage that the project stands at, or is past, told with another day of its own."""
    if target is None or told.said.stage_date is None or rules.tells_later(told.said.stage):
        return None
    elsewhere = target is Stage.SIGNED or target < told.project.stage
    if target > told.project.stage or (elsewhere and not rules.corrects_day(message.text)):
        return None
    return redated(message, work, told.project, target, told.day)


def _before_now(work: Work, told: SaidOf) -> bool:
    """Whether an earlier stage is told with its day, before the day of the stage reached since."""
    events = projects.stage_events(work, told.project.id)
    return told.said.stage_date is not None and bool(events) and told.day < events[-1].effective


def _filled_in(
    message: Incoming, work: Work, project: Project, stage: Stage, day: dt.date
) -> Reply:
    """补记: a stage passed over gets its day; the project stays where it is."""
    project = projects.enter_late(work, project, stage, day)
    told = (filled_in(project, stage, day),)
    notices = owner_told(message, work, project, told)
    return _answer(message, work, StageOutcome(project, told, notices=notices))


def _apply(
    message: Incoming,
    work: Work,
    project: Project,
    said: Fields,
    day: dt.date,
    *,
    sure: bool = False,
) -> StageOutcome:
    facts = store_facts(message, work, project, said, day, sure=sure)
    after = SaidOf(project=facts.project, said=said, day=day, origin=work.command or 0)
    step = _move(message, work, project, after)
    told = (*facts.told, *step.told)
    if not told or not (work.touched or rules.tells_later(said.stage)):
        told = (*told, stays(step.project))
    return replace(step, told=told, notices=owner_told(message, work, step.project, told))


def _dropped(message: Incoming, work: Work, project: Project, day: dt.date) -> StageOutcome:
    """A visit that ends a project: done where the reason is plain and the sender may."""
    after = remove_quietly(message, work, project, day)
    if after is None:
        return StageOutcome(project)
    return StageOutcome(after, changed=(shift_of(project, after, message.language),))


def _move(message: Incoming, work: Work, before: Project, told: SaidOf) -> StageOutcome:
    project, said, day = told.project, told.said, told.day
    target = rules.SAID_STAGE.get(said.stage or "")
    beside = rules.said_agreement(message.text) is not AgreementType.INVESTMENT
    failed = said.stage == "screening" and rules.said_failed(message.text)
    if target is None or failed or (said.stage == "signed" and beside):
        return StageOutcome(project)
    step = rules.move(project.stage, target)
    later_told = rules.tells_later(said.stage) and step is rules.Move.BACK
    if later_told or (step is rules.Move.SAME and project.status == Status.ACTIVE):
        return StageOutcome(project)
    reason = message.text if step is rules.Move.BACK else None
    project = projects.change_stage(work, project, target, day, reason=reason)
    shown = (moved(before, project, day), *missing(work, before, project))
    return StageOutcome(project, shown, (shift_of(before, project, message.language),))


def _answer(
    message: Incoming, work: Work, outcome: StageOutcome, edits: int | None = None
) -> Reply:
    shown = Say(
        text=lines(*(told(message.audience) for told in outcome.told)),
        buttons=change_buttons(message, work, outcome.project),
        about=ref_of(outcome.project),
        edits=edits,
    )
    return Reply(says=(shown,), notices=outcome.notices)


def _ask_reason(
    message: Incoming, work: Work, project: Project, target: Stage, day: dt.date
) -> Reply:
    language = message.language
    data = f"back:{project.id}:{int(target)}:{day.isoformat()}"
    ask(message, work, "back_reason", project, ({"label": "", "data": data},))
    text = said_of.WHY_BACK.say(
        language,
        project=shown_name(project, message.audience),
        old=words_of(project, language),
        new=STAGES[target].say(language),
    )
    return say(text, about=ref_of(project))
