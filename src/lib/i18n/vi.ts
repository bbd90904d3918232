// Long because a language is one table of words; splitting it further would only hide what is missing.
/**
 * Words on screen, in the Vietnamese of offices. `en.ts` has the same shape: a missing key there is
 * a type error. Phrases that carry figures are functions of texts already printed.
 */
import { placeKind } from './placeKind';
import { foreignVi } from './foreign.vi';
import type { MeasureId } from '../cases/measures';
import type { MoneyUnit } from '../cases/print';
import type { FileFault, ProblemReason } from '../cases/problem';
import { filesVi } from './files.vi';
import { placesVi } from './places.vi';
import { consolidationVi } from './consolidation.vi';
import { excelVi } from './excel.vi';
import { oneFileVi } from './oneFile.vi';
import { handoverVi } from './handover.vi';
import { recordsVi } from './records.vi';
import { reportVi } from './report.vi';
import { derivedInTextVi, derivedVi, tableVi } from './table.vi';
import { exportVi } from './export.vi';
import { publishVi } from './publish.vi';
import { uiVi } from './ui.vi';
import { wordVi } from './word.vi';

type Detail = Readonly<Record<string, string | number>> | undefined;
const at = (detail: Detail, key: string): string => String(detail?.[key] ?? '');

const measures: Record<MeasureId, string> = {
  cases: 'Số vụ',
  loss: 'Thiệt hại',
  victims: 'Bị hại',
  suspects: 'Đối tượng',
  recovered: 'Thu hồi',
  prevented: 'Ngăn chặn',
  crimeReports: 'Tin báo',
  prosecuted: 'Khởi tố',
  cleared: 'Làm rõ',
  clearedPrior: 'Làm rõ vụ kỳ trước',
  amount: 'Số tiền'
};

/** What a measure counts, where it is not cases. */
const COUNTED: Partial<Record<MeasureId, string>> = {
  victims: 'bị hại',
  suspects: 'đối tượng',
  crimeReports: 'tin'
};

const money: Record<MoneyUnit, string> = {
  dong: 'đồng',
  thousand: 'nghìn đồng',
  million: 'triệu đồng',
  billion: 'tỷ đồng'
};

const reasons: Record<ProblemReason, (d: Detail) => string> = {
  'no-such-date': (d) =>
    d
      ? `Tháng ${at(d, 'month').padStart(2, '0')}/${at(d, 'year')} chỉ có ${at(d, 'days')} ngày`
      : 'Ngày không có thật',
  'unreadable-date': () => 'Không đọc được ngày, tháng hoặc năm',
  'month-day-order': () => 'Ghi tháng trước ngày, khác các dòng còn lại',
  'two-digit-year': (d) =>
    d?.['year'] ? `Năm ghi hai chữ số, đọc là ${at(d, 'year')}` : 'Năm ghi hai chữ số',
  'future-date': (d) => (d?.['year'] ? `Năm ${at(d, 'year')} chưa tới` : 'Thời điểm chưa tới'),
  'ancient-date': () => 'Năm quá xa, có thể gõ nhầm',
  'missing-date': () => 'Thiếu ngày hoặc năm',
  'unreadable-number': () => 'Không đọc được số',
  'ambiguous-number': () => 'Chưa rõ dấu chấm, dấu phẩy là hàng nghìn hay thập phân',
  'conflicting-separators': () => 'Dấu chấm, dấu phẩy dùng ngược với các dòng còn lại của cột',
  'negative-number': () => 'Số không thể âm',
  'fraction-count': () => 'Số vụ, số người phải là số nguyên',
  'number-too-large': () => 'Số quá lớn để tính chính xác',
  'error-cell': () => 'Ô lỗi của Excel, không có giá trị',
  'foreign-currency': (d) =>
    `Ngoại tệ${d?.['currency'] ? ` (${at(d, 'currency')})` : ''}, không cộng chung với đồng`,
  'duplicate-code': (d) => `Trùng mã vụ với dòng ${at(d, 'line')}`,
  'too-many-cells': () => 'Dòng có nhiều ô hơn tiêu đề',
  'too-few-cells': () => 'Dòng thiếu ô',
  'unclosed-quote': () => 'Dấu nháy kép không đóng',
  'missing-count': () => 'Thiếu số vụ',
  'empty-row': () => 'Dòng không có nội dung',
  'repeated-header': () => 'Dòng tiêu đề lặp lại',
  'broken-text': () => 'Có ký tự hỏng'
};

const faults: Record<FileFault, (d: Detail) => { title: string; what: string }> = {
  empty: () => ({
    title: 'Tệp không có nội dung',
    what: 'Kiểm tra lại tệp gốc, hoặc xuất lại từ phần mềm rồi chọn lại.'
  }),
  'not-a-table': (d) => ({
    title: d?.['format']
      ? `Tệp là ${at(d, 'format').toUpperCase()}, không phải bảng số liệu`
      : 'Không thấy bảng số liệu trong tệp',
    what: 'Tệp cần có một dòng tiêu đề và các cột ngăn bằng dấu phẩy, chấm phẩy hoặc tab. Trong Excel: Lưu thành, chọn CSV UTF-8.'
  }),
  'only-header': () => ({ title: 'Tệp chỉ có dòng tiêu đề', what: 'Chưa có dòng số liệu nào dưới tiêu đề.' }),
  'too-many-columns': (d) => ({
    title: `Tệp có ${at(d, 'columns')} cột, quá nhiều để là bảng vụ việc`,
    what: 'Giữ lại các cột cần dùng (thời gian, loại, địa bàn, số vụ, thiệt hại) rồi chọn lại.'
  }),
  'no-measure': () => ({
    title: 'Không nhận ra cột nào của tệp',
    what: 'Đặt tên cột theo nội dung, ví dụ: Năm, Thủ đoạn, Địa bàn, Số vụ, Thiệt hại.'
  }),
  'unsupported-format': (d) => ({
    title: `Chưa đọc được tệp dạng ${at(d, 'format') || 'này'}`,
    what: 'Mở bằng Excel, chọn Lưu thành, CSV UTF-8, rồi chọn tệp CSV đó.'
  }),
  'unknown-encoding': () => ({
    title: 'Không nhận ra bảng mã của tệp',
    what: 'Lưu lại tệp dạng UTF-8 rồi chọn lại.'
  }),
  'too-large': (d) => ({
    title: `Tệp quá lớn${d?.['size'] ? ` (${at(d, 'size')})` : ''}`,
    what: 'Chia tệp theo năm hoặc theo đơn vị rồi chọn lại.'
  }),
  locked: () => ({
    title: 'Sổ tính được khóa bằng mật khẩu',
    what: 'Mở bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi lưu và chọn lại.'
  }),
  damaged: () => ({
    title: 'Tệp bị hỏng hoặc chưa tải xong',
    what: 'Mở thử bằng Excel và lưu lại, hoặc xin lại tệp gốc, rồi chọn lại.'
  }),
  failed: (d) => ({
    title: 'Có lỗi khi đọc tệp',
    what: `Thử lại; nếu vẫn lỗi, sao chép chi tiết dưới đây gửi cho người phụ trách. ${at(d, 'message')}`
  })
};

const moneyShort: Record<MoneyUnit, string> = {
  dong: 'đ',
  thousand: 'nghìn',
  million: 'triệu',
  billion: 'tỷ'
};

export const vi = {
  lang: 'vi' as 'vi' | 'en',
  name: 'Sổ Vụ',
  tagline: 'Thống kê vụ việc lừa đảo, chạy trên máy của bạn',
  nav: {
    main: 'Chính',
    overview: 'Tổng quan',
    table: 'Bảng số liệu',
    consolidation: 'Tổng hợp đơn vị',
    import: 'Nhập dữ liệu',
    settings: 'Thiết lập',
    menu: 'Mục lục',
    skip: 'Tới nội dung',
    local: 'Dữ liệu chỉ ở trên máy này',
    otherLanguage: 'English',
    switchLanguage: 'Switch to English',
    footer: 'Sổ Vụ chạy trong trình duyệt. Tệp của bạn không rời khỏi máy.',
    keys: 'Phím tắt: gõ ?'
  },
  measures,
  measuresInText: {
    cases: 'số vụ',
    loss: 'thiệt hại',
    victims: 'bị hại',
    suspects: 'đối tượng',
    recovered: 'thu hồi',
    prevented: 'ngăn chặn',
    crimeReports: 'tin báo',
    prosecuted: 'khởi tố',
    cleared: 'làm rõ',
    clearedPrior: 'làm rõ vụ kỳ trước',
    amount: 'số tiền'
  } as Record<MeasureId, string>,
  money,
  moneyShort,
  units: { case: 'vụ', person: 'người', report: 'tin' },
  qualifiers: { exact: '', atLeast: 'hơn', about: 'khoảng' },
  reasons,
  faults,
  period: {
    names: { year: 'năm', half: 'nửa năm', quarter: 'quý', month: 'tháng' },
    grain: { year: 'theo năm', half: 'theo nửa năm', quarter: 'theo quý', month: 'theo tháng' },
    year: (y: number) => `năm ${y}`,
    half: (h: number, y: number) => `6 tháng ${h === 1 ? 'đầu' : 'cuối'} năm ${y}`,
    quarter: (q: number, y: number) => `quý ${['I', 'II', 'III', 'IV'][q - 1]}/${y}`,
    month: (mo: number, y: number) => `tháng ${String(mo).padStart(2, '0')}/${y}`,
    closing: (day: string) => `theo năm chốt ngày ${day}`,
    firstMonths: (n: number, y: number) => `${n} tháng đầu năm ${y}`,
    shortHalf: (h: number, y: number) => `${h === 1 ? 'Đầu' : 'Cuối'} ${y}`,
    shortQuarter: (q: number, y: number) => `${['I', 'II', 'III', 'IV'][q - 1]}/${y}`,
    shortMonth: (mo: number, y: number) => `${mo}/${y}`,
    shortFirstMonths: (n: number, y: number) => `${n} tháng ${y}`,
    fromTo: (from: string, to: string) => `từ ${from} đến ${to}`,
    count: { year: 'năm', half: 'kỳ', quarter: 'quý', month: 'tháng' },
    /** of which not all are whole */
    any: 'kỳ',
    heading: { year: 'Năm', half: 'Nửa năm', quarter: 'Quý', month: 'Tháng' },
    all: 'toàn bộ thời gian'
  },
  compare: {
    previous: { year: 'năm trước', half: 'kỳ trước', quarter: 'quý trước', month: 'tháng trước' },
    samePeriod: 'cùng kỳ năm trước',
    base: (year: number) => `năm ${year}`,
    with: (what: string) => `so với ${what}`,
    samePeriodOf: (year: number) => `cùng kỳ năm ${year}`
  },
  figure: {
    drawnTypes: (n: string, of: string) => `Biểu đồ vẽ ${n} loại đứng đầu trong ${of} loại; bảng số có đủ.`,
    drawnOf: (n: string, of: string) => `Biểu đồ vẽ ${n} địa bàn đầu trong ${of}; bảng số có đủ.`,
    place: (place: string) => place,
    stated: 'nguồn ghi',
    summed: 'cộng từ các phần',
    mixed: 'một phần nguồn ghi, một phần cộng',
    statedTotal: 'Tổng cộng (nguồn ghi)',
    total: 'Tổng cộng',
    sumOf: (n: string) => `Cộng ${n} loại`,
    sum: 'Cộng',
    difference: 'Chênh lệch chưa đối chiếu',
    unknownType: 'Chưa rõ loại',
    unknownArea: 'Chưa rõ địa bàn',
    wholePlace: (place: string | null) => (place ? `Toàn ${place}` : 'Toàn bộ'),
    byArea: 'Theo huyện, xã',
    notStated: 'Nguồn không nêu, không phải bằng không',
    notComputable: 'không tính được',
    fromZero: 'Không tính được từ gốc bằng 0',
    incomplete: 'chưa đủ kỳ',
    coarse: (rows: string, grain: string) =>
      `${rows} dòng chỉ ghi theo kỳ dài hơn nên không tính được ${grain}.`,
    coarseAll: (grain: string) => `Không tính được ${grain} từ số liệu chỉ ghi theo kỳ dài hơn`,
    coarseYears: (what: string) => `Không tính được từ số liệu theo năm khi chia ${what}`,
    coarseBase: (yearly: boolean): string =>
      yearly ? 'Không tính được từ số liệu theo năm' : 'Không tính được từ số liệu chỉ ghi theo kỳ dài hơn',
    average: 'BQ 12 tháng',
    averageNote: 'Đường liền: bình quân 12 tháng liên tục đến hết tháng đó; thiếu tháng nào thì không tính.',
    noAverage: 'Chưa đủ 12 tháng liên tục có số liệu',
    toDate: (period: string, days: string, base: string) => `${period}: ${days}, so với ${base}.`,
    undated: (rows: string) => `${rows} dòng không ghi thời gian, không có trong các kỳ.`,
    someRows: 'một số',
    unknownLoss: (rows: string, what: string) => `Chưa kể ${rows} dòng không rõ ${what}.`,
    shareWithin: (range: string) => `Trong khoảng ${range}`,
    smallBase: '* Gốc so sánh dưới 20 vụ: tỷ lệ dễ biến động.',
    knownOnly: 'Tăng, giảm của thiệt hại chỉ so phần đã biết ở hai kỳ.',
    thin: (what: string) =>
      `Trên 10% số vụ của một trong hai kỳ không rõ ${what}: phần đã biết chưa đủ để kết luận tăng, giảm.`,
    foreign: (text: string) => `Ngoại tệ giữ riêng, không cộng vào: ${text}.`,
    change: 'Tăng, giảm',
    changeAbs: '±',
    changePct: '%',
    changeFrom: (base: string) => `so với ${base}`,
    share: 'tỷ trọng',
    stt: 'STT',
    content: 'Nội dung',
    area: 'Địa bàn',
    type: 'Loại',
    measure: 'Chỉ tiêu',
    value: 'Giá trị',
    basis: 'Cách tính',
    statedCol: 'Nguồn ghi',
    summedCol: 'Cộng các phần',
    differenceCol: 'Chênh lệch',
    verdictCol: 'Kết luận',
    withinRange: 'trong khoảng',
    unitLine: (unit: string) => `Đơn vị tính: ${unit}`,
    source: (text: string) => `Nguồn: ${text}.`,
    sampleTag: 'Số liệu mẫu.',
    few: 'Ít',
    many: 'Nhiều, trong từng cột',
    table: 'Bảng số',
    allTypes: 'Luôn tính trên mọi loại, không theo lọc loại.',
    dashed: 'Nét đứt: khoảng có thể thêm khi nguồn ghi “hơn”.',
    hatched: 'Gạch chéo: kỳ chưa đủ ngày.',
    chart: 'Biểu đồ'
  },
  headline: {
    topLoss: (type: string, loss: string) => `${type} gây thiệt hại nhiều nhất, ${loss} thiệt hại`,
    noLeader: (n: string) => `${n} loại, không loại nào hơn hẳn`,
    noLeaderArea: (n: string) => `${n} địa bàn, không nơi nào hơn hẳn`,
    up: (what: string, by: string) => `${what} tăng ${by}`,
    down: (what: string, by: string) => `${what} giảm ${by}`,
    same: (what: string) => `${what} không đổi`,
    unclear: (what: string, by: string) => `${what} chưa rõ tăng hay giảm (${by})`,
    ofPeriod: (what: string, period: string) => `${what} ${period}`,
    versus: (base: string) => ` so với ${base}`,
    join: '; ',
    has: (period: string, cases: string) =>
      cases === '0' ? `${period} không có vụ nào` : `${period} có ${cases} vụ`,
    lossOf: (amount: string) => `thiệt hại ${amount}`,
    lossKnownOf: (amount: string) => `thiệt hại đã biết ${amount}`,
    lossKnown: 'thiệt hại đã biết',
    lossUnknown: 'thiệt hại chưa rõ',
    noCases: 'Không có vụ nào với lọc đang chọn',
    noRows: 'Số liệu không có dòng nào với lọc đang chọn',
    noRowsThen: 'Các tệp không có dòng nào trong thời gian đang chọn; không phải là không có vụ',
    incomplete: (period: string, until: string) => `${period} mới có số liệu đến ${until}`,
    ended: (period: string, until: string) => `${period} chỉ có số liệu đến ${until}`,
    times: (what: string, base: string) => `gấp ${what} lần ${base}`,
    lossTimes: (what: string) => `thiệt hại gấp ${what} lần`,
    nearly: (n: string) => `gần ${n}`,
    over: (n: string) => `hơn ${n}`,
    most: (n: string, unit: string) => `nhiều nhất trong ${n} ${unit}`,
    least: (n: string, unit: string) => `ít nhất trong ${n} ${unit}`,
    mover: (type: string, cases: string, loss: string) =>
      `${type} chỉ chiếm ${cases} số vụ nhưng ${loss} thiệt hại`,
    top: (type: string, cases: string) => `${type} chiếm nhiều nhất, ${cases} số vụ`,
    topBoth: (type: string, cases: string, loss: string) =>
      `${type} đứng đầu cả hai mặt: ${cases} số vụ, ${loss} thiệt hại`,
    topOther: (type: string, what: string, share: string) => `${type} chiếm nhiều nhất, ${share} ${what}`,
    onlyOneType: (type: string) => `Chỉ có một loại: ${type}`,
    noTypes: 'Số liệu không chia theo loại',
    noAreas: (place: string) => `Nguồn chỉ ghi toàn ${placeKind(place)}, chưa xếp được theo địa bàn`,
    noAreasHere: 'Số liệu không ghi địa bàn, chưa xếp hạng được',
    onlyOneArea: (area: string) => `Chỉ có một địa bàn: ${area}`,
    topArea: (area: string, share: string) => `${area} nhiều nhất, ${share} số vụ`,
    topAreaPlain: (area: string) => `${area} nhiều nhất`,
    typesOnlyIn: (periods: string, others: string) =>
      `Chỉ ${periods} có số liệu theo loại; ${others} chưa biết`,
    otherPeriods: (n: string, unit: string) => `${n} ${unit} còn lại`,
    typeRise: (type: string, by: string, base: string) =>
      `${type} tăng nhiều nhất: thêm ${by} vụ so với ${base}`,
    typeFall: (type: string, by: string, base: string) =>
      `${type} giảm nhiều nhất: bớt ${by} vụ so với ${base}`,
    typesSame: (base: string) => `Không loại nào đổi số vụ so với ${base}`,
    typesList: (n: string, period: string) => `${n} loại, ${period}`,
    partsOver: (n: string, by: string) => `${n} phần cộng lại nhiều hơn tổng ghi trong nguồn ${by}`,
    partsUnder: (n: string, by: string) => `${n} phần cộng lại ít hơn tổng ghi trong nguồn ${by}`,
    typesOver: (n: string, by: string) => `${n} loại cộng lại nhiều hơn tổng ghi trong nguồn ${by}`,
    typesUnder: (n: string, by: string) => `${n} loại cộng lại ít hơn tổng ghi trong nguồn ${by}`,
    consistent: (what: string) => `${what} không mâu thuẫn`,
    contradicts: (what: string) => `${what} không khớp`,
    allEqual: 'Tổng ghi trong nguồn khớp với các phần cộng lại',
    allConsistent: 'Tổng ghi trong nguồn không mâu thuẫn với các phần cộng lại',
    notSettled: 'Chưa đối chiếu được hết: còn phần chưa rõ số',
    areasOver: (n: string, by: string) => `${n} địa bàn cộng lại nhiều hơn tổng ghi trong nguồn ${by}`,
    areasUnder: (n: string, by: string) => `${n} địa bàn cộng lại ít hơn tổng ghi trong nguồn ${by}`,
    someContradict: (n: string, of: string) =>
      `${n} trên ${of} tổng ghi trong nguồn không khớp các phần cộng lại`,
    noTotals: 'Nguồn không ghi tổng; mọi số đều cộng từ các dòng',
    totalsOnly: 'Nguồn chỉ ghi tổng, không có phần để đối chiếu',
    totalsFigure: (span: string) => `Số chính ${span}`
  },
  sub: {
    fromFiles: (files: string) => `số liệu từ ${files}`,
    changeOf: (period: string, base: string) => `tăng, giảm: ${period} so với ${base}`,
    byPeriod: (what: string, grain: string) => `${what} ${grain}`,
    and: ' và ',
    ranked: (n: string) => `${n} loại xếp theo số vụ và theo thiệt hại`,
    rankedCases: (n: string) => `${n} loại xếp theo số vụ`,
    shareOf: (n: string) => `tỷ trọng trên tổng ${n} loại`,
    shareAsWritten: 'theo số đã ghi',
    areas: (what: string) => `${what} theo địa bàn`,
    trend: (what: string) => `${what} theo loại và kỳ`,
    reconcile: 'Đối chiếu tổng ghi trong nguồn với các phần cộng lại',
    totals: (what: string) => `${what}, tính trên toàn bộ khoảng đang chọn`,
    versus: (base: string) => `so với ${base}`,
    yearly: 'nguồn chỉ ghi theo năm',
    rankBy: (what: string) => `Xếp theo ${what}`,
    sumOfTypes: (value: string, n: string) => `${value}, cộng ${n} loại`,
    casesIn: { year: 'vụ trong năm', half: 'vụ trong kỳ', quarter: 'vụ trong quý', month: 'vụ trong tháng' },
    lossIn: (unit: string, bounded: boolean) => (bounded ? `${unit}, nguồn ghi “hơn”` : unit)
  },
  reconcile: {
    stated: (text: string) => `Nguồn ghi ${text}`,
    summed: (text: string) => `Cộng ${text}`,
    statedRange: (text: string) => `Nguồn ghi: ${text}`,
    summedRange: (text: string) => `Cộng các phần: ${text}`,
    gap: (text: string) => `${text}, chưa đối chiếu`,
    consistent: 'Không mâu thuẫn',
    equal: 'Khớp',
    contradictionText: 'Chưa đối chiếu. Tổng ghi trong nguồn được giữ nguyên làm số chính.',
    equalText: 'Các phần cộng lại đúng bằng tổng ghi trong nguồn.',
    exactly: (value: string) => `bằng ${value}`,
    fromTo: (low: string, high: string) => `từ ${low} đến ${high}`,
    fromToUnder: (low: string, high: string) => `từ ${low} đến dưới ${high}`,
    rangeText: (sum: string, stated: string) =>
      `Các phần cộng lại ${sum}; nguồn ghi ${stated}: hai khoảng gặp nhau.`,
    rangeApart: (sum: string, stated: string) =>
      `Các phần cộng lại ${sum}; nguồn ghi ${stated}: hai khoảng không gặp nhau.`,
    leftOut: (listed: string, all: string, agree: string, bad: string) =>
      `Bảng ghi ${listed} trong ${all} tổng, tổng chưa đối chiếu trước. ` +
      (bad
        ? `Còn ${bad} tổng chưa đối chiếu không ghi ở đây: chọn kỳ, loại hoặc địa bàn để xem.`
        : `${agree} tổng không ghi ở đây không mâu thuẫn với các phần.`),
    unknownParts: (rows: string) => `Còn ${rows} dòng chưa rõ số nên chưa kết luận được.`,
    axis: (unit: string) => `${unit}; thang đo không bắt đầu từ 0`
  },
  kpi: {
    known: (n: string, unit: string, text: string) => `phần đã biết của ${n} ${unit}: ${text}`,
    mean: 'Bình quân một vụ',
    meanNote: 'thiệt hại chia cho số vụ có ghi thiệt hại',
    withoutUnknown: (cases: string) => `chưa kể ${cases} không rõ thiệt hại`,
    changes: (base: string) => `Thay đổi so với ${base}`,
    changesNone: 'Thay đổi',
    whole: (n: string, unit: string, text: string) => `cả ${n} ${unit}: ${text}`,
    noBase: 'Chưa có kỳ trước để so sánh',
    incomplete: 'Kỳ chưa đủ ngày, không so sánh',
    incompleteTry:
      'Kỳ chưa đủ ngày, không so với cả kỳ trước; chọn so với cùng kỳ năm trước để so đến cùng ngày',
    unknown: 'chưa biết',
    label: 'Số chính'
  },
  csv: {
    days: (from: string, to: string) => `từ ${from} đến ${to}`,
    firstMonths: (n: number, y: number) => `${n} tháng đầu năm ${y}`,
    half: (h: number, y: number) => `6 tháng ${h === 1 ? 'đầu' : 'cuối'} năm ${y}`,
    period: 'Kỳ',
    range: (low: string, high: string, open: boolean) => `từ ${low} đến ${open ? 'dưới ' : ''}${high} đồng`,
    within: (word: string, value: string, low: string, high: string) =>
      `${word} ${value} đồng, từ ${low} đến ${high} đồng`
  },
  places: placesVi,
  files: filesVi,
  consolidation: consolidationVi,
  excel: excelVi,
  word: wordVi,
  oneFile: oneFileVi,
  records: recordsVi,
  report: reportVi,
  handover: handoverVi,
  ui: uiVi,
  table: tableVi,
  publish: publishVi,
  export: exportVi,
  foreign: foreignVi,
  derived: derivedVi,
  derivedInText: derivedInTextVi,
  sentence: {
    until: (period: string, day: string) => `${period} (số liệu đến ngày ${day})`,
    others: (n: string) => `${n} loại khác`,
    title: 'Câu viết sẵn cho báo cáo',
    figure: 'Câu cho báo cáo',
    styleLine: (style: string, digits: string) => `Kiểu “${style}”; ${digits}`,
    changeStyle: 'Đổi kiểu viết',
    styles: {
      plain: 'tăng 275 vụ, 147,8%',
      count: 'tăng 275 vụ',
      signed: 'tăng 275 vụ (+147,8%)',
      paren: 'tăng 275 vụ (147,8%)',
      equals: 'tăng 275 vụ = 147,8%'
    },
    digits: { 1: 'một số lẻ', 2: 'hai số lẻ' },
    copy: 'Sao chép câu',
    place: (place: string | null) => (place ? `toàn ${placeKind(place)}` : ''),
    at: (areas: readonly string[]) =>
      `tại ${areas.length > 3 ? `${areas.length} địa bàn được chọn` : areas.join(', ')}`,
    ofTypes: (n: string, types: readonly string[]) =>
      types.length === 0 || types.length > 3
        ? ` thuộc ${n} loại được chọn`
        : ` thuộc ${types.length > 1 ? `${n} ` : ''}loại ${types.join('; ').replace(/; (?!.*; )/, ' và ')}`,
    none: 'không có',
    count: (n: string, id: MeasureId) => `${n} ${COUNTED[id] ?? 'vụ'}`,
    happened: (period: string, place: string, cases: string, of: string) =>
      `${period}${place ? ` ${place}` : ''} ${cases ? `xảy ra ${cases}` : 'không xảy ra vụ nào'}${of}`,
    up: 'tăng',
    down: 'giảm',
    same: 'không đổi',
    unclear: (pct: string) => `chưa rõ tăng hay giảm, ${pct}`,
    versus: (base: string) => ` so với ${base}`,
    fromTo: (low: string, high: string) => `${low} đến ${high}`,
    loss: (amount: string) => `, gây thiệt hại ${amount}`,
    lossKnown: (amount: string) => `, thiệt hại đã biết ${amount}`,
    withoutUnknown: (cases: string) => `, chưa kể ${cases} không rõ thiệt hại`,
    knownOf: (base: string) => `phần đã biết của ${base}`,
    other: (period: string, what: string, text: string) => `${period}: ${what} ${text}`,
    cleared: (n: string, prior: string) =>
      `đã khám phá ${n}${prior ? ` (trong đó ${prior} của các kỳ trước)` : ''}`,
    rate: (pct: string) => `, tỷ lệ khám phá đạt ${pct}`,
    prosecuted: (n: string) => `khởi tố ${n}`,
    suspects: (n: string) => `xử lý ${n}`,
    recovered: (amount: string) => `thu hồi ${amount}`,
    prevented: (amount: string) => `ngăn chặn ${amount}`,
    crimeReports: (n: string) => `tiếp nhận ${n} báo, tố giác`,
    noneOf: {
      cleared: 'chưa khám phá vụ nào',
      prosecuted: 'chưa khởi tố vụ nào',
      suspects: 'chưa xử lý đối tượng nào',
      recovered: 'chưa thu hồi được tài sản',
      prevented: 'chưa ngăn chặn được khoản nào',
      crimeReports: 'không tiếp nhận tin báo, tố giác nào'
    },
    among: '; trong đó: ',
    item: (label: string, text: string, loss: string) =>
      `${label} – ${text}${loss ? `, thiệt hại ${loss}` : ''}`,
    itemLoss: (loss: string) => `, thiệt hại ${loss}`,
    itemLossKnown: (loss: string) => `, thiệt hại đã biết ${loss}`,
    between: '; ',
    end: '.',
    byPeriod: (what: string, grain: string) => `${what} ${grain}: `,
    byPeriodFrom: (what: string, grain: string, from: string, to: string) =>
      `${what} ${grain}, từ ${from} đến ${to}: `,
    most: (text: string) => `nhiều nhất là ${text}`,
    least: (text: string) => `ít nhất là ${text}`,
    mostLatest: (text: string) => `nhiều nhất là kỳ gần nhất, ${text}`,
    leastLatest: (text: string) => `ít nhất là kỳ gần nhất, ${text}`,
    latest: (text: string) => `gần nhất là ${text}`,
    ranked: {
      type: (dates: string, n: string, what: string) => `${dates}, trong ${n} loại, ${what} là: `,
      area: (dates: string, n: string, what: string) => `${dates}, trong ${n} địa bàn, ${what} là: `
    },
    onlyOne: {
      type: (dates: string, item: string) => `${dates}, chỉ có một loại: ${item}`,
      area: (dates: string, item: string) => `${dates}, chỉ có một địa bàn: ${item}`
    },
    mostOf: (of: string) => `nhiều vụ${of} nhất`,
    largest: (what: string) => `${what} lớn nhất`,
    more: (n: string) => `${n} loại khác không nêu ở đây`,
    moreTotals: (n: string) => ` Còn ${n} tổng khác ở bảng đối chiếu.`,
    rankedLoss: ' Thiệt hại nhiều nhất là: ',
    rankedLossKnown: ' Thiệt hại đã biết nhiều nhất là: ',
    share: (pct: string) => `, chiếm ${pct}`,
    list: (period: string) => `${period}: `,
    trend: (period: string, base: string) => `${period} so với ${base}: `,
    reconciled: (name: string, what: string, stated: string, summed: string) =>
      `${name}: ${what}nguồn ghi ${stated}, các phần cộng lại ${summed}`,
    equal: ', khớp nhau',
    noContradiction: ', không mâu thuẫn',
    differs: (by: string, more: boolean) => `, ${more ? 'nhiều' : 'ít'} hơn ${by}, chưa đối chiếu`,
    contradiction: ', không khớp, chưa đối chiếu'
  }
};

export type Messages = typeof vi;
