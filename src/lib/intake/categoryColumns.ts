/**
 * Further columns that records can be grouped by: few different texts that come back. What names or
 * numbers one person, one phone or one account does not come back and stays out.
 */
import { slugOf } from '../cases/text';
import { CATEGORY_KINDS, type CategoryKind } from '../cases/record';
import type { ColumnFacts } from './columnFacts';
import type { GridColumn } from './gridColumn';
import { matchName, OF_GROUPS } from './headerNames';
import type { Candidate, Meaning } from './meaning';

/** More different texts than this are no groups, whatever the column's name. */
const MOST_NAMED = 500;
const MOST_GUESSED = 60;
/** Mean letters of a text: more is a sentence. */
const LONGEST = 60;

/** Whether the values of a column named for a category are groups, not free text or numbers. */
export function fewValues(facts: ColumnFacts): boolean {
  const repeats = facts.distinct * 2 <= facts.filled || facts.filled <= 20;
  return repeats && facts.distinct <= MOST_NAMED && facts.letters <= LONGEST && facts.numbers < 0.5;
}

/**
 * A column of units where the file has no other place: places, unless the values say "Công an …".
 * Nha Trang under "Đơn vị" is a place that reported.
 */
export function unitsAsPlaces(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.some((own) => own.match.meaning === 'area' && !own.name.endsWith(OF_GROUPS)))
    return [...candidates];
  return candidates.map((own) =>
    own.match.meaning === 'unit' && own.facts.offices < 0.5
      ? { ...own, match: { ...own.match, meaning: 'area' } }
      : own
  );
}

/** Columns nothing else claims whose few texts come back. A name of a measure or of a person's data is no category. */
export function guessCategories(columns: readonly GridColumn[], meanings: readonly Meaning[]): number[] {
  return columns.flatMap((column, index) => {
    const own = meanings[index];
    if (own?.meaning !== 'ignore' || column.name.trim() === '') return [];
    const match = matchName(column.name)?.meaning;
    const open = match === undefined || match === 'type' || match === 'area' || isKind(match);
    return open && groups(own.facts) ? [index] : [];
  });
}

function groups(facts: ColumnFacts): boolean {
  return (
    facts.telling >= 2 &&
    facts.distinct <= MOST_GUESSED &&
    facts.distinct * 2 <= facts.filled &&
    facts.letters <= LONGEST &&
    facts.numbers < 0.2 &&
    facts.dates < 0.2
  );
}

function isKind(meaning: string): meaning is CategoryKind {
  return CATEGORY_KINDS.some((kind) => kind === meaning);
}

/** A column that is a category, with the id under which the same column of another file is found. */
export interface CategoryPlace {
  readonly index: number;
  readonly id: string;
  readonly kind: CategoryKind;
}

/** The category columns in the order of the file; a second column of the same name gets a number. */
export function categoriesOf(columns: readonly GridColumn[], meanings: readonly Meaning[]): CategoryPlace[] {
  const taken = new Map<string, number>();
  return meanings.flatMap(({ meaning }, index): CategoryPlace[] => {
    if (!isKind(meaning)) return [];
    const id = meaning === 'category' ? `cat-${slugOf(columns[index]?.name ?? '') || index}` : meaning;
    const before = taken.get(id) ?? 0;
    taken.set(id, before + 1);
    return [{ index, id: before === 0 ? id : `${id}-${before + 1}`, kind: meaning }];
  });
}
