/** Workbooks opened again by readers other than the one that wrote them: read-excel-file, and their parts as text. */
import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { excelOf } from '../../../src/lib/export/excel';
import type { Figure, FigureCell, FigureColumn, FigureRow } from '../../../src/lib/figures/figure';
import { en } from '../../../src/lib/i18n/en';
import { vi } from '../../../src/lib/i18n/vi';

export interface OpenedSheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

export interface Opened {
  readonly bytes: Uint8Array;
  readonly sheets: readonly OpenedSheet[];
  /** texts of the parts by their names */
  readonly parts: ReadonlyMap<string, string>;
}

export async function written(
  figures: readonly Figure[],
  lang: 'vi' | 'en' = 'vi',
  method: readonly string[] = []
): Promise<Uint8Array> {
  const blob = await excelOf({ lang, figures, method }, lang === 'vi' ? vi : en);
  return new Uint8Array(await blob.arrayBuffer());
}

export async function opened(
  figures: readonly Figure[],
  lang: 'vi' | 'en' = 'vi',
  method: readonly string[] = []
): Promise<Opened> {
  const bytes = await written(figures, lang, method);
  const sheets = await readExcel(Buffer.from(bytes), { trim: false });
  return {
    bytes,
    sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data })),
    parts: partsOf(bytes)
  };
}

export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)])
  );
}

export interface Met {
  readonly row: FigureRow;
  readonly column: FigureColumn;
  readonly cell: FigureCell;
  /** what stands in the sheet: one value, or the two ends of an interval */
  readonly found: readonly unknown[];
}

/** Every cell of a figure with what stands in its sheet, found by the headings alone. */
export function meet(figure: Figure, sheet: OpenedSheet): Met[] {
  const at = sheet.rows.findIndex((row) => row.includes(figure.rowHeading));
  const grouped = figure.columns.some(({ group, label }) => group !== undefined && group !== label);
  const head = (sheet.rows[at] ?? []).map((cell, i) => sheet.rows[at + 1]?.[i] ?? cell);
  const names = grouped ? head : (sheet.rows[at] ?? []);
  const start = at + (grouped ? 2 : 1);
  let place = (sheet.rows[at] ?? []).indexOf(figure.rowHeading) + 1;
  const out: Met[] = [];
  for (const column of figure.columns) {
    const parted = /\((từ|from)\)$/.test(String(names[place] ?? ''));
    const width = parted ? 2 : 1;
    for (const [i, row] of figure.rows.entries()) {
      const cell = row.cells[column.id];
      if (!cell) throw new Error(`${figure.id} has no ${column.id}`);
      out.push({ row, column, cell, found: (sheet.rows[start + i] ?? []).slice(place, place + width) });
    }
    place += width;
  }
  return out;
}

/** What is wrong with a package: parts that are no XML, relations and types that lead nowhere. */
export function faultsOf(parts: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  for (const [name, text] of parts) {
    const fault = notWellFormed(text);
    if (fault) faults.push(`${name}: ${fault}`);
    if (name.endsWith('.rels')) {
      const base = posix.dirname(posix.dirname(name));
      for (const [, target] of text.matchAll(/Target="([^"]*)"(?![^>]*TargetMode="External")/g)) {
        const path = target?.startsWith('/') ? target.slice(1) : posix.join(base, target ?? '');
        if (!parts.has(path)) faults.push(`${name} leads to ${path}`);
      }
    }
  }
  const types = parts.get('[Content_Types].xml') ?? '';
  for (const [, part] of types.matchAll(/PartName="\/([^"]*)"/g))
    if (!parts.has(part ?? '')) faults.push(`a type for ${part}`);
  for (const name of parts.keys()) {
    const ending = /\.(\w+)$/.exec(name)?.[1] ?? '';
    if (!types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${ending}"`))
      faults.push(`no type for ${name}`);
  }
  return faults;
}

/** Tags that do not match, bare signs, letters that XML may not hold. */
function notWellFormed(text: string): string | null {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  const lost = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.exec(text);
  if (lost) return `holds U+${lost[0].charCodeAt(0).toString(16)}`;
  const open: string[] = [];
  let end = 0;
  for (const tag of text.matchAll(/<(?:\?[^?]*\?|(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?))>/g)) {
    const between = text.slice(end, tag.index);
    if (/[<>]|&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(between))
      return `bare sign in ${between.slice(0, 60)}`;
    end = tag.index + tag[0].length;
    if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(tag[3] ?? '')) return `bare & in ${tag[0]}`;
    if (tag[2] === undefined || tag[4] === '/') continue;
    if (tag[1] === '/') {
      const last = open.pop();
      if (last !== tag[2]) return `</${tag[2]}> closes <${last}>`;
    } else open.push(tag[2]);
  }
  if (text.slice(end).trim() !== '') return `after the end: ${text.slice(end, end + 60)}`;
  return open.length > 0 ? `<${open.join('><')}> left open` : null;
}
