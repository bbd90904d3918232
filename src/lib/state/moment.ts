/** When something was done on this machine, as office papers write it. */
import { printDay, dayOf } from '../cases/day';
import type { Lang } from '../cases/print';

/** @param at milliseconds since 1970; printed in this machine's time: `ngày 15/06/2023 lúc 09:05` */
export function printMoment(at: number, lang: Lang): string {
  const when = new Date(at);
  const day = printDay(dayOf(when.getFullYear(), when.getMonth() + 1, when.getDate()) ?? 0);
  const time = `${String(when.getHours()).padStart(2, '0')}:${String(when.getMinutes()).padStart(2, '0')}`;
  return lang === 'vi' ? `ngày ${day} lúc ${time}` : `${day} ${time}`;
}
