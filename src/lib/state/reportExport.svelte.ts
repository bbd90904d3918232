/** The whole report into a file or onto the clipboard: one at a time, with how far it is, and a way to stop. */
import type { ImageOf, Pace, ReportDocument } from '../export/report';
import { save } from '../export/save';
import type { Messages } from '../i18n/vi';
import { begin, settle } from './page';
import { paletteOf } from './palette';

export const REPORT_FILES = ['word', 'excel', 'slides'] as const;
export type ReportFile = (typeof REPORT_FILES)[number];

export interface Progress {
  readonly what: ReportFile | 'copy';
  readonly done: number;
  readonly all: number;
}

const ENDINGS: Record<ReportFile, string> = { word: 'docx', excel: 'xlsx', slides: 'pptx' };

export type ExportOutcome = { readonly saved: string } | 'copied' | 'copy-refused' | 'cancelled' | 'failed';

class ReportExport {
  progress = $state.raw<Progress | null>(null);
  outcome = $state.raw<ExportOutcome | null>(null);
  #abort: AbortController | null = null;

  cancel(): void {
    this.#abort?.abort();
  }

  /** Writers are large and come when they are asked for. */
  async save(what: ReportFile, report: ReportDocument, m: Messages): Promise<void> {
    await this.#run(what, async (pace) => {
      const name = `${report.fileStem}.${ENDINGS[what]}`;
      save(await fileOf(what, report, m, pace), name);
      return { saved: name };
    });
  }

  async copy(report: ReportDocument, m: Messages): Promise<void> {
    await this.#run('copy', async (pace) => {
      const { reportMarkup } = await import('../export/reportHtml');
      const made = reportMarkup(report, await images(m), m, pace);
      // The browser waits for what is promised, and still counts the click as the reason.
      const blob = async (type: 'html' | 'text'): Promise<Blob> =>
        new Blob([(await made)[type]], { type: type === 'html' ? 'text/html' : 'text/plain' });
      try {
        await navigator.clipboard.write([
          new ClipboardItem({ 'text/html': blob('html'), 'text/plain': blob('text') })
        ]);
      } catch (cause) {
        pace.signal?.throwIfAborted();
        await made;
        void cause;
        return 'copy-refused';
      }
      return 'copied';
    });
  }

  async #run(what: Progress['what'], work: (pace: Pace) => Promise<ExportOutcome>): Promise<void> {
    this.cancel();
    const abort = (this.#abort = new AbortController());
    const end = begin();
    this.outcome = null;
    this.progress = { what, done: 0, all: 1 };
    try {
      const onStep = (done: number, all: number): void => {
        if (this.#abort === abort) this.progress = { what, done, all };
      };
      const outcome = await work({ signal: abort.signal, onStep });
      if (this.#abort === abort) this.outcome = outcome;
    } catch {
      if (this.#abort === abort) this.outcome = abort.signal.aborted ? 'cancelled' : 'failed';
    } finally {
      if (this.#abort === abort) this.progress = null;
      end();
      void settle();
    }
  }
}

async function fileOf(what: ReportFile, report: ReportDocument, m: Messages, pace: Pace): Promise<Blob> {
  if (what === 'word') {
    const { wordOf } = await import('../export/word');
    return wordOf(report, await images(m), m, pace);
  }
  if (what === 'slides') {
    const { slidesOf } = await import('../export/slides');
    return slidesOf(report, await images(m), m, pace);
  }
  const { excelOf } = await import('../export/excel');
  return excelOf(report, m, pace);
}

async function images(m: Messages): Promise<ImageOf> {
  const { figureImages } = await import('../export/image');
  return figureImages(paletteOf('light'), m);
}

let exporting: ReportExport | undefined;

export function useReportExport(): ReportExport {
  return (exporting ??= new ReportExport());
}
