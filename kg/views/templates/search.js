// Search: a combobox after https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
let suggested = [];
let active = -1;

function suggestions(query) {
  const needle = query.trim().toLowerCase();
  if (!needle) return [];
  const starts = [];
  const holds = [];
  for (let id = 0; id < count && starts.length < 8; id += 1) {
    const at = nameOf(id).toLowerCase().indexOf(needle);
    if (at === 0) starts.push(id); else if (at > 0) holds.push(id);
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
    const many = suggested.length;
    if (event_.key === "Escape") { suggested = []; active = -1; drawFound(); }
    if (!many) return;
    if (event_.key === "ArrowDown") active = (active + 1) % many;
    else if (event_.key === "ArrowUp") active = (active - 1 + many) % many;
    else if (event_.key === "Enter" && active >= 0) { event_.preventDefault(); take(suggested[active]); return; } else return;
    event_.preventDefault();
    drawFound();
  });
}
