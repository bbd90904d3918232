/** The data in view as a single file for outside carries them: coarse enough, and the texts that go along otherwise. */
import type { PLACE_LEVELS } from '../cases/placeLevel';
import { parsePeriod } from '../cases/calendar';
import { coarse, type AtLevel, type Coarse } from '../cube/coarse';
import type { Cube } from '../cube/cube';
import type { ReportText } from '../export/oneFile';
import type { Context } from '../figures/context';
import type { Messages } from '../i18n/vi';
import type { Address } from './address';
import { landOf } from './land';
import { useReport } from './report.svelte';
import { documentOf } from './reportDocument';

const EVERYWHERE = { fromMonth: null, toMonth: null, types: null, areas: null };

/** From small places to large ones; as written they may be of any size. */
const LARGER = ['district', 'province'] as const satisfies readonly (typeof PLACE_LEVELS)[number][];

/** @returns `null` where there are too few cases for any file */
export function coarseOf(cube: Cube, { land, level = 'written' }: Context, below: number): Coarse | null {
  if (!land) return coarse([{ level: 'written', cube }], below);
  const at = (own: (typeof PLACE_LEVELS)[number]): AtLevel => ({
    level: own,
    cube: landOf(cube, land, { filter: EVERYWHERE, level: own, territory: land.choice }).shown.cube
  });
  // On a common territory what is left out depends on the level: there all tables are of one.
  const larger = land.choice === 'then' ? LARGER.slice(LARGER.findIndex((own) => own === level) + 1) : [];
  return coarse([level, ...(level === 'province' ? [] : larger)].map(at), below);
}

/** The address that a coarse file opens with: no choice of types and places, whose cells are others. */
export function coarseAddress(address: Address): Address {
  const whole = (text: string | null): string | null =>
    text !== null && parsePeriod(text, address.calendar) ? text : null;
  return {
    ...address,
    ...{ types: [], areas: [], typesBy: 'type', level: 'written', territory: 'then' },
    from: whole(address.from),
    to: whole(address.to)
  };
}

/** Headings and paragraphs of the report as it stands, without headings over figures alone. */
export function reportTexts(m: Messages, day: number): ReportText[] {
  const { blocks } = documentOf(useReport().state, m, day);
  const texts = blocks.flatMap((block): ReportText[] => {
    if (block.kind === 'figure') return [];
    return [{ level: block.kind === 'heading' ? block.level : null, text: block.text }];
  });
  return texts.filter(({ level }, at) => {
    if (level === null) return true;
    const after = texts.slice(at + 1);
    const end = after.findIndex((other) => other.level !== null && other.level <= level);
    return (end < 0 ? after : after.slice(0, end)).some((other) => other.level === null);
  });
}
