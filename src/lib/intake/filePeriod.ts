/**
 * The period of a file that has no date column: only when a title or the file's name says it plainly.
 */
import { fold } from '../cases/text';
import { periodInTitle } from './periods';
import type { Reading } from './reading';

/** From the titles ("… năm 2022"), else from the name ("bao-cao-nam-2022.csv"); `null` when unclear or not yet begun. */
export function periodOfFile(
  titles: readonly string[],
  file: string,
  today: number
): NonNullable<Reading['period']> | null {
  const title = periodInTitle(fold(titles.join(' ')));
  const name = title ? null : periodInTitle(fold(file).replace(/[_\-.]+/g, ' '));
  const found = title ?? name;
  if (!found || found.span.from > today) return null;
  return { ...found.span, source: title ? 'title' : 'name', text: found.text };
}
