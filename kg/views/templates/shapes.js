// The shapes of classes, once as paths on a canvas and once as drawings in the legend.
const CORNERS = {
  square: [[-0.86, -0.86], [0.86, -0.86], [0.86, 0.86], [-0.86, 0.86]],
  diamond: [[0, -1.08], [1.08, 0], [0, 1.08], [-1.08, 0]],
  triangle: [[0, -1.02], [1.08, 0.86], [-1.08, 0.86]],
  triangleDown: [[-1.08, -0.86], [1.08, -0.86], [0, 1.02]],
  hexagon: [[-0.54, -0.94], [0.54, -0.94], [1.08, 0], [0.54, 0.94], [-0.54, 0.94], [-1.08, 0]],
  star: times(10, (index) => {
    const [turn, reach] = [(index * Math.PI) / 5 - Math.PI / 2, index % 2 ? 0.5 : 1.16];
    return [Math.cos(turn) * reach, Math.sin(turn) * reach];
  }),
};

function trace(context, shape, x, y, r) {
  const corners = CORNERS[shape];
  if (r < 1.6) { context.rect(x - r, y - r, 2 * r, 2 * r); return; }
  if (!corners) { context.moveTo(x + r, y); context.arc(x, y, r, 0, 2 * Math.PI); return; }
  corners.forEach(([dx, dy], index) => { if (index) context.lineTo(x + dx * r, y + dy * r); else context.moveTo(x + dx * r, y + dy * r); });
  context.closePath();
}

// The shape as a drawing of its own, centred and of radius r.
function outline(shape, r, look = {}) {
  const corners = CORNERS[shape];
  return corners ? svg("polygon", { points: corners.map(([x, y]) => `${(x * r).toFixed(2)},${(y * r).toFixed(2)}`).join(" "), ...look })
    : svg("circle", { r, ...look });
}

function swatch(shape, fill) {
  return svg("svg", { viewBox: "-9 -9 18 18", width: 18, height: 18, "aria-hidden": "true" },
    outline(shape, 7, { fill, class: "swatch-shape" }));
}

function stroke(colour, dashed = false) {
  const line = svg("line", { x1: 1, y1: 5, x2: 27, y2: 5, stroke: colour, "stroke-width": 3, ...(dashed ? { "stroke-dasharray": "6 4" } : {}) });
  return svg("svg", { viewBox: "0 0 28 10", width: 28, height: 10, "aria-hidden": "true" }, line);
}
