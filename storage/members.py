"""Who has access: staff with an account, their invitations, and the park's people by name."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import secrets
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select, update

from park.records import Invite, RankTerm, Staff
from park.search.sounds import readings, spelling
from storage.tables import invite, rank_term, staff
from storage.work import Work, made

INVITE_HOURS = 24
_GIVEN = 2
"""Characters of a name whose given part alone (one character) is too little to go by."""
_STYLE_EN = re.compile(r"^(?:Mr|Ms|Mrs|Dr|Old|Director)\.? ", re.I)
_TITLE_ZH = re.compile(r"副?(?:科长?|主任|局长?|处长?|部长|书记|工|总|姐|哥|经理|组长|专员)")
CODE_BYTES = 16


def member(connection: Connection, telegram_id: int) -> Staff | None:
    """The member with this Telegram account, None for a stranger or a removed member."""
    query = select(staff).where(staff.c.telegram_id == telegram_id, staff.c.role.is_not(None))
    row = connection.execute(query.where(staff.c.voided_by.is_(None))).one_or_none()
    return None if row is None else made(Staff, row)


def person(connection: Connection, staff_id: int) -> Staff | None:
    """One of the park's people by number, with or without access."""
    row = connection.execute(select(staff).where(staff.c.id == staff_id)).one_or_none()
    return None if row is None else made(Staff, row)


def members(work: Work, *roles: str) -> list[Staff]:
    """Everybody with access, or those of some roles."""
    wanted = staff.c.role.in_(roles) if roles else staff.c.role.is_not(None)
    return work.find(Staff, wanted, staff.c.telegram_id.is_not(None))


def everybody(work: Work) -> list[Staff]:
    """All of the park's people, with or without an account."""
    return work.find(Staff)


def named(work: Work, words: str) -> list[Staff]:
    """The people who go by exactly this name or alias."""
    return [person for person in everybody(work) if words in person.names]


def addressed(work: Work, words: str) -> list[Staff]:
    """The people whom these words address: by name or alias, else by surname (老周, 周科, Zhou)."""
    exact = named(work, words) or _spelt(work, words)
    if exact:
        return exact
    surname = _surname(words)
    return [each for each in everybody(work) if surname and _is_of(each, surname)]


def _spelt(work: Work, words: str) -> list[Staff]:
    """Su Xiaobei, Xiaobei, Xiaobei Su → 苏小北: a name in pinyin, in either order."""
    letters = "".join(re.findall("[a-z]+", words.lower())) if words.isascii() else ""
    if not letters:
        return []
    return [each for each in everybody(work) if letters in _spellings(each.name)]


def _spellings(name: str) -> set[str]:
    given = spelling(name[1:])
    whole = {word for first in readings(name[0]) for word in (first + given, given + first)}
    return whole | ({given} if len(name) > _GIVEN else set())


def _surname(words: str) -> str:
    """老周, 周科长 → 周; Mr Zhou → zhou; empty where only a full name was said."""
    bare = _STYLE_EN.sub("", words.strip())
    if bare.isascii():
        return bare.split()[-1].lower() if len(bare.split()) == 1 else ""
    if bare[0] in "老小阿" and len(bare) == 2:
        return bare[1]
    return bare[0] if _TITLE_ZH.fullmatch(bare[1:]) else ""


def _is_of(person: Staff, surname: str) -> bool:
    if surname.isascii():
        return surname in readings(person.name[0]) or person.name.lower().split()[-1] == surname
    return person.name.startswith(surname)


def invite_member(
    work: Work, role: str, name: str | None = None, rank: str | None = None
) -> tuple[str, Invite]:
    """Make a one-time invitation; returns its code, of which only the hash is stored."""
    code = secrets.token_urlsafe(CODE_BYTES)
    expires = work.recorded_at + dt.timedelta(hours=INVITE_HOURS)
    made_invite = Invite(code_hash=_hash(code), role=role, name=name, rank=rank, expires_at=expires)
    return code, work.add(made_invite)


def valid_invite(work: Work, code: str) -> Invite | None:
    """The invitation of this code, if it is unused and has not expired."""
    found = work.find(Invite, invite.c.code_hash == _hash(code))
    usable = [i for i in found if i.redeemed_at is None and i.expires_at > work.recorded_at]
    return usable[0] if usable else None


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who redeems an invitation, as Telegram names them."""

    telegram_id: int
    name: str
    language: str


def redeem(work: Work, invitation: Invite, newcomer: Newcomer) -> Staff:
    """Give the newcomer the invitation's role.

    A person of the park who is already known by the invitation's name gets the account;
    otherwise a new one is made.
    """
    name = invitation.name or newcomer.name
    known = _account_holder(work, newcomer.telegram_id) or _without_account(work, name)
    values = {
        "telegram_id": newcomer.telegram_id,
        "role": invitation.role,
        "language": newcomer.language,
        "unreachable_since": None,
    }
    if known is None:
        person = work.add(Staff(name=name, rank=invitation.rank, **values))  # type: ignore[arg-type]
    else:
        rank = invitation.rank or known.rank
        person = work.save(known, replace(known, rank=rank, **values))  # type: ignore[arg-type]
    if invitation.rank:
        set_rank(work, person, invitation.rank)
    work.save(
        invitation,
        replace(invitation, redeemed_by=person.id, redeemed_at=work.recorded_at),
    )
    return person


def set_rank(work: Work, person: Staff, rank: str) -> None:
    """The person holds this rank from today on; an earlier term ends the day before."""
    for term in work.find(RankTerm, rank_term.c.staff_id == person.id):
        if term.until is None:
            work.save(term, replace(term, until=work.today - dt.timedelta(days=1)))
    since = dt.date.min if not _has_terms(work, person) else work.today
    work.add(RankTerm(staff_id=person.id, rank=rank, since=since))


def rank_on(work: Work, person: Staff, day: dt.date) -> str | None:
    """The rank a person held on a day."""
    terms = work.find(RankTerm, rank_term.c.staff_id == person.id)
    held = [t for t in terms if t.since <= day and (t.until is None or day <= t.until)]
    return held[-1].rank if held else person.rank


def remove(work: Work, person: Staff) -> Staff:
    """Take the access away; the person and their records stay."""
    return work.save(person, replace(person, role=None, telegram_id=None))


def mark_unreachable(connection: Connection, telegram_id: int, at: dt.datetime | None) -> None:
    """Note since when a person cannot be written to (they blocked the bot), None: they can."""
    query = update(staff).where(staff.c.telegram_id == telegram_id)
    connection.execute(query.values(unreachable_since=at))


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


def _account_holder(work: Work, telegram_id: int) -> Staff | None:
    found = work.find(Staff, staff.c.telegram_id == telegram_id)
    return found[0] if found else None


def _without_account(work: Work, name: str) -> Staff | None:
    free = [person for person in named(work, name) if person.telegram_id is None]
    return free[0] if len(free) == 1 else None


def _has_terms(work: Work, person: Staff) -> bool:
    return bool(work.find(RankTerm, rank_term.c.staff_id == person.id, limit=1))
