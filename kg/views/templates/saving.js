// Saving what is shown: the picture as PNG or SVG, the statements as CSV or JSON.
function save(name, blob) {
  const anchor = el("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
}

function plainRows() {
  return shown.statements.map((statement) => ({ statement, evidence: statement.evidence })).map(({ statement, evidence }) => ({
    id: evidence.id, date: statement.period?.[0] ?? "", who: namesOf(statement.agents), what: statement.label,
    whom: namesOf(statement.recipients), standing: standing(statement), says: evidence.attribution.join(" < "),
    confidence: statement.confidence, quote: evidence.quote ?? Array.from(evidence.sentence).slice(evidence.start, evidence.end).join(""), document: documents[statement.document].id,
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
  const view = viewNow();
  const { width, height } = view;
  project(view);
  const paper = svg("rect", { width, height, fill: theme.paper });
  const lines = times(shown.lines.length, drawnLine);
  const discs = Array.from(shown.order.toReversed(), drawnDisc);
  const names = boxes.map(({ x, y, h, label }) => svg("text", {
    x: x + 2, y: y + h - 5, "font-size": h - 4, "font-family": "sans-serif", fill: theme.ink,
    stroke: theme.paper, "stroke-width": 3, "paint-order": "stroke",
  }, printable(label)));
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height }, paper, ...lines, ...discs, ...names);
}

// XML has no place for control characters and half a pair of surrogates.
const printable = (value) => value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").toWellFormed();

function drawnLine(line) {
  const { x1, y1, cx, cy, x2, y2 } = course(line);
  const colour = tones[shown.lines.tone[line]].stroke;
  const way = svg("path", {
    d: `M${x1} ${y1}Q${cx} ${cy} ${x2} ${y2}`, fill: "none", stroke: colour,
    "stroke-width": widthOf_(line), "stroke-dasharray": shown.lines.fact[line] ? "none" : "6 4",
  });
  if (shown.lines.symmetric[line]) return svg("g", {}, way);
  const turn = (Math.atan2(y2 - cy, x2 - cx) * 180) / Math.PI;
  return svg("g", {}, way, svg("polygon", { points: "0,0 -8,3.5 -8,-3.5", fill: colour, transform: `translate(${x2} ${y2}) rotate(${turn})` }));
}

const drawnDisc = (id) => outline(classes[CLASS[id]].shape, PR[id], {
  fill: fillOf(id), stroke: theme.rim, "stroke-width": 1, transform: `translate(${PX[id]} ${PY[id]})`,
});
