// The picture: the engine draws discs and lines where the layout put them; nothing moves by itself.
let network = null;
let nodeSet = null;
let edgeSet = null;
const FADE = 0.16;
const CURVES = 250; // lines up to which each has a curve: beyond, drawing them costs too much
const ARROWS = 4000; // lines up to which arrowheads could be seen at all
let crowded = false;
let magnified = 1;

const chosenNode = () => (state.selection?.kind === "node" ? state.selection.id : null);

// The nodes a choice is about, or null if nothing is chosen.
function focusSet() {
  const { selection, path } = state;
  if (path.length > 1) return new Set(path);
  if (!selection) return null;
  if (selection.kind === "node") return new Set([selection.id, ...neighbours(selection.id)]);
  if (selection.kind === "pair") return new Set([selection.one, selection.other]);
  if (selection.kind === "bundle") return new Set(selection.key.split(">").slice(0, 2).map(Number));
  return new Set(statements[selection.id].parties);
}

function onPath({ from, to }) {
  const [a, b] = [state.path.indexOf(from), state.path.indexOf(to)];
  return a >= 0 && b >= 0 && Math.abs(a - b) === 1;
}

function isChosen(bundle) {
  const { selection } = state;
  if (state.path.length > 1) return onPath(bundle);
  if (!selection) return false;
  if (selection.kind === "node") return bundle.from === selection.id || bundle.to === selection.id;
  if (selection.kind === "pair")
    return [selection.one, selection.other].every((id) => id === bundle.from || id === bundle.to);
  if (selection.kind === "bundle") return bundle.key === selection.key;
  return bundle.statements.some(({ index }) => index === selection.id);
}

// The rim of a disc is the same on the screen at any zoom, so a crowd wears a thinner one or none.
function rim() {
  const count = shown.nodes.size;
  return count > 3000 ? 0 : count > 150 ? 0.6 : 1.2;
}

function drawnNode(id, focus) {
  const node = nodes[id];
  const faded = focus && !focus.has(id);
  const main = id === chosenNode();
  const border = main ? theme.accent : theme.rim;
  const colours = { background: node.color, border };
  return {
    id, x: node.x, y: node.y, size: node.size * magnified, shape: node.shape,
    opacity: faded ? FADE : 1,
    borderWidth: main ? 4 : rim(),
    color: { ...colours, highlight: colours, hover: { ...colours, border: theme.accent } },
  };
}

// Lines between the same two bow apart, each a little further; one alone may go straight.
function bends(bundles) {
  const pair = ({ from, to }) => (from < to ? `${from}>${to}` : `${to}>${from}`);
  const many = new Map();
  const seen = new Map();
  bundles.forEach((bundle) => many.set(pair(bundle), (many.get(pair(bundle)) ?? 0) + 1));
  return ({ from, to, statements: [first] }) => {
    const way = `${from}>${to}`;
    const order = seen.get(way) ?? 0;
    seen.set(way, order + 1);
    const alone = bundles.length > CURVES && many.get(pair({ from, to })) === 1;
    if (alone || bundles.length > ARROWS || (first.symmetric && order === 0)) return 0;
    return 0.13 + 0.12 * order;
  };
}

function drawnEdge(bundle, bend, chosen, dimming) {
  const first = bundle.statements[0];
  const count = bundle.statements.length;
  const sure = Math.max(...bundle.statements.map(({ confidence }) => confidence));
  const opacity = dimming && !chosen ? FADE / 2 : chosen ? 1 : 0.35 + 0.5 * sure;
  return {
    id: bundle.key, from: bundle.from, to: bundle.to,
    color: { color: tones[first.tone].stroke, highlight: tones[first.tone].stroke, hover: tones[first.tone].stroke, opacity },
    width: 1.2 + 1.1 * Math.log2(count + 1) + (chosen ? 1 : 0),
    dashes: first.fact ? false : [7, 5],
    arrows: { to: { enabled: !first.symmetric && (!crowded || chosen), scaleFactor: 0.6 } },
    smooth: bend ? { enabled: true, type: "curvedCW", roundness: bend } : { enabled: false },
  };
}

function draw() {
  const focus = shown.nodes.size <= 2500 ? focusSet() : null;
  const bundles = [...shown.bundles.values()];
  const bend = bends(bundles);
  crowded = bundles.length > ARROWS;
  const discs = [...shown.nodes].sort((a, b) => b - a).map((id) => drawnNode(id, focus));
  const lines = bundles.map((bundle) => drawnEdge(bundle, bend(bundle), isChosen(bundle), focus !== null));
  edgeSet.remove(edgeSet.getIds().filter((key) => !shown.bundles.has(key)));
  nodeSet.remove(nodeSet.getIds().filter((id) => !shown.nodes.has(id)));
  nodeSet.update(discs);
  edgeSet.update(lines);
  if (network) network.setOptions({ interaction: { hideEdgesOnDrag: crowded, hideEdgesOnZoom: crowded } });
  $("nothing").hidden = shown.nodes.size > 0;
}

function startCanvas() {
  readTheme();
  nodeSet = new vis.DataSet();
  edgeSet = new vis.DataSet();
  draw();
  network = new vis.Network($("canvas"), { nodes: nodeSet, edges: edgeSet }, {
    ...options,
    interaction: { ...options.interaction, hideEdgesOnDrag: crowded, hideEdgesOnZoom: crowded },
  });
  network.on("afterDrawing", (context) => { drawLabels(network, context); magnify(); });
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) pickNode(node);
    else if (edge !== undefined) choose({ kind: "bundle", key: edge });
    else choose(null);
  });
  network.on("dragging", ({ nodes: ids }) => ids.forEach(keepPlace));
  network.on("dragEnd", ({ nodes: ids }) => ids.forEach(keepPlace));
  network.on("hoverNode", () => $("canvas").classList.add("pointing"));
  network.on("blurNode", () => $("canvas").classList.remove("pointing"));
  dark.addEventListener("change", () => { readTheme(); draw(); });
}

function keepPlace(id) {
  const { [id]: place } = network.getPositions([id]);
  Object.assign(nodes[id], place);
}

function fit(ids) {
  network.fit({ ...(ids ? { nodes: ids } : {}), animation: still.matches ? false : { duration: 250 }, maxZoomLevel: 1.4 });
}

// While a crowd moves, the engine leaves out its lines, as it does by itself for the mouse wheel.
function hasten() {
  if (crowded) network.body.emitter.emit("zoom", {});
}

function zoom(factor) {
  hasten();
  network.moveTo({ scale: Math.min(6, Math.max(0.02, network.getScale() * factor)) });
}

// Seen from afar a disc would be a dot: it grows a little, in steps, into the air the layout left.
function magnify() {
  const scale = network.getScale();
  const wish = shown.nodes.size > 1200 ? 1 : Math.round(Math.min(1.8, Math.max(1, 0.75 / scale)) * 5) / 5;
  if (wish === magnified) return;
  magnified = wish;
  requestAnimationFrame(draw);
}

// Bring what was chosen elsewhere (search, table, panel) into the picture.
function show() {
  const focus = focusSet();
  if (focus && state.view === "graph") fit([...focus].filter((id) => shown.nodes.has(id)));
}

// A picture that was folded away has no size to be fitted to until it is seen.
let seen = false;
function unfold() {
  if (state.view !== "graph") return;
  requestAnimationFrame(() => {
    network.redraw();
    if (!seen) fit();
    seen = true;
    show();
  });
}

let stepped = -1;
function step(direction) {
  const order = [...shown.nodes].sort((a, b) => a - b);
  if (!order.length) return;
  stepped = (stepped + direction + order.length) % order.length;
  chooseNode(order[stepped]);
  show();
}

function canvasKey(event) {
  const move = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] }[event.key];
  const deed = {
    "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), 0: () => fit(),
    n: () => step(1), p: () => step(-1), Escape: () => choose(null),
  }[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey || (!move && !deed)) return;
  event.preventDefault();
  if (deed) { deed(); return; }
  const { x, y } = network.getViewPosition();
  const scale = network.getScale();
  hasten();
  network.moveTo({ position: { x: x + move[0] / scale, y: y + move[1] / scale } });
}
