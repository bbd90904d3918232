/**
 * Reads the distinct texts of every column that means something.
 */
import { fold } from '../cases/text';
import type { Level } from '../cases/record';
import { categoriesOf } from './categoryColumns';
import { mayBeTotals, mayFoldTo } from './cellFilters';
import { readCodes } from './codeColumn';
import { columnOf, measuresOf } from './columns';
import type { Meaning } from './meaning';
import type { DatePlan } from './dateColumns';
import type { RowDates } from './dateCells';
import { readDates } from './dateReading';
import type { Grid } from './grid';
import type { GridColumn } from './gridColumn';
import type { CategoryLabels, ReadColumns } from './judge';
import { readLabels, type Labels } from './labels';
import { loneMeasures } from './loneMeasures';
import type { Pacer } from './pacer';
import { placeColumns, readPlaces } from './placeColumns';
import { readQuantities, type QuantityValues } from './quantityColumn';
import type { Changes } from './reading';
import { summedRows } from './summedRows';
import { isTotalLabel } from './totals';
import { readWide, type WideTable } from './wideColumns';

export async function readColumns(
  grid: Grid,
  meanings: readonly Meaning[],
  plan: DatePlan,
  changes: Changes,
  today: number,
  pacer: Pacer,
  wide: WideTable | null,
  groups: ReadColumns['subtotals'] = new Map()
): Promise<ReadColumns> {
  const code = columnOf(meanings, 'code');
  const type = columnOf(meanings, 'type');
  const placed = placeColumns(meanings);
  const { area } = placed;
  const labels = new Map<number, Labels>();
  for (const index of [code, type, ...placed.chain.map((own) => own.index)]) {
    const column = grid.columns[index];
    if (column)
      labels.set(index, await (index === code ? readCodes(column, pacer) : readLabels(column, pacer)));
  }
  const categories: CategoryLabels[] = [];
  for (const place of categoriesOf(grid.columns, meanings)) {
    const column = grid.columns[place.index];
    if (column) categories.push({ ...place, name: column.name, labels: await readLabels(column, pacer) });
  }
  const unit = categories.find((own) => own.kind === 'unit')?.index ?? -1;
  const chosen = plan.kind === 'one' ? changes.dateOrders?.[plan.column] : undefined;
  const yearAt = plan.kind === 'one' ? plan.column : plan.kind === 'joined' ? plan.year : -1;
  const { usual } = changes;
  const dates = await readDates(
    plan,
    grid.columns,
    grid.lines,
    {
      today,
      chosen,
      years: changes.twoDigitYears?.[yearAt],
      usualOrder: plan.kind === 'one' ? usual?.dateOrders?.[plan.column] : undefined,
      usualYears: usual?.twoDigitYears?.[yearAt]
    },
    pacer
  );
  const unpivoted = wide ? await readWide(grid, wide, changes, pacer) : null;
  const quantities: QuantityValues[] = [...(unpivoted?.quantities ?? [])];
  for (const id of unpivoted ? [] : measuresOf(meanings)) {
    const index = columnOf(meanings, id);
    const column = grid.columns[index];
    if (!column) continue;
    const place = {
      index,
      column,
      unitLine: grid.unitLine,
      lines: grid.lines,
      chosen: changes.numberStyles?.[index],
      usual: usual?.numberStyles?.[index],
      unitMissing: usual?.whole?.unitMissing.includes(index) ?? false
    };
    quantities.push(await readQuantities(id, place, pacer));
  }
  if (pacer.due()) await pacer.turn('read', 0, grid.length);
  const level = unpivoted
    ? 'aggregate'
    : (usual?.whole?.level ?? levelOf(meanings, code, type, dates, quantities));
  const totals = totalTexts(
    grid,
    new Set([type, unit, code, ...placed.chain.map((own) => own.index), ...dates.columns, 0, 1]),
    new Set(quantities.map((q) => q.index))
  );
  const besides = [...dates.columns, ...(type < 0 ? [] : [type])];
  const places = readPlaces(grid, placed, labels, totals, level === 'aggregate', besides);
  const subtotals = new Map([...summedRows(grid, totals), ...(places?.under ?? []), ...groups]);
  return {
    wide: unpivoted?.read ?? null,
    level,
    code,
    type,
    area,
    places,
    labels,
    categories,
    dates,
    quantities,
    totals,
    farTotals: farTotals(
      grid,
      new Set([
        ...[type, unit, code, 0, 1],
        ...placed.chain.map((own) => own.index),
        ...dates.columns,
        ...quantities.map((q) => q.index)
      ])
    ),
    headerTexts: headerTexts(grid),
    anyType: usual?.whole?.types === true || filled(grid.columns[type]),
    anyArea: usual?.whole?.areas === true || placed.chain.some((own) => filled(grid.columns[own.index])),
    anyUnit: filled(grid.columns[unit]),
    subtotals,
    lone: loneMeasures(grid, subtotals, quantities)
  };
}

/**
 * Rows with a count are aggregates. Without one, rows that have neither a code nor a day but carry
 * amounts are aggregates too, of unknown count: "2021; giả danh; 3,3 tỷ" is not one case.
 */
function levelOf(
  meanings: readonly Meaning[],
  code: number,
  type: number,
  dates: RowDates,
  quantities: readonly QuantityValues[]
): Level {
  if (quantities.some((values) => values.id === 'cases')) return 'aggregate';
  if (code >= 0 || quantities.length === 0) return 'case';
  // "Nha Trang; khám phá 100": no row of one case clears a hundred.
  const several = (values: QuantityValues): boolean =>
    /^(cleared|clearedPrior|prosecuted|crimeReports)$/.test(values.id) &&
    values.value.some((value) => value > 1);
  if (quantities.some(several)) return 'aggregate';
  if (dates.reading) return dates.reading.finest === 'day' ? 'case' : 'aggregate';
  const facts = meanings[type]?.facts;
  return facts && facts.filled > 1 && facts.distinct === facts.filled ? 'aggregate' : 'case';
}

function filled(column: GridColumn | undefined): boolean {
  return column
    ? column.times.some((times, code) => code > 0 && times > 0 && !isTotalLabel(column.texts.at(code)))
    : false;
}

const LONG = 20_000;
const TAIL = 50;
const FAR_TOTAL = /^\s*[*"“]*(?:t(?:ổ|ổ|o)ng|c(?:ộ|ộ|o)ng|total|grand)(?![a-zà-ỹ])/iu;
const MAY_BE_TOTAL = /^\D{3,}(\d{4})?\D*$|^\s*["“*]?(t\S{1,4}ng|c\S{1,4}ng|total|sum)\s/i;

/** Labels of totals may stand in a text or date column, or in the first columns of the table. */
function totalTexts(
  grid: Grid,
  indexes: ReadonlySet<number>,
  quantities: ReadonlySet<number>
): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const index of indexes) {
    const column = grid.columns[index];
    if (!column || quantities.has(index)) continue;
    const codes = new Set<number>();
    for (const code of mayBeTotals(column.texts)) {
      const text = column.texts.at(code);
      if (MAY_BE_TOTAL.test(text) && isTotalLabel(text)) codes.add(code);
    }
    if (codes.size > 0) found.set(index, codes);
  }
  return found;
}

/**
 * "Tổng cộng:" in a column that means nothing else, of words or names: believed in rows that name no
 * time, kind, place or code. "Công" is a name and no total.
 */
function farTotals(grid: Grid, taken: ReadonlySet<number>): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  grid.columns.forEach((column, index) => {
    if (taken.has(index)) return;
    const codes = new Set<number>();
    // In a long table a total that stands apart is at its end.
    for (const code of new Set(column.codes.subarray(grid.length > LONG ? -TAIL : 0))) {
      const text = column.texts.at(code);
      if (code > 0 && FAR_TOTAL.test(text) && isTotalLabel(text)) codes.add(code);
    }
    if (codes.size > 0) found.set(index, codes);
  });
  return found;
}

/**
 * Where a cell repeats its column's name: two files were pasted one below the other. A row is such a
 * header only where two cells do, so the column with most texts is looked at beside the others alone.
 */
function headerTexts(grid: Grid): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  if (grid.headerRows === 0) return found;
  const order = grid.columns.map((_, index) => index);
  const size = (index: number): number => grid.columns[index]?.texts.length ?? 0;
  order.sort((a, b) => size(a) - size(b));
  order.forEach((index, at) => {
    const column = grid.columns[index];
    const name = fold(column?.name ?? '');
    if (!column || name === '' || (at > 0 && at === order.length - 1 && found.size === 0)) return;
    const codes = new Set<number>();
    for (const code of mayFoldTo(column.texts, name)) {
      const text = column.texts.at(code);
      if (text.length <= column.name.length * 3 + 4 && !/^\d/.test(text) && fold(text) === name)
        codes.add(code);
    }
    if (codes.size > 0) found.set(index, codes);
  });
  return found;
}
