/**
 * The single HTML file: the program that `src/viewer/bundle.ts` built, with data in it. It opens from a disk, asks nothing of any
 * server, and its policy lets it ask nothing.
 */
import type { UnitFiles } from '../cases/areaSubset';
import type { Lang } from '../cases/print';
import type { RecordRow } from '../cases/recordRow';
import type { PackedCube } from '../cube/packedCube';
import type { CoarseSaid } from '../figures/coarseSaid';
import type { DatasetInfo } from '../figures/context';

/** Records without what names a single case: its code. */
export interface RecordList {
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly RecordRow[];
}

/** A heading (level 1 to 3) or a paragraph (`null`) of the report that is being written. */
export interface ReportText {
  readonly level: 1 | 2 | 3 | null;
  readonly text: string;
}

/** A file for outside: `cube` counts by time alone, these by time and one thing more. */
export interface SafeCubes {
  readonly type: PackedCube | null;
  readonly area: PackedCube | null;
  readonly said: CoarseSaid;
}

export interface OneFileData {
  readonly version: 1;
  readonly lang: Lang;
  /** day number on which it was made: what was unfinished then stays so */
  readonly today: number;
  /** the view it opens with, as an address */
  readonly address: string;
  readonly dataset: Readonly<Record<Lang, DatasetInfo>>;
  readonly cube: PackedCube;
  /** cubes of days that cut months, which a view of it may ask for */
  readonly cuts: readonly PackedCube[];
  /** names the user gives to types, by id */
  readonly typeLabels: readonly (readonly [id: string, label: string])[];
  /** units of the country, where places were recognised */
  readonly units: UnitFiles | null;
  /** the list of cases, only where it was asked for */
  readonly records: RecordList | null;
  /** what the report says in words, where there is one */
  readonly texts: readonly ReportText[];
  /** cells made large enough for outside; `null`: they are as they are */
  readonly safe: SafeCubes | null;
}

export interface Texts {
  readonly title: string;
  readonly noscript: string;
}

const PLACES = ['lang', 'title', 'noscript', 'data'] as const;

/**
 * The whole file. @param template what the app was built with
 * @throws Error when the template is not one of this version
 */
export function oneFileHtml(template: string, data: OneFileData, { title, noscript }: Texts): string {
  const filled = {
    lang: data.lang,
    title: escaped(title),
    noscript: escaped(noscript),
    data: jsonInScript(data)
  };
  // All places are found before anything is put in: no text of the data can be taken for one.
  let rest = template;
  let html = '';
  for (const place of PLACES) {
    const mark = `{{${place}}}`;
    const at = rest.indexOf(mark);
    if (at < 0) throw new Error(`The template of the single file has no place for ${place}`);
    html += rest.slice(0, at) + filled[place];
    rest = rest.slice(at + mark.length);
  }
  return html + rest;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** JSON as it may stand inside `<script>`: no text in it ends the element or opens a comment. */
export function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}
