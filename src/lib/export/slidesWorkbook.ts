/**
 * The workbook inside a chart, which PowerPoint opens for "Edit data": names, true numbers in the chart's unit, and
 * beside each what the figure prints. What is not known is an empty cell.
 */
import { strToU8, zipSync } from 'fflate';
import type { NativeChart } from '../figures/nativeChart';
import { xmlText } from './imageSvg';

export const SHEET = 'Sheet1';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Column of a series: A has the names, then the series, then what is printed. */
export function sheetColumn(series: number): string {
  return String.fromCharCode('B'.charCodeAt(0) + series);
}

/** A period that nothing is known of says so under its empty place. */
export function categoriesOf({ categories, series }: NativeChart): string[] {
  return categories.map((name, i) => (series[0]?.values[i] === null ? `${name} (…)` : name));
}

/** @param printed heading of the column with what the figure prints */
export function workbookOf(chart: NativeChart, printed: string): Uint8Array {
  const { series } = chart;
  const names = categoriesOf(chart);
  const words = (at: string, text: string): string =>
    `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
  const last = String.fromCharCode('B'.charCodeAt(0) + series.length);
  const rows = names.map((name, i) => {
    const row = i + 2;
    const numbers = series.map(({ values }, n) => {
      const value = values[i] ?? null;
      return value === null ? '' : `<c r="${sheetColumn(n)}${row}"><v>${value}</v></c>`;
    });
    return `<row r="${row}">${words(`A${row}`, name)}${numbers.join('')}${words(`${last}${row}`, series[0]?.labels[i] ?? '')}</row>`;
  });
  const top =
    words('A1', chart.scale.unit) +
    series.map(({ name }, n) => words(`${sheetColumn(n)}1`, name)).join('') +
    words(`${last}1`, printed);
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
    ),
    'xl/workbook.xml': strToU8(
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`
    ),
    'xl/styles.xml': strToU8(
      `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>` +
        `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
        `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
        `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
        `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
        `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="42" customWidth="1"/><col min="2" max="${series.length + 2}" width="18" customWidth="1"/></cols>` +
        `<sheetData><row r="1">${top}</row>${rows.join('')}</sheetData></worksheet>`
    )
  });
}
