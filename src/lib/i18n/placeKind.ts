/** The kind of a place by its name: `tỉnh Khánh Hòa` is a `tỉnh`, `thành phố Đà Nẵng` a `thành phố`. */
const KINDS: Readonly<Record<string, string>> = {
  'thành phố': 'city',
  'thị xã': 'town',
  'thị trấn': 'township',
  'đặc khu': 'special zone',
  tỉnh: 'province',
  huyện: 'district',
  quận: 'district',
  xã: 'commune',
  phường: 'ward'
};

function kindOf(place: string): string | undefined {
  const name = place.normalize('NFC').toLowerCase();
  return Object.keys(KINDS).find((kind) => name.startsWith(`${kind} `));
}

/** Whether a name begins with its kind. */
export function hasKind(place: string): boolean {
  return kindOf(place) !== undefined;
}

/** `thành phố`; the first word of a name that says no kind known here. */
export function placeKind(place: string): string {
  return kindOf(place) ?? place.replace(/ .*/, '');
}

/** The same in English; `area` where the kind is not known. */
export function placeKindEn(place: string): string {
  return KINDS[placeKind(place)] ?? 'area';
}
