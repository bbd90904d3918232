/** The report as it may be published: every figure protected together with the others, telling sentences left out. */
import { publishedReport } from '../export/reportPublish';
import { AS_IT_IS, type PublishChoice } from '../figures/publish';
import type { Messages } from '../i18n/vi';
import { documentOf, placedItems } from './reportDocument';
import type { ReportItem, ReportState } from './reportItems';

/** Under so many cases a cell is hidden. */
const SMALL = 5;

export interface ProtectedReport {
  readonly report: ReportState;
  /** cells hidden, and sentences left out because they name small counts */
  readonly cells: number;
  readonly sentences: number;
  /** the writer's own paragraphs that name small counts: kept, to be looked at */
  readonly own: number;
}

/** @param hide whether small cells are hidden; else the report stays as it is */
export function protectedReport(report: ReportState, hide: boolean, m: Messages): ProtectedReport {
  if (!hide) return { report, cells: 0, sentences: 0, own: 0 };
  const choice: PublishChoice = { ...AS_IT_IS, below: SMALL };
  const placed = placedItems(report, m);
  const whole = { ...documentOf(report, m, 0), blocks: placed.map(({ block }) => block) };
  const made = publishedReport(whole, choice, m);
  const figures = made.report.blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
  const left = new Set(made.left);
  let at = 0;
  const items = placed.flatMap(({ item }): ReportItem[] => {
    if (item.kind === 'figure') {
      const block = figures[at++];
      return block ? [{ ...item, figure: block.figure, caption: block.caption }] : [item];
    }
    return item.kind === 'sentence' && left.has(item.text) ? [] : [item];
  });
  return {
    report: { ...report, items },
    cells: made.hidden.length,
    sentences: made.left.length,
    own: made.own.length
  };
}
