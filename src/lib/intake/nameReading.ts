/** What intake understood of the names in a file, and what the user says of them. Plain data. */
import type { AreaLevel } from '../cases/areaData';
import type { AreaHow, AreaReason } from '../cases/areas';
import type { Named } from '../cases/record';
import type { ScamTypeReason } from '../cases/scamTypeMatch';

/**
 * How a name was recognised. `both`: one unit to 30/06/2025 and another after; `remembered`: the user
 * decided so in an earlier file.
 */
export type NameHow = AreaHow | 'both' | 'user' | 'remembered';

/** Why a name is only suggested. `inside`: an address that lies in the unit. */
export type NameReason = AreaReason | ScamTypeReason | 'inside';

/** A distinct name of a file. */
export interface NameEntry {
  /** by which `NameChanges` speak of it: the text and the larger units of its row, the smallest first */
  readonly key: string;
  readonly text: string;
  /** the larger units that its rows name in other columns */
  readonly within: string | null;
  /** records that bear it */
  readonly rows: number;
  readonly state: 'accepted' | 'suggested' | 'kept';
  /** accepted, or kept because the user said so */
  readonly how?: NameHow;
  readonly named: Named | null;
  readonly reason?: NameReason;
  /** at most eight; `more` were left out */
  readonly candidates: readonly Named[];
  readonly more: number;
}

export interface NameReading {
  readonly of: 'type' | 'area';
  /** distinct names: values = accepted + suggested + kept */
  readonly values: number;
  readonly accepted: number;
  readonly suggested: number;
  readonly kept: number;
  /** suggestions first, those with most rows first; `notListed` were left out */
  readonly entries: readonly NameEntry[];
  readonly notListed: number;
  /** areas: the province in which names were looked up, and what says so */
  readonly province?: { readonly name: string; readonly from: ProvinceFrom };
  /** areas: at which level the column's names stand, where that is clear */
  readonly level?: AreaLevel;
  /** areas: the units' time by the rows' dates; `both` when rows lie on both sides of 01/07/2025 */
  readonly era?: 'old' | 'new' | 'both';
}

export type ProvinceFrom = 'user' | 'column' | 'title' | 'file' | 'setting';

/** What the user says of the names of one file. */
export interface NameChanges {
  /** by the text: a type's id, the name of a type of their own, or `null`: keep as it is */
  readonly types?: Readonly<Record<string, string | null>>;
  /** by `NameEntry.key`: a unit's id, or `null`: keep as it is */
  readonly areas?: Readonly<Record<string, string | null>>;
  /** the province of the file; empty: none, the whole country */
  readonly province?: string;
}

/** What earlier files taught, and the province set on this machine. */
export interface KnownNames {
  readonly province?: string;
  /** by `typeMemoryKey` */
  readonly types?: Readonly<Record<string, string | null>>;
  /** by `areaMemoryKey` */
  readonly areas?: Readonly<Record<string, string | null>>;
}
