// Writing: the text field, attachments, commands, inline results, reply keyboards, things to try.
import { current, label } from "./labels.js";
import { setUp as setUpKeyboard, showTries, unfold } from "./keyboards.js";
import { act, upload } from "./socket.js";
import { messagesOf, person, state } from "./state.js";
import { element } from "./text.js";

const $ = (id) => document.getElementById(id);
const text = $("text");
const popup = $("popup");
const touch = matchMedia("(pointer: coarse)");
let context = null;
let askTimer = 0;
let toast = () => {};

const here = () => ({ person: state.me, chat: state.room });

export function setUp(given) {
  toast = given.toast;
  $("composer").addEventListener("submit", (event) => { event.preventDefault(); send(); });
  text.addEventListener("input", typed);
  text.addEventListener("keydown", keyDown);
  text.addEventListener("paste", pasted);
  $("attach").addEventListener("click", () => toggle("attach", attachMenu));
  $("commands").addEventListener("click", () => toggle("commands", () => commandMenu("")));
  $("context-close").addEventListener("click", () => { setContext(null); typed(); });
  setUpKeyboard({ say, here });
  for (const [id, kind] of [["pick-photo", "photo"], ["pick-file", "document"]]) {
    $(id).addEventListener("change", () => { sendFiles([...$(id).files], kind); $(id).value = ""; });
  }
  const chat = $("chat");
  chat.addEventListener("dragover", (event) => event.preventDefault());
  chat.addEventListener("drop", dropped);
  document.addEventListener("click", (event) => {
    if (!event.target.closest("#popup, #attach, #commands, #text")) closePopup();
  });
}

export function refresh() {
  text.placeholder = label("message");
  for (const [id, name] of [["attach", "attach"], ["commands", "commands"], ["keys", "keys"], ["send", "send"]]) {
    $(id).ariaLabel = label(name);
    $(id).title = label(name);
  }
  setContext(null);
  closePopup();
  unfold();
  showTries();
  typed();
}

function typed() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight, 180)}px`;
  const value = text.value;
  const icon = context?.edit ? "check" : value.trim() ? "send" : "mic";
  $("send").firstElementChild.className = `icon ${icon}-icon`;
  $("send").title = label(icon === "mic" ? "record" : "send");
  $("commands").hidden = value !== "" || Object.keys(state.commands).length === 0;
  if (/^\/\w*$/.test(value)) commandMenu(value.slice(1));
  else if (inlineText() !== null) askInline();
  else if (popup.dataset.kind !== "attach") closePopup();
}

function keyDown(event) {
  if (event.key === "Escape") { setContext(null); closePopup(); typed(); }
  if (event.key === "ArrowUp" && !text.value) editLast(event);
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || touch.matches) return;
  event.preventDefault();
  send();
}

function editLast(event) {
  const last = messagesOf(state.room).findLast((m) => m.from === state.me && m.text);
  if (last) { event.preventDefault(); edit(last); }
}

function send() {
  const value = text.value.trim();
  if (!value) { if (!context?.edit) act("voice", here()); return; }
  if (context?.edit) act("edit", { ...here(), message: context.edit, text: value });
  else act("say", { ...here(), text: value, reply: context?.reply });
  text.value = "";
  setContext(null);
  typed();
}

export function say(words) {
  act("say", { ...here(), text: words, reply: context?.reply });
  setContext(null);
}

export function reply(message) {
  setContext({ reply: message.id, title: `${label("replying")} ${message.name}`, message, icon: "reply" });
  text.focus();
}

export function edit(message) {
  setContext({ edit: message.id, title: label("editing"), message, icon: "edit" });
  text.value = message.text;
  text.focus();
  typed();
}

function setContext(given) {
  if (context?.edit && !given) text.value = "";
  context = given;
  $("context").hidden = !given;
  if (!given) return;
  $("context-icon").className = `icon ${given.icon}-icon`;
  $("context-title").textContent = given.title;
  $("context-text").textContent = given.message.text || label(given.message.media?.kind ?? "message");
}

// Files

async function sendFiles(files, kind) {
  const pictures = kind === "photo" && files.length > 1;
  const album = pictures ? `${Date.now()}` : "";
  const caption = text.value.trim();
  for (const [place, file] of files.entries()) {
    const given = { ...here(), as: kind, caption: place ? "" : caption, album };
    try {
      const answer = await upload(given, file);
      if (answer.error) toast(kind === "photo" ? label("needsPicture") : answer.error);
      else if (!place) { text.value = ""; typed(); }
    } catch { toast(label("offline")); }
  }
}

function pasted(event) {
  const files = [...event.clipboardData.files];
  if (!files.length) return;
  event.preventDefault();
  sendSorted(files);
}

function dropped(event) {
  event.preventDefault();
  sendSorted([...event.dataTransfer.files]);
}

function sendSorted(files) {
  const pictures = files.filter((file) => /^image\/(png|jpe?g|gif|webp)$/.test(file.type));
  const others = files.filter((file) => !pictures.includes(file));
  if (pictures.length) sendFiles(pictures, "photo");
  if (others.length) sendFiles(others, "document");
}

// What opens above the field

function toggle(kind, open) {
  if (!popup.hidden && popup.dataset.kind === kind) closePopup();
  else open();
}

function openPopup(kind, nodes) {
  popup.dataset.kind = kind;
  popup.className = kind;
  popup.replaceChildren(...nodes);
  popup.hidden = nodes.length === 0;
}

export function closePopup() {
  popup.hidden = true;
  popup.dataset.kind = "";
}

function attachMenu() {
  const choices = [
    ["sendPhoto", "photo", () => $("pick-photo").click()],
    ["sendFile", "file", () => $("pick-file").click()],
    ["sendLocation", "pin", () => act("location", here())],
    ["sendContact", "person", () => act("contact", here())],
    ["sendSticker", "smile", () => act("sticker", here())],
  ];
  openPopup("attach", choices.map(([name, icon, choose]) => {
    const made = element("button");
    made.type = "button";
    made.append(element("span", `icon ${icon}-icon`), element("small", "", label(name)));
    made.addEventListener("click", () => { closePopup(); choose(); });
    return made;
  }));
}

function commandsNow() {
  const own = (person(state.me)?.language ?? "").split("-")[0];
  return state.commands[current()] ?? state.commands[own] ?? state.commands[""] ?? [];
}

function commandMenu(begun) {
  const found = commandsNow().filter((c) => c.command.startsWith(begun.toLowerCase()));
  openPopup("commands", found.map((command) => {
    const made = element("button");
    made.type = "button";
    made.append(element("b", "", `/${command.command}`), element("span", "", command.description));
    made.addEventListener("click", () => { closePopup(); text.value = ""; typed(); say(`/${command.command}`); });
    return made;
  }));
}

// Inline mode: "@bot words" asks, a result is sent by tapping it.

function inlineText() {
  const start = `@${state.bot.username} `;
  return text.value.toLowerCase().startsWith(start.toLowerCase()) ? text.value.slice(start.length) : null;
}

function askInline() {
  clearTimeout(askTimer);
  askTimer = setTimeout(() => {
    const words = inlineText();
    if (words === null) return;
    act("inline", { person: state.me, text: words });
  }, 250);
}

export function inlineResults(event) {
  if (event.person !== state.me || inlineText() === null) return;
  const nodes = event.results.map((result) => inlineResult(event.query, result));
  openPopup("inline", nodes.length ? nodes : [element("p", "none", label("noResults"))]);
}

function inlineResult(query, result) {
  const made = element("button");
  made.type = "button";
  made.append(element("b", "", result.title ?? result.id), element("span", "", result.description ?? ""));
  made.addEventListener("click", () => {
    closePopup();
    text.value = "";
    typed();
    act("choose", { ...here(), query, result: String(result.id) });
  });
  return made;
}

export function forcedReply(message) {
  if (message.keyboard?.force_reply && message.chat === state.room) reply(message);
}

export function refreshCommands() {
  typed();
}

export function inlineStart(words) {
  text.value = `@${state.bot.username} ${words}`;
  text.focus();
  typed();
}
