/** One figure as a file of any kind; the writers come when they are asked for, not with the page. */
import { csvOf } from '../export/csv';
import type { ImageOptions } from '../export/image';
import type { Pace, ReportDocument } from '../export/report';
import type { Figure } from '../figures/figure';
import { NATIVE_KINDS } from '../figures/nativeChart';
import type { Messages } from '../i18n/vi';
import { paletteOf } from './palette';

export const FIGURE_FORMATS = ['docx', 'xlsx', 'pptx', 'png', 'svg', 'csv'] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** How images are made; the rest does not ask. */
export type ImageChoice = Pick<ImageOptions, 'size' | 'scale' | 'look' | 'text' | 'chart'>;

/** @throws the signal's reason; whatever the writer of the format throws */
export async function figureFile(
  figure: Figure,
  format: FigureFormat,
  choice: ImageChoice,
  m: Messages,
  pace: Pace
): Promise<Blob> {
  const palette = paletteOf('light');
  switch (format) {
    case 'csv':
      return new Blob([csvOf(figure, m)], { type: 'text/csv;charset=utf-8' });
    case 'png':
    case 'svg': {
      const { imageOf } = await import('../export/image');
      return imageOf(figure, { ...choice, format, palette, m });
    }
    case 'xlsx': {
      const { excelOf } = await import('../export/excel');
      return excelOf({ lang: m.lang, figures: [figure], method: methodOf(figure) }, m, pace);
    }
    case 'docx': {
      const [{ wordOf }, { figureImages }] = await Promise.all([
        import('../export/word'),
        import('../export/image')
      ]);
      return wordOf(sheetOf(figure, m), figureImages(palette, m), m, pace);
    }
    case 'pptx': {
      const [{ slidesOf }, { figureImages }] = await Promise.all([
        import('../export/slides'),
        import('../export/image')
      ]);
      return slidesOf(sheetOf(figure, m), figureImages(palette, m), m, pace);
    }
  }
}

function methodOf(figure: Figure): string[] {
  return [figure.sub, figure.source, ...figure.notes].filter(Boolean);
}

/** A report of this figure alone, in the form of an annex: no head to fill in. */
function sheetOf(figure: Figure, m: Messages): ReportDocument {
  const native = figure.picture !== null && NATIVE_KINDS.includes(figure.picture.kind);
  return {
    lang: m.lang,
    template: 'annex',
    head: {
      parent: '',
      agency: '',
      number: '',
      place: '',
      date: '',
      kind: '',
      title: figure.headline,
      recipients: [],
      signerTitle: '',
      signer: ''
    },
    blocks: [
      {
        kind: 'figure',
        figure,
        caption: figure.headline,
        chart: figure.picture === null ? 'none' : native ? 'native' : 'image',
        table: true
      }
    ],
    method: [],
    fileStem: figure.fileStem
  };
}
