/** A file as it counts in figures. */
import type { DataStatus } from '../cases/dataStatus';
import type { Level, RecordTable } from '../cases/record';

/** One file in view. */
export interface Loaded {
  /** of the kept file; empty for the sample */
  readonly id: string;
  /** as the user calls it */
  readonly name: string;
  readonly status: DataStatus;
  /** where the user says it comes from; empty when they do not */
  readonly source: string;
  readonly level: Level;
  readonly table: RecordTable;
  readonly rows: number;
  readonly yearly: boolean;
  readonly foreign: ReadonlyMap<string, number>;
}
