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
  #steps = $state.raw<readonly ReportState[]>([]);
  notice = $state.raw<ReportNotice | null>(null);
  /** whether the report outlives this page */
  kept = $state(true);
  /** parts that were kept and could not be read; `null`: nothing of what was kept could */
  lost = $state<number | null>(0);
  /** by part, what present data make of it; while `null` nobody has looked */
  made = $state.raw<ReadonlyMap<string, Made> | null>(null);

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
  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  addFigure(figure: Figure): void {
    this.#add([figureItem(figure, originHere())], `figure:${figure.id}`);
  }

  addSentence(id: string, text: string): void {
    this.#add([sentenceItem(id, text, originHere())], `sentence:${id}`);
  }

  /** Parts made elsewhere, at the end or after another. */
  add(items: readonly NewItem[], after: string | null = null): void {
    this.#step(withItems(this.#begun(), items, after), { what: 'added', at: 'page' });
  }

  remove(id: string): void {
    this.#step(without(this.#state, id), { what: 'removed', at: 'page' });
  }

  clear(): void {
    this.#step({ ...EMPTY_REPORT, template: this.#state.template }, { what: 'cleared', at: 'page' });
  }

  /** Puts a part at a place of the list, from 0. */
  move(id: string, to: number): void {
    this.#step(moved(this.#state, id, to), null);
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
    this.#step(withTemplate(this.#state, template), { what: 'template', at: 'page' });
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
    this.#step(replaced(this.#state, ...changed), { what: 'updated', at: 'page' });
  }

  /** Back before the last step that was not mere typing. */
  undo(): void {
    const before = this.#steps.at(-1);
    if (!before) return;
    this.#steps = this.#steps.slice(0, -1);
    this.notice = null;
    this.#set(before);
  }

  /** In place of the whole report, as from a file. */
  replace(state: ReportState): void {
    this.#step(state, null);
  }

  #add(items: readonly NewItem[], at: string): void {
    this.#step(withItems(this.#begun(), items), { what: 'added', at });
  }

  /** The first part says what the report is about: titles do not change by themselves later. */
  #begun(): ReportState {
    const view = useView();
    if (this.#state.items.length > 0 && this.#state.about) return this.#state;
    const context = useSession().context(view.figures, view.m, view.wanted);
    return context ? { ...this.#state, about: reportAbout(context) } : this.#state;
  }

  #step(next: ReportState, notice: ReportNotice | null): void {
    this.#steps = [...this.#steps, this.#state].slice(-MOST_STEPS);
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
