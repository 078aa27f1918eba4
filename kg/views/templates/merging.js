// What a server sends of the graph, joined to what is here: whatever has a number keeps it.
const FIELDS = ["kind", "period", "document", "confidence", "factuality", "flags"];
const told = { rows: [], sentences: [], from: statements.length }; // words that came later
const [embeddedEvidence, embeddedSentence] = [evidenceRow, sentenceRow];
evidenceRow = (row) => (row < told.from ? embeddedEvidence(row) : told.rows[row - told.from]);
sentenceRow = (row) => (row < 0 ? told.sentences[-1 - row] : embeddedSentence(row));
let numberOf = null; // of a statement, by its id

const grown = (array, more) => {
  const longer = new array.constructor(array.length + more.length);
  longer.set(array);
  longer.set(more, array.length);
  return longer;
};

// Whether an answer is what it should be: one that is not must change nothing.
function sound({ nodes: found, edges, evidence, sentences, scene }) {
  const [many, length] = [found.length, evidence.length];
  const { statements: columns_ } = scene;
  const below = (numbers, end) => numbers.every((number) => Number.isInteger(number) && number >= 0 && number < end);
  return FIELDS.every((name) => columns_[name].length === length)
    && ["agents", "recipients"].every((name) => columns_[name].counts.length === length && below(columns_[name].ids, many))
    && below(columns_.kind, scene.kinds.length) && below(columns_.document, scene.documents.length)
    && below(scene.kinds.map(({ tone }) => tone), scene.tones.length) && below(found.map((row) => row.class), scene.classes.length)
    && below(edges.filter((_, at) => at % 3 < 2), many) && below(edges.filter((_, at) => at % 3 === 2), length)
    && below(evidence.map((row) => row[5]), sentences.length)
    && found.every(({ key, label, size, influence }) => typeof key === "string" && typeof label === "string" && size > 0 && influence > 0);
}

// The numbers here of the rows of a table; the new ones are appended to it.
function numbered(table, rows_, keyOf) {
  const known = new Map(table.map((row, number) => [keyOf(row), number]));
  return rows_.map((row) => {
    const key = keyOf(row);
    if (!known.has(key)) { known.set(key, table.length); table.push(row); }
    return known.get(key);
  });
}

// An answer taken in: the numbers of its entities, those that are new, and how many statements are.
function merge(answer, centre) {
  const { ids, fresh } = mergeNodes(answer);
  const told_ = mergeStatements(answer, ids);
  measure(fresh, answer, ids, byKey.get(centre));
  placeNew(fresh, byKey.get(centre));
  resize();
  return { ids, fresh, told: told_ };
}

function mergeNodes({ nodes: found, scene }) {
  const classIds = numbered(classes, scene.classes, ({ type }) => type);
  const fresh = [];
  const ids = found.map(({ key, label, class: type, wikidata, state: country }) => {
    if (!byKey.has(key)) {
      byKey.set(key, nodes.length);
      fresh.push(nodes.length);
      nodes.push({ key, label, class: classIds[type], wikidata, state: country });
    }
    return byKey.get(key);
  });
  count = nodes.length;
  CLASS = grown(CLASS, fresh.map((id) => nodes[id].class));
  return { ids, fresh };
}

function mergeStatements({ evidence, sentences, edges, scene }, ids) {
  numberOf ??= new Map(statements.map(({ id }, index) => [id, index]));
  const first = statements.length;
  const rows_ = evidence.map((_, row) => row).filter((row) => !numberOf.has(evidence[row][0]));
  const indices = new Map(rows_.map((row, at) => [row, first + at]));
  appendColumns(scene, rows_, ids);
  rows_.forEach((row) => {
    const words = [...evidence[row]];
    words[5] = -told.sentences.push(sentences[words[5]]);
    told.rows.push(words);
    numberOf.set(words[0], statements.length);
    statements.push(new Statement(statements.length));
  });
  const links = times(edges.length / 3, (link) => link).filter((link) => indices.has(edges[link * 3 + 2]))
    .flatMap((link) => [ids[edges[link * 3]], ids[edges[link * 3 + 1]], indices.get(edges[link * 3 + 2])]);
  LINKS = grown(LINKS, links);
  PARTIES = ragged(together());
  MENTIONS = turned(PARTIES, count);
  return rows_.length;
}

function appendColumns(scene, rows_, ids) {
  const { statements: columns_ } = scene;
  const toneIds = numbered(tones, scene.tones, ({ id }) => id);
  const kindIds = numbered(kinds, scene.kinds.map((kind) => ({ ...kind, tone: toneIds[kind.tone] })), ({ type, label }) => JSON.stringify([type, label]));
  const documentIds = numbered(documents, scene.documents, ({ id }) => id);
  const standings = numbered(factualities, scene.factualities, (name) => name);
  const periodIds = mergePeriods(scene.periods);
  const of = (name) => rows_.map((row) => columns_[name][row]);
  KIND = grown(KIND, of("kind").map((kind) => kindIds[kind]));
  PERIOD = grown(PERIOD, of("period").map((period) => periodIds[period] ?? -1));
  SOURCE = grown(SOURCE, of("document").map((document_) => documentIds[document_]));
  CONFIDENCE = grown(CONFIDENCE, of("confidence"));
  STANDING = grown(STANDING, of("factuality").map((standing_) => standings[standing_]));
  FLAGS = grown(FLAGS, of("flags"));
  [AGENTS, RECIPIENTS] = [[AGENTS, "agents"], [RECIPIENTS, "recipients"]].map(([old, name]) => {
    const lists = ragged(columns_[name]);
    return appended(old, rows_.map((row) => Array.from(listOf(lists, row), (id) => ids[id])));
  });
}

// Periods stay numbered in their order.
function mergePeriods(more) {
  const nameOf_ = (period) => period.join(" ");
  const before = periods.map(nameOf_);
  const known = new Set(before);
  periods.push(...more.filter((period) => !known.has(nameOf_(period))));
  periods.sort((a, b) => (nameOf_(a) < nameOf_(b) ? -1 : 1));
  const order_ = new Map(periods.map((period, number) => [nameOf_(period), number]));
  PERIOD = PERIOD.map((period) => (period < 0 ? period : order_.get(before[period])));
  return more.map((period) => order_.get(nameOf_(period)));
}

function appended({ starts, ids }, lists) {
  const counts = [...times(starts.length - 1, (index) => starts[index + 1] - starts[index]), ...lists.map((list) => list.length)];
  return ragged({ counts, ids: [...ids, ...lists.flat()] });
}

// New entities measured as those that were here: by their lines, and by what joins them to these.
function measure(fresh, { nodes: found }, ids, centre) {
  const rowOf = new Map(ids.map((id, row) => [id, found[row]]));
  DEGREE = grown(DEGREE, fresh.map((id) => rowOf.get(id).size));
  degrees().forEach((degree, id) => { if (rowOf.has(id)) DEGREE[id] = Math.max(DEGREE[id] * (id < X.length), Math.min(radius(degree), airRound(id))); });
  greatest = DEGREE.reduce((a, b) => Math.max(a, b), 0);
  const [least, here] = [greatest * 0.16, centre < INFLUENCE.length ? INFLUENCE[centre] : greatest / 2];
  INFLUENCE = grown(INFLUENCE, fresh.map((id) =>
    Math.min(greatest, Math.max(least, here * Math.sqrt(rowOf.get(id).influence / (rowOf.get(centre)?.influence ?? 1))))));
  COMMUNITY = grown(COMMUNITY, communitiesOf(fresh, rowOf));
}

// One that stands already grows no further than to its neighbour's rim.
function airRound(id) {
  let air = Infinity;
  for (let other = 0; id < X.length && other < X.length; other += 1)
    if (other !== id) air = Math.min(air, Math.hypot(X[other] - X[id], Y[other] - Y[id]) - DEGREE[other] - 4);
  return air;
}

function degrees() {
  const counts = new Int32Array(count);
  for (let link = 0; link < LINKS.length; link += 3) { counts[LINKS[link]] += 1; counts[LINKS[link + 1]] += 1; }
  return counts;
}

function radius(degree) {
  const { least, most, step: step_, closeness } = served.radius;
  return Math.min(most, least + step_ * Math.sqrt(degree)) * closeness;
}

// A community of the answer is that of the first of its members known here, or else a new one.
function communitiesOf(fresh, rowOf) {
  const known = new Map();
  for (const [id, { community }] of rowOf)
    if (id < COMMUNITY.length && !known.has(community)) known.set(community, COMMUNITY[id]);
  let next = COMMUNITY.reduce((a, b) => Math.max(a, b), -1) + 1;
  return fresh.map((id) => {
    const { community } = rowOf.get(id);
    if (!known.has(community)) { known.set(community, next); next += 1; }
    return known.get(community);
  });
}

function resize() {
  [PX, PY, PR] = [PX, PY, PR].map((array) => grown(array, new Float32Array(count - array.length)));
}
