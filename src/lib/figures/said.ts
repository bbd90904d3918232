/** What a sentence says besides its numbers: its time with what is missing of it, the places and types chosen. */
import { daysOf } from '../cases/calendar';
import { printDay } from '../cases/day';
import { lowerFirst, numberWord } from '../cases/print';
import { hasKind } from '../i18n/placeKind';
import type { PeriodRow } from '../cube/series';
import { areaLabel, typeLabel, type Context } from './context';
import { whereTexts } from './scope';
import { periodName, shiftedYear } from './words';

type Timed = Pick<PeriodRow, 'period' | 'coverage'>;

/** Last day known of a period that is not whole; empty for a whole one and where its name says it already. */
export function unfinished({ period, coverage }: Timed, context: Context): string {
  if (coverage.complete || coverage.cut) return '';
  const days = context.spans.flatMap((span, at) =>
    span &&
    context.cube.sources[at]?.level === 'case' &&
    span.last >= period.fromMonth &&
    span.last <= period.toMonth
      ? [span.lastDay]
      : []
  );
  if (days.length > 0) return printDay(Math.max(...days));
  const said = periodName(period, context, coverage) !== periodName(period, context);
  const whole = daysOf(period.fromMonth, period.toMonth, context.cube.calendar);
  return said || coverage.days.to >= whole.to ? '' : printDay(coverage.days.to);
}

/**
 * `Năm 2026 mới có số liệu đến 12/10/2026`; `Năm 2025 chỉ có số liệu đến 30/06/2025` where the files go on beyond the
 * period and nothing more is to come (a district that ended). Empty for a period that is whole.
 * @param name the period in words
 */
export function unfinishedSaid(row: Timed, name: string, context: Context): string {
  const until = unfinished(row, context);
  if (!until) return '';
  const { to } = daysOf(row.period.fromMonth, row.period.toMonth, context.cube.calendar);
  const goesOn = context.spans.some((span) => span && span.lastDay > to);
  return context.m.headline[goesOn ? 'ended' : 'incomplete'](name, until);
}

/** `Năm 2022`, `Năm 2026 (số liệu đến ngày 12/10/2026)`, `Năm 2022 (từ 15/12/2021 đến 14/12/2022)`. */
export function periodSaid(row: Timed, context: Context): string {
  const period = periodName(row.period, context, row.coverage);
  const until = unfinished(row, context);
  if (until) return context.m.sentence.until(period, until);
  const { from, to } = row.coverage.days;
  const whole = daysOf(row.period.fromMonth, row.period.toMonth, context.cube.calendar);
  // What is known begins late: a place that was made within the year.
  const late = !row.coverage.complete && from > whole.from;
  return (shiftedYear(context) || late) && !row.coverage.cut
    ? `${period} (${context.m.period.fromTo(printDay(from), printDay(to))})`
    : period;
}

/** `toàn tỉnh`; `tại Cam Ranh` where places are chosen. */
export function placeSaid(context: Context): string {
  return chosenPlaces(context) || context.m.sentence.place(context.dataset.place);
}

/** `tại Cam Ranh`; empty where no places are chosen. */
export function chosenPlaces(context: Context): string {
  const { areas } = context.filter;
  return areas ? context.m.sentence.at([...areas].map((area) => areaInText(area, context))) : '';
}

/** `xã Mỹ Hội` inside a Vietnamese sentence, `Nha Trang` as it is. */
export function areaInText(key: string, context: Context): string {
  const label = areaLabel(key, context);
  return context.lang === 'vi' && (key === '' || hasKind(label)) ? lowerFirst(label) : label;
}

/** ` thuộc loại vay qua App`, with what else is chosen; empty where nothing is. @param named whether several types are named */
export function kindSaid(context: Context, named = true): string {
  const { m, lang, filter } = context;
  const types = [...(filter.types ?? [])].map((type) => lowerFirst(typeLabel(type, context)));
  const own = !filter.types
    ? ''
    : m.sentence.ofTypes(numberWord(types.length, lang), named || types.length === 1 ? types : []);
  return own + whereSaid(context);
}

/** ` (kênh: Zalo)`: values of further columns that were chosen. */
export function whereSaid(context: Context): string {
  const where = whereTexts(context);
  return where.length > 0 ? ` (${where.join('; ')})` : '';
}
