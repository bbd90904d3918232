/** The list of units cut down to the provinces that some data name: what a file that travels alone needs of the country. */
import { provinceAfter, provincesBefore } from './areaChange';
import type { CentreFile } from './areaCentres';
import type { AreaFile, AreaUnit, Areas } from './areaData';

export interface UnitFiles {
  readonly areas: AreaFile;
  readonly centres: CentreFile;
}

/**
 * All provinces of both eras, and the smaller units of those in which any unit of `ids` lies, with the provinces that these were
 * made of. Ways of writing names are left out: nothing is recognised any more.
 */
export function unitsWithin(files: UnitFiles, areas: Areas, ids: Iterable<string>): UnitFiles {
  const kept = new Set<AreaUnit>();
  for (const id of ids) {
    const unit = areas.byId.get(id);
    const province = unit && (unit.province ?? unit);
    const after = province?.era === 'old' ? provinceAfter(areas, province) : province;
    if (after) for (const own of [after, ...provincesBefore(areas, after)]) kept.add(own);
  }
  const codes = (era: AreaUnit['era']): ReadonlySet<string> =>
    new Set([...kept].filter((unit) => unit.era === era).map(({ code }) => code));
  const old = linesWithin(files.areas.old, codes('old'));
  const fresh = linesWithin(files.areas.new, codes('new'));
  // Centres stand in the order of the new communes.
  const at = fresh.communes;
  return {
    areas: { old: old.text, new: fresh.text, aliases: '' },
    centres: {
      lat: at.map((i) => files.centres.lat[i] ?? NaN),
      lon: at.map((i) => files.centres.lon[i] ?? NaN)
    }
  };
}

/** Lines of provinces, and all lines under those of `codes`; places of the kept communes among all. */
function linesWithin(text: string, codes: ReadonlySet<string>): { text: string; communes: number[] } {
  const communes: number[] = [];
  let inside = false;
  let commune = -1;
  const lines = text.split('\n').filter((line) => {
    const [, province] = /^=(\d+)/.exec(line) ?? [];
    if (province !== undefined) {
      inside = codes.has(province);
      return true;
    }
    if (!line.startsWith('#')) {
      commune += 1;
      if (inside) communes.push(commune);
    }
    return inside;
  });
  return { text: lines.join('\n'), communes };
}
