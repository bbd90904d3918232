import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_VOCABULARY,
  isFault,
  joinedVocabulary,
  parseVocabulary,
  printVocabulary,
  storedVocabulary,
  type Vocabulary
} from '../../../src/lib/state/vocabularyFile';

const SOME: Vocabulary = {
  version: 1,
  types: { 'vay qua ap': { text: 'Vay qua Ap', to: 'loan-app', label: 'Vay qua App' } },
  areas: { 'cam ranhh|khanh hoa': { text: 'Cam Ranhh', to: null, label: null, province: 'Khánh Hòa' } },
  labels: { 'loan-app': 'Vay tiền qua ứng dụng' },
  own: ['Bán vé giả'],
  groups: { 'loan-app': 'Tín dụng' }
};

describe('a vocabulary as a file', () => {
  it('comes back as it was', () => {
    expect(parseVocabulary(printVocabulary(SOME))).toEqual(SOME);
    expect(storedVocabulary(JSON.stringify(SOME))).toEqual(SOME);
    expect(parseVocabulary('\uFEFF{"version":1}')).toEqual(EMPTY_VOCABULARY);
  });

  it.each([
    ['năm;số vụ', { kind: 'not-json' }],
    ['[1]', { kind: 'not-vocabulary' }],
    ['{"types":{}}', { kind: 'not-vocabulary' }],
    ['{"version":2}', { kind: 'version', version: '2' }],
    ['{"version":1,"types":{"a":{"text":"a","to":5}}}', { kind: 'entry', where: 'types → a' }],
    ['{"version":1,"areas":[]}', { kind: 'entry', where: 'areas' }],
    ['{"version":1,"own":[""]}', { kind: 'entry', where: 'own' }]
  ])('%s is refused with the reason', (text, fault) => {
    expect(parseVocabulary(text)).toEqual(fault);
  });

  it('of two the second decides', () => {
    const other: Vocabulary = { ...EMPTY_VOCABULARY, labels: { 'loan-app': 'B' }, own: ['Bán vé giả', 'C'] };
    expect(joinedVocabulary(SOME, other)).toEqual({
      ...SOME,
      labels: { 'loan-app': 'B' },
      own: ['Bán vé giả', 'C']
    });
  });
});

describe('what this machine kept', () => {
  it('is read as far as it can be', () => {
    const broken = JSON.stringify({ ...SOME, areas: { x: { text: 7 } }, labels: 3 });
    expect(storedVocabulary(broken)).toEqual({ ...SOME, areas: {}, labels: {} });
  });

  it('never stops the page, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (text) => {
        const read = storedVocabulary(text);
        expect(read.version).toBe(1);
        expect(Array.isArray(read.own)).toBe(true);
      })
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = parseVocabulary(JSON.stringify({ version: 1, types: value, own: value }));
        if (!isFault(read)) expect(parseVocabulary(printVocabulary(read))).toEqual(read);
      })
    );
  });
});
