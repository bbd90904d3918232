/**
 * Plain data with typed arrays in it (a record table) as bytes, and back.
 *
 *     4 bytes   length of the JSON, little-endian
 *     JSON      the data; an array of numbers stands as {"#":"f64","at":0,"n":12}
 *     columns   from the next multiple of 8 on: `at` bytes from there, `n` numbers, little-endian
 *
 * Equal columns that follow each other (value and bounds of exact amounts) stand there once.
 */
const KINDS = { i32: Int32Array, f64: Float64Array, u8: Uint8Array, u16: Uint16Array } as const;
type Kind = keyof typeof KINDS;
type Column = Int32Array | Float64Array | Uint8Array | Uint16Array;

/** How many columns back an equal one is looked for. */
const BACK = 3;

/** @throws Error when there is something in it that cannot be written: a fault of the program's */
export function treeBytes(value: unknown): Uint8Array<ArrayBuffer> {
  const columns: { column: Column; at: number }[] = [];
  let size = 0;
  const plain = (part: unknown): unknown => {
    if (ArrayBuffer.isView(part)) {
      const kind = kindOf(part);
      if (!kind) throw new Error('A column of a kind that has no place in the file');
      const column = part as Column;
      const twin = columns.slice(-BACK).find((other) => isEqual(other.column, column));
      if (!twin) columns.push({ column, at: size });
      const at = twin?.at ?? size;
      if (!twin) size += padded(column.byteLength);
      return { '#': kind, at, n: column.length };
    }
    if (Array.isArray(part)) return part.map(plain);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, own]) => [key, plain(own)]));
  };
  const json = new TextEncoder().encode(JSON.stringify(plain(value)));
  const from = padded(4 + json.length);
  const bytes = new Uint8Array(from + size);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  for (const { column, at } of columns) bytes.set(bytesOf(column), from + at);
  return bytes;
}

/** What `treeBytes` was given; `null` when these are not its bytes. What it holds is for the caller to check. */
export function treeOf(bytes: Uint8Array): unknown {
  if (bytes.length < 4) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const from = padded(4 + length);
  if (from > bytes.length) return null;
  const made = new Map<string, Column>();
  const columnOf = ({ '#': kind, at, n }: Readonly<Record<string, unknown>>): Column => {
    const own = KINDS[kind as Kind] as (typeof KINDS)[Kind] | undefined;
    if (!own || typeof at !== 'number' || typeof n !== 'number') throw new Error('no column');
    const end = from + at + n * own.BYTES_PER_ELEMENT;
    if (!Number.isSafeInteger(at) || !Number.isSafeInteger(n) || at < 0 || n < 0 || end > bytes.length)
      throw new Error('no such column');
    const key = `${String(kind)} ${at} ${n}`;
    const column = made.get(key) ?? new own(bytes.slice(from + at, end).buffer);
    made.set(key, column);
    return column;
  };
  const whole = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(whole);
    if (typeof part !== 'object' || part === null) return part;
    if ('#' in part) return columnOf(part as Readonly<Record<string, unknown>>);
    return Object.fromEntries(Object.entries(part).map(([key, own]) => [key, whole(own)]));
  };
  try {
    return whole(JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))));
  } catch {
    return null;
  }
}

/** The memory behind the columns of a tree, each once: for moving it without a copy. */
export function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) buffersIn(part, found);
  return found;
}

function kindOf(view: ArrayBufferView): Kind | undefined {
  return (Object.keys(KINDS) as Kind[]).find((kind) => view instanceof KINDS[kind]);
}

const padded = (length: number): number => Math.ceil(length / 8) * 8;

function bytesOf(column: Column): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

function isEqual(a: Column, b: Column): boolean {
  if (a.constructor !== b.constructor || a.length !== b.length) return false;
  const [own, other] = [bytesOf(a), bytesOf(b)];
  for (let i = 0; i < own.length; i++) if (own[i] !== other[i]) return false;
  return true;
}
