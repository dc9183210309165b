// One WebSocket: acts go out, events come in; it comes back by itself.
let socket = null;
let tokens = 0;
const waiting = new Map();

export function connect(onEvent, onState) {
  socket = new WebSocket(new URL("page/live", location.href.replace(/^http/, "ws")));
  socket.onmessage = (received) => {
    const event = JSON.parse(received.data);
    const answered = waiting.get(event.token);
    if (answered) {
      waiting.delete(event.token);
      answered(event);
    }
    onEvent(event);
  };
  socket.onclose = () => {
    onState(false);
    setTimeout(() => connect(onEvent, onState), 1000);
  };
}

export function act(name, given, onAnswer) {
  if (socket?.readyState !== WebSocket.OPEN) return;
  tokens += 1;
  if (onAnswer) waiting.set(tokens, onAnswer);
  socket.send(JSON.stringify({ act: name, token: tokens, ...given }));
}

export async function upload(given, file) {
  const form = new FormData();
  for (const [name, value] of Object.entries(given)) form.append(name, value);
  form.append("file", file, file.name || "image.png");
  const answer = await fetch("page/upload", { method: "POST", body: form, headers: { "X-Page": "1" } });
  return answer.json();
}
