/** Head of an annex by Nghị định 30/2020/NĐ-CP (Phụ lục I, III.1; Phụ lục III, mẫu 2.1). */
import type { Paragraph } from 'docx';
import type { Messages } from '../i18n/vi';
import type { ReportHead } from './report';
import { dateOf, line, numberOf, rule, upper } from './wordHead';

/** "Phụ lục" alone, or with a Roman numeral where there are several. */
export function annexName(at: number, of: number, m: Messages): string {
  return of > 1 ? m.word.annexNumbered(roman(at + 1)) : m.word.annex;
}

/** Name and number, title in capitals, which document it belongs to, a line. */
export function annexHead(
  name: string,
  title: string,
  head: ReportHead,
  width: number,
  m: Messages
): Paragraph[] {
  const kind = head.kind.trim();
  const own = !kind || kind.toLocaleLowerCase('vi').startsWith(m.word.annex.toLocaleLowerCase('vi'));
  const attached = m.word.attached(
    own ? m.word.document : capitalOnly(kind),
    numberOf(head, m),
    dateOf(head, m),
    head.agency.trim() || m.word.dots
  );
  return [
    line(name, { size: 14, bold: true, keepNext: true, style: 'SoVuAnnex' }),
    line(upper(title) || m.word.dots, { size: 13, bold: true, keepNext: true, style: 'SoVuAnnexTitle' }),
    line(attached, { size: 13, italics: true, keepNext: true }),
    rule(attached, 13, 0.3, width),
    line('', { size: 6, keepNext: true })
  ];
}

/** "BÁO CÁO" within a sentence: "Báo cáo". */
function capitalOnly(text: string): string {
  const low = text.toLocaleLowerCase('vi');
  return low.charAt(0).toLocaleUpperCase('vi') + low.slice(1);
}

function roman(n: number): string {
  const digits: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I']
  ];
  let rest = n;
  let out = '';
  for (const [value, letters] of digits)
    while (rest >= value) {
      out += letters;
      rest -= value;
    }
  return out;
}
