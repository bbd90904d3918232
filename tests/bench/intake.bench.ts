/**
 * Reading a case file against papaparse alone on the same text, in one run on one machine: compare the
 * ratio, not the seconds.
 */
import Papa from 'papaparse';
import { readFile } from '../../src/lib/intake/intake';

const TYPES = ['Vay qua App', 'Mua bán hàng qua mạng', 'Giả danh cơ quan chức năng', 'Thủ đoạn khác'];

/** Cases with Vietnamese text, dd/mm/yyyy and grouped amounts; the same for the same number of rows. */
function caseFile(rows: number): string {
  let seed = 42;
  const next = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const two = (n: number): string => String(n).padStart(2, '0');
  const lines = ['Mã vụ,Ngày xảy ra,Thủ đoạn,Địa bàn,Thiệt hại (đồng),Bị hại'];
  for (let i = 0; i < rows; i++) {
    const loss = (1e6 + next(9e8)).toString().replace(/\B(?=(\d{3})+$)/g, '.');
    const day = `${two(1 + next(28))}/${two(1 + next(12))}/${2018 + next(8)}`;
    lines.push(`KH-${i},${day},${TYPES[next(4)]},Xã số ${next(120)},${loss},${1 + next(3)}`);
  }
  return lines.join('\n');
}

console.log('intake: reading against papaparse alone (Node, best of 3)');
console.log('rows        papaparse     intake     ratio     MB');
for (const rows of [100_000, 400_000]) {
  const text = caseFile(rows);
  const bytes = new TextEncoder().encode(text);
  let parse = Infinity;
  let read = Infinity;
  for (let run = 0; run < 3; run++) {
    let start = performance.now();
    Papa.parse(text, { delimiter: ',' });
    parse = Math.min(parse, performance.now() - start);
    start = performance.now();
    const reading = await readFile(bytes, 'bench.csv');
    read = Math.min(read, performance.now() - start);
    if (!reading.ok || reading.counts.accepted !== rows)
      throw new Error(`The file was not read: ${rows} rows`);
  }
  const cells = [
    `${rows}`.padEnd(12),
    `${parse.toFixed(0)} ms`.padEnd(14),
    `${read.toFixed(0)} ms`.padEnd(11)
  ];
  console.log(`${cells.join('')}${(read / parse).toFixed(2).padEnd(10)}${(bytes.length / 1e6).toFixed(1)}`);
}
