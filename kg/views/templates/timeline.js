// The same events along time: a lane for each of those most often concerned, a column for each day
// on which something happened, and below them the same as a list.
const LANES = 12;
const COLUMNS_SHOWN = 260;
const ACROSS = 15; // pixels between two events
const LANE = 34; // pixels between two lanes
const TOP = 40;
const MONTH = 72; // pixels its name needs
let timelineCount = ROWS;

function partiesOf(statement) {
  return statement.symmetric ? namesOf(statement.parties)
    : [namesOf(statement.agents), namesOf(statement.recipients)].filter(Boolean).join(" → ");
}

function event(statement) {
  return el("li", { class: statement.fact ? "" : "tentative" },
    el("button", { type: "button", class: "event", onclick: () => { chooseStatement(statement); toPanel(); } },
      stroke(tones[statement.tone].stroke, !statement.fact), text(statement.label), " · ", text(partiesOf(statement) || "nobody named"),
      statement.fact ? "" : el("span", { class: "badge claim" }, standing(statement))));
}

// With an entity or a pair chosen the timeline is theirs, also while one of its events is read.
let concern = [];
function concerned() {
  const { selection } = state;
  if (!selection) concern = [];
  else if (selection.kind === "node") concern = [selection.id];
  else if (selection.kind === "pair") concern = [selection.one, selection.other];
  return concern;
}

function concernLine(ids) {
  if (!ids.length) return [];
  return [el("p", { class: "note" }, "Only what concerns ", text(ids.map(nameOf).join(" and ")), ". ",
    el("button", { type: "button", onclick: () => { choose(null); $("tab-timeline").focus(); } }, "Show all"))];
}

// What holds for long is no event: only what happened has a place on the lanes.
function laned(list) {
  const events = list.filter(({ kind, period }) => !kind.lasting && period).slice(-COLUMNS_SHOWN);
  const counts = new Map();
  events.forEach(({ parties }) => parties.forEach((id) => counts.set(id, (counts.get(id) ?? 0) + 1)));
  const ids = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, LANES).map(([id]) => id);
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  return { events: events.filter(({ parties }) => parties.some((id) => rowOf.has(id))), ids, rowOf };
}

// One step to the right for each event, a wider one where the day changes, more where the month does.
function abscissas(events) {
  let [x, month, named] = [14, null, -MONTH];
  let before = null;
  return events.map(({ period: [day] }) => {
    if (before !== null) x += ACROSS + (before === day ? 0 : 8);
    if (month !== day.slice(0, 7)) {
      x = Math.max(x + (month ? 10 : 0), named + MONTH);
      [month, named] = [day.slice(0, 7), x];
    }
    before = day;
    return x;
  });
}

const laneY = (row) => TOP + row * LANE + LANE / 2;

function monthMarks(events, xs, height) {
  const marks = [];
  events.forEach(({ period, period: [day] }, index) => {
    const month = day.slice(0, 7);
    if (index && events[index - 1].period[0].slice(0, 7) === month) return;
    const x = index ? xs[index] - ACROSS : 0;
    marks.push(svg("line", { x1: x, x2: x, y1: 8, y2: height, class: "month" }),
      svg("text", { x: x + 5, y: 20, class: "month-name" }, spanOf(period).slice(0, 7)));
  });
  return marks;
}

function mark(statement, x, rowOf) {
  const rows_ = statement.parties.filter((id) => rowOf.has(id)).map((id) => [id, laneY(rowOf.get(id))]);
  const ys = rows_.map(([, y]) => y);
  const colour = tones[statement.tone].stroke;
  const dashed = statement.fact ? {} : { "stroke-dasharray": "3 3" };
  const chosen = state.selection?.kind === "statement" && state.selection.id === statement.index;
  const heads = rows_.map(([id, y]) => (statement.symmetric || statement.agents.includes(id)
    ? svg("circle", { cx: x, cy: y, r: 5, fill: statement.fact ? colour : "var(--canvas)", stroke: colour, "stroke-width": 2 })
    : svg("path", { d: arrowTo(x, y, ys), fill: statement.fact ? colour : "var(--canvas)", stroke: colour, "stroke-width": 1.5 })));
  const title = `${spanOf(statement.period)}: ${statement.label}, ${partiesOf(statement)}${statement.fact ? "" : ` (${standing(statement)})`}`;
  const group = svg("g", { class: chosen ? "mark chosen" : "mark" }, svg("title", {}, printable(title)),
    svg("rect", { x: x - ACROSS / 2, y: Math.min(...ys) - 9, width: ACROSS, height: Math.max(...ys) - Math.min(...ys) + 18, class: "hit" }),
    svg("line", { x1: x, x2: x, y1: Math.min(...ys), y2: Math.max(...ys), stroke: colour, "stroke-width": 2, ...dashed }), ...heads);
  group.addEventListener("click", () => { chooseStatement(statement); toPanel(); });
  return group;
}

// A head that points at the lane it stands on, from where the doer is.
function arrowTo(x, y, ys) {
  const down = ys.some((other) => other < y) || ys.every((other) => other === y);
  return down ? `M${x - 5} ${y - 5}L${x + 5} ${y - 5}L${x} ${y + 4}Z` : `M${x - 5} ${y + 5}L${x + 5} ${y + 5}L${x} ${y - 4}Z`;
}

function lanes(list) {
  const { events, ids, rowOf } = laned(list);
  if (events.length < 2) return [];
  const xs = abscissas(events);
  const [width, height] = [xs.at(-1) + 70, TOP + ids.length * LANE + 8];
  const rules = ids.map((id, row) => svg("line", { x1: 0, x2: width, y1: laneY(row), y2: laneY(row), class: "lane" }));
  const names = el("ul", { class: "lane-names" }, ids.map((id) => el("li", {}, entityButton(id))));
  const chart = el("div", { class: "lane-chart", tabIndex: 0, role: "group", "aria-label": "Events by lane; the list below says the same" },
    svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
      ...monthMarks(events, xs, height), ...rules, ...events.map((statement, index) => mark(statement, xs[index], rowOf))));
  requestAnimationFrame(() => { chart.scrollLeft = keptLeft ?? width; });
  chart.addEventListener("scroll", () => { keptLeft = chart.scrollLeft; });
  return [el("p", { class: "about" }, `${plural(events.length, "event")}${ids.length < LANES ? "" : ` among the ${LANES} most often concerned`}: a dot for who acts, an arrowhead for whom it is done to.`
    + (list.length > COLUMNS_SHOWN ? ` The newest ${COLUMNS_SHOWN}; narrow the dates for others.` : "")),
  el("div", { class: "lanes" }, names, chart), el("h3", { class: "list-name" }, "Day by day")];
}
let keptLeft = null;

function days(list) {
  const found = new Map();
  for (const statement of list.slice(0, timelineCount)) {
    const day = statement.period ? spanOf(statement.period) : "Undated";
    if (!found.has(day)) found.set(day, []);
    found.get(day).push(statement);
  }
  return [...found].flatMap(([day, events]) => [el("h4", {}, day), el("ul", {}, events.map(event))]);
}

function drawTimeline() {
  const ids = concerned();
  const list = statements.filter((statement) => passes(statement) && ids.every((id) => listOf(PARTIES, statement.index).includes(id)))
    .sort(newestFirst).reverse();
  const left = list.length - timelineCount;
  const more = left > 0 ? el("button", { type: "button", class: "wide", onclick: () => { timelineCount += ROWS; drawTimeline(); } }, `Show more (${left} left)`) : null;
  $("timeline").replaceChildren(el("h2", { class: "unseen" }, "Timeline"),
    ...concernLine(ids), ...(list.length ? [...lanes(list), ...days(list)] : [el("p", {}, "Nothing matches these filters.")]), ...(more ? [more] : []));
}
