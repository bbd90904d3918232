/** What changed since the period compared with: under the numbers at the top of the page. */
import { capital } from '../cases/print';
import { perCase, type Range } from '../cases/quantity';
import type { Against, NoChange } from '../cube/against';
import { answersAgainst, type Answers, type PeriodRow } from '../cube/series';
import { coarseBase } from './cells';
import type { Context } from './context';
import { isChange, isThin, lossName } from './findings';
import { baseName, changeText, daysText } from './words';

interface KpiChange {
  readonly label: string;
  readonly text: string;
  readonly tone: 'worse' | 'better' | null;
}

export interface KpiChanges {
  readonly changesTitle: string;
  readonly changes: readonly KpiChange[];
  /** why there is no change, when there is none */
  readonly noChange: string;
  /** how the changes must be read: a small base */
  readonly note?: string;
}

/** Mean loss of the cases whose loss is known; `null` where none is. */
export function meanOf({ loss }: Answers): Range | null {
  return loss?.quantity && loss.knownCases > 0 ? perCase(loss.quantity, loss.knownCases) : null;
}

/** @param base what the period is compared with */
export function kpiChanges(current: PeriodRow, base: Against | NoChange, context: Context): KpiChanges {
  const { m } = context;
  const list: KpiChange[] = [];
  let small = false;
  let thin = false;
  for (const id of ['cases', 'loss'] as const) {
    const change = current.changes[id];
    if (!isChange(change)) continue;
    small ||= change.smallBase;
    if (isThin(change)) {
      list.push({ label: m.measures[id], text: m.figure.notComputable, tone: null });
      thin = true;
      continue;
    }
    const label = id === 'loss' ? capital(lossName(current, context)) : m.measures[id];
    list.push(changeLine(label, change.relative, change.smallBase, context));
  }
  if (list.length === 0 || typeof base !== 'object') {
    return { changesTitle: m.kpi.changesNone, changes: [], noChange: whyNot(current, base, context) };
  }
  const after = meanOf(current.answers);
  const prior = meanOf(answersAgainst(base, context.ids));
  if (after && prior && prior.low > 0 && !thin) {
    const relative = { low: after.low / prior.high - 1, high: after.high / prior.low - 1 };
    list.push(changeLine(m.kpi.mean, relative, small, context));
  }
  const days = base.toDate ? ` (${daysText(base.days.from, base.days.to)})` : '';
  return {
    changesTitle: m.kpi.changes(baseName(current, base, context)) + days,
    changes: list,
    noChange: '',
    ...(small || thin
      ? {
          note: [small && m.figure.smallBase, thin && m.figure.thin(m.measuresInText.loss)]
            .filter(Boolean)
            .join(' ')
        }
      : {})
  };
}

function whyNot(current: PeriodRow, base: Against | NoChange, context: Context): string {
  const { m } = context;
  if (base === 'coarse') return coarseBase(context);
  if (base !== 'incomplete') return m.kpi.noBase;
  return context.compare.kind === 'previous' && !current.coverage.cut
    ? m.kpi.incompleteTry
    : m.kpi.incomplete;
}

function changeLine(label: string, relative: Range | null, small: boolean, context: Context): KpiChange {
  if (!relative) return { label, text: context.m.figure.notComputable, tone: null };
  const { arrow, direction } = changeText(relative, context);
  const tone = direction === 'up' ? 'worse' : direction === 'down' ? 'better' : null;
  return { label, text: small ? `${arrow}*` : arrow, tone };
}
