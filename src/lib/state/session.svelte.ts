/**
 * The data in view: opens the engine, loads files, keeps the cube. The only writer of it. What was in
 * view stays until what replaces it is whole.
 */
import { CALENDAR_YEAR, printCalendar, type Calendar } from '../cases/calendar';
import { MEASURE_IDS } from '../cases/measures';
import type { RecordRow } from '../cases/recordRow';
import type { Cube } from '../cube/cube';
import { contextOf, type Context, type View } from '../figures/context';
import { overview, type Overview } from '../figures/overview';
import type { Messages } from '../i18n/vi';
import type { Found, RecordQuestion } from '../store/recordQuery';
import { openStore, type Store } from '../store/store';
import type { DayWindow } from './address';
import { datasetInfo, loadedOf, type DataSet, type Loaded } from './dataset';
import { intake } from './intake';
import { begin, fail, measure } from './page';
import { sampleFile } from './sample';

class Session {
  status = $state<'booting' | 'ready' | 'busy' | 'error'>('booting');
  fault = $state<Error | null>(null);
  data = $state.raw<DataSet | null>(null);
  cube = $state.raw<Cube | null>(null);
  /** rows in the database, totals included */
  rows = $derived(this.data?.files.reduce((sum, file) => sum + file.rows, 0) ?? 0);
  #before: DataSet | null = null;
  #store: Promise<Store> | null = null;
  #asked = '';
  #abort: AbortController | null = null;
  /** resolves when no cube is being made */
  #cubing: Promise<void> = Promise.resolve();

  /** Opens the engine and the sample; called once, by the layout. */
  async open(): Promise<void> {
    if (this.#store) return;
    try {
      this.#store = openStore();
      const [store, sample] = await Promise.all([this.#store, readSample()]);
      // A user quick enough to import first keeps what they imported.
      if (this.data) return;
      await this.#load(store, { files: [sample], sample: true });
      this.status = 'ready';
      measure('boot', 0, this.rows);
    } catch (cause) {
      this.#fail(cause);
    }
  }

  get canUndo(): boolean {
    return this.#before !== null;
  }

  /** Puts these files in view in place of what is there. @throws AbortError; what was in view then stays */
  async import(files: readonly Loaded[], signal?: AbortSignal): Promise<void> {
    const store = await this.#engine();
    const before = this.data;
    await this.#load(store, { files, sample: false }, signal);
    this.#before = before;
    this.status = 'ready';
  }

  /** Back to the data in view before the last import. */
  async undo(): Promise<void> {
    if (!this.#before) return;
    const store = await this.#engine();
    await this.#load(store, this.#before);
    this.#before = null;
  }

  async showSample(): Promise<void> {
    const store = await this.#engine();
    const before = this.data;
    await this.#load(store, { files: [await readSample()], sample: true });
    this.#before = before;
  }

  /** Makes the cube for a calendar and window if it is not the one in view; resolves when it is. */
  need(calendar: Calendar, window: DayWindow | null): Promise<void> {
    const asked = `${printCalendar(calendar)}|${window ? `${window.from}..${window.to}` : ''}`;
    if (asked !== this.#asked && this.data) {
      this.#asked = asked;
      this.#cubing = this.#cubeFor(calendar, window);
    }
    return this.#cubing;
  }

  /** Which records a question takes in. @throws the signal's reason; Error with the engine's as cause */
  async find(question: RecordQuestion, signal?: AbortSignal): Promise<Found> {
    return (await this.#engine()).find(question, signal);
  }

  /** Records at places that `find` gave. @throws the signal's reason; Error with the engine's as cause */
  async recordRows(ids: Int32Array, signal?: AbortSignal): Promise<RecordRow[]> {
    return (await this.#engine()).rows(ids, signal);
  }

  async #cubeFor(calendar: Calendar, window: DayWindow | null): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const end = begin();
    try {
      const store = await this.#engine();
      const cube = await store.cube(calendar, window, abort.signal);
      if (!abort.signal.aborted) this.cube = cube;
    } catch (cause) {
      if (!abort.signal.aborted) this.#fail(cause);
    } finally {
      end();
    }
  }

  async #engine(): Promise<Store> {
    this.#store ??= openStore();
    return this.#store;
  }

  async #load(store: Store, next: DataSet, signal?: AbortSignal): Promise<void> {
    const end = begin();
    try {
      await store.load(
        next.files.map((file, id) => ({
          source: { id, name: file.name, level: file.level },
          table: file.table
        })),
        signal ? { signal } : {}
      );
      const calendar = this.cube?.calendar ?? CALENDAR_YEAR;
      const cube = await store.cube(calendar, null);
      this.#asked = `${printCalendar(calendar)}|`;
      this.data = next;
      this.cube = cube;
    } finally {
      end();
    }
  }

  #fail(cause: unknown): void {
    this.fault = cause instanceof Error ? cause : new Error(String(cause));
    this.status = 'error';
    fail();
  }

  /** What the figures need to know, for a view; `null` until there are data. */
  context(view: View, m: Messages): Context | null {
    const { cube, data } = this;
    return cube && data ? contextOf(cube, datasetInfo(data, m, view.lang), view, MEASURE_IDS) : null;
  }

  /** All figures of the overview for a view, timed as `so-vu:slice`. */
  overview(context: Context): Overview {
    const start = performance.now();
    const result = overview(context);
    measure('slice', start, this.rows);
    return result;
  }
}

async function readSample(): Promise<Loaded> {
  const [reading] = await intake().readFiles([await sampleFile()]);
  if (!reading?.ok) throw new Error(`The sample could not be read: ${reading?.fault ?? 'no answer'}`);
  return loadedOf(reading);
}

let session: Session | undefined;

/** The one session of the page. */
export function useSession(): Session {
  return (session ??= new Session());
}
