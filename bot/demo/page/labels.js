// The page's own words, in both languages. The bot's words come from the bot.
const WORDS = {
  zh: {
    brand: "招商助手 · 演示", brandNote: "真实的机器人，模拟的 Telegram",
    clock: "演示时钟", hour: "+1 小时", day: "+1 天", monday: "下周一 08:30",
    about: "所有内容只留在这台电脑上。", other: "English",
    ok: "好", bot: "机器人", typing: "正在输入…", uploading: "正在发送文件…", offline: "连接断开，正在重连…",
    message: "发消息", caption: "添加说明…", edited: "已编辑", today: "今天", yesterday: "昨天",
    reply: "回复", edit: "编辑", copy: "复制", copied: "已复制", replying: "回复", editing: "编辑消息",
    photo: "图片", document: "文件", voice: "语音", sticker: "贴纸", location: "位置", contact: "联系人",
    audio: "音频", video: "视频", animation: "动图", venue: "地点",
    sendPhoto: "图片", sendFile: "文件", sendLocation: "位置", sendContact: "名片", sendSticker: "贴纸",
    forwarded: "转发自", tries: "试试", hide: "收起", empty: "从下面选一句，或随便说说今天跑了哪里。",
    private: "私聊", more: "展开", less: "收起", blocked: "已停用机器人", download: "下载",
    needsPicture: "这不是可用的图片。", start: "开始", commands: "命令", attach: "附件", send: "发送",
    record: "发语音（占位）", keys: "键盘", down: "到最新", migrated: "群已升级", noResults: "没有结果",
    moved: "时钟已拨到", week: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
  },
  en: {
    brand: "Park assistant · demo", brandNote: "The real bot, a pretend Telegram",
    clock: "Demo clock", hour: "+1 hour", day: "+1 day", monday: "Monday 08:30",
    about: "Everything stays on this computer.", other: "中文",
    ok: "OK", bot: "bot", typing: "typing…", uploading: "sending a file…", offline: "Connection lost, trying again…",
    message: "Message", caption: "Add a caption…", edited: "edited", today: "Today", yesterday: "Yesterday",
    reply: "Reply", edit: "Edit", copy: "Copy", copied: "Copied", replying: "Reply to", editing: "Edit message",
    photo: "Photo", document: "File", voice: "Voice message", sticker: "Sticker", location: "Location", contact: "Contact",
    audio: "Audio", video: "Video", animation: "GIF", venue: "Place",
    sendPhoto: "Photo", sendFile: "File", sendLocation: "Location", sendContact: "Contact", sendSticker: "Sticker",
    forwarded: "Forwarded from", tries: "Try", hide: "Hide", empty: "Pick a line below, or just say where you were today.",
    private: "Private", more: "Show more", less: "Show less", blocked: "bot stopped", download: "Download",
    needsPicture: "That is no usable picture.", start: "Start", commands: "Commands", attach: "Attach", send: "Send",
    record: "Voice (placeholder)", keys: "Keyboard", down: "To the newest", migrated: "group upgraded", noResults: "Nothing found",
    moved: "The clock now shows", week: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  },
};

let language = localStorage.getItem("language") === "en" ? "en" : "zh";

export const current = () => language;
export const label = (name) => WORDS[language][name] ?? name;

export function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  localStorage.setItem("language", language);
}

export function fillLabels(root = document) {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const element of root.querySelectorAll("[data-label]")) {
    element.textContent = label(element.dataset.label);
  }
}

// A date in the park's zone, as parts: the browser's own zone must not shift the demo's clock.
export function parts(milliseconds, zone) {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit",
    hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });
  const found = Object.fromEntries(format.formatToParts(milliseconds).map((p) => [p.type, p.value]));
  const day = `${found.year}-${found.month}-${found.day}`;
  const weekday = label("week")[new Date(`${day}T00:00Z`).getUTCDay()];
  return { ...found, date: day, weekday, time: `${found.hour}:${found.minute}` };
}

export function dayName(at, now, zone) {
  const then = parts(at, zone);
  if (then.date === parts(now, zone).date) return label("today");
  if (then.date === parts(now - 86400000, zone).date) return label("yesterday");
  return longDay(then, parts(now, zone).year);
}

export function longDay(p, thisYear) {
  const year = thisYear && p.year !== thisYear;
  if (language === "zh") return `${year ? `${p.year}年` : ""}${+p.month}月${+p.day}日 ${p.weekday}`;
  const month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][p.month - 1];
  return `${p.weekday} ${+p.day} ${month}${year ? ` ${p.year}` : ""}`;
}

export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
