/**
 * Which number format each cell style of an .xls file has, and the epoch of its dates.
 */
import { BUILT_IN } from './builtIn';
import { readText, Reader } from './biffText';

export interface Formats {
  readonly date1904: boolean;
  /** format code of a cell style by its number */
  readonly of: (xf: number) => string;
}

export function readFormats(globals: readonly { readonly id: number; readonly data: Uint8Array }[]): Formats {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let date1904 = false;
  for (const { id, data } of globals) {
    const reader = new Reader(data);
    if (id === 0x22) date1904 = reader.u16() === 1;
    else if (id === 0x41e) codes.set(reader.u16(), readText(reader, reader.u16()));
    else if (id === 0xe0) {
      reader.u16();
      styles.push(reader.u16());
    }
  }
  return {
    date1904,
    of: (xf) => {
      const format = styles[xf] ?? 0;
      return BUILT_IN[format] ?? codes.get(format) ?? 'General';
    }
  };
}
