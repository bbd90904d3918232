/**
 * Tables whose rows say what is counted: "Số vụ | 461 | 520", "Thiệt hại (triệu đồng) | 109,2 | 150,3".
 * Each column of numbers is parted into one per measure and unit, so that a table of columns comes out:
 * every row then has its numbers under its own measure, and is a row still.
 */
import { isAmount, MEASURES, type MeasureId } from '../cases/measures';
import { clean, fold } from '../cases/text';
import { factsOf } from './columnFacts';
import type { Grid } from './grid';
import type { GridColumn } from './gridColumn';
import { withCodes } from './gridRows';
import { matchName, nameWords } from './headerNames';
import { splitMark } from './outline';
import { isTotalLabel } from './totals';
import { unitInHeader } from './units';

const MOST_ROWS = 2_000;
const UNIT_COLUMN = /^(don vi tinh|dvt|don vi|unit|units)$/;
const NUMBERING = /^(stt|tt|so tt|so thu tu|no|ghi chu)$/;

/** Names under which the parted columns are understood. */
const NAMES: Readonly<Record<MeasureId, string>> = {
  cases: 'Số vụ',
  loss: 'Thiệt hại',
  victims: 'Số bị hại',
  suspects: 'Số bị can',
  recovered: 'Số tiền thu hồi',
  prevented: 'Số tiền ngăn chặn',
  crimeReports: 'Số tin báo',
  prosecuted: 'Số vụ khởi tố',
  cleared: 'Số vụ làm rõ',
  clearedPrior: 'Số vụ làm rõ của kỳ trước',
  amount: 'Kinh phí'
};

/** What a row counts: a measure in a unit, a share (`null` measure), or nothing that is known. */
interface RowMeasure {
  readonly measure: MeasureId | null;
  readonly unit: string;
  /** the row's label names the measure itself, not a kind of it */
  readonly whole: boolean;
}

/** The grid with its numbers under their measures; the same grid where rows do not name measures. */
export function partMeasures(grid: Grid): Grid {
  if (grid.headerRows === 0 || grid.length > MOST_ROWS || grid.length < 2) return grid;
  const facts = grid.columns.map(factsOf);
  const names = grid.columns.map((column) => nameWords(column.name));
  const unitAt = names.findIndex((name, i) => UNIT_COLUMN.test(name) && (facts[i]?.numbers ?? 1) < 0.2);
  const worded = facts.flatMap((own, i) =>
    i !== unitAt && own.telling > 1 && own.numbers < 0.2 && own.dates < 0.2 && !NUMBERING.test(names[i] ?? '')
      ? [i]
      : []
  );
  // Places or kinds may stand before what is counted of them.
  for (const labelAt of worded.slice(0, 3)) {
    const label = grid.columns[labelAt];
    if (!label || names.some((name, i) => i !== unitAt && i !== labelAt && isMeasureName(name))) continue;
    const rows = rowMeasures(grid, label, grid.columns[unitAt]);
    if (!rows) continue;
    const numbers = grid.columns.flatMap((column, i) =>
      i !== unitAt &&
      i !== labelAt &&
      !isApart(names[i] ?? '', column.name) &&
      (facts[i]?.numbers ?? 0) >= 0.5
        ? [{ column, i }]
        : []
    );
    if (numbers.length > 0) return parted(grid, labelAt, unitAt, worded, numbers, rows);
  }
  return grid;
}

/** Numbering, shares and comparisons: no figures of their own. */
function isApart(words: string, name: string): boolean {
  return NUMBERING.test(words) || matchName(name)?.meaning === 'ignore';
}

function isMeasureName(name: string): boolean {
  const match = matchName(name);
  return match !== null && match.fit >= 2 && match.meaning in NAMES;
}

/** `null` unless the rows name two measures at least, and most rows name one or follow one that does. */
function rowMeasures(grid: Grid, label: GridColumn, units: GridColumn | undefined): RowMeasure[] | null {
  const out: RowMeasure[] = [];
  let last: RowMeasure | null = null;
  let named = 0;
  for (let row = 0; row < grid.length; row++) {
    const text = clean(label.texts.at(label.codes[row] ?? 0));
    const unit = clean(units?.texts.at(units.codes[row] ?? 0) ?? '');
    const own = measureOf(text, unit);
    if (own) {
      named++;
      last = own;
      out.push(own);
      continue;
    }
    const said = fold(unit);
    const people = /^nguoi|^doi tuong|^bi (can|hai)/.test(said);
    const before: RowMeasure | null = last;
    const fits: boolean =
      before !== null &&
      (said === '' ||
        said === fold(before.unit) ||
        (/^vu/.test(said) && /^(cases|prosecuted|cleared)$/.test(before.measure ?? '')) ||
        (/^tin/.test(said) && before.measure === 'crimeReports') ||
        (people && /^(victims|suspects)$/.test(before.measure ?? '')));
    if (before && fits) out.push({ ...before, whole: false });
    else if (/^vu( viec| an)?$/.test(said)) out.push((last = { measure: 'cases', unit, whole: false }));
    else if (/^tin( bao)?$/.test(said)) out.push((last = { measure: 'crimeReports', unit, whole: false }));
    else out.push({ measure: null, unit: '', whole: false });
  }
  const kinds = new Set(out.flatMap(({ measure }) => (measure ? [measure] : [])));
  return kinds.size >= 2 && named >= 2 && named * 4 >= grid.length ? out : null;
}

function measureOf(label: string, unit: string): RowMeasure | null {
  const { rest } = splitMark(label);
  if (isTotalLabel(rest)) return null;
  if (/^%$|^\(%\)$/.test(unit)) return { measure: null, unit: '%', whole: true };
  const words = nameWords(rest).replace(
    /^(?:tong(?: cong)?|toan bo) (?=so |gia tri |tai san |thiet hai )/,
    ''
  );
  const match = matchName(rest.includes('%') ? rest : words);
  if (!match || match.fit < 2) return null;
  if (match.meaning === 'ignore') return { measure: null, unit: '', whole: true };
  const measure = MEASURES.find(({ id }) => id === match.meaning)?.id;
  if (!measure) return null;
  const said =
    unit !== ''
      ? unit
      : (/\(([^()]+)\)/.exec(rest)?.[1] ?? /(?<=\s)(?:nghìn|triệu|tỷ) đồng$/iu.exec(rest)?.[0] ?? '');
  return { measure, unit: isAmount(measure) && unitInHeader(fold(said)) ? said : '', whole: true };
}

function parted(
  grid: Grid,
  labelAt: number,
  unitAt: number,
  keys: readonly number[],
  numbers: readonly { column: GridColumn; i: number }[],
  rows: readonly RowMeasure[]
): Grid {
  const kinds = new Map<string, { name: string; of: boolean[] }>();
  rows.forEach(({ measure, unit }, row) => {
    const name = measure ? `${NAMES[measure]}${unit === '' ? '' : ` (${unit})`}` : 'Tỷ lệ %';
    let kind = kinds.get(name);
    if (!kind) kinds.set(name, (kind = { name, of: rows.map(() => false) }));
    kind.of[row] = true;
  });
  const replaced = new Map(
    numbers.map(({ column, i }) => [
      i,
      [...kinds.values()].map(({ name, of }): GridColumn => {
        const parts = [...column.parts, name];
        const codes = column.codes.map((code, row) => (of[row] ? code : 0));
        return { ...withCodes(column, codes), name: parts.join(' '), parts };
      })
    ])
  );
  const columns = grid.columns.flatMap((column, i) => {
    // "Đơn vị" over "Vụ", "Triệu đồng" is no office.
    if (i === unitAt) return [{ ...column, name: 'Đơn vị tính', parts: ['Đơn vị tính'] }];
    if (i < labelAt && keys.includes(i)) return [mergedDown(column, rows)];
    if (i !== labelAt) return replaced.get(i) ?? [column];
    return [
      withCodes(
        column,
        column.codes.map((code, row) => (rows[row]?.whole ? 0 : code))
      )
    ];
  });
  const origins = grid.columns.flatMap((_, i) => (replaced.get(i) ?? [null]).map(() => i));
  return { ...grid, columns, origins, widths: grid.widths.map(() => columns.length) };
}

/** A place written once beside "Số vụ", and blank beside "Thiệt hại" below it. */
function mergedDown(column: GridColumn, rows: readonly RowMeasure[]): GridColumn {
  let current = 0;
  let counted = new Set<string>();
  const codes = column.codes.map((code, row) => {
    const key = `${rows[row]?.measure ?? '%'} ${rows[row]?.unit ?? ''}`;
    if (code !== 0 || counted.has(key)) counted = new Set();
    else if (rows[row]?.whole) {
      counted.add(key);
      return current;
    }
    counted.add(key);
    return (current = code);
  });
  return withCodes(column, codes);
}
