"""Members, invitations, settings and language in chat."""

from __future__ import annotations

from dataclasses import fields, replace

from handlers.digest_here import digest_here
from handlers.message import Incoming
from handlers.reply import Reply, say
from park.access import Right, may
from park.figures.definitions import DEFINITION_KEYS
from park.records import ParkSettings, Rank, Setting, Staff
from park.texts import Language, Role
from park.texts import administration as said_of
from park.texts.admission import CLEAR_IT_YOURSELF, ROLES
from park.texts.say import button
from park.texts.text import lines
from storage import members
from storage.groups import digest_groups
from storage.posting import private_audience
from storage.settings import SettingValueError, UnknownSettingError, change_setting, setting_keys
from storage.work import Work

_ROLE_WORDS = {
    "专员": Role.STAFF, "员工": Role.STAFF, "领导": Role.LEADER, "管理员": Role.ADMIN,
    "只读": Role.VIEWER, "查看": Role.VIEWER,
}  # fmt: skip


def start(message: Incoming, work: Work, rest: str) -> Reply:
    """/start from a member: who they are here, with three examples."""
    language = private_audience(message.sender).language
    hello = said_of.HELLO_AGAIN.say(
        language,
        name=message.sender.name,
        park=work.house.park,
        role=ROLES[message.role].say(language),
        examples=said_of.EXAMPLES[message.role].say(language),
    )
    clear = CLEAR_IT_YOURSELF.say(language) if message.role is Role.ADMIN else None
    return say(lines(hello, clear))


def invite_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/invite ROLE [NAME]: the code is shown once, in private."""
    if not may(message.sender, Right.ADMINISTER) or not message.audience.private:
        return say(said_of.ADMINS_ONLY.say(message.language))
    words, _, name = rest.partition(" ")
    role = _role(words)
    if role is None:
        return say(said_of.INVITE_HOW.say(message.language))
    name, _, rank = name.strip().partition(" ")
    known = rank.strip() if rank.strip() in set(Rank) else None
    code, _invite = members.invite_member(work, role, name or None, known)
    link = f"https://t.me/{work.house.bot}?start={code}" if work.house.bot else code
    text = said_of.INVITED.say(
        message.language,
        name=name or said_of.ANYBODY.say(message.language),
        role=ROLES[role].say(message.language),
        link=link,
        code=code,
    )
    return say(text)


def members_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/members: who has access, with buttons to change it."""
    if not may(message.sender, Right.ADMINISTER):
        return say(said_of.ADMINS_ONLY.say(message.language))
    language, found = message.language, members.members(work)
    listed = [
        said_of.MEMBER.say(
            language,
            n=number,
            name=each.name,
            role=ROLES[Role(each.role or "")].say(language),
            reach=said_of.UNREACHABLE.say(language) if each.unreachable_since else "",
        )
        for number, each in enumerate(found, start=1)
    ]
    rows = tuple(
        (
            button(str(said_of.CHANGE_ROLE.say(language, name=each.name)), "role", each.id),
            button(str(said_of.EXPEL.say(language, name=each.name)), "expel", each.id),
        )
        for each in found
        if each.id != message.sender.id
    )
    return say(lines(said_of.MEMBERS.say(language, n=len(found)), *listed), rows[:40])


def press_role(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """Another role: the choice first, then the change."""
    person = _other(message, work, arguments[0])
    if isinstance(person, Reply):
        return person
    language = message.language
    if len(arguments) < 2:
        row = tuple(
            button(str(ROLES[role].say(language)), "role", person.id, role)
            for role in Role
            if role != person.role
        )
        return say(said_of.ROLE_OF.say(language, name=person.name), (row,))
    role = Role(arguments[1])
    work.save(person, replace(person, role=role))
    text = said_of.ROLE_CHANGED.say(language, name=person.name, role=ROLES[role].say(language))
    return say(text, edits=message.message_id)


def press_expel(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """Take access away: asked once more, then done."""
    person = _other(message, work, arguments[0])
    if isinstance(person, Reply):
        return person
    language = message.language
    if len(arguments) < 2:
        sure = button(str(said_of.YES_EXPEL.say(language)), "expel", person.id, "yes")
        return say(said_of.EXPEL_SURE.say(language, name=person.name), ((sure,),))
    members.remove(work, person)
    groups = len(digest_groups(work))
    there = said_of.STILL_IN_GROUPS.say(language, n=groups, name=person.name) if groups else None
    told = lines(said_of.EXPELLED.say(language, name=person.name), there)
    return say(told, edits=message.message_id)


def settings_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/settings: show them all, or change one with its name and value."""
    if not may(message.sender, Right.ADMINISTER):
        return say(said_of.ADMINS_ONLY.say(message.language))
    if not rest:
        return _show_settings(message, work)
    key, _, value = rest.partition(" ")
    try:
        change_setting(work, key, value.strip())
    except UnknownSettingError:
        return say(said_of.NO_SETTING.say(message.language, key=key))
    except SettingValueError:
        return say(said_of.BAD_VALUE.say(message.language, key=key, value=value))
    return say(said_of.SETTING_CHANGED.say(message.language, key=key, value=value))


def language_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/language: of menus, reminders and digests; replies follow the message."""
    if rest in ("zh", "en"):
        return _speak(message, work, rest)
    row = (button("中文", "language", "zh"), button("English", "language", "en"))
    return say(said_of.LANGUAGE.say(message.language), (row,))


def press_language(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[中文] [English]."""
    return _speak(message, work, arguments[0])


def digest_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/digest: when it comes; pause and resume for oneself; in a group, whether it comes here."""
    here = digest_here(message, work, rest)
    if here is not None:
        return here
    me = message.sender
    if rest in ("pause", "暂停", "resume", "恢复"):
        me = work.save(me, replace(me, digest_paused=rest in ("pause", "暂停")))
    weekday = said_of.WEEKDAYS[work.settings.digest_weekday].say(message.language)
    state = said_of.PAUSED if me.digest_paused else said_of.RUNNING
    text = said_of.DIGEST.say(
        message.language,
        weekday=weekday,
        time=f"{work.settings.digest_time:%H:%M}",
        state=state.say(message.language),
    )
    return say(text)


def forget_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/forget: erasing is for good, so it is done on the server."""
    if not may(message.sender, Right.ADMINISTER):
        return say(said_of.ADMINS_ONLY.say(message.language))
    if not rest:
        return say(said_of.FORGET_HOW.say(message.language))
    return say(said_of.FORGET_CLI.say(message.language, contact=rest))


def _role(words: str) -> Role | None:
    if words in set(Role):
        return Role(words)
    return _ROLE_WORDS.get(words)


def _other(message: Incoming, work: Work, id_: str) -> Staff | Reply:
    """Somebody else's access, which only an administrator may change."""
    if not may(message.sender, Right.ADMINISTER):
        return Reply(toast=str(said_of.ADMINS_ONLY.say(message.language)))
    person = work.get(Staff, int(id_))
    if person is None or person.id == message.sender.id:
        return Reply(toast=str(said_of.NOT_YOURSELF.say(message.language)))
    return person


def _show_settings(message: Incoming, work: Work) -> Reply:
    defaults = {f.name: getattr(work.settings, f.name) for f in fields(ParkSettings)}
    stored = {each.key: each.value for each in work.find(Setting)}
    shown = [
        said_of.SETTING.say(
            message.language, key=key, value=stored.get(key, defaults.get(key, "·"))
        )
        for key in setting_keys()
        if key in stored or key not in DEFINITION_KEYS
    ]
    return say(lines(said_of.SETTINGS.say(message.language), *shown))


def _speak(message: Incoming, work: Work, language: str) -> Reply:
    work.save(message.sender, replace(message.sender, language=language))
    chosen: Language = "en" if language == "en" else "zh"
    return say(said_of.LANGUAGE_SET.say(chosen))
