// What can happen to one message: an answer, a reply, an edit, a deletion, a second delivery.
import { by, el, first } from "./dom.js";
import { answerTo } from "./compose.js";
import { act } from "./street.js";

export function openActions(state, one) {
  const dialog = by("actions");
  const thread = state.threads.find((thread) => thread.messages.some((message) => message.id === one.id));
  const close = () => dialog.close();
  dialog.replaceChildren(
    el("h2", { id: "actions-name" }, one.by === "customer" ? `${one.customer} wrote` : "The shop wrote"),
    el("blockquote", {}, one.text || `[${one.media}]`),
    el("div", { class: "stack" }, ...choices(one, thread, dialog)),
    ...(thread ? owner(state, one, thread, dialog) : []),
    el("button", { type: "button", class: "close", on: { click: close } }, "Close"));
  dialog.showModal();
}

function choices(one, thread, dialog) {
  const choice = (text, run) => el("button", { type: "button", on: { click: () => { dialog.close(); run(); } } }, text);
  const found = [];
  if (one.venue === "public") found.push(choice("A customer replies to it", () => answerTo(one)));
  if (one.by === "customer") {
    found.push(
      choice(`${first(one.customer)} changes it`, () => edit(one)),
      choice(`${first(one.customer)} deletes it`, () => act("delete", { id: one.id })));
  }
  found.push(choice("The platform tells Kept about it 5 times more", () => act("repeat", { id: one.id, times: 5 })));
  return found;
}

function edit(one) {
  const dialog = by("actions");
  const words = el("textarea", { id: "new-words", rows: "3" });
  words.value = one.text;
  const save = () => { dialog.close(); act("edit", { id: one.id, text: words.value }); };
  dialog.replaceChildren(
    el("h2", { id: "actions-name" }, `${one.customer} changes it`),
    el("div", { class: "stack" },
      el("label", { class: "what", for: "new-words" }, "New words"), words,
      el("button", { type: "button", class: "dark", on: { click: save } }, "Change it")),
    el("button", { type: "button", class: "close", on: { click: () => dialog.close() } }, "Close"));
  dialog.showModal();
}

function owner(state, one, thread, dialog) {
  const name = first(state.desk.business.contacts[0].name);
  const app = { facebook: one.venue === "private" ? "Messenger" : "the Facebook app", x: "the X app" }[one.platform];
  const words = el("textarea", { id: "owner-words", rows: "2", placeholder: `e.g. I’ll call you by 5.` });
  const send = (venue) => {
    if (!words.value.trim()) { words.focus(); return; }
    dialog.close();
    act("owner", { thread: thread.id, venue, text: words.value.trim() });
  };
  const button = (text, venue) => el("button", { type: "button", class: "dark", on: { click: () => send(venue) } }, text);
  return [
    el("label", { class: "what", for: "owner-words" }, `Be ${name}: answer by hand, in ${app}`), words,
    el("div", { class: "stack" },
      one.venue === "public" ? button("Answer for everyone to see", "public") : null,
      button(`Answer privately, only to ${first(one.customer)}`, "private"))];
}
