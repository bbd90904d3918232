// Long because it is the one writer of the review: each thing a user can do there is a method.
/**
 * The review: files read but not imported, what the user changed, the questions they answered.
 * Nothing here touches the data in view until `confirm`.
 */
import { printNumber } from '../cases/print';
import type { Problem } from '../cases/problem';
import { withAnswer } from '../intake/answers';
import { cellKey, withCorrections } from '../intake/corrections';
import type { Changes, Choice, ColumnMeaning, Correction, Question } from '../intake/reading';
import {
  openQuestions,
  progressOf,
  reviewFile,
  sumOf,
  withoutChoices,
  type ReviewFile,
  type ReviewProgress
} from './reviewFile';
import { intake } from './intake';
import { keepLayout } from './layoutMemory';
import { knownLayouts } from './layouts';
import { begin, measure, painted, settle } from './page';
import { useKept } from './kept.svelte';
import type { KeptFile, WholeFile } from './keptFile';
import { decidedBefore, pairsOf, planOf, sidesOf, type Decision, type Pair } from './overlaps';
import { incomingOf, reopened } from './reviewKept';
import { useRecheck } from './recheck.svelte';
import { useSession } from './session.svelte';
import { useView } from './view.svelte';

class Review {
  files = $state.raw<readonly ReviewFile[]>([]);
  current = $state(0);
  progress = $state.raw<ReviewProgress | null>(null);
  importing = $state(false);
  append = $state(false);
  /** said above the page after an import, or when something went wrong */
  notice = $state.raw<{ readonly text: string; readonly undo: boolean } | null>(null);
  #abort: AbortController | null = null;
  #nextKey = 1;

  readings = $derived(this.files.flatMap((file) => (file.result.ok ? [file.result] : [])));
  questions = $derived(this.files.flatMap((file) => file.asked.map((question) => ({ file, question }))));
  open = $derived(this.files.reduce((sum, file) => sum + openQuestions(file), 0));
  problems = $derived(this.readings.flatMap((reading): readonly Problem[] => reading.problems));
  counts = $derived(sumOf(this.readings));
  /** pairs of files that would count the same twice */
  sides = $derived(sidesOf(this.#staying(), this.files));
  pairs = $derived(pairsOf(this.sides));
  decisions = $state.raw<Readonly<Record<string, Decision>>>({});
  undecided = $derived(this.pairs.filter((pair) => !this.decisions[pair.key]).length);
  active = $derived(this.files.length > 0 || this.progress !== null);
  canImport = $derived(
    this.open === 0 &&
      this.undecided === 0 &&
      !this.importing &&
      this.progress === null &&
      this.counts.accepted + this.counts.totals > 0
  );

  /** Reads more files into the review. A name that is there already is read again in its place. */
  async add(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.notice = null;
    useRecheck().stop();
    await this.#working(async (signal) => {
      for (const file of files) {
        const [result] = await intake().readFiles(
          [file],
          (p) => (this.progress = progressOf(file.name, p)),
          signal,
          knownLayouts()
        );
        if (!result) continue;
        const next = reviewFile(this.#nextKey++, file, result);
        const at = this.files.findIndex((other) => other.name === file.name && other.bytes === file.size);
        this.files = at < 0 ? [...this.files, next] : this.files.with(at, next);
        this.current = at < 0 ? this.files.length - 1 : at;
        await this.#know(next);
        // Rejected rows that come back belong to what is there already.
        if (result.ok && result.returned) this.append = true;
      }
      const wanting = this.files.findIndex(
        (file) => !file.result.ok || openQuestions(file) > 0 || file.result.mojibake?.repaired === false
      );
      if (wanting >= 0) this.current = wanting;
    });
  }

  /** Opens the review of a kept file again: same bytes, same choices; imported, it takes its own place. */
  async openKept(id: string): Promise<void> {
    const file = useKept().fileOf(id);
    if (!file || this.files.some((other) => other.kept === id)) return;
    this.notice = null;
    useRecheck().stop();
    await this.#working(async (signal) => {
      const next = await reopened(file, this.#nextKey++, signal);
      if (!next) {
        this.notice = { text: useView().m.ui.kept.noBytes(file.name), undo: false };
        return;
      }
      this.files = [...this.files, next];
      this.current = this.files.length - 1;
      this.append = true;
      this.decisions = { ...this.decisions, ...decidedBefore(id, useKept().view) };
    });
  }

  /** The kept file of the same bytes that a file under review is, unless it is opened as such or asked about. */
  twinOf(file: ReviewFile): KeptFile | undefined {
    if (file.kept !== null) return undefined;
    const twin = useKept().twinOf(file.hash, file.changes);
    return twin &&
      this.pairs.some(({ key, overlap }) => overlap.kind === 'same' && key.endsWith(`/${twin.id}`))
      ? undefined
      : twin;
  }

  async #know(file: ReviewFile): Promise<void> {
    const hash = file.result.id === undefined ? null : await intake().hash(file.result.id);
    this.files = this.files.map((other) => (other.key === file.key ? { ...other, hash: hash ?? '' } : other));
  }

  async mean(file: ReviewFile, column: number, meaning: ColumnMeaning): Promise<void> {
    await this.#reread(file, { ...file.changes, meanings: { ...file.changes.meanings, [column]: meaning } });
  }

  /** Reads a file another way: coding, repair, sheets. A refused file may become readable. */
  async change(file: ReviewFile, change: Changes): Promise<void> {
    // Lines and columns of another sheet are other cells.
    const dropped = change.sheets !== undefined && (file.changes.corrections ?? []).length > 0;
    await this.#reread(file, { ...file.changes, ...change, ...(dropped ? { corrections: [] } : {}) });
    if (dropped) this.notice = { text: useView().m.ui.mend.sheetsChanged, undo: false };
  }

  async answer(file: ReviewFile, question: Question, choice: Choice): Promise<void> {
    await this.#reread(file, withAnswer(file.changes, question, choice));
  }

  /** Reads a file without what an earlier one of its layout had; coding, sheets and corrections stay. */
  async afresh(file: ReviewFile): Promise<void> {
    await this.#reread({ ...file, known: undefined, asked: [] }, withoutChoices(file.changes));
  }

  /** Puts cells right and reads the file again. */
  async correct(file: ReviewFile, more: readonly Correction[]): Promise<void> {
    const corrections = withCorrections(file.changes.corrections, more);
    await this.#reread(file, { ...file.changes, corrections });
  }

  /** Gives corrected cells back what stands in the file. */
  async uncorrect(file: ReviewFile, gone: readonly Correction[]): Promise<void> {
    const keys = new Set(gone.map(cellKey));
    const corrections = (file.changes.corrections ?? []).filter((own) => !keys.has(cellKey(own)));
    await this.#reread(file, { ...file.changes, corrections });
  }

  decide(pair: Pair, decision: Decision): void {
    this.decisions = { ...this.decisions, [pair.key]: decision };
  }

  /** Files in view that the import would keep. */
  #staying(): readonly WholeFile[] {
    return this.append && useSession().own ? useKept().inView : [];
  }

  remove(file: ReviewFile): void {
    this.#release(file);
    this.files = this.files.filter((other) => other !== file);
    this.current = Math.max(0, Math.min(this.current, this.files.length - 1));
  }

  discard(): void {
    this.cancel();
    for (const file of this.files) this.#release(file);
    this.files = [];
    this.decisions = {};
    this.append = false;
    this.current = 0;
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Imports what was accepted. Resolves `true` when the data are in view and painted. */
  async confirm(go: () => Promise<unknown>): Promise<boolean> {
    const wanted = Object.fromEntries(
      this.pairs.flatMap(({ key }) => (this.decisions[key] ? [[key, this.decisions[key]]] : []))
    ) as Record<string, Decision>;
    const plan = planOf(this.sides, wanted, useKept().view);
    const rows = this.counts.rows;
    const accepted = this.counts.accepted;
    const start = performance.now();
    this.importing = true;
    const end = begin();
    const abort = (this.#abort = new AbortController());
    try {
      const incoming = await incomingOf(this.files);
      const { save } = await useSession().import(incoming, plan, abort.signal);
      this.files.forEach(keepLayout);
      for (const file of this.files) this.#release(file);
      this.files = [];
      this.decisions = {};
      this.append = false;
      await go();
      await painted();
      measure('import', start, rows);
      this.notice = {
        text: useView().m.ui.state.imported(printNumber(accepted, useView().lang)),
        undo: useSession().canUndo
      };
      await save();
      return true;
    } catch (cause) {
      const { m } = useView();
      this.notice = {
        text: isAbort(cause)
          ? m.ui.state.cancelled
          : `${m.faults.failed({ message: String(cause) }).title}. ${m.ui.review.stillThere} ${String(cause)}`,
        undo: false
      };
      return false;
    } finally {
      this.importing = false;
      end();
      void settle();
    }
  }

  async #reread(file: ReviewFile, changes: Changes): Promise<void> {
    const { result } = file;
    const { id } = result;
    if (id === undefined) return;
    await this.#working(async (signal) => {
      const next = await intake().reread(
        id,
        changes,
        (p) => (this.progress = progressOf(file.name, p)),
        signal
      );
      const before = new Set(file.asked.map((question) => `${question.kind}${question.column}`));
      const fresh = next.ok
        ? next.questions.filter((question) => !before.has(`${question.kind}${question.column}`))
        : [];
      // A refusal (say, no column left that means anything) keeps the last good reading; the change is undone.
      if (next.ok || !result.ok)
        this.files = this.files.map((other) =>
          other.key === file.key
            ? { ...file, result: next, changes, asked: [...file.asked, ...fresh] }
            : other
        );
      if (!next.ok) this.notice = { text: useView().m.faults[next.fault](next.detail).title, undo: false };
    });
  }

  async #working(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const end = begin();
    this.progress = { name: '', fraction: 0, rows: 0, of: 0 };
    try {
      await work(abort.signal);
    } catch (cause) {
      const { m } = useView();
      this.notice = {
        text: isAbort(cause) ? m.ui.state.cancelled : `${m.faults.failed(undefined).title}: ${String(cause)}`,
        undo: false
      };
    } finally {
      if (this.#abort === abort) this.progress = null;
      end();
      void settle();
    }
  }

  #release(file: ReviewFile): void {
    if (file.result.id !== undefined) intake().close(file.result.id);
  }
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}

let review: Review | undefined;

/** The one review of the page. */
export function useReview(): Review {
  return (review ??= new Review());
}
