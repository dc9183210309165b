// Text with entities, built as DOM nodes: nothing that anyone wrote is ever parsed as HTML.
import { label } from "./labels.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

export function element(tag, classes = "", text = "") {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  if (text) made.textContent = text;
  return made;
}

// `acts` says what a tapped command or link to the bot does.
export function styled(text, entities, acts) {
  const root = document.createDocumentFragment();
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  fill(root, text, 0, text.length, sorted, acts);
  return root;
}

function fill(parent, text, from, to, entities, acts) {
  let at = from;
  while (entities.length) {
    const entity = entities.shift();
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || end <= entity.offset) continue;
    const inner = [];
    while (entities.length && entities[0].offset < end) inner.push(entities.shift());
    parent.append(text.slice(at, entity.offset));
    const made = make(entity, text.slice(entity.offset, end), acts);
    fill(made.inside ?? made.node, text, entity.offset, end, inner, acts);
    parent.append(made.node);
    at = end;
    if (/^(pre|.*blockquote)$/.test(entity.type) && text[at] === "\n") at += 1;
  }
  parent.append(text.slice(at, to));
}

function make(entity, covered, acts) {
  switch (entity.type) {
    case "text_link": return { node: link(entity.url, acts) };
    case "url": return { node: link(covered, acts) };
    case "email": return { node: link(`mailto:${covered}`, acts) };
    case "bot_command": return { node: tappable(() => acts.command(covered)) };
    case "mention": case "hashtag": case "text_mention": return { node: element("span", "mention") };
    case "spoiler": return { node: spoiler() };
    case "date_time": return { node: moment(entity, acts) };
    case "expandable_blockquote": return expandable();
    case "pre": return code(entity.language);
    default: return { node: element(TAGS[entity.type] ?? "span") };
  }
}

function link(url, acts) {
  const made = element("a");
  if (!/^(https?|mailto|tel|tg):/i.test(url)) return element("span");
  made.href = url;
  made.target = "_blank";
  made.rel = "noopener noreferrer";
  const start = acts.startOf(url);
  if (start !== null) {
    made.addEventListener("click", (event) => {
      event.preventDefault();
      acts.command(start ? `/start ${start}` : "/start");
    });
  }
  return made;
}

function tappable(act) {
  const made = element("a", "command");
  made.href = "#";
  made.addEventListener("click", (event) => { event.preventDefault(); act(); });
  return made;
}

function spoiler() {
  const made = element("span", "spoiler");
  made.tabIndex = 0;
  made.addEventListener("click", () => made.classList.add("seen"));
  return made;
}

function moment(entity, acts) {
  const made = element("time", "moment");
  made.dateTime = new Date(entity.unix_time * 1000).toISOString();
  made.title = acts.moment(entity.unix_time * 1000);
  return made;
}

function expandable() {
  const node = element("blockquote", "folded");
  const inside = element("div", "quoted");
  const toggle = element("button", "unfold", label("more"));
  toggle.type = "button";
  toggle.addEventListener("click", () => {
    const folded = node.classList.toggle("folded");
    toggle.textContent = label(folded ? "more" : "less");
  });
  node.append(inside, toggle);
  return { node, inside };
}

function code(language) {
  const node = element("pre");
  if (language) node.append(element("small", "", language));
  const inside = element("code");
  node.append(inside);
  return { node, inside };
}
