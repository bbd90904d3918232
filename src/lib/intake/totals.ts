/**
 * Labels of totals that a source states itself (DOMAIN.md §4). A stated total is never added to its parts.
 */
import { fold } from '../cases/text';

const TOTAL =
  /^(tong|tong cong|tong so|tong so vu|tong chung|cong|cong chung|cong tong|toan tinh|ca tinh|toan (?:huyen|thi xa|quan|xa|phuong)|toan quoc|ca nuoc|toan thanh pho|tong cong toan tinh|total|grand total|totals|sum|all|ensemble)( (nam )?\d{4})?$/;

/** "Total State (S)", "Cộng các huyện", "Tổng quý I": totals over a part of the table. */
const TOTAL_OF =
  /^(?:(?:sub ?)?total (?:states?|uts?|union territories|all india|india|provinces?|cities|districts?|regions?|areas?|for .*|of .*)(?: [a-z])?|sub ?total|(?:tong|tong cong|cong) (?:cac|theo|khu vuc|cum|nhom|muc|phan|toan|huyen|thi xa|thanh pho|tinh|xa|phuong|mien|vung|quy|thang|nam|loai|i{1,3}|iv|v|[a-d])(?: .*)?)$/;

const COUNT =
  '(?:\\d[\\d.]*|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|one|two|three|four|five|six|seven|eight|nine|ten)';
/** "Cộng chín loại", "Cộng 12 địa bàn", "Sum of nine types": the sum of the rows above, which it counts. */
const COUNTED = new RegExp(`^(?:cong|sum of|total of) ${COUNT} [a-z]`);
/** "Tổng cộng (cộng từ các phần)": a total that says of itself that nobody states it. */
const ADDED_UP = /\((?:cong tu cac phan|sum of the parts)\)/;

/** Whether a label of a total says what it is the sum of: `counted` rows, or the `parts`; `null` where it does not. */
export function summedLabel(text: string): 'counted' | 'parts' | null {
  const folded = fold(text);
  if (ADDED_UP.test(folded)) return 'parts';
  return COUNTED.test(folded) ? 'counted' : null;
}

/** Whether a cell says "Tổng", "Tổng cộng", "Cộng", "Toàn tỉnh", "Total" …, with or without a colon. */
export function isTotalLabel(text: string): boolean {
  if (text.length > 200) return false;
  // "Tổng cộng: 11 vụ, thiệt hại 1.231 triệu đồng" in one cell.
  if (/^\W*(tong cong|tong so|tong|cong) ?[:：].*\d/.test(fold(text))) return true;
  if (text.length > 60) return false;
  const folded = fold(text)
    .replace(/[:：.*]+$/, '')
    .replace(/^[*"“\s]+|["”\s]+$/g, '')
    .trim();
  if (TOTAL.test(folded)) return true;
  if (!/^(su[bm]|tong|cong|total|grand)/.test(folded)) return false;
  if (COUNTED.test(folded)) return true;
  const plain = folded
    .replace(/\([^()]*\)/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return TOTAL.test(plain) || TOTAL_OF.test(plain);
}
