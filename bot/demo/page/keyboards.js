// Reply keyboards in place of the phone's own, and sentences to try.
import { label } from "./labels.js";
import { act } from "./socket.js";
import { keyboardOf, messagesOf, person, state } from "./state.js";
import { element } from "./text.js";

const $ = (id) => document.getElementById(id);
let folded = false;
let acts = {};

export function setUp(given) {
  acts = given;
  $("keys").addEventListener("click", () => { folded = !folded; showKeyboard(); });
}

export function unfold() {
  folded = false;
  showKeyboard();
}

export function showKeyboard() {
  const given = keyboardOf(state.room);
  $("keys").hidden = !given;
  $("keys").classList.toggle("on", Boolean(given) && !folded);
  $("keyboard").hidden = !given || folded;
  if (!given) return;
  if (given.input_field_placeholder) $("text").placeholder = given.input_field_placeholder;
  $("keyboard").replaceChildren(...given.keyboard.map((line) => {
    const row = element("div", "button-row");
    row.append(...line.map((button) => replyButton(given, button)));
    return row;
  }));
}

function replyButton(given, button) {
  const made = element("button", "", button.text);
  made.type = "button";
  made.addEventListener("click", () => {
    if (button.request_contact) act("contact", { ...acts.here(), own: true });
    else if (button.request_location) act("location", acts.here());
    else acts.say(button.text);
    if (given.one_time_keyboard) { folded = true; showKeyboard(); }
  });
  return made;
}

export function showTries() {
  const given = person(state.me)?.tries ?? [];
  const left = given.filter((words) => !state.tried.has(`${state.me}:${words}`));
  const tries = $("tries");
  tries.hidden = left.length === 0 || state.room !== state.me || state.tried.has(`${state.me}`);
  tries.classList.toggle("first", messagesOf(state.room).every((m) => m.from !== state.me));
  if (tries.hidden) return;
  const nodes = left.map((words) => {
    const made = element("button", "chip", words);
    made.title = words;
    made.type = "button";
    made.addEventListener("click", () => { state.tried.add(`${state.me}:${words}`); acts.say(words); showTries(); });
    return made;
  });
  const close = element("button", "round hide");
  close.type = "button";
  close.title = label("hide");
  close.append(element("span", "icon close-icon"));
  close.addEventListener("click", () => { state.tried.add(`${state.me}`); showTries(); });
  tries.replaceChildren(element("small", "", `${label("tries")}:`), ...nodes, close);
}
