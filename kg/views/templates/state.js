// What the reader has asked for, and what is shown because of it.
const state = {
  view: "graph",
  claims: false,
  confidence: 0,
  since: null,
  until: null,
  type: "",
  source: "",
  colour: "class",
  size: "degree",
  classesOff: new Set(),
  tonesOff: new Set(),
  all: false,
  revealed: new Set(),
  opened: new Map(), // whose neighbours a server was asked for, and for how many
  pinned: new Set(),
  put: new Set(),
  only: null,
  path: [],
  selection: null,
};
const listeners = [];
let server = null; // what a page that is served can ask for more
const NOTHING = { from: [], to: [], bend: [], sure: [], tone: [], fact: [], symmetric: [], members: { starts: [0], ids: [] }, length: 0 };
let shown = { statements: [], order: [], mask: new Uint8Array(count), lines: NOTHING, waiting: 0 };
let version = 0; // of the picture: what was drawn before it is stale

const isShown = (id) => shown.mask[id] === 1;

// Facts are what happened; everything else is drawn only when it is asked for.
function passes({ index }, { claims = state.claims } = {}) {
  if (!claims && !(FLAGS[index] & FACT)) return false;
  if (CONFIDENCE[index] < state.confidence * 10) return false;
  const { type, tone } = kinds[KIND[index]];
  if (state.type && type !== state.type) return false;
  if (state.source && String(SOURCE[index]) !== state.source) return false;
  if (state.tonesOff.has(tone)) return false;
  if (state.since || state.until) {
    const period = periods[PERIOD[index]];
    if (!period || (state.since && period[1] < state.since) || (state.until && period[0] > state.until)) return false;
  }
  return !state.classesOff.size || listOf(PARTIES, index).every((id) => !state.classesOff.has(CLASS[id]));
}

const isDrawn = (id) => !state.put.has(id) && (!state.only || state.only.has(id) || state.pinned.has(id))
  && (state.all || id < atFirst || state.revealed.has(id) || state.pinned.has(id));

function compute() {
  const passing = statements.filter((statement) => passes(statement));
  const concerned = new Uint8Array(count);
  passing.forEach(({ index }) => listOf(PARTIES, index).forEach((id) => { concerned[id] = 1; }));
  const mask = new Uint8Array(count);
  let waiting = 0;
  for (let id = 0; id < count; id += 1) {
    mask[id] = concerned[id] && isDrawn(id) ? 1 : 0;
    if (concerned[id] && !mask[id] && !state.put.has(id) && !state.only) waiting += 1;
  }
  const kept = passing.filter(({ index }) => listOf(PARTIES, index).every((id) => mask[id] === 1));
  const order = Int32Array.from(mask.keys()).filter((id) => mask[id]);
  shown = { statements: kept.sort(newestFirst), order, mask, lines: bundled(kept), waiting };
  version += 1;
}

// Statements between the same two, of one tone and one standing, share a line.
function bundled(kept) {
  const wanted = new Uint8Array(statements.length);
  kept.forEach(({ index }) => { wanted[index] = 1; });
  const known = new Map();
  const firsts = [];
  const lineOf = new Int32Array(LINKS.length / 3).fill(-1);
  for (let link = 0; link < lineOf.length; link += 1) {
    const index = LINKS[link * 3 + 2];
    if (!wanted[index]) continue;
    const look = kinds[KIND[index]].tone * 4 + (FLAGS[index] & FACT ? 2 : 0) + (FLAGS[index] & SYMMETRIC ? 1 : 0);
    const key = (LINKS[link * 3] * count + LINKS[link * 3 + 1]) * 256 + look;
    if (!known.has(key)) { known.set(key, firsts.length); firsts.push(link); }
    lineOf[link] = known.get(key);
  }
  return drawable(firsts, lineOf);
}

function drawable(firsts, lineOf) {
  const length = firsts.length;
  const from = Int32Array.from(firsts, (link) => LINKS[link * 3]);
  const to = Int32Array.from(firsts, (link) => LINKS[link * 3 + 1]);
  const first = (link) => LINKS[link * 3 + 2];
  const tone = Uint8Array.from(firsts, (link) => kinds[KIND[first(link)]].tone);
  const fact = Uint8Array.from(firsts, (link) => FLAGS[first(link)] & FACT);
  const symmetric = Uint8Array.from(firsts, (link) => (FLAGS[first(link)] & SYMMETRIC ? 1 : 0));
  const members = grouped(lineOf, length);
  const sure = Uint16Array.from({ length }, (_, line) => listOf(members, line).reduce((most, index) => Math.max(most, CONFIDENCE[index]), 0));
  return { length, from, to, tone, fact, symmetric, sure, members, bend: bends({ length, from, to, symmetric }) };
}

function grouped(lineOf, length) {
  const counts = new Int32Array(length);
  lineOf.forEach((line) => { if (line >= 0) counts[line] += 1; });
  const members = ragged({ counts, ids: new Int32Array(counts.reduce((a, b) => a + b, 0)) });
  const next = members.starts.slice();
  lineOf.forEach((line, link) => { if (line >= 0) { members.ids[next[line]] = LINKS[link * 3 + 2]; next[line] += 1; } });
  return members;
}

// Lines between the same two bow apart, each a little further; one alone may go straight.
function bends({ length, from, to, symmetric }) {
  const bend = new Float32Array(length);
  if (length > STRAIGHT) return bend;
  const pair = (line) => Math.min(from[line], to[line]) * count + Math.max(from[line], to[line]);
  const many = new Map();
  for (let line = 0; line < length; line += 1) many.set(pair(line), (many.get(pair(line)) ?? 0) + 1);
  const seen = new Map();
  for (let line = 0; line < length; line += 1) {
    const way = from[line] * count + to[line];
    const order = seen.get(way) ?? 0;
    seen.set(way, order + 1);
    if (many.get(pair(line)) > 1 && !(symmetric[line] && order === 0)) bend[line] = 0.12 + 0.12 * order;
  }
  return bend;
}

const onLine = (line) => Array.from(listOf(shown.lines.members, line), (index) => statements[index]);
const lineNamed = ({ from, to, tone, fact, symmetric }) => {
  const { lines } = shown;
  for (let line = 0; line < lines.length; line += 1)
    if (lines.from[line] === from && lines.to[line] === to && lines.tone[line] === tone
      && lines.fact[line] === fact && lines.symmetric[line] === symmetric) return line;
  return -1;
};
const nameOfLine = (line) => Object.fromEntries(["from", "to", "tone", "fact", "symmetric"].map((name) => [name, shown.lines[name][line]]));

function neighbours(id) {
  const { from, to, length } = shown.lines;
  const found = new Set();
  for (let line = 0; line < length; line += 1) {
    if (from[line] === id) found.add(to[line]);
    if (to[line] === id) found.add(from[line]);
  }
  return found;
}

// The shortest chain of shown lines between two entities, or an empty list.
function shortestPath(start, goal) {
  const { from, to, length } = shown.lines;
  const around = new Map();
  const join = (one, other) => { if (!around.has(one)) around.set(one, []); around.get(one).push(other); };
  for (let line = 0; line < length; line += 1) { join(from[line], to[line]); join(to[line], from[line]); }
  const before = new Map([[start, null]]);
  for (const current of before.keys()) {
    if (current === goal) break;
    for (const next of around.get(current) ?? []) if (!before.has(next)) before.set(next, current);
  }
  if (!before.has(goal)) return [];
  const path = [];
  for (let step_ = goal; step_ !== null; step_ = before.get(step_)) path.unshift(step_);
  return path;
}

function change(changes, { remember = true } = {}) {
  Object.assign(state, changes);
  compute();
  listeners.forEach((listener) => listener(false));
  writeHash(remember);
}

function choose(selection, path = []) {
  Object.assign(state, { selection, path });
  if (!selection) pathFrom = null;
  version += 1;
  listeners.forEach((listener) => listener(true));
  writeHash(true);
}

const chooseNode = (id) => {
  if (!isShown(id)) {
    state.put.delete(id);
    state.revealed.add(id);
    state.only = null;
    compute();
  }
  choose({ kind: "node", id });
};
const chooseStatement = ({ index }) => choose({ kind: "statement", id: index });
const choosePair = (one, other) => choose({ kind: "pair", one, other });
