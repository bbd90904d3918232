/**
 * Head and foot of an official document as Nghị định 30/2020/NĐ-CP draws them (Phụ lục I, II.1–5 and II.7–9; Phụ lục III,
 * mẫu 1.4). What the writer left empty has dots to fill in.
 */
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType
} from 'docx';
import type { Messages } from '../i18n/vi';
import type { ReportHead } from './report';
import { TEXT_WIDTH } from './wordLook';
import { clean, timesWidth } from './wordText';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE
};
/** Left and right half of the head: the motto's side is the wider. */
const LEFT = Math.round(TEXT_WIDTH * 0.405);
const RIGHT = TEXT_WIDTH - LEFT;

interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly align?: 'left' | 'center';
  readonly keepNext?: boolean;
  readonly style?: string;
}

/** A line of the head or foot; sizes are points. */
export function line(text: string, look: Look): Paragraph {
  const { size, bold = false, italics = false, before = 0, after = 0, align = 'center', keepNext } = look;
  return new Paragraph({
    ...(look.style ? { style: look.style } : {}),
    alignment: align,
    keepNext,
    spacing: { before, after },
    children: [new TextRun({ text: clean(text), size: size * 2, bold, italics })]
  });
}

/** An unbroken line under a text, as long as a part of it, in the middle of `width`. */
export function rule(text: string, size: number, part: number, width: number): Paragraph {
  const length = Math.min(timesWidth(text, size, true), width - 200) * part;
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 70, after: 0, line: 60, lineRule: LineRuleType.EXACTLY },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: []
  });
}

/** Quốc hiệu, tiêu ngữ, agency, number, place and date; then kind and title. */
export function headBlock(head: ReportHead, m: Messages): (Paragraph | Table)[] {
  const { dots } = m.word;
  const parent = upper(head.parent) || dots;
  const agency = upper(head.agency) || dots;
  const left = [
    line(parent, { size: 12 }),
    line(agency, { size: 12, bold: true }),
    rule(agency, 12, 0.4, LEFT)
  ];
  const right = [
    line(m.word.republic, { size: 12, bold: true }),
    line(m.word.motto, { size: 13, bold: true }),
    rule(m.word.motto, 13, 1, RIGHT)
  ];
  const number = m.word.number(numberOf(head, m));
  const date = m.word.placeAndDate(head.place.trim() || m.word.emptyPlace, dateOf(head, m));
  const table = pair(
    [left, right],
    [[line(number, { size: 13, before: 80 })], [line(date, { size: 13, italics: true, before: 80 })]]
  );
  return [
    table,
    line(upper(head.kind) || dots, { size: 14, bold: true, before: 280, keepNext: true }),
    ...titleLines(head.title || dots),
    ...addressees(head.to ?? [], m)
  ];
}

function titleLines(title: string): Paragraph[] {
  const lines = title.split(/\n+/).filter((text) => text.trim());
  const longest = lines.reduce((a, b) => (b.length > a.length ? b : a), '');
  return [
    ...lines.map((text) => line(text, { size: 14, bold: true, keepNext: true })),
    rule(longest, 14, 0.4, TEXT_WIDTH),
    // what parts the head from the text
    line('', { size: 8 })
  ];
}

/** "Kính gửi:" with one agency on the same line, with several on lines of their own. */
function addressees(typed: readonly string[], m: Messages): Paragraph[] {
  const to = typed.filter((text) => text.trim());
  if (to.length === 0) return [];
  if (to.length === 1) return [line(`${m.word.to} ${to[0]}`, { size: 14, after: 120 })];
  const indent = { left: 2400 };
  return [
    new Paragraph({ indent, children: [new TextRun({ text: m.word.to, size: 28 })] }),
    ...listed(to).map(
      (text, i) =>
        new Paragraph({
          indent: { left: indent.left + 900 },
          spacing: { after: i === to.length - 1 ? 120 : 0 },
          children: [new TextRun({ text: clean(text), size: 28 })]
        })
    )
  ];
}

/** Nơi nhận at the left, who signs at the right, room for the signature between title and name. */
export function signatureBlock(head: ReportHead, m: Messages): Table {
  const recipients = head.recipients.filter((text) => text.trim());
  const left = [
    line(m.word.recipients, { size: 12, bold: true, italics: true, align: 'left', before: 160 }),
    ...listed(recipients.length > 0 ? recipients : m.word.emptyRecipients).map((text) =>
      line(text, { size: 11, align: 'left' })
    )
  ];
  const right = [
    ...(head.signerTitle || m.word.dots)
      .split(/\n+/)
      .map((text, i) =>
        line(upper(text), { size: 14, bold: true, before: i === 0 ? 130 : 0, keepNext: true })
      ),
    // room to sign and to seal
    line('', { size: 14, before: 1100, keepNext: true }),
    line(head.signer || m.word.dots, { size: 14, bold: true })
  ];
  return pair([left, right]);
}

/** "- …;" a line, the last ended by a full stop. */
function listed(lines: readonly string[]): string[] {
  return lines.map((text, i) => {
    const bare = text
      .trim()
      .replace(/^[-–]\s*/, '')
      .replace(/[;.]\s*$/, '');
    return `- ${bare}${i === lines.length - 1 ? '.' : ';'}`;
  });
}

/** Rows of two cells without borders that stay on one page. */
function pair(...rows: readonly (readonly [Paragraph[], Paragraph[]])[]): Table {
  const one = (children: Paragraph[], width: number): TableCell =>
    new TableCell({ children, width: { size: width, type: WidthType.DXA } });
  return new Table({
    rows: rows.map(
      ([left, right]) => new TableRow({ cantSplit: true, children: [one(left, LEFT), one(right, RIGHT)] })
    ),
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [LEFT, RIGHT],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: NO_BORDERS
  });
}

/** "……/BC-CAT": the symbol is known, its number is given by the registry. */
export function numberOf({ number }: ReportHead, m: Messages): string {
  const text = number.trim();
  if (!text) return m.word.emptyNumber;
  return text.startsWith('/') ? `${m.word.numberSpace}${text}` : text;
}

export function dateOf({ date }: ReportHead, m: Messages): string {
  return date.trim() || m.word.emptyDate;
}

export function upper(text: string): string {
  return text.trim().toLocaleUpperCase('vi');
}
