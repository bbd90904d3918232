/** How a cell of a record's line was read, in words, for standing beside the cell itself. */
import { MEASURE_IDS } from '../cases/measures';
import { CATEGORY_KINDS } from '../cases/record';
import type { RecordRow } from '../cases/recordRow';
import type { Context } from '../figures/context';
import { quantityInWords, recordText, timeText } from '../figures/recordText';
import type { ColumnReading } from '../intake/reading';
import type { Original } from './originals';

export interface CellText {
  /** name of the column as in the file */
  readonly column: string;
  /** as it stands in the file; empty when the cell is */
  readonly text: string;
  /** what it was read as; `null` when the column is not used, or not for this record */
  readonly readAs: string | null;
  /** what the user put there instead in the review */
  readonly corrected: string | null;
}

/** @param categories the further columns in view: their ids by their names in the file */
export function cellTexts(
  original: Original,
  row: RecordRow,
  categories: readonly { readonly id: string; readonly name: string }[],
  context: Context
): CellText[] {
  return original.row.cells.map((text, at) => {
    const reading = original.columns.find((column) => column.index === at);
    const name = original.names[at] ?? '';
    const fixed = original.corrections.find((one) => one.column === at);
    return {
      column: name || context.m.records.sheet.unnamed(String(at + 1)),
      text: text.trim(),
      readAs: reading ? readAs(reading, row, categories, context) : null,
      corrected: fixed?.text ?? null
    };
  });
}

function readAs(
  column: ColumnReading,
  row: RecordRow,
  categories: readonly { readonly id: string; readonly name: string }[],
  context: Context
): string | null {
  const { meaning, wide } = column;
  if (meaning === 'ignore') return null;
  // A wide table's line became several records: only its own cells were read for this one.
  if (wide?.span && (wide.span.from !== row.from || wide.span.to !== row.to)) return null;
  if (wide?.label && wide.label !== row[wide.labelIs ?? 'type']) return null;
  if (meaning === 'date') return timeText(row.from, row.to, context);
  if (meaning === 'code' || meaning === 'type' || meaning === 'area')
    return recordText(row, meaning, context);
  const measure = MEASURE_IDS.find((id) => id === meaning);
  if (measure) return quantityInWords(row.measures[measure], measure, row.currency, context);
  if (!CATEGORY_KINDS.some((kind) => kind === meaning)) return null;
  const category =
    categories.find((own) => own.id === meaning) ?? categories.find((own) => own.name === column.name);
  return category ? (row.categories[category.id] ?? context.m.records.unknown) : null;
}
