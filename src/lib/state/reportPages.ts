/** Where the pages of a report break, near enough for a preview: paragraphs, captions, rows of tables. */

/** A piece of the document that stays whole, as measured in one endless page. Pixels. */
export interface Piece {
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
  /** stays with the piece after it: headings, captions, unit lines */
  readonly keep: boolean;
  /** on turned paper */
  readonly turned: boolean;
  /** height of the table's head, repeated where this row begins a page */
  readonly head: number;
}

export interface PageSize {
  /** of the sheet */
  readonly height: number;
  /** top and bottom margin */
  readonly margin: number;
}

export interface Sheet {
  readonly top: number;
  readonly height: number;
  readonly turned: boolean;
}

export interface Pages {
  /** by key of the piece that begins a page: room to leave above it, without the repeated head */
  readonly gaps: ReadonlyMap<string, number>;
  readonly sheets: readonly Sheet[];
}

/** Between two sheets on screen. */
const BETWEEN = 20;

/**
 * @param pieces in the order of the document, measured from the top edge of its first sheet, which is upright
 * @param sizes of upright and of turned sheets
 */
export function pagesOf(
  pieces: readonly Piece[],
  sizes: { readonly upright: PageSize; readonly turned: PageSize }
): Pages {
  const sizeOf = (turned: boolean): PageSize => (turned ? sizes.turned : sizes.upright);
  const textTop = (sheet: Sheet): number => sheet.top + sizeOf(sheet.turned).margin;
  const textEnd = (sheet: Sheet): number => sheet.top + sheet.height - sizeOf(sheet.turned).margin;
  const gaps = new Map<string, number>();
  const sheets: Sheet[] = [];
  let sheet: Sheet = { top: 0, height: sizes.upright.height, turned: false };
  sheets.push(sheet);
  const another = (turned: boolean): void => {
    sheet = { top: sheet.top + sheet.height + BETWEEN, height: sizeOf(turned).height, turned };
    sheets.push(sheet);
  };
  let shift = 0;
  pieces.forEach((piece, i) => {
    const top = piece.top + shift;
    const end = (pieces[together(pieces, i)]?.bottom ?? piece.bottom) + shift;
    // Pieces that no page could hold together need not stay together.
    const whole = end - top <= textEnd(sheet) - textTop(sheet) ? end : piece.bottom + shift;
    const begun = top > textTop(sheet) + 1;
    if (piece.turned !== sheet.turned || (begun && whole > textEnd(sheet) + 0.5)) {
      another(piece.turned);
      gaps.set(piece.key, textTop(sheet) - top);
      shift += textTop(sheet) - top + piece.head;
    }
    // A piece that is higher than a page lies over several.
    while (piece.bottom + shift > textEnd(sheet) + 0.5) another(sheet.turned);
  });
  return { gaps, sheets };
}

/** The last of the pieces that stay together from here on. */
function together(pieces: readonly Piece[], from: number): number {
  let at = from;
  while (pieces[at]?.keep && pieces[at + 1]?.turned === pieces[from]?.turned && at + 1 < pieces.length)
    at += 1;
  return at;
}
