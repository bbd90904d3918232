/**
 * A cube as plain JSON, its columns as one compressed run of bytes: how cells travel in a file. What is unpacked is the same cube,
 * number for number.
 */
import { deflateSync, inflateSync } from 'fflate';
import type { MeasureId } from '../cases/measures';
import type { Cube, CubeMeasure } from './cube';

export interface PackedCube extends Pick<
  Cube,
  'calendar' | 'length' | 'sources' | 'types' | 'areas' | 'names' | 'categories'
> {
  readonly window: Cube['window'] | null;
  readonly straddling: number;
  readonly coarse: boolean;
  readonly areasWritten: readonly string[] | null;
  readonly further: readonly { readonly id: string; readonly labels: readonly string[] }[];
  /** in the order of their columns; `counts`: its low and high are its value */
  readonly measures: readonly { readonly id: MeasureId; readonly counts: boolean }[];
  /** base64 of the compressed columns */
  readonly columns: string;
}

type Column = Int32Array | Float64Array | Uint8Array;

export function packCube(cube: Cube): PackedCube {
  const measures = (Object.entries(cube.measures) as [MeasureId, CubeMeasure][]).map(([id, own]) => ({
    id,
    counts: own.low === own.value && own.high === own.value,
    own
  }));
  const columns: Column[] = [
    cube.source,
    cube.fromMonth,
    cube.toMonth,
    cube.fromDay,
    cube.toDay,
    cube.type,
    cube.area,
    ...(cube.areasWritten ? [cube.areasWritten.codes] : []),
    ...cube.further.map(({ codes }) => codes),
    cube.firstRow,
    cube.role,
    cube.rows,
    ...measures.flatMap(({ own, counts }) => [
      own.value,
      ...(counts ? [] : [own.low, own.high]),
      own.known,
      own.knownCases,
      own.atLeast,
      own.about
    ])
  ];
  return {
    calendar: cube.calendar,
    window: cube.window ?? null,
    straddling: cube.straddling ?? 0,
    coarse: cube.coarse ?? false,
    length: cube.length,
    sources: cube.sources,
    types: cube.types,
    areas: cube.areas,
    names: cube.names,
    areasWritten: cube.areasWritten?.labels ?? null,
    further: cube.further.map(({ id, labels }) => ({ id, labels })),
    categories: cube.categories,
    measures: measures.map(({ id, counts }) => ({ id, counts })),
    columns: toBase64(deflateSync(joined(columns), { level: 9 }))
  };
}

/** @throws Error when the columns are not those of the description: the file was cut or changed */
export function unpackCube(packed: PackedCube): Cube {
  const { length } = packed;
  const read = new Reader(inflateSync(fromBase64(packed.columns)), length);
  const [source, fromMonth, toMonth, fromDay, toDay, type, area] = Array.from({ length: 7 }, () =>
    read.whole()
  ) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  const written = packed.areasWritten && { labels: packed.areasWritten, codes: read.whole() };
  const further = packed.further.map((own) => ({ ...own, codes: read.whole() }));
  const firstRow = read.whole();
  const role = read.bytes(1);
  const rows = read.real();
  const measures = packed.measures.map(({ id, counts }): [MeasureId, CubeMeasure] => {
    const value = read.real();
    const low = counts ? value : read.real();
    const high = counts ? value : read.real();
    return [
      id,
      {
        value,
        low,
        high,
        known: read.real(),
        knownCases: read.real(),
        atLeast: read.real(),
        about: read.real()
      }
    ];
  });
  read.end();
  const { calendar, sources, types, areas, names, categories } = packed;
  return {
    ...{
      calendar,
      window: packed.window,
      straddling: packed.straddling,
      length,
      sources,
      types,
      areas,
      names
    },
    ...{ source, fromMonth, toMonth, fromDay, toDay, type, area, further, categories, firstRow, role, rows },
    ...(written ? { areasWritten: written } : {}),
    ...(packed.coarse ? { coarse: true } : {}),
    measures: Object.fromEntries(measures)
  };
}

const scratch = new DataView(new ArrayBuffer(8));

/** All first bytes of a column's numbers, then all second ones: what is alike stands together and compresses. */
function joined(columns: readonly Column[]): Uint8Array {
  const bytes = new Uint8Array(columns.reduce((all, column) => all + column.byteLength, 0));
  let at = 0;
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const value = column[i] ?? 0;
      if (column instanceof Float64Array) scratch.setFloat64(0, value, true);
      else scratch.setInt32(0, value, true);
      for (let part = 0; part < column.BYTES_PER_ELEMENT; part++)
        bytes[at + part * column.length + i] = scratch.getUint8(part);
    }
    at += column.byteLength;
  }
  return bytes;
}

/** Takes columns off the bytes, one after the other. */
class Reader {
  #at = 0;

  constructor(
    readonly all: Uint8Array,
    readonly length: number
  ) {}

  bytes(size: number): Uint8Array {
    const { length, all } = this;
    if (this.#at + size * length > all.length) throw new Error('The columns of the cube are cut off');
    const column = all.subarray(this.#at, (this.#at += size * length));
    const ordered = new Uint8Array(size * length);
    for (let part = 0; part < size; part++)
      for (let i = 0; i < length; i++) ordered[i * size + part] = column[part * length + i] ?? 0;
    return ordered;
  }

  whole(): Int32Array {
    const view = new DataView(this.bytes(4).buffer);
    return Int32Array.from({ length: this.length }, (_, i) => view.getInt32(i * 4, true));
  }

  real(): Float64Array {
    const view = new DataView(this.bytes(8).buffer);
    return Float64Array.from({ length: this.length }, (_, i) => view.getFloat64(i * 8, true));
  }

  end(): void {
    if (this.#at !== this.all.length) throw new Error('The columns of the cube are longer than it');
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
