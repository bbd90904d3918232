/** Units and types to choose from, searched without diacritics. */
import { loadAreas, type AreaUnit } from '../cases/areaData';
import { SCAM_TYPES } from '../cases/scamTypes';
import { fold } from '../cases/text';

export interface NameOption {
  readonly id: string;
  readonly label: string;
  /** what it lies in, or which list it is of */
  readonly detail: string;
  /** what is searched: the name without its kind, and all of it */
  readonly name: string;
  readonly folded: string;
}

/** Most options shown at once. */
const SHOWN = 40;

/**
 * All units, those of the province and time first.
 * @param province name without its kind; empty for none
 * @param words for a unit's time: "đến 30/06/2025"
 */
export async function areaOptions(
  province: string,
  era: 'old' | 'new' | 'both' | undefined,
  words: Readonly<Record<'old' | 'new', string>>
): Promise<NameOption[]> {
  const { units } = await loadAreas();
  const home = fold(province);
  const rank = (unit: AreaUnit): number =>
    (era === undefined || era === 'both' || unit.era === era ? 0 : 2) +
    (home === '' || fold((unit.province ?? unit).name) === home ? 0 : 1);
  return units
    .map((unit) => ({ unit, rank: rank(unit) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ unit }) => {
      const detail = [unit.district?.label, unit.province?.label, words[unit.era]].filter(Boolean).join(', ');
      return {
        id: unit.id,
        label: unit.label,
        detail,
        name: fold(unit.name),
        folded: fold(`${unit.label} ${detail}`)
      };
    });
}

/** The names of provinces of both times, each once. */
export async function provinceOptions(): Promise<NameOption[]> {
  const { units } = await loadAreas();
  const names = new Set(units.filter(({ level }) => level === 'province').map(({ name }) => name));
  return [...names].sort(new Intl.Collator('vi').compare).map((name) => plain(name, name, ''));
}

export function typeOptions(own: readonly string[], labels: ReadonlyMap<string, string>): NameOption[] {
  return [
    ...own.map((name) => plain(`own:${name}`, name, '')),
    ...SCAM_TYPES.map(({ id, label }) => plain(id, labels.get(id) ?? label, labels.has(id) ? label : ''))
  ];
}

function plain(id: string, label: string, detail: string): NameOption {
  return { id, label, detail, name: fold(label), folded: fold(`${label} ${detail}`) };
}

/** Options with all words of the search: those of just that name first, then those that begin with it. */
export function searched(options: readonly NameOption[], search: string): NameOption[] {
  const text = fold(search);
  const words = text.split(' ').filter(Boolean);
  const tiers: [NameOption[], NameOption[], NameOption[]] = [[], [], []];
  for (const option of options) {
    if (!words.every((word) => option.folded.includes(word))) continue;
    const tier = option.name === text ? 0 : option.folded.startsWith(text) ? 1 : 2;
    tiers[tier].push(option);
    if (text === '' && tiers[1].length >= SHOWN) break;
  }
  return tiers.flat().slice(0, SHOWN);
}
