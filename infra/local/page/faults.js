// Breaking something on purpose, and mending it again.
import { by, el } from "./dom.js";
import { act } from "./street.js";

const BREAKS = [
  ["Facebook disconnects (the password was changed)", "facebook.comment", "token_dead", 1],
  ["Facebook blocks the Page from writing", "facebook.comment", "writing_blocked", 1],
  ["Facebook answers nothing to the next comment, though it arrived", "facebook.comment", "timeout_after", 1],
  ["Facebook loses the next private reply", "facebook.private_reply", "timeout_before", 1],
  ["X refuses the next reply", "x.reply", "refuse", 1],
  ["X is too busy for the next 3 calls", "x.reply", "throttle", 3],
  ["The text message service is down for 3 texts", "sns.sms", "error500", 3],
  ["The queue refuses the next webhook", "sqs.send", "error500", 1],
  ["The database fails twice", "dynamodb.write", "error500", 2],
];
let faults = [];

export function drawFaults(state) {
  faults = state.faults;
  by("break").textContent = faults.length ? `Broken: ${faults.length}` : "Break something";
  by("break").setAttribute("aria-pressed", String(faults.length > 0));
}

export function openFaults() {
  const dialog = by("faults");
  dialog.replaceChildren(
    el("h2", { id: "faults-name" }, "Break something"),
    el("p", {}, "Then write as a customer, and watch what Kept makes of it. Press again to mend it."),
    el("div", { class: "stack" }, ...BREAKS.map(button)),
    el("button", { type: "button", class: "close", on: { click: () => dialog.close() } }, "Close"));
  dialog.showModal();
}

function button([text, target, mode, times]) {
  const on = faults.some((fault) => fault.target === target && fault.mode === mode);
  const run = () => { by("faults").close(); act("fault", { target, mode, times: on ? 0 : times }); };
  return el("button", { type: "button", class: on ? "on" : "", "aria-pressed": String(on), on: { click: run } }, text);
}
