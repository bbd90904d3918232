/**
 * What each column means: by its name, confirmed by its values; where no name helps, by its values
 * alone; and above all by what the user says. A meaning is given once.
 */
import { MEASURE_IDS, type MeasureId } from '../cases/measures';
import { fewValues, guessCategories, unitsAsPlaces } from './categoryColumns';
import { factsOf, type ColumnFacts } from './columnFacts';
import type { GridColumn } from './gridColumn';
import { matchName, nameWords, OF_GROUPS, type NameMatch } from './headerNames';
import { chooseDates } from './dateColumns';
import type { Candidate, Meaning } from './meaning';
import { placesBeside } from './placeColumns';
import type { ColumnMeaning } from './reading';

const NOTHING = { meaning: 'ignore', because: 'none' } as const;

/** Everyday words that name a measure only when the values agree. */
const WEAK = new Set([
  'doi tuong',
  'bi can',
  'bi hai',
  'nan nhan',
  'khoi to',
  'lam ro',
  'kham pha',
  'vu viec',
  'vu',
  'so luong',
  'so tien',
  'amount',
  'count',
  'damage',
  'cases',
  'accused',
  'solved'
]);

/**
 * Finds the meaning of every column.
 * @param headerRows 0 when the file has no header: then values alone must do
 * @param apart columns of a wide table, whose headings say all about them, with their measures
 * @param chosen the user's meanings by column index; they win, and take the meaning from any other column
 */
export function findMeanings(
  columns: readonly GridColumn[],
  headerRows: number,
  chosen: Readonly<Record<number, ColumnMeaning>> = {},
  apart: ReadonlyMap<number, MeasureId | null> = new Map()
): Meaning[] {
  const facts = columns.map(factsOf);
  const meanings: Meaning[] = facts.map((f) => ({ ...NOTHING, facts: f }));
  const candidates: Candidate[] = [];
  const named = new Set<number>();
  const give = (index: number, meaning: ColumnMeaning, because: 'name' | 'values'): void => {
    const own = facts[index];
    if (own) meanings[index] = { meaning, because, facts: own };
    named.add(index);
  };
  columns.forEach((column, index) => {
    if (apart.has(index)) {
      named.add(index);
      return;
    }
    const match = headerRows > 0 ? matchName(column.name) : null;
    if (!match) return;
    const own = facts[index];
    if (match.meaning === 'ignore') {
      give(index, 'ignore', 'name');
    } else if (own && confirmed(match, own, column))
      candidates.push({ index, match, facts: own, name: column.name });
  });
  for (const index of chooseDates(candidates.filter((c) => c.match.meaning === 'date')))
    give(index, 'date', 'name');
  const placed = unitsAsPlaces(candidates);
  for (const slot of ['code', 'type', 'area', 'unit', 'channel', 'status', ...MEASURE_IDS] as const) {
    const best = choose(
      placed.filter((c) => c.match.meaning === slot),
      slot
    );
    if (best !== null) give(best, slot, 'name');
    if (slot !== 'area') continue;
    const places = placed.filter((c) => c.match.meaning === 'area');
    const area = places.find((c) => c.index === best);
    for (const [index, meaning] of placesBeside(area, places)) give(index, meaning, 'name');
  }
  const taken = new Set(candidates.map((c) => c.index));
  guess(facts, meanings, (index) => !named.has(index) && !taken.has(index), headerRows, give);
  if (headerRows > 0 && apart.size === 0)
    for (const index of guessCategories(columns, meanings)) give(index, 'category', 'values');
  const found = applyChoices(meanings, chosen);
  return found.map((own, index) => {
    const measure = apart.get(index);
    return measure && chosen[index] === undefined ? { ...own, meaning: measure, because: 'values' } : own;
  });
}

/** Whether the values bear the name out. An empty column keeps its name's meaning: all unknown. */
function confirmed(match: NameMatch, facts: ColumnFacts, column: GridColumn): boolean {
  if (facts.telling === 0) return match.meaning !== 'date' || facts.filled === 0;
  switch (match.meaning) {
    case 'date':
      return (
        facts.dates >= 0.3 || facts.yearParts >= 0.8 || facts.dayNumbers >= 0.8 || shortYears(column, facts)
      );
    case 'code':
      // A "mã" that keeps coming back is the code of a place or a type, not of a case.
      return (
        facts.distinct >= facts.filled * 0.5 || /^(ma vu|so ho so|ma ho so|case)/.test(nameWords(column.name))
      );
    case 'unit':
    case 'channel':
    case 'status':
      return fewValues(facts);
    case 'type':
    case 'area':
    case 'ignore':
      return true;
    default:
      return WEAK.has(nameWords(column.name))
        ? facts.numbers >= 0.5
        : facts.numbers >= 0.2 || facts.telling <= 3;
  }
}

function shortYears(column: GridColumn, facts: ColumnFacts): boolean {
  return (
    /^(nam|annee|year)$/.test(nameWords(column.name)) && Math.max(facts.dayNumbers, facts.twoDigits) >= 0.8
  );
}

function choose(candidates: readonly Candidate[], slot: ColumnMeaning): number | null {
  if (candidates.length === 0) return null;
  const most = Math.max(...candidates.map((c) => c.facts.filled));
  const ranked = [...candidates].sort((a, b) => {
    // Of two levels of place the finest that is really filled in.
    if (slot === 'area' && ofGroups(a) !== ofGroups(b)) return ofGroups(a) ? 1 : -1;
    if (slot === 'area' && half(a, most) !== half(b, most)) return half(a, most) ? -1 : 1;
    // Our own export prints a loss twice: as a number, and as the source writes it, with its "hơn".
    if (slot === 'loss' && stated(a) !== stated(b) && a.facts.filled > 0 && b.facts.filled > 0) {
      const [own, other] = stated(a) ? [a, b] : [b, a];
      if (own.facts.filled >= other.facts.filled) return stated(a) ? -1 : 1;
    }
    if (slot === 'area' || slot === 'type') return a.match.rank - b.match.rank || a.index - b.index;
    return b.match.fit - a.match.fit || b.match.length - a.match.length || a.index - b.index;
  });
  return ranked[0]?.index ?? null;
}

/** Made of headings over the rows: a larger unit than what the rows name themselves. */
function ofGroups(candidate: Candidate): boolean {
  return candidate.name.endsWith(OF_GROUPS);
}

function half(candidate: Candidate, most: number): boolean {
  return candidate.facts.filled * 2 >= most;
}

function stated(candidate: Candidate): boolean {
  return /ghi trong nguon|as stated|nguon ghi/.test(nameWords(candidate.name));
}

/** Meanings from values, for what the names left open. Amounts and counts are never guessed under a name we do not know. */
function guess(
  facts: readonly ColumnFacts[],
  meanings: readonly Meaning[],
  free: (index: number) => boolean,
  headerRows: number,
  give: (index: number, meaning: ColumnMeaning, because: 'values') => void
): void {
  const has = (meaning: ColumnMeaning): boolean => meanings.some((m) => m.meaning === meaning);
  const find = (fits: (f: ColumnFacts) => boolean): number =>
    facts.findIndex((f, i) => free(i) && f.filled > 0 && fits(f));
  const take = (index: number, meaning: ColumnMeaning): void => {
    if (index >= 0) give(index, meaning, 'values');
  };
  if (!has('date')) {
    const plain = find((f) => f.plainDates >= 0.8);
    take(plain >= 0 ? plain : find((f) => f.years >= 0.99 && f.distinct <= 60), 'date');
  }
  if (headerRows === 0) {
    // Nobody counts cases in tens of thousands row by row.
    const figures = (f: ColumnFacts): boolean => f.numbers >= 0.95 && f.years < 0.9 && f.dates < 0.5;
    if (!has('loss'))
      take(
        find((f) => f.money >= 0.5 || (f.long >= 0.5 && figures(f))),
        'loss'
      );
    if (!has('cases'))
      take(
        find((f) => figures(f) && f.money === 0 && f.long < 0.5),
        'cases'
      );
  }
  if (!has('type') && (has('date') || MEASURE_IDS.some(has))) {
    const words = (f: ColumnFacts): boolean => f.numbers < 0.2 && f.dates < 0.2 && f.telling > 1;
    const repeated = (f: ColumnFacts): boolean =>
      words(f) && f.distinct < f.filled && f.distinct <= Math.max(3, f.filled / 2);
    take(find(has('cases') ? words : repeated), 'type');
  }
}

function applyChoices(found: readonly Meaning[], chosen: Readonly<Record<number, ColumnMeaning>>): Meaning[] {
  const wanted = new Set<ColumnMeaning>(
    Object.values(chosen).filter((meaning) => meaning !== 'ignore' && meaning !== 'category')
  );
  return found.map((own, index) => {
    const meaning = chosen[index];
    if (meaning !== undefined) return { ...own, meaning, because: 'user' };
    return wanted.has(own.meaning) ? { ...own, ...NOTHING } : own;
  });
}

/** The column that has a meaning, or −1. */
export function columnOf(meanings: readonly Meaning[], meaning: ColumnMeaning): number {
  return meanings.findIndex((own) => own.meaning === meaning);
}

/** Measures the file carries, in the order of the table of measures. */
export function measuresOf(meanings: readonly Meaning[]): MeasureId[] {
  return MEASURE_IDS.filter((id) => columnOf(meanings, id) >= 0);
}
