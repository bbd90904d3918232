/** The vocabulary of scam types, and what a text means in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vocabulary from '../../../data/scam-types.json';
import { matchScamType } from '../../../src/lib/cases/scamTypeMatch';
import { scamTypeKey, scamTypeName, SCAM_TYPES } from '../../../src/lib/cases/scamTypes';

const say = (raw: string): string => {
  const match = matchScamType(raw);
  if (match.kind === 'exact') return match.type.id;
  return match.kind === 'none' ? 'none' : `${match.reason}? ${match.types.map(({ id }) => id).join(', ')}`;
};

describe('the vocabulary', () => {
  it('has Khánh Hòa’s nine and the handbook’s 24, numbered', () => {
    const numbers = (list: string): number[] =>
      SCAM_TYPES.filter((type) => type.list === list).map(({ number }) => number);
    expect(numbers('khanh-hoa-2022')).toEqual(Array.from({ length: 9 }, (_, i) => i + 1));
    expect(numbers('attt-2023')).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
    expect(vocabulary.lists.map(({ id }) => id)).toEqual([...new Set(SCAM_TYPES.map(({ list }) => list))]);
    expect(vocabulary.version).toBe(2);
  });

  it('a name is of one type, an id and a label too', () => {
    const keys = SCAM_TYPES.flatMap(({ names }) => names.map(scamTypeKey));
    expect(new Set(keys).size).toBe(keys.length - sameKeys());
    for (const field of ['id', 'label', 'short'] as const) {
      expect(new Set(SCAM_TYPES.map((type) => type[field])).size).toBe(SCAM_TYPES.length);
    }
    const owners = new Map<string, string>();
    for (const { id, names } of SCAM_TYPES) {
      for (const name of names) {
        expect(owners.get(scamTypeKey(name)) ?? id).toBe(id);
        owners.set(scamTypeKey(name), id);
      }
    }
    /** spellings of one type that are one key, such as with and without quotation marks */
    function sameKeys(): number {
      return SCAM_TYPES.reduce((n, { names }) => n + names.length - new Set(names.map(scamTypeKey)).size, 0);
    }
  });

  it('types near one another say so on both sides, and are of different lists', () => {
    for (const type of SCAM_TYPES) {
      for (const id of type.near) {
        const other = SCAM_TYPES.find((t) => t.id === id);
        expect(other?.near).toContain(type.id);
        expect(other?.list).not.toBe(type.list);
      }
    }
  });

  it('its own label and every name are the type', () => {
    for (const { id, label, names } of SCAM_TYPES) {
      for (const name of names) expect(say(name)).toBe(id);
      expect(scamTypeName(names[0] ?? '').label).toBe(label);
      expect(say(label)).toBe(id);
    }
  });
});

describe('a text', () => {
  it.each([
    ['LỪA ĐẢO TUYỂN CTV ONLINE', 'online-collaborator'],
    ['Tuyển cộng tác viên bán hàng online', 'fake-job'],
    ['Lua dao tuyen CTV online', 'online-collaborator'],
    ['Vay quaa App', 'spelling? loan-app'],
    ['Lừa đảo tuyển CTV onlin', 'spelling? online-collaborator'],
    ['Đối tượng giả danh cơ quan chức năng để lừa', 'contains? impersonate-authority'],
    ['SMS Brandname', 'contains? bank-sms, sms-brandname'],
    ['Lừa đảo bán đất', 'none'],
    ['Khác', 'none'],
    ['', 'none']
  ])('%s: %s', (raw, expected) => expect(say(raw)).toBe(expected));

  it('any text has an answer, and only a name is accepted', () => {
    const names = new Set(SCAM_TYPES.flatMap((type) => type.names.map(scamTypeKey)));
    const part = fc.constantFrom(...SCAM_TYPES.flatMap((type) => type.names));
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.tuple(part, fc.nat(30)).map(([name, cut]) => name.slice(cut))
    );
    fc.assert(
      fc.property(text, (raw) => {
        const match = matchScamType(raw);
        if (match.kind === 'exact') expect(names.has(scamTypeKey(raw))).toBe(true);
        if (match.kind === 'suggested') expect(match.types.length).toBeGreaterThan(0);
      })
    );
  });
});
