// The canvas takes its paper and ink from the style sheet, in light and in dark.
const dark = matchMedia("(prefers-color-scheme: dark)");
const still = matchMedia("(prefers-reduced-motion: reduce)");
let theme = {};

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(name).trim();
  theme = { ink: value("--ink"), paper: value("--canvas"), rim: value("--rim"), accent: value("--accent") };
}
