/**
 * The slides of one figure: its picture as native charts or an image, or its table, under the finding.
 */
import type PptxGenJS from 'pptxgenjs';
import type { Figure } from '../figures/figure';
import { nativeCharts, type NativeChart } from '../figures/nativeChart';
import type { Messages } from '../i18n/vi';
import type { ImageOf, ReportBlock } from './report';
import { CONTEXT, FOOT, INK, INK_2, INNER, LINE, PAGE, SANS, SERIF, TOP } from './slidesLook';
import { pictureOf } from './slidesPicture';
import { tablePages } from './slidesTable';
import { putTable } from './slidesTableCells';
import { sizeFor, spoken, spokenChart } from './slidesText';

type Slide = PptxGenJS.Slide;
export type FigureBlock = Extract<ReportBlock, { kind: 'figure' }>;

export const MASTER = 'FIGURE';
export const COVER = 'COVER';

/** where the title of the cover stands, inches */
export const COVER_TITLE = { y: 2.85, h: 1.8 } as const;

export function defineMasters(deck: PptxGenJS): void {
  const top = { line: { x: PAGE.margin, y: 0.62, w: INNER, h: 0, line: { color: INK, width: 2 } } };
  const title = (
    y: number,
    h: number,
    fontSize: number
  ): { placeholder: { options: PptxGenJS.PlaceholderProps; text: string } } => ({
    placeholder: {
      options: {
        name: 'title',
        type: 'title',
        x: PAGE.margin,
        y,
        w: INNER,
        h,
        fontFace: SERIF,
        fontSize,
        bold: true,
        color: INK,
        align: 'left',
        valign: 'top',
        margin: 0
      },
      text: ''
    }
  });
  deck.defineSlideMaster({
    title: COVER,
    background: { color: 'FFFFFF' },
    objects: [top, title(COVER_TITLE.y, COVER_TITLE.h, 40)]
  });
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      top,
      { line: { x: PAGE.margin, y: FOOT, w: INNER, h: 0, line: { color: LINE, width: 0.75 } } },
      title(TOP, 0.95, 26)
    ],
    slideNumber: {
      x: PAGE.w - PAGE.margin - 0.8,
      y: FOOT + 0.08,
      w: 0.8,
      h: 0.3,
      fontFace: SANS,
      fontSize: 11,
      color: INK_2,
      align: 'right'
    }
  });
}

interface Text {
  readonly y: number;
  readonly h: number;
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly x?: number;
  readonly w?: number;
  readonly align?: 'left' | 'right';
}

export function write(slide: Slide, text: string, look: Text): void {
  slide.addText(text, {
    x: look.x ?? PAGE.margin,
    y: look.y,
    w: look.w ?? INNER,
    h: look.h,
    fontFace: SANS,
    fontSize: look.size,
    bold: look.bold ?? false,
    color: look.colour,
    align: look.align ?? 'left',
    valign: 'top',
    margin: 0
  });
}

interface Page {
  readonly deck: PptxGenJS;
  readonly block: FigureBlock;
  readonly section: string;
  readonly notes: string;
  readonly charts: NativeChart[];
  readonly m: Messages;
}

/** The picture, then the table where there is no picture, or the picture does not show every row. */
export async function figureSlides(page: Page, images: ImageOf): Promise<void> {
  const { block } = page;
  const { figure, chart, table } = block;
  const natives =
    chart === 'native' ? nativeCharts(figure).filter(({ categories }) => categories.length > 0) : [];
  const drawn = chart !== 'none' && figure.picture !== null;
  const tabular = figure.rows.length > 0 && figure.columns.length > 0;
  if (natives.length > 0) chartSlide(page, natives);
  else if (drawn) await imageSlide(page, images);
  else if (!tabular) {
    const { slide, y, h } = frame(page, '');
    write(slide, spoken(figure.empty || figure.alt || figure.sentence || ''), {
      y,
      h,
      size: 20,
      colour: INK
    });
  }
  if (tabular && (!drawn || (table && hides(figure)))) tableSlides(page);
}

/** A ranking or a map draws only the first of many. */
function hides({ picture, rows }: Figure): boolean {
  const counted = rows.filter(({ role }) => role === 'item' || role === 'remainder').length;
  if (picture?.kind === 'ranking') return picture.lists.some(({ items }) => items.length < counted);
  return picture?.kind === 'map' && picture.points.length < counted;
}

interface Place {
  readonly title: string;
  readonly size: number;
  readonly sub: string;
  readonly below: number;
  readonly subHeight: number;
  readonly y: number;
  readonly h: number;
}

/** The title's size, where the sub-line and the body begin, how high the body may be. */
function placeOf({ caption, figure }: FigureBlock, part: string): Place {
  const title = spoken([caption || figure.headline, part].filter(Boolean).join(' '));
  const { size, lines } = sizeFor(title, INNER, 2, 26);
  const sub = spoken(figure.sub);
  const below = TOP + (lines * size * 1.2) / 72 + 0.06;
  const subHeight = (sizeFor(sub, INNER, 2, 13, 13).lines * 13 * 1.2) / 72;
  const y = below + subHeight + 0.25;
  return { title, size, sub, below, subHeight, y, h: FOOT - 0.12 - y };
}

/** A slide with all but its body, and where that has its place. */
function frame(
  { deck, block, section, notes }: Page,
  part: string
): { readonly slide: Slide; readonly y: number; readonly h: number } {
  const { figure } = block;
  const { title, size, sub, below, subHeight, y, h } = placeOf(block, part);
  const slide = deck.addSlide({ masterName: MASTER });
  // As a run: what is said of a placeholder as a whole is the master's.
  slide.addText([{ text: title, options: { fontSize: size } }], { placeholder: 'title' });
  if (section) write(slide, spoken(section), { y: 0.3, h: 0.28, size: 11, colour: INK_2, bold: true });
  write(slide, sub, { y: below, h: subHeight, size: 13, colour: INK_2 });
  const foot = spoken([figure.source, ...figure.notes].filter(Boolean).join(' '));
  const { size: small } = sizeFor(foot, INNER - 1, 3, 10, 7);
  write(slide, foot, { y: FOOT + 0.08, h: 0.55, w: INNER - 1, size: small, colour: INK_2 });
  slide.addNotes(notes);
  return { slide, y, h };
}

function chartSlide(page: Page, natives: readonly NativeChart[]): void {
  const { slide, y, h } = frame(page, '');
  const gap = 0.4;
  const each = (INNER - gap * (natives.length - 1)) / natives.length;
  const above = natives.some(({ title, sub }) => title || sub) ? 0.55 : 0;
  natives.forEach((chart, i) => {
    const x = PAGE.margin + i * (each + gap);
    const heading = chart.title || chart.sub;
    if (heading) write(slide, spoken(heading), { x, y, w: each, h: 0.3, size: 14, colour: INK, bold: true });
    if (chart.title && chart.sub)
      write(slide, spoken(chart.sub), { x, y: y + 0.28, w: each, h: 0.25, size: 12, colour: INK_2 });
    page.charts.push(spokenChart(chart));
    const bars = chart.categories.map((name, n) => `${name}: ${chart.series[0]?.labels[n] ?? ''}`);
    // The part is written by `slidesChart`; this only makes its place.
    slide.addChart('bar', [{ name: 'A', labels: ['A'], values: [1] }], {
      x,
      y: y + above,
      w: each,
      h: h - above,
      altText: spoken([chart.title, chart.sub, ...bars].filter(Boolean).join('; ')),
      objectName: `Chart ${page.charts.length}`
    });
  });
}

async function imageSlide(page: Page, images: ImageOf): Promise<void> {
  const { figure } = page.block;
  const { slide, y, h: room } = frame(page, '');
  const { data, w, h } = await pictureOf(figure, images, INNER, room);
  slide.addImage({
    data,
    x: PAGE.margin + (INNER - w) / 2,
    y: y + (room - h) / 2,
    w,
    h,
    altText: spoken(figure.alt || figure.headline),
    objectName: 'Picture'
  });
}

function tableSlides(page: Page): void {
  const { figure } = page.block;
  const words = page.m.files.slides;
  // As much room as the first of several slides has, whose title is the longest.
  const { h: room } = placeOf(page.block, words.part(99, 99));
  const pages = tablePages(figure, room);
  pages.forEach((part, i) => {
    const { slide, y, h } = frame(page, pages.length > 1 ? words.part(i + 1, pages.length) : '');
    const w = part.widths.reduce((sum, width) => sum + width, 0);
    if (figure.unit)
      write(slide, spoken(page.m.figure.unitLine(figure.unit)), {
        y,
        w,
        h: 0.28,
        size: 11,
        colour: INK_2,
        align: 'right'
      });
    putTable(slide, figure, part, y, page.m);
    if (part.left > 0)
      write(slide, words.more(part.left), { y: y + h - 0.26, h: 0.26, size: 11, colour: CONTEXT });
  });
}
