/** Words inside images and slides, in Vietnamese; `files.en.ts` has the same shape. */
export const filesVi = {
  /** on a poster: up to which day the numbers go */
  until: (day: string) => `Dữ liệu đến ngày ${day}.`,
  more: (n: string) => `… và ${n} dòng khác, không vẽ ở đây.`
};
