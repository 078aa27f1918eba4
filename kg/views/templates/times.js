// Time: bars by day, month or year, and the two ends of a span.
let bins = [];

function binning() {
  const days = periods.map(([first]) => first);
  if (!days.length) return [];
  const span = (Date.parse(days.at(-1)) - Date.parse(days[0])) / 86400000;
  const letters = span <= 45 ? 10 : span <= 365 * 9 ? 7 : 4;
  const first = days[0].slice(0, letters);
  const last = days.at(-1).slice(0, letters);
  const found = [];
  for (let bin = first; bin <= last && found.length < 400; bin = following(bin)) found.push(bin);
  return found;
}

function following(bin) {
  if (bin.length === 4) return String(Number(bin) + 1).padStart(4, "0");
  const date = new Date(`${bin.length === 7 ? `${bin}-01` : bin}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return "9999";
  if (bin.length === 7) date.setUTCMonth(date.getUTCMonth() + 1); else date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, bin.length);
}

const lastDay = (bin) => `${bin}${"-99-99".slice(bin.length - 4)}`.slice(0, 10);

function drawTimes() {
  if (bins.length < 2) return;
  const letters = bins[0].length;
  const first = state.since ? Math.max(0, bins.findIndex((bin) => bin >= state.since.slice(0, letters))) : 0;
  const end = state.until ? bins.findLastIndex((bin) => bin <= state.until.slice(0, letters)) : bins.length - 1;
  $("since").value = first;
  $("until").value = end;
  const counts = new Map();
  PERIOD.forEach((period, index) => {
    if (period < 0 || !(state.claims || FLAGS[index] & FACT)) return;
    const bin = periods[period][0].slice(0, letters);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  });
  const most = Math.max(1, ...counts.values());
  const bars = bins.map((bin, index) => {
    const height = 36 * Math.sqrt((counts.get(bin) ?? 0) / most);
    const within = index >= first && index <= end;
    return svg("rect", { x: index + 0.1, y: 36 - height, width: 0.8, height, class: within ? "bar" : "bar out" },
      svg("title", {}, `${bin}: ${counts.get(bin) ?? 0}`));
  });
  $("bars").replaceChildren(svg("svg", { viewBox: `0 0 ${bins.length} 36`, preserveAspectRatio: "none" }, ...bars));
  $("times-value").textContent = first === end ? bins[first] : `${bins[first]} to ${bins[end]}`;
  $("times-reset").hidden = !state.since && !state.until;
  ["since", "until"].forEach((id) => $(id).setAttribute("aria-valuetext", bins[Number($(id).value)] ?? ""));
}

function rebin() {
  bins = binning();
  $("times").hidden = bins.length < 2;
  ["since", "until"].forEach((id) => { $(id).max = Math.max(0, bins.length - 1); });
}

function startTimes() {
  rebin();
  const moved = (id) => () => {
    const [first, end] = [Number($("since").value), Number($("until").value)];
    const low = id === "since" ? Math.min(first, end) : first;
    const high = id === "until" ? Math.max(first, end) : end;
    change({ since: low > 0 ? bins[low] : null, until: high < bins.length - 1 ? lastDay(bins[Math.max(low, high)]) : null }, { remember: false });
  };
  $("since").addEventListener("input", moved("since"));
  $("until").addEventListener("input", moved("until"));
  $("times-reset").addEventListener("click", () => { change({ since: null, until: null }); $("since").focus(); });
}
