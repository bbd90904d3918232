/**
 * A report as slides: a title, then a figure a slide whose title states the finding, with charts that PowerPoint
 * draws itself and anyone can edit, tables as tables, and below them source and page number.
 */
import type PptxGenJS from 'pptxgenjs';
import { nativeCharts, type NativeChart } from '../figures/nativeChart';
import type { Messages } from '../i18n/vi';
import { step, type ImageOf, type Pace, type ReportBlock, type ReportDocument } from './report';
import { COVER, COVER_TITLE, defineMasters, figureSlides, write, type FigureBlock } from './slidesFigure';
import { INK_2, INNER, SANS, SERIF } from './slidesLook';
import { finishedPackage } from './slidesPackage';
import { sizeFor, spoken } from './slidesText';

/** @throws the signal's reason when stopped; what `images` throws */
export async function slidesOf(
  report: ReportDocument,
  images: ImageOf,
  m: Messages,
  pace: Pace = {}
): Promise<Blob> {
  const { default: Presentation } = await import('pptxgenjs');
  const deck = new Presentation();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = spoken(report.head.title || report.head.kind || report.fileStem);
  deck.author = spoken(report.head.agency);
  deck.company = spoken(report.head.agency);
  deck.theme = { headFontFace: SERIF, bodyFontFace: SANS };
  defineMasters(deck);

  const shown = report.blocks.flatMap((block) => (block.kind === 'figure' ? [asDrawn(block, m)] : []));
  const all = shown.length + 1;
  const charts: NativeChart[] = [];
  const told = prose(report.blocks);
  titleSlide(deck, report, shown.length === 0 ? told.after : []);
  for (const [i, block] of shown.entries()) {
    await step(pace, i, all);
    const { section, texts } = told.before[i] ?? { section: '', texts: [] };
    const after = i === shown.length - 1 ? told.after : [];
    const page = {
      deck,
      block,
      section,
      notes: notesOf(block, [...texts, ...after], report.method, m),
      charts,
      m
    };
    await figureSlides(page, images);
  }
  await step(pace, shown.length, all);
  const bytes = (await deck.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
  await step(pace, all, all);
  return new Blob([finishedPackage(bytes, charts, m.files.slides.printed)], {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
  });
}

/** Native charts draw no interval: a note on its dashed line would explain what is not there. */
function asDrawn(block: FigureBlock, m: Messages): FigureBlock {
  if (block.chart !== 'native' || nativeCharts(block.figure).length === 0) return block;
  const notes = block.figure.notes.filter((note) => note !== m.figure.dashed);
  return { ...block, figure: { ...block.figure, notes } };
}

interface Prose {
  /** for each figure: the heading it stands under, and what was written since the last one */
  readonly before: readonly { readonly section: string; readonly texts: readonly string[] }[];
  /** what was written after the last figure */
  readonly after: readonly string[];
}

/** Headings go above the findings, paragraphs into the speaker's notes. */
function prose(blocks: readonly ReportBlock[]): Prose {
  const before: { section: string; texts: string[] }[] = [];
  let section = '';
  let texts: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') section = block.text;
    else if (block.kind === 'figure') {
      before.push({ section, texts });
      texts = [];
    } else texts.push(block.text);
  }
  return { before, after: texts };
}

function titleSlide(deck: PptxGenJS, { head, fileStem }: ReportDocument, notes: readonly string[]): void {
  const slide = deck.addSlide({ masterName: COVER });
  const title = spoken(head.title || head.kind || fileStem);
  const offices = [head.parent, head.agency].map(spoken).filter(Boolean);
  if (offices.length > 0)
    write(slide, offices.join('\n'), { y: 0.85, h: 0.75, size: 16, colour: INK_2, bold: true });
  if (head.title && head.kind)
    write(slide, spoken(head.kind), { y: COVER_TITLE.y - 0.5, h: 0.45, size: 20, colour: INK_2, bold: true });
  const { size } = sizeFor(title, INNER, 3, 40, 18);
  slide.addText([{ text: title, options: { fontSize: size } }], { placeholder: 'title' });
  const where = [head.place, head.date].map(spoken).filter(Boolean).join(', ');
  if (where) write(slide, where, { y: COVER_TITLE.y + COVER_TITLE.h + 0.2, h: 0.4, size: 16, colour: INK_2 });
  if (notes.length > 0) slide.addNotes(notes.map(spoken).join('\n'));
}

function notesOf(
  { figure, chart }: FigureBlock,
  texts: readonly string[],
  method: readonly string[],
  m: Messages
): string {
  const words = m.files.slides;
  const native = chart === 'native' && nativeCharts(figure).length > 0;
  return [
    ...texts,
    figure.sentence ?? '',
    figure.sub,
    ...figure.notes,
    figure.source,
    ...(method.length > 0 ? [words.method, ...method] : []),
    ...(native ? [words.edit] : [])
  ]
    .map(spoken)
    .filter(Boolean)
    .join('\n');
}
