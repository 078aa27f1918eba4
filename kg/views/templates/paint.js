// The picture, drawn from the typed arrays: lines first, a path for all that look alike, then nodes.
const STRAIGHT = 4000; // lines beyond which none has a curve or an arrowhead: they could not be seen
const FULL = 200; // lines from which each steps back
const FADE = 0.14;
const RUN = 300; // lines in one path: a longer one takes the rasteriser more than its share
let [PX, PY, PR] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
const line_ = { x1: 0, y1: 0, cx: 0, cy: 0, x2: 0, y2: 0 };

const chosenNode = () => (state.selection?.kind === "node" ? state.selection.id : null);
const communityFill = (number) => (number < colours.length ? colours[number] : plain); // a colour twice would lie
const fillOf = (id) => (state.colour === "community" ? communityFill(COMMUNITY[id]) : classes[CLASS[id]].fill);
const sizeOf = (id) => (state.size === "influence" ? INFLUENCE[id] : DEGREE[id]);
const crowded = () => shown.lines.length > STRAIGHT;

// Seen from afar a node would be a dot: it grows a little into the air that the layout left.
const magnified = (scale) => (shown.order.length > 1200 ? 1 : Math.min(shown.order.length > 150 ? 1.25 : 1.8, Math.max(1, 0.75 / scale)));

// Where everything shown is on the screen; a view has its middle (x, y), scale, width and height.
function project(view) {
  const [dx, dy] = [view.width / 2 - view.x * view.scale, view.height / 2 - view.y * view.scale];
  const grown = magnified(view.scale) * view.scale;
  for (const id of shown.order) {
    PX[id] = X[id] * view.scale + dx;
    PY[id] = Y[id] * view.scale + dy;
    PR[id] = Math.max(0.9, sizeOf(id) * grown);
  }
}

// The nodes a choice is about, or null if nothing is chosen.
function focusSet() {
  const { selection, path } = state;
  if (path.length > 1) return new Set(path);
  if (!selection) return null;
  if (selection.kind === "node") return new Set([selection.id, ...neighbours(selection.id)]);
  if (selection.kind === "pair") return new Set([selection.one, selection.other]);
  if (selection.kind === "line") return new Set([selection.from, selection.to]);
  return new Set(statements[selection.id].parties);
}

function isChosen(line) { // but for a line chosen by itself
  const { selection, path } = state;
  const { from: { [line]: from }, to: { [line]: to } } = shown.lines;
  if (path.length > 1) {
    const [a, b] = [path.indexOf(from), path.indexOf(to)];
    return a >= 0 && b >= 0 && Math.abs(a - b) === 1;
  }
  if (!selection || selection.kind === "line") return false;
  if (selection.kind === "node") return from === selection.id || to === selection.id;
  if (selection.kind === "pair") return [selection.one, selection.other].every((id) => id === from || id === to);
  return listOf(shown.lines.members, line).includes(selection.id);
}

// What the choice makes of everything shown, worked out once for each picture.
let cast = { version: -1 };
function casting() {
  if (cast.version === version) return cast;
  const near = focusSet();
  const alone = state.selection?.kind === "line" ? lineNamed(state.selection) : -1;
  const chosen = alone >= 0 ? [alone] : near ? times(shown.lines.length, (line) => line).filter(isChosen) : [];
  cast = { version, near, chosen, isChosen: new Set(chosen) };
  return cast;
}

// The course of a line from rim to rim: a parabola with its control point beside the middle.
function course(line) {
  const { from: { [line]: a }, to: { [line]: b }, bend: { [line]: bow }, symmetric } = shown.lines;
  const [dx, dy] = [PX[b] - PX[a], PY[b] - PY[a]];
  const long = Math.hypot(dx, dy) || 1;
  line_.cx = (PX[a] + PX[b]) / 2 + dy * bow * 1.3;
  line_.cy = (PY[a] + PY[b]) / 2 - dx * bow * 1.3;
  const [ux, uy, vx, vy] = [line_.cx - PX[a], line_.cy - PY[a], line_.cx - PX[b], line_.cy - PY[b]];
  const [u, v] = [Math.hypot(ux, uy) || 1, Math.hypot(vx, vy) || 1];
  const [start, end] = [Math.min(PR[a], long / 3), Math.min(PR[b] + (symmetric[line] ? 0 : 1), long / 3)];
  line_.x1 = PX[a] + (ux / u) * start;
  line_.y1 = PY[a] + (uy / u) * start;
  line_.x2 = PX[b] + (vx / v) * end;
  line_.y2 = PY[b] + (vy / v) * end;
  return line_;
}

const middle = (line) => {
  const { x1, y1, cx, cy, x2, y2 } = course(line);
  return { x: (x1 + 2 * cx + x2) / 4, y: (y1 + 2 * cy + y2) / 4 };
};

const outside = ({ x1, y1, x2, y2, cx, cy }, { width, height }) => Math.max(x1, x2, cx) < 0 || Math.max(y1, y2, cy) < 0
  || Math.min(x1, x2, cx) > width || Math.min(y1, y2, cy) > height;

const widthOf_ = (line) => Math.min(5, 1.3 + 0.8 * Math.log2(shown.lines.members.starts[line + 1] - shown.lines.members.starts[line]));
const strength = (line) => (shown.lines.sure[line] >= 900 ? 0.9 : shown.lines.sure[line] >= 700 ? 0.7 : 0.5)
  * Math.max(0.35, Math.min(1, Math.sqrt(FULL / shown.lines.length))); // the more there are, the fainter each

function looks(lines, alpha) {
  const found = new Map();
  const many = crowded();
  for (const line of lines) {
    const width = many ? 0.7 : Math.round(widthOf_(line) * 2) / 2;
    const key = `${shown.lines.tone[line]} ${shown.lines.fact[line]} ${width} ${alpha ?? strength(line).toFixed(2)}`;
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(line);
  }
  return found;
}

function paintLines(context, view, lines, { alpha, bold = 0 } = {}) {
  for (const [key, alike] of looks(lines, alpha)) {
    const [tone, fact, width, opacity] = key.split(" ").map(Number);
    context.globalAlpha = opacity;
    context.strokeStyle = tones[tone].stroke;
    context.fillStyle = tones[tone].stroke;
    context.lineWidth = width + bold;
    context.setLineDash(fact ? [] : [6, 4]);
    for (let at = 0; at < alike.length; at += RUN) strokeRun(context, view, alike, at);
    context.setLineDash([]);
    if (!crowded() || bold) arrowheads(context, view, alike, width + bold);
  }
  context.globalAlpha = 1;
}

function strokeRun(context, view, alike, at) {
  context.beginPath();
  for (let index = at; index < Math.min(alike.length, at + RUN); index += 1) {
    const way = course(alike[index]);
    if (outside(way, view)) continue;
    context.moveTo(way.x1, way.y1);
    if (shown.lines.bend[alike[index]]) context.quadraticCurveTo(way.cx, way.cy, way.x2, way.y2);
    else context.lineTo(way.x2, way.y2);
  }
  context.stroke();
}

const headOf = (width, r) => Math.min(5 + width * 1.6, Math.max(4, r * 1.6));

function arrowheads(context, view, alike, width) {
  context.beginPath();
  for (const line of alike) {
    if (shown.lines.symmetric[line]) continue;
    const way = course(line);
    if (outside(way, view)) continue;
    const turn = Math.atan2(way.y2 - way.cy, way.x2 - way.cx);
    const size = headOf(width, PR[shown.lines.to[line]]);
    context.moveTo(way.x2, way.y2);
    context.lineTo(way.x2 - size * Math.cos(turn - 0.42), way.y2 - size * Math.sin(turn - 0.42));
    context.lineTo(way.x2 - size * Math.cos(turn + 0.42), way.y2 - size * Math.sin(turn + 0.42));
  }
  context.fill();
}

function paintNodes(context, view, ids, alpha = 1) {
  const alike = new Map();
  for (const id of ids) {
    const [x, y, r] = [PX[id], PY[id], PR[id]];
    if (x < -r || y < -r || x > view.width + r || y > view.height + r) continue;
    const key = `${fillOf(id)} ${classes[CLASS[id]].shape}`;
    if (!alike.has(key)) alike.set(key, []);
    alike.get(key).push(id);
  }
  context.globalAlpha = alpha;
  context.strokeStyle = theme.rim;
  for (const [key, list] of alike) {
    const [fill, shape] = key.split(" ");
    context.fillStyle = fill;
    context.lineWidth = shown.order.length > 150 ? 0.7 : 1.1;
    context.beginPath();
    list.forEach((id) => trace(context, shape, PX[id], PY[id], PR[id]));
    context.fill();
    if (shown.order.length <= 3000 || view.scale > 0.5) context.stroke();
  }
  context.globalAlpha = 1;
}

// Round what is chosen, pinned or pointed at.
function paintRings(context) {
  const ring = (id, far, width, colour) => {
    context.beginPath();
    trace(context, classes[CLASS[id]].shape, PX[id], PY[id], PR[id] + far);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  };
  state.pinned.forEach((id) => { if (isShown(id)) ring(id, 4, 1.2, theme.ink); });
  const main = chosenNode();
  if (main !== null && isShown(main)) ring(main, 2, 3, theme.accent);
  if (pointed !== null && isShown(pointed)) ring(pointed, 2, 2, theme.accent);
}

// All of it but the words.
function paint(context, view) {
  project(view);
  const { near, chosen, isChosen: among } = casting();
  const every = times(shown.lines.length, (line) => line);
  paintLines(context, view, near ? every.filter((line) => !among.has(line)) : every, near ? { alpha: FADE / 2 } : {});
  const ids = shown.order.toReversed();
  if (near) {
    paintNodes(context, view, ids.filter((id) => !near.has(id)), FADE);
    paintLines(context, view, chosen, { alpha: 0.95, bold: 0.6 });
  }
  paintNodes(context, view, near ? ids.filter((id) => near.has(id)) : ids);
}
