// Everything is wired here, once.
readHash();
compute();
startFilters();
drawLegend();
startTabs();
startSearch();
startTimes();
startTable();
startSaving();
startCanvas();
$("canvas").addEventListener("keydown", canvasKey);
$("zoom-in").addEventListener("click", () => zoom(1.25));
$("zoom-out").addEventListener("click", () => zoom(0.8));
$("zoom-fit").addEventListener("click", () => fit());

function drawRest(moved) {
  drawControls();
  drawTabs();
  drawTimes();
  drawLists();
  drawDetails(moved);
}
function drawAll(moved) {
  draw();
  drawRest(moved);
}
listeners.push(drawAll);
drawRest(true);
unfold();
addEventListener("popstate", () => { state.path = []; readHash(); compute(); drawAll(true); });

// For those who look from outside: what is drawn, read only.
window.kgPage = Object.freeze({
  labels: () => boxes.map(({ x, y, w, h, label }) => ({ x, y, w, h, label })),
  where: (key) => network.canvasToDOM(nodes[byKey.get(key)]),
  edges: () => [...shown.bundles.values()].map(({ key, from, to }) => ({ key, from: nodes[from].key, to: nodes[to].key })),
  scale: () => network.getScale(),
});
