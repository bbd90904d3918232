/** Headings of a sheet's table: one row, or groups over their columns. */
import type { Figure, FigureColumn } from '../figures/figure';
import type { Scale } from '../figures/picture';
import type { Messages } from '../i18n/vi';
import type { Merge, SheetCell, SheetColumn } from './excelForm';

/** A group's name; where the unit line names several units of money, each says its own. */
function groupName(figure: Figure, { column }: SheetColumn, m: Messages): string | undefined {
  // The word stands in every cell here, so that a cell copied alone keeps it.
  const bare = column.group?.replace(` (${m.qualifiers.atLeast})`, '');
  return bare === undefined ? undefined : withUnit(figure, bare, column, m);
}

function withUnit(figure: Figure, name: string, column: FigureColumn, m: Messages): string {
  const money = new Set(
    figure.columns.flatMap(({ scale }) => (scale && isMoney(scale, m) ? [scale.unit] : []))
  );
  const own = figure.columns.find(({ measure, records }) => measure === column.measure && records)?.scale;
  if (money.size < 2 || !own || !isMoney(own, m) || name.includes(own.unit)) return name;
  return m.excel.inUnit(name, own.unit);
}

function isMoney({ unit }: Scale, m: Messages): boolean {
  return Object.values(m.money).includes(unit);
}

/** Rows of headings, with merges counted from the first of them. */
export function headRows(
  figure: Figure,
  columns: readonly SheetColumn[],
  m: Messages
): { rows: (SheetCell | null)[][]; merges: Merge[] } {
  const head = (value: string): SheetCell => ({ look: 'head', value: yearOr(value) });
  const first = [...(figure.numbered ? [m.figure.stt] : []), figure.rowHeading];
  const grouped = figure.columns.some(({ group, label }) => group !== undefined && group !== label);
  if (!grouped)
    return {
      rows: [[...first.map(head), ...columns.map((own) => head(withUnit(figure, own.label, own.column, m)))]],
      merges: []
    };
  const merges: Merge[] = first.map((_, i) => ({ top: 0, left: i, bottom: 1, right: i }));
  const groups = columns.map((own) => groupName(figure, own, m));
  const top = groups.map((name, i): SheetCell => {
    if (name === undefined) return head(columns[i]?.label ?? '');
    return name === groups[i - 1] ? { look: 'head', value: null } : head(name);
  });
  groups.forEach((name, i) => {
    const left = first.length + i;
    if (name === undefined) merges.push({ top: 0, left, bottom: 1, right: left });
    else if (name !== groups[i - 1]) {
      const next = groups.findIndex((other, at) => at > i && other !== name);
      const right = first.length + (next < 0 ? groups.length : next) - 1;
      if (right > left) merges.push({ top: 0, left, bottom: 0, right });
    }
  });
  const blank: SheetCell = { look: 'head', value: null };
  return {
    rows: [
      [...first.map(head), ...top],
      [
        ...first.map(() => blank),
        ...columns.map((own, i) => (groups[i] === undefined ? blank : head(own.label)))
      ]
    ],
    merges
  };
}

/** A year is a number, so that no program warns of a number kept as text. */
export function yearOr(text: string): string | number {
  return /^(19|20)\d\d$/.test(text) ? Number(text) : text;
}
