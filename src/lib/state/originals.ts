/**
 * The cells of a record as they stand in its file. Files are let go after the import; the one last asked for
 * is opened again from what was kept of it, and stays open in the worker: the page holds no copy.
 */
import type { Problem } from '../cases/problem';
import type { RecordRow } from '../cases/recordRow';
import type { RecordTable } from '../cases/record';
import type { OriginalRow } from '../intake/originalCells';
import type { Changes, ColumnReading, Corrected, FileReading, FileRefusal } from '../intake/reading';
import type { Loaded } from './loaded';
import { intake } from './intake';
import { useKept } from './kept.svelte';
import { sampleFile } from './sample';

/** A line of a file, and how its columns were read. */
export interface Original {
  readonly columns: readonly ColumnReading[];
  readonly names: readonly string[];
  readonly row: OriginalRow;
  readonly problems: readonly Problem[];
  /** cells the user put right in the review */
  readonly corrections: readonly Pick<Corrected, 'column' | 'was' | 'text'>[];
}

interface Opened {
  readonly key: string;
  readonly id: number;
  readonly columns: readonly ColumnReading[];
  readonly problems: readonly Problem[];
  readonly changes: Changes;
}

let opened: Promise<Opened | null> | null = null;
let openedKey = '';

/**
 * The line a record was read from; `null` when its file cannot be opened again.
 * @param at place of the record among those of its file
 * @throws Error when the worker fails
 */
export async function originalOf(file: Loaded, row: RecordRow, at: number): Promise<Original | null> {
  const open = await openAgain(file);
  if (!open) return null;
  const found = await intake().cells(open.id, [row.line]);
  if (!found) return null;
  const mine = found.rows[sheetOf(file.table, at, found.rows, open.problems)] ?? found.rows[0];
  if (!mine) return null;
  const here = (one: { readonly row: number; readonly sheet?: string }): boolean =>
    one.row === row.line && (mine.sheet === undefined || one.sheet === undefined || one.sheet === mine.sheet);
  return {
    columns: open.columns,
    names: found.columns,
    row: mine,
    problems: open.problems.filter(here),
    corrections: (open.changes.corrections ?? []).filter(here)
  };
}

/**
 * Which of the sheets that have such a line a record is from: they come one after the other in the records
 * as in the file, less those whose line was not accepted.
 */
export function sheetOf(
  table: Pick<RecordTable, 'row'>,
  at: number,
  rows: readonly OriginalRow[],
  problems: readonly Problem[]
): number {
  const line = table.row[at];
  const accepted = rows.flatMap((row, i) =>
    problems.some((one) => one.row === line && one.sheet === row.sheet && one.action === 'rejected') &&
    row.sheet !== undefined
      ? []
      : [i]
  );
  let run = -1;
  for (let i = 0; i <= at; i++) if (table.row[i] === line && (i === 0 || table.row[i - 1] !== line)) run++;
  return accepted[run] ?? accepted[0] ?? 0;
}

/** One file stays open; asking for another one closes it. */
async function openAgain(file: Loaded): Promise<Opened | null> {
  const key = file.id || file.name;
  if (openedKey !== key || !opened) {
    const before = opened;
    openedKey = key;
    opened = open(file, key);
    const old = await before?.catch(() => null);
    if (old) intake().close(old.id);
  }
  try {
    return await opened;
  } catch (cause) {
    openedKey = '';
    throw cause;
  }
}

async function open(file: Loaded, key: string): Promise<Opened | null> {
  const kept = file.id === '' ? undefined : useKept().fileOf(file.id);
  const bytes = kept ? await useKept().original(kept.id) : await sampleFile();
  if (!bytes) return null;
  const changes = kept?.changes ?? {};
  const answer: FileReading | FileRefusal = await intake().readAs(bytes, changes, kept?.names ?? {});
  if (!answer.ok || answer.id === undefined) return null;
  // Its records are those in view already; only how it was read is wanted.
  return { key, id: answer.id, columns: answer.reading.columns, problems: answer.problems, changes };
}
