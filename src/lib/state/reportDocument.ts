/** The report as files and the preview take it: proposals where nothing was typed, headings numbered. */
import { printDay, dateOf } from '../cases/day';
import { slugOf } from '../cases/text';
import type { ReportBlock, ReportDocument, ReportHead } from '../export/report';
import { en } from '../i18n/en';
import { vi, type Messages } from '../i18n/vi';
import { readAddress } from './address';
import type { HeadingItem, Origin, ReportItem, ReportState } from './reportItems';

/** A part and what it is in a document; empty texts are blocks too, for the preview. */
export interface Placed {
  readonly item: ReportItem;
  readonly block: ReportBlock;
}

/** The language of the report: that of its first figure or sentence, since what was added stays as it was. */
export function languageOf(report: ReportState, usual: Messages): Messages {
  const first = report.items.find((item) => item.kind === 'figure' || item.kind === 'sentence');
  if (first?.kind !== 'figure' && first?.kind !== 'sentence') return usual;
  return first.origin.lang === 'vi' ? vi : en;
}

/** What the program would write in the head and foot, from what the data are about. */
export function proposedHead({ template, about }: ReportState, m: Messages): ReportHead {
  const w = m.report.propose;
  const place = about?.place ?? '';
  return {
    parent: w.parent,
    agency: place ? w.agency(place) : '',
    number: w.numberOf[template],
    place: w.place(place),
    date: '',
    kind: w.kindOf[template],
    title: about ? w.titleOf(template, about.subject || w.subject, about.period) : '',
    to: [],
    recipients: w.recipients,
    signerTitle: w.signerTitle,
    signer: ''
  };
}

export function headOf(report: ReportState, m: Messages): ReportHead {
  return { ...proposedHead(report, m), ...report.head };
}

/** Each part as a block of the document, in order. */
export function placedItems(report: ReportState, m: Messages): Placed[] {
  const numbers = headingNumbers(report);
  return report.items.map((item) => ({ item, block: blockOf(item, numbers.get(item.id) ?? '', report, m) }));
}

function blockOf(item: ReportItem, number: string, report: ReportState, m: Messages): ReportBlock {
  if (item.kind === 'heading') {
    const text = headingText(item, report, m);
    return { kind: 'heading', level: item.level, text: text && number ? `${number} ${text}` : text };
  }
  if (item.kind === 'figure') {
    const { figure, chart, table, caption } = item;
    return { kind: 'figure', figure, caption: caption ?? figure.headline, chart, table };
  }
  return { kind: item.kind, text: item.text };
}

/** Words of a heading without its number. */
export function headingText({ text, part }: HeadingItem, { template }: ReportState, m: Messages): string {
  return text ?? (part ? m.report.partNames[template][part] : '');
}

const OWN_NUMBER = /^\s*([IVXLC]+|\d+(\.\d+)*|[a-zđ])\s*[.)]\s/u;

/** "I.", "1.", "a)" by level; none where the user wrote one, or wants none. */
function headingNumbers({ items, numbered }: ReportState): Map<string, string> {
  const numbers = new Map<string, string>();
  const counts: [number, number, number] = [0, 0, 0];
  for (const item of items) {
    if (item.kind !== 'heading') continue;
    const at = item.level - 1;
    counts[at] = (counts[at] ?? 0) + 1;
    counts.fill(0, item.level);
    if (!numbered || OWN_NUMBER.test(item.text ?? '')) continue;
    const n = counts[at] ?? 1;
    numbers.set(item.id, item.level === 1 ? `${roman(n)}.` : item.level === 2 ? `${n}.` : `${letter(n)})`);
  }
  return numbers;
}

function roman(n: number): string {
  const tens = 'X'.repeat(Math.floor(n / 10));
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n % 10] ?? '');
}

/** Letters of lists in Vietnamese documents: a, b, c, d, đ, e … */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
function letter(n: number): string {
  return LETTERS[(n - 1) % LETTERS.length] ?? 'a';
}

/** @param day of making, a day number */
export function documentOf(report: ReportState, m: Messages, day: number): ReportDocument {
  const head = headOf(report, m);
  const blocks = placedItems(report, m)
    .map(({ block }) => block)
    .filter((block) => block.kind === 'figure' || block.text.trim() !== '');
  const { year, month, day: date } = dateOf(day);
  const stamp = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return {
    lang: m.lang,
    template: report.template,
    head,
    blocks,
    method: methodOf(report, m, day),
    fileStem: [slugOf(head.kind), slugOf(head.title).slice(0, 80), stamp].filter(Boolean).join('_')
  };
}

/** How the figures were made: every source once, calendars other than the calendar year, what bounds mean. */
export function methodOf({ items }: ReportState, m: Messages, day: number): string[] {
  const w = m.report.method;
  const figures = items.flatMap((item) => (item.kind === 'figure' ? [item] : []));
  if (figures.length === 0) return [];
  const sources = [...new Set(figures.map(({ figure }) => figure.source))];
  const origins = items.flatMap((item) =>
    item.kind === 'figure' || item.kind === 'sentence' ? [item.origin] : []
  );
  const closings = [...new Set(origins.flatMap((origin) => closingOf(origin)))];
  const bounded = figures.some(({ figure }) =>
    figure.rows.some(({ cells }) =>
      Object.values(cells).some((cell) => cell.low !== undefined || cell.kind === 'unknown')
    )
  );
  return [
    w.made(printDay(day)),
    ...sources.map((source) => w.source(source)),
    ...closings.map((closing) => w.calendar(closing)),
    ...(bounded ? [w.bounds] : [])
  ];
}

/** "14/12" where the year does not close with December. */
function closingOf({ search }: Origin): string[] {
  const { closeDay, closeMonth } = readAddress(new URLSearchParams(search)).calendar;
  return closeDay === 31 && closeMonth === 12
    ? []
    : [`${String(closeDay).padStart(2, '0')}/${String(closeMonth).padStart(2, '0')}`];
}
