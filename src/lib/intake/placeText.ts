/** A place written with the larger units it lies in: "phường Vĩnh Hải, TP Nha Trang, tỉnh Khánh Hòa". */

/** One way to read it. */
export interface PlaceText {
  readonly name: string;
  readonly district: string | null;
  readonly province: string | null;
  /** there is more in front: a house, a street, a hamlet */
  readonly inside: boolean;
}

/** The ways to read a cell, from the right, the one that explains most of it first; one for a plain name. */
export function placeTexts(text: string): PlaceText[] {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const whole = { name: text, district: null, province: null, inside: false };
  if (parts.length < 2) return [whole];
  const at = (fromEnd: number): string => parts.at(-fromEnd) ?? '';
  const ways: PlaceText[] = [];
  const way = (used: number, district: string | null, province: string | null): void => {
    if (parts.length >= used) ways.push({ name: at(used), district, province, inside: parts.length > used });
  };
  way(3, at(2), at(1));
  way(2, null, at(1));
  way(2, at(1), null);
  way(1, null, null);
  return ways.sort((a, b) => Number(a.inside) - Number(b.inside));
}
