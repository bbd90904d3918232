/**
 * Which records a number is made of, said against the filter of the page: what is left out here is as
 * chosen there. Figures say it of rows and columns; a cell's scope is both together.
 */
import type { Role } from '../cases/record';

/** First and last period (or day), as they stand in the address. */
export type PeriodKeys = readonly [from: string, to: string];

export interface RecordScope {
  /** instead of the time chosen; `null`: of any time */
  readonly period?: PeriodKeys | null;
  /** as far as the time chosen reaches */
  readonly during?: PeriodKeys;
  /** instead of what is chosen: one label (empty: "not stated"), or `null` for all */
  readonly type?: string | null;
  readonly area?: string | null;
  /** instead of what is chosen: values of any dimension (`type`, `area`, a category's id, `loss-band`) */
  readonly of?: { readonly dimension: string; readonly values: readonly string[] };
  /** one file alone, by its place among those in view */
  readonly file?: number;
  /** these rows alone; else the parts with the totals that may stand for them */
  readonly role?: Role;
}

/** One period. */
export function only(key: string): PeriodKeys {
  return [key, key];
}

/** The scope of a cell, or `null` when its number is not made of records (a change, a share, a difference). */
export function cellScope(
  row: { readonly records?: RecordScope },
  column: { readonly records?: RecordScope }
): RecordScope | null {
  return row.records && column.records ? { ...row.records, ...column.records } : null;
}
