// The canvas takes its paper and ink from the style sheet, in light and in dark.
const dark = matchMedia("(prefers-color-scheme: dark)");
const still = matchMedia("(prefers-reduced-motion: reduce)");
let theme = {};

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(name).trim();
  theme = { ink: value("--ink"), paper: value("--canvas"), rim: value("--rim"), accent: value("--accent") };
}

// The shape of a class as the legend shows it; the same names as the engine's.
function swatch(shape, fill) {
  const corners = {
    square: "3,3 15,3 15,15 3,15",
    diamond: "9,1.5 16.5,9 9,16.5 1.5,9",
    triangle: "9,2 16.5,15.5 1.5,15.5",
    triangleDown: "1.5,2.5 16.5,2.5 9,16",
    hexagon: "5,2 13,2 17,9 13,16 5,16 1,9",
    star: "9,1 11.2,6.6 17,7 12.5,10.8 14,16.6 9,13.4 4,16.6 5.5,10.8 1,7 6.8,6.6",
  }[shape];
  const look = { fill, class: "swatch-shape" };
  const body = corners ? svg("polygon", { points: corners, ...look }) : svg("circle", { cx: 9, cy: 9, r: 7, ...look });
  return svg("svg", { viewBox: "0 0 18 18", width: 18, height: 18, "aria-hidden": "true" }, body);
}

function stroke(colour) {
  const line = svg("line", { x1: 1, y1: 5, x2: 27, y2: 5, stroke: colour, "stroke-width": 3 });
  return svg("svg", { viewBox: "0 0 28 10", width: 28, height: 10, "aria-hidden": "true" }, line);
}
