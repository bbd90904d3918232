/** A whole report for the clipboard: HTML that Word keeps the formatting of, charts as images inside it, and plain text. */
import type { Messages } from '../i18n/vi';
import { escape, tableMarkup, tableText } from './clipboard';
import { step, type ImageOf, type Pace, type ReportBlock, type ReportDocument } from './report';

const FONT = "font-family:'Times New Roman',serif;font-size:13.5pt";
const PARAGRAPH = `${FONT};text-align:justify;text-indent:1cm;margin:6pt 0`;
/** Width of the text on A4, in CSS pixels, and image pixels to each. */
const WIDTH = 624;
const RATIO = 2;

export interface ReportMarkup {
  readonly html: string;
  readonly text: string;
}

/** @throws the reason of `pace.signal` when it aborts */
export async function reportMarkup(
  { blocks, head, method, lang }: ReportDocument,
  images: ImageOf,
  m: Messages,
  pace: Pace = {}
): Promise<ReportMarkup> {
  const w = m.report.preview;
  const html = [
    line(head.kind, 'text-align:center;font-weight:bold'),
    line(head.title, 'text-align:center;font-weight:bold')
  ];
  const text = [head.kind, head.title];
  let charts = 0;
  let tables = 0;
  for (const [i, block] of blocks.entries()) {
    await step(pace, i, blocks.length);
    if (block.kind !== 'figure') {
      html.push(...paragraphs(block));
      text.push(block.text);
      continue;
    }
    const { figure, caption } = block;
    const drawn = block.chart !== 'none' && figure.picture !== null;
    if (drawn) {
      const title = w.chart(String((charts += 1)), caption);
      const data = base64(await images(figure, { width: WIDTH, ratio: RATIO }));
      html.push(
        line(title, 'text-align:center;font-weight:bold'),
        line(figure.sub, 'text-align:center;font-style:italic'),
        `<p style="text-align:center"><img src="data:image/png;base64,${data}" width="${WIDTH}" alt="${escape(figure.alt)}"></p>`
      );
      text.push(title, figure.alt);
    }
    if (block.table || !drawn) {
      const title = w.table(String((tables += 1)), drawn ? figure.sub : caption);
      html.push(
        line(title, 'text-align:center;font-weight:bold'),
        figure.unit ? line(m.figure.unitLine(figure.unit), 'text-align:right;font-style:italic') : '',
        tableMarkup(figure, m)
      );
      text.push(title, tableText(figure, m));
    }
    const foot = [figure.notes.length > 0 ? w.notes(figure.notes.join(' ')) : '', figure.source].filter(
      Boolean
    );
    html.push(...foot.map((said) => line(said, 'font-style:italic;font-size:11pt')));
    text.push(...foot);
  }
  if (method.length > 0) {
    html.push(line(w.method, 'font-weight:bold'), ...method.map((said) => line(said, '')));
    text.push(w.method, ...method);
  }
  await step(pace, blocks.length, blocks.length);
  return {
    html: `<html lang="${lang}"><head><meta charset="utf-8"></head><body>${html.join('')}</body></html>`,
    text: text.join('\n\n')
  };
}

function line(text: string, style: string): string {
  return text.trim() === '' ? '' : `<p style="${FONT};margin:3pt 0;${style}">${escape(text)}</p>`;
}

function paragraphs(block: Exclude<ReportBlock, { kind: 'figure' }>): string[] {
  if (block.kind === 'heading') {
    const tag = `h${block.level + 1}`;
    return [`<${tag} style="${FONT};font-weight:bold;margin:6pt 0">${escape(block.text)}</${tag}>`];
  }
  return block.text
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => `<p style="${PARAGRAPH}">${escape(text)}</p>`);
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
