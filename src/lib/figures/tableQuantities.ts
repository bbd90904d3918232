/** Figures that are made of others: net and mean loss, clearance rate, and medians as quantities. */
import { MEASURE_IDS, type MeasureId } from '../cases/measures';
import type { Qualifier, Quantity } from '../cases/quantity';
import { difference, sum } from '../cases/quantity';
import type { Median } from '../cube/medians';
import type { Answers } from '../cube/series';
import type { TableMeasure } from './tableChoices';

/** A measure's figure from sums; `null` when unknown, and for what sums cannot give. */
export function quantityOf(id: TableMeasure, answers: Answers | undefined): Quantity | null {
  if (!answers) return null;
  const own = MEASURE_IDS.find((measure): measure is MeasureId => measure === id);
  return own ? (answers[own]?.quantity ?? null) : derivedOf(id, answers);
}

/** `null` when what it is made of is unknown, and for medians, which no sum gives. */
function derivedOf(id: string, answers: Answers): Quantity | null {
  const { loss, recovered, cleared } = answers;
  switch (id) {
    case 'netLoss':
      return loss?.quantity && recovered?.quantity ? difference(loss.quantity, recovered.quantity) : null;
    case 'meanLoss':
      return loss?.quantity ? divided(loss.quantity, loss.knownCases) : null;
    case 'clearanceRate':
      return cleared?.quantity ? divided(cleared.quantity, cleared.knownCases) : null;
    default:
      return null;
  }
}

function divided({ value, low, high, qualifier }: Quantity, count: number): Quantity | null {
  return count > 0 ? { value: value / count, low: low / count, high: high / count, qualifier } : null;
}

/** A median with the interval it lies in. */
export function medianQuantity(median: Median | null): Quantity | null {
  if (!median) return null;
  const { value, low, high } = median;
  const qualifier: Qualifier = low < value ? 'about' : high > value ? 'atLeast' : 'exact';
  return { value, low, high, qualifier };
}

/** The sum of the periods in which its places were there; unknown as soon as one of these is. */
export function wholeOf(
  quantities: readonly (Quantity | null)[],
  there: (column: number) => boolean
): Quantity | null {
  const own = quantities.filter((quantity, i) => quantity !== null || there(i));
  return own.length === 0 || own.includes(null) ? null : sum(own);
}
