/** Words of a Word file by Nghị định 30/2020/NĐ-CP, in Vietnamese; `word.en.ts` has the same shape. */
export const wordVi = {
  language: 'vi-VN',
  /** what stands where an official fills in by hand */
  dots: '……………………',
  republic: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: (text: string) => `Số: ${text}`,
  emptyNumber: '……/……',
  /** before a symbol without its number: "/BC-CAT" */
  numberSpace: '……',
  placeAndDate: (place: string, date: string) => `${place}, ${date}`,
  emptyPlace: '……………',
  emptyDate: 'ngày …… tháng …… năm ……',
  to: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  emptyRecipients: ['……………………', 'Lưu: VT, ………'],
  signedHere: '(Chữ ký của người có thẩm quyền, dấu/chữ ký số của cơ quan)',
  table: 'Bảng',
  chart: 'Hình',
  continued: (caption: string) => `${caption} (tiếp theo)`,
  annex: 'Phụ lục',
  annexNumbered: (roman: string) => `Phụ lục ${roman}`,
  inAnnex: (what: string, annex: string) => `Số liệu chi tiết tại ${annex} kèm theo: ${what}.`,
  attached: (kind: string, number: string, date: string, agency: string) =>
    `(Kèm theo ${kind} số ${number} ${date} của ${agency})`,
  document: 'Văn bản',
  note: (text: string) => `Ghi chú: ${text}`,
  pale: 'Cột nhạt: kỳ chưa đủ ngày.',
  spread: 'Vạch ở đầu cột: khoảng của số nguồn ghi “hơn”, “khoảng”.',
  unfinished: (periods: string) => `Kỳ chưa đủ ngày: ${periods}.`,
  unknownBars: (names: string) => `Chưa rõ số nên không có cột: ${names}.`,
  method: 'Nguồn số liệu và phương pháp tính'
};
