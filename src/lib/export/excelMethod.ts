/** The last sheet of a workbook: what the others hold, how it was counted, how its numbers are to be read. */
import type { Figure } from '../figures/figure';
import type { Messages } from '../i18n/vi';
import type { Sheet, SheetCell } from './excelForm';

export interface Listed {
  readonly figure: Figure;
  readonly caption: string;
  readonly sheet: string;
}

const WIDTHS = [6, 20, 48, 44, 20];
const WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
const LINE = 17;

export function methodSheet(listed: readonly Listed[], method: readonly string[], m: Messages): Sheet {
  const w = m.excel.method;
  const rows: (SheetCell | null)[][] = [];
  const whole: number[] = [];
  const across = (look: SheetCell['look'], text: string): void => {
    whole.push(rows.length);
    rows.push([{ look, value: text }]);
  };
  const table = Object.values(w.columns).map((value): SheetCell => ({ look: 'head', value }));
  across('title', w.title);
  across('heading', w.contents);
  rows.push(table);
  listed.forEach(({ figure, caption, sheet }, i) =>
    rows.push([
      { look: 'none', value: i + 1 },
      ...[sheet, caption, figure.sub, figure.unit].map((value): SheetCell => ({ look: 'words', value }))
    ])
  );
  const sources = [...new Set(listed.map(({ figure }) => figure.source))].filter((text) => text !== '');
  const how = [...method, ...sources.filter((text) => !method.includes(text))];
  for (const [heading, texts] of [
    [w.how, how],
    [w.reading, readingOf(listed, m)]
  ] as const) {
    if (texts.length === 0) continue;
    rows.push([]);
    across('heading', heading);
    for (const text of texts) across('paragraph', text);
  }
  return {
    name: w.sheet,
    rows,
    merges: whole.map((row) => ({ top: row, left: 0, bottom: row, right: WIDTHS.length - 1 })),
    widths: WIDTHS,
    heights: new Map(
      whole.map((row) => {
        const text = String(rows[row]?.[0]?.value ?? '');
        return [row, Math.max(1, Math.ceil((text.length * 1.05) / WIDTH)) * LINE + (row === 0 ? 6 : 0)];
      })
    ),
    landscape: true
  };
}

/** Only what is met in the figures listed. */
function readingOf(listed: readonly Listed[], m: Messages): string[] {
  const w = m.excel.method;
  const cells = listed.flatMap(({ figure }) => figure.rows.flatMap((row) => Object.values(row.cells)));
  const bounded = cells.filter(({ low }) => low !== undefined);
  const changes = listed.some(({ figure }) =>
    figure.columns.some(
      ({ id, records }) => !records && figure.rows.some((row) => row.cells[id]?.low !== undefined)
    )
  );
  const totals = listed.some(({ figure }) =>
    figure.rows.some(({ role }) => role === 'sum' || role === 'stated')
  );
  return [
    w.units,
    w.rounded,
    totals && w.formulas,
    bounded.some(({ value, low }) => value === low) && w.atLeast,
    bounded.some(({ text }) => text.startsWith(m.qualifiers.about)) && w.about,
    changes && w.ends,
    cells.some(({ kind }) => kind === 'unknown') && w.unknown,
    cells.some(({ kind }) => kind === 'nil') && w.nil
  ].filter((text): text is string => text !== false);
}
