/** Words of workbooks, in Vietnamese; `excel.en.ts` has the same shape. */

/** by the id of the figure */
const sheets = {
  totals: 'Tổng số',
  'by-period': 'Theo kỳ',
  'types-ranked': 'Xếp hạng loại',
  'areas-ranked': 'Theo địa bàn',
  'types-by-period': 'Loại theo kỳ',
  reconciliation: 'Đối chiếu',
  table: 'Bảng số liệu',
  map: 'Vị trí địa bàn',
  foreign: 'Ngoại tệ',
  consolidation: 'Tổng hợp đơn vị'
};

export const excelVi = {
  sheets,
  chartData: 'Số liệu biểu đồ',
  chartDataLead: 'Số liệu mà các biểu đồ trong tệp vẽ theo; sửa ở đây thì biểu đồ đổi theo.',
  bounds: {
    from: 'từ',
    upTo: (high: string) => `đến dưới ${high}`,
    to: (high: string) => `đến ${high}`,
    within: (low: string, high: string) => `từ ${low} đến ${high}`
  },
  low: (label: string) => `${label} (từ)`,
  high: (label: string) => `${label} (đến)`,
  inUnit: (label: string, unit: string) => `${label} (${unit})`,
  unfinished: 'Cột viền nét đứt trong biểu đồ: kỳ chưa đủ ngày.',
  average: 'BQ 12 tháng: bình quân 12 tháng liên tục đến hết tháng đó; thiếu tháng nào thì không tính.',
  note: (text: string) => `Ghi chú: ${text}`,
  method: {
    sheet: 'Phương pháp',
    title: 'Phương pháp và phạm vi số liệu',
    contents: 'Nội dung các trang tính',
    columns: {
      number: 'STT',
      sheet: 'Trang tính',
      content: 'Nội dung',
      scope: 'Phạm vi',
      unit: 'Đơn vị tính'
    },
    how: 'Cách tính',
    reading: 'Cách đọc số liệu',
    units:
      'Số trong ô là số theo đơn vị tính ghi ở đầu bảng, không phải số đồng đã rút gọn; chép ra nơi khác vẫn đúng đơn vị đó. Tỷ lệ phần trăm là phân số có định dạng %.',
    rounded: 'Ô giữ đủ chữ số; định dạng chỉ làm tròn số hiển thị, như trên trang.',
    formulas:
      'Dòng Cộng, Tổng cộng, cột Cộng và dòng chênh lệch là công thức ở những ô mà số bằng đúng tổng (hiệu) của các ô trong bảng; tổng do nguồn ghi là số, không cộng lại.',
    atLeast:
      '“hơn” là cận dưới do nguồn ghi: số trong ô là số nguồn ghi, số thực nằm từ đó đến dưới một đơn vị của chữ số cuối. Khi khoảng rộng hơn, ô ghi “từ … đến dưới …” hoặc có ghi chú của ô.',
    about: '“khoảng” là số gần đúng do nguồn ghi: số thực có thể hơn hoặc kém một đơn vị của chữ số cuối.',
    ends: 'Mức tăng, giảm tính từ số có “hơn”, “khoảng” là một khoảng, ghi ở hai cột (từ) và (đến); số chính xác thì hai cột bằng nhau.',
    unknown: '“…” là không có số liệu, không phải bằng không; công thức bỏ qua ô này.',
    nil: '“-” là bằng không.'
  }
};
