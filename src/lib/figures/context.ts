/**
 * What every figure is made from: the cube, the filter, and how the user wants to see it.
 */
import type { MapBy } from './picture';
import type { Centres } from '../cases/areaCentres';
import type { Areas } from '../cases/areaData';
import type { Line } from '../cases/boundaries';
import type { Grain } from '../cases/calendar';
import type { PlaceLevel } from '../cases/placeLevel';
import type { MeasureId } from '../cases/measures';
import type { Lang, MoneyUnit } from '../cases/print';
import { scamTypeNames, type ScamTypeName } from '../cases/scamTypes';
import { sourceSpans, type SourceSpan } from '../cube/coverage';
import type { Cube } from '../cube/cube';
import type { ForeignCell } from '../cube/foreign';
import { ACROSS_UNITS, MERGED } from '../cases/text';
import type { Placed } from '../cube/places';
import type { CommonLand, TerritoryChoice } from '../cube/territory';
import type { Compare } from '../cube/against';
import type { Filter } from '../cube/slice';
import { en } from '../i18n/en';
import { USUAL_STYLE, type SentenceStyle } from './changeStyle';
import { groupsEn } from '../i18n/groups.en';
import { groupsVi, groupWords } from '../i18n/groups.vi';
import { vi, type Messages } from '../i18n/vi';

/** A source's own sentence: `{period}`, `{cases}` and `{loss}` stand for what is counted. */
export interface Wording {
  readonly happened: string;
  readonly loss: string;
  /** how it writes a change */
  readonly style: SentenceStyle;
}

/** What is known about the data as a whole, for titles and source lines. */
export interface DatasetInfo {
  /** `Khánh Hòa 2020–2022` */
  readonly title: string;
  /** `tỉnh Khánh Hòa` */
  readonly place: string | null;
  /** the source's own term for what it counts */
  readonly subject: string | null;
  /** without "Nguồn:" and without the full stop */
  readonly source: string;
  readonly sample: boolean;
  /** rows known by year alone */
  readonly yearly: boolean;
  /** amounts in foreign currency, printed, kept apart */
  readonly foreign: string | null;
  /** how firm the figures are, as a sentence ("Số liệu sơ bộ."); `null` when nobody has said */
  readonly status: string | null;
  /** the source's own words for what it counts, in its own document */
  readonly wording?: Wording | null;
}

/** How types are counted. */
export const TYPES_BY = ['type', 'group'] as const;
export type TypesBy = (typeof TYPES_BY)[number];

/** Lines of a file of the user's own. */
export interface Boundaries {
  readonly name: string;
  readonly lines: readonly Line[];
}

export interface View {
  readonly lang: Lang;
  readonly filter: Filter;
  /** days chosen inside months: the cube then holds only rows within them */
  readonly window?: { readonly from: number; readonly to: number } | null;
  /** values of further columns that the cube is limited to */
  readonly where?: readonly { readonly dimension: string; readonly values: readonly string[] }[];
  /** at which level places are counted, on whose land, and what the map's bubbles are as large as */
  readonly level?: PlaceLevel;
  readonly territory?: TerritoryChoice;
  readonly map?: MapBy;
  /** boundaries the user supplied, drawn under the map */
  readonly boundaries?: Boundaries | null;
  readonly grain: Grain;
  readonly compare: Compare;
  readonly unit: MoneyUnit | 'auto';
  /** whether types are counted one by one or by their groups */
  readonly typesBy?: TypesBy;
  /** groups the user puts types into, by id (`withGroups`) */
  readonly typeGroups?: ReadonlyMap<string, string>;
  /** names the user gives to types, by id */
  readonly typeLabels?: ReadonlyMap<string, string>;
  /** how sentences write a change; `null` or left out: as the source does, else the usual way */
  readonly style?: SentenceStyle | null;
  /** day number */
  readonly today: number;
}

/** Places as they are shown, and the ways to a common territory. */
export interface Land {
  readonly areas: Areas;
  readonly centres: Centres;
  readonly shown: Placed;
  readonly choice: TerritoryChoice;
  /** looked for only where they are offered or taken */
  readonly ways: () => readonly CommonLand[];
}

/** Cubes beside the whole one, where days cut months: of the days chosen, and of those compared with. */
export interface CutCubes {
  readonly cut: Cube | null;
  readonly earlier: readonly Cube[];
}

const UNCUT: CutCubes = { cut: null, earlier: [] };

export interface Context extends Omit<View, 'style'>, CutCubes {
  readonly style: SentenceStyle;
  readonly m: Messages;
  readonly cube: Cube;
  readonly dataset: DatasetInfo;
  readonly spans: readonly (SourceSpan | null)[];
  /** measures the data carry, in the order of the table of measures */
  readonly ids: readonly MeasureId[];
  readonly typeNames: ReadonlyMap<string, ScamTypeName>;
  /** amounts in foreign currency of the types and places chosen, of all times */
  readonly foreign?: readonly ForeignCell[];
  /** `null` or left out: no place of the data was recognised */
  readonly land?: Land | null;
}

export function contextOf(
  cube: Cube,
  dataset: DatasetInfo,
  view: View,
  ids: readonly MeasureId[],
  cubes: CutCubes = UNCUT
): Context {
  return {
    ...view,
    ...cubes,
    style: view.style ?? dataset.wording?.style ?? USUAL_STYLE,
    m: wordsOf(view),
    cube,
    dataset,
    spans: sourceSpans(cube),
    ids: ids.filter((id) => cube.measures[id]),
    typeNames: scamTypeNames(cube.types, cube.names.type, view.typeLabels)
  };
}

/** Words of a language; those of types are of groups where groups are counted. */
function wordsOf({ lang, typesBy }: View): Messages {
  const m = lang === 'vi' ? vi : en;
  return typesBy === 'group' ? groupWords(m, lang === 'vi' ? groupsVi : groupsEn) : m;
}

/** Name of a type in tables and sentences. */
export function typeLabel(key: string, context: Context): string {
  if (key === MERGED) return context.m.publish.merged;
  return key === '' ? context.m.figure.unknownType : (context.typeNames.get(key)?.label ?? key);
}

/** Name of a type on a chart. */
export function typeShort(key: string, context: Context): string {
  if (key === MERGED) return context.m.publish.merged;
  return key === '' ? context.m.figure.unknownType : (context.typeNames.get(key)?.short ?? key);
}

/** Name of a place in tables, charts and sentences. */
export function areaLabel(key: string, { m, land }: Pick<Context, 'm' | 'land'>): string {
  if (key === ACROSS_UNITS) return m.places.across[land?.shown.places.level ?? 'written'];
  if (key === MERGED) return m.publish.merged;
  return key || m.figure.unknownArea;
}
