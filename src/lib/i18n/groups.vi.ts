/** Words of types where they are counted by groups, in Vietnamese; `groups.en.ts` has the same shape. */
import type { Messages } from './vi';

export interface GroupWords {
  readonly figure: Pick<Messages['figure'], 'sumOf' | 'unknownType' | 'type' | 'allTypes'>;
  readonly headline: Pick<
    Messages['headline'],
    | 'noLeader'
    | 'onlyOneType'
    | 'noTypes'
    | 'typesOnlyIn'
    | 'typesSame'
    | 'typesList'
    | 'typesOver'
    | 'typesUnder'
  >;
  readonly sub: Pick<Messages['sub'], 'ranked' | 'rankedCases' | 'shareOf' | 'trend' | 'sumOfTypes'>;
  readonly others: Messages['sentence']['others'];
  readonly rankedType: Messages['sentence']['ranked']['type'];
  readonly dimension: string;
}

export const groupsVi: GroupWords = {
  figure: {
    sumOf: (n) => `Cộng ${n} nhóm`,
    unknownType: 'Chưa rõ loại',
    type: 'Nhóm loại',
    allTypes: 'Luôn tính trên mọi nhóm loại, không theo lọc nhóm.'
  },
  headline: {
    noLeader: (n) => `${n} nhóm loại, không nhóm nào hơn hẳn`,
    onlyOneType: (type) => `Chỉ có một nhóm loại: ${type}`,
    noTypes: 'Số liệu không chia theo loại',
    typesOnlyIn: (periods, others) => `Chỉ ${periods} có số liệu theo nhóm loại; ${others} chưa biết`,
    typesSame: (base) => `Không nhóm loại nào đổi số vụ so với ${base}`,
    typesList: (n, period) => `${n} nhóm loại trong ${period}`,
    typesOver: (n, by) => `${n} loại cộng lại nhiều hơn tổng ghi trong nguồn ${by}`,
    typesUnder: (n, by) => `${n} loại cộng lại ít hơn tổng ghi trong nguồn ${by}`
  },
  sub: {
    ranked: (n) => `${n} nhóm loại xếp theo số vụ và theo thiệt hại`,
    rankedCases: (n) => `${n} nhóm loại xếp theo số vụ`,
    shareOf: (n) => `tỷ trọng trên tổng ${n} nhóm loại`,
    trend: (what) => `${what} theo nhóm loại và kỳ`,
    sumOfTypes: (value, n) => `${value}, cộng ${n} nhóm loại`
  },
  others: (n) => `${n} nhóm loại khác`,
  rankedType: (dates, n, what) => `${dates}, trong ${n} nhóm loại, nhiều ${what} nhất là: `,
  dimension: 'nhóm loại'
};

/** The messages with these words in the places of those of types. */
export function groupWords(m: Messages, words: GroupWords): Messages {
  return {
    ...m,
    figure: { ...m.figure, ...words.figure },
    headline: { ...m.headline, ...words.headline },
    sub: { ...m.sub, ...words.sub },
    sentence: {
      ...m.sentence,
      others: words.others,
      ranked: { ...m.sentence.ranked, type: words.rankedType }
    },
    table: {
      ...m.table,
      dimensions: { ...m.table.dimensions, type: words.dimension },
      rest: (n, rows) => m.table.rest(n, rows === 'type' ? 'type-group' : rows),
      sumOf: (n, rows) => m.table.sumOf(n, rows === 'type' ? 'type-group' : rows)
    }
  };
}
