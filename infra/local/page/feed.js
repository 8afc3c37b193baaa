// The two public columns: posts, comments, what Kept said, what it plans to say, private messages.
import { by, day, el, first, initials, span, time } from "./dom.js";
import { openActions } from "./actions.js";

const NOT_SENT = {
  unknown: "Kept does not know whether this arrived, and is looking",
  needs_owner: "Kept could not find out whether this arrived, and asked the owner",
  failed: "not sent",
};
let known = new Set();

export function drawFeeds(state) {
  const fresh = new Set(state.world.map((one) => one.id));
  for (const platform of ["facebook", "x"]) {
    const feed = by(`${platform}-feed`);
    const top = feed.scrollTop;
    feed.replaceChildren(...cards(state, platform));
    feed.scrollTop = top;
  }
  const newest = [...document.querySelectorAll(".feed .ring")].at(-1);
  if (newest && known.size && [...fresh].some((id) => !known.has(id))) newest.scrollIntoView({ block: "nearest" });
  known = fresh;
  const shop = state.desk.business.name;
  by("facebook-name").textContent = `${shop}’s page`;
  by("x-name").textContent = `@${handle(shop)}`;
}

const handle = (name) => name.replace(/&/g, "and").toLowerCase().replace(/[^a-z0-9]/g, "").slice(0, 15);

function cards(state, platform) {
  const here = state.world.filter((one) => one.platform === platform);
  const groups = groupsOf(here.filter((one) => one.venue === "public"));
  const homes = new Map(); // where each person's private messages are shown
  for (const group of groups) group.forEach((one) => { if (one.by === "customer") homes.set(one.customer, group); });
  const chats = privateOf(here);
  const inside = (group) => chats.filter((chat) => homes.get(chat.name) === group).map((chat) => privately(state, chat));
  const threads = groups.map((group) => ({ post: group[0].post, at: group.at(-1).at, node: threadOf(state, group, inside(group)) }));
  const lone = chats.filter((chat) => !homes.has(chat.name))
    .map((chat) => ({ at: chat.lines.at(-1).at, node: el("div", { class: "card" }, privately(state, chat)) }));
  const posts = state.posts.filter((post) => post.platform === platform)
    .map((post) => postCard(state, post, threads.filter((thread) => thread.post === post.id)));
  const others = threads.filter((thread) => !state.posts.some((post) => post.id === thread.post))
    .map((thread) => ({ at: thread.at, node: el("div", { class: "card" }, thread.node) }));
  return [...posts, ...others, ...lone].filter(Boolean).sort((a, b) => (a.at < b.at ? 1 : -1)).map((card) => card.node);
}

function groupsOf(said) {
  const groups = new Map();
  for (const one of said) {
    const root = one.root || one.id;
    groups.set(root, [...(groups.get(root) || []), one]);
  }
  return [...groups.values()];
}

function privateOf(said) {
  const chats = new Map();
  for (const one of said.filter((one) => one.venue === "private"))
    chats.set(one.customer, [...(chats.get(one.customer) || []), one]);
  return [...chats].map(([name, lines]) => ({ name, lines, heard: said.filter((one) => one.customer === name) }));
}

function postCard(state, post, threads) {
  const underX = post.platform === "x" && !threads.length && state.world.some((one) => one.platform === "x");
  if (underX) return null;
  const newest = threads.map((thread) => thread.at).sort().at(-1) || post.at;
  const node = el("div", { class: "card" },
    el("div", { class: "post" },
      el("p", {}, el("span", { class: "who" }, state.desk.business.name), " ", el("span", { class: "meta" }, stamp(state, post.at))),
      el("p", {}, post.text || "A post of the shop’s.")),
    threads.length ? null : el("p", { class: "nothing" }, "Nobody has written yet. Be the first: write something below."),
    ...threads.sort((a, b) => (a.at < b.at ? 1 : -1)).map((thread) => thread.node));
  return { at: newest, node };
}

function threadOf(state, group, chats) {
  const ids = new Set(group.map((one) => one.id));
  const planned = plansFor(state, "public", (message) => ids.has(message.id));
  return el("div", { class: "thread" }, ...group.map((one) => line(state, one, group)), ...planned, ...chats);
}

function privately(state, chat) {
  const ids = new Set(chat.lines.map((one) => one.id));
  const planned = plansFor(state, "private", (message) => ids.has(message.id));
  return el("div", { class: "private" },
    el("h3", {}, `Private: besides the shop, only ${first(chat.name)} sees this`),
    ...chat.lines.map((one) => line(state, one, chat.heard)), ...planned);
}

// What a thread still has to say in this venue; `mine` finds the thread by one of its messages.
function plansFor(state, venue, mine) {
  return state.threads.filter((thread) => thread.messages.some(mine)).flatMap((thread) => thread.messages
    .filter((message) => message.author !== "customer" && message.venue === venue && message.state
      && !["sent", "cancelled"].includes(message.state))
    .map((message) => el("div", { class: "line reply ours planned" }, face(state, true),
      el("div", { class: "bubble" }, el("p", {}, plan(state, thread, message))))));
}

function plan(state, thread, message) {
  const words = message.text ? ` “${message.text}”` : "";
  if (NOT_SENT[message.state]) return `${NOT_SENT[message.state]}:${words} ${message.reason || ""}`;
  return `Kept is about to answer ${first(thread.contact)}, at ${time(message.at)}${words}`;
}

function line(state, one, group) {
  const ours = one.by !== "customer";
  const ring = state.story.ring.includes(one.id);
  const reply = one.venue === "public" && group.indexOf(one) > 0 && (ours || one.in_reply_to);
  const classes = ["line", ours && "ours", reply && "reply", ring && "ring", known.size && !known.has(one.id) && "fresh"];
  return el("div", { class: classes.filter(Boolean).join(" "), id: `said-${one.id}` },
    face(state, ours, one.customer),
    el("div", { class: "bubble" },
      el("p", { class: "head" }, el("span", { class: "who" }, ours ? state.desk.business.name : one.customer), " ",
        ...tags(state, one, group), el("span", { class: "meta" }, ` ${stamp(state, one.at)}${one.edited ? ", edited" : ""}`)),
      el("p", {}, one.media ? `[${one.media}] ` : "", one.text),
      el("button", { type: "button", class: "more", "data-key": `more-${one.id}`, "aria-label": `What happens to ${ours ? "the shop’s answer" : `${one.customer}’s words`}`, on: { click: () => openActions(state, one) } }, "···")));
}

const face = (state, ours, name = "") =>
  el("span", { class: "face", "aria-hidden": "true" }, ours ? initials(state.desk.business.name)[0] : initials(name));

function tags(state, one, group) {
  const tag = (text, kind = "") => el("span", { class: `tag ${kind}` }, text);
  if (one.by === "owner") return [tag(`${first(state.desk.business.contacts[0].name)}, by hand`)];
  if (one.hand) return [tag(one.hand)];
  if (one.by === "desk") {
    const asked = group.filter((other) => other.by === "customer" && other.at <= one.at).at(-1);
    return [tag(asked ? `Kept, in ${span(asked.at, one.at)}` : "Kept")];
  }
  const who = one.handle ? [el("span", { class: "meta" }, `@${one.handle} `)] : [];
  if (one.automated) return [...who, tag("a robot", "bad")];
  if (one.followers >= 1000) return [...who, tag(`${one.followers.toLocaleString("en-US")} followers`, "reach")];
  return one.reactions ? [...who, tag(`♥ ${one.reactions.toLocaleString("en-US")} reactions`, "reach")] : who;
}

const stamp = (state, at) => (day(at) === day(state.now) ? time(at) : `${day(at)}, ${time(at)}`);
