/**
 * Which character parts the columns: found by evidence over the whole file, because the first
 * lines may be a title, a unit line or blank.
 */
import { matchName } from './headerNames';
import { lineStart, textOfLines } from './lines';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface DelimiterEvidence {
  readonly delimiter: Delimiter;
  /** columns in most lines */
  readonly columns: number;
  /** share of the non-blank lines that have exactly that many */
  readonly share: number;
  /** most header names understood in one line */
  readonly names: number;
}

/** Enough to be sure of any file; all of it when it is shorter. */
const LOOKED_AT = 1_000_000;
const LINES_KEPT = 60;
/** A quoted cell of more lines than this is taken for a stray quote. */
const LONGEST_QUOTE = 40_000;
const SHORTEST_REACH = 500;

/**
 * Looks for the delimiter. A line `sep=;` (Excel) decides at once. Otherwise the candidate under
 * which the most header names are understood wins, then the one with the most even column count.
 * @param bytes decoded file, sound UTF-8
 */
export function findDelimiter(bytes: Uint8Array): DelimiterEvidence {
  const sample = textOfLines(
    bytes,
    0,
    bytes.length > LOOKED_AT ? lineStart(bytes, LOOKED_AT, 0) : bytes.length
  );
  const said = /^sep=([,;\t|])\n/i.exec(sample)?.[1] as Delimiter | undefined;
  const { tallies, lines } = countPerLine(sample);
  const all = DELIMITERS.map((delimiter, i) => weigh(delimiter, tallies[i] ?? new Map(), lines));
  const chosen = all.find((one) => one.delimiter === said);
  if (chosen) return chosen;
  return all.reduce((best, one) => (score(one) > score(best) ? one : best));
}

/** Names outweigh evenness: decimal commas can be as even as delimiters, but they part no header. */
function score(evidence: DelimiterEvidence): number {
  if (evidence.columns < 2 && evidence.names < 2) return 0;
  return Math.min(evidence.names, 6) * 2 + evidence.share * (1 + Math.min(evidence.columns, 10) / 20);
}

function weigh(
  delimiter: Delimiter,
  tally: Map<number, number>,
  lines: readonly string[]
): DelimiterEvidence {
  let total = 0;
  let columns = 1;
  let most = 0;
  for (const [count, times] of tally) {
    total += times;
    // Of two equally common counts the larger one is the table's.
    if (count > 0 && (times > most || (times === most && count + 1 > columns))) {
      most = times;
      columns = count + 1;
    }
  }
  let names = 0;
  for (const line of lines) {
    if (!line.includes(delimiter)) continue;
    names = Math.max(names, namesIn(line.split(delimiter)));
  }
  return { delimiter, columns, share: total === 0 ? 0 : most / total, names };
}

/** How many different meanings the cells of a line name; `ignore` names ("STT") count as one. */
export function namesIn(cells: readonly string[]): number {
  const meanings = new Set<string>();
  for (const cell of cells.slice(0, 400)) {
    const match = cell.length <= 120 ? matchName(cell.replace(/^\s*"|"\s*$/g, '')) : null;
    if (match && (match.fit === 3 || cell.length < 45)) meanings.add(match.meaning);
  }
  return meanings.size;
}

/** Per delimiter, how many lines have how many of it, outside quotes; blank lines are left out. */
function countPerLine(text: string): { tallies: Map<number, number>[]; lines: string[] } {
  const tallies = DELIMITERS.map(() => new Map<number, number>());
  const lines: string[] = [];
  const counts = [0, 0, 0, 0];
  let start = 0;
  let blank = true;
  let fieldStart = true;
  let reach = LONGEST_QUOTE;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 10;
    if (code === 10) {
      if (!blank) {
        counts.forEach((n, d) => tallies[d]?.set(n, (tallies[d]?.get(n) ?? 0) + 1));
        if (lines.length < LINES_KEPT) lines.push(text.slice(start, i));
      }
      counts.fill(0);
      blank = true;
      start = i + 1;
      fieldStart = true;
      continue;
    }
    const which = code === 44 ? 0 : code === 59 ? 1 : code === 9 ? 2 : code === 124 ? 3 : -1;
    if (which >= 0) {
      counts[which] = (counts[which] ?? 0) + 1;
      fieldStart = true;
      continue;
    }
    if (code === 34 && fieldStart) {
      const end = closingQuote(text, i, reach);
      // Where quotes keep staying open, none is worth a long look any more.
      if (end === i) reach = Math.max(SHORTEST_REACH, reach >> 1);
      i = end;
    }
    if (code !== 32) blank = false;
    fieldStart = false;
  }
  return { tallies, lines };
}

/** Position of the quote that closes the one at `at`, or `at` itself when none does. */
function closingQuote(text: string, at: number, reach: number): number {
  let i = text.indexOf('"', at + 1);
  while (i !== -1 && i - at < reach) {
    const next = text[i + 1];
    if (next === '"') {
      i = text.indexOf('"', i + 2);
      continue;
    }
    if (
      next === undefined ||
      next === '\n' ||
      next === ' ' ||
      (DELIMITERS as readonly string[]).includes(next)
    )
      return i;
    i = text.indexOf('"', i + 1);
  }
  return at;
}
