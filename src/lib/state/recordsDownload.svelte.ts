/** The list of records as a file: fetched in stretches, so that the page answers and a cancel is heard. */
import { maskedRow } from '../export/mask';
import { recordLines, recordsHeader } from '../export/recordsCsv';
import { save } from '../export/save';
import type { Context } from '../figures/context';
import type { RecordColumn } from '../figures/recordText';
import { useSession } from './session.svelte';

/** Rows fetched and written at a time: some hundred milliseconds of work in the database. */
const STRETCH = 20_000;

class RecordsDownload {
  /** rows written so far, of how many; `null` when nothing is under way */
  progress = $state.raw<{ readonly done: number; readonly of: number } | null>(null);
  #abort: AbortController | null = null;

  /**
   * Saves the records at these places, in their order; `masked` without what points at a person. Resolves `true` when they are saved, `false` when cancelled.
   * @throws Error with the engine's as cause
   */
  async start(
    ids: Int32Array,
    columns: readonly RecordColumn[],
    context: Context,
    name: string,
    masked: boolean
  ): Promise<boolean> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const parts: BlobPart[] = [recordsHeader(columns, context)];
    this.progress = { done: 0, of: ids.length };
    try {
      for (let at = 0; at < ids.length; at += STRETCH) {
        const rows = await useSession().recordRows(ids.slice(at, at + STRETCH), abort.signal);
        // Text is handed over to the browser at once: it may lie on disk, not in the page.
        parts.push(new Blob([recordLines(masked ? rows.map(maskedRow) : rows, columns, context)]));
        this.progress = { done: Math.min(ids.length, at + STRETCH), of: ids.length };
        await new Promise((resolve) => setTimeout(resolve, 0));
        abort.signal.throwIfAborted();
      }
      save(new Blob(parts, { type: 'text/csv;charset=utf-8' }), name);
      return true;
    } catch (cause) {
      if (abort.signal.aborted) return false;
      throw cause;
    } finally {
      if (this.#abort === abort) this.progress = null;
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }
}

let download: RecordsDownload | undefined;

/** The one download of the page. */
export function useRecordsDownload(): RecordsDownload {
  return (download ??= new RecordsDownload());
}
