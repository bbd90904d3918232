/**
 * The set ways in which reports write a change (DOMAIN.md §8): `tăng 275 vụ, 147,8%`, `tăng 04 vụ`,
 * `giảm 128 vụ (-4,33%)`, `tăng 129 vụ (7,56%)`, `tăng 44 vụ = 14,01%`; one decimal or two.
 */
export const CHANGE_STYLES = ['plain', 'count', 'signed', 'paren', 'equals'] as const;
export type ChangeStyle = (typeof CHANGE_STYLES)[number];

export interface SentenceStyle {
  readonly change: ChangeStyle;
  /** decimals of a percent */
  readonly digits: 1 | 2;
}

export const USUAL_STYLE: SentenceStyle = { change: 'plain', digits: 1 };

/** Reads `signed` or `signed-2`, as in the address; `null` for anything else. */
export function parseStyle(text: string | null): SentenceStyle | null {
  const [name, digits = '1', ...more] = (text ?? '').split('-');
  const change = CHANGE_STYLES.find((style) => style === name);
  if (!change || more.length > 0 || (digits !== '1' && digits !== '2')) return null;
  return { change, digits: digits === '2' ? 2 : 1 };
}

export function printStyle({ change, digits }: SentenceStyle): string {
  return digits === 2 ? `${change}-2` : change;
}
