/** Words of the report page, in Vietnamese; `report.en.ts` has the same shape. */

type ReportTemplate = 'half-year' | 'year' | 'topic' | 'annex';

type PartNames = Readonly<Record<'general' | 'kinds' | 'places' | 'check' | 'views', string>>;

const usual: PartNames = {
  general: 'Tình hình chung',
  kinds: 'Cơ cấu theo phương thức, thủ đoạn',
  places: 'Tình hình theo địa bàn',
  check: 'Đối chiếu số liệu',
  views: 'Nhận xét, kiến nghị'
};

export const reportVi = {
  title: 'Báo cáo',
  nav: (n: string) => `Báo cáo (${n})`,
  add: 'Thêm vào báo cáo',
  open: 'Mở báo cáo',
  undo: 'Hoàn tác',
  said: {
    added: 'Đã thêm vào báo cáo.',
    removed: 'Đã bỏ một phần.',
    cleared: 'Đã bỏ hết các phần.',
    updated: 'Đã cập nhật theo số liệu hiện có.',
    template: 'Đã đổi mẫu; tiêu đề và lời bạn viết giữ nguyên.'
  },
  lead: (parts: string, pages: string) =>
    `${parts}, ${pages}. Số liệu giữ như lúc thêm; đổi khi bạn cập nhật.`,
  partCount: (n: string) => `${n} phần`,
  pageCount: (n: string) => `${n} trang`,
  notKept:
    'Trình duyệt không còn chỗ hoặc không cho lưu: báo cáo sẽ mất khi đóng trang. Xuất tệp Word trước khi rời đi.',
  unchecked: 'Chưa so được báo cáo với số liệu hiện có. Tải lại trang để thử lại.',
  lostAll: 'Không đọc được báo cáo đã lưu trên máy này. Báo cáo bắt đầu lại từ đầu.',
  lostSome: (n: string) => `${n} phần đã lưu không đọc được và bị bỏ ra ngoài.`,
  empty: {
    title: 'Báo cáo chưa có phần nào',
    what: 'Bấm “Thêm vào báo cáo” dưới mỗi hình, mỗi câu. Hoặc để Sổ Vụ đặt sẵn câu tổng hợp và các hình của trang Tổng quan.',
    build: 'Lập báo cáo từ trang Tổng quan',
    go: 'Tới trang Tổng quan'
  },
  parts: 'Các phần',
  addHeading: 'Thêm đề mục',
  addText: 'Thêm đoạn văn',
  clear: 'Bỏ hết',
  up: 'Lên',
  down: 'Xuống',
  remove: 'Bỏ',
  moveLabel: (what: string, name: string) => `${what}: ${name}`,
  drag: 'Kéo để đổi chỗ, hoặc dùng Lên và Xuống.',
  kinds: {
    figure: 'Hình',
    table: 'Bảng',
    sentence: 'Câu',
    heading: 'Đề mục',
    text: 'Đoạn văn'
  },
  untitled: 'chưa có nội dung',
  from: {
    overview: 'Trang Tổng quan',
    table: 'Bảng số liệu',
    consolidation: 'Tổng hợp đơn vị'
  },
  changedTag: 'số liệu đã đổi',
  wordsTag: 'lời văn đã đổi',
  missingTag: 'không lập lại được',
  partTitle: (n: string, kind: string) => `Phần ${n}: ${kind}`,
  fields: {
    heading: 'Đề mục',
    level: 'Cấp',
    levels: { 1: 'I, II, III', 2: '1, 2, 3', 3: 'a), b), c)' } as Record<1 | 2 | 3, string>,
    text: 'Nội dung',
    sentence: 'Câu',
    caption: 'Tiêu đề',
    unit: 'Đơn vị tính',
    unitLocked: 'Cập nhật số liệu trước khi đổi đơn vị.',
    chart: 'Biểu đồ',
    charts: { native: 'biểu đồ sửa được', image: 'ảnh', none: 'không' },
    table: 'Kèm bảng số liệu'
  },
  whole: 'Cả báo cáo',
  template: 'Mẫu',
  templates: {
    'half-year': 'Báo cáo 6 tháng',
    year: 'Báo cáo năm',
    topic: 'Chuyên đề',
    annex: 'Phụ lục số liệu'
  } satisfies Record<ReportTemplate, string>,
  style: 'Kiểu viết thay đổi',
  styleMixed: 'nhiều kiểu',
  styleUsual: 'như nguồn viết',
  numbered: 'Đánh số đề mục',
  head: {
    parent: 'Cơ quan chủ quản',
    agency: 'Cơ quan ban hành',
    number: 'Số, ký hiệu',
    place: 'Địa danh',
    date: 'Ngày tháng',
    kind: 'Tên loại',
    title: 'Trích yếu',
    to: 'Kính gửi',
    recipients: 'Nơi nhận',
    signerTitle: 'Chức vụ người ký',
    signer: 'Người ký'
  },
  headHint: 'Ô để trống sẽ có dấu chấm để điền tay.',
  more: 'Thể thức văn bản',
  exports: {
    title: 'Xuất báo cáo',
    word: 'Tải tệp Word',
    excel: 'Tải tệp Excel',
    slides: 'Tải tệp PowerPoint',
    print: 'In hoặc lưu PDF',
    copy: 'Sao chép toàn bộ',
    hide: 'Che ô dưới 05 vụ khi công bố',
    hidden: (cells: string, sentences: string) =>
      `Đã che ${cells} ô, bỏ ra ${sentences} câu nêu số nhỏ, ở bản xem trước và mọi bản xuất. Báo cáo đang lưu không đổi.`,
    own: (n: string) => `${n} đoạn bạn viết có nêu số nhỏ, vẫn để nguyên: xem lại trước khi công bố.`,
    note: 'Trong tệp Word, bảng sửa được và hình là biểu đồ Word sửa được. Số, ngày ký và nơi nhận để trống cho văn thư điền.',
    progress: (done: string, all: string) => `${done}/${all}`,
    making: 'Đang tạo tệp',
    cancel: 'Hủy',
    cancelled: 'Đã hủy, chưa tạo tệp nào.',
    saved: (name: string) => `Đã lưu ${name}`,
    copied: 'Đã sao chép báo cáo',
    copyFailed: 'Trình duyệt không cho sao chép. Dùng tệp Word.',
    failed: 'Không tạo được tệp. Báo cáo vẫn nguyên.'
  },
  changes: {
    title: 'Số liệu đã đổi từ khi thêm',
    some: (n: string) => `${n} phần khác với số liệu hiện có. Báo cáo chưa đổi gì.`,
    updateAll: 'Cập nhật tất cả',
    update: 'Cập nhật',
    keepText: 'Giữ câu đang có',
    cell: 'Ô',
    before: 'Trong báo cáo',
    after: 'Hiện có',
    absent: 'không có',
    unknown: 'chưa biết',
    others: (n: string) => `và ${n} ô khác`,
    edited: 'Bạn đã sửa câu này; cập nhật sẽ thay bằng câu mới.',
    missing: 'Số liệu hiện có không lập lại được phần này. Báo cáo giữ nguyên bản đã thêm.'
  },
  preview: {
    title: 'Xem trước trang A4',
    paper: 'Xem trước · A4, lề 20–20–30–15 mm, Times New Roman',
    pages: (n: string) => `Khoảng ${n} trang`,
    table: (n: string, caption: string) => `Bảng ${n}. ${caption}`,
    chart: (n: string, caption: string) => `Hình ${n}. ${caption}`,
    annexName: (at: number, of: number) =>
      of > 1
        ? `Phụ lục ${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][at] ?? at + 1}`
        : 'Phụ lục',
    inAnnex: (what: string, annex: string) => `Số liệu “${what}” trình bày tại ${annex} kèm theo.`,
    notes: (text: string) => `Ghi chú: ${text}`,
    method: 'Nguồn số liệu và phương pháp tính',
    noPicture: 'Không vẽ được hình này.'
  },
  paper: {
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: (text: string) => `Số: ${text.startsWith('/') ? `……${text}` : text || '……/……'}`,
    dated: (place: string, date: string) => [place, date].filter(Boolean).join(', '),
    dateToFill: 'ngày …… tháng …… năm ……',
    to: 'Kính gửi:',
    recipients: 'Nơi nhận:',
    dots: '……'
  },
  propose: {
    parent: 'BỘ CÔNG AN',
    agency: (place: string) => `CÔNG AN ${place.toLocaleUpperCase('vi')}`,
    numberOf: { 'half-year': '/BC-CAT', year: '/BC-CAT', topic: '/BC-CAT', annex: '' } as Record<
      ReportTemplate,
      string
    >,
    kindOf: {
      'half-year': 'BÁO CÁO',
      year: 'BÁO CÁO',
      topic: 'BÁO CÁO CHUYÊN ĐỀ',
      annex: 'PHỤ LỤC'
    } as Record<ReportTemplate, string>,
    subject: 'vụ việc lừa đảo chiếm đoạt tài sản',
    titleOf: (template: ReportTemplate, subject: string, period: string) =>
      [template === 'annex' ? 'Số liệu' : 'Tình hình', subject, period].filter(Boolean).join(' '),
    place: (place: string) => place.replace(/^(tỉnh|thành phố) /, ''),
    recipients: ['……;', 'Lưu: VT.'] as readonly string[],
    signerTitle: 'GIÁM ĐỐC'
  },
  partNames: {
    'half-year': usual,
    year: usual,
    topic: {
      ...usual,
      general: 'Đặc điểm, diễn biến',
      kinds: 'Phương thức, thủ đoạn',
      places: 'Địa bàn xảy ra',
      views: 'Nguyên nhân, giải pháp, đề xuất'
    },
    annex: usual
  } as Record<ReportTemplate, PartNames>,
  method: {
    made: (day: string) => `Số liệu do Sổ Vụ tổng hợp từ các tệp nêu dưới đây, lập ngày ${day}.`,
    source: (source: string) => source,
    calendar: (day: string) => `Kỳ báo cáo theo năm chốt ngày ${day}.`,
    bounds:
      'Số ghi “hơn”, “khoảng” giữ nguyên mức chính xác của nguồn; tỷ lệ tính từ những số đó là một khoảng. Ô “…” là nguồn không nêu, không phải bằng không.'
  }
};

export type ReportMessages = typeof reportVi;
