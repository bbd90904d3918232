/** Words of the single HTML file: where it is made, and on it. */
export const oneFileVi = {
  action: 'Xuất một tệp HTML',
  title: 'Xuất một tệp HTML',
  lead: 'Một tệp mở được bằng trình duyệt trên máy bất kỳ, không cần mạng, không cần máy chủ. Người xem lọc được như ở đây.',
  holds: 'Trong tệp có',
  cells: (n: string, sources: string) => `${n} ô số liệu tổng hợp theo kỳ, loại và địa bàn, từ ${sources}`,
  noCases: 'Không có danh sách vụ, mã vụ, ngày của từng vụ',
  small: (n: string) =>
    `${n} ô chỉ gồm một vụ: ai biết vụ đó có thể nhận ra. Không gửi tệp này ra ngoài cơ quan`,
  units: 'Tên và vị trí các đơn vị hành chính liên quan, để vẽ bản đồ và đổi cấp địa bàn',
  fixed: 'Ngày khóa sổ và các lọc theo cột khác giữ như đang xem; lọc thời gian theo tháng',
  list: 'Kèm danh sách vụ',
  listNote: 'Mỗi vụ một dòng: ngày, thủ đoạn, địa bàn, số tiền và các cột phân loại; không có mã vụ',
  tooMany: (n: string) => `Danh sách dài hơn ${n} dòng, không kèm được`,
  making: 'Đang tạo tệp…',
  weight: (size: string) => `Tệp nặng ${size}`,
  bytes: (n: string) => `${n} byte`,
  save: (size: string) => `Lưu tệp HTML (${size})`,
  cancel: 'Thôi',
  saved: (name: string) => `Đã lưu ${name}`,
  failed: 'Không tạo được tệp. Số liệu đang xem vẫn như cũ.',
  fileStem: 'so-vu-mot-tep',
  made: (day: string) => `Bản chụp ngày ${day}`,
  footer: 'Tệp này mở không cần mạng và không gửi gì đi. Số liệu như ở Sổ Vụ vào ngày tạo tệp.',
  noscript: 'Tệp này cần JavaScript để vẽ số liệu. Trình duyệt không tải gì từ mạng.',
  monthsOnly: 'Tệp này lọc thời gian theo năm, quý hoặc tháng, chẳng hạn 2022 hoặc 03/2022',
  broken: 'Tệp bị cắt hoặc bị sửa, không đọc được số liệu trong đó. Xin lại tệp từ người gửi.',
  cases: 'Danh sách vụ',
  backToFigures: 'Về số liệu',
  search: 'Tìm trong danh sách',
  found: (n: string, of: string) => `${n} trong ${of} dòng`,
  more: (n: string) => `Hiện thêm ${n} dòng`
};

export type OneFileWords = typeof oneFileVi;
