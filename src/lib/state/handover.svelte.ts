// Long because it is the one writer of what is handed over: saving, opening, and the way back.
/**
 * Handing over: the state of the page as a `.sovu` file, and such a file opened here. Nothing of what is in view
 * changes until the user has seen what is in a file and says so.
 */
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { isoDay, today } from '../cases/day';
import { slugOf } from '../cases/text';
import { beginsPlain, type About } from '../export/handover';
import { beginsLocked } from '../export/handoverCipher';
import { openHandover, packHandover, type Content, type Folder } from '../export/handoverClient';
import { HandoverError, type HandoverFault } from '../export/handoverFault';
import { save } from '../export/save';
import type { Messages } from '../i18n/vi';
import { arrival, dataParts, type Outgoing } from './handoverFile';
import { addressOf, isFigurePage, PAGE_PATH, type PageGiven } from './handoverPage';
import { partPath, type HandoverPart } from './handoverPart';
import { HANDOVER_PARTS, partsOf, PRIVATE_PARTS, type PartsGiven } from './handoverParts';
import { received, wholeFiles, type Received } from './handoverRead';
import { useKept } from './kept.svelte';
import { EMPTY_VIEW, isSameFile, type KeptFile } from './keptFile';
import { begin, settle } from './page';
import { printList } from './publishedList';
import { useReview } from './review.svelte';
import { useSession } from './session.svelte';
import { useSettings } from './settings.svelte';
import { useView } from './view.svelte';

export interface SaveChoices {
  /** files that count, or all that are kept */
  readonly files: 'view' | 'all';
  readonly originals: boolean;
  /** names of parts that stay here */
  readonly without: readonly string[];
  readonly password: string | null;
}

/** What is in a file, as far as a user needs to know. */
export interface Offered {
  readonly app: string;
  /** milliseconds since 1970; `null` when unreadable */
  readonly made: number | null;
  readonly files: readonly { readonly file: KeptFile; readonly counted: boolean; readonly known: boolean }[];
  /** names of parts that are in it, and of those that this version can't read */
  readonly parts: readonly string[];
  readonly unread: readonly string[];
}

export type Offer =
  | { readonly stage: 'reading' | 'opening'; readonly name: string; readonly fraction: number }
  | { readonly stage: 'locked'; readonly name: string; readonly wrong: boolean }
  | { readonly stage: 'ready'; readonly name: string; readonly what: Offered }
  | {
      readonly stage: 'failed';
      readonly name: string;
      readonly fault: HandoverFault | null;
      readonly detail: string;
    };

class Handover {
  /** the dialog that asks what goes into a file */
  asking = $state(false);
  /** the dialog that asks how the folder to publish is to be */
  publishing = $state(false);
  /** of the file being made, 0 to 1; `null` when none is */
  saving = $state<number | null>(null);
  /** the file being opened */
  offer = $state.raw<Offer | null>(null);
  /** the page of figures seen last */
  #page: PageGiven = { route: '/', search: '', lang: 'vi' };
  #abort: AbortController | null = null;
  #answer: ((password: string | null) => void) | null = null;
  #read: (Received & PartsGiven) | null = null;
  #busy: () => void = () => undefined;

  /** A page is shown: the one handed over, if it has figures. */
  visited(route: string | null, search: string): void {
    if (route && isFigurePage(route)) this.#page = { route, search, lang: useView().lang };
  }

  /** Files that are handed over by these choices. */
  chosen(files: SaveChoices['files']): readonly string[] {
    const kept = useKept();
    if (files === 'all') return kept.files.map(({ id }) => id);
    return useSession().own ? kept.view.ids : [];
  }

  /** Parts with something in them now. */
  get partsHere(): readonly HandoverPart[] {
    return HANDOVER_PARTS.filter((part) => part.take() !== null);
  }

  /** What the page that is handed over is called. */
  pageName({ nav, records, report }: Messages): string {
    const { route } = this.#page;
    if (route === '/table') return nav.table;
    if (route === '/report') return report.title;
    if (route === '/records') return records.nav.case;
    return route === '/consolidation' ? nav.consolidation : nav.overview;
  }

  /** Everything as a file. @throws HandoverError; AbortError */
  async file(
    choices: SaveChoices,
    signal: AbortSignal,
    onFraction: (fraction: number) => void,
    folder: Folder | null = null
  ): Promise<Blob> {
    const kept = useKept();
    const outgoing: Outgoing[] = [];
    for (const id of this.chosen(choices.files)) {
      const one = await kept.outgoing(id);
      if (one)
        outgoing.push({
          whole: one.whole,
          original: choices.originals ? one.original : null,
          // What stood there before the user read it another way is no part of what is in view.
          earlier: choices.files === 'all' ? one.earlier : null
        });
    }
    const view = useSession().own ? kept.view : EMPTY_VIEW;
    const json = (path: string, value: unknown) => ({ path, content: { kind: 'json', value } as Content });
    const parts = [
      ...dataParts(outgoing, view),
      json(PAGE_PATH, { version: 1, ...this.#page, lang: useView().lang }),
      ...this.partsHere
        .filter(({ name }) => !choices.without.includes(name))
        .map((part) => json(partPath(part.name), { version: part.version, value: plain(part.take()) }))
    ];
    const about = { app: __APP_VERSION__, made: new Date().toISOString() };
    return packHandover({ parts, about, password: choices.password, folder }, onFraction, signal);
  }

  /** Makes a file and saves it. @returns its name, or `null` when it was stopped. @throws HandoverError */
  save(choices: SaveChoices): Promise<string | null> {
    return this.#saved(choices, `so-vu_${this.#stem()}_${isoDay(today())}.sovu`);
  }

  /**
   * Makes the folder that opens what is in view at start, as an archive to unpack beside the app.
   * @returns its name, or `null` when it was stopped. @throws HandoverError
   */
  publish(title: string, originals: boolean): Promise<string | null> {
    const file = `${this.#stem()}.sovu`;
    const folder = { file: `datasets/${file}`, list: 'datasets/datasets.json', text: printList(title, file) };
    const choices = { files: 'view', originals, without: PRIVATE_PARTS, password: null } as const;
    return this.#saved(choices, `so-vu_cong-bo_${isoDay(today())}.zip`, folder);
  }

  async #saved(choices: SaveChoices, name: string, folder: Folder | null = null): Promise<string | null> {
    const abort = (this.#abort = new AbortController());
    const end = begin();
    this.saving = 0;
    try {
      const onFraction = (fraction: number): void => void (this.saving = fraction);
      save(await this.file(choices, abort.signal, onFraction, folder), name);
      return name;
    } catch (cause) {
      if (isAbort(cause)) return null;
      throw cause;
    } finally {
      this.saving = null;
      end();
      void settle();
    }
  }

  #stem(): string {
    const { data } = useSession();
    const [only] = data?.files ?? [];
    const name =
      !data || data.sample
        ? 'du-lieu-mau'
        : data.files.length === 1
          ? (only?.name ?? '')
          : `${data.files.length}-tep`;
    return slugOf(name.replace(/\.[a-z0-9]{1,5}$/i, '')).slice(0, 60) || 'so-lieu';
  }

  /** Files to be opened here, and those that are for the review. */
  async sorted(files: readonly File[]): Promise<{ handed: File[]; rest: File[] }> {
    const handed: File[] = [];
    const rest: File[] = [];
    for (const file of files) ((await isHandover(file)) ? handed : rest).push(file);
    return { handed, rest };
  }

  /** Reads a file and says what is in it. Changes nothing. */
  async open(file: File): Promise<void> {
    this.close();
    const abort = (this.#abort = new AbortController());
    const { name } = file;
    this.offer = { stage: 'reading', name, fraction: 0 };
    await this.#working(abort, name, async () => {
      const ask = (wrong: boolean): Promise<string | null> =>
        new Promise((resolve) => {
          this.#answer = resolve;
          this.offer = { stage: 'locked', name, wrong };
          // A page that waits for its user is ready.
          this.#busy();
          void settle();
        });
      const opened = await openHandover(
        file,
        ask,
        (fraction) => (this.offer = { stage: 'reading', name, fraction }),
        abort.signal
      );
      abort.signal.throwIfAborted();
      const read = (this.#read = { ...received(opened), ...partsOf(opened) });
      this.offer = { stage: 'ready', name, what: { ...offeredOf(read), ...whenOf(opened.about) } };
    });
  }

  answer(password: string): void {
    const name = this.offer?.name ?? '';
    this.offer = { stage: 'reading', name, fraction: 0 };
    this.#busy = begin();
    this.#answer?.(password);
    this.#answer = null;
  }

  /**
   * Opens what was offered. `replace`: the page becomes as it was handed over. `keep`: its files come into the list
   * and count in nothing. @returns whether it was done
   */
  async accept(how: 'replace' | 'keep'): Promise<boolean> {
    const read = this.#read;
    const name = this.offer?.name ?? '';
    if (!read) return false;
    const abort = (this.#abort = new AbortController());
    this.offer = { stage: 'opening', name, fraction: 0 };
    return this.#working(abort, name, async () => {
      const { whole, otherwise } = await wholeFiles(read.files, abort.signal);
      const kept = useKept();
      const before: Outgoing[] = [];
      for (const own of how === 'replace' ? kept.files : [])
        if (read.files.some(({ file }) => isSameFile(own, file))) {
          const one = await kept.outgoing(own.id);
          if (one) before.push(one);
        }
      const here = kept.files.map((file) => ({
        file,
        table: before.find(({ whole: own }) => own.file.id === file.id)?.whole.table ?? null
      }));
      const came = arrival(whole, read.view, here, how === 'replace' ? 'replace' : 'leave');
      const ways: (() => void)[] = [];
      const undo = async (): Promise<void> => {
        ways.reverse().forEach((back) => back());
        await kept.putBack(before, came.fresh);
      };
      const address = addressOf(this.#page, useSettings().lang, resolve('/'));
      const view = how === 'replace' ? came.view : kept.view;
      await useSession().receive({ ...came, view }, { address, undo }, abort.signal);
      if (how === 'replace') {
        for (const give of read.give.values()) ways.push(give());
        if (read.page) await goto(addressOf(read.page, useSettings().lang, resolve('/')));
      }
      this.close();
      const w = useView().m.handover;
      const said = how === 'replace' ? w.opened(name) : w.added(name, String(came.fresh.length));
      const text = otherwise.length > 0 ? `${said} ${w.otherwise(otherwise)}` : said;
      useReview().notice = { text, undo: useSession().canUndo };
    });
  }

  /** Stops what is under way and lets go of what was offered. */
  close(): void {
    this.#answer?.(null);
    this.#answer = null;
    this.#abort?.abort();
    this.#abort = null;
    this.#read = null;
    this.offer = null;
  }

  stop(): void {
    this.#abort?.abort();
  }

  async #working(abort: AbortController, name: string, work: () => Promise<void>): Promise<boolean> {
    this.#busy = begin();
    try {
      await work();
      return true;
    } catch (cause) {
      const last = this.#abort === abort;
      if (isAbort(cause)) {
        if (last) this.close();
        return false;
      }
      const fault = cause instanceof HandoverError ? cause.fault : null;
      const detail = cause instanceof HandoverError ? cause.detail : String(cause);
      this.#read = null;
      this.offer = { stage: 'failed', name, fault, detail };
      return false;
    } finally {
      this.#busy();
      void settle();
    }
  }
}

function offeredOf({
  files,
  view,
  give,
  unread
}: Received & PartsGiven): Pick<Offered, 'files' | 'parts' | 'unread'> {
  const kept = useKept().files;
  return {
    files: files.map(({ file }) => ({
      file,
      counted: view.ids.includes(file.id),
      known: kept.some((own) => isSameFile(own, file))
    })),
    parts: [...give.keys()],
    unread
  };
}

function whenOf({ app, made }: About): Pick<Offered, 'app' | 'made'> {
  const at = Date.parse(made);
  return { app, made: Number.isNaN(at) ? null : at };
}

/** Whether a file is one of ours, by its name or its first bytes. */
async function isHandover(file: File): Promise<boolean> {
  if (/\.sovu$/i.test(file.name)) return true;
  try {
    const head = new Uint8Array(await file.slice(0, 80).arrayBuffer());
    return head.length === 80 && (beginsPlain(head) || beginsLocked(head));
  } catch {
    return false;
  }
}

/** Out of its reactive wrapping, so that it can go to a worker. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}

let handover: Handover | undefined;

/** The one object of it on the page. */
export function useHandover(): Handover {
  return (handover ??= new Handover());
}
