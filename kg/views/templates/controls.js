// Legend, filters, search and time.
const announce = (message) => { $("counts").textContent = message; };

function tickBox(look, label, count, off, id) {
  const box = el("input", { type: "checkbox", checked: !off.has(id), onchange: () => {
    if (box.checked) off.delete(id); else off.add(id);
    change({});
  } });
  return el("label", { class: "tick" }, box, look, text(label), el("span", { class: "count" }, ` ${count.toLocaleString("en")}`));
}

function tally(list, key) {
  const counts = new Map();
  list.forEach((item) => counts.set(item[key], (counts.get(item[key]) ?? 0) + 1));
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

function drawLegend() {
  const keep = (id) => $(id).querySelector("legend");
  $("classes").replaceChildren(keep("classes"), ...tally(nodes, "class").map(([id, count]) =>
    tickBox(swatch(classes[id].shape, classes[id].fill), capital(classes[id].label), count, state.classesOff, id)));
  $("tones").replaceChildren(keep("tones"), ...tally(statements, "tone").map(([id, count]) =>
    tickBox(stroke(tones[id].stroke), capital(tones[id].label), count, state.tonesOff, id)));
}

function fillSelects() {
  const labels = new Map(statements.map(({ type, label }) => [type, label]));
  const types = [...labels].sort((a, b) => (a[1] < b[1] ? -1 : 1));
  $("type").append(el("option", { value: "" }, "of any kind"), ...types.map(([type, label]) => el("option", { value: type }, label)));
  $("source").append(el("option", { value: "" }, "any document"),
    ...documents.map(({ id, title }, index) => el("option", { value: String(index) }, short(title || id, 60))));
}

function drawControls() {
  $("claims").checked = state.claims;
  $("type").value = state.type;
  $("source").value = state.source;
  $("confidence").value = state.confidence;
  $("confidence-value").textContent = percent(state.confidence / 100);
  const facts = shown.statements.filter(({ fact }) => fact).length;
  const others = shown.statements.length - facts;
  announce(`${plural(shown.nodes.size, "entity", "entities")}, ${plural(facts, "fact")}`
    + (state.claims ? `, ${plural(others, "claim or plan", "claims and plans")}` : ""));
  const beyond = total > nodes.length ? ` (of ${total.toLocaleString("en")} altogether)` : "";
  $("more").hidden = shown.waiting === 0 || state.all;
  $("more").textContent = `Show ${shown.waiting.toLocaleString("en")} more${beyond}`;
}

function drawTabs() {
  document.querySelector("main").dataset.view = state.view;
  for (const name of ["graph", "table", "timeline"]) {
    const now = state.view === name;
    $(`tab-${name}`).setAttribute("aria-selected", String(now));
    $(`tab-${name}`).tabIndex = now ? 0 : -1;
    $(name).hidden = !now;
  }
}

function startTabs() {
  const names = ["graph", "table", "timeline"];
  names.forEach((name, index) => {
    const tab = $(`tab-${name}`);
    tab.addEventListener("click", () => { change({ view: name }, { remember: true }); unfold(); });
    tab.addEventListener("keydown", ({ key }) => {
      const move = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (!move) return;
      const next = names[(index + move + names.length) % names.length];
      change({ view: next });
      unfold();
      $(`tab-${next}`).focus();
    });
  });
}

// Search: a combobox after https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
let suggested = [];
let active = -1;

function suggestions(query) {
  const needle = query.trim().toLowerCase();
  if (!needle) return [];
  const starts = [];
  const holds = [];
  for (const { id, label } of nodes) {
    const at = label.toLowerCase().indexOf(needle);
    if (at === 0) starts.push(id); else if (at > 0) holds.push(id);
    if (starts.length >= 8) break;
  }
  return [...starts, ...holds].slice(0, 8);
}

function drawFound() {
  const list = $("found");
  list.replaceChildren(...suggested.map((id, index) => el("li", { role: "option", id: `found-${index}`, "aria-selected": String(index === active),
    onmousedown: (event_) => { event_.preventDefault(); take(id); } },
  swatch(classes[nodes[id].class].shape, classes[nodes[id].class].fill), text(short(nameOf(id), 60)))));
  list.hidden = !suggested.length;
  $("find").setAttribute("aria-expanded", String(suggested.length > 0));
  if (active >= 0) $("find").setAttribute("aria-activedescendant", `found-${active}`);
  else $("find").removeAttribute("aria-activedescendant");
}

function take(id) {
  $("find").value = "";
  suggested = [];
  active = -1;
  drawFound();
  pickNode(id);
  show();
}

function startSearch() {
  const field = $("find");
  field.addEventListener("input", () => { suggested = suggestions(field.value); active = suggested.length ? 0 : -1; drawFound(); });
  field.addEventListener("blur", () => { suggested = []; drawFound(); });
  field.addEventListener("keydown", (event_) => {
    const count = suggested.length;
    if (event_.key === "Escape") { suggested = []; active = -1; drawFound(); }
    if (!count) return;
    if (event_.key === "ArrowDown") active = (active + 1) % count;
    else if (event_.key === "ArrowUp") active = (active - 1 + count) % count;
    else if (event_.key === "Enter" && active >= 0) { event_.preventDefault(); take(suggested[active]); return; } else return;
    event_.preventDefault();
    drawFound();
  });
}

// Time: bars by day, month or year, and the two ends of a span.
let bins = [];

function binning() {
  const days = statements.filter(({ period }) => period).map(({ period }) => period[0]).sort();
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
  statements.forEach((statement) => {
    const claims = state.claims || statement.fact;
    if (statement.period && claims) {
      const bin = statement.period[0].slice(0, letters);
      counts.set(bin, (counts.get(bin) ?? 0) + 1);
    }
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

function startTimes() {
  bins = binning();
  $("times").hidden = bins.length < 2;
  if (bins.length < 2) return;
  ["since", "until"].forEach((id) => { $(id).max = bins.length - 1; });
  const moved = (id) => () => {
    const [first, end] = [Number($("since").value), Number($("until").value)];
    const low = id === "since" ? Math.min(first, end) : first;
    const high = id === "until" ? Math.max(first, end) : end;
    change({ since: low > 0 ? bins[low] : null, until: high < bins.length - 1 ? lastDay(bins[Math.max(low, high)]) : null });
  };
  $("since").addEventListener("input", moved("since"));
  $("until").addEventListener("input", moved("until"));
  $("times-reset").addEventListener("click", () => { change({ since: null, until: null }); $("since").focus(); });
}

function startFilters() {
  fillSelects();
  $("claims").addEventListener("change", () => change({ claims: $("claims").checked }, { remember: true }));
  $("type").addEventListener("change", () => change({ type: $("type").value }));
  $("source").addEventListener("change", () => change({ source: $("source").value }));
  $("confidence").addEventListener("input", () => change({ confidence: Number($("confidence").value) }));
  $("more").addEventListener("click", () => { change({ all: true }); fit(); });
  $("reset").addEventListener("click", () => {
    [state.classesOff, state.tonesOff, state.put].forEach((set) => set.clear());
    state.path = [];
    change({ confidence: 0, type: "", source: "", since: null, until: null, only: null, selection: null });
    drawLegend();
    fit();
  });
  if (matchMedia("(max-width: 760px)").matches) document.querySelector("#filters details").open = false;
}
