// The same statements as a table and along time, for those who read rather than look.
const ROWS = 100;
let tablePage = 0;
let order = { column: "date", up: false };
let wanted = "";

const COLUMNS = {
  date: { label: "Date", value: (statement) => statement.period?.[0] ?? "" },
  who: { label: "Who", value: (statement) => namesOf(statement.symmetric ? statement.parties : statement.agents) },
  what: { label: "What", value: (statement) => statement.label },
  whom: { label: "To whom", value: (statement) => (statement.symmetric ? "" : namesOf(statement.recipients)) },
  standing: { label: "Standing", value: standing },
  says: { label: "Who says so", value: (statement) => (statement.claimed ? statement.evidence.attribution.join(", according to ") : "the article") },
  confidence: { label: "Confidence", value: (statement) => statement.confidence },
  source: { label: "Source", value: (statement) => documents[statement.document].title || documents[statement.document].id },
};

function sorted(list) {
  const { value } = COLUMNS[order.column];
  const sign = order.up ? 1 : -1;
  const worth = new Map(list.map((statement) => [statement, value(statement)]));
  return [...list].sort((a, b) => {
    const [x, y] = [worth.get(a), worth.get(b)];
    return x < y ? -sign : x > y ? sign : a.index - b.index;
  });
}

function matching() {
  // The table is not bound to what is drawn: it lists every statement that passes the filters.
  const list = statements.filter((statement) => passes(statement));
  const needle = wanted.toLowerCase();
  if (!needle) return list;
  const fields = Object.values(COLUMNS);
  return list.filter((statement) =>
    fields.some(({ value }) => String(value(statement)).toLowerCase().includes(needle))
    || statement.evidence.sentence.toLowerCase().includes(needle));
}

// A date stays on one line, whatever stands beside it.
const unbroken = (word) => [/^\(?[\d-]{1,10}\)?$/.test(word) ? el("span", { class: "day" }, word) : word, " "];

function cell(statement, name) {
  const { label, value } = COLUMNS[name];
  const content = name === "what"
    ? el("button", { type: "button", class: "plain", onclick: () => { chooseStatement(statement); toPanel(); },
      "aria-label": `${statement.label}: show the evidence` }, text(statement.label))
    : name === "confidence" ? percent(statement.confidence)
      : name === "date" ? el("span", { title: statement.evidence.time ?? whenOf(statement) }, whenOf(statement).replace(/^reported (.*)/, "($1)").split(" ").map(unbroken))
        : text(value(statement));
  return el("td", { role: "cell", "data-label": label, ...(name === "source" ? { title: value(statement) } : {}) }, content);
}

function heading(name) {
  const now = order.column === name;
  const arrow = now ? (order.up ? " ▲" : " ▼") : "";
  return el("th", { role: "columnheader", scope: "col", "aria-sort": now ? (order.up ? "ascending" : "descending") : "none" },
    el("button", { type: "button", class: "plain", id: `sort-${name}`, onclick: () => {
      order = { column: name, up: now ? !order.up : name !== "date" && name !== "confidence" };
      tablePage = 0;
      drawTable();
      $(`sort-${name}`).focus();
    } }, COLUMNS[name].label, el("span", { "aria-hidden": "true" }, arrow)));
}

function pager(count, pages) {
  const turn = (id, label, to, usable) => el("button", { type: "button", id, disabled: !usable, onclick: () => {
    tablePage = to;
    drawTable();
    ($(id).disabled ? $("table-filter") : $(id)).focus();
  } }, label);
  return el("nav", { class: "pager", "aria-label": "Pages of the table" },
    turn("page-before", "Before", tablePage - 1, tablePage > 0),
    el("span", {}, `${plural(count, "statement")}, page ${tablePage + 1} of ${pages}`),
    turn("page-after", "After", tablePage + 1, tablePage + 1 < pages));
}

function drawTable() {
  const list = sorted(matching());
  const pages = Math.max(1, Math.ceil(list.length / ROWS));
  tablePage = Math.min(tablePage, pages - 1);
  const names = Object.keys(COLUMNS);
  const rows = list.slice(tablePage * ROWS, (tablePage + 1) * ROWS).map((statement) =>
    el("tr", { role: "row", class: statement.fact ? "" : "tentative" }, names.map((name) => cell(statement, name))));
  const table = el("table", { role: "table" },
    el("caption", { class: "unseen" }, "Every statement that passes the filters; choose what was done to see the evidence"),
    el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, names.map(heading))),
    el("tbody", { role: "rowgroup" }, rows));
  $("table-rows").replaceChildren(pager(list.length, pages), table);
}

function startTable() {
  const field = el("input", { id: "table-filter", type: "search", placeholder: "Words in any column or sentence", oninput: () => {
    wanted = field.value;
    tablePage = 0;
    drawTable();
  } });
  $("table").append(el("p", { class: "filter" }, el("label", { htmlFor: "table-filter" }, "Rows with "), field),
    el("div", { id: "table-rows" }));
}

function drawLists() {
  if (state.view === "table") drawTable();
  if (state.view === "timeline") drawTimeline();
}

// On a phone the panel stands below: bring it up.
function toPanel() {
  const panel = $("details");
  panel.focus({ preventScroll: true });
  if (matchMedia("(max-width: 760px)").matches) panel.scrollIntoView({ block: "start" });
}
