/**
 * Text to rows of cells, with the line each row starts on. papaparse parts the cells; we hand it
 * pieces, so that a long file can report progress and be cancelled, and start again on the next
 * line where a quote that never closes would swallow the rest of the file.
 */
import Papa from 'papaparse';
import type { Pacer } from './pacer';

export interface RawRow {
  readonly cells: readonly string[];
  /** line of the file the row starts on, 1-based */
  readonly line: number;
  /** the row's opening quote is never closed; `cells` then is its first line, parted without quotes */
  readonly unclosed: boolean;
}

// Small enough that the rows of a piece die young: the collector would copy those of a large one.
const PIECE = 1 << 17;
/** After a stray quote go on with smaller pieces: each stray costs reading one piece again. */
const SMALL_PIECE = 1 << 15;
const SMALLEST_PIECE = 1 << 10;
/** A cell longer than this is not a cell but a quote that never closes. */
const LONGEST_CELL = 1 << 18;
/** Where quotes keep staying open, less is enough to believe it of the next. */
const LEAST_LONG = 1 << 12;

interface Parsed {
  data: string[][];
  errors: { row: number; code: string }[];
  meta: { cursor: number };
}

/**
 * Parses a whole text. `take` gets every row in order, blank lines included.
 * @param text decoded file, line ends `\n`
 * @throws ReadCancelled through the pacer
 */
export async function parseRows(
  text: string,
  delimiter: string,
  take: (row: RawRow) => void,
  pacer: Pacer
): Promise<void> {
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' });
  let at = 0;
  let line = 1;
  let size = SMALL_PIECE;
  let rows = 0;
  let longest = LONGEST_CELL;
  while (at < text.length) {
    const end = Math.min(text.length, at + size);
    const last = end === text.length;
    const parsed = parser.parse(text.slice(at, end), 0, !last) as Parsed;
    const stray = firstStray(parsed);
    const sound = stray ?? parsed.data.length;
    for (let i = 0; i < sound; i++) {
      const cells = parsed.data[i] ?? [];
      take({ cells, line, unclosed: false });
      line += linesIn(cells);
    }
    rows += sound;
    if (stray !== null || (sound === 0 && !last && size >= longest)) {
      if (sound === 0 && end - at > LEAST_LONG) longest = Math.max(LEAST_LONG, longest >> 1);
      const from = stray === null ? at : at + startOf(text, at, parsed.data, stray);
      const lineEnd = text.indexOf('\n', from);
      const stop = lineEnd === -1 ? text.length : lineEnd;
      take({ cells: text.slice(from, stop).split(delimiter), line, unclosed: true });
      line++;
      rows++;
      at = stop + 1;
      size = Math.max(SMALLEST_PIECE, Math.min(size, SMALL_PIECE) >> 1);
    } else {
      if (last) break;
      at += parsed.meta.cursor;
      size = sound === 0 ? Math.max(size + 1, Math.min(size * 4, longest)) : Math.min(PIECE, size * 2);
    }
    if (pacer.due()) await pacer.turn('parse', rows, Math.round((rows / Math.max(1, at)) * text.length));
  }
}

/** The first row whose quoting failed and which therefore runs over several lines, or `null`. */
function firstStray(parsed: Parsed): number | null {
  for (const error of parsed.errors) {
    const cells = parsed.data[error.row];
    // `"Lừa đảo "bẫy tình" qua mạng"` on one line is badly quoted but plainly meant.
    if (cells && (error.code === 'MissingQuotes' || linesIn(cells) > 1)) return error.row;
  }
  return null;
}

/** Where row `index` starts, counted from `at`: as many lines on as the rows before it have. */
function startOf(text: string, at: number, rows: readonly string[][], index: number): number {
  let lines = 0;
  for (let i = 0; i < index; i++) lines += linesIn(rows[i] ?? []);
  let position = at;
  for (; lines > 0; lines--) position = text.indexOf('\n', position) + 1;
  return position - at;
}

function linesIn(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) {
    for (let i = cell.indexOf('\n'); i !== -1; i = cell.indexOf('\n', i + 1)) lines++;
  }
  return lines;
}
