/** Reports for tests of Word files: Khánh Hòa 2020–2022 from the shipped file, read as the app reads it. */
import { readFileSync } from 'node:fs';
import { deflateSync, crc32 } from 'node:zlib';
import type { ImageOf, ReportBlock, ReportDocument, ReportTemplate } from '../../../src/lib/export/report';
import type { Figure } from '../../../src/lib/figures/figure';
import type { Overview } from '../../../src/lib/figures/overview';
import { readFile } from '../../../src/lib/intake/intake';
import { cubeOf, type File } from '../cube/build';
import { KHANH_HOA, seen } from '../figures/view';

export async function shippedFile(name: string): Promise<File> {
  const reading = await readFile(readFileSync(`data/${name}`), name);
  if (!reading.ok) throw new Error(`${name} is not read`);
  return { table: reading.records, level: reading.reading.level };
}

export async function khanhHoaPage(): Promise<Overview> {
  return seen(cubeOf([await shippedFile('khanh-hoa-2020-2022.csv')]));
}

export function figureBlock(
  figure: Figure,
  part: Partial<Extract<ReportBlock, { kind: 'figure' }>> = {}
): ReportBlock {
  return { kind: 'figure', figure, caption: figure.headline, chart: 'native', table: true, ...part };
}

/** A year's report as an office would put it together: every figure of the overview, sentences between. */
export function yearReport(page: Overview, template: ReportTemplate = 'year'): ReportDocument {
  const { figures } = page;
  const said = (figure: Figure): ReportBlock => ({ kind: 'sentence', text: figure.sentence ?? '' });
  return {
    lang: 'vi',
    template,
    head: {
      parent: 'Bộ Công an',
      agency: 'Công an tỉnh Khánh Hòa',
      number: '/BC-CAT-PA05',
      place: 'Khánh Hòa',
      date: '',
      kind: 'BÁO CÁO',
      title: 'Tình hình tội phạm sử dụng công nghệ cao năm 2022',
      recipients: ['Bộ Công an (A05)', 'UBND tỉnh', 'Lưu: VT, PA05'],
      signerTitle: 'GIÁM ĐỐC',
      signer: ''
    },
    blocks: [
      { kind: 'heading', level: 1, text: 'I. Tình hình chung' },
      { kind: 'sentence', text: page.sentence },
      figureBlock(figures['by-period']),
      said(figures['by-period']),
      { kind: 'heading', level: 1, text: 'II. Loại tội phạm' },
      { kind: 'heading', level: 2, text: '1. Xếp hạng' },
      said(figures['types-ranked']),
      figureBlock(figures['types-ranked']),
      { kind: 'heading', level: 2, text: '2. Theo loại và năm' },
      said(figures['types-by-period']),
      figureBlock(figures['types-by-period'], { chart: 'none' }),
      { kind: 'heading', level: 2, text: '3. Theo địa bàn' },
      figureBlock(figures['areas-ranked']),
      { kind: 'heading', level: 1, text: 'III. Độ tin cậy của số liệu' },
      { kind: 'heading', level: 3, text: 'a) Đối chiếu tổng ghi trong nguồn với các phần' },
      said(figures.reconciliation),
      figureBlock(figures.reconciliation),
      figureBlock(figures.totals),
      {
        kind: 'text',
        text: 'Đề nghị các đơn vị tổng hợp số liệu theo loại.\nCông an tỉnh báo cáo để theo dõi.'
      }
    ],
    method: [KHANH_HOA.source, 'Kỳ báo cáo là năm dương lịch, từ 01/01 đến 31/12.'],
    fileStem: 'bao-cao'
  };
}

/** A grey PNG of the size asked for. */
export const greyImage: ImageOf = (_, { width, ratio }) => {
  const w = Math.round(width * ratio);
  const h = Math.round(w / 2);
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(w, 0);
  head.writeUInt32BE(h, 4);
  // eight bits of grey
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((w + 1) * h, 0xdd);
  for (let y = 0; y < h; y += 1) rows[y * (w + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Promise.resolve(
    new Uint8Array(
      Buffer.concat([
        signature,
        chunk('IHDR', head),
        chunk('IDAT', deflateSync(rows)),
        chunk('IEND', Buffer.alloc(0))
      ])
    )
  );
};
