/**
 * Charts of a workbook keep a copy of the numbers they draw (ECMA-376 part 1, 21.2.2.121): the workbook library leaves
 * it out, Excel fills it in when it opens the file, but the previews of telephones and mail programs draw nothing
 * without it.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { xmlText } from './imageSvg';

export interface DrawnNumbers {
  readonly labels: readonly string[];
  /** `null`: not known, and nothing is drawn */
  readonly values: readonly (number | null)[];
  /** number formats of the cells, one per value */
  readonly formats: readonly string[];
}

/**
 * @param drawn of each chart, in the order in which the sheets hold them
 * @throws Error when the workbook holds other charts
 */
export function withChartCaches(bytes: Uint8Array, drawn: readonly DrawnNumbers[]): Uint8Array {
  if (drawn.length === 0) return bytes;
  const parts = unzipSync(bytes);
  const name = (i: number): string => `xl/charts/chart${i + 1}.xml`;
  const there = Object.keys(parts).filter((part) => /^xl\/charts\/chart\d+\.xml$/.test(part)).length;
  if (there !== drawn.length) throw new Error(`${drawn.length} charts, ${there} parts`);
  drawn.forEach((numbers, i) => {
    const xml = strFromU8(parts[name(i)] ?? new Uint8Array());
    parts[name(i)] = strToU8(cached(xml, numbers));
  });
  return zipSync(parts, { level: 6 });
}

function cached(xml: string, { labels, values, formats }: DrawnNumbers): string {
  const count = `<c:ptCount val="${values.length}"/>`;
  const names = labels.map((label, i) => `<c:pt idx="${i}"><c:v>${xmlText(label)}</c:v></c:pt>`).join('');
  const points = values
    .map((value, i) =>
      value === null
        ? ''
        : `<c:pt idx="${i}" formatCode="${xmlText(formats[i] ?? 'General')}"><c:v>${value}</c:v></c:pt>`
    )
    .join('');
  const format = xmlText(formats[0] ?? 'General');
  return xml
    .replace(/(<c:cat><c:strRef><c:f>[^<]*<\/c:f>)/, (reference) => {
      return `${reference}<c:strCache>${count}${names}</c:strCache>`;
    })
    .replace(/(<c:val><c:numRef><c:f>[^<]*<\/c:f>)/, (reference) => {
      return `${reference}<c:numCache><c:formatCode>${format}</c:formatCode>${count}${points}</c:numCache>`;
    });
}
