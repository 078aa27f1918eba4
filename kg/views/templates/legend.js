// Legend, filters and tabs.
const announce = (message) => { $("counts").textContent = message; };

function tickBox(look, label, number, off, id) {
  const box = el("input", { type: "checkbox", checked: !off.has(id), onchange: () => {
    if (box.checked) off.delete(id); else off.add(id);
    change({});
  } });
  return el("label", { class: "tick" }, box, look, text(label), el("span", { class: "count" }, ` ${digits(number)}`));
}

function tally(values) {
  const counts = new Map();
  values.forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1));
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

function drawLegend() {
  drawCommunities();
  const keep = (id) => $(id).querySelector("legend");
  const fill = (id) => (state.colour === "class" ? classes[id].fill : "none");
  $("classes").replaceChildren(keep("classes"), ...tally(CLASS).map(([id, number]) =>
    tickBox(swatch(classes[id].shape, fill(id)), capital(classes[id].label), number, state.classesOff, id)));
  $("tones").replaceChildren(keep("tones"), ...tally(KIND.map((kind) => kinds[kind].tone)).map(([id, number]) =>
    tickBox(stroke(tones[id].stroke), capital(tones[id].label), number, state.tonesOff, id)));
}

// Communities are named after the first among them; those without a colour are summed up.
function drawCommunities() {
  const counts = tally(COMMUNITY).sort((a, b) => a[0] - b[0]);
  const named = counts.slice(0, colours.length).map(([number, size]) =>
    el("li", { class: "tick" }, swatch("dot", communityFill(number)), text(`Around ${short(nameOf(COMMUNITY.indexOf(number)), 24)}`),
      el("span", { class: "count" }, ` ${digits(size)}`)));
  const rest = counts.slice(colours.length).reduce((sum, [, size]) => sum + size, 0);
  const others = rest ? el("li", { class: "tick" }, swatch("dot", plain), "In smaller ones", el("span", { class: "count" }, ` ${digits(rest)}`)) : null;
  $("communities").replaceChildren(el("p", { class: "legend" }, "Communities"), el("ul", {}, named, others));
  $("communities").hidden = state.colour !== "community";
}

function fillSelects() {
  const labels = new Map(kinds.map(({ type, label }) => [type, label]));
  const types = [...labels].sort((a, b) => (a[1] < b[1] ? -1 : 1));
  $("type").replaceChildren(el("option", { value: "" }, "of any kind"), ...types.map(([type, label]) => el("option", { value: type }, label)));
  $("source").replaceChildren(el("option", { value: "" }, "any document"),
    ...documents.map(({ id, title }, index) => el("option", { value: String(index) }, short(title || id, 60))));
}

function drawControls() {
  $("claims").checked = state.claims;
  $("type").value = state.type;
  $("source").value = state.source;
  $("colour").value = state.colour;
  $("size").value = state.size;
  $("confidence").value = state.confidence;
  $("confidence-value").textContent = percent(state.confidence / 100);
  const facts = shown.statements.filter(({ fact }) => fact).length;
  const others = shown.statements.length - facts;
  announce(`${plural(shown.order.length, "entity", "entities")}, ${plural(facts, "fact")}`
    + (state.claims ? `, ${plural(others, "claim or plan", "claims and plans")}` : "")
    + (server ? server.extent() : total > count ? `; the ${digits(count)} most connected of ${digits(total)}` : ""));
  $("more").hidden = shown.waiting === 0 || state.all;
  $("more").textContent = `Show ${digits(shown.waiting)} more`;
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
    tab.addEventListener("click", () => { change({ view: name }); unfold(); });
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

function startFilters() {
  fillSelects();
  $("claims").addEventListener("change", () => change({ claims: $("claims").checked }));
  $("type").addEventListener("change", () => change({ type: $("type").value }));
  $("source").addEventListener("change", () => change({ source: $("source").value }));
  $("confidence").addEventListener("input", () => change({ confidence: Number($("confidence").value) }, { remember: false }));
  $("colour").addEventListener("change", () => { change({ colour: $("colour").value }); drawLegend(); });
  $("size").addEventListener("change", () => change({ size: $("size").value }));
  $("more").addEventListener("click", () => { change({ all: true }); fit(); });
  $("reset").addEventListener("click", () => {
    [state.classesOff, state.tonesOff, state.put, state.pinned, state.revealed, state.opened].forEach((set) => set.clear());
    state.path = [];
    change({ confidence: 0, type: "", source: "", since: null, until: null, only: null, all: false, colour: "class", size: "degree", selection: null });
    drawLegend();
    fit();
  });
  if (matchMedia("(max-width: 760px)").matches) document.querySelector("#filters details").open = false;
}
