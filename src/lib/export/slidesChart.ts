/**
 * A chart as PowerPoint keeps it (DrawingML charts, ECMA-376 part 1, 21.2): every element in the order of the
 * schema, bars from zero, each bar its own colour, labels as the figure prints them, its data in a workbook.
 */
import type { NativeChart, NativeSeries } from '../figures/nativeChart';
import { xmlText } from './imageSvg';
import { INK, INK_2, LINE, SANS, toneColour } from './slidesLook';
import { categoriesOf, sheetColumn, SHEET } from './slidesWorkbook';

const CATEGORIES = 500_001;
const VALUES = 500_002;

/** More bars than these are labelled only where it counts: the largest and the current one. */
const LABELLED = 14;

export function chartXml(chart: NativeChart): string {
  const [bars, ...lines] = chart.series;
  const size = chart.categories.length > 14 ? 1000 : 1200;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>` +
    (bars ? barChart(chart, bars) : '') +
    (lines.length > 0 ? lineChart(chart, lines) : '') +
    axes(chart, size) +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>` +
    (lines.length > 0 ? legend(size) : '') +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(size, INK)}` +
    `<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

function fill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

function runLook(size: number, colour: string, bold: boolean): string {
  return `sz="${size}" b="${bold ? 1 : 0}">${fill(colour)}<a:latin typeface="${SANS}"/><a:cs typeface="${SANS}"/>`;
}

function textLook(size: number, colour: string, bold = false): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${runLook(size, colour, bold)}</a:defRPr></a:pPr>` +
    `<a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`
  );
}

function barChart(chart: NativeChart, series: NativeSeries): string {
  const across = chart.kind === 'bars';
  return (
    `<c:barChart><c:barDir val="${across ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    `<c:ser>${head(series, 0)}<c:spPr>${fill(toneColour(0))}</c:spPr><c:invertIfNegative val="0"/>` +
    chart.categories.map((_, i) => point(chart, i)).join('') +
    labels(chart, series) +
    data(chart, series, 0) +
    `</c:ser><c:gapWidth val="${across ? 55 : 70}"/><c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:barChart>`
  );
}

/** A moving average, in ink, without marks. */
function lineChart(chart: NativeChart, lines: readonly NativeSeries[]): string {
  const series = lines.map(
    (one, i) =>
      `<c:ser>${head(one, i + 1)}<c:spPr><a:ln w="25400" cap="rnd">${fill(INK)}<a:round/></a:ln></c:spPr>` +
      `<c:marker><c:symbol val="none"/></c:marker>${data(chart, one, i + 1)}<c:smooth val="0"/></c:ser>`
  );
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>` +
    `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:lineChart>`
  );
}

function head(series: NativeSeries, i: number): string {
  return (
    `<c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:strRef><c:f>${SHEET}!$${sheetColumn(i)}$1</c:f>` +
    `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`
  );
}

/** An unfinished period is hatched with an outline. */
function point(chart: NativeChart, i: number): string {
  const colour = toneColour(chart.tones[i] ?? 0);
  const look = chart.incomplete[i]
    ? `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill><a:ln w="9525">${fill(colour)}</a:ln>`
    : fill(colour);
  return `<c:dPt><c:idx val="${i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${look}</c:spPr></c:dPt>`;
}

const SHOWN =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
const HIDDEN = SHOWN.replace('<c:showVal val="1"/>', '<c:showVal val="0"/>');

/** Labels are the words of the figure ("hơn 109,2"): a number format would follow the machine's language. */
function labels(chart: NativeChart, { values, labels: texts }: NativeSeries): string {
  const peak = values.indexOf(Math.max(...values.map((value) => value ?? -Infinity)));
  const few = values.length <= LABELLED || chart.kind === 'bars';
  const size = values.length > 10 ? 1000 : 1200;
  const each = values.map((value, i) => {
    const current = chart.tones[i] !== 0;
    if (value === null) return '';
    if (!few && i !== peak && chart.tones[i] !== -1)
      return `<c:dLbl><c:idx val="${i}"/><c:delete val="1"/></c:dLbl>`;
    return (
      `<c:dLbl><c:idx val="${i}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r><a:rPr lang="vi-VN" ${runLook(size, INK, current)}</a:rPr>` +
      `<a:t>${xmlText(texts[i] ?? '')}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="outEnd"/>${SHOWN}</c:dLbl>`
    );
  });
  return (
    `<c:dLbls>${each.join('')}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(size, INK)}` +
    `<c:dLblPos val="outEnd"/>${few ? SHOWN : HIDDEN}</c:dLbls>`
  );
}

function data(chart: NativeChart, { values }: NativeSeries, i: number): string {
  const last = values.length + 1;
  const column = sheetColumn(i);
  const names = categoriesOf(chart)
    .map((name, n) => `<c:pt idx="${n}"><c:v>${xmlText(name)}</c:v></c:pt>`)
    .join('');
  const numbers = values
    .map((value, n) => (value === null ? '' : `<c:pt idx="${n}"><c:v>${value}</c:v></c:pt>`))
    .join('');
  return (
    `<c:cat><c:strRef><c:f>${SHEET}!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${values.length}"/>${names}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${SHEET}!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${numbers}</c:numCache></c:numRef></c:val>`
  );
}

/** Names along the bars; the scale of values is not drawn (every bar has its number) but starts at zero. */
function axes({ kind, categories }: NativeChart, size: number): string {
  const across = kind === 'bars';
  // Of many periods some names are left out, so that the others have room to lie level.
  const skip = across || categories.length <= LABELLED ? 1 : Math.ceil(categories.length / 8);
  return (
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${across ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${across ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr><a:ln w="9525">${fill(INK_2)}</a:ln></c:spPr>${textLook(size, INK)}<c:crossAx val="${VALUES}"/>` +
    `<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="${skip}"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>` +
    `<c:delete val="1"/><c:axPos val="${across ? 't' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln w="9525">${fill(LINE)}</a:ln></c:spPr>` +
    `<c:crossAx val="${CATEGORIES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}

/** Only the lines are named: the bars are what the title says. */
function legend(size: number): string {
  return (
    `<c:legend><c:legendPos val="b"/><c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>` +
    `<c:overlay val="0"/>${textLook(size, INK_2)}</c:legend>`
  );
}
