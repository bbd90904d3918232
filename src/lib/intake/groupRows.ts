/**
 * Group rows of an outline: "I. Thành phố Nha Trang" above its numbered wards. With numbers of its own
 * such a row is a subtotal over the rows under it; without, it is a heading that says the kind, the place
 * or the year of the rows under it, and no row itself.
 */
import { MEASURE_IDS } from '../cases/measures';
import { clean, fold } from '../cases/text';
import { dateCell } from './dates';
import { textsOf } from './cellTexts';
import type { Grid } from './grid';
import { withoutRows } from './gridRows';
import type { GridColumn } from './gridColumn';
import { nameWords, OF_GROUPS } from './headerNames';
import type { Meaning } from './meaning';
import { numberParts } from './numbers';
import { kindOf, markAlone, splitMark } from './outline';
import { depthsOf, partsOf, type OutlineRow } from './outlineRows';
import type { GroupHeading } from './reading';
import { isTotalLabel } from './totals';

export interface Grouped {
  /** without the headings, with a column for each level of them */
  readonly grid: Grid;
  readonly headings: readonly GroupHeading[];
  /** rows of `grid` that are never added, and the rows that each is the sum of (none: "trong đó") */
  readonly subtotals: ReadonlyMap<number, readonly number[]>;
}

/** Outlines are drawn by hand: no table of so many rows has one. */
const MOST_ROWS = 20_000;
const NUMBERING = /^(stt|tt|so tt|so thu tu|no|sl no|s no|sr no)$/;
const LIKE_AREAS =
  /^(thanh pho|tp|thi xa|tx|huyen|quan|xa|phuong|thi tran|tt|tinh|dac khu|khu vuc|cum|vung|khoi)\.? /;
/** Units above the communes, as headings over them. */
const LARGER = /^(thanh pho|tp|thi xa|tx|huyen|quan|tinh)\.? /;
const FAR = 100_000;

/** The outline of a table; `null` when it has none. */
export function findGroups(grid: Grid, meanings: readonly Meaning[]): Grouped | null {
  if (grid.length > MOST_ROWS || grid.length < 2) return null;
  const rows = outlineOf(grid, meanings);
  if (!rows) return null;
  const depths = depthsOf(rows);
  const parts = partsOf(rows, depths);
  const inLabels = !rows.some((row) => row.alone);
  const headings = new Set<number>();
  const subtotals = new Map<number, readonly number[]>();
  for (const [row, direct] of parts) {
    const own = rows[row];
    const below = throughHeadings(direct, rows, parts);
    if (!own || own.total) continue;
    if (!own.numbers) headings.add(row);
    // Marks within labels are weaker: a part that is more than its whole shows that they mean nothing.
    else if (inLabels && below.some((part) => exceeds(rows[part], own))) continue;
    else if (!below.some((part) => rows[part]?.numbers)) continue;
    else if (!below.every((part) => rows[part]?.mark === 'dash') || addsUp(own, below, rows))
      subtotals.set(row, below);
    else for (const part of below) subtotals.set(part, []);
  }
  if (headings.size === 0 && subtotals.size === 0) return null;
  if (headings.size * 2 > grid.length) return null;
  return build(grid, meanings, { rows, depths, headings, subtotals });
}

/** The rows right under a group, and those under the headings there: a heading has no numbers to add. */
function throughHeadings(
  direct: readonly number[],
  rows: readonly OutlineRow[],
  parts: ReadonlyMap<number, readonly number[]>
): number[] {
  return direct.flatMap((part) => {
    const under = rows[part]?.numbers ? undefined : parts.get(part);
    return under ? throughHeadings(under, rows, parts) : [part];
  });
}

/** Each row's mark and label, or `null` when the table has no numbers or no labels. */
function outlineOf(grid: Grid, meanings: readonly Meaning[]): OutlineRow[] | null {
  const measures = meanings.flatMap(({ meaning }, i) =>
    (MEASURE_IDS as readonly string[]).includes(meaning) ? [i] : []
  );
  const key = meanings.findIndex(({ meaning }) => /^(type|area|unit|category)$/.test(meaning));
  if (measures.length === 0 || key < 0 || meanings.some(({ meaning }) => meaning === 'code')) return null;
  const dated = meanings.some(({ meaning }) => meaning === 'date');
  const numbering = grid.columns.findIndex(
    (column, i) => i < key && (column.name === '' ? i === 0 : NUMBERING.test(nameWords(column.name)))
  );
  let before = '';
  return Array.from({ length: grid.length }, (_, row): OutlineRow => {
    const at = (index: number): string => clean(textOf(grid.columns[index], row));
    const [number, named] = [numbering < 0 ? '' : at(numbering), at(key)];
    const cells = measures.map(at);
    const numbers = cells.some((cell) => /^(number|nil)$/.test(numberParts(cell).kind));
    const alone = markAlone(number, before);
    const apart = named === '' && alone === null && number !== '';
    const split = splitMark(apart ? number : named);
    let mark: OutlineRow['mark'] = alone ?? (split.mark === null ? null : kindOf(split.mark, before));
    if (split.ofWhich && mark === null) mark = 'dash';
    const label = split.rest;
    const total = isTotalLabel(label) || isTotalLabel(number);
    if (mark !== null) before = alone ? number.replace(/[.)]$/, '') : (split.mark ?? '');
    else if (
      !numbers &&
      !total &&
      label !== '' &&
      (apart || (!dated && isTime(label)) || isMerged(grid, row))
    )
      mark = 'title';
    return { mark, alone: alone !== null, label, numbers, total, cells };
  });
}

function isTime(label: string): boolean {
  return label.length < 60 && dateCell(label, { order: 'dmy', today: FAR }).kind === 'span';
}

/** A row whose one cell is merged over most of the columns. */
function isMerged(grid: Grid, row: number): boolean {
  const line = (grid.lines[row] ?? 0) - 1;
  const least = Math.max(2, grid.columns.length * 0.6);
  return grid.spans?.some((span) => span.top === line && span.right - span.left + 1 >= least) ?? false;
}

/** Whether a row states more of something than the row it would be a part of. */
function exceeds(part: OutlineRow | undefined, whole: OutlineRow): boolean {
  return whole.cells.some((stated, i) => {
    const [own, most] = [wholeOf(part?.cells[i] ?? ''), wholeOf(stated)];
    return own !== null && most !== null && own > most;
  });
}

/** Whether a row equals the sum of its parts in every count they share. Whole numbers need no style. */
function addsUp(own: OutlineRow, below: readonly number[], rows: readonly OutlineRow[]): boolean {
  let compared = 0;
  for (const [i, stated] of own.cells.entries()) {
    const values = below.map((part) => wholeOf(rows[part]?.cells[i] ?? ''));
    const value = wholeOf(stated);
    if (value === null || values.every((part) => part === null)) continue;
    if (values.reduce<number>((sum, part) => sum + (part ?? 0), 0) !== value) return false;
    compared++;
  }
  return compared > 0;
}

function wholeOf(cell: string): number | null {
  const parts = numberParts(cell);
  if (parts.kind === 'nil') return 0;
  const mantissa =
    parts.kind === 'number' && parts.terms.length === 1 ? (parts.terms[0]?.mantissa ?? '') : '';
  return /^\d{1,3}([. ]?\d{3})*$/.test(mantissa) ? Number(mantissa.replace(/[. ]/g, '')) : null;
}

interface Found {
  readonly rows: readonly OutlineRow[];
  readonly depths: readonly (number | null)[];
  readonly headings: ReadonlySet<number>;
  readonly subtotals: ReadonlyMap<number, readonly number[]>;
}

function build(grid: Grid, meanings: readonly Meaning[], found: Found): Grouped {
  const { rows, depths, headings, subtotals } = found;
  const placed = placeGroups(meanings, found);
  const naming = new Set([...headings, ...placed]);
  const levels = [...new Set([...naming].map((row) => depths[row] ?? 0))].sort((a, b) => a - b);
  const current: (string | null)[] = levels.map(() => null);
  const labels: string[][] = levels.map(() => []);
  rows.forEach((row, i) => {
    const depth = depths[i];
    if (depth !== null && depth !== undefined)
      levels.forEach((level, at) => {
        if (depth <= level) current[at] = headings.has(i) && depth === level ? row.label : null;
      });
    if (headings.has(i)) return;
    current.forEach((label, at) => labels[at]?.push(row.total ? '' : (label ?? '')));
    if (placed.has(i)) levels.forEach((level, at) => level === depth && (current[at] = row.label));
  });
  const { grid: rest, places } = withoutRows(grid, headings);
  const taken = new Set(meanings.map(({ meaning }) => meaning as string));
  const added = labels.map((own): GridColumn => columnOf(nameOf(own, taken), own));
  const place = (row: number): number => places[row] ?? -1;
  const width = rest.columns.length + added.length;
  return {
    grid:
      added.length === 0
        ? rest
        : {
            ...rest,
            columns: [...rest.columns, ...added],
            origins: [...(rest.origins ?? rest.columns.keys()), ...added.map(() => -1)],
            widths: rest.widths.map(() => width)
          },
    headings: [...headings]
      .sort((a, b) => a - b)
      .map((row) => ({ row: grid.lines[row] ?? 0, text: rows[row]?.label ?? '' })),
    subtotals: new Map([...subtotals].map(([row, parts]) => [place(row), parts.map(place)]))
  };
}

/**
 * Group rows with numbers that name the larger unit of the wards under them: told as their headings are.
 * Only where rows name places and all groups of a depth are such units.
 */
function placeGroups(meanings: readonly Meaning[], found: Found): ReadonlySet<number> {
  const { rows, depths, headings, subtotals } = found;
  if (!meanings.some(({ meaning }) => meaning === 'area')) return new Set();
  if (meanings.some(({ meaning }) => meaning === 'type' || meaning === 'district')) return new Set();
  const groups = rows.flatMap((_, i) => (subtotals.get(i)?.length ? [i] : []));
  const odd = new Set(
    [...groups, ...headings].filter((i) => !isLarger(rows[i]?.label ?? '')).map((i) => depths[i])
  );
  return new Set(groups.filter((i) => !odd.has(depths[i])));
}

const isLarger = (label: string): boolean => LARGER.test(fold(label));

/** A name by which the column of headings is understood, where nothing else has its meaning. */
function nameOf(labels: readonly string[], taken: Set<string>): string {
  const said = [...new Set(labels)].filter((label) => label !== '');
  const [meaning, name] = said.every(isTime)
    ? ['date', 'Kỳ']
    : said.every((label) => LIKE_AREAS.test(fold(label)))
      ? ['area', 'Địa bàn']
      : ['type', 'Thủ đoạn'];
  if (meaning === 'area' && taken.has('area') && !taken.has('district') && said.every(isLarger)) {
    taken.add('district');
    const level = said.every((label) => /^tinh /.test(fold(label))) ? 'Tỉnh' : 'Quận/Huyện';
    return `${level} ${OF_GROUPS}`;
  }
  if (taken.has(meaning ?? '')) return 'Tiêu đề nhóm';
  taken.add(meaning ?? '');
  return `${name} ${OF_GROUPS}`;
}

function columnOf(name: string, labels: readonly string[]): GridColumn {
  const own = ['', ...new Set(labels.filter((label) => label !== ''))];
  const codes = Int32Array.from(labels, (label) => own.indexOf(label));
  return {
    name,
    parts: [name],
    codes,
    texts: textsOf(own),
    firstRow: Int32Array.from(own, (_, code) => codes.indexOf(code)),
    times: Int32Array.from(own, (_, code) => codes.filter((other) => other === code).length)
  };
}

function textOf(column: GridColumn | undefined, row: number): string {
  return column?.texts.at(column.codes[row] ?? 0) ?? '';
}
