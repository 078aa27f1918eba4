// A picture that takes long to draw is drawn once, a margin wider than the window, and that bitmap
// is moved while the reader drags or zooms; when the hand rests it is drawn afresh.
const MARGIN = 0.3; // of the window's side, on each side
const SLOW = 12; // milliseconds a picture may take if it is to be drawn anew at every frame
const MANY = 1000; // lines with which nobody need try
const REST = 70; // milliseconds without a movement after which the hand rests
let layer = null;
let cost = 0;
let resting = 0;

const sameView = (a, b) => a.x === b.x && a.y === b.y && a.scale === b.scale && a.width === b.width && a.height === b.height;

function drawLayer(view, ratio) {
  const wide = { ...view, width: Math.round(view.width * (1 + 2 * MARGIN)), height: Math.round(view.height * (1 + 2 * MARGIN)) };
  const surface = new OffscreenCanvas(Math.round(wide.width * ratio), Math.round(wide.height * ratio));
  const context = surface.getContext("2d", { alpha: false });
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, wide.width, wide.height);
  paint(context, wide);
  layer?.bitmap.close();
  layer = { bitmap: surface.transferToImageBitmap(), view, wide, version };
}

// Whether the bitmap still reaches to the window's edges; while zooming out it need not.
function reaches(view) {
  const { wide } = layer;
  if (view.scale !== wide.scale) return true;
  return Math.abs(view.x - wide.x) * view.scale <= (wide.width - view.width) / 2
    && Math.abs(view.y - wide.y) * view.scale <= (wide.height - view.height) / 2;
}

function blit(context, view) {
  const { bitmap, wide } = layer;
  const factor = view.scale / wide.scale;
  const [w, h] = [wide.width * factor, wide.height * factor];
  const [x, y] = [(wide.x - view.x) * view.scale + (view.width - w) / 2, (wide.y - view.y) * view.scale + (view.height - h) / 2];
  context.imageSmoothingEnabled = factor !== 1;
  if (factor === 1) context.drawImage(bitmap, Math.round(x), Math.round(y), w, h);
  else context.drawImage(bitmap, x, y, w, h);
}

// What the hand has moved away from its place on the bitmap.
function paintHeld(context, view) {
  const { from, to, length } = shown.lines;
  project(view);
  paintLines(context, view, times(length, (line) => line).filter((line) => from[line] === held || to[line] === held), { bold: 0.6 });
  paintNodes(context, view, [held]);
}

function drawFrame(context, view, ratio) {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const started = performance.now();
  if (cost <= SLOW && shown.lines.length < MANY) {
    paint(context, view);
    cost = performance.now() - started;
    layer = null;
    paintRings(context);
    paintLabels(context, view);
    return;
  }
  const stale = layer?.version !== version || layer.view.width !== view.width || layer.view.height !== view.height;
  const moved = !stale && !sameView(layer.view, view);
  if (stale || !reaches(view)) {
    drawLayer(view, ratio);
    cost = performance.now() - started;
    project(view); // what was painted lies a margin further off
  }
  blit(context, view);
  if (held !== null) paintHeld(context, view);
  if (moved) carryLabels(context, view);
  else paintLabels(context, view);
  paintRings(context);
  if (moved) { clearTimeout(resting); resting = setTimeout(rest, REST); }
}

// A hand that holds the picture is not at rest however still it is.
function rest() {
  if (pressed) { resting = setTimeout(rest, REST); return; }
  resting = 0;
  if (layer) layer.version = -1;
  network.redraw();
}
