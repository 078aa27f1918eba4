// Places for new entities: near those they are joined to, over nobody, and nobody else moves.
const BETWEEN = 26; // pixels between two rims
const LEAD = 60; // pixels of line that are seen at least
const GOLDEN = Math.PI * (3 - Math.sqrt(5)); // a spiral by this angle fills the plane evenly

function placeNew(fresh, centre) {
  X = grown(X, new Float32Array(fresh.length));
  Y = grown(Y, new Float32Array(fresh.length));
  const room = rooms(fresh);
  const joined = joinedTo(fresh, room.placed);
  const first = (id) => (id === centre ? -1 : 0);
  const order_ = [...fresh].sort((a, b) => first(a) - first(b) || joined.get(b).length - joined.get(a).length || a - b);
  order_.forEach((id) => {
    const [x, y, away] = anchor(joined.get(id).filter((other) => room.placed(other)), centre, room);
    room.settle(id, x, y, away);
  });
}

// What each new one shares a line with.
function joinedTo(fresh) {
  const found = new Map(fresh.map((id) => [id, []]));
  for (let link = 0; link < LINKS.length; link += 3) {
    found.get(LINKS[link])?.push(LINKS[link + 1]);
    found.get(LINKS[link + 1])?.push(LINKS[link]);
  }
  return new Map([...found].map(([id, others]) => [id, [...new Set(others)]]));
}

// Where to look for a place first: between its own, round the only one, or beside the picture.
function anchor(others, centre, room) {
  const near = others.length ? others : room.placed(centre) ? [centre] : [];
  if (!near.length) return [room.right() + 2 * LEAD, 0, 0];
  const mean = (array) => near.reduce((sum, id) => sum + array[id], 0) / near.length;
  return [mean(X), mean(Y), near.length > 1 ? 0 : DEGREE[near[0]] + LEAD];
}

// The entities that have a place, in the cells of a grid.
function rooms(fresh) {
  const side = 2 * greatest + BETWEEN;
  const waiting = new Set(fresh);
  const cells = new Map();
  const cellOf = (value) => Math.floor(value / side);
  const add = (id) => {
    const key = `${cellOf(X[id])},${cellOf(Y[id])}`;
    cells.set(key, [...(cells.get(key) ?? []), id]);
    waiting.delete(id);
  };
  times(count, (id) => id).filter((id) => !waiting.has(id)).forEach(add);
  const free = (x, y, r) => {
    for (let dx = -1; dx <= 1; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1)
        for (const id of cells.get(`${cellOf(x) + dx},${cellOf(y) + dy}`) ?? [])
          if (Math.hypot(X[id] - x, Y[id] - y) < DEGREE[id] + r + BETWEEN) return false;
    return true;
  };
  const settle = (id, x, y, away) => {
    for (let turn = 0; ; turn += 1) {
      const far = away + (BETWEEN + DEGREE[id]) * 0.6 * Math.sqrt(turn);
      X[id] = Math.round(x + 1.2 * far * Math.cos(turn * GOLDEN)); // windows are wider than high
      Y[id] = Math.round(y + far * Math.sin(turn * GOLDEN));
      if (free(X[id], Y[id], DEGREE[id])) { add(id); return; }
    }
  };
  const placed_ = (id) => id !== undefined && !waiting.has(id);
  return { placed: placed_, settle, right: () => times(count, (id) => id).filter(placed_).reduce((most, id) => Math.max(most, X[id]), 0) };
}
