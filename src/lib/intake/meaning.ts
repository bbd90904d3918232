/** A column's meaning, found or still a candidate. */
import type { ColumnFacts } from './columnFacts';
import type { NameMatch } from './headerNames';
import type { ColumnMeaning, ColumnReading } from './reading';

export interface Meaning {
  readonly meaning: ColumnMeaning;
  readonly because: ColumnReading['because'];
  readonly facts: ColumnFacts;
}

export interface Candidate {
  readonly index: number;
  readonly match: NameMatch;
  readonly facts: ColumnFacts;
  readonly name: string;
}
