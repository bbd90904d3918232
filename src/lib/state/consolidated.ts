/** The unit reports of the period that an address asks for, from the files in view and the settings of units. */
import { parsePeriod, type Period } from '../cases/calendar';
import { deadlineOf } from '../cases/deadline';
import { unitReports, type UnitFile } from '../cube/unitReports';
import { consolidation, type Consolidation } from '../figures/consolidation';
import type { Context } from '../figures/context';
import type { Address } from './address';
import { useKept } from './kept.svelte';
import type { KeptFile, WholeFile } from './keptFile';
import { useSession } from './session.svelte';
import { partsOf, periodOfFiles, provinceFiles, typedTotals, unitFiles } from './unitFiles';
import { useUnits } from './units.svelte';

export interface Consolidated {
  readonly counted: readonly KeptFile[];
  readonly files: readonly UnitFile[];
  readonly period: Period | null;
  /** `null` where there are no files of the user's, or none of them is dated */
  readonly found: Consolidation | null;
}

/** The province's own files, which are set aside: compared with, not added. */
export async function filesAside(): Promise<WholeFile[]> {
  const kept = useKept();
  const all = await Promise.all(provinceFiles(kept.files, kept.view.ids).map((id) => kept.whole(id)));
  return all.flatMap((one) => one ?? []);
}

export function consolidated(address: Address, context: Context, aside: readonly WholeFile[]): Consolidated {
  const [kept, units, { data }] = [useKept(), useUnits(), useSession()];
  const { calendar, from, to, grain } = address;
  const published = data?.published;
  const counted = published?.files ?? kept.view.ids.flatMap((id) => kept.fileOf(id) ?? []);
  const files =
    data && !data.sample ? unitFiles(data.files, published?.files ?? kept.files, published ? [] : aside) : [];
  const chosen = from !== null && from === to ? parsePeriod(from, calendar) : null;
  const period = chosen ?? periodOfFiles(counted, calendar);
  if (!period || files.length === 0) return { counted, files, period, found: null };
  const split = partsOf(period, grain, calendar);
  const reports = unitReports(files, {
    expected: units.expected,
    period,
    split: split.length > 1 ? split : [],
    calendar,
    deadline: deadlineOf(period, units.rule, units.dayFor(period.key)),
    today: context.today,
    stated: typedTotals(units.statedFor(period.key)),
    settled: published?.settled ?? kept.view.settled
  });
  const filter = { fromMonth: null, toMonth: null, types: null, areas: null };
  return { counted, files, period, found: consolidation(reports, { ...context, filter }) };
}
