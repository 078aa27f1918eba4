// Search: a combobox after https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
const SUGGESTED = 8;
let suggested = []; // { id, label, look }; of what is not loaded yet its key instead of the id
let active = -1;

function suggestions(query) {
  const needle = query.trim().toLowerCase();
  if (!needle) return [];
  const starts = [];
  const holds = [];
  for (let id = 0; id < count && starts.length < SUGGESTED; id += 1) {
    const at = nameOf(id).toLowerCase().indexOf(needle);
    if (at === 0) starts.push(id); else if (at > 0) holds.push(id);
  }
  return [...starts, ...holds].slice(0, SUGGESTED).map((id) => ({ id, label: nameOf(id), look: classes[nodes[id].class] }));
}

function drawFound() {
  const list = $("found");
  list.replaceChildren(...suggested.map((one, index) => el("li", { role: "option", id: `found-${index}`, "aria-selected": String(index === active),
    onmousedown: (event_) => { event_.preventDefault(); take(one); } },
  swatch(one.look.shape, one.look.fill), text(short(one.label, 60)))));
  list.hidden = !suggested.length;
  $("find").setAttribute("aria-expanded", String(suggested.length > 0));
  if (active >= 0) $("find").setAttribute("aria-activedescendant", `found-${active}`);
  else $("find").removeAttribute("aria-activedescendant");
}

function suggest(found) {
  suggested = found;
  active = found.length ? Math.min(Math.max(0, active), found.length - 1) : -1;
  drawFound();
}

function take({ id, key }) {
  $("find").value = "";
  suggest([]);
  if (id === undefined) { server.bring(key); return; }
  pickNode(id);
  show();
}

function startSearch() {
  const field = $("find");
  field.addEventListener("input", () => {
    active = -1;
    const found = suggestions(field.value);
    suggest(found);
    server?.suggest(field.value, found);
  });
  field.addEventListener("blur", () => { suggested = []; drawFound(); });
  field.addEventListener("keydown", (event_) => {
    const many = suggested.length;
    if (event_.key === "Escape") suggest([]);
    if (!many) return;
    if (event_.key === "ArrowDown") active = (active + 1) % many;
    else if (event_.key === "ArrowUp") active = (active - 1 + many) % many;
    else if (event_.key === "Enter" && active >= 0) { event_.preventDefault(); take(suggested[active]); return; } else return;
    event_.preventDefault();
    drawFound();
  });
}
