// Long because a language is one table of words.
/** Words of controls and states, in Vietnamese; `ui.en.ts` has the same shape. */
import type { ProblemAction } from '../cases/problem';
import { mendVi } from './mend.vi';
import { rowsVi } from './rows.vi';
import { keptVi } from './kept.vi';
import { namesVi } from './names.vi';

const actions: Record<ProblemAction, string> = { rejected: 'Không nhận', kept: 'Nhận, ô này chưa biết' };

export const uiVi = {
  kept: keptVi,
  sample: 'Dữ liệu mẫu',
  files: (names: readonly string[]) =>
    names.length === 1
      ? `tệp “${names[0]}”`
      : `${names.length} tệp: ${names.map((n) => `“${n}”`).join(', ')}`,
  filesTitle: (n: number) => `${n} tệp`,
  filter: {
    typeLike: 'Ghi như 2022, 03/2022 hoặc 15/12/2021',
    label: 'Dữ liệu và lọc',
    period: 'Kỳ',
    grain: 'Chia theo',
    compare: 'So với',
    type: 'Loại',
    area: 'Địa bàn',
    close: 'Chốt',
    unit: 'Đơn vị',
    auto: 'tự chọn',
    from: 'Từ',
    to: 'Đến',
    firstMonths: (n: number) => `${n} tháng đầu`,
    firstMonthsLabel: 'Số tháng đầu năm',
    wholeYear: 'cả năm',
    ofYear: 'năm',
    allTypes: (n: string) => `cả ${n} loại`,
    allGroups: (n: string) => `cả ${n} nhóm`,
    typesBy: {
      label: 'Tính theo',
      type: 'từng loại',
      group: 'nhóm loại',
      note: 'Đặt nhóm cho từng loại ở Thiết lập, Danh mục thủ đoạn; loại chưa có nhóm đứng riêng.'
    },
    noTypes: 'không chia loại',
    chosen: (n: string) => `${n} đã chọn`,
    allAreas: 'toàn bộ',
    allTime: 'toàn bộ',
    clear: 'Bỏ lọc',
    clearOne: (what: string) => `Bỏ lọc ${what}`,
    copyLink: 'Sao chép liên kết',
    copied: 'Đã sao chép liên kết',
    search: 'Tìm',
    closing: {
      calendar: 'năm dương lịch',
      police: 'Bộ Công an; Khánh Hòa, QĐ 01/2023 (15/12–14/12)',
      assembly: 'Chính phủ báo cáo Quốc hội (1/10–30/9)',
      november15: 'báo cáo năm trước 15/11 (Khánh Hòa, Bắc Giang)',
      june15: 'báo cáo 6 tháng trước 15/6 (Khánh Hòa)',
      november10: 'báo cáo năm trước 10/11 (Cao Lãnh)',
      june10: 'báo cáo 6 tháng trước 10/6 (Cao Lãnh)'
    },
    closeTitle: 'Ngày chốt số liệu năm',
    closeOther: 'Ngày khác',
    closeLike: 'Ghi ngày và tháng, như 14/12',
    closeYear: (year: number, from: string, to: string) => `Năm ${year}: từ ${from} đến ${to}.`,
    closeNote: 'Ngày cuối của năm báo cáo. Số chỉ ghi theo năm dương lịch không tính được theo năm chốt khác.'
  },
  figure: {
    export: 'Xuất',
    copy: 'Sao chép',
    copied: 'Đã sao chép bảng',
    copyFailed: 'Trình duyệt không cho sao chép. Chọn bảng rồi bấm Ctrl+C.',
    imageCopied: 'Đã sao chép hình',
    imageCopyFailed: 'Trình duyệt không cho sao chép hình. Lưu hình thành tệp PNG rồi chèn vào.',
    png: 'PNG',
    svg: 'SVG',
    csv: 'CSV',
    saved: (name: string) => `Đã lưu ${name}`,
    saveFailed: 'Không tạo được tệp',
    actions: (what: string) => `Xuất hình: ${what}`,
    filterBy: (what: string) => `Lọc theo ${what}`,
    unfilter: (what: string) => `Bỏ lọc ${what}`,
    selected: 'đang lọc',
    more: (n: string) => `${n} dòng nữa trong bảng số`,
    addFile: 'Thêm tệp',
    areaHint: 'Thêm tệp có cột địa bàn để xếp hạng.',
    sentenceCopied: 'Đã sao chép câu'
  },
  state: {
    loading: 'Đang mở dữ liệu…',
    loadingRows: (n: string) => `Đang tổng hợp ${n} dòng…`,
    starting: 'Đang khởi động…',
    failed: 'Không mở được trang',
    failedWhat:
      'Dữ liệu của bạn không mất. Tải lại trang; nếu vẫn lỗi, sao chép chi tiết gửi cho người phụ trách.',
    details: 'Chi tiết',
    copyDetails: 'Sao chép chi tiết',
    reload: 'Tải lại trang',
    none: 'Không có vụ nào khớp lọc đang chọn.',
    emptyTitle: 'Thả tệp vào đây để bắt đầu',
    emptyWhat: 'CSV, Excel hoặc văn bản có cột; nhiều tệp một lần. Tệp không rời khỏi máy này.',
    choose: 'Chọn tệp',
    seeSample: 'Xem dữ liệu mẫu Khánh Hòa 2020–2022',
    undo: 'Hoàn tác',
    close: 'Đóng',
    cancel: 'Hủy',
    cancelled: 'Đã hủy; dữ liệu đang xem không đổi.',
    drop: 'Thả tệp để đọc',
    dropWhat: 'Chưa nhập gì cho tới khi bạn xác nhận.',
    imported: (n: string) => `Đã nhập ${n} dòng.`,
    undone: 'Đã trở lại dữ liệu trước.',
    offline: 'Đang làm việc không có mạng. Mọi chức năng vẫn dùng được.'
  },
  mend: mendVi,
  rows: rowsVi,
  names: namesVi,
  review: {
    source: {
      encoding: 'Bảng mã: dòng nào đọc đúng chữ',
      mojibake: 'Chữ trong tệp bị hỏng do lưu sai bảng mã',
      repair: 'Sửa lại chữ như trên',
      sheets: 'Trang tính dùng để đọc',
      hidden: 'đang ẩn',
      workbook: 'bảng tính'
    },
    overlap: {
      title: 'Có số liệu trùng giữa các tệp',
      codes: (newer: string, older: string, shared: string, of: string) =>
        `“${newer}” và “${older}” có chung ${shared} trên ${of} mã vụ. Cộng cả hai là đếm hai lần.`,
      figures: (newer: string, older: string, shared: string, of: string) =>
        `“${newer}” và “${older}” có chung ${shared} trên ${of} số liệu cùng kỳ, loại và địa bàn. Cộng cả hai là đếm hai lần.`,
      same: (newer: string, older: string) =>
        `“${newer}” và “${older}” là cùng một tệp, giống nhau từng byte. Cộng cả hai là đếm hai lần.`,
      periods: (newer: string, older: string, shared: string, of: string) =>
        `${shared} trên ${of} dòng của “${newer}” nằm trong khoảng thời gian mà “${older}” đã tính cho cùng loại và địa bàn, như 6 tháng nằm trong cả năm. Cộng cả hai có thể là đếm hai lần.`,
      lines: (newer: string, older: string, shared: string, of: string) =>
        `“${newer}” có ${shared} trên ${of} dòng mà “${older}” đã tính. Cộng cả hai là đếm hai lần.`,
      inView: (name: string) => `${name} (đang xem)`,
      choices: {
        new: 'Chỉ dùng tệp mới',
        old: 'Chỉ dùng tệp cũ',
        merge: 'Dùng cả hai, mã trùng chỉ tính một lần theo tệp mới',
        'lines-new': 'Dòng trùng tính một lần, theo tệp mới',
        'lines-old': 'Dòng trùng tính một lần, theo tệp cũ',
        both: 'Cộng cả hai, là hai nguồn khác nhau'
      },
      left: (n: number) => `Còn ${n} chỗ trùng cần bạn chọn`
    },
    perCase: (amount: string, row: string) => `Khi đó dòng ${row} bình quân ${amount} một vụ.`,
    sameEverywhere: 'Dùng cách đọc này cho mọi tệp có cùng tiêu đề cột',
    unreadable: 'không đọc được',
    steps: ['Chọn tệp', 'Xem lại', 'Nhập'],
    titleNone: 'Chọn tệp để đọc',
    title: (files: string, questions: number, refused: number) =>
      [
        `${files} đọc được`,
        refused > 0 ? `${refused} tệp không đọc được` : '',
        questions > 0 ? `còn ${questions === 1 ? 'một câu' : `${questions} câu`} cần bạn trả lời` : ''
      ]
        .filter(Boolean)
        .join('; '),
    titleAllBad: 'Không đọc được tệp nào',
    fileCount: (n: string) => `${n} tệp`,
    lead: 'Chưa có gì được nhập. Tệp chỉ ở trên máy này. Xem cách đọc từng cột, rồi xác nhận.',
    reads: 'Đọc CSV, TXT, XLSX, XLS, ODS; UTF-8, UTF-16, windows-1258, TCVN3, VNI.',
    add: 'Thêm tệp',
    remove: (name: string) => `Bỏ tệp ${name}`,
    removeShort: 'Bỏ tệp này',
    files: 'Tệp',
    delimiter: {
      ',': 'dấu phân cách “,”',
      ';': 'dấu phân cách “;”',
      '\t': 'dấu phân cách tab',
      '|': 'dấu phân cách “|”',
      '<td>': 'bảng trong trang web',
      ' ': 'cột canh bằng dấu cách'
    } as Record<string, string>,
    rows: (n: string) => `${n} dòng`,
    questions: (n: number) => `${n} câu hỏi`,
    places: (n: string) => `${n} chỗ cần xem`,
    clear: 'Đọc rõ',
    refused: 'Không đọc được',
    withTotals: (n: string) => `có ${n} dòng tổng`,
    question: (i: number, of: number, column: string) => `Câu hỏi ${i} trên ${of} · cột “${column}”`,
    numberTitle: (text: string, grouped: string, decimal: string) => `${text}: ${grouped} hay ${decimal}?`,
    numberWhy: (cells: string, filled: string) =>
      `${cells} trên ${filled} ô của cột có một dấu đứng trước đúng ba chữ số, nên chưa đủ căn cứ. Đọc nhầm là sai một nghìn lần.`,
    numberVi: 'Dấu chấm ngăn hàng nghìn, dấu phẩy là thập phân',
    numberEn: 'Dấu phẩy ngăn hàng nghìn, dấu chấm là thập phân',
    dateTitle: 'Ngày trước hay tháng trước?',
    dateWhy: (cells: string, filled: string) =>
      `${cells} trên ${filled} ô của cột chỉ đọc được khi tháng đứng trước ngày.`,
    dateDmy: 'Ngày trước: ngày/tháng/năm',
    dateMdy: 'Tháng trước: tháng/ngày/năm',
    yearsTitle: 'Hai chữ số này là năm nào?',
    yearsWhy: (cells: string, filled: string) =>
      `${cells} trên ${filled} ô của cột chỉ ghi hai chữ số cuối của năm.`,
    years20: 'Năm 20..',
    years19: 'Năm 19..',
    yearsNone: 'Không phải năm: bỏ qua cột này',
    measureTitle: 'Các con số trong bảng là gì?',
    measureWhy: (cells: string, filled: string) =>
      `${cells} trên ${filled} ô là số, nhưng tiêu đề không ghi là số vụ hay số tiền.`,
    readAs: 'đọc là',
    columnsTitle: 'Cách đọc từng cột',
    columnsCount: (file: string, n: string) => `${file} · ${n} cột`,
    allColumns: (n: string) => `Hiện cả ${n} cột`,
    columnInFile: 'Cột trong tệp',
    meaning: 'Đọc là',
    inFile: 'Trong tệp',
    understood: 'Hiểu thành',
    because: 'Căn cứ',
    meanings: {
      ignore: 'Không dùng',
      code: 'Mã vụ',
      date: 'Thời gian',
      type: 'Loại',
      area: 'Địa bàn',
      province: 'Tỉnh, thành phố',
      district: 'Quận, huyện',
      commune: 'Xã, phường',
      unit: 'Đơn vị báo cáo',
      channel: 'Kênh, phương tiện',
      status: 'Kết quả, trạng thái',
      category: 'Nhóm khác'
    } as Record<string, string>,
    meaningOf: (column: string) => `Đọc cột ${column} là`,
    waiting: 'chờ bạn chọn',
    by: {
      name: 'theo tên cột',
      values: 'theo nội dung',
      user: 'bạn chọn',
      none: 'không nhận ra, không dùng'
    },
    unitFrom: {
      header: 'đơn vị lấy từ tiêu đề',
      cells: 'đơn vị ghi trong ô',
      line: 'đơn vị ghi trên bảng',
      none: ''
    },
    filled: (filled: string, all: string) => `${filled}/${all} ô có giá trị`,
    ambiguous: (n: string, of: string) => `${n}/${of} chưa rõ`,
    proving: (n: string) => `${n} ô chứng tỏ cách đọc`,
    empty: '(trống)',
    unknown: 'chưa biết',
    titlesAbove: 'Dòng trên bảng, không đọc thành số liệu',
    notesBelow: 'Ghi chú dưới bảng, không đọc thành số liệu',
    level: { case: 'Mỗi dòng là một vụ', aggregate: 'Mỗi dòng là số đã cộng' },
    problemsTitle: 'Chỗ cần xem',
    problemsCount: (n: string) => `${n} chỗ`,
    problemsMore: (shown: string, n: string) => `Đang hiện ${shown} trên ${n} chỗ; tải danh sách để xem đủ.`,
    problemsNone: 'Mọi dòng đọc rõ, không có chỗ nào cần xem.',
    download: 'Tải danh sách (CSV)',
    problemsFile: 'cho-can-xem.csv',
    file: 'Tệp',
    row: 'Dòng',
    column: 'Cột',
    text: 'Nội dung',
    reason: 'Lý do',
    action: 'Xử lý',
    actions,
    keptApart: 'Nhận, giữ riêng',
    keptAsIs: 'Nhận',
    wholeRow: 'cả dòng',
    count: {
      rows: 'dòng đọc được',
      accepted: 'nhận',
      rejected: 'không nhận',
      totals: 'dòng tổng, giữ để đối chiếu'
    },
    discard: 'Bỏ, không nhập',
    importRows: (n: string) => `Nhập ${n} dòng`,
    left: (n: number) => `Còn ${n} câu hỏi`,
    nothing: 'Không có dòng nào nhập được',
    replace: 'Thay dữ liệu đang xem',
    append: 'Thêm vào dữ liệu đang xem',
    how: 'Cách nhập',
    reading: (name: string) => `Đang đọc ${name}…`,
    rereading: 'Đang đọc lại…',
    importing: 'Đang nhập…',
    progress: (done: string, total: string) => `${done} trên ${total} dòng`,
    stillThere: 'Dữ liệu đang xem vẫn giữ nguyên.',
    bytes: (n: string) => `${n} byte`
  },
  settings: {
    title: 'Thiết lập',
    theme: 'Nền',
    themes: { system: 'theo máy', light: 'sáng', dark: 'tối' },
    language: 'Ngôn ngữ',
    unit: 'Đơn vị tiền mặc định',
    saved: 'Thiết lập được giữ trên máy này.',
    about: 'Về Sổ Vụ',
    aboutText:
      'Sổ Vụ đọc tệp vụ việc, tổng hợp và xuất hình ngay trong trình duyệt. Không có máy chủ nào nhận dữ liệu: mở công cụ mạng của trình duyệt để tự kiểm.'
  },
  keys: {
    title: 'Phím tắt',
    filter: 'tới dòng lọc',
    help: 'xem phím tắt',
    undo: 'hoàn tác lần lọc trước',
    clear: 'bỏ mọi lọc',
    arrows: 'đi giữa các cột, thanh',
    enter: 'lọc theo cột, thanh đang chọn'
  },
  print: { on: (day: string) => `Sổ Vụ · in ngày ${day}` }
};

export type UiMessages = typeof uiVi;
