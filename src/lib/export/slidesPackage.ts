/**
 * Puts right what the slide library leaves open in its package (ECMA-376 part 2): its own charts and workbooks in
 * place of the library's, parts that are named but not there, shapes under one number, notes in one line.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { NativeChart } from '../figures/nativeChart';
import { chartXml } from './slidesChart';
import { workbookOf } from './slidesWorkbook';

const numberIn = (name: string): number => Number(/(\d+)\.\w+$/.exec(name)?.[1] ?? 0);

/**
 * @param charts in the order in which they were put on slides
 * @param printed heading for what the figure prints, in the workbooks
 */
export function finishedPackage(
  bytes: Uint8Array,
  charts: readonly NativeChart[],
  printed: string
): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  const numbered = (pattern: RegExp): string[] =>
    names.filter((name) => pattern.test(name)).sort((a, b) => numberIn(a) - numberIn(b));
  const drawn = numbered(/^ppt\/charts\/chart\d+\.xml$/);
  const books = numbered(/^ppt\/embeddings\/.*\.xlsx$/);
  if (drawn.length !== charts.length || books.length !== charts.length)
    throw new Error(`${charts.length} charts, ${drawn.length} parts, ${books.length} workbooks`);
  const out: Zippable = {};
  for (const name of names) out[name] = parts[name] ?? new Uint8Array();
  charts.forEach((chart, i) => {
    out[drawn[i] ?? ''] = strToU8(chartXml(chart));
    out[books[i] ?? ''] = [workbookOf(chart, printed), { level: 0 }];
  });
  const rewrite = (pattern: RegExp, change: (xml: string) => string): void => {
    for (const name of names)
      if (pattern.test(name)) out[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
  };
  const there = new Set(names.map((name) => `/${name}`));
  rewrite(/^\[Content_Types\]\.xml$/, (xml) => contentTypes(xml, there));
  rewrite(/^ppt\/presentation\.xml$/, mastersFirst);
  rewrite(/^ppt\/slides\/slide\d+\.xml$/, ownNumbers);
  rewrite(/^ppt\/notesSlides\/notesSlide\d+\.xml$/, paragraphs);
  return zipSync(out, { level: 6 });
}

function contentTypes(xml: string, there: ReadonlySet<string>): string {
  const seen = new Set<string>();
  return xml
    .replace(/\s*<Override PartName="([^"]+)"[^>]*\/>/g, (whole, part: string) => {
      if (!there.has(part) || seen.has(part)) return '';
      seen.add(part);
      return whole.trim();
    })
    .replace('ContentType="image/jpg"', 'ContentType="image/jpeg"');
}

/** The master of the notes is named before the slides, as the schema has it. */
function mastersFirst(xml: string): string {
  const notes = /<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>/.exec(xml)?.[0] ?? '';
  return xml.replace(notes, '').replace('<p:sldIdLst>', `${notes}<p:sldIdLst>`);
}

/** Every shape of a slide its own number. */
function ownNumbers(xml: string): string {
  let last = 0;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++last}"`);
}

/** A line break of the notes is a paragraph. */
function paragraphs(xml: string): string {
  return xml.replace(
    /<a:p>((?:(?!<a:p>)[\s\S])*?)<a:t>([^<]*)<\/a:t>([\s\S]*?)<\/a:p>/g,
    (whole: string, before: string, text: string, after: string) =>
      /[\r\n]/.test(text)
        ? text
            .split(/\r?\n/)
            .map((line) => `<a:p>${before}<a:t>${line}</a:t>${after}</a:p>`)
            .join('')
        : whole
  );
}
