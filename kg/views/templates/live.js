// A page that is served: what is not loaded yet is asked for, a neighbourhood at a time.
const served = read("live");
const AROUND = 50; // entities of a neighbourhood at first, twice as many each time it is asked for again
const MOST_AROUND = 1000;
const PATIENCE = 40000; // milliseconds
const PAUSE = 150; // milliseconds without a letter before a search is sent
const loaded = new Map(); // key: { asked, total, ids, by }, the latest and what came each time
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
    const by = { ...loaded.get(key)?.by, [asked_]: news.ids };
    loaded.set(key, { asked: asked_, total: Math.max(answer.scene.total, news.ids.length), ids: news.ids, by });
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
  if (!before) return AROUND;
  return before.ids.length < before.total ? Math.min(MOST_AROUND, 2 * before.asked) : before.asked;
}

// What stands round the picture when there is more to choose from.
function refill() {
  fillSelects();
  rebin();
  drawLegend();
}

function tell(news, name) {
  announce(`${plural(news.fresh.length, "more entity", "more entities")} and ${plural(news.told, "more statement")} around ${short(name, 30)}${server.extent()}`);
}

// A neighbourhood loaded and drawn, of an entity that is here or was found by name.
async function bring(key) {
  const known = byKey.get(key);
  announce(known === undefined ? "Loading …" : `Loading what is around ${short(nameOf(known), 30)} …`);
  try {
    const asked_ = widened(key);
    const news = await load(key, asked_);
    refill();
    if (!byKey.has(key)) { announce("It is in no statement that could be drawn."); return; }
    drawOpened(byKey.get(key), asked_, known === undefined);
    tell(news, nameOf(byKey.get(key)));
  } catch (error) { failed(error); }
}

function drawOpened(id, asked_, choosing) {
  state.opened.set(id, asked_);
  broughtBy([[id, asked_]]).forEach((other) => { state.revealed.add(other); state.put.delete(other); state.only?.add(other); });
  compute();
  if (choosing) pickNode(id); else change({});
  show();
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
  const wanted_ = [...new Map([...missing.map((key) => [key, AROUND]), ...openedIn(parts)])]
    .filter(([key, asked_]) => !loaded.get(key)?.by[asked_]).slice(0, MOST_NAMED);
  if (!wanted_.length) return;
  announce(`Loading ${plural(wanted_.length, "entity", "entities")} that the address names …`);
  const errors = [];
  for (const [key, asked_] of wanted_) await load(key, asked_).catch((error) => { errors.push(error); });
  refill();
  readHash();
  draw();
  fit();
  show();
  drawRest(true);
  if (errors.length) failed(errors[0]);
}

// What has come of some neighbourhoods, each asked for so many.
const broughtBy = (opened) => new Set([...opened].flatMap(([id, asked_]) => loaded.get(nodes[id].key)?.by[asked_] ?? []));

// "KEY:50": whose neighbourhood, and of how many; a key holds no colon that is not encoded.
function openedIn(parts) {
  return parts.getAll("open").map((value) => /^(.+):(\d{1,4})$/.exec(value)).filter(Boolean)
    .map(([, key, many]) => [key, Math.min(MOST_AROUND, Math.max(1, Number(many)))]);
}

// What is not loaded must be said, or silence reads as absence.
function note(id) {
  if (served.whole) return null;
  const { key } = nodes[id];
  const { asked: asked_ = 0, total: all = 0, ids = [] } = loaded.get(key) ?? {};
  if (asked_ && (ids.length >= all || asked_ >= MOST_AROUND)) return null;
  const said = asked_ ? `${digits(ids.length - 1)} of ${digits(all - 1)} neighbours are loaded. ` : "What is loaded may not be all. ";
  return el("p", { class: "note" }, said, el("button", { type: "button", onclick: () => bring(key) }, asked_ ? "Load more of them" : "Load its neighbours"));
}

server = {
  bring, resume, note,
  suggest: suggestMore,
  extent: () => (served.whole ? "" : `; ${digits(count)} of ${digits(Math.max(count, served.entities))} entities loaded`),
  besides: (ids) => { const brought = broughtBy(state.opened); return [...ids].filter((id) => !brought.has(id)); },
  read: (parts) => {
    state.opened = new Map(openedIn(parts).filter(([key]) => byKey.has(key)).map(([key, asked_]) => [byKey.get(key), asked_]));
    broughtBy(state.opened).forEach((id) => state.revealed.add(id));
  },
  write: (parts) => {
    [...state.opened].slice(0, MOST_NAMED).forEach(([id, asked_]) => parts.append("open", `${nodes[id].key}:${asked_}`));
    if (state.selection?.kind === "statement") parts.set("of", nodes[statements[state.selection.id].parties[0]]?.key ?? "");
  },
};
