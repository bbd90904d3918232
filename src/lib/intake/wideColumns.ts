/**
 * The columns of a wide table, read: one number style for all columns of a measure, one question at
 * most, and the groups of cells that make a record.
 */
import { fold } from '../cases/text';
import type { Grid } from './grid';
import type { WideGroup, WideRead } from './judge';
import { labelKey } from './labels';
import { mergeStyles, withUsual } from './numberStyle';
import type { Pacer } from './pacer';
import { readQuantities, type ColumnPlace, type QuantityValues } from './quantityColumn';
import type { Changes, NumberStyle } from './reading';
import type { Table } from './table';
import { unitInHeader } from './units';
import { wideMeasures } from './wide';
import { addedUp } from './wideSums';
import type { WideColumn } from './wideColumn';

export type WideTable = NonNullable<Table['wide']>;

export async function readWide(
  grid: Grid,
  wide: WideTable,
  changes: Changes,
  pacer: Pacer
): Promise<{ read: WideRead; quantities: QuantityValues[] }> {
  const measures = wideMeasures(wide);
  const quantities: QuantityValues[] = [];
  for (const id of measures) {
    const columns = wide.columns.filter((own) => own.measure === id);
    quantities.push(...(await readMeasure(grid, columns, changes, pacer)));
  }
  const labels: string[] = [];
  const places = new Map<string, number>();
  const groups = new Map<string, Omit<WideGroup, 'cells'> & { cells: number[] }>();
  const sums = addedUp(grid, wide.columns, quantities);
  for (const column of wide.columns) {
    const { index, period, label, measure } = column;
    const role = sums.has(index) ? 2 : column.role;
    let place = -1;
    if (label !== null) {
      const key = labelKey(label);
      place = places.get(key) ?? labels.push(label) - 1;
      places.set(key, place);
    }
    // Subtotals cover different columns each: they are never one record.
    const key = JSON.stringify([period, place, role, role === 2 ? index : -1]);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { period, label: place, role, cells: measures.map(() => -1) }));
    const at = quantities.findIndex((values) => values.index === index);
    group.cells[measures.indexOf(measure)] = at;
  }
  return { read: { labelIs: wide.labelIs, labels, measures, groups: [...groups.values()] }, quantities };
}

async function readMeasure(
  grid: Grid,
  columns: readonly WideColumn[],
  changes: Changes,
  pacer: Pacer
): Promise<QuantityValues[]> {
  const chosen = columns.map((own) => changes.numberStyles?.[own.index]).find((style) => style !== undefined);
  const lines = unitLines(grid, columns);
  const read = async (shared?: ColumnPlace['shared']): Promise<QuantityValues[]> => {
    const out: QuantityValues[] = [];
    for (const { index, measure } of columns) {
      const column = grid.columns[index];
      if (!column) continue;
      const place = {
        index,
        column,
        unitLine: lines.get(index) ?? grid.unitLine,
        lines: grid.lines,
        chosen: undefined
      };
      out.push(await readQuantities(measure, shared ? { ...place, shared } : place, pacer));
    }
    return out;
  };
  const alone = await read();
  const usual = columns.map((own) => changes.usual?.numberStyles?.[own.index]).find((style) => style);
  const together: ReturnType<typeof mergeStyles> & {
    readonly against?: boolean;
    readonly remembered?: boolean;
  } = withUsual(
    mergeStyles(
      alone.map((values) => values.reading),
      chosen
    ),
    usual
  );
  const same = (style: NumberStyle): boolean => alone.every((values) => values.reading.style === style);
  const asked = alone.some((values) => values.question !== null);
  const all =
    same(together.style) && together.decided === 'clear' && !asked
      ? alone
      : await read({
          style: together.style,
          decided: together.decided,
          ...(together.against ? { against: true } : {}),
          ...(together.remembered ? { remembered: true } : {})
        });
  let first = true;
  return all.map((values) => {
    if (!values.question) return values;
    const question = first
      ? { ...values.question, cells: together.ambiguous, filled: filledOf(grid, columns) }
      : null;
    first = false;
    return { ...values, question };
  });
}

/** "Kinh phí (triệu đồng) | 2023", then "Cộng": the total is in the unit that all its parts share. */
function unitLines(grid: Grid, columns: readonly WideColumn[]): Map<number, string> {
  const names = columns.map(({ index }) => ({ index, name: grid.columns[index]?.name ?? '' }));
  const said = names.flatMap(({ name }) => {
    const unit = unitInHeader(fold(name));
    return unit ? [{ name, key: JSON.stringify(unit) }] : [];
  });
  const [first] = said;
  const lines = new Map<number, string>();
  if (!first || said.some(({ key }) => key !== first.key)) return lines;
  for (const { index } of names) lines.set(index, first.name);
  return lines;
}

function filledOf(grid: Grid, columns: readonly WideColumn[]): number {
  let filled = 0;
  for (const { index } of columns) {
    grid.columns[index]?.times.forEach((times, code) => {
      if (code > 0) filled += times;
    });
  }
  return filled;
}
