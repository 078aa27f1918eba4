// Names at constant size on the screen, the most important first, none over another.
const LETTERS = 28;
const SAID = 36; // letters on a line
const MOST_LABELS = 120;
const MOST_TRIED = 400;
const MOVING = 70; // names carried along while a crowd moves
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const TAG_FONT = `400 11.5px ${FONT}`;
const widths = new Map();
let boxes = [];

// By letters, each measured once: to measure every name takes longer than to draw the picture.
function widthOf(context, label, weight, size) {
  let width = 0;
  for (const letter of label) {
    const key = weight + letter;
    if (!widths.has(key)) {
      context.font = `${weight} 100px ${FONT}`;
      widths.set(key, context.measureText(letter).width / 100);
    }
    width += widths.get(key);
  }
  return width * size;
}

const over = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

// A grid of 64-pixel cells with the boxes that touch each.
function board() {
  const cells = new Map();
  const keys = (box) => {
    const found = [];
    for (let x = Math.floor(box.x / 64); x <= (box.x + box.w) / 64; x += 1)
      for (let y = Math.floor(box.y / 64); y <= (box.y + box.h) / 64; y += 1) found.push(`${x},${y}`);
    return found;
  };
  return {
    add: (box) => keys(box).forEach((key) => cells.set(key, [...(cells.get(key) ?? []), box])),
    // How much a box lies over: of another label never, of nodes no more than it must.
    covers: (box, but) => {
      let found = 0;
      for (const key of keys(box)) for (const other of cells.get(key) ?? [])
        if (other.of !== but && over(box, other)) found += other.of < 0 ? Infinity : 1;
      return found;
    },
  };
}

function spots({ x, y, r }, w, h) {
  return [
    { x: x - w / 2, y: y + r + 2 },
    { x: x + r + 3, y: y - h / 2 },
    { x: x - r - 3 - w, y: y - h / 2 },
    { x: x - w / 2, y: y - r - h - 2 },
    { x: x + r * 0.7 + 2, y: y + r * 0.7 },
    { x: x - r * 0.7 - 2 - w, y: y + r * 0.7 },
    { x: x + r * 0.7 + 2, y: y - r * 0.7 - h },
    { x: x - r * 0.7 - 2 - w, y: y - r * 0.7 - h },
  ].map((spot) => ({ ...spot, w, h }));
}

// The nodes in view, in order of importance, the chosen, its neighbours and the pinned first.
function inView({ width, height }) {
  const { near } = casting();
  const main = chosenNode();
  const rank = (id) => (id === main ? -3 : near?.has(id) ? -2 : state.pinned.has(id) ? -1 : 0);
  const seen = [];
  for (const id of shown.order) {
    const [x, y, r] = [PX[id], PY[id], PR[id]];
    if (x > -40 && y > -40 && x < width + 40 && y < height + 40) seen.push({ id, x, y, r, rank: rank(id) });
  }
  return seen.sort((a, b) => a.rank - b.rank || a.id - b.id);
}

function startWords(context) {
  context.textBaseline = "top";
  context.textAlign = "left";
  context.lineJoin = "round";
}

let placed = null; // what the boxes were placed for

// The same picture again needs no new places.
function paintLabels(context, view) {
  const more = $("more").hidden;
  if (placed?.version === version && placed.more === more && placed.colours === theme && sameView(placed.view, view)) {
    startWords(context);
    boxes.forEach((box) => { if (box.line === undefined) write(context, box); else drawTag(context, box); });
    return;
  }
  placeLabels(context, view);
  placed = { version, view, more, colours: theme };
}

function placeLabels(context, view) {
  project(view);
  const seen = inView(view);
  const taken = board();
  taken.add({ x: view.width - 170, y: view.height - 54, w: 170, h: 54, of: -1 }); // the buttons
  if (!$("more").hidden) taken.add({ x: 0, y: view.height - 54, w: 190, h: 54, of: -1 });
  const { near } = casting();
  const solid = near ? seen.filter(({ id }) => near.has(id)) : seen;
  if (solid.length <= 900) solid.forEach(({ id, x, y, r }) => taken.add({ x: x - r, y: y - r, w: 2 * r, h: 2 * r, of: id }));
  startWords(context);
  boxes = [];
  for (const disc of seen.slice(0, MOST_TRIED)) {
    if (boxes.length >= MOST_LABELS) break;
    if (near && !near.has(disc.id)) continue;
    placeLabel(context, disc, taken, view);
  }
  if (shown.lines.length <= 1500 || near) paintTags(context, taken);
}

// While a crowd moves its names go along with their nodes, nothing is placed anew.
function carryLabels(context, view) {
  project(view);
  startWords(context);
  boxes.filter(({ node }) => node !== undefined).slice(0, MOVING)
    .forEach((box) => write(context, { ...box, x: PX[box.node] + box.dx, y: PY[box.node] + box.dy }));
}

// On the lines: how many statements they stand for, and of the chosen ones what they say.
function paintTags(context, taken) {
  const { chosen, near } = casting();
  const { members, length } = shown.lines;
  const size = (line) => members.starts[line + 1] - members.starts[line];
  const several = near ? [] : times(length, (line) => line).filter((line) => size(line) > 1);
  context.font = TAG_FONT;
  for (const line of near ? chosen.slice(0, 40) : several) {
    const { x, y } = middle(line);
    const label = near ? sayings(line) : `${size(line)}`;
    const [w, h] = [context.measureText(label).width + 10, 17];
    const box = { x: x - w / 2, y: y - h / 2, w, h, of: -1, label, line };
    if (taken.covers(box, -2)) continue;
    taken.add(box);
    boxes.push(box);
    drawTag(context, box);
  }
}

function sayings(line) {
  const list = onLine(line);
  const labels = [...new Set(list.map(({ label }) => label))];
  let said = list.length > 1 ? `${list.length} × ${labels[0]}` : labels[0];
  for (const [index, label] of labels.entries()) {
    if (!index) continue;
    if (said.length + label.length > SAID) { said += ", …"; break; }
    said += `, ${label}`;
  }
  return short(said, SAID + 8);
}

function drawTag(context, { x, y, w, h, label, line }) {
  context.font = TAG_FONT;
  context.beginPath();
  context.roundRect(x, y, w, h, h / 2);
  context.fillStyle = theme.paper;
  context.fill();
  context.strokeStyle = tones[shown.lines.tone[line]].stroke;
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = theme.ink;
  context.fillText(label, x + 5, y + 3);
}

function placeLabel(context, disc, taken, { width, height }) {
  const size = Math.max(11, Math.min(16, 10.5 + (6 * sizeOf(disc.id)) / greatest));
  const weight = disc.id < 12 || disc.rank ? 600 : 400;
  const font = `${weight} ${size}px ${FONT}`;
  const label = short(nodes[disc.id].label, LETTERS);
  const [w, h] = [widthOf(context, label, weight, size) + 5, size + 3];
  const inside = ({ x, y }) => x >= 0 && y >= 0 && x + w <= width && y + h <= height;
  const free = spots(disc, w, h).filter(inside);
  const bold = disc.id < 25 || disc.rank < 0;
  let [spot, least] = [null, bold ? Infinity : 1];
  for (const box of free) {
    const covered = taken.covers(box, disc.id);
    if (covered < least) [spot, least] = [box, covered];
  }
  if (!spot) return;
  const box = { ...spot, of: -1, label, font, node: disc.id, dx: spot.x - disc.x, dy: spot.y - disc.y };
  taken.add(box);
  boxes.push(box);
  write(context, box);
}

function write(context, { x, y, label, font }) {
  context.font = font;
  context.strokeStyle = theme.paper;
  context.lineWidth = 4;
  context.strokeText(label, x + 2, y + 1);
  context.fillStyle = theme.ink;
  context.fillText(label, x + 2, y + 1);
}
