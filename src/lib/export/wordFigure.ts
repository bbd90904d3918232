/** A figure in the text: chart or image with its caption, table with its caption and unit, notes and source below. */
import {
  AlignmentType,
  ImageRun,
  Paragraph,
  SimpleField,
  TextRun,
  type ParagraphChild,
  type Table
} from 'docx';
import type { Figure } from '../figures/figure';
import { nativeCharts } from '../figures/nativeChart';
import type { Messages } from '../i18n/vi';
import type { ChartStyle, ImageOf } from './report';
import { wordCharts } from './wordChart';
import type { Columns } from './wordColumns';
import { TEXT_PIXELS } from './wordLook';
import { wordTable } from './wordTable';
import { clean } from './wordText';

/** Image pixels per CSS pixel at 300 dots per inch. */
const PRINT = 300 / 96;

/** "Bảng 3. …": numbered by a field, so that Word can list tables and count anew when one is added. */
export function caption(word: string, n: number, text: string): Paragraph {
  return new Paragraph({
    style: 'Caption',
    children: [
      new TextRun(`${word} `),
      new SimpleField(` SEQ ${word} \\* ARABIC `, String(n)),
      new TextRun(`. ${clean(text)}`)
    ]
  });
}

export function styled(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(clean(text))] });
}

/** Chart or image under its caption; `null` where the figure has no picture or none is wanted. */
export async function pictureOf(
  figure: Figure,
  wanted: ChartStyle,
  title: string,
  n: number,
  images: ImageOf,
  m: Messages
): Promise<{ content: Paragraph[]; notes: string[] } | null> {
  if (wanted === 'none' || !figure.picture || figure.empty) return null;
  const head = [caption(m.word.chart, n, title), styled('SoVuSub', figure.sub)];
  const name = `${m.word.chart} ${n}`;
  const charts = wanted === 'native' ? nativeCharts(figure).filter(drawable) : [];
  if (charts.length > 0) {
    const { lines, notes } = wordCharts(charts, name, m);
    return { content: [...head, ...lines.map((runs, i) => centred(runs, i === lines.length - 1))], notes };
  }
  const bytes = await images(figure, { width: TEXT_PIXELS, ratio: PRINT });
  const { width, height } = pngSize(bytes);
  const shown = Math.min(TEXT_PIXELS, width / PRINT);
  const run = new ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width: shown, height: (shown * height) / width },
    altText: { name, title: clean(title), description: clean(figure.alt || title) }
  });
  return { content: [...head, centred([run], true)], notes: pictureNotes(figure, m) };
}

/** A chart needs something to draw: Word calls one without categories broken. */
function drawable({ categories, series }: ReturnType<typeof nativeCharts>[number]): boolean {
  return categories.length > 0 && series.length > 0;
}

/** A line of the picture; the last stays with the notes and the source under it. */
function centred(children: readonly ParagraphChild[], keepNext: boolean): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext, children });
}

/** Width and height in a PNG's first chunk. @throws where the bytes are none */
function pngSize(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 24 || view.getUint32(0) !== 0x89504e47)
    throw new Error('the image of a figure is no PNG');
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Table under its unit line; captions are the caller's. */
export function tableOf(figure: Figure, columns: Columns, last: boolean, m: Messages): (Paragraph | Table)[] {
  return [
    ...(figure.unit ? [styled('SoVuUnit', m.figure.unitLine(figure.unit))] : []),
    wordTable(figure, columns, last, m)
  ];
}

/** Notes and source line under a figure. */
export function footOf(notes: readonly string[], source: string, m: Messages): Paragraph[] {
  const said = notes.length > 0 ? [styled('SoVuSource', m.word.note(notes.join(' ')))] : [];
  return [
    ...said,
    new Paragraph({ style: 'SoVuSource', spacing: { after: 160 }, children: [new TextRun(clean(source))] })
  ];
}

/** Notes that explain marks of the drawn picture, not of its numbers. */
export function pictureNotes({ notes }: Figure, m: Messages): string[] {
  return notes.filter((note) => drawingNotes(m).includes(note));
}

/** Notes of the numbers, with unfinished periods by name instead of by their hatching. */
export function tableNotes(figure: Figure, m: Messages): string[] {
  const charts = nativeCharts(figure);
  const unfinished = new Set(
    charts.flatMap(({ categories, incomplete }) => categories.filter((_, i) => incomplete[i]))
  );
  return [
    ...(unfinished.size > 0 ? [m.word.unfinished([...unfinished].join('; '))] : []),
    ...figure.notes.filter((note) => !drawingNotes(m).includes(note))
  ];
}

function drawingNotes(m: Messages): string[] {
  return [m.figure.dashed, m.figure.hatched, m.figure.averageNote];
}
