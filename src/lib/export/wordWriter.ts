/** The blocks of a report in sections of a Word file: what stands upright, what is turned, what becomes an annex. */
import { Paragraph, TextRun, type Table } from 'docx';
import type { Messages } from '../i18n/vi';
import type { ImageOf, ReportBlock, ReportDocument } from './report';
import { annexHead, annexName } from './wordAnnex';
import { turnedColumns, uprightColumns, type Columns } from './wordColumns';
import { caption, footOf, pictureOf, styled, tableNotes, tableOf } from './wordFigure';
import { headBlock, signatureBlock } from './wordHead';
import { TEXT_WIDTH, WIDE_WIDTH } from './wordLook';
import { clean } from './wordText';

type Content = Paragraph | Table;
type FigureBlock = Extract<ReportBlock, { kind: 'figure' }>;

/** A table on turned paper: an annex of the document, or a page of its own inside an annex. */
interface Wide {
  readonly block: FigureBlock;
  readonly parts: readonly Columns[];
}

export interface Section {
  readonly content: Content[];
  readonly wide: boolean;
  /** its pages count from 1 */
  readonly restart: boolean;
}

/** Puts the blocks of a report into sections, in order. */
export class Writer {
  private readonly sections: Section[] = [];
  private readonly annexes: Wide[] = [];
  private readonly annexCount: number;
  /** Whether the whole document is an annex of another. */
  private readonly isAnnex: boolean;
  /** the block of words that the document ends with, unless the method follows */
  private readonly lastWords: ReportBlock | null;
  private tables = 0;
  private charts = 0;

  constructor(
    private readonly report: ReportDocument,
    private readonly images: ImageOf,
    private readonly m: Messages
  ) {
    const { head, template, blocks } = report;
    this.isAnnex = template === 'annex';
    this.annexCount = blocks.filter((block) => block.kind === 'figure' && needsAnnex(block)).length;
    const last = blocks.at(-1);
    const words = last && (last.kind === 'text' || last.kind === 'sentence') && last.text.trim() !== '';
    this.lastWords = words && !report.method.some((text) => text.trim()) ? last : null;
    this.open(false, true);
    const opening = this.isAnnex
      ? annexHead(m.word.annex, head.title, head, TEXT_WIDTH, m)
      : headBlock(head, m);
    this.put(...opening);
  }

  async add(block: ReportBlock): Promise<void> {
    if (block.kind === 'figure') return this.figure(block);
    this.upright();
    if (block.kind === 'heading') this.put(styled(`Heading${block.level}`, block.text));
    else if (block === this.lastWords) this.put(...closing(block.text, !this.isAnnex));
    else this.put(...paragraphs(block.text));
  }

  /** Method, the mark of the text's end, signature, annexes. */
  finish(): readonly Section[] {
    const { m, report } = this;
    this.upright();
    const method = report.method.filter((text) => text.trim());
    if (method.length > 0) this.put(styled('Heading1', m.word.method));
    if (method.length > 0 || !this.lastWords) this.put(...closing(method.join('\n'), !this.isAnnex));
    if (!this.isAnnex) this.put(signatureBlock(report.head, m));
    this.annexes.forEach((wide, i) => {
      this.open(true, true);
      const name = annexName(i, this.annexCount, m);
      this.put(...annexHead(name, plainTitle(wide.block), report.head, WIDE_WIDTH, m));
      this.putWide(wide, (part) => (part === 0 ? [] : [styled('SoVuSub', m.word.continued(name))]));
    });
    return this.sections;
  }

  private async figure(block: FigureBlock): Promise<void> {
    const { m } = this;
    const { figure } = block;
    const title = titleOf(block);
    if (figure.empty) {
      this.upright();
      // where the finding is that there is nothing, it is said once
      const said = title === figure.empty ? title : `${title}. ${figure.empty}`;
      this.put(...paragraphs(said.replace(/\.?$/, '.')));
      return;
    }
    const picture = await pictureOf(figure, block.chart, title, this.charts + 1, this.images, m);
    if (picture) {
      this.charts += 1;
      this.upright();
      this.put(...picture.content, ...footOf(picture.notes, figure.source, m));
    }
    if (!hasTable(block)) return;
    const columns = uprightColumns(figure, TEXT_WIDTH);
    if (!columns) {
      this.wide({ block, parts: turnedColumns(figure, WIDE_WIDTH) });
      return;
    }
    this.upright();
    this.tables += 1;
    // Under a chart that carries the finding, the table has the plain title: measure, place, exact dates.
    const heading = picture
      ? [caption(m.word.table, this.tables, figure.sub)]
      : [caption(m.word.table, this.tables, title), styled('SoVuSub', figure.sub)];
    this.put(
      ...heading,
      ...tableOf(figure, columns, true, m),
      ...footOf(tableNotes(figure, m), figure.source, m)
    );
  }

  /** An annex's wide table stands in its place on a turned page; a document's goes behind the signature. */
  private wide(wide: Wide): void {
    const { m } = this;
    if (!this.isAnnex) {
      const name = annexName(this.annexes.length, this.annexCount, m);
      this.annexes.push(wide);
      this.upright();
      this.put(...paragraphs(m.word.inAnnex(plainTitle(wide.block), name)));
      return;
    }
    this.tables += 1;
    const title = titleOf(wide.block);
    this.open(true, false);
    this.putWide(wide, (part) => [
      part === 0
        ? caption(m.word.table, this.tables, title)
        : styled('SoVuSub', m.word.continued(`${m.word.table} ${this.tables}`)),
      ...(part === 0 ? [styled('SoVuSub', wide.block.figure.sub)] : [])
    ]);
  }

  private putWide({ block, parts }: Wide, heading: (part: number) => Paragraph[]): void {
    const { figure } = block;
    parts.forEach((columns, part) => {
      const last = part === parts.length - 1;
      this.put(...heading(part), ...tableOf(figure, columns, last, this.m));
    });
    this.put(...footOf(tableNotes(figure, this.m), figure.source, this.m));
  }

  /** Turns the paper back where a wide table turned it. */
  private upright(): void {
    if (this.sections.at(-1)?.wide) this.open(false, false);
  }

  private open(wide: boolean, restart: boolean): void {
    this.sections.push({ content: [], wide, restart });
  }

  private put(...content: readonly Content[]): void {
    this.sections.at(-1)?.content.push(...content);
  }
}

function titleOf({ caption: written, figure }: FigureBlock): string {
  return written.trim() || figure.headline;
}

/** The writer's caption, else what the table is of: measures, place, exact dates. */
function plainTitle({ caption: written, figure }: FigureBlock): string {
  return written.trim() && written !== figure.headline ? written : figure.sub;
}

/** A figure with nothing drawn says its numbers in any case. */
function hasTable({ chart, figure, table }: FigureBlock): boolean {
  return figure.columns.length > 0 && !figure.empty && (table || chart === 'none' || !figure.picture);
}

function needsAnnex(block: FigureBlock): boolean {
  return hasTable(block) && uprightColumns(block.figure, TEXT_WIDTH) === null;
}

/** Paragraphs of running text, one per line. */
function paragraphs(text: string): Paragraph[] {
  return text.split(/\r?\n/).flatMap((one) => (one.trim() ? [styled('BodyText', one.trim())] : []));
}

/** The last words of a document, ended by "./."; the signature stays with them. */
function closing(text: string, keepNext: boolean): Paragraph[] {
  const words = text.trim().replace(/[.;:]$/, '');
  const lines = `${words}./.`.split(/\r?\n/).filter((one) => one.trim());
  return lines.map(
    (one, i) =>
      new Paragraph({
        style: 'BodyText',
        keepNext: keepNext && i === lines.length - 1,
        children: [new TextRun(clean(one.trim()))]
      })
  );
}
