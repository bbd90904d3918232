/**
 * OpenDocument sheets (.ods). Own code: the library passes over rows that stand in groups or in a
 * repeated header, and does not tell which sheets are hidden.
 */
import { quantityText } from './cellText';
import { PLAIN } from './numberFormat';
import { SheetBuilder, UNIT_SAID, type NoWorkbook, type Sheet, type Workbook } from './sheet';
import { walkXml } from './xml';
import { unzip, type ZipEntry } from './zip';

interface Cell {
  readonly type: string;
  readonly value: string;
  readonly currency: string;
  readonly repeated: number;
  readonly columns: number;
  readonly rows: number;
  readonly covered: boolean;
}

/** @throws Error when an entry is not sound, TooLarge past the limits */
export async function readOds(
  bytes: Uint8Array,
  entries: readonly ZipEntry[]
): Promise<Workbook | NoWorkbook> {
  const part = (name: string): Promise<string | null> => textOf(bytes, entries, name);
  if ((await part('META-INF/manifest.xml'))?.includes('encryption-data'))
    return { ok: false, fault: 'locked' };
  const content = await part('content.xml');
  if (content === null) return { ok: false, fault: 'damaged' };
  const reader = new OdsReader();
  walkXml(content, reader);
  return { ok: true, sheets: reader.sheets };
}

async function textOf(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): Promise<string | null> {
  const entry = entries.find((own) => own.name === name);
  return entry ? new TextDecoder().decode(await unzip(bytes, entry)) : null;
}

/** Elements whose text is not the cell's: comments, drawings, what was changed before. */
const ASIDE = /^(office:annotation|draw:|table:shapes|table:tracked-changes)/;

class OdsReader {
  readonly sheets: Sheet[] = [];
  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private sheet: SheetBuilder | null = null;
  private name = '';
  private hidden = false;
  private unitSaid = false;
  private row = 0;
  private column = 0;
  private repeatRow = 1;
  private filled: [column: number, text: string][] = [];
  private cell: Cell | null = null;
  private written = '';
  private paragraphs = 0;
  private aside: string[] = [];

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.aside.length > 0 || ASIDE.test(name)) {
      this.aside.push(name);
      return;
    }
    const get = (key: string): string => attributes.get(key) ?? '';
    switch (name) {
      case 'style:style':
        this.style = get('style:name');
        break;
      case 'style:table-properties':
        if (get('table:display') === 'false') this.hiddenStyles.add(this.style);
        break;
      case 'table:table':
        this.sheet = new SheetBuilder();
        this.name = get('table:name');
        this.hidden = this.hiddenStyles.has(get('table:style-name'));
        this.unitSaid = false;
        this.row = 0;
        break;
      case 'table:table-row':
        this.column = 0;
        this.filled = [];
        this.repeatRow = times(get('table:number-rows-repeated'));
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.written = '';
        this.paragraphs = 0;
        this.cell = {
          type: get('calcext:value-type') === 'error' ? 'error' : get('office:value-type'),
          value:
            get('office:value') ||
            get('office:date-value') ||
            get('office:time-value') ||
            get('office:boolean-value'),
          currency: get('office:currency'),
          repeated: times(get('table:number-columns-repeated')),
          columns: times(get('table:number-columns-spanned')),
          rows: times(get('table:number-rows-spanned')),
          covered: name.includes('covered')
        };
        break;
      case 'text:p':
        if (this.paragraphs++ > 0) this.written += '\n';
        break;
      case 'text:s':
        this.written += ' '.repeat(Math.min(times(get('text:c')), 1000));
        break;
      case 'text:tab':
        this.written += '\t';
        break;
      case 'text:line-break':
        this.written += '\n';
        break;
    }
  }

  text(text: string): void {
    if (this.aside.length === 0 && this.cell && this.paragraphs > 0) this.written += text;
  }

  close(name: string): void {
    if (this.aside.length > 0) {
      this.aside.pop();
      return;
    }
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.endCell();
    else if (name === 'table:table-row') this.endRow();
    else if (name === 'table:table' && this.sheet) {
      this.sheets.push(this.sheet.done(this.name, this.hidden));
      this.sheet = null;
    }
  }

  private endCell(): void {
    const cell = this.cell;
    this.cell = null;
    if (!cell || !this.sheet) return;
    const text = cell.covered ? '' : textOfCell(cell, this.written, this.unitSaid);
    if (!this.unitSaid && this.row < 20) this.unitSaid = UNIT_SAID.test(text);
    if (text !== '') for (let i = 0; i < cell.repeated; i++) this.filled.push([this.column + i, text]);
    if (cell.columns > 1 || cell.rows > 1)
      this.sheet.span(this.row, this.column, this.row + cell.rows - 1, this.column + cell.columns - 1);
    this.column += cell.repeated;
  }

  private endRow(): void {
    if (this.filled.length > 0) {
      for (let i = 0; i < this.repeatRow; i++)
        for (const [column, text] of this.filled) this.sheet?.set(this.row + i, column, text);
    }
    this.row += this.repeatRow;
  }
}

function times(text: string): number {
  return Math.max(1, Math.min(1_048_576, Math.trunc(Number(text)) || 1));
}

function textOfCell(cell: Cell, written: string, unitSaid: boolean): string {
  const rule = { date1904: false, unitSaid };
  switch (cell.type) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const value = Number(cell.value);
      if (cell.value === '' || !Number.isFinite(value)) return written;
      if (cell.type === 'percentage') return quantityText(value, { ...PLAIN, percent: true }, rule);
      const foreign = cell.type === 'currency' && !/^(VND|)$/i.test(cell.currency) ? ` ${cell.currency}` : '';
      return quantityText(
        value,
        { ...PLAIN, ...shownAs(value, written), ...(foreign ? { after: foreign } : {}) },
        rule
      );
    }
    case 'date': {
      // What is shown says how much of the day is meant.
      const [, year = '', month = ''] = /^(\d{4})-(\d\d)/.exec(cell.value) ?? [];
      if (/^\d{4}$/.test(written)) return year;
      if (/^\d{1,2}[/.-]\d{4}$/.test(written)) return `${month}/${year}`;
      return cell.value.replace(/T00:00:00(\.0+)?$/, '').replace('T', ' ');
    }
    case 'time': {
      const [, h = '0', m = '0', s = '0'] = /^PT(\d+)H(\d+)M(\d+)/.exec(cell.value) ?? [];
      return [h, m, s].map((part) => part.padStart(2, '0')).join(':');
    }
    case 'boolean':
      return cell.value.toUpperCase();
    case 'error':
      return written.startsWith('#') ? written : '#VALUE!';
    default:
      return written;
  }
}

/** Noughts in front, unit words and thousands left out, told from what the cell shows. */
function shownAs(value: number, written: string): { digits?: number; thousands?: number; after?: string } {
  if (/^0\d+$/.test(written)) return { digits: written.length };
  const after = /[\p{L}\p{Sc}][^\d]*$/u.exec(written)?.[0] ?? '';
  const digits = written.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  for (let thousands = 0; thousands <= 3; thousands++) {
    const scaled = Math.abs(value) / 1000 ** thousands;
    if (digits.startsWith(String(Math.trunc(scaled))) || digits === String(Math.round(scaled)))
      return { after, ...(scaled >= 1 || thousands === 0 ? { thousands } : {}) };
  }
  return {};
}
