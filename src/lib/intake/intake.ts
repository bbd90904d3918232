/**
 * The way in: bytes of a file → what is in it. `openFile` decodes and parses once; its result can be
 * read again and again with the user's changes. `readFile` does both.
 */
import { today as todayHere } from '../cases/day';
import { decode, type Decoded } from './decode';
import { readGrid, type Grid } from './grid';
import { Pacer, ReadCancelled } from './pacer';
import { readTable } from './read';
import type { Changes, FileReading, FileRefusal, Progress } from './reading';

export interface ReadOptions {
  readonly changes?: Changes;
  /** day number (cases/day); dates after it are in the future. Default: this machine's today. */
  readonly today?: number;
  /** called at least every 50 ms of work */
  readonly onProgress?: (progress: Progress) => void;
  /** asked at the same moments; `true` makes the call reject with `ReadCancelled` */
  readonly isCancelled?: () => boolean;
}

/** A file decoded and parsed, not yet read. */
export interface OpenFile {
  readonly ok: true;
  readonly file: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly bom: boolean;
  readonly grid: Grid;
}

/**
 * Decodes and parses. A file that is no table is a `FileRefusal`, never an exception.
 * @throws ReadCancelled only
 */
export async function openFile(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {}
): Promise<OpenFile | FileRefusal> {
  return guarded(bytes.length, name, async () => {
    const pacer = new Pacer(options.onProgress, options.isCancelled);
    await pacer.turn('decode', 0, bytes.length);
    const decoded = decode(bytes);
    if (!decoded.ok) return { ...decoded, file: name, bytes: bytes.length };
    const { encoding, bom }: Decoded = decoded;
    await pacer.turn('decode', bytes.length, bytes.length);
    const grid = await readGrid(decoded.text, pacer);
    if (!grid.ok) return { ...grid, file: name, bytes: bytes.length };
    return { ok: true, file: name, bytes: bytes.length, encoding, bom, grid };
  });
}

/** Reads an open file with changes, without decoding or parsing again. @throws ReadCancelled only */
export async function readOpened(
  opened: OpenFile,
  options: ReadOptions = {}
): Promise<FileReading | FileRefusal> {
  const { file, bytes, encoding, bom, grid } = opened;
  return guarded(bytes, file, async () => {
    const pacer = new Pacer(options.onProgress, options.isCancelled);
    const read = await readTable(grid, file, options.changes ?? {}, options.today ?? todayHere(), pacer);
    if (!read.ok) return { ...read, file, bytes };
    const { delimiter, headerRows } = grid;
    return { ...read, file, bytes, encoding, bom, delimiter, headerRows };
  });
}

/** Bytes → records, problems and counts, or why not. @throws ReadCancelled only */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {}
): Promise<FileReading | FileRefusal> {
  const opened = await openFile(bytes, name, options);
  return opened.ok ? readOpened(opened, options) : opened;
}

/** A fault of ours must not take the page down with it: it becomes a refusal that names it. */
async function guarded<T>(bytes: number, file: string, work: () => Promise<T>): Promise<T | FileRefusal> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof ReadCancelled) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, file, bytes, fault: 'failed', detail: { message } };
  }
}
