// What the page knows. The server's word counts; this is a copy kept fresh by its events.
export const state = {
  bot: {}, zone: "UTC", clockAhead: 0, people: [], groups: [], commands: {},
  chats: new Map(), me: null, room: null, seen: new Map(), tried: new Set(), online: false,
};

export const now = () => Date.now() + state.clockAhead;
export const person = (id) => state.people.find((p) => p.id === id);
export const messagesOf = (chat) => [...(state.chats.get(chat)?.values() ?? [])];
export const find = (chat, id) => state.chats.get(chat)?.get(id);

export function roomsOf(personId) {
  const groups = state.groups.filter((group) => group.members.includes(personId));
  return [{ id: personId, title: null }, ...groups];
}

export function keep(message) {
  if (!state.chats.has(message.chat)) state.chats.set(message.chat, new Map());
  state.chats.get(message.chat).set(message.id, message);
}

export function forget(chat, id) {
  state.chats.get(chat)?.delete(id);
}

export function take(all) {
  Object.assign(state, {
    bot: all.bot, zone: all.zone, people: all.people, groups: all.groups, commands: all.commands,
    clockAhead: all.now - Date.now(), online: true,
  });
  state.chats.clear();
  all.messages.forEach(keep);
  const remembered = Number(sessionStorage.getItem("me"));
  if (!person(state.me)) state.me = person(remembered)?.id ?? state.people[0]?.id ?? null;
  if (!roomsOf(state.me).some((room) => room.id === state.room)) state.room = state.me;
}

const seenKey = (personId, chat) => `${personId}:${chat}`;

export function sawAll(personId, chat) {
  const last = messagesOf(chat).at(-1)?.id ?? 0;
  state.seen.set(seenKey(personId, chat), last);
}

// Unread is what the bot wrote since this person last wrote or looked.
export function unreadIn(personId, chat) {
  const all = messagesOf(chat);
  const own = all.findLast((m) => m.from === personId)?.id ?? 0;
  const since = Math.max(own, state.seen.get(seenKey(personId, chat)) ?? 0);
  return all.filter((m) => m.bot && m.id > since).length;
}

export const unread = (personId) =>
  roomsOf(personId).reduce((sum, room) => sum + unreadIn(personId, room.id), 0);

// The reply keyboard that stands instead of the phone's: the last word on it wins.
export function keyboardOf(chat) {
  const last = messagesOf(chat).findLast((m) => m.keyboard && !m.keyboard.force_reply);
  return last?.keyboard?.keyboard ? { ...last.keyboard, message: last.id } : null;
}
