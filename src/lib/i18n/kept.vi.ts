/** Words of the kept files, in Vietnamese. */
import type { DataStatus } from '../cases/dataStatus';

const names: Record<DataStatus, string> = {
  unknown: 'chưa ghi',
  estimated: 'ước tính',
  preliminary: 'sơ bộ',
  official: 'chính thức'
};

const faults: Record<'unavailable' | 'full' | 'damaged' | 'blocked' | 'newer' | 'closed', string> = {
  unavailable:
    'Trình duyệt không cho lưu trên máy (cửa sổ ẩn danh hoặc bị chặn). Ứng dụng vẫn chạy; đóng trang là mất tệp đã nhập.',
  full: 'Máy hết chỗ lưu. Dữ liệu vừa nhập vẫn xem được nhưng sẽ mất khi đóng trang; xóa bớt tệp ở trang Nhập số liệu.',
  damaged:
    'Không đọc hoặc ghi được phần lưu trên máy. Ứng dụng vẫn chạy; tệp vừa nhập sẽ mất khi đóng trang.',
  blocked:
    'Một thẻ khác đang giữ phần lưu của phiên bản cũ. Đóng các thẻ Sổ Vụ khác rồi tải lại trang để tệp được lưu.',
  newer:
    'Phần lưu trên máy thuộc phiên bản mới hơn. Tải lại trang để dùng phiên bản đó; chưa có gì bị thay đổi.',
  closed:
    'Phần lưu đã được một thẻ khác dùng. Tải lại trang; từ giờ tới lúc đó thay đổi ở thẻ này không được lưu.'
};

export const keptVi = {
  title: 'Tệp số liệu',
  count: (inView: string, all: string) => `${inView} tệp đang tính, ${all} tệp lưu trên máy này`,
  empty: 'Chưa có tệp nào. Tệp đã nhập được lưu trên máy này và có ở đây lần sau.',
  sampleShown: 'Đang xem dữ liệu mẫu.',
  backToMine: (n: string) => `Trở lại ${n} tệp của tôi`,
  inView: 'Đang tính',
  aside: 'Không tính',
  asideTitle: 'Không tính vào số liệu',
  rows: (rows: string, accepted: string, rejected: string, totals: string) =>
    [`${rows} dòng: ${accepted} nhận`, `${rejected} không nhận`, `${totals} dòng tổng`].join(', '),
  period: (from: string, to: string) => `từ ${from} đến ${to}`,
  noPeriod: 'không có thời gian',
  added: (when: string) => `nhập ${when}`,
  size: (n: string, unit: 'kB' | 'MB') => `${n} ${unit}`,
  passing: 'Chưa lưu được trên máy; mất khi đóng trang',
  status: 'Tình trạng số liệu',
  statusOf: (name: string) => `Tình trạng số liệu của ${name}`,
  statuses: {
    unknown: 'Chưa ghi',
    estimated: 'Ước tính',
    preliminary: 'Sơ bộ',
    official: 'Chính thức'
  } satisfies Record<DataStatus, string>,
  statusLaw: 'Tình trạng số liệu theo Luật Thống kê, Điều 48: ước tính, sơ bộ, chính thức.',
  source: 'Nguồn',
  sourceOf: (name: string) => `Nguồn của ${name}`,
  sourceHint: 'Báo cáo số 12/BC-CAT ngày 15/6/2023',
  label: 'Tên gọi',
  labelOf: (name: string) => `Tên gọi của ${name}`,
  fromFile: (source: string, file: string) => `${source} (tệp “${file}”)`,
  statusLine: {
    names,
    one: {
      estimated: 'Số liệu ước tính.',
      preliminary: 'Số liệu sơ bộ.',
      official: 'Số liệu chính thức.'
    },
    group: (status: string, files: readonly string[]) =>
      `${status} (${files.map((n) => `“${n}”`).join(', ')})`,
    mixed: (groups: readonly string[]) => `Số liệu khác nhau về tình trạng: ${groups.join('; ')}.`
  },
  actions: {
    review: 'Xem lại cách đọc',
    remove: 'Thôi tính tệp này',
    restore: 'Tính lại tệp này',
    download: 'Tải tệp gốc',
    forget: 'Xóa hẳn khỏi máy',
    changes: 'Khác gì so với bản trước',
    hide: 'Thu lại'
  },
  actionOn: (action: string, name: string) => `${action}: ${name}`,
  removed: (name: string) => `Đã thôi tính “${name}”; tệp vẫn lưu trên máy.`,
  restored: (name: string) => `Đã tính lại “${name}”.`,
  forgotten: (name: string) => `Đã xóa hẳn “${name}” khỏi máy này.`,
  noBytes: (name: string) => `Không còn đọc được bản gốc của “${name}” trên máy.`,
  broken: (n: string) => `${n} tệp lưu trên máy bị hỏng, không mở được. Các tệp khác không bị ảnh hưởng.`,
  faults,
  twin: (when: string, name: string, inView: boolean) =>
    `Tệp này đã được nhập ${when}, tên “${name}”${inView ? ', và đang được tính' : ', hiện không tính'}. Nhập lần nữa là dùng lại tệp đó, không đếm hai lần.`,
  skip: 'Bỏ qua tệp này',
  restoreAsk: (name: string) => `Tính lại “${name}”?`,
  cancel: 'Thôi',
  apply: 'Tính theo lựa chọn này',
  reread: {
    title: (name: string) => `Phiên bản này đọc tệp “${name}” khác trước`,
    same: 'Số liệu đang xem vẫn theo bản đọc cũ.',
    figure: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
    rows: { rows: 'dòng', accepted: 'dòng nhận', rejected: 'dòng không nhận', totals: 'dòng tổng' },
    columns: (before: string, after: string) => `cột: ${before} → ${after}`,
    details: 'các tổng như nhau, khác ở từng dòng',
    refused: (why: string) => `bản đọc mới không đọc được tệp: ${why}`,
    gone: 'bản gốc không còn đọc được; bản đọc cũ vẫn dùng được',
    more: (n: string) => `và ${n} chỗ khác`,
    keep: 'Giữ bản đọc cũ',
    take: 'Dùng bản đọc mới',
    look: 'Xem lại cách đọc'
  },
  difference: {
    title: 'Khác gì so với bản trước',
    against: (name: string) => `So với “${name}”`,
    gone: 'Bản trước không còn trên máy.',
    busy: 'Đang so hai bản…',
    none: 'Không có gì khác.',
    period: 'Kỳ',
    measure: 'Chỉ tiêu',
    before: 'Bản trước',
    after: 'Bản này',
    difference: 'Chênh lệch',
    noDate: 'không rõ thời gian',
    stated: 'tổng ghi trong nguồn',
    unchanged: (n: string) => `${n} số không đổi`,
    counts: (added: string, removed: string, changed: string) =>
      `${added} dòng thêm, ${removed} dòng bớt, ${changed} dòng đổi`,
    by: {
      codes: 'so theo mã vụ',
      figures: 'so theo kỳ, loại và địa bàn',
      none: 'Các dòng không có mã, không so từng dòng được.'
    },
    row: 'Dòng',
    kind: 'Thay đổi',
    kinds: { added: 'thêm', removed: 'bớt', changed: 'đổi' },
    what: 'Nội dung',
    fields: { days: 'Thời gian', type: 'Loại', area: 'Địa bàn' },
    shown: (shown: string, all: string) => `Đang xem ${shown} trên ${all} dòng; tải tệp để xem hết.`,
    download: 'Tải bảng so sánh (CSV)',
    file: (name: string) => `khac-ban-truoc-${name}.csv`
  },
  erase: {
    title: 'Dữ liệu trên máy này',
    kept: (files: string, mb: string) =>
      `${files} tệp với bản gốc và bản đọc, khoảng ${mb} MB, cùng tên gọi và cách đọc đã nhớ. Không có gì ở nơi khác.`,
    none: 'Không có tệp nào được lưu trên máy này.',
    list: 'Xem danh sách tệp',
    ask: 'Xóa mọi dữ liệu trên máy này',
    sure: (files: string) => `Xóa hẳn ${files} tệp`,
    warn: 'Không lấy lại được. Tệp gốc ở nơi khác trên máy không bị đụng tới.',
    stop: 'Thôi, không xóa',
    failed: 'Không xóa được. Đóng các thẻ Sổ Vụ khác rồi thử lại.'
  }
};

export type KeptMessages = typeof keptVi;
