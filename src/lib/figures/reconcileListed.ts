/** Which totals the table of the reconciliation lists: a file by months and communes states thousands. */
import { printCount } from '../cases/print';
import { isInterval } from '../cases/quantity';
import type { Reconciled } from '../cube/reconcile';
import type { Context } from './context';

/** Most lines of the table. */
const LISTED = 500;

/** All, or as many as a table holds: those that contradict before those that leave something open, in their order. */
export function mostTelling(rows: readonly Reconciled[]): readonly Reconciled[] {
  if (rows.length <= LISTED) return rows;
  const calm = (row: Reconciled): number =>
    row.verdict === 'contradiction' ? 0 : row.difference.value !== 0 || isInterval(row.difference) ? 1 : 2;
  const most = [...rows].sort((a, b) => calm(a) - calm(b)).slice(0, LISTED);
  const kept = new Set(most);
  return rows.filter((row) => kept.has(row));
}

/** What the table says of the totals it does not list. */
export function leftOut(
  rows: readonly Reconciled[],
  listed: readonly Reconciled[],
  context: Context
): string {
  const bad = (some: readonly Reconciled[]): number =>
    some.filter(({ verdict }) => verdict === 'contradiction').length;
  const print = (n: number): string => printCount(n, context.lang);
  const badLeft = bad(rows) - bad(listed);
  return context.m.reconcile.leftOut(
    print(listed.length),
    print(rows.length),
    print(rows.length - listed.length - badLeft),
    badLeft === 0 ? '' : print(badLeft)
  );
}
