// Asking the street, and hearing of every change: the page is drawn from its state alone.
import { by } from "./dom.js";

const EVERY_MS = 1200;
const listeners = [];
let shown = "";
let turn = 0;

export const onState = (run) => listeners.push(run);

export async function ask(path, order) {
  const mine = ++turn;
  try {
    const options = order === undefined ? {} : {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(order),
    };
    const answer = await fetch(`/street/${path}`, options);
    const value = await answer.json();
    if (!answer.ok) throw new Error(value.error || `the street answered ${answer.status}`);
    trouble("");
    if (value.now && mine === turn) draw(value);
    return value;
  } catch (error) {
    trouble(error instanceof TypeError ? "The street does not answer. Is it still running?" : `That did not work: ${error.message}.`);
    return null;
  }
}

// Do something, then look at what came of it.
export async function act(path, order) {
  const value = await ask(path, order);
  if (value && !value.now) await ask("state");
  return value;
}

export const look = () => ask("state");

export function keepLooking() {
  look();
  setInterval(() => { if (!document.hidden) look(); }, EVERY_MS);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
}

function draw(state) {
  const { now, ...rest } = state;
  const text = JSON.stringify(rest);
  const changed = text !== shown;
  shown = text;
  listeners.forEach((run) => run(state, changed));
}

function trouble(text) {
  by("trouble").textContent = text;
  by("trouble").hidden = !text;
}
