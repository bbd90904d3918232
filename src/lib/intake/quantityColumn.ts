/**
 * A whole column of counts or amounts: unit, style by evidence, and the value of every distinct cell.
 */
import { isAmount, type MeasureId } from '../cases/measures';
import type { ProblemReason } from '../cases/problem';
import { fold } from '../cases/text';
import { QUALIFIERS } from '../cases/record';
import { examplesOf } from './examples';
import type { GridColumn } from './gridColumn';
import { decideStyle, hangsOnStyle, provesStyle, withUsual, type CountedCell } from './numberStyle';
import { numberParts, type NumberCell } from './numbers';
import type { Pacer } from './pacer';
import { quantityOf, type QuantityCell, type QuantityRule } from './quantities';
import type { NumberReading, NumberStyle, Question } from './reading';
import { isTotalLabel } from './totals';
import { unitInHeader, unitOfLine, type SaidUnit } from './units';
import { matchName } from './headerNames';

export interface CellProblem {
  readonly reason: ProblemReason;
  readonly rejects: boolean;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** Values by distinct cell text (the index is the grid's code). NaN is unknown. */
export interface QuantityValues {
  readonly id: MeasureId;
  readonly index: number;
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly qualifier: Uint8Array;
  /** whether nowhere low or high differs from value */
  readonly exact: boolean;
  readonly currency: ReadonlyMap<number, string>;
  readonly problems: ReadonlyMap<number, CellProblem>;
  /** currency named by the header, for the whole column */
  readonly headerCurrency: string | null;
  readonly reading: NumberReading;
  readonly question: Question | null;
  readonly read: (text: string) => QuantityCell;
}

export interface ColumnPlace {
  readonly index: number;
  readonly column: GridColumn;
  readonly unitLine: string | null;
  readonly lines: Int32Array;
  readonly chosen: NumberStyle | undefined;
  /** what files of the same layout had */
  readonly usual?: NumberStyle | undefined;
  /** amounts need a unit in each cell: other rows of the file showed it */
  readonly unitMissing?: boolean;
  /** the style that several columns of one measure prove together */
  readonly shared?: Pick<NumberReading, 'style' | 'decided'> & {
    readonly against?: boolean;
    readonly remembered?: boolean;
  };
}

/** Reads one column as a measure. */
export async function readQuantities(
  id: MeasureId,
  place: ColumnPlace,
  pacer: Pacer
): Promise<QuantityValues> {
  const { column } = place;
  const cells: NumberCell[] = [];
  for (let code = 0; code < column.texts.length; code++) {
    cells.push(numberParts(column.texts.at(code)));
    if ((code & 2047) === 0 && pacer.due()) await pacer.turn('read', 0, column.codes.length);
  }
  const amount = isAmount(id);
  const header = amount ? unitInHeader(fold(column.name)) : null;
  const line =
    amount && place.unitLine ? unitOfLine(fold(place.unitLine), (words) => names(words, id)) : null;
  const said = header ?? line;
  const own = decideStyle(counted(cells, column, amount), said, place.chosen);
  const evidence = { ...withUsual(own, place.usual), ...place.shared };
  const unitInCells = !said && evidence.withUnit > 0;
  // One "31,3" without a unit shows that the column's unit is not đồng: "26" beside it is not 26 đồng.
  const unitMissing = !said && (evidence.withUnit + evidence.unitless > 0 || place.unitMissing === true);
  const rule: QuantityRule = {
    kind: amount ? 'amount' : 'count',
    style: evidence.style,
    power: said?.power ?? (amount ? 0 : thousands(column.name)),
    unitSaid: said !== null,
    currency: said?.currency ?? null,
    unitMissing
  };
  const reading: NumberReading = {
    style: evidence.style,
    factor: 10 ** rule.power,
    unitFrom: header ? 'header' : line ? 'line' : unitInCells ? 'cells' : 'none',
    decided: evidence.decided,
    proving: evidence.proving,
    contradicting: evidence.contradicting,
    ambiguous: evidence.ambiguous,
    ...(amount && unitMissing ? { unitMissing } : {})
  };
  const values = await valuesOf(cells, rule, column, pacer);
  // A remembered answer is shown as one, to be seen and changed.
  const asked =
    evidence.against === true ||
    (evidence.ambiguous > 0 && (evidence.decided === 'default' || evidence.remembered === true));
  const question = asked
    ? {
        ...ask(place, cells, rule, evidence.ambiguous),
        ...(evidence.remembered ? { remembered: true } : {})
      }
    : null;
  const read = (text: string): QuantityCell => quantityOf(numberParts(text), rule);
  return {
    id,
    index: place.index,
    ...values,
    headerCurrency: (said as SaidUnit | null)?.currency ?? null,
    reading,
    question,
    read
  };
}

/** "Số vụ (nghìn vụ)": the power of ten that a header says of counts. */
function thousands(name: string): number {
  const word = /(?:^|[^a-z])(nghin|ngan|trieu) (?:vu|nguoi|doi tuong|tin|luot)(?![a-z])/.exec(
    fold(name)
  )?.[1];
  return word === undefined ? 0 : word === 'trieu' ? 6 : 3;
}

/** "so tien thu hoi: trieu dong" speaks of what was recovered. */
function names(words: string, id: MeasureId): boolean {
  return matchName(words.replace(/:.*$/, ''))?.meaning === id;
}

/** Counts never have decimals, so their separators decide nothing and are no evidence of a conflict. */
function* counted(cells: readonly NumberCell[], column: GridColumn, amount: boolean): Generator<CountedCell> {
  if (!amount) return;
  for (let code = 1; code < cells.length; code++) {
    const cell = cells[code];
    const times = column.times[code] ?? 0;
    if (cell && times > 0) yield { cell, times };
  }
}

async function valuesOf(
  cells: readonly NumberCell[],
  rule: QuantityRule,
  column: GridColumn,
  pacer: Pacer
): Promise<Pick<QuantityValues, 'value' | 'low' | 'high' | 'qualifier' | 'exact' | 'currency' | 'problems'>> {
  const value = new Float64Array(cells.length).fill(NaN);
  const low = new Float64Array(cells.length).fill(NaN);
  const high = new Float64Array(cells.length).fill(NaN);
  const qualifier = new Uint8Array(cells.length);
  const currency = new Map<number, string>();
  const problems = new Map<number, CellProblem>();
  let exact = true;
  for (let code = 1; code < cells.length; code++) {
    const cell = cells[code];
    if (!cell) continue;
    const read = quantityOf(cell, rule);
    if (read.quantity) {
      value[code] = read.quantity.value;
      low[code] = read.quantity.low;
      high[code] = read.quantity.high;
      qualifier[code] = QUALIFIERS.indexOf(read.quantity.qualifier);
      exact &&= low[code] === value[code] && high[code] === value[code] && qualifier[code] === 0;
    }
    if (read.currency) currency.set(code, read.currency);
    if (read.reason && !isTotalLabel(column.texts.at(code))) {
      problems.set(code, {
        reason: read.reason,
        rejects: read.rejects,
        ...(read.currency ? { detail: { currency: read.currency } } : {})
      });
    }
    if ((code & 2047) === 0 && pacer.due()) await pacer.turn('read', 0, column.codes.length);
  }
  return { value, low, high, qualifier, exact, currency, problems };
}

/** Cells whose marks fit one style only. */
function proving(cells: readonly NumberCell[], column: GridColumn): number {
  return cells.reduce((sum, cell, code) => sum + (provesStyle(cell) ? (column.times[code] ?? 0) : 0), 0);
}

/** The question of the ×1000 trap: the same three cells read either way. */
function ask(
  place: ColumnPlace,
  cells: readonly NumberCell[],
  rule: QuantityRule,
  ambiguous: number
): Question {
  const open = (code: number): boolean => {
    const cell = cells[code];
    if (cell === undefined) return false;
    return ambiguous > 0 ? hangsOnStyle(cell, rule.power) : provesStyle(cell);
  };
  const filled = place.column.times.reduce((sum, times, code) => (code > 0 ? sum + times : sum), 0);
  const option = (choice: NumberStyle) => ({
    choice,
    examples: examplesOf(place.column, place.lines, open, (text) => ({
      quantity: quantityOf(numberParts(text), { ...rule, style: choice }).quantity
    }))
  });
  return {
    kind: 'number-style',
    column: place.index,
    columnName: place.column.name,
    assumed: rule.style,
    cells: ambiguous || proving(cells, place.column),
    filled,
    options: [option('vi'), option('en')]
  };
}
