/** The user's files as unit reports, the periods they are of, and figures typed to compare with. */
import {
  GRAINS,
  monthOf,
  periodAt,
  periodHolding,
  perYear,
  daysOf,
  type Calendar,
  type Grain,
  type Period
} from '../cases/calendar';
import { loadAreas } from '../cases/areaData';
import { dayOf } from '../cases/day';
import { compareVi } from '../cases/text';
import type { Quantity } from '../cases/quantity';
import { isProvinceUnit } from '../cases/unitName';
import { usualPeriod, type UnitFile, type UnitMeasure, type UnitQuestion } from '../cube/unitReports';
import { numberParts } from '../intake/numbers';
import { quantityOf } from '../intake/quantities';
import type { Loaded } from './loaded';
import { unitOf, type KeptFile, type WholeFile } from './keptFile';
import type { StatedText } from './units.svelte';

/**
 * Files in view as they count, and beside them the province's own files that are set aside: those are not
 * added up, only compared with.
 */
export function unitFiles(
  loaded: readonly Loaded[],
  kept: readonly KeptFile[],
  aside: readonly WholeFile[]
): UnitFile[] {
  const own = new Map(kept.map((file) => [file.id, file]));
  return [
    ...loaded.flatMap(({ id, table }) => {
      const file = own.get(id);
      return file ? [unitFile(file, table, true)] : [];
    }),
    ...aside.map(({ file, table }) => unitFile(own.get(file.id) ?? file, table, false))
  ];
}

function unitFile(file: KeptFile, table: UnitFile['table'], counted: boolean): UnitFile {
  const said = file.reported ?? null;
  return {
    id: file.id,
    name: file.label || file.name,
    level: file.level,
    table,
    unit: unitOf(file),
    received: said ?? localDay(file.added),
    receivedBy: said === null ? 'import' : 'user',
    added: file.added,
    counted
  };
}

/** The day of a moment on this machine's clock. */
function localDay(moment: number): number {
  const at = new Date(moment);
  return dayOf(at.getFullYear(), at.getMonth() + 1, at.getDate()) ?? 0;
}

/** Kept files that do not count but state the whole province's figures. */
export function provinceFiles(kept: readonly KeptFile[], inView: readonly string[]): string[] {
  return kept.filter((file) => !inView.includes(file.id) && isProvinceUnit(unitOf(file))).map(({ id }) => id);
}

/** Units that files say they come from, whole or by their column, in the order of the files. */
export function unitsSeen(files: readonly UnitFile[]): string[] {
  const seen = files
    .filter(({ counted }) => counted)
    .flatMap(({ unit, table }) => {
      const column = table.categories.find(({ id }) => id === 'unit')?.column;
      return column ? [...column.values] : unit && !isProvinceUnit(unit) ? [unit] : [];
    });
  return [...new Set(seen)];
}

/** The period that most of the files are of; the last year there is where each reaches over several. */
export function periodOfFiles(kept: readonly KeptFile[], calendar: Calendar): Period | null {
  const spans = kept.flatMap(({ span, level }) => (span ? [{ ...span, level }] : []));
  const usual = usualPeriod(spans, (span) =>
    fitting(span, calendar, 'level' in span && span.level === 'aggregate')
  );
  if (usual || spans.length === 0) return usual;
  const last = monthOf(Math.max(...spans.map(({ to }) => to)), calendar);
  return periodHolding(last, last, 'year', calendar);
}

/** Counted rows say their own period; cases begin and end on any day of a half-year or year. */
function fitting(span: { from: number; to: number }, calendar: Calendar, exact: boolean): Period | null {
  const [from, to] = [monthOf(span.from, calendar), monthOf(span.to, calendar)];
  const grains: readonly Grain[] = exact ? [...GRAINS].reverse() : ['half', 'year'];
  for (const grain of grains) {
    const period = periodHolding(from, to, grain, calendar);
    if (!period) continue;
    const days = daysOf(period.fromMonth, period.toMonth, calendar);
    const whole = days.from === span.from && days.to === span.to;
    if (whole || grain === 'half' || grain === 'year') return period;
  }
  return null;
}

/** Periods to choose from: every year, half and quarter that files touch, and months they are counted by. */
export function periodChoices(kept: readonly KeptFile[], calendar: Calendar): Period[] {
  const years = new Set<number>();
  let months = false;
  for (const { span } of kept) {
    if (!span) continue;
    const [from, to] = [monthOf(span.from, calendar), monthOf(span.to, calendar)];
    months ||= from === to;
    const year = (month: number): number => periodHolding(month, month, 'year', calendar)?.index ?? 0;
    for (let at = year(from); at <= year(to); at++) years.add(at);
  }
  const grains = GRAINS.filter((grain) => months || grain !== 'month');
  return [...years]
    .sort((a, b) => b - a)
    .flatMap((year) => grains.flatMap((grain) => partsOf(periodAt('year', year, calendar), grain, calendar)));
}

/** The parts of a period by a grain; the period itself by its own grain, none by a longer one. */
export function partsOf(period: Period, grain: Grain, calendar: Calendar): Period[] {
  const count = perYear(grain) / perYear(period.grain);
  if (!Number.isInteger(count)) return [];
  return Array.from({ length: count }, (_, i) => periodAt(grain, period.index * count + i, calendar));
}

/** A typed figure in cases or đồng: "461", "hơn 109,2 tỷ"; `null` for nothing, `undefined` for no number. */
export function typedQuantity(text: string, id: UnitMeasure): Quantity | null | undefined {
  if (text.trim() === '') return null;
  const rule = {
    kind: id === 'cases' ? 'count' : 'amount',
    style: 'vi',
    power: 0,
    unitSaid: false,
    currency: null,
    unitMissing: true
  } as const;
  const { quantity, reason, currency } = quantityOf(numberParts(text), rule);
  return quantity && !reason && !currency ? quantity : undefined;
}

/** What the user typed as stated, where it can be read; `null` when nothing is. */
export function typedTotals(text: StatedText): UnitQuestion['stated'] {
  const [cases, loss] = [typedQuantity(text.cases, 'cases'), typedQuantity(text.loss, 'loss')];
  return cases || loss ? { cases: cases ?? null, loss: loss ?? null } : null;
}

/** The districts of a province to 30/06/2025, or its communes since, by name. */
export async function areasOf(province: string, which: 'districts' | 'communes'): Promise<string[]> {
  const { units } = await loadAreas();
  const [era, level] = which === 'districts' ? ['old', 'district'] : ['new', 'commune'];
  return units
    .filter((unit) => unit.era === era && unit.level === level && unit.province?.name === province)
    .map(({ label }) => label)
    .sort(compareVi);
}
