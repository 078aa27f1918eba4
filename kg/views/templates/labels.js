// Names at constant size on the screen, the most important first, none over another.
const LETTERS = 28;
const MOST_LABELS = 220;
const MOST_TRIED = 1500;
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const widths = new Map();
let boxes = [];

function widthOf(context, label, font) {
  const key = font + label;
  if (!widths.has(key)) widths.set(key, context.measureText(label).width);
  return widths.get(key);
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
    // A box is free of labels always, of discs unless it is important enough to lie over them.
    free: (box, but, bold) => keys(box).every((key) =>
      (cells.get(key) ?? []).every((other) => other.of === but || (bold && other.of >= 0) || !over(box, other))),
  };
}

function spots({ x, y, r }, w, h) {
  return [
    { x: x - w / 2, y: y + r + 2 },
    { x: x + r + 4, y: y - h / 2 },
    { x: x - r - 4 - w, y: y - h / 2 },
    { x: x - w / 2, y: y - r - h - 2 },
  ].map((spot) => ({ ...spot, w, h }));
}

// The discs in view, in order of importance, the chosen and its neighbours first.
function discsInView(network, width, height) {
  const scale = network.getScale();
  const centre = network.getViewPosition();
  const near = focusSet();
  const discs = [];
  for (const id of shown.nodes) {
    const node = nodes[id];
    const x = (node.x - centre.x) * scale + width / 2;
    const y = (node.y - centre.y) * scale + height / 2;
    const r = node.size * magnified * scale;
    if (x < -40 || y < -40 || x > width + 40 || y > height + 40) continue;
    discs.push({ id, x, y, r, rank: id === chosenNode() ? -2 : near?.has(id) ? -1 : 0 });
  }
  return discs.sort((a, b) => a.rank - b.rank || a.id - b.id);
}

function drawLabels(network, context) {
  const { clientWidth: width, clientHeight: height } = $("canvas");
  const ratio = context.canvas.width / width;
  const discs = discsInView(network, width, height);
  const taken = board();
  taken.add({ x: width - 160, y: height - 52, w: 160, h: 52, of: -1 }); // the zoom buttons
  const near = focusSet();
  const solid = near ? discs.filter(({ id }) => near.has(id)) : discs;
  if (solid.length <= 900) solid.forEach(({ id, x, y, r }) => taken.add({ x: x - r, y: y - r, w: 2 * r, h: 2 * r, of: id }));
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = "top";
  context.lineJoin = "round";
  boxes = [];
  for (const disc of discs.slice(0, MOST_TRIED)) {
    if (boxes.length >= MOST_LABELS) break;
    if (near && !near.has(disc.id)) continue;
    placeLabel(context, disc, taken, { width, height });
  }
  if (shown.bundles.size <= 1500) drawLineLabels(network, context, taken, { width, height });
  context.restore();
}

// On the lines: how many statements they stand for, and of the chosen ones what they say.
function drawLineLabels(network, context, taken, { width, height }) {
  const scale = network.getScale();
  const centre = network.getViewPosition();
  const chosen = [...shown.bundles.values()].filter(isChosen);
  const several = focusSet() ? [] : [...shown.bundles.values()].filter((bundle) => bundle.statements.length > 1);
  context.font = `400 11.5px ${FONT}`;
  for (const bundle of chosen.length ? chosen.slice(0, 30) : several) {
    const point = network.body.edges[bundle.key]?.edgeType?.getPoint?.(0.5);
    if (!point) continue;
    const label = chosen.length ? sayings(bundle) : `${bundle.statements.length}`;
    const [w, h] = [context.measureText(label).width + 8, 17];
    const box = { x: (point.x - centre.x) * scale + width / 2 - w / 2, y: (point.y - centre.y) * scale + height / 2 - h / 2, w, h, of: -1, label };
    if (!taken.free(box, -2)) continue;
    taken.add(box);
    boxes.push(box);
    drawTag(context, box, tones[bundle.statements[0].tone].stroke);
  }
}

function sayings({ statements: list }) {
  const labels = [...new Set(list.map(({ label }) => label))].join(", ");
  return short(list.length > 1 ? `${list.length} × ${labels}` : labels, 36);
}

function drawTag(context, { x, y, w, h, label }, colour) {
  context.beginPath();
  context.roundRect(x, y, w, h, h / 2);
  context.fillStyle = theme.paper;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = theme.ink;
  context.fillText(label, x + 4, y + 3);
}

function placeLabel(context, disc, taken, { width, height }) {
  const size = Math.max(11, Math.min(16, 10.5 + nodes[disc.id].size / 7));
  const font = `${disc.id < 12 || disc.rank ? 600 : 400} ${size}px ${FONT}`;
  context.font = font;
  const label = short(nodes[disc.id].label, LETTERS);
  const [w, h] = [widthOf(context, label, font) + 4, size + 3];
  const inside = ({ x, y }) => x >= 0 && y >= 0 && x + w <= width && y + h <= height;
  const free = spots(disc, w, h).filter(inside);
  const bold = disc.id < 25 || disc.rank < 0;
  const spot = free.find((box) => taken.free(box, disc.id)) ?? (bold ? free.find((box) => taken.free(box, disc.id, true)) : null);
  if (!spot) return;
  const box = { ...spot, of: -1, label };
  taken.add(box);
  boxes.push(box);
  context.strokeStyle = theme.paper;
  context.lineWidth = 4;
  context.strokeText(label, spot.x + 2, spot.y + 1);
  context.fillStyle = theme.ink;
  context.fillText(label, spot.x + 2, spot.y + 1);
}
