/**
 * Workbook → grid: which sheets are read, old font codings in their cells, and several sheets as one
 * table.
 */
import { isAmount, MEASURE_IDS } from '../cases/measures';
import { fold } from '../cases/text';
import { settleText, type DecodeChoices } from './decode';
import { readSheetGrid, type Grid, type NoGrid, type SpoiledRow } from './grid';
import { ColumnBuilder, type GridColumn } from './gridColumn';
import { growingInts } from './growing';
import { matchName } from './headerNames';
import type { Pacer } from './pacer';
import type { EncodingChoice, Mojibake, SheetChoice } from './reading';
import { bareKey, bareName, inUnit, isKeyOf, unitOf, unitsOf, unitWords } from './sheetUnits';
import { SHEET_COLUMN } from './sheetColumn';
import { fillSpans } from './gridRows';
import { unitInHeader } from './units';
import type { Sheet, Workbook } from './workbook/sheet';

const SAMPLE = 100_000;

export interface SheetsOpened {
  readonly grid: Grid | NoGrid;
  readonly sheets: readonly SheetChoice[];
  /** `unicode`, or the old coding that lies over it */
  readonly encoding: string;
  readonly encodings?: readonly EncodingChoice[];
  readonly mojibake?: Mojibake;
}

/**
 * Reads the sheets the user chose, or else the first visible one with a table. A workbook without any
 * gives the refusal of its first visible sheet.
 * @throws ReadCancelled through the pacer
 */
export async function readSheets(
  book: Workbook,
  choices: DecodeChoices & { readonly sheets?: readonly string[] | undefined },
  pacer: Pacer
): Promise<SheetsOpened> {
  const settled = settleText(sampleOf(book.sheets), choices);
  const sheets = book.sheets.map((sheet) => changed(sheet, settled.change));
  const wanted = sheets.filter((sheet) => choices.sheets?.includes(sheet.name));
  const { grid, read } = wanted.length > 0 ? await allOf(wanted, pacer) : await firstOf(sheets, pacer);
  return {
    grid,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      rows: sheet.rows.reduce((count, row) => count + (row.length > 0 ? 1 : 0), 0),
      chosen: read.includes(sheet)
    })),
    encoding: settled.encoding,
    ...(settled.encodings ? { encodings: settled.encodings } : {}),
    ...(settled.mojibake ? { mojibake: settled.mojibake } : {})
  };
}

async function firstOf(
  sheets: readonly Sheet[],
  pacer: Pacer
): Promise<{ grid: Grid | NoGrid; read: readonly Sheet[] }> {
  let refusal: NoGrid | null = null;
  for (const sheet of sheets) {
    if (sheet.hidden || sheet.rows.length === 0) continue;
    const grid = await readSheetGrid(sheet, pacer);
    if (grid.ok) return { grid, read: [sheet] };
    refusal ??= grid;
  }
  return { grid: refusal ?? { ok: false, fault: 'empty' }, read: [] };
}

async function allOf(
  wanted: readonly Sheet[],
  pacer: Pacer
): Promise<{ grid: Grid | NoGrid; read: readonly Sheet[] }> {
  const grids: { name: string; grid: Grid }[] = [];
  let refusal: NoGrid | null = null;
  for (const sheet of wanted) {
    const grid = await readSheetGrid(sheet, pacer);
    if (grid.ok) grids.push({ name: sheet.name, grid });
    // A sheet that was asked for and cannot be read is said, not left out.
    else refusal ??= { ...grid, detail: { ...grid.detail, sheet: sheet.name } };
  }
  const [first] = grids;
  if (refusal || !first) return { grid: refusal ?? { ok: false, fault: 'empty' }, read: wanted };
  return { grid: grids.length === 1 ? first.grid : joined(grids), read: wanted };
}

/** Several sheets as one table: columns of one name are one column, and one more says the sheet. */
function joined(given: readonly { readonly name: string; readonly grid: Grid }[]): Grid {
  const parts = given.map(({ name, grid }) => ({ name, grid: fillSpans(grid, isKeyOf(grid)).grid }));
  const units = unitsOf(parts.map(({ grid }) => grid));
  const lineUnits = new Set(parts.map(({ grid }) => fold(grid.unitLine ?? '')));
  const oneUnit = lineUnits.size === 1;
  const columns: { key: string; name: string; builder: ColumnBuilder }[] = [];
  const sheetColumn = new ColumnBuilder(SHEET_COLUMN);
  const [lines, of] = [growingInts(), growingInts()];
  const spoiled: SpoiledRow[] = [];
  let length = 0;
  parts.forEach(({ name: sheet, grid }, part) => {
    const places = grid.columns.map((column, i) => {
      const mixed = units.mixed.has(bareKey(column));
      const name = mixed ? bareName(column) : oneUnit ? column.name : withUnit(column.name, grid.unitLine);
      const key = name === '' ? `#${i}` : fold(name);
      // Two columns of one name in a sheet stay two.
      const nth = grid.columns.slice(0, i).filter((other) => bareKey(other) === bareKey(column)).length;
      const found = columns.find((own) => own.key === `${key}:${nth}`);
      if (found) return found.builder;
      const builder = new ColumnBuilder(name, mixed || name !== column.name ? [name] : column.parts);
      for (let row = 0; row < length; row++) builder.push(0);
      columns.push({ key: `${key}:${nth}`, name, builder });
      return builder;
    });
    const words = grid.columns.map((column) =>
      units.mixed.has(bareKey(column)) ? unitWords(unitOf(grid, column)) : ''
    );
    const missing = columns.map((own) => own.builder).filter((builder) => !places.includes(builder));
    for (let row = 0; row < grid.length; row++) {
      places.forEach((builder, i) =>
        builder.push(builder.codeOf(inUnit(cellOf(grid.columns[i], row), words[i] ?? '')))
      );
      for (const builder of missing) builder.push(0);
      sheetColumn.push(sheetColumn.codeOf(sheet));
      lines.push(grid.lines[row] ?? 0);
      of.push(part);
    }
    length += grid.length;
    spoiled.push(...grid.spoiled.map((row) => ({ ...row, sheet })));
  });
  const all = [sheetColumn, ...columns.map((own) => own.builder)].map((builder) => builder.done(0));
  const titles = parts.flatMap(({ grid }) => grid.titles);
  return {
    ok: true,
    otherTables: parts.flatMap(({ grid }) => grid.otherTables),
    delimiter: '\t',
    headerRows: Math.max(...parts.map(({ grid }) => grid.headerRows)),
    titles: [...new Set(titles)],
    unitLine: oneUnit ? (parts[0]?.grid.unitLine ?? null) : null,
    notes: [...new Set(parts.flatMap(({ grid }) => grid.notes))],
    columns: all,
    length,
    lines: lines.done(),
    widths: new Uint16Array(length).fill(all.length),
    spoiled,
    sheets: { names: parts.map(({ name }) => name), of: Uint16Array.from(of.done()) }
  };
}

/** Sheets in different units must not be added up: each column of amounts then names its own. */
function withUnit(name: string, unitLine: string | null): string {
  const meaning = matchName(name)?.meaning;
  const amount = MEASURE_IDS.some((id) => id === meaning && isAmount(id));
  return !amount || unitLine === null || unitInHeader(fold(name)) ? name : `${name} (${unitLine})`;
}

function cellOf(column: GridColumn | undefined, row: number): string {
  return column?.texts.at(column.codes[row] ?? 0) ?? '';
}

/** Cells with letters beyond ASCII, one a line, from every sheet. */
function sampleOf(sheets: readonly Sheet[]): string {
  const cells: string[] = [];
  let length = 0;
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      for (const cell of row) {
        if (length > SAMPLE || !/[^\p{ASCII}]/u.test(cell)) continue;
        cells.push(cell.replace(/\s+/g, ' '));
        length += cell.length;
      }
    }
  }
  return cells.join('\n');
}

function changed(sheet: Sheet, change: (text: string) => string): Sheet {
  const done = new Map<string, string>();
  const of = (cell: string): string => {
    if (!/[^\p{ASCII}]/u.test(cell)) return cell;
    let text = done.get(cell);
    if (text === undefined) done.set(cell, (text = change(cell)));
    return text;
  };
  return { ...sheet, rows: sheet.rows.map((row) => row.map(of)) };
}
