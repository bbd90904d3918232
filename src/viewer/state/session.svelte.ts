/** The data of a single file: its cells, read once; no engine stands behind them. */
import { centresOf } from '../../lib/cases/areaCentres';
import { readAreas } from '../../lib/cases/areaData';
import { MEASURE_IDS } from '../../lib/cases/measures';
import type { Cube } from '../../lib/cube/cube';
import { unpackCube } from '../../lib/cube/packedCube';
import type { OneFileData } from '../../lib/export/oneFile';
import { earlierDays } from '../../lib/figures/chosen';
import { contextOf, type Context, type Land, type View } from '../../lib/figures/context';
import { overview, type Overview } from '../../lib/figures/overview';
import type { Messages } from '../../lib/i18n/vi';
import { landOf, onLand, type Units } from '../../lib/state/land';
import { safeContext, safeOverview, type SafeTables } from './safeTables';
import type { useSession as useAppSession } from '../../lib/state/session.svelte';

type AppSession = ReturnType<typeof useAppSession>;

class Session implements Pick<AppSession, 'rows' | 'overview' | 'cube'> {
  readonly file: OneFileData;
  readonly cube: Cube;
  /** tables by type and by area of a file for outside, whose `cube` counts by time alone */
  readonly safe: SafeTables | null;
  readonly #cuts: readonly Cube[];
  readonly #units: Units | null;
  readonly rows: number;

  /** @throws Error when the data are cut off or changed */
  constructor(text: string) {
    this.file = JSON.parse(text) as OneFileData;
    this.cube = unpackCube(this.file.cube);
    const { safe } = this.file;
    this.safe = safe && {
      named: safe.said.named,
      type: safe.type && unpackCube(safe.type),
      area: safe.area && unpackCube(safe.area)
    };
    this.#cuts = this.file.cuts.map(unpackCube);
    this.rows = this.cube.rows.reduce((all, rows) => all + rows, 0);
    const { units } = this.file;
    const areas = units && readAreas(units.areas);
    this.#units = areas && { areas, centres: centresOf(areas, units.centres) };
  }

  /** What the figures need to know, for a view. */
  context(view: View, _m: Messages): Context {
    if (this.safe)
      return safeContext(
        this.safe,
        this.cube,
        (cube, filter) => this.#safeContext(cube, { ...view, filter }),
        view
      );
    const land = this.#landOf(view);
    const days = earlierDays(this.cube, view);
    const made = (window: { from: number; to: number } | null | undefined): Cube | null => {
      const found =
        window && this.#cuts.find((cut) => cut.window?.from === window.from && cut.window.to === window.to);
      return found ? onLand(found, this.cube, land) : null;
    };
    const cubes = { cut: made(view.window), earlier: days.flatMap((one) => made(one) ?? []) };
    const cube = land?.shown.cube ?? this.cube;
    return { ...contextOf(cube, this.file.dataset[view.lang], view, MEASURE_IDS, cubes), land };
  }

  overview(context: Context): Overview {
    const { safe } = this;
    return safe
      ? safeOverview(
          safe,
          this.cube,
          (cube, filter) => this.#safeContext(cube, { ...context, filter }),
          context
        )
      : overview(context);
  }

  /** A file for outside: what its cells of one table say. */
  #safeContext(cube: Cube, view: View): Context {
    const land = cube === this.safe?.area ? this.#landOf(view, cube) : null;
    return { ...contextOf(land?.shown.cube ?? cube, this.file.dataset[view.lang], view, MEASURE_IDS), land };
  }

  #landOf({ filter, level = 'written', territory = 'then' }: View, cube = this.cube): Land | null {
    return this.#units && landOf(cube, this.#units, { filter, level, territory });
  }
}

let session: Session | undefined;

/** Reads the data that stand in the page. @throws Error when they are cut off or changed */
export function openSession(text: string): void {
  session = new Session(text);
}

export function useSession(): Session {
  if (!session) throw new Error('The file has not been read');
  return session;
}
