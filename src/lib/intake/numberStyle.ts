/**
 * How one column's numbers are read, decided by evidence over *all* its values (DOMAIN.md §3).
 */
import { shapeOf } from './mantissa';
import type { NumberCell, Term } from './numbers';
import type { NumberStyle } from './reading';
import type { SaidUnit } from './units';

/** A distinct cell of the column with how often it stands there. */
export interface CountedCell {
  readonly cell: NumberCell;
  readonly times: number;
}

export interface StyleEvidence {
  readonly style: NumberStyle;
  readonly decided: 'clear' | 'default' | 'user';
  readonly proving: number;
  readonly contradicting: number;
  readonly ambiguous: number;
  /** cells with a unit of their own */
  readonly withUnit: number;
  /** cells without one that cannot be đồng: "31,3" */
  readonly unitless: number;
}

/** Whether the style decides what this cell is worth. Counts and whole đồng have no decimals, so it does not. */
export function hangsOnStyle(cell: NumberCell, columnPower: number): boolean {
  if (cell.kind !== 'number' || cell.currency) return false;
  return cell.terms.some((term) => (term.power ?? columnPower) > 0 && shapeOf(term.mantissa) === 'lone');
}

/** Whether the marks of a cell fit one style only. */
export function provesStyle(cell: NumberCell): boolean {
  return (
    cell.kind === 'number' &&
    !cell.currency &&
    cell.terms.some((term) => ['vi', 'en'].includes(shapeOf(term.mantissa)))
  );
}

function lacksUnit(term: Term): boolean {
  return (
    term.power === null && /^\d{1,3}[.,⎖]\d*[1-9]$/.test(term.mantissa) && shapeOf(term.mantissa) !== 'lone'
  );
}

/** The evidence of several columns that are one measure, taken together. */
export function mergeStyles(
  all: readonly Omit<StyleEvidence, 'withUnit' | 'unitless'>[],
  chosen?: NumberStyle
) {
  const sum = (pick: (own: (typeof all)[number]) => number): number =>
    all.reduce((total, own) => total + pick(own), 0);
  const vi = sum((own) => (own.style === 'vi' ? own.proving : own.contradicting));
  const en = sum((own) => (own.style === 'en' ? own.proving : own.contradicting));
  return weighed(
    vi,
    en,
    sum((own) => own.ambiguous),
    chosen
  );
}

function weighed(vi: number, en: number, ambiguous: number, chosen: NumberStyle | undefined) {
  const style: NumberStyle = chosen ?? (en > vi ? 'en' : 'vi');
  const proving = style === 'vi' ? vi : en;
  const contradicting = style === 'vi' ? en : vi;
  const open = ambiguous > 0 && (proving === 0 || contradicting > 0);
  const decided: StyleEvidence['decided'] = chosen ? 'user' : open ? 'default' : 'clear';
  return { style, decided, proving, contradicting, ambiguous };
}

/**
 * The evidence with the style that files of the same layout had. It holds unless a value of this file
 * proves the other one: then the evidence decides, and `against` says that it must be asked about.
 */
export function withUsual<T extends Omit<StyleEvidence, 'withUnit' | 'unitless'>>(
  own: T,
  usual: NumberStyle | undefined
): T & { readonly against?: boolean; readonly remembered?: boolean } {
  if (!usual || own.decided === 'user') return own;
  const other = own.style === usual ? own.contradicting : own.proving;
  if (other > 0) return { ...own, decided: 'default', against: true };
  const proving = own.style === usual ? own.proving : own.contradicting;
  const remembered = own.decided === 'default';
  return { ...own, style: usual, decided: 'user', proving, contradicting: 0, remembered };
}

const FEW = 4;

/**
 * What lone groups say together with the plain numbers beside them. Decimals that end in a zero (`26.000`)
 * are written only where all have the same number of decimals; a plain `115` in the column shows that they have
 * not, so the mark groups thousands. Fewer than four such cells are too few to say. A plain `26000` would show the contrary: nothing is proved then.
 */
class LoneGroups {
  private readonly marks = new Set<string>();
  private endInZero = 0;
  private small = 0;
  private large = 0;

  see({ mantissa, power }: Term, times: number): void {
    if (power !== null) return;
    if (shapeOf(mantissa) === 'lone') {
      this.marks.add(mantissa.includes('.') ? '.' : ',');
      if (mantissa.endsWith('0')) this.endInZero += times;
    } else if (/^\d+$/.test(mantissa)) {
      if (mantissa.length < 4) this.small += times;
      else this.large += times;
    }
  }

  /** The mark that groups thousands and the cells that prove it, or `null`. */
  prove(): { readonly mark: string; readonly cells: number } | null {
    const [mark, other] = this.marks;
    if (!mark || other !== undefined || this.endInZero < FEW || this.small === 0 || this.large > 0)
      return null;
    return { mark, cells: this.small };
  }
}

/**
 * Decides the style of an amount column. Proof one way is clear; no proof but ambiguous values, or
 * proof both ways with ambiguous values, leaves a default (Vietnamese, or the majority) and a question.
 * @param unit the unit named by header or line, or `null`
 * @param chosen the user's answer
 */
export function decideStyle(
  cells: Iterable<CountedCell>,
  unit: SaidUnit | null,
  chosen?: NumberStyle
): StyleEvidence {
  const power = unit?.power ?? 0;
  let vi = 0;
  let en = 0;
  let ambiguous = 0;
  let withUnit = 0;
  let unitless = 0;
  const lone = new LoneGroups();
  for (const { cell, times } of cells) {
    if (cell.kind !== 'number' || cell.currency) continue;
    if (cell.terms.some((term) => (term.power ?? 0) > 0)) withUnit += times;
    if (power === 0 && cell.terms.some(lacksUnit)) unitless += times;
    const shapes = cell.terms.map((term) => shapeOf(term.mantissa));
    if (shapes.includes('vi')) vi += times;
    else if (shapes.includes('en')) en += times;
    else if (hangsOnStyle(cell, power)) ambiguous += times;
    for (const term of cell.terms) lone.see(term, times);
  }
  if (vi === 0 && en === 0 && ambiguous > 0) {
    const groups = lone.prove();
    if (groups?.mark === '.') vi = groups.cells;
    if (groups?.mark === ',') en = groups.cells;
  }
  return { ...weighed(vi, en, ambiguous, chosen), withUnit, unitless };
}
