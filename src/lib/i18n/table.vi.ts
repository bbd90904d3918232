/** Words of the trend table, in Vietnamese; `table.en.ts` has the same shape. */
import type { DerivedId } from '../cases/derived';

export const derivedVi: Record<DerivedId, string> = {
  netLoss: 'Thiệt hại sau thu hồi',
  meanLoss: 'Thiệt hại bình quân một vụ',
  medianLoss: 'Thiệt hại trung vị',
  clearanceRate: 'Tỷ lệ làm rõ'
};
export const derivedInTextVi: Record<DerivedId, string> = {
  netLoss: 'thiệt hại sau thu hồi',
  meanLoss: 'thiệt hại bình quân một vụ',
  medianLoss: 'thiệt hại trung vị',
  clearanceRate: 'tỷ lệ làm rõ'
};

const counted: Record<string, string> = {
  type: 'loại',
  'type-group': 'nhóm loại',
  area: 'địa bàn',
  'area-group': 'tỉnh, thành phố',
  unit: 'đơn vị báo cáo',
  channel: 'kênh, phương tiện',
  status: 'kết quả',
  'loss-band': 'mức thiệt hại'
};

export const tableVi = {
  title: 'Bảng số liệu',
  choices: 'Bảng',
  by: (what: string) => `theo ${what} và kỳ`,
  sub: (what: string, by: string) => `${what} ${by}`,
  dimensions: {
    type: 'loại',
    'type-group': 'nhóm loại',
    area: 'địa bàn',
    'area-group': 'địa bàn cấp trên',
    unit: 'đơn vị báo cáo',
    channel: 'kênh, phương tiện',
    status: 'kết quả, trạng thái',
    'loss-band': 'mức thiệt hại (Điều 174)'
  } as Record<string, string>,
  counted,
  rows: 'dòng',
  bands: {
    'under-2': 'Dưới 2 triệu đồng',
    '2-50': 'Từ 2 đến dưới 50 triệu đồng',
    '50-200': 'Từ 50 đến dưới 200 triệu đồng',
    '200-500': 'Từ 200 đến dưới 500 triệu đồng',
    'from-500': 'Từ 500 triệu đồng trở lên',
    straddling: 'Nguồn ghi “hơn”, “khoảng”: chưa rõ thuộc mức nào',
    counted: 'Số liệu đã cộng, không có mức của từng vụ'
  } as Record<string, string>,
  unknownLoss: 'Chưa rõ thiệt hại',
  unknown: 'Chưa rõ',
  noGroup: 'Chưa phân nhóm',
  rest: (n: number, rows: string) => `Còn lại (${n} ${counted[rows] ?? 'dòng'})`,
  sumOf: (n: string, rows: string) => `Cộng ${n} ${counted[rows] ?? 'dòng'}`,
  share: 'tỷ trọng',
  whole: 'Cả kỳ',
  points: 'điểm %',
  shareOf: { stated: 'tỷ trọng trên tổng cộng', parts: 'tỷ trọng trên tổng các dòng' },
  incomplete: '* Kỳ chưa đủ ngày.',
  noChange: 'Kỳ cuối chưa so sánh được nên không có cột tăng, giảm.',
  smallBase: '† Gốc so sánh dưới 20 vụ: tỷ lệ dễ biến động.',
  medianOver: (n: string) => `Trung vị tính đúng từ ${n} vụ có ghi thiệt hại, không ước lượng.`,
  meanOver: 'Bình quân chia cho số vụ có ghi thiệt hại.',
  netOf: 'Thiệt hại sau thu hồi: thiệt hại đã ghi trừ số thu hồi đã ghi.',
  bandNote:
    'Mức theo Điều 174 Bộ luật Hình sự; chỉ xếp được từng vụ. Vụ có khoảng thiệt hại nằm trên hai mức được để riêng.',
  list: (n: string, what: string, dates: string) => `${n} ${what}, ${dates}`,
  /** a band of the loss as what leads */
  bandLed: (band: string) => `Mức ${band.charAt(0).toLowerCase()}${band.slice(1)}`,
  /** measures as what one has the most of; others by their own name */
  led: {
    victims: 'số bị hại',
    suspects: 'số đối tượng',
    recovered: 'số tiền thu hồi',
    prevented: 'số tiền ngăn chặn',
    crimeReports: 'số tin báo',
    prosecuted: 'số vụ khởi tố',
    cleared: 'số vụ làm rõ',
    clearedPrior: 'số vụ kỳ trước được làm rõ'
  } as Partial<Record<string, string>>,
  leads: (label: string, measure: string, when: string, value: string) =>
    `${label} có ${measure} cao nhất ${when}: ${value}`,
  ofSum: (share: string, sum: string) => `, ${share} của ${sum}`,
  noRows: (what: string) => `Số liệu không chia theo ${what || 'dòng'}`,
  menu: {
    rows: 'Dòng',
    measures: 'Chỉ tiêu',
    order: 'Xếp theo',
    orders: { value: 'giá trị', change: 'mức tăng, giảm', name: 'tên' },
    top: 'Số dòng',
    all: 'tất cả',
    first: (n: string) => `${n} dòng đầu`,
    share: 'Tỷ trọng',
    shares: { none: 'không', stated: 'trên tổng cộng', parts: 'trên tổng các dòng' },
    more: 'Trình bày',
    subtotals: 'Cộng theo nhóm',
    heat: 'Tô đậm nhạt theo giá trị',
    changes: 'Cột tăng, giảm',
    chosenMeasures: (n: string) => `${n} chỉ tiêu`
  },
  only: (what: string, values: string) => `${what}: ${values}`,
  dropOnly: (what: string) => `Bỏ lọc ${what}`,
  drill: 'Xem hồ sơ'
};

export type TableMessages = typeof tableVi;
