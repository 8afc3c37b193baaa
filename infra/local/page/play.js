// Playing a scene: the same steps that a person could do by hand, with a caption each.
import { by } from "./dom.js";
import { act, ask } from "./street.js";

let playing = 0;

export async function play() {
  if (playing) { stop(); return; }
  const mine = (playing = Date.now());
  by("play").textContent = "■ Stop";
  by("play").setAttribute("aria-pressed", "true");
  const scene = await (await fetch("/page/scene.json")).json();
  const ids = {};
  for (const step of scene.steps) {
    if (playing !== mine) return;
    if (step.tell) caption(step.tell);
    const done = await (step.call ? act(step.call, filled(step.order || {}, ids)) : ask("state"));
    if (done && step.as) ids[step.as] = done;
    await new Promise((wake) => setTimeout(wake, step.wait_ms || 2500));
  }
  if (playing === mine) stop();
}

export function stop() {
  playing = 0;
  caption("");
  by("play").textContent = "▶ Play";
  by("play").setAttribute("aria-pressed", "false");
}

// "$dana.thread" stands for what an earlier step, called dana, gave.
function filled(order, ids) {
  const fill = (value) => {
    const found = typeof value === "string" && value.match(/^\$(\w+)\.(\w+)$/);
    return found ? ids[found[1]]?.[found[2]] : value;
  };
  return Object.fromEntries(Object.entries(order).map(([name, value]) => [name, fill(value)]));
}

function caption(text) {
  by("caption").textContent = text;
  by("caption").hidden = !text;
}
