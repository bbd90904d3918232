/**
 * Sizes and styles of an administrative document by Nghị định 30/2020/NĐ-CP, Phụ lục I. Lengths are twips (twentieths of
 * a point), type sizes half points, as Word counts them.
 */
import { AlignmentType, LineRuleType, type ISectionPropertiesOptions, type IStylesOptions } from 'docx';

const MM = 56.6929;
export const FONT = 'Times New Roman';
/** Body text and its first line's indent (1,27 cm); tables take the largest of their sizes that fits. */
const BODY = 28;
const FIRST_LINE = 720;
const BEFORE_NEXT = 120;

export const PAPER = { width: 11906, height: 16838 };
/** Top and bottom 20 mm, left 30 mm, right 15 mm; half a twip up, so that no side is under the decree's. */
export const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 851, header: 567, footer: 567 };
/** Width of the text on upright and on turned paper. */
export const TEXT_WIDTH = PAPER.width - MARGIN.left - MARGIN.right;
export const WIDE_WIDTH = PAPER.height - MARGIN.left - MARGIN.right;
/** The same in CSS pixels, for charts and images. */
export const TEXT_PIXELS = Math.floor(TEXT_WIDTH / 15);

export function millimetres(mm: number): number {
  return Math.round(mm * MM);
}

/** Page of a section; `restart`: its pages count from 1 and its first shows no number. */
export function pageOf(wide: boolean, restart: boolean): ISectionPropertiesOptions {
  return {
    titlePage: restart,
    page: {
      // The library turns width and height itself.
      size: { ...PAPER, orientation: wide ? 'landscape' : 'portrait' },
      margin: { ...MARGIN, gutter: 0 },
      ...(restart ? { pageNumbers: { start: 1 } } : {})
    }
  };
}

const heading = { quickFormat: true, basedOn: 'Normal', next: 'BodyText' };
const before = { before: 200, after: BEFORE_NEXT, line: 276, lineRule: LineRuleType.AUTO };

/** Styles by the names that Word knows, so that its navigation, lists of tables and style gallery work. */
export function stylesOf(language: string): IStylesOptions {
  const bold = { bold: true, size: BODY, color: 'auto', font: FONT };
  const centred = { alignment: AlignmentType.CENTER, keepNext: true };
  return {
    default: {
      document: {
        run: {
          font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
          size: BODY,
          language: { value: language, eastAsia: language }
        },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } }
      },
      // "I. NHỮNG KẾT QUẢ": capitals, upright, bold
      heading1: {
        ...heading,
        run: { ...bold, allCaps: true },
        paragraph: { outlineLevel: 0, keepNext: true, spacing: before, indent: { firstLine: FIRST_LINE } }
      },
      // "1. Phạm vi": upright, bold
      heading2: {
        ...heading,
        run: bold,
        paragraph: { outlineLevel: 1, keepNext: true, spacing: before, indent: { firstLine: FIRST_LINE } }
      },
      // "a) Đối với": upright, not bold
      heading3: {
        ...heading,
        run: { ...bold, bold: false },
        paragraph: { outlineLevel: 2, keepNext: true, spacing: before, indent: { firstLine: FIRST_LINE } }
      },
      caption: {
        ...heading,
        run: { bold: true, italics: false, size: 26, color: 'auto', font: FONT },
        paragraph: { ...centred, spacing: { before: 240, after: 40 } }
      }
    },
    paragraphStyles: [
      {
        id: 'BodyText',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: FIRST_LINE },
          spacing: { before: 0, after: BEFORE_NEXT, line: 276, lineRule: LineRuleType.AUTO }
        }
      },
      {
        id: 'SoVuSub',
        name: 'Sổ Vụ - Dòng phụ',
        basedOn: 'Normal',
        run: { italics: true, size: 24 },
        paragraph: { ...centred, spacing: { before: 0, after: 60 } }
      },
      {
        id: 'SoVuUnit',
        name: 'Sổ Vụ - Đơn vị tính',
        basedOn: 'Normal',
        run: { italics: true, size: 24 },
        paragraph: { alignment: AlignmentType.RIGHT, keepNext: true, spacing: { before: 0, after: 40 } }
      },
      {
        id: 'SoVuSource',
        name: 'Sổ Vụ - Nguồn',
        basedOn: 'Normal',
        run: { italics: true, size: 22 },
        paragraph: { alignment: AlignmentType.LEFT, spacing: { before: 40, after: 0 } }
      },
      {
        id: 'SoVuAnnex',
        name: 'Sổ Vụ - Phụ lục',
        basedOn: 'Normal',
        next: 'SoVuAnnexTitle',
        run: { bold: true, size: 28 },
        paragraph: { ...centred, outlineLevel: 0 }
      },
      {
        id: 'SoVuAnnexTitle',
        name: 'Sổ Vụ - Tên phụ lục',
        basedOn: 'Normal',
        next: 'BodyText',
        run: { bold: true, size: 26 },
        paragraph: centred
      }
    ]
  };
}
