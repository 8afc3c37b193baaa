// The street's page: one state, drawn into two columns, a phone, and a chain of causes.
import { by } from "./dom.js";
import { act, keepLooking, onState } from "./street.js";
import { makeCompose } from "./compose.js";
import { drawFeeds } from "./feed.js";
import { drawPhone, makePhone } from "./phone.js";
import { drawChain, drawClock } from "./chain.js";
import { drawFaults, openFaults } from "./faults.js";
import { play, stop } from "./play.js";

onState((state, changed) => {
  drawClock(state);
  if (!changed) return;
  document.body.classList.toggle("untouched", !state.world.length);
  keepFocus(() => {
    drawFeeds(state);
    drawPhone(state);
    drawChain(state);
    drawFaults(state);
  });
});

// Redrawing replaces elements; whoever was on one stays on its successor.
function keepFocus(draw) {
  const key = document.activeElement?.dataset?.key;
  draw();
  if (key) document.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

document.querySelectorAll("form.compose").forEach(makeCompose);
makePhone(by("typing"));
by("minute").addEventListener("click", () => act("clock", { advance_seconds: 60 }));
by("hour").addEventListener("click", () => act("clock", { advance_seconds: 3600 }));
by("next").addEventListener("click", () => act("next", {}));
by("again").addEventListener("click", () => { stop(); act("reset", {}); });
by("play").addEventListener("click", play);
by("break").addEventListener("click", openFaults);
keepLooking();
