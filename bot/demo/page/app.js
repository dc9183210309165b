// The page put together: who one is, the clock, events from the server, menus and notices.
import * as chat from "./chat.js";
import * as composer from "./composer.js";
import { showKeyboard, showTries } from "./keyboards.js";
import { current, dayName, fillLabels, label, longDay, parts, switchLanguage } from "./labels.js";
import { act, connect } from "./socket.js";
import { forget, keep, messagesOf, now, person, roomsOf, state, take, unread, unreadIn } from "./state.js";
import { element } from "./text.js";

const $ = (id) => document.getElementById(id);
const menu = $("menu");
let typingUntil = 0;
let menuSince = 0;

// People and rooms

function showPeople() {
  $("people").replaceChildren(...state.people.map(personTab));
  const all = state.people.reduce((sum, p) => sum + (p.id === state.me ? 0 : unread(p.id)), 0);
  document.title = `${all ? `(${all}) ` : ""}${label("brand")}`;
}

function personTab(someone) {
  const made = element("button", "person");
  made.type = "button";
  made.role = "tab";
  made.ariaSelected = String(someone.id === state.me);
  const words = element("span", "person-words");
  const top = element("span", "person-top");
  top.append(element("b", "", someone.name));
  const role = someone.role[current()];
  if (role) top.append(element("small", "role", role));
  const last = messagesOf(someone.id).at(-1);
  if (last) top.append(element("time", "", when(last.date * 1000)));
  words.append(top, element("span", "preview", last ? preview(last) : ""));
  made.append(avatar(someone), words);
  const count = someone.id === state.me ? 0 : unread(someone.id);
  if (count) made.append(element("b", "badge", count > 99 ? "99+" : String(count)));
  made.addEventListener("click", () => become(someone.id));
  return made;
}

function avatar(someone) {
  return element("span", `avatar tone-${state.people.indexOf(someone) % 5}`, [...someone.name].at(/^[\x20-\x7e]/.test(someone.name) ? 0 : -1));
}

const preview = (m) => m.text.split("\n")[0] || label(m.media?.kind ?? "message");

function when(at) {
  const then = parts(at, state.zone);
  if (then.date === parts(now(), state.zone).date) return then.time;
  return now() - at < 6 * 86400000 ? then.weekday : `${+then.month}/${+then.day}`;
}

function become(id) {
  state.me = id;
  state.room = id;
  sessionStorage.setItem("me", id);
  showAll();
}

function showRooms() {
  const rooms = roomsOf(state.me);
  $("rooms").hidden = rooms.length < 2;
  $("rooms").replaceChildren(...rooms.map((room) => {
    const made = element("button", "", room.title ?? label("private"));
    made.type = "button";
    made.role = "tab";
    made.ariaSelected = String(room.id === state.room);
    const count = room.id === state.room ? 0 : unreadIn(state.me, room.id);
    if (count) made.append(element("b", "badge", String(count)));
    made.addEventListener("click", () => { state.room = room.id; showAll(); });
    return made;
  }));
}

function showHead() {
  const group = state.groups.find((g) => g.id === state.room);
  $("chat-name").textContent = group?.title ?? state.bot.name;
  $("chat-avatar").textContent = group ? [...group.title][0] : "";
  $("chat-avatar").classList.toggle("bot", !group);
  showStatus();
}

function showStatus() {
  const typing = typingUntil > Date.now();
  const who = state.room === state.me ? label("bot") : roomNames();
  $("chat-status").textContent = state.online ? (typing ? label("typing") : who) : label("offline");
  $("chat-status").className = state.online ? (typing ? "typing" : "") : "offline";
}

function roomNames() {
  const group = state.groups.find((g) => g.id === state.room);
  return [...(group?.members ?? []).map((id) => person(id)?.name), state.bot.name].filter(Boolean).join("、");
}

function showAll() {
  fillLabels();
  $("language").textContent = label("other");
  $("language-small").textContent = current() === "zh" ? "EN" : "中";
  showHead();
  showTime();
  if (state.me === null) return;
  chat.showRoom();
  showRooms();
  showPeople();
  composer.refresh();
}

// The clock

function showTime() {
  const at = parts(now(), state.zone);
  $("now").textContent = `${longDay(at)} ${at.time}`;
  const [day, time] = $("now-short").children;
  day.textContent = at.weekday;
  time.textContent = at.time;
  $("now").dateTime = new Date(now()).toISOString();
}

function clockMoved(event) {
  state.clockAhead = event.now - Date.now();
  const at = parts(event.now, state.zone);
  toast(`${label("moved")} ${longDay(at)} ${at.time}`);
  showTime();
  chat.showRoom();
  showPeople();
}

function openClock(open) {
  $("clock").classList.toggle("open", open);
  $("clock-face").ariaExpanded = String(open);
}

// Notices

function toast(words) {
  const made = element("div", "toast", words);
  $("toasts").append(made);
  setTimeout(() => made.classList.add("gone"), 3200);
  setTimeout(() => made.remove(), 3600);
}

function alertBox(words) {
  $("alert-text").textContent = words;
  if (!$("alert").open) $("alert").showModal();
}

function answerArrived(event) {
  chat.answered(event.query);
  if (event.person !== state.me || !event.text) return;
  if (event.alert) alertBox(event.text);
  else toast(event.text);
}

// The menu over a message

function openMenu(message, left, top) {
  const own = message.from === state.me && !message.forward && message.text;
  const choices = [
    ["reply", () => composer.reply(message)],
    own && ["edit", () => composer.edit(message)],
    message.text && ["copy", () => copy(message.text)],
  ].filter(Boolean);
  menu.replaceChildren(...choices.map(([name, choose]) => {
    const made = element("button");
    made.type = "button";
    made.role = "menuitem";
    made.append(element("span", `icon ${name}-icon`), element("span", "", label(name)));
    made.addEventListener("click", () => { menu.hidden = true; choose(); });
    return made;
  }));
  menu.hidden = false;
  menuSince = Date.now();
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(top, innerHeight - menu.offsetHeight - 8))}px`;
}

async function copy(words) {
  await navigator.clipboard.writeText(words);
  toast(label("copied"));
}

// What links and buttons lead to

function startOf(url) {
  const found = /^(?:https?:\/\/t\.me\/|tg:\/\/resolve\?domain=)(\w+)(?:[?&]start=([\w-]+))?$/i.exec(url);
  return found && found[1].toLowerCase() === state.bot.username?.toLowerCase() ? found[2] ?? "" : null;
}

function tap(button) {
  if (button.kind === "copy_text") copy(button.data);
  else if (button.kind === "url" && startOf(button.data) !== null) composer.say(`/start ${startOf(button.data)}`.trim());
  else if (button.kind === "url") open(button.data, "_blank", "noopener");
  else if (button.kind.startsWith("switch_inline")) composer.inlineStart(button.data ?? "");
}

function openPicture(url) {
  $("viewer-image").src = url;
  $("viewer").showModal();
}

// Events

function inRoom(message, show) {
  if (message.chat === state.room) show(message);
}

const EVENTS = {
  state: (event) => { take(event); showAll(); },
  message: ({ message }) => {
    keep(message);
    if (message.bot) typingUntil = 0;
    inRoom(message, chat.added);
    composer.forcedReply(message);
    if (message.chat === state.room) { showKeyboard(); showTries(); showStatus(); }
    showPeople();
    showRooms();
  },
  edit: ({ message }) => { keep(message); inRoom(message, chat.changed); showPeople(); },
  delete: (event) => { forget(event.chat, event.id); if (event.chat === state.room) chat.removed(event.id); showPeople(); },
  answer: answerArrived,
  typing: (event) => {
    if (event.chat !== state.room) return;
    typingUntil = Date.now() + 5000;
    showStatus();
    setTimeout(showStatus, 5100);
  },
  inline: composer.inlineResults,
  clock: clockMoved,
  commands: (event) => { state.commands = event.commands; composer.refreshCommands(); },
  people: (event) => {
    Object.assign(state, { people: event.people, groups: event.groups });
    if (!person(state.me)) become(state.people[0]?.id ?? null);
    showPeople();
    showRooms();
    showTries();
  },
  error: (event) => toast(event.text),
};

chat.setUp({
  menu: openMenu, reply: composer.reply, open: openPicture, tap, startOf, command: composer.say,
  moment: (at) => { const p = parts(at, state.zone); return `${dayName(at, now(), state.zone)} ${p.time}`; },
});
composer.setUp({ toast });
for (const button of document.querySelectorAll("[data-step]")) {
  button.addEventListener("click", () => { act("clock", { step: button.dataset.step }); openClock(false); });
}
$("clock-face").addEventListener("click", () => openClock(!$("clock").classList.contains("open")));
for (const id of ["language", "language-small"]) {
  $(id).addEventListener("click", () => { switchLanguage(); showAll(); });
}
$("alert-ok").addEventListener("click", () => $("alert").close());
$("viewer").addEventListener("click", () => $("viewer").close());
document.addEventListener("click", (event) => {
  // Lifting the finger of a long press clicks as well: that must not close what it opened.
  if (!event.target.closest("#menu, .handle") && Date.now() - menuSince > 500) menu.hidden = true;
  if (!event.target.closest("#clock")) openClock(false);
});
$("scroll").addEventListener("scroll", () => { menu.hidden = true; }, { passive: true });
setInterval(showTime, 1000);
fillLabels();
connect((event) => EVENTS[event.kind]?.(event), (online) => { state.online = online; showStatus(); });
