/**
 * Measures made of others. They are not in the table of measures because no file carries them; of these
 * only the net loss adds up over disjoint parts.
 */
import type { MeasureId, Unit } from './measures';

export type DerivedId = 'netLoss' | 'meanLoss' | 'medianLoss' | 'clearanceRate';

export interface Derived {
  readonly id: DerivedId;
  readonly unit: Unit | 'fraction';
  /** whether the figures of disjoint parts may be added */
  readonly additive: boolean;
  /** what the data must carry */
  readonly needs: readonly MeasureId[];
  /** its median comes from the records, not from sums */
  readonly fromRecords?: true;
}

export const DERIVED: readonly Derived[] = [
  { id: 'netLoss', unit: 'dong', additive: true, needs: ['loss', 'recovered'] },
  // Over the cases whose loss is known (DOMAIN.md §3), never over all.
  { id: 'meanLoss', unit: 'dong', additive: false, needs: ['cases', 'loss'] },
  { id: 'medianLoss', unit: 'dong', additive: false, needs: ['loss'], fromRecords: true },
  // May exceed 100 %: cases of earlier periods are cleared too (DOMAIN.md §7).
  { id: 'clearanceRate', unit: 'fraction', additive: false, needs: ['cases', 'cleared'] }
];
