/** Words of what is hidden or rounded for publication, in Vietnamese. */
export const publishVi = {
  mark: '(*)',
  hiddenCell: 'Che khi công bố',
  merged: 'Khác (gộp khi công bố)',
  leftOut: 'Không công bố khi làm tròn',
  headline: (rows: string) => `Số liệu theo ${rows.toLocaleLowerCase('vi')}`,
  note: (below: string) =>
    `(*) Che để không nhận ra người bị hại: ô dưới ${below} và các ô kèm theo có thể làm lộ ô đó.`,
  rounded: (base: string) =>
    `Số đếm đã làm tròn đến bội số của ${base}, số tiền giữ ba chữ số; tổng có thể lệch so với cộng các dòng.`,
  title: 'Công bố an toàn',
  lead: 'Ô có ít vụ có thể làm lộ một người bị hại. Chỉ áp dụng cho tệp xuất ra, không đổi số liệu trên máy.',
  below: 'Che ô dưới',
  belowUnit: 'vụ (người)',
  round: 'Làm tròn số đếm đến bội số của',
  none: 'Bảng này không có ô nào dưới ngưỡng.',
  hides: (small: string, more: string) =>
    more === '0'
      ? `Che ${small} ô nhỏ.`
      : `Che ${small} ô nhỏ và ${more} ô kèm theo, để không tính ngược ra được.`,
  preview: 'Xem trước bảng sau khi che'
};
export type PublishMessages = typeof publishVi;
