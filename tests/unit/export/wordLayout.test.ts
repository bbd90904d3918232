/** The decree's checklist (Nghị định 30/2020/NĐ-CP, Phụ lục I) on the XML of a year's report. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../../src/lib/export/report';
import { wordOf } from '../../../src/lib/export/word';
import type { Overview } from '../../../src/lib/figures/overview';
import { en } from '../../../src/lib/i18n/en';
import { vi } from '../../../src/lib/i18n/vi';
import { all, first, val, words, type Node, type Package } from './ooxml';
import { body, compareAll, faultsOf, figureTables, packageOf, styleOf } from './wordRead';
import { greyImage, khanhHoaPage, yearReport } from './wordReport';

let page: Overview;
let report: ReportDocument;
let file: Package;
let content: Node;
beforeAll(async () => {
  page = await khanhHoaPage();
  report = yearReport(page);
  const blob = await wordOf(report, greyImage, vi);
  file = await packageOf(blob);
  content = body(file);
  // for whoever wants to look at it
  mkdirSync('tests/output', { recursive: true });
  writeFileSync('tests/output/khanh-hoa-2022.docx', new Uint8Array(await blob.arrayBuffer()));
});

const MM = 1440 / 25.4;
const millimetres = (node: Node | undefined, side: string): number =>
  Number(node?.attributes[`w:${side}`]) / MM;
const paragraphs = (): Node[] => content.children.filter(({ name }) => name === 'w:p');
const styled = (style: string): Node[] => paragraphs().filter((one) => styleOf(one) === style);
const style = (id: string): Node | undefined =>
  all(file.xml('word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
/** Points of a run, or of its style. */
const size = (run: Node | undefined): number => Number(val(run, 'w:rPr', 'w:sz')) / 2;
const is = (run: Node | undefined, what: 'w:b' | 'w:i'): boolean => {
  const mark = first(run, 'w:rPr', what);
  return mark !== undefined && !['0', 'false'].includes(mark.attributes['w:val'] ?? '1');
};
/** Runs of the first paragraph that says so. */
const runOf = (text: string): Node => {
  const found = all(content, 'w:p').find((one) => words(one) === text);
  const run = found && all(found, 'w:r')[0];
  if (!run) throw new Error(`nothing says "${text}"`);
  return run;
};
const paragraphOf = (text: string): Node | undefined =>
  all(content, 'w:p').find((one) => words(one) === text);

describe('page', () => {
  it('is A4 with the margins of the decree, upright and turned', () => {
    const pages = all(content, 'w:sectPr');
    expect(pages).toHaveLength(2);
    for (const [i, section] of pages.entries()) {
      const paper = first(section, 'w:pgSz');
      const sides = [millimetres(paper, 'w'), millimetres(paper, 'h')].map(Math.round);
      expect(sides).toEqual(i === 0 ? [210, 297] : [297, 210]);
      const margin = first(section, 'w:pgMar');
      for (const side of ['top', 'bottom']) {
        expect(millimetres(margin, side)).toBeGreaterThanOrEqual(20);
        expect(millimetres(margin, side)).toBeLessThanOrEqual(25);
      }
      expect(millimetres(margin, 'left')).toBeGreaterThanOrEqual(30);
      expect(millimetres(margin, 'left')).toBeLessThanOrEqual(35);
      expect(millimetres(margin, 'right')).toBeGreaterThanOrEqual(15);
      expect(millimetres(margin, 'right')).toBeLessThanOrEqual(20);
    }
  });

  it('has its number in the middle of the top margin, 13–14 pt upright, none on the first page', () => {
    for (const section of all(content, 'w:sectPr')) {
      const relations = file.relations('word/document.xml');
      const headers = new Map(
        all(section, 'w:headerReference').map(({ attributes }) => [
          attributes['w:type'],
          file.xml(relations.get(attributes['r:id'] ?? '') ?? '')
        ])
      );
      expect(first(section, 'w:titlePg')).toBeDefined();
      const first1 = headers.get('first');
      expect(first1 && words(first1)).toBe('');
      expect(first1 && all(first1, 'w:instrText')).toEqual([]);
      const header = headers.get('default');
      const [paragraph] = header ? all(header, 'w:p') : [];
      expect(val(paragraph, 'w:pPr', 'w:jc')).toBe('center');
      expect(header && all(header, 'w:instrText').map(({ text }) => text.trim())).toEqual(['PAGE']);
      const [run] = header ? all(header, 'w:r') : [];
      expect(size(run)).toBeGreaterThanOrEqual(13);
      expect(size(run)).toBeLessThanOrEqual(14);
      expect(is(run, 'w:i') || is(run, 'w:b')).toBe(false);
      // in the margin, above the text
      const margin = first(section, 'w:pgMar');
      expect(millimetres(margin, 'header') + (14 / 72) * 25.4).toBeLessThan(millimetres(margin, 'top'));
    }
    expect(all(content, 'w:footerReference')).toEqual([]);
  });

  it('numbers the pages of an annex by themselves', () => {
    const [, annex] = all(content, 'w:sectPr');
    expect(first(annex, 'w:pgNumType')?.attributes['w:start']).toBe('1');
  });
});

describe('text', () => {
  it('is Times New Roman throughout, named and not embedded, in Vietnamese', () => {
    const defaults = first(file.xml('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    expect(first(defaults, 'w:rFonts')?.attributes).toMatchObject({
      'w:ascii': 'Times New Roman',
      'w:hAnsi': 'Times New Roman',
      'w:cs': 'Times New Roman'
    });
    expect(first(defaults, 'w:lang')?.attributes['w:val']).toBe('vi-VN');
    const others = [file.xml('word/styles.xml'), file.xml('word/document.xml')]
      .flatMap((part) => all(part, 'w:rFonts'))
      .flatMap(({ attributes }) => Object.values(attributes))
      .filter((name) => name !== 'Times New Roman');
    expect(others).toEqual([]);
    const charts = file.names.filter((name) => /charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(4);
    for (const chart of charts)
      expect(
        new Set(all(file.xml(chart), 'a:latin').map(({ attributes }) => attributes['typeface']))
      ).toEqual(new Set(['Times New Roman']));
    expect(file.names.filter((name) => /fonts\/|\.odttf$/.test(name))).toEqual([]);
  });

  it('is 13–14 pt, justified, indented 1 or 1,27 cm, 6 pt apart, single to 1,5 lines', () => {
    const defaults = first(file.xml('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault');
    expect(size(defaults)).toBe(14);
    const look = first(style('BodyText'), 'w:pPr');
    expect(first(style('BodyText'), 'w:rPr', 'w:sz')).toBeUndefined();
    expect(val(look, 'w:jc')).toBe('both');
    const indent = Number(first(look, 'w:ind')?.attributes['w:firstLine']) / MM;
    expect([10, 12.7]).toContainEqual(Number(indent.toFixed(1)));
    const spacing = first(look, 'w:spacing')?.attributes ?? {};
    expect(Number(spacing['w:after']) / 20).toBeGreaterThanOrEqual(6);
    expect(spacing['w:lineRule']).toBe('auto');
    const lines = Number(spacing['w:line']) / 240;
    expect(lines).toBeGreaterThanOrEqual(1);
    expect(lines).toBeLessThanOrEqual(1.5);
    const texts = report.blocks.flatMap((block) =>
      block.kind === 'text' || block.kind === 'sentence' ? block.text.split('\n') : []
    );
    const written = styled('BodyText').map(words);
    for (const text of texts) expect(written).toContain(text);
    for (const one of styled('BodyText')) {
      expect(first(one, 'w:pPr', 'w:jc')).toBeUndefined();
      for (const run of all(one, 'w:r')) expect(first(run, 'w:rPr', 'w:sz')).toBeUndefined();
    }
  });

  it('has headings that Word lists in its navigation, and captions as fields', () => {
    const titles = report.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
    for (const { level, text } of titles) {
      expect(styled(`Heading${level}`).map(words)).toContain(text);
      expect(val(style(`Heading${level}`), 'w:pPr', 'w:outlineLvl')).toBe(String(level - 1));
      expect(val(style(`Heading${level}`), 'w:rPr', 'w:sz')).toBe('28');
    }
    expect(val(style('SoVuAnnex'), 'w:pPr', 'w:outlineLvl')).toBe('0');
    const captions = styled('Caption');
    const number = (word: string): string[] =>
      captions
        .map(words)
        .filter((text) => text.startsWith(`${word} `))
        .map((text) => text.split('.')[0] ?? '');
    expect(number('Hình')).toEqual(['Hình 1', 'Hình 2', 'Hình 3']);
    expect(number('Bảng')).toEqual(['Bảng 1', 'Bảng 2', 'Bảng 3', 'Bảng 4', 'Bảng 5']);
    for (const one of captions)
      expect(all(one, 'w:fldSimple')[0]?.attributes['w:instr']).toMatch(/SEQ (Bảng|Hình)/);
  });
});

describe('head and foot', () => {
  it('quốc hiệu, tiêu ngữ, agencies, number, place and date', () => {
    const [table] = content.children;
    expect(table?.name).toBe('w:tbl');
    const cells = table ? all(table, 'w:tc').map((cell) => all(cell, 'w:p').map(words)) : [];
    expect(cells).toEqual([
      ['BỘ CÔNG AN', 'CÔNG AN TỈNH KHÁNH HÒA', ''],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', ''],
      ['Số: ……/BC-CAT-PA05'],
      ['Khánh Hòa, ngày …… tháng …… năm ……']
    ]);
    const look = (text: string): unknown[] => {
      const run = runOf(text);
      return [size(run), is(run, 'w:b'), is(run, 'w:i'), val(paragraphOf(text), 'w:pPr', 'w:jc')];
    };
    expect(look('BỘ CÔNG AN')).toEqual([12, false, false, 'center']);
    expect(look('CÔNG AN TỈNH KHÁNH HÒA')).toEqual([12, true, false, 'center']);
    expect(look('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toEqual([12, true, false, 'center']);
    expect(look('Độc lập - Tự do - Hạnh phúc')).toEqual([13, true, false, 'center']);
    expect(look('Số: ……/BC-CAT-PA05')).toEqual([13, false, false, 'center']);
    expect(look('Khánh Hòa, ngày …… tháng …… năm ……')).toEqual([13, false, true, 'center']);
    expect(look('BÁO CÁO')).toEqual([14, true, false, 'center']);
    expect(look(report.head.title)).toEqual([14, true, false, 'center']);
  });

  it('lines under the motto (its whole length), the agency and the title (1/3–1/2)', () => {
    const rules = all(content, 'w:p').filter((one) => first(one, 'w:pPr', 'w:pBdr', 'w:top') !== undefined);
    const widths = all(content, 'w:tc').map((cell) =>
      Number(first(cell, 'w:tcPr', 'w:tcW')?.attributes['w:w'])
    );
    const [left = 0, right = 0] = widths;
    const length = (at: number, width: number): number => {
      const indent = first(rules[at], 'w:pPr', 'w:ind')?.attributes ?? {};
      expect(indent['w:left']).toBe(indent['w:right']);
      return (width - 2 * Number(indent['w:left'])) / 20;
    };
    // As LibreOffice sets them in the metrically equal Liberation Serif, in points.
    const agency = length(0, left) / 174.3;
    expect(agency).toBeGreaterThanOrEqual(1 / 3);
    expect(agency).toBeLessThanOrEqual(1 / 2);
    expect(length(1, right) / 165.3).toBeCloseTo(1, 1);
    const title = length(2, left + right) / 329;
    expect(title).toBeGreaterThanOrEqual(1 / 3);
    expect(title).toBeLessThanOrEqual(1 / 2);
  });

  it('nơi nhận and signature', () => {
    const look = (text: string): unknown[] => {
      const run = runOf(text);
      return [size(run), is(run, 'w:b'), is(run, 'w:i'), val(paragraphOf(text), 'w:pPr', 'w:jc')];
    };
    expect(look('Nơi nhận:')).toEqual([12, true, true, 'left']);
    expect(look('- Bộ Công an (A05);')).toEqual([11, false, false, 'left']);
    expect(look('- Lưu: VT, PA05.')).toEqual([11, false, false, 'left']);
    expect(look('GIÁM ĐỐC')).toEqual([14, true, false, 'center']);
    expect(styled('BodyText').map(words).at(-1)).toMatch(/\.\/\.$/);
  });

  it('leaves what is empty to be filled in', async () => {
    const bare = { parent: '', agency: '', number: '', place: '', date: '', kind: '', title: '', signer: '' };
    const head = { ...bare, recipients: [], signerTitle: '' };
    const empty = await packageOf(await wordOf({ ...report, head, blocks: [], method: [] }, greyImage, vi));
    const cells = all(body(empty), 'w:tc').map((cell) => all(cell, 'w:p').map(words).join('|'));
    expect(cells).toEqual(
      [
        '……………………|……………………|',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|',
        'Số: ……/……',
        '……………, ngày …… tháng …… năm ……',
        'Nơi nhận:|- ……………………;|- Lưu: VT, ………',
        '……………………||……………………'
      ].map((text) => (text.startsWith('Nơi') ? `${text}.` : text))
    );
  });

  it('names whom it is addressed to: one on the line of “Kính gửi”, several below it, none where none is named', async () => {
    const linesOf = async (to: readonly string[]): Promise<string[]> => {
      const head = { ...report.head, to };
      return all(
        body(await packageOf(await wordOf({ ...report, head, blocks: [] }, greyImage, vi))),
        'w:p'
      ).map(words);
    };
    expect(await linesOf(['Giám đốc Công an tỉnh'])).toContain('Kính gửi: Giám đốc Công an tỉnh');
    const several = await linesOf(['Giám đốc Công an tỉnh', ' ', 'Phòng Tham mưu']);
    const at = several.indexOf('Kính gửi:');
    expect(several.slice(at + 1, at + 3)).toEqual(['- Giám đốc Công an tỉnh;', '- Phòng Tham mưu.']);
    expect((await linesOf([''])).join()).not.toContain('Kính gửi');
  });

  it('an annex has the form of one: no motto, no signature', async () => {
    const annex = await packageOf(await wordOf(yearReport(page, 'annex'), greyImage, vi));
    const texts = all(body(annex), 'w:p').map(words);
    expect(texts.slice(0, 3)).toEqual([
      'Phụ lục',
      'TÌNH HÌNH TỘI PHẠM SỬ DỤNG CÔNG NGHỆ CAO NĂM 2022',
      '(Kèm theo Báo cáo số ……/BC-CAT-PA05 ngày …… tháng …… năm …… của Công an tỉnh Khánh Hòa)'
    ]);
    for (const none of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Nơi nhận:', 'GIÁM ĐỐC'])
      expect(texts).not.toContain(none);
    const turned = all(body(annex), 'w:pgSz').map(({ attributes }) => attributes['w:orient'] ?? 'portrait');
    expect(turned).toEqual(['portrait', 'landscape', 'portrait']);
    expect(faultsOf(annex)).toEqual([]);
    await compareAll(annex, yearReport(page, 'annex'));
  });
});

describe('tables', () => {
  it('have caption, unit, repeated heading rows, whole rows, numbers at the right, bold sums, source', () => {
    const at = content.children.findIndex((node) => node === figureTables(file)[1]);
    const [above, unit] = [content.children[at - 2], content.children[at - 1]];
    expect(above && words(above)).toMatch(/^Bảng 2\. /);
    expect(unit && [styleOf(unit), words(unit)]).toEqual(['SoVuUnit', 'Đơn vị tính: vụ; tỷ đồng']);
    expect(val(style('SoVuUnit'), 'w:pPr', 'w:jc')).toBe('right');
    expect(first(style('SoVuUnit'), 'w:rPr', 'w:i')).toBeDefined();
    const below = content.children[at + 1];
    expect(below && [styleOf(below), words(below)]).toEqual(['SoVuSource', page.figures.totals.source]);
    for (const table of figureTables(file)) {
      const rows = table.children.filter(({ name }) => name === 'w:tr');
      for (const row of rows) expect(first(row, 'w:trPr', 'w:cantSplit')).toBeDefined();
      expect(first(table, 'w:tblPr', 'w:tblLayout')?.attributes['w:type']).toBe('fixed');
      // as wide as its columns say, and no wider than the page
      const grid = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      expect(grid.reduce((sum, one) => sum + one, 0)).toBe(
        Number(first(table, 'w:tblPr', 'w:tblW')?.attributes['w:w'])
      );
    }
  });

  it('a wide one is an annex on turned paper, with a reference in the text', () => {
    expect(styled('BodyText').map(words)).toContain(
      `Số liệu chi tiết tại Phụ lục kèm theo: ${page.figures['types-by-period'].sub}.`
    );
    const annex = styled('SoVuAnnex');
    expect(annex.map(words)).toEqual(['Phụ lục']);
    expect(size(annex[0] && all(annex[0], 'w:r')[0])).toBe(14);
    const [title] = styled('SoVuAnnexTitle');
    expect(title && words(title)).toBe(page.figures['types-by-period'].sub.toLocaleUpperCase('vi'));
    const wide = figureTables(file).at(-1);
    const bold = wide?.children
      .filter(({ name }) => name === 'w:tr')
      .filter((row) => all(row, 'w:r').every((run) => is(run, 'w:b')))
      .map((row) => all(row, 'w:tc').map(words)[1]);
    expect(bold).toEqual(['Nội dung', '', 'Cộng chín loại', 'Tổng cộng (nguồn ghi)']);
    const aligned = wide && all(wide, 'w:tc').map((cell) => val(all(cell, 'w:p')[0], 'w:pPr', 'w:jc'));
    expect(new Set(aligned)).toEqual(new Set(['center', 'left', 'right']));
  });
});

it('core properties have title and agency', () => {
  const core = file.xml('docProps/core.xml');
  expect(first(core, 'dc:title')?.text).toBe(`BÁO CÁO ${report.head.title}`);
  expect(first(core, 'dc:creator')?.text).toBe('Công an tỉnh Khánh Hòa');
});

it('charts and images have alt texts', () => {
  const texts = all(content, 'wp:docPr').map(({ attributes }) => attributes['descr'] ?? '');
  expect(texts).toHaveLength(5);
  expect(texts[1]).toBe(
    'Thiệt hại (tỷ đồng, nguồn ghi “hơn”). 2020: hơn 26; 2021: hơn 31,3; 2022: hơn 109,2.'
  );
  for (const text of texts) expect(text.length).toBeGreaterThan(20);
});

it('images are as wide as the text, 300 dots per inch', () => {
  const picture = all(content, 'pic:pic')[0];
  const extent = picture && all(picture, 'a:ext')[0]?.attributes;
  expect(Number(extent?.['cx']) / 36000).toBeCloseTo(165, 0);
  const png = file.bytes(file.names.find((name) => name.endsWith('.png')) ?? '');
  const pixels = new DataView(png.buffer, png.byteOffset).getUint32(16);
  expect(pixels / (Number(extent?.['cx']) / 914400)).toBeCloseTo(300, 0);
});

it('every number of the report is the figure’s, and the parts hold together', async () => {
  expect(faultsOf(file)).toEqual([]);
  const tally = await compareAll(file, report);
  expect(tally.cells).toBeGreaterThan(150);
  expect(tally.bars).toBe(3 + 3 + 9 + 9);
});

it('English', async () => {
  const english = await packageOf(await wordOf({ ...report, lang: 'en' }, greyImage, en));
  expect(faultsOf(english)).toEqual([]);
  expect(all(body(english), 'w:p').map(words)).toContain('SOCIALIST REPUBLIC OF VIET NAM');
  const defaults = first(english.xml('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang');
  expect(defaults?.attributes['w:val']).toBe('en-GB');
});

it('stops when it is told to, and says how far it is', async () => {
  const steps: [number, number][] = [];
  await wordOf(report, greyImage, vi, { onStep: (done, of) => steps.push([done, of]) });
  const of = report.blocks.length + 2;
  expect(steps).toEqual(Array.from({ length: of + 1 }, (_, i) => [i, of]));
  for (const stopAt of [0, 3, of - 1]) {
    const stop = new AbortController();
    const seen: number[] = [];
    const writing = wordOf(report, greyImage, vi, {
      signal: stop.signal,
      onStep: (done) => {
        seen.push(done);
        if (done === stopAt) stop.abort(new Error('enough'));
      }
    });
    await expect(writing).rejects.toThrow('enough');
    expect(seen.at(-1)).toBe(stopAt);
  }
});
