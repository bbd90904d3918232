/**
 * Text in a file that a spreadsheet will open. What looks like a formula gets an apostrophe, so that
 * nothing from a cell is ever run; `unguarded` takes exactly that apostrophe off again.
 */

/** Signed numbers and the dash that means nil are no formulas. */
const HARMLESS = /^[-+](?:[\d\s.,–]+%?)?$/;

/** The text as it is safe to open. `unguarded(guarded(text)) === text` for any text. */
export function guarded(text: string): string {
  const bare = text.replace(/^'+/, '');
  return /^\s*[=+\-@\t\r]/.test(bare) && !HARMLESS.test(bare) ? `'${text}` : text;
}

/** The text as it was before `guarded`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && guarded(text.slice(1)) === text ? text.slice(1) : text;
}
