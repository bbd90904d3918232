/** Words of handing over: `.sovu` files. In Vietnamese; `handover.en.ts` has the same shape. */

/** The faults of `export/handoverFault`, which i18n may not ask; the caller's type sees that none is missing. */
type Fault =
  | 'not-handover'
  | 'cut'
  | 'damaged'
  | 'newer'
  | 'too-large'
  | 'locked'
  | 'password'
  | 'no-crypto'
  | 'old-records';

const faults: Record<Fault, (detail: string) => { title: string; what: string }> = {
  'not-handover': () => ({
    title: 'Tệp này không phải tệp .sovu',
    what: 'Tệp .sovu do Sổ Vụ lưu ra. Bảng số liệu (CSV, Excel) thì chọn ở trang Nhập dữ liệu.'
  }),
  cut: () => ({
    title: 'Tệp thiếu phần cuối',
    what: 'Tệp chưa tải xong hoặc chép dở. Chép lại từ nơi gửi rồi mở lại.'
  }),
  damaged: () => ({
    title: 'Tệp bị hỏng hoặc đã bị sửa',
    what: 'Nội dung không còn như lúc lưu nên không mở. Xin lại tệp từ người gửi.'
  }),
  newer: (by) => ({
    title: 'Tệp do phiên bản Sổ Vụ mới hơn lưu',
    what: `Tệp được lưu bằng phiên bản ${by || 'mới hơn'}, phiên bản đang dùng không đọc được. Cập nhật Sổ Vụ rồi mở lại.`
  }),
  'too-large': () => ({
    title: 'Nội dung quá lớn',
    what: 'Một tệp .sovu chứa nhiều nhất 1 GB (tính khi đã giải nén). Bỏ bớt tệp không cần, hoặc lưu không kèm tệp gốc.'
  }),
  locked: () => ({ title: 'Tệp có mật khẩu', what: 'Nhập mật khẩu người gửi đã đặt.' }),
  password: () => ({
    title: 'Mật khẩu không đúng',
    what: 'Kiểm tra bộ gõ, chữ hoa chữ thường. Nếu chắc chắn mật khẩu đúng thì tệp đã bị sửa.'
  }),
  'no-crypto': () => ({
    title: 'Trang này không đặt hoặc mở mật khẩu được',
    what: 'Trình duyệt chỉ cho mã hóa khi trang mở bằng https hoặc ngay trên máy này (127.0.0.1).'
  }),
  'old-records': (file) => ({
    title: `Không đọc được số liệu của “${file}”`,
    what: 'Tệp do phiên bản khác lưu và không kèm tệp gốc để đọc lại. Mở bằng phiên bản đã lưu, lưu lại có kèm tệp gốc.'
  })
};

export const handoverVi = {
  title: 'Bàn giao',
  what: 'Tệp .sovu chứa số liệu, cách đọc, tên gọi, bộ lọc và thiết lập; mở ở máy khác thấy đúng trang này, đúng từng con số.',
  save: 'Lưu thành tệp .sovu',
  open: 'Mở tệp .sovu',
  dialog: {
    title: 'Lưu thành tệp .sovu',
    files: 'Tệp số liệu',
    view: (files: string, rows: string) => `Các tệp đang tính: ${files} tệp, ${rows} dòng`,
    viewPublished: 'Số liệu công bố đang xem: chỉ ghi bộ lọc và thiết lập',
    viewSample: 'Dữ liệu mẫu đang xem: chỉ ghi bộ lọc và thiết lập',
    all: (files: string, rows: string) => `Mọi tệp lưu trên máy này: ${files} tệp, ${rows} dòng`,
    originals: 'Kèm tệp gốc',
    originalsWhy:
      'Kèm thì người nhận xem lại được cách đọc từng dòng. Không kèm thì chỉ có số liệu đã đọc; những cột không dùng tới ở lại máy này.',
    part: {
      vocabulary: 'Tên gọi đã nhớ',
      settings: 'Thiết lập',
      units: 'Đơn vị phải báo cáo',
      layouts: 'Cách đọc đã nhớ',
      report: 'Báo cáo đang soạn',
      boundaries: 'Ranh giới bản đồ'
    } as Readonly<Record<string, string>>,
    always: (page: string) =>
      `Luôn có: trang ${page} với bộ lọc, tên gọi, đơn vị tiền, cách ghi mức thay đổi.`,
    lock: 'Đặt mật khẩu',
    password: 'Mật khẩu',
    again: 'Nhập lại mật khẩu',
    show: 'Hiện mật khẩu',
    differ: 'Hai lần nhập không giống nhau.',
    least: (n: string) => `Ít nhất ${n} ký tự.`,
    strength: {
      none: 'Nên dùng một câu dài vài từ, dễ nhớ, khó đoán.',
      short: 'Quá ngắn.',
      weak: 'Yếu: dễ bị dò ra. Thêm vài từ nữa.',
      fair: 'Tạm được. Thêm một từ nữa thì chắc hơn.',
      strong: 'Khó dò.'
    },
    lost: 'Mất mật khẩu thì không ai mở lại được tệp, kể cả người làm ra Sổ Vụ. Gửi mật khẩu bằng đường khác với tệp.',
    warn: 'Tệp chứa số liệu vụ việc.',
    unlocked: 'Không đặt mật khẩu thì ai có tệp cũng đọc được.',
    go: 'Lưu tệp',
    cancel: 'Thôi',
    stop: 'Dừng',
    packing: 'Đang đóng gói…',
    saved: (name: string) => `Đã lưu “${name}”.`,
    stopped: 'Đã dừng, chưa lưu tệp nào.'
  },
  opening: {
    title: 'Mở tệp .sovu',
    reading: (name: string) => `Đang đọc “${name}”…`,
    applying: (name: string) => `Đang mở “${name}”…`,
    locked: (name: string) => `“${name}” có mật khẩu`,
    unlock: 'Mở khóa',
    made: (when: string, app: string) => `Lưu ${when}, bằng Sổ Vụ ${app}.`,
    madeBy: (app: string) => `Lưu bằng Sổ Vụ ${app}.`,
    files: (n: string) => `${n} tệp số liệu`,
    noFiles: 'Không có tệp số liệu: bộ lọc và thiết lập trên dữ liệu mẫu.',
    file: (rows: string) => `${rows} dòng`,
    aside: 'không tính',
    known: 'đã có trên máy này',
    more: (n: string) => `và ${n} tệp khác`,
    also: (what: readonly string[]) => `Cùng với: ${what.join(', ')}.`,
    unread: (what: readonly string[]) => `Phiên bản này không đọc được, sẽ bỏ qua: ${what.join(', ')}.`,
    how: 'Mở thế nào',
    replace: 'Thay trang đang xem',
    replaceWhy:
      'Trang, bộ lọc, tên gọi và thiết lập theo tệp này. Tệp của bạn vẫn lưu trên máy, thôi tính; hoàn tác được.',
    keep: 'Giữ trang đang xem',
    keepWhy: 'Chỉ thêm các tệp số liệu vào danh sách trên máy, chưa tính vào đâu.',
    go: 'Mở',
    cancel: 'Thôi',
    stop: 'Dừng',
    close: 'Đóng',
    unchanged: 'Dữ liệu đang xem không thay đổi.',
    another: 'Chọn tệp khác'
  },
  opened: (name: string) => `Đã mở “${name}”.`,
  added: (name: string, files: string) => `Đã thêm ${files} tệp từ “${name}” vào danh sách, chưa tính.`,
  otherwise: (files: readonly string[]) =>
    `Phiên bản này đọc khác lúc lưu: ${files.map((file) => `“${file}”`).join(', ')}.`,
  alone: (name: string) => `Tệp .sovu được mở từng tệp một; đang mở “${name}”.`,
  publish: {
    title: 'Xuất thư mục công bố',
    why: 'Để trang mạng nội bộ của cơ quan mở sẵn số liệu đang tính, xuất thư mục datasets rồi đặt cạnh ứng dụng.',
    what: 'Giải nén vào thư mục build của Sổ Vụ (ghi đè datasets/datasets.json). Ai mở trang đó thấy ngay số liệu đang tính, với bộ lọc và tên gọi như ở đây.',
    name: 'Tên bộ số liệu',
    originalsWhy: 'Không kèm thì chỉ có số liệu đã đọc; cột không dùng tới không bị công bố.',
    holds: (files: string, rows: string) => `${files} tệp đang tính, ${rows} dòng, không mật khẩu.`,
    none: 'Chưa có tệp nào của bạn đang tính.',
    warn: 'Ai vào được trang đều xem và tải được từng dòng số liệu này.',
    go: 'Xuất thư mục',
    saved: (name: string) => `Đã lưu “${name}”. Giải nén vào thư mục build.`
  },
  published: {
    see: 'Xem số liệu công bố',
    shown: 'Đang xem số liệu công bố.',
    notOpened: 'Không mở được số liệu công bố.',
    locked: 'có mật khẩu; tệp công bố phải không có mật khẩu',
    failed: (detail: string) => `Có lỗi: ${detail}`,
    missing: (file: string, detail: string) => `Không tải được datasets/${file} (${detail}).`,
    refused: (file: string, why: string) => `datasets/${file}: ${why}.`,
    questions: (file: string, n: string) =>
      `datasets/${file} còn ${n} câu hỏi về cách đọc. Nhập tệp, trả lời, rồi xuất lại thư mục công bố hoặc ghi câu trả lời vào datasets.json.`,
    overlap: (file: string, other: string) =>
      `“${file}” và “${other}” có số liệu trùng nhau. Nhập cả hai, chọn cách tính, rồi xuất lại thư mục công bố.`,
    list: {
      'not-json': () => 'datasets/datasets.json không phải JSON hợp lệ.',
      'not-list': () => 'datasets/datasets.json không có danh sách tệp (files).',
      version: (own: string) => `datasets/datasets.json ghi phiên bản ${own}, ứng dụng đọc phiên bản 1.`,
      entry: (where: string) => `datasets/datasets.json sai ở ${where}.`
    }
  },
  faults,
  failed: 'Không mở được tệp',
  saveFailed: 'Không lưu được tệp'
};

export type HandoverMessages = typeof handoverVi;
