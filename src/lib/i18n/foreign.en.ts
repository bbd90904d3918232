/** Words of amounts in foreign currency, in English. */
import type { ForeignWords } from './foreign.vi';

export const foreignEn: ForeignWords = {
  title: 'foreign currency',
  headline: (cases, names) =>
    `Cases with amounts in foreign currency: ${cases} (${names}), not added to amounts in đồng`,
  sub: 'amounts in foreign currency, each by itself',
  unit: 'the currency itself',
  currency: 'Currency',
  note: 'Nothing is converted: these amounts are in no figure in đồng; their cases are counted there.',
  coarse: (grain) => `Some rows are known by a longer time than ${grain}: they are in the sum alone.`
};
