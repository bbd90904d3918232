/** A big case-level file, the same every time, and what an independent count of it gives. */
const TYPES = [
  'Lừa đảo gọi điện giả danh cơ quan chức năng',
  'Lừa đảo “bẫy tình”, nhận quà qua mạng xã hội',
  'Chiếm quyền điều khiển tài khoản Zalo',
  'Mua bán hàng qua mạng',
  'Huy động vốn đầu tư tài chính',
  'Vay qua App',
  'Tuyển cộng tác viên bán hàng online',
  'Giả mạo tin nhắn của ngân hàng',
  'Các thủ đoạn khác'
];

/** A generator of numbers from 0 to under 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface CaseFileOptions {
  readonly rows: number;
  readonly types?: readonly string[];
  readonly areas?: number;
  readonly fromYear?: number;
  /** the last year is filled to June only */
  readonly toYear?: number;
}

const two = (value: number) => String(value).padStart(2, '0');
const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

/** Cases with dd/mm/yyyy dates and losses as Vietnamese offices write them, a few empty. */
export function caseFile(options: CaseFileOptions): string {
  const { rows, types = TYPES, areas = 20, fromYear = 2018, toYear = 2026 } = options;
  const random = seeded(20_221_231);
  const months = (toYear - fromYear) * 12 + 6;
  const lines = ['Mã vụ;Ngày xảy ra;Thủ đoạn;Địa bàn;Thiệt hại (đồng)'];
  for (let i = 0; i < rows; i++) {
    const month = Math.floor(random() * months);
    const date = `${two(1 + Math.floor(random() * 28))}/${two(1 + (month % 12))}/${fromYear + Math.floor(month / 12)}`;
    const type = types[Math.floor(random() ** 2 * types.length)] ?? '';
    const area = `Xã ${two(1 + Math.floor(random() * areas))}`;
    const kind = random();
    const millions = 1 + Math.floor(random() * 900);
    const loss =
      kind < 0.03 ? '' : kind < 0.06 ? `${millions},5 triệu đồng` : grouped(millions * 1_000_000 + 5_000);
    lines.push(`VU-${String(i + 1).padStart(7, '0')};${date};${type};${area};${loss}`);
  }
  return `${lines.join('\n')}\n`;
}

export interface Tally {
  cases: number;
  loss: number;
}

export interface CaseCount {
  readonly all: Tally;
  readonly years: ReadonlyMap<string, Tally>;
  readonly months: ReadonlyMap<string, Tally>;
  readonly types: ReadonlyMap<string, Tally>;
  readonly areas: ReadonlyMap<string, Tally>;
  /** by `type|year` */
  readonly typeYears: ReadonlyMap<string, Tally>;
}

/** Counts such a file with nothing of the app. */
export function countCases(text: string): CaseCount {
  const all: Tally = { cases: 0, loss: 0 };
  const maps = {
    years: new Map<string, Tally>(),
    months: new Map<string, Tally>(),
    types: new Map<string, Tally>(),
    areas: new Map<string, Tally>(),
    typeYears: new Map<string, Tally>()
  };
  for (const line of text.trimEnd().split('\n').slice(1)) {
    const [, date = '', type = '', area = '', money = ''] = line.split(';');
    const [, month = '', year = ''] = date.split('/');
    const loss = dong(money);
    const add = (map: Map<string, Tally>, key: string) => {
      const tally = map.get(key) ?? { cases: 0, loss: 0 };
      tally.cases += 1;
      tally.loss += loss;
      map.set(key, tally);
    };
    all.cases += 1;
    all.loss += loss;
    add(maps.years, year);
    add(maps.months, `${year}-${month}`);
    add(maps.types, type);
    add(maps.areas, area);
    add(maps.typeYears, `${type}|${year}`);
  }
  return { all, ...maps };
}

function dong(text: string): number {
  const million = /^(\d+),(\d) triệu đồng$/.exec(text);
  if (million) return Number(million[1]) * 1_000_000 + Number(million[2]) * 100_000;
  return Number(text.replaceAll('.', ''));
}
