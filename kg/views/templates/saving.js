// Saving what is shown: the picture as PNG or SVG, the statements as CSV or JSON.
function save(name, blob) {
  const anchor = el("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
}

function plainRows() {
  return shown.statements.map((statement) => ({
    id: statement.id, date: statement.period?.[0] ?? "", who: namesOf(statement.agents), what: statement.label,
    whom: namesOf(statement.recipients), standing: standing(statement), says: statement.attribution.join(" < "),
    confidence: statement.confidence, quote: statement.quote, document: documents[statement.document].id,
    url: documents[statement.document].url ?? "",
  }));
}

function csvCell(value) {
  const guarded = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return `"${guarded.replaceAll('"', '""')}"`;
}

function startSaving() {
  $("save-png").addEventListener("click", () => $("canvas").querySelector("canvas").toBlob((blob) => blob && save("graph.png", blob)));
  $("save-svg").addEventListener("click", () => save("graph.svg", new Blob([new XMLSerializer().serializeToString(drawing())], { type: "image/svg+xml" })));
  $("save-json").addEventListener("click", () => save("graph.json", new Blob([JSON.stringify(plainRows(), null, 1)], { type: "application/json" })));
  $("save-csv").addEventListener("click", () => {
    const rows = plainRows();
    const lines = [Object.keys(rows[0] ?? { id: "" }), ...rows.map(Object.values)].map((row) => row.map(csvCell).join(","));
    save("graph.csv", new Blob([`${lines.join("\r\n")}\r\n`], { type: "text/csv" }));
  });
}

// The window as a drawing of its own, built node by node: no word of the data is ever markup.
function drawing() {
  const { clientWidth: width, clientHeight: height } = $("canvas");
  const place = (point) => network.canvasToDOM(point);
  const paper = svg("rect", { width, height, fill: theme.paper });
  const lines = [...shown.bundles.values()].map((bundle) => drawnLine(bundle, place));
  const discs = [...shown.nodes].sort((a, b) => b - a).map((id) => drawnDisc(nodes[id], place));
  const names = boxes.map(({ x, y, h, label }) => svg("text", {
    x: x + 2, y: y + h - 5, "font-size": h - 4, "font-family": "sans-serif", fill: theme.ink,
    stroke: theme.paper, "stroke-width": 3, "paint-order": "stroke",
  }, printable(label)));
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height }, paper, ...lines, ...discs, ...names);
}

// XML has no place for control characters and half a pair of surrogates.
const printable = (value) => value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").toWellFormed();

function drawnLine({ key, from, to, statements: [first] }, place) {
  const middle = network.body.edges[key]?.edgeType?.getPoint?.(0.5);
  const [a, b] = [place(nodes[from]), place(nodes[to])];
  const m = middle ? place(middle) : { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const bow = { x: 2 * m.x - (a.x + b.x) / 2, y: 2 * m.y - (a.y + b.y) / 2 };
  const colour = tones[first.tone].stroke;
  const line = svg("path", {
    d: `M${a.x} ${a.y}Q${bow.x} ${bow.y} ${b.x} ${b.y}`, fill: "none", stroke: colour,
    "stroke-width": 1.5, "stroke-dasharray": first.fact ? "none" : "6 4",
  });
  return svg("g", {}, line, ...(first.symmetric ? [] : [arrowhead(bow, b, nodes[to].size, colour)]));
}

function arrowhead(from, { x, y }, size, fill) {
  const turn = (Math.atan2(y - from.y, x - from.x) * 180) / Math.PI;
  const rim = size * magnified * network.getScale();
  return svg("polygon", { points: "0,0 -8,3.5 -8,-3.5", fill, transform: `translate(${x} ${y}) rotate(${turn}) translate(${-rim} 0)` });
}

function drawnDisc(node, place) {
  const { x, y } = place(node);
  const shape = swatch(node.shape, node.color).firstChild;
  const scale = (node.size * magnified * network.getScale()) / 7.5;
  shape.setAttribute("transform", `translate(${x} ${y}) scale(${scale}) translate(-9 -9)`);
  shape.setAttribute("stroke", theme.rim);
  shape.setAttribute("stroke-width", 1 / scale);
  return shape;
}
