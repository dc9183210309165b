// The chat itself: bubbles, day lines, buttons under bubbles, the scroll.
import { dayName, label, longDay, parts } from "./labels.js";
import { attachment } from "./media.js";
import { act } from "./socket.js";
import { find, messagesOf, now, sawAll, state } from "./state.js";
import { element, styled } from "./text.js";

const list = document.getElementById("messages");
const scroll = document.getElementById("scroll");
const down = document.getElementById("down");
const downCount = document.getElementById("down-count");
const CLOSE = 300;
let below = 0;
let pinned = true;
let lastTop = 0;
let acts = {};

export function setUp(given) {
  acts = given;
  scroll.addEventListener("scroll", scrolled, { passive: true });
  down.addEventListener("click", () => toEnd(true));
  const stay = new ResizeObserver(() => { if (pinned) toEnd(false); });
  stay.observe(scroll);
  stay.observe(list);
}

// Pinned to the newest until someone scrolls up; a smooth scroll under way is not that.
function scrolled() {
  if (atEnd()) nothingBelow();
  else if (scroll.scrollTop < lastTop - 2) {
    pinned = false;
    down.hidden = false;
    downCount.hidden = below === 0;
  }
  lastTop = scroll.scrollTop;
}

const atEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 90;

export function toEnd(smooth) {
  scroll.scrollTo({ top: scroll.scrollHeight, behavior: smooth ? "smooth" : "instant" });
  nothingBelow();
}

function nothingBelow() {
  pinned = true;
  below = 0;
  down.hidden = true;
}

export function showRoom() {
  list.replaceChildren();
  const all = messagesOf(state.room);
  all.forEach((message, place) => append(message, all[place - 1]));
  if (!all.length) list.append(element("p", "empty", label("empty")));
  sawAll(state.me, state.room);
  toEnd(false);
}

export function added(message) {
  const all = messagesOf(state.room);
  const stay = pinned || message.from === state.me;
  list.querySelector(".empty")?.remove();
  append(message, all.at(-2));
  list.lastElementChild.classList.add("fresh");
  sawAll(state.me, state.room);
  if (stay) toEnd(all.length > 1);
  else {
    below += 1;
    down.hidden = false;
    downCount.hidden = false;
    downCount.textContent = below;
  }
}

export function changed(message) {
  const old = list.querySelector(`[data-id="${message.id}"]`);
  if (!old) return;
  const made = row(message);
  made.className = old.className.replace(" fresh", "");
  old.replaceWith(made);
  if (message.edited) made.querySelector(".bubble")?.classList.add("touched");
  if (pinned) toEnd(false);
}

export function removed(id) {
  list.querySelector(`[data-id="${id}"]`)?.remove();
}

function append(message, before) {
  const day = parts(message.date * 1000, state.zone).date;
  const sameDay = before && parts(before.date * 1000, state.zone).date === day;
  if (!sameDay) list.append(element("div", "day", dayName(message.date * 1000, now(), state.zone)));
  const made = row(message);
  const follows = sameDay && before.from === message.from && message.date - before.date < CLOSE;
  if (follows) made.classList.add("follows");
  if (follows && message.album && message.album === before.album) made.classList.add("part");
  list.append(made);
}

function row(message) {
  if (message.service.length) {
    const note = element("div", "day", label("migrated"));
    note.dataset.id = message.id;
    return note;
  }
  const made = element("article", `row ${message.from === state.me ? "own" : "theirs"}`);
  made.dataset.id = message.id;
  const stack = element("div", "stack");
  stack.append(bubble(message));
  if (message.buttons.length) stack.append(buttons(message));
  made.append(stack);
  return made;
}

function bubble(message) {
  const made = element("div", "bubble");
  const media = message.media;
  if (media) made.classList.add("with-media", `is-${media.kind}`);
  if (!message.text) made.classList.add("bare");
  if (state.room !== state.me && message.from !== state.me) made.append(element("b", "author", message.name));
  if (message.forward) made.append(element("div", "forward", `${label("forwarded")} ${message.forward.name}`));
  if (message.reply) made.append(quote(message.reply));
  if (media) made.append(attachment(media, acts.open));
  if (message.text) {
    const text = element("div", "text");
    text.append(styled(message.text, message.entities, acts), meta(message));
    made.append(text);
  } else made.append(meta(message));
  if (message.reaction) made.append(element("span", "reaction", message.reaction));
  made.append(handle(message));
  return made;
}

function meta(message) {
  const made = element("span", "meta");
  const at = parts(message.date * 1000, state.zone);
  if (message.edited) made.append(element("em", "", label("edited")), " ");
  const time = element("time", "", at.time);
  time.title = `${longDay(at)} ${at.time}`;
  made.append(time);
  return made;
}

function quote(reply) {
  const made = element("button", "quote");
  made.type = "button";
  made.append(element("strong", "", reply.name), element("span", "", reply.text || label(reply.kind ?? "message")));
  made.addEventListener("click", () => {
    const target = list.querySelector(`[data-id="${reply.id}"]`);
    target?.scrollIntoView({ block: "center", behavior: "smooth" });
    target?.classList.add("shown");
    setTimeout(() => target?.classList.remove("shown"), 1400);
  });
  return made;
}

function handle(message) {
  const made = element("button", "handle");
  made.type = "button";
  made.ariaLabel = label("reply");
  made.addEventListener("click", (event) => {
    event.stopPropagation();
    const box = made.getBoundingClientRect();
    acts.menu(message, box.left, box.bottom);
  });
  return made;
}

function buttons(message) {
  const made = element("div", "buttons");
  for (const line of message.buttons) {
    const row = element("div", "button-row");
    for (const button of line) row.append(inlineButton(message, button));
    made.append(row);
  }
  return made;
}

function inlineButton(message, button) {
  const made = element("button", `inline kind-${button.kind}`);
  if (["danger", "success", "primary"].includes(button.style)) made.classList.add(button.style);
  made.type = "button";
  made.append(element("span", "", button.label));
  made.addEventListener("click", () => {
    if (button.kind === "callback_data") press(made, message, button);
    else acts.tap(button);
  });
  return made;
}

function press(node, message, button) {
  if (node.classList.contains("busy")) return;
  node.classList.add("busy");
  const done = () => node.classList.remove("busy");
  setTimeout(done, 10000);
  const given = { person: state.me, chat: message.chat, message: message.id, data: button.data };
  act("press", given, (answer) => {
    if (answer.kind === "pressed") pressed.set(answer.query, done);
    else done();
  });
}

const pressed = new Map();

export function answered(query) {
  pressed.get(query)?.();
  pressed.delete(query);
}

// Long press on a phone, right click on a desktop, double click to reply.
let timer = 0;
const under = (event) => {
  const row = event.target.closest?.("[data-id]");
  return row && event.target.closest(".bubble") ? find(state.room, Number(row.dataset.id)) : null;
};
list.addEventListener("contextmenu", (event) => {
  const message = under(event);
  if (!message || message.service.length) return;
  event.preventDefault();
  acts.menu(message, event.clientX, event.clientY);
});
list.addEventListener("dblclick", (event) => {
  const message = under(event);
  if (message && !event.target.closest("button, a")) acts.reply(message);
});
list.addEventListener("touchstart", (event) => {
  const message = under(event);
  const { clientX, clientY } = event.touches[0];
  clearTimeout(timer);
  if (message) timer = setTimeout(() => acts.menu(message, clientX, clientY), 480);
}, { passive: true });
for (const end of ["touchend", "touchmove", "touchcancel"]) {
  list.addEventListener(end, () => clearTimeout(timer), { passive: true });
}
