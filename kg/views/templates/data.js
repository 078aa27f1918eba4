// The page's data, read once; what came from outside reaches the document as text only.
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const nodes = read("nodes");
const links = read("edges");
const options = read("options");
const { statements, documents, classes, tones, limit, total } = read("scene");

const byKey = new Map(nodes.map((node) => [node.key, node.id]));
const byStatement = new Map(statements.map((statement, index) => [statement.id, index]));
statements.forEach((statement, index) => {
  statement.index = index;
  statement.parties = [...new Set([...statement.agents, ...statement.recipients])];
  statement.tentative = !statement.fact;
});
nodes.forEach((node) => { node.statements = []; });
statements.forEach((statement) => {
  statement.parties.forEach((id) => nodes[id].statements.push(statement));
});

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
const plural = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
const nameOf = (id) => nodes[id].label;
const capital = (label) => label.charAt(0).toUpperCase() + label.slice(1);
const namesOf = (ids) => ids.map(nameOf).join(", ");
const short = (value, most) => {
  const letters = Array.from(String(value).replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, " "));
  return letters.length > most ? `${letters.slice(0, most - 1).join("").trimEnd()}…` : letters.join("");
};

// "denied", "planned", "alleged by Lavrov" …: how a statement stands to the truth, in a word or two.
function standing(statement) {
  const words = [];
  if (statement.negated) words.push("did not happen");
  if (statement.factuality !== "actual") words.push(statement.factuality);
  if (statement.attribution.length) words.push("claimed");
  return words.join(", ") || "fact";
}

// A period no finer than it is: "2016" for a whole year, "2021-02" for a whole month.
function spanOf([first, last]) {
  if (first === last) return first;
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)];
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  const end = new Date(Date.UTC(Number(year), Number(first.slice(5, 7)), 0)).getUTCDate();
  return first === `${month}-01` && last === `${month}-${end}` ? month : `${first} to ${last}`;
}

function whenOf(statement) {
  if (!statement.period) return statement.time ?? "undated";
  return statement.dated ? spanOf(statement.period) : `reported ${spanOf(statement.period)}`;
}

const newestFirst = (one, other) => {
  const [a, b] = [one.period?.[0] ?? "", other.period?.[0] ?? ""];
  if (a !== b) return a < b ? 1 : -1;
  return one.index - other.index;
};
