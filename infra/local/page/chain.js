// The clock, and the chain of causes and effects beneath the columns.
import { by, clockTime, day, el, half, setZone, time, weekday } from "./dom.js";

let last = "";

export function drawClock(state) {
  setZone(state.desk.business.time_zone);
  by("time").textContent = clockTime(state.now);
  by("half").textContent = half(state.now);
  by("date").textContent = day(state.now);
  by("banner").textContent = `A pretend ${weekday(state.now)} at ${state.desk.business.name}. Nothing here is sent to anyone.`;
  const next = by("next");
  next.disabled = !state.next_at;
  next.textContent = state.next_at ? `Next thing happens: ${soon(state)} ▸` : "Nothing is coming";
  next.title = state.next_what || "Write something as a customer";
}

const soon = (state) =>
  (day(state.next_at) === day(state.now) ? clockTime(state.next_at) : `${day(state.next_at).split(",")[0]} ${time(state.next_at)}`);

export function drawChain(state) {
  const { past, future, ring } = state.story;
  const room = 6 - Math.min(future.length, 2);
  const cards = [
    ...past.slice(-room).map((card) => ({ ...card, detail: `${time(card.at)}, ${card.detail}`, ring: ring.includes(card.about) })),
    ...future.slice(0, 6 - Math.min(past.length, room)).map((card) => ({ ...card, who: "future", title: when(state, card.at) })),
  ];
  by("chain").replaceChildren(...(cards.length ? cards.map(cardOf) : START.map(cardOf)));
  const newest = past.at(-1);
  const words = newest ? `${newest.title}. ${newest.detail}` : "";
  if (words !== last) by("said").textContent = words;
  last = words;
}

const START = [
  { who: "future", title: "1. Somebody writes", detail: "be the customer: press Comment or Post" },
  { who: "future", title: "2. Kept waits a moment", detail: "so that the owner can answer first" },
  { who: "future", title: "3. It answers, with a time", detail: "and that time becomes a promise" },
  { who: "future", title: "4. It texts the owner", detail: "when a person is needed" },
  { who: "future", title: "5. It watches the promise", detail: "until somebody has answered" },
];

const when = (state, at) => (day(at) === day(state.now) ? time(at) : `${day(at).split(",")[0]} ${time(at)}`);

function cardOf(card) {
  const inner = [el("b", {}, card.title), el("span", {}, card.detail)];
  const body = card.about
    ? el("a", { href: `#said-${card.about}`, class: "arrow", title: card.detail, "data-key": `card-${card.about}`, on: { click: (event) => show(event, card.about) } }, ...inner)
    : el("div", { class: "arrow" }, ...inner);
  return el("li", { class: `${card.who} ${card.ring ? "ring" : ""}` }, body);
}

function show(event, about) {
  event.preventDefault();
  by(`said-${about}`)?.scrollIntoView({ block: "center" });
}
