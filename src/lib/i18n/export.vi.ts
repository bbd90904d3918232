/** Words of the dialog that saves one figure, in Vietnamese. */

/** A program and what its file is good for. */
const kind = (name: string, use: string): readonly [string, string] => [name, use];

export const exportVi = {
  open: 'Xuất',
  title: 'Xuất hình và bảng',
  format: 'Loại tệp',
  formats: {
    docx: kind('Word', 'bảng và biểu đồ sửa được'),
    xlsx: kind('Excel', 'số thật, công thức, biểu đồ'),
    pptx: kind('PowerPoint', 'trang chiếu, biểu đồ sửa được'),
    png: kind('Hình PNG', 'chèn vào mọi nơi'),
    svg: kind('Hình SVG', 'nét ở mọi cỡ'),
    csv: kind('CSV', 'đọc lại được bằng Sổ Vụ')
  },
  size: 'Cỡ hình',
  sizes: {
    full: 'Cả chiều ngang trang (165 mm)',
    half: 'Nửa chiều ngang trang',
    slide: 'Trang chiếu 16:9',
    poster: 'Cảnh báo trên mạng, đứng (1080 × 1350)',
    square: 'Cảnh báo trên mạng, vuông (1080 × 1080)'
  },
  scale: 'Độ nét',
  scales: { '1x': 'như màn hình', '2x': 'gấp đôi', '300dpi': 'để in, 300 dpi' },
  look: 'Màu',
  looks: { colour: 'màu', grey: 'in đen trắng, có nét gạch' },
  text: 'Chữ trong tệp',
  texts: { embedded: 'giữ là chữ, kèm phông', outlined: 'đổi thành nét vẽ' },
  chart: 'Hình đưa lên',
  chartBest: 'chọn theo nhận định',
  save: 'Lưu tệp',
  copyImage: 'Sao chép hình',
  working: 'Đang ghi tệp…',
  cancel: 'Hủy',
  close: 'Đóng',
  failed: (reason: string) => `Không ghi được tệp: ${reason}`
};
export type ExportMessages = typeof exportVi;
