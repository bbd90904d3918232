/** A case file such as a province keeps: eight columns, Vietnamese text, dd/mm/yyyy, about 110 bytes a row. */

const TYPES = [
  'Vay tiền qua ứng dụng',
  'Mua bán hàng qua mạng',
  'Giả danh cơ quan chức năng',
  'Đầu tư tài chính',
  'Tuyển cộng tác viên bán hàng',
  'Chiếm quyền tài khoản mạng xã hội',
  'Thủ đoạn khác'
];
const AREAS = [
  'Xã Diên Khánh',
  'Xã Cam Lâm',
  'Xã Vạn Ninh',
  'Phường Nha Trang',
  'Phường Bắc Nha Trang',
  'Phường Ninh Hòa',
  'Phường Ba Ngòi',
  'Xã Khánh Vĩnh'
];
const UNITS = ['PC02', 'PA05', 'CA xã', 'CA phường'];
const WORDS =
  'đối tượng gọi điện yêu cầu chuyển tiền vào tài khoản rồi chiếm đoạt qua Zalo hứa trúng thưởng'.split(' ');

/**
 * @param quoted one content in four stands in quotes, with a comma and quotes of its own
 * @returns the same text for the same arguments
 */
export function caseFile(rows: number, quoted: boolean): string {
  let seed = 42;
  const next = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const two = (n: number): string => String(n).padStart(2, '0');
  const lines = ['Mã vụ,Ngày xảy ra,Thủ đoạn,Địa bàn,Thiệt hại (đồng),Số bị hại,Đơn vị báo cáo,Nội dung'];
  for (let i = 0; i < rows; i++) {
    const loss = (1e6 + next(9000) * 1e5).toString().replace(/\B(?=(\d{3})+$)/g, '.');
    const day = `${two(1 + next(28))}/${two(1 + next(12))}/${2018 + next(7)}`;
    const words = Array.from({ length: 4 }, () => WORDS[next(WORDS.length)] ?? '').join(' ');
    const content = quoted && next(4) === 0 ? `"${words}, ""${i}"""` : `${words} ${i}`;
    const labels = [TYPES[next(TYPES.length)], AREAS[next(AREAS.length)], loss, 1 + next(3), UNITS[next(4)]];
    lines.push([`KH-${i}`, day, ...labels, content].join(','));
  }
  return `${lines.join('\n')}\n`;
}
