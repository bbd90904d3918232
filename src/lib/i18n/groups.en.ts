/** Words of types where they are counted by groups, in English. */
import type { GroupWords } from './groups.vi';

export const groupsEn: GroupWords = {
  figure: {
    sumOf: (n) => `Sum of ${n} groups`,
    unknownType: 'Type not stated',
    type: 'Group of types',
    allTypes: 'Always over all groups of types, whatever the filter.'
  },
  headline: {
    noLeader: (n) => `${n} groups of types, none clearly ahead`,
    onlyOneType: (type) => `Only one group of types: ${type}`,
    noTypes: 'The data are not split by type',
    typesOnlyIn: (periods, others) => `Groups of types are known for ${periods} only; not for ${others}`,
    typesSame: (base) => `No group of types changed in cases against ${base}`,
    typesList: (n, period) => `${n} groups of types in ${period}`,
    typesOver: (n, by) => `${n} types add up to ${by} more than the total stated`,
    typesUnder: (n, by) => `${n} types add up to ${by} less than the total stated`
  },
  sub: {
    ranked: (n) => `${n} groups of types by cases and by losses`,
    rankedCases: (n) => `${n} groups of types by cases`,
    shareOf: (n) => `shares of the sum of ${n} groups of types`,
    trend: (what) => `${what} by group of types and period`,
    sumOfTypes: (value, n) => `${value}, sum of ${n} groups of types`
  },
  others: (n) => (n === '1' ? 'one other group of types' : `${n} other groups of types`),
  rankedType: (dates, n, what) => `${dates}, of ${n} groups of types, the most ${what}: `,
  dimension: 'group of types'
};
