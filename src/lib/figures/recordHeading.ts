/** What the list of records shows, in words: how many cases in how many rows, of what, from when to when. */
import { capital, printCount, printNumber } from '../cases/print';
import type { Role } from '../cases/record';
import { keptOf } from './chosen';
import type { Context } from './context';
import type { ProofTally } from './recordProof';
import { datesText, placeText, sourceText, spanOf } from './scope';
import { amountInText, joined } from './words';

export interface RecordHeading {
  readonly title: string;
  readonly sub: string;
  readonly source: string;
}

interface Tallies {
  readonly found: Readonly<Record<Role, ProofTally>>;
}

/** @param searched whether a search leaves some of the records out */
export function recordHeading(
  { found }: Tallies,
  role: Role,
  searched: boolean,
  context: Context
): RecordHeading {
  const { m } = context;
  const loss = found[role].sums.loss;
  const kept = keptOf(context, context.filter);
  const span = spanOf({ ...kept, totals: role === 'part' ? [] : kept.totals }, context);
  return {
    title: title(found[role], role, context),
    sub: capital(
      joined(
        role === 'part' && loss ? `${m.measuresInText.loss} ${amountInText(loss, context)}` : null,
        placeText(context),
        searched ? null : datesText(span, context)
      )
    ),
    source: sourceText(context)
  };
}

function title(tally: ProofTally, role: Role, context: Context): string {
  const w = context.m.records;
  const rows = printNumber(tally.rows, context.lang);
  if (tally.rows === 0) return w.none;
  // Totals are never added up: one may hold another.
  if (role !== 'part') return role === 'total' ? w.titleTotals(rows) : w.titleSubtotals(rows);
  const cases = tally.sums.cases;
  if (!cases) return w.titleRows(rows);
  const single = context.cube.sources.every((source) => source.level === 'case');
  return single && cases.value === tally.rows
    ? w.titleCases(printCount(cases.value, context.lang))
    : w.title(printCount(cases.value, context.lang), rows);
}
