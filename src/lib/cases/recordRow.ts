/** One record as it is read on screen; columns of many are `RecordTable` (record.ts). */
import type { MeasureId } from './measures';
import type { Quantity } from './quantity';
import type { Role } from './record';

export interface RecordRow {
  /** its place in the record table, from 0: files one after the other, each in the order of its lines */
  readonly id: number;
  /** index of its file among those in view */
  readonly source: number;
  /** line in the file where it starts, 1-based */
  readonly line: number;
  readonly role: Role;
  /** first and last day of the time it is known by, inclusive; `null` when it has none */
  readonly from: number | null;
  readonly to: number | null;
  readonly code: string | null;
  /** as the file writes it; `null` is unknown (for a total: all of them) */
  readonly type: string | null;
  readonly area: string | null;
  /** currency of its amounts where it is not đồng; they are then in its smallest unit and in no sum */
  readonly currency: string | null;
  /** by id, what it has in the further columns of its file; `null` is unknown */
  readonly categories: Readonly<Record<string, string | null>>;
  /** measures that the data carry; `null` is unknown */
  readonly measures: Readonly<Partial<Record<MeasureId, Quantity | null>>>;
}

/** What records can be put in order by. `file`: the order of the files and their lines. */
export type RecordKey = 'file' | 'date' | 'type' | 'area' | MeasureId;

export interface RecordOrder {
  readonly by: RecordKey;
  /** largest, latest or last first; unknown stands last either way */
  readonly down: boolean;
}

export const FILE_ORDER: RecordOrder = { by: 'file', down: false };
