/**
 * Wide tables: the heading of a column says when ("2020", "T1"), which kind or where ("2018 - A"),
 * what is counted ("2020 | Thiệt hại") or that it is a total. Found from headings, borne out by values.
 */
import { isAmount, MEASURE_IDS, type MeasureId } from '../cases/measures';
import { fold } from '../cases/text';
import { factsOf, type ColumnFacts } from './columnFacts';
import type { Grid } from './grid';
import { matchName } from './headerNames';
import { readHeading, type Heading } from './heading';
import type { Changes, ColumnMeaning } from './reading';
import { columnTotals, datedByParts } from './wideTotals';
import { unitInHeader } from './units';
import type { WideColumn } from './wideColumn';

export interface WidePlan {
  readonly columns: readonly WideColumn[];
  /** what the labels of the headings are, when the headings say so themselves */
  readonly dimension: 'type' | 'area' | null;
  readonly labelled: boolean;
  /** headings that name a time and leave the year open; all of them name the year; none names a time */
  readonly time: 'whole' | 'open' | 'none';
  /** numbers of the wide part that the table shows but that add nothing: shares, changes */
  readonly ignored: ReadonlySet<number>;
  /** nothing says what is counted */
  readonly measureOpen: boolean;
}

export interface HeadedColumn {
  readonly index: number;
  readonly heading: Heading;
  readonly facts: ColumnFacts;
}

const LIKE_TYPES =
  /\b(lua|gia mao|gia danh|mao danh|chiem doat|chiem quyen|vay|dau tu|tuyen dung|viec lam|cong tac vien|qua mang|ngan hang|otp|phishing|fraud|scams?|bay tinh|trung thuong|mua ban|online|app|ung dung)\b|\b(khac|others?)$/;
const MOST_ROWS = 20_000;
const TOTAL_OF = /^(tong|cong|total)\b/;
const ABOUT_CASES =
  /\b(so vu|vu viec|vu an|toi pham|lua dao|thu doan|scams?|frauds?|crimes?|cases|incidents)\b/;

/** The plan of a wide table, or `null` when the file is none. */
export function planWide(grid: Grid, file: string, changes: Changes): WidePlan | null {
  if (grid.headerRows === 0) return null;
  const headed = headedColumns(grid, changes);
  const timed = headed.filter(({ heading }) => heading.period && !heading.ignored);
  const plan = timed.length > 0 ? timed : labelled(headed, grid, file);
  if (!plan || !(timed.length === 0 || enough(timed, headed))) return null;
  const said = saidMeasure(
    grid,
    file,
    headed.filter(({ heading }) => !heading.ignored),
    changes.measure ?? null
  );
  const used = headed.filter(
    ({ heading }) =>
      !heading.ignored && (timed.length > 0 ? heading.period !== null || heading.total : wanted(heading))
  );
  const columns = columnTotals(used.map((own) => meant(own, said.measure, changes, said.because)));
  const years = timed.map(({ heading }) => heading.period?.year ?? null);
  const inUse = new Set(columns.map((column) => column.index));
  return {
    columns,
    dimension: used.find(({ heading }) => heading.dimension)?.heading.dimension ?? null,
    labelled: columns.some((column) => column.label !== null),
    time: timed.length === 0 ? 'none' : years.includes(null) ? 'open' : 'whole',
    ignored: new Set(headed.map(({ index }) => index).filter((index) => !inUse.has(index))),
    measureOpen: said.open && columns.some((own) => own.because === 'values')
  };
}

function wanted(heading: Heading): boolean {
  return heading.label !== null || heading.total;
}

/** Columns of numbers with a heading that is no known name of its own ("STT", "Năm", "Mã vụ"). */
function headedColumns(grid: Grid, changes: Changes): HeadedColumn[] {
  const out: HeadedColumn[] = [];
  grid.columns.forEach((column, index) => {
    const chosen = changes.meanings?.[index];
    if (column.name === '' || (chosen !== undefined && !isMeasure(chosen))) return;
    const match = matchName(column.name);
    if (match?.fit === 3 && !isMeasure(match.meaning) && !/%/.test(column.name)) return;
    const heading = readHeading(column.parts);
    if (!heading.period && !heading.total && !heading.label && !heading.measure) return;
    const facts = factsOf(column);
    if (facts.telling > 0 && facts.numbers < (heading.period ? 0.3 : 0.5)) return;
    if (facts.telling === 0 && !heading.period && !heading.total) return;
    out.push({ index, heading, facts });
  });
  return datedByParts(out);
}

/** One heading with a time is a name like any other ("Số vụ năm 2022") unless it is all the file counts. */
function enough(timed: readonly HeadedColumn[], headed: readonly HeadedColumn[]): boolean {
  const bare = headed.filter(({ heading }) => !heading.period && !heading.total && heading.measure);
  if (timed.length === 1) return bare.length === 0 && timed[0]?.heading.label === null;
  // Beside a plain "Số vụ" the numbers of a year are a comparison, not the table.
  return bare.length === 0 || timed.length > bare.length;
}

/** Kinds (or places) as columns: believed only where something says that they are counts of cases. */
function labelled(headed: readonly HeadedColumn[], grid: Grid, file: string): HeadedColumn[] | null {
  const kinds = headed.filter(({ heading }) => heading.label !== null && !heading.ignored && !heading.total);
  const distinct = new Set(kinds.map(({ heading }) => fold(heading.label ?? '')));
  if (distinct.size < 2) return null;
  const grouped = kinds.every(({ heading }) => heading.measure !== null || heading.dimension !== null);
  const bare = headed.some(({ heading }) => heading.measure && !heading.label && !heading.total);
  if (bare) return null;
  if (grouped) return kinds;
  if (!kinds.every(({ facts }) => facts.numbers >= 0.8)) return null;
  const like = kinds.filter(({ heading }) => LIKE_TYPES.test(fold(heading.label ?? ''))).length;
  const total = headed.some(({ heading }) => heading.total);
  const about = ABOUT_CASES.test(fold(`${grid.titles.join(' ')} ${file.replace(/[-_.]+/g, ' ')}`));
  return total || like * 3 >= kinds.length || about ? kinds : null;
}

interface Said {
  readonly measure: MeasureId;
  readonly because: WideColumn['because'];
  readonly open: boolean;
}

/** What the numbers count where a heading does not say: the titles, the unit, the file's name, or nothing. */
function saidMeasure(
  grid: Grid,
  file: string,
  headed: readonly HeadedColumn[],
  chosen: MeasureId | null
): Said {
  if (chosen) return { measure: chosen, because: 'user', open: false };
  const parts = new Set(headed.filter(({ heading }) => !heading.total).map(({ heading }) => heading.measure));
  const totals = new Set(headed.filter(({ heading }) => heading.total).map(({ heading }) => heading.measure));
  // "Kinh phí | 2023", then "Cộng"; kinds, then "Tổng số vụ": one heading says it for the others.
  for (const named of [parts, totals]) {
    const [measure] = named;
    if (named.size === 1 && measure) return { measure, because: 'name', open: false };
  }
  const unit = grid.unitLine ? fold(grid.unitLine) : '';
  const money =
    (unit !== '' && unitInHeader(unit) !== null) || headed.some(({ facts }) => facts.money >= 0.3);
  for (const text of [fold(grid.titles.join(' ')), fold(file).replace(/[-_.]+/g, ' ')]) {
    const measure = inWords(text, money);
    if (measure) return { measure, because: 'values', open: false };
  }
  const named = inTotals(grid);
  if (named && isAmount(named) === money) return { measure: named, because: 'values', open: false };
  if (money) return { measure: 'amount', because: 'values', open: true };
  return { measure: 'cases', because: 'values', open: unit !== 'vu' };
}

/** "Tổng số vụ" at the foot of the table says what all its numbers are; `null` where nothing or several do. */
function inTotals(grid: Grid): MeasureId | null {
  const found = new Set<MeasureId>();
  if (grid.length > MOST_ROWS) return null;
  for (const { texts } of grid.columns)
    for (let code = 1; code < texts.length; code++) {
      const text = texts.at(code);
      if (text.length > 60 || !TOTAL_OF.test(fold(text))) continue;
      const { total, measure } = readHeading([text]);
      if (total && measure) found.add(measure);
    }
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : null;
}

function inWords(text: string, money: boolean): MeasureId | null {
  if (/\b(kinh phi|du toan|ngan sach|budget)\b/.test(text)) return 'amount';
  const loss = /\b(thiet hai|chiem doat duoc|so tien chiem doat|loss(es)?)\b/.test(text);
  const cases =
    /\b(so vu|so luong vu|so tin bao|(?:cac|nhung) vu(?: viec| an)?|vu lua dao|cases|incidents)\b/.test(text);
  if (money) return loss ? 'loss' : null;
  return loss === cases ? null : loss ? 'loss' : 'cases';
}

function meant(
  { index, heading }: HeadedColumn,
  measure: MeasureId,
  changes: Changes,
  because: WideColumn['because']
): WideColumn {
  const chosen = changes.meanings?.[index];
  const user = chosen !== undefined && isMeasure(chosen) ? chosen : null;
  return {
    index,
    period: heading.period,
    label: heading.total ? null : heading.label,
    measure: user ?? heading.measure ?? measure,
    role: heading.total ? 1 : 0,
    because: user ? 'user' : heading.measure ? 'name' : because
  };
}

function isMeasure(meaning: ColumnMeaning): meaning is MeasureId {
  return (MEASURE_IDS as readonly string[]).includes(meaning);
}

/** The measures of a wide table, in the order of the table of measures. */
export function wideMeasures(plan: WidePlan): MeasureId[] {
  return MEASURE_IDS.filter((id) => plan.columns.some((column) => column.measure === id));
}

/** What the question about the measure offers. */
export const MEASURES_ASKED: readonly MeasureId[] = ['cases', 'loss', 'amount', 'victims'];
