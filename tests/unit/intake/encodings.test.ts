/**
 * The codings of Vietnamese text: every letter there and back by an encoder of the tests' own, and
 * whole files found by evidence.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cp1258, mojibake, tcvn3, utf16, utf8, vni } from '../../files/encode.mjs';
import { decode, type Decoded } from '../../../src/lib/intake/decode';
import { fromCodePage } from '../../../src/lib/intake/encodings';
import { fromLegacy } from '../../../src/lib/intake/legacy';
import { repairMojibake } from '../../../src/lib/intake/mojibake';
import { Pacer } from '../../../src/lib/intake/pacer';
import { isSyllable, likeness } from '../../../src/lib/intake/syllables';

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const LOWER = [
  ...[...'aăâeêioôơuưy'].flatMap((base) => TONES.map((tone) => (base + tone).normalize('NFC'))),
  'đ'
].filter((letter) => letter > '\u007F');
const UPPER = LOWER.map((letter) => letter.toUpperCase());
const TEXT =
  'Năm;Thủ đoạn;Địa bàn;Số vụ;Ghi chú\n2022;Giả danh cơ quan chức năng;Diên Khánh;56;“Hơn” 16 tỷ – ước tính…\n' +
  '2022;Vay tiền qua ứng dụng;Nha Trang;49;đã khởi tố\n2022;Lừa đảo “bẫy tình”;Vạn Ninh;83;người quen giới thiệu\n';

async function decoded(bytes: Uint8Array, choices = {}): Promise<Decoded & { text: string }> {
  const found = await decode(bytes, choices, new Pacer());
  if (!found.ok) throw new Error(found.fault);
  return { ...found, text: new TextDecoder('utf-8', { fatal: true }).decode(found.bytes) };
}

describe('every letter', () => {
  it('there are 67 of them beyond ASCII, in two cases', () => {
    expect(new Set([...LOWER, ...UPPER]).size).toBe(134);
  });
  it.each([...LOWER, ...UPPER])('%s in windows-1258', (letter) => {
    expect(fromCodePage(cp1258(`x${letter}x`), 'windows-1258')).toBe(`x${letter}x`);
  });
  it.each([...LOWER, ...UPPER])('%s in VNI', (letter) => {
    expect(fromCodePage(vni(`x${letter}x`), 'vni')).toBe(`x${letter}x`);
  });
  it.each([...LOWER, ...'ĂÂÊÔƠƯĐ'])('%s in TCVN3', (letter) => {
    expect(fromCodePage(tcvn3(`x${letter}x`), 'tcvn3')).toBe(`x${letter}x`);
  });
  it('TCVN3 has no other capitals: a word of a capital font comes back in capitals by its plain letters', () => {
    const read = (text: string): string => fromCodePage(tcvn3(text), 'tcvn3');
    expect(read('THIỆT HẠI')).toBe('THIỆT HẠI');
    expect(read('TỔNG CỘNG NĂM')).toBe('TỔNG CỘNG NĂM');
    expect(read('Thiệt hại Địa bàn Ảnh')).toBe('Thiệt hại Địa bàn ảnh');
    // One plain letter says too little: "SỐ VỤ" cannot be told from "Số vụ" in a capital font.
    expect(read('SỐ VỤ')).toBe('Số Vụ');
  });
  it('TCVN3 agrees with the letters .VnTime texts are known by', () => {
    expect(fromLegacy('Céng hßa x· héi chñ nghÜa ViÖt Nam', 'tcvn3')).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam'
    );
    expect(fromLegacy('§éc lËp - Tù do - H¹nh phóc', 'tcvn3')).toBe('Độc lập - Tự do - Hạnh phúc');
    expect(fromLegacy('b»ng ph­¬ng thøc lõa ®¶o', 'tcvn3')).toBe('bằng phương thức lừa đảo');
  });
  it('VNI agrees with the letters VNI-Times texts are known by', () => {
    expect(fromLegacy('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'vni')).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam'
    );
    expect(fromLegacy('Ñoäc laäp - Töï do - Haïnh phuùc', 'vni')).toBe('Độc lập - Tự do - Hạnh phúc');
    expect(fromLegacy('THIEÄT HAÏI, SOÁ VUÏ, NAÊM', 'vni')).toBe('THIỆT HẠI, SỐ VỤ, NĂM');
  });
});

describe('found by evidence', () => {
  const cases: [string, Uint8Array, string][] = [
    ['utf-8', utf8(TEXT, false), 'utf-8'],
    ['utf-8 with mark', utf8(TEXT, true), 'utf-8'],
    ['utf-8 in NFD', utf8(TEXT.normalize('NFD'), false), 'utf-8'],
    ['utf-16le', utf16(TEXT, 'le', true), 'utf-16le'],
    ['utf-16le without mark', utf16(TEXT, 'le', false), 'utf-16le'],
    ['utf-16be', utf16(TEXT, 'be', true), 'utf-16be'],
    ['utf-16be without mark', utf16(TEXT, 'be', false), 'utf-16be'],
    ['windows-1258', cp1258(TEXT), 'windows-1258'],
    ['tcvn3', tcvn3(TEXT), 'tcvn3'],
    ['vni', vni(TEXT), 'vni'],
    ['tcvn3 saved as utf-8', utf8(fromCodePage(tcvn3(TEXT), 'windows-1252'), false), 'tcvn3'],
    ['tcvn3 saved as utf-16', utf16(fromCodePage(tcvn3(TEXT), 'windows-1252'), 'le', true), 'tcvn3'],
    ['vni saved as utf-8', utf8(fromCodePage(vni(TEXT), 'windows-1252'), true), 'vni']
  ];
  it.each(cases)('%s', async (_, bytes, encoding) => {
    const found = await decoded(bytes);
    expect(found.encoding).toBe(encoding);
    expect(found.text).toBe(TEXT);
    expect(found.mojibake).toBeUndefined();
  });

  it('shows the others with scores and previews, the chosen first', async () => {
    const { encodings } = await decoded(tcvn3(TEXT));
    expect(encodings?.map((own) => own.name)).toHaveLength(4);
    expect(encodings?.[0]).toEqual({
      name: 'tcvn3',
      score: 1,
      preview: 'Năm;Thủ đoạn;Địa bàn;Số vụ;Ghi chú'
    });
    expect(encodings?.slice(1).every((own) => own.score < 0.5)).toBe(true);
    expect((await decoded(utf8(TEXT, true))).encodings).toBeUndefined();
  });

  it('the user’s choice goes before the evidence, and unknown choices are none', async () => {
    const found = await decoded(tcvn3(TEXT), { encoding: 'windows-1252' });
    expect(found.encoding).toBe('windows-1252');
    expect(found.text).toContain('Thñ ®o¹n');
    expect(found.encodings?.map((own) => own.name)).toContain('tcvn3');
    expect((await decoded(utf8(TEXT, false), { encoding: 'windows-1258' })).text).not.toBe(TEXT);
    expect((await decoded(utf8(TEXT, false), { encoding: 'klingon' })).text).toBe(TEXT);
    expect((await decoded(utf8(TEXT, false), { encoding: 'utf-16le' })).ok).toBe(true);
  });

  it('a file of another language is read as windows-1252', async () => {
    const found = await decoded(
      Uint8Array.from(Buffer.from('Année;Région;Faits\n2020;Île-de-France;12\n', 'latin1'))
    );
    expect(found.encoding).toBe('windows-1252');
    expect(found.text).toContain('Année;Région');
  });

  it('one Vietnamese word is enough among plain ones', async () => {
    const text = `Year;Type;Cases\n${'2022;phishing;1\n'.repeat(9000)}2022;lừa đảo;5\n`;
    for (const [bytes, name] of [
      [tcvn3(text), 'tcvn3'],
      [vni(text), 'vni'],
      [cp1258(text), 'windows-1258']
    ] as const) {
      expect((await decoded(bytes)).encoding).toBe(name);
      expect((await decoded(bytes)).text).toBe(text);
    }
  });
});

describe('mojibake', () => {
  it('is recognised and repaired only on request', async () => {
    const bytes = utf8(mojibake(TEXT), false);
    const found = await decoded(bytes);
    expect(found.text).toContain('Thá»§ Ä‘oáº¡n');
    expect(found.mojibake).toEqual({ preview: 'Năm;Thủ đoạn;Địa bàn;Số vụ;Ghi chú', repaired: false });
    const repaired = await decoded(bytes, { repairMojibake: true });
    expect(repaired.text).toBe(TEXT);
    expect(repaired.mojibake?.repaired).toBe(true);
  });
  it('twice over, with a byte order mark inside, and in part of a file', async () => {
    const repaired = async (text: string): Promise<string> =>
      (await decoded(utf8(text, true), { repairMojibake: true })).text;
    expect(await repaired(mojibake(mojibake(TEXT)))).toBe(TEXT);
    expect(await repaired(mojibake(`\uFEFF${TEXT}`))).toBe(TEXT);
    expect(await repaired(TEXT + mojibake(TEXT))).toBe(TEXT + TEXT);
    expect(await repaired('2022;NhÃ¡ Trang\n')).toBe('2022;Nhá Trang\n');
  });
  it('is not seen in sound text, and repairing that changes nothing', async () => {
    for (const bytes of [utf8(TEXT, false), tcvn3(TEXT), vni(TEXT), cp1258(TEXT)]) {
      expect((await decoded(bytes)).mojibake).toBeUndefined();
      expect((await decoded(bytes, { repairMojibake: true })).text).toBe(TEXT);
    }
  });
  it('every letter survives it once and twice', () => {
    for (const letter of [...LOWER, ...UPPER]) {
      expect(repairMojibake(mojibake(letter))).toBe(letter);
      expect(repairMojibake(mojibake(mojibake(letter)))).toBe(letter);
    }
  });
});

describe('syllables', () => {
  it('knows those of the reference texts', () => {
    const words =
      'nghiêng giường quỳnh khuya nguyễn thuở quyết giếng gìn ngoằn xoong yểu ườn mướt quơ khuỷu đường';
    for (const word of words.split(' ')) expect(isSyllable(word), word).toBe(true);
    for (const word of ['métropole', 'lõa®', 'tiêì', 'ññ', 'œuvre', 'båk', 'aû'])
      expect(isSyllable(word), word).toBe(false);
  });
  it('scores plain text as saying nothing', () => {
    expect(likeness('plain text, 1 234')).toEqual({ score: 0, words: 0 });
  });
});

it('no bytes and no choice throw', async () => {
  const choice = fc.constantFrom(
    undefined,
    'utf-8',
    'utf-16le',
    'utf-16be',
    'windows-1258',
    'tcvn3',
    'vni',
    'windows-1252',
    'x'
  );
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      choice,
      fc.boolean(),
      async (bytes, encoding, repair) => {
        const found = await decode(bytes, { encoding, repairMojibake: repair }, new Pacer());
        if (!found.ok) return;
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(found.bytes);
        expect(text).toBe(text.normalize('NFC'));
      }
    ),
    { numRuns: 2000 }
  );
});
