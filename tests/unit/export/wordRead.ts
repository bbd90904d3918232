/** What a Word file says of figures, read back and compared with the figures, number by number. */
import readXlsx from 'read-excel-file/node';
import { expect } from 'vitest';
import type { ReportDocument } from '../../../src/lib/export/report';
import type { Figure } from '../../../src/lib/figures/figure';
import { nativeCharts, type NativeChart } from '../../../src/lib/figures/nativeChart';
import { misplaced } from './wordOrder';
import { all, first, Package, readChart, tableCells, val, type Node } from './ooxml';

export async function packageOf(blob: Blob): Promise<Package> {
  return new Package(new Uint8Array(await blob.arrayBuffer()));
}

/** What would make Word call the file broken: missing parts and types, children out of the schema's order. */
export function faultsOf(file: Package): string[] {
  const parts = file.names.filter((name) =>
    /^word\/(charts\/chart\d+|document|styles|header\d+)\.xml$/.test(name)
  );
  return [
    ...file.faults(),
    ...parts.flatMap((name) => misplaced(file.xml(name)).map((what) => `${name}: ${what}`))
  ];
}

export function body(file: Package): Node {
  const found = first(file.xml('word/document.xml'), 'w:body');
  if (!found) throw new Error('no body');
  return found;
}

export const styleOf = (paragraph: Node): string => val(paragraph, 'w:pPr', 'w:pStyle') ?? '';

/** Tables of figures: those whose first row repeats as a heading. */
export function figureTables(file: Package): Node[] {
  return body(file).children.filter(
    (node) =>
      node.name === 'w:tbl' &&
      first(
        node.children.find(({ name }) => name === 'w:tr'),
        'w:trPr',
        'w:tblHeader'
      ) !== undefined
  );
}

export function chartParts(file: Package): string[] {
  const relations = file.relations('word/document.xml');
  return all(body(file), 'c:chart').map((node) => relations.get(node.attributes['r:id'] ?? '') ?? '');
}

/** How many numbers were compared: a test that compares none proves nothing. */
export interface Tally {
  cells: number;
  bars: number;
}

const shown = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}/gu, '');

/** Compares every table and chart of a document with the figures of its report, in order. */
export async function compareAll(file: Package, report: ReportDocument): Promise<Tally> {
  const tally = { cells: 0, bars: 0 };
  const blocks = report.blocks.flatMap((block) =>
    block.kind === 'figure' && !block.figure.empty ? [block] : []
  );
  const charts = chartParts(file);
  for (const { figure, chart } of blocks)
    if (chart === 'native')
      for (const native of nativeCharts(figure).filter(({ categories }) => categories.length > 0))
        tally.bars += await compareChart(file, charts.shift() ?? 'a missing chart', native);
  expect(charts, 'charts that no figure has').toEqual([]);

  const wanted = blocks
    .filter(
      ({ table, chart, figure }) =>
        figure.columns.length > 0 && (table || chart === 'none' || !figure.picture)
    )
    .map(({ figure }) => figure);
  const tables = figureTables(file).map(tableCells);
  for (const figure of wanted) {
    // Wide ones stand behind the text, so they are found by what they say.
    const at = tables.findIndex((table) => sameNames(table, figure));
    expect(at, `a table for ${figure.id}`).toBeGreaterThanOrEqual(0);
    tally.cells += compareTable(tables, at, figure);
  }
  expect(tables, 'tables that no figure has').toEqual([]);
  return tally;
}

function headRows(figure: Figure): number {
  return figure.columns.some(({ group, label }) => group && group !== label) ? 2 : 1;
}

function ordered(figure: Figure): Figure['rows'] {
  const items = ['item', 'remainder', 'subtotal'];
  return [
    ...figure.rows.filter(({ role }) => items.includes(role)),
    ...figure.rows.filter(({ role }) => !items.includes(role))
  ];
}

function sameNames(table: readonly string[][], figure: Figure): boolean {
  const at = figure.numbered ? 1 : 0;
  const heads = table[0]?.[at] === shown(figure.rowHeading) && table[0]?.[at + 1] !== undefined;
  const first = figure.columns[0];
  const top = first?.group && headRows(figure) === 2 ? first.group : first?.label;
  return (
    heads &&
    table[0]?.[at + 1] === shown(top ?? '') &&
    [1, headRows(figure)].includes(table.length - figure.rows.length) &&
    ordered(figure).every(({ label }, i) => table.at(i - figure.rows.length)?.[at] === shown(label))
  );
}

/** Takes the table (or the parts of a wide one) at `at` off the list. */
function compareTable(tables: string[][][], at: number, figure: Figure): number {
  const skip = figure.numbered ? 2 : 1;
  let columns = [...figure.columns];
  let compared = 0;
  while (columns.length > 0) {
    const [table] = tables.splice(at, 1);
    if (!table)
      throw new Error(`${figure.id}: columns ${columns.map(({ id }) => id).join(', ')} are missing`);
    const width = (table[0]?.length ?? 0) - skip;
    const here = columns.slice(0, width);
    columns = columns.slice(width);
    const rows = ordered(figure);
    const heads = table.slice(0, table.length - rows.length);
    here.forEach(({ label, group }, i) => {
      expect(heads.at(-1)?.[i + skip]).toBe(shown(label));
      if (heads.length === 2) expect([shown(group ?? ''), shown(label)]).toContain(heads[0]?.[i + skip]);
    });
    let number = 0;
    rows.forEach((row, r) => {
      const cells = table[heads.length + r] ?? [];
      const counted = row.role === 'item' || row.role === 'remainder';
      if (counted) number += 1;
      if (figure.numbered) expect(cells[0]).toBe(counted ? String(number) : '');
      expect(cells.slice(skip), `${figure.id} ${row.key}`).toEqual(
        here.map(({ id }) => shown(row.cells[id]?.text ?? ''))
      );
      compared += here.length;
    });
  }
  return compared;
}

async function compareChart(file: Package, part: string, native: NativeChart): Promise<number> {
  const chart = readChart(file, part);
  const [bars] = native.series;
  expect(chart.minimum).toBe('0');
  expect(chart.title).toContain(shown(native.title));
  expect(chart.categories).toEqual(native.categories.map(shown));
  expect(chart.series.map(({ name }) => name)).toEqual(native.series.map(({ name }) => shown(name)));
  expect(chart.series.map(({ values }) => values)).toEqual(native.series.map(({ values }) => values));
  const labels = chart.series[0]?.labels ?? [];
  const spread = bars?.spread ?? native.categories.map(() => ({ under: 0, over: 0 }));
  expect(chart.errors('c:plus')).toEqual(spread.map(({ over }) => over || null));
  expect(chart.errors('c:minus')).toEqual(spread.map(({ under }) => under || null));
  const few = native.kind === 'bars' || native.categories.length <= 14;
  labels.forEach((label, i) => {
    const printed = bars?.values[i] === null ? null : shown(bars?.labels[i] ?? '') || null;
    if (few || label !== null) expect(label, `${native.title} ${native.categories[i]}`).toBe(printed);
  });
  expect(labels.some((label) => label !== null)).toBe(
    bars?.values.some((value, i) => value !== null && shown(bars.labels[i] ?? '') !== '') ?? false
  );

  // The workbook behind "Edit data": categories down, series across.
  const sheets = await readXlsx(Buffer.from(chart.workbook));
  const rows = rowsOf(sheets);
  // The reader leaves rows of nothing out at the end: a category without a printable name and without a value.
  const cellsOf = (at: number) => native.series.map((_, i) => rows[at]?.[i + 1] ?? null);
  expect(rows.length).toBeLessThanOrEqual(native.categories.length + 1);
  expect(native.categories.map((_, at) => cellsOf(at + 1))).toEqual(
    native.categories.map((_, at) => native.series.map(({ values }) => values[at] ?? null))
  );
  expect(cellsOf(0)).toEqual(native.series.map(({ name }) => shown(name) || null));
  return native.series.reduce((sum, { values }) => sum + values.length, 0);
}

function rowsOf(sheets: Awaited<ReturnType<typeof readXlsx>>): unknown[][] {
  const [sheet] = sheets as unknown as { data?: unknown[][] }[];
  return sheet?.data ?? (sheets as unknown as unknown[][]);
}
