/**
 * What the user set for the consolidation of unit reports, on this machine: the units that must report, by
 * when, and the provincial figure to compare with. Stored text is not trusted. The only writer of it.
 */
import { DEADLINES, type DayOfYear, type DeadlineRule } from '../cases/deadline';
import { dayOf } from '../cases/day';
import { clean } from '../cases/text';

const KEY = 'so-vu:units';

export type RuleName = 'none' | '15-6' | '10-6' | 'own';
const RULES: readonly RuleName[] = ['none', '15-6', '10-6', 'own'];

/** A provincial figure as typed; empty when not said. */
export interface StatedText {
  readonly cases: string;
  readonly loss: string;
}

interface Stored {
  readonly expected: readonly string[];
  readonly rule: RuleName;
  readonly half: DayOfYear;
  readonly year: DayOfYear;
  /** day numbers by key of the period */
  readonly days: Readonly<Record<string, number>>;
  readonly stated: Readonly<Record<string, StatedText>>;
}

const START: Stored = {
  expected: [],
  rule: '15-6',
  half: DEADLINES['15-6'].half,
  year: DEADLINES['15-6'].year,
  days: {},
  stated: {}
};

/** One unit a line; empty lines and repeats drop out. */
export function unitLines(text: string): string[] {
  const lines = text.split(/\r?\n/).map(clean).filter(Boolean);
  return lines.filter((line, i) => lines.indexOf(line) === i);
}

/** Reads what is stored; what makes no sense counts as not set. */
function readUnits(text: string | null): Stored {
  try {
    return unitsFrom(JSON.parse(text ?? '{}'));
  } catch {
    return START;
  }
}

function unitsFrom(value: unknown): Stored {
  if (typeof value !== 'object' || value === null) return START;
  const { expected, rule, half, year, days, stated } = value as Partial<Record<keyof Stored, unknown>>;
  return {
    expected: Array.isArray(expected)
      ? unitLines(expected.filter((one) => typeof one === 'string').join('\n'))
      : [],
    rule: RULES.find((own) => own === rule) ?? START.rule,
    half: dayIn(half) ?? START.half,
    year: dayIn(year) ?? START.year,
    days: entries(days, (one): one is number => Number.isInteger(one)),
    stated: entries(
      stated,
      (one): one is StatedText =>
        typeof one === 'object' &&
        one !== null &&
        'cases' in one &&
        'loss' in one &&
        typeof one.cases === 'string' &&
        typeof one.loss === 'string'
    )
  };
}

function dayIn(value: unknown): DayOfYear | null {
  if (typeof value !== 'object' || value === null || !('month' in value) || !('day' in value)) return null;
  const { month, day } = value;
  if (typeof month !== 'number' || typeof day !== 'number') return null;
  return dayOf(2024, month, day) === null ? null : { month, day };
}

function entries<T>(value: unknown, fits: (one: unknown) => one is T): Record<string, T> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, T] => fits(entry[1])));
}

class Units {
  #stored = $state.raw<Stored>(readUnits(storedText()));

  get expected(): readonly string[] {
    return this.#stored.expected;
  }
  get ruleName(): RuleName {
    return this.#stored.rule;
  }
  get rule(): DeadlineRule | null {
    const { rule, half, year } = this.#stored;
    if (rule === 'none') return null;
    return rule === 'own' ? { half, year, before: true } : DEADLINES[rule];
  }
  get half(): DayOfYear {
    return this.#stored.half;
  }
  get year(): DayOfYear {
    return this.#stored.year;
  }

  /** The deadline set for one period alone, a day number; `null` when none is. */
  dayFor(key: string): number | null {
    return this.#stored.days[key] ?? null;
  }

  statedFor(key: string): StatedText {
    return this.#stored.stated[key] ?? { cases: '', loss: '' };
  }

  /** All of it, as plain JSON. */
  get all(): unknown {
    return this.#stored;
  }

  /** Puts what `all` gave, here or on another machine, in place of what is set. */
  replace(all: unknown): void {
    this.#keep(unitsFrom(all));
  }

  expect(units: readonly string[]): void {
    this.#keep({ expected: unitLines(units.join('\n')) });
  }

  set(change: Partial<Pick<Stored, 'rule' | 'half' | 'year'>>): void {
    this.#keep(change);
  }

  setDay(key: string, day: number | null): void {
    const days = Object.fromEntries(Object.entries(this.#stored.days).filter(([own]) => own !== key));
    this.#keep({ days: day === null ? days : { ...days, [key]: day } });
  }

  setStated(key: string, text: Partial<StatedText>): void {
    this.#keep({ stated: { ...this.#stored.stated, [key]: { ...this.statedFor(key), ...text } } });
  }

  #keep(change: Partial<Stored>): void {
    this.#stored = { ...this.#stored, ...change };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#stored));
    } catch {
      // Storage may be full or forbidden; the choices then last until the page is left.
    }
  }
}

function storedText(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

let units: Units | undefined;

/** The one object of it on the page; made on first use, since prerendering has no `localStorage`. */
export function useUnits(): Units {
  return (units ??= new Units());
}
