"""The weekly digest as people read it on a phone."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from markupsafe import Markup

from park.figures.figure import Unit
from park.records import ProjectType, Status, VisitKind
from park.reports.digest import Digest, DigestFigure, LateEntry, Line, Need, Section
from park.texts.audience import Audience, Place, Role
from park.texts.figures import STAGES, change_text, figure_name, period_text, value_text
from park.texts.text import Language, Text
from park.texts.values import money, qualified

LIMIT = 4000
"""Characters of one message: Telegram takes 4096 after parsing."""
_CAPS = {
    Section.SIGNED: 10,
    Section.DECISIONS: 8,
    Section.MOVES: 10,
    Section.OVERDUE: 8,
    Section.STALE: 8,
    Section.TRIPS: 8,
    Section.VISITS: 12,
}
_NAME = 30
_WORDS = 40
_LATE = 8

TITLE = Text("<b>{park}招商周报</b>　{week}", "<b>{park}: investment digest</b>, {week}")
AS_OF = Text("截至{month}月{day}日24:00", "As of {day} {en_month}, 24:00")
LABELS = {
    "late": Text("<i>迟发：本应更早送达</i>", "<i>Late: this was due earlier</i>"),
    "resent": Text("<i>补发：可能已收到过一次</i>", "<i>Sent again: you may have it already</i>"),
}
SINCE = Text("<b>今年以来</b>（括号内为较上期）", "<b>This year</b> (change since the last digest)")
SINCE_FIRST = Text("<b>今年以来</b>", "<b>This year</b>")
QUIET = Text("本周没有新的签约、走访和变动。", "Nothing was signed, met or moved this week.")
HEADINGS = {
    Section.SIGNED: Text("本周签约", "Signed this week"),
    Section.DECISIONS: Text("待决策", "Waiting for a decision"),
    Section.MOVES: Text("项目进展", "Moves"),
    Section.OVERDUE: Text("逾期事项", "Overdue"),
    Section.STALE: Text("久未联系", "Silent for long"),
    Section.TRIPS: Text("外出招商", "Trips"),
    Section.VISITS: Text("接洽", "Meetings"),
}
HEADING = Text("<b>{name}</b>（{count}）", "<b>{name}</b> ({count})")
MORE = Text("还有{count}条", "{count} more")
LATE = Text(
    "<b>补记</b>：以下{count}条发生在上期截止前、上期之后才记录，会改动上期数字",
    "<b>Logged late</b> ({count}): from before the last digest, altering its figures",
)
LATE_LINE = Text("· {name}（{figures}）", "· {name} ({figures})")
RESTATED = Text("上期{name}由{old}改为{new}", "Last digest's {name}: {old}, now {new}")
HIDDEN = Text("保密项目", "a confidential project")
NAMELESS = Text("未具名", "not named")
EXPANSION = Text("增资扩产", "expansion")
UPGRADE = Text("技改", "upgrade")
NEEDS = {
    Need.ENTRY_REVIEW: Text("待入园评审", "waits for the entry review"),
    Need.JOINT_MEETING: Text("待党政联席会议", "waits for the joint meeting"),
    Need.WORKING_COMMITTEE: Text("待党工委会议", "waits for the Working Committee"),
}
STATUSES = {
    Status.DELAYED: Text("放缓", "delayed"),
    Status.DORMANT: Text("休眠", "dormant"),
    Status.REMOVED: Text("退库", "removed"),
    Status.TERMINATED: Text("终止", "terminated"),
}
KINDS = {
    VisitKind.INBOUND: Text("来访", "came"),
    VisitKind.OUTBOUND: Text("外出", "visited"),
    VisitKind.CALL: Text("电话", "call"),
    VisitKind.EVENT: Text("活动", "event"),
}
PERSONS = Text("{count}人", "{count} persons")
FIRMS = Text("走访{count}家", "{count} firms")
DUE = Text("{when}到期，逾期{days}天", "due {when}, {days} days over")
DUE_TODAY = Text("{when}到期", "due {when}")
SILENT = Text("{days}天没有联系", "silent for {days} days")
WAITS = Text("已{days}天", "for {days} days")
COMMA = Text("，", "; ")
NEW = Text("新增", "new")
_PAIRS = (
    ("F1", "F2"),
    ("F5", "F6", "F7"),
    ("F9", "F10"),
    ("F11", "F12", "F13"),
    ("F14", "F15", "F16", "F17"),
)


def say_digest(digest: Digest, audience: Audience, park: str, label: str | None = None) -> Markup:
    """The digest as one message under ``LIMIT`` characters; long sections end in 还有N条.

    ``park`` is the park's name; ``label`` is ``late`` or ``resent`` where that must be said.
    Line numbers are those of ``digest.lines``, also where lines between them are not shown.
    """
    for cut in range(max(_CAPS.values())):
        said = _say(digest, audience, park, label, cut)
        if len(said) <= LIMIT:
            return said
    return _head(digest, audience, park, label)


def _say(digest: Digest, audience: Audience, park: str, label: str | None, cut: int) -> Markup:
    language = audience.language
    blocks = [_head(digest, audience, park, label), _figures(digest, language)]
    blocks += [_section(digest, section, audience, cut) for section in Section]
    if not any((digest.section(Section.SIGNED), digest.section(Section.MOVES))) and not (
        digest.section(Section.VISITS)
    ):
        blocks.append(QUIET.say(language))
    blocks.append(_late(digest, audience, cut))
    return Markup("\n\n").join(block for block in blocks if block)


def _head(digest: Digest, audience: Audience, park: str, label: str | None) -> Markup:
    language = audience.language
    said = [LABELS[label].say(language)] if label else []
    said.append(TITLE.say(language, park=park, week=period_text(digest.week, language)))
    on = digest.as_of
    said.append(AS_OF.say(language, month=on.month, day=on.day, en_month=f"{on:%B}"))
    return Markup("\n").join(said)


def _figures(digest: Digest, language: Language) -> Markup:
    heading = (SINCE if digest.previous else SINCE_FIRST).say(language)
    rows = [heading]
    for keys in _PAIRS:
        known = (digest.figure(key) for key in keys)
        shown = [_figure(row, language) for row in known if row and row.value is not None]
        if shown:
            rows.append(COMMA.say(language).join(shown))
    return Markup("\n").join(rows)


def _figure(row: DigestFigure, language: Language) -> Markup:
    value = value_text(row.value, row.unit, language)
    if language == "en" and row.unit not in (Unit.YUAN, Unit.RATIO):
        value = value.split(" ")[0]
    change = change_text(row.change, row.unit, language)
    said = Markup("{} <b>{}</b>").format(figure_name(row.key, language), value)
    if not change or change == "±0":
        return said
    return said + (f"（{change}）" if language == "zh" else f" ({change})")


def _section(digest: Digest, section: Section, audience: Audience, cut: int) -> Markup:
    lines = digest.section(section)
    if not lines:
        return Markup("")
    language = audience.language
    shown = lines[: max(1, _CAPS[section] - cut)]
    heading = HEADING.say(language, name=HEADINGS[section].say(language), count=len(lines))
    rows = [heading, *(line_text(line, audience) for line in shown)]
    if len(lines) > len(shown):
        rows.append(MORE.say(language, count=len(lines) - len(shown)))
    return Markup("\n").join(rows)


def say_section(digest: Digest, section: Section, audience: Audience) -> Markup:
    """One section with all its lines."""
    heading = HEADINGS[section].say(audience.language)
    rows = (line_text(line, audience) for line in digest.section(section))
    return Markup("\n").join([Markup("<b>{}</b>").format(heading), *rows])


def line_text(line: Line, audience: Audience) -> Markup:
    """One numbered line, with the name that this audience may see."""
    parts = [shown_name(line, audience), *_details(_discreet(line, audience), audience)]
    return Markup("{}. {}").format(line.number, Markup(" · ").join(parts))


def _discreet(line: Line, audience: Audience) -> Line:
    """A line without the words that people typed, where they might give a secret away."""
    free = line.section in (Section.OVERDUE, Section.MOVES)
    return replace(line, words=None) if free and _hidden(line, audience) else line


def _hidden(line: Line | LateEntry, audience: Audience) -> bool:
    trusted = audience.private and audience.role in (Role.LEADER, Role.ADMIN)
    return line.secret and not trusted


def shown_name(line: Line | LateEntry, audience: Audience) -> str:
    """The name, or the code name of a secret project for those who may not see it."""
    if _hidden(line, audience):
        return line.code_name or str(HIDDEN.say(audience.language))
    return _clip(line.name, _NAME) or str(NAMELESS.say(audience.language))


def _details(line: Line, audience: Audience) -> list[Markup | str]:
    said = _DETAILS[line.section](line, audience.language)
    told = audience.place is not Place.UNKNOWN and not _hidden(line, audience)
    if line.amount is not None and told:
        shown = money(line.amount, audience.language, line.currency)
        said.insert(0, qualified(shown, line.qualifier, audience.language))
    if line.who:
        said.append(_clip(line.who, _NAME))
    return said


def _signed(line: Line, language: Language) -> list[Markup | str]:
    kinds = {ProjectType.EXPANSION: EXPANSION, ProjectType.UPGRADE: UPGRADE}
    kind = kinds.get(line.words)  # type: ignore[call-overload]
    return [*([kind.say(language)] if kind else []), _day(line.on, language)]


def _move(line: Line, language: Language) -> list[Markup | str]:
    start = STAGES[line.from_stage] if line.from_stage else NEW
    said = Markup("{}→{}").format(start.say(language), STAGES[line.to_stage or 1].say(language))
    status = STATUSES.get(line.status)  # type: ignore[call-overload]
    if status:
        said = status.say(language)
    words = [_clip(line.words, _WORDS)] if line.words else []
    return [said, *words, _day(line.on, language)]


def _decision(line: Line, language: Language) -> list[Markup | str]:
    return [NEEDS[Need(line.words or "")].say(language), WAITS.say(language, days=line.days)]


def _overdue(line: Line, language: Language) -> list[Markup | str]:
    when = _day(line.on, language)
    due = (DUE if line.days else DUE_TODAY).say(language, when=when, days=line.days)
    return [*([_clip(line.words, _WORDS)] if line.words else []), due]


def _stale(line: Line, language: Language) -> list[Markup | str]:
    return [STAGES[line.to_stage or 1].say(language), SILENT.say(language, days=line.days)]


def _trip(line: Line, language: Language) -> list[Markup | str]:
    return [_day(line.on, language), FIRMS.say(language, count=line.count)]


def _visit(line: Line, language: Language) -> list[Markup | str]:
    kind = KINDS.get(line.words)  # type: ignore[call-overload]
    said: list[Markup | str] = [kind.say(language)] if kind else []
    if line.count:
        said.append(PERSONS.say(language, count=line.count))
    return [*said, _day(line.on, language)]


_DETAILS = {
    Section.SIGNED: _signed,
    Section.DECISIONS: _decision,
    Section.MOVES: _move,
    Section.OVERDUE: _overdue,
    Section.STALE: _stale,
    Section.TRIPS: _trip,
    Section.VISITS: _visit,
}


def _late(digest: Digest, audience: Audience, cut: int) -> Markup:
    if not digest.late:
        return Markup("")
    language = audience.language
    shown = digest.late[: max(1, _LATE - cut)]
    rows = [LATE.say(language, count=len(digest.late))]
    rows += [_late_line(entry, audience) for entry in shown]
    if len(digest.late) > len(shown):
        rows.append(MORE.say(language, count=len(digest.late) - len(shown)))
    rows += [_restated(row, language) for row in digest.figures if row.restated != row.before]
    return Markup("\n").join(rows)


def _late_line(entry: LateEntry, audience: Audience) -> Markup:
    comma = "、" if audience.language == "zh" else ", "
    names = comma.join(figure_name(key, audience.language) for key in entry.figures[:3])
    return LATE_LINE.say(audience.language, name=shown_name(entry, audience), figures=names)


def _restated(row: DigestFigure, language: Language) -> Markup:
    return RESTATED.say(
        language,
        name=figure_name(row.key, language),
        old=value_text(row.before, row.unit, language),
        new=value_text(row.restated, row.unit, language),
    )


def _day(on: dt.date | None, language: Language) -> str:
    if on is None:
        return ""
    return f"{on.month}月{on.day}日" if language == "zh" else f"{on.day} {on:%b}"


def _clip(words: str, length: int) -> str:
    return words if len(words) <= length else words[: length - 1] + "…"
