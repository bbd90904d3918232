/**
 * A figure's table for the clipboard: HTML that Word and Excel keep the formatting of, and tab text.
 */
import type { Figure, FigureCell, FigureRow } from '../figures/figure';
import type { Messages } from '../i18n/vi';

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
  return /^[=+@-]/.test(text) ? `'${text}` : text;
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
  const rows = figure.rows.map((row, i) => bodyRow(figure, row, i)).join('');
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

function bodyRow(figure: Figure, row: FigureRow, i: number): string {
  const bold = row.role === 'sum' || row.role === 'stated' ? ';font-weight:bold' : '';
  const number = figure.numbered
    ? `<td style="${BOX};text-align:center${bold}">${row.filter ? i + 1 : ''}</td>`
    : '';
  return `<tr>${number}<td style="${BOX};mso-number-format:'\\@'${bold}">${escape(plainText(row.label))}</td>${figure.columns.map((column) => td(row.cells[column.id], column.text === true, bold)).join('')}</tr>`;
}

/** Excel takes the raw number of an exact cell from `x:num`; bounded ones stay the words they are. */
function td(cell: FigureCell | undefined, words: boolean, bold: string): string {
  const exact = cell && cell.value !== null && cell.low === undefined && /^[\d.,]+$/.test(cell.text);
  const shown = exact ? Number(cell.text.replace(/\./g, '').replace(',', '.')) : null;
  const num =
    exact && shown !== null && Number.isFinite(shown) && cell.value === shown ? ` x:num="${cell.value}"` : '';
  return `<td style="${BOX};text-align:${words ? 'left' : 'right'}${bold}"${num}>${escape(cell?.text ?? '')}</td>`;
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
  const rows = figure.rows.map((row, i) => [
    ...(figure.numbered ? [row.filter ? String(i + 1) : ''] : []),
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
