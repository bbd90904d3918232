/**
 * Headers of two or three rows. A filled cell followed by empty ones spans them; one above empty
 * ones spans down. The names of a column, top to bottom, are joined by a space.
 */
import { MEASURE_IDS } from '../cases/measures';
import { clean, fold } from '../cases/text';
import { matchName, nameWords } from './headerNames';
import { periodIn } from './headingPeriod';
import { numberParts } from './numbers';
import type { RawRow } from './rows';
import { isTotalLabel } from './totals';
import { unitInLine } from './units';

const MOST = 3;

export interface HeaderRows {
  readonly at: number;
  /** without the row that numbers the columns */
  readonly rows: number;
  /** the last of them says units: "(vụ)", "(triệu đồng)" */
  readonly units: boolean;
  /** 1 when a row below numbers the columns: "(1) (2) (3)", "A B 1 2" */
  readonly numbering: 0 | 1;
}

/** The rows the header really takes, given the one that was found by its names. */
export function extendHeader(rows: readonly RawRow[], found: number): HeaderRows {
  let at = found;
  let count = 1;
  while (count < MOST && at > 0 && groups(rows[at - 1], rows.slice(at, at + count), rows[at - 2])) {
    at--;
    count++;
  }
  while (count < MOST && partsBelow(rows.slice(at, at + count), rows[at + count])) count++;
  if (count === 1 && wrapsBelow(rows[at], rows[at + 1], rows[at + 2])) count++;
  if (count === 1 && timesBelow(rows[at], rows[at + 1], rows.slice(at + 2))) count++;
  const units = unitsBelow(rows[at + count - 1], rows[at + count]);
  if (units) count++;
  const numbering = numbersColumns(rows[at + count - 1], rows[at + count], rows[at + count + 1]) ? 1 : 0;
  return { at, rows: count, units, numbering };
}

const UNIT_CELL =
  /^\(?(?:dvt: ?|don vi(?: tinh)?: ?)?(vu|vu viec|nguoi|doi tuong|bi can|bi hai|%|(?:1\.000 |nghin |ngan |trieu |ty |ti |tr\.? ?)?(?:dong|d|vnd)|trieu|ty|nghin|trd|usd|cases?|persons?|million vnd|vnd million)\)?$/;

/** Whether `row`, right below a header, says in what units its columns are. */
function unitsBelow(header: RawRow | undefined, row: RawRow | undefined): boolean {
  if (!header || !row || row.unclosed || !adjacent(header, row)) return false;
  const filled = row.cells.map(clean).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => cell.length < 30 && UNIT_CELL.test(fold(cell)));
}

/** Whether `row` ends the names that the row above begins: "Địa" over "bàn", "Số" over "vụ". */
function wrapsBelow(header: RawRow | undefined, row: RawRow | undefined, after: RawRow | undefined): boolean {
  if (!header || !row || !after || row.unclosed || !adjacent(header, row)) return false;
  const cells = row.cells.map(clean);
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some((cell) => cell.length > 40 || isPlainNumber(cell))) return false;
  if (cells.some((cell, i) => cell !== '' && clean(header.cells[i] ?? '') === '')) return false;
  const known = (names: readonly string[]): number =>
    names.filter((name) => matchName(name)?.fit === 3).length;
  const joined = header.cells.map((cell, i) => clean(`${cell} ${cells[i] ?? ''}`));
  if (known(joined) < known(header.cells) + 2) return false;
  return cells.some((cell, i) => cell !== '' && isPlainNumber(clean(after.cells[i] ?? '')));
}

/**
 * Whether `row`, right below a header, says of what time its numbers are: "2021" or "Năm 2021" under each of "Số vụ" and
 * "Thiệt hại", and nothing under the other names. A bare year that the numbers below add up to is their total.
 */
function timesBelow(header: RawRow | undefined, row: RawRow | undefined, below: readonly RawRow[]): boolean {
  if (!header || !row || row.unclosed || !adjacent(header, row)) return false;
  const meanings = header.cells.map((cell) => matchName(clean(cell))?.meaning ?? null);
  if (meanings.includes('date')) return false;
  const counts = meanings.map((meaning) => (MEASURE_IDS as readonly unknown[]).includes(meaning));
  const cells = row.cells.map(clean);
  if (!counts.includes(true) || !counts.includes(false)) return false;
  const said = cells.filter((cell, i) => cell !== '' && counts[i] === true);
  const repeated = said.length > 1 && new Set(said).size === 1;
  return cells.every((cell, i) => (counts[i] ? isTime(cell, i, repeated ? [] : below) : cell === ''));
}

function isTime(cell: string, column: number, below: readonly RawRow[]): boolean {
  if (cell === '' || cell.length > 40) return false;
  const { period, rest } = periodIn(cell);
  if (!period || period.year === null || clean(rest) !== '') return false;
  if (!/^\d+$/.test(cell)) return true;
  let sum = 0;
  for (const { cells } of below) {
    if (cells.some((other) => isTotalLabel(other))) break;
    const text = clean(cells[column] ?? '');
    if (/^\d+$/.test(text)) sum += Number(text);
  }
  return sum !== Number(cell);
}

/** Cells of a row of units in brackets, so that no unit runs into a name. */
export function bracketed(cells: readonly string[]): string[] {
  return cells.map((cell) => {
    const text = clean(cell);
    return text === '' || text.startsWith('(') ? text : `(${text})`;
  });
}

/**
 * Whether `row`, right below a header, numbers its columns: letters in order, then 1, 2, 3 in order,
 * bare or in brackets. Bare numbers are believed where the row after has words under some of them.
 */
function numbersColumns(
  header: RawRow | undefined,
  row: RawRow | undefined,
  after: RawRow | undefined
): boolean {
  if (!header || !row || row.unclosed || !adjacent(header, row)) return false;
  const cells = row.cells.map((cell) => clean(cell).replace(/^[([](.*)[)\]]$/, '$1'));
  const filled = cells.filter((cell) => cell !== '');
  const named = header.cells.filter((cell) => clean(cell) !== '').length;
  if (filled.length < 2 || filled.length * 2 < named) return false;
  let letter = 'a'.charCodeAt(0);
  let number = 1;
  for (const cell of filled) {
    // "5=3+4" is the fifth column.
    const own = cell.replace(/\s*=.*$/, '').toLowerCase();
    if (number === 1 && own === String.fromCharCode(letter)) letter++;
    else if (own === String(number)) number++;
    else return false;
  }
  if (number === 1) return false;
  if (letter > 'a'.charCodeAt(0) || row.cells.some((cell) => /^\s*[([]/.test(cell))) return true;
  if (filled.length < 3 || !after) return false;
  return cells.some((cell, i) => {
    const below = clean(after.cells[i] ?? '');
    return /^\d+$/.test(cell) && below !== '' && numberParts(below).kind === 'unreadable';
  });
}

/** Whether `row`, right above a header, names groups of its columns. A title or a letterhead does not. */
function groups(row: RawRow | undefined, below: readonly RawRow[], above: RawRow | undefined): boolean {
  if (!row || row.unclosed || !adjacent(row, below[0])) return false;
  const cells = row.cells.map(clean);
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some((cell) => cell.length > 80 || unitInLine(cell) !== null)) return false;
  if (filled.some(isPlainNumber)) return false;
  const under = (i: number): boolean => below.some((other) => clean(other.cells[i] ?? '') !== '');
  const spans = cells.some((cell, i) => cell !== '' && cells[i + 1] === '' && under(i) && under(i + 1));
  if (!spans) return false;
  // A cell of this row, or of the one above it, names the columns that have no name below.
  const over = (i: number): boolean =>
    cells[i] !== '' || (above !== undefined && adjacent(above, row) && clean(above.cells[i] ?? '') !== '');
  const complete = below[0]?.cells.every((_, i) => under(i) || over(i));
  const down = cells.some((_, i) => !under(i) && over(i));
  return (down && complete === true) || filled.every(namesGroup);
}

function namesGroup(cell: string): boolean {
  return periodIn(cell).period !== null || matchName(cell) !== null || isTotalLabel(cell);
}

/** Whether `row`, right below a header, names the columns of its groups. */
function partsBelow(header: readonly RawRow[], row: RawRow | undefined): boolean {
  const last = header.at(-1);
  if (!row || !last || row.unclosed || !adjacent(last, row)) return false;
  const top = last.cells.map(clean);
  const cells = row.cells.map(clean);
  const filled = cells.flatMap((cell, i) => (cell === '' ? [] : [i]));
  if (filled.length < 2 || filled.some((i) => (cells[i]?.length ?? 0) > 80)) return false;
  // Some filled cell above spans empty ones, and two of those places are named here.
  const spans = top.some((cell, i) => {
    if (cell === '' || top[i + 1] !== '' || !cells[i]) return false;
    const next = top.findIndex((other, at) => at > i && other !== '');
    return cells.slice(i + 1, next < 0 ? cells.length : next).some((own) => own !== '');
  });
  if (!spans) return false;
  const group = groupsOf(top, header.slice(0, -1));
  return filled.every((i) => {
    const cell = cells[i] ?? '';
    if (isPlainNumber(cell) && !isShortMonth(cell, group[i] ?? '')) return false;
    return (group[i] ?? '') !== '';
  });
}

/** The filled cell of the row that spans each place. */
function groupsOf(row: readonly string[], above: readonly RawRow[]): string[] {
  const out: string[] = [];
  row.forEach((cell, i) => {
    const bounded = above.some((other) => clean(other.cells[i] ?? '') !== '');
    out.push(cell !== '' || bounded ? cell : (out[i - 1] ?? ''));
  });
  return out;
}

/** A number that is no year. */
function isPlainNumber(cell: string): boolean {
  const kind = numberParts(cell).kind;
  return (kind === 'number' || kind === 'error' || kind === 'nil') && !/^(19|20)\d\d$/.test(cell);
}

function isShortMonth(cell: string, group: string): boolean {
  return /^(0?[1-9]|1[0-2])$/.test(cell) && /\b(thang|month)/.test(fold(group));
}

function adjacent(a: RawRow, b: RawRow | undefined): boolean {
  if (!b) return false;
  const lines = a.cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 1);
  return b.line === a.line + lines;
}

/** The names of each column, from the top row down, spanned names included, repeats left out. */
export function headerParts(rows: readonly (readonly string[])[], width: number): string[][] {
  const parts: string[][] = Array.from({ length: width }, () => []);
  rows.forEach((row, depth) => {
    let spanning = '';
    for (let i = 0; i < width; i++) {
      const cell = clean(row[i] ?? '');
      const aboveStarts = rows.slice(0, depth).some((other) => clean(other[i] ?? '') !== '');
      const namedBelow = rows.slice(depth + 1).some((other) => clean(other[i] ?? '') !== '');
      if (cell !== '') spanning = cell;
      else if (aboveStarts || !namedBelow) spanning = '';
      const own = parts[i];
      if (own && spanning !== '' && nameWords(own.at(-1) ?? '') !== nameWords(spanning)) own.push(spanning);
    }
  });
  return parts;
}

/** Whether a row reads as names of periods over a table of numbers: no other name in it is known. */
export function namesPeriods(cells: readonly string[]): boolean {
  const filled = cells.map(clean).filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some(isPlainNumber)) return false;
  const periods = new Set<string>();
  for (const cell of filled) {
    const { period } = cell.length <= 60 ? periodIn(cell) : { period: null };
    if (period) periods.add(JSON.stringify(period));
  }
  return periods.size >= 2 && periods.size * 2 >= filled.length - 1;
}
