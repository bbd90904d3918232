/**
 * Labels of totals that a source states itself (DOMAIN.md §4). A stated total is never added to its parts.
 */
import { fold } from '../cases/text';

const TOTAL =
  /^(tong|tong cong|tong so|tong so vu|tong chung|cong|cong chung|cong tong|toan tinh|ca tinh|toan (?:huyen|thi xa|quan|xa|phuong)|toan quoc|ca nuoc|toan thanh pho|tong cong toan tinh|total|grand total|totals|sum|all|ensemble)( (nam )?\d{4})?$/;

/** Whether a cell says "Tổng", "Tổng cộng", "Cộng", "Toàn tỉnh", "Total" …, with or without a colon. */
export function isTotalLabel(text: string): boolean {
  if (text.length > 60) return false;
  return TOTAL.test(
    fold(text)
      .replace(/[:：.*]+$/, '')
      .replace(/^[*"“\s]+|["”\s]+$/g, '')
      .trim()
  );
}
