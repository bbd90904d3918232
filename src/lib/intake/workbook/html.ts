/**
 * A web page as a sheet: much office software saves one under the name `.xls`. Laid out as Excel shows it, from the top
 * down: rows of all tables, those of a table in a cell below that cell's row, and text between them as rows of one cell.
 * Only this file knows `htmlparser2`; nothing in a page is run or fetched.
 */
import { Parser } from 'htmlparser2';
import { SheetBuilder, TooLarge, type NoWorkbook, type Workbook } from './sheet';

/** @returns `unsupported-format` where the page has no table, `too-large` past the limits of a sheet */
export function readHtml(page: string): Workbook | NoWorkbook {
  try {
    return read(page);
  } catch (cause) {
    if (cause instanceof TooLarge) return { ok: false, fault: 'too-large' };
    throw cause;
  }
}

function read(page: string): Workbook | NoWorkbook {
  const reader = new PageReader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    onclosetag: (name) => reader.close(name),
    ontext: (text) => reader.text(text)
  });
  parser.write(page);
  parser.end();
  const sheet = reader.done();
  return sheet
    ? { ok: true, sheets: [sheet] }
    : { ok: false, fault: 'unsupported-format', detail: { format: 'html' } };
}

/** Elements whose text nobody sees. */
const UNSEEN = new Set(['script', 'style', 'title', 'xml', 'noscript', 'template']);
/** Elements that begin a line of their own. */
const LINES = /^(p|div|h[1-6]|ul|ol|li|center|form|section|header|footer|caption|pre|hr|blockquote)$/;

interface Cell {
  readonly row: number;
  readonly column: number;
  text: string;
}

/** A table under way: the column of its next cell, and to which row each column is taken by a cell above. */
interface Table {
  column: number;
  taken: number[];
  cell: Cell | null;
}

class PageReader {
  private readonly sheet = new SheetBuilder();
  private readonly tables: Table[] = [];
  private row = 0;
  /** the row has cells already */
  private begun = false;
  private loose = '';
  private unseen = 0;
  private cells = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (UNSEEN.has(name)) this.unseen++;
    if (this.unseen > 0) return;
    const table = this.tables.at(-1);
    if (name === 'table') {
      this.endCell(table);
      this.nextRow();
      this.tables.push({ column: 0, taken: [], cell: null });
    } else if (name === 'tr') {
      this.endCell(table);
      this.nextRow();
    } else if (name === 'td' || name === 'th') {
      this.endCell(table);
      if (table) this.beginCell(table, times(attributes['colspan']), times(attributes['rowspan']));
    } else if (name === 'br') this.text('\n', true);
    else if (LINES.test(name)) this.line();
  }

  text(text: string, asIs = false): void {
    if (this.unseen > 0) return;
    // Blanks and line ends of the source are one blank; a hard blank stays.
    const plain = asIs ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.text += plain;
    else this.loose += plain;
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.unseen = Math.max(0, this.unseen - 1);
    if (this.unseen > 0) return;
    const table = this.tables.at(-1);
    if (name === 'td' || name === 'th') this.endCell(table);
    else if (name === 'tr' || name === 'table') {
      this.endCell(table);
      this.nextRow();
      if (name === 'table') this.tables.pop();
    } else if (LINES.test(name)) this.line();
  }

  done(): ReturnType<SheetBuilder['done']> | null {
    while (this.tables.length > 0) this.close('table');
    this.nextRow();
    return this.cells > 0 ? this.sheet.done('HTML', false) : null;
  }

  /** A line ends: in a cell it goes on below, elsewhere it is a row. */
  private line(): void {
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.text += '\n';
    else this.nextRow();
  }

  private beginCell(table: Table, columns: number, rows: number): void {
    this.looseRow();
    while ((table.taken[table.column] ?? -1) >= this.row) table.column++;
    const { column } = table;
    table.cell = { row: this.row, column, text: '' };
    for (let i = 0; i < columns; i++) table.taken[column + i] = this.row + rows - 1;
    if (columns > 1 || rows > 1) this.sheet.span(this.row, column, this.row + rows - 1, column + columns - 1);
    table.column += columns;
    this.begun = true;
    this.cells++;
  }

  private endCell(table: Table | undefined): void {
    const cell = table?.cell;
    if (!table || !cell) return;
    table.cell = null;
    this.sheet.set(cell.row, cell.column, linesOf(cell.text));
  }

  /** Text that stands in no cell is a row of its own. */
  private looseRow(): void {
    const text = linesOf(this.loose);
    this.loose = '';
    if (text === '') return;
    if (this.begun) this.row++;
    for (const line of text.split('\n')) this.sheet.set(this.row++, 0, line);
    this.begun = false;
  }

  private nextRow(): void {
    if (this.begun) this.row++;
    this.begun = false;
    this.looseRow();
    const table = this.tables.at(-1);
    if (table) table.column = 0;
  }
}

/** Without blanks at the ends of its lines, and without empty lines. */
function linesOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Of `colspan` and `rowspan`; more than any table has is a slip. */
function times(text: string | undefined): number {
  const count = Number.parseInt(text ?? '', 10);
  return count > 1 && count <= 1000 ? count : 1;
}
