/** What a reading came to, in brief: by it a later reading of the same bytes is known to be the same or not. */
import { RECORD_SHAPE, type CodeColumn, type RecordTable, type TextColumn } from './record';
import { yearSums, type YearSum } from './yearSums';

export interface Digest {
  /** the shape of record tables it was made from */
  readonly shape: number;
  readonly counts: {
    readonly rows: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly totals: number;
  };
  /** `Column in the file = meaning`, in the order of the file */
  readonly columns: readonly string[];
  readonly sums: readonly YearSum[];
  /** over every value of the table, whatever the order of its dictionaries */
  readonly checksum: number;
}

export function digestOf(table: RecordTable, counts: Digest['counts'], columns: readonly string[]): Digest {
  const { rows, accepted, rejected, totals } = counts;
  return {
    shape: RECORD_SHAPE,
    counts: { rows, accepted, rejected, totals },
    columns,
    sums: yearSums(table),
    checksum: checksumOf(table)
  };
}

/** Whether two readings came to the same. Tables of different shapes can only be compared by their sums. */
export function sameReading(a: Digest, b: Digest): boolean {
  if (a.shape === b.shape && a.checksum !== b.checksum) return false;
  const plain = ({ counts, columns, sums }: Digest): string => JSON.stringify([counts, columns, sums]);
  return plain(a) === plain(b);
}

/**
 * Whether something read back from storage is a table of today's shape that holds together: every column as
 * long as the table, no code beyond its dictionary.
 */
export function isWholeTable(value: unknown): value is RecordTable {
  if (typeof value !== 'object' || value === null) return false;
  const { length, measures, ...rest } = value as Partial<RecordTable>;
  if (!Number.isInteger(length) || typeof measures !== 'object' || measures === null) return false;
  const needed = ['row', 'role', 'from', 'to', 'code', 'type', 'area', 'currency', 'categories'] as const;
  return needed.every((name) => rest[name] !== undefined) && fits(value, length ?? 0);
}

function fits(value: unknown, length: number): boolean {
  if (ArrayBuffer.isView(value)) return 'length' in value && value.length === length;
  if (isText(value)) {
    const most = value.values.length;
    return (
      fits(value.codes, length) &&
      value.codes.every((code) => code >= -1 && code < most) &&
      value.values.every((text) => typeof text === 'string') &&
      (value.names === undefined || (Array.isArray(value.names) && value.names.length === most))
    );
  }
  if (isCodes(value)) {
    const { offsets, bytes } = value.texts;
    return (
      fits(value.codes, length) &&
      value.codes.every((code) => code >= -1 && code < offsets.length - 1) &&
      offsets[0] === 0 &&
      offsets.every((at, i) => i === 0 || at >= (offsets[i - 1] ?? 0)) &&
      offsets.at(-1) === bytes.length
    );
  }
  if (typeof value === 'object' && value !== null)
    return Object.values(value).every((part) => fits(part, length));
  return true;
}

function isText(value: unknown): value is TextColumn {
  if (typeof value !== 'object' || value === null || !('codes' in value) || !('values' in value))
    return false;
  return value.codes instanceof Int32Array && Array.isArray(value.values);
}

function isCodes(value: unknown): value is CodeColumn {
  if (typeof value !== 'object' || value === null || !('codes' in value) || !('texts' in value)) return false;
  const { texts } = value;
  if (typeof texts !== 'object' || texts === null || !('bytes' in texts) || !('offsets' in texts))
    return false;
  return (
    value.codes instanceof Int32Array &&
    texts.bytes instanceof Uint8Array &&
    texts.offsets instanceof Int32Array
  );
}

const mix = (hash: number, word: number): number => Math.imul(hash ^ word, 0x01000193) ^ (hash >>> 15);

function checksumOf(value: unknown, hash = 0x811c9dc5): number {
  if (value instanceof Float64Array) return ofDoubles(value, hash);
  if (value instanceof Int32Array || value instanceof Uint8Array || value instanceof Uint16Array) {
    for (const word of value) hash = mix(hash, word);
    return hash;
  }
  if (isText(value)) {
    const own = value.values.map((text, i) => mix(ofText(text), ofText(value.names?.[i]?.id ?? '')));
    for (const code of value.codes) hash = mix(hash, own[code] ?? 0);
    return hash;
  }
  if (isCodes(value)) {
    const { offsets, bytes } = value.texts;
    for (const code of value.codes) {
      hash = mix(hash, code < 0 ? 0 : 1);
      const end = offsets[code + 1] ?? 0;
      if (code >= 0) for (let i = offsets[code] ?? 0; i < end; i++) hash = mix(hash, bytes[i] ?? 0);
    }
    return hash;
  }
  if (typeof value === 'object' && value !== null) {
    // Names in order, so that the order in which a reader sets its columns does not matter.
    for (const [name, part] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      hash = checksumOf(part, mix(hash, ofText(name)));
    return hash;
  }
  return mix(hash, ofText(String(value)));
}

function ofDoubles(column: Float64Array, hash: number): number {
  const words = new Int32Array(2);
  const double = new Float64Array(words.buffer);
  for (const value of column) {
    // One NaN and one nought, whatever their bits.
    double[0] = Number.isNaN(value) ? NaN : value + 0;
    hash = mix(mix(hash, words[0] ?? 0), words[1] ?? 0);
  }
  return hash;
}

function ofText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}
