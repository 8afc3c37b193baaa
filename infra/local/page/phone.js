// The owner's phone: the texts that came and went, why, the links in them, and a line to type.
import { by, day, el, first, time } from "./dom.js";
import { act } from "./street.js";

let whose = "";
let seen = 0;
let drawn = 0;

export function drawPhone(state) {
  const people = state.desk.business.contacts.filter((person) => person.phone);
  if (!people.some((person) => person.phone === whose)) whose = people[0]?.phone || "";
  const person = people.find((one) => one.phone === whose);
  by("phone-whose").textContent = person ? `${first(person.name)}’s phone · texts` : "no phone";
  by("phones").hidden = people.length < 2 || !by("inside").hidden;
  by("phones").replaceChildren(...people.map((one) => flip(state, one)));
  const came = state.phone.map((text, n) => ({ ...text, n, place: n })).filter((text) => text.to === whose);
  const typed = state.phone_typed.filter((text) => text.from === whose).map((text) => ({ ...text, place: text.after - 0.5 }));
  const texts = [...came, ...typed].sort((one, other) => one.place - other.place);
  const list = by("texts");
  list.replaceChildren(...(texts.length ? texts.flatMap((text) => (text.from ? mine(text) : bubble(state, text))) : [empty(state, person)]));
  const all = state.phone.length + state.phone_typed.length;
  if (all !== drawn) list.scrollTop = list.scrollHeight;
  drawn = all;
  seen = state.phone.length;
}

const mine = (text) => [el("li", { class: "mine" }, el("span", { class: "sms" }, text.text))];

// A text from this phone to the shop's number: what it does is told by the reply.
export function makePhone(form) {
  const words = el("input", { type: "text", id: "phone-words", autocomplete: "off", maxlength: "1600", placeholder: "D47 and your words, or ? for the menu" });
  form.append(el("label", { class: "unseen", for: words.id }, "Text message"), words, el("button", { type: "submit", class: "dark" }, "Send"));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = words.value.trim();
    if (!text || !whose) { words.focus(); return; }
    if (await act("phone", { from: whose, text })) words.value = "";
    words.focus();
  });
}

function flip(state, person) {
  const count = state.phone.filter((text) => text.to === person.phone).length;
  return el("button", { type: "button", "data-key": `phone-${person.phone}`, "aria-pressed": String(person.phone === whose), on: { click: () => { whose = person.phone; seen = -1; drawPhone(state); } } }, `${first(person.name)} (${count})`);
}

const empty = (state, person) => el("li", { class: "nothing" },
  `Quiet. ${person ? first(person.name) : "The owner"} is only texted when a person is needed.`);

function bubble(state, text) {
  const ring = state.story.ring.includes(`text:${text.n}`);
  const when = day(text.at) === day(state.now) ? time(text.at) : `${day(text.at)}, ${time(text.at)}`;
  return [
    el("li", { class: "when" }, when),
    el("li", { id: `said-text:${text.n}`, class: text.n >= seen && seen >= 0 ? "fresh" : "" },
      el("span", { class: `sms ${ring ? "ring" : ""}` }, ...linked(text.text)),
      text.why ? el("p", { class: "because" }, `Why: ${text.why}`) : null),
  ];
}

// Only links to this very street become links.
function linked(text) {
  return text.split(/(https?:\/\/[^\s"]+)/).map((part) => {
    let url = null;
    try { url = new URL(part); } catch { return part; }
    const here = ["localhost", "127.0.0.1"].includes(url.hostname) && url.port === location.port;
    return here && url.pathname.startsWith("/a/")
      ? el("a", { href: url.pathname, "data-key": `link-${url.pathname}`, on: { click: (event) => open(event, url.pathname) } }, part)
      : part;
  });
}

// The page behind a link, on the phone itself.
function open(event, path) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const back = el("button", { type: "button", on: { click: () => show(false) } }, "‹ Texts");
  by("inside").replaceChildren(back, el("iframe", { src: path, title: "The page behind the link" }));
  show(true);
  back.focus();
}

function show(page) {
  for (const id of ["texts", "phones", "foot", "typing"]) by(id).hidden = page;
  by("inside").hidden = !page;
  if (!page) { by("inside").replaceChildren(); by("texts").focus(); }
}
