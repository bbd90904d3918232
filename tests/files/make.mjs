// Writes tests/files/given/*: small files such as offices really send. Deterministic; run again after a change.
// What must come out of each is written by hand in expected.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cp1258, mojibake, tcvn3, utf16, utf8, vni } from './encode.mjs';

const out = join(dirname(fileURLToPath(import.meta.url)), 'given');
mkdirSync(out, { recursive: true });

/** @param {string} name @param {string | Uint8Array} content */
const put = (name, content) => writeFileSync(join(out, name), content);
/** @param {string[]} lines */
const crlf = (...lines) => lines.join('\r\n') + '\r\n';
/** @param {string[]} lines */
const lf = (...lines) => lines.join('\n') + '\n';

const TYPES = [
  ['Lừa đảo gọi điện giả danh cơ quan chức năng', 56, '16,3 tỷ', '16.300'],
  ['Lừa đảo “bẫy tình”, nhận quà qua mạng xã hội', 83, '9,7 tỷ', '9.700'],
  ['Chiếm quyền điều khiển ứng dụng Facebook, Zalo giả mạo người thân dỗ dụ chuyển tiền', 105, '6,8 tỷ', '6.800'],
  ['Lừa đảo mua bán hàng qua mạng', 35, '1,5 tỷ', '1.500'],
  ['Lừa huy động vốn đầu tư tài chính', 36, '44,8 tỷ', '44.800'],
  ['Lừa vay qua App', 49, '5,3 tỷ', '5.300'],
  ['Lừa đảo thông qua hình thức tuyên công tác viên bán hàng online', 86, '20,9 tỷ', '20.900'],
  ['Giả mạo tin nhắn của ngân hàng (SMS Brandname) để chiếm đoạt tài sản', 8, '115 triệu', '115'],
  ['Các thủ đoạn khác', 10, '3,3 tỷ', '3.300']
];
const YEARS = [
  ['2020', 143, '26 tỷ', '26.000'],
  ['2021', 186, '31,3 tỷ', '31.300'],
  ['2022', 461, '109,2 tỷ', '109.200']
];

/** @param {string} delimiter @param {(million: string, words: string) => string} loss @param {string[]} header */
function khanhHoa(delimiter, loss, header) {
  const quote = (/** @type {string} */ cell) => (cell.includes(delimiter) || cell.includes('"') ? `"${cell.replace(/"/g, '""')}"` : cell);
  const rows = [
    header,
    ...YEARS.map(([year, cases, words, million]) => [year, '', String(cases), loss(String(million), String(words))]),
    ...TYPES.map(([type, cases, words, million]) => ['2022', type, String(cases).padStart(2, '0'), loss(String(million), String(words))])
  ];
  return rows.map((row) => row.map((cell) => quote(String(cell))).join(delimiter));
}
const VI = ['Năm', 'Thủ đoạn', 'Số vụ', 'Thiệt hại'];
const words = (/** @type {string} */ _million, /** @type {string} */ text) => `hơn ${text} đồng`;

put('kh-semicolon-bom.csv', '\uFEFF' + crlf(...khanhHoa(';', words, VI)));
put('kh-tab.tsv', lf(...khanhHoa('\t', words, VI)));
put('kh-pipe.txt', lf(...khanhHoa('|', words, VI)));
put('kh-english.csv', lf(...khanhHoa(',', words, ['Year', 'Scam type', 'Cases', 'Loss'])));
put('kh-no-diacritics.csv', lf(...khanhHoa(',', words, ['Nam', 'Thu doan', 'So vu', 'Thiet hai'])));
put('kh-million-header.csv', lf(...khanhHoa(';', (million) => `hơn ${million}`, ['Năm', 'Thủ đoạn', 'Số vụ', 'Thiệt hại (triệu đồng)'])));
put('kh-nfd.csv', lf(...khanhHoa(',', words, VI)).normalize('NFD'));
put('kh-cr.csv', khanhHoa(',', words, VI).join('\r') + '\r');
put('kh-utf16le.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(crlf(...khanhHoa('\t', words, VI)), 'utf16le')]));
put('kh-utf16le-no-bom.txt', Buffer.from(crlf(...khanhHoa('\t', words, VI)), 'utf16le'));
put('kh-upper-header.csv', lf(...khanhHoa(',', words, ['NĂM', 'THỦ ĐOẠN', 'SỐ VỤ', 'THIỆT HẠI'])));
put('kh-nbsp.csv', lf(...khanhHoa(',', (_, text) => `hơn\u00A0${text.replace(' ', '\u00A0')}\u00A0đồng`, VI)));

// The codings of before Unicode, and what becomes of them.
put('windows-1258.csv', cp1258(lf('Năm;Thủ đoạn;Địa bàn;Số vụ;Thiệt hại (triệu đồng)', '2022;Vay tiền qua ứng dụng;Nha Trang;12;1.234,5', '2022;Giả danh công an;Diên Khánh;7;26,5')));
put('kh-windows-1258.csv', cp1258(crlf(...khanhHoa(';', words, VI))));
put('kh-tcvn3.csv', tcvn3(crlf(...khanhHoa(';', words, VI))));
put('kh-vni.txt', vni(crlf(...khanhHoa('\t', words, VI))));
put('kh-utf16be.txt', utf16(crlf(...khanhHoa('\t', words, VI)), 'be', true));
put('kh-utf16be-no-bom.txt', utf16(crlf(...khanhHoa('\t', words, VI)), 'be', false));
// A sheet in .VnTime saved as "Unicode text": the font's letters, not the text's.
put('kh-tcvn3-utf16le.txt', utf16(Buffer.from(tcvn3(crlf(...khanhHoa('\t', words, VI).map((row) => row.replace(/[“”]/g, ''))))).toString('latin1'), 'le', true));
put('kh-mojibake.csv', utf8(mojibake(lf(...khanhHoa(',', words, VI))), false));
put('kh-mojibake-twice.csv', utf8(mojibake(mojibake(lf(...khanhHoa(',', words, VI)))), true));
// Latin letters of another language are no Vietnamese coding.
put('french-latin1.csv', Buffer.from(lf('Année;Région;Type;Cases', '2021;Île-de-France;Hameçonnage;12', '2022;Bourgogne-Franche-Comté;Fraude à la carte;7'), 'latin1'));

// Case-level: 468 cases of 2022, the nine types' counts, dates spread over the year.
{
  const rows = [];
  let n = 0;
  for (const [type, cases] of TYPES) {
    for (let i = 0; i < Number(cases); i++) {
      n++;
      const at = new Date(Date.UTC(2022, 0, 1 + ((n * 7) % 365)));
      const date = [at.getUTCDate(), at.getUTCMonth() + 1].map((x) => String(x).padStart(2, '0')).join('/') + '/2022';
      rows.push(`KH-22-${String(n).padStart(4, '0')};${date};${type};${((n * 37) % 900) + 100}.000.000`);
    }
  }
  put('cases-468.csv', '\uFEFF' + crlf('Mã vụ;Ngày xảy ra;Thủ đoạn;Thiệt hại (đồng)', ...rows));
}

// Ten kinds of bad row among good ones, and cells that cost no row.
put('ten-bad-rows.csv', lf(
  'Mã vụ;Ngày xảy ra;Thủ đoạn;Số vụ;Thiệt hại (đồng)',
  'KH-01;01/02/2022;Giả danh công an;1;1.000.000',
  'KH-02;31/02/2022;Giả danh công an;1;2.000.000',
  'KH-03;hôm qua;Giả danh công an;1;2.000.000',
  'KH-04;12/25/2022;Giả danh công an;1;2.000.000',
  'KH-05;14/9/2202;Giả danh công an;1;2.000.000',
  'KH-06;14/9/1922;Giả danh công an;1;2.000.000',
  'KH-07;;Giả danh công an;1;2.000.000',
  'KH-08;05/02/2022;Vay qua App;-3;2.000.000',
  'KH-09;05/02/2022;Vay qua App;1,5;2.000.000',
  'KH-10;05/02/2022;Vay qua App;ba vụ;2.000.000',
  'KH-11;05/02/2022;Vay qua App;1;2.000.000;thừa',
  'KH-12;05/02/2022',
  'Mã vụ;Ngày xảy ra;Thủ đoạn;Số vụ;Thiệt hại (đồng)',
  'KH-13;05/02/2022;Vay qua App;1;#REF!',
  'KH-14;05/02/2022;Vay qua App;1;$1,000.00',
  'KH-15;05/02/22;Vay qua App;1;3.000.000',
  'KH-16;06/02/2022;Vay qua App;1;nhiều lắm',
  'KH-17;06/02/2022;Vay qua App;1;4.000.000'
));
put('duplicate-codes.csv', lf(
  'Mã vụ,Ngày xảy ra,Thủ đoạn,Thiệt hại (đồng)',
  'A-1,01/02/2022,Vay qua App,"1.000.000"',
  'A-2,02/02/2022,Vay qua App,"2.000.000"',
  'a-1,03/02/2022,Vay qua App,"4.000.000"',
  'A-3,31/02/2022,Vay qua App,"8.000.000"',
  'A-3,04/02/2022,Vay qua App,"16.000.000"'
));
put('empty-0-bytes.csv', '');
put('blank.csv', '\uFEFF \r\n\t\r\n  ');
put('header-only.csv', lf('Năm,Thủ đoạn,Số vụ,Thiệt hại'));
put('columns-1200.csv', lf(Array.from({ length: 1200 }, (_, i) => `Cột ${i + 1}`).join(','), Array.from({ length: 1200 }, (_, i) => i).join(',')));
put('columns-300.csv', lf(Array.from({ length: 300 }, (_, i) => `Cột ${i + 1}`).join(','), Array.from({ length: 300 }, (_, i) => i).join(',')));
put('prose.txt', lf(
  'Thời gian qua, công tác phòng, chống tội phạm sử dụng công nghệ cao đã được quan tâm chỉ đạo.',
  'Các cơ quan, đơn vị, địa phương đã tích cực tuyên truyền, cảnh báo bằng nhiều hình thức, song số vụ, thiệt hại vẫn tăng.',
  '',
  'Dự báo thời gian tới tội phạm sẽ tiếp tục diễn biến phức tạp.'
));
put('one-word-lines.txt', lf('xin chào', 'các bạn', 'hôm nay', 'trời đẹp'));
put('no-measure.csv', lf('Họ tên,Chức vụ,Phòng', 'Nguyễn Văn A,Cán bộ,PC02', 'Trần Thị B,Đội trưởng,PA05'));
put('picture.csv', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
// lo-workbook.xls, .ods and .xlsx: LibreOffice 7.4, `soffice --headless --convert-to … lo-workbook.fods`.
put('workbook.xlsx', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(26), Buffer.from('xl/workbook.xml'), Buffer.alloc(40)]));
put('old-workbook.xls', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]));
put('noise.bin', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256));
put('title-unit-notes.csv', crlf(
  '"THỐNG KÊ TỘI PHẠM LỪA ĐẢO, NĂM 2022",,,',
  ',,,ĐVT: triệu đồng',
  '',
  'STT,Thủ đoạn,Số vụ,Thiệt hại',
  '1,Giả danh công an,12,"1.234,5"',
  '2,Vay qua App,7,500',
  '',
  '3,Đầu tư tài chính,3,-',
  ',Tổng cộng,22,"1.734,5"',
  '',
  'Ghi chú: số liệu sơ bộ, tính đến 15/12/2022,,',
  ',,"Khánh Hòa, ngày 20 tháng 12 năm 2022",'
));
put('total-at-bottom-cases.csv', lf(
  'Mã hồ sơ,Ngày tiếp nhận,Hình thức lừa đảo,Số tiền chiếm đoạt',
  '001/HS,05/01/2023,Giả danh công an,12.000.000',
  '002/HS,17/02/2023,,5.500.000',
  '003/HS,28/03/2023,Vay qua App,…',
  'Tổng cộng,,,17.500.000'
));
put('quoted-newline.csv', crlf(
  'Năm,"Thủ đoạn\r\n(theo phân loại)",Số vụ,"Thiệt hại\r\n(tỷ đồng)"',
  '2021,"Giả danh\r\ncông an",5,"1,5"',
  '2022,Vay qua App,6,"2,25"',
  '2022,"dòng 7 của tệp",x,"0,5"',
  '2022,dòng 8,-2,"0,5"'
));
put('unclosed-quote.csv', lf(
  'Năm,Thủ đoạn,Số vụ',
  '2021,Giả danh công an,5',
  '2021,"Vay qua App,6',
  '2022,Giả danh công an,7',
  '2022,"Mua bán, trao đổi",8'
));
put('inner-quotes.csv', lf('Năm,Thủ đoạn,Số vụ', '2022,"Lừa đảo "bẫy tình" qua mạng",83', '2022,Lừa "tình",4'));
put('ragged.csv', lf(
  'Năm,Thủ đoạn,Số vụ,Thiệt hại (đồng),Ghi chú,,',
  '2021,Giả danh công an,5,1000000,,,',
  '2021,Vay qua App,6',
  '2022,Giả danh công an,7,,,,,,',
  '2022,Vay qua App,8,1,500,000,,lệch',
  '2022,Đầu tư',
  ',,,,,,'
));
put('ambiguous.csv', lf('Năm;Số vụ xảy ra;Thiệt hại (triệu đồng)', '2020;143;26.000', '2021;186;31.300', '2022;461;109.200'));
put('ambiguous-proved-vi.csv', lf('Năm;Số vụ;Thiệt hại (triệu đồng)', '2020;143;26.000', '2021;186;31.300,5', '2022;461;109.200'));
put('ambiguous-proved-en.csv', lf('Năm;Số vụ;Thiệt hại (triệu đồng)', '2020;143;26.000', '2021;186;31.3', '2022;1,461;109.200'));
put('conflicting.csv', lf('Năm;Số vụ;Thiệt hại (triệu đồng)', '2019;1;1.234,5', '2020;143;26,5', '2021;186;31.3', '2022;461;12,25'));
put('dong-groups.csv', lf('Năm,Số vụ,Thiệt hại', '2020,"1.234","26.000.000"', '2021,"1,234",500.000', '2022,2000,750 000'));
put('cell-units.csv', lf(
  'Năm,Thủ đoạn,Số vụ,Thiệt hại',
  '2022,a,01 vụ,trên 2 tỷ',
  '2022,b,2,khoảng 115 triệu đồng',
  '2022,c,3,từ 5 tỷ đồng trở lên',
  '2022,d,4,1 tỷ 200 triệu đồng',
  '2022,e,5,"≥ 1,25 tỉ"',
  '2022,f,6,500.000.000đ',
  '2022,g,7,không rõ',
  '2022,h,8,-',
  '2022,i,9,26',
  '2022,k,10,~ 300 nghìn đồng'
));
put('currencies.csv', lf(
  'Mã vụ,Ngày xảy ra,Thủ đoạn,Thiệt hại',
  'B1,01/02/2023,x,"$1,000.00"',
  'B2,02/02/2023,x,1.000 USD',
  'B3,03/02/2023,x,"€12,50"',
  'B4,04/02/2023,x,5.000.000',
  'B5,05/02/2023,x,2.500 nhân dân tệ'
));
put('dates.csv', lf(
  'Mã vụ;Ngày xảy ra;Thủ đoạn',
  'D01;1/2/2023;x',
  'D02;2023-02-01;x',
  'D03;01-02-2023;x',
  'D04;01.02.2023;x',
  'D05;2023-02-01 10:30:00;x',
  'D06;ngày 15 tháng 8 năm 2023;x',
  'D07;15 Aug 2023;x',
  'D08;Tháng 8/2023;x',
  'D09;T8/2023;x',
  'D10;08-2023;x',
  'D11;Quý III/2022;x',
  'D12;Q3/2022;x',
  'D13;6 tháng đầu năm 2023;x',
  'D14;6 tháng cuối năm 2023;x',
  'D15;8 tháng đầu năm 2023;x',
  'D16;8 tháng 2023;x',
  'D17;năm 2022;x',
  'D18;2022;x',
  'D19;1/2/23;x',
  'D20;44958;x'
));
put('month-first.csv', lf('Mã vụ,Ngày xảy ra,Thủ đoạn', 'M1,12/25/2022,x', 'M2,03/04/2022,x', 'M3,11/30/2022,x'));
put('day-first-one-slip.csv', lf('Mã vụ,Ngày xảy ra,Thủ đoạn', 'M1,25/12/2022,x', 'M2,03/04/2022,x', 'M3,11/30/2022,x'));
put('year-and-month.csv', lf('Năm,Tháng,Thủ đoạn,Số vụ', '2022,1,Vay qua App,3', '2022,12,Vay qua App,4', '2023,,Vay qua App,5', '2023,13,Vay qua App,6'));
put('several-dates.csv', lf('Mã vụ,Ngày khởi tố,Ngày xảy ra,Thủ đoạn', 'N1,05/03/2022,01/02/2022,x', 'N2,06/03/2022,02/02/2022,x'));
put('funnel.csv', lf('Năm,Số vụ,Số vụ khởi tố,Số vụ làm rõ,Số bị hại,Số tiền thu hồi (triệu đồng),Tỷ lệ %', '2021,186,120,150,200,"1.234,5","80,6%"', '2022,461,300,320,500,"2.000,0","69,4%"'));
put('places.csv', lf('Tỉnh,Huyện,Xã,Năm,Số vụ', 'Khánh Hòa,Diên Khánh,Suối Hiệp,2022,3', 'Khánh Hoà,diên khánh,Suối Tiên,2022,4', 'Khánh Hòa,Vạn Ninh,Toàn huyện,2022,5'));
put('same-spellings.csv', lf('Năm,Thủ đoạn,Số vụ', '2022,Lừa đảo hoà giải,1', '2022,lừa  đảo hòa giải,2', `2022,${'Lừa đảo hòa giải'.normalize('NFD')},4`, '2022,Lừa đao hòa giải,8'));
put('broken-letters.csv', lf('Năm,Thủ đoạn,Số vụ', '2022,Gi\uFFFD danh công an,1', '2022,Vay qua App,2'));
put('no-header.csv', lf('15/01/2022,Giả danh công an,"12,5 triệu"', '16/01/2022,Vay qua App,"3 triệu"', '17/01/2022,Giả danh công an,"1,25 tỷ"'));
put('totals-by-label.csv', lf('Năm,Địa bàn,Loại,Số vụ', '2022,Nha Trang,Vay qua App,3', '2022,Nha Trang,Giả danh,4', '2022,Nha Trang,Cộng:,7', '2022,Cam Ranh,Vay qua App,2', '2022,Toàn tỉnh,Vay qua App,5', 'Tổng cộng,,,9'));
put('yearly-losses.csv', lf('Năm,Loại,Thiệt hại (tỷ đồng)', '2021,Giả danh,"3,3"', '2022,Giả danh,"4,4"', '2022,Vay qua App,"1,1"'));
put('own-export.csv', '\uFEFF' + crlf('Kỳ,Loại,Số vụ,Thiệt hại (đồng),Thiệt hại – ghi trong nguồn', '2020,Tổng cộng,143,26000000000,hơn 26 tỷ đồng', '2021,Tổng cộng,186,31300000000,"hơn 31,3 tỷ đồng"', '2022,Giả danh,56,16300000000,"hơn 16,3 tỷ đồng"', '2022,Vay qua App,8,115000000,115 triệu đồng'));
put('sep-line.csv', crlf('sep=;', 'Năm;Số vụ;Thiệt hại (tỷ đồng)', '2021;5;1,5', '2022;6;2,5'));
put('excel-errors.csv', lf('Năm,Số vụ,Thiệt hại (đồng)', '2020,#REF!,1000000', '2021,5,#N/A', '2022,6,#####', '#VALUE!,7,2000000'));

// Wide tables: headings say when, which kind, which measure, or that a column is a total.
put('wide-two-header-rows.csv', lf('STT,Nội dung công việc,Kinh phí hàng năm (triệu đồng),,,Cộng,Nguồn', ',,2023,2024,2025,,', '1,Tuyên truyền,"600,5",600,-,"1.200,5",Ngân sách tỉnh', '2,Mua sắm,-,100,50,150,Ngân sách tỉnh', 'Tổng cộng,,"600,5",700,50,"1.350,5",'));
put('wide-years.csv', lf('Thủ đoạn,2020,2021,2022', 'Giả danh công an,5,6,7', 'Vay qua App,0,NA,9', 'Tổng cộng,5,,16'));
put('wide-years-titled.csv', crlf('SỐ VỤ LỪA ĐẢO THEO NĂM,,,', '', 'Địa bàn,Năm 2021,Năm 2022,Cộng', 'Nha Trang,10,12,22', 'Cam Ranh,3,4,7', 'Toàn tỉnh,13,16,29'));
put('wide-year-type.csv', lf('Sl. No.,State/UT,2018 - A,2018 - B,2018 - Total,2019 - A,2019 - B,2019 - Total', '1,Assam,1,2,3,4,5,9', '2,Bihar,0,1,1,2,NA,2', 'Total State (S),Total State (S),1,3,4,6,5,11', '3,Delhi,7,8,15,0,0,0', 'Total UT (S),Total UT (S),7,8,15,0,0,0', 'Total (All India),Total (All India),8,11,19,6,5,11'));
put('wide-year-measure.csv', lf('Địa bàn;2021 Số vụ;2021 Thiệt hại (tỷ đồng);2022 Số vụ;2022 Thiệt hại (tỷ đồng)', 'Nha Trang;10;1,5;12;2,25', 'Cam Ranh;3;0,5;4;…', 'Cộng;13;2,0;16;2,25'));
put('wide-merged-year-measure.csv', lf('TT,Địa bàn,Năm 2021,,Năm 2022,', ',,Số vụ,Thiệt hại (triệu đồng),Số vụ,Thiệt hại (triệu đồng)', '1,Nha Trang,10,"1.500,5",12,"2.250,5"', '2,Cam Ranh,3,500,4,-', ',Tổng cộng,13,"2.000,5",16,"2.250,5"'));
put('wide-three-header-rows.csv', lf('Địa bàn,Năm 2022,,,', ',Giả danh công an,,Vay qua App,', ',Số vụ,Số bị hại,Số vụ,Số bị hại', 'Nha Trang,5,6,7,8', 'Cam Ranh,1,2,3,4'));
put('wide-measure-over-year.csv', lf('Thủ đoạn,Số vụ,,Số bị hại,', ',2021,2022,2021,2022', 'Giả danh công an,5,6,7,8', 'Vay qua App,1,2,3,4'));
put('wide-types.csv', lf('Năm,Giả danh công an,Vay qua App,Đầu tư tài chính,Cộng', '2021,5,6,7,18', '2022,8,9,10,27'));
put('wide-types-areas.csv', lf('Năm,Địa bàn,Giả danh công an,Vay qua App,Tổng số vụ', '2022,Nha Trang,5,6,11', '2022,Cam Ranh,8,9,17', '2022,Tổng cộng,13,15,28'));
put('wide-types-grouped.csv', lf('Địa bàn,Thủ đoạn,,,Tổng cộng', ',Giả danh,Vay qua App,Khác,', 'Nha Trang,5,6,1,12', 'Cam Ranh,8,9,2,19'));
put('wide-areas.csv', lf('Năm,Thủ đoạn,Địa bàn,,Cộng', ',,Nha Trang,Cam Ranh,', '2022,Giả danh công an,5,6,11', '2022,Vay qua App,7,8,15'));
put('wide-months-year-column.csv', lf('Năm,T1,T2,T3,Cộng', '2021,5,6,7,18', '2022,8,9,10,27'));
put('wide-months-title.csv', lf('"Số vụ lừa đảo theo tháng, năm 2022",,,', 'Thủ đoạn,Tháng 1,Tháng 2,Tháng 3', 'Giả danh công an,5,6,7', 'Vay qua App,1,-,3'));
put('so-vu-nam-2021.csv', lf('Thủ đoạn,Quý I,Quý II,Quý III,Quý IV,Cả năm', 'Giả danh công an,5,6,7,8,26', 'Vay qua App,1,2,3,4,10'));
put('wide-months-numbers.csv', lf('Năm,Địa bàn,Tháng,,,', ',,1,2,3,4', '2022,Nha Trang,5,6,7,8', '2022,Cam Ranh,1,2,3,4'));
put('wide-months-dated.csv', lf('Địa bàn,Tháng 11/2021,Tháng 12/2021,Tháng 1/2022', 'Nha Trang,5,6,7', 'Cam Ranh,1,2,3'));
put('wide-halves-and-year.csv', lf('Thủ đoạn,Quý I/2022,Quý II/2022,6 tháng đầu năm 2022,6 tháng cuối năm 2022,Năm 2022', 'Giả danh công an,5,6,11,9,20', 'Vay qua App,1,2,3,4,7'));
put('wide-bad-cells.csv', lf('Thủ đoạn,2020,2021,2022', 'Giả danh công an,5,sáu,7', 'Vay qua App,-1,2,#REF!', 'Đầu tư,a,y,z', 'Kết bạn,,,'));
put('wide-two-totals.csv', lf('Năm,Giả danh,Vay qua App,Cộng,Đầu tư,Việc làm,Cộng,Tổng cộng', '2021,1,2,3,4,5,9,12', '2022,6,7,13,8,9,17,30'));
put('wide-shares.csv', lf('Thủ đoạn,Số vụ 2021,Tỷ lệ 2021 (%),Số vụ 2022,Tỷ lệ 2022 (%),So với 2021', 'Giả danh công an,5,"50,0",6,"60,0","+20,0%"', 'Vay qua App,5,"50,0",4,"40,0","-20,0%"'));
put('wide-lone-groups.csv', lf('Thủ đoạn;Thiệt hại 2021 (triệu đồng);Thiệt hại 2022 (triệu đồng)', 'Giả danh công an;1.500;2.500', 'Vay qua App;500;1.250'));
put('wide-lone-groups-proved.csv', lf('Thủ đoạn;Thiệt hại 2021 (triệu đồng);Thiệt hại 2022 (triệu đồng)', 'Giả danh công an;1.500;2.500,5', 'Vay qua App;500;1.250'));
put('wide-unknown-key.csv', lf('Chỉ tiêu,2021,2022', 'Giả danh công an,5,6', 'Vay qua App,7,8'));
put('wide-money-unit-only.csv', lf('Đơn vị tính: triệu đồng,,', 'Nội dung,2021,2022', 'Tuyên truyền,"5,5",6', 'Tập huấn,7,8'));
put('not-wide-population.csv', lf('Năm,Địa bàn,Số vụ,Diện tích,Mật độ', '2022,Nha Trang,5,254,1600', '2022,Cam Ranh,6,325,380'));
put('not-wide-two-measures.csv', lf('Địa bàn,Diện tích,Mật độ', 'Nha Trang,254,1600', 'Cam Ranh,325,380'));
put('nested-totals-long.csv', lf('Năm,Địa bàn,Số vụ', '2022,Nha Trang,5', '2022,Cam Ranh,6', '2022,Cộng khu vực I,11', '2022,Vạn Ninh,1', '2022,Diên Khánh,2', '2022,Cộng khu vực II,4', '2022,Toàn tỉnh,14'));
put('short-years.csv', lf('annee;classe;Code.département;faits;POP;tauxpourmille', '16;Escroqueries;1;1437;638425;2,250851705', '16;Escroqueries;2;1940;536136;3,618484862', '17;Escroqueries;1;1500;640000;2,34', '17;Escroqueries;2;2000;536000;3,73'));
put('short-years-98.csv', lf('Năm,Số vụ', '97,5', '98,6', '99,7'));
put('merged-year.csv', lf('Năm,Thủ đoạn,Số vụ', '2021,Giả danh công an,5', ',Vay qua App,6', ',Cộng,11', '2022,Giả danh công an,7', ',Vay qua App,8', ',Cộng,15', ',Tổng cộng,26'));
put('merged-area-year.csv', lf('Địa bàn,Năm,Thủ đoạn,Số vụ', 'Nha Trang,2021,Giả danh công an,5', ',,Vay qua App,6', ',2022,Giả danh công an,7', ',,Vay qua App,8', 'Cam Ranh,2021,Giả danh công an,1', ',,Vay qua App,2'));
put('not-merged-year.csv', lf('Năm,Thủ đoạn,Số vụ', '2021,Giả danh công an,5', ',Vay qua App,6', '2021,Kết bạn,7', '2022,Giả danh công an,7'));
put('two-tables.csv', lf('Bảng 1. Theo thủ đoạn năm 2022,,', 'Thủ đoạn,Số vụ,Thiệt hại (triệu đồng)', 'Giả danh công an,5,"1.234,5"', 'Vay qua App,6,500', 'Tổng cộng,11,"1.734,5"', '', 'Bảng 2. Theo địa bàn,,', 'Địa bàn,Số vụ,Số bị hại,Số vụ khởi tố', 'Nha Trang,5,4,3', 'Cam Ranh,6,7,2', '', 'Ghi chú: số liệu sơ bộ'));
put('same-table-twice.csv', lf('Năm,Thủ đoạn,Số vụ', '2021,Giả danh công an,5', '', 'Năm,Thủ đoạn,Số vụ', '2022,Giả danh công an,7'));
put('overlap-rows.csv', lf('Kỳ,Thủ đoạn,Số vụ', 'Quý I/2022,Vay qua App,5', 'Quý II/2022,Vay qua App,6', '6 tháng đầu năm 2022,Vay qua App,11', 'Năm 2022,Vay qua App,24', 'Năm 2022,Giả danh công an,9'));
put('wide-future-months.csv', lf('Năm,T5,T6,T7,T8', '2025,5,6,0,', '2024,1,2,3,4', '2025,7,8,9,-'));
put('wide-no-year.csv', lf('Thủ đoạn,T1,T2', 'Giả danh công an,5,6', 'Vay qua App,7,8'));

// Names of places and types as they are really written.
put('names-districts.csv', crlf(
  'CÔNG AN TỈNH KHÁNH HÒA,,,',
  'Năm,Huyện/TX/TP,Số vụ,Ghi chú',
  '2023,TP. Nha Trang,50,', '2023,Nha Trang,12,', '2024,Nha Trang,30,', '2023,TX Ninh Hoà,8,', '2024,thị xã Ninh Hòa,9,',
  '2023,Cam Ranhh,4,', '2023,H. Diên Khánh,7,', '2024,DIÊN KHÁNH,6,', '2024,Ngoài tỉnh,1,'
));
put('names-three-columns.csv', crlf(
  'Tỉnh,Huyện,Xã,Ngày xảy ra,Số vụ',
  'Khánh Hòa,Nha Trang,Vĩnh Hải,05/01/2024,1', 'Ninh Thuận,Ninh Hải,Vĩnh Hải,06/01/2024,2',
  'Khánh Hòa,TP Nha Trang,P. Vĩnh Hải,07/01/2024,4', 'Khánh Hòa,Diên Khánh,,08/01/2024,8'
));
put('names-one-cell.csv', lf(
  'Ngày;Nơi xảy ra;Số vụ',
  '05/08/2025;phường Nha Trang, tỉnh Khánh Hòa;1', '06/08/2025;P. Nha Trang, Khánh Hoà;2',
  '07/08/2025;Xã Cam Lâm, Khánh Hòa;4', '08/08/2025;Tổ 3, phường Nha Trang, tỉnh Khánh Hòa;8'
));
put('names-types-wide.csv', lf(
  'Năm;Lừa vay qua App;Vay qua App;Vay tiền qua App;Giả danh cơ quan chức năng;Tổng cộng',
  '2023;1;2;4;8;15', '2024;10;20;40;80;150'
));
put('names-no-diacritics.csv', lf(
  'Thang,Xa phuong,So vu',
  '01/2026,Phuong Bac Nha Trang,1', '01/2026,phường Bắc Nha Trang,2', '02/2026,Xa Van Thang,4', '02/2026,Dac khu Truong Sa,8'
));
// As wards, communes and provinces send them, written to see what goes wrong silently.
// 1 Phụ lục from a province: Quốc hiệu, title, unit, two-level head, numbering row, group rows, Nơi nhận
put('office-phu-luc-tinh.csv', crlf(
'CÔNG AN TỈNH KHÁNH HÒA,,,,CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM,,',
'PHÒNG CẢNH SÁT HÌNH SỰ,,,,Độc lập - Tự do - Hạnh phúc,,',
',,,,,,',
'PHỤ LỤC 01,,,,,,',
'KẾT QUẢ ĐẤU TRANH PHÒNG CHỐNG TỘI PHẠM LỪA ĐẢO TRÊN KHÔNG GIAN MẠNG NĂM 2023,,,,,,',
'(Kèm theo Báo cáo số 125/BC-PC02 ngày 15 tháng 12 năm 2023),,,,,,',
',,,,,,Đơn vị tính: triệu đồng',
'STT,Đơn vị,Số vụ,,Thiệt hại,Thu hồi,Ghi chú',
',,Phát hiện,Khởi tố,,,',
'(1),(2),(3),(4),(5),(6),(7)',
'1,Thành phố Nha Trang,120,80,"15.230,5","1.200",',
'2,Thành phố Cam Ranh,45,30,"4.120","350",',
'3,Thị xã Ninh Hòa,38,21,"3.050,2",-,',
'4,Huyện Vạn Ninh,12,9,650,50,',
',Tổng cộng,215,140,"23.050,7","1.600",',
',,,,,,',
'Nơi nhận:,,,,,TRƯỞNG PHÒNG,',
'- Ban Giám đốc (để b/c);,,,,,,',
'- Lưu: PC02.,,,,,Đại tá Nguyễn Văn A,'));
// 2 roman groups w/ subtotals, communes numbered below
put('office-nhom-la-ma.csv', lf(
'STT;Đơn vị;Số vụ;Thiệt hại (triệu đồng)',
'I;Thành phố Nha Trang;15;1.500,5',
'1;Phường Lộc Thọ;5;500,5',
'2;Phường Vĩnh Hải;10;1.000',
'II;Huyện Diên Khánh;7;700',
'1;Thị trấn Diên Khánh;3;300',
'2;Xã Suối Hiệp;4;400',
';Tổng cộng;22;2.200,5'));
// 3 group headings without numbers carrying the type
put('office-nhom-tieu-de.csv', lf(
'TT,Địa bàn,Năm 2022,Năm 2023',
'A,Giả danh cơ quan chức năng,,',
'1,Nha Trang,10,12',
'2,Cam Ranh,3,4',
'B,Vay tiền qua App,,',
'1,Nha Trang,5,6',
'2,Cam Ranh,1,2',
',Tổng số vụ,19,24'));
// 4 total first, Trong đó
put('office-tong-o-dau.csv', lf(
'Chỉ tiêu;Đơn vị tính;Năm 2022;Năm 2023',
'Tổng số vụ lừa đảo;Vụ;461;520',
'Trong đó: - Giả danh cơ quan chức năng;Vụ;56;80',
'- Lừa đảo đầu tư tài chính;Vụ;36;60',
'- Thủ đoạn khác;Vụ;369;380',
'Tổng số tiền thiệt hại;Triệu đồng;109.200;150.300',
'Số bị hại;Người;470;533'));
// 5 Tổng số first row then rows; ĐVT 1.000 đồng; months across
put('office-thang-ngang.csv', lf(
'UBND XÃ SUỐI HIỆP,,,,,,,',
'BẢNG TỔNG HỢP SỐ TIỀN THIỆT HẠI DO LỪA ĐẢO QUA MẠNG NĂM 2024,,,,,,,',
',,,,,,ĐVT: 1.000 đồng,',
'TT,Thủ đoạn,Tháng 1,Tháng 2,Tháng 3,Quý I,Ghi chú,',
',Tổng số,35.500,12.000,7.250,54.750,,',
'1,Giả danh công an,30.000,12.000,-,42.000,,',
'2,Vay tiền qua App,5.500,0,7.250,12.750,,'));
// 6 case list from a ward, merged area, notes with *
put('office-danh-sach-vu.csv', '\uFEFF' + crlf(
'DANH SÁCH CÁC VỤ LỪA ĐẢO CHIẾM ĐOẠT TÀI SẢN TRÊN KHÔNG GIAN MẠNG;;;;;;',
'(Từ ngày 15/12/2022 đến ngày 14/6/2023);;;;;;',
';;;;;;',
'STT;Họ và tên bị hại;Ngày, tháng xảy ra;Địa điểm xảy ra;Tóm tắt nội dung;Số tiền bị chiếm đoạt;Kết quả xử lý',
'1;Nguyễn Thị B;05/01/2023;Tổ 3, phường Lộc Thọ;Bị gọi điện giả danh công an, yêu cầu chuyển tiền;120.000.000đ;Đã khởi tố',
'2;Trần Văn C;17/2/2023;Tổ 5, phường Vĩnh Hải;Vay tiền qua app;15 triệu đồng;Đang xác minh*',
'3;Lê D;Khoảng tháng 3/2023;Xã Suối Hiệp;Mua hàng qua facebook;3.500.000;',
';;;;Tổng cộng:;138.500.000;',
'* Vụ việc chuyển Công an thành phố Nha Trang thụ lý;;;;;;'));
// 7 6 tháng so với cùng kỳ
put('office-so-voi-cung-ky.csv', lf(
'Nội dung,6 tháng đầu năm 2023,6 tháng đầu năm 2024,So sánh (+/-),Tỷ lệ %',
'Số vụ lừa đảo qua mạng,210,250,+40,"19,05"',
'Số bị hại,220,263,+43,"19,55"',
'"Thiệt hại (triệu đồng)","45.600,5","51.230","+5.629,5","12,35"',
'Số vụ khởi tố,110,121,+11,"10,0"'));
// 8 English style numbers from a bank
put('office-ngan-hang.csv', lf(
'BÁO CÁO GIAO DỊCH NGHI NGỜ LỪA ĐẢO',
'Case ID,Incident date,Scam type,Amount (VND),City',
'TB-001,2024-01-05,Phishing,"12,500,000",Nha Trang',
'TB-002,2024-02-11,Investment,"1,250,000,000.00",Cam Ranh',
'TB-003,2024-03-20,Romance,"850,000",Nha Trang'));
// 9 three-level head, men/women etc
put('office-ba-tang.csv', lf(
'STT,Địa bàn,Kết quả năm 2023,,,,,',
',,Giả danh công an,,Vay qua App,,Tổng cộng,',
',,Số vụ,Thiệt hại (tr.đ),Số vụ,Thiệt hại (tr.đ),Số vụ,Thiệt hại (tr.đ)',
'A,B,1,2,3,4,5,6',
'1,Nha Trang,10,"150,5",5,50,15,"200,5"',
'2,Cam Ranh,3,30,2,"20,25",5,"50,25"',
'Cộng,,13,"180,5",7,"70,25",20,"250,75"'));
// 10 unit line differs per column (row of units under header)
put('office-dong-don-vi.csv', lf(
'Năm;Số vụ;Số tiền thiệt hại;Số tiền thu hồi;Tỷ lệ thu hồi',
';(vụ);(tỷ đồng);(triệu đồng);(%)',
'2021;186;31,3;1.250,5;4,0',
'2022;461;109,2;3.400;3,1'));
// 11 quarter report of the commune w/ blank columns & notes with (*)
put('office-xa-quy.csv', lf(
',,,,,',
',UBND XÃ DIÊN AN,,,,',
',TỔNG HỢP TÌNH HÌNH LỪA ĐẢO QUÝ III/2023,,,,',
',,,,,',
',Thôn,,Số vụ,,Số tiền (đồng)',
',Phú Ân Nam 1,,2,,15.000.000',
',Phú Ân Nam 2,,01,,7.500.000 (*)',
',An Ninh,,không,,0',
',Cộng,,3,,22.500.000',
',,,,,',
',(*) Số tiền ước tính theo lời khai bị hại,,,,',
',NGƯỜI LẬP BIỂU,,,CHỦ TỊCH,'));
// 12 year as rows merged w/ subtotals in the middle "Cộng năm 2022"
put('office-cong-nam.csv', lf(
'Năm,Quý,Số vụ,Thiệt hại (tỷ đồng)',
'2022,I,10,"1,5"',
',II,12,"2,25"',
'Cộng năm 2022,,22,"3,75"',
'2023,I,15,3',
',II,16,"1,2"',
'Cộng năm 2023,,31,"4,2"',
'Tổng cộng,,53,"7,95"'));
// 13 percent and share cols, luỹ kế
put('office-luy-ke.csv', lf(
'Tháng,Phát sinh trong tháng,,Lũy kế từ đầu năm,',
',Số vụ,Thiệt hại (triệu đồng),Số vụ,Thiệt hại (triệu đồng)',
'Tháng 1/2024,5,"120,5",5,"120,5"',
'Tháng 2/2024,7,80,12,"200,5"',
'Tháng 3/2024,4,"60,2",16,"260,7"'));
// 14 age of columns: date then code etc. with two tables side by side? use text lines between
put('office-hai-bang-lien.csv', lf(
'Biểu số 1: Tình hình lừa đảo theo năm,,',
'Năm,Số vụ,Thiệt hại (triệu đồng)',
'2021,186,"31.300,5"',
'2022,461,109.200',
'Biểu số 2: Phân theo địa bàn năm 2022,,',
'Địa bàn,Số vụ,Thiệt hại (triệu đồng)',
'Nha Trang,300,"80.100,5"',
'Cam Ranh,161,29.099'));
// 15 signature lines, prose header with delimiter ; no quotes
put('office-cong-van.txt', crlf(
'CÔNG AN HUYỆN CAO LÃNH',
'Số: 45/BC-CAH',
'',
'Kính gửi: Phòng PC02, Công an tỉnh',
'Thực hiện Công văn số 1234/CAT-PC02, Công an huyện báo cáo số liệu 8 tháng đầu năm 2023 như sau:',
'',
'TT|Loại|Số vụ|Thiệt hại',
'1|Giả danh người thân trên Facebook|6|hơn 1,2 tỷ đồng',
'2|Bán hàng online|14|khoảng 350 triệu đồng',
'3|Việc nhẹ lương cao|9|gần 2,5 tỷ',
'|Cộng|29|hơn 4 tỷ đồng',
'',
'Trên đây là báo cáo của Công an huyện./.',
'TRƯỞNG CÔNG AN HUYỆN',
'(đã ký)',
'Thượng tá Lê Văn E'));

// Phrases of the domain that had no file of their own yet.
put('header-long-cell.csv', lf(`Năm,Thủ đoạn,"Số vụ (${'bao gồm cả các vụ do đơn vị khác chuyển đến trong kỳ báo cáo; '.repeat(9)})",Thiệt hại (triệu đồng)`, '2021,Giả danh công an,5,"1.200,5"', '2022,Vay qua App,6,300'));
put('numbering-row-plain.csv', lf('STT,Địa bàn,Số vụ,Số bị hại', '1,2,3,4', '1,Nha Trang,5,6', '2,Cam Ranh,7,8'));
put('numbering-row-none.csv', lf('STT,Số vụ,Số bị hại,Năm', '1,2,3,2021', '2,5,6,2022'));
put('no-diacritics-and-old-tones.csv', lf('Nam,Dia ban,So vu', 'Nam 2022,Khánh Hoà,5', '2022,Khánh Hòa,6'));
put('thin-space-groups.csv', lf('Năm;Số vụ;Thiệt hại (đồng)', '2021;1\u00A0234;26\u202F000\u202F000', '2022;2 000;1\u2009500\u2009000,00'));
put('qualifiers.csv', lf('Năm;Thủ đoạn;Thiệt hại', '2022;a;hơn 26 tỷ', '2022;b;~ 1,5 tỷ', '2022;c;≥ 500 triệu', '2022;d;gần 2 tỷ đồng', '2022;e;trên 31,3 tỷ', '2022;f;khoảng 115 triệu'));
put('nil-and-unknown.csv', lf('Năm,Thủ đoạn,Số vụ,Thiệt hại (triệu đồng)', '2022,a,-,-', "2022,b,'-,…", '2022,c,NA,"0,5"', '2022,d,0,không rõ', '2022,e,,"1,25"', '2022,f,08,N/A'));
put('negative-and-percent.csv', lf('Năm,Thủ đoạn,Số vụ,Tăng giảm,Tỷ lệ khám phá', '2022,a,5,-3,"86,14%"', '2022,b,-5,(2),"14,3%"', '2022,c,(7),+4,"-4,33%"'));
put('english-typo.csv', lf('Năm;Thủ đoạn;Thiệt hại (tỷ đồng)', '2021;a;1.5', '2022;b;2,25', '2022;c;3,5', '2022;d;4'));
put('month-first-chosen.csv', lf('Case ID,Date reported,Scam type,Loss (USD)', 'M1,12/25/2022,x,"$1,000.00"', 'M2,03/04/2022,x,"$2,500.50"'));
put('two-digit-years-cells.csv', lf('Mã vụ,Ngày xảy ra,Thủ đoạn', 'T1,1/2/23,x', 'T2,15/8/22,x', 'T3,31/12/99,x'));
put('periods-in-words.csv', lf('Kỳ;Địa bàn;Số vụ', '8 tháng đầu năm 2023;Nha Trang;32', '6 tháng cuối năm 2022;Cam Ranh;20', 'Quý III/2022;Vạn Ninh;7', 'Tháng 8/2023;Diên Khánh;4', '9 tháng năm 2024;Ninh Hòa;11', 'từ 15/12/2021 đến 14/12/2022;Cam Lâm;9'));
put('total-rows-in-the-middle.csv', lf('Địa bàn,Năm 2021,Năm 2022', 'Nha Trang,5,6', 'Cam Ranh,7,8', 'Cộng thành phố,12,14', 'Vạn Ninh,1,2', 'Diên Khánh,3,4', 'Cộng huyện,4,6', 'Tổng cộng,16,20'));
put('dash-children.csv', lf('Thủ đoạn;Số vụ', '1. Giả danh cơ quan chức năng;10', '- Giả danh công an;7', '- Giả danh tòa án;3', '2. Đầu tư tài chính;8', 'Trong đó: - Tiền ảo;5', 'Tổng cộng;18'));
put('year-headings.csv', lf('STT,Thủ đoạn,Số vụ', 'Năm 2021,,', '1,Giả danh công an,5', '2,Vay qua App,6', 'Năm 2022,,', '1,Giả danh công an,7', '2,Vay qua App,8'));
put('dotted-numbers.csv', lf('TT;Đơn vị;Số vụ', '1;Thành phố Nha Trang;9', '1.1;Phường Lộc Thọ;4', '1.2;Phường Vĩnh Hải;5', '2;Thành phố Cam Ranh;3', '2.1;Phường Ba Ngòi;3'));
put('unit-line-several.csv', lf('Đơn vị tính: Số vụ: vụ; số tiền: triệu đồng,,', 'Năm,Số vụ,Thiệt hại', '2021,5,"1.500,5"', '2022,6,250'));
put('quote-in-every-line.csv', lf('Năm,Thủ đoạn,Số vụ', ...Array.from({ length: 300 }, (_, i) => `2022,"loại ${i},1`)));
put('pdf-named.csv', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'latin1'));
put('records.json', '[{"nam":2022,"so_vu":461}]\n');
put('nul-bytes.csv', 'Năm,Thủ đoạn,Số vụ\n2022,Giả\u0000 danh,5\n2022,Vay qua App,6\n');
put('html-table.xls', lf('<html><head><meta charset="utf-8"></head><body><table>', '<tr><td>Năm</td><td>Số vụ</td></tr>', '<tr><td>2022</td><td>461</td></tr>', '</table></body></html>'));
put('markup-in-cells.csv', lf('Năm,"Thủ đoạn <b onmouseover=""x()"">",Số vụ', '2022,<img src=x onerror=alert(1)>,5', '2022,"<script>alert(""1"")</script>",6', '2022,javascript:alert(1),7', '2022,"=HYPERLINK(""http://x"",""y"")",8'));
put('blank-lines-first.csv', '\n'.repeat(80) + lf('Năm,Số vụ', '2021,5', '2022,6'));
for (const [name, code] of /** @type {const} */ ([['cp1258', cp1258], ['tcvn3', tcvn3], ['vni', vni]]))
  for (const [end, mark] of /** @type {const} */ ([['lf', '\n'], ['cr', '\r']]))
    put(`kh-${name}-${end}.csv`, code(khanhHoa(';', words, VI).join(mark) + mark));
put('kinds-abbreviated.csv', lf('Năm;Địa bàn;Số vụ', '2022;H. Diên Khánh;5', '2022;X. Suối Hiệp;3', '2022;P. Lộc Thọ;2', '2022;TX. Ninh Hòa;1', '2022;Q. 1;4'));

// A group that alone states its loss; another whose wards do; headings that are the district of their wards.
put('group-alone-loss.csv', lf('STT,Địa bàn,Số vụ,Thiệt hại (triệu đồng)', 'I,Thành phố Nha Trang,30,"5.500,5"', '1,Phường Lộc Thọ,10,', '2,Phường Vĩnh Hải,20,', 'II,Huyện Diên Khánh,7,301', '1,Xã Suối Hiệp,3,"100,5"', '2,Xã Diên An,4,"200,5"', 'III,Thị xã Ninh Hòa,5,"900,5"', ',Tổng cộng,42,"6.702,0"'));
put('columns-alone-loss.csv', lf('Huyện;Xã;Năm;Số vụ;Thiệt hại (triệu đồng)', 'Diên Khánh;;2022;7;1.300,5', 'Diên Khánh;Suối Hiệp;2022;3;', 'Diên Khánh;Diên An;2022;4;', 'Cam Lâm;;2022;2;20,5', 'Cam Lâm;Cam Hòa;2022;2;20,5'));
put('months-year-above.csv', lf('Biểu 1. Theo tháng năm 2024,,', 'Tháng,Số vụ,Thiệt hại (triệu đồng)', 'Tháng 1,12,350', 'Tháng 2,9,"275,5"', 'Tháng 3,14,410', 'Cộng,35,"1.035,5"'));
put('quarters-year-above.csv', lf('THỐNG KÊ CÁC VỤ LỪA ĐẢO NĂM 2023;;', 'Quý;Địa bàn;Số vụ', 'I;Nha Trang;5', 'II;Nha Trang;6', 'I;Cam Ranh;7', 'II;Cam Ranh;8'));
