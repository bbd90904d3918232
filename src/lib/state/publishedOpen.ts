/** The files of a published list, read as a user's are: by the choices that stand in the list, and no guesses. */
import { digestOf } from '../cases/digest';
import type { FileFault } from '../cases/problem';
import { openHandover } from '../export/handoverClient';
import { HandoverError, type HandoverFault } from '../export/handoverFault';
import { received, wholeFiles, type Received } from './handoverRead';
import { intake } from './intake';
import { columnMeanings, type KeptView, type Settled, type WholeFile } from './keptFile';
import { keptFrom } from './keptImport';
import { pairsOf, sideOf } from './overlaps';
import { addressIn, type ListedFile, type PublishedList } from './publishedList';
import { sha256 } from '../cases/sha256';

/**
 * Why a file of the list can't be opened. `missing`: not there. `refused`: no table. `questions`: the reading leaves
 * something open. `overlap`: counts what another one counts too. `handover`: a `.sovu` that does not open.
 */
export type OpenFault =
  | { readonly kind: 'missing'; readonly file: string; readonly detail: string }
  | { readonly kind: 'refused'; readonly file: string; readonly fault: FileFault }
  | { readonly kind: 'questions'; readonly file: string; readonly count: number }
  | { readonly kind: 'overlap'; readonly file: string; readonly other: string }
  | {
      readonly kind: 'handover';
      readonly file: string;
      readonly fault: HandoverFault;
      readonly detail: string;
    };

export class PublishedError extends Error {
  constructor(readonly fault: OpenFault) {
    super(`Published data: ${JSON.stringify(fault)}`);
  }
}

/** Files that count, with what a handed-over one of them says of names and settings. */
export interface PublishedFiles {
  readonly files: readonly WholeFile[];
  readonly view: KeptView;
  /** of the first handed-over file */
  readonly first: Received | null;
}

interface Taken {
  readonly files: readonly WholeFile[];
  readonly settled: readonly Settled[];
  readonly from: Received | null;
}

/** @param folder where the list lies. @throws PublishedError */
export async function openListed(folder: URL, { files }: PublishedList): Promise<PublishedFiles> {
  const taken: Taken[] = [];
  for (const one of files) taken.push(await take(folder, one));
  const groups = taken.map((one) => one.files);
  checkOverlaps(groups);
  const all = groups.flat();
  return {
    files: all,
    view: { ids: all.map(({ file }) => file.id), settled: taken.flatMap(({ settled }) => settled) },
    first: taken.find(({ from }) => from)?.from ?? null
  };
}

async function take(folder: URL, one: ListedFile): Promise<Taken> {
  const bytes = await fetched(folder, one.file);
  if (/\.sovu$/i.test(one.file)) return handedOver(bytes, one);
  const name = one.file.split('/').at(-1) ?? one.file;
  const { reading: changes, names } = one;
  const reading = await intake().readAs(new File([bytes], name), changes, names);
  if (reading.id !== undefined) intake().close(reading.id);
  if (!reading.ok) throw new PublishedError({ kind: 'refused', file: one.file, fault: reading.fault });
  const count = reading.questions.length + (reading.returned ? 1 : 0);
  if (count > 0) throw new PublishedError({ kind: 'questions', file: one.file, count });
  const hash = await sha256(new Uint8Array(bytes));
  const digest = digestOf(reading.records, reading.counts, columnMeanings(reading));
  const file = { ...keptFrom({ reading, changes, names, hash }, undefined), digest };
  return { files: [{ file: noted(file, one), table: reading.records }], settled: [], from: null };
}

function noted(file: WholeFile['file'], { name, status, source }: ListedFile): WholeFile['file'] {
  return {
    ...file,
    label: name || file.label,
    status: status ?? file.status,
    source: source || file.source
  };
}

async function handedOver(bytes: ArrayBuffer, one: ListedFile): Promise<Taken> {
  try {
    const noPassword = async (): Promise<never> => {
      throw new HandoverError('locked');
    };
    const never = new AbortController().signal;
    const from = received(await openHandover(new Blob([bytes]), noPassword, () => undefined, never));
    const counted = from.view.ids.flatMap((id) => from.files.find(({ file }) => file.id === id) ?? []);
    const { whole } = await wholeFiles(counted);
    const only = whole.length === 1;
    const files = whole.map(({ file, table }) => ({ file: only ? noted(file, one) : file, table }));
    return { files, settled: from.view.settled, from };
  } catch (cause) {
    if (!(cause instanceof HandoverError)) throw cause;
    const { fault, detail } = cause;
    throw new PublishedError({ kind: 'handover', file: one.file, fault, detail });
  }
}

/** @throws PublishedError `missing`, also where a server answers with a page that says so */
async function fetched(folder: URL, file: string): Promise<ArrayBuffer> {
  let detail: string;
  try {
    const answer = await fetch(addressIn(folder, file), { cache: 'no-cache' });
    if (answer.ok && !/^text\/html/i.test(answer.headers.get('content-type') ?? ''))
      return await answer.arrayBuffer();
    detail = String(answer.status);
  } catch (cause) {
    detail = String(cause);
  }
  throw new PublishedError({ kind: 'missing', file, detail });
}

/** What lies in two files of the list would count twice: that is for a person to settle, in a `.sovu`. @throws PublishedError */
function checkOverlaps(groups: readonly (readonly WholeFile[])[]): void {
  const ids = groups.flat().map(({ file }) => file.id);
  const twice = groups.flat().find(({ file }, i) => ids.indexOf(file.id) < i);
  if (twice) throw new PublishedError({ kind: 'overlap', file: twice.file.name, other: twice.file.name });
  const groupOf = new Map(groups.flatMap((files, i) => files.map(({ file }) => [file.id, i] as const)));
  const sides = groups.flat().map((whole) => sideOf(whole, false));
  for (const { key, newer, older } of pairsOf(sides)) {
    const [a = '', b = ''] = key.split('/');
    if (groupOf.get(a) !== groupOf.get(b))
      throw new PublishedError({ kind: 'overlap', file: newer, other: older });
  }
}
