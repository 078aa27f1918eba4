// A page that is served: what is not loaded yet is asked for, a neighbourhood at a time.
const served = read("live");
const AROUND = 50; // entities of a neighbourhood at first, twice as many each time it is asked for again
const MOST_AROUND = 1000;
const PATIENCE = 40000; // milliseconds
const PAUSE = 150; // milliseconds without a letter before a search is sent
const loaded = new Map(); // key: { asked, total, ids }
const underway = new Map();

async function fetched(address) {
  const answer = await fetch(address, { headers: { accept: "application/json" }, redirect: "error", signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

// Why nothing came, in one line; what a browser says of a server that is gone helps nobody.
function reason(error) {
  if (error.name === "TimeoutError") return "the service takes too long";
  if (error instanceof TypeError) return "the service does not answer";
  if (error instanceof SyntaxError || error instanceof RangeError) return "the answer of the service makes no sense";
  return short(error.message.replace(/\s+/g, " ").trim(), 160);
}

const failed = (error) => announce(`Not loaded: ${reason(error)}. What is here stays as it is.`);

// One neighbourhood, once at a time, taken in; nothing is drawn for it yet.
function load(key, asked_) {
  if (underway.has(key)) return underway.get(key);
  const parts = new URLSearchParams({ entity: served.entity + key, hops: "1", limit: String(asked_) });
  const coming = fetched(`${served.neighbourhood}?${parts}`).then((answer) => {
    if (!sane(answer)) throw new RangeError(key);
    const news = merge(answer, key);
    loaded.set(key, { asked: asked_, total: Math.max(answer.scene.total, news.ids.length), ids: news.ids });
    return news;
  }).finally(() => { underway.delete(key); $("graph").ariaBusy = underway.size > 0; });
  underway.set(key, coming);
  $("graph").ariaBusy = true;
  return coming;
}

function sane(answer) {
  try { return sound(answer); } catch { return false; }
}

function widened(key) {
  const before = loaded.get(key);
  return before ? Math.min(MOST_AROUND, 2 * before.asked) : AROUND;
}

// What stands round the picture when there is more to choose from.
function refill() {
  fillSelects();
  rebin();
  drawLegend();
}

function tell(news, name) {
  announce(`${plural(news.fresh.length, "more entity", "more entities")} and ${plural(news.told, "more statement")} around ${short(name, 40)}. ${$("counts").textContent}`);
}

async function expand(id) {
  const { key, label } = nodes[id];
  announce(`Loading what is around ${short(label, 40)} …`);
  try {
    const news = await load(key, widened(key));
    refill();
    state.opened.add(id);
    news.ids.forEach((other) => { state.revealed.add(other); state.put.delete(other); state.only?.add(other); });
    showAround(id);
    tell(news, label);
  } catch (error) { failed(error); }
}

// An entity that was found by name and is not here yet.
async function bring(key) {
  announce("Loading …");
  try {
    const news = await load(key, AROUND);
    refill();
    if (!byKey.has(key)) { announce("It is in no statement that could be drawn."); return; }
    pickNode(byKey.get(key));
    show();
    tell(news, nameOf(byKey.get(key)));
  } catch (error) { failed(error); }
}

let typing = 0;
function suggestMore(query, here) {
  clearTimeout(typing);
  const words = query.trim();
  if (!words || here.length >= SUGGESTED) return;
  typing = setTimeout(async () => {
    try {
      const { found } = await fetched(`${served.find}?${new URLSearchParams({ words, limit: String(SUGGESTED) })}`);
      if ($("find").value.trim() !== words || document.activeElement !== $("find")) return;
      const more = found.filter(({ key }) => !byKey.has(key)).map(({ key, label, fill, shape }) => ({ key, label, look: { fill, shape } }));
      suggest([...here, ...more].slice(0, SUGGESTED));
    } catch (error) { announce(`Only what is loaded was searched: ${reason(error)}.`); }
  }, PAUSE);
}

// What an address names and is not here yet, a neighbourhood after the other.
const NAMED = ["entity", "of", "from", "to", "pin", "hide", "only", "add"];
async function resume() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const missing = NAMED.flatMap((name) => parts.getAll(name)).filter((key) => !byKey.has(key));
  const wanted_ = [...new Set([...parts.getAll("open"), ...missing])].filter((key) => !loaded.has(key)).slice(0, MOST_NAMED);
  if (!wanted_.length) return;
  announce(`Loading ${plural(wanted_.length, "entity", "entities")} that the address names …`);
  const errors = [];
  for (const key of wanted_) await load(key, AROUND).catch((error) => { errors.push(error); });
  refill();
  readHash();
  draw();
  fit();
  show();
  drawRest(true);
  if (errors.length) failed(errors[0]);
}

const broughtBy = (ids) => new Set([...ids].flatMap((id) => loaded.get(nodes[id].key)?.ids ?? []));

// What is not loaded must be said, or silence reads as absence.
function note(id) {
  if (served.whole) return null;
  const { key } = nodes[id];
  const { asked: asked_ = 0, total: all = 0, ids = [] } = loaded.get(key) ?? {};
  if (asked_ && (ids.length >= all || asked_ >= MOST_AROUND)) return null;
  const said = asked_ ? `${digits(ids.length - 1)} of ${digits(all - 1)} neighbours are loaded. ` : "What is loaded may not be all. ";
  return el("p", { class: "note" }, said, el("button", { type: "button", onclick: () => expand(id) }, asked_ ? "Load more of them" : "Load its neighbours"));
}

server = {
  expand, bring, resume, note,
  suggest: suggestMore,
  extent: () => (served.whole ? "" : `; ${digits(count)} of ${digits(Math.max(count, served.entities))} entities loaded`),
  besides: (ids) => { const brought = broughtBy(state.opened); return [...ids].filter((id) => !brought.has(id)); },
  read: (parts) => {
    state.opened = new Set(idsOf(parts, "open"));
    broughtBy(state.opened).forEach((id) => state.revealed.add(id));
  },
  write: (parts) => {
    keysOf(state.opened).forEach((key) => parts.append("open", key));
    if (state.selection?.kind === "statement") parts.set("of", nodes[statements[state.selection.id].parties[0]]?.key ?? "");
  },
};
