/** Dimensions and their values in words. */
import { LOSS_BAND } from '../cases/lossBands';
import { areaLabel, typeLabel, type Context } from './context';

/** What the rows are, in running text: `loại`, `đơn vị báo cáo`, or as the file names the column. */
export function dimensionName(rows: string, { m, cube }: Pick<Context, 'm' | 'cube'>): string {
  const known = m.table.dimensions[rows];
  return known ?? cube.categories.find((category) => category.id === rows)?.name ?? rows;
}

/** A value of a dimension in words. */
export function valueLabel(base: string, key: string, context: Context): string {
  const { m } = context;
  if (base === 'type') return typeLabel(key, context);
  if (base === 'area') return areaLabel(key, context);
  if (base === LOSS_BAND) return m.table.bands[key] ?? m.table.unknownLoss;
  return key || m.table.unknown;
}
