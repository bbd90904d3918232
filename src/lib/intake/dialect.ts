/**
 * Texts that mark their cells in another way than by `"` and a delimiter: cells in `'`, `\"` for a
 * quote, a blank between delimiter and quote, whole lines in quotes, tables drawn with `|`, columns
 * aligned by spaces. Found by evidence over the beginning of the file and rewritten to the usual way,
 * line by line, so that line numbers stay those of the file.
 */
import { alignedColumns, partAligned } from './alignedColumns';
import { DELIMITERS, findDelimiter, type Delimiter } from './delimiter';
import { lineStart, textOfLines } from './lines';

export interface Dialect {
  /** sound UTF-8, cells in `"` where they need it */
  readonly bytes: Uint8Array;
  /** columns were aligned by spaces, and now are parted by tabs */
  readonly aligned: boolean;
}

const LOOKED_AT = 200_000;
/** Where fewer lines agree, the text is left as it is. */
const MOST_LINES = 0.8;

type Rewrite = (line: string) => string;

/** The text in the usual way; the same bytes where it is so already. */
export function usualDialect(bytes: Uint8Array): Dialect {
  const short = bytes.length <= LOOKED_AT;
  const sample = textOfLines(bytes, 0, short ? bytes.length : lineStart(bytes, LOOKED_AT, 0));
  const lines = sample.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return { bytes, aligned: false };
  const rewrite = wholeLines(lines) ?? drawn(lines) ?? doubled(lines) ?? otherQuotes(lines);
  if (rewrite) return { bytes: rewritten(bytes, rewrite), aligned: false };
  const gaps = alignedColumns(lines, () => findDelimiter(bytes).names);
  return gaps
    ? { bytes: rewritten(bytes, (line) => partAligned(line, gaps)), aligned: true }
    : { bytes, aligned: false };
}

function rewritten(bytes: Uint8Array, rewrite: Rewrite): Uint8Array {
  const lines = textOfLines(bytes, 0, bytes.length).split('\n');
  return new TextEncoder().encode(lines.map((line) => (line === '' ? line : rewrite(line))).join('\n'));
}

/** The share of lines that have the commonest number of cells, and that number. */
function evenness(counts: readonly number[]): { share: number; cells: number } {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  const [cells, times] = [...tally].reduce((best, own) => (own[1] > best[1] ? own : best), [0, 0]);
  return { share: times / Math.max(1, counts.length), cells };
}

/** `"Năm,Thủ đoạn,""Số vụ"""`: a line is one quoted cell that holds the cells. */
function wholeLines(lines: readonly string[]): Rewrite | null {
  const bare = (line: string): string | null => {
    const m = /^"((?:[^"]|"")*)"\s*$/.exec(line);
    return m?.[1] === undefined ? null : m[1].replaceAll('""', '"');
  };
  const inner = lines.map(bare);
  if (inner.filter((line) => line !== null).length * 2 < lines.length) return null;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line, i) => cellsOf(inner[i] ?? line, delimiter, '"').length);
    const { share, cells } = evenness(counts);
    if (cells > 1 && share >= MOST_LINES && counts[0] === cells) return (line) => bare(line) ?? line;
  }
  return null;
}

const RULE = /^[\s|+]*[-=_:]{2,}[-=_:\s|+]*$/;
const FRAMED = /^\s*\|(.*\|.*)\|\s*$/;

/** `| Năm | Số vụ |` over `|-----|-------|`. A rule becomes a blank line. */
function drawn(lines: readonly string[]): Rewrite | null {
  const framed = lines.filter((line) => FRAMED.test(line)).length;
  const rules = lines.filter((line) => RULE.test(line)).length;
  if (framed < 2 || (framed + rules) / lines.length < 0.6) return null;
  const plain = lines.filter((line) => FRAMED.test(line) && !RULE.test(line));
  const { share } = evenness(plain.map((line) => line.split('|').length));
  if (share < MOST_LINES) return null;
  return (line) => (RULE.test(line) ? '' : (FRAMED.exec(line)?.[1] ?? line));
}

/** Two tabs between all cells. */
function doubled(lines: readonly string[]): Rewrite | null {
  const pairs = lines.every((line) => (line.match(/\t+/g) ?? []).every((run) => run.length === 2));
  return pairs && lines.some((line) => line.includes('\t')) ? (line) => line.replaceAll('\t\t', '\t') : null;
}

/** Cells in `'`, quotes written `\"`, blanks before a quote: believed where they make the lines even. */
function otherQuotes(lines: readonly string[]): Rewrite | null {
  const single = lines.filter((line) => /(^|[,;\t|])\s*'[^']*'\s*($|[,;\t|])/.test(line)).length;
  const escaped = lines.some((line) => line.includes('\\"'));
  const twice = lines.some((line) => /[^,;\t|]""[^,;\t|]/.test(line));
  const spaced = lines.some((line) => /[,;\t|] +"/.test(line));
  if (single === 0 && !escaped && !spaced) return null;
  let best: { rewrite: Rewrite | null; score: number } = { rewrite: null, score: 0 };
  for (const delimiter of DELIMITERS) {
    const plain = evenness(lines.map((line) => cellsOf(line, delimiter, '"', false, true).length));
    if (plain.cells > 1 && plain.share > best.score) best = { rewrite: null, score: plain.share };
  }
  for (const delimiter of DELIMITERS) {
    for (const quote of single > 0 ? (["'", '"'] as const) : (['"'] as const)) {
      for (const escape of escaped ? [true, false] : [false]) {
        if (quote === '"' && !escape && !spaced) continue;
        const cells = lines.map((line) => cellsOf(line, delimiter, quote, escape));
        const { share, cells: width } = evenness(cells.map((own) => own.length));
        // Where lines are as even either way, quotes around most cells are no part of them,
        // and neither is a backslash where no quote is doubled.
        const around = quote === "'" && single >= lines.length * MOST_LINES;
        const marks = around || (escape && !twice) ? 0.001 : 0;
        if (width < 2 || share < MOST_LINES || share + marks <= best.score) continue;
        best = {
          score: share + marks,
          // A cell that goes on in the next line stays as it is.
          rewrite: (line) =>
            quote === '"' && !escape && line.split('"').length % 2 === 0
              ? line
              : cellsOf(line, delimiter, quote, escape)
                  .map((cell) => quoted(cell, delimiter))
                  .join(delimiter)
        };
      }
    }
  }
  return best.rewrite;
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes('"') || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * The cells of one line. A quote opens at the beginning of a cell and closes before the next delimiter.
 * @param strict blanks before a quote make it a part of the cell
 */
function cellsOf(
  line: string,
  delimiter: Delimiter,
  quote: '"' | "'",
  escape = false,
  strict = false
): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let start = at;
    while (!strict && line[start] === ' ') start++;
    const close = line[start] === quote ? closing(line, start, delimiter, quote, escape) : -1;
    if (close > start) {
      const text = line.slice(start + 1, close).replaceAll(quote + quote, quote);
      cells.push(escape ? text.replace(/\\(["'\\])/g, '$1') : text);
      at = line.indexOf(delimiter, close);
    } else {
      const end = line.indexOf(delimiter, at);
      cells.push(line.slice(at, end < 0 ? undefined : end));
      at = end;
    }
    if (at < 0) return cells;
    at++;
  }
}

/** Where the quote at `start` closes: at the next one that a delimiter or the end follows. */
function closing(line: string, start: number, delimiter: string, quote: string, escape: boolean): number {
  for (let i = start + 1; i < line.length; i++) {
    if (escape && line[i] === '\\') i++;
    else if (line[i] === quote) {
      if (line[i + 1] === quote) {
        i++;
        continue;
      }
      const after = line.slice(i + 1).trimStart();
      if (after === '' || after.startsWith(delimiter) || line[i + 1] === delimiter) return i;
    }
  }
  return -1;
}
