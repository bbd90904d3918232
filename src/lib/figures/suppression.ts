/**
 * Cell suppression: which cells of an additive table must go besides the small ones, so that no hidden cell can be
 * worked out from what is left. The attacker is taken to know every shown cell, every total, that hidden cells are
 * not zero, and the rule itself; what they can find out is the range of each hidden cell, by linear programming.
 */
import { equalTo, solve, type Constraint } from 'yalps';

/** A total and the cells it is the sum of, as positions in the values. */
export interface Line {
  readonly total: number;
  readonly parts: readonly number[];
}

export interface AdditiveTable {
  /** `null` is unknown: nothing is told by it */
  readonly values: readonly (number | null)[];
  readonly lines: readonly Line[];
  /** totals that stand elsewhere too and so cannot be hidden here */
  readonly fixed: ReadonlySet<number>;
  /** whether cells are whole numbers: hidden ones are then at least one */
  readonly whole: boolean;
}

/** What an attacker can still tell of a hidden cell. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/**
 * The cells to hide: the given ones and as few more as were found, smallest first, totals last.
 * @param safe whether a cell may be known this closely
 */
export function suppressed(
  table: AdditiveTable,
  given: ReadonlySet<number>,
  safe: (at: number, range: Range) => boolean
): ReadonlySet<number> {
  const lines = table.lines.filter((line) => adds(line, table.values));
  const hidden = new Set([...given].filter((at) => table.values[at] !== null));
  const around = new Map<number, Line[]>();
  for (const line of lines)
    for (const at of [line.total, ...line.parts]) around.set(at, [...(around.get(at) ?? []), line]);
  /** The next cell of some lines to hide. */
  const next = (some: readonly Line[]): number | undefined => {
    const open = (at: number): boolean =>
      !hidden.has(at) && !table.fixed.has(at) && Boolean(table.values[at]);
    const parts = some.flatMap((line) => line.parts).filter(open);
    const cheapest = parts.sort((a, b) => (table.values[a] ?? 0) - (table.values[b] ?? 0) || a - b)[0];
    return cheapest ?? some.map((line) => line.total).find(open);
  };
  for (;;) {
    const lone = lines.find(
      (line) => [line.total, ...line.parts].filter((at) => hidden.has(at)).length === 1
    );
    const more = lone && next([lone]);
    if (more !== undefined) {
      hidden.add(more);
      continue;
    }
    const told = [...hidden].find((at) => !safe(at, rangeOf(at, hidden, lines, table)));
    if (told === undefined) return hidden;
    const beside = next(around.get(told) ?? []) ?? next(reached(told, hidden, lines));
    // All that could be hidden is: only a total known elsewhere still tells.
    if (beside === undefined) return hidden;
    hidden.add(beside);
  }
}

/** What can be told of a hidden cell. A cell in no line can be anything. */
export function rangeOf(
  at: number,
  hidden: ReadonlySet<number>,
  lines: readonly Line[],
  { values, whole }: AdditiveTable
): Range {
  const near = reached(at, hidden, lines);
  if (near.length === 0) return { min: whole ? 1 : 0, max: Infinity };
  const least = whole ? 1 : 0;
  // Amounts in đồng are brought near to one: the solver compares with a fixed smallest difference.
  const scale = Math.max(1, ...near.map((line) => Math.abs(values[line.total] ?? 0))) / (whole ? 1 : 1000);
  const size = whole ? 1 : scale;
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  near.forEach((line, i) => {
    let right = 0;
    const put = (cell: number, factor: number): void => {
      const value = values[cell];
      if (value === null || value === undefined) return;
      if (!hidden.has(cell)) right -= factor * value;
      else {
        right -= factor * least;
        const name = String(cell);
        const own = variables.get(name) ?? new Map<string, number>();
        own.set(`l${i}`, (own.get(`l${i}`) ?? 0) + factor);
        variables.set(name, own);
      }
    };
    put(line.total, -1);
    for (const part of line.parts) put(part, 1);
    constraints.set(`l${i}`, equalTo(right / size));
  });
  variables.get(String(at))?.set('asked', 1);
  const end = (direction: 'minimize' | 'maximize'): number => {
    const { status, result } = solve({ direction, objective: 'asked', constraints, variables });
    if (status === 'unbounded') return direction === 'minimize' ? 0 : Infinity;
    // No answer is no protection: the cell then counts as known.
    return status === 'optimal' ? result * size : NaN;
  };
  return { min: least + end('minimize'), max: least + end('maximize') };
}

/** The lines that a hidden cell's lines reach through further hidden cells. */
function reached(at: number, hidden: ReadonlySet<number>, lines: readonly Line[]): Line[] {
  const cells = new Set([at]);
  const found = new Set<Line>();
  for (let grown = true; grown;) {
    grown = false;
    for (const line of lines) {
      const all = [line.total, ...line.parts];
      if (found.has(line) || !all.some((cell) => cells.has(cell))) continue;
      found.add(line);
      for (const cell of all) if (hidden.has(cell)) cells.add(cell);
      grown = true;
    }
  }
  return [...found];
}

/** A line that does not add up (an unknown part, a total of other rows) tells nothing exactly. */
function adds({ total, parts }: Line, values: readonly (number | null)[]): boolean {
  const stated = values[total];
  if (stated === null || stated === undefined) return false;
  const sum = parts.reduce((so, at) => so + (values[at] ?? 0), 0);
  return Math.abs(sum - stated) <= 1e-9 * Math.max(1, Math.abs(stated));
}
