/**
 * Rejected rows as a file to be corrected in a spreadsheet and dropped back in: the columns of the original,
 * and in front of them where each row is from and why it was rejected. Semicolons, since Excel in
 * Việt Nam parts columns by them; UTF-8 with BOM.
 */
import type { Problem, RejectedRows } from '../cases/problem';
import { guarded } from '../cases/spreadsheet';
import type { Messages } from '../i18n/vi';

/**
 * @param file name of the original
 * @param problems of that file
 * @param origins by line: rows that came back once already keep the file and line they are from
 * @returns text of the file, BOM included, lines ended by CRLF
 */
export function rejectedCsv(
  file: string,
  { titles, names, rows }: RejectedRows,
  problems: readonly Problem[],
  m: Messages,
  origins: ReadonlyMap<number, { readonly file: string; readonly of: number }> = new Map()
): string {
  const why = new Map<string, string[]>();
  for (const problem of problems) {
    const key = `${problem.row}:${problem.sheet ?? ''}`;
    const reason = m.reasons[problem.reason](problem.detail);
    why.set(key, [...(why.get(key) ?? []), problem.column ? `${problem.column}: ${reason}` : reason]);
  }
  const lines: (readonly string[])[] = [
    ...titles.map((title) => [title]),
    [...m.ui.mend.front, ...names],
    ...rows.map(({ row, sheet, cells }) => [
      origins.get(row)?.file ?? file,
      String(origins.get(row)?.of ?? row),
      (why.get(`${row}:${sheet ?? ''}`) ?? []).join('; '),
      ...cells
    ])
  ];
  return `\uFEFF${lines.map((cells) => cells.map(field).join(';')).join('\r\n')}\r\n`;
}

function field(text: string): string {
  const safe = guarded(text);
  return /[";\n\r\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
