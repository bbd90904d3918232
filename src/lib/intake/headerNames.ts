/**
 * What header names mean, in Vietnamese (with or without diacritics, NFC or NFD) and English.
 * Words are folded; measures bring their own names from cases/measures.
 */
import { MEASURES } from '../cases/measures';
import { fold } from '../cases/text';
import type { ColumnMeaning } from './reading';

export interface NameMatch {
  readonly meaning: ColumnMeaning;
  /** 3: the whole name · 2: how it begins · 1: somewhere in it */
  readonly fit: 1 | 2 | 3;
  /** length of the matched words: the most specific name wins */
  readonly length: number;
  /** place in the list of names, the most telling first: lower is better */
  readonly rank: number;
}

// A name with = in front must be the whole header: "tỉnh" is a place, "giới tính" folds to the same letters.
const DATES = [
  'ngay xay ra',
  'thoi gian xay ra',
  'thoi diem xay ra',
  'ngay pham toi',
  'date of offence',
  'date of offense',
  'incident date',
  'date occurred',
  'ngay tiep nhan',
  'thoi gian tiep nhan',
  'ngay tin bao',
  'ngay nhan tin bao',
  'ngay trinh bao',
  'ngay bao tin',
  'ngay to giac',
  'reported date',
  'date reported',
  'report date',
  'ngay khoi to',
  'thoi gian khoi to',
  '=ngay thang nam',
  '=ngay thang',
  '=thoi gian',
  '=thoi diem',
  '=ngay',
  '=date',
  '=ky bao cao',
  '=ky',
  '=giai doan',
  '=period',
  '=nam',
  '=nam xay ra',
  '=nam thong ke',
  '=nam bao cao',
  '=year',
  '=annee',
  '=thang',
  '=thang nam',
  '=month',
  '=quy',
  '=quarter',
  '=thang xay ra',
  'date of'
];
const TYPES = [
  'phuong thuc thu doan',
  'thu doan',
  'phuong thuc',
  'loai toi pham',
  'loai hinh',
  'loai lua dao',
  'loai vu',
  'loai an',
  'hinh thuc lua dao',
  'hinh thuc',
  'hanh vi',
  '=loai',
  '=phan loai',
  '=toi danh',
  '=nhom',
  'scam type',
  'fraud type',
  'type of scam',
  'type of fraud',
  'crime type',
  'offence type',
  'offense type',
  'modus operandi',
  '=type',
  '=category',
  '=method',
  '=scam',
  '=offence',
  '=classe',
  '=noi dung',
  '=noi dung cong viec'
];
const AREAS = [
  '=phuong xa',
  '=xa phuong',
  '=xa phuong thi tran',
  '=xa',
  '=phuong',
  '=commune',
  '=ward',
  '=quan huyen',
  '=huyen thi xa thanh pho',
  '=huyen tx tp',
  '=huyen',
  '=quan',
  '=thi xa',
  '=district',
  '=dia ban',
  'dia ban xay ra',
  'dia ban',
  'noi xay ra',
  '=noi',
  'dia diem',
  'don vi hanh chinh',
  '=khu vuc',
  '=tinh thanh pho',
  '=tinh thanh',
  '=tinh tp',
  '=tinh',
  '=thanh pho',
  '=tp',
  '=province',
  '=city',
  '=state',
  '=state ut',
  '=county',
  '=area',
  '=location',
  '=place',
  '=region',
  'code departement',
  '=departement',
  '=don vi',
  '=don vi bao cao'
];
const CODES = [
  '=ma vu',
  '=ma vu an',
  '=ma vu viec',
  '=so ho so',
  '=ma ho so',
  '=so hieu',
  '=ma so vu',
  'case id',
  'case no',
  'case number',
  'case code',
  'case ref',
  '=ma so',
  '=ma',
  '=code',
  '=id',
  '=reference',
  '=ref'
];
const IGNORED = [
  '=stt',
  '=tt',
  '=so tt',
  '=so thu tu',
  '=no',
  '=sl no',
  '=s no',
  '=sr no',
  '=index',
  'ghi chu',
  '=note',
  '=notes',
  'remark',
  '=nguon',
  '=source',
  'ty le',
  'ti le',
  'ty trong',
  'co cau',
  'tang giam',
  'tang',
  'giam',
  'so sanh',
  'so voi',
  'chenh lech',
  'percent',
  'share',
  'change',
  'growth',
  'rate',
  'luy ke',
  'binh quan',
  'trung binh',
  'average',
  'mean',
  'median',
  'cung ky',
  'nam truoc',
  'ky truoc',
  'previous',
  'don vi tinh',
  'nam sinh',
  'ngay sinh',
  'tuoi',
  'gioi tinh',
  'tinh trang',
  'tinh chat',
  'noi dung vu',
  'tom tat',
  'mo ta',
  'description',
  'so dien thoai',
  'so tai khoan',
  'dia chi',
  'ho ten',
  'ho va ten',
  '=ten',
  'dan so',
  'population',
  'don vi thuc hien',
  'ngay nhap',
  'ngay lap',
  'ngay bao cao',
  'ngay cap nhat'
];

// Short or everyday words that mean a measure only when they are the whole name.
const WHOLE_ONLY = new Set([
  'vu',
  'count',
  'so luong',
  'so tien',
  'amount',
  'vu viec',
  'cases',
  'incidents',
  'faits',
  'damage',
  'accused',
  'solved',
  'proceeded',
  'khoi to',
  'doi tuong',
  'bi can',
  'bi hai',
  'nan nhan'
]);

interface Name {
  readonly meaning: ColumnMeaning;
  readonly words: string;
  readonly squeezed: string;
  readonly wholeOnly: boolean;
  readonly rank: number;
}

function names(meaning: ColumnMeaning, list: readonly string[]): Name[] {
  return list.map((entry, rank) => {
    const words = entry.replace(/^=/, '');
    return {
      meaning,
      words,
      squeezed: words.replace(/ /g, ''),
      wholeOnly: entry.startsWith('=') || WHOLE_ONLY.has(words),
      rank
    };
  });
}

const NAMES: readonly Name[] = [
  ...names('ignore', IGNORED),
  ...names('code', CODES),
  ...names('date', DATES),
  ...names('type', TYPES),
  ...names('area', AREAS),
  ...MEASURES.flatMap((measure) => names(measure.id, measure.names))
];

/** A header name for comparison: folded, units in brackets and punctuation gone, camelCase parted. */
export function nameWords(name: string): string {
  const parted = name.replace(/([a-z])([A-Z])/g, '$1 $2');
  return fold(parted)
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}

/** The meaning a header name most likely has, or `null` when it says nothing to us. */
export function matchName(name: string): NameMatch | null {
  const words = nameWords(name);
  if (words === '' || words.length > 80) return null;
  if (words.includes('%')) return { meaning: 'ignore', fit: 3, length: words.length, rank: 0 };
  const squeezed = words.replace(/ /g, '');
  let best: NameMatch | null = null;
  for (const entry of NAMES) {
    const fit = fitOf(entry, words, squeezed);
    if (fit === 0) continue;
    const match: NameMatch = { meaning: entry.meaning, fit, length: entry.words.length, rank: entry.rank };
    if (!best || better(match, best)) best = match;
  }
  return best;
}

function fitOf(name: Name, words: string, squeezed: string): 0 | 1 | 2 | 3 {
  if (words === name.words || squeezed === name.squeezed) return 3;
  if (name.wholeOnly) return 0;
  // "Thiệt hại – ghi trong nguồn", "Số vụ năm 2022"
  if (words.startsWith(`${name.words} `)) return 2;
  return ` ${words} `.includes(` ${name.words} `) ? 1 : 0;
}

function better(a: NameMatch, b: NameMatch): boolean {
  if ((a.fit === 3) !== (b.fit === 3)) return a.fit === 3;
  // "Tỷ lệ khởi tố", "Số vụ tăng giảm": whatever they speak of, they are not amounts of it.
  if ((a.meaning === 'ignore') !== (b.meaning === 'ignore')) return a.meaning === 'ignore';
  return a.length !== b.length ? a.length > b.length : a.fit > b.fit;
}
