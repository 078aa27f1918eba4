// The address says what is shown, so that it can be kept, shared and stepped back through.
const MOST_NAMED = 60; // entities an address can name before it is too long to be sent to anyone

const keysOf = (ids) => [...ids].slice(0, MOST_NAMED).map((id) => nodes[id].key);
const idsOf = (parts, name) => parts.getAll(name).map((key) => byKey.get(key)).filter((id) => id !== undefined);

function writeSelection(parts) {
  const { selection } = state;
  if (selection?.kind === "node") parts.set("entity", nodes[selection.id].key);
  if (selection?.kind === "statement") parts.set("statement", statements[selection.id].id);
  if (selection?.kind === "pair" || selection?.kind === "line") {
    const [one, other] = selection.kind === "pair" ? [selection.one, selection.other] : [selection.from, selection.to];
    parts.set("from", nodes[one].key);
    parts.set("to", nodes[other].key);
  }
  if (state.path.length > 2) parts.set("path", "1");
  server?.write(parts);
}

function writeHash(remember) {
  const parts = new URLSearchParams();
  writeSelection(parts);
  if (state.claims) parts.set("claims", "1");
  if (state.all) parts.set("all", "1");
  if (state.view !== "graph") parts.set("view", state.view);
  if (state.colour !== "class") parts.set("colour", state.colour);
  if (state.size !== "degree") parts.set("size", state.size);
  if (state.confidence) parts.set("confidence", state.confidence);
  if (state.since) parts.set("since", state.since);
  if (state.until) parts.set("until", state.until);
  if (state.type) parts.set("type", state.type);
  if (state.source) parts.set("source", documents[Number(state.source)].id);
  state.classesOff.forEach((id) => parts.append("without", classes[id].type));
  state.tonesOff.forEach((id) => parts.append("no", tones[id].id));
  Object.entries({ pin: state.pinned, hide: state.put, only: state.only ?? [], add: server ? server.besides(state.revealed) : state.revealed })
    .forEach(([name, ids]) => keysOf(ids).forEach((key) => parts.append(name, key)));
  const hash = `#${parts}`;
  if (hash === (location.hash || "#")) return;
  const step_ = steps() + (remember ? 1 : 0);
  try { history[remember ? "pushState" : "replaceState"]({ step: step_ }, "", hash); } catch { /* a frame without an address */ }
  drawUndo();
}

// How many steps have been taken on this page: further back lies another one.
const steps = () => history.state?.step ?? 0;
const undo = () => { if (steps() > 0) history.back(); };
const drawUndo = () => { $("undo").disabled = steps() === 0; };

function readSelection(parts) {
  const [entity, from, to] = ["entity", "from", "to"].map((name) => byKey.get(parts.get(name)));
  const named = parts.get("statement");
  const statement = named === null ? undefined : statementNamed(named);
  if (statement) return { kind: "statement", id: statement.index };
  if (from !== undefined && to !== undefined) return { kind: "pair", one: from, other: to };
  return entity === undefined ? null : { kind: "node", id: entity };
}

function readHash() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const day = (name) => (/^\d{4}(-\d\d){0,2}$/.test(parts.get(name) ?? "") ? parts.get(name) : null);
  const among = (name, allowed) => (allowed.includes(parts.get(name)) ? parts.get(name) : allowed[0]);
  const numbers = (name, table, key) => new Set(parts.getAll(name)
    .map((value) => table.findIndex((row) => row[key] === value)).filter((id) => id >= 0));
  const source = documents.findIndex(({ id }) => id === parts.get("source"));
  const only = idsOf(parts, "only");
  Object.assign(state, {
    claims: parts.get("claims") === "1", all: parts.get("all") === "1",
    view: among("view", ["graph", "table", "timeline"]),
    colour: among("colour", ["class", "community"]), size: among("size", ["degree", "influence"]),
    confidence: Math.min(100, Math.max(0, Number(parts.get("confidence")) || 0)),
    since: day("since"), until: day("until"),
    type: kinds.some(({ type }) => type === parts.get("type")) ? parts.get("type") : "",
    source: source < 0 ? "" : String(source),
    classesOff: numbers("without", classes, "type"), tonesOff: numbers("no", tones, "id"),
    pinned: new Set(idsOf(parts, "pin")), put: new Set(idsOf(parts, "hide")),
    only: only.length ? new Set(only) : null, revealed: new Set(idsOf(parts, "add")),
    selection: readSelection(parts), path: [],
  });
  server?.read(parts);
  const { selection } = state;
  if (selection?.kind === "node" && !isDrawn(selection.id)) state.revealed.add(selection.id);
  compute();
  if (parts.has("path") && selection?.kind === "pair") state.path = shortestPath(selection.one, selection.other);
}
