/** What the data in view are about, for the proposals of a report's title and head. */
import { dateOf } from '../cases/day';
import { chosenOf } from './chosen';
import type { Context } from './context';
import { periodName } from './words';

export interface ReportAbout {
  /** the source's own term for what it counts; empty when it has none */
  readonly subject: string;
  /** "năm 2022": the period that the page speaks of; empty when nothing is dated */
  readonly period: string;
  /** "tỉnh Khánh Hòa"; empty when the data do not say */
  readonly place: string;
  /** of today: the year in the date to be filled in */
  readonly year: number;
}

export function reportAbout(context: Context): ReportAbout {
  const { dataset, filter, today } = context;
  // A report is of a year or half a year, however finely its figures are split.
  const grain = context.grain === 'half' ? 'half' : 'year';
  const { current } = chosenOf({ ...context, grain }, filter);
  return {
    subject: (dataset.subject ?? '').replace(/\s*\([^)]*\)/g, ''),
    period: current ? periodName(current.period, context, current.coverage) : '',
    place: dataset.place ?? '',
    year: dateOf(today).year
  };
}
