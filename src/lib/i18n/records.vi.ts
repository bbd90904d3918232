/** Words of the list of records, in Vietnamese; `records.en.ts` has the same shape. */
export const recordsVi = {
  /** single cases, and counts that somebody added up */
  nav: { case: 'Danh sách vụ', aggregate: 'Dòng số liệu' },
  title: (cases: string, rows: string) => `${cases} vụ trong ${rows} dòng`,
  titleCases: (cases: string) => `${cases} vụ, mỗi dòng một vụ`,
  titleRows: (rows: string) => `${rows} dòng số liệu`,
  titleTotals: (rows: string) => `${rows} dòng tổng cộng ghi trong nguồn`,
  titleSubtotals: (rows: string) => `${rows} dòng cộng từng phần ghi trong nguồn`,
  none: 'Không có dòng nào khớp',
  totalsApart: 'Dòng tổng cộng đứng riêng, không cộng vào các dòng thành phần.',
  proofLabel: 'Đối chiếu với số ở Tổng quan',
  proof: {
    equal: (what: string, sum: string) => `${what}: cộng lại ${sum}, bằng đúng số ở Tổng quan.`,
    stated: (what: string, figure: string, rows: string) =>
      `${what}: Tổng quan dùng ${figure}, ghi ở ${rows} dòng tổng cộng của nguồn`,
    mixed: (what: string, figure: string, stated: string, rows: string, added: string) =>
      `${what}: Tổng quan dùng ${figure}, gồm ${stated} ghi ở ${rows} dòng tổng cộng của nguồn và ${added} cộng từ các dòng không thuộc tổng nào`,
    parts: (sum: string) => `; các dòng thành phần cộng lại ${sum}`,
    difference: (text: string) => ` (chênh lệch ${text})`,
    noParts: '; nguồn không chia nhỏ',
    differs: (what: string, sum: string, figure: string) =>
      `${what}: các dòng cộng lại ${sum}, khác số ở Tổng quan (${figure}). Báo cho người phụ trách.`,
    unknown: (what: string) => `${what}: không dòng nào ghi.`,
    unknownRows: (rows: string) => ` Chưa kể ${rows} dòng không rõ.`
  },
  matches: (rows: string, of: string) => `${rows} dòng khớp trong ${of} dòng.`,
  tabs: { part: 'Dòng thành phần', total: 'Dòng tổng cộng', subtotal: 'Cộng từng phần' },
  tabsLabel: 'Loại dòng',
  find: 'Tìm',
  findWhere: 'Tìm trong mã vụ, loại, địa bàn và các cột phân nhóm; không cần gõ dấu.',
  order: 'Xếp theo',
  orders: {
    file: 'thứ tự trong tệp',
    '-file': 'cuối tệp trước',
    '-date': 'mới nhất trước',
    date: 'cũ nhất trước',
    type: 'loại, A đến Y',
    '-type': 'loại, Y đến A',
    area: 'địa bàn, A đến Y',
    '-area': 'địa bàn, Y đến A'
  } as Record<string, string>,
  orderDown: (what: string) => `${what}, lớn nhất trước`,
  orderUp: (what: string) => `${what}, nhỏ nhất trước`,
  columns: { line: 'Dòng', file: 'Tệp', code: 'Mã vụ', date: 'Thời gian', type: 'Loại', area: 'Địa bàn' },
  unknown: 'không rõ',
  allTypes: 'mọi loại',
  allAreas: 'mọi địa bàn',
  marks: { part: '', total: 'tổng cộng', subtotal: 'cộng một phần' },
  foreign: (amount: string) => `${amount}, để riêng`,
  loading: 'Đang tải…',
  searching: 'Đang tìm…',
  line: (n: string) => `dòng ${n}`,
  keys: 'Phím ↑ ↓, PgUp, PgDn, Home, End để di chuyển; Enter để mở dòng gốc.',
  open: (line: string, file: string) => `Dòng ${line}, ${file}`,
  sheet: {
    original: 'Ô gốc trong tệp',
    column: 'Cột trong tệp',
    inFile: 'Trong tệp',
    readAs: 'Đọc là',
    unnamed: (n: string) => `Cột ${n}`,
    empty: '(trống)',
    notUsed: 'không dùng',
    corrected: (text: string) => `sửa khi nhập thành “${text}”`,
    opening: 'Đang mở lại tệp để xem ô gốc…',
    closed: 'Không mở lại được tệp gốc: tệp không còn trên máy hoặc đã đổi. Chọn lại tệp để xem ô gốc.',
    problems: 'Lưu ý khi đọc dòng này',
    previous: 'Dòng trước',
    next: 'Dòng sau',
    close: 'Đóng'
  },
  download: 'Tải CSV',
  downloading: (done: string, of: string) => `Đang ghi ${done} trên ${of} dòng`,
  downloaded: (rows: string, name: string) => `Đã lưu ${rows} dòng vào ${name}`,
  cancel: 'Hủy',
  cancelled: 'Đã hủy tải.',
  fileStem: 'danh sách dòng',
  link: 'Xem các dòng của số này'
};

export type RecordWords = typeof recordsVi;
