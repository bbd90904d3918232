/** Words inside images and slides, in Vietnamese; `files.en.ts` has the same shape. */
export const filesVi = {
  /** on a poster: up to which day the numbers go */
  until: (day: string) => `Dữ liệu đến ngày ${day}.`,
  more: (n: string) => `… và ${n} dòng khác, không vẽ ở đây.`,
  slides: {
    /** heading of the column beside the numbers, in a chart's workbook */
    printed: 'Nhãn in',
    method: 'Cách tính:',
    edit: 'Biểu đồ sửa được: bấm chuột phải, Sửa dữ liệu. Nhãn trên cột là chữ; sửa số thì sửa cả nhãn.',
    part: (i: number, n: number) => `(${i}/${n})`,
    more: (n: number) => `… còn ${String(n).padStart(2, '0')} dòng ở trang sau.`
  }
};
