/** A whole report made safe to publish: its figures protected together, sentences that name small counts left out. */
import { printNumber } from '../cases/print';
import { published, type PublishChoice, type Published } from '../figures/publish';
import type { Messages } from '../i18n/vi';
import type { ReportBlock, ReportDocument } from './report';

export interface PublishedReport extends Published {
  readonly report: ReportDocument;
  /** sentences taken out because they name counts under the limit, or exact numbers where all are rounded */
  readonly left: readonly string[];
  /** the writer's own paragraphs that do: kept, to be looked at */
  readonly own: readonly string[];
}

/** Counts as sentences write them: `04 vụ`, `3 bị hại`, `4 cases`. */
const COUNT =
  /(?<![\d.,])(\d{1,3}(?:[.,]\d{3})*)\s+(vụ|bị hại|nạn nhân|bị can|đối tượng|người|cases?|victims?|suspects?|persons?|people)(?!\p{L})/gu;

export function publishedReport(report: ReportDocument, choice: PublishChoice, m: Messages): PublishedReport {
  if (choice.below === null && choice.round === null)
    return { report, figures: [], hidden: [], left: [], own: [] };
  const figures = report.blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : []));
  const out = published(figures, choice, m);
  const tells = (text: string): boolean => tellsOf(text, choice);
  const left: string[] = [];
  const own: string[] = [];
  let at = 0;
  const blocks = report.blocks.flatMap((block): ReportBlock[] => {
    if (block.kind === 'figure') {
      const figure = out.figures[at++] ?? block.figure;
      const changed = figure.headline !== block.figure.headline;
      const said = changed && (block.caption === block.figure.headline || tells(block.caption));
      return [{ ...block, figure, caption: said ? figure.headline : block.caption }];
    }
    if (!tells(block.text)) return [block];
    if (block.kind !== 'sentence') own.push(block.text);
    else {
      left.push(block.text);
      return [];
    }
    return [block];
  });
  const method = [
    ...report.method,
    ...(choice.below === null ? [] : [m.publish.note(printNumber(choice.below, m.lang))]),
    ...(choice.round === null ? [] : [m.publish.rounded(printNumber(choice.round, m.lang))])
  ];
  return { ...out, report: { ...report, blocks, method }, left, own };
}

function tellsOf(text: string, { below, round }: PublishChoice): boolean {
  const counts = [...text.matchAll(COUNT)].map(([, digits = '']) => Number(digits.replace(/[.,]/g, '')));
  return counts.some(
    (count) => (below !== null && count > 0 && count < below) || (round !== null && count % round !== 0)
  );
}
