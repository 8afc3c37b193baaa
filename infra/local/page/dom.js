// Elements and times. What strangers wrote goes in as text only, never as markup.

export function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "on") Object.entries(value).forEach(([kind, run]) => made.addEventListener(kind, run));
    else if (name === "class") made.className = value;
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export const by = (id) => document.getElementById(id);

export const initials = (name) =>
  name.split(/\s+/).filter(Boolean).map((word) => [...word][0].toUpperCase()).slice(0, 2).join("") || "?";

export const first = (name) => name.split(/\s+/)[0] || name;

let zone = "UTC";
export const setZone = (name) => { zone = name || "UTC"; };

const said = (options, at) => new Intl.DateTimeFormat("en-US", { timeZone: zone, ...options }).format(new Date(at));

export const clockTime = (at) => said({ hour: "numeric", minute: "2-digit" }, at).replace(/\s/g, " ").replace(" AM", "").replace(" PM", "");
export const half = (at) => (said({ hour: "numeric", hour12: true }, at).includes("AM") ? "am" : "pm");
export const time = (at) => `${clockTime(at)} ${half(at)}`;
export const day = (at) => said({ weekday: "short", day: "numeric", month: "short" }, at);
export const weekday = (at) => said({ weekday: "long" }, at);

export function span(from, to) {
  const seconds = Math.round((new Date(to) - new Date(from)) / 1000);
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
