/**
 * Records as they leave intake: columns, not objects, so that a million rows fit and travel to the
 * database without copying. Positions across columns belong together.
 */
import type { MeasureId } from './measures';
import type { PackedTexts } from './packed';

/** What a text was recognised as: a unit of the country, or a type of the vocabulary. */
export interface Named {
  /**
   * a unit's (`old:568`, `new:56`; `old:56+new:56` for a text that is one to 30/06/2025 and the other
   * after), a shipped type's (`fake-job`) or, for a type the user made, `own:` and its name
   */
  readonly id: string;
  /** "Thành phố Nha Trang" */
  readonly label: string;
  /** the larger unit a unit lies in: "Tỉnh Khánh Hòa" */
  readonly within: string | null;
}

/** Text column, dictionary-coded: `values[codes[i]]`; code −1 is unknown (the cell was empty). */
export interface TextColumn {
  readonly codes: Int32Array;
  readonly values: readonly string[];
  /** per value, where names were looked up (types and areas); `null`: kept as it is written */
  readonly names?: readonly (Named | null)[];
}

/** Column of case codes, hardly two alike: text `codes[i]` of `texts`; −1 is unknown. */
export interface CodeColumn {
  readonly codes: Int32Array;
  readonly texts: PackedTexts;
}

/**
 * What a further column of the file groups records by: the unit that reports, the channel of contact
 * (Zalo, phone), the state of the case, or anything else with few values.
 */
export const CATEGORY_KINDS = ['unit', 'channel', 'status', 'category'] as const;
export type CategoryKind = (typeof CATEGORY_KINDS)[number];

/** A category column of a file. */
export interface Category {
  /** `unit`, `channel`, `status`, or `cat-` and the folded name: the same in every file that has the column */
  readonly id: string;
  readonly kind: CategoryKind;
  /** as the file names the column */
  readonly name: string;
  readonly column: TextColumn;
}

/** Quantity column in base units (đồng, cases, persons). NaN is unknown. Counts have low = high = value. */
export interface QuantityColumn {
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** index into `QUALIFIERS` */
  readonly qualifier: Uint8Array;
}

export const QUALIFIERS = ['exact', 'atLeast', 'about'] as const;

/** Day number of a record without a date. */
export const NO_DAY = -2147483648;

/** Reporting month of what has no date; equal to `NO_DAY`, so the store can pass it through. */
export const NO_MONTH = -2147483648;

/**
 * `part`: counts toward sums. `total`: a total the source states, kept beside its parts and
 * never added to them; a total's unknown type (area) means "all types (areas)".
 * `subtotal`: a stated total over some types or areas only ("Total State", "Cộng khu vực I"). What it
 * covers is not in the record, so it is in no figure: intake compares it with its own rows (`Subtotal`).
 */
export const ROLES = ['part', 'total', 'subtotal'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Raise it with every change to `RecordTable`: tables kept on users' machines by an older version are then
 * read again from the original file.
 */
export const RECORD_SHAPE = 2;

export interface RecordTable {
  readonly length: number;
  /** line in the file where the record starts, 1-based, as a text editor or Excel shows it */
  readonly row: Int32Array;
  /** index into `ROLES` */
  readonly role: Uint8Array;
  /** first and last day of the time the record is known by, inclusive; `NO_DAY` when it has none */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly code: CodeColumn;
  readonly type: TextColumn;
  readonly area: TextColumn;
  /** currency of `loss` and `recovered` where it is not đồng ("USD"); such amounts are kept apart, in the smallest unit */
  readonly currency: TextColumn;
  /** the file's further columns with few values, in its order; no id twice */
  readonly categories: readonly Category[];
  /** only measures that the file carries; `cases` is always there */
  readonly measures: Readonly<Partial<Record<MeasureId, QuantityColumn>>>;
}

/** What a file's rows are: one case each, or counts somebody already added up. */
export type Level = 'case' | 'aggregate';
