/** What counts, what is decided, what comes back from storage. */
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/lib/cases/day';
import { exactly } from '../../../src/lib/cases/quantity';
import type { RecordTable } from '../../../src/lib/cases/record';
import { en } from '../../../src/lib/i18n/en';
import { vi } from '../../../src/lib/i18n/vi';
import type { FileReading } from '../../../src/lib/intake/reading';
import { datasetInfo } from '../../../src/lib/state/dataset';
import {
  composed,
  isKeptFile,
  viewFrom,
  type KeptFile,
  type KeptView,
  type WholeFile
} from '../../../src/lib/state/keptFile';
import { filesOf, prepared, toWrite, type Incoming } from '../../../src/lib/state/keptImport';
import { pairsOf, planOf, sideOf, type Plan, type Side } from '../../../src/lib/state/overlaps';
import { tableOf, type Row } from '../../store/tables';

const day = (month: number, date: number): number => dayOf(2022, month, date) ?? 0;
const table = (...codes: string[]): RecordTable =>
  tableOf(
    codes.map((code): Row => ({ code, from: day(1, 1), to: day(1, 1), measures: { cases: exactly(1) } })),
    ['cases']
  );

function kept(id: string, change: Partial<KeptFile> = {}): KeptFile {
  return {
    id,
    name: `${id}.csv`,
    size: 10,
    tableSize: 20,
    hash: `hash of ${id}`,
    changes: {},
    names: {},
    level: 'case',
    yearly: false,
    foreign: [],
    counts: { rows: 2, accepted: 2, rejected: 0, totals: 0 },
    span: null,
    digest: null,
    added: 1,
    previous: null,
    declined: null,
    status: 'unknown',
    source: '',
    label: '',
    ...change
  };
}
const whole = (id: string, ...codes: string[]): WholeFile => ({ file: kept(id), table: table(...codes) });
const view = (ids: string[], settled: KeptView['settled'] = []): KeptView => ({ ids, settled });

describe('files as they count', () => {
  const files = [whole('a', 'X1', 'X2'), whole('b', 'X2', 'X3')];
  it('without a decision, in full', () =>
    expect(composed(files, []).map(({ rows }) => rows)).toEqual([2, 2]));
  it('a shared case once, as in the newer', () => {
    const settled = [{ newer: 'b', older: 'a', decision: 'merge' as const }];
    expect(composed(files, settled).map(({ rows }) => rows)).toEqual([1, 2]);
    expect(
      composed(files.slice(0, 1), settled).map(({ rows }) => rows),
      'the newer is gone'
    ).toEqual([2]);
  });
});

describe('a plan', () => {
  const sides = (...files: WholeFile[]): Side[] => files.map((file, i) => sideOf(file, i < files.length - 1));
  const [a, b, c] = [whole('a', 'X1'), whole('b', 'X2'), whole('c', 'X1', 'X2')];
  it('asks about every file in view that the newer has something of', () => {
    expect(pairsOf(sides(a, b, c)).map(({ key }) => key)).toEqual(['c/a', 'c/b']);
  });
  it('drops, replaces, merges and adds as decided', () => {
    const plan = planOf(sides(a, b, c), { 'c/a': 'new', 'c/b': 'merge' }, view(['a', 'b']));
    expect(plan).toEqual({
      ids: ['b', 'c'],
      settled: [{ newer: 'c', older: 'b', decision: 'merge' }],
      replaced: [['c', 'a']]
    });
  });
  it('a file read again keeps its place among the others', () => {
    expect(planOf(sides(b, c, a), {}, view(['a', 'b', 'c'])).ids).toEqual(['a', 'b', 'c']);
  });
  it('never leaves a case out of both of two files', () => {
    const before = view(['a', 'c'], [{ newer: 'a', older: 'c', decision: 'merge' }]);
    expect(planOf(sides(a, c), { 'c/a': 'merge' }, before).settled).toEqual([
      { newer: 'c', older: 'a', decision: 'merge' }
    ]);
  });
  it('the very same file is said to be that', () => {
    const twin = { ...sideOf(whole('z', 'X1'), false), hash: 'hash of a' };
    expect(pairsOf([sideOf(a), twin])[0]?.overlap).toEqual({ kind: 'same', shared: 1, of: 1 });
    const sheet = { ...twin, changes: { sheets: ['2'] } };
    expect(pairsOf([sideOf(a), sheet])[0]?.overlap.kind, 'another sheet of it is not').toBe('codes');
  });
});

describe('what comes in', () => {
  const incoming = (side: string, hash: string, ...codes: string[]): Incoming => ({
    side,
    hash,
    changes: {},
    names: {},
    bytes: null,
    reading: {
      ok: true,
      file: `${side}.csv`,
      bytes: 5,
      reading: { titles: [], level: 'case', columns: [] },
      records: table(...codes),
      problems: [],
      counts: { rows: codes.length, accepted: codes.length, rejected: 0, totals: 0 }
    } as unknown as FileReading
  });
  const plan = (ids: string[], replaced: [string, string][] = []): Plan => ({ ids, settled: [], replaced });
  const old = kept('a', { status: 'official', label: 'Năm 2022', source: 'BC 12' });

  it('is the file it was before, with what the user said of it', () => {
    const one = prepared([incoming('r1', 'hash of a', 'X1')], plan(['r1']), [old], []);
    expect(one.view.ids).toEqual(['a']);
    expect(filesOf(one)[0]?.file).toMatchObject({
      id: 'a',
      status: 'official',
      label: 'Năm 2022',
      source: 'BC 12'
    });
  });
  it('is a file of its own when both shall count', () => {
    const one = prepared([incoming('r1', 'hash of a', 'X1')], plan(['a', 'r1']), [old], [whole('a', 'X1')]);
    expect(one.view.ids[0]).toBe('a');
    expect(new Set(one.view.ids).size).toBe(2);
  });
  it('is not kept twice when the one in view is preferred', () => {
    const one = prepared([incoming('r1', 'hash of a', 'X1')], plan(['a']), [old], [whole('a', 'X1')]);
    expect([one.fresh.length, one.view.ids]).toEqual([0, ['a']]);
  });
  it('knows which file it took the place of: decided, or most alike of those that went out', () => {
    const before = [whole('a', 'X1'), whole('b', 'X1', 'X2', 'X3'), whole('c', 'Y9')];
    const files = before.map(({ file }) => file);
    const previous = (replaced: [string, string][]) => {
      const one = prepared([incoming('r1', 'new', 'X1', 'X2')], plan(['r1'], replaced), files, before);
      return toWrite(one, () => undefined).entries[0]?.previous;
    };
    expect(previous([])).toEqual({ name: 'b.csv', table: 'b' });
    expect(previous([['r1', 'a']])).toEqual({ name: 'a.csv', table: 'a' });
  });
  it('read again otherwise, keeps its records as they were; read the same, does not', () => {
    const first = toWrite(prepared([incoming('r1', 'h', 'X1')], plan(['r1']), [], []), () => undefined);
    const file = first.entries[0];
    if (!file) throw new Error('no entry');
    const again = (...codes: string[]) => {
      const before = [{ file, table: table('X1') }];
      return toWrite(
        prepared([incoming(file.id, 'h', ...codes)], plan([file.id]), [file], before),
        () => file
      );
    };
    expect(again('X1').tables.map(([key]) => key)).toEqual([file.id]);
    expect(again('X1', 'X2').tables.map(([key]) => key)).toEqual([file.id, `${file.id}:before`]);
  });
});

describe('from storage', () => {
  it('a file is one when it has what a file has', () => {
    expect(isKeptFile(structuredClone(kept('a')))).toBe(true);
    for (const key of Object.keys(kept('a')).filter((name) => !['yearly', 'declined'].includes(name)))
      expect(isKeptFile({ ...kept('a'), [key]: undefined }), `without ${key}`).toBe(false);
    for (const value of [null, 7, 'a', [], { id: 'a' }]) expect(isKeptFile(value)).toBe(false);
  });
  it('a view names only files there are, each once, and decisions between them', () => {
    const known = new Set(['a', 'b']);
    const both = { newer: 'b', older: 'a', decision: 'both' };
    expect(
      viewFrom({ ids: ['a', 'gone', 'b', 'a', 7], settled: [both, null, { newer: 'x' }] }, known)
    ).toEqual({
      ids: ['a', 'b'],
      settled: [both]
    });
    for (const value of [undefined, null, 'x', {}, { ids: 3, settled: [] }])
      expect(viewFrom(value, known)).toEqual({ ids: [], settled: [] });
  });
});

describe('the source line', () => {
  const info = (...files: KeptFile[]) =>
    datasetInfo(
      {
        sample: false,
        files: composed(
          files.map((file) => ({ file, table: table('X1') })),
          []
        )
      },
      vi,
      'vi'
    );
  it('says nothing of a status nobody gave', () => expect(info(kept('a'), kept('b')).status).toBeNull());
  it('says the one status all have', () =>
    expect(info(kept('a', { status: 'preliminary' })).status).toBe('Số liệu sơ bộ.'));
  it('says which file has which where they differ', () => {
    expect(info(kept('a', { status: 'official' }), kept('b')).status).toBe(
      'Số liệu khác nhau về tình trạng: chính thức (“a.csv”); chưa ghi (“b.csv”).'
    );
  });
  it('names what the user gave as source, and the files without one', () => {
    expect(info(kept('a', { source: 'Báo cáo số 12.' }), kept('b', { label: 'Xã B' })).source).toBe(
      'Báo cáo số 12 (tệp “a.csv”); tệp “Xã B”'
    );
  });
  it('is complete in English', () => {
    expect(
      datasetInfo(
        {
          sample: false,
          files: composed([{ file: kept('a', { status: 'estimated' }), table: table('X1') }], [])
        },
        en,
        'en'
      ).status
    ).toBe('Estimated figures.');
  });
});
