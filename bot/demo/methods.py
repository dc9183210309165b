"""Every method of the Bot API that the stand-in knows, on one page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.demo import about, answering, editing, sending
from bot.demo.arguments import Arguments
from bot.demo.world import World

Method = Callable[[World, Arguments], Any]

METHODS: dict[str, Method] = {
    # the bot, chats, files
    "getme": about.get_me,
    "getchat": about.get_chat,
    "getchatmember": about.get_chat_member,
    "getfile": about.get_file,
    "setmycommands": about.set_my_commands,
    "getmycommands": about.get_my_commands,
    "deletemycommands": about.delete_my_commands,
    # new messages
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "senddocument": sending.send_document,
    "sendvoice": sending.send_voice,
    "sendaudio": sending.send_audio,
    "sendvideo": sending.send_video,
    "sendanimation": sending.send_animation,
    "sendsticker": sending.send_sticker,
    "sendlocation": sending.send_location,
    "sendcontact": sending.send_contact,
    "sendmediagroup": sending.send_media_group,
    "forwardmessage": sending.forward_message,
    "copymessage": sending.copy_message,
    # changes to messages
    "editmessagetext": editing.edit_message_text,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "editmessagemedia": editing.edit_message_media,
    "deletemessage": editing.delete_message,
    "deletemessages": editing.delete_messages,
    "setmessagereaction": editing.set_message_reaction,
    # answers
    "answercallbackquery": answering.answer_callback_query,
    "answerinlinequery": answering.answer_inline_query,
    "sendchataction": answering.send_chat_action,
    # accepted, with nothing to show for it
    "setmydescription": about.yes,
    "setmyshortdescription": about.yes,
    "setmyname": about.yes,
    "setchatmenubutton": about.yes,
    "pinchatmessage": about.yes,
    "unpinchatmessage": about.yes,
}
