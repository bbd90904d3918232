/** Layouts kept on this machine: remembered, forgotten, and never trusted. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  forgetLayout,
  forgetLayouts,
  knownLayouts,
  layoutOf,
  layouts,
  rememberLayout
} from '../../../src/lib/state/layouts';

const KEY = 'so-vu:layouts';
let stored = new Map<string, string>();

beforeEach(() => {
  stored = new Map();
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => stored.set(key, text),
      removeItem: (key: string) => stored.delete(key)
    }
  });
});

const seen = (key: string) => ({ key, names: ['Năm', 'Số vụ'], file: `${key}.csv`, on: '2025-06-30' });

describe('layouts', () => {
  it('keep choices, the last seen first, and forget them', () => {
    rememberLayout({ ...seen('a'), choices: { meanings: { 0: 'date' } } });
    rememberLayout({ ...seen('b'), choices: { usual: { numberStyles: { 1: 'en' } } } });
    expect(layouts().map((own) => own.key)).toEqual(['b', 'a']);
    expect(knownLayouts()['b']).toEqual({ choices: { usual: { numberStyles: { 1: 'en' } } } });
    forgetLayout('b');
    expect(layoutOf('b')).toBeNull();
    forgetLayouts();
    expect(stored.size).toBe(0);
  });

  it('keep what a whole file showed apart from what was chosen', () => {
    const whole = { meanings: { 0: 'date' as const } };
    rememberLayout({ ...seen('a'), whole });
    rememberLayout({ ...seen('a'), choices: { measure: 'cases' } });
    expect(knownLayouts()['a']).toEqual({ whole, choices: { measure: 'cases' } });
    rememberLayout({ ...seen('a'), choices: null });
    expect(knownLayouts()['a']).toEqual({ whole });
  });

  it('nothing chosen is nothing kept', () => {
    rememberLayout({ ...seen('a'), choices: null });
    expect(stored.size).toBe(0);
  });

  it('are two hundred at most', () => {
    for (let i = 0; i < 230; i++) rememberLayout({ ...seen(`k${i}`), choices: { measure: 'cases' } });
    expect(layouts()).toHaveLength(200);
    expect(layouts()[0]?.key).toBe('k229');
  });

  it.each([
    'null',
    '[]',
    '{',
    '{"version":2,"layouts":[]}',
    '{"version":1,"layouts":{}}',
    '{"version":1,"layouts":[null,1,{"key":"a"}]}',
    JSON.stringify({ version: 1, layouts: [{ ...seen('a'), choices: { meanings: { 0: 'constructor' } } }] }),
    JSON.stringify({ version: 1, layouts: [{ ...seen('a'), choices: { meanings: { x: 'date' } } }] }),
    JSON.stringify({ version: 1, layouts: [{ ...seen('a'), choices: { corrections: [] } }] }),
    JSON.stringify({
      version: 1,
      layouts: [{ ...seen('a'), choices: { usual: { numberStyles: { 0: 'fr' } } } }]
    }),
    JSON.stringify({ version: 1, layouts: [{ ...seen('a'), whole: { usual: { whole: { level: 'x' } } } }] })
  ])('what is not as it should be is not there: %s', (text) => {
    stored.set(KEY, text);
    expect(layouts()).toEqual([]);
  });

  it('no stored text throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        stored.set(KEY, text);
        expect(layouts()).toEqual([]);
      })
    );
  });

  it('where storage is forbidden, nothing is kept and nothing breaks', () => {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('no', 'SecurityError');
      }
    });
    rememberLayout({ ...seen('a'), choices: { measure: 'cases' } });
    expect(layouts()).toEqual([]);
  });
});
