/**
 * A column of dates whose years have two digits: asked about once for the column. A few among many
 * dates are slips, and are listed row by row instead.
 */
import { dateOf } from '../cases/day';
import { dateCell } from './dates';
import type { DateOptions } from './dateOptions';
import { examplesOf } from './examples';
import type { GridColumn } from './gridColumn';
import { spanOfMonths } from './periods';
import type { Question, TwoDigitYears } from './reading';

/** So many short years, or half of all, are how the column is written. */
const MANY = 20;
const FIRST_POSSIBLE = 1945;
const SHORT = /^(?:\D*\d{1,2}\s*[/.\- ]\s*\d{1,2}\s*[/.\- ]\s*)?(\d{2})$/;

export interface ShortYears {
  readonly century: 1900 | 2000;
  /** the column is written so: asked or answered, no problem of single rows */
  readonly asked: boolean;
  readonly questions: readonly Question[];
}

/** @param bare two digits alone are a year: the column is named so */
export function shortYears(
  index: number,
  column: GridColumn,
  lines: Int32Array,
  bare: boolean,
  options: DateOptions
): ShortYears {
  let short = 0;
  let filled = 0;
  let late = 0;
  let possible = 0;
  const thisYear = dateOf(options.today).year;
  for (let code = 1; code < column.texts.length; code++) {
    const times = column.times[code] ?? 0;
    filled += times;
    const digits = yearOf(column.texts.at(code), bare);
    if (digits === null) continue;
    short += times;
    if (2000 + digits > thisYear) late += times;
    if (1900 + digits >= FIRST_POSSIBLE) possible += times;
  }
  const asked = short > MANY || (short > 1 && short * 2 >= filled);
  const assumed: TwoDigitYears = late * 2 > short ? '19yy' : '20yy';
  if (!asked) return { century: 2000, asked, questions: [] };
  const remembered = options.usualYears === assumed;
  const chosen = options.years;
  if (chosen) return { century: chosen === '19yy' ? 1900 : 2000, asked, questions: [] };
  const century = assumed === '19yy' ? 1900 : 2000;
  const choices: TwoDigitYears[] = possible > 0 ? ['20yy', '19yy', 'not-a-date'] : ['20yy', 'not-a-date'];
  const question: Question = {
    kind: 'two-digit-year',
    column: index,
    columnName: column.name,
    assumed,
    ...(remembered ? { remembered } : {}),
    cells: short,
    filled,
    options: choices.map((choice) => ({
      choice,
      examples: examplesOf(
        column,
        lines,
        (code) => yearOf(column.texts.at(code), bare) !== null,
        (text) => {
          if (choice === 'not-a-date') return { label: text.trim() };
          const base = choice === '19yy' ? 1900 : 2000;
          const digits = /^\s*(\d{2})\s*$/.exec(text)?.[1];
          const span = digits
            ? spanOfMonths(base + Number(digits), 1, 12, 'year')
            : spanIn(text, base, options);
          return span ? { span } : {};
        }
      )
    }))
  };
  return { century, asked, questions: [question] };
}

function spanIn(text: string, century: 1900 | 2000, { today, chosen }: DateOptions) {
  const cell = dateCell(text, { order: chosen ?? 'dmy', today, century });
  return cell.kind === 'span' ? cell.span : null;
}

function yearOf(text: string, bare: boolean): number | null {
  if (text.length > 24 || text.length < 2) return null;
  const m = SHORT.exec(text.trim());
  if (!m?.[1] || (!bare && /^\d\d$/.test(text.trim()))) return null;
  return Number(m[1]);
}
