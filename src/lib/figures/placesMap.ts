/**
 * Places as bubbles at their centres. Which places have no position is counted and said; nothing is drawn
 * that nobody gave: no boundary, no coast (data/areas.README.md).
 */
import type { AreaUnit } from '../cases/areaData';
import { oldProvinces } from '../cases/placeLevel';
import type { Point } from '../cases/areaCentres';
import { capital, lowerFirst, printCount } from '../cases/print';
import type { Breakdown, Part } from '../cube/breakdown';
import { together } from '../cube/resolve';
import { answerCell, textCell } from './cells';
import { areaLabel, type Context } from './context';
import type { Figure, FigureRow } from './figure';
import type { MapBy, MapPicture, MapPoint } from './picture';
import { ranked, rankingUnit, valueOf } from './ranking';
import { datesText, fileStem, placeText, sourceText, type Span } from './scope';
import { amountInText, joined, quantityText, scaleOf, unitName } from './words';

interface Located {
  readonly part: Part;
  readonly unit: AreaUnit | null;
  readonly at: Point | null;
}

/** Archipelagos beyond any frame of the mainland; named on a map of the country. */
const HOANG_SA: Point = { lat: 16.5, lon: 112 };
const TRUONG_SA: Point = { lat: 9.5, lon: 114 };
/** Codes of the provinces they are in, from 01/07/2025. */
const DA_NANG = '48';
const KHANH_HOA = '56';
/** Degrees of latitude from which a map is of the country rather than of a province or two. */
const COUNTRY = 5;

/** `null` where no place was recognised: a map would be empty. */
export function placesMap(all: Breakdown, span: Span, by: MapBy, context: Context): Figure | null {
  const { land, m } = context;
  if (!land || !all.named) return null;
  const id = context.ids.includes(by) ? by : 'cases';
  const found = ranked(all.parts, id).map((part) => locatedOf(part, context));
  const shown = found.filter((one) => one.at !== null && (valueOf(one.part, id) ?? 0) > 0);
  if (shown.length === 0) return null;
  const unit = rankingUnit(all.parts, id, context);
  const [first] = shown;
  const text = (part: Part): string => {
    const quantity = part.answers[id]?.quantity;
    return quantity ? `${quantityText(quantity, id, unit, context)} ${unitName(id, unit, context)}` : '';
  };
  const ids = context.ids.filter((one) => one === 'cases' || one === 'loss');
  return {
    id: 'map',
    headline: first
      ? m.places.map.top(areaLabel(first.part.key, context), text(first.part))
      : m.places.map.none,
    sub: joined(m.places.map.sub(m.measures[id]), placeText(context, 'area'), datesText(span, context)),
    unit: [...new Set(ids.map((one) => unitName(one, rankingUnit(all.parts, one, context), context)))].join(
      '; '
    ),
    rowHeading: m.figure.area,
    numbered: true,
    columns: [
      ...ids.map((one) => ({
        id: one,
        label: m.measures[one],
        measure: one,
        scale: scaleOf(one, rankingUnit(all.parts, one, context), context),
        records: {}
      })),
      { id: 'within', label: m.places.map.within, text: true },
      { id: 'located', label: m.places.map.located, text: true }
    ],
    rows: found.map(({ part, unit: own, at }): FigureRow => ({
      key: part.key,
      label: areaLabel(part.key, context),
      role: part.remainder || part.key === '' ? 'remainder' : 'item',
      cells: {
        ...Object.fromEntries(
          ids.map((one) => [
            one,
            answerCell(part.answers[one], one, rankingUnit(all.parts, one, context), context)
          ])
        ),
        within: textCell((own?.district ?? own?.province)?.label ?? ''),
        located: textCell(at ? m.places.map.hasPlace : m.places.map.noPlace, at ? 'located' : 'none')
      },
      filter: { dimension: 'area', value: part.key },
      records: { area: part.key },
      selected: context.filter.areas?.has(part.key) ?? false
    })),
    notes: [
      ...unplacedNotes(found, context),
      context.boundaries ? m.places.map.ownBoundaries(context.boundaries.name) : m.places.map.centres,
      ...islandsNote(shown, context)
    ],
    source: sourceText(context),
    alt: shown
      .slice(0, 12)
      .map(({ part }) => `${areaLabel(part.key, context)}: ${text(part)}`)
      .join('; '),
    picture: picture(shown, id, text, context),
    fileStem: fileStem(`${m.places.map.title} ${m.measures[id]}`, span, context)
  };
}

function locatedOf(part: Part, { land, cube }: Context): Located {
  const code = part.key === '' ? -1 : cube.areas.indexOf(part.key);
  const ids = cube.names.area[code]?.id.split('+') ?? [];
  // Of a name for two lands, the later one's centre.
  const units = ids.flatMap((id) => land?.areas.byId.get(id) ?? []);
  const unit = units.find(({ era }) => era === 'new') ?? units[0] ?? null;
  return { part, unit, at: unit && land ? land.centres(unit) : null };
}

function unplacedNotes(found: readonly Located[], context: Context): string[] {
  const { m, lang } = context;
  const without = found.filter(({ at }) => at === null).map(({ part }) => part.answers);
  const cases = together(without.map((answers) => answers.cases)).quantity;
  const loss = together(without.map((answers) => answers.loss)).quantity;
  return [
    ...(cases && cases.value > 0 ? [m.places.map.unplaced(printCount(cases.value, lang))] : []),
    ...(loss && loss.high > 0 ? [m.places.map.unplacedLoss(amountInText(loss, context))] : [])
  ];
}

function picture(
  shown: readonly Located[],
  id: MapBy,
  text: (part: Part) => string,
  context: Context
): MapPicture {
  const chosen = context.filter.areas;
  const points = shown.flatMap(({ part, at }): MapPoint[] =>
    at
      ? [
          {
            key: part.key,
            label: areaLabel(part.key, context),
            ...at,
            value: valueOf(part, id) ?? 0,
            text: text(part),
            dimmed: chosen ? !chosen.has(part.key) : false
          }
        ]
      : []
  );
  const largest = Math.max(...points.map(({ value }) => value));
  const unit = rankingUnit(
    shown.map(({ part }) => part),
    id,
    context
  );
  return {
    kind: 'map',
    points,
    names: names(shown, context),
    outlines: context.boundaries?.lines ?? [],
    sizeTitle: context.m.places.map.size(
      `${lowerFirst(context.m.measures[id])} (${unitName(id, unit, context)})`
    ),
    sizes: [...new Set([rounded(largest), rounded(largest / 4), rounded(largest / 20)])]
      .filter((value) => value > 0)
      .map((value) => ({
        value,
        text: quantityText({ value, low: value, high: value, qualifier: 'exact' }, id, unit, context)
      }))
  };
}

/** Said of the country, and of the provinces the archipelagos belong to, whose bubbles are not there. */
function islandsNote(shown: readonly Located[], { m }: Context): string[] {
  const codes = shown.map(({ unit }) => (unit?.era === 'new' ? (unit.province ?? unit).code : ''));
  const theirs = codes.some((code) => code === DA_NANG || code === KHANH_HOA);
  return theirs || country(shown) ? [m.places.map.islands] : [];
}

/** One, two or five times a power of ten, and whole. */
function rounded(value: number): number {
  if (value < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (value >= 5 * power ? 5 : value >= 2 * power ? 2 : 1);
}

function country(shown: readonly Located[]): boolean {
  const lats = shown.flatMap(({ at }) => (at ? [at.lat] : []));
  return Math.max(...lats) - Math.min(...lats) >= COUNTRY;
}

/** Provinces the bubbles lie in, for orientation; on a map of the country the archipelagos too. */
function names(shown: readonly Located[], { land, m }: Context): MapPicture['names'] {
  if (!land) return [];
  const units = shown.flatMap(({ unit }) => (unit && unit.level !== 'province' ? [unit] : []));
  const provinces = [...new Set(units.flatMap((unit) => oldProvinces(land.areas, unit)))];
  return [
    ...provinces.flatMap((unit) => {
      const at = land.centres(unit);
      return at ? [{ label: capital(unit.name), ...at }] : [];
    }),
    ...(country(shown)
      ? [
          { label: m.places.map.hoangSa, ...HOANG_SA, always: true },
          { label: m.places.map.truongSa, ...TRUONG_SA, always: true }
        ]
      : [])
  ];
}
