/**
 * A report as text, to be kept or handed over. What is read is not trusted: a part that is not as it should be
 * is left out and counted, and nothing that is read can break the page.
 */
import { MONEY_UNITS } from '../cases/print';
import { REPORT_TEMPLATES, type ReportHead } from '../export/report';
import type { Figure } from '../figures/figure';
import type { ReportAbout } from '../figures/reportAbout';
import { EMPTY_REPORT, ORIGIN_PAGES, PARTS, type ReportItem, type ReportState } from './reportItems';

const VERSION = 1;

const texts = new WeakMap<ReportItem, string>();

/** Figures are long and change seldom: the text of each part is made once. */
export function reportText({ items, ...rest }: ReportState): string {
  const parts = items.map((item) => {
    const text = texts.get(item) ?? JSON.stringify(item);
    texts.set(item, text);
    return text;
  });
  const report = JSON.stringify(rest).slice(0, -1);
  return `{"version":${VERSION},"report":${report},"items":[${parts.join(',')}]}}`;
}

/** @returns the report, and how many parts of it could not be read; `null` when none of it could */
export function readReport(text: string): { report: ReportState; lost: number } | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value) || value['version'] !== VERSION || !isObject(value['report'])) return null;
  const { template, numbered, head, about, items } = value['report'];
  if (!Array.isArray(items)) return null;
  const ids = new Set<string>();
  const read = (items as unknown[]).filter((item): item is ReportItem => {
    if (!isItem(item) || ids.has(item.id)) return false;
    ids.add(item.id);
    return true;
  });
  return {
    report: {
      template: REPORT_TEMPLATES.find((own) => own === template) ?? EMPTY_REPORT.template,
      numbered: typeof numbered === 'boolean' ? numbered : EMPTY_REPORT.numbered,
      head: headOf(head),
      about: isAbout(about) ? about : null,
      items: read
    },
    lost: items.length - read.length
  };
}

const HEAD_TEXTS = [
  'parent',
  'agency',
  'number',
  'place',
  'date',
  'kind',
  'title',
  'signerTitle',
  'signer'
] as const satisfies readonly (keyof ReportHead)[];

function headOf(value: unknown): Partial<ReportHead> {
  if (!isObject(value)) return {};
  const texts = HEAD_TEXTS.flatMap((name) => {
    const text = value[name];
    return typeof text === 'string' ? [[name, text] as const] : [];
  });
  const { recipients, to } = value;
  return {
    ...Object.fromEntries(texts),
    ...(isTexts(to) ? { to } : {}),
    ...(isTexts(recipients) ? { recipients } : {})
  };
}

function isAbout(value: unknown): value is ReportAbout {
  return (
    isObject(value) &&
    ['subject', 'period', 'place'].every((name) => typeof value[name] === 'string') &&
    typeof value['year'] === 'number'
  );
}

function isItem(value: unknown): value is ReportItem {
  if (!isObject(value) || typeof value['id'] !== 'string' || !/^p\d{1,6}$/.test(value['id'])) return false;
  const { kind, level, part, text, origin } = value;
  if (kind === 'text') return typeof text === 'string';
  if (kind === 'heading')
    return (
      (level === 1 || level === 2 || level === 3) &&
      (part === null || PARTS.some((own) => own === part)) &&
      (typeof text === 'string' || (text === null && part !== null))
    );
  if (!isOrigin(origin)) return false;
  if (kind === 'sentence')
    return ['sentence', 'made', 'text'].every((name) => typeof value[name] === 'string');
  const { caption, chart, table, figure } = value;
  return (
    kind === 'figure' &&
    (caption === null || typeof caption === 'string') &&
    (chart === 'native' || chart === 'image' || chart === 'none') &&
    typeof table === 'boolean' &&
    isFigure(figure)
  );
}

function isOrigin(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { page, search, lang, unit, style } = value;
  return (
    ORIGIN_PAGES.some((own) => own === page) &&
    typeof search === 'string' &&
    (lang === 'vi' || lang === 'en') &&
    (unit === 'auto' || MONEY_UNITS.some((own) => own === unit)) &&
    typeof style === 'string'
  );
}

const FIGURE_TEXTS = ['id', 'headline', 'sub', 'unit', 'rowHeading', 'source', 'alt', 'fileStem'];

/** Whether tables, sentences and writers of files can read it as a figure. The picture is drawn with care. */
function isFigure(value: unknown): value is Figure {
  if (!isObject(value)) return false;
  const { numbered, columns, rows, notes, picture } = value;
  return (
    FIGURE_TEXTS.every((name) => typeof value[name] === 'string') &&
    typeof numbered === 'boolean' &&
    isTexts(notes) &&
    isList(columns, ({ id, label }) => typeof id === 'string' && typeof label === 'string') &&
    isList(
      rows,
      ({ key, label, role, cells }) =>
        typeof key === 'string' &&
        typeof label === 'string' &&
        typeof role === 'string' &&
        isObject(cells) &&
        Object.values(cells).every(isCell)
    ) &&
    (picture === null || isPicture(picture))
  );
}

function isCell(value: unknown): boolean {
  if (!isObject(value) || typeof value['text'] !== 'string') return false;
  return value['value'] === null || Number.isFinite(value['value']);
}

function isPicture(value: unknown): boolean {
  if (!isObject(value)) return false;
  const inside = { panels: 'panels', ranking: 'lists', reconcile: 'scales', map: 'points' };
  const name = inside[value['kind'] as keyof typeof inside];
  return typeof name === 'string' && isList(value[name], () => true);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isList(value: unknown, fits: (one: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(value) && value.every((one) => isObject(one) && fits(one));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
