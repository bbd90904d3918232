/** Words for how the table as a whole was understood in the review; `rows.en.ts` has the same shape. */
export const rowsVi = {
  title: 'Cách hiểu cả bảng',
  time: 'Thời gian',
  times: {
    title: (span: string, text: string) =>
      `Không có cột thời gian. Mọi dòng tính cho ${span}, theo dòng “${text}” ở trên bảng.`,
    name: (span: string, text: string) =>
      `Không có cột thời gian. Mọi dòng tính cho ${span}, theo tên tệp “${text}”.`,
    none: 'Không có cột nào đọc được thành thời gian, tên bảng và tên tệp cũng không ghi kỳ. Số liệu vào được tổng chung, nhưng không vào kỳ nào và không so sánh được theo năm. Ghi kỳ vào tên tệp (ví dụ “nam 2024”) rồi chọn lại tệp nếu cần.'
  },
  headings: 'Tiêu đề nhóm',
  headingsWhy: (n: string) =>
    `${n} dòng chỉ có chữ là tiêu đề của các dòng bên dưới, không tính là dòng số liệu`,
  groups: 'Dòng cộng nhóm',
  groupsWhy: (n: string) =>
    `${n} dòng là tổng của các dòng bên dưới: giữ để đối chiếu, không cộng thêm lần nữa`,
  agrees: (n: string) => `${n} dòng khớp với tổng các dòng bên dưới`,
  differs: (row: string, measure: string, stated: string, summed: string) =>
    `Dòng ${row}: ${measure} ghi ${stated}, các dòng bên dưới cộng lại ${summed}`,
  counted: (row: string, what: string) =>
    `Dòng ${row}: ${what} chỉ ghi ở dòng nhóm này, các dòng bên dưới không ghi, nên được cộng vào tổng`,
  ofWhich: (row: string, what: string) => `Dòng ${row} (“trong đó”): ${what} không cộng thêm`,
  more: (n: string) => `và ${n} dòng nữa như thế`,
  unread: (n: string) => `${n} bảng khác chưa đọc`,
  differing: (n: string) => `${n} dòng cộng nhóm không khớp`,
  others: 'Bảng khác trong tệp',
  other: (line: string, header: string, rows: string) =>
    `Dòng ${line}: bảng “${header}” có ${rows} dòng chưa được đọc. Muốn nhập thì tách sang tệp riêng.`
};

export type RowsMessages = typeof rowsVi;
