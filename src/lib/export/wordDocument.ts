/**
 * A report as a Word file by Nghị định 30/2020/NĐ-CP: real styles, tables and charts that stay editable. Tables too wide for
 * upright paper become annexes on turned paper, with a reference in the text. Runs in a worker and in Node (see word.ts).
 */
import { Document, Header, Packer, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx';
import type { Messages } from '../i18n/vi';
import { step, type ImageOf, type Pace, type ReportDocument } from './report';
import { pageOf, stylesOf } from './wordLook';
import { clean } from './wordText';
import { Writer, type Section } from './wordWriter';

/**
 * @param images paints figures that have no chart of Word's own (maps), or where the writer wants an image
 * @throws the reason of `pace.signal` when it aborts
 */
export async function writeWord(
  report: ReportDocument,
  images: ImageOf,
  m: Messages,
  pace: Pace = {}
): Promise<Blob> {
  const all = report.blocks.length + 2;
  const writer = new Writer(report, images, m);
  for (const [i, block] of report.blocks.entries()) {
    await step(pace, i, all);
    await writer.add(block);
  }
  await step(pace, all - 2, all);
  const document = new Document({
    title: clean([report.head.kind, report.head.title].filter(Boolean).join(' ').replace(/\s+/g, ' ')),
    creator: clean(report.head.agency || 'Sổ Vụ'),
    lastModifiedBy: 'Sổ Vụ',
    description: clean(
      report.blocks.flatMap((block) => (block.kind === 'figure' ? block.figure.source : []))[0] ?? ''
    ),
    compatabilityModeVersion: 15,
    styles: stylesOf(m.word.language),
    sections: writer.finish().map((section) => sectionOf(section))
  });
  await step(pace, all - 1, all);
  const blob = await Packer.toBlob(document);
  await step(pace, all, all);
  return blob;
}

function sectionOf({ content, wide, restart }: Section): ISectionOptions {
  return {
    properties: pageOf(wide, restart),
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            alignment: 'center',
            children: [new TextRun({ children: [PageNumber.CURRENT], size: 28 })]
          })
        ]
      }),
      ...(restart ? { first: new Header({ children: [new Paragraph('')] }) } : {})
    },
    children: content
  };
}
