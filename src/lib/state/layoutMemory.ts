/** What the review keeps of a file's layout, and what it says of a layout it knew. */
import { isoDay, today } from '../cases/day';
import { MEASURE_IDS, type MeasureId } from '../cases/measures';
import type { Messages } from '../i18n/vi';
import { choicesToKeep, layoutKey, wholeReading } from '../intake/layout';
import type { Changes, ColumnMeaning, FileReading } from '../intake/reading';
import { rememberLayout } from './layouts';
import type { ReviewFile } from './reviewFile';

function seenIn(result: FileReading) {
  return {
    names: result.reading.columns.map((column) => column.name),
    file: result.file,
    on: isoDay(today())
  };
}

/** Keeps the user's choices about an imported file for the next one of its layout. */
export function keepLayout({ result, changes }: ReviewFile): void {
  if (!result.ok || result.layout === undefined || result.returned) return;
  const choices = choicesToKeep(changes, result.reading);
  rememberLayout({ key: result.layout, ...seenIn(result), choices });
}

/** Keeps all that a file showed, for its rejected rows: they are read like the whole when they come back. */
export function keepWhole({ result, changes }: ReviewFile): void {
  if (!result.ok) return;
  const names = result.reading.columns.map((column) => column.name);
  const key = layoutKey(names, Math.max(1, result.headerRows));
  if (key !== null) rememberLayout({ key, ...seenIn(result), whole: wholeReading(result.reading, changes) });
}

/** The name of a meaning on screen. */
export function meaningName(meaning: ColumnMeaning, m: Messages): string {
  const measure = MEASURE_IDS.find((id): id is MeasureId => id === meaning);
  return measure ? m.measures[measure] : (m.ui.review.meanings[meaning] ?? meaning);
}

/** The choices by which a file was read, one phrase each. */
export function choicesText(changes: Changes, reading: FileReading['reading'], m: Messages): string[] {
  const w = m.ui.mend.known;
  const name = (index: string): string => reading.columns[Number(index)]?.name || m.ui.review.empty;
  const { meanings, measure, usual } = changes;
  const each = <T>(by: Readonly<Record<number, T>> | undefined, say: (column: string, own: T) => string) =>
    Object.entries(by ?? {}).map(([index, own]) => say(name(index), own as T));
  return [
    ...each(meanings, (column, own) =>
      own === 'ignore' ? w.ignored(column) : w.meaning(column, meaningName(own, m))
    ),
    ...(measure ? [w.measure(m.measures[measure])] : []),
    ...each(usual?.numberStyles, (column, own) => w.style[own](column)),
    ...each(usual?.dateOrders, (column, own) => w.order[own](column)),
    ...each(usual?.twoDigitYears, (column, own) => (own === '19yy' ? w.years19(column) : w.years20(column)))
  ];
}
