// The picture by keyboard.
let stepped = -1;
function step(direction) {
  const { order } = shown;
  if (!order.length) return;
  stepped = (stepped + direction + order.length) % order.length;
  chooseNode(order[stepped]);
  show();
}

function zoom(factor) {
  network.moveTo({ scale: Math.min(6, Math.max(0.01, network.getScale() * factor)) });
}

function pin(id) {
  if (!state.pinned.delete(id)) state.pinned.add(id);
  change({});
}

function hide(id) {
  state.put.add(id);
  state.pinned.delete(id);
  change({ selection: null, path: [] });
}

function only(id) {
  if (state.only) change({ only: null });
  else change({ only: new Set([id, ...neighbours(id)]) });
  fit();
}

const DEEDS = {
  "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), 0: () => fit(), f: () => fit(),
  n: () => step(1), p: () => step(-1), Escape: () => choose(null), z: () => undo(),
};
const NODE_DEEDS = { ".": pin, a: (id) => reveal(id), o: only, h: hide, c: (id) => startPath(id) };
const MOVES = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] };

function canvasKey(event_) {
  const { key } = event_;
  const id = chosenNode();
  if (event_.ctrlKey || event_.metaKey || event_.altKey) return;
  if (Object.hasOwn(DEEDS, key)) DEEDS[key]();
  else if (Object.hasOwn(NODE_DEEDS, key) && id !== null) NODE_DEEDS[key](id);
  else if (Object.hasOwn(MOVES, key)) {
    const { x, y } = network.getViewPosition();
    const scale = network.getScale();
    network.moveTo({ position: { x: x + MOVES[key][0] / scale, y: y + MOVES[key][1] / scale } });
  } else return;
  event_.preventDefault();
}

function startKeys() {
  $("canvas").addEventListener("keydown", canvasKey);
  $("zoom-in").addEventListener("click", () => zoom(1.25));
  $("zoom-out").addEventListener("click", () => zoom(0.8));
  $("zoom-fit").addEventListener("click", () => fit());
  $("undo").addEventListener("click", undo);
  drawUndo();
  addEventListener("keydown", (event_) => {
    if (event_.key !== "/" || event_.target.closest("input, select, textarea")) return;
    event_.preventDefault();
    $("find").focus();
  });
}
