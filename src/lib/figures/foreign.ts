/**
 * Amounts in foreign currency, each currency by itself: they are in no other figure, and no rate turns them into đồng.
 */
import { daysOf, monthOf, periodHolding, type Period } from '../cases/calendar';
import { minorDigits } from '../cases/currency';
import { isInterval, type Quantity } from '../cases/quantity';
import type { MeasureId } from '../cases/measures';
import { capital, NIL, printCount, printNumber } from '../cases/print';
import { NO_DAY } from '../cases/record';
import { byCurrency, foreignSum, type ForeignCell } from '../cube/foreign';
import { unknownCell } from './cells';
import { chosenDays } from './chosen';
import type { Context } from './context';
import type { Figure, FigureCell, FigureColumn, FigureRow } from './figure';
import { datesText, fileStem, placeText, sourceText, type Span } from './scope';
import { joined, periodShort } from './words';

/** Columns of amounts; not the names of measures, which are in đồng. */
const AMOUNTS: readonly (readonly [id: MeasureId, column: string])[] = [
  ['loss', 'foreign-loss'],
  ['recovered', 'foreign-recovered'],
  ['amount', 'foreign-amount']
];

/** `null` where no amount in foreign currency lies in the time chosen. */
export function foreignFigure(context: Context): Figure | null {
  const { m, lang, cube, grain } = context;
  const days = chosenDays(context.filter, context.window, cube.calendar);
  const kept = (context.foreign ?? []).filter(
    ({ from, to }) => !days || (from !== NO_DAY && from >= days.from && to <= days.to)
  );
  if (kept.length === 0) return null;
  const currencies = byCurrency(kept);
  const ids = AMOUNTS.filter(([id]) => kept.some((cell) => cell.amounts[id]));
  const periods = periodsOf(kept, context);
  const cases = kept.reduce((sum, cell) => sum + cell.cases, 0);
  const span = spanOf(kept);
  const columns: FigureColumn[] = [
    { id: 'foreign-cases', label: m.measures.cases },
    ...ids.flatMap(([id, column]): FigureColumn[] => [
      ...(periods.length > 1
        ? periods.map((period) => ({
            id: `${period.key}:${column}`,
            label: periodShort(period, context, wholeOf(period, context)),
            group: m.measures[id],
            measure: id
          }))
        : []),
      {
        id: column,
        label: periods.length > 1 ? m.figure.sum : m.measures[id],
        group: m.measures[id],
        measure: id
      }
    ])
  ];
  const rows = [...currencies].map(([currency, cells]): FigureRow => {
    const line: Record<string, FigureCell> = {};
    const count = cells.reduce((sum, cell) => sum + cell.cases, 0);
    line['foreign-cases'] =
      count === 0 ? { value: 0, text: NIL, kind: 'nil' } : { value: count, text: printCount(count, lang) };
    for (const [id, column] of ids) {
      line[column] = amountCell(foreignSum(cells, id), currency, context);
      if (periods.length > 1)
        for (const period of periods) {
          const inside = cells.filter((cell) => periodOf(cell, context)?.index === period.index);
          line[`${period.key}:${column}`] = amountCell(foreignSum(inside, id), currency, context);
        }
    }
    return { key: currency, label: currency, role: 'item', cells: line };
  });
  const names = [...currencies.keys()].join(', ');
  return {
    id: 'foreign',
    headline: m.foreign.headline(printCount(cases, lang), names),
    sub: joined(capital(m.foreign.sub), placeText(context), datesText(span, context)),
    unit: m.foreign.unit,
    rowHeading: m.foreign.currency,
    numbered: false,
    columns,
    rows,
    notes: [
      m.foreign.note,
      ...(kept.some((cell) => cell.from !== NO_DAY && !periodOf(cell, context)) && periods.length > 1
        ? [m.foreign.coarse(m.period.grain[grain])]
        : [])
    ],
    source: sourceText(context),
    alt: '',
    picture: null,
    fileStem: fileStem(m.foreign.title, span, context)
  };
}

function amountCell(quantity: Quantity | null, currency: string, context: Context): FigureCell {
  const { m, lang } = context;
  if (!quantity) return unknownCell(m.figure.notStated);
  const { value, low, high, qualifier } = quantity;
  if (value === 0 && high === 0) return { value: 0, text: NIL, kind: 'nil' };
  const digits = minorDigits(currency);
  const word = m.qualifiers[qualifier];
  const number = printNumber(value / 10 ** digits, lang, digits);
  return { value, text: word ? `${word} ${number}` : number, ...(isInterval(quantity) ? { low, high } : {}) };
}

function periodOf({ from, to }: ForeignCell, { cube: { calendar }, grain }: Context): Period | null {
  return from === NO_DAY
    ? null
    : periodHolding(monthOf(from, calendar), monthOf(to, calendar), grain, calendar);
}

function periodsOf(cells: readonly ForeignCell[], context: Context): Period[] {
  const found = new Map(
    cells.flatMap((cell) => {
      const period = periodOf(cell, context);
      return period ? [[period.index, period] as const] : [];
    })
  );
  return [...found.values()].sort((a, b) => a.index - b.index);
}

function wholeOf({ fromMonth, toMonth }: Period, { cube }: Context): Parameters<typeof periodShort>[2] {
  return { complete: true, fromMonth, toMonth, days: daysOf(fromMonth, toMonth, cube.calendar), cut: false };
}

function spanOf(cells: readonly ForeignCell[]): Span {
  const dated = cells.filter(({ from }) => from !== NO_DAY);
  if (dated.length === 0) return [];
  return [
    {
      from: dated.reduce((first, { from }) => Math.min(first, from), Infinity),
      to: dated.reduce((last, { to }) => Math.max(last, to), -Infinity)
    }
  ];
}
