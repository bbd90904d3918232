// Long because it is the contract between intake and the review: every part has its doc.
/**
 * What intake understood of one file, in a form the review can show and the user can change.
 * Everything here is plain data: it crosses from the worker by structured clone.
 */
import type { AreaLevel } from '../cases/areaData';
import type { MeasureId } from '../cases/measures';
import type { FileFault, Problem } from '../cases/problem';
import type { Quantity } from '../cases/quantity';
import type { CategoryKind, Level, RecordTable, Role } from '../cases/record';
import type { NameChanges, NameReading } from './nameReading';

/** `province`, `district`, `commune`: places in several columns, see intake/placeColumns. */
export type ColumnMeaning =
  'ignore' | 'code' | 'date' | 'type' | 'area' | AreaLevel | CategoryKind | MeasureId;

/** `vi`: 1.234.567,5 · `en`: 1,234,567.5 */
export type NumberStyle = 'vi' | 'en';
export type DateOrder = 'dmy' | 'mdy';
/** What `16` in a column of years is: 2016, 1916, or no year at all. */
export type TwoDigitYears = '20yy' | '19yy' | 'not-a-date';
export type Choice = NumberStyle | DateOrder | TwoDigitYears | MeasureId;

/** How a column's numbers are read, and why. */
export interface NumberReading {
  readonly style: NumberStyle;
  /** đồng (or cases, persons) per printed unit: 10⁶ when the header says "triệu đồng"; cells may carry their own */
  readonly factor: number;
  /** where the unit came from */
  readonly unitFrom: 'header' | 'cells' | 'line' | 'none';
  /** `clear`: the values leave one reading. `default`: they do not, see the question. `user`: chosen. */
  readonly decided: 'clear' | 'default' | 'user';
  /** how many values prove the style, how many contradict it, how many could be either */
  readonly proving: number;
  readonly contradicting: number;
  readonly ambiguous: number;
  /** no unit is said, and some cells show that it is not đồng: a small number alone is not known */
  readonly unitMissing?: boolean;
}

export interface DateReading {
  readonly order: DateOrder;
  readonly decided: 'clear' | 'default' | 'user';
  /** the finest and coarsest a value is known by */
  readonly finest: DatePrecision;
  readonly coarsest: DatePrecision;
}

export type DatePrecision = 'day' | 'month' | 'quarter' | 'half' | 'months' | 'year';

/** A cell as it stands and what it was understood to be. */
export interface Example {
  readonly row: number;
  readonly text: string;
  /** for quantities; `null` for unknown */
  readonly quantity?: Quantity | null;
  /** for dates: the span, as day numbers */
  readonly span?: { readonly from: number; readonly to: number; readonly precision: DatePrecision };
  /** for text */
  readonly label?: string;
  /** the label of a total where a date would stand */
  readonly total?: boolean;
}

export interface ColumnReading {
  readonly index: number;
  /** as in the file */
  readonly name: string;
  readonly meaning: ColumnMeaning;
  /** why this meaning: the header's name, the values, the user, or nothing fitted */
  readonly because: 'name' | 'values' | 'user' | 'none';
  readonly filled: number;
  readonly empty: number;
  readonly number?: NumberReading;
  readonly date?: DateReading;
  /** a column of a wide table: its heading says when, which kind or where, or that it is a total */
  readonly wide?: WideHeading;
  /** cells left empty because the one above spans them ("merged"), which were read as that one */
  readonly filledDown?: number;
  /** up to three, different from each other, from the file */
  readonly examples: readonly Example[];
}

/** What the heading of a wide table's column says about its cells. */
export interface WideHeading {
  /** first and last day, when the heading names its year */
  readonly span?: { readonly from: number; readonly to: number; readonly precision: DatePrecision };
  /** months of a year that another column, the title or the file's name gives; 1 to 12 */
  readonly months?: { readonly first: number; readonly last: number };
  /** the type or area it is about */
  readonly label?: string;
  readonly labelIs?: 'type' | 'area';
  /** `total`: stated total over other columns. `subtotal`: over some of them only; speaks for nothing but those. */
  readonly role: Role;
}

/** One way to answer, with the same cells read that way. */
export interface QuestionOption {
  readonly choice: Choice;
  readonly examples: readonly Example[];
}

/** Something the file leaves open. The default reading is used until the user answers. */
export interface Question {
  /**
   * `two-digit-year`: a whole column of years such as `16`.
   * `measure`: a wide table does not say what its numbers count; `column` is its first.
   */
  readonly kind: 'number-style' | 'date-order' | 'two-digit-year' | 'measure';
  readonly column: number;
  readonly columnName: string;
  /** what is assumed meanwhile */
  readonly assumed: Choice;
  /** `assumed` was the answer for an earlier file of this layout; it stands until changed */
  readonly remembered?: boolean;
  /** how many cells hang on it, of how many filled */
  readonly cells: number;
  readonly filled: number;
  readonly options: readonly QuestionOption[];
}

/** Another table in the same file, below a blank line: not read, never mixed with the first. */
export interface OtherTable {
  /** line of its header, 1-based */
  readonly line: number;
  readonly header: string;
  /** rows below its header */
  readonly rows: number;
}

/**
 * A total over some rows only (a state total above a grand total): kept, but it never speaks for the
 * whole. Compared here with its own rows: the parts since the total before it.
 */
export interface Subtotal {
  /** line in the file */
  readonly row: number;
  /** cells compared, and how many of them equal the sum of their rows */
  readonly cells: number;
  readonly agreeing: number;
  /** up to five of the others: what is stated and what the rows add up to */
  readonly differing: readonly {
    readonly measure: MeasureId;
    readonly stated: number;
    readonly summed: number;
  }[];
  /** what no row under it states: added as a part of its own */
  readonly counted: readonly { readonly measure: MeasureId; readonly stated: number }[];
  /** a row "trong đó": what it states is in the row it belongs to, and in no sum */
  readonly ofWhich: readonly { readonly measure: MeasureId; readonly stated: number }[];
}

/** A line of words over some rows that says their kind, place or time ("II. Huyện Diên Khánh"): no row itself. */
export interface GroupHeading {
  /** line in the file */
  readonly row: number;
  readonly text: string;
}

export interface Reading {
  /** `case`: a row is a case. `aggregate`: rows carry counts. */
  readonly level: Level;
  readonly columns: readonly ColumnReading[];
  /** a unit said in a line above the table: "ĐVT: triệu đồng" */
  readonly unitLine: string | null;
  /** title lines above the header, notes below the table: kept to be shown, not read as rows */
  readonly titles: readonly string[];
  readonly notes: readonly string[];
  /** the time all rows stand for when no column says it: taken from a title or the file's name */
  readonly period?: {
    readonly from: number;
    readonly to: number;
    readonly precision: DatePrecision;
    readonly source: 'title' | 'name';
    /** the words that say so, folded */
    readonly text: string;
  };
  /** cells the user put right, and those of them that could not be */
  readonly corrected?: readonly Corrected[];
  readonly otherTables?: readonly OtherTable[];
  readonly subtotals?: readonly Subtotal[];
  /** how the names of types and areas were recognised */
  readonly names?: readonly NameReading[];
  /** headings of groups within the table, whose text stands in a column of its own, the last ones */
  readonly headings?: readonly GroupHeading[];
}

/** rows = accepted + rejected + totals, always. Blank lines, titles and notes are not rows. */
export interface Counts {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly totals: number;
}

/** One way to read the bytes, as the user may choose it. */
export interface EncodingChoice {
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1258`, `tcvn3`, `vni`, `windows-1252`; in a workbook `unicode` */
  readonly name: string;
  /** 0 to 1: share of the words beyond ASCII that are Vietnamese when read so */
  readonly score: number;
  /** the first line with such words, read so */
  readonly preview: string;
}

/** UTF-8 once read as windows-1252 ("NhÃ¡ Trang"). Repaired only on request. */
export interface Mojibake {
  /** a line of the file as it would be, or is, repaired */
  readonly preview: string;
  readonly repaired: boolean;
}

/** A sheet of a workbook. */
export interface SheetChoice {
  readonly name: string;
  readonly hidden: boolean;
  /** rows that are not blank */
  readonly rows: number;
  readonly chosen: boolean;
}

/** How the bytes may be read in another way; all absent where there is nothing to choose. */
export interface Openings {
  /** the coding in use and the others that are possible, the likeliest first */
  readonly encodings?: readonly EncodingChoice[];
  readonly mojibake?: Mojibake;
  /** the sheets of a workbook, hidden ones too; present for workbooks only */
  readonly sheets?: readonly SheetChoice[];
}

/** Rejected rows of other files that come back corrected. */
export interface Returned {
  /** names of the files they are from, each once */
  readonly files: readonly string[];
  /** line in this file; file, line and sheet it is from */
  readonly rows: readonly {
    readonly row: number;
    readonly file: string;
    readonly of: number;
    readonly sheet?: string;
  }[];
}

export interface FileReading extends Openings {
  readonly ok: true;
  /** the key its layout is known by (see layout.ts); absent without a header */
  readonly layout?: string;
  /** choices of an earlier file of this layout, by which it was read */
  readonly known?: Changes;
  readonly returned?: Returned;
  /** by which the worker knows the file: for reading it again with changes. Absent outside the browser. */
  readonly id?: number;
  readonly file: string;
  readonly bytes: number;
  /** `utf-8`, `utf-16le`, `windows-1258`, `tcvn3`, `vni` …; `unicode` for a workbook */
  readonly encoding: string;
  readonly bom: boolean;
  readonly delimiter: string;
  readonly headerRows: number;
  readonly reading: Reading;
  readonly questions: readonly Question[];
  readonly records: RecordTable;
  readonly problems: readonly Problem[];
  /** problems beyond the first 200 000, which are counted but not listed */
  readonly problemsNotListed?: number;
  readonly counts: Counts;
}

/** A refused file may still be open to another choice of coding or sheets; it then has its `id`. */
export interface FileRefusal extends Openings {
  readonly ok: false;
  readonly id?: number;
  readonly file: string;
  readonly bytes: number;
  readonly fault: FileFault;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** What the user changed in the review, by column index. */
export interface Changes {
  /** one of `FileReading.encodings`, or any other name listed at `EncodingChoice` */
  readonly encoding?: string;
  readonly repairMojibake?: boolean;
  /** names of the sheets to read, one or many; default: the first visible one with a table */
  readonly sheets?: readonly string[];
  readonly meanings?: Readonly<Record<number, ColumnMeaning>>;
  readonly numberStyles?: Readonly<Record<number, NumberStyle>>;
  readonly dateOrders?: Readonly<Record<number, DateOrder>>;
  readonly twoDigitYears?: Readonly<Record<number, TwoDigitYears>>;
  /** what the numbers of a wide table count when its headings do not say */
  readonly measure?: MeasureId;
  readonly names?: NameChanges;
  /** what was chosen for files of the same layout; given up where this file's values say otherwise */
  readonly usual?: Usual;
  /** cells put right; each says where and what stood there */
  readonly corrections?: readonly Correction[];
}

/** Choices made before, by column index. They count as evidence, never against evidence. */
export interface Usual {
  readonly numberStyles?: Readonly<Record<number, NumberStyle>>;
  readonly dateOrders?: Readonly<Record<number, DateOrder>>;
  readonly twoDigitYears?: Readonly<Record<number, TwoDigitYears>>;
  /** for rejected rows that come back: what only the whole file shows */
  readonly whole?: {
    readonly level: Level;
    /** some rows name a type (an area): an empty one is a total */
    readonly types: boolean;
    readonly areas: boolean;
    /** columns of amounts that need a unit in each cell */
    readonly unitMissing: readonly number[];
  };
}

/** One cell put right by the user. The file itself is not changed. */
export interface Correction {
  /** line in the file, 1-based, and the sheet where several are read together */
  readonly row: number;
  readonly sheet?: string;
  /** index of the column */
  readonly column: number;
  /** the cell as it stands in the file, as shown; where it reads otherwise the correction is not applied */
  readonly was: string;
  /** what is read instead; empty for an empty cell */
  readonly text: string;
}

/** A correction as it was met in the file. */
export interface Corrected extends Correction {
  /** name of the column */
  readonly name: string;
  /** `false`: that cell does not hold `was` (any more) */
  readonly applied: boolean;
}

export interface Progress {
  readonly stage: 'decode' | 'parse' | 'read';
  /** rows done so far and expected in all (an estimate while parsing) */
  readonly done: number;
  readonly total: number;
}
