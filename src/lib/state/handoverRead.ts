/** What comes out of a handed-over file, made ready: its files with their records, its page. */
import { digestOf, sameReading } from '../cases/digest';
import type { RecordTable } from '../cases/record';
import type { Opened } from '../export/handoverClient';
import { HandoverError } from '../export/handoverFault';
import { DATA_PATH, givenData, type Given } from './handoverFile';
import { PAGE_PATH, pageFrom, type PageGiven } from './handoverPage';
import { partOf } from './handoverPart';
import { shownOf, type Shown } from './handoverShown';
import { intake } from './intake';
import { columnMeanings, type KeptView } from './keptFile';
import { keptFrom } from './keptImport';

export interface Received {
  readonly files: readonly Given[];
  readonly view: KeptView;
  readonly page: PageGiven | null;
  /** what of its parts stands in figures */
  readonly shown: Shown;
}

/** @throws HandoverError `not-handover`, `damaged` */
export function received(opened: Opened): Received {
  const data = givenData(opened);
  if (!data) throw new HandoverError(opened.parts.has(DATA_PATH) ? 'damaged' : 'not-handover');
  const shown = shownOf((name) => partOf(opened, name)?.value);
  return { ...data, page: pageFrom(opened.parts.get(PAGE_PATH)), shown };
}

export type GivenWhole = Given & { readonly table: RecordTable };

/**
 * Files with their records; those of an older shape are read again from their originals.
 * @returns also the names of files that now read otherwise than when they were handed over
 * @throws HandoverError `old-records`; DOMException `AbortError`
 */
export async function wholeFiles(
  files: readonly Given[],
  signal?: AbortSignal
): Promise<{ whole: GivenWhole[]; otherwise: string[] }> {
  const whole: GivenWhole[] = [];
  const otherwise: string[] = [];
  for (const one of files) {
    const { file, table, original } = one;
    if (table) {
      whole.push({ ...one, table });
      continue;
    }
    const { name, changes, names, hash } = file;
    const reading = original && (await intake().readAs(new File([original], name), changes, names, signal));
    if (reading?.id !== undefined) intake().close(reading.id);
    if (!reading?.ok) throw new HandoverError('old-records', name);
    const { records, counts } = reading;
    const digest = digestOf(records, counts, columnMeanings(reading));
    if (file.digest && !sameReading(file.digest, digest)) otherwise.push(name);
    const anew = { ...keptFrom({ reading, changes, names, hash }, file), digest };
    whole.push({ ...one, file: anew, table: records });
  }
  return { whole, otherwise };
}
