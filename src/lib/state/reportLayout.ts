/** Blocks of a report as they stand on paper: captions numbered, wide tables apart as annexes on turned paper. */
import type { Figure } from '../figures/figure';
import type { Messages } from '../i18n/vi';
import { placedItems, type Placed } from './reportDocument';
import { tableFit, type TableFit } from './reportFit';
import type { ReportState } from './reportItems';

/** A figure's table on paper. */
export interface PaperTable {
  readonly figure: Figure;
  readonly fit: TableFit;
  readonly caption: string;
  /** under the caption: measure, place, exact dates; empty where the caption says it */
  readonly sub: string;
}

export interface PaperPart extends Placed {
  /** from 1 */
  readonly n: number;
  /** caption of the chart; `null`: none is drawn */
  readonly chart: string | null;
  /** `null`: none, or apart in an annex */
  readonly table: PaperTable | null;
  /** said in place of a table that stands in an annex */
  readonly reference: string;
}

export interface Paper {
  readonly parts: readonly PaperPart[];
  readonly annexes: readonly (PaperTable & { readonly name: string; readonly id: string })[];
}

/** In a document, tables too wide for upright paper go behind the signature; in an annex they stand in place. */
export function paperOf(report: ReportState, m: Messages): Paper {
  const w = m.report.preview;
  const drafts = placedItems(report, m).map(draft);
  const apart = (table: PaperTable | null): boolean =>
    Boolean(table?.fit.turned) && report.template !== 'annex';
  const of = drafts.filter(({ table }) => apart(table)).length;
  const annexes: (PaperTable & { name: string; id: string })[] = [];
  let charts = 0;
  let tables = 0;
  const parts = drafts.map(({ item, block, title, drawn, table }, i): PaperPart => {
    const chart = drawn ? w.chart(String((charts += 1)), title) : null;
    const part = { item, block, n: i + 1, chart, table: null, reference: '' };
    if (!table) return part;
    if (apart(table)) {
      const name = w.annexName(annexes.length, of);
      annexes.push({ ...table, name, id: item.id });
      return { ...part, reference: w.inAnnex(title, name) };
    }
    return { ...part, table: { ...table, caption: w.table(String((tables += 1)), table.caption) } };
  });
  return { parts, annexes };
}

interface Draft extends Placed {
  readonly title: string;
  readonly drawn: boolean;
  readonly table: PaperTable | null;
}

function draft({ item, block }: Placed): Draft {
  if (block.kind !== 'figure') return { item, block, title: '', drawn: false, table: null };
  const { figure } = block;
  const title = block.caption.trim() || figure.headline;
  const drawn = block.chart !== 'none' && figure.picture !== null;
  // A figure with nothing drawn says its numbers in any case.
  if (drawn && !block.table) return { item, block, title, drawn, table: null };
  // Under a chart that carries the finding, the table has the plain title.
  const words = drawn ? { caption: figure.sub, sub: '' } : { caption: title, sub: figure.sub };
  return { item, block, title, drawn, table: { figure, fit: tableFit(figure), ...words } };
}
