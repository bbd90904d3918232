/**
 * Layouts of files imported before and what the user chose about them, kept on this machine. Stored text is
 * not trusted: an entry that is not as it should be counts as not there.
 */
import { MEASURE_IDS } from '../cases/measures';
import { CATEGORY_KINDS } from '../cases/record';
import type { KnownLayout } from '../intake/layout';
import type { Changes } from '../intake/reading';

const KEY = 'so-vu:layouts';
const VERSION = 1;
const MOST = 200;

export interface Layout extends KnownLayout {
  readonly key: string;
  /** column names of the file it was seen in first */
  readonly names: readonly string[];
  /** the file it was last seen in, and when: ISO date */
  readonly file: string;
  readonly on: string;
}

/** All layouts, the one seen last first. */
export function layouts(): readonly Layout[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (!isObject(stored) || stored['version'] !== VERSION || !Array.isArray(stored['layouts'])) return [];
    return (stored['layouts'] as unknown[]).filter(isLayout).slice(0, MOST);
  } catch {
    return [];
  }
}

/** The layouts as the intake takes them. */
export function knownLayouts(): Readonly<Record<string, KnownLayout>> {
  return Object.fromEntries(
    layouts().map(({ key, choices, whole }) => [
      key,
      { ...(choices ? { choices } : {}), ...(whole ? { whole } : {}) }
    ])
  );
}

export function layoutOf(key: string): Layout | null {
  return layouts().find((own) => own.key === key) ?? null;
}

/** Puts a layout first; what it does not say stays as it was kept before. `choices: null` forgets choices. */
export function rememberLayout(
  seen: Pick<Layout, 'key' | 'names' | 'file' | 'on'> & {
    readonly choices?: Changes | null;
    readonly whole?: Changes;
  }
): void {
  const before = layoutOf(seen.key);
  const choices = seen.choices === undefined ? before?.choices : (seen.choices ?? undefined);
  const whole = seen.whole ?? before?.whole;
  const others = layouts().filter((own) => own.key !== seen.key);
  if (!choices && !whole) {
    if (before) write(others);
    return;
  }
  const { key, names, file, on } = seen;
  write([{ key, names, file, on, ...(choices ? { choices } : {}), ...(whole ? { whole } : {}) }, ...others]);
}

/** Puts layouts of another machine before those known here; one that is known here too is read as there. */
export function joinLayouts(others: readonly unknown[]): void {
  const came = others.filter(isLayout);
  const keys = new Set(came.map(({ key }) => key));
  write([...came, ...layouts().filter(({ key }) => !keys.has(key))]);
}

/** Puts a list that `layouts` gave back in place of what is known. */
export function putLayouts(all: readonly Layout[]): void {
  write(all);
}

export function forgetLayout(key: string): void {
  write(layouts().filter((own) => own.key !== key));
}

export function forgetLayouts(): void {
  write([]);
}

function write(all: readonly Layout[]): void {
  try {
    if (all.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ version: VERSION, layouts: all.slice(0, MOST) }));
  } catch {
    // Storage may be full or forbidden; the next file is then read afresh.
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLayout(value: unknown): value is Layout {
  if (!isObject(value)) return false;
  const { key, names, file, on, choices, whole } = value;
  return (
    typeof key === 'string' &&
    typeof file === 'string' &&
    typeof on === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(on) &&
    Array.isArray(names) &&
    names.every((name) => typeof name === 'string') &&
    [choices, whole].every((own) => own === undefined || isChanges(own))
  );
}

const WORDS: readonly string[] = [
  'ignore',
  'code',
  'date',
  'type',
  'area',
  ...CATEGORY_KINDS,
  ...MEASURE_IDS
];

/** Whether these are choices the intake knows: a word it does not know must not reach it. */
function isChanges(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { meanings = {}, measure, usual = {}, names = {}, ...rest } = value;
  if (Object.keys(rest).length > 0 || !isObject(usual) || !isObject(names)) return false;
  const { numberStyles = {}, dateOrders = {}, twoDigitYears = {}, whole, ...more } = usual;
  return (
    Object.keys(more).length === 0 &&
    isByColumn(meanings, WORDS) &&
    (measure === undefined || MEASURE_IDS.some((id) => id === measure)) &&
    isByColumn(numberStyles, ['vi', 'en']) &&
    isByColumn(dateOrders, ['dmy', 'mdy']) &&
    isByColumn(twoDigitYears, ['20yy', '19yy']) &&
    (whole === undefined || isWhole(whole)) &&
    areNames(names)
  );
}

function isByColumn(value: unknown, words: readonly string[]): boolean {
  return (
    isObject(value) &&
    Object.entries(value).every(
      ([index, own]) => /^\d{1,3}$/.test(index) && typeof own === 'string' && words.includes(own)
    )
  );
}

function isWhole(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { level, types, areas, unitMissing } = value;
  return (
    (level === 'case' || level === 'aggregate') &&
    typeof types === 'boolean' &&
    typeof areas === 'boolean' &&
    Array.isArray(unitMissing) &&
    unitMissing.every((index) => typeof index === 'number')
  );
}

function areNames({ types = {}, areas = {}, province = '', ...rest }: Record<string, unknown>): boolean {
  const told = (by: unknown): boolean =>
    isObject(by) && Object.values(by).every((own) => own === null || typeof own === 'string');
  return Object.keys(rest).length === 0 && typeof province === 'string' && told(types) && told(areas);
}
