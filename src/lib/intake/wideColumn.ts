/** A column of a wide table. */
import type { MeasureId } from '../cases/measures';
import type { HeadingPeriod } from './headingPeriod';

export interface WideColumn {
  readonly index: number;
  readonly period: HeadingPeriod | null;
  readonly label: string | null;
  readonly measure: MeasureId;
  /** index into `ROLES` */
  readonly role: 0 | 1 | 2;
  readonly because: 'name' | 'values' | 'user';
}
