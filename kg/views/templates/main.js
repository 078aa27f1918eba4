// Everything is wired here, once: first the picture, then what stands round it.
readHash();
startTimes();
drawTabs();
drawTimes();
startCanvas();
startKeys();
unfold();

function drawRest(moved) {
  drawControls();
  drawTabs();
  drawTimes();
  drawLists();
  drawDetails(moved);
}
listeners.push((moved) => { draw(); drawRest(moved); });
startFilters();
startTabs();
startSearch();
startTable();
startSaving();
drawLegend();
drawRest(true);
addEventListener("popstate", () => { readHash(); drawLegend(); draw(); drawRest(true); drawUndo(); server?.resume(); });
server?.resume();

// For those who look from outside: what is drawn, read only.
window.kgPage = Object.freeze({
  labels: () => boxes.map(({ x, y, w, h, label }) => ({ x, y, w, h, label })),
  where: (key) => network.canvasToDOM({ x: X[byKey.get(key)], y: Y[byKey.get(key)] }),
  nodes: () => Array.from(shown.order, (id) => ({ key: nodes[id].key, x: X[id], y: Y[id], r: DEGREE[id] })),
  edges: () => times(shown.lines.length, (line) => ({ from: nodes[shown.lines.from[line]].key, to: nodes[shown.lines.to[line]].key })),
  scale: () => network.getScale(),
  settled: () => resting === 0 && !$("engine"),
});
