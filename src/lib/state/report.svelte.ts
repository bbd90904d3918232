/**
 * The report that is being put together: the only writer of it. Kept on this machine from one visit to the
 * next; parts keep what they said when they were added until the user updates them.
 */
import { printStyle, type SentenceStyle } from '../figures/changeStyle';
import type { Figure } from '../figures/figure';
import { reportAbout } from '../figures/reportAbout';
import { settled, TABLE_START } from '../figures/tableChoices';
import type { ReportHead, ReportTemplate } from '../export/report';
import { page } from '$app/state';
import { withoutRecords, writeAddress } from './address';
import { readReport, reportText } from './reportFile';
import {
  EMPTY_REPORT,
  figureItem,
  moved,
  replaced,
  sentenceItem,
  without,
  withItems,
  type NewItem,
  type Origin,
  type OriginPage,
  type ReportItem,
  type ReportState
} from './reportItems';
import type { Made } from './reportMake';
import { withTemplate } from './reportTemplates';
import { useSession } from './session.svelte';
import { useView } from './view.svelte';

const KEY = 'so-vu:report';
const MOST_STEPS = 50;

/** What was done last, to be said where it was done and taken back there. */
export interface ReportNotice {
  readonly what: 'added' | 'removed' | 'cleared' | 'updated' | 'template';
  /** where: `figure:ID`, `sentence:ID`, or the report's own page */
  readonly at: string;
}

class Report {
  #state = $state.raw<ReportState>(EMPTY_REPORT);
  /** ways back from what was done, the last last: each keeps what was typed since */
  #steps: ((now: ReportState) => ReportState)[] = [];
  notice = $state.raw<ReportNotice | null>(null);
  /** whether the report outlives this page */
  kept = $state(true);
  /** parts that were kept and could not be read; `null`: nothing of what was kept could */
  lost = $state<number | null>(0);
  /** by part, what present data make of it; while `null` nobody has looked */
  made = $state.raw<ReadonlyMap<string, Made> | null>(null);
  /** the engine failed while looking */
  unchecked = $state(false);

  constructor() {
    this.#read();
    // Another tab of the same machine.
    addEventListener('storage', ({ key }) => {
      if (key === KEY) this.#read();
    });
  }

  get state(): ReportState {
    return this.#state;
  }

  addFigure(figure: Figure): void {
    this.#add([figureItem(figure, originHere())], `figure:${figure.id}`);
  }

  addSentence(id: string, text: string): void {
    this.#add([sentenceItem(id, text, originHere())], `sentence:${id}`);
  }

  /** Parts made elsewhere, at the end or after another. */
  add(items: readonly NewItem[], after: string | null = null): void {
    this.#add(items, 'page', after);
  }

  remove(id: string): void {
    const at = this.#state.items.findIndex((item) => item.id === id);
    const item = this.#state.items[at];
    if (!item) return;
    const back = (now: ReportState): ReportState => moved({ ...now, items: [...now.items, item] }, id, at);
    this.#step(without(this.#state, id), back, { what: 'removed', at: 'page' });
  }

  clear(): void {
    const before = this.#state;
    const back = (now: ReportState): ReportState => withItems(before, now.items);
    this.#step({ ...EMPTY_REPORT, template: before.template }, back, { what: 'cleared', at: 'page' });
  }

  /** Puts a part at a place of the list, from 0. */
  move(id: string, to: number): void {
    this.#set(moved(this.#state, id, to));
  }

  /** What is typed or chosen of a part. */
  change(...items: readonly ReportItem[]): void {
    this.#set(replaced(this.#state, ...items));
  }

  setHead(change: Partial<ReportHead>): void {
    this.#set({ ...this.#state, head: { ...this.#state.head, ...change } });
  }

  setNumbered(numbered: boolean): void {
    this.#set({ ...this.#state, numbered });
  }

  setTemplate(template: ReportTemplate): void {
    const before = this.#state;
    const back = (now: ReportState): ReportState => withTemplate(now, before.template);
    this.#step(withTemplate(before, template), back, { what: 'template', at: 'page' });
  }

  /** Takes what present data make of these parts in place of what they said. */
  update(ids: readonly string[]): void {
    const changed = this.#state.items.flatMap((item): ReportItem[] => {
      const made = ids.includes(item.id) ? this.made?.get(item.id) : null;
      if (!made) return [];
      if (item.kind === 'figure' && 'figure' in made) return [{ ...item, figure: made.figure }];
      if (item.kind === 'sentence' && 'text' in made) return [{ ...item, made: made.text, text: made.text }];
      return [];
    });
    const before = this.#state.items.filter(({ id }) => changed.some((item) => item.id === id));
    const back = (now: ReportState): ReportState => replaced(now, ...before);
    this.#step(replaced(this.#state, ...changed), back, { what: 'updated', at: 'page' });
  }

  /** Back before the last step that was not mere typing. */
  undo(): void {
    const back = this.#steps.pop();
    if (!back) return;
    this.notice = null;
    this.#set(back(this.#state));
  }

  /** In place of the whole report, as from a file. */
  replace(state: ReportState): void {
    this.#steps = [];
    this.made = null;
    this.#set(state);
  }

  #add(items: readonly NewItem[], at: string, after: string | null = null): void {
    const next = withItems(this.#begun(), items, after);
    const known = new Set(this.#state.items.map(({ id }) => id));
    const added = next.items.flatMap(({ id }) => (known.has(id) ? [] : [id]));
    this.#step(next, (now) => added.reduce(without, now), { what: 'added', at });
  }

  /** The first part says what the report is about: titles do not change by themselves later. */
  #begun(): ReportState {
    const view = useView();
    if (this.#state.items.length > 0 && this.#state.about) return this.#state;
    const context = useSession().context(view.figures, view.m, view.wanted);
    return context ? { ...this.#state, about: reportAbout(context) } : this.#state;
  }

  #step(next: ReportState, back: (now: ReportState) => ReportState, notice: ReportNotice): void {
    this.#steps = [...this.#steps, back].slice(-MOST_STEPS);
    this.notice = notice;
    this.#set(next);
  }

  #set(next: ReportState): void {
    this.#state = next;
    try {
      localStorage.setItem(KEY, reportText(next));
      this.kept = true;
    } catch {
      // Storage is full or forbidden; the page says so, and the report lasts until it is left.
      this.kept = false;
    }
  }

  #read(): void {
    let text: string | null = null;
    try {
      text = localStorage.getItem(KEY);
    } catch {
      this.kept = false;
    }
    if (text === null) return;
    const read = readReport(text);
    this.#state = read?.report ?? EMPTY_REPORT;
    this.lost = read ? read.lost : null;
  }
}

const PAGES: Readonly<Record<string, OriginPage>> = {
  '/': 'overview',
  '/table': 'table',
  '/consolidation': 'consolidation'
};

/** Where the page in view can be made again. */
function originHere(): Origin {
  return originAt(PAGES[page.route.id ?? ''] ?? 'overview');
}

/** The address in view as one of a page. */
export function originAt(at: OriginPage): Origin {
  const view = useView();
  const { figures } = view;
  const context = at === 'table' ? useSession().context(figures, view.m, view.wanted) : null;
  const table = context ? settled(view.address.table, context) : TABLE_START;
  const address = { ...withoutRecords(view.address), lang: null, unit: null, style: null, table };
  return {
    page: at,
    search: writeAddress(address).toString(),
    lang: view.lang,
    unit: figures.unit,
    style: styleText(figures.style)
  };
}

function styleText(style: SentenceStyle | null | undefined): string {
  return style ? printStyle(style) : '';
}

let report: Report | undefined;

/** The one report of the page; made on first use, since prerendering has no `localStorage`. */
export function useReport(): Report {
  return (report ??= new Report());
}
