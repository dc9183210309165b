"""Methods that answer presses and inline queries, and the typing sign."""

from __future__ import annotations

import time
from typing import Any

from telegram.constants import ChatAction

from bot.demo.arguments import Arguments
from bot.demo.reachable import writable_chat
from bot.demo.refusals import QUERY_TOO_OLD, bad_request
from bot.demo.world import Answer, Query, World

Json = dict[str, Any]
ANSWER_LETTERS = 200
INLINE_RESULTS = 50
INLINE_ID_BYTES = 64


def _fresh(world: World, query_id: str) -> Query:
    query = world.queries.pop(query_id, None)
    if query is None or time.monotonic() - query.since > world.query_seconds:
        raise bad_request(QUERY_TOO_OLD)
    return query


def answer_callback_query(world: World, args: Arguments) -> bool:
    """answerCallbackQuery: once, within `query_seconds`, at most 200 characters."""
    text = args.text("text")
    if len(text) > ANSWER_LETTERS:
        raise bad_request("MESSAGE_TOO_LONG")
    query = _fresh(world, args.text("callback_query_id"))
    answer = Answer(
        query.id,
        query.person,
        text,
        args.flag("show_alert"),
        args.text("url") or None,
        query.message.message_id if query.message else 0,
    )
    world.answers.append(answer)
    world.tell("answer", answer=answer, message=query.message)
    return True


def answer_inline_query(world: World, args: Arguments) -> bool:
    """answerInlineQuery: at most 50 results with ids of their own."""
    results = args.json("results")
    if not isinstance(results, list):
        raise bad_request("can't parse inline query results JSON object")
    if len(results) > INLINE_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [str(result.get("id", "")) for result in results]
    if any(not 0 < len(name.encode()) <= INLINE_ID_BYTES for name in ids):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    query = _fresh(world, args.text("inline_query_id"))
    world.inline_answers[query.id] = results
    world.tell("inline", query=query, results=results)
    return True


def send_chat_action(world: World, args: Arguments) -> bool:
    """sendChatAction."""
    chat = writable_chat(world, args)
    if args.text("action") not in {action.value for action in ChatAction}:
        raise bad_request("wrong parameter action in request")
    world.tell("typing", chat=chat, action=args.text("action"))
    return True
