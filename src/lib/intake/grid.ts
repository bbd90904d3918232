// Long because a table is found, cut and told apart from titles and notes in one pass over its rows.
/**
 * Text → grid: the table's columns, and apart from them what stands above and below it and the rows
 * that do not fit. Nothing is interpreted here; no library infers a type.
 */
import type { FileFault, ProblemReason } from '../cases/problem';
import { findDelimiter, namesIn, type DelimiterEvidence } from './delimiter';
import { usualDialect } from './dialect';
import { ColumnBuilder, TRIED, type GridColumn } from './gridColumn';
import { growingInts, growingShorts } from './growing';
import { findHeader, lineText, readTitles, type HeaderSpot } from './header';
import { bracketed, extendHeader, headerParts, type HeaderRows } from './headerRows';
import { countNotes, type TailRow } from './notes';
import { OtherTables, startsTable } from './otherTables';
import { asShown } from './mantissa';
import type { Pacer } from './pacer';
import type { OtherTable } from './reading';
import { lastLines } from './lines';
import { RegularRows, WIDEST } from './regularRows';
import { RowReader, type RawRow } from './rows';
import { TableBeside } from './tableBeside';
import type { Sheet, Span } from './workbook/sheet';

/** A row that is in no column because its cells cannot be laid under the header. Always rejected. */
export interface SpoiledRow {
  readonly line: number;
  readonly reason: Extract<ProblemReason, 'too-many-cells' | 'unclosed-quote'>;
  readonly cells: readonly string[];
  /** where several sheets are read together */
  readonly sheet?: string;
}

export interface Grid {
  readonly ok: true;
  readonly delimiter: string;
  readonly headerRows: number;
  readonly titles: readonly string[];
  readonly unitLine: string | null;
  readonly notes: readonly string[];
  readonly columns: readonly GridColumn[];
  /** rows in the columns; blank lines are not rows */
  readonly length: number;
  /** line each row starts on, 1-based */
  readonly lines: Int32Array;
  /** cells each row really had, at most `WIDEST` */
  readonly widths: Uint16Array;
  readonly spoiled: readonly SpoiledRow[];
  /** tables below this one, not read */
  readonly otherTables: readonly OtherTable[];
  /** the file these rows are from, where it is another than the one read */
  readonly about?: string;
  /** merged cells of a sheet, in its rows and columns from 0 (row 0 is line 1); the value is in the first */
  readonly spans?: readonly Span[];
  /** where columns were parted or made: per column the one of the file that it stands in, or −1 */
  readonly origins?: readonly number[];
  /** where rows of several sheets are read together: their names, and for each row which of them it is in */
  readonly sheets?: { readonly names: readonly string[]; readonly of: Uint16Array };
}

export interface NoGrid {
  readonly ok: false;
  readonly fault: FileFault;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** How a text is parted; the default is right for every file, the tests compare both ways. */
export interface GridWays {
  /** whether rows that leave no doubt are found in the bytes, or all of them by papaparse */
  readonly quick: boolean;
  /** rows at the beginning in which the header is looked for */
  readonly headRows: number;
  /** lines at the end that papaparse reads in any case: notes stand there */
  readonly tailLines: number;
  /** rows after which a column of nearly distinct texts goes on without a dictionary */
  readonly tried: number;
}

export const MOST_COLUMNS = 1_000;
const LOOKED_AT = 60;
const TAIL = 30;
const WAYS: GridWays = { quick: true, headRows: LOOKED_AT, tailLines: 400, tried: TRIED };

/**
 * Parts a decoded text into a grid.
 * @param decoded the text as UTF-8, sound and NFC, without a byte order mark
 * @returns `NoGrid` with `not-a-table`, `too-many-columns` (detail.columns) or `only-header`
 * @throws ReadCancelled through the pacer
 */
export async function readGrid(decoded: Uint8Array, pacer: Pacer, ways = WAYS): Promise<Grid | NoGrid> {
  const { bytes, aligned } = usualDialect(decoded);
  const evidence = findDelimiter(bytes);
  const building = new GridBuilder(evidence, ways, bytes);
  const reader = new RowReader(bytes, evidence.delimiter, (row) => building.take(row));
  const quickEnd = ways.quick ? lastLines(bytes, ways.tailLines) : 0;
  let quick: RegularRows | null = null;
  while (!reader.ended) {
    if (pacer.due()) await pacer.turn('parse', reader.at, bytes.length);
    if (reader.at < quickEnd && building.settled) {
      quick ??= new RegularRows(bytes, evidence.delimiter.charCodeAt(0), building.width);
      quick.find(reader.at, reader.line, quickEnd);
      building.takeMany(quick);
      if (quick.rows > 0) reader.skipTo(quick.at, quick.line);
      building.expect(reader.at / bytes.length);
      if (quick.rows > 0 && reader.at < quickEnd) continue;
    }
    reader.next();
  }
  const grid = building.done();
  return grid.ok && aligned ? { ...grid, delimiter: ' ' } : grid;
}

/**
 * The grid of one sheet. Its rows are as wide as the sheet: a blank at their end is an empty cell, not
 * a missing one.
 * @returns `NoGrid` as `readGrid`
 * @throws ReadCancelled through the pacer
 */
export async function readSheetGrid(sheet: Sheet, pacer: Pacer): Promise<Grid | NoGrid> {
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const names = sheet.rows.slice(0, LOOKED_AT).reduce((most, row) => Math.max(most, namesIn(row)), 0);
  const building = new GridBuilder({ delimiter: '\t', columns, share: 1, names }, WAYS);
  const blank = Array.from<string>({ length: columns }).fill('');
  for (let i = 0; i < sheet.rows.length; i++) {
    const cells = sheet.rows[i] ?? [];
    const wide = cells.length === 0 ? [] : [...cells, ...blank.slice(cells.length)];
    building.take({ cells: wide, line: i + 1, unclosed: false });
    if ((i & 1023) === 0 && pacer.due()) await pacer.turn('parse', i, sheet.rows.length);
  }
  const grid = building.done();
  return grid.ok && sheet.spans.length > 0 ? { ...grid, spans: sheet.spans } : grid;
}

class GridBuilder {
  private first: RawRow[] = [];
  private spot: HeaderSpot | null = null;
  private fault: NoGrid | null = null;
  private started = false;
  private columns: ColumnBuilder[] = [];
  private parts: string[][] = [];
  private above: readonly RawRow[] = [];
  private readonly lines = growingInts();
  private readonly widths = growingShorts();
  private readonly spoiled: SpoiledRow[] = [];
  private readonly tail: TailRow[] = [];
  private afterBlank = false;
  /** below a blank line or a title, and nothing else since */
  private mayRestart = false;
  private readonly others: OtherTables;
  private beside: TableBeside | null = null;
  private short = 0;
  private codes: number[] = [];
  private expecting = false;

  /** @param bytes where the rows of `takeMany` are */
  constructor(
    private readonly evidence: DelimiterEvidence,
    private readonly ways: GridWays,
    private readonly bytes: Uint8Array = new Uint8Array(0)
  ) {
    this.others = new OtherTables(evidence.delimiter);
  }

  get width(): number {
    return this.columns.length;
  }

  /** Whether a regular row can be nothing but a row: the header is found, and no other table may begin. */
  get settled(): boolean {
    return this.started && !this.fault && !this.others.any && !this.mayRestart && !this.beside;
  }

  /** Takes rows that are not blank and no wider than the header, while `settled`. */
  takeMany(found: RegularRows): void {
    if (found.rows === 0) return;
    this.columns.forEach((column, i) => column.takeMany(found, i));
    this.lines.append(found.lines.subarray(0, found.rows));
    this.widths.append(found.widths.subarray(0, found.rows));
    for (let i = 0; i < found.rows; i++) if ((found.widths[i] ?? 0) < this.width) this.short++;
    // Notes are looked for among the last rows without a gap, and these are not remembered.
    this.tail.length = 0;
    this.afterBlank = false;
  }

  /** Makes room for all rows once it is known of which part of the file these are. @param share 0 to 1 */
  expect(share: number): void {
    if (this.expecting || this.lines.length < this.ways.tried) return;
    this.expecting = true;
    const rows = Math.ceil((this.lines.length / share) * 1.02);
    this.lines.reserve(rows - this.lines.length);
    this.widths.reserve(rows - this.widths.length);
    for (const column of this.columns) column.expect(rows);
  }

  take(row: RawRow): void {
    if (this.started) {
      this.push(this.beside?.part(row) ?? row);
      return;
    }
    if (this.first.length === 0 && lastFilled(row.cells) < 0) return;
    this.first.push(row);
    if (this.first.length >= this.ways.headRows) this.start();
  }

  private start(): void {
    this.started = true;
    const found = findHeader(this.first);
    this.beside =
      found && found.rows > 0 ? TableBeside.find(this.first, found.at, this.evidence.delimiter) : null;
    this.first = this.first.map((row) => this.beside?.part(row) ?? row);
    const head: HeaderRows | null = found && found.rows > 0 ? extendHeader(this.first, found.at) : null;
    const spot = found && head ? { ...found, at: head.at, rows: head.rows } : found;
    this.spot = spot && head ? { ...spot, rows: head.rows + head.numbering } : spot;
    if (!spot || (spot.names === 0 && (this.evidence.share < 0.6 || this.evidence.columns < 2))) {
      this.fault = { ok: false, fault: 'not-a-table' };
      return;
    }
    const header = this.first.slice(spot.at, spot.at + Math.max(1, spot.rows)).map((row) => row.cells);
    if (head?.units) header.push(bracketed(header.pop() ?? []));
    const width =
      spot.rows === 0 ? (header[0]?.length ?? 0) : Math.max(...header.map((cells) => lastFilled(cells) + 1));
    if (width > MOST_COLUMNS) {
      this.fault = { ok: false, fault: 'too-many-columns', detail: { columns: width, most: MOST_COLUMNS } };
      return;
    }
    this.parts =
      spot.rows === 0
        ? Array.from({ length: width }, (_, i) => [`Cột ${i + 1}`])
        : headerParts(
            header.map((row) => row.map(asShown)),
            width
          );
    this.columns = this.parts.map(
      (parts) => new ColumnBuilder(parts.join(' '), parts, this.bytes, this.ways.tried)
    );
    this.codes = this.parts.map(() => 0);
    this.above = this.first.slice(0, spot.at);
    for (const row of this.first.slice(spot.at + spot.rows + (head?.numbering ?? 0))) this.push(row);
  }

  private push(row: RawRow): void {
    if (this.fault) return;
    const { cells, line } = row;
    if (this.others.any || (this.mayRestart && this.restarts(row))) {
      this.others.take(row, !this.others.any);
      return;
    }
    const width = this.columns.length;
    // A line drawn under the header.
    if (/^\s*[-=_]{3}/.test(cells[0] ?? '') && cells.every((cell) => /^\s*(?:[-=_:]{3,})?\s*$/.test(cell)))
      return;
    if (row.unclosed) {
      this.spoil({ line, reason: 'unclosed-quote', cells });
      return;
    }
    let filled = 0;
    for (let i = 0; i < width; i++) {
      const text = cells[i];
      const code = text === undefined ? 0 : (this.columns[i]?.codeOf(text) ?? 0);
      this.codes[i] = code;
      if (code !== 0) filled++;
    }
    if (cells.length > width && lastFilled(cells) >= width) {
      this.spoil({ line, reason: 'too-many-cells', cells });
      return;
    }
    if (filled === 0) {
      this.afterBlank = this.mayRestart = true;
      return;
    }
    // The title of another table, with or without a blank line above it.
    this.mayRestart = filled === 1 && width > 1;
    for (let i = 0; i < width; i++) this.columns[i]?.push(this.codes[i] ?? 0);
    this.lines.push(line);
    this.widths.push(Math.min(WIDEST, cells.length));
    if (cells.length < width) this.short++;
    this.remember({ cells, afterBlank: this.afterBlank, inColumns: true });
  }

  /** Another table begins: not before this one has a row with more than a title's one cell. */
  private restarts(row: RawRow): boolean {
    return this.lines.length > 0 && startsTable(row, this.parts.flat());
  }

  private spoil(row: SpoiledRow): void {
    this.spoiled.push(row);
    this.remember({ cells: row.cells, afterBlank: this.afterBlank, inColumns: false });
  }

  private remember(row: TailRow): void {
    this.afterBlank = false;
    this.tail.push(row);
    if (this.tail.length > TAIL * 2) this.tail.splice(0, TAIL);
  }

  done(): Grid | NoGrid {
    if (!this.started) this.start();
    if (this.fault || !this.spot) return this.fault ?? { ok: false, fault: 'not-a-table' };
    const noteCount = countNotes(this.tail, this.columns.length);
    const noteRows = this.tail.slice(this.tail.length - noteCount);
    const dropped = noteRows.filter((row) => row.inColumns).length;
    const length = this.lines.length - dropped;
    const spoiled = this.spoiled.slice(0, this.spoiled.length - (noteCount - dropped));
    if (length + spoiled.length === 0) return { ok: false, fault: 'only-header' };
    if (this.looksLikeProse(length, spoiled.length)) return { ok: false, fault: 'not-a-table' };
    return {
      ok: true,
      delimiter: this.evidence.delimiter,
      headerRows: this.spot.rows,
      ...readTitles(this.above, this.evidence.delimiter),
      notes: noteRows.map((row) => lineText(row.cells, this.evidence.delimiter)),
      columns: this.columns.map((column) => column.done(dropped)),
      length,
      lines: this.lines.view(length),
      widths: this.widths.view(length),
      spoiled,
      otherTables: [...(this.beside ? [this.beside.done()] : []), ...this.others.done()]
    };
  }

  /** Running text cut at its commas: hardly two lines alike, and no real header either. */
  private looksLikeProse(rows: number, spoiled: number): boolean {
    const uneven = spoiled + this.short;
    return this.evidence.share < 0.5 && uneven > (rows + spoiled) * 0.6 && (this.spot?.names ?? 0) < 3;
  }
}

function lastFilled(cells: readonly string[]): number {
  let i = cells.length - 1;
  while (i >= 0 && (cells[i] ?? '').trim() === '') i--;
  return i;
}

/** The table as text: column names first, then the rows in the order of the file. */
export function gridText(grid: Grid): string[][] {
  const width = grid.columns.length;
  const rows: { line: number; cells: string[] }[] = grid.spoiled.map((row) => ({
    line: row.line,
    cells: row.cells.map(tidy)
  }));
  for (let i = 0; i < grid.length; i++) {
    const cells = grid.columns.map((column) => tidy(column.texts.at(column.codes[i] ?? 0)));
    rows.push({ line: grid.lines[i] ?? 0, cells: cells.slice(0, width) });
  }
  rows.sort((a, b) => a.line - b.line);
  const names = grid.columns.map((column) => column.name);
  return [...(grid.headerRows > 0 ? [names] : []), ...rows.map((row) => row.cells)];
}

function tidy(text: string): string {
  return asShown(text.normalize('NFC').trim());
}
