"""The owner of an instruction says how it stands; the leader hears it in those words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup
from rapidfuzz import fuzz

from handlers.followups import close
from handlers.handing import told_by_leader
from handlers.lines_meant import card_replied_to
from handlers.message import Incoming
from handlers.reply import Notice, Reply, say
from handlers.talk import focus, ref_of
from park.language import Intent, read
from park.records import Company, FollowUp, FollowUpState, Project, Staff
from park.texts import instructions as said_of
from park.texts.followups import CLOSED_ALREADY
from park.texts.say import Say, button
from park.texts.text import Text, lines
from storage import followups
from storage.commands import by_number
from storage.instructions import note_report, project_for
from storage.posting import private_audience
from storage.work import Work

_NAMED = re.compile(
    r"^(?:关于)?(?P<about>[^，,。:：]{0,16}?)(?:的)?(?:那个|那条|这个|这条)?(?:的)?"
    r"(?:批示|交办(?:的事|事项)?|(?:领导|书记|主任|[^\W\d]{1,3}书记|[^\W\d]{1,3}主任)(?:交代|安排|要求|批|交办)的(?:事|那件事|那个)?)(?P<rest>.*)$|"
    r"^(?:the |that |my |your )?(?:instruction|order)(?: (?:on|about) (?P<on>[^:,]{2,40}))?(?P<then>.*)$|"
    r"^(?:报告|汇报|回报)(?:领导|书记|主任)?[:：，,](?P<report>.+)$|^report(?:ing)?(?: back)?[:,](?P<reporting>.+)$",
    re.I | re.S,
)
_DONE = re.compile(
    r"(?:已经?|都|刚|全)*(?:办(?:好|完|妥|结|掉)|完成|落实|搞定|解决|处理(?:好|完)|弄好|做完|做好|上会|过会|报完)了?|办了|"
    r"\b(?:done|finished|completed|sorted|resolved|settled|closed)\b",
    re.I,
)
_NOT_DONE = re.compile(r"没|未|还(?:在|差|要|需)|正在|\b(?:not|still|n['’]t|will)\b", re.I)
_OTHERWISE = re.compile(
    r"改到|改成|改期|推迟|延到|延期|撤销|不是我|\b(?:postpone|undo|move it)\b", re.I
)
_ASKING = (Intent.UNDO, Intent.CANCEL, Intent.ASK_STATUS, Intent.QUERY_LIST, Intent.QUERY_STATS)
_ALIKE, _CHOICES, _CUT = 60, 4, 24


def reported(message: Incoming, work: Work) -> Reply | None:
    """The report that a text gives on an instruction; None when it gives none."""
    replied = _replied_to(message, work)
    named = _named(message.text.strip())
    if replied is not None:
        return report(message, work, replied, (named and named[1]) or message.text.strip())
    return None if named is None or _asks(message) else _of_several(message, work, *named)


_WORDS = ("rest", "then", "report", "reporting")


def _named(text: str) -> tuple[str, str] | None:
    """Which instruction a text speaks of, and what it says of it."""
    match = _NAMED.match(text)
    if match is None:
        return None
    parts = match.groupdict()
    words = next(part for key in _WORDS if (part := parts[key]) is not None)
    return (parts["about"] or parts["on"] or "").strip(), words.strip(" ，,。:：-—")


def press_report(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """Which instruction was meant was picked: the words said then are its report."""
    task, then = work.get(FollowUp, int(arguments[0])), by_number(work, int(arguments[1]))
    if task is None or then is None or not _is_mine(message, task):
        return Reply(toast=str(CLOSED_ALREADY.say(message.language)))
    named = _named(then.words.strip())
    return report(message, work, task, (named and named[1]) or then.words)


def report(message: Incoming, work: Work, task: FollowUp, words: str) -> Reply:
    """Pass the words on; words that say it is done close it."""
    leader = work.get(Staff, task.instructed_by)
    done = bool(_DONE.search(words)) and not _NOT_DONE.search(words)
    language = message.language
    task = note_report(work, task, words)
    who = leader.name if leader else ""
    if done:
        reply = close(message, work, task)
        text = lines(said_of.PASSED_ON_DONE.say(language, who=who), reply.says[0].text)
        shown = say(text, about=ref_of(task))
    else:
        focus(message, work, task)
        finish = button(str(said_of.FINISH.say(language)), "done", task.id)
        shown = say(said_of.PASSED_ON.say(language, who=who), ((finish,),), about=ref_of(task))
    head = said_of.DONE_REPORT if done else said_of.REPORT
    return replace(shown, notices=_passed_on(message, work, task, head, words))


def press_nudge(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[催一下] of a leader: the owner is asked once more."""
    task = work.get(FollowUp, int(arguments[0]))
    owner = work.get(Staff, task.owner_id) if task else None
    if task is None or not task.live or task.state != FollowUpState.OPEN:
        return Reply(toast=str(CLOSED_ALREADY.say(message.language)))
    toast = str(said_of.NUDGED.say(message.language, who=owner.name if owner else ""))
    if owner is None or owner.role is None or message.sender.id != task.instructed_by:
        return Reply(toast=str(CLOSED_ALREADY.say(message.language)))
    language = private_audience(owner).language
    card = told_by_leader(work, task, owner, message.sender)
    head = said_of.NUDGE_FOR_YOU.say(language, who=message.sender.name, what=task.what)
    text = lines(head, *card.text.split("\n")[1:])
    return Reply(toast=toast, notices=(Notice(owner, replace(card, text=text)),))


def _replied_to(message: Incoming, work: Work) -> FollowUp | None:
    """The sender's open instruction that the message answers."""
    ref = card_replied_to(message, work)
    if ref is None or ref.noun != "follow_up" or _OTHERWISE.search(message.text) or _asks(message):
        return None
    task = work.get(FollowUp, ref.id)
    return task if task is not None and _is_mine(message, task) else None


def _is_mine(message: Incoming, task: FollowUp) -> bool:
    given = task.instructed_by is not None and task.instructed_by != message.sender.id
    return (
        given
        and task.live
        and task.state == FollowUpState.OPEN
        and (task.owner_id == message.sender.id)
    )


def _asks(message: Incoming) -> bool:
    text = message.text.strip()
    if re.search(r"[?？]$|吗$|哪些|什么时候", text):
        return True
    return read(text, message.written_at).intent in _ASKING


def _of_several(message: Incoming, work: Work, about: str, words: str) -> Reply | None:
    mine = [t for t in followups.open_of(work, message.sender.id) if _is_mine(message, t)]
    if len(mine) > 1:
        mine = _alike(message, work, mine, f"{about} {words}") or mine
    if not mine:
        return None
    if len(mine) > 1:
        rows = tuple(
            (button(_label(message, work, t), "report", t.id, work.command),)
            for t in mine[:_CHOICES]
        )
        return say(said_of.WHICH_ONE.say(message.language), rows)
    return report(message, work, mine[0], words or message.text.strip())


def _alike(message: Incoming, work: Work, tasks: Sequence[FollowUp], words: str) -> list[FollowUp]:
    scored = [
        (
            max(
                fuzz.partial_ratio(words, each.what),
                fuzz.partial_ratio(words, project_for(work, each, message.sender) or "\0"),
                100.0 if _mentions(work, each, words) else 0.0,
            ),
            each,
        )
        for each in tasks
    ]
    best = max(score for score, _ in scored)
    return [each for score, each in scored if score == best and best >= _ALIKE]


def _mentions(work: Work, task: FollowUp, words: str) -> bool:
    project = work.get(Project, task.project_id)
    firm = work.get(Company, task.company_id)
    names = [*((project.name, *project.aliases) if project else ())]
    names += [*((firm.name, *firm.short_names) if firm else ())]
    return any(name in words for name in names)


def _label(message: Incoming, work: Work, task: FollowUp) -> str:
    named = project_for(work, task, message.sender)
    return (f"{named} {task.what}" if named else task.what)[:_CUT]


def _passed_on(
    message: Incoming, work: Work, task: FollowUp, head: Text, words: str
) -> tuple[Notice, ...]:
    leader = work.get(Staff, task.instructed_by)
    if leader is None or leader.role is None or leader.id == message.sender.id:
        return ()
    language = private_audience(leader).language
    project = project_for(work, task, leader)
    what = Markup("{} · {}").format(project, task.what) if project else task.what
    text = lines(
        head.say(language, who=message.sender.name, words=words),
        said_of.ABOUT.say(language, what=what),
    )
    return (Notice(leader, Say(text=text, about=ref_of(task))),)
