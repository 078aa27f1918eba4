// Statements by column, and the words behind one of them, read when somebody wants them.
const [FACT, NEGATED, SYMMETRIC, CLAIMED, DATED] = [1, 2, 4, 8, 16];
let LINKS = Int32Array.from(read("edges")); // from, to, statement; from, to, statement; …
let KIND = Uint16Array.from(columns.kind);
let PERIOD = Int32Array.from(columns.period);
let SOURCE = Int32Array.from(columns.document);
let CONFIDENCE = Uint16Array.from(columns.confidence);
let STANDING = Uint8Array.from(columns.factuality);
let FLAGS = Uint8Array.from(columns.flags);
let [AGENTS, RECIPIENTS] = [columns.agents, columns.recipients].map(ragged);
let PARTIES = ragged(together());
let MENTIONS = turned(PARTIES, count);

function ragged({ counts, ids }) {
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((length, index) => { starts[index + 1] = starts[index] + length; });
  return { starts, ids: Int32Array.from(ids) };
}

function listOf({ starts, ids }, index) {
  return ids.subarray(starts[index], starts[index + 1]);
}

function together() {
  const counts = [];
  const ids = [];
  for (let index = 0; index < KIND.length; index += 1) {
    const first = ids.length;
    for (const list of [AGENTS, RECIPIENTS])
      for (let at = list.starts[index]; at < list.starts[index + 1]; at += 1)
        if (ids.indexOf(list.ids[at], first) < 0) ids.push(list.ids[at]);
    counts.push(ids.length - first);
  }
  return { counts, ids };
}

// From "what each holds" to "what holds each".
function turned({ starts, ids }, length) {
  const counts = new Int32Array(length);
  ids.forEach((id) => { counts[id] += 1; });
  const found = ragged({ counts, ids: new Int32Array(ids.length) });
  const next = found.starts.slice();
  for (let index = 0; index + 1 < starts.length; index += 1)
    for (let at = starts[index]; at < starts[index + 1]; at += 1) { found.ids[next[ids[at]]] = index; next[ids[at]] += 1; }
  return found;
}

// One row of a block of text without the others, so that the words stay where the page has them.
function block(id) {
  let breaks = null;
  return (row) => {
    const { textContent: all } = $(id);
    if (!breaks) {
      const found = [];
      for (let at = all.indexOf("\n"); at >= 0; at = all.indexOf("\n", at + 1)) found.push(at);
      breaks = Int32Array.from(found);
    }
    return JSON.parse(all.slice(breaks[row] + 1, breaks[row + 1]).replace(/,$/, ""));
  };
}
let evidenceRow = block("evidence");
let sentenceRow = block("sentences");

class Statement {
  constructor(index) { this.index = index; }

  get kind() { return kinds[KIND[this.index]]; }

  get label() { return this.kind.label; }

  get type() { return this.kind.type; }

  get tone() { return this.kind.tone; }

  get fact() { return (FLAGS[this.index] & FACT) > 0; }

  get tentative() { return !this.fact; }

  get negated() { return (FLAGS[this.index] & NEGATED) > 0; }

  get symmetric() { return (FLAGS[this.index] & SYMMETRIC) > 0; }

  get claimed() { return (FLAGS[this.index] & CLAIMED) > 0; }

  get dated() { return (FLAGS[this.index] & DATED) > 0; }

  get period() { return periods[PERIOD[this.index]] ?? null; }

  get confidence() { return CONFIDENCE[this.index] / 1000; }

  get factuality() { return factualities[STANDING[this.index]]; }

  get document() { return SOURCE[this.index]; }

  get agents() { return [...listOf(AGENTS, this.index)]; }

  get recipients() { return [...listOf(RECIPIENTS, this.index)]; }

  get parties() { return [...listOf(PARTIES, this.index)]; }

  get evidence() {
    const [id, attribution, time, roles, quote, sentence, start, end, rule, entry] = evidenceRow(this.index);
    return { id, attribution, time, roles, quote, sentence: sentenceRow(sentence), start, end, rule, entry };
  }

  get id() { return evidenceRow(this.index)[0]; }
}
const statements = times(KIND.length, (index) => new Statement(index));
const statementsOf = (id) => Array.from(listOf(MENTIONS, id), (index) => statements[index]);
const statementNamed = (id) => statements.find((statement) => statement.id === id);

// "denied", "planned", "claimed" …: how a statement stands to the truth, in a word or two.
function standing(statement) {
  const words = [];
  if (statement.negated) words.push("did not happen");
  if (statement.factuality !== "actual") words.push(statement.factuality);
  if (statement.claimed) words.push("claimed");
  return words.join(", ") || "fact";
}

// A period no finer than it is: "2016" for a whole year, "2021-02" for a whole month.
function spanOf([first, last]) {
  if (first === last) return first;
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)];
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  const end = new Date(Date.UTC(Number(year), Number(first.slice(5, 7)), 0)).getUTCDate();
  return first === `${month}-01` && last === `${month}-${end}` ? month : `${first} to ${last}`;
}

function whenOf(statement) {
  if (!statement.period) return statement.evidence.time ?? "undated";
  return statement.dated ? spanOf(statement.period) : `reported ${spanOf(statement.period)}`;
}

// Periods are numbered in their order, the undated −1.
const newestFirst = (one, other) => PERIOD[other.index] - PERIOD[one.index] || one.index - other.index;
// What happened before what holds.
const eventsFirst = (one, other) => one.kind.lasting - other.kind.lasting || newestFirst(one, other);
