/** Gathers what a single HTML file carries of the data in view, and puts it together. */
import { resolve } from '$app/paths';
import { GRAINS, periodHolding, type Days } from '../cases/calendar';
import type { Areas } from '../cases/areaData';
import { unitsWithin, type UnitFiles } from '../cases/areaSubset';
import { FILE_ORDER, type RecordRow } from '../cases/recordRow';
import { slugOf } from '../cases/text';
import type { Compare } from '../cube/against';
import { sourceSpans } from '../cube/coverage';
import type { Coarse } from '../cube/coarse';
import type { Cube } from '../cube/cube';
import { discreet } from '../cube/discreet';
import { packCube } from '../cube/packedCube';
import { isPersonal, maskedRow } from '../export/mask';
import { oneFileHtml, type OneFileData, type RecordList } from '../export/oneFile';
import { step, type Pace } from '../export/report';
import { earlierDays } from '../figures/chosen';
import { coarseSaid, type CoarseSaid } from '../figures/coarseSaid';
import type { Context, DatasetInfo } from '../figures/context';
import { recordColumns } from '../figures/recordText';
import { en } from '../i18n/en';
import { vi, type Messages } from '../i18n/vi';
import { writeAddress } from './address';
import { datasetInfo } from './dataset';
import { coarseAddress, coarseOf, reportTexts } from './oneFileSafe';
import { useSession } from './session.svelte';
import { typed } from './typedCube';
import { useView } from './view.svelte';
import { useVocabulary } from './vocabulary.svelte';

export interface MadeFile {
  readonly blob: Blob;
  readonly name: string;
  /** cells that count something, and those of them that are one case */
  readonly cells: number;
  readonly single: number;
  /** names of the files behind them */
  readonly sources: readonly string[];
  readonly units: boolean;
  /** the list of cases is in it */
  readonly list: boolean;
  /** paragraphs of the report in it */
  readonly texts: number;
  /** what was done to it for outside */
  readonly safe: CoarseSaid | null;
}

export interface FileChoice {
  /** the records too, without codes and personal columns */
  readonly list: boolean;
  /** the least number of cases of a cell, for a file that leaves the office; `null`: cells as they are */
  readonly below: number | null;
}

/** There are fewer cases than the least number a cell may have. */
export class TooFewCases extends Error {}

/**
 * The single file of the page as it stands.
 * @throws the signal's reason; `TooFewCases`; Error when the app's own files cannot be read or the engine fails
 */
export async function makeOneFile(
  { list, below }: FileChoice,
  pace: Pace & { signal: AbortSignal }
): Promise<MadeFile> {
  const view = useView();
  const session = useSession();
  await view.need();
  const { data, cubes } = session;
  const context = session.context(view.figures, view.m, view.wanted);
  if (!data || !cubes || !context) throw new Error('There are no data to export');
  // What of the page's cubes is split further is of no use to the overview.
  const wanted = { calendar: cubes.cube.calendar, split: { where: view.address.where } };
  // Cells of days beside those of months would tell the days between.
  const windows = below === null ? windowsOf(cubes.cube, context) : [];
  const steps = windows.length + 2;
  await step(pace, 0, steps);
  const cuts: Cube[] = [];
  for (const days of windows) {
    cuts.push(discreet(typed(await session.cubeOf(days, wanted, pace.signal), view.figures)));
    await step(pace, cuts.length, steps);
  }
  const cells = discreet(typed(cubes.cube, view.figures));
  const made = below === null ? null : coarseOf(cells, context, below);
  if (below !== null && !made) throw new TooFewCases(`There are fewer than ${below} cases`);
  const cube = made?.time.cube ?? cells;
  const placed = made ? made.area?.cube : cells;
  const safe =
    made && below !== null
      ? {
          type: made.type && packCube(made.type.cube),
          area: made.area && packCube(made.area.cube),
          said: coarseSaid(made, below)
        }
      : null;
  const told = new Set(made?.type?.cube.names.type.map((named) => named?.id));
  const address = addressOf(context);
  const info = (words: Messages): DatasetInfo => {
    const own = datasetInfo(data, words, words.lang);
    return safe ? { ...own, foreign: null } : own;
  };
  const template = await templateText(pace.signal);
  await step(pace, steps - 1, steps);
  const file: OneFileData = {
    version: 1,
    lang: view.lang,
    today: context.today,
    address: writeAddress(safe ? coarseAddress(address) : address).toString(),
    dataset: { vi: info(vi), en: info(en) },
    cube: packCube(cube),
    cuts: cuts.map(packCube),
    typeLabels: [...useVocabulary().labels].filter(([id]) => !safe || told.has(id)),
    units: context.land && placed ? await unitFiles(placed, context.land.areas) : null,
    records: list && !safe ? await listOf(context, pace.signal) : null,
    texts: safe ? [] : reportTexts(context.m, context.today),
    safe
  };
  const title = `${context.dataset.title} – ${context.m.name}`;
  const html = oneFileHtml(template, file, { title, noscript: context.m.oneFile.noscript });
  await step(pace, steps, steps);
  return {
    blob: new Blob([html], { type: 'text/html;charset=utf-8' }),
    name: `${[context.m.oneFile.fileStem, slugOf(context.dataset.title)].filter(Boolean).join('_')}.html`,
    ...(made ? { cells: coarseCells(made), single: 0 } : counted(cube)),
    sources: cells.sources.map(({ name }) => name),
    units: file.units !== null,
    list: file.records !== null,
    texts: file.texts.filter(({ level }) => level === null).length,
    safe: safe && safe.said
  };
}

/** Years that a base of comparison is looked for in. */
const MOST_YEARS = 20;

/** The address as it stands, with what this machine adds to it said. */
function addressOf({ lang, unit, style }: Context): ReturnType<typeof useView>['address'] {
  return { ...useView().address, lang, unit: unit === 'auto' ? null : unit, style };
}

/**
 * Days that cut months, which some comparison of the file asks for: an unfinished last period is compared with the same days of
 * the other. Also what is chosen now.
 */
function windowsOf(cube: Cube, context: Context): Days[] {
  const { calendar } = cube;
  const none = { fromMonth: null, toMonth: null, types: null, areas: null };
  const yearOf = (month: number): number => Number(periodHolding(month, month, 'year', calendar)?.key);
  const years = sourceSpans(cube).flatMap((span) => (span ? [yearOf(span.first), yearOf(span.last)] : []));
  const [oldest, newest] = [Math.min(...years), Math.max(...years)];
  const compares: Compare[] = [{ kind: 'same-period' }];
  for (let year = oldest; year <= newest && year < oldest + MOST_YEARS; year++)
    compares.push({ kind: 'base', year });
  const asked = GRAINS.flatMap((grain) =>
    compares.flatMap((compare) =>
      earlierDays(cube, { filter: none, window: null, grain, compare, today: context.today })
    )
  );
  const found = new Map<string, Days>();
  for (const days of [...asked, ...(context.window ? [context.window] : []), ...earlierDays(cube, context)])
    found.set(`${days.from}_${days.to}`, { from: days.from, to: days.to });
  return [...found.values()];
}

/** Records that a file can hold beside its figures: some 150 bytes each. */
export const LONGEST_LIST = 20_000;

/** All records behind the figures, in the order of their files. */
async function listOf(context: Context, signal: AbortSignal): Promise<RecordList> {
  const session = useSession();
  const question = {
    window: null,
    where: useView().address.where,
    source: null,
    find: '',
    order: FILE_ORDER
  };
  const rows: RecordRow[] = [];
  for (const role of ['part', 'total'] as const) {
    const { ids } = await session.find({ ...question, role }, signal);
    rows.push(...(await session.recordRows(ids, signal)));
  }
  const extras = { codes: false, categories: context.cube.categories };
  const told = new Set(
    recordColumns(extras, context).flatMap((column) => (isPersonal(column) ? [] : [String(column.id)]))
  );
  const categories = context.cube.categories.filter(({ id }) => told.has(`category:${id}`));
  const ofThese = (row: RecordRow): RecordRow => {
    const safe = maskedRow(row);
    return {
      ...safe,
      code: null,
      categories: Object.fromEntries(categories.map(({ id }) => [id, safe.categories[id] ?? null]))
    };
  };
  return { categories: categories.map(({ id, name }) => ({ id, name })), rows: rows.map(ofThese) };
}

async function templateText(signal: AbortSignal): Promise<string> {
  const answer = await fetch(`${resolve('/')}one-file.txt`, { signal });
  if (!answer.ok) throw new Error(`The program of the single file could not be read: ${answer.status}`);
  return answer.text();
}

/** The units of the provinces that the cells name. */
async function unitFiles(cube: Cube, areas: Areas): Promise<UnitFiles> {
  const [all, centres] = await Promise.all([
    import('../../../data/areas.json'),
    import('../../../data/area-centres.json')
  ]);
  const ids = cube.names.area.flatMap((named) => named?.id.split('+') ?? []);
  return unitsWithin({ areas: all.default, centres: centres.default }, areas, ids);
}

function coarseCells({ time, type, area }: Coarse): number {
  return time.cube.length + (type?.cube.length ?? 0) + (area?.cube.length ?? 0);
}

function counted({ role, measures, length }: Cube): { cells: number; single: number } {
  let cells = 0;
  let single = 0;
  for (let i = 0; i < length; i++) {
    cells += 1;
    if (role[i] === 0 && measures.cases?.value[i] === 1) single += 1;
  }
  return { cells, single };
}
