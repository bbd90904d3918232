/**
 * Bands of what one case took, as Điều 174 Bộ luật Hình sự (lừa đảo chiếm đoạt tài sản) draws them: from 2,
 * 50, 200 and 500 triệu đồng. Only single cases have a band; a sum over several has none.
 */

/** Id of the dimension. */
export const LOSS_BAND = 'loss-band';

export interface LossBand {
  readonly id: string;
  /** đồng; a case is in the band when it took at least `from` and less than `below` */
  readonly from: number;
  readonly below: number;
}

const MILLION = 1e6;

export const LOSS_BANDS: readonly LossBand[] = [
  { id: 'under-2', from: 0, below: 2 * MILLION },
  { id: '2-50', from: 2 * MILLION, below: 50 * MILLION },
  { id: '50-200', from: 50 * MILLION, below: 200 * MILLION },
  { id: '200-500', from: 200 * MILLION, below: 500 * MILLION },
  { id: 'from-500', from: 500 * MILLION, below: Infinity }
];

/** A case whose interval ("hơn 45 triệu" up to 55) crosses a boundary: its band is not known. */
export const STRADDLING = 'straddling';
/** Counted rows: several cases, none with a band of its own. */
export const COUNTED = 'counted';

/** All values of the dimension, in order; an unknown loss has none of them. */
export const LOSS_BAND_IDS: readonly string[] = [...LOSS_BANDS.map(({ id }) => id), STRADDLING, COUNTED];
