/** The figure of every measure over the whole filtered span, with how it was reached. */
import { capital } from '../cases/print';
import type { Answer } from '../cube/resolve';
import type { Answers } from '../cube/series';
import { answerCell, textCell } from './cells';
import type { Context } from './context';
import type { Figure } from './figure';
import { totalsSentence } from './figureSentences';
import { datesText, fileStem, placeText, sourceText, type Span } from './scope';
import { joined, rowsText, scaleOf, unitName, unitOf } from './words';

export function totals(whole: Answers, span: Span, undatedRows: number, context: Context): Figure {
  const { m } = context;
  const basis = (answer: Answer | undefined): string =>
    answer?.basis === 'stated'
      ? m.figure.stated
      : answer?.basis === 'mixed'
        ? m.figure.mixed
        : answer?.quantity
          ? m.figure.summed
          : '';
  const ids = context.ids;
  const dates = datesText(span, context);
  return {
    id: 'totals',
    headline: m.headline.totalsFigure(dates),
    sub: joined(
      m.sub.totals(ids.map((id, i) => (i === 0 ? m.measures[id] : m.measuresInText[id])).join(', ')),
      placeText(context),
      dates
    ),
    unit: '',
    rowHeading: m.figure.measure,
    numbered: false,
    columns: [
      { id: 'value', label: m.figure.value, records: {} },
      { id: 'basis', label: m.figure.basis, text: true }
    ],
    rows: ids.map((id) => {
      const unit = unitOf([whole[id]?.quantity], context);
      return {
        key: id,
        label: `${m.measures[id]} (${unitName(id, unit, context)})`,
        role: 'item',
        scale: scaleOf(id, unit, context),
        records: {},
        cells: { value: answerCell(whole[id], id, unit, context), basis: textCell(basis(whole[id])) }
      };
    }),
    notes: [
      ...ids
        .filter((id) => (whole[id]?.unknownRows ?? 0) > 0 && whole[id]?.quantity)
        .map((id) =>
          m.figure.unknownLoss(rowsText(whole[id]?.unknownRows ?? 0, context), m.measuresInText[id])
        ),
      ...(undatedRows > 0 ? [capital(m.figure.undated(rowsText(undatedRows, context)))] : []),
      ...(context.dataset.foreign ? [m.figure.foreign(context.dataset.foreign)] : [])
    ],
    source: sourceText(context),
    sentence: totalsSentence(whole, span, context),
    alt: '',
    picture: null,
    fileStem: fileStem(m.kpi.label, span, context)
  };
}
