/** Texts that a spreadsheet may take for a formula when it reads them from a file of text or from the clipboard. */

/**
 * Signs that begin a formula, full-width ones too, behind any spaces; tabs and line breaks, which some programs
 * cut off before they look. A text that already has the apostrophe that keeps it a text needs another, so that
 * taking one off gives the text itself.
 */
export function isFormula(text: string): boolean {
  return /^['\s]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text);
}
