// The panel: from a picture to the sentence that proves it.
const CARDS = 40;
let pathFrom = null;

function pickNode(id) {
  if (pathFrom === null || pathFrom === id) { chooseNode(id); return; }
  const start = pathFrom;
  const path = shortestPath(start, id);
  pathFrom = null;
  choose({ kind: "pair", one: start, other: id }, path);
  if (!path.length) announce(`No chain of shown lines joins ${nameOf(start)} and ${nameOf(id)}.`);
}

function entityButton(id) {
  const look = classes[nodes[id].class];
  return el("button", { class: "entity", type: "button", onclick: () => { pickNode(id); show(); } },
    swatch(look.shape, look.fill), text(nameOf(id)));
}

function entityList(ids) {
  return ids.flatMap((id, index) => (index ? [" ", entityButton(id)] : [entityButton(id)]));
}

// The sentence with its quote marked; offsets count code points.
function quoted({ sentence, quote, start, end }) {
  const letters = Array.from(sentence);
  const cut = (from, to) => letters.slice(from, to).join("");
  if (!letters.length || start >= end) return el("blockquote", {}, el("mark", {}, text(quote ?? "")));
  return el("blockquote", { dir: "auto" }, cut(0, start), el("mark", {}, cut(start, end)), cut(end));
}

function badges(statement) {
  const kind = statement.fact ? "fact" : "claim";
  return el("p", { class: "badges" },
    el("span", { class: `badge ${kind}` }, standing(statement)),
    el("span", { class: "badge" }, whenOf(statement)),
    el("span", { class: "badge" }, `confidence ${percent(statement.confidence)}`));
}

function sourceLine(statement) {
  const { id, title, date, url } = documents[statement.document];
  const label = title || id;
  return el("p", { class: "source" }, url ? link(url, label) : text(label), date ? `, ${date}` : "");
}

function term(name, value) {
  return [el("dt", {}, name), el("dd", {}, text(value))];
}

function particulars({ roles, attribution }) {
  const voice = attribution.length ? attribution.join(", according to ") : "the article itself";
  return el("dl", {}, roles.map(([role, words]) => term(role, words)), term("who says so", voice));
}

function reading({ type }, { id, rule, entry }) {
  return el("details", { class: "reading" }, el("summary", {}, "How it was read"),
    el("dl", {}, term("type", type), term("rule", rule || "none"), term("lexical entry", entry || "none")),
    el("p", {}, "In full: ", el("code", {}, `kg explain ${id}`)));
}

function parties(statement) {
  if (statement.symmetric) return el("p", { class: "parties" }, entityList(statement.parties));
  const towards = statement.recipients.length
    ? el("span", { class: "arrow" }, el("span", { "aria-hidden": "true" }, "→"), el("span", { class: "unseen" }, "to")) : null;
  return el("p", { class: "parties" }, entityList(statement.agents), towards, entityList(statement.recipients));
}

function card(statement) {
  const { evidence } = statement;
  return el("article", { class: statement.fact ? "card" : "card tentative" },
    el("h3", {}, text(capital(statement.label))), parties(statement), badges(statement), quoted(evidence),
    particulars(evidence), sourceLine(statement), reading(statement, evidence));
}

// Cards a pageful at a time.
function cards(list) {
  const box = el("div", { class: "cards" });
  const more = el("button", { type: "button", class: "wide" });
  let count = 0;
  const grow = () => {
    const next = list.slice(count, count + CARDS).map(card);
    count += next.length;
    more.before(...next);
    more.hidden = count >= list.length;
    more.textContent = `Show more (${list.length - count} left)`;
  };
  more.addEventListener("click", grow);
  box.append(more);
  grow();
  return box;
}

// What the filters hide must be said, or silence reads as absence.
function withheld(list) {
  const tentative = list.filter((statement) => statement.tentative && !passes(statement) && passes(statement, { claims: true }));
  if (!tentative.length) return null;
  return el("p", { class: "note" }, `${plural(tentative.length, "claim or plan", "claims and plans")} not shown. `,
    el("button", { type: "button", onclick: () => change({ claims: true }) }, "Show them"));
}

function nodeDeeds(id) {
  const deed = (label, key, onclick, more = {}) =>
    el("button", { type: "button", onclick, title: `Key ${key}`, "aria-keyshortcuts": key, ...more }, label);
  return el("p", { class: "deeds" },
    deed(state.only ? "Back to all" : "Only its neighbours", "O", () => only(id)),
    deed("Pin", ".", () => pin(id), { "aria-pressed": String(state.pinned.has(id)) }),
    deed("Hide", "H", () => hide(id)),
    deed("Add neighbours", "A", () => reveal(id)),
    deed("Path from here", "C", () => startPath(id)));
}

function nodePanel(id) {
  const node = nodes[id];
  const look = classes[node.class];
  const all = statementsOf(id);
  const list = all.filter((statement) => passes(statement)).sort(eventsFirst);
  const wikidata = /^Q\d+$/.test(node.wikidata ?? "") ? link(`https://www.wikidata.org/wiki/${node.wikidata}`, node.wikidata) : null;
  return [
    el("h2", {}, swatch(look.shape, look.fill), text(node.label)),
    el("p", { class: "about" }, text(capital(look.label)), node.state ? [" · acts for ", text(node.state)] : null,
      wikidata ? [" · Wikidata ", wikidata] : null, ` · ${plural(list.length, "statement")}`),
    nodeDeeds(id), server?.note(id), withheld(all), partners(id, list), cards(list),
  ];
}

function startPath(id) {
  pathFrom = id;
  announce(`Choose another entity to find the shortest chain from ${nameOf(id)}.`);
}

function reveal(id) {
  if (server) server.bring(nodes[id].key);
  else showAround(id);
}

function showAround(id) {
  const around = new Set(statementsOf(id).filter((statement) => passes(statement)).flatMap(({ parties }) => parties));
  around.forEach((other) => { state.revealed.add(other); state.put.delete(other); state.only?.add(other); });
  change({});
  show();
}

function partners(id, list) {
  const counts = new Map();
  list.forEach(({ index }) => listOf(PARTIES, index).forEach((other) => {
    if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
  }));
  if (counts.size < 2) return null;
  const rows = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 8);
  return el("details", { class: "partners", open: list.length > 3 }, el("summary", {}, "With whom"),
    el("ul", {}, rows.map(([other, count]) => el("li", {},
      el("button", { type: "button", class: "plain", onclick: () => { choosePair(id, other); show(); } },
        text(nameOf(other)), el("span", { class: "count" }, ` ${count}`))))));
}

const between = (one, other) => statementsOf(one).filter(({ index }) => listOf(PARTIES, index).includes(other));

function pairPanel(one, other) {
  const chain = state.path.length > 2 ? state.path : [one, other];
  const all = [...new Set(chain.slice(1).flatMap((id, index) => between(chain[index], id)))];
  const list = all.filter((statement) => passes(statement));
  if (chain.length === 2) list.sort(eventsFirst);
  const steps = chain.length > 2
    ? [el("p", { class: "about" }, `Joined over ${plural(chain.length - 2, "other", "others")}:`),
      el("ol", { class: "chain" }, chain.map((id) => el("li", {}, entityButton(id))))] : [];
  return [
    el("h2", {}, el("span", {}, text(nameOf(one)), " and ", text(nameOf(other)))), ...steps,
    el("p", { class: "about" }, `${plural(list.length, "statement")} ${steps.length ? "along the way" : "between them"}`),
    withheld(all), cards(list),
  ];
}

const towards = (symmetric) => (symmetric ? [" and "]
  : [el("span", { "aria-hidden": "true" }, " → "), el("span", { class: "unseen" }, " to ")]);

function linePanel(name) {
  const line = lineNamed(name);
  if (line < 0) return welcome();
  const { from, to } = name;
  const list = onLine(line).sort(eventsFirst);
  const all = between(from, to);
  return [
    el("h2", {}, el("span", {}, text(nameOf(from)), ...towards(list[0].symmetric), text(nameOf(to)))),
    el("p", { class: "about" }, plural(list.length, "statement"), all.length > list.length ? " on this line · " : "",
      all.length > list.length ? el("button", { type: "button", onclick: () => choosePair(from, to) }, "All between the two") : null),
    cards(list),
  ];
}

function statementPanel(index) {
  const statement = statements[index];
  return [el("h2", {}, "Evidence"), card(statement)];
}

function busiest(most) {
  const counts = new Int32Array(count);
  shown.statements.forEach(({ index }) => listOf(PARTIES, index).forEach((id) => { counts[id] += 1; }));
  return Array.from(shown.order, (id) => [id, counts[id]]).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most);
}

function welcome() {
  return [
    el("h2", {}, "Who is at the centre"),
    el("p", { class: "about" }, "Choose an entity or a line to read the sentences behind it. Solid lines are facts in the articles’ own voice; claims and plans are dashed and shown on request."),
    el("ol", { class: "top" }, busiest(12).map(([id, number]) => el("li", {}, entityButton(id),
      el("span", { class: "count" }, ` ${plural(number, "statement")}`)))),
    helpOnKeys(),
  ];
}

function helpOnKeys() {
  const keys = [["/", "find an entity"], ["N P", "next, previous entity"], ["+ −", "nearer, farther"], ["0", "fit to window"],
    ["arrows", "move the picture"], [".", "pin the chosen entity"], ["O", "only its neighbours"], ["A", "add its neighbours"],
    ["C", "start a path from it"], ["H", "hide it"], ["Z", "undo"], ["Esc", "choose nothing"]];
  return el("details", { class: "reading" }, el("summary", {}, "Keys, when the graph has the focus"),
    el("dl", {}, keys.map(([key, deed]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, deed)])));
}

function drawDetails(moved = false) {
  const { selection } = state;
  const panel = $("details");
  const content = !selection ? welcome()
    : selection.kind === "node" ? nodePanel(selection.id)
      : selection.kind === "pair" ? pairPanel(selection.one, selection.other)
        : selection.kind === "line" ? linePanel(selection) : statementPanel(selection.id);
  const close = selection ? el("button", { type: "button", class: "close", "aria-label": "Close the details", onclick: () => choose(null) }, "×") : null;
  const held = panel.contains(document.activeElement);
  panel.replaceChildren(...[close, ...content.flat()].filter(Boolean));
  if (moved) panel.scrollTop = 0;
  if (held) panel.focus({ preventScroll: true });
}
