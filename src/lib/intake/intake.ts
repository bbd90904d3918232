/**
 * The way in: bytes of a file → what is in it. `openFile` decodes and parses once; its result can be
 * read again and again with the user's changes. `readFile` does both.
 */
import { today as todayHere } from '../cases/day';
import { decode, type Decoded } from './decode';
import { readGrid, type Grid, type NoGrid } from './grid';
import type { KnownNames } from './nameReading';
import { Pacer, ReadCancelled } from './pacer';
import { layoutKey, type KnownLayout } from './layout';
import { readTable } from './read';
import { takeReturned } from './returned';
import { readSheets } from './sheets';
import { formatOf } from './signature';
import type { Changes, FileReading, FileRefusal, Openings, Progress, Returned } from './reading';

export interface ReadOptions {
  readonly changes?: Changes;
  /** what earlier files taught of names */
  readonly names?: KnownNames;
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
  readonly openings: Openings;
  readonly returned?: Returned;
  /** the file itself, to be opened again by another choice */
  readonly source: Uint8Array;
  /** the choices it was opened by */
  readonly by: OpenChoices;
}

/** Those of the user's changes that decide how bytes become a grid. */
export type OpenChoices = Pick<Changes, 'encoding' | 'repairMojibake' | 'sheets'>;

/**
 * Decodes and parses, by `options.changes` where they speak of coding or sheets. A file that is no
 * table is a `FileRefusal`, never an exception; where another choice might help, it lists the choices.
 * @throws ReadCancelled only
 */
export async function openFile(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {}
): Promise<OpenFile | FileRefusal> {
  return guarded(bytes.length, name, async () => {
    const pacer = new Pacer(options.onProgress, options.isCancelled);
    const by = choicesOf(options.changes);
    await pacer.turn('decode', 0, bytes.length);
    const format = formatOf(bytes);
    if (format === 'xlsx' || format === 'xls' || format === 'ods')
      return openSheets(bytes, name, format, by, pacer);
    const page = format === 'html';
    const decoded = await decode(bytes, by, pacer, page);
    if (!decoded.ok) return { ...decoded, file: name, bytes: bytes.length };
    const { encoding, bom, encodings, mojibake }: Decoded = decoded;
    const openings = { ...(encodings ? { encodings } : {}), ...(mojibake ? { mojibake } : {}) };
    await pacer.turn('decode', bytes.length, bytes.length);
    const grid = page ? await pageGrid(decoded.bytes, pacer) : await readGrid(decoded.bytes, pacer);
    if (!grid.ok) return { ...grid, ...openings, file: name, bytes: bytes.length };
    const opened = { file: name, bytes: bytes.length, encoding, bom, openings, source: bytes, by };
    return { ok: true, ...opened, ...ownGrid(grid) };
  });
}

async function openSheets(
  source: Uint8Array,
  file: string,
  format: 'xlsx' | 'xls' | 'ods',
  by: OpenChoices,
  pacer: Pacer
): Promise<OpenFile | FileRefusal> {
  const bytes = source.length;
  // The library is only loaded for the first workbook.
  const { openWorkbook } = await import('./workbook');
  const book = await openWorkbook(source, format);
  if (!book.ok) return { ...book, file, bytes };
  await pacer.turn('decode', bytes, bytes);
  const { grid, encoding, ...openings } = await readSheets(book, by, pacer);
  if (!grid.ok) return { ...grid, ...openings, file, bytes };
  return { ok: true, file, bytes, encoding, bom: false, openings, source, by, ...ownGrid(grid) };
}

/** The tables of a web page that is decoded. */
async function pageGrid(bytes: Uint8Array, pacer: Pacer): Promise<Grid | NoGrid> {
  const { readHtml } = await import('./workbook/html');
  const book = readHtml(new TextDecoder().decode(bytes));
  if (!book.ok) return book;
  const { grid } = await readSheets(book, {}, pacer);
  return grid.ok ? { ...grid, delimiter: '<td>' } : grid;
}

/** Of rejected rows that come back only the columns of the original are a table. */
function ownGrid(grid: Grid): Pick<OpenFile, 'grid' | 'returned'> {
  return takeReturned(grid) ?? { grid };
}

/** The same file, opened again only if the changes ask for another coding or other sheets. @throws ReadCancelled only */
export async function reopen(opened: OpenFile, options: ReadOptions = {}): Promise<OpenFile | FileRefusal> {
  const by = choicesOf(options.changes);
  return JSON.stringify(by) === JSON.stringify(opened.by)
    ? opened
    : openFile(opened.source, opened.file, options);
}

function choicesOf({ encoding, repairMojibake, sheets }: Changes = {}): OpenChoices {
  return {
    ...(encoding ? { encoding } : {}),
    ...(repairMojibake ? { repairMojibake } : {}),
    ...(sheets && sheets.length > 0 ? { sheets } : {})
  };
}

/**
 * Reads an open file with changes; decodes and parses again only if they ask for it (see `reopen`).
 * @throws ReadCancelled only
 */
export async function readOpened(
  before: OpenFile,
  options: ReadOptions = {}
): Promise<FileReading | FileRefusal> {
  const opened = await reopen(before, options);
  if (!opened.ok) return opened;
  const { file, bytes, encoding, bom, grid, openings, returned } = opened;
  return guarded(bytes, file, async () => {
    const pacer = new Pacer(options.onProgress, options.isCancelled);
    const read = await readTable(
      grid,
      file,
      options.changes ?? {},
      options.today ?? todayHere(),
      pacer,
      options.names
    );
    if (!read.ok) return { ...read, ...openings, file, bytes };
    const { delimiter, headerRows } = grid;
    const layout = keyOf(grid);
    return {
      ...read,
      ...openings,
      ...(layout === null ? {} : { layout }),
      ...(returned ? { returned } : {}),
      file,
      bytes,
      encoding,
      bom,
      delimiter,
      headerRows
    };
  });
}

function keyOf({ columns, headerRows }: Grid): string | null {
  return layoutKey(
    columns.map((column) => column.name),
    headerRows
  );
}

/** What is known of an open file's layout: its choices, or for rejected rows come back all that it showed. */
export function knownOf(
  { grid, returned }: OpenFile,
  layouts: Readonly<Record<string, KnownLayout>>
): Changes | null {
  const layout = layouts[keyOf(grid) ?? ''];
  return (returned ? layout?.whole : undefined) ?? layout?.choices ?? null;
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
