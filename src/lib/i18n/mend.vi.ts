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
  sheetsChanged: 'Đã bỏ các ô sửa vì đọc trang tính khác.'
};

export type MendMessages = typeof mendVi;
