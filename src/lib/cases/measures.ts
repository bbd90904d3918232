/**
 * The one table of measures. Intake recognises columns by it, the store makes its columns and its
 * GROUP BY from it, figures and exports print by it. Adding a measure is one entry here and its
 * two names in `i18n`.
 */

export type MeasureId =
  | 'cases'
  | 'loss'
  | 'victims'
  | 'suspects'
  | 'recovered'
  | 'prevented'
  | 'crimeReports'
  | 'prosecuted'
  | 'cleared'
  | 'clearedPrior'
  | 'amount';

export type Unit = 'case' | 'person' | 'report' | 'dong';

export interface Measure {
  readonly id: MeasureId;
  readonly unit: Unit;
  /** set where a rise is bad news; others rise and fall without colour */
  readonly rising?: 'worse';
  /** A case-level row counts as this much when the file has no such column: one case, else unknown. */
  readonly perRow: number | null;
  /** Folded header names (no diacritics, lower case), longest and most telling first. */
  readonly names: readonly string[];
}

/** All are additive: the sum over disjoint parts is the figure for the whole. */
export const MEASURES: readonly Measure[] = [
  {
    id: 'cases',
    unit: 'case',
    rising: 'worse',
    perRow: 1,
    names: [
      'so vu viec',
      'so vu an',
      'so vu xay ra',
      'so vu',
      'so luong vu',
      'vu viec',
      'xay ra',
      'vu',
      'cases',
      'case count',
      'number of cases',
      'count',
      'incidents',
      'faits',
      'so luong'
    ]
  },
  {
    id: 'loss',
    unit: 'dong',
    rising: 'worse',
    perRow: null,
    names: [
      'so tien thiet hai',
      'tong thiet hai',
      'thiet hai',
      'so tien chiem doat',
      'so tien bi chiem doat',
      'tri gia tai san',
      'gia tri thiet hai',
      'tai san thiet hai',
      'so tien bi mat',
      'so tien',
      'chiem doat',
      'loss',
      'losses',
      'total loss',
      'amount lost',
      'amount',
      'damage'
    ]
  },
  {
    id: 'victims',
    unit: 'person',
    rising: 'worse',
    perRow: null,
    names: ['so bi hai', 'so nan nhan', 'bi hai', 'nan nhan', 'victims', 'victim count']
  },
  {
    id: 'suspects',
    unit: 'person',
    perRow: null,
    names: [
      'so bi can',
      'so bi can khoi to',
      'bi can khoi to',
      'khoi to bi can',
      'khoi to so bi can',
      'so doi tuong',
      'bi can',
      'doi tuong',
      'suspects',
      'accused'
    ]
  },
  {
    id: 'recovered',
    unit: 'dong',
    perRow: null,
    names: ['so tien thu hoi', 'tai san thu hoi', 'da thu hoi', 'thu hoi', 'recovered', 'amount recovered']
  },
  {
    // Money stopped before it was gone; what comes back of it is recovered.
    id: 'prevented',
    unit: 'dong',
    perRow: null,
    names: [
      'so tien ngan chan',
      'ngan chan so tien',
      'so tien phong toa',
      'tam dung giao dich',
      'ngan chan',
      'amount prevented',
      'prevented'
    ]
  },
  {
    // What is told before a case is opened, and may never become one (DOMAIN.md §7).
    id: 'crimeReports',
    unit: 'report',
    perRow: null,
    names: [
      'so tin bao to giac',
      'so to giac tin bao',
      'so tin bao',
      'so to giac',
      'so tin tiep nhan',
      'tin bao tiep nhan',
      'tin bao to giac tiep nhan',
      'tiep nhan tin bao',
      'nguon tin ve toi pham',
      // "Tin báo về lừa đảo trên mạng" is a kind of them.
      '=tin bao to giac',
      '=to giac tin bao',
      '=tin bao',
      '=to giac',
      'crime reports',
      'reports received'
    ]
  },
  {
    id: 'prosecuted',
    unit: 'case',
    perRow: null,
    names: ['so vu khoi to', 'da khoi to', 'khoi to', 'prosecuted', 'proceeded']
  },
  {
    id: 'cleared',
    unit: 'case',
    perRow: null,
    names: ['so vu lam ro', 'so vu kham pha', 'lam ro', 'kham pha', 'dieu tra lam ro', 'cleared', 'solved']
  },
  {
    // Of the cleared ones, those opened in an earlier period: a clearance rate may exceed 100 % (DOMAIN.md §7).
    id: 'clearedPrior',
    unit: 'case',
    perRow: null,
    names: [
      'so vu lam ro ky truoc',
      'lam ro vu ky truoc',
      'lam ro ky truoc',
      'lam ro cua ky truoc',
      'lam ro tu ky truoc',
      'lam ro an ky truoc',
      'lam ro an cu',
      'kham pha an cu',
      'trong do ky truoc',
      'trong do cua ky truoc',
      'trong do tu ky truoc',
      'trong do vu ky truoc',
      'trong do an ky truoc',
      'trong do ky truoc chuyen sang',
      'trong do vu ky truoc chuyen sang',
      'trong do an ky truoc chuyen sang',
      'cleared from earlier periods',
      'cleared earlier periods',
      'cleared prior'
    ]
  },
  {
    // Money that is nobody's loss: a budget, or amounts of which the file does not say what they are.
    id: 'amount',
    unit: 'dong',
    perRow: null,
    names: ['kinh phi', 'du toan', 'ngan sach', 'von phan bo', 'budget', 'expenditure', 'funding']
  }
];

export const MEASURE_IDS: readonly MeasureId[] = MEASURES.map((measure) => measure.id);

const byId = new Map(MEASURES.map((measure) => [measure.id, measure]));

export function measureOf(id: MeasureId): Measure {
  const measure = byId.get(id);
  if (!measure) throw new Error(`No such measure: ${id}`);
  return measure;
}

/** Amounts carry an interval (value, low, high); counts are exact whole numbers. */
export function isAmount(id: MeasureId): boolean {
  return measureOf(id).unit === 'dong';
}
