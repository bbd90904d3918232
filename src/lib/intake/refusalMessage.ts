/**
 * Why a file is refused, in one Vietnamese sentence, for the command line. The page has its own words in i18n.
 */
import type { FileRefusal } from './reading';

export function refusalMessage({ fault, detail }: FileRefusal): string {
  switch (fault) {
    case 'empty':
      return 'Tệp trống, không có dữ liệu.';
    case 'not-a-table':
      return 'Tệp này không phải là bảng số liệu.';
    case 'only-header':
      return 'Tệp chỉ có dòng tiêu đề, không có dòng số liệu nào.';
    case 'too-many-columns':
      return `Tệp có ${detail?.columns ?? 'quá nhiều'} cột; Sổ Vụ đọc nhiều nhất ${detail?.most ?? 200} cột.`;
    case 'no-measure':
      return 'Không nhận ra cột ngày, số vụ hay thiệt hại nào trong tệp.';
    case 'unsupported-format':
      return `Chưa đọc được định dạng ${detail?.format ?? 'này'}; hãy lưu tệp thành CSV.`;
    case 'unknown-encoding':
      return 'Không nhận ra bảng mã của tệp; hãy lưu lại bằng UTF-8.';
    case 'too-large':
      return `Tệp quá lớn${detail?.size ? ` (${detail.size})` : ''}; hãy chia theo năm hoặc đơn vị, hoặc lưu từng trang tính thành CSV.`;
    case 'locked':
      return 'Sổ tính được khóa bằng mật khẩu; hãy bỏ mật khẩu trong Excel rồi lưu lại.';
    case 'damaged':
      return 'Tệp bị hỏng hoặc chưa tải xong; hãy mở và lưu lại bằng Excel, hoặc xin lại tệp gốc.';
    case 'failed':
      return `Có lỗi khi đọc tệp: ${detail?.message ?? 'không rõ'}.`;
  }
}
