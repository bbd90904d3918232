/**
 * What a column heading of a wide table says: a time, a measure, a kind or place, a total, in any
 * order: "2018 - A", "2020 | Số vụ", "Thiệt hại năm 2021 (tỷ đồng)", "Cộng".
 */
import { MEASURES, type MeasureId } from '../cases/measures';
import { matchName, nameWords } from './headerNames';
import { periodIn, type HeadingPeriod } from './headingPeriod';
import { isTotalLabel } from './totals';

export interface Heading {
  readonly period: HeadingPeriod | null;
  readonly measure: MeasureId | null;
  readonly total: boolean;
  /** what is left when all else is taken out: a type, an area */
  readonly label: string | null;
  /** a group heading such as "Thủ đoạn" or "Địa bàn" over the labels */
  readonly dimension: 'type' | 'area' | null;
  /** a share, a change, a note: no figure to add up */
  readonly ignored: boolean;
}

/** Words that part a heading without saying anything of their own. */
const NOISE =
  /^(trong do|ket qua|ket qua thuc hien|tinh hinh|so lieu|phat sinh|chia ra|gom|bao gom|nam|thang|quy|cac nam|cac thang|theo nam|theo thang|theo quy|giai doan|in|of|year|month|quarter|years|months)$/;
const REST =
  /^( (theo|hang|tung|cac|nam|thang|quy|ky|phan|bo|xay|ra|trong|cua|da|duoc|phat|hien|moi|vu|in|by|per|of|year|years|month|quarter|reported|registered|toan|tinh|va|giai|doan))*$/;
const BY = /^(?:chia|phan|phan loai)? ?(?:theo|cac|by) /;
const TOTAL_WORDS = /^(tong so|tong cong|tong|cong|grand total|total)(?: |$)/;

const NAMES = MEASURES.flatMap(({ id, names }) => names.map((name) => ({ id, name }))).sort(
  (a, b) => b.name.length - a.name.length
);

/** The measure that folded words name, and nothing else besides small words. */
function measureIn(words: string): MeasureId | null {
  for (const { id, name } of NAMES) {
    if (words === name) return id;
    if (words.startsWith(`${name} `) && REST.test(words.slice(name.length))) return id;
  }
  return null;
}

/** "Thiệt hại bình quân một vụ", "Mean loss per case": whatever a measure is qualified to, it is not that measure. */
function speaksOfMeasure(words: string): boolean {
  return NAMES.some(({ name }) => ` ${words} `.includes(` ${name} `));
}

/** @param parts the names of the column, top row first */
export function readHeading(parts: readonly string[]): Heading {
  const merged = joinShort(parts);
  const { period } = periodIn(merged.join(' | '));
  const found = { measure: null as MeasureId | null, total: false, ignored: false };
  let dimension: Heading['dimension'] = null;
  const labels: string[] = [];
  merged.forEach((part, depth) => {
    const rest = period ? periodIn(part).rest : part;
    for (const token of rest.split(/\s+[-–—|:/]\s+|^[-–—|:/_\s]+|[-–—|:/_\s]+$|[|_\n]/)) {
      const words = nameWords(token);
      if (words === '' || NOISE.test(words)) {
        if (token.includes('%')) found.ignored = true;
        continue;
      }
      const total = TOTAL_WORDS.exec(words);
      const measure = measureIn(words) ?? (total ? measureIn(words.slice(total[0].length)) : null);
      if (total && (measure || words === total[0].trim())) found.total = true;
      else if (isTotalLabel(token)) found.total = true;
      if (measure) found.measure ??= measure;
      else if (!isTotalLabel(token) && !(total && words === total[0].trim())) {
        const match = matchName(token);
        const group = depth < merged.length - 1 ? matchName(words.replace(BY, '')) : null;
        if (
          match?.meaning === 'ignore' &&
          (match.fit === 3 || (match.fit === 2 && match.length >= 5) || speaksOfMeasure(words))
        )
          found.ignored = true;
        else if (group?.fit === 3 && (group.meaning === 'type' || isPlace(group.meaning)))
          dimension ??= group.meaning === 'type' ? 'type' : 'area';
        else labels.push(token.trim());
      }
    }
  });
  return { period, ...found, dimension, label: labels.length > 0 ? labels.join(' - ') : null };
}

/** Over the columns of a wide table units stand for their places. */
function isPlace(meaning: string): boolean {
  return meaning === 'area' || meaning === 'unit';
}

/** "Tháng" above "1" is "Tháng 1". */
function joinShort(parts: readonly string[]): string[] {
  const out: string[] = [];
  for (const part of parts) {
    const above = out.at(-1);
    if (
      above !== undefined &&
      /^(0?[1-9]|1[0-2]|i{1,3}|iv)$/i.test(part) &&
      /(thang|quy|month|quarter)\b/.test(nameWords(above))
    )
      out[out.length - 1] = `${above} ${part}`;
    else out.push(part);
  }
  return out;
}
