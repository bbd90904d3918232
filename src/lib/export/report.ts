/**
 * A report ready for any file format: what the writer put together on the report page, with the figures
 * as they stand there. Plain data; `state` makes it, the writers (Word, Excel, slides, HTML) only read it.
 */
import type { Lang } from '../cases/print';
import type { Figure } from '../figures/figure';

/** báo cáo 6 tháng, báo cáo năm, chuyên đề, phụ lục số liệu */
export const REPORT_TEMPLATES = ['half-year', 'year', 'topic', 'annex'] as const;
export type ReportTemplate = (typeof REPORT_TEMPLATES)[number];

/** Tables of at most so many rows are not parted by a page's end. */
export const TOGETHER = 12;

/** The head and foot of an official document (Nghị định 30/2020/NĐ-CP, Phụ lục I). Empty texts are left to fill in. */
export interface ReportHead {
  /** the agency above: "BỘ CÔNG AN" */
  readonly parent: string;
  /** the issuing agency: "CÔNG AN TỈNH KHÁNH HÒA" */
  readonly agency: string;
  /** after "Số:": "/BC-CAT" */
  readonly number: string;
  /** before the date: "Khánh Hòa" */
  readonly place: string;
  /** "ngày 15 tháng 6 năm 2023"; empty leaves dots to fill in */
  readonly date: string;
  /** name of the kind of document: "BÁO CÁO" */
  readonly kind: string;
  /** what it is about, under the kind */
  readonly title: string;
  /** "Kính gửi:" of a report to agencies above; none where the document has no such line */
  readonly to?: readonly string[];
  /** "Nơi nhận:", one line each */
  readonly recipients: readonly string[];
  /** who signs: "GIÁM ĐỐC", and the name under the signature */
  readonly signerTitle: string;
  readonly signer: string;
}

/** How a figure's picture goes into a file: a chart of the program's own, an image, or not at all. */
export type ChartStyle = 'native' | 'image' | 'none';

export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** paragraphs, parted by line breaks */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sentence'; readonly text: string }
  | {
      readonly kind: 'figure';
      readonly figure: Figure;
      /** of the caption; the figure's headline unless the writer changed it */
      readonly caption: string;
      readonly chart: ChartStyle;
      readonly table: boolean;
    };

export interface ReportDocument {
  readonly lang: Lang;
  readonly template: ReportTemplate;
  readonly head: ReportHead;
  readonly blocks: readonly ReportBlock[];
  /** how the figures were made, one paragraph each: sources, status, calendar, comparison, what is left out */
  readonly method: readonly string[];
  /** without extension */
  readonly fileStem: string;
}

/**
 * A figure's picture (its table where it has none) as PNG, without headline or source: laid out `width` CSS
 * pixels wide, `ratio` pixels each. A table that needs more room makes the image wider.
 */
export type ImageOf = (
  figure: Figure,
  request: { readonly width: number; readonly ratio: number }
) => Promise<Uint8Array>;

/**
 * How a writer of files tells how far it is: steps done of all, after each of which the page gets its turn.
 * A writer stops between steps once `signal` says so. @throws the signal's reason
 */
export interface Pace {
  readonly signal?: AbortSignal;
  readonly onStep?: (done: number, all: number) => void;
}

/** Between two steps of a long export: says how far it is, lets the page answer, stops when asked to. */
export async function step({ signal, onStep }: Pace, done: number, all: number): Promise<void> {
  onStep?.(done, all);
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal?.throwIfAborted();
}
