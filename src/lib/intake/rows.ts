/**
 * Text to rows of cells, with the line each row starts on. papaparse parts the cells; we hand it
 * pieces, so that a long file can report progress and be cancelled, and start again on the next
 * line where a quote that never closes would swallow the rest of the file.
 */
import Papa from 'papaparse';
import { lineStart, nextLine, textOfLines } from './lines';

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
/** Enough for a few rows, where a file is irregular only here and there. */
const FEW_ROWS = 1 << 12;
/** A cell longer than this is not a cell but a quote that never closes. */
const LONGEST_CELL = 1 << 18;
/** Where quotes keep staying open, less is enough to believe it of the next. */
const LEAST_LONG = 1 << 12;

interface Parsed {
  data: string[][];
  errors: { row: number; code: string }[];
}

/** Reads rows one piece of the file after the other. `take` gets every row in order, blank lines included. */
export class RowReader {
  /** byte the next row starts at, and its line */
  at = 0;
  line = 1;
  private size = SMALL_PIECE;
  private longest = LONGEST_CELL;
  private readonly parser: Papa.Parser;

  /** @param bytes decoded file, sound UTF-8 */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly delimiter: string,
    private readonly take: (row: RawRow) => void
  ) {
    this.parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' });
  }

  get ended(): boolean {
    return this.at >= this.bytes.length;
  }

  /** Goes on elsewhere: the rows up to there have been read in another way. */
  skipTo(at: number, line: number): void {
    this.at = at;
    this.line = line;
    this.size = FEW_ROWS;
  }

  /** Reads the next piece. It may hold no whole row; the next one then is larger. */
  next(): void {
    const { bytes, size } = this;
    const end = Math.min(bytes.length, this.at + size);
    const last = end === bytes.length;
    const stop = last ? end : lineStart(bytes, end, this.at);
    const text = textOfLines(bytes, this.at, stop);
    const parsed = this.parser.parse(text, 0, !last) as Parsed;
    const stray = firstStray(parsed);
    const sound = stray ?? parsed.data.length;
    for (let i = 0; i < sound; i++) this.give(parsed.data[i] ?? []);
    if (stray !== null || (sound === 0 && !last && size >= this.longest)) {
      if (sound === 0 && end - this.at > LEAST_LONG) this.longest = Math.max(LEAST_LONG, this.longest >> 1);
      const next = nextLine(bytes, this.at);
      const line = textOfLines(bytes, this.at, next).replace(/\n$/, '');
      this.take({ cells: line.split(this.delimiter), line: this.line, unclosed: true });
      this.line++;
      this.at = next;
      this.size = Math.max(SMALLEST_PIECE, Math.min(size, SMALL_PIECE) >> 1);
    } else if (last) {
      this.at = bytes.length;
    } else {
      const larger = Math.max(size + 1, Math.min(size * 4, this.longest));
      this.size = sound === 0 ? larger : Math.min(PIECE, size * 2);
    }
  }

  private give(cells: readonly string[]): void {
    const { line } = this;
    const lines = linesIn(cells);
    this.line += lines;
    for (let i = 0; i < lines; i++) this.at = nextLine(this.bytes, this.at);
    this.take({ cells, line, unclosed: false });
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

function linesIn(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) {
    for (let i = cell.indexOf('\n'); i !== -1; i = cell.indexOf('\n', i + 1)) lines++;
  }
  return lines;
}
