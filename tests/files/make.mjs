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
