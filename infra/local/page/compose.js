// Writing as a customer: faces with words ready to send, in public or in private.
import { el, first } from "./dom.js";
import { act } from "./street.js";

const FACES = {
  facebook: [
    { author: "Dana Prior", who: "angry", reactions: 60, text: "My order was meant to be here by 5 yesterday and nobody picks up the phone. My daughter’s party is TODAY." },
    { author: "Leo Marsh", who: "has a question", text: "Do you have anything gluten free on Saturday?" },
    { author: "Grace Lindqvist", who: "kind", text: "Best cinnamon buns in town, fight me." },
    { author: "Nadia Cole", who: "somebody got ill", text: "My son was sick all night after your cream cake. He has a nut allergy!" },
    { author: "Max Power", who: "troll", text: "lol who even eats bread in 2026" },
    { author: "Crumb & Co", who: "another shop’s robot", text: "Great content! Follow us for 20% off artisan toasters >>> bit.ly/crumbs" },
  ],
  x: [
    { author: "Tom O’Brien", who: "regular", followers: 212, text: "third time this month the coffee is cold. Come on." },
    { author: "Ivy Chen", who: "angry, 5,200 followers", followers: 5200, text: "charged twice for one cake and nobody answers. I want my money back." },
    { author: "Kelly-Ann Price", who: "has a question", followers: 96, text: "do you do birthday cakes at short notice?" },
    { author: "Grace Lindqvist", who: "kind, 12,000 followers", followers: 12000, text: "the cinnamon buns. That’s it, that’s the post." },
    { author: "Max Power", who: "troll", followers: 3, text: "ratio" },
    { author: "Crumb Bot", who: "another shop’s robot", followers: 900, automated: true, text: "Thanks for reaching out! A member of our team will be with you shortly." },
  ],
};
const forms = {};

export function makeCompose(form) {
  const channel = form.dataset.channel;
  const faces = FACES[channel];
  const select = el("select", { id: `${channel}-face` }, ...faces.map((face, n) => el("option", { value: n }, `${face.author}: ${face.who}`)));
  const words = el("input", { type: "text", id: `${channel}-words`, autocomplete: "off", maxlength: "5000" });
  const answering = el("p", { class: "answering" });
  answering.hidden = true;
  const send = el("button", { type: "submit", class: "dark" }, channel === "x" ? "Post" : "Comment");
  const state = { channel, select, words, answering, send, to: null };
  forms[channel] = state;
  form.append(answering,
    el("div", { class: "row first" },
      el("label", { class: "unseen", for: select.id }, "Write as"), select, venues(state)),
    el("div", { class: "row" }, el("label", { class: "unseen", for: words.id }, "Words"), words, send));
  const fill = () => {
    words.value = faces[select.value].text;
    words.placeholder = `Write as ${first(faces[select.value].author)}…`;
  };
  select.addEventListener("change", fill);
  fill();
  form.addEventListener("submit", (event) => { event.preventDefault(); say(form, state); });
}

function venues(state) {
  const name = `${state.channel}-venue`;
  const option = (value, text) => el("label", {}, el("input", { type: "radio", name, value, checked: value === "public", on: { change: () => label(state, value) } }), el("span", {}, text));
  return el("fieldset", { class: "seg" }, el("legend", { class: "unseen" }, "Who sees it"), option("public", "Public"), option("private", "Private"));
}

function label(state, venue) {
  state.send.textContent = venue === "private" ? "Message" : state.channel === "x" ? "Post" : "Comment";
  if (venue === "private") answerTo(null, state);
}

async function say(form, state) {
  const text = state.words.value.trim();
  if (!text) { state.words.focus(); return; }
  const { who, text: _, ...face } = FACES[state.channel][state.select.value];
  const venue = new FormData(form).get(`${state.channel}-venue`);
  const order = { channel: state.channel, venue, ...face, text };
  if (state.to && venue === "public") order.in_reply_to = state.to.id;
  if (venue === "private") delete order.reactions;
  const done = await act("say", order);
  if (!done) return;
  state.words.value = "";
  answerTo(null, state);
}

// Let the next public words be a reply to this message; null: to nothing.
export function answerTo(one, state = forms[one.platform]) {
  state.to = one;
  state.answering.hidden = !one;
  if (!one) return;
  const stop = el("button", { type: "button", class: "link", on: { click: () => answerTo(null, state) } }, "not a reply");
  state.answering.replaceChildren(`Replying to ${one.by === "customer" ? first(one.customer) : "the shop"}`, stop);
  const own = FACES[state.channel].findIndex((face) => face.author === one.customer);
  if (own >= 0) state.select.value = own;
  state.words.value = "";
  state.words.focus();
}
