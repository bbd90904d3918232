/** How rows are named in tables that may be read again: periods in words that tell their days, totals by how they came. */
import type { Figure, FigureRow } from '../figures/figure';
import type { Messages } from '../i18n/vi';

/** "Tổng cộng (cộng từ các phần)" where the source states no total: the file is not to be taken for stating one. */
export function rowLabel(row: FigureRow, of: Figure, { figure }: Messages): string {
  const { label, readAs, role, cells } = row;
  const added =
    role === 'stated' &&
    label === figure.total &&
    of.rows.some((other) => other.role === 'item') &&
    !Object.values(cells).some(({ stated }) => stated);
  return added ? `${label} (${figure.summed})` : (readAs ?? label);
}
