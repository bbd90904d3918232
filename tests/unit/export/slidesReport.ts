/** A report to make slides of, and images that need no browser. */
import { crc32, deflateSync } from 'node:zlib';
import { pictureScene } from '../../../src/lib/export/image';
import type { ImageOf, ReportBlock, ReportDocument } from '../../../src/lib/export/report';
import type { Figure } from '../../../src/lib/figures/figure';
import { vi } from '../../../src/lib/i18n/vi';
import { LIGHT } from './lightPalette';

export function report(blocks: readonly ReportBlock[], over: Partial<ReportDocument> = {}): ReportDocument {
  return {
    lang: 'vi',
    template: 'year',
    head: {
      parent: 'BỘ CÔNG AN',
      agency: 'CÔNG AN TỈNH KHÁNH HÒA',
      number: '/BC-CAT',
      place: 'Khánh Hòa',
      date: 'ngày 15 tháng 6 năm 2023',
      kind: 'BÁO CÁO',
      title: 'Tình hình tội phạm sử dụng công nghệ cao năm 2022',
      recipients: [],
      signerTitle: 'GIÁM ĐỐC',
      signer: ''
    },
    blocks,
    method: ['Số liệu lấy từ chú thích 1, Kế hoạch số 522/KH-UBND.', 'Tổng ghi trong nguồn được giữ nguyên.'],
    fileStem: 'bao-cao',
    ...over
  };
}

export function figureBlock(
  figure: Figure,
  over: Partial<Extract<ReportBlock, { kind: 'figure' }>> = {}
): Extract<ReportBlock, { kind: 'figure' }> {
  return { kind: 'figure', figure, caption: figure.headline, chart: 'native', table: true, ...over };
}

/** White, of the size that the picture would have. */
export const blank: ImageOf = (figure, { width, ratio }) => {
  const scene = pictureScene(figure, width, LIGHT, vi);
  const [w, h] = [Math.round(scene.width * ratio), Math.round(scene.height * ratio)];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(w, 0);
  header.writeUInt32BE(h, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(h * (1 + Math.ceil(w / 8)), 255);
  for (let y = 0; y < h; y++) rows[y * (1 + Math.ceil(w / 8))] = 0;
  const chunk = (kind: string, body: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
    const out = Buffer.alloc(named.length + 8);
    out.writeUInt32BE(body.length);
    out.set(named, 4);
    out.writeUInt32BE(crc32(named), named.length + 4);
    return out;
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Promise.resolve(
    new Uint8Array(
      Buffer.concat([
        signature,
        chunk('IHDR', header),
        chunk('IDAT', deflateSync(rows)),
        chunk('IEND', Buffer.alloc(0))
      ])
    )
  );
};
