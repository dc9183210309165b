"""Moving a project on, in words or by buttons: dated stages, meetings, signing, statistics."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from markupsafe import Markup

from handlers.firm_named import firm_of
from handlers.message import Incoming
from handlers.owner_told import owner_told
from handlers.project_meant import create_from
from handlers.project_named import project_named
from handlers.project_pick import ask_which, picked, said_then
from handlers.removals import remove, restore, wants_restore
from handlers.reply import Notice, Reply, say
from handlers.said_values import said_amount, same_amount, shown_amount
from handlers.talk import ask, focus, ref_of
from park import stage_rules as rules
from park.language import Fields, Meaning
from park.records import (
    Agreement,
    AgreementType,
    Decision,
    DecisionKind,
    Project,
    Stage,
    StatEntry,
    Status,
)
from park.texts import moving as said_of
from park.texts.cards import Shift, amount_of
from park.texts.say import Rows, Say, button
from park.texts.stages import STAGES, stage_words
from park.texts.text import Language, lines
from park.texts.values import day as shown_day
from park.texts.visits import OPEN_PROJECT, UNDO
from storage import projects
from storage.decisions import decisions_of
from storage.settings import park_definitions
from storage.work import Work

_FRAMEWORK = re.compile(r"框架|framework|意向协议", re.I)
_REASON = re.compile(r"因为|由于|原因|because|due to", re.I)


@dataclass(frozen=True, slots=True)
class StageOutcome:
    """What a said stage did: lines to show, changes for a card, who is told."""

    project: Project
    told: tuple[Markup, ...] = ()
    changed: tuple[Shift, ...] = ()
    notices: tuple[Notice, ...] = ()


def update_stage(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """A stage in words: find the project, then move it."""
    named = project_named(message, work, meaning.fields)
    if named.project is None:
        return ask_which(message, work, named, "stage_of")
    return stage_said(message, work, named.project, meaning.fields)


def stage_said(message: Incoming, work: Work, project: Project, said: Fields) -> Reply:
    """What the message says of this project's stage, asked about first where it is doubtful."""
    focus(message, work, project)
    if wants_restore(message.text):
        return restore(message, work, project)
    if said.stage == "dropped":
        return remove(message, work, project, said)
    day = said.stage_date or said.visit_date or work.today
    if day > work.today:
        return _ask_future(message, work, project, said.stage or "", day)
    target = rules.SAID_STAGE.get(said.stage or "")
    if target is not None and _contradicts(work, project, target, day):
        return _ask_order(message, work, project, target, day)
    back = target is not None and rules.move(project.stage, target) is rules.Move.BACK
    if back and target is not None and not _records_only(said) and not _REASON.search(message.text):
        return _ask_reason(message, work, project, target, day)
    return _answer(message, work, project, apply_stage(message, work, project, said, day))


def apply_stage(
    message: Incoming, work: Work, project: Project, said: Fields, day: dt.date
) -> StageOutcome:
    """Store what a message says of a stage: decisions, agreements, statistics, the move itself."""
    if said.stage is None or said.stage == "dropped":
        return StageOutcome(project)
    day = said.stage_date or day
    project, told = _facts_of(message, work, project, said, day)
    moved = _move(message, work, project, said, day)
    lines_told = tuple(line for line in (*told, *moved.told) if line)
    notices = owner_told(message, work, moved.project, lines_told)
    return StageOutcome(moved.project, lines_told, moved.changed, notices)


def stage_of(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """The project of a said stage was picked, or is to be created."""
    then = said_then(message, work, int(arguments[0]))
    if then is None:
        return Reply(toast=str(said_of.UNKNOWN.say(message.language, words="")))
    earlier, said = then
    words = said.project or (said.organisations[0] if said.organisations else "")
    if arguments[1] == "new":
        firm = firm_of(work, said).firm
        project: Project | None = create_from(work, firm, said, work.today)
    else:
        project = picked(message, work, arguments[1], words)
    if project is None:
        return Reply(toast=str(said_of.UNKNOWN.say(message.language, words=words)))
    return stage_said(earlier, work, project, said)


def choose_stage(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[改阶段]: without a stage the choice is shown, with one the project moves there."""
    project = work.get(Project, int(arguments[0]))
    if project is None or not project.live:
        return Reply(toast=str(said_of.UNKNOWN.say(message.language, words="")))
    if len(arguments) < 2:
        text = said_of.WHICH_STAGE.say(message.language, project=project.name)
        return say(text, _stage_rows(message, project), about=ref_of(project))
    day = dt.date.fromisoformat(arguments[2]) if len(arguments) > 2 else work.today
    said = Fields(stage=_WORD[Stage(int(arguments[1]))], stage_date=day)
    focus(message, work, project)
    return _answer(message, work, project, apply_stage(message, work, project, said, day))


def go_back(message: Incoming, work: Work, data: str) -> Reply:
    """The reason for a step back was given in words."""
    _, project_id, stage, on = data.split(":")
    project = work.get(Project, int(project_id))
    if project is None:
        return say(said_of.WHICH.say(message.language))
    day = dt.date.fromisoformat(on)
    before = project
    project = projects.change_stage(work, project, Stage(int(stage)), day, reason=message.text)
    moved = _moved(before, project, day, message.language)
    return _answer(message, work, project, StageOutcome(project, (moved,)))


def change_buttons(message: Incoming, work: Work, project: Project) -> Rows:
    """What stands under every change of a project: undo, and its card."""
    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    card = button(str(OPEN_PROJECT.say(message.language)), "project", project.id)
    return ((undo, card),)


_WORD = {
    Stage.LEAD: "lead",
    Stage.SCREENING: "screening",
    Stage.NEGOTIATING: "negotiating",
    Stage.AGREEMENT_APPROVAL: "approved",
    Stage.SIGNED: "signed",
    Stage.REGISTERED_LAND: "registered",
    Stage.CONSTRUCTION: "construction",
    Stage.COMPLETED: "completed",
    Stage.PRODUCTION: "production",
}


def _records_only(said: Fields) -> bool:
    """Meetings and statistics may be told later than the stage they led to."""
    return said.stage in ("approved", "review_passed", "review_failed", "statistics")


def _facts_of(
    message: Incoming, work: Work, project: Project, said: Fields, day: dt.date
) -> tuple[Project, tuple[Markup, ...]]:
    language = message.language
    match said.stage:
        case "review_passed" | "review_failed":
            passed = said.stage == "review_passed"
            return project, (
                _decide(
                    work,
                    project,
                    DecisionKind.ENTRY_REVIEW,
                    day,
                    passed=passed,
                    language=language,
                ),
            )
        case "approved":
            kind = rules.said_meeting(message.text)
            return project, (_decide(work, project, kind, day, passed=True, language=language),)
        case "signed":
            return _sign(message, work, project, said, day)
        case "statistics":
            return project, (_enter(work, project, said, day, language),)
    return project, ()


def _decide(
    work: Work,
    project: Project,
    kind: DecisionKind,
    day: dt.date,
    *,
    passed: bool,
    language: Language,
) -> Markup:
    work.add(
        Decision(
            project_id=project.id,
            kind=kind,
            passed=passed,
            effective=day,
            recorded_at=work.recorded_at,
        )
    )
    return said_of.DECIDED.say(
        language,
        project=project.name,
        meeting=said_of.MEETING[kind].say(language),
        result=(said_of.PASSED if passed else said_of.FAILED).say(language),
        date=shown_day(day, language, work.today),
    )


def _sign(
    message: Incoming, work: Work, project: Project, said: Fields, day: dt.date
) -> tuple[Project, tuple[Markup, ...]]:
    amount, language = said_amount(said), message.language
    framework = bool(_FRAMEWORK.search(message.text))
    if amount is not None and not same_amount(project, amount):
        project = projects.set_value(work, project, amount, day)
    work.add(
        Agreement(
            project_id=project.id,
            type=AgreementType.FRAMEWORK if framework else AgreementType.INVESTMENT,
            amount=amount.number if amount else project.amount,
            amount_max=amount.number_max if amount else project.amount_max,
            currency=(amount.currency if amount else project.currency) or "CNY",
            qualifier=amount.qualifier if amount else project.amount_qualifier,
            effective=day,
            recorded_at=work.recorded_at,
        )
    )
    if framework:
        date = shown_day(day, language, work.today)
        return project, (said_of.FRAMEWORK.say(language, project=project.name, date=date),)
    shown = amount_of(project, language) or said_of.AMOUNT_OPEN.say(language)
    return project, (said_of.AGREEMENT.say(language, amount=shown),)


def _enter(work: Work, project: Project, said: Fields, day: dt.date, language: Language) -> Markup:
    amount = said_amount(said)
    work.add(
        StatEntry(
            project_id=project.id,
            name=project.name,
            amount=amount.number if amount else None,
            reported_on=day,
            accepted_on=day,
            effective=day,
            recorded_at=work.recorded_at,
        )
    )
    shown = shown_amount(amount, language) if amount else said_of.AMOUNT_OPEN.say(language)
    date = shown_day(day, language, work.today)
    return said_of.ENTERED.say(language, project=project.name, amount=shown, date=date)


def _move(
    message: Incoming, work: Work, project: Project, said: Fields, day: dt.date
) -> StageOutcome:
    target = rules.SAID_STAGE.get(said.stage or "")
    if target is None or (said.stage == "signed" and _FRAMEWORK.search(message.text)):
        return StageOutcome(project)
    step = rules.move(project.stage, target)
    later_told = _records_only(said) and step is rules.Move.BACK
    if later_told or (step is rules.Move.SAME and project.status == Status.ACTIVE):
        return StageOutcome(project, () if _records_only(said) else (_stays(project, message),))
    before, language = project, message.language
    reason = message.text if step is rules.Move.BACK else None
    project = projects.change_stage(work, project, target, day, reason=reason)
    told = [_moved(before, project, day, language), _missing(work, before, project, language)]
    shift = Shift("stage", _words(before, language), _words(project, language))
    return StageOutcome(project, tuple(line for line in told if line), (shift,))


def _words(project: Project, language: Language) -> str:
    return stage_words(project.stage, project.status, language)


def _stays(project: Project, message: Incoming) -> Markup:
    stage = _words(project, message.language)
    return said_of.STAYS.say(message.language, project=project.name, stage=stage)


def _moved(before: Project, after: Project, day: dt.date, language: Language) -> Markup:
    return said_of.MOVED.say(
        language,
        project=after.name,
        old=_words(before, language),
        new=_words(after, language),
        date=shown_day(day, language),
    )


def _missing(work: Work, before: Project, after: Project, language: Language) -> Markup | None:
    """What the step still lacks: dates of stages passed over, meetings behind a signing."""
    comma = "、" if language == "zh" else ", "
    told = []
    passed_over = rules.skipped(before.stage, after.stage)
    if passed_over:
        names = comma.join(str(STAGES[stage].say(language)) for stage in passed_over)
        told.append(said_of.SKIPPED.say(language, stages=names))
    if after.stage == Stage.SIGNED:
        committee = park_definitions(work.connection).committee_amount
        held = {each.kind for each in decisions_of(work, after.id) if each.passed}
        open_ = [kind for kind in rules.meetings_wanted(after, committee) if kind not in held]
        if open_:
            names = comma.join(str(said_of.MEETING[kind].say(language)) for kind in open_)
            told.append(said_of.MEETINGS.say(language, meetings=names))
    return lines(*told) or None


def _answer(message: Incoming, work: Work, project: Project, outcome: StageOutcome) -> Reply:
    edits = message.message_id if message.press is not None else None
    shown = Say(
        text=lines(*outcome.told),
        buttons=change_buttons(message, work, project),
        about=ref_of(project),
        edits=edits,
    )
    return Reply(says=(shown,), notices=outcome.notices)


def _ask_future(message: Incoming, work: Work, project: Project, stage: str, day: dt.date) -> Reply:
    """A date that is still to come is asked about once, never taken silently."""
    language, target = message.language, rules.SAID_STAGE.get(stage, Stage.LEAD)
    date = shown_day(day, language, work.today)
    rows = (
        (
            button(
                str(said_of.TODAY_INSTEAD.say(language)),
                "stage",
                project.id,
                int(target),
                work.today,
            ),
            button(
                str(said_of.AS_SAID.say(language, date=date)), "stage", project.id, int(target), day
            ),
        ),
    )
    text = said_of.FUTURE.say(language, date=date, stage=STAGES[target].say(language))
    return say(text, rows, about=ref_of(project))


def _contradicts(work: Work, project: Project, target: Stage, day: dt.date) -> bool:
    """Whether earlier stages are dated after this one; the opening alone simply moves."""
    later = projects.later_stages(work, project.id, target, day)
    return any(each.from_stage is not None for each in later)


def _ask_order(
    message: Incoming, work: Work, project: Project, target: Stage, day: dt.date
) -> Reply:
    """Both readings as buttons: the dates before move along, or it happened today."""
    language = message.language
    later = projects.later_stages(work, project.id, target, day)[-1]
    date = shown_day(day, language, work.today)
    text = said_of.OUT_OF_ORDER.say(
        language,
        project=project.name,
        before=STAGES[Stage(later.to_stage)].say(language),
        when=shown_day(later.effective, language, work.today),
        after=STAGES[target].say(language),
        date=date,
    )
    keep = button(
        str(said_of.AS_SAID.say(language, date=date)), "stage", project.id, int(target), day
    )
    now = button(
        str(said_of.TODAY_INSTEAD.say(language)), "stage", project.id, int(target), work.today
    )
    return say(text, ((keep,), (now,)), about=ref_of(project))


def _ask_reason(
    message: Incoming, work: Work, project: Project, target: Stage, day: dt.date
) -> Reply:
    language = message.language
    data = f"back:{project.id}:{int(target)}:{day.isoformat()}"
    ask(message, work, "back_reason", project, ({"label": "", "data": data},))
    text = said_of.WHY_BACK.say(
        language,
        project=project.name,
        old=_words(project, language),
        new=STAGES[target].say(language),
    )
    return say(text, about=ref_of(project))


def _stage_rows(message: Incoming, project: Project) -> Rows:
    """The stages next to today's, nearest first."""
    near = [stage for stage in _WORD if stage != project.stage]
    near.sort(key=lambda stage: (stage < project.stage, abs(stage - project.stage)))
    buttons = [
        button(str(STAGES[stage].say(message.language)), "stage", project.id, int(stage))
        for stage in near[:4]
    ]
    return (tuple(buttons[:2]), tuple(buttons[2:]))
