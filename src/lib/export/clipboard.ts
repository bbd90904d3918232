/**
 * A figure's table for the clipboard: HTML that Word and Excel keep the formatting of, and tab text.
 */
import type { Figure, FigureColumn, FigureRow } from '../figures/figure';
import { rowNumbers } from '../figures/rowNumbers';
import type { Messages } from '../i18n/vi';
import { isFormula } from './formulaText';
import { sheetNumber, type SheetNumber } from './numberFormat';

/** Text that is safe in HTML. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A name from a file that a spreadsheet would run as a formula gets an apostrophe. */
function plainText(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

const FONT = "font-family:'Times New Roman',serif;font-size:13pt";
const BOX = 'border:0.5pt solid #000;padding:2pt 5pt';

/** Official layout: title, "Đơn vị tính" at the right, headings, bold totals, numbers at the right, source below. */
export function tableHtml(figure: Figure, m: Messages): string {
  return (
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>` +
    `<p style="${FONT};text-align:center"><b>${escape(figure.headline)}</b></p>` +
    `<p style="${FONT};text-align:center"><i>${escape(figure.sub)}</i></p>` +
    (figure.unit
      ? `<p style="${FONT};text-align:right"><i>${escape(m.figure.unitLine(figure.unit))}</i></p>`
      : '') +
    tableMarkup(figure, m) +
    `<p style="${FONT}"><i>${escape(figure.source)}</i></p></body></html>`
  );
}

/** The table alone. */
export function tableMarkup(figure: Figure, m: Messages): string {
  const grouped = figure.columns.some((column) => column.group && column.group !== column.label);
  const numbers = rowNumbers(figure);
  const rows = figure.rows.map((row, i) => bodyRow(figure, row, numbers[i] ?? null, m)).join('');
  const head = grouped ? groupedHead(figure, m) : plainHead(figure, m);
  return `<table style="border-collapse:collapse;${FONT}"><thead>${head}</thead><tbody>${rows}</tbody></table>`;
}

function th(text: string, extra = ''): string {
  return `<th style="${BOX};text-align:center;font-weight:bold"${extra}>${escape(text)}</th>`;
}

function plainHead(figure: Figure, m: Messages): string {
  return `<tr>${figure.numbered ? th(m.figure.stt) : ''}${th(figure.rowHeading)}${figure.columns.map((column) => th(column.label)).join('')}</tr>`;
}

function groupedHead(figure: Figure, m: Messages): string {
  const groups: { name: string; count: number }[] = [];
  for (const column of figure.columns) {
    const last = groups.at(-1);
    const name = column.group ?? '';
    if (last?.name === name) last.count += 1;
    else groups.push({ name, count: 1 });
  }
  const two = ' rowspan="2"';
  return (
    `<tr>${figure.numbered ? th(m.figure.stt, two) : ''}${th(figure.rowHeading, two)}${groups.map((group) => th(group.name, ` colspan="${group.count}"`)).join('')}</tr>` +
    `<tr>${figure.columns.map((column) => th(column.label)).join('')}</tr>`
  );
}

function bodyRow(figure: Figure, row: FigureRow, n: number | null, m: Messages): string {
  const bold = row.role === 'sum' || row.role === 'stated' ? ';font-weight:bold' : '';
  const number = figure.numbered ? `<td style="${BOX};text-align:center${bold}">${n ?? ''}</td>` : '';
  return `<tr>${number}<td style="${BOX};mso-number-format:'\\@'${bold}">${escape(plainText(row.label))}</td>${figure.columns.map((column) => td(row, column, m, bold)).join('')}</tr>`;
}

/**
 * Excel takes the number of an exact cell from `x:num`, whatever the decimal mark of its place, and how it looks
 * from `mso-number-format`. It is in the unit of the column, as in the workbook. Bounded cells stay the words they
 * are: a number that lost its "hơn" on the way would say more than the source.
 */
function td(row: FigureRow, column: FigureColumn, m: Messages, bold: string): string {
  const cell = row.cells[column.id];
  const scale = column.scale ?? row.scale;
  const exact = cell && cell.low === undefined && cell.kind !== 'nil' && !column.text && scale;
  const sign = /^[▲▼+-]/.test(cell?.text ?? '') ? 'always' : 'none';
  const number = exact ? sheetNumber(cell, scale, m, { sign }) : null;
  const look = number ? `;mso-number-format:'${cssText(simple(number, cell?.text ?? ''))}'` : '';
  const num = number ? ` x:num="${number.value}"` : '';
  return `<td style="${BOX};text-align:${column.text ? 'left' : 'right'}${bold}${look}"${num}>${escape(cell?.text ?? '')}</td>`;
}

/** One format for one number, without conditions or words: "00" for "08". */
function simple({ format, value }: SheetNumber, text: string): string {
  if (!format.startsWith('[')) return format.replace(/"[^"]*"/g, '').replace(/;$/, '');
  return value < 10 && text.startsWith('0') ? '00' : '#,##0';
}

/** Text within a CSS string: signs behind backslashes, the way Excel writes its own. */
function cssText(text: string): string {
  return text.replace(/[^\p{L}\d%]/gu, '\\$&');
}

/** Tab-separated, as printed. */
export function tableText(figure: Figure, m: Messages): string {
  const head = [
    ...(figure.numbered ? [m.figure.stt] : []),
    figure.rowHeading,
    ...figure.columns.map((column) =>
      column.group && column.group !== column.label ? `${column.group} ${column.label}` : column.label
    )
  ];
  const numbers = rowNumbers(figure);
  const rows = figure.rows.map((row, i) => [
    ...(figure.numbered ? [String(numbers[i] ?? '')] : []),
    plainText(row.label),
    ...figure.columns.map((column) => row.cells[column.id]?.text ?? '')
  ]);
  return [head, ...rows]
    .map((row) => row.map((text) => text.replace(/[\t\n\r]/g, ' ')).join('\t'))
    .join('\n');
}

/** Puts both forms on the clipboard. @throws when the browser refuses; the caller says so. */
export async function copyTable(figure: Figure, m: Messages): Promise<void> {
  const html = new Blob([tableHtml(figure, m)], { type: 'text/html' });
  const text = new Blob([tableText(figure, m)], { type: 'text/plain' });
  await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]);
}

/**
 * Puts a PNG on the clipboard. Given as a promise, so that a picture still being painted is asked for within the
 * click that some browsers insist on. @throws when the browser refuses or knows no pictures; the caller says so.
 */
export async function copyImage(png: Promise<Blob>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') throw new Error('This browser puts no pictures on the clipboard');
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}
