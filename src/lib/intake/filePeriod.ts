/**
 * The period of a file that has no date column: only when a title or the file's name says it plainly.
 */
import { fold } from '../cases/text';
import { dateCell } from './dates';
import { periodInTitle, type Span } from './periods';
import type { Reading } from './reading';

/** From the titles ("… năm 2022"), else from the name ("bao-cao-nam-2022.csv"); `null` when unclear or not yet begun. */
export function periodOfFile(
  titles: readonly string[],
  file: string,
  today: number
): NonNullable<Reading['period']> | null {
  const words = fold(titles.join(' '));
  const title = daysInTitle(words, today) ?? periodInTitle(words);
  const name = title ? null : periodInTitle(fold(file).replace(/[_\-.]+/g, ' '));
  const found = title ?? name;
  if (!found || found.span.from > today) return null;
  return { ...found.span, source: title ? 'title' : 'name', text: found.text };
}

const DATE = '\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}';
const DAYS = new RegExp(
  `(?:tu )?(?:ngay )?(?<![\\d/])${DATE} ?(?:den|[-–])(?: het)?(?: ngay)? ?${DATE}(?![\\d/])`,
  'g'
);

/** "tháng 9/2021 (từ ngày 15/8/2021 đến ngày 14/9/2021)": days that a title states, and states once. */
function daysInTitle(folded: string, today: number): { span: Span; text: string } | null {
  const [only, another] = folded.matchAll(DAYS);
  if (!only || another) return null;
  const cell = dateCell(only[0], { order: 'dmy', today });
  return cell.kind === 'span' ? { span: cell.span, text: only[0] } : null;
}
