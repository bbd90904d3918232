/** Currencies other than đồng: amounts are whole numbers of their smallest unit. */
const WHOLE_ONLY = new Set(['JPY', 'KRW', 'LAK', 'KHR']);

/** Digits of the smallest unit: 2 for cents, 0 where there is none in use. */
export function minorDigits(currency: string): number {
  return WHOLE_ONLY.has(currency) ? 0 : 2;
}
