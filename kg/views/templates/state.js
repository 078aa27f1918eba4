// What the reader has asked for, and what is shown because of it.
const state = {
  view: "graph",
  claims: false,
  confidence: 0,
  since: null,
  until: null,
  type: "",
  source: "",
  classesOff: new Set(),
  tonesOff: new Set(),
  all: false,
  revealed: new Set(),
  put: new Set(),
  only: null,
  path: [],
  selection: null,
};
const listeners = [];
let shown = { statements: [], nodes: new Set(), bundles: new Map(), waiting: 0 };

// Facts are what happened; everything else is drawn only when it is asked for.
function passes(statement, { claims = state.claims } = {}) {
  if (statement.tentative && !claims) return false;
  if (statement.confidence * 100 < state.confidence) return false;
  if (state.type && statement.type !== state.type) return false;
  if (state.source && String(statement.document) !== state.source) return false;
  if (state.tonesOff.has(statement.tone)) return false;
  if (state.since || state.until) {
    if (!statement.period) return false;
    if (state.since && statement.period[1] < state.since) return false;
    if (state.until && statement.period[0] > state.until) return false;
  }
  return statement.parties.every((id) => !state.classesOff.has(nodes[id].class));
}

const isDrawn = (id) => !state.put.has(id) && (!state.only || state.only.has(id))
  && (state.all || id < limit || state.revealed.has(id));

// Statements between the same two, of one tone and one standing, share a line.
const bundleKey = (from, to, statement) =>
  [from, to, statement.tone, statement.fact ? 1 : 0, statement.symmetric ? 1 : 0].join(">");

function compute() {
  const passing = statements.filter((statement) => passes(statement));
  const concerned = new Set(passing.flatMap((statement) => statement.parties));
  const visible = new Set([...concerned].filter(isDrawn));
  const kept = new Set(passing.filter((statement) => statement.parties.every((id) => visible.has(id))));
  const bundles = new Map();
  for (const { from, to, statement: index } of links) {
    const statement = statements[index];
    if (!kept.has(statement)) continue;
    const key = bundleKey(from, to, statement);
    if (!bundles.has(key)) bundles.set(key, { key, from, to, statements: [] });
    bundles.get(key).statements.push(statement);
  }
  const waiting = state.only ? 0 : [...concerned].filter((id) => !visible.has(id) && !state.put.has(id)).length;
  shown = { statements: [...kept].sort(newestFirst), nodes: visible, bundles, waiting };
}

function neighbours(id) {
  const found = new Set();
  for (const { from, to } of shown.bundles.values()) {
    if (from === id) found.add(to);
    if (to === id) found.add(from);
  }
  return found;
}

// The shortest chain of shown lines between two entities, or an empty list.
function shortestPath(start, goal) {
  const before = new Map([[start, null]]);
  for (const current of before.keys()) {
    if (current === goal) break;
    for (const next of neighbours(current)) if (!before.has(next)) before.set(next, current);
  }
  if (!before.has(goal)) return [];
  const path = [];
  for (let step = goal; step !== null; step = before.get(step)) path.unshift(step);
  return path;
}

function change(changes, { remember = false } = {}) {
  Object.assign(state, changes);
  compute();
  listeners.forEach((listener) => listener());
  writeHash(remember);
}

function choose(selection, path = []) {
  Object.assign(state, { selection, path });
  if (!selection) pathFrom = null;
  listeners.forEach((listener) => listener(true));
  writeHash(true);
}

const chooseNode = (id) => {
  if (!shown.nodes.has(id)) {
    state.put.delete(id);
    state.revealed.add(id);
    state.only = null;
    compute();
  }
  choose({ kind: "node", id });
};
const chooseStatement = (statement) => choose({ kind: "statement", id: statement.index });
const choosePair = (one, other) => choose({ kind: "pair", one, other });

// The address says what is shown, so that it can be kept, shared and stepped back through.
function writeHash(remember) {
  const parts = new URLSearchParams();
  const { selection } = state;
  if (selection?.kind === "node") parts.set("entity", nodes[selection.id].key);
  if (selection?.kind === "statement") parts.set("statement", statements[selection.id].id);
  if (selection?.kind === "pair") {
    parts.set("from", nodes[selection.one].key);
    parts.set("to", nodes[selection.other].key);
  }
  if (state.claims) parts.set("claims", "1");
  if (state.view !== "graph") parts.set("view", state.view);
  if (state.confidence) parts.set("confidence", state.confidence);
  if (state.since) parts.set("since", state.since);
  if (state.until) parts.set("until", state.until);
  if (state.type) parts.set("type", state.type);
  const hash = `#${parts}`;
  if (hash === (location.hash || "#")) return;
  try { history[remember ? "pushState" : "replaceState"](null, "", hash); } catch { /* a frame without an address */ }
}

function readHash() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const day = (name) => (/^\d{4}(-\d\d){0,2}$/.test(parts.get(name) ?? "") ? parts.get(name) : null);
  const [entity, from, to] = ["entity", "from", "to"].map((name) => byKey.get(parts.get(name)));
  const statement = byStatement.get(parts.get("statement"));
  Object.assign(state, {
    claims: parts.get("claims") === "1",
    view: ["table", "timeline"].includes(parts.get("view")) ? parts.get("view") : "graph",
    confidence: Math.min(100, Math.max(0, Number(parts.get("confidence")) || 0)),
    since: day("since"),
    until: day("until"),
    type: statements.some(({ type }) => type === parts.get("type")) ? parts.get("type") : "",
    selection: null,
  });
  if (entity !== undefined) state.selection = { kind: "node", id: entity };
  if (from !== undefined && to !== undefined) state.selection = { kind: "pair", one: from, other: to };
  if (statement !== undefined) state.selection = { kind: "statement", id: statement };
  if (entity !== undefined && !isDrawn(entity)) state.revealed.add(entity);
}
