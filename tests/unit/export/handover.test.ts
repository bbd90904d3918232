/** The container of `.sovu` files: what goes in comes out, and nothing else passes for it. */
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { packed, unpacked, type Part, type Unpacked } from '../../../src/lib/export/handover';
import { locked, lockedFile } from '../../../src/lib/export/handoverCipher';
import { HandoverError } from '../../../src/lib/export/handoverFault';

const ABOUT = { app: '0.1.0', made: '2026-11-30T07:00:00.000Z' };
const PASSWORD = 'mười con vịt qua cầu';
const text = (own: string): Uint8Array => new TextEncoder().encode(own);
const SOME: readonly Part[] = [
  { path: 'data.json', bytes: text('{"version":1}') },
  { path: 'files/1/Báo cáo (6 tháng).csv', bytes: text('Năm,Số vụ\n2022,461\n') },
  { path: 'tables/1.columns', bytes: Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) & 255) },
  { path: 'files/2/rong.csv', bytes: new Uint8Array(0) }
];

async function open(file: Uint8Array, password: string | null): Promise<Unpacked> {
  return unpacked(password === null ? file : await (await lockedFile(file)).unlock(password));
}

async function faultOf(file: Uint8Array, password: string | null): Promise<string> {
  try {
    await open(file, password);
    return 'none';
  } catch (cause) {
    if (cause instanceof HandoverError) return cause.fault;
    throw cause;
  }
}

let plain: Uint8Array<ArrayBuffer>;
let secret: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  plain = await packed(SOME, ABOUT);
  secret = await locked(plain, PASSWORD, ABOUT.app);
});

describe('what goes in comes out', () => {
  it('parts of any bytes, with and without a password', async () => {
    const part = fc.record({
      path: fc.stringMatching(/^[a-z][a-zA-Z0-9._ -]{0,12}(\/[A-Zaăâđêôơưậữ0-9_ -][a-z._ -]{0,12}){0,2}$/u),
      bytes: fc.uint8Array({ maxLength: 3000 })
    });
    const many = fc.uniqueArray(part, { selector: ({ path }) => path, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        many.filter((parts) => parts.every(({ path }) => !['mimetype', 'manifest.json'].includes(path))),
        async (parts) => {
          const { about, parts: got } = await unpacked(await packed(parts, ABOUT));
          expect(about).toEqual(ABOUT);
          expect([...got]).toEqual(parts.map(({ path, bytes }) => [path, bytes]));
        }
      ),
      { numRuns: 60 }
    );
    expect([...(await open(secret, PASSWORD)).parts]).toEqual(SOME.map(({ path, bytes }) => [path, bytes]));
  });

  it('the same parts are the same bytes; two files with one password have nothing in common', async () => {
    expect(await packed(SOME, ABOUT)).toEqual(plain);
    const again = await locked(plain, PASSWORD, ABOUT.app);
    const from = 12 + new DataView(secret.buffer).getUint32(8, true);
    expect(again.slice(from, from + 64)).not.toEqual(secret.slice(from, from + 64));
  });

  it('a password is the same however its diacritics are composed', async () => {
    const { parts } = await open(secret, PASSWORD.normalize('NFD'));
    expect(parts.size).toBe(SOME.length);
  });

  it('nothing of the content can be read in a file with a password', () => {
    const seen = Buffer.from(secret).toString('latin1');
    for (const word of ['data.json', 'files/', 'manifest', 'PK\u0003\u0004'])
      expect(seen).not.toContain(word);
  });
});

describe('nothing else passes for it', () => {
  /** Every byte of both ends, every seventh between. */
  const places = (file: Uint8Array): number[] =>
    [...file.keys()].filter((at) => at < 400 || at > file.length - 300 || at % 7 === 0);

  it('a byte changed anywhere, without a password', async () => {
    for (const at of places(plain)) {
      const bad = plain.slice();
      bad[at] = (bad[at] ?? 0) ^ (1 << (at % 8));
      expect(['damaged', 'cut', 'not-handover'], `byte ${at}`).toContain(await faultOf(bad, null));
    }
  });

  it('a byte changed anywhere, with a password: known before it is asked for', async () => {
    for (const at of places(secret)) {
      const bad = secret.slice();
      bad[at] = (bad[at] ?? 0) ^ (1 << (at % 8));
      const fault = await lockedFile(bad).then(
        () => 'none',
        (cause: unknown) => (cause instanceof HandoverError ? cause.fault : 'error')
      );
      expect(['damaged', 'cut', 'not-handover'], `byte ${at}`).toContain(fault);
    }
  });

  it('somebody who changes a byte and mends the sum: the password no longer opens it', async () => {
    const { createHash } = await import('node:crypto');
    const from = 12 + new DataView(secret.buffer).getUint32(8, true);
    const mended = (change: (file: Uint8Array) => void): Uint8Array => {
      const file = secret.slice();
      change(file);
      file.set(createHash('sha256').update(file.subarray(0, -32)).digest(), file.length - 32);
      return file;
    };
    const version = Buffer.from(secret).indexOf('"app":"0.1.0"') + 7;
    const changes = [
      (file: Uint8Array) => void (file[from] = (file[from] ?? 0) ^ 1),
      (file: Uint8Array) => void (file[file.length - 33] = (file[file.length - 33] ?? 0) ^ 1),
      // the header is authenticated too
      (file: Uint8Array) => void (file[version] = 0x39)
    ];
    for (const change of changes) expect(await faultOf(mended(change), PASSWORD)).toBe('password');
    expect(
      await faultOf(
        mended((file) => file.set(text('"iterations":0'), Buffer.from(file).indexOf('"iterations":1'))),
        PASSWORD
      )
    ).toBe('damaged');
  });

  it('cut off at any length, with and without a password', async () => {
    for (const file of [plain, secret]) {
      const lengths = [...file.keys()].filter((n) => n < 120 || n > file.length - 150 || n % 11 === 0);
      for (const n of lengths) {
        const fault = await faultOf(file.subarray(0, n), file === plain ? null : PASSWORD);
        expect(fault, `${n} bytes`).toBe(n === 0 ? 'not-handover' : 'cut');
      }
    }
  });

  it('bytes added at the end', async () => {
    const more = (file: Uint8Array): Uint8Array => Uint8Array.from([...file, 0]);
    expect(['damaged', 'cut']).toContain(await faultOf(more(plain), null));
    expect(['damaged', 'cut']).toContain(await faultOf(more(secret), PASSWORD));
  });

  it('another password', async () => {
    expect(await faultOf(secret, 'mười con vịt qua cầU')).toBe('password');
    expect(await faultOf(secret, '')).toBe('password');
  });

  it('a file of a version to come, whoever made it', async () => {
    const to = await packed(SOME, { ...ABOUT, app: '9.9.9' }, {}, 2);
    await expect(unpacked(to)).rejects.toMatchObject({ fault: 'newer', detail: '9.9.9' });
    const hidden = await locked(plain, PASSWORD, '9.9.9', 2);
    await expect(lockedFile(hidden)).rejects.toMatchObject({ fault: 'newer', detail: '9.9.9' });
  });

  it('what is none: text, a table, another archive, nothing', async () => {
    const other = zipSync({ 'xl/workbook.xml': text('<workbook/>') });
    for (const file of [text('Năm,Số vụ\n2022,461\n'), other, new Uint8Array(0), new Uint8Array(500)])
      expect(await faultOf(file, null)).toBe('not-handover');
    await expect(lockedFile(plain)).rejects.toMatchObject({ fault: 'not-handover' });
  });

  it('a part that its list does not know as it is, although every sum fits', async () => {
    const { createHash } = await import('node:crypto');
    const made = async (manifest: object, parts: Record<string, Uint8Array>): Promise<Uint8Array> => {
      const archive = zipSync({
        mimetype: [text('application/vnd.so-vu+zip'), { level: 0 }],
        'manifest.json': text(JSON.stringify({ format: 'so-vu', major: 1, minor: 0, ...ABOUT, ...manifest })),
        ...parts
      });
      const file = new Uint8Array(archive.length + 77);
      file.set(archive);
      new DataView(file.buffer).setUint16(archive.length - 2, 77, true);
      file.set(text('so-vu sha256 '), archive.length);
      file.set(text(createHash('sha256').update(file.subarray(0, -64)).digest('hex')), file.length - 64);
      return file;
    };
    const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    const bytes = text('{}');
    const listed = (path: string, more: object = {}) => ({
      parts: [{ path, bytes: bytes.length, sha256: sum(bytes), ...more }]
    });
    expect(await faultOf(await made(listed('data.json'), { 'data.json': bytes }), null)).toBe('none');
    const bomb = new Uint8Array(5_000_000);
    const cases: [string, Uint8Array, string][] = [
      ['a bomb that says it is small', await made(listed('data.json'), { 'data.json': bomb }), 'too-large'],
      [
        'a bomb that says what it is',
        await made(listed('data.json', { bytes: 2e9 }), { 'data.json': bomb }),
        'too-large'
      ],
      ['not there', await made(listed('data.json'), {}), 'damaged'],
      [
        'another sum',
        await made(listed('data.json', { sha256: sum(bomb) }), { 'data.json': bytes }),
        'damaged'
      ],
      ['out of its folder', await made(listed('../data.json'), { '../data.json': bytes }), 'damaged'],
      ['a name that objects have', await made(listed('__proto__'), {}), 'damaged'],
      ['no list', await made({ parts: 7 }, {}), 'damaged'],
      ['another kind of file', await made({ format: 'other', parts: [] }, {}), 'damaged']
    ];
    for (const [what, file, fault] of cases) expect(await faultOf(file, null), what).toBe(fault);
    // A list of its own parts is all that counts: what is not in it is left alone.
    const more = await made(listed('data.json'), { 'data.json': bytes, 'later.json': bytes });
    expect([...(await unpacked(more)).parts.keys()]).toEqual(['data.json']);
  });
});

it('packing and unpacking stop when asked to', async () => {
  const abort = new AbortController();
  const pace = { signal: abort.signal, onStep: () => abort.abort() };
  await expect(packed(SOME, ABOUT, pace)).rejects.toMatchObject({ name: 'AbortError' });
  await expect(unpacked(plain, pace)).rejects.toMatchObject({ name: 'AbortError' });
});
