// Long because it is the one writer of the data in view: each way to change them is a method.
/**
 * The data in view: opens the engine, loads files, keeps the cube. The only writer of it. What was in
 * view stays until what replaces it is whole.
 */
import { CALENDAR_YEAR, type Calendar, type Days } from '../cases/calendar';
import { MEASURE_IDS } from '../cases/measures';
import type { RecordRow } from '../cases/recordRow';
import type { Cube } from '../cube/cube';
import type { Placed } from '../cube/places';
import type { ForeignCell } from '../cube/foreign';
import type { MedianQuestion, Medians } from '../cube/medians';
import { contextOf, type Context, type Land, type View } from '../figures/context';
import { overview, type Overview } from '../figures/overview';
import type { Messages } from '../i18n/vi';
import type { FileReading } from '../intake/reading';
import type { Found, RecordQuestion } from '../store/recordQuery';
import { openStore, type Store } from '../store/store';
import { cubesAt, makeCubes, wantedKey, type Cubes, type Wanted } from './cubes';
import { datasetInfo, type DataSet } from './dataset';
import { useKept, type KeptBefore } from './kept.svelte';
import type { Arrival } from './handoverFile';
import { filesOf, prepared, type Incoming } from './keptImport';
import { composed, loadedFrom, type FileNote, type KeptView, type Settled, type WholeFile } from './keptFile';
import { labelsBehind, landOf, onLand, questionBehind, unitsFor, type Units } from './land';
import type { Plan } from './overlaps';
import { questionOfTypes, typed, typesBehind, type TypeView } from './typedCube';
import { begin, fail, measure, settle } from './page';
import { usePublished } from './published.svelte';
import { useRecheck } from './recheck.svelte';
import { readSample } from './readSample';

/** What an undo must put back beside the data. */
export interface WayBack {
  /** where the user was: path and search */
  readonly address: string;
  undo(): Promise<void>;
}

interface Before {
  readonly data: DataSet;
  readonly kept: KeptBefore;
  readonly back?: WayBack;
}

class Session {
  status = $state<'booting' | 'ready' | 'busy' | 'error'>('booting');
  fault = $state<Error | null>(null);
  data = $state.raw<DataSet | null>(null);
  cubes = $state.raw<Cubes | null>(null);
  cube = $derived(this.cubes?.cube ?? null);
  /** rows in the database, totals included */
  rows = $derived(this.data?.files.reduce((sum, file) => sum + file.rows, 0) ?? 0);
  /** whether the user's own files are in view */
  own = $derived(this.data !== null && !this.data.sample && !this.data.published);
  #before: Before | null = null;
  #store: Promise<Store> | null = null;
  /** the country's units, while data name any */
  #units: Units | null = null;
  #asked = '';
  #loads = 0;
  #shown: Context | null = null;
  #abort: AbortController | null = null;
  /** resolves when no cube is being made */
  #cubing: Promise<void> = Promise.resolve();

  /** Opens the engine and what was in view last time, else the sample; called once, by the layout. */
  async open(): Promise<void> {
    if (this.#store) return;
    try {
      this.#store = openStore();
      // What to show is read while the engine starts.
      const [store, next] = await Promise.all([this.#store, this.#opening()]);
      // A user quick enough to import first keeps what they imported.
      if (this.data) return;
      await this.#load(store, next);
      this.status = 'ready';
      if (next.published) await usePublished().goThere();
      measure('boot', 0, this.rows);
      void useRecheck().run();
    } catch (cause) {
      this.#fail(cause);
    }
  }

  async #opening(): Promise<DataSet> {
    const [files] = await Promise.all([useKept().open(), usePublished().look()]);
    return this.#own(composed(files, useKept().view.settled));
  }

  /** The user's files, or without any what the page opens with: the data beside the app, else the sample. */
  async #own(files: DataSet['files']): Promise<DataSet> {
    if (files.length > 0) return { files, sample: false };
    return (await usePublished().open()) ?? { files: [await readSample()], sample: true };
  }

  get canUndo(): boolean {
    return this.#before !== null;
  }

  /**
   * Puts files of the review in view as planned, then has `save` write them: until then they are shown, not kept.
   * @throws AbortError; what was in view then stays
   */
  async import(
    incoming: readonly Incoming[],
    plan: Plan,
    signal?: AbortSignal
  ): Promise<{ save: () => Promise<void> }> {
    const kept = useKept();
    const next = prepared(incoming, plan, kept.files, kept.inView);
    await this.#change(filesOf(next), next.view, () => kept.accept(next), signal);
    this.status = 'ready';
    return { save: () => this.#saving(() => kept.save(next)) };
  }

  /** Shows these kept files in this order and no others; can be undone. */
  async show(ids: readonly string[], settled: readonly Settled[] = useKept().view.settled): Promise<void> {
    const kept = useKept();
    await this.#saving(async () => {
      const files = (await Promise.all(ids.map((id) => kept.whole(id)))).flatMap((one) => one ?? []);
      const there = files.map(({ file }) => file.id);
      const view: KeptView = {
        ids: there,
        settled: settled.filter(({ newer, older }) => there.includes(newer) && there.includes(older))
      };
      await this.#change(files, view, () => kept.setView(view, files));
      await kept.saveView(view);
    });
  }

  /** Shows the files of a handed-over file as its view says, then keeps them; can be undone. */
  async receive(arrival: Arrival, back: WayBack, signal?: AbortSignal): Promise<void> {
    const kept = useKept();
    await this.#saving(async () => {
      const known = new Map([...kept.inView, ...arrival.files].map((one) => [one.file.id, one]));
      const files = arrival.view.ids.flatMap((id) => known.get(id) ?? []);
      await this.#change(files, arrival.view, () => kept.acceptArrival(arrival), signal);
      if (this.#before) this.#before = { ...this.#before, back };
      this.status = 'ready';
      await kept.saveArrival(arrival);
    });
  }

  /** Takes another reading of a file that is in view. */
  async take(id: string, reading: FileReading): Promise<void> {
    const kept = useKept();
    await this.#saving(async () => {
      const whole = await kept.whole(id);
      if (!whole) return;
      const before = kept.snapshot();
      await kept.take(whole, reading);
      if (!kept.view.ids.includes(id)) return;
      const files = kept.inView.map((one) => (one.file.id === id ? { ...one, table: reading.records } : one));
      await this.#change(files, kept.view, () => kept.setView(kept.view, files), undefined, before);
    });
  }

  /** Back to the data in view before the last import or change. @returns where the user was, if that was elsewhere */
  async undo(): Promise<string | null> {
    const before = this.#before;
    if (!before) return null;
    await this.#saving(async () => {
      await this.#load(await this.#engine(), before.data);
      const { view, files } = before.kept;
      useKept().setView(view, files);
      this.#before = null;
      await before.back?.undo();
      // What was read again in the meantime is as it was.
      const changed = files.filter(({ file }) => useKept().fileOf(file.id)?.digest !== file.digest);
      await useKept().saveView(view, changed);
    });
    return before.back?.address ?? null;
  }

  /** Removes a kept file that does not count for good. */
  async forget(id: string): Promise<void> {
    // What is gone cannot be put back in view.
    if (this.#before?.kept.view.ids.includes(id)) this.#before = null;
    await useKept().forget([id]);
  }

  /** Shows what a first visit opens for now; the user's files are there again when they, or a reload, ask for them. */
  async showStart(): Promise<void> {
    const store = await this.#engine();
    await this.#load(store, await this.#own([]));
  }

  /** What the user says of a file: at once in every source line. */
  async note(id: string, note: Partial<FileNote>): Promise<void> {
    await useKept().note(id, note);
    const file = useKept().fileOf(id);
    if (!this.data || !this.own || !file) return;
    const files = this.data.files.map((one) => (one.id === id ? { ...one, ...loadedFrom(file) } : one));
    this.data = { ...this.data, files };
  }

  async #change(
    files: readonly WholeFile[],
    view: KeptView,
    accept: () => void,
    signal?: AbortSignal,
    kept = useKept().snapshot()
  ): Promise<void> {
    const store = await this.#engine();
    const data = this.data;
    await this.#load(store, await this.#own(composed(files, view.settled)), signal);
    accept();
    this.#before = data && { data, kept };
  }

  /** The page is busy, from the first step on, until what it shows is kept: then a reload shows the same. */
  async #saving(write: () => Promise<void>): Promise<void> {
    const end = begin();
    try {
      await write();
    } finally {
      end();
      void settle();
    }
  }

  /** Makes the cubes that a view asks for, if they are not there; resolves when they are. */
  need(wanted: Wanted): Promise<void> {
    if (!this.data) return this.#cubing;
    const ready = cubesAt(this.cubes, wanted);
    if (ready) {
      this.#abort?.abort();
      this.#asked = '';
      if (this.cubes !== ready) this.cubes = ready;
      return Promise.resolve();
    }
    const asked = `${this.#loads}|${wantedKey(wanted)}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#cubing = this.#cubesFor(wanted);
    }
    return this.#cubing;
  }

  /** A cube of some days, beside those in view. @throws the signal's reason; Error with the engine's as cause */
  async cubeOf(
    days: Days,
    { calendar, split }: Pick<Wanted, 'calendar' | 'split'>,
    signal: AbortSignal
  ): Promise<Cube> {
    return (await this.#engine()).cube(calendar, days, signal, split);
  }

  /** Which records a question takes in. @throws the signal's reason; Error with the engine's as cause */
  async find(question: RecordQuestion, signal?: AbortSignal): Promise<Found> {
    return (await this.#engine()).find(question, signal);
  }

  /** Records at places that `find` gave. @throws the signal's reason; Error with the engine's as cause */
  async recordRows(ids: Int32Array, signal?: AbortSignal): Promise<RecordRow[]> {
    return (await this.#engine()).rows(ids, signal);
  }

  /** Medians of a table under a view; `null` when the page has moved on meanwhile. */
  async medians(
    questions: readonly MedianQuestion[],
    view: View,
    calendar: Calendar,
    signal: AbortSignal,
    shown = this.placed(view)
  ): Promise<Medians[] | null> {
    const end = begin();
    try {
      const store = await this.#engine();
      const limits = { window: view.window ?? null, where: view.where ?? [], signal };
      return await Promise.all(
        questions.map((question) => {
          const own = this.cube ? questionOfTypes(this.cube, view, question) : question;
          return store.medians(calendar, shown ? questionBehind(own, shown) : own, limits);
        })
      );
    } catch (cause) {
      if (!signal.aborted) this.#fail(cause);
      return null;
    } finally {
      end();
    }
  }

  async #cubesFor(wanted: Wanted): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const end = begin();
    try {
      const store = await this.#engine();
      const cubes = await makeCubes(store, this.cubes, wanted, abort.signal);
      if (!abort.signal.aborted) this.cubes = cubes;
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
      const foreign = await store.foreign();
      this.#asked = '';
      this.#loads += 1;
      this.#shown = null;
      this.#units = await unitsFor(next);
      this.data = next;
      this.cubes = { cube, cut: null, earlier: [], split: {}, foreign };
    } finally {
      end();
    }
  }

  #fail(cause: unknown): void {
    this.fault = cause instanceof Error ? cause : new Error(String(cause));
    this.status = 'error';
    fail();
  }

  /** What the figures need to know, for a view; what was shown last while its cells are made; `null` until there are data. */
  context(view: View, m: Messages, wanted: Wanted): Context | null {
    const { data } = this;
    if (!data) return null;
    const cubes = cubesAt(this.cubes, wanted);
    return cubes ? (this.#shown = this.#contextOf(data, cubes, view, m)) : this.#shown;
  }

  /** The same for a view that is not on the page: its cubes are made beside those in view. @throws the signal's reason */
  async contextAside(view: View, m: Messages, wanted: Wanted, signal: AbortSignal): Promise<Context | null> {
    const { data } = this;
    if (!data) return null;
    const cubes =
      cubesAt(this.cubes, wanted) ?? (await makeCubes(await this.#engine(), this.cubes, wanted, signal));
    signal.throwIfAborted();
    return this.data === data ? this.#contextOf(data, cubes, view, m) : null;
  }

  #contextOf(data: DataSet, cubes: Cubes, view: View, m: Messages): Context {
    const whole = typed(cubes.cube, view);
    const land = this.#landOf(view, whole);
    const on = (cube: Cube): Cube => onLand(typed(cube, view), whole, land);
    const info = datasetInfo(data, m, view.lang);
    const cut = { cut: cubes.cut && on(cubes.cut), earlier: cubes.earlier.map(on) };
    const context = contextOf(land?.shown.cube ?? whole, info, view, MEASURE_IDS, cut);
    return { ...context, land, foreign: this.#foreignOf(cubes.foreign, view, land) };
  }

  /** Amounts in foreign currency of the types and places that a view chooses. */
  #foreignOf(cells: readonly ForeignCell[], view: View, land: Land | null): readonly ForeignCell[] {
    if (cells.length === 0) return cells;
    const { types, areas } = view.filter;
    const chosen = types && new Set(this.typesBehind(view, [...types]));
    const places = areas ? [...areas] : [];
    const labels = land ? labelsBehind(land.shown, places) : places;
    const there = areas || labels.length > 0 ? new Set(labels) : null;
    return cells.filter(({ type, area }) => (chosen?.has(type) ?? true) && (there?.has(area) ?? true));
  }

  /** The whole cube with its types as a view counts them. */
  typedCube(view: TypeView): Cube | null {
    return this.cube && typed(this.cube, view);
  }

  /** The files' own types behind those chosen. */
  typesBehind(view: TypeView, chosen: readonly string[]): readonly string[] {
    return this.cube ? typesBehind(this.cube, view, chosen) : chosen;
  }

  #landOf({ filter, level = 'written', territory = 'then' }: View, cube: Cube | null): Land | null {
    return cube && this.#units ? landOf(cube, this.#units, { filter, level, territory }) : null;
  }

  /** Places as a view shows them; `null` where none was recognised. */
  placed(view: View): Placed | null {
    return this.#landOf(view, this.typedCube(view))?.shown ?? null;
  }

  /** All figures of the overview for a view, timed as `so-vu:slice`. */
  overview(context: Context): Overview {
    const start = performance.now();
    const result = overview(context);
    measure('slice', start, this.rows);
    return result;
  }
}

let session: Session | undefined;

/** The one session of the page. */
export function useSession(): Session {
  return (session ??= new Session());
}
