/** Figures with rounded numbers, for publication. */
import { measureOf } from '../cases/measures';
import { NIL, printNumber, type Lang } from '../cases/print';
import type { Messages } from '../i18n/vi';
import type { Figure, FigureCell, FigureRow } from './figure';
import { placesOf, type Place } from './publishLayout';

/** Digits an amount keeps. */
const DIGITS = 3;

/**
 * Counts to the nearest multiple of `base`, amounts to three digits, percents to whole ones; each by itself, so a
 * sum need not be that of its parts. What is worked out from exact figures (averages, medians, rates) is left out.
 */
export function rounded(figure: Figure, base: number, m: Messages): Figure {
  const places = new Map(placesOf(figure).map((place) => [`${place.row}|${place.column}`, place]));
  const rows = figure.rows.map((row, at): FigureRow => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([column, cell]) => {
        const place = places.get(`${at}|${column}`);
        return [column, place ? roundedCell(cell, place, base, m) : cell];
      })
    )
  }));
  const neutral = m.publish.headline(figure.rowHeading);
  return {
    ...figure,
    headline: /\d/.test(figure.headline.replace(/\b(19|20)\d\d\b/g, '')) ? neutral : figure.headline,
    rows,
    notes: [...figure.notes.filter((note) => !/\d/.test(note)), m.publish.rounded(printNumber(base, m.lang))],
    sentence: '',
    alt: neutral,
    picture: roundedPicture(figure, base, m)
  };
}

function roundedCell(cell: FigureCell, place: Place, base: number, m: Messages): FigureCell {
  if (cell.value === null || cell.kind === 'nil') return cell;
  const { note: _note, low: _low, high: _high, heat, ...rest } = cell;
  const shown = heat === undefined ? rest : { ...rest, heat };
  if (place.kind === 'share' || place.column.startsWith('percent') || place.column.endsWith('percent')) {
    const value = Math.round(cell.value * 100) / 100;
    return {
      ...shown,
      value,
      text: cell.text.replace(/[\d.,–]+%\*?/, `${Math.round(Math.abs(value) * 100)}%`)
    };
  }
  if (place.kind !== 'figure' && place.kind !== 'change')
    return { value: null, text: m.publish.mark, kind: 'hidden', note: m.publish.leftOut };
  const value = roundedValue(cell.value, isCount(place), base);
  return { ...shown, value, text: value === 0 ? NIL : textOf(cell, value, isCount(place), m.lang) };
}

const isCount = ({ measure }: Pick<Place, 'measure'>): boolean =>
  measure !== 'netLoss' &&
  measure !== 'meanLoss' &&
  measure !== 'medianLoss' &&
  measure !== 'clearanceRate' &&
  measureOf(measure).unit !== 'dong';

function roundedValue(value: number, count: boolean, base: number): number {
  return count ? Math.round(value / base) * base : Number(value.toPrecision(DIGITS));
}

/** The rounded number in the place of the exact one: the same sign, word and unit. */
function textOf(cell: FigureCell, value: number, count: boolean, lang: Lang): string {
  const printed = /\d[\d.,]*(–\d[\d.,]*)?/.exec(cell.text)?.[0] ?? '';
  const factor = count ? 1 : factorOf(cell, printed, lang);
  return cell.text.replace(printed, printNumber(Math.abs(value) / factor, lang, 4));
}

/** Base units per printed unit: what the text shows against what the value is. */
function factorOf(cell: FigureCell, printed: string, lang: Lang): number {
  const first = printed.split('–')[0] ?? printed;
  const number = Number(
    lang === 'vi' ? first.replaceAll('.', '').replace(',', '.') : first.replaceAll(',', '')
  );
  if (!number) return 1;
  const ratio = Math.log10(Math.abs(cell.value ?? 0) / number);
  return 10 ** (3 * Math.max(0, Math.min(3, Math.round(ratio / 3))));
}

function roundedPicture({ picture }: Figure, base: number, m: Messages): Figure['picture'] {
  if (!picture || picture.kind === 'map' || picture.kind === 'reconcile') return null;
  const lang = m.lang;
  const text = (value: number | null, factor: number, before: string): string =>
    value === null ? before : value === 0 ? NIL : printNumber(value / factor, lang, 4);
  if (picture.kind === 'panels') {
    return {
      ...picture,
      panels: picture.panels.map(({ average: _average, averageLabel: _label, ...panel }) => {
        const count = isCount({ measure: panel.measure as Place['measure'] });
        return {
          ...panel,
          bars: panel.bars.map((bar) => {
            const value = bar.value === null ? null : roundedValue(bar.value, count, base);
            const whole = bar.change.replace(/[\d.,–]+%/, (percent) => wholePercent(percent, lang));
            return {
              ...bar,
              value,
              low: value ?? 0,
              high: value ?? 0,
              text: text(value, panel.scale.factor, bar.text),
              change: whole,
              changeAbs: ''
            };
          })
        };
      })
    };
  }
  return {
    ...picture,
    lists: picture.lists.map((list) => ({
      ...list,
      items: list.items.map((item) => {
        const count = Object.values<string>(m.units).includes(list.scale.unit);
        const value = item.value === null ? null : roundedValue(item.value, count, base);
        return {
          ...item,
          value,
          text: text(value, list.scale.factor, item.text),
          share: item.share && wholePercent(item.share, lang)
        };
      })
    }))
  };
}

/** `14,3%` as `14%`; of a range, both ends. */
function wholePercent(text: string, lang: Lang): string {
  return text.replace(/\d[\d.,]*/g, (number) => {
    const value = Number(
      lang === 'vi' ? number.replaceAll('.', '').replace(',', '.') : number.replaceAll(',', '')
    );
    return printNumber(Math.round(value), lang);
  });
}
