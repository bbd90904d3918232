/** Texts of a Word file: cleaned of what XML forbids, and their width in Times New Roman, for layout. */

/** Text as XML can hold it: control characters and halves of letters would make Word call the file broken. */
export function clean(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}

/** Advance widths of ASCII 32–126 in thousandths of an em, as the type's metrics give them. */
const PLAIN = widths(
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 ' +
    '278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 ' +
    '611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 ' +
    '500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541'
);
const BOLD = widths(
  '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 ' +
    '333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 ' +
    '667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 ' +
    '556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520'
);

function widths(list: string): number[] {
  return list.split(' ').map(Number);
}

/** Twentieths of a point that a line of text takes at a size in points. */
export function timesWidth(text: string, size: number, bold = false): number {
  const table = bold ? BOLD : PLAIN;
  let sum = 0;
  for (const letter of text.normalize('NFD').replace(/đ/g, 'd').replace(/Đ/g, 'D')) {
    const code = letter.codePointAt(0) ?? 0;
    // The horn of ơ and ư makes a letter wider; other marks stand above or below it.
    if (code === 0x31b) sum += 60;
    else if (/\p{M}/u.test(letter)) continue;
    else sum += table[code - 32] ?? (code === 0x2013 ? 500 : code < 0x2000 ? 600 : 1000);
  }
  return (sum / 1000) * size * 20;
}

/** The widest of the words that a line may be broken between. */
export function widestWord(text: string, size: number, bold = false): number {
  return Math.max(0, ...text.split(/[ \t\n]+/).map((word) => timesWidth(word, size, bold)));
}
