// The engine carries the canvas, the camera and the gestures; what it shows is painted here.
let network = null;
let pointed = null;
let held = null;
let pressed = false;
let seen = false;
const BELOW = 44; // pixels at the bottom that the buttons need
const UNTOUCHED = 600; // milliseconds for which a picture that no hand is over needs no engine
const GRIP = 5; // pixels of radius from which a node can be taken hold of

const viewNow = () => {
  const { clientWidth: width, clientHeight: height } = $("canvas");
  return { ...network.getViewPosition(), scale: network.getScale(), width, height };
};

function draw() {
  $("nothing").hidden = shown.order.length > 0;
  network.redraw();
}

let asked = false;
function redrawSoon() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => { asked = false; network.redraw(); });
}

function startCanvas() {
  readTheme();
  network = firstSight($("canvas"));
  startPointer($("canvas"));
  dark.addEventListener("change", () => { readTheme(); version += 1; draw(); });
  requestAnimationFrame(() => setTimeout(startEngine, UNTOUCHED));
  $("canvas").addEventListener("pointerenter", startEngine, { once: true });
}

function startEngine() {
  if (!$("engine")) return;
  const view = { position: network.getViewPosition(), scale: network.getScale() };
  const script = document.createElement("script");
  script.textContent = $("engine").textContent;
  $("engine").replaceWith(script);
  network = new vis.Network($("canvas"), {}, options);
  network.on("afterDrawing", (context) => {
    if (!seen) return;
    context.save();
    drawFrame(context, viewNow(), context.canvas.width / $("canvas").clientWidth);
    context.restore();
  });
  network.on("click", ({ pointer: { DOM: spot } }) => clicked(spot));
  network.on("doubleClick", ({ pointer: { DOM: spot } }) => { const id = nodeAt(spot); if (id !== null) reveal(id); });
  if (seen) network.setSize("100%", "100%");
  network.moveTo(view);
}

function clicked(spot) {
  const id = nodeAt(spot);
  if (id !== null) { pickNode(id); return; }
  const line = lineAt(spot);
  if (line >= 0) choose({ kind: "line", ...nameOfLine(line) });
  else choose(null);
}

function nodeAt({ x, y }) {
  project(viewNow());
  let [best, near] = [null, Infinity];
  for (const id of shown.order) {
    const far = Math.hypot(PX[id] - x, PY[id] - y) - PR[id];
    if (far < 4 && far < near) [best, near] = [id, far];
  }
  return best;
}

function lineAt(spot) {
  const tag = boxes.find(({ line, x, y, w, h }) => line !== undefined && spot.x >= x && spot.x <= x + w && spot.y >= y && spot.y <= y + h);
  if (tag) return tag.line;
  project(viewNow());
  let [best, near] = [-1, 6];
  for (let line = 0; line < shown.lines.length; line += 1) {
    const far = distance(course(line), spot);
    if (far < near) [best, near] = [line, far];
  }
  return best;
}

// From a point to a parabola, by the straight pieces between sixteen points of it.
function distance({ x1, y1, cx, cy, x2, y2 }, { x, y }) {
  const near = 12;
  if (x < Math.min(x1, cx, x2) - near || x > Math.max(x1, cx, x2) + near
    || y < Math.min(y1, cy, y2) - near || y > Math.max(y1, cy, y2) + near) return Infinity;
  let best = Infinity;
  let [px, py] = [x1, y1];
  for (let t = 1 / 16; t <= 1; t += 1 / 16) {
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    const [qx, qy] = [a * x1 + b * cx + c * x2, a * y1 + b * cy + c * y2];
    const [dx, dy] = [qx - px, qy - py];
    const along = Math.max(0, Math.min(1, ((x - px) * dx + (y - py) * dy) / (dx * dx + dy * dy || 1)));
    best = Math.min(best, Math.hypot(px + along * dx - x, py + along * dy - y));
    [px, py] = [qx, qy];
  }
  return best;
}

// A node under the finger is moved; the engine moves the picture otherwise.
function startPointer(canvas) {
  const spotOf = ({ clientX, clientY }) => {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  canvas.addEventListener("pointerdown", (event_) => {
    pressed = true;
    held = event_.isPrimary ? nodeAt(spotOf(event_)) : null;
    if (held !== null && PR[held] < GRIP) held = null; // in a crowd of dots the hand means the picture
    if (held !== null) network.setOptions({ interaction: { dragView: false } });
  }, { capture: true });
  canvas.addEventListener("pointermove", (event_) => {
    const spot = spotOf(event_);
    if (held !== null && event_.buttons) { place(held, network.DOMtoCanvas(spot)); return; }
    if (event_.buttons) return;
    const id = nodeAt(spot);
    if (id === pointed) return;
    pointed = id;
    canvas.classList.toggle("pointing", id !== null);
    redrawSoon();
  });
  ["pointerup", "pointercancel"].forEach((name) => addEventListener(name, () => {
    pressed = false;
    if (held !== null) { version += 1; redrawSoon(); }
    if (held !== null) network.setOptions({ interaction: { dragView: true } });
    held = null;
  }));
}

function place(id, { x, y }) {
  X[id] = x;
  Y[id] = y;
  if (!layer) version += 1;
  redrawSoon();
}

// The window onto some nodes, or onto all that are shown.
function fit(ids = shown.order) {
  const { clientWidth: width, clientHeight: height } = $("canvas");
  if (!ids.length || !width) return;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const id of ids) {
    const r = sizeOf(id);
    [left, top] = [Math.min(left, X[id] - r), Math.min(top, Y[id] - r)];
    [right, bottom] = [Math.max(right, X[id] + r), Math.max(bottom, Y[id] + r)];
  }
  const wanted_ = Math.min(1.4, (width - Math.min(110, width / 8)) / (right - left), (height - 50 - BELOW) / (bottom - top));
  const scale = Math.max(0.01, wanted_);
  network.moveTo({
    position: { x: (left + right) / 2, y: (top + bottom) / 2 + BELOW / 2 / scale }, scale,
    animation: still.matches || !seen || crowded() ? false : { duration: 250 },
  });
}

// Bring what was chosen elsewhere (search, table, panel) into the picture.
function show() {
  const { near } = casting();
  if (near && state.view === "graph") fit([...near].filter(isShown));
}

// A picture that was folded away has no size to be fitted to until it is seen.
function unfold() {
  if (state.view !== "graph") return;
  network.setSize("100%", "100%");
  if (!seen) fit();
  seen = true;
  show();
  network.redraw();
}
