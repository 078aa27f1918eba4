// The page's data, read once; what came from outside reaches the document as text only. What may
// change later is what a page that is served takes in.
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const options = read("options");
const { classes, colours, plain, tones, kinds, documents, periods, factualities, limit, total, statements: columns } = read("scene");

// What is asked for at every drawing stands in typed arrays; an object a node keeps its words.
const rows = read("nodes");
let count = rows.length;
const atFirst = Math.min(limit, count); // what comes later is drawn when somebody asks for it
let X = Float32Array.from(rows, ({ x }) => x);
let Y = Float32Array.from(rows, ({ y }) => y);
let DEGREE = Float32Array.from(rows, ({ size }) => size);
let greatest = DEGREE.reduce((a, b) => Math.max(a, b), 0);
let INFLUENCE = Float32Array.from(rows, ({ influence }) => greatest * Math.max(0.16, Math.sqrt(influence)));
let CLASS = Uint16Array.from(rows, (row) => row.class);
let COMMUNITY = Uint16Array.from(rows, ({ community }) => community);
const nodes = rows.map(({ key, label, class: type, wikidata, state: country }) =>
  ({ key, label, class: type, wikidata, state: country }));
rows.length = 0;
const byKey = new Map(nodes.map(({ key }, id) => [key, id]));

const $ = (id) => document.getElementById(id);

// An element with properties and children; strings become text nodes, never markup.
function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && !name.includes("-")) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// Foreign text in its own direction, so that it cannot turn the words around it.
const text = (value) => el("bdi", {}, String(value));

// A link, if it is one that a browser opens as a page; else its text.
function link(href, label) {
  let url = null;
  try { url = new URL(href); } catch { return text(label); }
  if (!["http:", "https:"].includes(url.protocol)) return text(label);
  return el("a", { href: url.href, rel: "noopener noreferrer nofollow", target: "_blank" }, text(label));
}

const percent = (share) => `${Math.round(share * 100)} %`;
// The browser's own formatter takes longer to wake up than the picture to be drawn.
const digits = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
const plural = (number, one, many = `${one}s`) => `${digits(number)} ${number === 1 ? one : many}`;
const nameOf = (id) => nodes[id].label;
const capital = (label) => label.charAt(0).toUpperCase() + label.slice(1);
const namesOf = (ids) => ids.map(nameOf).join(", ");
const short = (value, most) => {
  const letters = Array.from(String(value).replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, " "));
  return letters.length > most ? `${letters.slice(0, most - 1).join("").trimEnd()}…` : letters.join("");
};
const times = (number, make) => Array.from({ length: number }, (_, index) => make(index));
