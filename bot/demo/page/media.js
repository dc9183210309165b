// Attachments: pictures, files, voices, places, cards, stickers.
import { label, size } from "./labels.js";
import { element } from "./text.js";

export function attachment(media, open) {
  switch (media.kind) {
    case "photo": return picture(media, open);
    case "sticker": return element("div", "sticker", media.emoji || "🙂");
    case "voice": case "audio": return voice(media);
    case "location": return place(media);
    case "contact": return card(media);
    default: return file(media);
  }
}

function picture(media, open) {
  const frame = element("button", "picture");
  frame.type = "button";
  frame.ariaLabel = label("photo");
  const image = element("img");
  image.src = media.url;
  image.alt = label("photo");
  image.decoding = "async";
  const widest = Math.min(420, Math.max(160, media.width));
  const tall = Math.min(460, (widest * media.height) / media.width);
  frame.style.width = `${Math.max(160, (tall * media.width) / media.height)}px`;
  frame.style.aspectRatio = `${media.width} / ${media.height}`;
  frame.append(image);
  frame.addEventListener("click", () => open(media.url));
  return frame;
}

function file(media) {
  const made = element("a", "file");
  made.href = media.url;
  made.download = media.name;
  made.title = label("download");
  const ending = (media.name.split(".").at(-1) || "").slice(0, 4);
  const badge = element("span", `ending ending-${ending.toLowerCase()}`, ending.toUpperCase());
  const words = element("span", "file-words");
  words.append(element("b", "", media.name), element("small", "", size(media.size)));
  made.append(badge, words);
  return made;
}

function voice(media) {
  const made = element("div", "voice");
  const bars = element("span", "bars");
  for (let bar = 0; bar < 28; bar += 1) {
    const line = element("i");
    line.style.height = `${20 + 75 * Math.abs(Math.sin(bar * 1.7) * Math.cos(bar * 0.6))}%`;
    bars.append(line);
  }
  const seconds = media.duration ?? 0;
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  made.append(element("span", "play"), bars, element("small", "", clock));
  return made;
}

function place(media) {
  const made = element("div", "place");
  made.append(element("span", "map"), element("span", "pin"));
  const where = `${media.latitude.toFixed(4)}, ${media.longitude.toFixed(4)}`;
  const words = element("span", "place-words");
  words.append(element("b", "", label("location")), element("small", "", where));
  made.append(words);
  return made;
}

function card(media) {
  const made = element("div", "card");
  const name = [media.first_name, media.last_name].filter(Boolean).join(" ");
  const words = element("span", "file-words");
  words.append(element("b", "", name), element("small", "", media.phone_number));
  made.append(element("span", "avatar small", [...name][0] ?? "?"), words);
  return made;
}
