/** Measures of the trend table: their names, units and the unit of money of each. */
import { DERIVED } from '../cases/derived';
import { MEASURE_IDS, measureOf, type MeasureId, type Unit } from '../cases/measures';
import type { MoneyUnit } from '../cases/print';
import type { Medians } from '../cube/medians';
import type { Context } from './context';
import type { TableMeasure } from './tableChoices';
import type { TablePlan } from './tablePlan';
import { quantityOf } from './tableQuantities';
import { unitOf } from './words';

export function isCarried(id: TableMeasure): id is MeasureId {
  return MEASURE_IDS.some((own) => own === id);
}

export function kindOf(id: TableMeasure): Unit | 'fraction' {
  return isCarried(id) ? measureOf(id).unit : (DERIVED.find((own) => own.id === id)?.unit ?? 'dong');
}

export function measureName(id: TableMeasure, { m }: Context, inText = false): string {
  if (isCarried(id)) return inText ? m.measuresInText[id] : m.measures[id];
  return inText ? m.derivedInText[id] : m.derived[id];
}

export function measureUnit(id: TableMeasure, unit: MoneyUnit, { m }: Context): string {
  const kind = kindOf(id);
  if (kind === 'fraction') return '%';
  return kind === 'dong' ? m.money[unit] : m.units[kind];
}

/** One unit of money per measure, by its largest figure in a row. */
export function unitsOf(
  plan: TablePlan,
  medians: readonly Medians[],
  context: Context
): ReadonlyMap<TableMeasure, MoneyUnit> {
  return new Map(
    plan.choices.measures.map((id) => {
      const quantities =
        id === 'medianLoss'
          ? plan.periods.map((_, at) => {
              const median = medians[0]?.at(-1, at);
              return median
                ? { value: median.value, low: median.low, high: median.high, qualifier: 'exact' as const }
                : null;
            })
          : plan.periods.map(
              ({ period, answers }) => quantityOf(id, answers) ?? quantityOf(id, plan.sums.get(period.index))
            );
      return [id, unitOf(quantities, context)];
    })
  );
}
