/** A list of records as it may leave the office: personal columns left out, identifiers masked (DOMAIN.md §8). */
import { fold } from '../cases/text';
import type { RecordRow } from '../cases/recordRow';
import type { RecordColumn } from '../figures/recordText';

/** Names of columns that point at a person, folded. */
const PERSONAL =
  /\b(ho (va )?ten|ten (bi hai|nan nhan|nguoi|doi tuong|bi can|chu)|bi hai|nan nhan|doi tuong|bi can|nguoi (bao|trinh|nop)|sdt|(so )?dien thoai|so may|cccd|cmnd|can cuoc|ho chieu|dia chi|cho o|noi o|thuong tru|ngay sinh|nam sinh|(so )?tai khoan|stk|vi dien tu|email|zalo|facebook|name|victim|suspect|phone|address|account|birth|passport)\b/;

/** Digits in a row, spaced or not, as phone numbers, accounts and identity numbers have them; addresses of mail. */
const IDENTIFIER = /\+?\d(?:[ .-]?\d){7,}|[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu;

const KEPT = 3;

/** Whether a column is likely to name a person, by its heading. Measures and the app's own columns never do. */
export function isPersonal({ id, label }: RecordColumn): boolean {
  return id.startsWith('category:') && PERSONAL.test(fold(label));
}

/** All but the last three signs as `*`; what is that short goes whole. */
export function masked(text: string): string {
  const signs = [...text];
  const shown = signs.length > KEPT * 2 ? KEPT : 0;
  return signs
    .map((sign, at) => (at < signs.length - shown && /[\p{L}\p{N}]/u.test(sign) ? '*' : sign))
    .join('');
}

/** The record with its code masked, and every identifier inside its texts. */
export function maskedRow(row: RecordRow): RecordRow {
  const inside = (text: string | null): string | null => text && text.replace(IDENTIFIER, masked);
  return {
    ...row,
    code: row.code && masked(row.code),
    type: inside(row.type),
    area: inside(row.area),
    categories: Object.fromEntries(Object.entries(row.categories).map(([id, text]) => [id, inside(text)]))
  };
}
