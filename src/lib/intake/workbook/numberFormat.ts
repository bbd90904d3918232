/**
 * What an Excel number format makes of a value: a number with a unit, or a date and how much of it is
 * shown. Only what changes the meaning is kept: 0.806 as "0%" is 80.6 %, and 44 958 as "mm/yyyy" a month.
 */

export type Shown =
  | {
      readonly kind: 'number';
      readonly percent: boolean;
      /** how many times the value is divided by 1 000 before it is shown: "0.0,," gives millions */
      readonly thousands: number;
      /** least whole digits: "0000" shows a code with its noughts */
      readonly digits: number;
      /** decimals shown whatever the value: "0.0" shows 16 as 16.0 */
      readonly decimals: number;
      /** words and signs around the number, as shown */
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'date'; readonly precision: 'year' | 'month' | 'day'; readonly time: boolean }
  | { readonly kind: 'time' };

export const PLAIN: Extract<Shown, { kind: 'number' }> = {
  kind: 'number',
  percent: false,
  thousands: 0,
  digits: 1,
  decimals: 0,
  before: '',
  after: ''
};

interface Section {
  readonly test: ((value: number) => boolean) | null;
  readonly shown: Shown;
}

const known = new Map<string, readonly Section[]>();

/** How a value is shown under a format code such as `#,##0.0,,"tr"`. Never throws. */
export function shownBy(format: string, value: number): Shown {
  let sections = known.get(format);
  if (!sections) {
    sections = split(format).map(sectionOf);
    known.set(format, sections);
  }
  const tested = sections.find((own) => own.test?.(value));
  if (tested) return tested.shown;
  const plain = sections.filter((own) => own.test === null);
  const index = sections.some((own) => own.test)
    ? 0
    : value < 0 && plain[1]
      ? 1
      : value === 0 && plain[2]
        ? 2
        : 0;
  return plain[index]?.shown ?? PLAIN;
}

/** Whether every value shows under this format just as it is, or as a whole day: nothing to look up. */
export function isPlainFormat(format: string): boolean {
  return split(format).every((part) => {
    const { shown, test } = sectionOf(part);
    if (test) return false;
    if (shown.kind === 'date') return shown.precision === 'day' && !/\[\$[^\]]*[^\w\]-]/.test(part);
    return (
      shown.kind === 'number' &&
      !shown.percent &&
      shown.thousands === 0 &&
      shown.digits < 2 &&
      !/[\p{L}\p{Sc}]/u.test(shown.before + shown.after)
    );
  });
}

/** Parts at semicolons that are not quoted. */
function split(format: string): string[] {
  return format.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;"\\[])+|(?<=;)(?=;|$)/g) ?? [''];
}

const TOKEN = /"([^"]*)"?|\\(.)|_.|\*.|\[([^\]]*)\]?|(general|am\/pm|a\/p|e[+-])|(.)/giu;

function sectionOf(format: string): Section {
  let test: Section['test'] = null;
  let pattern = '';
  let before = '';
  let after = '';
  let dates = '';
  let elapsed = false;
  let percent = false;
  for (const [whole, quoted, escaped, bracket, word, other] of format.matchAll(TOKEN)) {
    let literal = quoted ?? escaped ?? '';
    if (bracket !== undefined) {
      const condition = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(bracket);
      if (condition) test = conditionOf(condition[1] ?? '', Number(condition[2]));
      else if (/^[hms]+$/i.test(bracket)) elapsed = true;
      else if (bracket.startsWith('$')) literal = bracket.slice(1).replace(/-[^-]*(-\w+)?$/, '');
    } else if (word !== undefined) {
      if (/^general$/i.test(word)) pattern += '#';
      else if (!/^e/i.test(word)) dates += 'h';
    } else if (other !== undefined) {
      if (/[0#?.,]/.test(other)) pattern += other;
      else if (/[ymdhs]/i.test(other)) dates += other.toLowerCase();
      else if (other === '%') percent = true;
      else literal = other;
    } else if (quoted === undefined && escaped === undefined && /^[_*]/.test(whole)) literal = ' ';
    if (pattern === '') before += literal;
    else after += literal;
  }
  if (elapsed) return { test, shown: { kind: 'time' } };
  if (dates !== '') return { test, shown: datedBy(dates) };
  const thousands = (/,+(?=\.)/.exec(pattern)?.[0].length ?? 0) + (/,+$/.exec(pattern)?.[0].length ?? 0);
  const whole = pattern.split('.')[0]?.replace(/,/g, '') ?? '';
  const digits = /^0+$/.test(whole) ? whole.length : 1;
  const decimals = /\.(0+)/.exec(pattern)?.[1]?.length ?? 0;
  return { test, shown: { kind: 'number', percent, thousands, digits, decimals, before, after } };
}

function datedBy(letters: string): Shown {
  if (!/[yd]/.test(letters) && !/mmm/.test(letters)) return { kind: 'time' };
  const time = /[hs]/.test(letters);
  if (/d/.test(letters) || time) return { kind: 'date', precision: 'day', time };
  // A month without its year says less than the value does.
  return { kind: 'date', precision: !/y/.test(letters) ? 'day' : /m/.test(letters) ? 'month' : 'year', time };
}

function conditionOf(sign: string, limit: number): (value: number) => boolean {
  switch (sign) {
    case '<':
      return (value) => value < limit;
    case '<=':
      return (value) => value <= limit;
    case '>':
      return (value) => value > limit;
    case '>=':
      return (value) => value >= limit;
    case '<>':
      return (value) => value !== limit;
    default:
      return (value) => value === limit;
  }
}
