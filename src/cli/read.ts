/**
 * `npm run --silent read -- [--grid] [--changes=JSON] FILE…`: the same intake without a browser, one
 * JSON line per file. The changes are those of the review (`Changes`): `{"repairMojibake":true}`.
 * Exit code 1 when a file cannot be opened; a file that is read but refused is not an error.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { isoDay } from '../lib/cases/day';
import { MEASURE_IDS, isAmount } from '../lib/cases/measures';
import { packedText } from '../lib/cases/packed';
import { NO_DAY, QUALIFIERS, ROLES, type RecordTable, type TextColumn } from '../lib/cases/record';
import { gridText } from '../lib/intake/grid';
import { openFile, readOpened } from '../lib/intake/intake';
import { refusalMessage } from '../lib/intake/refusalMessage';
import type { Changes, FileRefusal } from '../lib/intake/reading';

/** Prints one line, waiting until the pipe has taken it. */
function print(line: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(line)}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

async function readOne(path: string, gridOnly: boolean, changes: Changes): Promise<boolean> {
  const file = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(located(path));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    process.stderr.write(`${path}: ${reason}\n`);
    await print({ file, error: { fault: 'failed', message: `Không mở được tệp: ${reason}` } });
    return false;
  }
  const opened = await openFile(bytes, file, { changes });
  if (!opened.ok) {
    await print(refused(opened));
    return true;
  }
  const grid = gridText(opened.grid);
  if (gridOnly) {
    await print({ file, grid });
    return true;
  }
  const { encoding, openings } = opened;
  const { delimiter, headerRows } = opened.grid;
  const read = await readOpened(opened, { changes });
  if (!read.ok) {
    await print({ ...refused(read), encoding, delimiter, headerRows, grid });
    return true;
  }
  const { reading, questions, problems, counts } = read;
  await print({
    file,
    encoding,
    delimiter,
    headerRows,
    ...openings,
    grid,
    reading,
    questions,
    records: objects(read.records),
    problems,
    counts
  });
  return true;
}

/** npm runs scripts from the project's folder; a relative path is meant from where the user stands. */
function located(path: string): string {
  const meant = resolve(process.env.INIT_CWD ?? '', path);
  return existsSync(meant) ? meant : path;
}

function refused(refusal: FileRefusal): object {
  const { ok: _, file, bytes, fault, detail, ...openings } = refusal;
  const message = refusalMessage(refusal);
  return { file, bytes, error: { fault, message, ...(detail ? { detail } : {}) }, ...openings };
}

/** Records as objects; unknown is `null`, days are `yyyy-mm-dd`, amounts carry their interval. */
function objects(records: RecordTable): object[] {
  return Array.from({ length: records.length }, (_, i) => {
    const currency = label(records.currency, i);
    const record: Record<string, unknown> = {
      row: records.row[i],
      role: ROLES[records.role[i] ?? 0],
      code: packedText(records.code.texts, records.code.codes[i] ?? -1),
      from: day(records.from[i]),
      to: day(records.to[i]),
      type: label(records.type, i),
      area: label(records.area, i),
      ...Object.fromEntries(records.categories.map(({ id, column }) => [id, label(column, i)])),
      cases: null,
      loss: null
    };
    for (const id of MEASURE_IDS) {
      const column = records.measures[id];
      if (!column) continue;
      const value = column.value[i] ?? NaN;
      if (Number.isNaN(value)) record[id] = null;
      else if (!isAmount(id)) record[id] = value;
      else {
        const qualifier = QUALIFIERS[column.qualifier[i] ?? 0];
        record[id] = {
          value,
          low: column.low[i],
          high: column.high[i],
          qualifier,
          ...(currency ? { currency } : {})
        };
      }
    }
    return record;
  });
}

function label(column: TextColumn, i: number): string | null {
  return column.values[column.codes[i] ?? -1] ?? null;
}

function day(number: number | undefined): string | null {
  return number === undefined || number === NO_DAY ? null : isoDay(number);
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const gridOnly = args.includes('--grid');
  const said = args.find((arg) => arg.startsWith('--changes='));
  const changes = JSON.parse(said?.slice('--changes='.length) ?? '{}') as Changes;
  const paths = args.filter((arg) => arg !== '--grid' && arg !== said);
  if (paths.length === 0) {
    process.stderr.write('npm run --silent read -- [--grid] [--changes=JSON] FILE…\n');
    process.exitCode = 1;
    return;
  }
  for (const path of paths) {
    if (!(await readOne(path, gridOnly, changes))) process.exitCode = 1;
  }
}

// Whoever reads our lines may stop before the last one.
process.stdout.on('error', () => process.exit(0));
void main();
