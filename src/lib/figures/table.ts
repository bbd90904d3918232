/** The trend table as a figure: rows of one dimension, periods by measures, sums, totals, shares and changes. */
import { DERIVED } from '../cases/derived';
import { capital, MONEY_FACTOR, numberWord, printNumber } from '../cases/print';
import { LOSS_BAND } from '../cases/lossBands';
import type { Medians } from '../cube/medians';
import type { Context } from './context';
import { heatOf } from './cells';
import { dimensionName } from './dimensionWords';
import type { Figure, FigureCell, FigureColumn, FigureRow } from './figure';
import { nothingText } from './findings';
import { PERCENT } from './picture';
import { only, type RecordScope } from './recordScope';
import { levelNotes } from './land';
import { datesText, fileStem, placeText, sourceText, spanOf } from './scope';
import { rowCells, totalCells, type Sheet } from './tableCells';
import { differenceCells } from './tableDifference';
import { tableHeadline } from './tableHeadline';
import { kindOf, measureName, measureUnit, unitsOf } from './tableMeasures';
import { REST } from './tableOrder';
import type { TablePlan } from './tablePlan';
import { baseName, joined, periodName, periodShort, periodToRead } from './words';

/** @param medians answers to `plan.questions`, in their order; none yet, or none asked: medians are unknown */
export function table(plan: TablePlan, medians: readonly Medians[], context: Context): Figure {
  const { m } = context;
  const { choices, periods } = plan;
  const sheet: Sheet = { plan, medians, units: unitsOf(plan, medians, context) };
  const dates = datesText(spanOf(plan.kept, context), context);
  const rows = plan.rows.map((row): FigureRow => ({
    key: row.key,
    label: row.label,
    role: row.role,
    cells: rowCells(row, sheet, context),
    records: { of: { dimension: plan.base, values: row.values } }
  }));
  const foot = rows.length > 0 || periods.some((row) => row.spoken) ? footRows(sheet, context) : [];
  const headline =
    periods.length === 0 ? nothingText(plan.unanswered, context) : tableHeadline(sheet, context);
  return {
    id: 'table',
    headline,
    sub: joined(
      capital(m.table.sub(names(sheet, context), m.table.by(dimensionName(choices.rows, context)))),
      placeText(context),
      dates,
      shareName(sheet, context),
      changeName(sheet, context)
    ),
    unit: [...new Set(choices.measures.map((id) => measureUnit(id, sheet.units.get(id) ?? 'dong', context)))]
      .filter(Boolean)
      .join('; '),
    rowHeading: capital(dimensionName(choices.rows, context)),
    numbered: true,
    columns: columnsOf(sheet, context),
    rows: [...(choices.heat ? heated(rows) : rows), ...foot],
    notes: notesOf(sheet, rows, context),
    source: sourceText(context),
    alt: headline,
    picture: null,
    fileStem: fileStem(
      `${m.table.title} ${dimensionName(choices.rows, context)}`,
      spanOf(plan.kept, context),
      context
    ),
    ...(periods.length === 0 ? { empty: nothingText(plan.unanswered, context) } : {})
  };
}

function names({ plan }: Sheet, context: Context): string {
  const all = plan.choices.measures.map((id) => measureName(id, context, true));
  const last = all.pop() ?? '';
  return all.length > 0 ? `${all.join(', ')}${context.m.sub.and}${last}` : last;
}

function shareName({ plan }: Sheet, { m }: Context): string | false {
  return plan.choices.share !== 'none' && m.table.shareOf[plan.choices.share];
}

function changeName({ plan: { choices, last, compared } }: Sheet, context: Context): string | false {
  if (!choices.changes || !last || !compared) return false;
  return context.m.sub.changeOf(
    periodName(last.period, context, last.coverage),
    baseName(last, { period: compared.period, days: compared.coverage.days, toDate: false }, context)
  );
}

function columnsOf(sheet: Sheet, context: Context): FigureColumn[] {
  const { plan, units } = sheet;
  const { m } = context;
  const { choices, periods, last, compared } = plan;
  // Rows known by a longer time than the columns are in none of them, and so not in their sum.
  const whole: { records?: RecordScope } =
    plan.unanswered > 0
      ? {}
      : { records: { during: [periods[0]?.period.key ?? '', periods.at(-1)?.period.key ?? ''] } };
  return choices.measures.flatMap((id): FigureColumn[] => {
    const unit = measureUnit(id, units.get(id) ?? 'dong', context);
    const kind = kindOf(id);
    const factor = kind === 'dong' ? MONEY_FACTOR[units.get(id) ?? 'dong'] : 1;
    const scale = kind === 'fraction' ? PERCENT : { factor, unit };
    const own = { group: `${measureName(id, context)} (${unit})`, measure: id, scale };
    const additive = DERIVED.find((own) => own.id === id)?.additive ?? true;
    const shared = choices.share !== 'none' && additive;
    const share = (of: string): FigureColumn[] =>
      shared ? [{ id: `${of}:share`, label: m.table.share, ...own, scale: PERCENT }] : [];
    const columns = periods.flatMap((row): FigureColumn[] => {
      const name = `${row.period.key}:${id}`;
      const readAs = periodToRead(row.period, context, row.coverage);
      const label = `${periodShort(row.period, context, row.coverage)}${incomplete(row.coverage.complete)}`;
      return [{ id: name, label, readAs, ...own, records: { during: only(row.period.key) } }, ...share(name)];
    });
    if (periods.length > 1)
      columns.push(
        {
          id: `sum:${id}`,
          label: additive ? m.figure.sum : m.table.whole,
          ...own,
          ...whole
        },
        ...share(`sum:${id}`)
      );
    if (choices.changes && last && compared)
      columns.push(
        {
          id: `change:${id}`,
          label: m.figure.changeAbs,
          ...own,
          scale: kind === 'fraction' ? { factor: 0.01, unit: m.table.points } : scale
        },
        { id: `percent:${id}`, label: m.figure.changePct, ...own, scale: PERCENT }
      );
    return columns;
  });
}

/** An unfinished period is marked over its column. */
function incomplete(complete: boolean): string {
  return complete ? '' : ' *';
}

function footRows(sheet: Sheet, context: Context): FigureRow[] {
  const { m } = context;
  const { plan } = sheet;
  const total = totalCells(sheet, context);
  const own = plan.count;
  const sum: FigureRow[] =
    own > 0
      ? [
          {
            key: 'sum',
            label: m.table.sumOf(numberWord(own, context.lang), plan.choices.rows),
            role: 'sum',
            cells: rowCells(null, sheet, context),
            records: {}
          }
        ]
      : [];
  const label = total.stated === 'all' ? m.figure.statedTotal : m.figure.total;
  const stated: FigureRow = { key: 'stated', label, role: 'stated', cells: total.cells, records: {} };
  if (total.stated === 'none') return [...sum, stated];
  return [
    ...sum,
    stated,
    {
      key: 'difference',
      label: m.figure.difference,
      role: 'difference',
      cells: differenceCells(sheet, context)
    }
  ];
}

/** Five steps over the rows of each column of periods; subtotals, what is left over and what is not a figure carry none. */
function heated(rows: readonly FigureRow[]): FigureRow[] {
  const items = rows.filter((row) => row.role !== 'subtotal' && row.key !== REST);
  const heat = new Map<string, (number | undefined)[]>();
  for (const id of Object.keys(items[0]?.cells ?? {})) {
    if (/^\d/.test(id) && !id.endsWith(':share'))
      heat.set(id, heatOf(items.map((row) => row.cells[id]?.value ?? null)));
  }
  return rows.map((row) => {
    const at = items.indexOf(row);
    const cells = Object.entries(row.cells).map(([id, cell]): [string, FigureCell] => {
      const step = at < 0 ? undefined : heat.get(id)?.[at];
      return [id, step ? { ...cell, heat: step } : cell];
    });
    return { ...row, cells: Object.fromEntries(cells) };
  });
}

function notesOf(sheet: Sheet, rows: readonly FigureRow[], context: Context): string[] {
  const { m, lang } = context;
  const { plan } = sheet;
  const notes: (string | false)[] = plan.base === 'area' ? levelNotes(context) : [];
  const every = rows.flatMap((row) => Object.values(row.cells));
  notes.push(plan.periods.some((row) => !row.coverage.complete) && m.table.incomplete);
  const missing = plan.choices.changes && plan.periods.length > 1 && plan.last && !plan.compared;
  notes.push(Boolean(missing) && m.table.noChange);
  notes.push(every.some((cell) => cell.note === m.figure.smallBase) && m.table.smallBase);
  notes.push(
    plan.unanswered > 0 && m.figure.coarse(printNumber(plan.unanswered, lang), m.period.grain[context.grain])
  );
  for (const id of context.ids) {
    const shown = plan.choices.measures.includes(id);
    const unknown = [...plan.sums.values()].reduce(
      (sum, answers) => sum + (answers[id]?.unknownRows ?? 0),
      0
    );
    notes.push(
      shown && unknown > 0 && m.figure.unknownLoss(printNumber(unknown, lang), m.measuresInText[id])
    );
  }
  if (plan.choices.measures.includes('medianLoss')) {
    const over = sheet.medians[0]?.at(-1, -1)?.rows;
    notes.push(over !== undefined && m.table.medianOver(printNumber(over, lang)));
  }
  notes.push(plan.choices.measures.includes('meanLoss') && m.table.meanOver);
  notes.push(plan.choices.measures.includes('netLoss') && m.table.netOf);
  notes.push(plan.choices.rows === LOSS_BAND && m.table.bandNote);
  notes.push(Boolean(context.dataset.foreign) && m.figure.foreign(context.dataset.foreign ?? ''));
  return notes.filter((note): note is string => note !== false);
}
