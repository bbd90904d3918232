/**
 * Levenshtein distance (V. I. Levenshtein, 1966) within a band: how many letters must be put in,
 * taken out or changed, or `limit + 1` when more than `limit` (E. Ukkonen, 1985).
 */
export function editDistance(a: string, b: string, limit: number): number {
  const far = limit + 1;
  const [m, n] = [a.length, b.length];
  if (Math.abs(m - n) > limit) return far;
  if (rows[0].length <= n) rows = [new Uint8Array(n + 64), new Uint8Array(n + 64)];
  let [above, row] = rows;
  for (let j = 0; j <= n; j += 1) above[j] = Math.min(j, far);
  for (let i = 1; i <= m; i += 1) {
    const start = Math.max(1, i - limit);
    const end = Math.min(n, i + limit);
    const letter = a.charCodeAt(i - 1);
    let left = start === 1 ? Math.min(i, far) : far;
    let least = left;
    row[start - 1] = left;
    for (let j = start; j <= end; j += 1) {
      let cost = (above[j - 1] ?? far) + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      // the row above was not reckoned beyond its own band
      if (j < i + limit) cost = Math.min(cost, (above[j] ?? far) + 1);
      cost = Math.min(cost, left + 1, far);
      row[j] = cost;
      left = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return far;
    [above, row] = [row, above];
  }
  return above[n] ?? far;
}

// Two rows, used again by every call: a call leaves nothing in them that the next one reads.
let rows: [Uint8Array, Uint8Array] = [new Uint8Array(64), new Uint8Array(64)];
