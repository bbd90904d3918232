/**
 * The report sentence, in the words of the source plans (DOMAIN.md §8):
 * "Năm 2022 toàn tỉnh xảy ra 461 vụ (tăng 275 vụ, 147,8% so với năm 2021), gây thiệt hại hơn
 * 109,2 tỷ đồng (tăng 247,8–249,2%); trong đó: …"
 */
import type { MeasureId } from '../cases/measures';
import { capital, lowerFirst, numberWord, printPercent } from '../cases/print';
import type { Part } from '../cube/breakdown';
import { together } from '../cube/resolve';
import type { Answers, PeriodRow } from '../cube/series';
import { typeLabel, type Context } from './context';
import { baseOf, isChange } from './findings';
import { ranked } from './ranking';
import { chosenPlaces, kindSaid, periodSaid, placeSaid } from './said';
import { changePart, quantityPart, withoutUnknown } from './sentenceParts';
import { amountInText, baseName, joined } from './words';

/** `parts`: types of the same period in the order of the source, empty when there are none. */
export function sentence(current: PeriodRow | null, parts: readonly Part[], context: Context): string {
  const words = context.m.sentence;
  if (!current) return '';
  const id = current.answers.cases?.quantity
    ? 'cases'
    : context.ids.find((one) => current.answers[one]?.quantity);
  if (!id) return '';
  const items = shortened(
    parts.filter((part) => part.answers[id]?.quantity),
    id,
    context
  );
  // Types that are told one by one need not be named before.
  const kind = kindSaid(context, items.length <= 1);
  const said = id === 'cases' ? casesSaid(current, kind, context) : otherSaid(current, id, kind, context);
  const among = items.length > 1 ? words.among + items.join(words.between) : '';
  return said + among + words.end + (id === 'cases' ? funnelSaid(current, context) : '');
}

function base(current: PeriodRow, id: MeasureId, context: Context): string {
  const change = current.changes[id];
  return isChange(change) ? baseName(current, baseOf(change), context) : '';
}

/** What the loss is compared with, where that was not said before. */
function lossBase(current: PeriodRow, first: boolean, context: Context): string {
  const change = current.changes.loss;
  const part = isChange(change) && change.unknown > 0 && current.answers.loss?.unknownRows === 0;
  const name = first || part ? base(current, 'loss', context) : '';
  return part && name ? context.m.sentence.knownOf(name) : name;
}

function casesSaid(current: PeriodRow, kind: string, context: Context): string {
  const { m, filter, dataset } = context;
  const words = m.sentence;
  const { cases, loss } = current.answers;
  if (!cases?.quantity) return '';
  const none = cases.quantity.value === 0;
  const count = quantityPart(cases.quantity, 'cases', context);
  const change = changePart(current.changes.cases, 'cases', base(current, 'cases', context), context);
  const time = periodSaid(current, context);
  // The source's own words hold for all that it counts, not for some types or areas.
  const wording = filter.types || filter.areas || context.where?.length || none ? null : dataset.wording;
  const happened = wording
    ? wording.happened.replace('{period}', time).replace('{cases}', count)
    : words.happened(capital(time), placeSaid(context), none ? '' : count, kind);
  if (!loss?.quantity || (none && loss.quantity.high === 0)) return happened + change;
  const amount = amountInText(loss.quantity, context);
  const lost =
    loss.unknownRows > 0
      ? words.lossKnown(amount)
      : wording
        ? wording.loss.replace('{loss}', amount)
        : words.loss(amount);
  // Where nothing is said of cases, what the loss is compared with is said here; so it is where that is not all known.
  const from = lossBase(current, change === '', context);
  const by = changePart(current.changes.loss, 'loss', from, context);
  return happened + change + lost + by + withoutUnknown(current.answers, context);
}

/** Data that count something else: `Năm 2026: số tiền 1,25 tỷ đồng (không đổi so với năm 2025)`. */
function otherSaid(current: PeriodRow, id: MeasureId, kind: string, context: Context): string {
  const { m } = context;
  const quantity = current.answers[id]?.quantity;
  if (!quantity) return '';
  const text = quantityPart(quantity, id, context);
  return (
    m.sentence.other(
      joined(capital(periodSaid(current, context)), chosenPlaces(context)),
      m.measuresInText[id] + kind,
      text
    ) + changePart(current.changes[id], id, base(current, id, context), context)
  );
}

/**
 * What became of the cases, as a sentence of its own: ` Đã khám phá 2.437 vụ (trong đó 120 vụ của các kỳ trước),
 * tỷ lệ khám phá đạt 86,14%; khởi tố 310 vụ.` Cleared cases may be of earlier periods, so a rate can pass 100 %.
 */
export function funnelSaid(current: Pick<PeriodRow, 'answers'>, context: Context): string {
  const words = context.m.sentence;
  const known = (id: MeasureId): string => {
    const quantity = current.answers[id]?.quantity;
    return quantity ? quantityPart(quantity, id, context) : '';
  };
  // Of what is nought a sentence says that it was not done, not that it "is none".
  const said = (id: keyof typeof words.noneOf, text: (n: string) => string): string =>
    current.answers[id]?.quantity?.high === 0 ? words.noneOf[id] : text(known(id));
  const prior = current.answers.clearedPrior?.quantity;
  const bits: string[] = [];
  if (known('crimeReports')) bits.push(said('crimeReports', words.crimeReports));
  if (known('cleared')) {
    const rate = clearanceRate(current.answers);
    const cleared = (n: string): string =>
      words.cleared(n, prior && prior.value > 0 ? known('clearedPrior') : '') +
      (rate === null ? '' : words.rate(printPercent(rate, context.lang, 2)));
    bits.push(said('cleared', cleared));
  }
  if (known('prosecuted')) bits.push(said('prosecuted', words.prosecuted));
  if (known('suspects')) bits.push(said('suspects', words.suspects));
  if (known('prevented')) bits.push(said('prevented', words.prevented));
  if (known('recovered')) bits.push(said('recovered', words.recovered));
  return bits.length > 0 ? ` ${capital(bits.join(words.between))}${words.end}` : '';
}

/** Cleared over all cases, as a fraction; `null` where one is unknown or rows lack it. */
export function clearanceRate({ cases, cleared }: Answers): number | null {
  if (!cases?.quantity || !cleared?.quantity || cases.quantity.value === 0) return null;
  return cleared.unknownRows > 0 ? null : cleared.quantity.value / cases.quantity.value;
}

/** More types than these are named by the largest of them and the sum of the rest. */
const NAMED = 12;

function shortened(parts: readonly Part[], id: MeasureId, context: Context): string[] {
  if (parts.length <= NAMED) return parts.map((part) => itemOf(part, id, context));
  const largest = ranked(parts, id).slice(0, NAMED - 2);
  const rest = parts.filter((part) => !largest.includes(part));
  const answers = {
    [id]: together(rest.map((part) => part.answers[id])),
    loss: together(rest.map((part) => part.answers.loss))
  };
  const label = context.m.sentence.others(numberWord(rest.length, context.lang));
  return [...largest.map((part) => itemOf(part, id, context)), itemText(label, answers, id, context)];
}

function itemOf(part: Part, id: MeasureId, context: Context): string {
  return itemText(lowerFirst(typeLabel(part.key, context)), part.answers, id, context);
}

function itemText(label: string, answers: Answers, id: MeasureId, context: Context): string {
  const quantity = answers[id]?.quantity;
  const loss = id === 'cases' ? answers.loss?.quantity : null;
  const words = context.m.sentence;
  const text = words.item(label, quantity ? quantityPart(quantity, id, context) : '', '');
  if (!loss || loss.high === 0) return text;
  const said = (answers.loss?.unknownRows ?? 0) > 0 ? words.itemLossKnown : words.itemLoss;
  return text + said(amountInText(loss, context));
}
