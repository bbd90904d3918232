/** A day before and a day after 01/07/2025. */
import { dayOf } from '../../../src/lib/cases/day';

export const OLD_DAY = dayOf(2025, 6, 30) ?? NaN;
export const NEW_DAY = dayOf(2025, 7, 1) ?? NaN;
