/** Words for putting things right in the review; `mend.en.ts` has the same shape. */
export const mendVi = {
  edit: 'Sửa',
  editCell: (column: string, row: string) => `Sửa ô ${column || 'trống tên'}, dòng ${row}`,
  editing: (row: string) => `Sửa dòng ${row}`,
  save: 'Lưu',
  giveUp: 'Thôi',
  alike: (n: string) => `Sửa cả ${n} ô giống thế`,
  alikeEmpty: (n: string) => `Điền cả ${n} ô trống như thế`,
  undo: 'Bỏ sửa',
  undoCell: (column: string, row: string) => `Bỏ sửa ô ${column || 'trống tên'}, dòng ${row}`,
  corrected: (was: string, text: string) => `Đã sửa: “${was}” → “${text}”`,
  correctedOf: (column: string, was: string, text: string) => `Đã sửa ${column}: “${was}” → “${text}”`,
  notApplied: (was: string) => `Không sửa được: ô này trong tệp không còn ghi “${was}”`,
  acceptedNow: 'Nhận',
  count: (n: string) => `đã sửa ${n} ô`,
  inCsv: 'Sửa trong tệp tải về',
  nowAccepted: (row: string) => `Dòng ${row} đã nhận.`,
  notYet: (row: string, why: string) => `Dòng ${row} chưa nhận: ${why}.`,
  stillListed: (row: string, why: string) => `Dòng ${row} vẫn còn chỗ cần xem: ${why}.`,
  undone: (row: string) => `Đã bỏ sửa ở dòng ${row}.`,
  sheetsChanged: 'Đã bỏ các ô sửa vì đọc trang tính khác.',
  /** columns in front of rejected rows; intake/returned.ts knows the file by them */
  front: ['Tệp gốc', 'Dòng', 'Lý do loại'] as readonly string[],
  rejected: (n: string) => `Tải ${n} dòng bị loại (CSV)`,
  rejectedOf: (n: string, file: string) => `Tải ${n} dòng bị loại của “${file}” (CSV)`,
  rejectedFile: (stem: string) => `${stem}-dong-bi-loai.csv`,
  rejectedHow:
    'Sửa các dòng đó trong Excel rồi thả tệp vào đây: chúng được đọc như tệp gốc và thêm vào số liệu.',
  rejectedSaved: (name: string) => `Đã lưu ${name}`,
  returned: {
    title: (n: string, files: string) => `Đây là ${n} dòng bị loại của ${files}, đã sửa`,
    file: (name: string) => `tệp “${name}”`,
    how: 'Đọc như tệp gốc. Khi nhập sẽ thêm vào dữ liệu đang xem, không thay.',
    howElse:
      'Máy này không còn nhớ cách đọc tệp gốc nên đọc theo chính các dòng này. Xem lại từng cột trước khi nhập.',
    still: (n: string) => `${n} dòng vẫn chưa nhận, xem lý do ở dưới.`,
    twice: (lines: string) =>
      `Có dòng gốc lặp lại trong tệp này: ${lines}. Mỗi lần đều được tính; bỏ bớt nếu là một.`,
    own: (n: string) => `${n} dòng không ghi tệp gốc, đọc như dòng mới.`
  },
  known: {
    title: (day: string) => `Đọc như lần trước (ngày ${day})`,
    file: (name: string) => `theo tệp “${name}”`,
    fresh: 'Đọc lại từ đầu',
    because: 'như lần trước',
    meaning: (column: string, meaning: string) => `cột “${column}” là ${meaning}`,
    ignored: (column: string) => `không dùng cột “${column}”`,
    measure: (measure: string) => `các con số là ${measure}`,
    style: {
      vi: (column: string) => `“${column}”: dấu chấm ngăn hàng nghìn`,
      en: (column: string) => `“${column}”: dấu phẩy ngăn hàng nghìn`
    },
    order: {
      dmy: (column: string) => `“${column}”: ngày trước tháng`,
      mdy: (column: string) => `“${column}”: tháng trước ngày`
    },
    years19: (column: string) => `“${column}”: năm 19..`,
    years20: (column: string) => `“${column}”: năm 20..`
  },
  beside: {
    filledDown: (column: string, cells: string) =>
      `Cột “${column}”: ${cells} ô trống (ô gộp) được đọc theo ô ghi phía trên.`
  },
  wide: {
    total: 'tổng, giữ để đối chiếu',
    subtotal: 'cộng một phần, giữ để đối chiếu',
    months: (first: number, last: number) => (first === last ? `tháng ${first}` : `tháng ${first}–${last}`),
    type: (label: string) => `loại “${label}”`,
    area: (label: string) => `địa bàn “${label}”`
  },
  layouts: {
    title: 'Mẫu tệp đã biết',
    what: 'Tệp có cùng tiêu đề cột được đọc theo lựa chọn lần trước. Ô đã sửa không được nhớ.',
    none: 'Chưa có. Lựa chọn của bạn khi nhập một tệp được nhớ cho tệp sau cùng tiêu đề cột.',
    seen: (file: string, day: string) => `lần cuối: ${file}, ngày ${day}`,
    forget: 'Quên',
    forgetOne: (file: string) => `Quên mẫu của tệp ${file}`,
    forgetAll: 'Quên mọi mẫu'
  }
};

export type MendMessages = typeof mendVi;
